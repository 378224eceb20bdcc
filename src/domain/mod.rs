//! The words everyone uses, valid by construction.
//!
//! A value of these types has been checked once, where it came in; nobody checks it again. Nothing here reads a
//! file, a variable or a clock.

mod address;
mod answers;
mod choice;
mod date;
mod endpoint;
mod environment;
mod fault;
mod ids;
mod looks;
mod model;
mod paste;
mod proxy;
mod secret;
mod sort;
mod stand_in;
mod subject;

pub use address::{Address, secret_ranges};
pub use answers::{Answers, DefaultPolicy, KeyCommand, KeyStorage, ModelSource, Token, Untouched};
pub use choice::{AuthChoice, CLOUDFLARE_ANTHROPIC, Protocol};
pub use date::{Date, minute, moment};
pub use endpoint::{DEFAULT_ORIGIN, Endpoint, Origin, OriginError, OtherAddress, Pasted, read_pasted};
pub use environment::Environment;
pub use fault::{Exit, Field, Layer, Save};
pub use ids::{AccountId, AccountIdError, GatewayId, GatewayIdError};
pub use looks::{
    ends_in, is_harmless, is_phrase, is_placeholder, is_shuffled, is_stand_in, is_variable, is_word,
    known_prefix, names_key, names_password, names_secret, names_subscription, secret_part,
};
pub use model::{ModelId, ModelRef, ModelRefError};
pub use paste::{PastedAnswers, read_answers};
pub use proxy::{ProxyVariables, host_and_port, is_excepted};
pub use secret::{Secret, SecretError, SecretKind, bare_token, hex, said};
pub use sort::{sort, sort_by, sort_by_key};
pub use stand_in::StandIn;
pub use subject::CheckTarget;
