//! Takes writes back: first a plan that can be shown, then one more write, which can be taken back in turn.

use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::apply::{Job, TakesBack, Wish, carry_out};
use super::backups::{TurnBack, turn_back};
use super::disk::{Disk, parent};
use super::manifest::{Entry, Manifest, SLOTS, list, manifest_name, original, sha256, slot};
use super::{
    BackupPolicy, Change, FOLDER, Faults, HardLinks, Owner, Receipt, Stamp, Symlink, UndoError, Write,
    WriteError,
};

/// What undo does to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UndoAction {
    /// Puts the bytes and the mode of before in its place, or only the mode.
    Restore,
    /// Makes it again: the write had removed it.
    Recreate,
    /// Removes it: the write had made it.
    Remove,
    /// Nothing: it already is as it was before the write, or the write is taken back already.
    Already,
    /// Nothing: its original was, by the caller's choice, not kept.
    Leave,
    /// Nothing so far: it has been changed since. The caller may [settle](UndoPlan::settle) what it is to hold.
    MovedOn,
    /// Nothing so far: its original is no longer kept. The caller may [settle](UndoPlan::settle) what it is to hold.
    Gone,
    /// Puts in its place what the caller settled.
    Edit,
}

/// One file of an [`UndoPlan`].
#[derive(Clone, PartialEq, Eq)]
pub struct UndoFile {
    /// The file.
    pub path: PathBuf,
    /// What happens to it.
    pub action: UndoAction,
    /// What it holds now.
    pub now: Option<Vec<u8>>,
    /// What it will hold.
    pub then: Option<Vec<u8>>,
    /// What it held before, where that is known.
    pub original: Option<Vec<u8>>,
    /// What the newest of the writes that are taken back left in it, where that is known.
    pub written: Option<Vec<u8>>,
    /// What callers noted about the changes that are taken back, the newest first; nothing came between them.
    pub notes: Vec<serde_json::Value>,
    /// Whether its backups go back as well; `false` where there are none, or where another program has moved them on.
    pub backups: bool,
    mode: Option<u32>,
    owner: Option<Owner>,
    turn_back: Option<TurnBack>,
    rotates: bool,
    secret: bool,
    note: Option<serde_json::Value>,
}

impl fmt::Debug for UndoFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("UndoFile")
            .field("path", &self.path)
            .field("action", &self.action)
            .field("now_bytes", &self.now.as_ref().map(Vec::len))
            .field("then_bytes", &self.then.as_ref().map(Vec::len))
            .field("backups", &self.backups)
            .finish_non_exhaustive()
    }
}

/// What undo would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoPlan {
    /// The ids of the writes that are taken back, the newest first; there is at least one.
    pub ids: Vec<String>,
    /// The time of the oldest of them, as its caller wrote it.
    pub time: String,
    /// The writes that the oldest of them had taken back: then they are done again.
    pub redoes: Vec<String>,
    /// The files, in the order in which they are taken back: the writes' order reversed.
    pub files: Vec<UndoFile>,
    /// What to do about hard links; [`HardLinks::Refuse`] at first.
    pub hard_links: HardLinks,
    state_dir: PathBuf,
    newest: String,
    folders: Vec<PathBuf>,
    folders_to_make: Vec<PathBuf>,
}

impl UndoPlan {
    /// Reads what the last write below `state_dir` left, or all writes since and with `to` (a number or an id of
    /// [`super::history()`]), and compares it with the files. Changes nothing.
    ///
    /// Where another program has changed a file between two of the writes, there is no such plan: their originals are
    /// from before that change, and it would be lost.
    pub fn read(state_dir: &Path, to: Option<&str>, faults: &mut Faults<'_>) -> Result<Self, UndoError> {
        Self::look(&mut Disk::new(faults), state_dir, to)
    }

