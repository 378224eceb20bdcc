//! Reads OpenClaw's files, bounded, and tells what stands in the way.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::de::IgnoredAny;
use zeroize::Zeroizing;

use crate::domain::{AuthChoice, Environment};
use crate::openclaw::{
    Files, INCLUDE_MAX, INCLUDES_MAX, IncludeFault, Included, Place, Reader, Service, Store, holds_nothing,
    included_files,
};

use crate::transaction::{HardLinks, link_out, names_in};

use super::copies::good_copy;
use super::log::Log;
use super::program::manager_environment;

/// The most that is read of one file, in bytes: OpenClaw's configs are thousands of times smaller.
const FILE_MAX: u64 = 10 * 1024 * 1024;
/// The most agents whose folders are looked into.
const AGENTS_MAX: usize = 1000;
/// The most names in a folder of a service manager's that are looked at.
const NAMES_MAX: usize = 1000;
/// The most that is looked through of a SQLite store, in bytes.
const STORE_MAX: u64 = 256 * 1024 * 1024;

/// What to do with a file that is reached through a symbolic link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SymlinkPolicy {
    /// Ask; a script cannot, and is told so.
    #[default]
    Ask,
    /// Edit the file it leads to.
    Follow,
    /// Leave it alone.
    Refuse,
}

/// What to do with files that have more to them than one name in one place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Links {
    /// Those reached through a symbolic link.
    pub symbolic: SymlinkPolicy,
    /// Those with further names.
    pub hard: HardLinks,
}

/// Why a file could not be read.
#[derive(Debug)]
pub enum ReadError {
    /// Something that is no regular file: the path, and whether it is a folder.
    NotAFile(PathBuf, bool),
    /// More than 10 MiB: the path and the size.
    TooLarge(PathBuf, u64),
    /// A symbolic link, and nobody said whether to follow it: the link and where it leads.
    Symlink(PathBuf, PathBuf),
    /// A symbolic link that was to be refused, or leads nowhere: the link and where it leads.
    SymlinkRefused(PathBuf, PathBuf),
    /// A config with nothing in it beside a copy that is one: the config, its size in bytes, the copy and its size.
    Emptied(PathBuf, usize, PathBuf, usize),
    /// Anything the system says.
    Io(PathBuf, io::Error),
}

/// Reads everything that matters here.
///
/// # Errors
/// See [`ReadError`]; files that are not there are fine.
pub fn read_files(
    place: &Place,
    choice: &AuthChoice,
    symlinks: SymlinkPolicy,
    cwd: &Path,
    env: &Environment,
) -> Result<Files, ReadError> {
    let mut files = Files {
        config: read_file(&place.config, symlinks)?,
        include_roots: place.include_roots(env, cwd),
        env: read_file(&place.env_file(), symlinks)?,
        ..Files::default()
    };
    if let Some(config) = &files.config
        && holds_nothing(config)
        && let Some((copy, bytes)) = good_copy(&place.config)
    {
        return Err(ReadError::Emptied(place.config.clone(), config.len(), copy, bytes));
    }
    files.includes = read_includes(place, &files, symlinks)?;
    files.stores.extend(read_store(place.store(), choice));
    for agent in agents(place)? {
        let folder = agent.join("agent");
        if symlinks != SymlinkPolicy::Follow
            && let Some((link, target)) = link_out(&place.state_dir, &folder.join("auth-profiles.json"))
        {
            return Err(match symlinks {
                SymlinkPolicy::Refuse => ReadError::SymlinkRefused(link, target),
                _ => ReadError::Symlink(link, target),
            });
        }
        files.stores.extend(read_store(folder.join("openclaw-agent.sqlite"), choice));
        for (name, list) in [("auth-profiles.json", &mut files.profiles), ("models.json", &mut files.caches)]
        {
            let path = folder.join(name);
            if let Some(bytes) = read_settled(&path, symlinks)? {
                list.push((path, bytes));
            }
        }
        let catalog = folder.join("plugins").join(choice.provider).join("catalog.json");
        // Only named, never edited: one that cannot be read is left out.
        if let Ok(Some(bytes)) = read_file(&catalog, SymlinkPolicy::Follow) {
            files.catalogs.push((catalog, bytes));
        }
    }
    let disk = Disk { env, seen: RefCell::default() };
    files.service = Service::find(place, env, &disk);
    files.service_files = disk.seen.into_inner();
    if let Some(path) = place.gateway_env_file()
        && let Ok(Some(bytes)) = read_file(&path, SymlinkPolicy::Follow)
    {
        files.gateway_env = Some((path, bytes));
    }
    let working_env = |folder: &Path| {
        let path = folder.join(".env");
        let bytes = read_file(&path, SymlinkPolicy::Follow).ok().flatten()?;
        (path != place.env_file()).then_some((path, bytes))
    };
    let started_in = [Some(cwd), files.service.folder.as_deref()];
    [files.working_env, files.daemon_env] = started_in.map(|folder| folder.and_then(working_env));
    Ok(files)
}

