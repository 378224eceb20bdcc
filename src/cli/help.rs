//! What the help, the man page and the completions say: the shape is the command line's own types, the sentences are the
//! catalogue's. Nothing of it is made unless someone asks, so that the wizard's start does not pay for it.
//!
//! `command-<words>` says what a command does, `flag-<name>` what a flag or a word is for (`flag-<words>-<name>` where
//! one command means something else by it), and `value-<name>-<value>` what a value means.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, CommandFactory as _};

use crate::frontend::terminal::wrap;
use crate::locale::{Id, Language, Message, ids};

use super::args::Cli;

/// The widest a line gets, in columns.
pub(super) const WIDTH: usize = 100;

/// The column at which explanations begin.
const COLUMN: usize = 30;

/// Two lines of each command as they are typed.
const EXAMPLES: [(&str, [&str; 2]); 25] = [
    ("", ["clawgate demo", "clawgate onboard"]),
    ("onboard", ["clawgate onboard", "clawgate onboard --non-interactive --gateway-url \"$GATEWAY_URL\""]),
    ("configure", ["clawgate configure --section model", "clawgate configure --section keys"]),
    ("models", ["clawgate models list", "clawgate models set claude-sonnet-4-6"]),
    ("models list", ["clawgate models list", "clawgate models list --json"]),
    ("models set", ["clawgate models set claude-sonnet-4-6", "clawgate models set claude-opus-5 --dry-run"]),
    ("models fallbacks", ["clawgate models fallbacks", "clawgate models fallbacks add claude-haiku-4-5"]),
    ("models fallbacks list", ["clawgate models fallbacks list", "clawgate models fallbacks list --json"]),
    (
        "models fallbacks add",
        ["clawgate models fallbacks add claude-haiku-4-5", "clawgate models fallbacks add openai/gpt-5.2"],
    ),
    (
        "models fallbacks remove",
        [
            "clawgate models fallbacks remove claude-haiku-4-5",
            "clawgate models fallbacks remove openai/gpt-5.2 --dry-run",
        ],
    ),
    (
        "models fallbacks clear",
        ["clawgate models fallbacks clear", "clawgate models fallbacks clear --dry-run"],
    ),
    ("models test", ["clawgate models test", "clawgate models test claude-opus-5"]),
    ("accounts", ["clawgate accounts", "clawgate accounts list --json"]),
    (
        "accounts list",
        ["clawgate accounts list", "clawgate accounts list --cloudflare-api-token-file token.txt"],
    ),
    ("gateways", ["clawgate gateways list", "clawgate gateways create my-gateway"]),
    ("gateways list", ["clawgate gateways list", "clawgate gateways list --json"]),
    ("gateways show", ["clawgate gateways show my-gateway", "clawgate gateways show my-gateway --json"]),
    (
        "gateways create",
        ["clawgate gateways create my-gateway", "clawgate gateways create my-gateway --json"],
    ),
    ("check", ["clawgate check", "clawgate check --watch 5"]),
    ("why", ["clawgate why", "clawgate why --json"]),
    ("undo", ["clawgate undo", "clawgate undo --list"]),
    ("demo", ["clawgate demo", "clawgate demo --script"]),
    (
        "completions",
        [
            "clawgate completions bash > ~/.local/share/bash-completion/completions/clawgate",
            "clawgate completions fish > ~/.config/fish/completions/clawgate.fish",
        ],
    ),
    ("man", ["clawgate man | man -l -", "clawgate man > ~/.local/share/man/man1/clawgate.1"]),
    ("help", ["clawgate help check", "clawgate help models set"]),
];

/// What can be said of one command.
#[derive(Debug)]
pub(super) struct HelpPage {
    /// The words that lead to it.
    pub path: String,
    /// How it is called.
    pub usage: String,
    /// What it does.
    pub about: String,
    /// The commands below it.
    pub commands: Vec<HelpRow>,
    /// Words it takes.
    pub words: Vec<HelpRow>,
    /// Flags of its own.
    pub flags: Vec<HelpRow>,
}

