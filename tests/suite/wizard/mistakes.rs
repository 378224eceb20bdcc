//! Every answer that can be wrong: what the test says of it, and the way back to where it is mended.

use clawgate::simulator::Gateway;
use clawgate::simulator::practice;

use super::screen::{BACK_TAB, DOWN, ENTER, ESC, TAB, ctrl};
use super::walk::{Answers, GOOD, is_as_by_script, wizard};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, TOKEN, mode, simulator};

#[test]
fn a_wrong_gateway_token_and_then_the_right_one() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_keys(Answers { gateway: practice::LOCKED_GATEWAY, ..GOOD }).press(KEY);
    screen.says("ends in 0001").says("Gateway token");
    screen.press(ENTER).says("› Gateway token").press(practice::TOKEN_WITHOUT_RUN).says("34 characters");
    // The gateway refuses it for its list of models: it stays in its field, to be pasted over.
    screen.press(ENTER).says("when the gateway was asked for its models").says("› Gateway token");
    screen.paste(TOKEN).says("31 characters").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    assert!(home.text(".env").contains(&format!("CF_AIG_TOKEN={TOKEN}\n")));
    is_as_by_script(&home, &sim, &["--gateway-id", practice::LOCKED_GATEWAY, "--token", TOKEN]);
}

#[test]
fn a_gateway_token_that_was_forgotten() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    // The gateway says that it wants one, and nobody goes on without.
    screen.walk_to_keys(Answers { gateway: practice::LOCKED_GATEWAY, ..GOOD });
    screen.says("the gateway asks for it besides the key").press(KEY).says("ends in 0001");
    // Its field comes first; only who leaves it empty is told so.
    screen.says("Enter next field").press(ENTER).says("› Gateway token");
    assert!(!screen.words().contains("is empty"), "{}", screen.text());
    screen.press(ENTER).says("The gateway token is empty");
    screen.press(TOKEN).says("31 characters").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &["--gateway-id", practice::LOCKED_GATEWAY, "--token", TOKEN]);
}

/// Where the gateway could not say so beforehand, the live test does.
#[test]
fn a_gateway_that_wants_a_token_after_all() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_model(GOOD).says("the gateway's models, with");
    sim.change(|world| {
        *world = world.clone().gateway(ACCOUNT, Gateway { authenticated: true, ..Gateway::new(GATEWAY) });
    });
    screen
        .press(ENTER)
        .says("The gateway asks for a gateway token, and none was sent.")
        .says("Enter to Keys");
    screen.press(ENTER).says("[✓] The gateway is authenticated").says("› Gateway token");
    screen.press(TOKEN).says("31 characters").press(ENTER);
    screen.says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &["--token", TOKEN]);
}

/// The list of models is refused: the key stays in its field, and a paste and Enter go on.
#[test]
fn a_wrong_key_and_then_the_right_one() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_keys(GOOD).press("sk-ant-practice-of-nobody").says("25 characters").press(ENTER);
    screen.says("key refused when the gateway was asked for its models").ticks("✗ Keys");
    screen.says("› Anthropic API key");
    // A paste replaces what is not seen.
    screen.paste(KEY).says("32 characters").press(ENTER).says("The model OpenClaw uses");
    screen.press(ENTER).says("It works:").ticks("Test answered in").press(ENTER).ticks("✓ Test");
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

/// From the test that refused it: to its field, a paste, and the test again.
#[test]
fn a_key_that_the_test_refused_is_mended_in_two_keys() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_refusal(Answers { key: "sk-ant-practice-of-nobody", ..GOOD });
    screen.says("which refused the Anthropic API key").says("Enter to Keys").ticks("Test key refused");
    screen.press(ENTER).says("› Anthropic API key").paste(KEY).says("32 characters");
    screen.press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

