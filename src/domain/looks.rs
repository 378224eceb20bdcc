//! What is a secret by the name it stands under, or by its looks.

/// Words that name a secret, wherever they stand in a name: `apiKey`, `BOT_TOKEN`, `cf-aig-authorization`.
const SECRETS: [&str; 13] = [
    "key",
    "token",
    "secret",
    "password",
    "passphrase",
    "passwd",
    "pwd",
    "authorization",
    "credential",
    "cookie",
    "bearer",
    "jwt",
    "apikey",
];

/// Last words of names that speak of a secret and hold none: `tokenFile`, `keyRef`, `TOKEN_URL`, `maxTokens`.
const ABOUT: [&str; 35] = [
    "file",
    "files",
    "path",
    "paths",
    "dir",
    "folder",
    "ref",
    "env",
    "variable",
    "name",
    "names",
    "type",
    "kind",
    "mode",
    "format",
    "header",
    "prefix",
    "prefixes",
    "url",
    "uri",
    "endpoint",
    "storage",
    "backend",
    "provider",
    "source",
    "scope",
    "scopes",
    "policy",
    "algorithm",
    "ttl",
    "expiry",
    "limit",
    "budget",
    "count",
    "words",
];

/// Names that end in such a word and mean something else by it.
const OTHERS: [&str; 22] = [
    "mainkey",
    "sessionkey",
    "cachekey",
    "dedupekey",
    "idempotencykey",
    "sortkey",
    "groupkey",
    "groupbykey",
    "routekey",
    "routingkey",
    "threadkey",
    "conversationkey",
    "bindingkey",
    "partitionkey",
    "primarykey",
    "foreignkey",
    "publickey",
    "hotkey",
    "monkey",
    "keyboard",
    "keywords",
    "keyword",
];

/// Whether what stands under this name is a secret, unless it only names one.
#[must_use]
pub fn names_secret(name: &str) -> bool {
    let words = words(name);
    let whole = words.concat();
    let last = words.last().map_or("", String::as_str);
    // What OpenClaw's profiles of subscriptions hold.
    if matches!(whole.as_str(), "access" | "refresh" | "pass") {
        return true;
    }
    let other =
        OTHERS.iter().any(|other| whole.ends_with(other)) || whole.contains("tokens") && counts(&whole);
    SECRETS.iter().any(|word| whole.contains(word)) && !other && !ABOUT.contains(&last)
}

/// Whether a name is one of a password, which may well be a word.
#[must_use]
pub fn names_password(name: &str) -> bool {
    let whole = words(name).concat();
    whole.contains("passw") || whole.contains("passphrase") || whole.contains("pwd") || whole == "pass"
}

/// `maxTokens`, `contextTokens`: how many, not which.
fn counts(whole: &str) -> bool {
    [
        "max",
        "min",
        "context",
        "input",
        "output",
        "reserve",
        "total",
        "budget",
        "keep",
        "threshold",
        "soft",
        "hard",
    ]
    .iter()
    .any(|word| whole.contains(word))
}

