//! The same answers through three real processes, the wizard on a whole screen in a pseudo-terminal, the wizard in plain
//! lines over a pipe, and a script's flags, into three homes: the same files, bytes and modes.
//!
//! A setup is what there is before and what is answered ([`Setup`]); each front end has one driver that turns the answers
//! into what it is given: keys, lines, flags.

mod drivers;
mod restart;
mod setups;
