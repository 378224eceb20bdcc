//! Homes where something is set up: what is filled in, what changes, and what keeps a write from happening.

use std::fs;

use super::screen::{DOWN, ENTER, F2_TO_F6, Start, ctrl};
use super::walk::{GOOD, is_as_by_script, wizard};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, assert_same, clawgate, onboard, simulator};

/// A config that somebody wrote by hand.
const BY_HAND: &str = r#"// My OpenClaw. Do not touch!
{
  gateway: { mode: 'local', port: 18789 }, // the daemon

  /* what it thinks with */
  agents: {
    defaults: {
      workspace: "~/clawd", // stays where it is
    },
  },
}
// The end.
"#;

/// The lines of a text that another one does not have.
fn only_in<'a>(text: &'a str, other: &str) -> Vec<&'a str> {
    text.lines().filter(|line| !other.lines().any(|it| it == *line)).collect()
}

#[test]
fn configure_the_model_changes_the_model_alone() {
    let (home, sim) = (Home::new(), simulator());
    onboard(&home, &sim.origin()).args(["--model", "claude-opus-5"]).run().exits(0);
    let (before, env) = (home.text("openclaw.json"), home.text(".env"));
    // Its origin is the one that is set up.
    let mut screen = Start::new(&home).args(["configure", "--section", "model"]).go();
    screen.says("● claude-opus-5").says("Ctrl-C quit");
    // Chosen is tested, tested is shown, and written is left: nothing else is to be decided.
    screen.press("haiku-5-5").says("Enter choose").press(ENTER).says("One file changes").says("Enter write");
    screen.press(ENTER);
    let left = screen.ends_with(0);
    assert!(left.contains("what was there is in"), "{left}");
    let after = home.text("openclaw.json");
    assert_eq!(home.text(".env"), env);
    // One line is another one now, and the new model's row is added behind the old one.
    let primary = |model: &str| format!("        \"primary\": \"cloudflare-ai-gateway/{model}\"");
    let gone: Vec<&str> = only_in(&before, &after).into_iter().filter(|line| line.trim() != "}").collect();
    assert_eq!(gone, [primary("claude-opus-5")]);
    assert!(after.contains("\"id\": \"claude-opus-5\"") && after.contains("\"id\": \"claude-haiku-5-5\""));
    assert!(after.contains("cloudflare-ai-gateway/claude-haiku-5-5"), "{after}");
    let other = Home::new();
    onboard(&other, &sim.origin()).args(["--model", "claude-opus-5"]).run().exits(0);
    clawgate(&other)
        .args(["configure", "--non-interactive", "--gateway-origin", &sim.origin()])
        .args(["--model", "claude-haiku-5-5"])
        .run()
        .exits(0);
    assert_eq!(after, other.text("openclaw.json"));
}

#[test]
fn what_is_set_up_is_filled_in_and_needs_no_write() {
    let (home, sim) = (Home::new(), simulator());
    onboard(&home, &sim.origin()).run().exits(0);
    let before = home.tree();
    let mut screen = Start::new(&home).go();
    screen.says("Already set up in").press("g").says("/my-gateway/").press(ENTER);
    screen.says("ends in 0001, from").press(ENTER).says("The model OpenClaw uses").press(ENTER);
    screen.says("It works:").press(ENTER).says("Everything is already as requested").says("Enter finish");
    screen.press(ENTER);
    screen.ends_with(0);
    assert_same(&home.tree(), &before, "nothing was to be written");
    // Nothing was changed, so nobody is asked.
    let mut screen = Start::new(&home).go();
    screen.says("Already set up in").press(ctrl('c'));
    screen.ends_with(0);
}

#[test]
fn a_change_to_what_is_set_up_is_not_lost_without_a_question() {
    let (home, sim) = (Home::new(), simulator());
    onboard(&home, &sim.origin()).run().exits(0);
    let before = home.text("openclaw.json");
    let mut screen = Start::new(&home).args(["configure", "--section", "model"]).go();
    screen.says("› ● claude-").press("opus-5-5").says("Enter choose").press(ENTER).says("One file changes");
    screen.press(ctrl('c')).says("Leave?").press(ENTER).says("One file changes");
    screen.press(ctrl('c')).says("Leave?").press(ctrl('c'));
    screen.ends_with(130);
    assert_eq!(home.text("openclaw.json"), before, "nothing was written");
}