/// The words of a name in small letters: it changes at `-`, `_`, `.` and where a capital follows a small letter.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut small = false;
    for c in name.chars() {
        let apart = !c.is_alphanumeric();
        if (apart || (small && c.is_uppercase())) && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if !apart && let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
        small = c.is_lowercase() || c.is_numeric();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a text is the name of a variable for a secret, in place of its value: `OPENAI_API_KEY`.
#[must_use]
pub fn is_variable(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
        && ["_KEY", "_TOKEN", "_SECRET", "_PASSWORD"].iter().any(|end| text.ends_with(end))
}

/// Whether a text is a word as a dictionary has it, in small letters: `ollama`, `default`, `local`. It protects nothing.
#[must_use]
pub fn is_word(text: &str) -> bool {
    let vowel = |c: char| "aeiouy".contains(c);
    let longest = text.split(vowel).map(str::len).max().unwrap_or(0);
    (2..=12).contains(&text.len())
        && text.chars().all(|c| c.is_ascii_lowercase())
        && text.contains(vowel)
        && longest <= 4
}

/// Whether a text is a word, a number of a few digits, a version or a date.
#[must_use]
pub fn is_harmless(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let number = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let version = text.strip_prefix('v').is_some_and(|rest| rest.parse::<u16>().is_ok());
    let date = number && digits == 8 && text.len() == 10;
    text.is_empty() || is_word(text) || (number && digits <= 5) || version || date
}

/// Where in a word of ASCII something begins that looks like a secret: a known kind's prefix, or the mixture of small
/// letters, capitals and digits that makes a token and no name. Its length where there is nothing.
#[must_use]
pub fn secret_part(word: &str) -> usize {
    let prefixed = known_prefix(word);
    let has = |test: fn(&u8) -> bool| word.as_bytes().iter().any(test);
    let mixed = word.len() >= 20
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
        && is_shuffled(word);
    prefixed.unwrap_or(if mixed { 0 } else { word.len() })
}

/// Where in a word a key or token begins that its prefix tells.
#[must_use]
pub fn known_prefix(word: &str) -> Option<usize> {
    let prefixes = ["sk-", "cfut_", "cfat_", "cfk_"];
    let found = prefixes.into_iter().filter_map(|prefix| {
        word.match_indices(prefix).map(|(at, _)| at).find(|at| {
            let begins = *at == 0 || matches!(word.as_bytes()[at - 1], b'-' | b'_');
            begins && word.len() - at >= prefix.len() + 12
        })
    });
    found.min()
}

/// Whether small letters, capitals and digits change places as often as chance has it. In names they do rarely:
/// `Qwen3-30B-A3B-Instruct-2507`. A capital before small letters is no change.
#[must_use]
pub fn is_shuffled(text: &str) -> bool {
    let class = |byte: u8| match byte {
        b'a'..=b'z' => 1,
        b'A'..=b'Z' => 2,
        b'0'..=b'9' => 3,
        _ => 0,
    };
    let changes = text.as_bytes().windows(2).filter(|pair| {
        let (one, other) = (class(pair[0]), class(pair[1]));
        one != other && one != 0 && other != 0 && (one, other) != (2, 1)
    });
    changes.count() * 5 >= text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_secrets() {
        for name in [
            "apiKey",
            "appSecret",
            "botToken",
            "BOT_TOKEN",
            "cf-aig-authorization",
            "key",
            "access",
            "refresh",
            "clientSecret",
            "APIKEY",
            "apikey",
            "apiKeys",
            "tokens",
            "password",
            "pass",
            "secretAccessKey",
            "accessKeyId",
            "webhookSecret",
            "signingKey",
            "Cookie",
            "x-api-key",
        ] {
            assert!(names_secret(name), "{name}");
        }
        for name in [
            "tokenFile",
            "keyPath",
            "mainKey",
            "sessionKey",
            "defaultSessionKey",
            "allowedSessionKeyPrefixes",
            "maxTokens",
            "contextTokens",
            "reserveTokensFloor",
            "keyRef",
            "tokenRef",
            "apiKeyEnv",
            "tokenUrl",
            "hotkey",
            "keywords",
            "name",
            "baseUrl",
            "accessible",
            "authorizationEndpoint",
        ] {
            assert!(!names_secret(name), "{name}");
        }
    }

    #[test]
    fn words_and_tokens() {
        for word in ["ollama", "default", "local", "anthropic", "lmstudio", "none", "openrouter"] {
            assert!(is_word(word), "{word}");
        }
        for text in ["vllm", "hunter2", "xkqzwbtj", "Ollama", "not-needed", "abcdefghijklmnop", ""] {
            assert!(!is_word(text), "{text}");
        }
        for name in [
            "Qwen3-30B-A3B-Instruct-2507",
            "3-70B-Instruct-Turbo",
            "claude-sonnet-4-5-20250929",
            "DeepSeek-R1-Distill-Qwen-32B-AWQ",
            "MyGateway2024ProductionEU",
            "Llama-4-Maverick-17B-128E-Instruct-FP8",
        ] {
            assert_eq!(secret_part(name), name.len(), "{name}");
        }
        for token in [
            "aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6kL9n",
            "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
            "CANARYtokenZq7Wx8Ec9Rv1Tb2Yn3Um4IkCANARY",
            "sk-ant-api03-CANARY-0123456789-abcdefg",
        ] {
            assert_eq!(secret_part(token), 0, "{token}");
        }
    }
}
