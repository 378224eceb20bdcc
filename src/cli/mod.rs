//! One file a command: arguments and a [`Host`] become an [`Outcome`].

mod args;
mod check;
mod completions;
mod context;
mod deep;
mod demo;
mod effective;
mod failures;
mod gateways;
mod help;
mod judged;
mod man;
mod misplaced;
mod models;
mod next_hosts;
mod obstructed;
mod onboard;
mod openclaw_proxy;
mod output;
mod secret_file;
mod undo;
mod unsupported_flags;
mod watch;
mod why;
mod wizard;
mod write;

use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Parser, ValueEnum as _};

use crate::domain::{Exit, Field, Layer};
use crate::locale::{Language, ids};
use crate::report::{Outcome, human};
use crate::runtime::{Host, Log, Lost};
use crate::wizard::{Failure, Problem, Section};

use args::{AccountsCommand, ApiArgs, Cli, Color, Command, Common, GatewaysCommand, ModelsCommand};
use context::Context;
use output::CommandOutput;
use wizard::WizardStart;

/// Runs a command line, prints what came of it, and gives back the exit status.
pub fn run(args: Vec<OsString>, host: &mut Host) -> u8 {
    let words: Vec<String> = args.iter().map(|arg| arg.to_string_lossy().into_owned()).collect();
    let json = words.iter().take_while(|word| *word != "--").any(|word| word == "--json");
    // Sentences in JSON are part of what scripts compare, so the terminal's locale does not change them.
    let asked = asked_language(&words);
    host.language = if json { asked.unwrap_or_default() } else { Language::of(asked, &host.env) };
    let mut cli = match understood(args, &words, host) {
        Ok(cli) => cli,
        Err(ended) => return conclude(ended, json, false, host),
    };
    if let Err(problem) = misplaced::find(&words, &host.env) {
        return conclude(CommandOutput::failed(Outcome::new("clawgate"), problem), json, false, host);
    }
    let origin = host.env.get("CLAWGATE_GATEWAY_ORIGIN").map(str::to_owned);
    cli.common.gateway_origin = cli.common.gateway_origin.or(origin);
    let color = match cli.common.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => host.color,
    };
    let json = cli.common.json;
    let ended = match obey(cli, host) {
        CommandOutput::Report(outcome) => CommandOutput::report(outcome.for_place()),
        ended => ended,
    };
    conclude(ended, json, color, host)
}

/// The command line as its types, or what is to be said in place of obeying it. Help and version are for whoever asks,
/// so they win over `--json`: nothing is done that an object could report.
fn understood(args: Vec<OsString>, words: &[String], host: &Host) -> Result<Cli, CommandOutput> {
    if let Some(flag) = unsupported_flags::find(words) {
        return Err(CommandOutput::report(failures::foreign_flag(flag)));
    }
    let parsed = Cli::without_flags(words).map_or_else(|| Cli::try_parse_from(args), Ok);
    parsed.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp => {
            let (path, full) = help::asked(words);
            explained(&path, full, host)
        }
        ErrorKind::DisplayVersion => CommandOutput::text("version", &error.to_string()),
        _ => CommandOutput::report(usage(&error, words)),
    })
}

