//! The canary: a key and a token that no frame, no byte and no file but the chosen one may show.

use clawgate::simulator::{Gateway, Key, Scenario, Simulator};

use super::screen::{BACK_TAB, ENTER, F1, F2_TO_F6, Screen, TAB, ctrl};
use super::walk::wizard;
use crate::support::{ACCOUNT, Home, simulator, tree};

const KEY: &str = "sk-ant-api03-CANARYKEY0123456789-abcdefghijklmnopqrstuv";
const TOKEN: &str = "CANARYTOKEN_0123456789abcdefghijklmnopqrstuv";

fn world() -> Simulator {
    let world = Scenario { models: clawgate::simulator::practice::models(), ..Scenario::default() }
        .gateway(ACCOUNT, Gateway { authenticated: true, ..Gateway::new("locked") })
        .token(TOKEN, ACCOUNT)
        .key(KEY, Key::default());
    Simulator::start(world).unwrap()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

/// Watches for both secrets from the start, and leaves the gateway's section for that of the keys.
fn watched_to_keys(screen: &mut Screen) {
    screen
        .watch("CANARY")
        .walk_to_gateway()
        .press(ACCOUNT)
        .press(TAB)
        .press("locked")
        .says("/locked/")
        .press(ENTER);
}

#[test]
fn the_canary_is_shown_only_while_it_is_asked_for() {
    let (home, sim) = (Home::new(), world());
    let log = home.root.join("log");
    let mut screen = wizard(&home, &sim.origin()).args(["--log", log.to_str().unwrap()]).go();
    watched_to_keys(&mut screen);
    screen.says("The Anthropic API key pays").paste(KEY).says("55 characters, ends in stuv");
    screen.says("Gateway token").press(TAB).press(TOKEN).says("44 characters");
    assert_eq!(screen.sightings(), 0);
    assert!(!holds(&screen.bytes(), "CANARY"));

    // Asked for, it is there: the watch would have seen it.
    screen.press(ctrl('r')).says(TOKEN).says("Ctrl-R hide");
    assert!(screen.sightings() > 0);
    screen.press(ctrl('r')).says_no_more(TOKEN).says("Ctrl-R reveal");
    let (sightings, sent) = (screen.sightings(), screen.bytes().len());

    // And every way off the field hides it again.
    for away in [TAB, F1, &ctrl('c')] {
        screen.press(ctrl('r')).says(TOKEN).press(away).says_no_more(TOKEN);
        let seen = screen.sightings();
        if away == F1 {
            screen.says("Help: Keys").press("\x1b").says_no_more("Help: Keys");
        } else if away == TAB {
            screen.press(BACK_TAB).says("› Gateway token");
        } else {
            screen.says("Leave?").press(ENTER).says_no_more("Leave?");
        }
        screen.says("Ctrl-R reveal");
        assert_eq!(screen.sightings(), seen, "after {away:?}");
    }
    assert!(screen.sightings() > sightings && screen.bytes().len() > sent);

    let (seen, sent) = (screen.sightings(), screen.bytes().len());
    screen.press(ENTER).says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    for key in &F2_TO_F6[..4] {
        screen.press(key);
    }
    screen.press(F2_TO_F6[4]).says("Nothing has been written yet").press("\x1b[B").press("\x1b[6~\x1b[6~");
    screen.press("\x1b[H").press(super::screen::UP).says("Enter write").resize(60, 18).says("Enter write");
    screen.resize(120, 35).says("Enter write").press(ENTER).says("OpenClaw is set up.").press(ENTER);
    let left = screen.ends_with(0);
    assert!(!left.contains("CANARY"), "{left}");
    assert_eq!(screen.sightings(), seen);
    assert!(!holds(&screen.bytes()[sent..], "CANARY"));
    let files: Vec<_> = tree(&home.root)
        .into_iter()
        .filter(|(_, node)| matches!(&node.content, crate::support::Content::File(bytes) if holds(bytes, "CANARY")))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert_eq!(files, [".openclaw/.env"], "files with the secrets in them");
}

#[test]
fn a_secret_that_is_set_up_is_not_shown_either() {
    let (home, sim) = (Home::new(), world());
    let flags = ["--account-id", ACCOUNT, "--gateway-id", "locked", "--api-key", KEY, "--token", TOKEN];
    crate::support::bare_onboard(&home, &sim.origin()).args(flags).run().exits(0);
    let before = home.tree();
    let mut screen = super::screen::Start::new(&home).go();
    screen.watch("CANARY").says("Already set up in").press("g").says("/locked/").press(ENTER);
    screen.says("ends in stuv, from").says("Gateway token").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.says("Everything is already as requested").press(ENTER);
    screen.ends_with(0);
    assert_eq!(screen.sightings(), 0);
    assert!(!holds(&screen.bytes(), "CANARY"));
    crate::support::assert_same(&home.tree(), &before, "nothing changed");
}

#[test]
fn a_key_that_a_server_repeats_is_not_shown() {
    use clawgate::simulator::{Behaviour, Canned};
    let (home, sim) = (Home::new(), world());
    let body = format!(
        r#"{{"type":"error","error":{{"type":"authentication_error","message":"invalid x-api-key {KEY} {TOKEN}"}}}}"#
    );
    let mut screen = wizard(&home, &sim.origin()).go();
    watched_to_keys(&mut screen);
    screen.says("The Anthropic API key pays").paste(KEY).says("ends in stuv");
    sim.change(|world| {
        let says = Canned::new(401, &[("content-type", "application/json"), ("cf-aig-log-id", "01")], body);
        *world = world
            .clone()
            .gateway(ACCOUNT, Gateway { behaviour: Some(Behaviour::Raw(says)), ..Gateway::new("locked") });
    });
    screen.says("Gateway token").press(TAB).paste(TOKEN).says("44 characters").press(ENTER);
    screen.says("when the gateway was asked for its models").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It said:").press(ctrl('n'));
    screen.says("Nothing has been written yet").press(ctrl('c')).says("Leave?").press(ctrl('c'));
    screen.ends_with(130);
    assert_eq!(screen.sightings(), 0);
    assert!(!holds(&screen.bytes(), "CANARY"));
}

#[test]
fn the_demo_takes_no_real_secret() {
    let home = Home::new();
    let mut screen = super::screen::Start::new(&home).args(["demo"]).go();
    screen.watch("CANARY").says("PRACTICE: a gateway on this machine").press(ENTER).says("To try: account");
    screen.press(ACCOUNT).press(TAB).press("my-gateway").says("/my-gateway/").press(ENTER);
    screen.says("To try: sk-ant-practice").paste(KEY).says("55 characters").press(ENTER);
    screen.says("This does not look like a practice secret").press(ctrl('c')).says("Leave?").press(ctrl('c'));
    screen.ends_with(130);
    assert_eq!(screen.sightings(), 0);
    assert!(!holds(&screen.bytes(), "CANARY"));
}

/// A key or a token that is pasted where none belongs is in its own field in the same frame, and nothing else changed.
#[test]
fn a_secret_in_the_wrong_field_goes_into_its_own() {
    let (home, sim) = (Home::new(), world());
    let cloudflare = "cfut_CANARY0123456789abcdefghijklmnopqrstuvwxyz";
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.watch("CANARY").walk_to_gateway().press(ACCOUNT).says(ACCOUNT);
    // Into the field that is filled already, and into the empty one below.
    screen.paste(&format!("export ANTHROPIC_API_KEY=\"{KEY}\"")).says("is in its own field now, under Keys");
    screen.says(&format!("Account ID {ACCOUNT}"));
    screen.press(TAB).says("› Gateway ID").paste(cloudflare);
    screen.says("What was pasted is the gateway token").press("locked").says("/locked/");
    // What is typed there already is not overwritten by a second one.
    screen.paste(KEY).says("was not taken: paste it into its own field").says("/locked/").press(ENTER);
    screen.says("The Anthropic API key pays").says("55 characters, ends in stuv").says("…wxyz (47)");
    screen
        .press(TAB)
        .says("› Gateway token")
        .press(ctrl('u'))
        .paste(TOKEN)
        .says("44 characters")
        .press(ENTER);
    screen.says("The model OpenClaw uses").paste(KEY).says("was not taken: paste it into its own field");
    assert_eq!(screen.sightings(), 0);
    assert!(!holds(&screen.bytes(), "CANARY"));
}

/// Typed, it is hidden as soon as it is known for what it is; in a field with something in it before, soon after.
#[test]
fn a_secret_that_is_typed_into_the_wrong_field_is_hidden() {
    let home = Home::new();
    let mut screen = wizard(&home, "http://127.0.0.1:1").go();
    screen.watch("CANARY").walk_to_gateway().says("› Account ID");
    for c in KEY.chars() {
        screen.press(c.to_string());
    }
    screen.press(ENTER).says("is a key or a token, which belongs into a field of its own");
    // A part of it is not shown either: the first key that takes something away takes all.
    screen.press(BACK_TAB).says("› Account ID").press("\x7f").says_no_more("••");
    screen.press(ACCOUNT).press(KEY).press(TAB).says("› Gateway ID").press("x").press(KEY);
    screen.press(ENTER).says("is a key or a token, which belongs into a field of its own");
    assert_eq!(screen.sightings(), 0);
    assert!(!holds(&screen.bytes(), "CANARY"));
    screen.press(ctrl('c')).says("Leave?").press(TAB).says("› leave, and keep").press(ENTER);
    screen.ends_with(130);
    let kept = std::fs::read_to_string(home.root.join(".local/state/clawgate/answers.json")).unwrap();
    assert!(!kept.contains("CANARY") && !kept.contains("sk-ant"), "{kept}");
}

/// In the models' list a key is no filter to be read.
#[test]
fn a_secret_among_the_models_is_hidden() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.watch("CANARY").walk_to_model(super::walk::GOOD).press(KEY);
    screen
        .says("› ○ another model")
        .press(ENTER)
        .says("is a key or a token, which belongs into a field of its own");
    assert_eq!(screen.sightings(), 0);
    assert!(!holds(&screen.bytes(), "CANARY"));
    assert!(sim.log().iter().all(|exchange| !exchange.path.contains("CANARY")));
}

/// A key pasted one Enter too early leaves the account ID that is being asked about.
#[test]
fn a_paste_while_the_gateway_is_asked_changes_no_id() {
    for (pasted, said) in [
        (KEY, "is in its own field now, under Keys"),
        (TOKEN, "What was pasted while the gateway was being asked was not taken"),
    ] {
        let home = Home::new();
        let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", silent.local_addr().unwrap());
        let mut screen = wizard(&home, &origin).go();
        watched_to_keys(&mut screen);
        screen.says("Esc stop").paste(pasted).says(said);
        screen.press(super::screen::ESC).says(&format!("/{ACCOUNT}/locked/"));
        assert_eq!(screen.sightings(), 0);
    }
}
