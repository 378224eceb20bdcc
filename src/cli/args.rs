//! The command line's types. What each flag and value means stands in the catalogue, under `flag-…` and `value-…`, from
//! where the help, the man page and the completions have it in the person's language (see [`super::help`]).

use std::ops::RangeInclusive;
use std::path::PathBuf;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, ArgAction, Args, Parser, Subcommand, ValueEnum, ValueHint};

use crate::domain::{Field, KeyStorage};
use crate::locale::Language;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "clawgate", version = env!("CLAWGATE_VERSION"), disable_help_flag = true, disable_help_subcommand = true)]
pub(super) struct Cli {
    #[command(flatten)]
    pub common: Common,
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
            [_, command] if command == "configure" => Some(Command::Configure(Box::default())),
            _ => return None,
        };
        Some(Self { common: Common { timeout: TIMEOUT, ..Common::default() }, command })
    }
}

/// How long a live request may take by default, in seconds.
const TIMEOUT: u64 = 30;
/// How long one may be given.
const TIMEOUTS: RangeInclusive<u64> = 1..=600;
/// How long a watch may wait between two tests, in seconds.
const WATCHES: RangeInclusive<u64> = 2..=3600;

/// The numbers that a flag takes.
pub(super) fn range(flag: &str) -> Option<RangeInclusive<u64>> {
    match flag {
        "--timeout" => Some(TIMEOUTS),
        "--watch" => Some(WATCHES),
        _ => None,
    }
}

/// Flags that every command takes.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Common {
    #[arg(long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub config: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub state_dir: Option<PathBuf>,
    #[arg(long, global = true, value_name = "NAME", conflicts_with = "state_dir")]
    pub profile: Option<String>,
    #[arg(long, global = true, value_name = "USER", value_hint = ValueHint::Username)]
    pub owner: Option<String>,
    #[arg(long, global = true, value_name = "WHAT")]
    pub symlink: Option<SymlinkFlag>,
    #[arg(long, global = true, value_name = "WHAT")]
    pub hard_link: Option<HardLink>,
    #[arg(long, global = true, value_name = "URL")]
    pub gateway_origin: Option<String>,
    #[arg(long, global = true, value_name = "SECONDS", default_value_t = TIMEOUT, value_parser = clap::value_parser!(u64).range(TIMEOUTS))]
    pub timeout: u64,
    #[arg(long, global = true)]
    pub offline: bool,
    #[arg(long, global = true)]
    pub json: bool,
    #[arg(long, global = true)]
    pub plain: bool,
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<Language>,
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: Color,
    #[arg(long, global = true, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub log: Option<PathBuf>,
    /// Answered before anything else is read.
    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
}

/// The answer that a flag gives, where it gives one.
pub(super) fn field(flag: &str) -> Option<Field> {
    Some(match flag {
        "--auth-choice" => Field::AuthChoice,
        "--cloudflare-ai-gateway-account-id" | "--account-id" => Field::AccountId,
        "--cloudflare-ai-gateway-gateway-id" | "--gateway-id" | "--gateway-name" => Field::GatewayId,
        "--gateway-url" | "--gateway-origin" => Field::GatewayUrl,
        "--cloudflare-ai-gateway-api-key" | "--api-key" | "--api-key-file" => Field::ApiKey,
        "--cloudflare-ai-gateway-token" | "--token" | "--token-file" => Field::Token,
        "--cloudflare-api-token-file" => Field::CloudflareApiToken,
        "--model" => Field::Model,
        "--fallback" => Field::Fallback,
        "--key-storage" | "--key-command" | "--secret-input-mode" => Field::KeyStorage,
        "--config" | "--state-dir" | "--profile" | "--owner" => Field::StateDir,
        _ => return None,
    })
}

/// What to do with a symbolic link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SymlinkFlag {
    Follow,
    Refuse,
}

/// What to do with the further names of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum HardLink {
    Keep,
    Break,
}

impl ValueEnum for Language {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let value = PossibleValue::new(self.tag()).hide(*self == Self::Pseudo);
        Some(if *self == Self::Chinese { value.alias("zh") } else { value })
    }
}

/// Whether to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Onboard(Box<Onboard>),
    Configure(Box<Configure>),
    Models {
        #[command(subcommand)]
        command: Option<ModelsCommand>,
    },
    Accounts {
        #[command(subcommand)]
        command: Option<AccountsCommand>,
    },
    Gateways {
        #[command(subcommand)]
        command: Option<GatewaysCommand>,
    },
    Check(CheckArgs),
    Why,
    Undo(Undo),
    Demo(Demo),
    Completions {
        #[arg(value_name = "SHELL")]
        shell: Shell,
    },
    Man,
    Help {
        #[arg(value_name = "COMMAND")]
        command: Vec<String>,
    },
}

