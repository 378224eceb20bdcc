//! The canary: a key and a token that no frame, no byte and no file but the chosen one may show.

use clawgate::simulator::{Gateway, Key, Simulator, Token, World};

use super::screen::{ENTER, F1, F2_TO_F7, TAB, ctrl};
use super::support::{ACCOUNT, Home, tree};
use super::walk::wizard;

const KEY: &str = "sk-ant-api03-CANARYKEY0123456789-abcdefghijklmnopqrstuv";
const TOKEN: &str = "CANARYTOKEN_0123456789abcdefghijklmnopqrstuv";

fn world() -> Simulator {
    let world = World::new()
        .gateway(ACCOUNT, Gateway::new("locked").authenticated())
        .token(TOKEN, Token::run(ACCOUNT))
        .key(KEY, Key::good())
        .models(clawgate::simulator::practice::models());
    Simulator::start(world).unwrap()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn the_canary_is_shown_only_while_it_is_asked_for() {
    let (home, sim) = (Home::new(), world());
    let log = home.root.join("log");
    let mut screen = wizard(&home, &sim.origin()).args(["--log", log.to_str().unwrap()]).go();
    screen
        .watch("CANARY")
        .walk_to_gateway()
        .press(ACCOUNT)
        .press(TAB)
        .press("locked")
        .says("/locked/")
        .press(ENTER);
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
            screen.press(super::screen::BACK_TAB).says("› Gateway token");
        } else {
            screen.says("Leave?").press(ENTER).says_no_more("Leave?");
        }
        screen.says("Ctrl-R reveal");
        assert_eq!(screen.sightings(), seen, "after {away:?}");
    }
    assert!(screen.sightings() > sightings && screen.bytes().len() > sent);

    let (seen, sent) = (screen.sightings(), screen.bytes().len());
    screen.press(ENTER).says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    for key in &F2_TO_F7[..5] {
        screen.press(key);
    }
    screen.press(F2_TO_F7[5]).says("Nothing has been written yet").press("\x1b[B").press("\x1b[6~\x1b[6~");
    screen.press("\x1b[H").press(super::screen::UP).says("Enter write").resize(60, 18).says("Enter write");
    screen.resize(120, 35).says("Enter write").press(ENTER).says("OpenClaw is set up.").press(ENTER);
    let left = screen.ends_with(0);
    assert!(!left.contains("CANARY"), "{left}");
    assert_eq!(screen.sightings(), seen);
    assert!(!holds(&screen.bytes()[sent..], "CANARY"));
    let files: Vec<_> = tree(&home.root)
        .into_iter()
        .filter(|(_, node)| matches!(&node.content, super::support::Content::File(bytes) if holds(bytes, "CANARY")))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert_eq!(files, [".openclaw/.env"], "files with the secrets in them");
}

#[test]
fn a_secret_that_is_set_up_is_not_shown_either() {
    let (home, sim) = (Home::new(), world());
    let flags = ["--account-id", ACCOUNT, "--gateway-id", "locked", "--api-key", KEY, "--token", TOKEN];
    super::support::bare_onboard(&home, &sim.origin()).args(flags).run().exits(0);
    let before = home.tree();
    let mut screen = super::screen::Start::new(&home).go();
    screen.watch("CANARY").says("Set up already in").press(ENTER).says("/locked/").press(ENTER);
    screen.says("ends in stuv, from").says("Gateway token").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.says("Everything is as asked already").press(ENTER);
    screen.ends_with(0);
    assert_eq!(screen.sightings(), 0);
    assert!(!holds(&screen.bytes(), "CANARY"));
    super::support::assert_same(&home.tree(), &before, "nothing changed");
}

#[test]
fn a_key_that_a_server_repeats_is_not_shown() {
    use clawgate::simulator::{Behaviour, Canned};
    let (home, sim) = (Home::new(), world());
    let body = format!(
        r#"{{"type":"error","error":{{"type":"authentication_error","message":"invalid x-api-key {KEY} {TOKEN}"}}}}"#
    );
    let mut screen = wizard(&home, &sim.origin()).go();
    screen
        .watch("CANARY")
        .walk_to_gateway()
        .press(ACCOUNT)
        .press(TAB)
        .press("locked")
        .says("/locked/")
        .press(ENTER);
    screen.says("The Anthropic API key pays").paste(KEY).says("ends in stuv");
    sim.change(|world| {
        let says =
            Canned::new(401, body).header("content-type", "application/json").header("cf-aig-log-id", "01");
        *world = world.clone().gateway(ACCOUNT, Gateway::new("locked").behaviour(Behaviour::Raw(says)));
    });
    screen.says("Gateway token").press(TAB).paste(TOKEN).says("44 characters").press(ENTER);
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
