//! Configs of the shapes that people publish, with names, numbers and secrets that are nobody's. What is a secret in
//! them is known from making them.

use std::path::PathBuf;

use super::text::{Dialect, Entry, Random, Style, Value, Writer, comment, list, map, raw, text};

/// A config, in all its files.
pub struct Shape {
    /// By their place in the state folder; the main one first.
    pub files: Vec<(PathBuf, String)>,
    /// What has to be hidden wherever the text stands as a value; the longer ones wherever they stand.
    pub secrets: Vec<String>,
    /// Values that may be hidden as a whole and need not be.
    pub either: Vec<String>,
    /// The style of the main file.
    pub style: Style,
}

struct Maker<'r> {
    random: &'r mut Random,
    secrets: Vec<String>,
    either: Vec<String>,
}

const HEX: &str = "0123456789abcdef";
const LETTERS: &str = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Providers and a model of each, in the manner of their names.
const MODELS: [(&str, &str); 12] = [
    ("openai", "gpt-5-mini"),
    ("openai", "gpt-5-nano"),
    ("ollama", "qwen3:8b"),
    ("nearai", "Qwen/Qwen3-30B-A3B-Instruct-2507"),
    ("minimax", "MiniMax-M2.7"),
    ("lmstudio", "llama-3.3-70b-instruct-Q4_K_M"),
    ("openrouter", "meta-llama/Llama-3.3-70B-Instruct-Turbo"),
    ("anthropic", "claude-opus-4-6"),
    ("anthropic", "claude-haiku-4-5-20251001"),
    ("google", "gemini-2.5-flash-preview-09-2025"),
    ("default", "key-token-1"),
    ("zai", "glm-4.7"),
];

