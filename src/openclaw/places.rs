//! Where OpenClaw keeps its files, found the way OpenClaw finds them.
//!
//! State folder: `OPENCLAW_STATE_DIR`, else `~/.openclaw` where it exists, else a legacy folder that exists, else
//! `~/.openclaw`. Config: `OPENCLAW_CONFIG_PATH`, else the first of `openclaw.json` and its legacy names that exists in
//! the state folder. Home: `OPENCLAW_HOME`, else `HOME`. Seen by running `openclaw config file` of 2026.2.26 and
//! 2026.9.6; `OPENCLAW_PROFILE` alone changes nothing there, only `--profile` does.

use std::path::{Component, Path, PathBuf};

use crate::domain::Environment;

/// What the command line says about where things are.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// `--config`.
    pub config: Option<PathBuf>,
    /// `--state-dir`.
    pub state_dir: Option<PathBuf>,
    /// `--profile`.
    pub profile: Option<String>,
}

/// The folder and the file that are meant, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The user's home.
    pub home: PathBuf,
    /// OpenClaw's state folder.
    pub state_dir: PathBuf,
    /// OpenClaw's config file.
    pub config: PathBuf,
    /// What decided.
    pub why: Why,
    /// Other places that hold an OpenClaw config and are not meant.
    pub rivals: Vec<PathBuf>,
}

/// What decided about the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// `--config` or `--state-dir`.
    Flag,
    /// `--profile`.
    Profile,
    /// `OPENCLAW_CONFIG_PATH` or `OPENCLAW_STATE_DIR`.
    Variable,
    /// The usual folder is there.
    Usual,
    /// Only a folder of an older name is there.
    Legacy,
    /// Nothing is there yet: the usual folder will be made.
    New,
}

/// Why no place could be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceError {
    /// Neither `OPENCLAW_HOME` nor `HOME` names a folder.
    NoHome,
    /// A profile's name that could leave the home folder: the name.
    Profile(String),
    /// `--config` names a file outside the state folder, and `--state-dir` does not say which state folder goes
    /// with it: the file, and the folder that would be taken.
    ConfigOutside(PathBuf, PathBuf),
}

const CONFIG: &str = "openclaw.json";
/// Legacy names that 2026.2.26 and 2026.9.6 both read; `.moldbot` and `.moltbot` are read by the former only.
const LEGACY: [(&str, &str); 1] = [(".clawdbot", "clawdbot.json")];

impl Place {
    /// Finds the place. `exists` tells whether there is something at a path; `cwd` completes relative paths.
    ///
    /// # Errors
    /// See [`PlaceError`].
    pub fn find(
        asked: &Asked,
        env: &Environment,
        cwd: &Path,
        exists: &dyn Fn(&Path) -> bool,
    ) -> Result<Self, PlaceError> {
        let home = home(env).ok_or(PlaceError::NoHome)?;
        let full = |path: &Path| expand(path, &home, cwd);
        let (state_dir, mut why) = if let Some(dir) = &asked.state_dir {
            (full(dir), Why::Flag)
        } else if let Some(profile) = &asked.profile {
            (home.join(profile_folder(profile)?), Why::Profile)
        } else if let Some(dir) = env.get("OPENCLAW_STATE_DIR") {
            (full(Path::new(dir.trim())), Why::Variable)
        } else if exists(&home.join(".openclaw")) {
            (home.join(".openclaw"), Why::Usual)
        } else if let Some((folder, _)) = LEGACY.iter().find(|(folder, _)| exists(&home.join(folder))) {
            (home.join(folder), Why::Legacy)
        } else {
            (home.join(".openclaw"), Why::New)
        };
        let config = if let Some(file) = &asked.config {
            let file = full(file);
            if asked.state_dir.is_none() && file.parent() != Some(state_dir.as_path()) {
                return Err(PlaceError::ConfigOutside(file, state_dir));
            }
            why = Why::Flag;
            file
        } else if let Some(file) = env.get("OPENCLAW_CONFIG_PATH")
            && !matches!(why, Why::Flag | Why::Profile)
        {
            why = Why::Variable;
            full(Path::new(file.trim()))
        } else {
            config_in(&state_dir, exists)
        };
        let rivals = rivals(&home, &config, exists);
        Ok(Self { home, state_dir, config, why, rivals })
    }

    /// The profile that was asked for; none where it is the usual one.
    #[must_use]
    pub fn profile(&self) -> Option<&str> {
        let name = self.state_dir.file_name()?.to_str()?;
        name.strip_prefix(".openclaw-").filter(|_| self.why == Why::Profile)
    }

    /// A command for this place: OpenClaw's and our own get the profile that was asked for.
    #[must_use]
    pub fn command(&self, command: &str) -> String {
        let Some(profile) = self.profile() else { return command.to_owned() };
        let parts = command.split(" && ").map(|part| match part.split_once(' ') {
            Some((program @ ("openclaw" | "clawgate"), rest)) => {
                format!("{program} --profile {profile} {rest}")
            }
            _ => part.to_owned(),
        });
        parts.collect::<Vec<_>>().join(" && ")
    }

