//! What a dry run shows: secrets and nothing else are hidden, and where no line that changes holds one, `patch` makes
//! of the files what a real run writes.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::shared::{KEY_VAR, REF, base_url, codes, report, unchecked_bare};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, clawgate};

const HEX: &str = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a6978";

/// `onboard` with a reference, so that what it writes itself is no secret.
fn onboard(home: &Home) -> Run {
    unchecked_bare(home).env(KEY_VAR, KEY).args(["--key-storage", "reference"])
}

/// The same, for a person.
fn onboard_human(home: &Home) -> Run {
    clawgate(home)
        .args(["onboard", "--non-interactive", "--skip-check", "--gateway-origin", super::shared::NOWHERE])
        .args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY, "--model", super::shared::MODEL])
        .env(KEY_VAR, KEY)
        .args(["--key-storage", "reference"])
}

fn shown(config: &str) -> (Value, String) {
    let done = report(&onboard(&Home::with_config(config)).arg("--dry-run"), 0);
    let diff = done["diff"].as_str().unwrap().to_owned();
    (done, diff)
}

/// `patch`, with no line moved and no context passed over; `None` where the machine has none.
fn patched(home: &Home, diff: &str) -> Result<String, String> {
    let input = home.root.join("the.diff");
    std::fs::write(&input, diff).unwrap();
    let output = Command::new("patch")
        .args(["--batch", "--binary", "--fuzz=0", "-p1", "-d", "/", "-i"])
        .arg(&input)
        .output()
        .expect("needs `patch`");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let exact = output.status.success() && !said.contains("offset") && !said.contains("fuzz");
    if exact { Ok(home.text("openclaw.json")) } else { Err(said) }
}

/// Both forms of the diff make the file that a real run writes.
#[track_caller]
fn is_a_patch(config: &str) {
    for human in [false, true] {
        let home = Home::with_config(config);
        let diff = if human {
            let done = onboard_human(&home).arg("--dry-run").run().exits(0);
            assert!(!done.err().contains("Secrets in this diff"), "{}", done.dump());
            // The carriage returns are there; the sentences around the diff are none of its lines.
            done.out().to_owned()
        } else {
            let done = report(&onboard(&home).arg("--dry-run"), 0);
            assert!(!codes(&done).contains("diff-masked"), "{done:#}");
            done["diff"].as_str().unwrap().to_owned()
        };
        assert!(!diff.contains(HEX), "{diff}");
        let made = patched(&home, &diff);
        home.put("openclaw.json", config);
        report(&onboard(&home), 0);
        assert_eq!(made.as_deref(), Ok(home.text("openclaw.json").as_str()), "{config:?}\n{diff}");
    }
}

/// A local model's key is a word, and the session's main key is no secret.
#[test]
fn words_and_names_are_no_secrets() {
    let config = r#"{
  "gateway": { "mode": "local" },
  "session": { "mainKey": "default" },
  "agents": { "defaults": { "model": { "primary": "ollama/qwen3" } } },
  "models": { "providers": { "ollama": { "baseUrl": "http://127.0.0.1:11434/v1", "apiKey": "ollama", "api": "openai-completions", "models": [] } } }
}
"#;
    let (done, diff) = shown(config);
    assert!(!diff.contains('‹') && !codes(&done).contains("diff-masked"), "{diff}");
    assert!(
        diff.contains("-  \"agents\": { \"defaults\": { \"model\": { \"primary\": \"ollama/qwen3\" } } },\n")
    );
    is_a_patch(config);
}

/// What clawgate writes itself is shown whole, whatever digits a secret of the file has.
#[test]
fn digits_of_a_secret_stand_in_an_account_id() {
    let config = "{\n  \"gateway\": { \"mode\": \"local\" },\n  \"channels\": {\n    \"feishu\": { \"appId\": \"x\", \"appSecret\": \"123456\" }\n  }\n}\n";
    let (_, diff) = shown(config);
    assert!(diff.contains(&format!("\"baseUrl\": \"{}\"", base_url())), "{diff}");
    assert!(!diff.contains("\"123456\""), "{diff}");
    let one = r#"{ "gateway": { "mode": "local" }, "channels": { "feishu": { "appId": "x", "appSecret": "123456" } } }"#;
    let (_, diff) = shown(one);
    assert!(diff.contains(&base_url()) && !diff.contains("\"123456\""), "{diff}");
}

/// Names of models hold capitals, small letters and digits.
#[test]
fn names_of_models_are_shown() {
    for model in
        ["nearai/Qwen/Qwen3-30B-A3B-Instruct-2507", "together/meta-llama/Llama-3.3-70B-Instruct-Turbo"]
    {
        let config = format!(
            "{{ \"gateway\": {{ \"mode\": \"local\" }}, \"agents\": {{ \"defaults\": {{ \"models\": {{ \"{model}\": {{}} }}, \"model\": {{ \"primary\": \"{model}\" }} }} }} }}\n"
        );
        let (_, diff) = shown(&config);
        assert!(diff.contains(&format!("\"primary\": \"{model}\"")) && !diff.contains('‹'), "{diff}");
        is_a_patch(&config);
    }
}

