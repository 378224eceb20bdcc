//! One config through every change, and what must hold of each.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::diff::{Part, parts};
use super::shape::{Shape, shape};
use super::text::Random;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, Tree, clawgate};
use crate::writes::shared::{KEY_VAR, MODEL, NOWHERE, base_url, read, row};

type Fault = (&'static str, String);
type Texts = BTreeMap<PathBuf, String>;

/// The model of a first run on the day of these tests, where none is asked for and none goes on through the gateway.
const FIRST: &str = "claude-sonnet-4-6";
/// Secrets from this length on are looked for anywhere, the shorter ones where they are a value.
const LONG: usize = 16;

pub fn case(seed: u64, loud: bool) -> Vec<Fault> {
    let shape = shape(seed);
    let mut random = Random(seed ^ 0x5EED);
    let variables = random.once_in(2);
    if loud {
        for (path, text) in &shape.files {
            println!("--- {}\n{text}", path.display());
        }
    }
    let home = || {
        let home = Home::new();
        for (path, text) in &shape.files {
            home.put(path, text);
        }
        if variables {
            home.put(".env", "# mine\nOTHER_TOKEN=0a1b2c3d4e5f60718293a4b5\nTZ=Europe/Amsterdam\n");
        }
        home
    };
    let mut case = Case { shape: &shape, home: home(), faults: Vec::new(), loud };
    case.beside_the_default();
    case.home = home();
    case.as_the_default(&mut random);
    case.faults
}

struct Case<'s> {
    shape: &'s Shape,
    home: Home,
    faults: Vec<Fault>,
    loud: bool,
}

