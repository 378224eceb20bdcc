//! The wizard in plain lines: the real binary over pipes and in pseudo-terminals, against the practice gateway.

mod afar;
mod afterwards;
mod deep;
mod pipe;
mod reviewed;
mod terminal;
mod transcript;