impl Maker<'_> {
    fn maybe(&mut self) -> bool {
        self.random.once_in(2)
    }

    fn model(&mut self) -> String {
        let (provider, model) = MODELS[self.random.below(MODELS.len())];
        format!("{provider}/{model}")
    }

    /// Different ones.
    fn models(&mut self, count: usize) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        while found.len() < count {
            let model = self.model();
            if !found.contains(&model) {
                found.push(model);
            }
        }
        found
    }

    fn secret(&mut self, value: String) -> Entry {
        self.secrets.push(value.strip_prefix("Bearer ").unwrap_or(&value).to_owned());
        text(value)
    }

    /// A key of some provider: a real one, none, or a word that only fills the place.
    fn key(&mut self) -> Entry {
        let value = match self.random.below(12) {
            0 => return text("${PROVIDER_API_KEY}"),
            1 | 2 => {
                let word = self.random.pick(&["ollama", "local", "lm-studio", "none", "default"]);
                self.either.push(word.to_owned());
                return text(word);
            }
            3 => {
                self.either.push("YOUR_API_KEY_HERE".to_owned());
                return text("YOUR_API_KEY_HERE");
            }
            4 => format!("sk-{}", self.random.word(HEX, 32)),
            5 => format!("sk-proj-{}", self.random.word(LETTERS, 40)),
            6 => format!("sk-ant-api03-{}-AA", self.random.word(LETTERS, 44)),
            7 => format!("gsk_{}", self.random.word(LETTERS, 28)),
            8 => format!("{}.{}", self.random.word(HEX, 24), self.random.word(LETTERS, 12)),
            9 => format!(
                "eyJhbGciOiJIUzI1NiJ9.{}.{}",
                self.random.word(LETTERS, 20),
                self.random.word(LETTERS, 20)
            ),
            10 => "123456".to_owned(),
            _ => self.random.word(LETTERS, 20),
        };
        self.secret(value)
    }

    fn token(&mut self) -> Entry {
        let value = match self.random.below(4) {
            0 => return text("${GATEWAY_TOKEN}"),
            1 => format!("correct-horse-{}", self.random.word("0123456789", 4)),
            _ => self.random.word(HEX, 48),
        };
        self.secret(value)
    }

    fn gateway(&mut self) -> Entry {
        let mut members = Vec::new();
        if !self.random.once_in(4) {
            members.push(("mode", text("local")));
        }
        members.push(("port", raw(18789 + self.random.below(40))));
        if self.maybe() {
            members.push(("bind", text(self.random.pick(&["loopback", "lan", "tailnet"]))));
        }
        if !self.random.once_in(3) {
            let password = self.random.once_in(4);
            let auth = if password {
                let value = format!("open \"{}\" sesame", self.random.word(LETTERS, 6));
                vec![("mode", text("password")), ("password", self.secret(value))]
            } else if self.maybe() {
                vec![("mode", text("token")), ("token", self.token())]
            } else {
                vec![("token", self.token())]
            };
            members.push(("auth", map(auth)));
        }
        if self.random.once_in(4) {
            members.push(("controlUi", map(vec![("allowInsecureAuth", raw(true))])));
        }
        map(members)
    }

    fn row(&mut self, id: &str) -> Entry {
        let mut members = vec![
            ("id", text(id)),
            ("name", text(id.rsplit('/').next().unwrap_or(id))),
            ("reasoning", raw(self.maybe())),
            ("input", list(vec![text("text")])),
        ];
        if self.maybe() {
            let cost = [("input", raw(0)), ("output", raw(0)), ("cacheRead", raw(0)), ("cacheWrite", raw(0))];
            members.push(("cost", map(cost.into_iter().collect())));
        }
        members.push(("contextWindow", raw([8192, 131_072, 200_000][self.random.below(3)])));
        members.push(("maxTokens", raw([4096, 8192, 64000][self.random.below(3)])));
        map(members)
    }

    fn providers(&mut self) -> Entry {
        let mut found: Vec<(&str, Entry)> = Vec::new();
        for _ in 0..self.random.below(3) {
            let (provider, model) = MODELS[self.random.below(MODELS.len())];
            if found.iter().any(|(name, _)| *name == provider) || provider == "anthropic" {
                continue;
            }
            let mut members =
                vec![("baseUrl", text(format!("http://127.0.0.1:{}/v1", 8000 + self.random.below(999))))];
            if !self.random.once_in(5) {
                members.push(("apiKey", self.key()));
            }
            members.push(("api", text("openai-completions")));
            if self.random.once_in(4) {
                let value = format!("Bearer {}", self.random.word(LETTERS, 30));
                let other = if self.maybe() { self.key() } else { text("${CLIENT_SECRET}") };
                let headers = vec![
                    ("Authorization", self.secret(value)),
                    ("CF-Access-Client-Secret", other),
                    ("X-Title", text("A house of keys and tokens")),
                ];
                members.push(("headers", map(headers)));
            }
            let mut rows = vec![self.row(model)];
            if self.maybe() {
                rows.push(self.row("second-model"));
            }
            members.push(("models", list(rows)));
            found.push((provider, map(members)));
        }
        map(found)
    }

    fn default_model(&mut self) -> Option<Entry> {
        let name = match self.random.below(8) {
            0 => "MiniMax-M2.7".to_owned(),
            1 => "claude-opus-4-6".to_owned(),
            _ => self.model(),
        };
        Some(match self.random.below(6) {
            0 => return None,
            1 | 2 => text(name),
            3 => map(vec![("primary", text(name))]),
            _ => {
                let count = self.random.below(4);
                let fallbacks = self.models(count).into_iter().map(text).collect();
                map(vec![("primary", text(name)), ("fallbacks", list(fallbacks))])
            }
        })
    }

    fn defaults(&mut self) -> Entry {
        let mut members = Vec::new();
        if self.maybe() {
            members.push(("workspace", text("~/.openclaw/workspace")));
        }
        if let Some(model) = self.default_model() {
            members.push(("model", model));
        }
        if self.maybe() {
            let count = self.random.below(4);
            let models = self.models(count);
            let entries = models.iter().enumerate().map(|(index, name)| {
                let entry = if index % 2 == 0 { vec![] } else { vec![("alias", text(format!("a{index}")))] };
                (name.clone(), map(entry))
            });
            members.push(("models", Value::Map(entries.collect()).into()));
        }
        if self.random.once_in(6) {
            let count = 1 + self.random.below(3);
            let allow = self.models(count).into_iter().map(text).collect();
            members.push(("modelPolicy", map(vec![("allow", list(allow))])));
        }
        if self.maybe() {
            members.push(("maxConcurrent", raw(4)));
            members.push(("subagents", map(vec![("maxConcurrent", raw(8)), ("model", text(self.model()))])));
        }
        if self.random.once_in(4) {
            let remote =
                map(vec![("apiKey", self.key()), ("baseUrl", text("https://memory.example.org/v1"))]);
            members.push(("memorySearch", map(vec![("provider", text("openai")), ("remote", remote)])));
        }
        map(members)
    }

    fn agents(&mut self) -> Entry {
        let mut members = vec![("defaults", self.defaults())];
        if self.random.once_in(3) {
            let agents = (0..=self.random.below(3)).map(|index| {
                let mut agent = vec![("id", text(["main", "default", "research"][index]))];
                if index == 0 {
                    agent.push(("default", raw(true)));
                }
                if self.maybe() {
                    agent.push(("model", text(self.model())));
                }
                if self.random.once_in(4) {
                    agent.push(("workspace", text("~/agents/keys-and-tokens")));
                }
                map(agent)
            });
            let agents = agents.collect();
            members.push(("list", list(agents)));
        }
        map(members)
    }

    fn channels(&mut self) -> Entry {
        let mut members = Vec::new();
        if self.maybe() {
            let value = format!("{}:AA{}", self.random.word("123456789", 10), self.random.word(LETTERS, 33));
            let bot = if self.random.once_in(4) {
                ("tokenFile", text("/run/agenix/telegram-token-2025A"))
            } else {
                ("botToken", self.secret(value))
            };
            let rest = [("enabled", raw(true)), bot, ("allowFrom", list(vec![raw(123_456_789), text("*")]))];
            members.push(("telegram", map(rest.into_iter().collect())));
        }
        if self.random.once_in(3) {
            let (bot, app) = (self.random.word("0123456789", 12), self.random.word(LETTERS, 24));
            let bot = self.secret(format!("xoxb-{bot}-{app}"));
            let value = format!("xapp-1-{}", self.random.word(LETTERS, 24));
            members.push(("slack", map(vec![("botToken", bot), ("appToken", self.secret(value))])));
        }
        if self.random.once_in(4) {
            let secret = if self.maybe() { "123456".to_owned() } else { self.random.word(LETTERS, 32) };
            let account = vec![("appId", text("cli_a1b2c3d4e5f6a7b8")), ("appSecret", self.secret(secret))];
            members.push(("feishu", map(vec![("accounts", map(vec![("main", map(account))]))])));
        }
        map(members)
    }

    fn env(&mut self) -> Entry {
        let value = self.random.word(LETTERS, 36);
        let vars = vec![("SEARCH_API_KEY", self.secret(value)), ("TZ", text("Europe/Amsterdam"))];
        self.either.push("Europe/Amsterdam".to_owned());
        if self.maybe() { map(vec![("vars", map(vars))]) } else { map(vars) }
    }

    fn root(&mut self) -> Entry {
        let mut members: Vec<(&str, Entry)> = Vec::new();
        if self.random.once_in(3) {
            let version = self.random.pick(&["2026.2.26", "2026.4.11", "2026.6.6"]);
            members.push(("meta", map(vec![("lastTouchedVersion", text(version))])));
        }
        if !self.random.once_in(5) {
            members.push(("gateway", self.gateway()));
        }
        members.push(("agents", self.agents()));
        if !self.random.once_in(3) {
            let mut models = vec![("providers", self.providers())];
            if self.maybe() {
                models.insert(0, ("mode", text("merge")));
            }
            members.push(("models", map(models)));
        }
        if self.maybe() {
            members.push(("channels", self.channels()));
        }
        if self.random.once_in(3) {
            members.push(("env", self.env()));
        }
        if self.random.once_in(3) {
            let session = vec![("mainKey", text("default")), ("dmScope", text("per-channel-peer"))];
            members.push(("session", map(session)));
        }
        if self.random.once_in(4) {
            let search = map(vec![("provider", text("brave")), ("apiKey", self.key())]);
            members.push(("tools", map(vec![("web", map(vec![("search", search)]))])));
        }
        if self.random.once_in(5) {
            members.push(("logging", map(vec![("redactSensitive", text("tools")), ("level", text("info"))])));
        }
        if self.random.once_in(5) {
            let entry = map(vec![("enabled", raw(true)), ("apiKey", self.key())]);
            members.push(("skills", map(vec![("entries", map(vec![("image-lab", entry)]))])));
        }
        // In any order.
        for index in (1..members.len()).rev() {
            members.swap(index, self.random.below(index + 1));
        }
        map(members)
    }
}

