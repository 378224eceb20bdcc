//! What a write leaves behind in [`FOLDER`] for undo: a manifest and the originals.
//!
//! `000007-ID.json` is the manifest of the seventh write, `000007-ID.0.original` the original of its first file. The
//! number, not the clock, says which write is the last. Originals that may hold secrets are kept for the last write
//! only. A manifest is data from a file: it is read bounded, and names inside it never lead out of the folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::disk::{Disk, parent, with_suffix};
use super::{Action, FOLDER, Owner, WriteError};

/// The shape this version writes. It reads 1 too, which had the backups and the caller's notes on each value in other
/// fields: of such a write the files go back, and the backups stay as they are.
pub(super) const SCHEMA: u32 = 2;

/// How many manifests stay.
const KEPT: usize = 20;

/// The largest manifest that is read, in bytes; one file takes less than a kilobyte and its path.
const MAX_MANIFEST: usize = 1024 * 1024;

/// The backups of `path`, the newest first.
pub(super) fn backups(path: &Path) -> impl Iterator<Item = PathBuf> {
    ["", ".1", ".2", ".3", ".4"].into_iter().map(|number| with_suffix(path, &format!(".bak{number}")))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// SHA-256 in lower-case hex.
pub(super) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

#[derive(Debug, Clone, Serialize, Deserialize)]
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
    pub files: Vec<ManifestEntry>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct ManifestEntry {
    pub path: PathBuf,
    pub action: Action,
    pub before_sha256: Option<String>,
    pub after_sha256: Option<String>,
    pub mode_before: Option<u32>,
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
    /// Whether it is a backup beside another one of the files.
    #[serde(default)]
    pub is_backup: bool,
}

fn yes() -> bool {
    true
}

impl Manifest {
    /// The manifest as text; the error names the path that is not UTF-8.
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, WriteError> {
        let paths = self.files.iter().map(|file| &file.path).chain(&self.folders);
        to_json(self, paths.map(PathBuf::as_path))
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() > MAX_MANIFEST {
            return None;
        }
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        (1..=SCHEMA).contains(&manifest.schema).then_some(manifest)
    }
}

/// What is kept, as text; the error names the path that is not UTF-8 and so cannot stand in it.
pub(super) fn to_json<'p>(
    value: &impl Serialize,
    mut paths: impl Iterator<Item = &'p Path>,
) -> Result<Vec<u8>, WriteError> {
    if let Some(path) = paths.find(|path| path.to_str().is_none()) {
        return Err(WriteError::Name(path.to_owned()));
    }
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|_| WriteError::Id)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Whether a text can be part of our file names.
pub(super) fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The name that a write's files share.
pub(super) fn stem(number: u64, id: &str) -> String {
    format!("{number:06}-{id}")
}

/// The manifest of a write.
pub(super) fn manifest_path(state_dir: &Path, stem: &str) -> PathBuf {
    state_dir.join(FOLDER).join(format!("{stem}.json"))
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
    crate::domain::sort(&mut writes);
    Ok(writes)
}

/// A manifest and whose file it is; `None` where there is none, or none that this version understands.
pub(super) fn read_manifest(
    disk: &mut Disk<'_, '_>,
    state_dir: &Path,
    stem: &str,
) -> Result<Option<(Manifest, Owner)>, WriteError> {
    let found = disk.read(&manifest_path(state_dir, stem))?;
    Ok(found.and_then(|found| Some((Manifest::from_bytes(&found.bytes)?, found.owner))))
}

/// Whether a path stays below a folder, whatever links there are on the way.
pub(super) fn is_within(folder: &Path, path: &Path) -> bool {
    std::fs::canonicalize(parent(path)).is_ok_and(|path| path.starts_with(folder))
}

/// Removes the originals with secrets of all writes but `current`, and the oldest manifests with all their originals.
/// What cannot be removed stays.
pub(super) fn prune(disk: &mut Disk<'_, '_>, state_dir: &Path, current: &str) {
    let mut keep: Vec<String> = Vec::new();
    for (place, (_, stem)) in list(disk, state_dir).unwrap_or_default().iter().rev().enumerate() {
        if place >= KEPT {
            let _ = disk.remove(&manifest_path(state_dir, stem));
        } else if stem != current
            && let Ok(Some((manifest, _))) = read_manifest(disk, state_dir, stem)
        {
            let harmless = manifest.files.into_iter().filter(|file| !file.secret);
            keep.extend(harmless.flat_map(|file| [file.original, file.written]).flatten());
        }
    }
    for path in originals(disk, state_dir).unwrap_or_default() {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !is_of(&name, current) && !keep.contains(&name) {
            let _ = disk.remove(&path);
        }
    }
}

/// Removes the originals of one write.
pub(super) fn forget(disk: &mut Disk<'_, '_>, state_dir: &Path, stem: &str) {
    for path in originals(disk, state_dir).unwrap_or_default() {
        if is_of(&path.file_name().unwrap_or_default().to_string_lossy(), stem) {
            let _ = disk.remove(&path);
        }
    }
}

/// The originals there are, of any write.
pub(super) fn originals(disk: &mut Disk<'_, '_>, state_dir: &Path) -> Result<Vec<PathBuf>, WriteError> {
    let home = state_dir.join(FOLDER);
    let paths = disk.names(&home)?.into_iter().map(|name| home.join(name));
    Ok(paths.filter(|path| path.extension().is_some_and(|extension| extension == "original")).collect())
}

fn is_of(name: &str, stem: &str) -> bool {
    name.strip_prefix(stem).is_some_and(|rest| rest.starts_with('.'))
}
