//! An outcome becomes lines, JSON and an exit status: the contract with people and scripts in one place.
//!
//! Standard output carries the result alone. Warnings, progress and errors go to standard error.

mod human;
mod json;
mod markdown;
mod outcome;
mod path;

pub use crate::openclaw::Proven;

pub use human::{Lines, human};
pub use markdown::{Machine, markdown};
pub use outcome::{
    Action, CheckReport, DeepReport, EffectiveReport, FileReport, GatewaysReport, ModelEntry, ModelsReport,
    Outcome, PastReport, ProgramReport, ProvenFor, Restart, Split, Warning, WhyReport,
};