/// One thing and what is said of it.
#[derive(Debug)]
pub(super) struct HelpRow {
    /// As it is typed.
    pub term: String,
    /// What it means.
    pub text: String,
    /// The values it takes, and what they mean where that is said.
    pub values: Vec<(String, Option<String>)>,
}

/// The command line's shape, without a sentence.
pub(super) fn shape() -> clap::Command {
    Cli::command()
}

/// The shape with every sentence in it, for what reads it from there.
pub(super) fn described(language: Language) -> clap::Command {
    describe(shape(), &[], language)
}

fn describe(mut command: clap::Command, path: &[&str], language: Language) -> clap::Command {
    if let Some(about) = about(path, language) {
        command = command.about(about);
    }
    let names: Vec<String> = command.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    command = command.mut_args(|arg| {
        let name = name(&arg);
        let arg = match arg_text(&arg, path, language) {
            Some(text) => arg.help(text),
            None => arg,
        };
        if !arg.get_action().takes_values() {
            return arg;
        }
        let values =
            arg.get_possible_values().into_iter().map(|value| match value_text(&name, &value, language) {
                Some(text) => value.help(text),
                None => value,
            });
        let values: Vec<PossibleValue> = values.collect();
        if values.is_empty() { arg } else { arg.value_parser(PossibleValuesParser::new(values)) }
    });
    for name in &names {
        let below = [path, &[name.as_str()]].concat();
        command = command.mut_subcommand(name, |command| describe(command, &below, language));
    }
    command
}

/// What can be said of every command, each before those below it.
pub(super) fn pages(language: Language) -> Vec<HelpPage> {
    let mut pages = Vec::new();
    collect(&described(language), &[], language, &mut pages);
    pages
}

fn collect(command: &clap::Command, path: &[&str], language: Language, pages: &mut Vec<HelpPage>) {
    let own = command.get_arguments().filter(|arg| !arg.is_global_set() && !arg.is_hide_set());
    let (words, flags) = own.partition::<Vec<_>, _>(|arg| arg.is_positional());
    let rows = |args: Vec<&Arg>| args.into_iter().map(|arg| HelpRow::of(arg, language)).collect();
    let about = |command: &clap::Command| command.get_about().map(ToString::to_string).unwrap_or_default();
    let below = |command: &clap::Command| HelpRow {
        term: command.get_name().to_owned(),
        text: about(command),
        values: Vec::new(),
    };
    pages.push(HelpPage {
        path: path.join(" "),
        usage: usage(command, path, language),
        about: about(command),
        commands: command.get_subcommands().map(below).collect(),
        words: rows(words),
        flags: rows(flags),
    });
    for below in command.get_subcommands() {
        collect(below, &[path, &[below.get_name()]].concat(), language, pages);
    }
}

/// The flags of every command, `--help` and `--version` among them.
pub(super) fn everywhere(language: Language) -> Vec<HelpRow> {
    let root = described(language);
    let global = root.get_arguments().filter(|arg| arg.is_global_set());
    let mut rows: Vec<HelpRow> = global.map(|arg| HelpRow::of(arg, language)).collect();
    let text = language.say(&ids::FLAG_VERSION.message());
    rows.push(HelpRow { term: "-V, --version".to_owned(), text, values: Vec::new() });
    rows
}

fn usage(command: &clap::Command, path: &[&str], language: Language) -> String {
    let word = |id: Id| format!("[{}]", language.say(&id.message()));
    let mut parts = vec![[&["clawgate"], path].concat().join(" ")];
    if command.has_subcommands() {
        parts.push(word(ids::PAGE_COMMAND_WORD));
    }
    for arg in command.get_positionals() {
        let name = value_name(arg);
        let many = if arg.get_num_args().is_some_and(|range| range.max_values() > 1) { "..." } else { "" };
        parts.push(if arg.is_required_set() { format!("{name}{many}") } else { format!("[{name}]{many}") });
    }
    parts.push(word(ids::PAGE_FLAGS_WORD));
    parts.join(" ")
}