#[test]
fn a_wrong_key_is_written_only_on_a_typed_word() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    let key = "sk-ant-practice-of-nobody";
    screen.walk_to_refusal(Answers { key, ..GOOD }).says("which refused the Anthropic API key");
    screen.says("go on all the same Ctrl-N").press(ctrl('n'));
    screen.says("“write anyway” to write it").press("write it").says("to write it write it");
    // Not that word: there is nothing yet that could be done with it.
    screen.press(ENTER).press(BACK_TAB).says("› Type “write anyway”").press(ctrl('u'));
    assert!(!home.config().exists(), "written without the word");
    screen.press("Write Anyway").says("to write it Write Anyway").press(ENTER);
    screen.says("Enter write").press(ENTER);
    screen.says("Written, but not proven").says("refused the Anthropic API key").press(ENTER);
    let left = screen.ends_with(0);
    assert!(left.contains("refused the Anthropic API key"), "{left}");
    assert_eq!(home.text(".env"), format!("CLOUDFLARE_AI_GATEWAY_API_KEY={key}\n"));
    assert_eq!(mode(&home.env_file()), 0o600);
    is_as_by_script(&home, &sim, &["--api-key", key, "--save-on-failure"]);
}

#[test]
fn a_key_without_credit_can_be_kept() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_test(Answers { key: practice::KEY_NO_CREDIT, ..GOOD });
    screen.says("is valid, but its account has no credit left").says("Buy credits");
    // Who buys some tests again; who does not is one line away from going on.
    screen
        .says("Enter test again")
        .press(DOWN)
        .says("Enter review")
        .press(ENTER)
        .ticks("! Test")
        .says("2 files change")
        .says("no credit left");
    screen.writes();
    is_as_by_script(&home, &sim, &["--api-key", practice::KEY_NO_CREDIT]);
}

#[test]
fn an_unknown_model_and_then_another() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_model(GOOD).says("the gateway's models, with").press("another");
    screen.says("Enter choose").press(ENTER).says("› Its name").press("claude-99").says("claude-99");
    screen.press(ENTER).says("Anthropic does not offer this model").says("Enter use claude-opus-5");
    screen
        .press(ctrl('g'))
        .says("› ● another model")
        .press("opus-5-5")
        .says("claude-opus-5-5")
        .says("Enter choose");
    screen.press(ENTER).says("Enter test").press(ENTER).says("It works: claude-opus-5-5").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &["--model", "claude-opus-5-5"]);
}

/// The nearest names are there to be taken: one key, and it is tested.
#[test]
fn an_unknown_model_and_then_the_nearest() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_model(GOOD).says("the gateway's models, with").press("claude-sonmet-5-5");
    screen.says("Enter choose").press(ENTER).says("› Its name claude-sonmet-5-5").press(ENTER);
    screen.says("Anthropic does not offer this model").says("Enter use claude-sonnet-5-5");
    screen.press(ENTER).says("It works: claude-sonnet-5-5").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &["--model", "claude-sonnet-5-5"]);
}

/// A word or a number is no model: it is refused in its field, with the names that are like it.
#[test]
fn a_fallback_that_nothing_knows() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_model(GOOD).says("the gateway's models, with").press(TAB).says("› Fallbacks");
    screen.press("son,2").says("son,2").press(ENTER);
    screen.says("No model `son` is known. The nearest are `claude-sonnet-").says("› Fallbacks");
    screen.press(ctrl('u')).press("claude-opus-5").says("claude-opus-5").press(ENTER).says("It works:");
    screen.says("Fallbacks untested: cloudflare-ai-gateway/claude-opus-5").press(ENTER);
    screen.says("Proven: this is what OpenClaw will send").says("Fallbacks untested:");
    let left = screen.writes();
    assert!(left.contains("Fallbacks untested:"), "{left}");
    is_as_by_script(&home, &sim, &["--fallback", "claude-opus-5"]);
}

#[test]
fn a_gateway_that_is_not_there() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_gateway().press(ACCOUNT).press(TAB).press("my-gatway").says("/my-gatway/").press(ENTER);
    screen.says("Cloudflare has no gateway of this name in this account.").says("Enter ask again");
    screen.ticks("✗ Gateway").says("› Gateway ID").press(ctrl('u')).says("<gateway_id>").press(GATEWAY);
    screen.says("/my-gateway/").press(ENTER).says("The Anthropic API key pays").press(KEY);
    screen.says("ends in 0001").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

