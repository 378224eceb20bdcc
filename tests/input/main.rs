//! What a person or a script can get wrong, and what clawgate then does: it says which answer is wrong and what a right
//! one looks like, and writes and sends nothing.

#[path = "../support/mod.rs"]
mod support;

mod answers;
mod flags;
mod refusal;
