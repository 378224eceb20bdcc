//! `clawgate completions`: the script that makes a shell complete the command line.

use clap_complete::{generate, shells};

use crate::runtime::Host;

use super::args::Shell;
use super::help;

/// Prints it, its explanations in the person's language.
pub(super) fn run(shell: Shell, host: &mut Host) {
    let (mut command, mut script) = (help::described(host.language), Vec::new());
    match shell {
        Shell::Bash => generate(shells::Bash, &mut command, "clawgate", &mut script),
        Shell::Zsh => generate(shells::Zsh, &mut command, "clawgate", &mut script),
        Shell::Fish => generate(shells::Fish, &mut command, "clawgate", &mut script),
    }
    host.say(String::from_utf8_lossy(&script).trim_end());
}
