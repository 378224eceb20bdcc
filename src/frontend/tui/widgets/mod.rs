//! The parts that the form is made of.

pub(super) mod choice;
pub(super) mod diff;
pub(super) mod evidence;
pub(super) mod field;
pub(super) mod hint;
pub(super) mod hops;
pub(super) mod item;
pub(super) mod notes;
pub(super) mod page;
pub(super) mod sidebar;
