"""Looks for a secret while programs run: on command lines, in environments, and in what Ansible lays down on the hosts."""

import glob
import os
import threading
import time


class Watch(threading.Thread):
    """Until `end()`; what was found stands in `found`."""

    def __init__(self, secret, hosts):
        super().__init__(daemon=True)
        self.secret = secret.encode()
        self.folders = [host.upper for host in hosts]
        self.found = set()
        self.rounds = 0
        self.seen = set()
        self.over = threading.Event()

    def run(self):
        while not self.over.is_set():
            self.processes()
            self.files()
            self.rounds += 1
            time.sleep(0.01)

    def end(self):
        self.over.set()
        self.join()
        return self

    def processes(self):
        for pid in filter(str.isdigit, os.listdir("/proc")):
            for part in ("cmdline", "environ"):
                try:
                    with open("/proc/%s/%s" % (pid, part), "rb") as file:
                        text = file.read()
                except OSError:
                    continue
                if part == "cmdline" and text:
                    self.seen.add(os.path.basename(text.split(b"\0")[0].decode(errors="replace")))
                if self.secret in text:
                    self.found.add((part, text.split(b"\0")[0].decode(errors="replace")))

    def files(self):
        for folder in self.folders:
            for pattern in ("/home/*/.ansible/tmp/*/*", "/root/.ansible/tmp/*/*", "/tmp/*", "/tmp/*/*", "/var/tmp/*/*"):
                for path in glob.glob(folder + pattern):
                    try:
                        with open(path, "rb") as file:
                            text = file.read()
                    except OSError:
                        continue
                    # A module travels packed; its options are in its wrapper as they are.
                    if self.secret in text:
                        self.found.add(("file", os.path.basename(path)))


def files_with(secret, folder):
    """The files below a folder that hold it."""
    found = []
    for at, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(at, name)
            if os.path.isfile(path) and not os.path.islink(path):
                with open(path, "rb") as file:
                    if secret.encode() in file.read():
                        found.append(path)
    return sorted(found)