fn about(path: &[&str], language: Language) -> Option<String> {
    let id =
        if path.is_empty() { "command-clawgate".to_owned() } else { format!("command-{}", path.join("-")) };
    Some(language.say(&Id::find(&id)?.message()))
}

fn arg_text(arg: &Arg, path: &[&str], language: Language) -> Option<String> {
    let name = name(arg);
    let own = format!("flag-{}-{name}", path.join("-"));
    let id = Id::find(&own).or_else(|| Id::find(&format!("flag-{name}")))?;
    Some(language.say(&id.message()))
}

/// The flag's long name, or what a word is called among the types.
fn name(arg: &Arg) -> String {
    arg.get_long().map_or_else(|| arg.get_id().as_str().replace('_', "-"), str::to_owned)
}

fn value_name(arg: &Arg) -> String {
    arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default()
}

fn value_text(name: &str, value: &PossibleValue, language: Language) -> Option<String> {
    let id = Id::find(&format!("value-{name}-{}", value.get_name().to_ascii_lowercase()))?;
    Some(language.say(&id.message()))
}

/// Which command's help a command line asks for, and whether all of it: clap says that it was asked for, not for what.
pub(super) fn asked(words: &[String]) -> (Vec<String>, bool) {
    let root = shape();
    let mut command = &root;
    let mut path = Vec::new();
    let mut rest = words.iter().skip(1);
    while let Some(word) = rest.next() {
        if word == "--help" {
            return (path, true);
        }
        if let Some(flag) = word.strip_prefix("--") {
            let args = command.get_arguments().chain(root.get_arguments());
            let valued = args.filter(|arg| arg.get_action().takes_values()).any(|arg| {
                arg.get_long() == Some(flag) || arg.get_visible_aliases().unwrap_or_default().contains(&flag)
            });
            if valued {
                rest.next();
            }
        } else if word.starts_with('-') && word.contains('h') {
            return (path, false);
        } else if let Some(below) = command.find_subcommand(word) {
            path.push(word.clone());
            command = below;
        }
    }
    (path, true)
}

/// The command that shows the help of a command.
pub(super) fn command_line(path: &[impl AsRef<str>]) -> String {
    let words = path.iter().map(AsRef::as_ref);
    std::iter::once("clawgate").chain(words).chain(["--help"]).collect::<Vec<_>>().join(" ")
}

/// What to do where a command line is wrong.
pub(super) fn hint<Word: AsRef<str>>(path: &[Word]) -> Message {
    ids::HINT_USAGE.with("command", command_line(path))
}