    pub(super) fn look(
        disk: &mut Disk<'_, '_>,
        state_dir: &Path,
        to: Option<&str>,
    ) -> Result<Self, UndoError> {
        let writes = list(disk, state_dir)?;
        let from = match to {
            None => writes.len().checked_sub(1).ok_or(UndoError::Nothing)?,
            Some(name) => {
                let named = |(number, stem): &(u64, String)| {
                    name.parse() == Ok(*number)
                        || stem == name
                        || stem.split_once('-').is_some_and(|(_, id)| id == name)
                };
                writes.iter().position(named).ok_or_else(|| UndoError::Unknown { name: name.to_owned() })?
            }
        };
        let (plan, between) = Self::of(disk, state_dir, &writes, from)?;
        if between.is_empty() {
            return Ok(plan);
        }
        // Fewer at a time: what would change nothing leads nowhere, and what is no longer kept does not come back.
        for (later, (number, _)) in writes.iter().enumerate().skip(from + 1) {
            let (fewer, none) = Self::of(disk, state_dir, &writes, later)?;
            let is = |action: UndoAction| fewer.files.iter().any(|file| file.action == action);
            let lost = is(UndoAction::Gone);
            if none.is_empty() && (fewer.changes_anything() || is(UndoAction::MovedOn) || lost) {
                return Err(UndoError::Between { files: between, from: (!lost).then_some(*number) });
            }
        }
        Err(UndoError::Between { files: between, from: None })
    }

    /// The way back over the writes from the one at `from` on, and the files that another program has changed between
    /// two of them: where there is any, the plan is not to be carried out.
    pub(super) fn of(
        disk: &mut Disk<'_, '_>,
        state_dir: &Path,
        writes: &[(u64, String)],
        from: usize,
    ) -> Result<(Self, Vec<PathBuf>), UndoError> {
        let Some((_, newest)) = writes.last() else { return Err(UndoError::Nothing) };
        let whole = std::fs::canonicalize(state_dir).unwrap_or_else(|_| state_dir.to_owned());
        let mut taken = Vec::new();
        for (_, stem) in writes[from..].iter().rev() {
            let path = state_dir.join(FOLDER).join(manifest_name(stem));
            let found = disk.read(&path)?.ok_or(UndoError::Nothing)?;
            let manifest = Manifest::from_bytes(&found.bytes).ok_or(UndoError::Manifest { path })?;
            trust(&manifest, found.owner, state_dir)?;
            // The files it names belong to the folder it was written below: in a copy they are somebody else's.
            if let Some(path) = manifest.state_dir.as_ref().filter(|path| **path != whole) {
                return Err(UndoError::Elsewhere { path: path.clone() });
            }
            taken.push(manifest);
        }
        let Some(oldest) = taken.last() else { return Err(UndoError::Nothing) };
        let (time, redoes) = (oldest.time.clone(), oldest.undoes.clone());
        let known = known_originals(disk, state_dir, writes);
        let mut files: Vec<UndoFile> = Vec::new();
        let mut between = Vec::new();
        for entry in taken.iter().flat_map(|manifest| manifest.files.iter().rev()) {
            if files.iter().any(|file| file.path == entry.path) {
                continue;
            }
            let (file, unbroken) = file(disk, state_dir, &mut Chain::of(&taken, &entry.path), &known)?;
            if !unbroken {
                between.push(file.path.clone());
            }
            files.push(file);
        }
        let home = std::fs::canonicalize(state_dir).unwrap_or_else(|_| state_dir.to_owned());
        let mut folders: Vec<PathBuf> =
            taken.iter().rev().flat_map(|manifest| manifest.folders.clone()).collect();
        // The state folder stays as long as there is something in it to undo with.
        folders.retain(|folder| !home.starts_with(folder));
        let plan = Self {
            ids: taken.iter().map(|manifest| manifest.id.clone()).collect(),
            time,
            redoes,
            files,
            hard_links: HardLinks::default(),
            state_dir: state_dir.to_owned(),
            newest: newest.clone(),
            folders,
            folders_to_make: taken.iter().flat_map(|manifest| manifest.folders_removed.clone()).collect(),
        };
        Ok((plan, between))
    }

    /// Says what a file that has [moved on](UndoAction::MovedOn), or whose original is [gone](UndoAction::Gone), is to
    /// hold.
    pub fn settle(&mut self, path: &Path, then: &[u8]) {
        for file in self.files.iter_mut().filter(|file| file.path == path) {
            if file.now.as_deref() != Some(then) {
                file.action = UndoAction::Edit;
                file.then = Some(then.to_vec());
                file.backups = false;
            }
        }
    }

