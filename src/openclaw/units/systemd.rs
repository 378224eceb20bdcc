//! A service of a systemd user manager, as far as it decides which variables a process gets: the unit, its drop-ins, the
//! files they name, and what the manager hands to everything it starts.
//!
//! The manager's own variables come first, an `Environment=` wins over them, and a file over both; `UnsetEnvironment=`
//! takes away what is left in the end. Seen by running systemd 252, row by row: `tests/fixtures/systemd.json`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::domain::Secret;

use super::env_files::{assignments, fill, fitting};
use super::words::{UnitVariables, words};
use super::{Given, Reader, Service, is_variable};
use crate::openclaw::source::Source;

/// What a unit and its drop-ins say.
#[derive(Default)]
struct Unit {
    /// Each with the file it stands in.
    environment: Vec<(String, String, PathBuf)>,
    /// Each with whether it may be missing.
    files: Vec<(String, bool)>,
    unset: Vec<String>,
    folder: Option<PathBuf>,
}

/// The service of this name, where there is one.
pub(super) fn service(
    name: &str,
    home: &Path,
    runtime: Option<&Path>,
    reader: &dyn Reader,
) -> Option<Service> {
    let folders = folders(home, runtime);
    let paths = folders.iter().map(|folder| folder.join(format!("{name}.service")));
    let (path, text) = paths.into_iter().find_map(|path| Some((path.clone(), reader.read(&path)?)))?;
    // An empty one is there to keep a service from being started.
    if text.is_empty() {
        return None;
    }
    let names = UnitVariables { name, home, runtime };
    let mut unit = Unit::default();
    unit.add(&text, &path, &names);
    for path in drop_ins(name, &folders, reader) {
        if let Some(text) = reader.read(&path) {
            unit.add(&text, &path, &names);
        }
    }
    let mut service = Service {
        folder: Some(unit.folder.clone().unwrap_or_else(|| home.to_owned())),
        definition: Some(path.clone()),
        ..Service::default()
    };
    for (pattern, optional) in unit.files.iter().rev() {
        let paths = fitting(pattern, reader);
        if paths.is_empty() && !optional {
            service.unreadable = Some(PathBuf::from(pattern));
        }
        for path in paths.into_iter().rev() {
            match reader.read(&path).and_then(|file| assignments(&file)) {
                Some(found) => service.given.push(Given::of(Source::Service(path), found)),
                None if *optional => {}
                None => service.unreadable = Some(path),
            }
        }
    }
    service.given.extend(grouped(unit.environment));
    service.given.extend(match reader.manager(&path) {
        Some(said) => vec![Given::of(Source::Manager, of_manager(&said))],
        None => environment_d(home, reader),
    });
    for unset in &unit.unset {
        let name = unset.split('=').next().unwrap_or_default();
        let value = service.get(name).map(|(value, _)| format!("{name}={}", value.expose()));
        if name == unset || value.as_ref() == Some(unset) {
            for given in &mut service.given {
                given.variables.retain(|(other, _)| other != name);
            }
        }
    }
    service.given.retain(|given| !given.variables.is_empty());
    Some(service)
}

impl Unit {
    fn add(&mut self, text: &[u8], path: &Path, names: &UnitVariables<'_>) {
        let full = |value: &str| names.expand(value).filter(|path| path.starts_with('/'));
        for (key, value) in settings(&String::from_utf8_lossy(text)) {
            let expanded = || words(&value).into_iter().filter_map(|word| names.expand(&word));
            let bare = value.strip_prefix('-').unwrap_or(&value);
            match key.as_str() {
                "Environment" if value.is_empty() => self.environment.clear(),
                "Environment" => self.environment.extend(expanded().filter_map(|word| {
                    let (name, value) = word.split_once('=')?;
                    is_variable(name).then(|| (name.to_owned(), value.to_owned(), path.to_owned()))
                })),
                "EnvironmentFile" if value.is_empty() => self.files.clear(),
                "EnvironmentFile" => self.files.extend(full(bare).map(|path| (path, bare != value))),
                "UnsetEnvironment" if value.is_empty() => self.unset.clear(),
                "UnsetEnvironment" => self.unset.extend(expanded()),
                "WorkingDirectory" => self.folder = full(bare).map(PathBuf::from),
                _ => {}
            }
        }
    }
}

