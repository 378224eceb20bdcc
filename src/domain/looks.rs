//! What is a secret by the name it stands under, or by its looks. Lists of words are texts.

/// Whether a list has this word.
fn has(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Words that name a secret, wherever they stand in a name: `apiKey`, `BOT_TOKEN`, `cf-aig-authorization`.
const SECRETS: &str = "key keys token tokens secret secrets password passwords passphrase passwd pwd authorization \
    credential credentials cookie cookies bearer jwt mnemonic";

/// Ends of words that were written as one: `accesstoken`, `authtoken`.
const ENDS: &str = "token tokens secret secrets password passwords passphrase credentials";

/// What a key is of that protects something, where both are one word: `apikey`, `SECRETKEY`.
const PROTECTING: &str = "api access secret private auth sign signing encryption account master license ssh";

/// Last words of names that speak of a secret and hold none: `tokenFile`, `keyRef`, `TOKEN_URL`, `maxTokens`.
const ABOUT: &str = "file files path paths dir folder ref env variable name names type kind mode format header prefix \
    prefixes url uri endpoint storage backend provider source scope scopes policy algorithm ttl expiry \
    limit budget count words consent map";

/// What a key is of that protects nothing: `mainKey`, `primaryKeyId`.
const OTHERS: &str = "main session cache dedupe idempotency sort group by route routing thread conversation binding \
    partition primary foreign public hot";

/// Whether what stands under this name is a secret, unless it only names one.
#[must_use]
pub fn names_secret(name: &str) -> bool {
    let words = words(name);
    let Some(last) = words.last() else { return false };
    let other = |at: usize| at > 0 && has(OTHERS, &words[at - 1]);
    let says = |(at, word): (usize, &String)| match word.as_str() {
        "key" | "keys" => !other(at),
        _ if word.ends_with("tokens") && counts(&words, word) => false,
        word => {
            let key = word.strip_suffix("keys").or_else(|| word.strip_suffix("key"));
            has(SECRETS, word)
                || ENDS.split(' ').any(|end| word.ends_with(end))
                || key.is_some_and(|of| PROTECTING.split(' ').any(|one| of.ends_with(one)))
        }
    };
    let found = words.iter().enumerate().any(says) || last == "pass" || names_subscription(name);
    found && !has(ABOUT, last)
}

/// The names of what OpenClaw's profiles of subscriptions hold, which are other settings' names too.
#[must_use]
pub fn names_subscription(name: &str) -> bool {
    name.eq_ignore_ascii_case("access") || name.eq_ignore_ascii_case("refresh")
}

/// Whether a name is one of a password, which may well be a word.
#[must_use]
pub fn names_password(name: &str) -> bool {
    let words = words(name);
    let is = |word: &String| word.contains("passw") || word.contains("passphrase") || word == "pwd";
    words.iter().any(is) || words.last().is_some_and(|last| last == "pass")
}

/// Whether a name is one of a provider's key, which programs on this machine want and do not look at.
#[must_use]
pub fn names_key(name: &str) -> bool {
    let whole = words(name).concat();
    whole == "key" || whole.ends_with("apikey") || whole.ends_with("apikeys")
}

/// Whether a name's last word is one of these.
#[must_use]
pub fn ends_in(name: &str, last: &[&str]) -> bool {
    words(name).last().is_some_and(|word| last.contains(&word.as_str()))
}

/// `maxTokens`, `contextTokens`: how many, not which.
fn counts(words: &[String], tokens: &str) -> bool {
    let mut counting =
        "max min context input output reserve total budget keep threshold soft hard per".split(' ');
    counting.any(|count| tokens.starts_with(count) || words.iter().any(|word| word == count))
}

/// The words of a name in small letters: it changes at `-`, `_`, `.`, where a capital follows a small letter, and before
/// the last capital of several that a small letter follows (`APIKey`).
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let (mut small, mut capital) = (false, false);
    let mut letters = name.chars().peekable();
    while let Some(c) = letters.next() {
        let apart = !c.is_alphanumeric();
        let first = capital && c.is_uppercase() && letters.peek().is_some_and(|next| next.is_lowercase());
        let begins = apart || first || (small && c.is_uppercase());
        if begins && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if !apart && let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
        small = c.is_lowercase() || c.is_numeric();
        capital = c.is_uppercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Whether a text is a name as variables have them: capitals, digits and `_`.
pub(super) fn is_variable_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_uppercase() || c == '_')
        && text.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

/// Whether a text is the name of a variable for a secret, in place of its value: `OPENAI_API_KEY`.
#[must_use]
pub fn is_variable(text: &str) -> bool {
    !text.starts_with('_')
        && is_variable_name(text)
        && ["_KEY", "_TOKEN", "_SECRET", "_PASSWORD"].iter().any(|end| text.ends_with(end))
}

/// Whether a text stands for a secret that is elsewhere, or that is still to be filled in: `$TOKEN`, `op://vault/item`,
/// `YOUR_TOKEN_HERE`.
#[must_use]
pub fn is_stand_in(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let variable = text.strip_prefix('$').is_some_and(is_variable_name);
    let plain = text.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '_' | '-' | ' ' | '<' | '>'));
    let yours = ["your_", "your-", "<your"].iter().any(|start| lower.starts_with(start))
        && ["here", "key", "token", "secret", "password"]
            .iter()
            .any(|end| lower.trim_end_matches('>').ends_with(end));
    variable || (plain && yours) || is_variable(text) || text.starts_with("op://")
}

