//! What each OpenClaw release does, as far as it decides what is sent: one row a range of releases.
//!
//! The rows are facts, read by whoever needs one; nothing else knows a release by its number. Where a border is, and by
//! which runs it is known, stands beside the row. 92 releases were looked at and 34 of them run, on Node 24.21, against a
//! recording server on loopback; `tests/interop` runs three of them again.

use std::fmt;
use std::path::PathBuf;

use serde_json::Value;

use crate::gateway::Shape;
use crate::locale::{Id, ids};

use super::value::Look;

/// A release by its number: year, month, and the count within the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

impl Version {
    /// Reads `2026.2.26`, and `2026.2.26-beta.1`.
    ///
    /// ```
    /// use clawgate::openclaw::Version;
    ///
    /// assert_eq!(Version::parse("2026.2.26-beta.1"), Some(Version(2026, 2, 26)));
    /// assert!(Version(2026, 2, 26) < Version(2026, 10, 1));
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split(['.', '-']).map(str::parse::<u32>);
        Some(Self(parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// For whom values are resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// `openclaw` started by the person, with the variables of this shell.
    Shell,
    /// The daemon, started by the service manager: it sees none of the shell's variables.
    Daemon,
}

impl Audience {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Shell, Self::Daemon];

    /// The name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Shell => "shell",
            Self::Daemon => "daemon",
        }
    }
}

/// What could be seen of a SQLite store without opening it as a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it seems to hold a credential of the provider: the text of such a profile's name stands in it.
    pub holds_profile: bool,
    /// The `user_version` in its header, by which releases differ.
    pub version: u32,
}

impl Store {
    /// Whether it is one agent's, and not the one for all.
    fn is_of_agent(&self) -> bool {
        self.path.file_name().is_some_and(|name| name == "openclaw-agent.sqlite")
    }
}

/// When a credential in a database wins over the config's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredWins {
    /// Never: there is no database of credentials.
    Never,
    /// Always.
    Always,
    /// Where the config has the key as a text. It is looked at only with the provider's plugin, and then where no `apiKey`
    /// resolves.
    OverText,
}

/// The schemas of the config that are known, as bits: which of them a release may have, or a key is in.
pub(super) type Schemas = u8;
pub(super) const OF_2026_2_26: Schemas = 1;
pub(super) const OF_2026_3_2: Schemas = 2;
pub(super) const OF_2026_3_8: Schemas = 4;
pub(super) const OF_2026_5_28: Schemas = 8;
pub(super) const OF_2026_6_6: Schemas = 16;
pub(super) const OF_2026_9_6: Schemas = 32;
pub(super) const ALL: Schemas = 63;

/// Keys of the config that make a release refuse the whole file, beside what its schema says, and what to say then.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused {
    /// The keys, each joined by dots, with blanks between them; `*` is any key.
    pub(super) keys: &'static str,
    /// Whether variables outside `env.vars`, and several agents without an owner, are refused too.
    pub(super) strict: bool,
    /// The notice's code.
    pub(super) code: &'static str,
    /// The notice.
    pub(super) sentence: Id,
    /// What mends it.
    pub(super) command: &'static str,
    /// Whether it is certain that they are refused.
    pub(super) certain: bool,
}

/// Which variables of the `.env` in the folder `openclaw` is started from count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkingEnv {
    /// All.
    All,
    /// All but proxies.
    NoProxies,
    /// All but proxies and providers' keys.
    NoProxiesOrKeys,
}

/// The `proxy` of the whole config, and `OPENCLAW_PROXY_URL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WholeProxy {
    /// Not known.
    Unknown,
    /// In force with `proxy.enabled: true`; a name is looked up on this computer all the same.
    WhenEnabled,
    /// In force but with `proxy.enabled: false`; the proxy looks names up.
    UnlessDisabled,
}

/// Whose references to a secret an OpenClaw without its daemon asks for: a command's, a file's, a store's or the
/// environment's, as an object. A `${NAME}` is filled in by every release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// None.
    Nobodys,
    /// Those of the config.
    TheConfigs,
    /// Those of profiles as well.
    All,
}

