//! A real systemd user manager, in namespaces of its own: everything it starts ends with it.
//!
//! It needs root, for the namespaces and a control group, and Debian's `systemd`. Root's home is the test's in there, so
//! that a program that asks for the account's home finds no other.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::process::{self, Output};

/// It is there within half a second; a busy machine takes longer.
const START: Duration = Duration::from_secs(30);
/// For anything that is asked of it: 2026.9.6 takes up to two minutes to start its daemon again.
const PATIENCE: Duration = Duration::from_secs(400);

/// What sets the namespaces up: the home, the folder for sockets, and the name of the control group. A second manager
/// stands in for the system's, which `systemctl` without `--user` asks.
const SCRIPT: &str = r#"
set -eu
home=$1 run=$2 group=$3
sed "s|^\(root:[^:]*:0:0:[^:]*\):[^:]*:|\1:$home:|" /etc/passwd > "$run/passwd"
mount --bind "$run/passwd" /etc/passwd
mkdir -p /run/systemd && mount -t tmpfs none /run/systemd
mkdir /run/systemd/system
start() { # runtime folder, home, control group
  mkdir -p "$1" "$2"
  for root in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
    [ -w "$root/cgroup.procs" ] && mkdir -p "$root/$3" && echo 0 > "$root/$3/cgroup.procs" || true
  done 2>/dev/null
  env -i HOME="$2" USER=root LOGNAME=root SHELL=/bin/sh LANG=C.UTF-8 PATH=/usr/bin:/bin XDG_RUNTIME_DIR="$1" \
    SYSTEMD_LOG_TARGET=console /lib/systemd/systemd --user > "$1/log" 2>&1 &
}
start "$run/system" "$run/nobody" "$group-system"
ln -s "$run/system/systemd/private" /run/systemd/private
start "$run/user" "$home" "$group"
wait
"#;

/// A running manager. Dropping it ends it.
pub struct Manager {
    child: Child,
    /// The first process inside, by its number outside.
    inside: String,
    folder: TempDir,
    home: PathBuf,
    group: String,
}

impl Manager {
    /// Starts one that reads the units of this home.
    ///
    /// # Panics
    /// It does not come up.
    pub fn start(home: &Path) -> Self {
        let there = Path::new("/lib/systemd/systemd").exists();
        assert!(rustix::process::geteuid().is_root() && there, "needs root, and Debian's systemd");
        let folder = tempfile::Builder::new().prefix("run-").tempdir().expect("a temporary folder");
        let group = format!("clawgate-{}-{}", std::process::id(), crate::openclaw::nonce());
        let log = File::create(folder.path().join("log")).expect("the folder is ours");
        let mut command = process::clean("unshare");
        command
            .args(["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc"])
            .args(["sh", "-c", SCRIPT, "sh"])
            .args([home, folder.path(), Path::new(&group)])
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("an open file"))
            .stderr(log);
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let child = command.spawn().expect("util-linux is there");
        let mut manager = Self { child, inside: String::new(), folder, home: home.to_owned(), group };
        let until = Instant::now() + START;
        let sockets = ["user", "system"].map(|name| manager.folder.path().join(name).join("systemd/private"));
        while !sockets.iter().all(|socket| socket.exists()) {
            let ended = manager.child.try_wait().expect("the child is ours");
            assert!(ended.is_none() && Instant::now() < until, "{ended:?} {}", manager.said());
            std::thread::sleep(Duration::from_millis(20));
        }
        let id = manager.child.id();
        let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).expect("it has a child");
        children.trim().clone_into(&mut manager.inside);
        manager
    }

    /// `XDG_RUNTIME_DIR` of what asks the manager.
    pub fn runtime(&self) -> PathBuf {
        self.folder.path().join("user")
    }

    /// A program beside the manager, with a clean environment.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = process::clean("nsenter");
        command
            .args(["--target", &self.inside, "--mount", "--pid", "--"])
            .arg(program)
            .current_dir(&self.home)
            .env("HOME", &self.home)
            .env("USER", "root")
            .env("PATH", "/usr/bin:/bin")
            .env("SHELL", "/bin/sh")
            .env("TERM", "dumb")
            .env("NO_COLOR", "1")
            .env("XDG_RUNTIME_DIR", self.runtime());
        command
    }

    /// Runs `systemctl --user`.
    pub fn systemctl(&self, arguments: &[&str]) -> Output {
        let mut command = self.command("systemctl");
        command.arg("--user").args(arguments);
        self.run(command)
    }

    /// Runs a command to its end.
    pub fn run(&self, command: Command) -> Output {
        process::run(command, self.folder.path(), "", PATIENCE)
    }

    /// What it printed.
    pub fn said(&self) -> String {
        let logs = ["log", "user/log", "system/log"].map(|name| self.folder.path().join(name));
        logs.map(|path| fs::read_to_string(path).unwrap_or_default()).concat()
    }
}

impl Drop for Manager {
    fn drop(&mut self) {
        // With its first process all others in there go.
        process::end_group(&mut self.child);
        for root in ["", "systemd", "unified"].map(|name| Path::new("/sys/fs/cgroup").join(name)) {
            for group in [self.group.clone(), format!("{}-system", self.group)] {
                remove_groups(&root.join(group));
            }
        }
    }
}

/// Removes a control group with those in it, as far as nothing is in them any more.
fn remove_groups(group: &Path) {
    for entry in fs::read_dir(group).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            remove_groups(&entry.path());
        }
    }
    let _ = fs::remove_dir(group);
}