    /// Says that a file is to stay as it is.
    pub fn leave(&mut self, path: &Path) {
        for file in self.files.iter_mut().filter(|file| file.path == path) {
            file.action = UndoAction::Leave;
            file.then.clone_from(&file.now);
            file.backups = false;
        }
    }

    /// Says what is to be noted about a file's change, and whether what it holds now may hold secrets.
    pub fn note(&mut self, path: &Path, note: Option<&serde_json::Value>, secret: bool) {
        for file in self.files.iter_mut().filter(|file| file.path == path) {
            file.note = note.cloned();
            file.secret = secret;
        }
    }

    /// Whether carrying it out changes any file.
    #[must_use]
    pub fn changes_anything(&self) -> bool {
        self.files.iter().any(UndoFile::changes)
    }

    /// Takes the writes back by a write of its own, all of it or nothing. What has changed since [`Self::read`] stops
    /// it.
    pub fn apply(
        &self,
        stamp: &Stamp,
        lock_wait: Duration,
        faults: &mut Faults<'_>,
    ) -> Result<Receipt, UndoError> {
        let owner = Owner::of(&self.state_dir).map_err(|_| UndoError::Nothing)?;
        let files: Vec<&UndoFile> = self.files.iter().filter(|file| file.changes()).collect();
        let write = Write {
            state_dir: self.state_dir.clone(),
            changes: files.iter().map(|file| file.change()).collect(),
            owner,
            symlink: Symlink::Refuse,
            hard_links: self.hard_links,
            folders: self.folders_to_make.clone(),
            lock_wait,
        };
        let wishes = files
            .iter()
            .zip(&write.changes)
            .map(|(file, change)| Wish {
                change,
                mode: file.wanted_mode(),
                owner: file.owner,
                turn_back: file.turn_back.as_ref().filter(|_| file.backups).cloned(),
            })
            .collect();
        let takes_back = TakesBack {
            ids: self.ids.clone(),
            folders: self.folders.clone(),
            newest: Some(self.newest.clone()),
        };
        match carry_out(&Job { write: &write, wishes, takes_back }, stamp, faults) {
            Err(WriteError::Changed { path }) if path == self.state_dir.join(FOLDER) => Err(UndoError::Stale),
            done => Ok(done?),
        }
    }
}

impl UndoFile {
    /// Whether a file that is there gets other bytes.
    #[must_use]
    pub fn replaces(&self) -> bool {
        self.changes() && self.now.is_some() && self.then.is_some() && self.now != self.then
    }

    fn changes(&self) -> bool {
        matches!(
            self.action,
            UndoAction::Restore | UndoAction::Recreate | UndoAction::Remove | UndoAction::Edit
        )
    }

    fn wanted_mode(&self) -> Option<u32> {
        match self.action {
            // Never more than permission bits, whatever the manifest says: no set-id bits.
            UndoAction::Restore | UndoAction::Recreate => self.mode.map(|mode| mode & 0o777),
            _ => None,
        }
    }

    fn change(&self) -> Change {
        let mut change = Change::new(self.path.clone(), self.now.clone(), self.then.clone());
        change.private = false;
        change.secret = self.secret;
        change.notes.clone_from(&self.note);
        if self.rotates && self.now.is_some() && self.then.is_some() {
            change.backups = BackupPolicy::Rotate5;
        }
        change
    }
}

