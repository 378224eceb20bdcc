//! The setups.

use clawgate::simulator::practice;

use super::drivers::{flags, lines, screen};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, TOKEN, Tree, assert_same, simulator};

/// A config that somebody wrote by hand, with a model of ours as the default one.
const BY_HAND: &str = "// Mine.\r\n{\r\n  gateway: { mode: 'local', port: 18789, }, // the daemon\r\n\r\n  /* what it \
                       thinks with */\r\n  agents: { defaults: { workspace: \"~/clawd\", models: { 'x/y': {} } } },\r\n}\r\n// The \
                       end.\r\n";
/// A config with another provider's default model.
const FOREIGN: &str =
    "{\n  gateway: { mode: 'local' },\n  agents: { defaults: { model: 'openai/gpt-5' } },\n}\n";
const WITHOUT_MODE: &str = "{ agents: {} }\n";
const BY_OLDER: &str = include_str!("../../fixtures/openclaw/as-written-by-2026.2.26.json");
const BY_NEWER: &str = include_str!("../../fixtures/openclaw/as-written-by-2026.9.6.json");
const PROFILES: &str = include_str!("../../fixtures/openclaw/auth-profiles.json");
const PROFILES_PATH: &str = "agents/main/agent/auth-profiles.json";
/// The provider's variable, and the token's.
pub const KEY_VARIABLE: &str = "CLOUDFLARE_AI_GATEWAY_API_KEY";
const TOKEN_VARIABLE: &str = "CF_AIG_TOKEN";

/// Which model is answered.
#[derive(Clone, Copy, Debug)]
pub enum Model {
    /// The one that is filled in.
    FilledIn,
    /// One of the list.
    Listed(&'static str),
    /// One that is typed by hand.
    ByHand(&'static str),
}

/// What becomes of a default model, in the words of the wizard and in flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Default {
    Replaced,
    Fallback,
    SavedDraft,
}

/// What is answered. Nothing stands for what is filled in.
#[derive(Clone, Copy, Debug)]
pub struct Answers {
    pub account: Option<&'static str>,
    pub gateway: Option<&'static str>,
    pub key: Option<&'static str>,
    pub token: Option<&'static str>,
    pub storage: Option<&'static str>,
    pub model: Model,
    pub fallbacks: &'static [&'static str],
    pub default: Option<Default>,
    /// Whether `gateway.mode` is set, where that is asked.
    pub mode: Option<bool>,
}

pub const FIRST: Answers = Answers {
    account: Some(ACCOUNT),
    gateway: Some(GATEWAY),
    key: Some(KEY),
    token: None,
    storage: None,
    model: Model::FilledIn,
    fallbacks: &[],
    default: None,
    mode: None,
};

pub const AGAIN: Answers = Answers { account: None, gateway: None, key: None, ..FIRST };

/// What there is, and what is answered.
#[derive(Clone, Copy)]
pub struct Setup {
    pub name: &'static str,
    /// What a home holds before.
    pub before: fn(&Home),
    pub variables: &'static [(&'static str, &'static str)],
    /// Flags that all three are given.
    pub flags: &'static [&'static str],
    /// One after the other, into the same home.
    pub runs: &'static [Answers],
}

pub const NEW: Setup =
    Setup { name: "a new home", before: |_| {}, variables: &[], flags: &[], runs: &[FIRST] };

/// The whole home, and of the journal, whose file names are drawn by lot, what kinds of files with which modes.
fn outcome(home: &Home) -> (Tree, Vec<String>) {
    let ours = home.state.join("clawgate");
    let mut kept: Vec<String> = home
        .tree()
        .iter()
        .filter(|(path, _)| home.root.join(path).starts_with(&ours))
        .map(|(path, node)| {
            let kind = path.extension().or(path.file_name()).unwrap_or_default().to_string_lossy();
            format!("{kind} {:o}", node.mode)
        })
        .collect();
    kept.sort();
    (home.tree_outside_clawgate(), kept)
}

#[track_caller]
fn same_through_all_three(setup: &Setup) {
    let gateway = simulator();
    let origin = gateway.origin();
    let homes = [Home::new(), Home::new(), Home::new()];
    for home in &homes {
        (setup.before)(home);
    }
    let before = homes[0].tree();
    for answers in setup.runs {
        flags(&homes[0], &origin, setup, answers);
        lines(&homes[1], &origin, setup, answers);
        screen(&homes[2], &origin, setup, answers);
        let (script, journal) = outcome(&homes[0]);
        for (home, how) in [(&homes[1], "in plain lines"), (&homes[2], "on the screen")] {
            let (tree, kept) = outcome(home);
            assert_same(&tree, &script, &format!("{}: {how}, and as a script", setup.name));
            assert_eq!(kept, journal, "{}: {how}", setup.name);
        }
    }
    assert!(homes[0].tree() != before, "{}: nothing was written", setup.name);
}

#[test]
fn a_new_home() {
    same_through_all_three(&NEW);
}