/// What a provider without `api` is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoApi {
    /// Nothing: the turn ends with an error.
    Nothing,
    /// `OpenAI`'s Responses.
    Responses,
    /// `OpenAI`'s Chat Completions.
    Completions,
}

/// Whose `headers` are sent where a provider's block has two rows with one id (turns of 2026.2.26, 2026.3.2, 2026.3.8, 2026.3.13,
/// 2026.4.9, 2026.5.18, 2026.5.28, 2026.6.6, 2026.7.1 and 2026.9.6, each with headers in the first, in the second and in both).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowHeaders {
    /// The last one's.
    Last,
    /// Both; what both have is the first one's.
    FirstOverLast,
    /// Both; what both have is the last one's.
    LastOverFirst,
    /// The first one's.
    First,
    /// Those of the first that has any.
    FirstWithAny,
}

/// Which short references are filled in beside `${NAME}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// None: what a text is once its variables are filled in is the value.
    No,
    /// Where an `apiKey` is nothing but `${NAME}` once it is filled in, that is filled in too.
    Braces,
    /// `$NAME` as well.
    Dollar,
}

/// What a range of releases does.
#[expect(clippy::struct_excessive_bools, reason = "a row of facts, each read by itself")]
#[derive(Debug, PartialEq, Eq)]
pub struct Release {
    /// The first release of the range; it ends before the next row's.
    pub since: Version,
    /// Whether `agents/*/agent/auth-profiles.json` is read: a credential there wins over everything. Resolved providers are
    /// cached beside it, in `models.json`, whose base URL wins over the config's.
    pub reads_profiles: bool,
    /// Whether a profiles file that is left is an error.
    pub refuses_profiles: bool,
    /// When a credential in a database wins.
    pub stored_wins: StoredWins,
    /// Whether a stored credential makes the provider one of OpenClaw's own, protocol included (turns of 2026.2.26, 2026.3.2,
    /// 2026.3.8 and 2026.5.28).
    pub profile_names_protocol: bool,
    /// Whether the provider's own variable supplies a key by itself, and wins over a text in the config. Where not, it
    /// counts only where the config refers to it as `${…}`, and its bare name there is sent as the key.
    pub maps_variable: bool,
    /// Whether a model's name without a provider means the one provider whose rows have it; where not, Anthropic's own.
    pub finds_rows: bool,
    /// The provider that OpenClaw asks by itself.
    pub own_provider: &'static str,
    /// Whether a config without a default model means the first row of the first provider that has rows, unless there is a
    /// block of the provider that OpenClaw would ask by itself (turns of 2026.3.2, 2026.3.8 and 2026.9.6).
    pub takes_first_row: bool,
    /// Whose headers count where two rows have one id.
    pub row_headers: RowHeaders,
    /// Whether of the rest the last row counts; where not, the first.
    pub last_row_counts: bool,
    /// Whether a row may have the provider's name in its id: it is then sent so.
    pub names_provider_in_row: bool,
    /// Whether an `x-api-key` among the headers is sent where there is no key in whose place it could be.
    pub header_is_key: bool,
    /// Whether an `x-api-key` whose name is written in other letters is sent behind the key, with a comma, and not in its
    /// place (turns of 2026.4.9, 2026.5.18, 2026.6.6, 2026.7.1 and 2026.9.6).
    pub joins_keys: bool,
    /// Whether every version at the end of an address is left out; where not, the last one alone (turns of 2026.2.26 and
    /// 2026.9.6).
    pub strips_versions: bool,
    /// Whether a block without any row sends nothing: no limit for a reply is known then (turns of 2026.6.1, 2026.7.1 and
    /// 2026.9.6).
    pub needs_rows: bool,
    /// What is filled in a second time.
    pub again: Again,
    /// Whether a list of models with `provider/*` in it keeps every other model from being asked, the default one too.
    pub minds_wildcards: bool,
    /// Whether a reference to a variable that nothing sets, anywhere in the config, keeps every command from starting.
    pub refuses_unset: bool,
    /// Whether a provider's key that nothing supplies may come from the login shell, where `env.shellEnv` asks for that.
    /// Where not, the shell is asked for other providers' keys alone.
    pub asks_login_shell: bool,
    /// Whether a provider's `headers` are sent only with a model that has a row in its `models`.
    pub headers_need_row: bool,
    /// Whether a header without a value is sent as it stands. Turns of 2026.3.8 to 2026.9.6 sent it, those of 2026.2.26 and
    /// 2026.3.2 left it out.
    pub sends_empty_headers: bool,
    /// Whether another provider that has models and no key takes away every provider's `headers`.
    pub keyless_drops_headers: bool,
    /// Whether `authHeader` repeats the `apiKey` of the block, whatever key wins over it, and is lost beside such a provider
    /// (turns of 2026.2.26, 2026.3.2, 2026.3.8, 2026.3.13, 2026.4.9, 2026.5.28 and 2026.6.6).
    pub bearer_of_block: bool,
    /// Whether variables are filled in within the config's own `env` (turns of 2026.3.2, 2026.3.8 and 2026.9.6).
    pub fills_config_env: bool,
    /// Whether what `request.headers` and `request.auth` add is sent over a provider's own headers. Where not, and `request`
    /// is known, the own ones win (turns of 2026.4.9, 2026.5.18, 2026.6.6, 2026.7.1 and 2026.9.6).
    pub request_wins: bool,
    /// Whose references to a secret an `openclaw agent --local` asks for; the daemon asks for all.
    pub asks: Asks,
    /// What a provider without `api` is asked for.
    pub no_api: NoApi,
    /// Which variables of the working folder's `.env` count.
    pub working_env: WorkingEnv,
    /// Whether the installed daemon takes the variables that its unit lists as OpenClaw's own from the `.env` files, whatever
    /// the unit or the service manager gives it.
    pub daemon_rereads: bool,
    /// Whether `~/.config/openclaw/gateway.env` is read.
    pub gateway_env: bool,
    /// Whether a provider may have `request`; where not, a config with it is refused.
    pub request: bool,
    /// The proxy of the whole config.
    pub whole_proxy: WholeProxy,
    /// Whether a `socks5://` proxy is understood.
    pub socks5: bool,
    /// Whether a proxy variable in the config's `env` is early enough to count.
    pub config_env_proxy: bool,
    /// Whether it names the system's authorities to Node itself where Node came from a version manager.
    pub names_system_ca: bool,
    /// Whether the installed daemon takes over the shell's `NODE_EXTRA_CA_CERTS`.
    pub daemon_takes_ca: bool,
    /// Whether a command that keeps a secret may be a link, where the config allows it.
    pub links_commands: bool,
    /// Which schema its config has; one of these. Of the releases between two schemas either may be right.
    pub(super) schemas: Schemas,
    /// Keys that make it refuse the whole config.
    pub refused: &'static Refused,
    /// The shape of the request of a turn.
    pub shape: &'static Shape,
}

