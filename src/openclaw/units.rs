//! The variables in what starts OpenClaw's daemon: a systemd unit on Linux, a launchd agent on macOS.
//!
//! 2026.2.26 copies the config's `env.vars` and the proxies of the shell that installs it into `Environment=` lines of the
//! unit, and all variables of the daemon into the agent's `EnvironmentVariables`; the later versions write those to a file
//! of their own. All of it wins over every `.env`.

mod env_files;
mod launchd;
mod systemd;
#[cfg(test)]
mod tests;
mod words;

use std::path::{Path, PathBuf};

use crate::document::EnvFile;
use crate::domain::{Environment, Secret};

use super::places::Place;
use super::source::Source;

/// The most files of `service-env` that are read.
const SERVICE_FILES_MAX: usize = 100;

/// The command that starts a running daemon again.
pub const RESTART: &str = "openclaw gateway restart";
/// The command that writes what starts the daemon anew, from the files and variables there are, and starts it again.
pub const INSTALL: &str = "openclaw gateway install --force";

/// What may touch the disk, for whoever may not: bounded, links followed, nothing where something cannot be read.
pub trait Reader {
    /// The bytes of a regular file.
    fn read(&self, path: &Path) -> Option<Vec<u8>>;
    /// The names in a folder, in any order.
    fn names(&self, folder: &Path) -> Vec<String>;
    /// What `systemctl --user show-environment --output=json` says of the manager that runs a unit; `None` where there is
    /// none to be asked.
    fn manager(&self, unit: &Path) -> Option<String>;
}

/// What starts the daemon.
#[derive(Clone, Debug, Default)]
pub struct Service {
    /// What gives it variables; each wins over those behind it.
    pub given: Vec<Given>,
    /// The folder it is started in, where that is known.
    pub folder: Option<PathBuf>,
    /// The unit or the agent, where there is one.
    pub definition: Option<PathBuf>,
    /// A file that the unit insists on and that cannot be read: the daemon is not started then.
    pub unreadable: Option<PathBuf>,
}

/// Variables from one place, each name once.
#[derive(Clone, Debug)]
pub struct Given {
    /// Where they are from.
    pub source: Source,
    /// Names and values.
    pub variables: Vec<(String, Secret)>,
}

impl Given {
    fn of(source: Source, variables: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut given = Self { source, variables: Vec::new() };
        for (name, value) in variables {
            // The last one counts.
            given.variables.retain(|(other, _)| *other != name);
            given.variables.push((name, Secret::verbatim(&value)));
        }
        given
    }

    /// The value of a variable.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Secret> {
        self.variables.iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }
}

impl Service {
    /// Finds what starts the daemon of a place, and the variables in it. Where there is no unit, the files that OpenClaw
    /// writes for one are taken to be read all the same.
    #[must_use]
    pub fn find(place: &Place, env: &Environment, reader: &dyn Reader) -> Self {
        let runtime = env.get("XDG_RUNTIME_DIR").map(Path::new).filter(|path| path.is_absolute());
        let unit = unit_name(place, env);
        let found = unit.and_then(|name| systemd::service(&name, &place.home, runtime, reader));
        found.unwrap_or_else(|| Self::without_unit(place, env, reader))
    }

    /// launchd's, and the files of OpenClaw's own.
    fn without_unit(place: &Place, env: &Environment, reader: &dyn Reader) -> Self {
        let mut service = Self::default();
        let file = place.state_dir.join("gateway.systemd.env");
        if let Some(found) = reader.read(&file).and_then(|bytes| env_files::assignments(&bytes)) {
            service.given.push(Given::of(Source::Service(file), found));
        }
        let label = agent_label(place, env);
        for path in service_files(place, label.as_deref(), reader) {
            if let Some(found) = reader.read(&path).and_then(|bytes| service_variables(&bytes)) {
                service.given.push(Given::of(Source::Service(path), found));
            }
        }
        if let Some(label) = label {
            let path = place.home.join("Library").join("LaunchAgents").join(format!("{label}.plist"));
            if let Some(bytes) = reader.read(&path) {
                let found = launchd::environment(&String::from_utf8_lossy(&bytes));
                let found = found.into_iter().filter(|(name, _)| is_variable(name));
                service.given.push(Given::of(Source::Service(path.clone()), found));
                service.definition = Some(path);
            }
        }
        service
    }

    /// Whether `openclaw gateway install --force` makes the file anew.
    #[must_use]
    pub fn is_openclaws(&self, path: &Path, place: &Place) -> bool {
        self.definition.as_deref() == Some(path) || path.starts_with(&place.state_dir)
    }

