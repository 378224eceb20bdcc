//! A state folder as people have it.

use std::fs;
use std::path::{Path, PathBuf};

use clawgate::transaction::{
    Change, Faults, HardLinks, LOCK_WAIT, Owner, Receipt, Stamp, Symlink, UndoError, UndoPlan, Write,
    WriteError, apply,
};

pub use crate::support::{Content, Tree, assert_same, chmod, mode, owner, tree};

/// Everything below a folder, without what clawgate keeps for itself.
pub fn outside(root: &Path, state_dir: &Path) -> Tree {
    let ours = state_dir.join("clawgate");
    let mut nodes = tree(root);
    nodes.retain(|path, _| !root.join(path).starts_with(&ours));
    nodes
}

pub fn put(path: &Path, content: &str, mode: u32) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, content).unwrap();
    chmod(path, mode);
}

pub fn text(path: &Path) -> Option<String> {
    fs::read_to_string(path).ok()
}

pub fn stamp(id: &str) -> Stamp {
    Stamp { id: id.into(), time: "2026-11-23T12:00:00Z".into(), version: "0.1.0".into() }
}

/// A throw-away home with a state folder in it.
pub struct Home {
    _folder: Option<tempfile::TempDir>,
    pub root: PathBuf,
    pub state: PathBuf,
}

impl Home {
    pub fn new() -> Self {
        Self::within(tempfile::tempdir().unwrap())
    }

    /// In memory where that can be had: the runs that fail at every operation would wait for the disk most of their
    /// time.
    pub fn in_memory() -> Self {
        Self::within(tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap())
    }

    fn within(folder: tempfile::TempDir) -> Self {
        let root = fs::canonicalize(folder.path()).unwrap();
        let state = root.join(".openclaw");
        Self { _folder: Some(folder), root, state }
    }

    /// A home that another process made.
    pub fn at(state: PathBuf) -> Self {
        Self { _folder: None, root: state.parent().unwrap().to_owned(), state }
    }

    pub fn config(&self) -> PathBuf {
        self.state.join("openclaw.json")
    }

    pub fn env(&self) -> PathBuf {
        self.state.join(".env")
    }

    /// Every kind of step at once: `.env` is made, a loose config with five backups is replaced, a file in a folder
    /// still to be made is created, a cache is removed, another file only loses access.
    pub fn lived_in() -> (Self, Write) {
        Self::live_in(Self::new())
    }

    pub fn live_in(home: Self) -> (Self, Write) {
        put(&home.config(), "old config", 0o644);
        for (index, suffix) in ["", ".1", ".2", ".3", ".4"].iter().enumerate() {
            let mode = if index == 1 { 0o644 } else { 0o600 };
            put(&home.state.join(format!("openclaw.json.bak{suffix}")), &format!("backup {index}"), mode);
        }
        put(&home.state.join("cache.json"), "cache", 0o640);
        put(&home.state.join("loose.json"), "loose", 0o664);
        chmod(&home.state, 0o755);
        let mut write = home.write(vec![
            Change::new(home.env(), None, Some(b"KEY=1\n".to_vec())),
            Change::new(home.state.join("cache.json"), Some(b"cache".to_vec()), None),
            Change::new(home.state.join("loose.json"), Some(b"loose".to_vec()), Some(b"loose".to_vec())),
            Change::new(home.state.join("agents/main/new.json"), None, Some(b"{}".to_vec())),
            Change::new(home.config(), Some(b"old config".to_vec()), Some(b"new config".to_vec())).rotating(),
        ]);
        write.folders = vec![home.state.join("agents"), home.state.join("agents/main")];
        (home, write)
    }

    pub fn write(&self, changes: Vec<Change>) -> Write {
        Write {
            state_dir: self.state.clone(),
            changes,
            owner: Owner::of_this_process(),
            symlink: Symlink::Refuse,
            hard_links: HardLinks::Refuse,
            folders: Vec::new(),
            lock_wait: LOCK_WAIT,
        }
    }

    /// Replaces (or makes) the config, with backups.
    pub fn set_config(&self, id: &str, content: &str) -> Receipt {
        let before = fs::read(self.config()).ok();
        let change = Change::new(self.config(), before, Some(content.into())).rotating();
        apply(&self.write(vec![change]), &stamp(id), &mut Faults::none()).unwrap()
    }

    /// Takes back the last write, or all since and with one.
    pub fn undo_to(&self, to: Option<&str>) -> Result<(UndoPlan, Receipt), UndoError> {
        let plan = self.plan_to(to)?;
        let receipt = plan.apply(&stamp("undo"), LOCK_WAIT, &mut Faults::none())?;
        Ok((plan, receipt))
    }

    pub fn undo(&self) -> Result<(UndoPlan, Receipt), UndoError> {
        self.undo_to(None)
    }

    pub fn plan(&self) -> UndoPlan {
        self.plan_to(None).unwrap()
    }

    /// The same of all writes since and with one. No file that has been changed since can be merged.
    pub fn plan_to(&self, to: Option<&str>) -> Result<UndoPlan, UndoError> {
        UndoPlan::read(&self.state, to, &mut |_, _| None, &mut Faults::none())
    }
}

pub fn try_apply(write: &Write) -> Result<Receipt, WriteError> {
    apply(write, &stamp("test"), &mut Faults::none())
}