/// Whether a text fills the place of a key for a program that looks at none.
#[must_use]
pub fn is_placeholder(text: &str) -> bool {
    const PLACEHOLDERS: &str = "ollama local none null dummy test empty default unused placeholder vllm llamacpp \
        lmstudio lm-studio ollama-local custom-local not-needed not-required no-key no-key-required";
    has(PLACEHOLDERS, &text.to_ascii_lowercase())
}

/// Whether a text is a setting in a few words: `read-write`, `every-5m`.
#[must_use]
pub fn is_phrase(text: &str) -> bool {
    let word = |word: &str| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let rest = &word[digits..];
        let limit = if digits > 0 { 2 } else { 10 };
        digits <= 3
            && rest.len() <= limit
            && !word.is_empty()
            && rest.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    text.len() <= 24 && text.split(['-', '_']).all(word)
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

/// What begins the keys and tokens of well-known services, and how many characters follow at least.
static PREFIXES: [(&[&str], usize, Body); 10] = [
    (&["sk-", "pk-lf-", "cfut_", "cfat_", "cfk_", "glpat-"], 12, Body::Word),
    (&["xoxa-", "xoxb-", "xoxp-", "xoxr-", "xoxs-", "xapp-"], 10, Body::Word),
    (&["github_pat_", "tvly-"], 16, Body::Word),
    (&["AIza"], 30, Body::Word),
    (&["sk_live_", "sk_test_", "rk_live_", "rk_test_"], 10, Body::Letters),
    (&["ghp_", "gho_", "ghs_", "ghu_", "ghr_", "whsec_", "eyJ"], 16, Body::Letters),
    (&["hf_", "gsk_", "xai-", "pplx-", "r8_", "shpat_"], 20, Body::Letters),
    (&["npm_"], 30, Body::Letters),
    (&["nsec1"], 50, Body::Letters),
    (&["AKIA", "ASIA"], 16, Body::Capitals),
];

/// The fewest characters that any of them has with what follows.
const SHORTEST: usize = 15;

/// What follows a prefix.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Body {
    /// Letters, digits, `-` and `_`.
    Word,
    /// Letters and digits.
    Letters,
    /// Capitals and digits.
    Capitals,
}

/// Whose keys begin so. What begins with `sk-` alone may be anybody's.
const VENDORS: [(&str, &[&str]); 13] = [
    ("OpenAI", &["sk-proj-", "sk-svcacct-", "sk-admin-"]),
    ("OpenRouter", &["sk-or-"]),
    ("Google", &["AIza"]),
    ("xAI", &["xai-"]),
    ("Groq", &["gsk_"]),
    ("Perplexity", &["pplx-"]),
    ("Hugging Face", &["hf_"]),
    ("Replicate", &["r8_"]),
    ("Tavily", &["tvly-"]),
    ("AWS", &["AKIA", "ASIA"]),
    ("GitHub", &["ghp_", "gho_", "ghs_", "github_pat_"]),
    ("GitLab", &["glpat-"]),
    ("npm", &["npm_"]),
];

/// Whose key a text is, where its whole form says so: Anthropic's and Cloudflare's are not among them.
#[must_use]
pub(super) fn vendor(text: &str) -> Option<&'static str> {
    let fits = known_prefix(text) == Some(0);
    let begins = |prefixes: &[&str]| prefixes.iter().any(|prefix| text.starts_with(prefix));
    VENDORS.into_iter().find(|(_, prefixes)| fits && begins(prefixes)).map(|(vendor, _)| vendor)
}

/// Where in a word a key or token begins that its prefix tells.
#[must_use]
pub fn known_prefix(word: &str) -> Option<usize> {
    let bytes = word.as_bytes();
    if bytes.len() < SHORTEST {
        return None;
    }
    let begins = |at: &usize| *at == 0 || matches!(bytes[at - 1], b'-' | b'_');
    (0..bytes.len()).filter(begins).find(|at| {
        PREFIXES.iter().any(|(prefixes, least, body)| {
            let fits = |byte: &&u8| match body {
                Body::Word => true,
                Body::Letters => byte.is_ascii_alphanumeric(),
                Body::Capitals => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
            };
            let mut behind =
                prefixes.iter().filter_map(|prefix| bytes[*at..].strip_prefix(prefix.as_bytes()));
            behind.any(|rest| rest.iter().take_while(fits).count() >= *least)
        })
    })
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
            "APIKey",
            "accesstoken",
            "SECRETKEY",
            "cacheKeySecret",
            "adminTokens",
            "smtpPass",
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
            "keyboardShortcut",
            "tokenizer",
            "cookieConsent",
            "primaryKeyId",
            "monkey",
            "input_tokens",
            "publicKeys",
            "bypass",
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
