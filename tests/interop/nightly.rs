//! What takes too long for every run; `.ci/nightly` has the time.

use crate::managed::under_a_manager;
use crate::openclaw::Version;

#[test]
#[ignore = "nightly; needs npm, root, and Debian's systemd"]
fn a_service_of_2026_9_6_started_again() {
    under_a_manager(Version::New, true);
}

#[test]
#[ignore = "nightly; needs npm, and what it installs: OpenClaw"]
fn what_the_releases_between_send() {
    crate::oracle::what_the_releases_between_send();
}
