//! A setup from its files, and which OpenClaw keeps it where they do not tell.

use std::io::Read as _;
use std::path::Path;

use serde::Deserialize;

use crate::domain::{AuthChoice, Environment};
use crate::openclaw::{Place, Setup, Version};
use crate::wizard::Problem;

use super::files::{SymlinkPolicy, is_json, log_read, read_files, read_regular};
use super::log::Log;
use super::program::find_openclaw;

/// What a setup is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Its files may be edited: each that holds what a person entered has to be understood.
    Edit,
    /// Nothing is written: what OpenClaw passes over is passed over.
    Look,
}

/// Reads the files of a place, as a command that is started in `cwd` with these variables finds them.
///
/// # Errors
/// A file that cannot be read or understood.
pub fn read_setup(
    place: &Place,
    choice: &'static AuthChoice,
    symlinks: SymlinkPolicy,
    (cwd, env): (&Path, &Environment),
    log: &Log,
    purpose: Purpose,
) -> Result<Setup, Problem> {
    let mut files = read_files(place, choice, symlinks, cwd, env)?;
    log_read(&files, place, log);
    let mut passed_over = Vec::new();
    // A cache is OpenClaw's to write anew, which it does when it passed over the old one. Credentials are the person's.
    let credentials = (purpose == Purpose::Look).then_some(&mut files.profiles);
    for list in credentials.into_iter().chain([&mut files.caches]) {
        list.retain(|(path, bytes)| {
            let readable = is_json(bytes);
            passed_over.extend((!readable).then(|| path.clone()));
            readable
        });
    }
    let mut setup = Setup::read(place.clone(), files, choice)?;
    setup.passed_over = passed_over;
    if setup.told.possible.len() > 1
        && let Some(version) = find_openclaw(env).and_then(|program| version_of(&program))
    {
        setup.keep_for(version);
    }
    Ok(setup)
}

/// The most that is read of a package's description, in bytes; 2026.9.6 has 143 kB.
const DESCRIPTION_MAX: u64 = 1024 * 1024;

/// The version of an installed OpenClaw, from the package that its program lies in. `None` for a program of another
/// kind, such as a script that starts it.
fn version_of(program: &Path) -> Option<Version> {
    #[derive(Deserialize)]
    struct Package {
        name: String,
        version: String,
    }
    let program = program.canonicalize().ok()?;
    let package = program.parent()?.join("package.json");
    let mut text = String::new();
    read_regular(&package).ok()?.take(DESCRIPTION_MAX).read_to_string(&mut text).ok()?;
    let package: Package = serde_json::from_str(&text).ok()?;
    (package.name == "openclaw").then(|| Version::parse(&package.version))?
}
