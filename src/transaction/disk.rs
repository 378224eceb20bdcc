//! The single operations on files, each asked of [`Faults`] first and each with its error.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Permissions};
use std::io::{self, Read, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, PermissionsExt, fchown};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, Mode, OFlags, RenameFlags};
use rustix::io::Errno;

use super::attributes::Attributes;
use super::{Faults, MAX_FILE, Operation, Owner, WriteError};

/// Distinguishes files on one machine: device and inode.
pub(super) type FileId = (u64, u64);

/// The permission bits of a mode. The set-id bits are none of them: no file of ours is to have any.
const PERMISSIONS: u32 = 0o777;

/// A regular file as it was found.
pub(super) struct FoundFile {
    pub bytes: Vec<u8>,
    pub mode: u32,
    pub owner: Owner,
    /// How many names it has.
    pub names: u64,
}

/// Something is there that cannot be read, or is none of the kind that is written.
pub(super) struct Unreadable;

/// The only place of this room that touches the disk.
pub(super) struct Disk<'f, 'h> {
    faults: &'f mut Faults<'h>,
}

fn error(operation: Operation, path: &Path) -> impl Fn(io::Error) -> WriteError {
    move |cause| match (operation, Errno::from_io_error(&cause)) {
        // A file bound into a container by itself answers EBUSY, or EXDEV for its being another mount.
        (Operation::Rename | Operation::Exchange, Some(Errno::BUSY | Errno::XDEV)) => {
            WriteError::Mounted { path: path.to_owned(), cause }
        }
        _ => WriteError::Io { operation, path: path.to_owned(), cause },
    }
}

fn is_absent(cause: &io::Error) -> bool {
    cause.kind() == io::ErrorKind::NotFound
}

/// The folder a path is in.
pub(super) fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// `path` with `suffix` after its last character.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut text = path.as_os_str().to_owned();
    text.push(suffix);
    PathBuf::from(text)
}

impl<'f, 'h> Disk<'f, 'h> {
    pub(super) fn new(faults: &'f mut Faults<'h>) -> Self {
        Self { faults }
    }

    /// Does an operation, unless a test objects. `None`: it ended with an error that is fine here.
    fn attempt<T>(
        &mut self,
        operation: Operation,
        path: &Path,
        is_fine: impl Fn(&io::Error) -> bool,
        work: impl FnOnce() -> io::Result<T>,
    ) -> Result<Option<T>, WriteError> {
        match self.faults.before(operation, path).and_then(|()| work()) {
            Ok(done) => Ok(Some(done)),
            Err(cause) if is_fine(&cause) => Ok(None),
            Err(cause) => Err(error(operation, path)(cause)),
        }
    }

    fn allowed(&mut self, operation: Operation, path: &Path) -> Result<(), WriteError> {
        self.faults.before(operation, path).map_err(error(operation, path))
    }

    /// What is at `path`, links not followed.
    fn look(&mut self, path: &Path) -> Result<Option<fs::Metadata>, WriteError> {
        self.attempt(Operation::Look, path, is_absent, || fs::symlink_metadata(path))
    }

    /// The file a path leads to, its own links followed; `refuse` makes a link an error.
    pub(super) fn resolve(&mut self, path: &Path, refuse: bool) -> Result<PathBuf, WriteError> {
        let mut here = path.to_owned();
        // As many links as Linux follows.
        for _ in 0..40 {
            if !self.look(&here)?.is_some_and(|meta| meta.is_symlink()) {
                return Ok(here);
            }
            let target = fs::read_link(&here).map_err(error(Operation::Look, &here))?;
            if refuse {
                return Err(WriteError::Symlink { path: here, target });
            }
            here = parent(&here).join(target);
        }
        Err(error(Operation::Look, path)(Errno::LOOP.into()))
    }

