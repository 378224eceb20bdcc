//! What a file carries beside bytes, owner and mode.

use std::fs;
use std::os::unix::fs::chown;
use std::path::Path;

use clawgate::transaction::Change;
use rustix::fs::{XattrFlags, lgetxattr, lsetxattr};

use super::home::{Home, chmod, mode, put, text, try_apply};
use super::owners::{UID, give, run_labelled};

const ACCESS: &str = "system.posix_acl_access";
const DEFAULT: &str = "system.posix_acl_default";
const CAPABILITY: &str = "security.capability";

/// A POSIX access list as the kernel keeps it: version 2, then tag, permissions and id of each entry.
fn access_list(mask: u16) -> Vec<u8> {
    let anyone = u32::MAX;
    let entries: [(u16, u16, u32); 5] =
        [(1, 6, anyone), (2, 4, UID), (4, mask, anyone), (0x10, mask, anyone), (0x20, 0, anyone)];
    let mut bytes = 2_u32.to_le_bytes().to_vec();
    for (tag, permissions, id) in entries {
        bytes.extend(tag.to_le_bytes());
        bytes.extend(permissions.to_le_bytes());
        bytes.extend(id.to_le_bytes());
    }
    bytes
}

/// A capability as the kernel keeps it: version 2, `CAP_NET_BIND_SERVICE`.
fn capability() -> Vec<u8> {
    [0x0200_0000_u32, 1 << 10, 0, 0, 0].iter().flat_map(|word| word.to_le_bytes()).collect()
}

fn set(path: &Path, name: &str, value: &[u8]) {
    lsetxattr(path, name, value, XattrFlags::empty()).unwrap();
}

fn get(path: &Path, name: &str) -> Option<Vec<u8>> {
    let mut value = vec![0; 1000];
    let length = lgetxattr(path, name, &mut value[..]).ok()?;
    Some(value[..length].to_vec())
}

fn change(home: &Home) -> Change {
    let before = fs::read(home.config()).ok();
    Change::new(home.config(), before, Some(b"new".to_vec())).rotating()
}

#[test]
#[ignore = "needs root"]
fn access_lists_and_capabilities_are_kept() {
    crate::support::needs::root();
    let home = Home::in_memory();
    put(&home.config(), "old", 0o640);
    set(&home.config(), ACCESS, &access_list(4));
    set(&home.config(), CAPABILITY, &capability());
    let receipt = try_apply(&home.write(vec![change(&home)])).unwrap();
    assert_eq!(receipt.files[0].lost, Vec::<String>::new());
    assert_eq!(text(&home.config()).as_deref(), Some("new"));
    assert_eq!((get(&home.config(), ACCESS), mode(&home.config())), (Some(access_list(4)), 0o640));
    assert_eq!(get(&home.config(), CAPABILITY), Some(capability()));
    let backup = home.state.join("openclaw.json.bak");
    assert_eq!((get(&backup, ACCESS), mode(&backup)), (None, 0o600), "a copy is its owner's alone");
    home.undo().unwrap();
    assert_eq!(text(&home.config()).as_deref(), Some("old"));
    assert_eq!(get(&home.config(), ACCESS), Some(access_list(4)));
}

#[test]
#[ignore = "needs root"]
fn a_folders_default_list_lets_nobody_into_the_new_file() {
    crate::support::needs::root();
    let home = Home::in_memory();
    put(&home.config(), "old", 0o640);
    set(&home.state, DEFAULT, &access_list(4));
    let env = Change::new(home.env(), None, Some(b"KEY=1".to_vec()));
    try_apply(&home.write(vec![env, change(&home)])).unwrap();
    for path in [home.config(), home.env(), home.state.join("openclaw.json.bak")] {
        assert_eq!(get(&path, ACCESS), None, "{}", path.display());
    }
    assert_eq!((mode(&home.config()), mode(&home.env())), (0o640, 0o600));
}

/// The other process: not root, and so without the right to give capabilities.
#[test]
fn a_process_that_may_give_no_capabilities() {
    let Some((state, _)) = super::others::given() else { return };
    let home = Home::at(state);
    let receipt = try_apply(&home.write(vec![change(&home)])).unwrap();
    assert_eq!(receipt.files[0].lost, [CAPABILITY]);
    assert_eq!(get(&home.config(), ACCESS), Some(access_list(4)), "what can be kept is kept");
}

#[test]
#[ignore = "needs root"]
fn what_cannot_be_kept_is_said() {
    crate::support::needs::root();
    let home = Home::in_memory();
    chmod(&home.root, 0o711);
    put(&home.config(), "old", 0o640);
    give(&home.state);
    give(&home.config());
    chown(home.state.join("openclaw.json"), Some(UID), None).unwrap();
    set(&home.config(), ACCESS, &access_list(4));
    set(&home.config(), CAPABILITY, &capability());
    run_labelled(UID, "transaction::attributes::a_process_that_may_give_no_capabilities", &home, "");
    assert_eq!(text(&home.config()).as_deref(), Some("new"));
}
