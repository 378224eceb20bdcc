//! What stands in a secret's place and is certain to be none: a reference to where the secret is, what a program shows
//! instead of it, and what is still to be filled in.
//!
//! Only what no key or token of any service looks like is named here; what is merely odd is for the live test to judge.

use super::looks::{is_variable, is_variable_name};

/// What refers to a secret that is elsewhere. OpenClaw sends each of these texts as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StandIn {
    /// `op://vault/item/field`, which 1Password's `op` reads.
    OnePassword,
    /// `vault:secret/data/app#key`, which a Vault reads.
    Vault,
    /// `${NAME}`, `$NAME`, `env:NAME`, `%NAME%` or the bare `NAME`: a variable; its name, where it is a plain one.
    Variable(Option<String>),
    /// `$(…)`: a command of a shell.
    Command,
    /// `secretref:…`, or the text of an object with `source` and `id`: OpenClaw's own reference, as a text.
    SecretRef,
    /// `ENC[AES256_GCM,…]`, `$ANSIBLE_VAULT;…`, `-----BEGIN …`: what SOPS and others make of a secret.
    Encrypted,
    /// Any other address, or a file's: `keychain://…`, `file:/run/secrets/key`, `arn:aws:secretsmanager:…`.
    Address,
}

/// Words before a `:` that tell a place; none of them begins a secret.
const SCHEMES: [(StandIn, &[&str]); 6] = [
    (StandIn::OnePassword, &["op"]),
    (StandIn::Vault, &["vault", "hashivault", "ref+vault"]),
    (StandIn::SecretRef, &["secretref", "secretref-env", "secret", "store"]),
    (StandIn::Command, &["exec", "cmd"]),
    (StandIn::Encrypted, &["sops", "encrypted"]),
    (
        StandIn::Address,
        &["file", "keychain", "keyring", "pass", "arn", "bws", "doppler", "awssm", "gcpsm", "akv"],
    ),
];

/// Where files are that hold secrets; a base64 text may begin with any other `/`.
const PLACES: [&str; 11] =
    ["~/", "./", "../", "/run/", "/etc/", "/home/", "/root/", "/var/", "/opt/", "/mnt/", "/Users/"];

impl StandIn {
    /// What a text refers to; `None` where it may be a secret.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let lower = text.to_ascii_lowercase();
        if lower.starts_with("enc[")
            || lower.starts_with("$ansible_vault;")
            || text.starts_with("-----BEGIN ")
        {
            return Some(Self::Encrypted);
        }
        if text.starts_with("$(") {
            return Some(Self::Command);
        }
        if let Some(found) = variable(text) {
            return Some(found);
        }
        if text.starts_with('{') && text.ends_with('}') && !text.starts_with("{{") {
            return Some(Self::SecretRef);
        }
        // `pass:` with nothing behind it refers to nothing.
        let scheme = lower.split_once(':').filter(|(_, place)| !place.is_empty()).map(|(scheme, _)| scheme);
        if let Some(scheme) = scheme
            && let Some((found, _)) = SCHEMES.iter().find(|(_, schemes)| schemes.contains(&scheme))
        {
            return Some(found.clone());
        }
        if PLACES.iter().any(|place| text.starts_with(place)) {
            return Some(Self::Address);
        }
        let scheme = lower.split_once("://").map(|(scheme, _)| scheme);
        let is_scheme = |scheme: &str| {
            scheme.starts_with(|c: char| c.is_ascii_lowercase())
                && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
        };
        scheme.filter(|scheme| is_scheme(scheme)).map(|_| Self::Address)
    }
}

/// The variable that a text is in place of its value; its name, where that is a plain one.
fn variable(text: &str) -> Option<StandIn> {
    // A name may be said again, where nothing else looks so: `$ecretPassw0rd` is none.
    let plain = |name: &str| is_variable_name(name).then(|| name.to_owned());
    if let Some(rest) = text.strip_prefix('$') {
        let name = rest.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(rest);
        return Some(StandIn::Variable(plain(name.split([':', '-']).next().unwrap_or_default())));
    }
    let named = ["env:", "process.env.", "os.environ/"]
        .into_iter()
        .find_map(|start| plain(strip_prefix_ignoring_case(text, start)?.trim_start_matches("//")));
    let framed = text.strip_prefix('%').and_then(|rest| rest.strip_suffix('%')).and_then(plain);
    let bare = is_variable(text).then(|| text.to_owned());
    named.or(framed).or(bare).map(|name| StandIn::Variable(Some(name)))
}

pub(super) fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..])
}

/// Whether a text is what a program shows in place of a secret: `__OPENCLAW_REDACTED__`, `********`, `sk-ant-…****`.
pub(super) fn is_mask(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let word = lower.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let known = matches!(word, "redacted" | "openclaw_redacted" | "masked" | "hidden" | "filtered");
    let known = known || matches!(text, "secretref-managed" | "custom-local");
    // No key has two of these, and none has the others at all.
    known
        || text.contains("**")
        || text.contains(['•', '▪', '●', '∗'])
        || text.chars().all(|c| "*.…xX".contains(c))
}

