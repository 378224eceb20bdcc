//! Where a value comes from.

use std::path::PathBuf;

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The shell's variable of this name.
    Shell(String),
    /// The service manager's file: a unit, a drop-in, an agent, or a file that one of them names.
    Service(PathBuf),
    /// What the service manager hands to everything it starts.
    Manager,
    /// `.env` in the folder `openclaw`, or its daemon, is started from.
    WorkingFolder(PathBuf),
    /// `<state dir>/.env`, or `~/.config/openclaw/gateway.env`.
    EnvFile(PathBuf),
    /// `env` or `env.vars` in the config.
    ConfigEnv,
    /// The config itself.
    Config,
    /// A key of the config that wins over the usual one, as a person would write it.
    ConfigKey(String),
    /// A profile in `auth-profiles.json`: the file and the profile's name.
    Profile(PathBuf, String),
    /// The older generation's cache.
    Cache(PathBuf),
    /// A place that was asked as OpenClaw asks it: what kind of place, and the name under `secrets.providers`.
    Asked(String, String),
}

impl Source {
    /// The name in reports.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Shell(name) => format!("env:{name}"),
            Self::Service(path) | Self::WorkingFolder(path) | Self::EnvFile(path) | Self::Cache(path) => {
                path.display().to_string()
            }
            Self::Manager => "systemctl --user show-environment".to_owned(),
            Self::ConfigEnv => "config:env".to_owned(),
            Self::Config => "config".to_owned(),
            Self::ConfigKey(key) => format!("config:{key}"),
            Self::Asked(source, provider) => format!("{source}:{provider}"),
            Self::Profile(path, name) => format!("{}#{name}", path.display()),
        }
    }
}

/// A value and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub source: Source,
}
