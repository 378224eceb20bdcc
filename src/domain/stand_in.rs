//! What stands in a secret's place and is certain to be none: a reference to where the secret is, what a program shows
//! instead of it, and what is still to be filled in.
//!
//! Only what no key or token of any service looks like is named here; what is merely odd is for the live test to judge.

use super::looks::is_variable;

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
const SCHEMES: [(&str, StandIn); 22] = [
    ("op:", StandIn::OnePassword),
    ("vault:", StandIn::Vault),
    ("hashivault:", StandIn::Vault),
    ("ref+vault:", StandIn::Vault),
    ("secretref:", StandIn::SecretRef),
    ("secretref-env:", StandIn::SecretRef),
    ("secret:", StandIn::SecretRef),
    ("store:", StandIn::SecretRef),
    ("exec:", StandIn::Command),
    ("cmd:", StandIn::Command),
    ("sops:", StandIn::Encrypted),
    ("encrypted:", StandIn::Encrypted),
    ("file:", StandIn::Address),
    ("keychain:", StandIn::Address),
    ("keyring:", StandIn::Address),
    ("pass:", StandIn::Address),
    ("arn:", StandIn::Address),
    ("bws:", StandIn::Address),
    ("doppler:", StandIn::Address),
    ("awssm:", StandIn::Address),
    ("gcpsm:", StandIn::Address),
    ("akv:", StandIn::Address),
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
        if let Some((_, found)) = SCHEMES.iter().find(|(scheme, _)| {
            // `pass:` with nothing behind it refers to nothing.
            lower.len() > scheme.len() && lower.starts_with(scheme)
        }) {
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
    let plain = |name: &str| {
        let begins = name.starts_with(|c: char| c.is_ascii_uppercase() || c == '_');
        let rest = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_';
        (begins && name.chars().all(rest)).then(|| name.to_owned())
    };
    if let Some(rest) = text.strip_prefix('$') {
        let name = rest.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(rest);
        return Some(StandIn::Variable(plain(name.split([':', '-']).next().unwrap_or_default())));
    }
    for start in ["env:", "process.env.", "os.environ/"] {
        let head = text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start));
        if head && let Some(name) = plain(text[start.len()..].trim_start_matches("//")) {
            return Some(StandIn::Variable(Some(name)));
        }
    }
    if let Some(name) = text.strip_prefix('%').and_then(|rest| rest.strip_suffix('%')) {
        return Some(StandIn::Variable(Some(plain(name)?)));
    }
    is_variable(text).then(|| StandIn::Variable(Some(text.to_owned())))
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