/// What says otherwise than what is set up.
const ANSWERS: [&str; 23] = [
    "mode",
    "auth_choice",
    "cloudflare_ai_gateway_account_id",
    "cloudflare_ai_gateway_gateway_id",
    "gateway_url",
    "gateway_name",
    "create_gateway",
    "cloudflare_api_token_file",
    "cloudflare_ai_gateway_api_key",
    "api_key_file",
    "cloudflare_ai_gateway_token",
    "token_file",
    "secrets_stdin",
    "secret_input_mode",
    "key_storage",
    "key_command",
    "resolve_refs",
    "model",
    "fallback",
    "set_default",
    "save_on_failure",
    "dry_run",
    "skip_check",
];

/// `clawgate onboard`.
#[derive(Args, Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct Onboard {
    #[arg(long)]
    pub non_interactive: bool,
    #[arg(long, conflicts_with_all = ANSWERS)]
    pub print_command: bool,
    #[arg(long, value_name = "MODE", value_parser = Mode)]
    pub mode: Option<String>,
    #[arg(long, value_name = "ID")]
    pub auth_choice: Option<String>,
    #[arg(long, visible_alias = "account-id", value_name = "ID")]
    pub cloudflare_ai_gateway_account_id: Option<String>,
    #[arg(long, visible_alias = "gateway-id", value_name = "ID")]
    pub cloudflare_ai_gateway_gateway_id: Option<String>,
    #[arg(long, value_name = "URL")]
    pub gateway_url: Option<String>,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["cloudflare_ai_gateway_gateway_id", "gateway_url"])]
    pub gateway_name: Option<String>,
    #[arg(long, requires = "gateway_name")]
    pub create_gateway: bool,
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, requires = "gateway_name")]
    pub cloudflare_api_token_file: Option<PathBuf>,
    #[arg(long, visible_alias = "api-key", value_name = "KEY", allow_hyphen_values = true, value_parser = secret)]
    pub cloudflare_ai_gateway_api_key: Option<String>,
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "cloudflare_ai_gateway_api_key")]
    pub api_key_file: Option<PathBuf>,
    #[arg(long, visible_alias = "token", value_name = "TOKEN", allow_hyphen_values = true, value_parser = secret)]
    pub cloudflare_ai_gateway_token: Option<String>,
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "cloudflare_ai_gateway_token")]
    pub token_file: Option<PathBuf>,
    #[arg(long)]
    pub secrets_stdin: bool,
    #[arg(long, value_name = "MODE")]
    pub secret_input_mode: Option<SecretInputMode>,
    #[arg(long, value_name = "WHERE")]
    pub key_storage: Option<KeyStorage>,
    #[arg(long, value_name = "LINE")]
    pub key_command: Option<String>,
    #[arg(long)]
    pub resolve_refs: bool,
    #[arg(long, value_name = "REF")]
    pub model: Option<String>,
    #[arg(long, value_name = "REF")]
    pub fallback: Vec<String>,
    #[arg(long, value_name = "WHEN")]
    pub set_default: Option<SetDefault>,
    #[command(flatten)]
    pub test: WriteTest,
    #[arg(long)]
    pub accept_risk: bool,
    #[arg(long)]
    pub skip_health: bool,
}

/// A key may begin with a hyphen, a flag is none: it stands there where a shell left out an empty variable.
fn secret(text: &str) -> Result<String, String> {
    if text.starts_with("--") { Err(String::new()) } else { Ok(text.to_owned()) }
}

/// OpenClaw's modes, listed but not judged: what another one leads to says the command.
#[derive(Clone)]
struct Mode;

impl TypedValueParser for Mode {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&Arg>,
        value: &std::ffi::OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(["local", "remote"].into_iter().map(PossibleValue::new)))
    }
}

/// OpenClaw's ways to take a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SecretInputMode {
    Plaintext,
    Ref,
}

impl ValueEnum for KeyStorage {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::EnvFile, Self::Reference, Self::Inline, Self::AuthProfile, Self::Command]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name()))
    }
}

/// Whether the model becomes the default one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SetDefault {
    Yes,
    No,
    IfUnset,
}

/// When to send the live request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    #[default]
    Changed,
    Always,
    Never,
}

/// `clawgate configure`.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Configure {
    #[arg(long, value_name = "SECTION", value_parser = ["provider", "gateway", "keys", "model", "test"])]
    pub section: Option<String>,
    #[command(flatten)]
    pub answers: Onboard,
}