    /// The regular file at `path`, whole. `None` where there is nothing. Links are not followed.
    pub(super) fn read(&mut self, path: &Path) -> Result<Option<FoundFile>, WriteError> {
        // Asked before opening, because opening a pipe or a device can have effects of its own.
        match self.look(path)? {
            Some(meta) if !meta.is_file() => return Err(WriteError::WrongKind(path.to_owned())),
            _ => {}
        }
        let file = match self.open(path, OFlags::RDONLY, Operation::Open) {
            Err(WriteError::Io { cause, .. }) if is_absent(&cause) => return Ok(None),
            opened => opened?,
        };
        self.allowed(Operation::Read, path)?;
        let meta = file.metadata().map_err(error(Operation::Look, path))?;
        if !meta.is_file() {
            return Err(WriteError::WrongKind(path.to_owned()));
        }
        let mut bytes = Vec::new();
        file.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(error(Operation::Read, path))?;
        if bytes.len() as u64 > MAX_FILE {
            return Err(WriteError::TooLarge(path.to_owned()));
        }
        let owner = Owner { uid: meta.uid(), gid: meta.gid() };
        Ok(Some(FoundFile { bytes, mode: meta.mode() & PERMISSIONS, owner, names: meta.nlink() }))
    }

    /// The same of a file that may be anything.
    pub(super) fn read_if_readable(
        &mut self,
        path: &Path,
    ) -> Result<Result<Option<FoundFile>, Unreadable>, WriteError> {
        match self.read(path) {
            Err(WriteError::Io { operation: Operation::Open, cause, .. })
                if cause.kind() == io::ErrorKind::PermissionDenied =>
            {
                Ok(Err(Unreadable))
            }
            Err(WriteError::WrongKind(_) | WriteError::TooLarge(_)) => Ok(Err(Unreadable)),
            found => found.map(Ok),
        }
    }

    /// The mode of what is at `path`, which need not be readable, and the user it belongs to.
    pub(super) fn permissions(&mut self, path: &Path) -> Result<Option<(u32, u32)>, WriteError> {
        Ok(self.look(path)?.map(|meta| (meta.mode() & PERMISSIONS, meta.uid())))
    }

    /// Which file the name leads to, links not followed.
    pub(super) fn identity(&mut self, path: &Path) -> Result<Option<FileId>, WriteError> {
        Ok(self.look(path)?.map(|meta| (meta.dev(), meta.ino())))
    }

    /// Whether anything is at `path`; `false` where one may not look.
    pub(super) fn is_there(&mut self, path: &Path) -> bool {
        self.identity(path).is_ok_and(|found| found.is_some())
    }

    /// Makes an empty file (0600) under a name that nothing has.
    pub(super) fn create(&mut self, path: &Path) -> Result<File, WriteError> {
        self.open(path, OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL, Operation::Create)
    }

    /// Opens what is at `path`, links not followed, and waits for nothing.
    pub(super) fn open(
        &mut self,
        path: &Path,
        how: OFlags,
        operation: Operation,
    ) -> Result<File, WriteError> {
        self.allowed(operation, path)?;
        let flags = how | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let opened = rustix::fs::open(path, flags, Mode::RUSR | Mode::WUSR);
        opened.map(File::from).map_err(|cause| error(operation, path)(cause.into()))
    }

    /// Fills a file made by [`Self::create`], and gives it its owner, then its attributes, then its mode, then to the
    /// disk. Returns the attributes it could not be given.
    pub(super) fn fill(
        &mut self,
        mut file: &File,
        path: &Path,
        bytes: &[u8],
        (owner, mode): (Owner, u32),
        attributes: &Attributes,
    ) -> Result<Vec<String>, WriteError> {
        self.allowed(Operation::Write, path)?;
        file.write_all(bytes).map_err(error(Operation::Write, path))?;
        self.give(file, path, owner)?;
        // After the owner, whose change takes capabilities away; before the mode, which an access list is part of.
        let lost = attributes.give(file);
        self.allowed(Operation::Chmod, path)?;
        file.set_permissions(Permissions::from_mode(mode)).map_err(error(Operation::Chmod, path))?;
        self.allowed(Operation::Fsync, path)?;
        file.sync_all().map_err(error(Operation::Fsync, path))?;
        Ok(lost)
    }