/// Whether a text is still to be filled in: `<your-key>`, `your-api-key-here`, `sk-ant-...`, `{{ api_key }}`.
pub(super) fn is_placeholder(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let body = ["sk-ant-api03-", "sk-ant-", "sk-", "cfut_", "cfat_"]
        .iter()
        .find_map(|prefix| lower.strip_prefix(prefix))
        .unwrap_or(&lower);
    let prefixed = body.len() < lower.len();
    let plain = body.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '-' | '_'));
    let starts =
        ["your-", "your_", "insert-", "insert_", "replace-", "replace_", "paste-", "paste_", "enter-"];
    let ends = ["-here", "_here", "-goes-here", "-placeholder", "_placeholder"];
    let words = ["changeme", "change-me", "change_me", "replaceme", "todo", "placeholder", "example"];
    (text.starts_with('<') && text.ends_with('>'))
        || (text.starts_with("{{") && text.ends_with("}}"))
        || lower.starts_with("your-")
        || lower.starts_with("your_")
        || text.ends_with('…')
        || text.contains("...")
        || (plain && starts.iter().any(|start| body.starts_with(start)))
        || (plain && ends.iter().any(|end| body.ends_with(end)))
        || words.contains(&body)
        // `sk-ant-xxxx`: a prefix, and nothing of one's own behind it.
        || (prefixed && body.chars().all(|c| matches!(c, 'x' | '*' | '.' | '-' | '_')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_refers_to_a_secret() {
        let named = |name: &str| StandIn::Variable(Some(name.to_owned()));
        for (text, stands_for) in [
            ("op://Private/Anthropic/key", StandIn::OnePassword),
            ("OP://Private/Anthropic/key", StandIn::OnePassword),
            ("vault:secret/data/llm#anthropic", StandIn::Vault),
            ("vault://secret/llm", StandIn::Vault),
            ("ref+vault://secret/llm#/key", StandIn::Vault),
            ("env:ANTHROPIC_API_KEY", named("ANTHROPIC_API_KEY")),
            ("env://ANTHROPIC_API_KEY", named("ANTHROPIC_API_KEY")),
            ("os.environ/ANTHROPIC_API_KEY", named("ANTHROPIC_API_KEY")),
            ("process.env.ANTHROPIC_API_KEY", named("ANTHROPIC_API_KEY")),
            ("${ANTHROPIC_API_KEY}", named("ANTHROPIC_API_KEY")),
            ("${ANTHROPIC_API_KEY:-none}", named("ANTHROPIC_API_KEY")),
            ("$ANTHROPIC_API_KEY", named("ANTHROPIC_API_KEY")),
            ("%ANTHROPIC_API_KEY%", named("ANTHROPIC_API_KEY")),
            ("ANTHROPIC_API_KEY", named("ANTHROPIC_API_KEY")),
            ("${{ secrets.ANTHROPIC }}", StandIn::Variable(None)),
            ("$ecretPassw0rd", StandIn::Variable(None)),
            ("$(pass show anthropic)", StandIn::Command),
            ("exec:pass show anthropic", StandIn::Command),
            ("secretref:anthropic", StandIn::SecretRef),
            ("secretref-env:ANTHROPIC_API_KEY", StandIn::SecretRef),
            ("{\"source\":\"exec\",\"provider\":\"op\",\"id\":\"value\"}", StandIn::SecretRef),
            ("ENC[AES256_GCM,data:Zm9v,iv:YmFy,tag:YmF6,type:str]", StandIn::Encrypted),
            ("ENC[PKCS7,MIIB]", StandIn::Encrypted),
            ("$ANSIBLE_VAULT;1.1;AES256", StandIn::Encrypted),
            ("-----BEGIN PGP MESSAGE-----", StandIn::Encrypted),
            ("encrypted:BDqDBibm4wsYqMpCjTQ6BsDHmMadg9K3dAt", StandIn::Encrypted),
            ("keychain://anthropic", StandIn::Address),
            ("file:/run/secrets/anthropic", StandIn::Address),
            ("arn:aws:secretsmanager:eu-west-1:1:secret:x", StandIn::Address),
            ("https://console.anthropic.com/settings/keys", StandIn::Address),
            ("/run/secrets/anthropic", StandIn::Address),
            ("~/.config/anthropic.key", StandIn::Address),
        ] {
            assert_eq!(StandIn::of(text), Some(stands_for), "{text}");
        }
        for secret in [
            "sk-ant-api03-0123456789abcdef0123-f3Qa",
            "cfut_0123456789abcdef0123456789abcdef01234567",
            "v1.0-0123456789abcdef",
            "Zx8qPlm29vKtRw_7bNs4Yd",
            "YWJjZGVmZ2g=",
            "p@ss:word/with$signs",
            "environment",
            "/rUn9+Zx8qPlm29vKtRw7bNs4Yd==",
            "operator",
            "passphrase",
            "1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
            "100%sure%",
        ] {
            assert_eq!(StandIn::of(secret), None, "{secret}");
        }
    }

    #[test]
    fn what_is_shown_in_place_of_a_secret() {
        for text in [
            "__OPENCLAW_REDACTED__",
            "[REDACTED]",
            "<redacted>",
            "sk-ant-api03-****",
            "sk-ant-***f3Qa",
            "sk-ant-••••••••",
            "********",
            "xxxxxxxx",
            "secretref-managed",
        ] {
            assert!(is_mask(text), "{text}");
        }
        for text in ["sk-ant-api03-0123456789abcdef0123-f3Qa", "a*b", "hidden-valley-9", "redactedkey1"] {
            assert!(!is_mask(text), "{text}");
        }
    }

    #[test]
    fn what_is_still_to_be_filled_in() {
        for text in [
            "<your-key>",
            "your-api-key-here",
            "YOUR_API_KEY",
            "sk-ant-your-key-here",
            "sk-ant-api03-...",
            "sk-ant-api03-...AAAA",
            "sk-ant-…",
            "sk-ant-xxxxxxxx",
            "insert_key_here",
            "changeme",
            "sk-ant-example",
            "{{ anthropic_api_key }}",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "sk-ant-api03-0123456789abcdef0123-f3Qa",
            "yours",
            "here",
            "sk-ant-practice-key-0001",
            "sk-example-9f8e7d6c5b",
            "somewhere",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }
}