/// Keys that releases before 2026.8.1 take, the first three even written by themselves, and 2026.9.6 refuses: those that
/// published configs most often have.
const TAKEN_BEFORE: Refused = Refused {
    keys: "meta.lastTouchedAt commands.ownerDisplay gateway.tailscale.resetOnExit \
        gateway.controlUi.allowInsecureAuth gateway.nodes.denyCommands logging.redactSensitive \
        plugins.installs agents.defaults.memorySearch skills.load.watchDebounceMs messages.tts \
        memory.backend browser.profiles.*.color tools.web.search.apiKey",
    strict: true,
    code: "config-refused",
    sentence: ids::NOTICE_CONFIG_REFUSED_NEWER,
    command: "openclaw doctor --fix",
    certain: true,
};
/// Keys that releases from 2026.8.1 on write by themselves and earlier ones refuse.
const TAKEN_SINCE: Refused = Refused {
    keys: "agents.entries agents.defaults.modelPolicy agents.ownership",
    strict: false,
    code: "config-refused",
    sentence: ids::NOTICE_CONFIG_REFUSED_OLDER,
    command: "openclaw update",
    certain: true,
};
/// What may be refused where nothing tells the release.
const MAY_BE_REFUSED: Refused = Refused {
    code: "config-may-be-refused",
    sentence: ids::NOTICE_CONFIG_MAY_BE_REFUSED,
    command: "openclaw config validate",
    certain: false,
    ..TAKEN_BEFORE
};