/// How often a store that is no JSON is read, and how long is waited between.
const READINGS: (u32, Duration) = (5, Duration::from_millis(100));

/// Reads a store of an agent. OpenClaw writes them in place, so what is no JSON may be half of one: it is read again
/// before it is taken for what is there.
fn read_settled(path: &Path, symlinks: SymlinkPolicy) -> Result<Option<Vec<u8>>, ReadError> {
    let (most, pause) = READINGS;
    let mut bytes = read_file(path, symlinks)?;
    for _ in 1..most {
        if bytes.as_deref().is_none_or(is_json) {
            break;
        }
        std::thread::sleep(pause);
        bytes = read_file(path, symlinks)?;
    }
    Ok(bytes)
}

/// Whether OpenClaw could read this store.
pub(super) fn is_json(bytes: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(bytes).is_ok()
}

/// Says in the log what was read.
pub(super) fn log_read(files: &Files, place: &Place, log: &Log) {
    for (path, bytes) in files.list(place) {
        let path = path.to_string_lossy();
        match bytes {
            Some(bytes) => log.line("read", &[("path", &path), ("bytes", &bytes.to_string())]),
            None => log.line("absent", &[("path", &path)]),
        }
    }
}

/// Opens a regular file, and nothing else. Whatever stands there by now, nothing is waited for: a pipe would wait for its
/// other end, and a device for anything.
///
/// # Errors
/// Whatever the system says; [`io::ErrorKind::InvalidInput`] for what is no regular file.
pub(super) fn open_regular(path: &Path, options: &mut fs::OpenOptions) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
    let file = options.custom_flags(flags.bits().cast_signed()).open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// The same, to read.
pub(super) fn read_regular(path: &Path) -> io::Result<File> {
    open_regular(path, File::options().read(true))
}

/// How long a secret is waited for before that is said.
const SILENCE: Duration = Duration::from_secs(1);

/// Reads a secret out of a file that the person named, at most `most` bytes of it. A pipe is fine: shells hand secrets
/// over as `<(…)`, and what writes into it may have to ask somebody first. `waiting` is called once nothing has come for a
/// moment.
///
/// # Errors
/// Whatever the system says; [`io::ErrorKind::TimedOut`] where the end has not come within `limit`, and
/// [`io::ErrorKind::FileTooLarge`] for more than `most` bytes.
pub fn read_secret_file(
    path: &Path,
    most: u64,
    limit: Duration,
    waiting: impl FnOnce(),
) -> io::Result<Zeroizing<String>> {
    let named = path.to_owned();
    let read = move || {
        let mut text = Zeroizing::new(String::new());
        let read = File::open(named)?.take(most + 1).read_to_string(&mut text)?;
        if read as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(text) }
    };
    if fs::metadata(path).is_ok_and(|found| found.is_file()) {
        return read();
    }
    // Opening a pipe waits for its other end. The thread goes on waiting, as long as the process is there.
    let (sender, done) = std::sync::mpsc::channel();
    std::thread::Builder::new().name("secret".to_owned()).spawn(move || drop(sender.send(read())))?;
    let late = || Err(io::ErrorKind::TimedOut.into());
    done.recv_timeout(SILENCE.min(limit)).unwrap_or_else(|_| {
        waiting();
        done.recv_timeout(limit.saturating_sub(SILENCE)).unwrap_or_else(|_| late())
    })
}