impl Case<'_> {
    fn fault(&mut self, kind: &'static str, what: impl Into<String>) {
        self.faults.push((kind, what.into()));
    }

    /// Set up beside the default that is there.
    fn beside_the_default(&mut self) {
        let first = self.home.tree_outside_clawgate();
        let mut wanted = whole(&self.home);
        let primary = default_model(&wanted);
        set_up(&mut wanted, MODEL);
        let run = unchecked(&self.home).args(["--model", MODEL, "--set-default", "no"]);
        let name = "set-default no";
        let settles = |case: &mut Self, run: &Run| primary.is_none() || case.settled(name, run);
        if self.change(name, &run, &wanted, None) && settles(self, &run) && settles(self, &again(&self.home))
        {
            self.back(name, &first);
        }
    }

    /// Set up as the default, then everything else.
    fn as_the_default(&mut self, random: &mut Random) {
        let first = self.home.tree_outside_clawgate();
        let whole = whole(&self.home);
        let primary = default_model(&whole);
        let (run, model) = if random.once_in(2) {
            (unchecked(&self.home).args(["--model", MODEL]), MODEL)
        } else {
            (unchecked(&self.home), goes_on(primary.as_deref()))
        };
        let mut wanted = whole;
        set_up(&mut wanted, model);
        make_default(&mut wanted, model);
        if !self.change("onboard", &run, &wanted, None) {
            return;
        }
        if !self.settled("onboard", &run) || !self.settled("onboard", &again(&self.home)) {
            return;
        }
        let mut states = vec![self.home.tree_outside_clawgate()];

        let run = clawgate(&self.home).args(["models", "set", "claude-opus-5", "--skip-check", "--json"]);
        set_up(&mut wanted, "claude-opus-5");
        make_default(&mut wanted, "claude-opus-5");
        if !self.change("models set", &run, &wanted, None) {
            return;
        }
        states.push(self.home.tree_outside_clawgate());

        let run =
            clawgate(&self.home).args(["models", "fallbacks", "add", "claude-sonnet-5", "--skip-check"]);
        set_up(&mut wanted, "claude-sonnet-5");
        let mut added = fallbacks(&wanted);
        added.push("cloudflare-ai-gateway/claude-sonnet-5".to_owned());
        set_fallbacks(&mut wanted, &added);
        if !self.change("fallbacks add", &run.arg("--json"), &wanted, None) {
            return;
        }
        states.push(self.home.tree_outside_clawgate());

        let gone = added[random.below(added.len())].clone();
        let run = clawgate(&self.home).args(["models", "fallbacks", "remove", &gone, "--json"]);
        added.retain(|name| *name != gone);
        set_fallbacks(&mut wanted, &added);
        if !self.change("fallbacks remove", &run, &wanted, Some(&gone)) {
            return;
        }

        // One by one, or all of them.
        if random.once_in(2) {
            self.back("the last of several", &states[2]);
            let run = clawgate(&self.home).args(["undo", "--to", "1", "--json"]);
            self.back_by("to the first again", &run, &without_backups(&first));
        } else {
            let run = clawgate(&self.home).args(["undo", "--to", "3", "--json"]);
            self.back_by("two of them", &run, &without_backups(&states[1]));
        }
    }

    /// A change, shown first and then made. `false`: it was not made.
    fn change(&mut self, name: &str, run: &Run, wanted: &Value, gone: Option<&str>) -> bool {
        let (before, tree) = (texts(&self.home), self.home.tree());
        let shown = run.clone().arg("--dry-run").run();
        if self.home.tree() != tree {
            self.fault("a dry run wrote", name);
        }
        let done = run.run();
        if self.loud {
            println!("=== {}", shown.dump());
            println!("=== {}", done.dump());
        }
        for run in [&shown, &done] {
            if run.status != 0 {
                self.fault("refused", format!("{name}: {}", run.dump()));
                return false;
            }
            let secrets: Vec<String> =
                self.shape.secrets.iter().filter(|secret| shows(&run.json(), secret)).cloned().collect();
            for secret in secrets {
                self.fault("a secret was shown", format!("{name}: {secret}\n{}", run.out()));
            }
        }
        let after = texts(&self.home);
        let now = whole(&self.home);
        if normal(&now) != normal(wanted) {
            self.fault("other values", format!("{name}: {}", differing("", &normal(wanted), &normal(&now))));
        }
        self.comments(name, &before, &after, gone);
        for (path, text) in &after {
            let strict =
                |text: &str| serde_json::from_str::<Value>(text.trim_start_matches('\u{feff}')).is_ok();
            if path.extension().is_some_and(|end| end == "json") && strict(&before[path]) && !strict(text) {
                self.fault("no JSON any more", format!("{name}: {}", path.display()));
            }
        }
        let shown = shown.json();
        let diff = shown["diff"].as_str().unwrap_or_default().to_owned();
        for part in parts(&diff) {
            self.part(name, &part, &before, &after, gone);
        }
        for (path, text) in &after {
            let named = |sign: &str| diff.contains(&format!("{sign} {}\n", path.display()));
            if before.get(path) != Some(text) && !named("+++") && !named("#") {
                self.fault("not shown", format!("{name}: {}", path.display()));
            }
        }
        true
    }

    /// What a diff shows of one file.
    fn part(&mut self, name: &str, part: &Part, before: &Texts, after: &Texts, gone: Option<&str>) {
        let empty = String::new();
        let old = before.get(&part.path).unwrap_or(&empty);
        let new = after.get(&part.path).unwrap_or(&empty);
        let is_env = part.path.ends_with(".env");
        let Some(lines) = part.lines(old, new) else {
            return self.fault("no diff of the file", format!("{name}: {}", part.text));
        };
        let mut changes_secret = is_env;
        for line in &lines {
            changes_secret |=
                line.mark != ' ' && self.shape.secrets.iter().any(|secret| holds(line.real, secret));
            if !line.is_masked() {
                if line.shown != line.real {
                    self.fault("not the line", format!("{name}: {}\nreally {}", line.shown, line.real));
                }
                continue;
            }
            // What may be hidden and need not be counts as a secret then.
            changes_secret |= line.mark != ' ';
            match line.hidden() {
                None => self.fault("garbled", format!("{name}: {}\nreally {}", line.shown, line.real)),
                Some(hidden) => {
                    for (at, text) in hidden {
                        if !is_env && !self.may_hide(line.real, at, text) {
                            let said = format!("{name}: {text:?} in {}\nreally {}", line.shown, line.real);
                            self.fault("a word was hidden", said);
                        }
                    }
                }
            }
        }
        if !is_env && old.lines().count() > 1 {
            let added: Vec<&str> =
                lines.iter().filter(|line| line.mark == '+').map(|line| line.real).collect();
            let default = default_model(&read_lenient(old)).unwrap_or_default();
            for line in lines.iter().filter(|line| line.mark == '-') {
                let same = |text: &str| text.replace([',', '\r'], "");
                let was = same(line.real);
                // Something was put into it, in one place.
                let grown = added.iter().any(|new| {
                    let new = same(new);
                    let head = was.bytes().zip(new.bytes()).take_while(|(one, two)| one == two).count();
                    let foot =
                        was.bytes().rev().zip(new.bytes().rev()).take_while(|(one, two)| one == two).count();
                    head + foot >= was.len()
                });
                // Or what was empty is opened.
                let code = line.real.split(" //").next().unwrap_or_default();
                let code = code.split(" /*").next().unwrap_or_default();
                let open = same(code).trim_end_matches([']', '}', ' ']).to_owned();
                let grown = grown || added.iter().any(|new| same(new).starts_with(&open));
                let stands = added.iter().any(|new| same(new).trim() == same(line.real).trim());
                // In a file that is included the default model stands at another path.
                let model = ["primary", "model"].iter().any(|key| line.real.contains(key));
                let named = model || (!default.is_empty() && line.real.contains(&default));
                let removed = gone.is_some_and(|gone| {
                    let end = line.real.trim_start().starts_with(']');
                    unescaped(line.real).contains(gone) || line.real.contains("fallbacks") || end
                });
                if !(grown || stands || named || removed) {
                    self.fault("another line went", format!("{name}: {}\n{}", line.real, part.text));
                }
            }
        }
        if !changes_secret {
            match part.patched(old, &self.home.root) {
                Ok(made) if made == *new => {}
                Ok(made) => {
                    self.fault("patch makes another file", format!("{name}: {}\n{made}", part.text));
                }
                Err(said) => self.fault("no patch", format!("{name}: {said}\n{}", part.text)),
            }
        }
    }

    /// Whether it may be hidden where it stands.
    fn may_hide(&self, line: &str, at: usize, text: &str) -> bool {
        let quote = line[..at].chars().next_back().filter(|c| matches!(c, '"' | '\''));
        let whole = quote.is_some() && line[at + text.len()..].chars().next() == quote;
        // A text may be written with an escape in it.
        let plain = unescaped(text);
        let is = |all: &[String]| all.iter().any(|one| one == text || *one == plain);
        let secret = is(&self.shape.secrets);
        let bearer = plain
            .strip_prefix("Bearer ")
            .is_some_and(|rest| self.shape.secrets.iter().any(|one| one == rest));
        (secret && (whole || text.len() >= LONG)) || (bearer && whole) || (whole && is(&self.shape.either))
    }

    /// Every comment is still there, once; with an element that goes, those on its line may go.
    fn comments(&mut self, name: &str, before: &Texts, after: &Texts, gone: Option<&str>) {
        let all = |texts: &Texts| texts.values().cloned().collect::<Vec<_>>().join("\n");
        let (before, after) = (all(before), all(after));
        for line in before.lines() {
            for number in line.split('#').filter(|number| number.parse::<usize>().is_ok()) {
                let note = format!("#{number}#");
                if !line.contains(&note) {
                    continue;
                }
                let times = after.matches(&note).count();
                let goes = gone.is_some_and(|gone| unescaped(line).contains(gone));
                if times != 1 && !(goes && times == 0) {
                    self.fault("a comment", format!("{name}: {note} stands {times} times: {line}"));
                }
            }
        }
    }

    /// Run again, nothing changes.
    fn settled(&mut self, name: &str, run: &Run) -> bool {
        let before = self.home.tree();
        let done = run.run();
        let settled = done.status == 0 && done.json()["changed"] == false && self.home.tree() == before;
        if !settled {
            self.fault("not settled", format!("after {name}: {}", done.dump()));
        }
        settled
    }

    fn back(&mut self, name: &str, wanted: &Tree) {
        let run = clawgate(&self.home).args(["undo", "--json"]);
        self.back_by(name, &run, wanted);
    }

    fn back_by(&mut self, name: &str, run: &Run, wanted: &Tree) {
        let done = run.run();
        let mut now = self.home.tree_outside_clawgate();
        if !wanted.keys().any(|path| path.to_string_lossy().contains(".bak")) {
            now = without_backups(&now);
        }
        let names = now.keys().chain(wanted.keys());
        let differ: Vec<_> = names.filter(|name| now.get(*name) != wanted.get(*name)).collect();
        if done.status != 0 || !differ.is_empty() {
            self.fault("not taken back", format!("{name}: {differ:?} {}", done.dump()));
        }
    }
}

