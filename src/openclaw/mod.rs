//! OpenClaw's files as data: bytes become a [`Setup`], a setup and answers become a [`Plan`].
//!
//! What is said here about OpenClaw was seen by running 2026.2.26, 2026.6.6 and 2026.9.6; `tests/interop` runs them
//! again.

mod effective;
mod generation;
mod mask;
mod models;
mod notices;
mod places;
mod plan;
mod setup;
mod variables;

pub use effective::{AUTHORIZATION_HEADER, Effective};
pub use generation::Generation;
pub use mask::{mask_line, masked};
pub use models::ModelChange;
pub use notices::{Notice, model_notices, notices};
pub use places::{Asked, Place, PlaceError, Why};
pub use plan::{Facts, FileChange, FileKind, Plan, PlanError, becomes_default};
pub use setup::{AgentFile, Files, Setup, SetupError, Store};
pub use variables::{Audience, Found, Source};