/// Whether a file holds exactly these bytes.
pub(super) fn holds_exactly(path: &Path, bytes: &[u8]) -> bool {
    let Ok(file) = read_regular(path) else { return false };
    let length = bytes.len() as u64;
    let mut found = Vec::new();
    file.metadata().is_ok_and(|meta| meta.len() == length)
        && file.take(length + 1).read_to_end(&mut found).is_ok()
        && found == bytes
}

fn read_includes(place: &Place, files: &Files, symlinks: SymlinkPolicy) -> Result<Vec<Included>, ReadError> {
    let mut read: Vec<Included> = Vec::new();
    let (Some(config), Some(root)) = (&files.config, place.config.parent()) else { return Ok(read) };
    let roots = &files.include_roots;
    let mut wanted = included_files(root, roots, &place.config, config);
    while let Some(path) = wanted.pop() {
        if path == place.config || read.iter().any(|(other, _)| *other == path) || read.len() == INCLUDES_MAX
        {
            continue;
        }
        let bytes = read_include(root, roots, &path, symlinks)?;
        if let Ok(bytes) = &bytes {
            wanted.extend(included_files(root, roots, &path, bytes));
        }
        read.push((path, bytes));
    }
    Ok(read)
}

/// One included file, under the conditions that OpenClaw makes; see `openclaw::includes`.
fn read_include(
    root: &Path,
    roots: &[PathBuf],
    path: &Path,
    symlinks: SymlinkPolicy,
) -> Result<Result<Vec<u8>, IncludeFault>, ReadError> {
    use std::os::unix::fs::MetadataExt as _;
    let real = match fs::canonicalize(path) {
        Ok(real) => real,
        Err(error) if is_absent(&error) => return Ok(Err(IncludeFault::Missing)),
        Err(error) => return Ok(Err(IncludeFault::Unreadable(error.to_string()))),
    };
    let inside = |root: &Path| fs::canonicalize(root).is_ok_and(|root| real.starts_with(root));
    if !inside(root) && !roots.iter().any(|root| inside(root)) {
        return Ok(Err(IncludeFault::Outside));
    }
    match fs::metadata(&real) {
        Ok(found) if found.is_file() && found.len() <= INCLUDE_MAX && found.nlink() == 1 => {}
        Ok(_) => return Ok(Err(IncludeFault::NotPlain)),
        Err(error) => return Ok(Err(IncludeFault::Unreadable(error.to_string()))),
    }
    match read_file(path, symlinks) {
        Ok(Some(bytes)) => Ok(Ok(bytes)),
        Ok(None) => Ok(Err(IncludeFault::Missing)),
        Err(ReadError::Io(_, error)) => Ok(Err(IncludeFault::Unreadable(error.to_string()))),
        Err(error) => Err(error),
    }
}

fn agents(place: &Place) -> Result<Vec<PathBuf>, ReadError> {
    let folder = place.agents();
    let mut agents: Vec<PathBuf> = match names_in(&folder, AGENTS_MAX) {
        Ok(names) => names.into_iter().map(|name| folder.join(name)).collect(),
        Err(error) if is_absent(&error) => return Ok(Vec::new()),
        // An agent that is passed over would keep what wins over the new values.
        Err(error) => return Err(ReadError::Io(folder, error)),
    };
    // The main agent first, the rest by name: the same order on every run.
    crate::domain::sort_by_key(&mut agents, |path| (path.file_name() != Some("main".as_ref()), path.clone()));
    Ok(agents)
}

