//! The backups beside a file as they stood before a write, or before several.
//!
//! A manifest says what every slot held before; where its bytes are now, among the backups or the originals, their hash
//! tells. What is nowhere any more stays away: a slot is never filled with anything else.

use std::path::Path;

use super::disk::{Disk, parent};
use super::journal::Journal;
use super::manifest::{Entry, Kept, SLOTS, original, sha256, slot};
use super::steps::Step;
use super::{Owner, WriteError};

/// How the backups get back to where they were.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct TurnBack {
    /// What they hold now, by hash.
    now: Vec<(usize, String)>,
    /// Those that go: which, and what they hold.
    drops: Vec<(usize, Vec<u8>)>,
    /// Those that move, in this order: from, to, and the mode then.
    shifts: Vec<(usize, usize, Option<u32>)>,
    /// Those that are made anew.
    makes: Vec<(usize, Vec<u8>, u32, Owner)>,
}

/// What a slot is to hold.
struct Wanted {
    index: usize,
    sha256: String,
    /// The mode and the owner, where they are known.
    mode: Option<u32>,
    owner: Option<Owner>,
}

/// What the slots are to hold for a write to be taken back; `None` where the manifest does not tell.
fn before(entry: &Entry) -> Option<Vec<Wanted>> {
    let kept = |kept: &Kept| {
        Some(Wanted {
            index: kept.index,
            sha256: kept.sha256.clone()?,
            mode: Some(kept.mode),
            owner: Some(Owner { uid: kept.uid, gid: kept.gid }),
        })
    };
    if let Some(rearranged) = &entry.rearranged {
        return rearranged.before.iter().map(kept).collect();
    }
    let rotation = entry.backups.as_ref()?;
    let moved = rotation.slots.iter().filter(|slot| slot.index > 0).map(|slot| {
        let (index, sha256) = (slot.index - 1, slot.sha256.clone()?);
        Some(Wanted { index, sha256, mode: slot.mode_before, owner: None })
    });
    let dropped = rotation.dropped.iter().map(|dropped| {
        Some(Wanted {
            index: SLOTS.len() - 1,
            sha256: dropped.sha256.clone()?,
            mode: Some(dropped.mode),
            owner: Some(Owner { uid: dropped.uid, gid: dropped.gid }),
        })
    });
    moved.chain(dropped).collect()
}

/// What the slots held after a write; `None` where the manifest does not tell.
fn after(entry: &Entry) -> Option<Vec<(usize, String)>> {
    if let Some(rearranged) = &entry.rearranged {
        return Some(rearranged.after.clone());
    }
    entry.backups.as_ref()?.slots.iter().map(|slot| Some((slot.index, slot.sha256.clone()?))).collect()
}