    /// The `.env` file of this place.
    #[must_use]
    pub fn env_file(&self) -> PathBuf {
        self.state_dir.join(".env")
    }

    /// `~/.config/openclaw/gateway.env`, which 2026.6.6 and 2026.9.6 read too, but not where another state folder than
    /// the usual one was asked for (their `src/infra/dotenv-global.ts`).
    #[must_use]
    pub fn gateway_env_file(&self) -> Option<PathBuf> {
        let usual = self.state_dir == self.home.join(".openclaw") || self.why == Why::Legacy;
        usual.then(|| self.home.join(".config").join("openclaw").join("gateway.env"))
    }

    /// The folders besides the config's own that files may be included from: `OPENCLAW_INCLUDE_ROOTS`, full paths
    /// with colons between them. 2026.6.6 and 2026.9.6 take them, 2026.2.26 does not.
    #[must_use]
    pub fn include_roots(&self, env: &Environment, cwd: &Path) -> Vec<PathBuf> {
        let listed = env.get("OPENCLAW_INCLUDE_ROOTS").unwrap_or_default().split(':').map(str::trim);
        listed.filter(|part| !part.is_empty()).map(|part| expand(Path::new(part), &self.home, cwd)).collect()
    }

    /// Where the newer generation keeps credentials and machine state.
    #[must_use]
    pub fn store(&self) -> PathBuf {
        self.state_dir.join("state").join("openclaw.sqlite")
    }

    /// The folder that holds one folder an agent.
    #[must_use]
    pub fn agents(&self) -> PathBuf {
        self.state_dir.join("agents")
    }
}

/// The home folder as OpenClaw sees it.
fn home(env: &Environment) -> Option<PathBuf> {
    let usable =
        |name: &str| env.get(name).map(str::trim).filter(|value| !matches!(*value, "undefined" | "null"));
    let real = usable("HOME").or_else(|| usable("USERPROFILE")).map(PathBuf::from);
    match (usable("OPENCLAW_HOME"), real) {
        (Some(chosen), Some(real)) => Some(expand(Path::new(chosen), &real, &real)),
        (Some(chosen), None) => Some(PathBuf::from(chosen)),
        (None, real) => real,
    }
}

/// `~` and relative paths completed, as Node's `path.resolve` does.
fn expand(path: &Path, home: &Path, cwd: &Path) -> PathBuf {
    match path.strip_prefix("~") {
        Ok(rest) => clean(&home.join(rest)),
        Err(_) => clean(&cwd.join(path)),
    }
}

/// A path with `.` and `..` taken out of the text.
pub(super) fn clean(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => drop(clean.pop()),
            part => clean.push(part),
        }
    }
    clean
}

fn profile_folder(name: &str) -> Result<String, PlaceError> {
    let fine = !name.is_empty()
        && name.len() <= 64
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if !fine {
        return Err(PlaceError::Profile(name.to_owned()));
    }
    Ok(if name == "default" { ".openclaw".to_owned() } else { format!(".openclaw-{name}") })
}

fn config_in(state_dir: &Path, exists: &dyn Fn(&Path) -> bool) -> PathBuf {
    std::iter::once(CONFIG)
        .chain(LEGACY.iter().map(|(_, file)| *file))
        .map(|file| state_dir.join(file))
        .find(|path| exists(path))
        .unwrap_or_else(|| state_dir.join(CONFIG))
}