/// `onboard` that writes without a test.
fn unchecked(home: &Home) -> Run {
    clawgate(home)
        .args(["onboard", "--non-interactive", "--json", "--skip-check", "--gateway-origin", NOWHERE])
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--api-key", KEY])
}

fn again(home: &Home) -> Run {
    clawgate(home).args(["onboard", "--non-interactive", "--json", "--skip-check"])
}

/// The config's files and `.env`, by their full paths.
fn texts(home: &Home) -> Texts {
    let mut found = Texts::new();
    let mut open = vec![home.state.clone()];
    while let Some(path) = open.pop() {
        if path.is_dir() && !path.ends_with("clawgate") {
            open.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.is_file() && !path.to_string_lossy().contains(".bak") {
            let text = std::fs::read_to_string(&path).unwrap();
            found.insert(path, text);
        }
    }
    found
}

fn without_backups(tree: &Tree) -> Tree {
    let kept = tree.iter().filter(|(path, _)| !path.to_string_lossy().contains(".bak"));
    kept.map(|(path, node)| (path.clone(), node.clone())).collect()
}

fn read_lenient(text: &str) -> Value {
    json5::from_str(text.trim_start_matches('\u{feff}')).unwrap_or_default()
}

/// What the files mean together.
fn whole(home: &Home) -> Value {
    fn filled(value: Value, folder: &Path) -> Value {
        match value {
            Value::Object(mut map) => match map.remove("$include") {
                // These configs put nothing beside it.
                Some(Value::String(name)) if map.is_empty() => {
                    let path = folder.join(name);
                    filled(read(&std::fs::read_to_string(&path).unwrap()), path.parent().unwrap())
                }
                Some(Value::String(name)) => {
                    let path = folder.join(name);
                    let under =
                        filled(read(&std::fs::read_to_string(&path).unwrap()), path.parent().unwrap());
                    over(under, filled(Value::Object(map), folder))
                }
                _ => {
                    Value::Object(map.into_iter().map(|(key, value)| (key, filled(value, folder))).collect())
                }
            },
            Value::Array(items) => items.into_iter().map(|item| filled(item, folder)).collect(),
            value => value,
        }
    }
    filled(read(&home.text("openclaw.json")), &home.state)
}

fn over(under: Value, value: Value) -> Value {
    match (under, value) {
        (Value::Object(mut under), Value::Object(more)) => {
            for (key, value) in more {
                let value = match under.remove(&key) {
                    Some(there) => over(there, value),
                    None => value,
                };
                under.insert(key, value);
            }
            Value::Object(under)
        }
        (_, value) => value,
    }
}

fn inside<'v>(value: &'v mut Value, keys: &[&str]) -> &'v mut Value {
    keys.iter().fold(value, |at, key| {
        if !at.is_object() {
            *at = Value::Object(Map::new());
        }
        &mut at[*key]
    })
}