/// Does what the command line says.
fn obey(cli: Cli, host: &mut Host) -> CommandOutput {
    let common = &cli.common;
    // Without a command the wizard opens, on what is set up or for the first time.
    let command = cli.command.unwrap_or_else(|| Command::Configure(Box::default()));
    if let Some(path) = &common.log {
        match open_log(path, &command, common, host) {
            Ok(log) => host.log = log,
            Err(problem) => return CommandOutput::failed(Outcome::new(name(&command)), problem),
        }
    }
    match &command {
        Command::Onboard(args) if args.print_command => next_hosts::run("onboard", common, host),
        Command::Configure(args) if args.answers.print_command => next_hosts::run("configure", common, host),
        Command::Onboard(args) if !(args.non_interactive || common.json) => {
            let ended = WizardStart::of(args, common, host)
                .and_then(|start| wizard::run("onboard", start, common, host));
            CommandOutput::of_wizard("onboard", ended)
        }
        Command::Onboard(args) => CommandOutput::report(onboard::run("onboard", args, common, host)),
        Command::Configure(args) if args.answers.non_interactive || common.json => {
            CommandOutput::report(onboard::run("configure", &args.answers, common, host))
        }
        Command::Configure(args) => {
            let section = args.section.as_deref().and_then(Section::find);
            let home = section.is_none();
            let ended = WizardStart::of(&args.answers, common, host).and_then(|start| {
                let home = home && start.answers.is_empty();
                wizard::run("configure", WizardStart { section, home, ..start }, common, host)
            });
            CommandOutput::of_wizard("configure", ended)
        }
        Command::Accounts { command } => {
            let usual = || AccountsCommand::List { api: ApiArgs::default() };
            let command = command.clone().unwrap_or_else(usual);
            CommandOutput::report(gateways::list_accounts(command, common, host))
        }
        Command::Gateways { command } => {
            let usual = || GatewaysCommand::List { api: ApiArgs::default() };
            let command = command.clone().unwrap_or_else(usual);
            CommandOutput::report(gateways::run(&command, common, host))
        }
        Command::Check(args) => check::run(args, common, host),
        Command::Why => CommandOutput::report(why::run(common, host)),
        Command::Undo(args) => CommandOutput::report(undo::run(args, common, host)),
        Command::Models { command } => {
            let command = command.clone().unwrap_or(ModelsCommand::List);
            CommandOutput::report(models::run(command, common, host))
        }
        Command::Demo(args) => demo::run(args, common, host),
        Command::Help { command } => explained(command, true, host),
        Command::Completions { .. } | Command::Man if common.json => {
            let problem = failures::usage(
                "nothing-to-report",
                ids::USAGE_NOTHING_TO_REPORT,
                ids::HINT_NOTHING_TO_REPORT,
            );
            CommandOutput::failed(Outcome::new(name(&command)), problem)
        }
        Command::Completions { shell } => {
            CommandOutput::text("completions", &completions::script(*shell, host.language))
        }
        Command::Man => CommandOutput::text("man", &man::page(host.language)),
    }
}

/// Prints what is still to be printed, and gives back the exit status. Whatever of the result did not get through, at
/// whichever place, is an error here: it is told beside the result, with what only that would have said.
fn conclude(ended: CommandOutput, json: bool, color: bool, host: &mut Host) -> u8 {
    let (language, columns) = (host.language, host.columns());
    let lines = |outcome: &Outcome| human(outcome, language, color, columns);
    let (outcome, all_said) = match ended {
        CommandOutput::Report(outcome) if json => {
            host.println(&outcome.json_text(language));
            (outcome, false)
        }
        CommandOutput::Report(outcome) => {
            let lines = lines(&outcome);
            if !lines.result.is_empty() {
                host.println(&lines.result.join("\n"));
            }
            // What went wrong, and what to do about it, is read last.
            lines.beside.iter().for_each(|line| host.eprintln(line));
            (outcome, true)
        }
        CommandOutput::Text(outcome, text) => {
            host.println(&text);
            (outcome, false)
        }
        CommandOutput::Interactive(outcome) => (outcome, true),
    };
    log_outcome(&outcome, host);
    let mut exit = outcome.exit;
    if let Some(Lost::Unwritten(cause)) = host.streams.output.lost() {
        let lost = outcome.lost(&cause);
        if !all_said {
            lines(&outcome).beside.iter().for_each(|line| host.eprintln(line));
        }
        lines(&lost).beside.iter().for_each(|line| host.eprintln(line));
        log_outcome(&lost, host);
        if !matches!(exit, Exit::Signal(_)) {
            exit = lost.exit;
        }
    }
    host.log.line("end", &[("exit", &exit.code().to_string())]);
    if let Some((path, error)) = host.log.failure() {
        let message = ids::WARN_LOG_INCOMPLETE.with("path", path).with("cause", error.to_string());
        let mut told = Outcome::new(outcome.command);
        told.warn("log-incomplete", message, None);
        lines(&told).beside.iter().for_each(|line| host.eprintln(line));
    }
    exit.code()
}

/// The help of a command.
fn explained(path: &[String], full: bool, host: &Host) -> CommandOutput {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let width = host.columns().map_or(help::WIDTH, |columns| columns.min(help::WIDTH));
    match help::lines(&path, full, host.language, width) {
        Some(lines) => CommandOutput::text("help", &lines.join("\n")),
        None => {
            let problem = failures::usage("usage", ids::USAGE_UNKNOWN_COMMAND, help::hint::<&str>(&[]));
            CommandOutput::failed(Outcome::new("help"), problem)
        }
    }
}