/// The first row: releases that do not know the provider (turns of 2026.1.30; 2026.2.2 read).
const BEFORE_THE_PROVIDER: Release = Release {
    since: Version(2026, 1, 0),
    reads_profiles: true,
    refuses_profiles: false,
    stored_wins: StoredWins::Never,
    profile_names_protocol: true,
    maps_variable: false,
    finds_rows: false,
    own_provider: "anthropic",
    takes_first_row: false,
    row_headers: RowHeaders::Last,
    last_row_counts: true,
    names_provider_in_row: false,
    header_is_key: false,
    joins_keys: false,
    strips_versions: false,
    needs_rows: false,
    again: Again::No,
    minds_wildcards: false,
    refuses_unset: true,
    asks_login_shell: false,
    daemon_rereads: false,
    headers_need_row: true,
    sends_empty_headers: false,
    keyless_drops_headers: true,
    bearer_of_block: true,
    fills_config_env: false,
    request_wins: false,
    asks: Asks::Nobodys,
    no_api: NoApi::Nothing,
    working_env: WorkingEnv::All,
    gateway_env: false,
    request: false,
    whole_proxy: WholeProxy::Unknown,
    socks5: true,
    config_env_proxy: true,
    names_system_ca: false,
    daemon_takes_ca: false,
    links_commands: true,
    schemas: ALL,
    refused: &TAKEN_SINCE,
    shape: &Shape::OF_2026_2_26,
};
/// Bundles the provider (files and functions of 2026.2.3-1; turns of 2026.2.6-3 and 2026.2.26).
const WITH_THE_PROVIDER: Release =
    Release { since: Version(2026, 2, 3), maps_variable: true, schemas: OF_2026_2_26, ..BEFORE_THE_PROVIDER };
