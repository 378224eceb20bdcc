//! OpenClaw's files as data: bytes become a [`Setup`], a setup and answers become a [`Plan`].
//!
//! What is said here about OpenClaw was seen by running 2026.2.26, 2026.6.6 and 2026.9.6; `tests/interop` runs them
//! again.

mod agents;
mod asking;
mod config;
mod contenders;
mod effective;
mod elsewhere;
mod includes;
mod mask;
mod models;
mod notices;
mod places;
mod plan;
mod proof;
mod reach;
mod references;
mod release;
mod revert;
mod review;
mod route;
mod schema;
mod setup;
mod transport;
mod units;
mod variables;
mod verdict;
mod wire;

pub use agents::{Agent, Answering, Meaning};
pub use asking::{Asked as AskedFor, AskedCommand, Asking, secret_in};
pub use config::{Config, ConfigFile, Included};
pub use contenders::{contenders, token_contenders, token_variable};
pub use effective::{AUTHORIZATION_HEADER, Effective, unset_in};
pub use elsewhere::{Elsewhere, elsewhere};
pub use includes::{INCLUDE_MAX, INCLUDES_MAX, IncludeFault, Includer, included_files};
pub use mask::{mask_line, masked};
pub use models::{ModelChange, default_models, stored_model, usual_policy};
pub use notices::{
    Notice, answering_notices, body_notices, model_notices, notices, obstruction_notices, refusal_notices,
};
pub use places::{Asked, Place, PlaceError, Why};
pub use plan::{Facts, FileChange, FileKind, Plan, PlanError};
pub use proof::{Proven, SUSPICIONS, agents_with, differences, own_headers};
pub use reach::{
    Obstacle, Road, Trust, Via, accepts, environment, is_private, looks_up_first, must_be_public,
    obstacle_notice, own_authorities, road, road_notices, trust_line, trust_notices,
};
pub use references::{Outside, Reference, Referred};
pub use release::{Credentials, RELEASES, Release, Told, Version};
pub use revert::{Reverted, Versions, earlier_env_files, may_hold_secrets, returning, revert};
pub use review::Review;
pub use setup::{AgentFile, Files, Setup, SetupError, Store, holds_nothing, is_blank, is_config};
pub use units::{Given, INSTALL, RESTART, Reader, Service};
pub use variables::{Audience, Found, Source};
pub use verdict::{ConfigVerdict, QUESTIONS};
pub use wire::Obstruction;