/// The language that a flag asks for. It is looked for before the command line is read as a whole, since what is wrong
/// with that is said in the same language.
fn asked_language(words: &[String]) -> Option<Language> {
    let mut words = words.iter().take_while(|word| *word != "--");
    let value = words.find_map(|word| match word.strip_prefix("--lang") {
        Some("") => Some(None),
        rest => rest?.strip_prefix('=').map(|value| Some(value.to_owned())),
    })?;
    let value = value.or_else(|| words.next().cloned())?;
    Language::from_str(&value, false).ok()
}

fn name(command: &Command) -> &'static str {
    match command {
        Command::Onboard(_) => "onboard",
        Command::Configure(_) => "configure",
        Command::Check(_) => "check",
        Command::Why => "why",
        Command::Undo(_) => "undo",
        Command::Demo(_) => "demo",
        Command::Models { command } => command.as_ref().map_or("models list", models::name),
        Command::Accounts { .. } => "accounts list",
        Command::Gateways { command } => command.as_ref().map_or("gateways list", gateways::name),
        Command::Completions { .. } => "completions",
        Command::Man => "man",
        Command::Help { .. } => "help",
    }
}

fn open_log(path: &Path, command: &Command, common: &Common, host: &Host) -> Result<Log, Problem> {
    let path = host.cwd.join(path);
    if is_theirs(&path, common, host) {
        let message = ids::USAGE_LOG_THEIRS.with("path", path.as_path());
        return Err(failures::usage("log-not-a-log", message, ids::HINT_LOG_THEIRS));
    }
    let log = Log::open(&path, name(command)).map_err(|error| {
        let message = ids::USAGE_LOG.with("path", path.as_path()).with("cause", error.to_string());
        failures::usage("log-unwritable", message, ids::HINT_LOG)
    })?;
    log.line("start", &[("version", env!("CLAWGATE_VERSION"))]);
    Ok(log)
}

/// Whether a log there would add lines to a file of OpenClaw's, or to one that is kept for undo or the next run.
fn is_theirs(path: &Path, common: &Common, host: &Host) -> bool {
    let real = |path: &Path| {
        std::fs::canonicalize(path).unwrap_or_else(|_| match (path.parent(), path.file_name()) {
            (Some(folder), Some(name)) => {
                std::fs::canonicalize(folder).map_or_else(|_| path.to_owned(), |folder| folder.join(name))
            }
            _ => path.to_owned(),
        })
    };
    let log = real(path);
    let kept = wizard::draft_path(host).is_some_and(|kept| real(&kept) == log);
    // Without a place the command itself says what is wrong.
    let place = Context::find(common, host, &mut Outcome::new("log")).map(|context| context.place);
    let openclaws = place.is_ok_and(|place| {
        log.starts_with(real(&place.state_dir))
            || [place.config.clone(), place.env_file()].iter().any(|file| real(file) == log)
    });
    kept || openclaws
}

/// What came of a command, in its log. What was read and sent stands there already.
fn log_outcome(outcome: &Outcome, host: &Host) {
    for file in outcome.files.iter().filter(|_| outcome.error.is_none()) {
        let event = if outcome.dry_run { "would-write" } else { "write" };
        let path = file.path.to_string_lossy();
        host.log.line(event, &[("action", file.action.name()), ("path", &path)]);
    }
    for warning in &outcome.warnings {
        host.log.line("warning", &[("code", warning.code)]);
    }
    if let Some(error) = &outcome.error {
        host.log.line("error", &[("code", &error.code)]);
    }
}

