//! Another model, chosen without the wizard: every OpenClaw asks for it at its next turn.

use clawgate::simulator::practice;

use crate::openclaw::{Version, nonce};
use crate::suite::suite;

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn a_model_that_was_set_is_the_one_that_is_asked() {
    let suite = suite();
    for version in Version::ALL {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        suite.set_up(&home, practice::KEY).changed(true).proven();
        let clawgate = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            home.clawgate(&words).report().changed(true).proven()
        };
        clawgate(&["models", "set", "claude-opus-5", "--json"]);
        clawgate(&["models", "fallbacks", "add", "claude-haiku-5-5", "--json"]);
        openclaw.accepts(&home);
        let nonce = nonce();
        openclaw.agent_turn(&home, &nonce).succeeds();
        suite.expect_wire(&nonce, practice::KEY);
        for turn in suite.turns_with(&nonce) {
            let body: serde_json::Value = serde_json::from_slice(&turn.body).expect("a turn's body is JSON");
            assert_eq!(body["model"], "claude-opus-5", "{}", version.name());
        }
    }
}
