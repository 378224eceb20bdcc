//! Homes with more than one OpenClaw.

use super::screen::{DOWN, ENTER, ESC, Start, UP};
use crate::support::{Home, KEY, assert_same, clawgate, onboard, simulator, tree};

#[test]
fn another_openclaw_brings_its_own_answers() {
    let (home, sim) = (Home::new(), simulator());
    onboard(&home, &sim.origin()).args(["--model", "claude-opus-5"]).run().exits(0);
    let work = home.root.join(".openclaw-work");
    std::fs::create_dir(&work).unwrap();
    std::fs::write(work.join("openclaw.json"), "{ gateway: { mode: \"local\" } } // work\n").unwrap();
    let before = tree(&home.state);
    let mut screen = Start::new(&home).args(["--gateway-origin", &sim.origin()]).go();
    screen
        .says("Which one do you mean?")
        .says("› ● ~/.openclaw/openclaw.json")
        .press(DOWN)
        .says("Enter choose");
    screen.press(ENTER).says("● ~/.openclaw-work/openclaw.json").says("Enter next").press(ENTER);
    screen.says("only what you choose here is changed in it");
    // Nothing of the first one's is left.
    screen.says("/<account_id>/<gateway_id>/").press(ESC);
    screen.says("Which one do you mean?").press(UP).says("Enter choose").press(ENTER);
    screen.says("● ~/.openclaw/openclaw.json").says("Enter next").press(ENTER).says("Already set up in");
    screen
        .says("/my-gateway/")
        .press(ESC)
        .says("Which one do you mean?")
        .press(DOWN)
        .says("Enter choose")
        .press(ENTER);
    screen.says("● ~/.openclaw-work/openclaw.json").says("Enter next").press(ENTER).says("/<account_id>/");
    screen.paste(&sim.base_url(crate::support::ACCOUNT, "my-gateway"));
    screen.says("/my-gateway/").press(ENTER).says("› Anthropic API key").press(KEY).says("ends in 0001");
    screen.press(ENTER).says("› ● claude-sonnet-4-").press(ENTER).says("It works:").press(ENTER);
    screen.says(".openclaw-work/openclaw.json").says("Enter write").press(ENTER).says("Enter finish");
    screen.press(ENTER);
    screen.ends_with(0);
    assert_same(&tree(&home.state), &before, "the other OpenClaw");
    let config = std::fs::read_to_string(work.join("openclaw.json")).unwrap();
    assert!(
        config.contains("// work") && config.contains("cloudflare-ai-gateway/claude-sonnet-4-"),
        "{config}"
    );
    clawgate(&home).args(["--profile", "work", "undo"]).run().exits(0);
}