/// The settings of the `[Service]` section. A line that ends with a backslash goes on in the next one, comments between
/// them left out; what cannot be read is passed over.
fn settings(text: &str) -> Vec<(String, String)> {
    let mut settings = Vec::new();
    let mut inside = false;
    let mut line = String::new();
    for piece in text.strip_prefix('\u{feff}').unwrap_or(text).lines().map(Some).chain([None]) {
        if let Some(piece) = piece {
            if piece.trim_start().starts_with(['#', ';']) {
                continue;
            }
            line.push_str(piece);
            let backslashes = line.len() - line.trim_end_matches('\\').len();
            if backslashes % 2 == 1 {
                line.pop();
                line.push(' ');
                continue;
            }
        }
        let whole = std::mem::take(&mut line);
        if let Some(section) = whole.trim().strip_prefix('[') {
            inside = section == "Service]";
        } else if let Some((key, value)) = whole.trim().split_once('=').filter(|_| inside) {
            settings.push((key.trim().to_owned(), value.trim().to_owned()));
        }
    }
    settings
}

/// Where user managers look for units, the first before the others.
fn folders(home: &Path, runtime: Option<&Path>) -> Vec<PathBuf> {
    let own = |name: &str| Some(home.join(name));
    let runtime = |name: &str| runtime.map(|folder| folder.join("systemd").join(name));
    let folders = [
        own(".config/systemd/user.control"),
        runtime("user.control"),
        own(".config/systemd/user"),
        own("/etc/xdg/systemd/user"),
        own("/etc/systemd/user"),
        runtime("user"),
        own("/run/systemd/user"),
        own(".local/share/systemd/user"),
        own("/usr/local/share/systemd/user"),
        own("/usr/share/systemd/user"),
        own("/usr/local/lib/systemd/user"),
        own("/usr/lib/systemd/user"),
    ];
    folders.into_iter().flatten().collect()
}

/// The drop-ins of a service in the order they are read: those of the whole name or of a beginning of it
/// (`a-.service.d`) in the first folder hide their like in the others, and all of them those of every service.
fn drop_ins(name: &str, folders: &[PathBuf], reader: &dyn Reader) -> Vec<PathBuf> {
    let beginnings = name.rmatch_indices('-').map(|(at, _)| &name[..=at]).filter(|start| *start != name);
    let own: Vec<&str> = std::iter::once(name).chain(beginnings).collect();
    let near =
        folders.iter().flat_map(|folder| own.iter().map(|own| folder.join(format!("{own}.service.d"))));
    let every = folders.iter().map(|folder| folder.join("service.d"));
    conf_files(near.chain(every), reader)
}

/// The `.conf` files in some folders, by name. Of several with one name the first counts.
fn conf_files(folders: impl Iterator<Item = PathBuf>, reader: &dyn Reader) -> Vec<PathBuf> {
    let mut found = BTreeMap::new();
    for folder in folders {
        for name in reader.names(&folder) {
            let path = folder.join(&name);
            if path.extension().is_some_and(|ending| ending == "conf") && !name.starts_with('.') {
                found.entry(name).or_insert(path);
            }
        }
    }
    found.into_values().collect()
}

/// What `systemctl --user show-environment --output=json` says.
fn of_manager(said: &str) -> Vec<(String, String)> {
    let Ok(Value::Object(said)) = serde_json::from_str(said) else { return Vec::new() };
    let text = |(name, value): (String, Value)| Some((name, value.as_str()?.to_owned()));
    said.into_iter().filter_map(text).collect()
}

/// The same of a manager that cannot be asked, as far as it is in files.
fn environment_d(home: &Path, reader: &dyn Reader) -> Vec<Given> {
    let own = home.join(".config");
    let system = ["/etc", "/run", "/usr/local/lib", "/usr/lib"].map(PathBuf::from);
    let folders = std::iter::once(own).chain(system).map(|parent| parent.join("environment.d"));
    let mut known = BTreeMap::from([("HOME".to_owned(), home.display().to_string())]);
    let mut all = Vec::new();
    for path in conf_files(folders, reader) {
        for (name, value) in reader.read(&path).and_then(|file| assignments(&file)).unwrap_or_default() {
            let value = fill(&value, &known);
            known.insert(name.clone(), value.clone());
            all.push((name, value, path.clone()));
        }
    }
    grouped(all)
}

/// Assignments by their file. Only the last of a name counts.
fn grouped(all: Vec<(String, String, PathBuf)>) -> Vec<Given> {
    let mut given: Vec<Given> = Vec::new();
    let mut seen = BTreeSet::new();
    for (name, value, path) in all.into_iter().rev() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let source = Source::Service(path);
        let variable = (name, Secret::verbatim(&value));
        match given.iter_mut().find(|given| given.source == source) {
            Some(given) => given.variables.push(variable),
            None => given.push(Given { source, variables: vec![variable] }),
        }
    }
    given
}