/// Where a secret stands next to a change, what is shown around the change ends before it.
#[test]
fn a_secret_beside_a_change_is_no_part_of_the_patch() {
    let cases = [
        // Right before the change, and so right behind the lines before it.
        format!("{{\n  \"gateway\": {{\n    \"auth\": {{\n      \"mode\": \"token\",\n      \"token\": \"{HEX}\"\n    }}\n  }}\n}}\n"),
        // One, two and three lines away, on either side.
        format!("{{\n  gateway: {{\n    mode: 'local',\n    auth: {{\n      token: '{HEX}',\n    }},\n  }},\n  agents: {{ defaults: {{ model: 'openai/gpt-5' }} }},\n  channels: {{ telegram: {{\n    botToken: '{HEX}',\n  }} }},\n}}\n"),
        format!("{{\n  a: {{ apiKey: '{HEX}' }},\n  agents: {{ defaults: {{ model: 'openai/gpt-5' }} }},\n  b: {{ apiKey: '{HEX}' }},\n  gateway: {{ mode: 'local' }}, // {HEX}\n}}\n"),
        // Between two changes that stand close together.
        format!("{{\n  gateway: {{ mode: 'local' }},\n  models: {{\n    providers: {{}},\n  }},\n  env: {{ vars: {{ X_TOKEN: '{HEX}' }} }},\n  agents: {{ defaults: {{ model: 'openai/gpt-5' }} }},\n}}\n"),
        // In the first line and in the last.
        format!("// token: {HEX}\n{{\n  gateway: {{ mode: 'local' }},\n}}\n"),
        format!("{{\n  gateway: {{ mode: 'local' }},\n}}\n// token={HEX}\n"),
        // Over several lines.
        format!("{{\n  gateway: {{ mode: 'local' }},\n  a: {{ token: '{HEX}\\\n{HEX}' }},\n  agents: {{ defaults: {{ model: 'openai/gpt-5' }} }},\n}}\n"),
        // A character that a terminal is not given.
        "{\n  gateway: { mode: 'local' },\n  models: {},\n  identity: { emoji: '👩\u{200d}💻' },\n  agents: { defaults: { model: 'openai/gpt-5' } },\n}\n".to_owned(),
    ];
    for config in cases {
        for text in [
            config.clone(),
            config.replace('\n', "\r\n"),
            format!("\u{feff}{config}"),
            config.replace("  ", "\t"),
            config.trim_end().to_owned(),
        ] {
            is_a_patch(&text);
        }
    }
}

/// Where a line that changes holds a secret, it is hidden, and said to be.
#[test]
fn a_secret_in_a_line_that_changes_is_said() {
    let config = format!("{{ gateway: {{ mode: 'local', auth: {{ token: '{HEX}' }} }}, models: {{}},\n}}\n");
    let (done, diff) = shown(&config);
    assert!(codes(&done).contains("diff-masked") && !diff.contains(HEX), "{done:#}");
}

/// Of a file on one line the values are shown that change, and the patch below passes over them.
#[test]
fn a_file_on_one_line_is_shown_by_its_values() {
    let config = r#"{"gateway":{"mode":"local"},"agents":{"defaults":{"model":{"primary":"openai/gpt-5"},"models":{"openai/gpt-5":{}}}},"tools":{"web":{"search":{"enabled":true}}}}"#;
    let home = Home::with_config(config);
    let (done, diff) = shown(config);
    assert!(!codes(&done).contains("diff-masked"), "{done:#}");
    let path = home.config();
    let name = path.file_name().unwrap().to_str().unwrap();
    let lines: Vec<&str> = diff.lines().collect();
    assert!(lines[0].starts_with("# /") && lines[0].ends_with(name), "{diff}");
    let expected = format!(
        r#"# @@ agents.defaults.model.primary @@
# -"openai/gpt-5"
# +"{REF}"
# @@ agents.defaults.models["{REF}"] @@
# +{{}}
# @@ models @@
# +{{
# +  "providers": {{
# +    "cloudflare-ai-gateway": {{
# +      "baseUrl": "{}","#,
        base_url()
    );
    assert_eq!(lines[1..11].join("\n"), expected, "{diff}");
    let rest = lines.iter().skip_while(|line| line.starts_with('#')).collect::<Vec<_>>();
    assert!(rest[0].starts_with("--- /") && rest.len() == 7, "{diff}");
    is_a_patch(config);
    is_a_patch(&format!("{config}\n"));
    is_a_patch(&format!("\u{feff}{config}\r\n"));

    // With a secret in it the line is no patch: the values are enough.
    let secret = config.replace("\"enabled\":true", &format!("\"apiKey\":\"{HEX}\""));
    let (done, diff) = shown(&secret);
    assert!(codes(&done).contains("diff-masked"), "{done:#}");
    assert!(diff.lines().all(|line| line.starts_with("# ")) && !diff.contains("apiKey\":\""), "{diff}");
    assert!(diff.contains("# +\"cloudflare-ai-gateway/"), "{diff}");
    let made = patched(&Home::with_config(&secret), &diff);
    assert!(made.is_err(), "{made:?}");
}