/// A config, the same for the same number.
pub fn shape(seed: u64) -> Shape {
    let random = &mut Random(seed);
    let mut maker = Maker { random, secrets: Vec::new(), either: Vec::new() };
    let mut root = maker.root();
    let Maker { secrets, either, .. } = maker;
    let mut shape = Shape { files: Vec::new(), secrets, either, style: Style::any(random) };
    let mut parts = Vec::new();
    if random.once_in(6) {
        take_out(&mut root, random, &mut parts);
    }
    let mut count = 0;
    let rare = [2, 4, 12, 1000][random.below(4)];
    let mut write = |name: PathBuf, style: &Style, entry: &mut Entry, random: &mut Random| {
        if style.dialect != Dialect::Json {
            comment(entry, random, &mut count, rare);
            if random.once_in(20) {
                let old = format!("sk-ant-api03-{}-AA", random.word(LETTERS, 30));
                entry.above.push(format!("was {old} until spring #{count}#"));
                count += 1;
                shape.secrets.push(old);
            }
        }
        let text = Writer::write(random, style, entry);
        shape.files.push((name, text));
    };
    let style = shape.style.clone();
    write("openclaw.json".into(), &style, &mut root, random);
    for (name, mut entry) in parts {
        let style = Style { mark: false, ..Style::any(random) };
        write(name, &style, &mut entry, random);
    }
    // As they are written, where that is something else.
    let escaped = shape.secrets.iter().map(|secret| secret.replace('"', "\\\"")).collect::<Vec<_>>();
    shape.secrets.extend(escaped);
    shape.secrets.sort();
    shape.secrets.dedup();
    shape
}

