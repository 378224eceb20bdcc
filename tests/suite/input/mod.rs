//! What a person or a script can get wrong, and what clawgate then does: it says which answer is wrong and what a right
//! one looks like, and writes and sends nothing.

mod addresses;
mod answers;
mod canary;
mod config;
mod emptied;
mod flags;
mod log;
mod owner;
mod references;
mod refusal;
mod secrets;
mod stand_ins;
mod terminal;
