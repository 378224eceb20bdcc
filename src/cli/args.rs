//! The command line's types. What they mean stands in the help texts, which are the reference of every flag.

#![allow(clippy::doc_markdown, reason = "these comments are help texts, which know no Markdown")]
#![allow(rustdoc::bare_urls, rustdoc::invalid_html_tags, reason = "as above")]

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::domain::Field;
use crate::locale::Language;

/// Sets up Cloudflare AI Gateway as the model provider of OpenClaw (with --plain in plain lines, for screen readers and
/// pipes), proves it with one live request, and changes exactly what was chosen.
#[derive(Debug, Parser)]
#[command(name = "clawgate", version, max_term_width = 100, disable_help_subcommand = true)]
pub struct Cli {
    /// Flags that every command takes.
    #[command(flatten)]
    pub common: Common,
    /// The command.
    #[command(subcommand)]
    pub command: Option<Command>,
}

impl Cli {
    /// What a command alone says: every flag has its default. Of all that happens before the first screen, clap's parser
    /// takes the largest part, a seventh of the instructions; where there is no flag it has nothing to find.
    pub(super) fn without_flags(words: &[String]) -> Option<Self> {
        let command = match words {
            [_] => None,
            [_, command] if command == "onboard" => Some(Command::Onboard(Box::default())),
            [_, command] if command == "configure" => Some(Command::Configure(Configure::default())),
            _ => return None,
        };
        Some(Self { common: Common { timeout: TIMEOUT, ..Common::default() }, command })
    }
}

/// How long a live request may take by default, in seconds.
const TIMEOUT: u64 = 30;

/// Flags that every command takes.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Everywhere")]
pub struct Common {
    /// OpenClaw's config file, where it is not the usual one; outside the state folder it needs --state-dir too
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// OpenClaw's state folder [default: as OpenClaw finds it, usually ~/.openclaw]
    #[arg(long, global = true, value_name = "DIR")]
    pub state_dir: Option<PathBuf>,
    /// OpenClaw's profile: the state folder is ~/.openclaw-NAME
    #[arg(long, global = true, value_name = "NAME", conflicts_with = "state_dir")]
    pub profile: Option<String>,
    /// Whose the written files are, as root for another user: a name, UID or UID:GID [default: the folder's owner]
    #[arg(long, global = true, value_name = "USER")]
    pub owner: Option<String>,
    /// What to do with a file that is a symbolic link
    #[arg(long, global = true, value_name = "WHAT")]
    pub symlink: Option<Symlink>,
    /// Another server in place of https://gateway.ai.cloudflare.com; plain http only on loopback
    #[arg(long, global = true, value_name = "URL")]
    pub gateway_origin: Option<String>,
    /// How long a live request may take in all
    #[arg(long, global = true, value_name = "SECONDS", default_value_t = TIMEOUT, value_parser = clap::value_parser!(u64).range(1..=600))]
    pub timeout: u64,
    /// Sends nothing
    #[arg(long, global = true)]
    pub offline: bool,
    /// Prints one JSON object and asks nothing
    #[arg(long, global = true)]
    pub json: bool,
    /// Asks in plain lines instead of on a whole screen, also from a pipe [variables: CLAWGATE_PLAIN, ACCESSIBLE]
    #[arg(long, global = true)]
    pub plain: bool,
    /// The language of sentences [default: that of LC_ALL, LC_MESSAGES or LANG; with --json English]
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<Lang>,
    /// Whether to use colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
    /// Appends what happens to a file, without secrets
    #[arg(long, global = true, value_name = "FILE")]
    pub log: Option<PathBuf>,
}

/// The answer that a flag gives, where it gives one.
pub(super) fn field(flag: &str) -> Option<Field> {
    Some(match flag {
        "--auth-choice" => Field::AuthChoice,
        "--cloudflare-ai-gateway-account-id" | "--account-id" => Field::AccountId,
        "--cloudflare-ai-gateway-gateway-id" | "--gateway-id" => Field::GatewayId,
        "--gateway-url" | "--gateway-origin" => Field::GatewayUrl,
        "--cloudflare-ai-gateway-api-key" | "--api-key" | "--api-key-file" => Field::ApiKey,
        "--cloudflare-ai-gateway-token" | "--token" | "--token-file" => Field::Token,
        "--model" => Field::Model,
        "--fallback" => Field::Fallback,
        "--key-storage" | "--secret-input-mode" => Field::KeyStorage,
        "--config" | "--state-dir" | "--profile" | "--owner" => Field::StateDir,
        _ => return None,
    })
}