fn is_absent(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

fn read_file(path: &Path, symlinks: SymlinkPolicy) -> Result<Option<Vec<u8>>, ReadError> {
    let failed = |error| ReadError::Io(path.to_owned(), error);
    let link = match fs::symlink_metadata(path) {
        Ok(metadata) => metadata.is_symlink(),
        Err(error) if is_absent(&error) => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    if link {
        let target = fs::read_link(path).map_err(failed)?;
        let whole = fs::canonicalize(path);
        match (symlinks, whole) {
            (SymlinkPolicy::Follow, Ok(_)) => {}
            (SymlinkPolicy::Ask, Ok(whole)) => return Err(ReadError::Symlink(path.to_owned(), whole)),
            (SymlinkPolicy::Refuse, Ok(whole)) => {
                return Err(ReadError::SymlinkRefused(path.to_owned(), whole));
            }
            (_, Err(_)) => return Err(ReadError::SymlinkRefused(path.to_owned(), target)),
        }
    }
    // Looked at before it is opened: opening a pipe would wait for a writer.
    let metadata = fs::metadata(path).map_err(failed)?;
    if !metadata.is_file() {
        return Err(ReadError::NotAFile(path.to_owned(), metadata.is_dir()));
    }
    let file = read_regular(path).map_err(failed)?;
    let mut bytes = Vec::new();
    let read = file.take(FILE_MAX + 1).read_to_end(&mut bytes).map_err(failed)?;
    if read as u64 > FILE_MAX {
        return Err(ReadError::TooLarge(path.to_owned(), metadata.len()));
    }
    Ok(Some(bytes))
}

/// Looks at a store of a later generation without opening it as a database, which could disturb its owner. The text
/// `"<provider>:` stands in it where a credential's name does, in the database itself or in its write-ahead log; the
/// `user_version` is the big-endian number at byte 60 (SQLite's file format).
fn read_store(path: PathBuf, choice: &AuthChoice) -> Option<Store> {
    if !path.is_file() {
        return None;
    }
    let mut header = [0; 64];
    let read = read_regular(&path).and_then(|mut file| file.read_exact(&mut header));
    let version = match read {
        Ok(()) => u32::from_be_bytes([header[60], header[61], header[62], header[63]]),
        Err(_) => 0,
    };
    let needle = format!("\"{}:", choice.provider);
    let mut log = path.clone().into_os_string();
    log.push("-wal");
    let holds_profile = holds(&path, needle.as_bytes()) || holds(Path::new(&log), needle.as_bytes());
    Some(Store { path, holds_profile, version })
}

fn holds(path: &Path, needle: &[u8]) -> bool {
    let Ok(file) = read_regular(path) else { return false };
    let (mut file, mut window, mut chunk) = (file.take(STORE_MAX), Vec::new(), vec![0; 256 * 1024]);
    while let Ok(read @ 1..) = file.read(&mut chunk) {
        window.extend_from_slice(&chunk[..read]);
        if window.windows(needle.len()).any(|part| part[0] == needle[0] && part == needle) {
            return true;
        }
        window.drain(..window.len().saturating_sub(needle.len() - 1));
    }
    false
}

/// What is read of a service manager's files: only looked at, so one that cannot be read is left out.
struct Disk<'a> {
    env: &'a Environment,
    /// What was there, with its size in bytes.
    seen: RefCell<Vec<(PathBuf, usize)>>,
}

impl Reader for Disk<'_> {
    fn read(&self, path: &Path) -> Option<Vec<u8>> {
        let bytes = read_file(path, SymlinkPolicy::Follow).ok().flatten()?;
        self.seen.borrow_mut().push((path.to_owned(), bytes.len()));
        Some(bytes)
    }

    fn names(&self, folder: &Path) -> Vec<String> {
        let names = names_in(folder, NAMES_MAX).unwrap_or_default();
        names.into_iter().filter_map(|name| name.into_string().ok()).collect()
    }

    fn manager(&self, unit: &Path) -> Option<String> {
        manager_environment(self.env, unit)
    }
}
