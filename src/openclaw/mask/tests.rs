//! What is hidden and what is not.

use super::*;

const KEY: &str = "sk-ant-api03-CANARY-0123456789-abcdefg";

/// Shown as it is.
const SAME: &str = "{same}";

const TABLE: &[(&str, &str)] = &[
    ("// token ghp_abcdefghijklmnopqrstuvwxyz0123456789\n{}", "// token ‹…6789 (40)›\n{}"),
    (r"{} // gho_abcdefghijklmnopqrst", r"{} // ‹…qrst (24)›"),
    (r"{} // ghs_abcdefghijklmnopqrst", r"{} // ‹…qrst (24)›"),
    (r"{} // ghu_abcdefghijklmnopqrst", r"{} // ‹…qrst (24)›"),
    (r"{} // github_pat_11ABCDEFG0abcdefghijkl_x", r"{} // ‹…kl_x (35)›"),
    (r"{} // glpat-abcdefghijklmnopqrst", r"{} // ‹…qrst (26)›"),
    (r"{} // AKIAIOSFODNN7EXAMPLE", r"{} // ‹…MPLE (20)›"),
    (r"{} // ASIAIOSFODNN7EXAMPLE", r"{} // ‹…MPLE (20)›"),
    (r"{} // AIzaSyA-1234567890abcdefghijklmnopqrstu", r"{} // ‹…rstu (39)›"),
    (r"{} // xoxb-1234567890-abcdefghij", r"{} // ‹…ghij (26)›"),
    (r"{} // xapp-1-a0123456789", r"{} // ‹… (18)›"),
    (r"{} // hf_abcdefghijklmnopqrstuvwxyz", r"{} // ‹…wxyz (29)›"),
    (r"{} // sk_live_abcdefghijklmnop", r"{} // ‹…mnop (24)›"),
    (r"{} // npm_abcdefghijklmnopqrstuvwxyz0123456789", r"{} // ‹…6789 (40)›"),
    (r"{} // nsec1abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuv", r"{} // ‹…stuv (63)›"),
    (r"{} // SG.abcdefghijklmnopqrstuv.abcdefghijkl", r"{} // ‹…ijkl (38)›"),
    (r"{} // pk-lf-12345678-abcd-abcd", r"{} // ‹…abcd (24)›"),
    (r#"{ "a": "x sk-lf-12345678-abcd-abcd" }"#, r#"{ "a": "x ‹…abcd (24)›" }"#),
    (r#"{ "args": ["--token=abcdef123456"] }"#, r#"{ "args": ["--token=‹… (12)›"] }"#),
    (r#"{ "args": ["--api-key", "supersecretvalue99"] }"#, r#"{ "args": ["--api-key", "‹… (18)›"] }"#),
    (r#"{ "args": ["-u", "me:supersecret"] }"#, r#"{ "args": ["-u", "‹… (14)›"] }"#),
    (
        r#"{ "args": ["-H", "Authorization: Bearer zzzYYY111222333"] }"#,
        r#"{ "args": ["-H", "Authorization: Bearer ‹… (15)›"] }"#,
    ),
    (
        r#"{ "command": "GITHUB_TOKEN=abcdef123456 npx foo" }"#,
        r#"{ "command": "GITHUB_TOKEN=‹… (12)› npx foo" }"#,
    ),
    (
        r#"{ "command": "curl -H 'x-api-key: abcdef123456' https://h.example" }"#,
        r#"{ "command": "curl -H 'x-api-key: ‹… (12)›' https://h.example" }"#,
    ),
    (
        r#"{ "command": "foo --token abcdef123456 --verbose" }"#,
        r#"{ "command": "foo --token ‹… (12)› --verbose" }"#,
    ),
    (r#"{ "dsn": "user=u password=pgpass1 host=db" }"#, r#"{ "dsn": "user=u password=‹… (7)› host=db" }"#),
    (
        r#"{ "gateway": { "auth": { "token": "letmein" } } }"#,
        r#"{ "gateway": { "auth": { "token": "‹… (7)›" } } }"#,
    ),
    (r#"{ "apiKey": "hunter" }"#, r#"{ "apiKey": "‹… (6)›" }"#),
    (r#"{ "apiKey": 12345 }"#, r#"{ "apiKey": ‹… (5)› }"#),
    (r#"{ "apiKey": { "value": "a1b2c3d4zzz" } }"#, r#"{ "apiKey": { "value": "‹… (11)›" } }"#),
    (
        r#"{ "serviceAccount": "{\"private_key\":\"abcdef123456\"}" }"#,
        r#"{ "serviceAccount": "‹…56"} (30)›" }"#,
    ),
    (
        r#"{ "requestHeaders": { "X-Auth": "dXNlcjpwYXNz99" } }"#,
        r#"{ "requestHeaders": { "X-Auth": "‹… (14)›" } }"#,
    ),
    (r#"{ "token": "abc${FOO}realSecret12" }"#, r#"{ "token": "‹…et12 (21)›" }"#),
    (r#"{ "token": "Bearer ${FOO}" }"#, SAME),
    (r#"{ "baseUrl": "user:pw1234@h.example/v1" }"#, r#"{ "baseUrl": "‹… (11)›@h.example/v1" }"#),
    (r#"{ "baseUrl": "user:pw1234@h.example" }"#, r#"{ "baseUrl": "‹… (11)›@h.example" }"#),
    (r#"{ "baseUrl": "//user:pw1234@h/v1" }"#, r#"{ "baseUrl": "//‹… (11)›@h/v1" }"#),
    (r#"{ "baseUrl": "h.example/v1?token=SECRETQ1abc" }"#, r#"{ "baseUrl": "h.example/v1?token=‹… (11)›" }"#),
    (r#"{ "order": ["anthropic:me@example.com"] }"#, SAME),
    (
        r#"{ "u": "https://discord.com/api/webhooks/123/abc-def_ghi" }"#,
        r#"{ "u": "https://discord.com/api/webhooks/123/‹… (11)›" }"#,
    ),
    (
        r#"{ "u": "https://hooks.slack.com/services/T0/B0/abcdef" }"#,
        r#"{ "u": "https://hooks.slack.com/‹…cdef (21)›" }"#,
    ),
    (r#"{ "keyboardShortcut": "Ctrl+Shift+P" }"#, SAME),
    (r#"{ "tokenizer": "cl100k_base" }"#, SAME),
    (r#"{ "cookieConsent": "always-on" }"#, SAME),
    (r#"{ "access": "read-write" }"#, SAME),
    (r#"{ "refresh": "every-5m" }"#, SAME),
    (r#"{ "tokens": 100000 }"#, SAME),
    (r#"{ "secretsFrom": "/run/secrets" }"#, SAME),
    (r#"{ "apiKeyHelper": "/usr/bin/foo" }"#, SAME),
    (r#"{ "primaryKeyId": "user-id" }"#, SAME),
    (r#"{ "token": "YOUR_TOKEN_HERE" }"#, SAME),
    (r#"{ "token": "op://vault/item/field" }"#, SAME),
    (r#"{ "token": "$FOO" }"#, SAME),
    (r#"{ "apiKey": "lm-studio" }"#, SAME),
    (r#"{ "apiKey": "EMPTY" }"#, SAME),
    (r#"{ "env": { "TZ": "Europe/Amsterdam", "TIMEOUT": "120000" } }"#, SAME),
    (r#"{ "env": { "BASE_URL": "https://api.example.com/v1", "LOG_LEVEL": "debug-all" } }"#, SAME),
    (r#"{ "about": "token: described in the manual" }"#, SAME),
    (r#"{ "id": "hf_model_of_some_length_here" }"#, SAME),
    (r#"{ "y": "Bearer abcdef123456" }"#, r#"{ "y": "Bearer ‹… (12)›" }"#),
    (
        r#"{ "access": "sometoken", "refresh": "othertoken" }"#,
        r#"{ "access": "‹… (9)›", "refresh": "‹… (10)›" }"#,
    ),
    (r#"{ "secretKey": "test" }"#, r#"{ "secretKey": "‹… (4)›" }"#),
    (r#"{ "password": "$ECRET" }"#, r#"{ "password": "‹… (6)›" }"#),
    (r#"{ "password": "/etc/pw" }"#, r#"{ "password": "‹… (7)›" }"#),
    (r#"{ "command": "curl -u me:pass1234 https://h" }"#, r#"{ "command": "curl -u ‹… (11)› https://h" }"#),
    (
        "{ /* -----BEGIN PRIVATE KEY-----MIIabc-----END PRIVATE KEY----- */ }",
        "{ /* -----BEGIN PRIVATE KEY-----‹… (6)›-----END PRIVATE KEY----- */ }",
    ),
    (
        r#"{ "pem": "-----BEGIN PRIVATE KEY-----\nMIIabc\n-----END PRIVATE KEY-----" }"#,
        r#"{ "pem": "‹…---- (60)›" }"#,
    ),
    (r#"{ "env": { "NODE_OPTIONS": "--max-old-space-size=4096", "U": "http://${HOST}:8080/v1" } }"#, SAME),
    (
        r#"{ "keyMap": "emacs-style", "p": "git@github.com:user/repo.git", "to": "mailto:me@example.com" }"#,
        SAME,
    ),
    (r#"{ "args": ["--token", "${FOO}", "--key", "/etc/ssl/key.pem", "--token-file", "/x"] }"#, SAME),
    (
        r#"{ "apiKey": { "source": "exec", "command": "/usr/bin/op", "args": ["read", "op://vault/x"] } }"#,
        SAME,
    ),
];

fn config(text: &str) -> String {
    masked(FileKind::Config, text.as_bytes())
}

fn env(text: &str) -> String {
    masked(FileKind::Env, text.as_bytes())
}

#[test]
fn no_secret_is_left() {
    let shown = config(&format!(
        "{{\n  // old: {KEY}\n  apiKey: '{KEY}',\n  headers: {{ 'x-custom': 'hunter2hunter2' }},\n  maxTokens: 64000,\n  b: '${{X_KEY}}',\n}}\n"
    ));
    assert!(!shown.contains("CANARY") && !shown.contains("hunter2"), "{shown}");
    assert!(shown.contains("64000") && shown.contains("${X_KEY}") && shown.contains("defg ("), "{shown}");
}

#[test]
fn every_value_of_an_env_file_is_hidden() {
    let shown =
        env("A=one-value-here\nB='two values here'\nC=\"one\nof more lines\"\nPORT=18789\nTZ=/etc/tz\n");
    assert_eq!(shown, "A=‹… (14)›\nB='‹… (15)›'\nC=\"‹… (17)›\"\nPORT=18789\nTZ=/etc/tz\n");
}

/// Each line stays a line, whatever is hidden in it.
#[test]
fn lines_stay_lines() {
    let [text] = MaskedText::all(FileKind::Env, [b"C=\"one\r\nof more\r\nlines\"\r\nD=2\r\n"], &[]);
    let lines = text.lines();
    let shown: Vec<_> = lines.iter().map(|line| line.shown.as_deref().unwrap_or(line.text)).collect();
    assert_eq!(shown, ["C=\"‹… (17)›\r\n", "‹…›\r\n", "‹…›\"\r\n", "D=2\r\n"]);
}

/// The smallest inputs of what published configs showed.
#[test]
fn only_secrets_are_hidden() {
    for text in [
        r#"{ "a": { "apiKey": "ollama" }, "session": { "mainKey": "default" }, "m": "ollama/qwen3", "ollama": {} }"#,
        r#"{ "m": "nearai/Qwen/Qwen3-30B-A3B-Instruct-2507", "together/meta-llama/Llama-3.3-70B-Instruct-Turbo": {} }"#,
        r#"{ "id": "Qwen3-30B-A3B-Instruct-2507", "tokenFile": "/run/agenix/telegram-token" }"#,
        r#"{ "baseUrl": "https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/MyGw2Prod4Use6Now8aB9c/anthropic" }"#,
        r#"{ "apiKey": { "source": "env", "provider": "default", "id": "OPENAI_API_KEY" } }"#,
        r#"{ "headers": { "HTTP-Referer": "https://openclaw.example/", "anthropic-version": "2023-06-01" } }"#,
        r#"{ "env": { "vars": { "CLOUDFLARE_ACCOUNT_ID": "0123456789abcdef0123456789abcdef", "TZ": "/x" } } }"#,
        r#"{ "integrity": "sha512-aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n==" }"#,
        r#"{ "apiKey": "OPENAI_API_KEY", "x": "${OPENAI_API_KEY}" }"#,
        "{ hotkey: 'ctrl+shift+k', reserveTokensFloor: 20000, // the key: see the vault\n }",
    ] {
        assert_eq!(config(text), text);
    }
    // Six digits of a secret stand in account IDs, ports and dates too.
    assert_eq!(
        config(r#"{ "appSecret": "123456", "u": "https://h/v1/0123456789abcdef/1234567", "n": "123456" }"#),
        r#"{ "appSecret": "‹… (6)›", "u": "https://h/v1/0123456789abcdef/1234567", "n": "‹… (6)›" }"#
    );
    // A long secret of words is one of the words of other texts.
    assert_eq!(
        config(
            r#"{ apiKey: "cloudflare-ai-gateway", "cloudflare-ai-gateway": 1, m: "cloudflare-ai-gateway/x" }"#
        ),
        r#"{ apiKey: "‹…eway (21)›", "cloudflare-ai-gateway": 1, m: "cloudflare-ai-gateway/x" }"#
    );
    // A password is a secret though it is a word.
    assert_eq!(config("{ password: 'dragon', pin: 1 }"), "{ password: '‹… (6)›', pin: 1 }");
}

/// What stands in a config, and what is shown of it; each is all of a file's text.
#[test]
fn secrets_and_nothing_else() {
    for (text, expected) in TABLE {
        assert_eq!(config(text), expected.replace("{same}", text), "{text}");
    }
}

#[test]
fn secrets_in_unusual_places() {
    let token = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";
    let long = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
    for text in [
        format!("{{ botToken: '{token}', url: 'https://api.telegram.org/bot{token}/getMe' }}"),
        format!("{{ apiKeys: ['{token}', 'x'], a: ['{token}'] }}"),
        format!("{{ a: 'Bearer {token}' }}"),
        format!("{{ '{token}': true }}"),
        format!("{{ secret: '{long}', args: ['--token={long}', 'curl -H x:{long} y'] }}"),
        format!("{{ secret: '{long}', /* was {long} */ }} // {long}"),
        format!("{{ tokens: {{ a: '{long}' }}, credentials: {{ user: '{long}' }} }}"),
        format!(
            "{{ u: 'https://{long}@h/', v: 'postgres://u:{long}@h:5432/d', w: 'see https://h/?t={long}&u=1' }}"
        ),
        format!("{{ // apiKey: '{long}',\n // OLD_TOKEN={long}\n }}"),
        format!("{{ token: '\\x30f1e2d3c4b5a69788796a5b4c3d2e1f0', x: 'a {long} b' }}"),
        "{ token: '0f1e2d3c4b5a6978\\\n8796a5b4c3d2e1f0' }".to_owned(),
        format!("{{ apiKey: '{KEY}', m: 'x/{KEY}', '{KEY}': 1 }}"),
        format!("{{ password: {}, token: 1234567890123 }}", 55_443_322),
    ] {
        let shown = config(&text);
        for part in ["AAHdq", "5PALD", "1e2d3c", "8796a5", "CANARY", "544332"] {
            assert!(!shown.contains(part), "{text}\n{shown}");
        }
    }
}

#[test]
fn neither_escapes_nor_comments_nor_broken_files_give_a_secret_away() {
    let escaped = config(r#"{ token: "hunter\"two\x21", url: "https://a.example/b" }"#);
    assert!(!escaped.contains("hunter") && escaped.contains("https://a.example/b"), "{escaped}");
    let comment = config("{ // was aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n\n }");
    assert!(!comment.contains("gH9jK2mN"), "{comment}");
    let env = env("#OLD=hunter2hunter2\nA=\"x\\ny hunter2\"\n");
    assert!(!env.contains("hunter"), "{env}");
    for kind in [FileKind::Config, FileKind::Env] {
        let broken = masked(kind, b"{ \0 token: hunter2hunter2hunter2\nhunter2hunter2hunter2");
        assert!(!broken.contains("hunter"), "{broken}");
    }
    let name = "{ a: 'cloudflare-ai-gateway/claude-sonnet-4-5-20250929 ${CLOUDFLARE_AI_GATEWAY_API_KEY}' }";
    assert_eq!(config(name), name);
}

#[test]
fn columns_stay() {
    assert_eq!(mask_line(&format!("a: '{KEY}' b")).chars().count(), KEY.len() + 7);
    assert!(!mask_line(&format!("a: '{KEY}' b")).contains("CANARY"));
}