/// What to do with a symbolic link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Symlink {
    /// Edit the file it leads to; the link stays
    Follow,
    /// Leave it alone
    Refuse,
}

/// The language of sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// English
    En,
    /// Dutch
    Nl,
    /// English in disguise, by which a test sees what was never translatable
    #[value(hide = true)]
    Qps,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Self::English,
            Lang::Nl => Self::Dutch,
            Lang::Qps => Self::Pseudo,
        }
    }
}

/// Whether to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Sets OpenClaw up: checks with one live request, then writes
    Onboard(Box<Onboard>),
    /// Opens the wizard at one section of what is set up
    Configure(Configure),
    /// Tests what OpenClaw would really use, for this shell and for the daemon; changes nothing
    Check(Check),
    /// Takes back the last write
    Undo(Undo),
    /// Sets up a throw-away OpenClaw against a practice gateway on this machine: no account, no network
    Demo(Demo),
}

/// `clawgate onboard`.
#[derive(Args, Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct Onboard {
    /// Takes everything from flags, variables and what is stored; the first missing answer is the error
    #[arg(long)]
    pub non_interactive: bool,
    /// Where OpenClaw runs; for `remote` there is `openclaw onboard`
    #[arg(long, value_name = "MODE")]
    pub mode: Option<String>,
    /// OpenClaw's auth choice [default: cloudflare-ai-gateway-api-key]
    #[arg(long, value_name = "ID")]
    pub auth_choice: Option<String>,
    /// The Cloudflare account ID, 32 hexadecimal digits [variable: CLOUDFLARE_ACCOUNT_ID]
    #[arg(long, visible_alias = "account-id", value_name = "ID")]
    pub cloudflare_ai_gateway_account_id: Option<String>,
    /// The gateway's ID, its name in the dashboard [variable: CLOUDFLARE_GATEWAY_ID]
    #[arg(long, visible_alias = "gateway-id", value_name = "ID")]
    pub cloudflare_ai_gateway_gateway_id: Option<String>,
    /// The gateway's address from the dashboard, in place of both IDs
    #[arg(long, value_name = "URL")]
    pub gateway_url: Option<String>,
    /// The Anthropic API key; `-` reads it from standard input [variable: CLOUDFLARE_AI_GATEWAY_API_KEY]
    #[arg(long, visible_alias = "api-key", value_name = "KEY", allow_hyphen_values = true, value_parser = secret)]
    pub cloudflare_ai_gateway_api_key: Option<String>,
    /// A file that holds the Anthropic API key
    #[arg(long, value_name = "FILE", conflicts_with = "cloudflare_ai_gateway_api_key")]
    pub api_key_file: Option<PathBuf>,
    /// The token of an authenticated gateway; `-` reads it from standard input [variable: CF_AIG_TOKEN]
    #[arg(long, visible_alias = "token", value_name = "TOKEN", allow_hyphen_values = true, value_parser = secret)]
    pub cloudflare_ai_gateway_token: Option<String>,
    /// A file that holds the gateway's token
    #[arg(long, value_name = "FILE", conflicts_with = "cloudflare_ai_gateway_token")]
    pub token_file: Option<PathBuf>,
    /// Reads CLOUDFLARE_AI_GATEWAY_API_KEY=… and CF_AIG_TOKEN=… lines from standard input
    #[arg(long)]
    pub secrets_stdin: bool,
    /// OpenClaw's: `ref` keeps the secrets in variables that the process manager supplies
    #[arg(long, value_name = "MODE")]
    pub secret_input_mode: Option<SecretInputMode>,
    /// Where the secrets are kept [default: as it is, else env-file]
    #[arg(long, value_name = "WHERE")]
    pub key_storage: Option<Storage>,
    /// The model, with or without `cloudflare-ai-gateway/` [default: as it is, else the first that answers]
    #[arg(long, value_name = "REF")]
    pub model: Option<String>,
    /// A fallback model to add behind those that are set; may be given more than once
    #[arg(long, value_name = "REF")]
    pub fallback: Vec<String>,
    /// Whether the model becomes the default one
    #[arg(long, value_name = "WHEN", default_value = "yes")]
    pub set_default: SetDefault,
    /// When to send the live request: `changed` sends none where nothing would be written
    #[arg(long, value_name = "WHEN", default_value = "changed", conflicts_with = "skip_check")]
    pub check: When,
    /// The same as --check never
    #[arg(long)]
    pub skip_check: bool,
    /// Writes even where the live request failed
    #[arg(long)]
    pub save_on_failure: bool,
    /// Shows what would be written and writes nothing; sends nothing either, unless --check always is given
    #[arg(long)]
    pub dry_run: bool,
    /// OpenClaw's; means nothing here
    #[arg(long)]
    pub accept_risk: bool,
    /// OpenClaw's; means nothing here
    #[arg(long)]
    pub skip_health: bool,
}