/// Puts one part or two into files of their own.
fn take_out(root: &mut Entry, random: &mut Random, parts: &mut Vec<(PathBuf, Entry)>) {
    let places: [&[&str]; 6] = [
        &["agents"],
        &["agents", "defaults"],
        &["models"],
        &["models", "providers"],
        &["channels"],
        &["gateway"],
    ];
    for number in 0..=random.below(2) {
        let place = places[random.below(places.len())];
        let mut at = Some(&mut *root);
        for key in place {
            at = at.and_then(|entry| match &mut entry.value {
                Value::Map(members) => {
                    members.iter_mut().find(|(name, _)| name == key).map(|(_, entry)| entry)
                }
                _ => None,
            });
        }
        let Some(at) = at else { continue };
        if matches!(&at.value, Value::Map(members) if members.iter().any(|(name, _)| name == "$include")) {
            continue;
        }
        let name = format!("parts/part-{number}.json5");
        let whole = std::mem::replace(at, map(vec![("$include", text(format!("./{name}")))]));
        // A file in a folder that includes another counts from its own folder.
        parts.push((name.into(), inner_paths(whole)));
    }
}

fn inner_paths(mut entry: Entry) -> Entry {
    if let Value::Map(members) = &mut entry.value {
        for (key, member) in members {
            if key == "$include"
                && let Value::Text(path) = &mut member.value
            {
                *path = path.replace("./parts/", "./");
            } else {
                let inside = std::mem::replace(member, raw(0));
                *member = inner_paths(inside);
            }
        }
    }
    entry
}