/// What clap says, as a failure. It names flags and values' names; the values themselves may be secrets and are not
/// repeated.
fn usage(error: &clap::Error, words: &[String]) -> Outcome {
    let context = |kind| error.get(kind).map(ToString::to_string);
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let flag = argument.split([' ', '=']).next().unwrap_or_default().to_owned();
    let field = args::field(&flag);
    let (path, _) = help::asked(words);
    let meant = context(ContextKind::InvalidSubcommand).and_then(|word| meant(&path, &word));
    let message = match error.kind() {
        ErrorKind::UnknownArgument if is_flag_name(&flag) => {
            ids::USAGE_UNKNOWN_FLAG.with("flag", flag.as_str())
        }
        ErrorKind::UnknownArgument if flag.starts_with('-') => ids::USAGE_UNREADABLE_FLAG.message(),
        ErrorKind::UnknownArgument => ids::USAGE_UNEXPECTED_WORD.message(),
        ErrorKind::InvalidSubcommand => match &meant {
            Some((word, _)) => ids::USAGE_UNKNOWN_COMMAND_NAMED.with("word", *word),
            None => ids::USAGE_UNKNOWN_COMMAND.message(),
        },
        // The one value that is judged here is a secret: there is none, see `args::secret`.
        ErrorKind::ValueValidation if matches!(field, Some(Field::ApiKey | Field::Token)) => {
            ids::USAGE_NO_VALUE.with("flag", argument.as_str())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let valid = match error.get(ContextKind::ValidValue) {
                Some(ContextValue::Strings(values)) => values.join(", "),
                _ => String::new(),
            };
            let value = context(ContextKind::InvalidValue).unwrap_or_default();
            if value.is_empty() && error.kind() == ErrorKind::InvalidValue {
                ids::USAGE_NO_VALUE.with("flag", argument.as_str())
            } else if let Some(range) = args::range(&flag) {
                let (first, last) = range.into_inner();
                ids::USAGE_OUT_OF_RANGE.with("flag", flag.as_str()).with("first", first).with("last", last)
            } else if valid.is_empty() {
                ids::USAGE_INVALID_VALUE.with("flag", argument.as_str())
            } else {
                ids::USAGE_INVALID_CHOICE.with("flag", argument.as_str()).with("valid", valid)
            }
        }
        ErrorKind::ArgumentConflict => {
            let other = context(ContextKind::PriorArg).unwrap_or_default();
            ids::USAGE_CONFLICT.with("flag", argument.as_str()).with("other", other)
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            ids::USAGE_NO_COMMAND.message()
        }
        ErrorKind::TooManyValues => ids::USAGE_TAKES_NO_VALUE.with("flag", argument.as_str()),
        ErrorKind::NoEquals | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            ids::USAGE_NO_VALUE.with("flag", argument.as_str())
        }
        ErrorKind::MissingRequiredArgument => match help::words_for(&path, &argument) {
            Some(words) => ids::USAGE_MISSING_ONE_OF.with("what", argument.as_str()).with("words", words),
            None => ids::USAGE_MISSING.with("what", argument.as_str()),
        },
        _ => ids::USAGE_OTHER.message(),
    };
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand].into_iter().find_map(
        |kind| match error.get(kind)? {
            ContextValue::String(word) => Some(word.clone()),
            ContextValue::Strings(words) => words.last().cloned(),
            _ => None,
        },
    );
    let mut failure = Failure::new("usage", Layer::Input, message);
    let suggested = meant.map(|(_, command)| command.to_owned()).or(suggested).or_else(|| {
        let forgotten = path.is_empty() && error.kind() == ErrorKind::UnknownArgument;
        (forgotten && help::has_flag("onboard", &flag)).then(|| format!("clawgate onboard {flag}"))
    });
    failure = match suggested {
        Some(word) => {
            let command = help::command_line(&path);
            failure.hint(ids::HINT_DID_YOU_MEAN.with("word", word).with("command", command))
        }
        None => failure.hint(help::hint(&path)),
    };
    failure.field = field;
    Outcome::new("clawgate").failed(Problem::new(Exit::Usage, failure))
}

/// What other programs call a command of ours, and what it is called here.
fn meant(path: &[String], word: &str) -> Option<(&'static str, &'static str)> {
    const ELSEWHERE: [(&str, &str); 6] = [
        ("test", "clawgate check"),
        ("status", "clawgate check"),
        ("setup", "clawgate onboard"),
        ("init", "clawgate onboard"),
        ("use", "clawgate models set"),
        ("version", "clawgate --version"),
    ];
    let known = path.is_empty() || (path == ["models"] && word == "use");
    ELSEWHERE.into_iter().find(|(name, _)| known && *name == word)
}

/// Whether a word can be said again: what has capitals or digits may be a secret behind two hyphens.
fn is_flag_name(word: &str) -> bool {
    word.len() <= 50
        && word
            .strip_prefix("--")
            .is_some_and(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
}