fn default_model(config: &Value) -> Option<String> {
    let model = &config["agents"]["defaults"]["model"];
    model.as_str().or(model["primary"].as_str()).map(str::to_owned)
}

fn fallbacks(config: &Value) -> Vec<String> {
    let found = config["agents"]["defaults"]["model"]["fallbacks"].as_array();
    found.into_iter().flatten().map(|name| name.as_str().unwrap().to_owned()).collect()
}

/// The provider's block, the model's row, and the model in the allowlists that are there.
fn set_up(config: &mut Value, model: &str) {
    let block = inside(config, &["models", "providers", "cloudflare-ai-gateway"]);
    if block.is_null() {
        *block = json!({
            "baseUrl": base_url(),
            "api": "anthropic-messages",
            "apiKey": format!("${{{KEY_VAR}}}"),
            "models": [],
        });
    }
    let rows = block["models"].as_array_mut().unwrap();
    if !rows.iter().any(|there| there["id"] == model) {
        rows.push(row(model));
    }
    let reference = format!("cloudflare-ai-gateway/{model}");
    let Some(defaults) = config["agents"]["defaults"].as_object_mut() else { return };
    if let Some(models) = defaults.get_mut("models").and_then(Value::as_object_mut)
        && !models.is_empty()
    {
        models.entry(reference.clone()).or_insert(json!({}));
    }
    let allow = defaults.get_mut("modelPolicy").and_then(|policy| policy["allow"].as_array_mut());
    if let Some(allow) = allow
        && !allow.contains(&json!(reference))
    {
        allow.push(json!(reference));
    }
}