#[test]
fn comments_are_shown_and_stay() {
    let sim = simulator();
    let home = Home::with_config(BY_HAND);
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.says("only what you choose here is changed in it");
    screen.walk_to_review(GOOD).says("only these lines change").says("stays where it is");
    screen.writes();
    let after = home.text("openclaw.json");
    // Lines are added, none is lost.
    assert_eq!(only_in(BY_HAND, &after), Vec::<&str>::new(), "{after}");
    assert!(after.ends_with("// The end.\n"));
    let other = Home::with_config(BY_HAND);
    onboard(&other, &sim.origin()).run().exits(0);
    assert_eq!(after, other.text("openclaw.json"));
}

/// Of a file on one line the values are shown that change, not the whole of it twice.
#[test]
fn a_file_on_one_line_is_shown_by_its_values() {
    let sim = simulator();
    let one = format!(
        r#"{{"gateway":{{"mode":"local"}},"note":"{}","agents":{{"defaults":{{"model":{{"primary":"cloudflare-ai-gateway/claude-opus-5"}}}}}}}}"#,
        "left alone ".repeat(40)
    );
    let home = Home::with_config(&one);
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_review(GOOD).says("@@ models @@").says("+{").says("\"providers\": {");
    screen.says_no_more("left alone");
    screen.writes();
    let other = Home::with_config(&one);
    onboard(&other, &sim.origin()).run().exits(0);
    assert_eq!(home.text("openclaw.json"), other.text("openclaw.json"));
}

#[test]
fn gateway_mode_is_a_switch() {
    let sim = simulator();
    let config = "{ agents: {} }\n";
    for on in [true, false] {
        let home = Home::with_config(config);
        let mut screen = wizard(&home, &sim.origin()).go();
        screen.walk_to_test(GOOD).says("It works:").press(ENTER).says("Set gateway.mode to local as well");
        screen.says("Space on or off");
        if !on {
            screen.press(" ").says("[ ] Set gateway.mode");
        }
        screen.press(DOWN).says("Enter write").press(ENTER).says("OpenClaw is set up.").press(ENTER);
        screen.ends_with(0);
        assert_eq!(home.text("openclaw.json").contains("local"), on);
        let other = Home::with_config(config);
        let flags: &[&str] = if on { &["--mode", "local"] } else { &[] };
        onboard(&other, &sim.origin()).args(flags).run().exits(0);
        assert_eq!(home.text("openclaw.json"), other.text("openclaw.json"));
    }
}

#[test]
fn another_default_model_is_asked_about() {
    let sim = simulator();
    let config =
        r#"{ gateway: { mode: "local" }, agents: { defaults: { model: { primary: "openai/gpt-5" } } } }"#;
    for (keep, policy) in [(false, "yes"), (true, "no")] {
        let home = Home::with_config(config);
        let mut screen = wizard(&home, &sim.origin()).go();
        screen.walk_to_model(GOOD).says("OpenClaw's default model is openai/gpt-5");
        screen.press("\t\t").says("› ● make the model above the default");
        if keep {
            screen.press(DOWN.repeat(2)).says("Enter choose").press(ENTER).says("› ● keep openai/gpt-5");
        }
        screen.says("Enter test").press(ENTER).says("It works:").press(ENTER);
        screen.writes();
        let other = Home::with_config(config);
        onboard(&other, &sim.origin()).args(["--set-default", policy]).run().exits(0);
        assert_eq!(home.text("openclaw.json"), other.text("openclaw.json"), "keep: {keep}");
    }
}