/// The originals that are there, by the hash of what they hold.
fn known_originals(
    disk: &mut Disk<'_, '_>,
    state_dir: &Path,
    writes: &[(u64, String)],
) -> Vec<(String, String)> {
    let mut known = Vec::new();
    for (_, stem) in writes.iter().rev() {
        let path = state_dir.join(FOLDER).join(manifest_name(stem));
        let Ok(Some(found)) = disk.read(&path) else { continue };
        let files = Manifest::from_bytes(&found.bytes).map(|manifest| manifest.files).unwrap_or_default();
        for entry in files {
            let dropped = entry.backups.and_then(|backups| backups.dropped);
            let dropped = dropped.map(|dropped| (dropped.sha256, dropped.original));
            let kept = entry.rearranged.into_iter().flat_map(|slots| slots.before);
            let kept = kept.map(|kept| (kept.sha256, kept.original));
            let all = std::iter::once((entry.before_sha256, entry.original)).chain(dropped).chain(kept);
            known.extend(all.filter_map(|(hash, name)| Some((hash?, name?))));
        }
    }
    known
}

/// What writes say of one file, the newest first.
struct Chain<'m> {
    /// All of them.
    all: Vec<&'m Entry>,
    /// Those that stand: without the writes that another one of them took back, and without that one.
    standing: Vec<&'m Entry>,
}

impl<'m> Chain<'m> {
    fn of(taken: &'m [Manifest], path: &Path) -> Self {
        let mut chain = Self { all: Vec::new(), standing: Vec::new() };
        // The ids of writes that were taken back.
        let mut back: Vec<&str> = Vec::new();
        for (place, manifest) in taken.iter().enumerate() {
            let entry = manifest.files.iter().find(|entry| entry.path == path);
            chain.all.extend(entry);
            let older = |id: &String| taken[place + 1..].iter().any(|older| older.id == *id);
            if let Some(at) = back.iter().position(|id| *id == manifest.id) {
                back.swap_remove(at);
            } else if entry.is_some() && !manifest.undoes.is_empty() && manifest.undoes.iter().all(older) {
                back.extend(manifest.undoes.iter().map(String::as_str));
            } else {
                chain.standing.extend(entry);
            }
        }
        chain
    }

    /// Leaves out the newest writes that somebody else has taken back: the file is as it was before them.
    fn leave_out_what_is_gone(&mut self, now: Option<&String>) {
        let gone = |entry: &Entry| entry.before_sha256.as_ref() == now && entry.after_sha256.as_ref() != now;
        while self.standing.len() > 1 && gone(self.standing[0]) {
            self.standing.remove(0);
        }
    }
}

/// Whether each write found the file as the one before it had left it.
fn is_unbroken(standing: &[&Entry]) -> bool {
    standing.windows(2).all(|pair| pair[0].before_sha256 == pair[1].after_sha256)
}

/// Compares what writes left in a file with what is there, and says whether nothing that another program did between
/// them would be lost on the way back.
fn file(
    disk: &mut Disk<'_, '_>,
    state_dir: &Path,
    chain: &mut Chain<'_>,
    known: &[(String, String)],
) -> Result<(UndoFile, bool), UndoError> {
    let path = &chain.all[0].path;
    let current = disk.read(path)?;
    let mode_now = current.as_ref().map(|found| found.mode);
    let now = current.map(|found| found.bytes);
    let hash = now.as_deref().map(sha256);
    chain.leave_out_what_is_gone(hash.as_ref());
    let Chain { all, standing } = chain;
    let nothing_stands = standing.is_empty();
    let (newest, oldest) = match standing.as_slice() {
        [] => (all[0], all[all.len() - 1]),
        [only] => (*only, *only),
        [newest, .., oldest] => (*newest, *oldest),
    };
    let original = before(disk, state_dir, oldest, hash.as_ref(), now.as_deref(), known)?;
    let same = hash == oldest.before_sha256;
    let is_before = same && (now.is_none() || mode_now == oldest.mode_before || hash != newest.after_sha256);
    let action = if nothing_stands || is_before {
        UndoAction::Already
    } else if hash != newest.after_sha256 {
        UndoAction::MovedOn
    } else {
        match (&oldest.before_sha256, &original, &now) {
            (None, _, _) => UndoAction::Remove,
            (Some(_), Some(_), Some(_)) => UndoAction::Restore,
            (Some(_), Some(_), None) => UndoAction::Recreate,
            (Some(_), None, _) if standing.iter().all(|entry| entry.original.is_none()) => UndoAction::Leave,
            (Some(_), None, _) => UndoAction::Gone,
        }
    };
    let back = matches!(action, UndoAction::Restore | UndoAction::Recreate | UndoAction::Remove);
    let turn_back = if back { turn_back(disk, state_dir, all, known) } else { None };
    // Where the backups cannot go back, a file that has them leaves them be; one whose backups went back by the write
    // that is taken back now, or that is written anew, moves them on as every write does.
    let single = all.len() == 1 && action == UndoAction::Restore;
    let rotates = all.iter().any(|entry| entry.turned_back)
        || (!single && all.iter().any(|entry| entry.backups.is_some()));
    let us = Owner::of_this_process();
    let unbroken = matches!(action, UndoAction::Already | UndoAction::Leave) || is_unbroken(standing);
    let file = UndoFile {
        path: path.clone(),
        action,
        then: match action {
            UndoAction::Restore | UndoAction::Recreate => original.clone(),
            UndoAction::Remove => None,
            _ => now.clone(),
        },
        now,
        original,
        written: match (&newest.written, &newest.after_sha256) {
            (Some(name), Some(hash)) => super::manifest::original(disk, state_dir, name, hash)?,
            _ => None,
        },
        notes: standing.iter().filter_map(|entry| entry.notes.clone()).collect(),
        backups: turn_back.is_some(),
        mode: oldest.mode_before,
        owner: Some(Owner { uid: oldest.uid.unwrap_or(us.uid), gid: oldest.gid.unwrap_or(us.gid) }),
        turn_back,
        rotates,
        secret: true,
        note: None,
    };
    Ok((file, unbroken))
}

