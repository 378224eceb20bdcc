//! The practice gateway, met over real sockets: what a client would see of Cloudflare and of Anthropic, and what an
//! ill-behaved client or network does to it.

mod api;
mod client;
mod gateway;
mod network;
mod provider;