    /// Gives a file or folder that was just made to its owner.
    pub(super) fn give(&mut self, file: &File, path: &Path, owner: Owner) -> Result<(), WriteError> {
        let refused =
            |cause| WriteError::Owner { path: path.to_owned(), uid: owner.uid, gid: owner.gid, cause };
        self.faults.before(Operation::Chown, path).map_err(refused)?;
        let meta = file.metadata().map_err(error(Operation::Look, path))?;
        let uid = (meta.uid() != owner.uid).then_some(owner.uid);
        let gid = (meta.gid() != owner.gid).then_some(owner.gid);
        if uid.is_none() && gid.is_none() {
            return Ok(());
        }
        fchown(file, uid, gid).map_err(refused)
    }

    /// Exchanges two files in one step. `Ok(false)`: the file system or the system cannot do that.
    pub(super) fn exchange(&mut self, one: &Path, other: &Path) -> Result<bool, WriteError> {
        let exchange = || Ok(rustix::fs::renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?);
        Ok(self.attempt(Operation::Exchange, other, cannot, exchange)?.is_some())
    }

    /// Gives a file a name that nothing has. `Ok(false)`: something has it.
    pub(super) fn place(&mut self, from: &Path, to: &Path) -> Result<bool, WriteError> {
        let place = || match rustix::fs::renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Err(Errno::EXIST) => Ok(false),
            done => Ok(done.map(|()| true)?),
        };
        match self.attempt(Operation::Rename, to, cannot, place)? {
            Some(placed) => Ok(placed),
            None if self.identity(to)?.is_some() => Ok(false),
            None => self.rename(from, to).map(|()| true),
        }
    }

    /// Renames over whatever is there.
    pub(super) fn rename(&mut self, from: &Path, to: &Path) -> Result<(), WriteError> {
        self.attempt(Operation::Rename, to, |_| false, || fs::rename(from, to)).map(drop)
    }

    /// A second name for a file. `false`: the file system has no such thing, or does not allow it here.
    pub(super) fn link(&mut self, path: &Path, held: &Path) -> bool {
        self.faults.before(Operation::Create, held).is_ok() && fs::hard_link(path, held).is_ok()
    }

    /// Gives a file other bytes without giving it another inode: the only way where it is a mount point. Not atomic.
    pub(super) fn overwrite(&mut self, path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        let mut file = self.open(path, OFlags::WRONLY, Operation::Write)?;
        // Cut short, this leaves a beginning of the new content before an end of the old one: see `is_torn`.
        file.write_all(bytes).map_err(error(Operation::Write, path))?;
        file.set_len(bytes.len() as u64).map_err(error(Operation::Write, path))?;
        self.allowed(Operation::Fsync, path)?;
        file.sync_all().map_err(error(Operation::Fsync, path))
    }

    /// Sets the permission bits of a regular file.
    pub(super) fn chmod(&mut self, path: &Path, mode: u32) -> Result<(), WriteError> {
        let file = self.open(path, OFlags::RDONLY, Operation::Chmod)?;
        file.set_permissions(Permissions::from_mode(mode)).map_err(error(Operation::Chmod, path))
    }

    /// Removes a file. Its being gone already is fine.
    pub(super) fn remove(&mut self, path: &Path) -> Result<(), WriteError> {
        self.attempt(Operation::Remove, path, is_absent, || fs::remove_file(path)).map(drop)
    }

    /// Makes a folder (0700) under a name that nothing has.
    pub(super) fn make_folder(&mut self, path: &Path) -> Result<(), WriteError> {
        let make = || fs::DirBuilder::new().mode(0o700).create(path);
        self.attempt(Operation::Folder, path, |_| false, make).map(drop)
    }

    /// Gives a folder just made to its owner.
    pub(super) fn give_folder(&mut self, path: &Path, owner: Owner) -> Result<(), WriteError> {
        let folder = self.open(path, OFlags::RDONLY | OFlags::DIRECTORY, Operation::Open)?;
        self.give(&folder, path, owner)
    }

    /// Removes a folder that is empty. One that is not, or is gone, is left.
    pub(super) fn remove_folder(&mut self, path: &Path) -> Result<(), WriteError> {
        let is_fine =
            |cause: &io::Error| is_absent(cause) || cause.kind() == io::ErrorKind::DirectoryNotEmpty;
        self.attempt(Operation::Remove, path, is_fine, || fs::remove_dir(path)).map(drop)
    }

    /// Brings a folder's names to the disk.
    pub(super) fn sync_folder(&mut self, path: &Path) -> Result<(), WriteError> {
        // A folder one may write but not list, or a file system that has no such call: the names are as durable as they
        // can be.
        let is_fine = |cause: &io::Error| cause.kind() == io::ErrorKind::PermissionDenied || cannot(cause);
        let sync = || File::open(path).and_then(|folder| folder.sync_all());
        self.attempt(Operation::Fsync, path, is_fine, sync).map(drop)
    }

    /// The names in a folder; none where there is no folder.
    pub(super) fn names(&mut self, folder: &Path) -> Result<Vec<String>, WriteError> {
        let names = self.attempt(Operation::Look, folder, is_absent, || names_in(folder, usize::MAX))?;
        // Names that are not UTF-8 are none of ours.
        Ok(names.into_iter().flatten().filter_map(|name| name.into_string().ok()).collect())
    }
}