/// One beta feature fewer (turns of 2026.3.2, 2026.3.31, 2026.4.9); asks for what the config refers to (turns of 2026.2.26
/// and 2026.3.2, by a command and by a variable). What the login shell is asked for is known of 2026.2.26 (not this key),
/// 2026.6.6 (this key too) and 2026.9.6 (this key with the provider's plugin alone), by turns of each.
const ONE_BETA: Release = Release {
    since: Version(2026, 3, 2),
    schemas: OF_2026_3_2,
    asks: Asks::TheConfigs,
    again: Again::Braces,
    asks_login_shell: true,
    shape: &Shape::OF_2026_3_2,
    ..WITH_THE_PROVIDER
};
/// Asks for what a profile refers to as well (turns of 2026.3.2, 2026.3.8 and 2026.3.31 with a command). An unset
/// reference is a warning, headers need no row and no other provider's key, and a provider without `api` is asked
/// by Responses (turns of 2026.3.2, 2026.3.8 and 2026.3.13).
const UNSET_WARNS: Release = Release {
    since: Version(2026, 3, 8),
    schemas: OF_2026_3_8,
    takes_first_row: true,
    row_headers: RowHeaders::FirstOverLast,
    last_row_counts: false,
    refuses_unset: false,
    headers_need_row: false,
    sends_empty_headers: true,
    keyless_drops_headers: false,
    fills_config_env: true,
    asks: Asks::All,
    no_api: NoApi::Responses,
    ..ONE_BETA
};
/// A header is enough of a key (turns of 2026.3.8, 2026.3.13 and 2026.4.9).
const HEADER_IS_KEY: Release = Release { since: Version(2026, 3, 13), header_is_key: true, ..UNSET_WARNS };
/// No proxies from the working folder (functions of 2026.3.13 and 2026.3.31).
const NO_FOREIGN_PROXIES: Release = Release {
    since: Version(2026, 3, 31),
    schemas: OF_2026_3_8 | OF_2026_5_28,
    working_env: WorkingEnv::NoProxies,
    ..HEADER_IS_KEY
};
/// Reads `gateway.env`, and a provider's `request.proxy` (functions of 2026.4.2, 2026.3.31 and 2026.4.9).
const GATEWAY_ENV: Release = Release {
    since: Version(2026, 4, 9),
    gateway_env: true,
    request: true,
    row_headers: RowHeaders::LastOverFirst,
    bearer_of_block: false,
    ..NO_FOREIGN_PROXIES
};
/// Sends by undici, without beta features (turns of 2026.5.18 and 2026.5.28). Reads rows, lists of models and `$NAME` as
/// no earlier one does (turns of 2026.4.9 and 2026.5.18).
const BY_UNDICI: Release = Release {
    since: Version(2026, 5, 18),
    row_headers: RowHeaders::First,
    names_provider_in_row: true,
    joins_keys: true,
    again: Again::Dollar,
    minds_wildcards: true,
    request_wins: true,
    shape: &Shape::OF_2026_5_18,
    ..GATEWAY_ENV
};
/// No keys from the working folder either (functions of 2026.5.18 and 2026.5.28); a provider without `api` is asked by
/// Chat Completions (turns of 2026.3.13, 2026.5.28, 2026.6.6, 2026.7.1 and 2026.9.6).
const NO_FOREIGN_KEYS: Release = Release {
    since: Version(2026, 5, 28),
    schemas: OF_2026_5_28,
    profile_names_protocol: false,
    working_env: WorkingEnv::NoProxiesOrKeys,
    no_api: NoApi::Completions,
    ..BY_UNDICI
};
/// Has a database, and still keeps credentials in the file (turn of 2026.6.1 after its own onboarding).
const FIRST_DATABASE: Release = Release {
    since: Version(2026, 6, 1),
    schemas: OF_2026_5_28 | OF_2026_6_6,
    own_provider: "openai",
    // All of this was seen in 2026.6.6, and not in 2026.2.26.
    finds_rows: true,
    whole_proxy: WholeProxy::WhenEnabled,
    socks5: false,
    config_env_proxy: false,
    names_system_ca: true,
    daemon_takes_ca: true,
    ..NO_FOREIGN_KEYS
};
/// Credentials move into a database an agent (turns of 2026.6.5 and 2026.6.6).
const AGENT_DATABASES: Release = Release {
    since: Version(2026, 6, 5),
    reads_profiles: false,
    stored_wins: StoredWins::Always,
    ..FIRST_DATABASE
};
/// Asks for more effort (turns of 2026.6.6 and 2026.6.8; medium in 2026.6.5).
const MORE_EFFORT: Release = Release {
    since: Version(2026, 6, 6),
    schemas: OF_2026_6_6,
    shape: &Shape::OF_2026_6_6,
    ..AGENT_DATABASES
};
/// No longer bundles the provider (files, functions and turns of 2026.6.8 and 2026.6.9).
const WITHOUT_THE_PROVIDER: Release = Release {
    since: Version(2026, 6, 9),
    schemas: OF_2026_6_6 | OF_2026_9_6,
    maps_variable: false,
    ..MORE_EFFORT
};
/// Thinking comes summarized (turns of 2026.6.35 and 2026.7.1). Nothing is filled in twice (turns of 2026.6.9 and 2026.7.1).
const SUMMARIZED: Release = Release {
    since: Version(2026, 7, 1),
    needs_rows: true,
    again: Again::No,
    shape: &Shape::OF_2026_9_6,
    ..WITHOUT_THE_PROVIDER
};
/// One database, and another schema (functions of 2026.7.35 and 2026.8.1; turns of 2026.8.1, 2026.9.1, 2026.9.4 and
/// 2026.9.6).
const ONE_DATABASE: Release = Release {
    since: Version(2026, 8, 1),
    schemas: OF_2026_9_6,
    refuses_profiles: true,
    stored_wins: StoredWins::OverText,
    links_commands: false,
    row_headers: RowHeaders::FirstWithAny,
    joins_keys: false,
    strips_versions: true,
    needs_rows: false,
    // Turns of the installed daemon of 2026.9.6; not so in 2026.6.6.
    daemon_rereads: true,
    whole_proxy: WholeProxy::UnlessDisabled,
    socks5: true,
    refused: &TAKEN_BEFORE,
    ..SUMMARIZED
};