/// Random configs, secrets of all kinds anywhere between what changes.
#[test]
fn every_diff_without_a_secret_in_its_lines_is_a_patch() {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % below
    };
    let mut hidden = 0;
    let rounds = std::env::var("CLAWGATE_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(40);
    for _ in 0..rounds {
        let mut members: Vec<String> = Vec::new();
        let secret = |next: &mut dyn FnMut(u64) -> u64| match next(6) {
            0 => format!("s{}: {{ apiKey: '{HEX}' }}", next(1000)),
            1 => format!("s{}: {{\n    botToken: '1234567:{HEX}',\n    x: 1,\n  }}", next(1000)),
            2 => format!("// an old token: {HEX}\n  s{}: 1", next(1000)),
            3 => format!("s{}: [\n    'https://u:{HEX}@h/v1',\n    2,\n  ]", next(1000)),
            4 => format!(
                "s{}: {{\n    a: 1,\n    headers: {{ x: 'Bearer {HEX}' }},\n    b: 2,\n  }}",
                next(1000)
            ),
            _ => format!("s{}: 'plain'", next(1000)),
        };
        let mut own = vec![
            "gateway: { mode: 'local' }".to_owned(),
            "agents: {\n    defaults: {\n      model: 'openai/gpt-5',\n    },\n  }".to_owned(),
            "models: {\n    providers: {\n    },\n  }".to_owned(),
        ];
        while !own.is_empty() || next(3) > 0 {
            if !own.is_empty() && next(2) == 0 {
                members.push(own.remove(usize::try_from(next(own.len() as u64)).unwrap()));
            } else {
                members.push(secret(&mut next));
            }
        }
        let mut config = format!("{{\n  {},\n}}\n", members.join(",\n  "));
        match next(5) {
            0 => config = config.replace('\n', "\r\n"),
            1 => config = config.trim_end().to_owned(),
            2 => config = format!("\u{feff}{config}"),
            3 => config = config.replace("  ", "\t"),
            _ => {}
        }
        let home = Home::with_config(&config);
        let done = report(&onboard(&home).arg("--dry-run"), 0);
        let diff = done["diff"].as_str().unwrap();
        assert!(!diff.contains(HEX), "{diff}");
        let changed = diff.lines().any(|line| line.starts_with(['+', '-']) && line.contains('‹'));
        assert_eq!(codes(&done).contains("diff-masked"), changed, "{diff}");
        assert!(diff.lines().all(|line| !line.starts_with(' ') || !line.contains('‹')), "{diff}");
        hidden += usize::from(changed);
        if !changed {
            let made = patched(&home, diff);
            home.put("openclaw.json", &config);
            report(&onboard(&home), 0);
            assert_eq!(made.as_deref(), Ok(home.text("openclaw.json").as_str()), "{config}\n{diff}");
        }
    }
    assert!(hidden * 2 < rounds, "{hidden} of {rounds}");
}

/// What stands beside a change is shown where it is harmless, and ends the context where it is a secret.
#[test]
fn what_stands_beside_a_change_is_told_apart() {
    for (line, secret) in [
        ("a: 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'", "ghp_abc"),
        ("// token glpat-abcdefghijklmnopqrst", "glpat-abc"),
        ("args: ['--api-key', 'supersecretvalue99']", "supersecret"),
        ("cmd: 'GITHUB_TOKEN=abcdef123456 npx foo'", "abcdef123456"),
        ("baseUrl: 'user:pw1234@h.example/v1'", "pw1234"),
        ("hook: 'https://hooks.slack.com/services/T0/B0/qwzxplm'", "qwzxplm"),
        ("botToken: 'letmein'", "letmein"),
    ] {
        let config = format!("{{\n  gateway: {{ mode: 'local' }},\n  x: {{\n    {line}\n  }}\n}}\n");
        let (_, diff) = shown(&config);
        assert!(!diff.contains(secret), "{line}\n{diff}");
        is_a_patch(&config);
    }
    for line in [
        "keyboardShortcut: 'Ctrl+Shift+P'",
        "tokenizer: 'cl100k_base'",
        "refresh: 'every-5m'",
        "tokens: 100000",
        "token: 'op://vault/item/field'",
        "env: { TZ: 'Europe/Amsterdam', LOG_LEVEL: 'debug-all' }",
    ] {
        let config = format!("{{ gateway: {{ mode: 'local' }}, x: {{ {line} }} }}\n");
        let (done, diff) = shown(&config);
        assert!(!diff.contains('‹') && !codes(&done).contains("diff-masked"), "{line}\n{diff}");
        is_a_patch(&config);
    }
}

/// The name of the file is data too.
#[test]
fn the_path_is_the_files() {
    let home = Home::with_config("{\n  gateway: { mode: 'local' },\n}\n");
    let done = report(&onboard(&home).arg("--dry-run"), 0);
    let path = home.config();
    assert!(
        done["diff"]
            .as_str()
            .unwrap()
            .starts_with(&format!("--- {0}\n+++ {0}\n", Path::new(&path).display()))
    );
}
