//! What a write leaves behind in [`FOLDER`] for undo: a manifest and the originals.
//!
//! `000007-ID.json` is the manifest of the seventh write, `000007-ID.0.original` the original of its first file. The
//! number, not the clock, says which write is the last. Originals that may hold secrets are kept for the last write
//! only. A manifest is data from a file: it is read bounded, and names inside it never lead out of the folder.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::disk::{Disk, with_suffix};
use super::{Action, FOLDER, Stamp, WriteError};

/// The shape this version writes and understands.
const SCHEMA: u32 = 1;

/// How many manifests stay.
const KEPT: usize = 20;

/// The largest manifest that is read, in bytes; one file takes less than a kilobyte and its path.
const MAX_MANIFEST: usize = 1024 * 1024;

/// The backups of a file, newest first.
pub(super) const SLOTS: [&str; 5] = [".bak", ".bak.1", ".bak.2", ".bak.3", ".bak.4"];

/// The backup of `path` in a slot.
pub(super) fn slot(path: &Path, index: usize) -> PathBuf {
    with_suffix(path, SLOTS[index])
}

/// SHA-256 in lower-case hex.
pub(super) fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub schema: u32,
    pub id: String,
    pub time: String,
    pub version: String,
    /// The state folder it was written below; a copy of that folder is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state_dir: Option<PathBuf>,
    /// The ids of the writes that this one took back, the newest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub undoes: Vec<String>,
    /// The folders the write made, parents first.
    pub folders: Vec<PathBuf>,
    /// The folders that went with it, parents first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub folders_removed: Vec<PathBuf>,
    pub files: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub path: PathBuf,
    pub action: Action,
    pub before_sha256: Option<String>,
    pub after_sha256: Option<String>,
    pub mode_before: Option<u32>,
    pub mode_after: Option<u32>,
    /// The owner of before.
    pub uid: Option<u32>,
    pub gid: Option<u32>,
    /// The name of the original in [`FOLDER`].
    pub original: Option<String>,
    /// The name of a copy of what was written, in [`FOLDER`]; it comes and goes with the original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// Whether the original may hold secrets.
    #[serde(default = "yes")]
    pub secret: bool,
    pub backups: Option<Rotation>,
    /// Whether the backups went back instead of on.
    #[serde(default)]
    pub turned_back: bool,
    /// What the backups held before they went back, and after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rearranged: Option<Rearranged>,
    /// The caller's own words on the change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<serde_json::Value>,
}

fn yes() -> bool {
    true
}

/// How the backups of a file were moved on by one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Rotation {
    /// What the slots hold after the write.
    pub slots: Vec<Slot>,
    /// What the last slot held before.
    pub dropped: Option<Dropped>,
}

/// How the backups of a file were put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Rearranged {
    /// What the slots held before.
    pub before: Vec<Kept>,
    /// What they hold after, by hash.
    pub after: Vec<(usize, String)>,
}

/// What a slot held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub index: usize,
    pub sha256: Option<String>,
    pub mode: u32,
    pub uid: u32,
    pub gid: u32,
    /// The name of a copy in [`FOLDER`], where no slot holds it any more.
    pub original: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Slot {
    /// 0 for `.bak`, which the write made; any other was moved from the slot before it.
    pub index: usize,
    /// `None`: it could not be read.
    pub sha256: Option<String>,
    /// The mode it had before it was moved.
    pub mode_before: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Dropped {
    pub sha256: Option<String>,
    pub mode: u32,
    pub uid: u32,
    pub gid: u32,
    pub original: Option<String>,
}

impl Manifest {
    pub(super) fn new(stamp: &Stamp, folders: Vec<PathBuf>, files: Vec<Entry>) -> Self {
        Self {
            schema: SCHEMA,
            id: stamp.id.clone(),
            time: stamp.time.clone(),
            version: stamp.version.clone(),
            state_dir: None,
            undoes: Vec::new(),
            folders,
            folders_removed: Vec::new(),
            files,
        }
    }

    /// The manifest as text; the error names the path that is not UTF-8.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, WriteError> {
        let paths = self.files.iter().map(|file| &file.path).chain(&self.folders);
        if let Some(path) = paths.into_iter().find(|path| path.to_str().is_none()) {
            return Err(WriteError::Name { path: path.clone() });
        }
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|_| WriteError::Id)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() > MAX_MANIFEST {
            return None;
        }
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        let rotations = manifest.files.iter().filter_map(|file| file.backups.as_ref());
        let rearranged = manifest.files.iter().filter_map(|file| file.rearranged.as_ref());
        let kept = rearranged.flat_map(|slots| {
            slots.before.iter().map(|kept| kept.index).chain(slots.after.iter().map(|(index, _)| *index))
        });
        let in_range = rotations
            .flat_map(|backups| backups.slots.iter().map(|slot| slot.index))
            .chain(kept)
            .all(|index| index < SLOTS.len());
        (manifest.schema == SCHEMA && in_range).then_some(manifest)
    }
}

