//! clawgate sets up Cloudflare AI Gateway as the model provider of OpenClaw.
//!
//! # The tour
//!
//! Each room uses the rooms below it, never one above (`tests/documents/architecture.rs` holds these walls). Data passes
//! through them in this order:
//!
//! 1. [`cli`] reads the command line and calls one command, which gets its arguments and a
//!    [`runtime::Host`] and gives back an outcome.
//! 2. [`report`] turns the outcome into lines, JSON and an exit status.
//! 3. [`frontend`] shows what is asked and brings answers back: on a screen (`tui`), in lines (`plain`), or from flags
//!    (`script`). It decides nothing.
//! 4. [`runtime`] reads the environment, the clock, the network and OpenClaw's files for every other room, and executes
//!    the wizard's effects. (The terminal is [`frontend`]'s own, and files are written by [`transaction`].)
//! 5. [`transaction`] puts bytes into files, all of them or none, and takes them back.
//! 6. [`wizard`] is pure: answers, sections and prompts as data, and an update that takes any message in any state.
//! 7. [`openclaw`] is pure: bytes become a setup, a setup and answers become a plan.
//! 8. [`gateway`] is pure: it builds the live request and says whose fault an answer is.
//! 9. [`document`] edits JSON5 and `.env` without losing a byte.
//! 10. [`locale`] turns messages into sentences, [`domain`] holds the words everyone uses.
//!
//! [`simulator`] is a practice gateway on loopback for `clawgate demo` and the tests; it shares no code with
//! [`gateway`].

#![cfg_attr(not(test), warn(unreachable_pub))]

pub mod cli;
pub mod document;
pub mod domain;
pub mod frontend;
pub mod gateway;
pub mod locale;
pub mod openclaw;
pub mod report;
pub mod runtime;
pub mod simulator;
pub mod transaction;
pub mod wizard;
