//! Files and folders on mounts of their own: bound by themselves, read-only, full. Each in a mount namespace that ends
//! with it; where this process may not mount, that is said.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use super::shared::{KEY_VAR, OTHER_KEY, codes, unchecked};
use crate::support::{Home, Run, TOKEN, assert_same, tree};

const HANDWRITTEN: &str = include_str!("../../fixtures/openclaw/handwritten.json5");
const PROFILES: &str = include_str!("../../fixtures/openclaw/auth-profiles.json");
const PROFILE_PATH: &str = "agents/main/agent/auth-profiles.json";

/// Runs a shell script in a mount namespace, with the run as its arguments (`"$@"`) and the home in `$HOME`.
pub fn mounted(run: &Run, script: &str) -> Output {
    crate::support::needs::mounts();
    let command = run.command();
    let output = Command::new("unshare")
        .args(["-m", "sh", "-euc", script, "sh"])
        .arg(command.get_program())
        .args(command.get_args())
        .env_clear()
        .envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .current_dir(command.get_current_dir().unwrap())
        .output();
    output.unwrap()
}

fn report(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| {
        panic!(
            "{error}: {}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        )
    })
}

fn onboard(home: &Home) -> Run {
    unchecked(home).args(["--token", TOKEN, "--key-storage", "env-file"])
}

/// A home with everything a write touches, made by a script inside the mount: what it is made of lies in `~/from`.
fn laid_out() -> Home {
    let home = Home::new();
    let from = home.root.join("from");
    std::fs::create_dir(&from).unwrap();
    std::fs::write(from.join("openclaw.json"), HANDWRITTEN).unwrap();
    std::fs::write(from.join(".env"), format!("{KEY_VAR}={OTHER_KEY}\n")).unwrap();
    std::fs::create_dir_all(from.join("agents/main/agent")).unwrap();
    std::fs::write(from.join(PROFILE_PATH), PROFILES).unwrap();
    std::fs::create_dir(&home.state).unwrap();
    std::fs::create_dir(home.root.join("to")).unwrap();
    home
}

#[test]
#[ignore = "needs unshare, and the right to mount"]
fn a_config_that_is_mounted_by_itself_is_written_over() {
    let home = Home::with_config("");
    let elsewhere = home.root.join("elsewhere");
    std::fs::write(&elsewhere, HANDWRITTEN).unwrap();
    let plain = Home::with_config(HANDWRITTEN);
    let output = mounted(&onboard(&home), "mount --bind ~/elsewhere ~/.openclaw/openclaw.json; exec \"$@\"");
    let done = report(&output);
    assert!(codes(&done).contains("written-in-place"), "{done:#}");
    super::shared::report(&onboard(&plain), 0);
    assert_eq!(std::fs::read_to_string(&elsewhere).unwrap(), plain.text("openclaw.json"));
    assert_eq!(home.text("openclaw.json.bak"), HANDWRITTEN);
    assert_eq!(home.text("openclaw.json"), "", "what is below the mount");
    // And back.
    let undo = crate::support::clawgate(&home).args(["undo", "--json"]);
    let output = mounted(&undo, "mount --bind ~/elsewhere ~/.openclaw/openclaw.json; exec \"$@\"");
    assert!(codes(&report(&output)).contains("written-in-place"));
    assert_eq!(std::fs::read_to_string(&elsewhere).unwrap(), HANDWRITTEN);
    assert!(!home.env_file().exists());
}

#[test]
#[ignore = "needs unshare, and the right to mount"]
fn folders_of_different_file_systems_are_written_together() {
    let home = laid_out();
    let script = "mount -t tmpfs none ~/.openclaw; mkdir -p ~/.openclaw/agents/main/agent
        mount -t tmpfs none ~/.openclaw/agents/main/agent; cp -r ~/from/. ~/.openclaw
        \"$@\"; cp -r ~/.openclaw/. ~/to";
    let output = mounted(&onboard(&home), script);
    assert_eq!(report(&output)["files"].as_array().unwrap().len(), 3);
    let profile = std::fs::read_to_string(home.root.join("to").join(PROFILE_PATH)).unwrap();
    assert!(profile.contains("keyRef"), "{profile}");
    only_whole_files(&home.root.join("to"));
}

#[test]
#[ignore = "needs unshare, and the right to mount"]
fn a_read_only_file_system_is_an_error_that_names_it() {
    let home = laid_out();
    let script =
        "mount -t tmpfs none ~/.openclaw; cp -r ~/from/. ~/.openclaw; mount -o remount,ro ~/.openclaw
        \"$@\" || echo $? > ~/status; cp -r ~/.openclaw/. ~/to";
    let output = mounted(&onboard(&home), script);
    assert_eq!(std::fs::read_to_string(home.root.join("status")).unwrap(), "9\n");
    let message = report(&output)["error"]["message"].as_str().unwrap().to_owned();
    let wanted = [home.state.to_str().unwrap(), "Read-only file system (os error 30)"];
    assert!(wanted.iter().all(|part| message.contains(part)), "{message}");
    assert_same(&tree(&home.root.join("to")), &tree(&home.root.join("from")), "untouched");
}

/// A disk with room for some of the files, but not for all: whatever the room, it is all or nothing.
#[test]
#[ignore = "needs unshare, and the right to mount"]
fn a_full_disk_changes_nothing() {
    let (mut full, mut written) = (0, 0);
    for pages in 0..30 {
        let home = laid_out();
        let script = format!(
            "mount -t tmpfs -o size=1m none ~/.openclaw; cp -r ~/from/. ~/.openclaw
            dd if=/dev/zero of=\"$HOME\"/.openclaw/filling bs=4096 2>/dev/null || true
            truncate -s -$((4096 * {pages})) ~/.openclaw/filling
            \"$@\" || echo $? > ~/status; rm ~/.openclaw/filling; cp -r ~/.openclaw/. ~/to"
        );
        let output = mounted(&onboard(&home), &script);
        let done = report(&output);
        let to = home.root.join("to");
        only_whole_files(&to);
        if done["ok"] == true {
            written += 1;
            assert!(std::fs::read_to_string(to.join(PROFILE_PATH)).unwrap().contains("keyRef"));
            assert_eq!(done["files"].as_array().unwrap().len(), 3);
        } else {
            full += 1;
            assert_eq!(std::fs::read_to_string(home.root.join("status")).unwrap(), "9\n");
            let message = done["error"]["message"].as_str().unwrap();
            let wanted = [home.state.to_str().unwrap(), "No space left on device (os error 28)"];
            assert!(wanted.iter().all(|part| message.contains(part)), "{message}");
            let mut now = tree(&to);
            now.retain(|path, _| !path.starts_with("clawgate"));
            assert_same(&now, &tree(&home.root.join("from")), &format!("{pages} pages"));
        }
    }
    assert!(full > 3 && written > 3, "{full} full, {written} written");
}

/// No name of ours and no record is left, in clawgate's own folder neither.
fn only_whole_files(folder: &Path) {
    let names: BTreeSet<String> = tree(folder)
        .keys()
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .collect();
    let left = names.iter().find(|name| name.starts_with(".clawgate-") || name.starts_with("journal"));
    assert_eq!(left, None);
}