/// How the backups of a file get back to before the writes of `chain`, the newest first; `None` where none of them
/// touched any, or where they are not as the newest that did left them.
pub(super) fn turn_back(
    disk: &mut Disk<'_, '_>,
    state_dir: &Path,
    chain: &[&Entry],
    known: &[(String, String)],
) -> Option<TurnBack> {
    let touched = |entry: &&&Entry| entry.backups.is_some() || entry.turned_back;
    let newest = chain.iter().find(touched)?;
    let oldest = chain.iter().rfind(touched)?;
    let path = &newest.path;
    let us = Owner::of_this_process();
    let of_file = Owner { uid: oldest.uid.unwrap_or(us.uid), gid: oldest.gid.unwrap_or(us.gid) };
    let mut found = Vec::new();
    for index in 0..SLOTS.len() {
        if let Some(file) = disk.read(&slot(path, index)).ok()? {
            found.push((index, sha256(&file.bytes), file));
        }
    }
    let now: Vec<(usize, String)> = found.iter().map(|(index, hash, _)| (*index, hash.clone())).collect();
    let mut left = after(newest)?;
    left.sort();
    if now != left {
        return None;
    }
    let mut wanted = before(oldest)?;
    wanted.sort_by_key(|wanted| wanted.index);
    let mut turn = TurnBack { now, drops: Vec::new(), shifts: Vec::new(), makes: Vec::new() };
    let mut used: Vec<usize> = Vec::new();
    let mut moves: Vec<(usize, &Wanted)> = Vec::new();
    for want in &wanted {
        // The one in its place first, then those that go back, then those that go on.
        let same = found.iter().filter(|(index, hash, _)| *hash == want.sha256 && !used.contains(index));
        let distance = |index: usize| (index != want.index, index < want.index, index.abs_diff(want.index));
        match same.min_by_key(|(index, _, _)| distance(*index)) {
            Some((index, _, _)) => {
                used.push(*index);
                moves.push((*index, want));
            }
            None => {
                let mut named = known.iter().filter(|(hash, _)| *hash == want.sha256);
                let bytes =
                    named.find_map(|(hash, name)| original(disk, state_dir, name, hash).ok().flatten());
                let owner = want.owner.unwrap_or(of_file);
                if let Some(bytes) = bytes {
                    turn.makes.push((want.index, bytes, want.mode.unwrap_or(0o600) & 0o777, owner));
                }
            }
        }
    }
    let back = moves.iter().all(|(from, want)| *from >= want.index);
    let on = moves.iter().all(|(from, want)| *from <= want.index);
    if !back && !on {
        return None;
    }
    if on {
        moves.reverse();
    }
    // Never more than permission bits, whatever the manifest says: no set-id bits.
    let shifts = moves.iter().filter(|(from, want)| *from != want.index);
    turn.shifts =
        shifts.map(|(from, want)| (*from, want.index, want.mode.map(|mode| mode & 0o777))).collect();
    for (index, _, file) in found {
        if !used.contains(&index) {
            turn.drops.push((index, file.bytes));
        }
    }
    Some(turn)
}

impl TurnBack {
    /// What is to be done. What the slots hold by now is looked at once more.
    pub(super) fn prepare(
        &self,
        journal: &mut Journal<'_, '_>,
        path: &Path,
        steps: &mut Vec<Step>,
    ) -> Result<(), WriteError> {
        let folder = parent(path);
        for index in 0..SLOTS.len() {
            let path = slot(path, index);
            let found = journal.disk.read(&path)?.map(|found| sha256(&found.bytes));
            if found.as_ref() != self.hash(index) {
                return Err(WriteError::Changed { path });
            }
        }
        for (index, _) in &self.drops {
            steps.push(Step::Drop { path: slot(path, *index), held: journal.free_name(&folder) });
        }
        for (from, to, mode) in &self.shifts {
            let sha256 = self.hash(*from).cloned();
            let (from, to) = (slot(path, *from), slot(path, *to));
            let (mode_before, _) = journal.disk.permissions(&from)?;
            let mode_after = mode.unwrap_or(mode_before);
            steps.push(Step::Shift { from, to, sha256, mode_before, mode_after });
        }
        for (index, bytes, mode, owner) in &self.makes {
            let (staged, _) = journal.stage(&folder, bytes, (*owner, *mode), None)?;
            steps.push(Step::Create { path: slot(path, *index), staged, sha256: sha256(bytes) });
        }
        Ok(())
    }

    fn hash(&self, index: usize) -> Option<&String> {
        self.now.iter().find(|(slot, _)| *slot == index).map(|(_, hash)| hash)
    }

    /// What the slots hold afterwards, by hash.
    pub(super) fn after(&self) -> Vec<(usize, String)> {
        let gone = |index: &usize| {
            self.drops.iter().any(|(drop, _)| drop == index)
                || self.shifts.iter().any(|(from, _, _)| from == index)
        };
        let mut after: Vec<(usize, String)> =
            self.now.iter().filter(|(index, _)| !gone(index)).cloned().collect();
        let moved = self.shifts.iter().filter_map(|(from, to, _)| Some((*to, self.hash(*from)?.clone())));
        after.extend(moved);
        after.extend(self.makes.iter().map(|(index, bytes, _, _)| (*index, sha256(bytes))));
        after.sort();
        after
    }

    /// The bytes of a slot that goes.
    pub(super) fn dropped(&self, index: usize) -> Option<&[u8]> {
        self.drops.iter().find(|(drop, _)| *drop == index).map(|(_, bytes)| bytes.as_slice())
    }
}
