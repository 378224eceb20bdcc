//! A key or a token in place of something else on the command line: it is neither printed nor sent.

use crate::domain::{Exit, Field, Layer, SecretKind};
use crate::locale::ids;
use crate::wizard::{Failure, Problem, input};

use super::args;

/// Flags whose values are secrets, or the names of files with them, which are judged where they are read.
const SECRETS: [&str; 6] = [
    "--api-key",
    "--cloudflare-ai-gateway-api-key",
    "--api-key-file",
    "--token",
    "--cloudflare-ai-gateway-token",
    "--token-file",
];

/// Looks for one, in whatever stands on a command line that was understood.
pub(super) fn find(words: &[String]) -> Result<(), Problem> {
    let mut before = "";
    for word in words.iter().skip(1) {
        let (flag, value) = match word.split_once('=') {
            Some((flag, value)) if flag.starts_with("--") => (flag, value),
            // A flag that takes no value leads to the word behind it too: it is none of the secret ones.
            _ => (before, word.as_str()),
        };
        before = word;
        let what = if flag.starts_with("--") { flag } else { "MODEL" };
        if SECRETS.contains(&flag) {
            continue;
        }
        if let Some(found) = SecretKind::found_in(value) {
            let (kind, hint) = input::kind_and_place(found);
            let message = ids::USAGE_SECRET_MISPLACED.with("what", what).with("kind", kind.message());
            let field = args::field(flag).or((what == "MODEL").then_some(Field::Model));
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
