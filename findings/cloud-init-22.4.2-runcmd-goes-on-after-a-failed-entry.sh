#!/usr/bin/env bash
# cloud-init 22.4.2 runs the entries of `runcmd` after one that failed, and reports the last one's status as that of all.
#
# Expected: an entry that fails ends the list, and the boot is reported as failed; packages and users of the same file are
# handled so. "Set up, then remove the key's copy" then says whether the setup worked.
# What happens: the entries become the lines of one shell script without `set -e`. A setup that failed is followed by what
# was to come after it, and where that works the script, and so `cloud-init status`, is done without an error.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"; chmod 755 .
apt-get -o APT::Sandbox::User=root download -q cloud-init=22.4.2-1+deb12u4 >apt.log
dpkg -x cloud-init_*.deb .
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check pyyaml==6.0.3 configobj==5.0.9 jinja2==3.1.6 jsonschema==4.25.1 requests==2.32.5
cat > user-data.yaml <<'YAML'
#cloud-config
runcmd:
  - [sh, -c, "echo the setup fails; exit 6"]
  - echo "the next entry runs"
YAML
PYTHONPATH=usr/lib/python3/dist-packages venv/bin/python - > runcmd <<'PY'
import yaml
from cloudinit.util import shellify
print(shellify(yaml.safe_load(open("user-data.yaml"))["runcmd"]), end="")
PY
cat runcmd
status=0
sh runcmd > said || status=$?
cat said; echo "status of all: $status"
[ "$status" = 0 ] && grep -q 'the next entry runs' said
# One entry with `set -e` in it is what helps: its lines stand in the same script.
printf '#cloud-config\nruncmd:\n  - |\n    set -e\n    sh -c "exit 6"\n    echo "the next line runs"\n' > user-data.yaml
PYTHONPATH=usr/lib/python3/dist-packages venv/bin/python - > runcmd <<'PY'
import yaml
from cloudinit.util import shellify
print(shellify(yaml.safe_load(open("user-data.yaml"))["runcmd"]), end="")
PY
status=0
sh runcmd > said || status=$?
[ "$status" = 6 ] && ! grep -q 'the next line runs' said
echo "confirmed"
