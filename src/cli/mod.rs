//! One file a command: arguments and a [`Host`] become an [`Outcome`].

mod args;
mod check;
mod demo;
mod failures;
mod foreign;
mod onboard;
mod setting;
mod undo;

use std::ffi::OsString;

use clap::Parser;
use clap::error::ErrorKind;

use crate::domain::{Exit, Layer};
use crate::locale::{Language, ids};
use crate::report::{Failure, Outcome, human};
use crate::runtime::Host;

use args::{Cli, Color, Command};

/// Runs a command line, prints what came of it, and gives back the exit status.
pub fn run(args: Vec<OsString>, host: &mut Host) -> u8 {
    let words: Vec<String> = args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
    let json = words.iter().take_while(|word| *word != "--").any(|word| word == "--json");
    if let Some(flag) = foreign::find(&words) {
        return print(&failures::foreign_flag(flag), json, false, host);
    }
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            host.say(error.to_string().trim_end());
            return Exit::Done.code();
        }
        Err(error) => return print(&usage(&error), json, false, host),
    };
    let color = match cli.common.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => host.color,
    };
    let outcome = match &cli.command {
        Command::Onboard(args) => onboard::run(args, &cli.common, host),
        Command::Check(args) => check::run(args, &cli.common, host),
        Command::Undo(args) => undo::run(args, &cli.common, host),
        Command::Demo(args) => demo::run(args, &cli.common, host),
    };
    print(&outcome, cli.common.json, color, host)
}

fn print(outcome: &Outcome, json: bool, color: bool, host: &mut Host) -> u8 {
    let language = Language::default();
    if json {
        let object = outcome.json(language);
        // Pretty, since people read it too; one object either way.
        host.say(&serde_json::to_string_pretty(&object).unwrap_or_default());
    } else {
        let lines = human(outcome, language, color);
        for line in lines.beside {
            host.note(&line);
        }
        for line in lines.result {
            host.say(&line);
        }
    }
    outcome.exit.code()
}

/// What clap says, as a failure. It names flags and values' names; the values themselves may be secrets and are not
/// repeated.
fn usage(error: &clap::Error) -> Outcome {
    let context = |kind| error.get(kind).map(ToString::to_string);
    let argument = context(clap::error::ContextKind::InvalidArg).unwrap_or_default();
    let flag = argument.split([' ', '=']).next().unwrap_or_default().to_owned();
    let message = match error.kind() {
        ErrorKind::UnknownArgument if flag.starts_with('-') => {
            ids::USAGE_UNKNOWN_FLAG.with("flag", flag.as_str())
        }
        ErrorKind::UnknownArgument => ids::USAGE_UNEXPECTED_WORD.message(),
        ErrorKind::InvalidSubcommand => ids::USAGE_UNKNOWN_COMMAND.message(),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let valid = match error.get(clap::error::ContextKind::ValidValue) {
                Some(clap::error::ContextValue::Strings(values)) => values.join(", "),
                _ => String::new(),
            };
            if valid.is_empty() {
                ids::USAGE_INVALID_VALUE.with("flag", argument.as_str())
            } else {
                ids::USAGE_INVALID_CHOICE.with("flag", argument.as_str()).with("valid", valid)
            }
        }
        ErrorKind::ArgumentConflict => {
            let other = context(clap::error::ContextKind::PriorArg).unwrap_or_default();
            ids::USAGE_CONFLICT.with("flag", argument.as_str()).with("other", other)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ids::USAGE_NO_COMMAND.message()
        }
        ErrorKind::NoEquals | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            ids::USAGE_NO_VALUE.with("flag", argument.as_str())
        }
        _ => ids::USAGE_OTHER.message(),
    };
    Outcome::new("clawgate")
        .failed(Exit::Usage, Failure::new("usage", Layer::Input, message).hint(ids::HINT_USAGE))
}