/// `clawgate check`.
#[derive(Args, Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct CheckArgs {
    #[arg(long, value_name = "REF")]
    pub model: Option<String>,
    #[arg(short, long, conflicts_with_all = ["watch", "curl", "report"])]
    pub verbose: bool,
    #[arg(long, conflicts_with_all = ["watch", "curl"])]
    pub deep: bool,
    #[arg(long, requires = "deep")]
    pub with_openclaw: bool,
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(WATCHES))]
    pub watch: Option<u64>,
    #[arg(long, conflicts_with_all = ["watch", "curl"])]
    pub report: bool,
    #[arg(long, conflicts_with = "watch")]
    pub curl: bool,
    #[arg(long, conflicts_with_all = ["watch", "curl"])]
    pub resolve_refs: bool,
}

/// `clawgate undo`.
#[derive(Args, Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub(super) struct Undo {
    #[arg(long)]
    pub dry_run: bool,
    #[arg(long, conflicts_with_all = ["dry_run", "to", "purge"])]
    pub list: bool,
    #[arg(long, value_name = "WRITE", conflicts_with = "purge")]
    pub to: Option<String>,
    #[arg(long, conflicts_with = "dry_run")]
    pub purge: bool,
    #[arg(long, requires = "purge")]
    pub backups: bool,
}

/// `clawgate demo`.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct Demo {
    #[arg(long)]
    pub script: bool,
    #[arg(long, value_name = "ID")]
    pub account_id: Option<String>,
    #[arg(long, value_name = "ID")]
    pub gateway_id: Option<String>,
    #[arg(long, value_name = "KEY")]
    pub api_key: Option<String>,
    #[arg(long, value_name = "TOKEN")]
    pub token: Option<String>,
    #[arg(long, value_name = "REF")]
    pub model: Option<String>,
}

/// What a request to Cloudflare's API takes.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct ApiArgs {
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub cloudflare_api_token_file: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    pub account_id: Option<String>,
}

/// What is done about accounts.
#[derive(Clone, Debug, Subcommand)]
pub(super) enum AccountsCommand {
    List {
        #[command(flatten)]
        api: ApiArgs,
    },
}

/// What is done about gateways.
#[derive(Clone, Debug, Subcommand)]
pub(super) enum GatewaysCommand {
    List {
        #[command(flatten)]
        api: ApiArgs,
    },
    Show {
        #[arg(value_name = "NAME", value_hint = ValueHint::Other)]
        gateway: String,
        #[command(flatten)]
        api: ApiArgs,
    },
    Create {
        #[arg(value_name = "NAME", value_hint = ValueHint::Other)]
        gateway: String,
        #[command(flatten)]
        api: ApiArgs,
    },
}

/// What is done about models.
#[derive(Clone, Debug, Subcommand)]
pub(super) enum ModelsCommand {
    List,
    Set {
        #[arg(value_name = "MODEL", value_hint = ValueHint::Other)]
        model: String,
        #[command(flatten)]
        writing: WriteArgs,
    },
    Fallbacks {
        #[command(subcommand)]
        command: Option<FallbacksCommand>,
    },
    Test {
        #[arg(value_name = "MODEL", value_hint = ValueHint::Other)]
        model: Option<String>,
    },
}

/// What is done about fallback models.
#[derive(Clone, Debug, Subcommand)]
pub(super) enum FallbacksCommand {
    List,
    Add {
        #[arg(value_name = "MODEL", value_hint = ValueHint::Other)]
        model: String,
        #[command(flatten)]
        writing: WriteArgs,
    },
    Remove {
        #[arg(value_name = "MODEL", value_hint = ValueHint::Other)]
        model: String,
        #[arg(long)]
        dry_run: bool,
    },
    Clear {
        #[arg(long)]
        dry_run: bool,
    },
}

/// How a change of models is tested and written.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct WriteArgs {
    #[command(flatten)]
    pub test: WriteTest,
    #[arg(long)]
    pub force: bool,
    #[arg(long)]
    pub resolve_refs: bool,
}

/// When the live test is made before a write, and what its result means to the write.
#[derive(Args, Clone, Copy, Debug, Default)]
pub(super) struct WriteTest {
    #[arg(long, value_name = "WHEN", default_value = "changed", conflicts_with = "skip_check")]
    pub check: When,
    #[arg(long)]
    pub skip_check: bool,
    #[arg(long)]
    pub save_on_failure: bool,
    #[arg(long)]
    pub dry_run: bool,
}

/// A shell that completes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Shell {
    Bash,
    Zsh,
    Fish,
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