/// The values that a command's word can have, where there are only some. The word is named as in the usage line.
pub(super) fn words_for(path: &[String], word: &str) -> Option<String> {
    let root = shape();
    let command = path.iter().try_fold(&root, |command, name| command.find_subcommand(name))?;
    let values = command.get_positionals().find(|arg| arg.to_string() == word)?.get_possible_values();
    let names: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Whether a command takes a flag, with its hyphens.
pub(super) fn has_flag(command: &str, flag: &str) -> bool {
    let root = shape();
    let Some(name) = flag.strip_prefix("--") else { return false };
    root.find_subcommand(command)
        .is_some_and(|command| command.get_arguments().any(|arg| arg.get_long() == Some(name)))
}

/// The help of one command as lines: the full one explains values and has examples. The flags of every command are
/// explained by the whole program's alone; the others name them.
pub(super) fn lines(path: &[&str], full: bool, language: Language, width: usize) -> Option<Vec<String>> {
    let page = pages(language).into_iter().find(|page| page.path == path.join(" "))?;
    let say = |message: &Message| language.say(message);
    let mut out = wrap(&page.about, width);
    out.push(String::new());
    out.push(say(&ids::PAGE_USAGE.with("line", page.usage.as_str())));
    let mut section = |title: Id, rows: &[HelpRow]| {
        if rows.is_empty() {
            return;
        }
        out.push(String::new());
        out.push(format!("{}:", say(&title.message())));
        for row in rows {
            out.extend(row.lines(full, language, width));
        }
    };
    section(ids::PAGE_WORDS, &page.words);
    section(ids::PAGE_COMMANDS, &page.commands);
    section(ids::PAGE_FLAGS, &page.flags);
    let everywhere = everywhere(language);
    // Said in full once: where the whole program is explained.
    let all = full && path.is_empty();
    if all {
        section(ids::PAGE_EVERYWHERE, &everywhere);
    }
    if full && let Some((_, examples)) = EXAMPLES.iter().find(|(of, _)| *of == page.path) {
        out.extend([String::new(), format!("{}:", say(&ids::PAGE_EXAMPLES.message()))]);
        out.extend(examples.iter().map(|line| format!("  {line}")));
    }
    if all {
        out.push(String::new());
        out.extend(wrap(&say(&ids::PAGE_MORE.message()), width));
    } else {
        // Aliases and values are left to where each is explained.
        let names: Vec<&str> = everywhere
            .iter()
            .filter_map(|row| row.term.split([' ', ',']).find(|word| word.starts_with("--")))
            .collect();
        out.push(String::new());
        let short =
            ids::PAGE_EVERYWHERE_SHORT.with("flags", names.join(" ")).with("command", command_line(&[""; 0]));
        out.extend(wrap(&say(&short), width));
    }
    Some(out)
}

impl HelpRow {
    fn of(arg: &Arg, language: Language) -> Self {
        let value = value_name(arg);
        let takes = arg.get_action().takes_values();
        let term = if arg.is_positional() {
            value
        } else {
            let spelled = |long: &str| if takes { format!("--{long} {value}") } else { format!("--{long}") };
            let aliases = arg.get_visible_aliases().unwrap_or_default();
            let all = arg.get_long().into_iter().chain(aliases).map(spelled);
            let short = arg.get_short().map(|short| format!("-{short}"));
            short.into_iter().chain(all).collect::<Vec<_>>().join(", ")
        };
        let mut text = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let default = arg.get_default_values().first().filter(|_| takes);
        if let Some(default) = default.and_then(|default| default.to_str()) {
            text = format!("{text} {}", language.say(&ids::PAGE_DEFAULT.with("value", default)));
        }
        let mut values = if takes { arg.get_possible_values() } else { Vec::new() };
        values.retain(|value| !value.is_hide_set());
        let said = |value: &PossibleValue| value.get_help().map(ToString::to_string);
        let values = values.iter().map(|value| (value.get_name().to_owned(), said(value))).collect();
        Self { term, text, values }
    }

    /// The term, and beside it or below what is said of it.
    fn lines(&self, full: bool, language: Language, width: usize) -> Vec<String> {
        let mut text = self.text.clone();
        let explained = full && self.values.iter().any(|(_, text)| text.is_some());
        if !explained && !self.values.is_empty() {
            let names: Vec<&str> = self.values.iter().map(|(name, _)| name.as_str()).collect();
            text = format!("{text} {}", language.say(&ids::PAGE_VALUES.with("values", names.join(", "))));
        }
        let room = width.saturating_sub(COLUMN).max(20);
        let mut beside = wrap(&text, room);
        if explained {
            for (name, text) in &self.values {
                let line = format!("- {name}: {}", text.as_deref().unwrap_or_default());
                beside.extend(wrap(&line, room));
            }
        }
        let mut out = vec![format!("  {}", self.term)];
        for (at, line) in beside.iter().enumerate() {
            if at == 0 && self.term.len() + 4 <= COLUMN {
                out[0] = format!("  {:<room$}{line}", self.term, room = COLUMN - 2);
            } else {
                out.push(format!("{:COLUMN$}{line}", ""));
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Every command with the words that lead to it.
    fn commands(command: &clap::Command, path: &[String], all: &mut Vec<Vec<String>>) {
        all.push(path.to_vec());
        for below in command.get_subcommands() {
            commands(below, &[path, &[below.get_name().to_owned()]].concat(), all);
        }
    }

    fn all() -> Vec<Vec<String>> {
        let mut all = Vec::new();
        commands(&shape(), &[], &mut all);
        all
    }

    #[test]
    fn every_command_flag_and_value_is_explained_and_nothing_else() {
        let mut used = BTreeSet::from(["flag-version".to_owned()]);
        let mut missing = Vec::new();
        let root = shape();
        for path in all() {
            let words: Vec<&str> = path.iter().map(String::as_str).collect();
            let id = if words.is_empty() {
                "command-clawgate".into()
            } else {
                format!("command-{}", words.join("-"))
            };
            let mut command = &root;
            for word in &words {
                command = command.find_subcommand(word).unwrap();
            }
            let mut need = |found: Option<String>, name: String| match found {
                Some(id) => drop(used.insert(id)),
                None => missing.push(name),
            };
            let there = |id: String| Id::find(&id).map(|_| id);
            need(there(id.clone()), id);
            for arg in command.get_arguments() {
                let name = name(arg);
                let own = format!("flag-{}-{name}", words.join("-"));
                need(there(own.clone()).or_else(|| there(format!("flag-{name}"))), own);
                if !arg.get_action().takes_values() {
                    continue;
                }
                for value in arg.get_possible_values().iter().filter(|value| !value.is_hide_set()) {
                    let id = format!("value-{name}-{}", value.get_name().to_ascii_lowercase());
                    need(there(id.clone()), id);
                }
            }
        }
        assert!(missing.is_empty(), "not in en.ftl: {missing:#?}");
        let left_over: Vec<&str> = ids::ALL
            .iter()
            .map(|id| id.as_str())
            .filter(|id| ["command-", "flag-", "value-"].iter().any(|start| id.starts_with(start)))
            .filter(|id| !used.contains(*id))
            .collect();
        assert!(left_over.is_empty(), "said of nothing: {left_over:?}");
    }

    #[test]
    fn every_command_has_two_examples_that_are_understood() {
        use clap::Parser as _;
        for path in all() {
            let path = path.join(" ");
            let (_, examples) =
                EXAMPLES.iter().find(|(of, _)| *of == path).unwrap_or_else(|| panic!("{path}"));
            for example in examples {
                assert!(
                    example.starts_with(format!("clawgate {path}").trim_end()) || path.is_empty(),
                    "{example}"
                );
                let words = example.split(' ').take_while(|word| !["|", ">"].contains(word));
                Cli::try_parse_from(words).unwrap_or_else(|error| panic!("{example}: {error}"));
            }
        }
    }

    #[test]
    fn the_types_hold_together() {
        described(Language::Dutch).debug_assert();
        shape().debug_assert();
    }

    #[test]
    fn lines_fit_and_the_short_help_is_short() {
        for path in all() {
            let words: Vec<&str> = path.iter().map(String::as_str).collect();
            for language in Language::ALL {
                let full = lines(&words, true, language, WIDTH).unwrap();
                let short = lines(&words, false, language, WIDTH).unwrap();
                assert!(short.len() < full.len(), "{words:?}");
                for line in short.iter().chain(&full) {
                    assert!(crate::frontend::terminal::columns(line) <= WIDTH, "{words:?}: {line}");
                }
            }
        }
    }

    #[test]
    fn what_was_asked_for() {
        let asked = |line: &str| {
            let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
            let (path, full) = asked(&words);
            (path.join(" "), full)
        };
        assert_eq!(asked("clawgate --help"), (String::new(), true));
        assert_eq!(asked("clawgate -h"), (String::new(), false));
        assert_eq!(asked("clawgate onboard --model check --help"), ("onboard".to_owned(), true));
        assert_eq!(asked("clawgate --profile undo models set -h"), ("models set".to_owned(), false));
        assert_eq!(asked("clawgate onboard --api-key check -h"), ("onboard".to_owned(), false));
    }
}
