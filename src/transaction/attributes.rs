//! What a file carries beside its bytes, owner and mode: access lists, capabilities, labels, attributes of the user.

use std::ffi::{CStr, CString};
use std::fs::File;
use std::path::Path;

use rustix::fs::{XattrFlags, fgetxattr, flistxattr, fremovexattr, fsetxattr, lgetxattr, llistxattr};
use rustix::io::Errno;

/// The most that is read of a list of names or of one value, in bytes: Linux allows no more.
const LARGEST: usize = 64 * 1024;
const SMALL: usize = 512;

/// The attribute that holds a POSIX access list.
const ACCESS_LIST: &CStr = c"system.posix_acl_access";

/// What a call puts into a buffer, which is small at first: hardly any file has more.
fn filled(call: impl Fn(&mut [u8]) -> Result<usize, Errno>) -> Option<Vec<u8>> {
    [SMALL, LARGEST].into_iter().find_map(|size| {
        let mut buffer = vec![0; size];
        let length = call(&mut buffer).ok()?;
        buffer.truncate(length);
        Some(buffer)
    })
}

/// Extended attributes by name. A POSIX access list is one of them (`system.posix_acl_access`), and so are
/// capabilities (`security.capability`).
#[derive(Default)]
pub(super) struct Attributes(Vec<(CString, Vec<u8>)>);

impl Attributes {
    /// Those of the file at `path`, links not followed; none where the file system has no such thing.
    pub(super) fn of(path: &Path) -> Self {
        Self::read(|names| llistxattr(path, names), |name, value| lgetxattr(path, name, value))
    }

    fn of_open(file: &File) -> Self {
        Self::read(|names| flistxattr(file, names), |name, value| fgetxattr(file, name, value))
    }

    fn read(
        list: impl Fn(&mut [u8]) -> Result<usize, Errno>,
        get: impl Fn(&CStr, &mut [u8]) -> Result<usize, Errno>,
    ) -> Self {
        let names = filled(list).unwrap_or_default();
        let names = names.split(|byte| *byte == 0).filter(|name| !name.is_empty());
        let found = names.filter_map(|name| {
            let name = CString::new(name).ok()?;
            let value = filled(|value| get(&name, value))?;
            Some((name, value))
        });
        Self(found.collect())
    }

    /// Gives them to a file that is ours. Returns the names of those it could not be given.
    pub(super) fn give(&self, file: &File) -> Vec<String> {
        // What the folder or the system gives every new file needs no permission to be set again.
        let there = Self::of_open(file);
        let has = |name: &CStr| self.0.iter().any(|(own, _)| own.as_c_str() == name);
        if there.0.iter().any(|(name, _)| name.as_c_str() == ACCESS_LIST) && !has(ACCESS_LIST) {
            // A folder's default access list would let people in whom the file of before kept out.
            let _ = fremovexattr(file, ACCESS_LIST);
        }
        let missing = self.0.iter().filter(|attribute| !there.0.contains(attribute));
        missing
            .filter(|(name, value)| fsetxattr(file, name, value, XattrFlags::empty()).is_err())
            .map(|(name, _)| name.to_string_lossy().into_owned())
            .collect()
    }
}
