//! How many keys the usual ways take, counted in a pseudo-terminal; pastes and the letters of a filter are not counted.

use clawgate::simulator::{Key, practice};

use super::screen::{ENTER, ESC, F2_TO_F6, Screen, Start, TAB, ctrl};
use super::walk::{GOOD, is_as_by_script, wizard};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, TOKEN, onboard, simulator};

/// Presses keys and counts them.
struct Counted<'s> {
    screen: &'s mut Screen,
    keys: usize,
}

impl Counted<'_> {
    #[track_caller]
    fn key(&mut self, key: &str, then: &str) -> &mut Self {
        self.keys += 1;
        self.screen.press(key).says(then);
        self
    }
}

/// A curl line of Cloudflare's documentation, with the values in it.
fn curl(origin: &str, gateway: &str) -> String {
    format!(
        "curl {origin}/v1/{ACCOUNT}/{gateway}/anthropic/v1/messages \\\n  -H 'x-api-key: {KEY}' \\\n  -H \
         'cf-aig-authorization: Bearer {TOKEN}' \\\n  -H 'anthropic-version: 2023-06-01' --data '{{}}'"
    )
}

#[test]
fn a_first_run_with_one_paste_takes_five_keys() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = Start::new(&home).args(["onboard"]).go();
    screen.watch("sk-ant").says("~/.openclaw/openclaw.json");
    screen.paste(&curl(&sim.origin(), practice::LOCKED_GATEWAY));
    screen.says("Filled 4 answers from your paste: account ID, gateway ID, Anthropic API key, gateway token");
    screen.says(&format!("› Account ID {ACCOUNT}"));
    let mut counted = Counted { screen: &mut screen, keys: 0 };
    counted.key(ENTER, "The model OpenClaw uses").key(ENTER, "It works:");
    counted.key(ENTER, "Nothing has been written yet").key(ENTER, "Enter finish").key(ENTER, "undo");
    assert!(counted.keys <= 5, "{} keys", counted.keys);
    screen.ends_with(0);
    assert_eq!(screen.sightings(), 0, "the key is never seen");
    is_as_by_script(&home, &sim, &["--gateway-id", practice::LOCKED_GATEWAY, "--token", TOKEN]);
}

#[test]
fn a_first_run_takes_six_keys() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = Start::new(&home).args(["onboard"]).go();
    screen.says("~/.openclaw/openclaw.json");
    let mut counted = Counted { screen: &mut screen, keys: 0 };
    counted
        .screen
        .says("Paste your gateway's address")
        .paste(&format!("{}/v1/{ACCOUNT}/{GATEWAY}/anthropic", sim.origin()));
    counted.screen.says(&format!("/{GATEWAY}/"));
    counted.key(ENTER, "The Anthropic API key pays").screen.paste(KEY).says("32 characters");
    counted.key(ENTER, "The model OpenClaw uses").key(ENTER, "It works:");
    counted.key(ENTER, "Nothing has been written yet").key(ENTER, "Enter finish").key(ENTER, "undo");
    assert!(counted.keys <= 6, "{} keys", counted.keys);
    screen.ends_with(0);
    is_as_by_script(&home, &sim, &[]);
}

