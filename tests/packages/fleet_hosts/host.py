"""Hosts made of namespaces: a root folder over the machine's own, users, a network, and an SSH server."""

import hashlib
import os
import signal
import socket
import stat
import subprocess
import threading
import time

# These folders of the machine are empty on a host.
EMPTY = ("home", "root", "tmp", "var/tmp", "var/log", "work", "srv", "opt", "usr/local/bin", "usr/local/sbin")
DEVICES = ("null", "zero", "full", "random", "urandom", "tty")

STARTS = """
set -e
mount -t overlay overlay -o lowerdir=/,upperdir={at}/upper,workdir={at}/work {at}/root
cd {at}/root
mount -t proc proc proc
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=755 tmpfs dev
for device in {devices}; do : > dev/$device; mount --bind /dev/$device dev/$device; done
ln -s /proc/self/fd dev/fd
if [ -n "{python}" ]; then mount --bind {python} .{python}; fi
mkdir -p dev/pts
mount -t devpts -o newinstance,ptmxmode=666 devpts dev/pts
ln -s pts/ptmx dev/ptmx
mkdir -p run/sshd run/user/{uid} dev/shm
chown {uid}:{uid} run/user/{uid}
ip link set lo up
hostname {name}
exec chroot . /bin/sh -c '/usr/bin/env -i PATH=/usr/local/bin:/usr/bin:/bin /usr/sbin/sshd -D -e & while :; do sleep 3600; done'
"""

SSHD = """
Port 22
HostKey /etc/ssh/fleet_host_key
AuthorizedKeysFile /etc/ssh/fleet_authorized_keys
UsePAM no
PasswordAuthentication no
PidFile none
MaxStartups 50
Subsystem sftp /usr/lib/openssh/sftp-server
"""

# What an installed OpenClaw says when it is asked, and what it was asked to do.
OPENCLAW = """#!/bin/sh
case "$*" in
  --version) echo 'OpenClaw 2026.9.6' ;;
  'config validate --json') echo '{"valid":true,"warnings":[]}' ;;
  *)
    echo "$*" >> "$HOME/openclaw-was-told"
    if [ -e "$HOME/refuse" ]; then echo 'no unit of this name' >&2; exit 1; fi ;;
esac
"""


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options)