/// Whether a text can be part of our file names.
pub(super) fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The name that a write's files share.
pub(super) fn stem(number: u64, id: &str) -> String {
    format!("{number:06}-{id}")
}

/// The name of a write's manifest.
pub(super) fn manifest_name(stem: &str) -> String {
    format!("{stem}.json")
}

/// The name of one of a write's originals.
pub(super) fn original_name(stem: &str, index: usize) -> String {
    format!("{stem}.{index}.original")
}

/// The writes that have a manifest, oldest first: number and stem.
pub(super) fn list(disk: &mut Disk<'_, '_>, state_dir: &Path) -> Result<Vec<(u64, String)>, WriteError> {
    let mut writes = Vec::new();
    for name in disk.names(&state_dir.join(FOLDER))? {
        let Some(stem) = name.strip_suffix(".json") else { continue };
        let Some((number, id)) = stem.split_once('-') else { continue };
        if let (Ok(number), true) = (number.parse(), is_id(id)) {
            writes.push((number, stem.to_owned()));
        }
    }
    writes.sort();
    Ok(writes)
}

/// The bytes of an original, if it is there and is what it was.
pub(super) fn original(
    disk: &mut Disk<'_, '_>,
    state_dir: &Path,
    name: &str,
    hash: &str,
) -> Result<Option<Vec<u8>>, WriteError> {
    if name.contains('/') || !has_suffix(name) {
        return Ok(None);
    }
    let found = disk.read(&state_dir.join(FOLDER).join(name))?;
    Ok(found.map(|found| found.bytes).filter(|bytes| sha256(bytes) == hash))
}

/// Removes the originals with secrets of all writes but `current`, and the oldest manifests with all their originals.
/// What cannot be removed stays.
pub(super) fn prune(disk: &mut Disk<'_, '_>, state_dir: &Path, current: &str) {
    let home = state_dir.join(FOLDER);
    let writes = list(disk, state_dir).unwrap_or_default();
    let mut keep: Vec<String> = Vec::new();
    for (place, (_, stem)) in writes.iter().rev().enumerate() {
        let manifest = home.join(manifest_name(stem));
        if place >= KEPT {
            let _ = disk.remove(&manifest);
        } else if stem != current
            && let Ok(Some(manifest)) = read_manifest(disk, &manifest)
        {
            let harmless = manifest.files.into_iter().filter(|file| !file.secret);
            keep.extend(harmless.flat_map(|file| [file.original, file.written]).flatten());
        }
    }
    for name in disk.names(&home).unwrap_or_default() {
        if has_suffix(&name) && !is_of(&name, current) && !keep.contains(&name) {
            let _ = disk.remove(&home.join(name));
        }
    }
}

/// Removes the originals of one write.
pub(super) fn forget(disk: &mut Disk<'_, '_>, state_dir: &Path, stem: &str) {
    let home = state_dir.join(FOLDER);
    for name in disk.names(&home).unwrap_or_default() {
        if has_suffix(&name) && is_of(&name, stem) {
            let _ = disk.remove(&home.join(name));
        }
    }
}

/// A manifest and whose file it is; `None` where there is none, or none that this version understands.
pub(super) fn read_manifest(disk: &mut Disk<'_, '_>, path: &Path) -> Result<Option<Manifest>, WriteError> {
    Ok(disk.read(path)?.and_then(|found| Manifest::from_bytes(&found.bytes)))
}

/// The originals there are, of any write.
pub(super) fn originals(disk: &mut Disk<'_, '_>, state_dir: &Path) -> Result<Vec<PathBuf>, WriteError> {
    let home = state_dir.join(FOLDER);
    let names = disk.names(&home)?;
    Ok(names.into_iter().filter(|name| has_suffix(name)).map(|name| home.join(name)).collect())
}

fn is_of(name: &str, stem: &str) -> bool {
    name.strip_prefix(stem).is_some_and(|rest| rest.starts_with('.'))
}

fn has_suffix(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension == "original")
}