/// All rows, in the order of the releases.
pub static RELEASES: [Release; 15] = [
    BEFORE_THE_PROVIDER,
    WITH_THE_PROVIDER,
    ONE_BETA,
    UNSET_WARNS,
    HEADER_IS_KEY,
    NO_FOREIGN_PROXIES,
    GATEWAY_ENV,
    BY_UNDICI,
    NO_FOREIGN_KEYS,
    FIRST_DATABASE,
    AGENT_DATABASES,
    MORE_EFFORT,
    WITHOUT_THE_PROVIDER,
    SUMMARIZED,
    ONE_DATABASE,
];

/// What is supposed where nothing tells the release: whatever could win is taken to win, and what not all read is named.
static UNTOLD: Release = Release {
    since: WITH_THE_PROVIDER.since,
    schemas: ALL,
    reads_profiles: true,
    refuses_profiles: false,
    stored_wins: StoredWins::Never,
    maps_variable: true,
    finds_rows: false,
    own_provider: "anthropic",
    takes_first_row: false,
    strips_versions: false,
    daemon_rereads: false,
    links_commands: true,
    refused: &MAY_BE_REFUSED,
    ..ONE_DATABASE
};

/// SQLite's `user_version` of `state/openclaw.sqlite`: 1 from 2026.6.1 to 2026.7.35, 15 in 2026.8.1, 18 in 2026.9.6.
const FIRST_OF_ONE_DATABASE: u32 = 10;

/// Which releases may have left these files, and which one is supposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The row to go by.
    pub release: &'static Release,
    /// All rows that the files allow; one where they tell.
    pub possible: &'static [Release],
}

impl Told {
    /// What the files tell: the databases first, since a copied config keeps its stamp, then the stamp, then the profiles.
    /// `has_caches` says whether there is a `models.json`, which only a release that has profiles in files relies on.
    pub(super) fn by(config: &Value, stores: &[Store], has_profiles: bool, has_caches: bool) -> Self {
        let stamp = config.text(["meta", "lastTouchedVersion"]).and_then(Version::parse);
        let (with_provider, database) = (row(WITH_THE_PROVIDER.since), row(FIRST_DATABASE.since));
        let Some(version) = stores.iter().map(|store| store.version).max() else {
            return match stamp {
                Some(stamp) => Self::of(&RELEASES[row(stamp)..=row(stamp)]),
                None if has_profiles || has_caches => Self::of(&RELEASES[with_provider..database]),
                None => Self { release: &UNTOLD, possible: &RELEASES[with_provider..] },
            };
        };
        let one = row(ONE_DATABASE.since);
        let (first, end) =
            if version >= FIRST_OF_ONE_DATABASE { (one, RELEASES.len()) } else { (database, one) };
        // The stamp is of the last write of the config, which an update does not wait for.
        if let Some(stamped) = stamp.map(row).filter(|stamped| *stamped >= first) {
            let stamped = stamped.min(end - 1);
            return Self::of(&RELEASES[stamped..=stamped]);
        }
        let possible = if stores.iter().any(Store::is_of_agent) {
            &RELEASES[first.max(row(AGENT_DATABASES.since))..end]
        } else if has_profiles && RELEASES[first].reads_profiles {
            &RELEASES[first..=first]
        } else {
            &RELEASES[first..end]
        };
        let usual = possible.iter().find(|release| release.since == MORE_EFFORT.since);
        Self { release: usual.unwrap_or(&possible[0]), possible }
    }