class Host:
    """One of them. Whatever it changes stands in `self.upper`."""

    def __init__(self, folder, number):
        self.name = "h%02d" % number
        self.address = "10.77.0.%d" % number
        # The same after a restart, since the others remember it.
        self.mac = "02:00:00:00:00:%02x" % number
        self.uid = 5100 + number
        self.at = os.path.join(folder, self.name)
        self.upper = os.path.join(self.at, "upper")
        self.home = "/home/openclaw"
        self.state = self.home + "/.openclaw"
        # The folder of another Python than the machine's.
        self.python = ""
        self.process = None
        self.logged = []
        for part in ("upper", "work", "root"):
            os.makedirs(os.path.join(self.at, part))

    def path(self, path):
        """A path of the host as it is stored, for looking at."""
        return self.upper + path

    def inside(self, path):
        """The same through the host's own root, for writing while it runs."""
        return "/proc/%d/root%s" % (self.pid, path)

    def furnish(self, public_key, openclaw):
        for folder in EMPTY:
            self.folder("/" + folder, 0, 0o1777 if folder in ("tmp", "var/tmp") else 0o755, opaque=True)
        users = (("deploy", 5000), ("openclaw", self.uid))
        for file, line in (
            ("passwd", "{0}:x:{1}:{1}::/home/{0}:/bin/sh"),
            ("group", "{0}:x:{1}:"),
            ("shadow", "{0}:*:20000:0:99999:7:::"),
        ):
            with open("/etc/" + file, encoding="utf-8") as there:
                text = there.read()
            self.file("/etc/" + file, text + "".join(line.format(*user) + "\n" for user in users))
        if self.python:
            # It looks for its own library where it was made.
            self.folder(self.python, 0, 0o755)
        for name, uid in users:
            self.folder("/home/" + name, uid, 0o750)
        self.file("/etc/hosts", "127.0.0.1 localhost %s\n" % self.name)
        self.file("/etc/sudoers", "root ALL=(ALL) ALL\ndeploy ALL=(ALL) NOPASSWD: ALL\n", mode=0o440)
        self.file("/etc/ssh/sshd_config", SSHD)
        self.file("/etc/ssh/fleet_authorized_keys", public_key)
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.path("/etc/ssh/fleet_host_key"))
        if openclaw:
            self.file("/usr/local/bin/openclaw", OPENCLAW, mode=0o755)

    def folder(self, path, uid, mode, opaque=False):
        at = self.path(path)
        os.makedirs(at, exist_ok=True)
        os.chown(at, uid, uid)
        os.chmod(at, mode)
        if opaque:
            os.setxattr(at, "trusted.overlay.opaque", b"y")

    def file(self, path, text, uid=0, mode=0o644):
        """Lays a file there before the host starts."""
        os.makedirs(os.path.dirname(self.path(path)), exist_ok=True)
        with open(self.path(path), "w", encoding="utf-8") as out:
            out.write(text)
        os.chown(self.path(path), uid, uid)
        os.chmod(self.path(path), mode)

    def write(self, path, text):
        """Writes a file of OpenClaw's account while the host runs, as another program there does."""
        beside = self.inside(path + ".theirs")
        with open(beside, "w", encoding="utf-8") as out:
            out.write(text)
        os.chown(beside, self.uid, self.uid)
        os.chmod(beside, 0o600)
        os.rename(beside, self.inside(path))

    def start(self):
        script = STARTS.format(at=self.at, devices=" ".join(DEVICES), uid=self.uid, name=self.name, python=self.python)
        spaces = ["--net", "--mount", "--uts", "--ipc", "--pid", "--fork", "--kill-child", "--propagation", "private"]
        self.process = subprocess.Popen(
            ["unshare", *spaces, "sh", "-c", script],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=open(self.at + "/sshd.log", "ab"),
        )
        self.pid = wait(lambda: child(self.process.pid), self.name)
        near, far = "v" + self.name, "w" + self.name
        run("ip", "link", "add", near, "type", "veth", "peer", "name", far, "address", self.mac)
        run("ip", "link", "set", near, "master", "bridge", "up")
        # The shell has become the host's first process by the time its root is another one.
        wait(lambda: os.path.exists(self.inside("/run/user")) and os.readlink("/proc/%d/root" % self.pid) != "/", self.name)
        run("ip", "link", "set", far, "netns", str(self.pid))
        enter = ("nsenter", "--net=/proc/%d/ns/net" % self.pid)
        run(*enter, "ip", "addr", "add", self.address + "/24", "dev", far)
        run(*enter, "ip", "link", "set", far, "up")
        wait(lambda: socket.create_connection((self.address, 22), timeout=1), self.name).close()
        self.listen()

    def listen(self):
        """Takes what the host's programs log."""
        log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        log.bind(self.inside("/dev/log"))
        os.chmod(self.inside("/dev/log"), 0o666)
        threading.Thread(target=self.hear, args=(log,), daemon=True).start()

    def hear(self, log):
        while True:
            self.logged.append(log.recv(65536))

    def stop(self):
        # Its first process; `unshare` itself passes over a TERM.
        os.kill(self.pid, signal.SIGKILL)
        self.process.wait(timeout=20)
        # Its network stays as long as the gateway listens in it.
        run("ip", "link", "del", "v" + self.name)

    def in_mounts(self, *command):
        run("nsenter", "--mount=/proc/%d/ns/mnt" % self.pid, *command)

    def make_read_only(self):
        state = self.at + "/root" + self.state
        self.in_mounts("mount", "--bind", state, state)
        self.in_mounts("mount", "-o", "remount,bind,ro", state)

    def make_writable(self):
        self.in_mounts("umount", self.at + "/root" + self.state)

    def tree(self):
        """What stands on the host: every path with its kind, mode, owner and content."""
        found = {}
        for folder, folders, files in os.walk(self.upper):
            for name in folders + files:
                at = os.path.join(folder, name)
                path = at[len(self.upper) :]
                about = os.lstat(at)
                # Ansible's own folder for what it lays down and takes away again.
                if "/.ansible" in path and stat.S_ISDIR(about.st_mode):
                    continue
                content = ""
                if stat.S_ISREG(about.st_mode):
                    with open(at, "rb") as file:
                        content = hashlib.sha256(file.read()).hexdigest()
                elif stat.S_ISLNK(about.st_mode):
                    content = os.readlink(at)
                found[path] = (stat.filemode(about.st_mode), about.st_uid, about.st_gid, content)
        return found


def child(pid):
    with open("/proc/%d/task/%d/children" % (pid, pid), encoding="utf-8") as file:
        pids = file.read().split()
    return int(pids[0]) if pids else None


def wait(ready, what, seconds=20):
    """What `ready` gives once it gives something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            found = ready()
        except OSError:
            found = None
        if found:
            return found
        time.sleep(0.01)
    raise SystemExit("%s did not come up" % what)


def differences(before, after):
    """The paths that are not the same in two trees."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