#[test]
fn an_authenticated_gateway() {
    let answers = &[Answers { gateway: Some(practice::LOCKED_GATEWAY), token: Some(TOKEN), ..FIRST }];
    same_through_all_three(&Setup { name: "authenticated", runs: answers, ..NEW });
}

#[test]
fn inline() {
    let answers = &[
        Answers {
            gateway: Some(practice::LOCKED_GATEWAY),
            token: Some(TOKEN),
            storage: Some("inline"),
            ..FIRST
        },
        AGAIN,
    ];
    same_through_all_three(&Setup { name: "inline", runs: answers, ..NEW });
}

#[test]
fn reference() {
    let answers = &[
        Answers { gateway: Some(practice::LOCKED_GATEWAY), storage: Some("reference"), key: None, ..FIRST },
        AGAIN,
    ];
    let variables = &[(KEY_VARIABLE, KEY), (TOKEN_VARIABLE, TOKEN)];
    same_through_all_three(&Setup { name: "reference", runs: answers, variables, ..NEW });
}

#[test]
fn an_older_profile_and_its_storage() {
    let before = |home: &Home| {
        home.put("openclaw.json", BY_OLDER);
        home.put(PROFILES_PATH, PROFILES);
    };
    let profile = &[Answers { storage: Some("auth-profile"), ..FIRST }, AGAIN];
    same_through_all_three(&Setup { name: "auth-profile", before, runs: profile, ..NEW });
    let env_file = &[Answers { storage: Some("env-file"), ..FIRST }];
    same_through_all_three(&Setup { name: "a profile brought in line", before, runs: env_file, ..NEW });
}

#[test]
fn other_models_and_fallbacks() {
    let answers = &[
        Answers {
            model: Model::Listed("claude-opus-5"),
            fallbacks: &["claude-haiku-5-5", "anthropic/claude-sonnet-5"],
            ..FIRST
        },
        Answers { model: Model::Listed("claude-sonnet-5"), ..AGAIN },
    ];
    same_through_all_three(&Setup { name: "models", runs: answers, ..NEW });
}

#[test]
fn a_model_by_hand() {
    let answers = &[Answers { model: Model::ByHand("claude-opus-4-5"), ..FIRST }, AGAIN];
    same_through_all_three(&Setup { name: "a model by hand", runs: answers, ..NEW });
}

#[test]
fn another_providers_default() {
    let before = |home: &Home| drop(home.put("openclaw.json", FOREIGN));
    for (name, runs) in [
        ("replaced", &[Answers { default: Some(Default::Replaced), ..FIRST }, AGAIN][..]),
        (
            "fallback",
            &[
                Answers {
                    default: Some(Default::Fallback),
                    model: Model::Listed("claude-opus-5"),
                    fallbacks: &["claude-haiku-5-5"],
                    ..FIRST
                },
                Answers { default: Some(Default::SavedDraft), ..AGAIN },
            ],
        ),
        (
            "kept",
            &[
                Answers {
                    default: Some(Default::SavedDraft),
                    model: Model::Listed("claude-sonnet-5"),
                    ..FIRST
                },
                Answers { default: Some(Default::Replaced), ..AGAIN },
            ],
        ),
    ] {
        same_through_all_three(&Setup { name, before, runs, ..NEW });
    }
}

#[test]
fn comments_and_line_ends() {
    let before = |home: &Home| {
        home.put("openclaw.json", BY_HAND);
        home.put(".env", "# mine\r\nA=1\r\n");
    };
    let answers = &[FIRST, AGAIN, Answers { model: Model::Listed("claude-haiku-5-5"), ..AGAIN }];
    same_through_all_three(&Setup { name: "by hand", before, runs: answers, ..NEW });
}

#[test]
fn a_config_without_a_mode() {
    let before = |home: &Home| drop(home.put("openclaw.json", WITHOUT_MODE));
    for mode in [true, false] {
        let runs: &[Answers] = if mode {
            &[Answers { mode: Some(true), ..FIRST }]
        } else {
            &[Answers { mode: Some(false), ..FIRST }]
        };
        same_through_all_three(&Setup { name: "gateway.mode", before, runs, ..NEW });
    }
}

#[test]
fn a_config_of_a_newer_openclaw() {
    let before = |home: &Home| drop(home.put("openclaw.json", BY_NEWER));
    same_through_all_three(&Setup { name: "by 2026.9.6", before, ..NEW });
}

#[test]
fn a_symbolic_link() {
    let before = |home: &Home| {
        let target = home.root.join("dotfiles/openclaw.json");
        home.put(&target, FOREIGN.replace("openai", "x"));
        home.put("workspace/note", "");
        std::os::unix::fs::symlink("../dotfiles/openclaw.json", home.config()).unwrap();
    };
    let runs = &[Answers { default: Some(Default::Replaced), ..FIRST }];
    same_through_all_three(&Setup { name: "a link", before, flags: &["--symlink", "follow"], runs, ..NEW });
}
