//! One test at a time, and the practice gateway they talk to.

use std::sync::{Mutex, MutexGuard, PoisonError};

use clawgate::simulator::{Exchange, Key, Simulator, demo_scenario, practice};

use crate::home::Home;
use crate::installed::Installed;
use crate::openclaw::{OpenClaw, Version};

/// A second key that works, for tests in which two keys compete.
pub const OTHER_KEY: &str = "sk-ant-practice-the-other-one-0006";
/// A third key that works: what the asking shell has, and the files do not.
pub const SHELL_KEY: &str = "sk-ant-practice-of-the-shell-0007";
/// The model of a first run on the day that every run is told to take for today.
pub const MODEL: &str = "cloudflare-ai-gateway/claude-sonnet-4-6";

/// OpenClaw takes a gigabyte and a core; two at once only slow each other down.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// What a test works with.
pub struct Suite {
    /// The programs to judge with.
    pub installed: &'static Installed,
    /// The gateway that clawgate and OpenClaw talk to.
    pub gateway: Simulator,
    _turn: MutexGuard<'static, ()>,
}

/// The programs, installed if need be, and a new gateway.
pub fn suite() -> Suite {
    let turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let world = demo_scenario().key(OTHER_KEY, Key::default()).key(SHELL_KEY, Key::default());
    Suite {
        installed: Installed::get(),
        gateway: Simulator::start(world).expect("the practice gateway starts on loopback"),
        _turn: turn,
    }
}

impl Suite {
    /// One real OpenClaw.
    pub fn openclaw(&self, version: Version) -> OpenClaw {
        OpenClaw::new(self.installed, version)
    }

    /// A new home, where nothing is set up.
    pub fn home(&self, version: Version) -> Home {
        Home::new(self.installed, version.name())
    }

    /// The base URL of the gateway that asks for a token.
    pub fn locked_url(&self) -> String {
        self.gateway.base_url(practice::ACCOUNT, practice::LOCKED_GATEWAY)
    }

    /// The arguments of the seed's command, for the gateway that asks for a token, without the provider's key.
    pub fn seed_arguments(&self) -> Vec<String> {
        onboard_arguments(&[
            ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
            ("--cloudflare-ai-gateway-gateway-id", practice::LOCKED_GATEWAY),
            ("--cloudflare-ai-gateway-token", practice::TOKEN),
            ("--gateway-origin", &self.gateway.origin()),
        ])
    }

    /// Sets a home up with the seed's command and a key, and gives back clawgate's report.
    pub fn set_up(&self, home: &Home, key: &str) -> crate::report::Report {
        let mut arguments = self.seed_arguments();
        arguments.extend(["--cloudflare-ai-gateway-api-key".to_owned(), key.to_owned()]);
        home.clawgate(&arguments).report()
    }

    /// The Messages requests that carry this text, oldest first.
    pub fn turns_with(&self, nonce: &str) -> Vec<Exchange> {
        self.gateway
            .log()
            .into_iter()
            .filter(|exchange| exchange.method == "POST" && contains(&exchange.body, nonce))
            .collect()
    }

    /// The one request of a turn went to the locked gateway with this key and the gateway's token, and was served.
    #[track_caller]
    pub fn expect_wire(&self, nonce: &str, key: &str) {
        let turns = self.turns_with(nonce);
        assert!(!turns.is_empty(), "no request carries {nonce}: {:?}", self.gateway.log());
        for turn in turns {
            let path =
                format!("/v1/{}/{}/anthropic/v1/messages", practice::ACCOUNT, practice::LOCKED_GATEWAY);
            assert_eq!(turn.path.split('?').next(), Some(path.as_str()));
            assert_eq!(turn.header("x-api-key"), Some(key));
            let token = format!("Bearer {}", practice::TOKEN);
            assert_eq!(turn.header("cf-aig-authorization"), Some(token.as_str()));
            assert_eq!(turn.header("authorization"), None);
            assert_eq!(turn.status, 200);
        }
    }
}

/// The seed's command line with more flags.
pub fn onboard_arguments(more: &[(&str, &str)]) -> Vec<String> {
    let mut arguments: Vec<String> = [
        "onboard",
        "--non-interactive",
        "--mode",
        "local",
        "--auth-choice",
        "cloudflare-ai-gateway-api-key",
        "--json",
    ]
    .map(str::to_owned)
    .into();
    arguments.extend(more.iter().flat_map(|(flag, value)| [(*flag).to_owned(), (*value).to_owned()]));
    arguments
}

fn contains(body: &[u8], text: &str) -> bool {
    body.windows(text.len()).any(|window| window == text.as_bytes())
}
