//! What came before: writes that were cut short, and writes to take back.

use std::path::PathBuf;

use serde_json::Value;

use crate::document::EnvFile;
use crate::domain::{AuthChoice, Secret};
use crate::locale::ids;
use crate::openclaw::{
    self, FileKind, KeptTexts, Notice, Place, Stays, inverse, joined, may_hold_secrets, notes, returning,
};
use crate::transaction::{
    self, Faults, LOCK_WAIT, Past, Purged, Receipt, Recovery, UndoAction, UndoError, UndoFile, UndoPlan,
    Unfinished, WriteError,
};

use super::apply::stamp;
use super::host::Host;

/// The most values that are named in one sentence.
const NAMED: usize = 6;

/// What to do to take writes back, and what is worth knowing about it.
#[derive(Debug)]
pub struct Undoing {
    /// The files.
    pub plan: UndoPlan,
    /// Values that stay as they are: in which file, which, why.
    pub left: Vec<(PathBuf, String, Stays)>,
    /// Files that stay because nothing is known of what was written to them.
    pub unknown: Vec<PathBuf>,
    /// Secrets that are used again then, in which file.
    pub returning: Vec<(PathBuf, Secret)>,
    /// Variables that stay because the config still names them.
    pub needed: Vec<(PathBuf, &'static str)>,
}

/// What the last write below a state folder left, or all since and with `to`, compared with the files. Where a file has
/// been changed since, what was written is taken out of what it holds today.
///
/// # Errors
/// See [`UndoError`].
pub fn read_undo(place: &Place, to: Option<&str>) -> Result<Undoing, UndoError> {
    let plan = UndoPlan::read(&place.state_dir, to, &mut Faults::none())?;
    let mut undoing =
        Undoing { plan, left: Vec::new(), unknown: Vec::new(), returning: Vec::new(), needed: Vec::new() };
    let files = undoing.plan.files.clone();
    for file in files.iter().filter(|file| matches!(file.action, UndoAction::MovedOn | UndoAction::Gone)) {
        let (Some(now), false) = (&file.now, file.notes.is_empty()) else {
            undoing.unknown.push(file.path.clone());
            continue;
        };
        let kept = KeptTexts { original: file.original.as_deref(), written: file.written.as_deref() };
        let found = inverse(FileKind::of(&file.path), &as_few(&file.notes), now, kept);
        undoing.left.extend(found.left.into_iter().map(|(name, why)| (file.path.clone(), name, why)));
        undoing.plan.settle(&file.path, &found.then);
    }
    undoing.keep_what_is_named();
    for file in &undoing.plan.files {
        let coming = returning(FileKind::of(&file.path), file.now.as_deref(), file.then.as_deref());
        undoing.returning.extend(coming.into_iter().map(|secret| (file.path.clone(), secret)));
    }
    Ok(undoing)
}

/// The notes, as one where they can be: nothing came between the writes.
fn as_few(notes: &[Value]) -> Vec<Value> {
    let mut few: Vec<Value> = Vec::new();
    for note in notes {
        let one = few.last().and_then(|newer| joined(newer, note));
        match (one, few.last_mut()) {
            (Some(one), Some(last)) => *last = one,
            _ => few.push(note.clone()),
        }
    }
    few
}

impl Undoing {
    /// Whether a file has to stay as it is altogether, and so the others with it: they were written together.
    #[must_use]
    pub fn is_stuck(&self) -> bool {
        let unreadable = self.left.iter().any(|(_, _, why)| *why == Stays::Unreadable);
        let unknown = |file: &&UndoFile| self.unknown.contains(&file.path) && file.now.is_some();
        unreadable || !self.lost().is_empty() || self.plan.files.iter().any(|file| unknown(&file))
    }

    /// Files that would have to be made again, and of which nothing is kept.
    #[must_use]
    pub fn lost(&self) -> Vec<PathBuf> {
        let lost = |file: &&UndoFile| {
            file.action == UndoAction::Gone && file.now.is_none() && self.unknown.contains(&file.path)
        };
        self.plan.files.iter().filter(lost).map(|file| file.path.clone()).collect()
    }

