//! The parts that screens are made of.

pub(super) mod choice;
pub(super) mod diff;
pub(super) mod field;
pub(super) mod item;
pub(super) mod notes;
pub(super) mod page;
pub(super) mod rail;
pub(super) mod seen;
pub(super) mod way;
pub(super) mod wrap;