    fn of(possible: &'static [Release]) -> Self {
        Self { release: &possible[0], possible }
    }

    /// The same where the installed OpenClaw is of this version: one release, if it is one that may keep these files.
    #[must_use]
    pub(super) fn installed(self, version: Version) -> Self {
        let at = row(version);
        let found = self.possible.iter().position(|release| release.since == RELEASES[at].since);
        found.map_or(self, |_| Self::of(&RELEASES[at..=at]))
    }

    /// Whether nothing tells.
    #[must_use]
    pub fn is_untold(&self) -> bool {
        std::ptr::eq(self.release, &raw const UNTOLD)
    }
}

/// The row that holds a release; the first one for those before it.
fn row(version: Version) -> usize {
    RELEASES.iter().rposition(|release| release.since <= version).unwrap_or(0)
}

impl Release {
    /// The first release of the next range; `None` for the last one.
    #[must_use]
    pub fn until(&self) -> Option<Version> {
        RELEASES.get(row(self.since) + 1).map(|next| next.since)
    }

    /// Whether the same is sent with the same files, but for the body.
    #[must_use]
    pub(super) fn resolves_as(&self, other: &Self) -> bool {
        *self == Self { since: self.since, shape: self.shape, ..*other }
    }

    /// Whether secrets may be references at all: a provider's reference to a variable that nothing sets, whichever
    /// provider's, ends every turn then (turns of 2026.2.26, 2026.3.2, 2026.3.8, 2026.6.6 and 2026.9.6).
    #[must_use]
    pub fn knows_references(&self) -> bool {
        self.asks != Asks::Nobodys
    }

