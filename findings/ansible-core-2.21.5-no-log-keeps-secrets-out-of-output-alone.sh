#!/usr/bin/env bash
# ansible-core 2.21.5 lays what is marked `no_log` where others on the host can come by it.
#
# Expected: a secret in a module's `no_log` option, or in the `environment:` of a task with `no_log: true`, goes to the host
# through the connection and is seen nowhere else.
# What happens: `no_log` is about output and logs. Variables of `environment:` stand on the command line that starts the
# module, with or without pipelining, for every user of the host to read in `ps`. Without pipelining, which is the default, the
# module lies in a file below ~/.ansible/tmp while it runs, with its options in it as they are. Only an option of a module
# that is sent by pipelining leaves neither. Whoever hands a secret to a program this way has to take it as an option, pass
# it on by standard input, and switch pipelining on.
set -euo pipefail
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
for python in python3.14 python3.13 python3.12 ~/.pyenv/versions/3.1[2-9]*/bin/python3; do
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && break
done
"$python" -m venv venv; venv/bin/pip install -q --disable-pip-version-check ansible-core==2.21.5
mkdir library; echo 'a-secret-of-this-run' > secret
cat > library/look.py <<'PY'
#!/usr/bin/python
import glob, os
from ansible.module_utils.basic import AnsibleModule

def held(paths):
    secret = open("secret", "rb").read().strip()
    for path in paths:
        try:
            if secret in open(path, "rb").read():
                return "seen"
        except OSError:
            pass
    return "not seen"

os.chdir(os.environ["LOOK_IN"])
module = AnsibleModule({"how": {}, "secret": {"no_log": True}})
line = held(glob.glob("/proc/[0-9]*/cmdline"))
file = held(glob.glob("tmp/**", recursive=True))
open("seen", "a").write("%s | command line: %s | file: %s\n" % (module.params["how"], line, file))
module.exit_json()
PY
cat > look.yml <<'YML'
- hosts: localhost
  connection: local
  gather_facts: false
  vars: {ansible_python_interpreter: "{{ ansible_playbook_python }}", secret: "{{ lookup('file', 'secret') }}"}
  tasks:
    - {look: {how: "option", secret: "{{ secret }}"}, no_log: true}
    - {look: {how: "option, pipelining", secret: "{{ secret }}"}, no_log: true, vars: {ansible_pipelining: true}}
    - {look: {how: "environment"}, environment: {SECRET: "{{ secret }}"}, no_log: true}
    - {look: {how: "environment, pipelining"}, environment: {SECRET: "{{ secret }}"}, no_log: true, vars: {ansible_pipelining: true}}
YML
ANSIBLE_REMOTE_TMP=$dir/tmp LOOK_IN=$dir venv/bin/ansible-playbook -i localhost, look.yml > said || { cat said; exit 1; }
cat seen
# Seen with ansible-core 2.21.5 under Python 3.13.0:
diff seen - <<'SEEN' && echo "as described"
option | command line: not seen | file: seen
option, pipelining | command line: not seen | file: not seen
environment | command line: seen | file: not seen
environment, pipelining | command line: seen | file: not seen
SEEN
