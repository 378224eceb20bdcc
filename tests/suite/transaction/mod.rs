//! Writes that happen whole or not at all, and the way back, on real files.

mod attributes;
mod cut;
mod faults;
mod home;
mod others;
mod owners;
mod undo;
mod write;
