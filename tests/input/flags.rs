//! The command line.

use crate::support::{Home, onboard, simulator};

#[test]
fn sets_up() {
    let home = Home::new();
    let simulator = simulator();
    let done = onboard(&home, &simulator.origin()).arg("--json").run().exits(0);
    assert_eq!(done.json()["ok"], true);
}