    /// A config that has been changed since may still name a variable, which then must not go.
    fn keep_what_is_named(&mut self) {
        let changed = |file: &&UndoFile| {
            matches!(file.action, UndoAction::Edit | UndoAction::MovedOn | UndoAction::Gone)
                && FileKind::of(&file.path) != FileKind::Env
        };
        let texts: Vec<String> = self
            .plan
            .files
            .iter()
            .filter(changed)
            .filter_map(|file| file.then.as_deref())
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            .collect();
        for file in self.plan.files.clone() {
            if FileKind::of(&file.path) != FileKind::Env {
                continue;
            }
            let read = |bytes: Option<&[u8]>| EnvFile::parse(bytes.unwrap_or_default()).unwrap_or_default();
            let (now, then) = (read(file.now.as_deref()), read(file.then.as_deref()));
            let choices = AuthChoice::ALL.iter();
            let names = choices.flat_map(|choice| [choice.key_variable, choice.token_variable]);
            let needed: Vec<&'static str> = names
                .filter(|name| now.get(name).is_some() && then.get(name).is_none())
                .filter(|name| texts.iter().any(|text| text.contains(&format!("${{{name}}}"))))
                .collect();
            if !needed.is_empty() {
                self.plan.leave(&file.path);
                self.needed.extend(needed.into_iter().map(|name| (file.path.clone(), name)));
            }
        }
    }
}

/// Takes writes back, all of it or nothing.
///
/// # Errors
/// See [`UndoError`]; everything is as it was then.
pub fn undo(undoing: &Undoing, host: &Host) -> Result<Receipt, UndoError> {
    let stamp = stamp(host);
    let mut plan = undoing.plan.clone();
    for file in &undoing.plan.files {
        let kind = FileKind::of(&file.path);
        let note = notes(kind, file.now.as_deref(), file.then.as_deref(), &stamp.id);
        let secret = [&file.now, &file.then]
            .into_iter()
            .any(|bytes| may_hold_secrets(kind, bytes.as_deref().unwrap_or_default()));
        plan.note(&file.path, note.as_ref(), secret);
    }
    plan.apply(&stamp, LOCK_WAIT, &mut Faults::none())
}

/// The writes that are remembered, the newest first.
///
/// # Errors
/// See [`UndoError`].
pub fn history(place: &Place) -> Result<Vec<Past>, UndoError> {
    transaction::history(&place.state_dir, &mut Faults::none())
}

/// What of the last write, which was no undo, is as it was before it again: a program that had read before the write
/// and wrote after it, which nobody sees who has ended by then, leaves that. Nothing where it cannot be told, as while a
/// write of ours is half done.
#[must_use]
pub fn taken_out(place: &Place) -> Vec<Notice> {
    if transaction::is_half_done(&place.state_dir, &mut Faults::none()) {
        return Vec::new();
    }
    let Ok(plan) = UndoPlan::read(&place.state_dir, None, &mut Faults::none()) else { return Vec::new() };
    if !plan.redoes.is_empty() {
        return Vec::new();
    }
    let other = |file: &&UndoFile| matches!(file.action, UndoAction::MovedOn | UndoAction::Already);
    let mut notices = Vec::new();
    for file in plan.files.iter().filter(other) {
        let out = |notes: &Value| openclaw::taken_out(FileKind::of(&file.path), notes, file.now.as_deref());
        let names: Vec<String> = file.notes.iter().flat_map(out).take(NAMED + 1).collect();
        if names.is_empty() {
            continue;
        }
        let more = if names.len() > NAMED { "`, `…" } else { "" };
        let message = ids::WARN_TAKEN_OUT
            .with("time", plan.time.as_str())
            .with("path", file.path.as_path())
            .with("names", format!("{}{more}", names[..names.len().min(NAMED)].join("`, `")));
        notices.push(Notice::new("taken-out", message));
    }
    notices
}

/// Removes what is kept to take writes back exactly, and these backups.
///
/// # Errors
/// See [`WriteError`].
pub fn purge(place: &Place, backups: &[PathBuf]) -> Result<Purged, WriteError> {
    transaction::purge(&place.state_dir, backups, LOCK_WAIT, &mut Faults::none())
}

/// Finishes or takes back a write that was cut short.
///
/// # Errors
/// See [`WriteError`].
pub fn recover(place: &Place) -> Result<Option<Recovery>, WriteError> {
    transaction::recover(&place.state_dir, LOCK_WAIT, &mut Faults::none())
}

/// A write that was cut short, if there is one. Changes nothing.
///
/// # Errors
/// See [`WriteError`].
pub fn unfinished(place: &Place) -> Result<Option<Unfinished>, WriteError> {
    transaction::unfinished(&place.state_dir, &mut Faults::none())
}
