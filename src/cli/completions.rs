//! `clawgate completions`: the script that makes a shell complete the command line.

use clap_complete::{generate, shells};

use crate::locale::Language;

use super::args::Shell;
use super::help;

/// The script, its explanations in the person's language.
pub(super) fn script(shell: Shell, language: Language) -> String {
    let (mut command, mut script) = (help::described(language), Vec::new());
    match shell {
        Shell::Bash => generate(shells::Bash, &mut command, "clawgate", &mut script),
        Shell::Zsh => generate(shells::Zsh, &mut command, "clawgate", &mut script),
        Shell::Fish => generate(shells::Fish, &mut command, "clawgate", &mut script),
    }
    String::from_utf8_lossy(&script).trim_end().to_owned()
}