fn make_default(config: &mut Value, model: &str) {
    let reference = json!(format!("cloudflare-ai-gateway/{model}"));
    let found = inside(config, &["agents", "defaults", "model"]);
    match found {
        Value::String(_) => *found = reference,
        _ => *inside(found, &["primary"]) = reference,
    }
}

fn set_fallbacks(config: &mut Value, names: &[String]) {
    let found = inside(config, &["agents", "defaults", "model"]);
    if found.is_string() {
        *found = json!({ "primary": found });
    }
    found["fallbacks"] = json!(names);
}

/// No fallbacks are written in two ways.
fn normal(config: &Value) -> Value {
    let mut config = config.clone();
    let model = config.pointer_mut("/agents/defaults/model").and_then(Value::as_object_mut);
    if let Some(model) = model
        && model.get("fallbacks") == Some(&json!([]))
    {
        model.remove("fallbacks");
    }
    config
}

/// The model that a first run takes where none is asked for: the one that is used without the gateway goes on.
fn goes_on(primary: Option<&str>) -> &'static str {
    match primary {
        Some("anthropic/claude-opus-4-6" | "claude-opus-4-6") => "claude-opus-4-6",
        Some("anthropic/claude-haiku-4-5-20251001") => "claude-haiku-4-5-20251001",
        _ => FIRST,
    }
}

/// Where two values differ first.
fn differing(path: &str, wanted: &Value, found: &Value) -> String {
    if let (Value::Object(one), Value::Object(two)) = (wanted, found) {
        for key in one.keys().chain(two.keys()) {
            let none = Value::Null;
            let (one, two) = (one.get(key).unwrap_or(&none), two.get(key).unwrap_or(&none));
            if one != two {
                return differing(&format!("{path}.{key}"), one, two);
            }
        }
    }
    format!("{path}: wanted {wanted}, found {found}")
}

/// Whether any text of a report shows a secret.
fn shows(report: &Value, secret: &str) -> bool {
    match report {
        Value::String(text) => text.lines().any(|line| holds(line, secret)),
        Value::Array(items) => items.iter().any(|item| shows(item, secret)),
        Value::Object(map) => map.values().any(|item| shows(item, secret)),
        _ => false,
    }
}

/// Whether a secret stands in a line: a long one anywhere, a short one as a value.
fn holds(line: &str, secret: &str) -> bool {
    if secret.len() >= LONG {
        return line.contains(secret);
    }
    ["\"", "'"].iter().any(|quote| line.contains(&format!("{quote}{secret}{quote}")))
}

/// A line with its `\u` escapes read.
fn unescaped(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = rest.find("\\u") {
        out.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).and_then(|code| u32::from_str_radix(code, 16).ok());
        match code.and_then(char::from_u32) {
            Some(c) => {
                out.push(c);
                rest = &rest[at + 6..];
            }
            None => {
                out.push_str("\\u");
                rest = &rest[at + 2..];
            }
        }
    }
    out + rest
}
