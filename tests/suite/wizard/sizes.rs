//! Windows of all sizes: everything that has to be chosen can be reached, and nothing is lost on the way.

use super::screen::{ENTER, Screen, Start, TAB, ctrl};
use super::walk::{is_as_by_script, wizard};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, simulator};

const SIZES: [(u16, u16); 4] = [(120, 35), (80, 24), (60, 18), (40, 12)];

/// Waits for a section: where there is room for the checklist, its heading stands alone; else it is numbered.
fn at(screen: &mut Screen, columns: u16, number: u8, title: &str) {
    if columns >= 80 {
        screen.says(&format!(" {title} "));
    } else {
        screen.says(&format!("{number}/5 {title}"));
    }
}

/// The whole way by what small windows show: the section, the field with the focus, and what Enter does.
fn walk(screen: &mut Screen, columns: u16) {
    at(screen, columns, 1, "Gateway");
    screen.says("› Account ID").press(ACCOUNT).says("Enter next field").press(ENTER);
    screen.says("› Gateway ID").press(GATEWAY).says("my-gateway").says("Enter next ").press(ENTER);
    at(screen, columns, 2, "Keys");
    screen.says("› Anthropic API key").press(KEY).says("ends in 0001").says("Enter next ").press(ENTER);
    at(screen, columns, 3, "Model");
    screen.says("Enter test").press(ENTER);
    at(screen, columns, 4, "Test");
    screen.says("› review").says("Enter review").press(ENTER);
    at(screen, columns, 5, "Review");
    screen.says("› write").says("Enter write").press(ENTER);
    screen.says("Enter finish").press(ENTER);
    screen.ends_with(0);
}

#[test]
fn every_size_leads_to_a_written_config() {
    std::thread::scope(|scope| {
        for (columns, rows) in SIZES {
            scope.spawn(move || {
                let (home, sim) = (Home::new(), simulator());
                let mut screen = wizard(&home, &sim.origin()).size(columns, rows).go();
                walk(&mut screen, columns);
                is_as_by_script(&home, &sim, &[]);
            });
        }
    });
}

#[test]
fn the_demo_is_walked_at_every_size_and_leaves_nothing() {
    std::thread::scope(|scope| {
        for (columns, rows) in SIZES {
            scope.spawn(move || {
                let home = Home::with_config("{ gateway: { mode: \"local\" } }");
                let before = home.tree();
                let mut screen = Start::new(&home)
                    .args(["demo"])
                    .env("CLOUDFLARE_AI_GATEWAY_API_KEY", "sk-ant-api03-CANARY")
                    .env("CLOUDFLARE_ACCOUNT_ID", "ffffffffffffffffffffffffffffffff")
                    .env("OPENCLAW_STATE_DIR", home.state.to_str().unwrap())
                    .size(columns, rows)
                    .go();
                screen.watch("CANARY").says("PRACTICE");
                walk(&mut screen, columns);
                assert_eq!(screen.sightings(), 0);
                assert!(!String::from_utf8_lossy(&screen.bytes()).contains("ffffffffffff"));
                crate::support::assert_same(&home.tree(), &before, "practice");
            });
        }
    });
}

#[test]
fn resizing_in_between_loses_nothing() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).size(80, 24).go();
    screen.walk_to_gateway().press("0123456789abcdef");
    for (columns, rows) in [(60, 18), (1, 1), (40, 12), (20, 5), (200, 60), (3, 2), (80, 24)] {
        screen.resize(columns, rows);
    }
    screen.says("› Account ID 0123456789abcdef").press("0123456789abcdef").says("✓");
    screen.resize(40, 12).says("1/5 Gateway").says("Enter next field").press(ENTER).press(GATEWAY);
    screen.says("my-gateway").resize(120, 35).says("/my-gateway/").press(ENTER);
    screen.says("The Anthropic API key pays").press(KEY).says("ends in 0001").resize(30, 8);
    // Too small for more than the question itself, which still takes keys.
    screen.says("Anthropic API key").press(ctrl('u')).press(KEY).resize(60, 18).says("ends in 0001");
    screen.press(ENTER).says("3/5 Model").resize(120, 35).says("The model OpenClaw uses").press(ENTER);
    screen.says("It works:").resize(40, 12).says("› review").press(ENTER).says("5/5 Review");
    screen.resize(10, 3).resize(120, 35).says("2 files change").press(TAB).press("\x1b[6~");
    screen.resize(80, 24).press("\x1b[H").resize(120, 35).says("2 files change").press(TAB);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

#[test]
fn everything_to_choose_can_be_reached_in_the_smallest_window() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).size(40, 12).go();
    screen.says("1/5 Gateway").says("› Account ID").press(ACCOUNT).press(ENTER);
    screen.says("› Gateway ID").press("locked").press(ENTER).says("› Anthropic API key").press(KEY);
    screen
        .says("0001")
        .press(TAB)
        .says("› Gateway token")
        .press(crate::support::TOKEN)
        .says("31 characters")
        .press(TAB);
    screen.says("› ● in OpenClaw's .env file").press("\x1b[B").says("› ○ nowhere").press("\x1b[B");
    screen.says("› ○ in openclaw.json").says("Enter choose").press(ENTER).says("Enter next ").press(ENTER);
    screen.says("3/5 Model").press("another").says("› ○ another model").press(ENTER).says("› Its name");
    screen
        .press("claude-haiku-5-5")
        .press(TAB)
        .says("› Fallbacks")
        .press("claude-opus-5")
        .says("claude-opus-5");
    screen.press(ENTER).says("› review").press(ENTER).says("5/5 Review");
    screen.writes();
    let flags = ["--gateway-id", "locked", "--token", crate::support::TOKEN, "--key-storage", "inline"];
    let models = ["--model", "claude-haiku-5-5", "--fallback", "claude-opus-5"];
    is_as_by_script(&home, &sim, &[&flags[..], &models].concat());
}