/// The names in a folder, the first `most` of them in no order.
///
/// Unlike [`fs::read_dir`], which panics where closing the folder fails: a disk's error is an error.
pub fn names_in(folder: &Path, most: usize) -> io::Result<Vec<OsString>> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    let mut names = Vec::new();
    for entry in rustix::fs::Dir::new(rustix::fs::open(folder, flags, Mode::empty())?)? {
        let entry = entry?;
        let name = entry.file_name().to_bytes();
        if !matches!(name, b"." | b"..") {
            names.push(OsStr::from_bytes(name).to_owned());
        }
        if names.len() == most {
            break;
        }
    }
    Ok(names)
}

/// How many names the regular file has that a path leads to, links followed, where it is more than one.
#[must_use]
pub fn further_names(path: &Path) -> Option<u64> {
    let found = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    Some(found.nlink()).filter(|names| *names > 1)
}

/// The first link among the parents of a path below a state folder that leads out of that folder, and where to; asked only
/// where the state folder is another user's: whoever owns it could have a more powerful one, root, edit anything.
#[must_use]
pub fn link_out(state_dir: &Path, path: &Path) -> Option<(PathBuf, PathBuf)> {
    if Owner::of(state_dir).ok()?.uid == Owner::of_this_process().uid {
        return None;
    }
    let home = fs::canonicalize(state_dir).ok()?;
    let inside = path.strip_prefix(state_dir).or_else(|_| path.strip_prefix(&home)).ok()?;
    let mut here = state_dir.to_owned();
    for part in inside.parent()?.components() {
        here.push(part);
        let is_link = fs::symlink_metadata(&here).is_ok_and(|found| found.is_symlink());
        if is_link
            && let Ok(real) = fs::canonicalize(&here)
            && !real.starts_with(&home)
        {
            return Some((here, real));
        }
    }
    None
}

/// Whether an error says that a call is unknown here, not that it failed.
fn cannot(cause: &io::Error) -> bool {
    [Errno::NOSYS, Errno::INVAL, Errno::NOTSUP, Errno::OPNOTSUPP]
        .iter()
        .any(|errno| cause.raw_os_error() == Some(errno.raw_os_error()))
}