/// A manifest of another user may only name what is that user's: inside the state folder, and given back to the owner
/// it has. Otherwise whoever owns the state folder could have root write anywhere.
fn trust(manifest: &Manifest, of: Owner, state_dir: &Path) -> Result<(), UndoError> {
    if of.uid == Owner::of_this_process().uid {
        return Ok(());
    }
    let home = std::fs::canonicalize(state_dir).map_err(|_| UndoError::Nothing)?;
    let inside =
        |path: &Path| std::fs::canonicalize(parent(path)).is_ok_and(|folder| folder.starts_with(&home));
    for entry in &manifest.files {
        let dropped =
            entry.backups.as_ref().and_then(|backups| backups.dropped.as_ref()).map(|held| held.uid);
        let kept = entry.rearranged.iter().flat_map(|slots| &slots.before).map(|kept| kept.uid);
        let theirs = [entry.uid, dropped].into_iter().flatten().chain(kept).all(|uid| uid == of.uid);
        // A file in a folder that went with it is in one that will be made again.
        let gone = entry.after_sha256.is_none()
            && manifest.folders_removed.iter().any(|folder| entry.path.starts_with(folder));
        if !theirs || !(inside(&entry.path) || gone) {
            return Err(UndoError::Foreign { path: entry.path.clone() });
        }
    }
    for folder in manifest.folders.iter().chain(&manifest.folders_removed) {
        if !home.starts_with(folder) && !inside(folder) {
            return Err(UndoError::Foreign { path: folder.clone() });
        }
    }
    Ok(())
}

/// The bytes a file had before a write: what it holds, a kept original, or a backup beside the file.
fn before(
    disk: &mut Disk<'_, '_>,
    state_dir: &Path,
    entry: &Entry,
    now_hash: Option<&String>,
    now: Option<&[u8]>,
    known: &[(String, String)],
) -> Result<Option<Vec<u8>>, WriteError> {
    let Some(hash) = &entry.before_sha256 else { return Ok(None) };
    if now_hash == Some(hash) {
        return Ok(now.map(<[u8]>::to_vec));
    }
    for (_, name) in known.iter().filter(|(known, _)| known == hash) {
        if let Some(bytes) = original(disk, state_dir, name, hash)? {
            return Ok(Some(bytes));
        }
    }
    for index in 0..SLOTS.len() {
        // A backup that cannot be read is one that does not help.
        if let Ok(Some(found)) = disk.read(&slot(&entry.path, index))
            && sha256(&found.bytes) == *hash
        {
            return Ok(Some(found.bytes));
        }
    }
    Ok(None)
}
