//! The practice gateway, met over real sockets: what a client would see of Cloudflare and of Anthropic, and what an
//! ill-behaved client or network does to it.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::unwrap_used,
    reason = "a test has its own clock and environment, starts the judge it asks, and fails by a panic"
)]

mod client;
mod gateway;
mod network;
mod provider;
mod sdk;
#[path = "../support/skip.rs"]
mod skip;
