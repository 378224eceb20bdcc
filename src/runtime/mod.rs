//! The only room that touches the environment, the clock, the network and the user's files.

mod apply;
mod check;
mod client;
mod decode;
mod files;
mod host;
mod log;
mod nonce;
mod owner;
mod probe;
mod problems;
mod program;
mod proxies;
mod sentence;
mod signals;
mod trace;
mod trust;
mod undo;
mod witness;
mod worker;

pub use apply::apply;
pub use check::{CheckError, check, check_deep, list_models};
pub use client::{Client, ClientError, Limits};
pub use files::{ReadError, SymlinkPolicy, read_files};
pub use host::{Host, Streams, User};
pub use log::Log;
pub use nonce::nonce;
pub use owner::{OwnerError, resolve_owner};
pub use probe::is_known;
pub use problems::said;
pub use program::{Said, ask_openclaw, can_ask, find_openclaw, typed_line};
pub use signals::Session;
pub use undo::{Undoing, history, kind_of, purge, read_undo, recover, undo, unfinished};
pub use worker::{Orders, Reports, Worker, recall};