    /// Whether an audience asks for what a reference leads to: one of a profile, or one of the config.
    #[must_use]
    pub fn asks(&self, audience: Audience, of_profile: bool) -> bool {
        match (audience, self.asks) {
            (Audience::Daemon, _) | (_, Asks::All) => true,
            (_, Asks::TheConfigs) => !of_profile,
            (_, Asks::Nobodys) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::{CLOUDFLARE_ANTHROPIC, Environment};
    use crate::openclaw::{Asked, Effective, Files, Place, ProxyRoute, Setup, proxy_route, refusal_notices};

    /// The releases that files allow: the first one supposed, the first and the last row possible.
    fn told(stamp: Option<&str>, stores: &[(&str, u32)], profiles: bool) -> String {
        let config = stamp.map_or(Value::Null, |stamp| json!({ "meta": { "lastTouchedVersion": stamp } }));
        let store = |(name, version): &(&str, u32)| Store {
            path: name.into(),
            holds_profile: false,
            version: *version,
        };
        let stores: Vec<Store> = stores.iter().map(store).collect();
        let told = Told::by(&config, &stores, profiles, false);
        if told.is_untold() {
            return "untold".to_owned();
        }
        let (first, last) = (told.possible[0].since, told.possible[told.possible.len() - 1].since);
        format!("{} of {first}..={last}", told.release.since)
    }

    const STATE: (&str, u32) = ("state/openclaw.sqlite", 1);
    const AGENT: (&str, u32) = ("agents/main/agent/openclaw-agent.sqlite", 1);

    #[test]
    fn told_from_the_files() {
        for (stamp, stores, profiles, expected) in [
            (None, &[][..], false, "untold"),
            (Some("nonsense"), &[], false, "untold"),
            (None, &[], true, "2026.2.3 of 2026.2.3..=2026.5.28"),
            (Some("2026.1.30"), &[], false, "2026.1.0 of 2026.1.0..=2026.1.0"),
            (Some("2026.2.26"), &[], false, "2026.2.3 of 2026.2.3..=2026.2.3"),
            (Some("2026.3.2"), &[], false, "2026.3.2 of 2026.3.2..=2026.3.2"),
            (Some("2026.4.9-beta.1"), &[], true, "2026.4.9 of 2026.4.9..=2026.4.9"),
            (Some("2026.6.6"), &[], false, "2026.6.6 of 2026.6.6..=2026.6.6"),
            // A config that was copied without its databases.
            (Some("2026.7.1"), &[], false, "2026.7.1 of 2026.7.1..=2026.7.1"),
            (Some("2026.9.6"), &[], false, "2026.8.1 of 2026.8.1..=2026.8.1"),
            // A database and a profiles file that is still in use.
            (Some("2026.6.1"), &[STATE], true, "2026.6.1 of 2026.6.1..=2026.6.1"),
            (None, &[STATE], true, "2026.6.1 of 2026.6.1..=2026.6.1"),
            (Some("2026.6.6"), &[STATE], true, "2026.6.6 of 2026.6.6..=2026.6.6"),
            // The stamp alone tells these from each other.
            (Some("2026.6.8"), &[STATE, AGENT], false, "2026.6.6 of 2026.6.6..=2026.6.6"),
            (Some("2026.6.11"), &[STATE, AGENT], false, "2026.6.9 of 2026.6.9..=2026.6.9"),
            (Some("2026.7.35"), &[STATE, AGENT], false, "2026.7.1 of 2026.7.1..=2026.7.1"),
            // Updated, and the config not written since.
            (Some("2026.2.26"), &[STATE, AGENT], false, "2026.6.6 of 2026.6.5..=2026.7.1"),
            (None, &[STATE], false, "2026.6.6 of 2026.6.1..=2026.7.1"),
            (Some("2026.2.26"), &[("state/openclaw.sqlite", 18)], true, "2026.8.1 of 2026.8.1..=2026.8.1"),
            (None, &[("state/openclaw.sqlite", 15)], false, "2026.8.1 of 2026.8.1..=2026.8.1"),
        ] {
            assert_eq!(told(stamp, stores, profiles), expected, "{stamp:?} {stores:?} {profiles}");
        }
    }

    /// A new release is a row: what differs from the one before it, and nothing else anywhere.
    #[test]
    fn a_new_release_is_a_row() {
        let next: &Release = Box::leak(Box::new(Release {
            since: Version(2026, 10, 1),
            stored_wins: StoredWins::Always,
            socks5: false,
            refused: &TAKEN_SINCE,
            ..ONE_DATABASE
        }));
        let shell: Environment = [("HOME", "/h"), ("HTTPS_PROXY", "socks5://p:1")].into_iter().collect();
        let place = Place::find(&Asked::default(), &shell, "/".as_ref(), &|_| false).unwrap();
        let config = r#"{ agents: { entries: { a: {} } }, models: { providers: {
            "cloudflare-ai-gateway": { baseUrl: "https://g.test/x", models: [] } } } }"#;
        let store = Store { path: "s".into(), holds_profile: true, version: 18 };
        let files = Files { config: Some(config.into()), stores: vec![store], ..Files::default() };
        let mut setup = Setup::read(place, files, &CLOUDFLARE_ANTHROPIC).unwrap();
        let seen = |setup: &Setup| {
            let process = setup.process(&shell, Audience::Shell);
            let through = matches!(proxy_route(&process, "https://g.test/x"), ProxyRoute::Through(_));
            let refused: Vec<_> = refusal_notices(setup).iter().map(|notice| notice.code).collect();
            (Effective::of(&process).shadowed_by.is_some(), through, refused)
        };
        assert_eq!(seen(&setup), (false, true, vec![]));
        setup.told = Told { release: next, possible: std::slice::from_ref(next) };
        assert_eq!(seen(&setup), (true, false, vec!["config-refused"]));
    }

    #[test]
    fn the_rows_stand_in_order() {
        assert!(RELEASES.windows(2).all(|pair| pair[0].since < pair[1].since));
        assert_eq!(Version::parse("2026.2.26-beta.1"), Some(Version(2026, 2, 26)));
        assert_eq!(Version::parse("2026.2"), None);
    }
}