#[test]
fn a_broken_config_is_said_at_once_and_left_alone() {
    let sim = simulator();
    let home = Home::with_config("{\n  gateway: { mode: \"local\" \n  agents: {},\n}\n");
    let before = home.tree();
    let mut screen = wizard(&home, &sim.origin()).go();
    screen
        .says("openclaw.json cannot be read:")
        .says("fix that place in an editor, then let it be read again")
        .says("agents");
    // Enter leads nobody through questions whose answers cannot be written.
    screen.says("read it again Ctrl-O").says("Enter read it again").press(ENTER).press(ENTER);
    screen.says("Paste your gateway's address").press(ACCOUNT).says(ACCOUNT);
    screen.press(F2_TO_F6[4]).says("This comes first: Review needs it").press(ctrl('o'));
    screen.says("openclaw.json cannot be read:");
    assert_same(&home.tree(), &before, "nothing can be written");
    // Mended in the meantime, it is read again, and no answer is lost.
    let mended = "{\n  gateway: { mode: \"local\" },\n  agents: {},\n}\n";
    home.put("openclaw.json", mended);
    screen.press(ctrl('o')).says_no_more("cannot be read").says(ACCOUNT).says("› Gateway ID").press(GATEWAY);
    screen.says("/my-gateway/").press(ENTER).says("The Anthropic API key pays").press(KEY);
    screen.says("ends in 0001").says("Enter asks").press(ENTER).says("The model OpenClaw uses").press(ENTER);
    screen.says("It works:").press(ENTER).says("2 files change");
    screen.writes();
    let other = Home::with_config(mended);
    onboard(&other, &sim.origin()).run().exits(0);
    assert_eq!(home.text("openclaw.json"), other.text("openclaw.json"));
}

#[test]
fn another_program_changes_the_file_before_the_write() {
    let sim = simulator();
    let home = Home::with_config(BY_HAND);
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_review(GOOD);
    let theirs = BY_HAND.replace("18789", "18790");
    home.put("openclaw.json", &theirs);
    screen.press(ENTER).says("Nothing was written:").says("it was read again");
    assert_eq!(home.text("openclaw.json"), theirs);
    assert!(!home.env_file().exists(), "half a write");
    // The second try is made of what is there now.
    screen.writes();
    let other = Home::with_config(&theirs);
    onboard(&other, &sim.origin()).run().exits(0);
    assert_same(&home.tree_outside_clawgate(), &other.tree_outside_clawgate(), "by hand and by script");
}

#[test]
fn another_program_makes_the_file_before_the_write() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_review(GOOD);
    home.put("openclaw.json", BY_HAND);
    screen.press(ENTER).says("Nothing was written:").press(ctrl('c')).says("Leave?").press(ctrl('c'));
    let left = screen.ends_with(9);
    assert!(left.contains("Your answers are kept for next time"), "{left}");
    assert_eq!(home.text("openclaw.json"), BY_HAND);
    assert!(!home.env_file().exists());
}