/// Wherever it is pasted, each answer lands in its field, and a secret is in no frame.
#[test]
fn a_paste_lands_in_its_fields_from_every_section() {
    let home = Home::new();
    let sim = simulator();
    let lines = format!(
        "CLOUDFLARE_ACCOUNT_ID={ACCOUNT}\nCLOUDFLARE_GATEWAY_ID={GATEWAY}\nCLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\nCF_AIG_TOKEN={TOKEN}\n"
    );
    for field in 0..2 {
        let mut screen = wizard(&home, &sim.origin()).go();
        screen.watch("sk-ant").walk_to_gateway();
        if field == 1 {
            screen.press(TAB).says("› Gateway ID");
        }
        screen.paste(&lines).says("Filled 4 answers").says(ACCOUNT).says(&format!("/{GATEWAY}/"));
        assert_eq!(screen.sightings(), 0);
        screen.press(F2_TO_F6[1]).says("ends in 0001").says("(31)");
    }
    for ids in [
        format!("{ACCOUNT}/{GATEWAY}"),
        format!("{ACCOUNT} {GATEWAY}"),
        format!("{ACCOUNT}\n{GATEWAY}\n"),
        format!("https://dash.cloudflare.com/{ACCOUNT}/ai/ai-gateway/gateways/{GATEWAY}/overview"),
        format!("https://api.cloudflare.com/client/v4/accounts/{ACCOUNT}/ai-gateway/gateways/{GATEWAY}/logs"),
    ] {
        let mut screen = wizard(&home, &sim.origin()).go();
        screen.walk_to_gateway().paste(&ids).says(&format!("/v1/{ACCOUNT}/{GATEWAY}/"));
    }
    // Both secrets at once, into the field of one of them, and each into the other's.
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_keys(GOOD).paste(&format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\nCF_AIG_TOKEN={TOKEN}"));
    screen.says("Filled 2 answers").says("ends in 0001").says("(31)");
    let mut screen = wizard(&home, &sim.origin()).go();
    let token = "cfut_0123456789abcdefghijklmnopqrstuvwxyz01";
    screen.watch("cfut_").walk_to_keys(GOOD).paste(token);
    screen.says("is in its own field now, under Keys").says("Gateway token •").says("(43)");
    assert_eq!(screen.sightings(), 0);
}

/// Opened by itself, a model is chosen and tested by Enter, and written by the next one, with every line in sight before.
#[test]
fn another_model_takes_three_keys() {
    let (home, sim) = (Home::new(), simulator());
    onboard(&home, &sim.origin()).run().exits(0);
    let mut screen = Start::new(&home).go();
    screen.says("Already set up in");
    let mut counted = Counted { screen: &mut screen, keys: 0 };
    counted.key("m", "The model OpenClaw uses").screen.press("haiku-5-5");
    // Nothing is sent before that is said.
    counted.screen.says("Enter choose and test").says("Enter sends one tiny request to");
    counted.key(ENTER, "Proven: this is what OpenClaw will send").key(ENTER, "Wrote ");
    assert!(counted.keys <= 3, "{} keys", counted.keys);
    screen.ends_with(0);
    assert!(home.text("openclaw.json").contains("\"primary\": \"cloudflare-ai-gateway/claude-haiku-5-5\""));
}

#[test]
fn another_key_takes_three_keys() {
    let (home, sim) = (Home::new(), simulator());
    let other = "sk-ant-practice-another-key-0009";
    sim.change(|world| *world = world.clone().key(other, Key::default()));
    onboard(&home, &sim.origin()).run().exits(0);
    let mut screen = Start::new(&home).go();
    screen.says("Already set up in");
    let mut counted = Counted { screen: &mut screen, keys: 0 };
    counted.key("k", "ends in 0001").screen.paste(other).says("ends in 0009");
    counted.screen.says("Enter test").says("Enter sends one tiny request to");
    counted.key(ENTER, "Proven: this is what OpenClaw will send").key(ENTER, "Wrote ");
    assert!(counted.keys <= 3, "{} keys", counted.keys);
    screen.ends_with(0);
    assert!(home.text(".env").contains(other));
}

/// What is set up is shown a row each, with the letter that changes it; nothing is sent before somebody asks for it.
#[test]
fn what_is_set_up_is_an_overview() {
    let (home, sim) = (Home::new(), simulator());
    onboard(&home, &sim.origin()).run().exits(0);
    sim.clear_log();
    let mut screen = Start::new(&home).go();
    screen.says("Already set up in").says("› Model claude-sonnet-4-6");
    screen.says("Keys key …0001 (32)").says("Gateway 0123…cdef / my-gateway");
    screen.says("not tested in this run").says("daemon would send the same key and token");
    screen.press("g").says(&format!("/{GATEWAY}/")).press(ESC).says("What do you want to change?");
    screen.press("t").says("Ctrl-N");
    assert!(sim.log().is_empty(), "nothing is sent before");
    screen.press(ENTER).says("It works:");
    screen.press(ESC).says("What do you want to change?").press(ctrl('c'));
}

/// The list is the gateway's own as soon as somebody asks for it.
#[test]
fn the_live_list_is_a_key_away() {
    let (home, sim) = (Home::new(), simulator());
    onboard(&home, &sim.origin()).run().exits(0);
    sim.clear_log();
    let mut screen = Start::new(&home).args(["configure", "--section", "model"]).go();
    screen.says("ask the gateway for its models").says("Ctrl-L");
    assert!(sim.log().is_empty(), "nothing is sent before");
    screen.press(ctrl('l')).says("the gateway's models, with");
    assert_eq!(sim.log().len(), 1);
}