    /// Whether the unit lists a variable as one of OpenClaw's own.
    #[must_use]
    pub fn lists(&self, name: &str) -> bool {
        let listed = self.get("OPENCLAW_SERVICE_MANAGED_ENV_KEYS");
        listed.is_some_and(|(names, _)| {
            names.expose().split(',').any(|one| one.trim().eq_ignore_ascii_case(name))
        })
    }

    /// The command with which the daemon gets what the files hold of these variables: 2026.6.6 copies `.env` into a file
    /// that its unit names, when it is installed and at no other time.
    #[must_use]
    pub fn restart(&self, place: &Place, variables: &[&str]) -> &'static str {
        let copied = self.given.iter().any(|given| {
            let ours = matches!(&given.source, Source::Service(path) if self.is_openclaws(path, place));
            ours && variables.iter().any(|name| given.get(name).is_some())
        });
        if copied { INSTALL } else { RESTART }
    }

    /// The value that counts of a variable, and where it is from.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<(&Secret, &Source)> {
        self.given.iter().find_map(|given| Some((given.get(name)?, &given.source)))
    }
}

/// What systemd calls the daemon of a place, without `.service`.
fn unit_name(place: &Place, env: &Environment) -> Option<String> {
    let named = env.get("OPENCLAW_SYSTEMD_UNIT").map(str::trim).filter(|name| is_name(name));
    named
        .map(|name| name.strip_suffix(".service").unwrap_or(name).to_owned())
        .or_else(|| Some(format!("openclaw-gateway{}", profile(place)?)))
}

/// What launchd calls the daemon of a place. Its `service-env/<label>.env` in the state folder is the daemon's; the same
/// with another label belongs to another program.
#[must_use]
pub(super) fn agent_label(place: &Place, env: &Environment) -> Option<String> {
    let named = env.get("OPENCLAW_LAUNCHD_LABEL").map(str::trim).filter(|name| is_name(name));
    named.map(str::to_owned).or_else(|| {
        let profile = profile(place)?.trim_start_matches('-');
        Some(format!("ai.openclaw.{}", if profile.is_empty() { "gateway" } else { profile }))
    })
}

/// What stands behind `.openclaw` in the state folder's name: nothing, or a hyphen and the profile. `None` where the
/// folder is called otherwise, and nothing tells what its daemon is called.
fn profile(place: &Place) -> Option<&str> {
    place.state_dir.file_name()?.to_str()?.strip_prefix(".openclaw")
}

/// OpenClaw takes these characters for a label, and refuses every other.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '@'))
}

/// Whether systemd takes this for a variable's name.
fn is_variable(name: &str) -> bool {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    plain && !name.is_empty() && !name.starts_with(|c: char| c.is_ascii_digit())
}

/// `service-env/*.env`, by name. One that is called after another label is another program's, such as `ai.openclaw.node`'s.
fn service_files(place: &Place, label: Option<&str>, reader: &dyn Reader) -> Vec<PathBuf> {
    let folder = place.state_dir.join("service-env");
    let foreign = |stem: &str| label.is_some_and(|label| stem.starts_with("ai.openclaw.") && stem != label);
    let mut names = reader.names(&folder);
    names.retain(|name| name.strip_suffix(".env").is_some_and(|stem| !foreign(stem)));
    crate::domain::sort(&mut names);
    names.into_iter().take(SERVICE_FILES_MAX).map(|name| folder.join(name)).collect()
}

/// A file of `service-env`: its lines are a `.env` file's, but those that 2026.6.6 and 2026.9.6 write for a shell. There
/// `'\''` stands for an apostrophe.
fn service_variables(bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let text = String::from_utf8_lossy(bytes);
    let mut found = Vec::new();
    let mut others = String::new();
    for whole in text.lines() {
        let assigned = whole.trim().strip_prefix("export ").and_then(|rest| rest.split_once('='));
        let quoted = assigned.and_then(|(name, value)| {
            Some((name.trim(), value.trim().strip_prefix('\'')?.strip_suffix('\'')?))
        });
        match quoted {
            Some((name, value)) => found.push((name.to_owned(), value.replace(r"'\''", "'"))),
            None => others.extend([whole, "\n"]),
        }
    }
    let others = EnvFile::parse(others.as_bytes()).ok()?;
    let names = others.assigned().map(|(name, _)| name);
    found.extend(names.filter_map(|name| Some((name.to_owned(), others.get(name)?.expose().to_owned()))));
    Some(found)
}