fn rivals(home: &Path, meant: &Path, exists: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    [(".openclaw", CONFIG), (".openclaw", LEGACY[0].1), LEGACY[0]]
        .iter()
        .map(|(folder, file)| home.join(folder).join(file))
        .filter(|path| path != meant && exists(path))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(
        asked: &Asked,
        vars: &[(&str, &str)],
        there: &[&str],
    ) -> Result<(String, String, Why), PlaceError> {
        let env: Environment = vars.iter().copied().collect();
        let exists = |path: &Path| there.iter().any(|name| Path::new(name).starts_with(path));
        let place = Place::find(asked, &env, Path::new("/cwd"), &exists)?;
        Ok((place.state_dir.display().to_string(), place.config.display().to_string(), place.why))
    }

    #[expect(clippy::unnecessary_wraps, reason = "compared with what may fail")]
    fn found(state: &str, config: &str, why: Why) -> Result<(String, String, Why), PlaceError> {
        Ok((state.to_owned(), config.to_owned(), why))
    }

    const HOME: (&str, &str) = ("HOME", "/h");

    #[test]
    fn as_openclaw_finds_them() {
        let none = Asked::default();
        let usual = "/h/.openclaw/openclaw.json";
        assert_eq!(find(&none, &[HOME], &[]), found("/h/.openclaw", usual, Why::New));
        assert_eq!(find(&none, &[HOME], &[usual]), found("/h/.openclaw", usual, Why::Usual));
        assert_eq!(
            find(&none, &[HOME], &["/h/.clawdbot/clawdbot.json"]),
            found("/h/.clawdbot", "/h/.clawdbot/clawdbot.json", Why::Legacy)
        );
        assert_eq!(
            find(&none, &[HOME], &["/h/.openclaw/clawdbot.json"]),
            found("/h/.openclaw", "/h/.openclaw/clawdbot.json", Why::Usual)
        );
        assert_eq!(
            find(&none, &[HOME, ("OPENCLAW_STATE_DIR", "~/st")], &[usual]),
            found("/h/st", "/h/st/openclaw.json", Why::Variable)
        );
        assert_eq!(
            find(&none, &[HOME, ("OPENCLAW_CONFIG_PATH", " /x/oc.json ")], &[usual]),
            found("/h/.openclaw", "/x/oc.json", Why::Variable)
        );
        assert_eq!(
            find(&none, &[HOME, ("OPENCLAW_HOME", "/x")], &[]),
            found("/x/.openclaw", "/x/.openclaw/openclaw.json", Why::New)
        );
        assert_eq!(
            find(&none, &[HOME, ("OPENCLAW_PROFILE", "work")], &[usual]),
            found("/h/.openclaw", usual, Why::Usual)
        );
        assert_eq!(find(&none, &[("HOME", "undefined")], &[]), Err(PlaceError::NoHome));
    }

    #[test]
    fn flags_win() {
        let profile = Asked { profile: Some("work".to_owned()), ..Asked::default() };
        let vars = [HOME, ("OPENCLAW_STATE_DIR", "/x")];
        assert_eq!(
            find(&profile, &vars, &[]),
            found("/h/.openclaw-work", "/h/.openclaw-work/openclaw.json", Why::Profile)
        );
        let bad = Asked { profile: Some("../x".to_owned()), ..Asked::default() };
        assert_eq!(find(&bad, &vars, &[]), Err(PlaceError::Profile("../x".to_owned())));
        let dir = Asked { state_dir: Some("a/../st".into()), ..Asked::default() };
        assert_eq!(find(&dir, &vars, &[]), found("/cwd/st", "/cwd/st/openclaw.json", Why::Flag));
    }

    #[test]
    fn commands_name_the_profile_that_was_asked_for() {
        let command = |profile: Option<&str>, vars: &[(&str, &str)]| {
            let asked = Asked { profile: profile.map(str::to_owned), ..Asked::default() };
            let env: Environment = vars.iter().copied().chain([HOME]).collect();
            let place = Place::find(&asked, &env, Path::new("/cwd"), &|_| false).unwrap();
            ["true && openclaw gateway restart", "clawgate undo --purge", "unset X"]
                .map(|command| place.command(command))
        };
        let plain = ["true && openclaw gateway restart", "clawgate undo --purge", "unset X"];
        let work = [
            "true && openclaw --profile work gateway restart",
            "clawgate --profile work undo --purge",
            "unset X",
        ];
        assert_eq!(command(Some("work"), &[]), work);
        assert_eq!(command(Some("default"), &[]), plain);
        // What the shell says, the command hears as well.
        assert_eq!(command(None, &[("OPENCLAW_STATE_DIR", "/h/.openclaw-work")]), plain);
    }

    #[test]
    fn a_config_elsewhere_needs_its_state_folder() {
        let outside = Asked { config: Some("/etc/oc.json".into()), ..Asked::default() };
        assert_eq!(
            find(&outside, &[HOME], &[]),
            Err(PlaceError::ConfigOutside("/etc/oc.json".into(), "/h/.openclaw".into()))
        );
        let both = Asked { state_dir: Some("/h/.openclaw".into()), ..outside };
        assert_eq!(find(&both, &[HOME], &[]), found("/h/.openclaw", "/etc/oc.json", Why::Flag));
        let inside = Asked { config: Some("~/.openclaw/other.json".into()), ..Asked::default() };
        assert_eq!(find(&inside, &[HOME], &[]), found("/h/.openclaw", "/h/.openclaw/other.json", Why::Flag));
    }

    #[test]
    fn rivals_are_named() {
        let env: Environment = [HOME].into_iter().collect();
        let exists = |path: &Path| {
            ["/h/.openclaw", "/h/.openclaw/openclaw.json", "/h/.clawdbot/clawdbot.json"]
                .contains(&path.to_str().unwrap())
        };
        let place = Place::find(&Asked::default(), &env, Path::new("/"), &exists).unwrap();
        assert_eq!(place.rivals, [PathBuf::from("/h/.clawdbot/clawdbot.json")]);
    }
}
