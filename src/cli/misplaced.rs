//! A key or a token in place of something else on the command line: it is neither printed nor sent.

use crate::domain::{AuthChoice, Environment, Exit, Field, Layer, SecretKind};
use crate::locale::ids;
use crate::wizard::{Failure, Problem, input};

use super::args;

/// A shorter text may be a part of a name by chance, in characters.
const KNOWN_MIN: usize = 16;

/// Looks for one, in whatever stands on a command line that was understood. Of tokens without a known prefix only those
/// are known that stand behind a flag of their own, or in their variable.
pub(super) fn find(words: &[String], env: &Environment) -> Result<(), Problem> {
    let choice = AuthChoice::DEFAULT;
    let (key, token) = (SecretKind::AnthropicKey, SecretKind::CloudflareToken);
    let given = [
        ("--api-key", choice.key_variable, key),
        ("--cloudflare-ai-gateway-api-key", choice.key_variable, key),
        ("--token", choice.token_variable, token),
        ("--cloudflare-ai-gateway-token", choice.token_variable, token),
    ];
    let known = given.into_iter().filter_map(|(flag, variable, kind)| {
        let given = words.iter().zip(words.iter().skip(1)).find(|(word, _)| *word == flag);
        let joined = || words.iter().find_map(|word| word.strip_prefix(flag)?.strip_prefix('='));
        let value = given.map(|(_, value)| value.as_str()).or_else(joined).or_else(|| env.get(variable))?;
        Some((value.trim().to_owned(), kind)).filter(|(value, _)| value.chars().count() >= KNOWN_MIN)
    });
    let known: Vec<(String, SecretKind)> = known.collect();
    let found_in = |value: &str| {
        let same = known.iter().find(|(secret, _)| value.contains(secret.as_str())).map(|(_, kind)| *kind);
        SecretKind::found_in(value).or(same)
    };
    let mut before = "";
    for word in words.iter().skip(1) {
        let (flag, value) = match word.split_once('=') {
            Some((flag, value)) if flag.starts_with("--") => (flag, value),
            // A flag that takes no value leads to the word behind it too: it is none of the secret ones.
            _ => (before, word.as_str()),
        };
        before = word;
        let field = args::field(flag);
        // What stands there, or in the file of that name, is judged where it is read.
        if matches!(field, Some(Field::ApiKey | Field::Token)) {
            continue;
        }
        if let Some(found) = found_in(value) {
            let (what, field) =
                if flag.starts_with("--") { (flag, field) } else { ("MODEL", Some(Field::Model)) };
            let (kind, hint) = input::kind_and_place(found);
            let message = ids::USAGE_SECRET_MISPLACED.with("what", what).with("kind", kind.message());
            let failure = Failure::new(code(flag, field), Layer::Input, message).hint(hint);
            return Err(Problem::new(Exit::Usage, Failure { field, ..failure }));
        }
    }
    Ok(())
}

/// The code that other wrong values of the flag have.
fn code(flag: &str, field: Option<Field>) -> &'static str {
    match (flag, field) {
        ("--gateway-origin", _) => "gateway-origin-invalid",
        ("--owner", _) => "owner-unknown",
        (_, Some(Field::AuthChoice)) => "auth-choice-unknown",
        (_, Some(Field::AccountId)) => "account-id-invalid",
        (_, Some(Field::GatewayId)) => "gateway-id-invalid",
        (_, Some(Field::GatewayUrl)) => "gateway-url-invalid",
        (_, Some(Field::Model)) => "model-invalid",
        (_, Some(Field::Fallback)) => "fallback-invalid",
        _ => "secret-misplaced",
    }
}
