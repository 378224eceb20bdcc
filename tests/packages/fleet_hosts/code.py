"""What ansible-lint and ansible-test say of the collection."""

import glob
import os
import re
import shutil
import subprocess
import sys

from rows import close, expect

ROOT, WORK, FORM = sys.argv[1:4]
TREE = WORK + "/lint/ansible_collections/clawgate/openclaw"


def linted():
    print("\n== ansible-lint", flush=True)
    shutil.copytree(ROOT + "/assets/ansible", TREE)
    subprocess.run(["git", "init", "-q"], cwd=TREE, check=True)
    done = subprocess.run(["ansible-lint", "--offline", "--nocolor", "--strict", "--profile", "production"], cwd=TREE, capture_output=True, text=True, env={**os.environ, "ANSIBLE_COLLECTIONS_PATH": WORK + "/lint"})
    last = (done.stderr.strip().splitlines() or [""])[-1]
    expect("ansible-lint, profile production: %s" % last, done.returncode == 0, done.stdout + done.stderr)


def sanity():
    """Every test of it, and those of the hosts' side with each Python that is here; 3.14 is on few machines yet."""
    print("\n== ansible-test sanity", flush=True)
    subprocess.run(["git", "add", "--all"], cwd=TREE, check=True)
    home = WORK + "/home"
    os.makedirs(home + "/.ansible/test/cache")
    # It fetches what installs pip from an address that is none of a registry; Python brings its own.
    with open(home + "/.ansible/test/cache/get_pip_25_2.py", "w", encoding="utf-8") as file:
        file.write("import ensurepip\nensurepip.bootstrap(upgrade=True, default_pip=True)\n")
    pythons = WORK + "/pythons"
    os.makedirs(pythons)
    for path in glob.glob(os.path.expanduser("~/.pyenv/versions/3.*/bin/python3.*[0-9]")):
        os.symlink(path, pythons + "/" + os.path.basename(path))
    command = ["ansible-test", "sanity", "--color", "no", "--requirements", "--local", "--python", "default"]
    done = subprocess.run(command, cwd=TREE, capture_output=True, text=True, env={**os.environ, "HOME": home, "PATH": os.environ["PATH"] + ":" + pythons})
    text = done.stdout + done.stderr
    ran = re.findall(r'Running sanity test "(.*?)"', text)
    said = [line for line in text.splitlines() if re.match(r"(ERROR|FATAL|WARNING): ", line)]
    print("     ran: " + " ".join(sorted(set(ran))))
    print("     with Python: " + " ".join(sorted(os.listdir(pythons))))
    expect("ansible-test sanity: %d tests" % len(set(ran)), done.returncode == 0 and len(set(ran)) == 24, "\n".join(said))
    skipped = sorted(set(re.findall(r"Skipping.*", text)))
    only = ['Skipping sanity test "%s" on Python 3.14 because it could not be found.' % test for test in ("compile", "import")]
    expect("ansible-test sanity: what is skipped is Python 3.14", set(skipped) <= set(only), skipped)


if __name__ == "__main__":
    linted()
    if FORM == "whole":
        sanity()
    close()
