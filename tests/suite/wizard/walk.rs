//! The steps that most walks have in common, and the way nothing goes wrong on.

use clawgate::simulator::Simulator;

use super::screen::{ENTER, Screen, Start};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, assert_same, bare_onboard, mode, simulator};

/// The wizard of a first run against a server.
pub fn wizard<'a>(home: &'a Home, origin: &str) -> Start<'a> {
    Start::new(home).args(["onboard", "--gateway-origin", origin])
}

/// What a person answers.
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    pub account: &'a str,
    pub gateway: &'a str,
    pub key: &'a str,
}

pub const GOOD: Answers<'_> = Answers { account: ACCOUNT, gateway: GATEWAY, key: KEY };

impl Screen {
    /// From the first section to the gateway's.
    #[track_caller]
    pub fn walk_to_gateway(&mut self) -> &mut Self {
        self.says("Paste your gateway's address")
    }

    /// From the first section to the keys.
    #[track_caller]
    pub fn walk_to_keys(&mut self, answers: Answers<'_>) -> &mut Self {
        self.walk_to_gateway().press(answers.account).says(answers.account).says("Enter next field");
        self.press(ENTER).press(answers.gateway).says(&format!("/{}/", answers.gateway));
        self.says("Enter next ·").press(ENTER).says("The Anthropic API key pays for the requests")
    }

    /// From the first section to the model.
    #[track_caller]
    pub fn walk_to_model(&mut self, answers: Answers<'_>) -> &mut Self {
        self.walk_to_keys(answers).press(answers.key);
        self.says(&format!("{} characters", answers.key.len())).says("Enter asks http://127.0.0.1:");
        self.press(ENTER).says("The model OpenClaw uses unless told otherwise")
    }

    /// From the first section into the live test.
    #[track_caller]
    pub fn walk_to_test(&mut self, answers: Answers<'_>) -> &mut Self {
        self.walk_to_model(answers).says("Enter sends one tiny request").press(ENTER);
        self.says("One tiny request to")
    }

    /// From the first section into the live test, with a key that the gateway's list was refused for already.
    #[track_caller]
    pub fn walk_to_refusal(&mut self, answers: Answers<'_>) -> &mut Self {
        self.walk_to_keys(answers).press(answers.key).says(&format!("{} characters", answers.key.len()));
        self.press(ENTER).says("key refused when the gateway was asked for its models");
        self.press(ENTER).says("The model OpenClaw uses").says("Enter sends one tiny request").press(ENTER);
        self.says("One tiny request")
    }

    /// From the first section to the review, with a test that passes.
    #[track_caller]
    pub fn walk_to_review(&mut self, answers: Answers<'_>) -> &mut Self {
        self.walk_to_test(answers).says("It works:").says("Enter review").press(ENTER);
        self.says("Nothing has been written yet").says("Enter write")
    }

    /// Writes what the review shows, and finishes.
    #[track_caller]
    pub fn writes(&mut self) -> String {
        self.says("Enter write").press(ENTER).says("Enter finish").press(ENTER);
        self.ends_with(0)
    }
}

/// That a home is what a script with the same answers makes of another one.
#[track_caller]
pub fn is_as_by_script(home: &Home, sim: &Simulator, flags: &[&str]) {
    let other = Home::new();
    let usual = [("--account-id", ACCOUNT), ("--gateway-id", GATEWAY), ("--api-key", KEY)];
    let usual =
        usual.iter().filter(|(flag, _)| !flags.contains(flag)).flat_map(|(flag, value)| [flag, value]);
    bare_onboard(&other, &sim.origin()).args(usual).args(flags).run().exits(0);
    assert_same(&home.tree_outside_clawgate(), &other.tree_outside_clawgate(), "by hand and by script");
}

#[test]
fn all_goes_well() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.says("Nothing is set up yet").says("~/.openclaw/openclaw.json");
    screen.walk_to_review(GOOD).says("2 files change").says("Proven: this is what OpenClaw will send");
    assert!(!home.state.exists(), "something is written before the write");
    screen.press(ENTER).says("OpenClaw is set up.").says("Enter finish").press(ENTER);
    let left = screen.ends_with(0);
    assert!(left.contains("Wrote "), "{left}");
    assert!(left.contains("Proven:"), "{left}");
    assert!(left.contains("openclaw gateway restart"), "{left}");
    assert_eq!(
        sim.log()[0].header("x-api-key"),
        None,
        "the gateway is asked before anything else, and without a key"
    );
    // The live test does not wait for the list of models.
    let mut asked: Vec<String> = sim.log().iter().map(|one| one.method.clone()).collect();
    asked.sort();
    assert_eq!(asked, ["GET", "POST", "POST"], "the gateway itself, the list of models and the live test");
    is_as_by_script(&home, &sim, &[]);
    assert_eq!((mode(&home.state), mode(&home.env_file()), mode(&home.config())), (0o700, 0o600, 0o600));
    assert_eq!(home.text(".env"), format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\n"));
    assert!(home.text("openclaw.json").contains(&sim.base_url(ACCOUNT, GATEWAY)));
}
