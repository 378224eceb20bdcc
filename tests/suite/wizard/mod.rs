//! The wizard as a person meets it: the real binary in real pseudo-terminals, walked by what the screen says.
//!
//! Nothing is typed before the screen asks for it, and every walk ends with what is on disk, what is on the screen and
//! how the process ended.

mod afar;
mod afterwards;
mod answers;
mod burst;
mod carried;
mod existing;
mod keys_counted;
mod leaving;
mod mistakes;
mod places;
mod references;
pub mod screen;
mod secrets;
mod sizes;
mod terminals;
mod walk;
