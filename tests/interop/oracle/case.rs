//! Configs, each of a working one and a few things that people have in theirs.
//!
//! A case is a seed's list of constructs. Each has numbers of its own, so that one can be left out and the others stay
//! as they are: that is how a case is made smaller.

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use clawgate::simulator::{Key, Scenario, demo_scenario, practice};
use serde_json::{Value, json};

use super::constructs::{self, Construct};

pub const PROVIDER: &str = "cloudflare-ai-gateway";
/// A second key that works.
pub const OTHER_KEY: &str = "sk-ant-practice-the-other-one-0006";
/// A third one.
pub const THIRD_KEY: &str = "sk-ant-practice-the-third-one-0007";
/// A key that nobody knows.
pub const BAD_KEY: &str = "sk-ant-practice-nobody-knows-it-0008";
/// The model of the working config.
pub const MODEL: &str = "claude-sonnet-4-6";

/// The world that both sides ask.
pub fn world() -> Scenario {
    demo_scenario().key(OTHER_KEY, Key::default()).key(THIRD_KEY, Key::default())
}

/// A release's number, for order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Release(pub u32, pub u32, pub u32);

impl Release {
    pub fn of(name: &str) -> Self {
        let mut parts = name.split('.').map(|part| part.parse().expect("a release is three numbers"));
        let mut part = || parts.next().expect("a release is three numbers");
        Self(part(), part(), part())
    }

    /// 2026.8.1 brought a new schema.
    pub fn is_new(self) -> bool {
        self >= Self(2026, 8, 1)
    }
}

impl std::fmt::Display for Release {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// Small, and the same everywhere (splitmix64).
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("it is below a usize")
    }

    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// A construct with its numbers.
#[derive(Clone)]
pub struct Chosen {
    pub construct: &'static Construct,
    pub seed: u64,
}

/// What a seed stands for.
#[derive(Clone)]
pub struct Case {
    pub chosen: Vec<Chosen>,
}

impl Case {
    /// Up to three ways in which working configs differ, and up to three things that may change or break one: one at
    /// most, in most of them. What is seldom in people's configs is so here.
    pub fn of(seed: u64) -> Self {
        let mut random = Random(seed);
        let mut chosen = Vec::new();
        let counts = [random.below(4), *random.one(&[0, 0, 1, 1, 1, 1, 2, 2, 3])];
        for (constructs, count) in [constructs::WORKING, constructs::OTHERS].into_iter().zip(counts) {
            for _ in 0..count {
                let mut construct = random.one(constructs);
                while constructs::SELDOM.contains(&construct.name) && !random.once_in(5) {
                    construct = random.one(constructs);
                }
                chosen.push(Chosen { construct, seed: random.next() });
            }
        }
        Self { chosen }
    }

    pub fn names(&self) -> String {
        self.chosen.iter().map(|chosen| chosen.construct.name).collect::<Vec<_>>().join(" + ")
    }

    pub fn has(&self, construct: &str) -> bool {
        self.chosen.iter().any(|own| own.construct.name == construct)
    }

    /// Whether it has everything that the other has, whatever the numbers.
    pub fn holds(&self, other: &Self) -> bool {
        other.chosen.iter().all(|one| self.chosen.iter().any(|own| own.construct.name == one.construct.name))
    }

    pub fn draft(&self, release: Release, origin: &str) -> Draft {
        let mut draft = Draft::working(release, origin);
        for chosen in &self.chosen {
            (chosen.construct.change)(&mut draft, &mut Random(chosen.seed));
        }
        draft
    }
}

/// A home as it will be.
pub struct Draft {
    pub release: Release,
    pub origin: String,
    pub config: Value,
    /// By their place in the home.
    pub files: BTreeMap<String, String>,
    /// Lines of `.env` in the state folder.
    pub dotenv: Vec<String>,
    /// What the starting shell has.
    pub environment: BTreeMap<String, String>,
    /// Parts of the config that stand in a file of their own: the path in the config and the file.
    pub included: Vec<(&'static [&'static str], &'static str)>,
    /// Written with comments, single quotes and trailing commas.
    pub json5: bool,
}