#[test]
fn nothing_listens() {
    let home = Home::new();
    // Nothing listens on the first port.
    let mut screen = wizard(&home, "http://127.0.0.1:1").go();
    screen.walk_to_model(GOOD).says("No list: connection refused").press(ENTER);
    screen.says("127.0.0.1 refused the connection").says("Check the internet connection");
    screen.says("go on all the same Ctrl-N").press(ctrl('n')).says("2 files change");
    // Enter would test once more: nothing is proven.
    screen.says("› test again Enter").press(DOWN).says("› write unproven").press(ENTER);
    screen.says("Written, but not proven").says("clawgate check").press(ENTER);
    screen.ends_with(0);
    assert!(home.text("openclaw.json").contains("http://127.0.0.1:1/v1/"));
    assert_eq!(home.text(".env"), format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\n"));
}

#[test]
fn offline_sends_nothing_but_the_test_that_is_asked_for() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).args(["--offline"]).go();
    screen.walk_to_keys(GOOD).press(KEY).says("ends in 0001").press(ENTER);
    screen.says("the gateway was not asked");
    assert!(sim.log().is_empty());
    screen.says("Enter sends one tiny request").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    assert_eq!(sim.log().len(), 1);
    is_as_by_script(&home, &sim, &[]);
}

#[test]
fn swapped_ids_are_noticed() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_gateway().press(GATEWAY).press(TAB).press(ACCOUNT).press(ENTER);
    screen.says("look swapped").says("› Account ID");
    screen.press(ctrl('u')).press(ACCOUNT).press(TAB).press(ctrl('u')).press(GATEWAY);
    screen.says("/0123456789abcdef0123456789abcdef/my-gateway/").press(ENTER);
    screen.says("The Anthropic API key pays").press(KEY).press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

#[test]
fn an_empty_answer_is_asked_for_again() {
    let home = Home::new();
    let mut screen = wizard(&home, "http://127.0.0.1:1").go();
    screen.walk_to_gateway().press(ENTER).says("The Cloudflare account ID is empty").says("› Account ID");
    screen.press(ESC).press(DOWN).press(ctrl('c'));
    // Nothing was typed, so nothing is asked.
    let left = screen.ends_with(130);
    assert!(left.contains("Nothing was written."), "{left}");
    assert!(!home.state.exists());
}

/// What only refers to a secret is named, with what to do, whether it is pasted or stored, and goes nowhere.
#[test]
fn what_stands_in_a_keys_place_is_named() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_keys(GOOD).paste("op://Private/Anthropic/key");
    screen.says("a 1Password reference").says("op read 'op://…'").press(ENTER);
    for (text, said, remedy) in [
        ("${ANTHROPIC_API_KEY}", "a reference to the variable ANTHROPIC_API_KEY", "What to do"),
        ("sk-ant-api03-0123456789\nabcdef", "it was cut in two", "copy it once more"),
        ("sk-proj-0123456789abcdef0123", "an API key of OpenAI", "Keys"),
        ("sk-ant-oat01-0123456789abcdef", "an Anthropic subscription token", "Keys"),
    ] {
        screen.paste(text).says(said).says(remedy).press(ENTER);
        assert!(screen.words().contains("The Anthropic API key pays"), "nobody goes on with it");
    }
    assert_eq!(sim.log().len(), 1, "only the gateway was asked whether it is there");
    screen.paste(KEY).says("32 characters").says_no_more("What to do").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    // The same where it is stored.
    home.put(".env", "CLOUDFLARE_AI_GATEWAY_API_KEY=vault:secret/llm#anthropic\n");
    let mut screen = super::screen::Start::new(&home).args(["configure", "--section", "keys"]).go();
    screen.says("vault kv get").press(ENTER).says("a reference into a Vault").press(ctrl('c'));
}

/// A model's name in another spelling is not sent: the known one is offered.
#[test]
fn a_model_in_another_spelling_is_offered_as_it_is_called() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).args(["--model", "claude-haiku-4.5"]).go();
    screen.walk_to_model(GOOD).says("› Its name").press(ENTER);
    screen.says("not how a known model is spelled").says("`claude-haiku-4-5`");
    assert!(
        sim.log().iter().all(|sent| !sent.path.ends_with("messages") || sent.header("x-api-key").is_none())
    );
    screen.press(ctrl('u')).press("claude-haiku-4-5").says_no_more("not how a known").press(ENTER);
    screen.says("It works: claude-haiku-4-5");
}
