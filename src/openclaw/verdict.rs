//! What an installed OpenClaw says of its config when it is asked: whether it takes it, and what it refuses.

use serde_json::Value;

use crate::locale::ids;

use super::notice::Notice;

/// The most refused keys that are named; there may be hundreds.
const NAMED: usize = 8;
/// The longest reason that is repeated, in characters. It is another program's text.
const REASON_MAX: usize = 160;

/// The command lines that ask it, each without effect: the later ones where the one before is not known. 2026.2.26 has
/// no `config validate`; it reads no value of a config that it refuses.
pub const QUESTIONS: [&[&str]; 2] = [&["config", "validate", "--json"], &["config", "get", "gateway.mode"]];

/// What it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigVerdict {
    /// It takes the config.
    Accepted,
    /// It refuses the config, because of these keys.
    Refused(Vec<String>),
}

impl ConfigVerdict {
    /// Reads what it printed to one of the questions, and its exit status; `None` where that says neither.
    #[must_use]
    pub fn read(question: usize, exit: Option<i32>, out: &str, err: &str) -> Option<Self> {
        if question == 0 { validated(out) } else { exit.and_then(|_| got(out, err)) }
    }

    /// What is worth knowing of it. It supersedes what [`super::refusal_notices`] suspects.
    #[must_use]
    pub fn notice(&self) -> Option<Notice> {
        let Self::Refused(keys) = self else { return None };
        let mut named = keys.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        if keys.len() > NAMED {
            named.push_str(", …");
        }
        let message = if keys.is_empty() {
            ids::NOTICE_OPENCLAW_REFUSES_ALL.message()
        } else {
            ids::NOTICE_OPENCLAW_REFUSES.with("keys", named)
        };
        Some(Notice::new("openclaw-refuses", message).command("openclaw doctor --fix").blocks())
    }
}

/// The JSON of `config validate`: in one line, or in several behind others.
fn validated(out: &str) -> Option<ConfigVerdict> {
    let report: Value = serde_json::from_str(out.get(out.find('{')?..)?.trim()).ok()?;
    if report.get("valid")?.as_bool()? {
        return Some(ConfigVerdict::Accepted);
    }
    let issues = report.get("issues").and_then(Value::as_array).into_iter().flatten();
    let keys = issues
        .filter_map(|issue| Some(refused_key(issue.get("path")?.as_str()?, issue.get("message")?.as_str()?)));
    Some(ConfigVerdict::Refused(distinct(keys)))
}

/// The lines of `config get`: the value, or `Config path not found`, where the config is taken; else what is wrong with
/// it, each line `- <path>: <reason>`.
fn got(out: &str, err: &str) -> Option<ConfigVerdict> {
    let lines = || out.lines().chain(err.lines()).map(str::trim);
    let refused = lines().any(|line| {
        line.starts_with("Config invalid")
            || line.starts_with("OpenClaw config is invalid")
            || line.starts_with("Invalid config at")
            || line.starts_with("Failed to read config")
    });
    if refused {
        let keys = lines().filter_map(|line| line.strip_prefix("- ")?.split_once(": "));
        return Some(ConfigVerdict::Refused(distinct(keys.map(|(path, reason)| refused_key(path, reason)))));
    }
    // The only values there are.
    let read = lines().any(|line| matches!(line, "local" | "remote"));
    let unset = lines().any(|line| line.starts_with("Config path not found"));
    (read || unset).then_some(ConfigVerdict::Accepted)
}

/// The key that is refused: `Unrecognized key: "zz"` names it inside the path, any other reason is repeated.
fn refused_key(path: &str, reason: &str) -> String {
    let unknown = reason.strip_prefix("Unrecognized key: ").or(reason.strip_prefix("Unrecognized keys: "));
    let short = |text: &str| text.chars().take(REASON_MAX).collect::<String>();
    match unknown {
        Some(names) => {
            let inside = if path == "<root>" { String::new() } else { format!("{path}.") };
            let names = names.split(", ").map(|name| format!("{inside}{}", name.trim_matches('"')));
            short(&names.collect::<Vec<_>>().join(", "))
        }
        None => short(&format!("{path} ({reason})")),
    }
}

fn distinct(keys: impl Iterator<Item = String>) -> Vec<String> {
    let mut all = Vec::new();
    for key in keys {
        if !all.contains(&key) {
            all.push(key);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(keys: &[&str]) -> ConfigVerdict {
        ConfigVerdict::Refused(keys.iter().map(|key| (*key).to_owned()).collect())
    }

    /// As 2026.9.6 and 2026.6.6 print it.
    #[test]
    fn the_json_of_validate() {
        let read = |out: &str| ConfigVerdict::read(0, Some(0), out, "");
        assert_eq!(
            read("{\"valid\":true,\"path\":\"/h/openclaw.json\",\"warnings\":[]}\n"),
            Some(ConfigVerdict::Accepted)
        );
        let out = r#"{
  "ok": false,
  "error": { "type": "cli_error", "message": "OpenClaw config is invalid: ~/.openclaw/openclaw.json" },
  "valid": false,
  "path": "/h/openclaw.json",
  "issues": [
    { "path": "gateway.controlUi", "message": "Unrecognized key: \"allowInsecureAuth\"" },
    { "path": "<root>", "message": "Unrecognized keys: \"a\", \"b\"" },
    { "path": "memory", "message": "Invalid input" },
    { "path": "memory", "message": "Invalid input" }
  ]
}"#;
        let keys = ["gateway.controlUi.allowInsecureAuth", "a, b", "memory (Invalid input)"];
        assert_eq!(read(out), Some(refused(&keys)));
        for no_answer in ["", "error: unknown option '--json'", "{", "{}", "[1]", "{\"valid\":1}"] {
            assert_eq!(read(no_answer), None, "{no_answer}");
        }
    }

    /// As 2026.2.26 and 2026.9.6 print it.
    #[test]
    fn the_lines_of_get() {
        let read = |exit, out: &str, err: &str| ConfigVerdict::read(1, Some(exit), out, err);
        assert_eq!(read(0, "local\n", ""), Some(ConfigVerdict::Accepted));
        let unset = "Config path not found: gateway.mode";
        assert_eq!(read(1, "", unset), Some(ConfigVerdict::Accepted));
        let err = "Config invalid\nFile: ~/.openclaw/openclaw.json\nProblem:\n  - gateway: Unrecognized key: \"zz\"\n  - \
                   <root>: Missing env var \"FOO\" referenced at config path: a.b\n\nRun: openclaw doctor --fix\n";
        let keys = ["gateway.zz", "<root> (Missing env var \"FOO\" referenced at config path: a.b)"];
        assert_eq!(read(1, "", err), Some(refused(&keys)));
        for no_answer in ["", "Segmentation fault", "nonsense"] {
            assert_eq!(read(0, no_answer, ""), None, "{no_answer}");
        }
        assert_eq!(ConfigVerdict::read(1, None, "local", ""), None);
    }

    #[test]
    fn no_more_is_named_than_can_be_read() {
        let keys: Vec<String> = (0..100).map(|number| format!("k{number}")).collect();
        let said = ConfigVerdict::Refused(keys).notice().unwrap().message;
        let said = crate::locale::Language::English.say(&said);
        assert!(said.contains("k7, …") && !said.contains("k8"), "{said}");
        let long = refused_key("a", &"x".repeat(10_000));
        assert_eq!(long.chars().count(), REASON_MAX);
    }
}