impl Draft {
    /// What works everywhere: a literal key, an open gateway, a full row.
    pub fn working(release: Release, origin: &str) -> Self {
        let mut config = json!({
            "meta": { "lastTouchedVersion": release.to_string() },
            "gateway": { "mode": "local" },
            "models": { "providers": { PROVIDER: {
                "baseUrl": format!("{origin}/v1/{}/{}/anthropic", practice::ACCOUNT, practice::OPEN_GATEWAY),
                "api": "anthropic-messages",
                "apiKey": practice::KEY,
                "models": [row(MODEL)],
            } } },
            "agents": { "defaults": { "model": { "primary": format!("{PROVIDER}/{MODEL}") } } },
        });
        // None of these changes a request of this provider's block; a turn is several times as quick with them.
        config["agents"]["defaults"]["skipBootstrap"] = json!(true);
        config["plugins"] = json!({ "enabled": false });
        config["tools"] = json!({ "profile": "minimal" });
        config["skills"] = json!({ "allowBundled": ["none"] });
        config["session"] = json!({ "maintenance": { "mode": "warn" } });
        if release.is_new() {
            config["memory"] = json!({ "search": { "enabled": false } });
        } else {
            config["agents"]["defaults"]["memorySearch"] = json!({ "enabled": false });
        }
        Self {
            release,
            origin: origin.to_owned(),
            config,
            files: BTreeMap::new(),
            dotenv: Vec::new(),
            environment: BTreeMap::new(),
            included: Vec::new(),
            json5: false,
        }
    }

    /// The provider's block.
    pub fn block(&mut self) -> &mut Value {
        &mut self.config["models"]["providers"][PROVIDER]
    }

    /// The row of the working model, or a new one.
    pub fn row(&mut self) -> &mut Value {
        let rows = &mut self.block()["models"];
        if rows.get(0).is_none_or(|row| !row.is_object()) {
            *rows = json!([row(MODEL)]);
        }
        &mut rows[0]
    }

    /// A member of the block's headers.
    pub fn header(&mut self, name: &str, value: Value) {
        let headers = &mut self.block()["headers"];
        if !headers.is_object() {
            *headers = json!({});
        }
        headers[name] = value;
    }

    /// The gateway that asks for a token.
    pub fn lock(&mut self) {
        let url = format!("{}/v1/{}/{}/anthropic", self.origin, practice::ACCOUNT, practice::LOCKED_GATEWAY);
        self.block()["baseUrl"] = json!(url);
    }

    /// A file in the state folder.
    pub fn state_file(&mut self, name: &str, text: impl Into<String>) {
        self.files.insert(format!(".openclaw/{name}"), text.into());
    }

    /// `auth-profiles.json` of the main agent.
    pub fn profiles(&mut self, change: impl FnOnce(&mut Value)) {
        let name = ".openclaw/agents/main/agent/auth-profiles.json";
        let text = self.files.get(name).map_or(r#"{"version":1,"profiles":{}}"#, String::as_str);
        let mut store: Value = serde_json::from_str(text).expect("it was written here");
        change(&mut store);
        self.files.insert(name.to_owned(), store.to_string());
    }

    /// Every text of the home, for a report.
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut config = self.config.clone();
        let mut texts = Vec::new();
        for (path, file) in &self.included {
            let mut at = &mut config;
            for key in *path {
                at = &mut at[*key];
            }
            let part = std::mem::replace(at, json!({ "$include": format!("./{file}") }));
            texts.push((format!(".openclaw/{file}"), pretty(&part)));
        }
        let text = if self.json5 {
            format!(
                "// mine\n{}\n",
                pretty(&config).trim_end().trim_end_matches('}').trim_end().to_owned() + ",\n}"
            )
        } else {
            pretty(&config)
        };
        texts.push((".openclaw/openclaw.json".to_owned(), text));
        if !self.dotenv.is_empty() {
            texts.push((".openclaw/.env".to_owned(), format!("{}\n", self.dotenv.join("\n"))));
        }
        texts.extend(self.files.clone());
        texts
    }

    /// Writes it into an empty folder.
    pub fn write(&self, home: &Path) {
        for folder in [".openclaw", "work"] {
            std::fs::create_dir_all(home.join(folder)).expect("the home is ours");
        }
        for (name, text) in self.texts() {
            let path = home.join(&name);
            std::fs::create_dir_all(path.parent().expect("it is in the home")).expect("the home is ours");
            std::fs::write(&path, text.replace(HOME, &home.display().to_string())).expect("the home is ours");
            let mode = if name.starts_with("bin/") { 0o700 } else { 0o600 };
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).expect("the home is ours");
        }
    }

    /// The variables of whoever starts a program there.
    pub fn variables(&self, home: &Path) -> BTreeMap<String, String> {
        let put = |value: &String| value.replace(HOME, &home.display().to_string());
        self.environment.iter().map(|(name, value)| (name.clone(), put(value))).collect()
    }
}

/// Stands for the home's folder in texts.
pub const HOME: &str = "@HOME@";

/// A whole row.
pub fn row(id: &str) -> Value {
    json!({
        "id": id,
        "name": "Claude",
        "reasoning": false,
        "input": ["text"],
        "cost": { "input": 3, "output": 15, "cacheRead": 0.3, "cacheWrite": 3.75 },
        "contextWindow": 200_000,
        "maxTokens": 64_000,
    })
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).expect("JSON has a text") + "\n"
}