#[test]
fn a_file_that_breaks_before_the_write_is_left_alone() {
    let (home, sim) = (Home::with_config(BY_HAND), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_review(GOOD);
    home.put("openclaw.json", "{ gateway:");
    screen.press(ENTER).says("cannot be read:").says("Nothing can be written until that is fixed.");
    home.put("openclaw.json", BY_HAND);
    screen.says("read it again Enter").press(ENTER).says("only these lines change");
    screen.writes();
    assert_eq!(only_in(BY_HAND, &home.text("openclaw.json")), Vec::<&str>::new());
}

#[test]
fn a_read_only_config_is_said_before_anything_is_asked() {
    let home = Home::with_config(BY_HAND);
    let mut screen = wizard(&home, "http://127.0.0.1:1").env("OPENCLAW_NIX_MODE", "1").go();
    assert_eq!(screen.ends(), 3);
    screen.says("OPENCLAW_NIX_MODE");
    assert!(!screen.bytes().windows(8).any(|bytes| bytes == b"\x1b[?1049h"));
    assert_eq!(fs::read_to_string(home.config()).unwrap(), BY_HAND);
}

#[test]
fn undo_takes_back_what_the_wizard_wrote() {
    let (home, sim) = (Home::with_config(BY_HAND), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_review(GOOD);
    screen.writes();
    assert!(home.text(".env").contains(KEY) && home.text("openclaw.json").contains(ACCOUNT));
    clawgate(&home).args(["undo"]).run().exits(0);
    assert_eq!(home.text("openclaw.json"), BY_HAND);
    assert!(!home.env_file().exists());
}

#[test]
fn a_second_run_finds_nothing_to_do_after_a_first_one() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_review(GOOD);
    screen.writes();
    let before = home.tree();
    let done = onboard(&home, &sim.origin()).args(["--json"]).run().exits(0);
    assert_eq!(done.json()["changed"], false);
    assert_same(&home.tree(), &before, "the same answers by script");
    is_as_by_script(&home, &sim, &["--gateway-id", GATEWAY]);
}

#[test]
fn what_is_beside_another_default_is_kept_there() {
    let sim = simulator();
    let config = r#"{ gateway: { mode: "local" }, agents: { defaults: { model: "openai/gpt-5" } } }"#;
    let home = Home::with_config(config);
    onboard(&home, &sim.origin()).args(["--set-default", "no"]).run().exits(0);
    let before = home.tree();
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.says("Already set up").press(F2_TO_F6[2]).says("OpenClaw's default model is openai/gpt-5");
    screen.says("● keep openai/gpt-5").press(F2_TO_F6[4]).says("Everything is already as requested");
    drop(screen);
    assert_same(&home.tree(), &before, "nothing was asked for");
}

#[test]
fn a_gateway_of_another_provider_is_filled_in() {
    let sim = simulator();
    let address = format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/{GATEWAY}/anthropic");
    let config = format!(
        r#"{{ "gateway": {{ "mode": "local" }}, "models": {{ "providers": {{ "anthropic": {{ "baseUrl": "{address}", "apiKey": "{KEY}", "models": [] }} }} }} }}"#
    );
    let home = Home::with_config(&config);
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.says("only what you choose here is changed").press(ENTER).says("/my-gateway/");
    screen.says("Found in models.providers.anthropic").press(ENTER);
    screen.says("from config:models.providers.anthropic.apiKey").press(ENTER).says("The model OpenClaw uses");
    screen.press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    let other = Home::with_config(&config);
    onboard(&other, &sim.origin()).run().exits(0);
    assert_eq!(home.text("openclaw.json"), other.text("openclaw.json"));
    assert_eq!(home.text(".env"), other.text(".env"));
}

/// A config that another program emptied is not taken for a first run: the screen says how to bring it back, and goes on
/// once that is done.
#[test]
fn an_emptied_config_is_brought_back_first() {
    let (home, sim) = (Home::with_config(""), simulator());
    home.put("openclaw.json.bak", BY_HAND);
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.says("is empty").says("openclaw.json.bak").says("cp -p").says("read it again Ctrl-O");
    assert!(!screen.words().contains("Nothing is set up yet"));
    fs::copy(home.state.join("openclaw.json.bak"), home.config()).unwrap();
    screen.press(ctrl('o')).says_no_more("is empty").says("Enter next");
    screen.press(ctrl('c'));
    screen.ends_with(130);
    assert_eq!(home.text("openclaw.json"), BY_HAND);
}

/// An address without IDs in it is named as what it is, stored or pasted.
#[test]
fn an_address_of_another_form_is_named() {
    let (home, sim) = (Home::new(), simulator());
    onboard(&home, &sim.origin()).run().exits(0);
    let url = format!("{}/v1/{ACCOUNT}/{GATEWAY}/anthropic", sim.origin());
    home.put("openclaw.json", home.text("openclaw.json").replace(&url, "https://ai.example.com/anthropic"));
    let mut screen = Start::new(&home).args(["configure", "--section", "gateway"]).go();
    screen.says("https://ai.example.com/anthropic names no account and no gateway").says("a custom domain");
    screen.paste(&format!("https://api.cloudflare.com/client/v4/accounts/{ACCOUNT}/ai/v1"));
    screen.says("REST API").says(&format!("Account ID {ACCOUNT}"));
    screen.press(ctrl('c'));
    screen.says("Leave?").press(DOWN).press(ENTER);
}