/// A key may begin with a hyphen, a flag is none: it stands there where a shell left out an empty variable.
fn secret(text: &str) -> Result<String, String> {
    if text.starts_with("--") { Err(String::new()) } else { Ok(text.to_owned()) }
}

/// OpenClaw's ways to take a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum SecretInputMode {
    /// Keep the secret itself
    Plaintext,
    /// Keep the variable's name; the variable has to be set
    Ref,
}

/// Where the secrets are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Storage {
    /// In <state dir>/.env; works on every OpenClaw, and the daemon sees it
    EnvFile,
    /// Nowhere: the process manager supplies the variables
    Reference,
    /// In openclaw.json itself
    Inline,
    /// The key in auth-profiles.json, where that is there already; the token in .env
    AuthProfile,
}

/// Whether the model becomes the default one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum SetDefault {
    /// It does; the former default is named in a warning
    #[default]
    Yes,
    /// It does not
    No,
    /// It does where there is none
    IfUnset,
}

/// When to send the live request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum When {
    /// Where something would be written
    #[default]
    Changed,
    /// Always
    Always,
    /// Never
    Never,
}

/// `clawgate configure`.
#[derive(Args, Clone, Debug, Default)]
pub struct Configure {
    /// The section to open
    #[arg(long, value_name = "SECTION", value_parser = ["provider", "gateway", "keys", "model", "test"])]
    pub section: Option<String>,
    /// The answers, as in `clawgate onboard`
    #[command(flatten)]
    pub answers: Onboard,
}

/// `clawgate check`.
#[derive(Args, Clone, Debug, Default)]
pub struct Check {
    /// Another model than the default one
    #[arg(long, value_name = "REF")]
    pub model: Option<String>,
}

/// `clawgate undo`.
#[derive(Args, Clone, Debug, Default)]
pub struct Undo {
    /// Shows what would be taken back and writes nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `clawgate demo`.
#[derive(Args, Clone, Debug, Default)]
pub struct Demo {
    /// Tells the whole run in lines instead of opening the wizard
    #[arg(long)]
    pub script: bool,
    /// A practice account ID [default: the one that works]
    #[arg(long, value_name = "ID")]
    pub account_id: Option<String>,
    /// A practice gateway: its name decides what happens
    #[arg(long, value_name = "ID")]
    pub gateway_id: Option<String>,
    /// A practice key; real-looking ones are refused
    #[arg(long, value_name = "KEY")]
    pub api_key: Option<String>,
    /// A practice gateway token
    #[arg(long, value_name = "TOKEN")]
    pub token: Option<String>,
    /// The model
    #[arg(long, value_name = "REF")]
    pub model: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_alone_says_what_the_parser_would_find_in_it() {
        for line in [&["clawgate"][..], &["clawgate", "onboard"], &["clawgate", "configure"]] {
            let words: Vec<String> = line.iter().map(ToString::to_string).collect();
            let parsed = Cli::try_parse_from(line).expect("a command alone is a whole command line");
            let short = Cli::without_flags(&words).expect("there is no flag");
            assert_eq!(format!("{short:?}"), format!("{parsed:?}"));
        }
        for line in
            [&["clawgate", "demo"][..], &["clawgate", "--json"], &["clawgate", "onboard", "--offline"]]
        {
            let words: Vec<String> = line.iter().map(ToString::to_string).collect();
            assert!(Cli::without_flags(&words).is_none());
        }
    }
}
