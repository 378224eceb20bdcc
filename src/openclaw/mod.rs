//! OpenClaw's files as data: bytes become a [`Setup`], a setup and answers become a [`Plan`].
//!
//! ```
//! use clawgate::domain::{AuthChoice, Environment};
//! use clawgate::openclaw::{Asked, Audience, Effective, Files, Place, Setup};
//!
//! let shell: Environment = [("HOME", "/home/me"), ("MY_KEY", "sk-ant-1")].into_iter().collect();
//! let place = Place::find(&Asked::default(), &shell, "/".as_ref(), &|_| false).unwrap();
//! let config = r#"{ models: { providers: { "cloudflare-ai-gateway": {
//!     baseUrl: "https://gateway.ai.cloudflare.com/v1/ACCOUNT/GATEWAY/anthropic", // ours
//!     apiKey: "${MY_KEY}",
//!     models: [],
//! } } } }"#;
//! let files = Files { config: Some(config.into()), ..Files::default() };
//! let setup = Setup::read(place, files, AuthChoice::DEFAULT).unwrap();
//!
//! let sent = Effective::of(&setup.process(&shell, Audience::Shell));
//! assert_eq!(sent.api_key.unwrap().source.name(), "env:MY_KEY");
//! // The daemon has none of the shell's variables.
//! let sent = Effective::of(&setup.process(&shell, Audience::Daemon));
//! assert!(sent.api_key.is_none() && sent.base_url.is_some());
//! ```
//!
//! What is said here about OpenClaw was seen by running 2026.2.26, 2026.6.6 and 2026.9.6; `tests/interop` runs them
//! again.

mod agents;
mod asking;
mod change;
mod config;
mod effective;
mod elsewhere;
mod error;
mod includes;
mod mask;
mod models;
mod notice;
mod notices;
mod places;
mod plan;
mod profiles;
mod proof;
mod reach;
mod reference;
mod release;
mod revert;
mod review;
mod route;
mod schema;
mod secrets;
mod setup;
mod source;
mod substitution;
mod summary;
mod transport;
mod units;
mod value;
mod variables;
mod verdict;
mod wire;

pub use agents::{Agent, Answering, ModelOwner};
pub use asking::{AskedCommand, Asking, secret_in};
pub use change::{FileChange, FileKind, holds_nothing, is_blank, is_config};
pub use config::{Config, ConfigFile, Included};
pub use effective::{Effective, credential_candidates, token_candidates, token_variable, unset_in};
pub use elsewhere::{Elsewhere, elsewhere};
pub use error::{PlanError, SetupError};
pub use includes::{INCLUDE_MAX, INCLUDES_MAX, IncludeFault, Includer, included_files};
pub use mask::{mask_line, masked};
pub use models::{ModelChange, default_models, stored_model, usual_policy};
pub use notice::Notice;
pub use notices::{
    answering_notices, body_notices, model_notices, notices, obstruction_notices, refusal_notices,
    release_notice,
};
pub use places::{Asked, Place, PlaceError, Why};
pub use plan::{Facts, Plan};
pub use profiles::Profile;
pub use proof::{Proven, SUSPICIONS, agents_with, differences, own_headers, untested_fallbacks};
pub use reach::{
    ProxyError, ProxyRoute, Trust, Via, accepts, environment, is_private, looks_up_first, must_be_public,
    obstacle_notice, own_authorities, proxy_route, road_notices, trust_line, trust_notices,
};
pub use reference::{Asked as FetchedSecret, Outside, Reference};
pub use release::{Audience, RELEASES, Release, Store, Told, Version};
pub use revert::{Reverted, Versions, earlier_env_files, may_hold_secrets, returning, revert};
pub use review::Review;
pub use secrets::{AUTHORIZATION_HEADER, Referred};
pub use setup::{AgentFile, Files, Setup};
pub use source::{Found, Source};
pub use summary::summary;
pub use units::{Given, INSTALL, RESTART, Reader, Service};
pub use variables::Process;
pub use verdict::{ConfigVerdict, QUESTIONS};
pub use wire::Obstruction;
