"""The runs over the ten hosts, and what has to be true after each. Started by tests/packages/fleet in namespaces of its own."""

import glob
import hashlib
import json
import os
import re
import secrets
import statistics
import subprocess
import sys

import gateway as practice
from host import Host, differences, run
from rows import close, equal, expect
from watch import Watch, files_with

ROOT, BINARY, WORK, FORM = sys.argv[1:5]
WHOLE = FORM == "whole"
CANARY = "canary" + secrets.token_hex(8)
SHARED_KEY = "sk-ant-%s-for-all" % CANARY
MODEL, OTHER_MODEL = "claude-sonnet-5", "claude-opus-5"
DOWN, BROKEN, BUSY, READ_ONLY, SHARED = "h02", "h04", "h06", "h08", "h10"
# The oldest Python that ansible-core 2.21 takes on a host is this one's.
OLD, OLD_PYTHON = "h03", glob.glob(os.path.expanduser("~/.pyenv/versions/3.9.*"))
# Theirs already: comments, and a default model of their own.
OWNED = """{
  // ours
  gateway: { mode: "local" },
  channels: { telegram: { enabled: false, }, }, // off
}
"""
# What another program writes meanwhile, before the answer to the live request: the same provider with a key elsewhere, so that
# what was planned is no longer what would be done, and (on another host) something that has nothing to do with it.
THEIRS = """{
  gateway: { mode: "local" },
  models: { providers: { "cloudflare-ai-gateway": {
    baseUrl: "http://127.0.0.1:8787/v1/0123456789abcdef0123456789abcdef/their-gateway/anthropic",
    api: "anthropic-messages", apiKey: "${THEIR_KEY}", models: [],
  } } },
}
"""


class Site:
    """The controller's folder, the hosts, and the runs."""

    def __init__(self):
        self.folder = WORK + "/site"
        self.said = WORK + "/said"
        os.makedirs(self.folder + "/group_vars/openclaw")
        os.makedirs(self.said)
        self.mounted = WORK + "/hosts"
        os.makedirs(self.mounted)
        run("mount", "-t", "tmpfs", "-o", "size=2g", "tmpfs", self.mounted)
        run("ip", "link", "set", "lo", "up")
        run("ip", "link", "add", "bridge", "type", "bridge")
        run("ip", "addr", "add", "10.77.0.254/24", "dev", "bridge")
        run("ip", "link", "set", "bridge", "up")
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder + "/key")
        self.hosts = {}
        with open(self.folder + "/key.pub", encoding="utf-8") as file:
            public = file.read()
        for number in range(1, 11):
            host = Host(self.mounted, number)
            if host.name == OLD and OLD_PYTHON:
                host.python = OLD_PYTHON[0]
            # Half of them have OpenClaw, and a config of their own.
            host.furnish(public, openclaw=number <= 5)
            if number <= 5 or number == 6:
                host.folder(host.state, host.uid, 0o700)
                host.file(host.state + "/openclaw.json", OWNED, host.uid, 0o600)
            host.start()
            host.gateway = practice.Gateway(host)
            host.gateway.serve()
            self.hosts[host.name] = host
        self.furnish()

    def furnish(self):
        inventory = ["[openclaw]"]
        known = []
        for host in self.hosts.values():
            interpreter = host.python + "/bin/python3" if host.python else "/usr/bin/python3"
            inventory.append("%s ansible_host=%s ansible_python_interpreter=%s" % (host.name, host.address, interpreter))
            with open(host.path("/etc/ssh/fleet_host_key.pub"), encoding="utf-8") as file:
                known.append("%s %s" % (host.address, file.read().strip()))
        inventory += [
            "[openclaw:vars]",
            "ansible_user=deploy",
            "clawgate_gateway_origin=http://127.0.0.1:%d" % practice.PORT,
        ]
        self.write("inventory", "\n".join(inventory) + "\n")
        self.write("known_hosts", "\n".join(known) + "\n")
        page = open(ROOT + "/assets/docs/fleet.md", encoding="utf-8").read()
        # The page's own playbook, with a file of this machine and the gateway of the test in it.
        playbook = page.split("`site.yml`:\n\n```yaml\n")[1].split("```")[0]
        program = "target/dist/linux-x64/clawgate"
        assert program in playbook and practice.ACCOUNT in playbook and practice.GATEWAY in playbook, playbook
        self.playbook = playbook.replace(program, BINARY)
        self.write("site.yml", self.playbook)
        self.write("serial.yml", self.playbook.replace("  gather_facts: false\n", "  gather_facts: false\n  serial: 3\n"))
        self.write("password", secrets.token_hex(16) + "\n")
        self.write(
            "ansible.cfg",
            "[defaults]\ninventory = inventory\nvault_password_file = password\nhost_key_checking = true\nretry_files_enabled = false\n"
            "collections_path = %s/collections\nlocal_tmp = %s/tmp\nforks = 10\n"
            "[ssh_connection]\nssh_args = -F none -i %s/key -o UserKnownHostsFile=%s/known_hosts -o ControlMaster=auto -o ControlPersist=60s"
            " -o ControlPath=%s/c-%%C\n" % (WORK, WORK, self.folder, self.folder, WORK),
        )
        os.makedirs(WORK + "/tmp")
        self.keys({name: "sk-ant-%s-of-%s" % (CANARY, name) for name in self.hosts})

    def keys(self, each):
        """Puts keys into the vault, one a host or (with a text) one for all, and lets each host's gateway know its own."""
        one_each = isinstance(each, dict)
        text = json.dumps({"vault_api_keys": each} if one_each else {"vault_api_key": each})
        self.ansible("vault", "ansible-vault", "encrypt", "--output", "group_vars/openclaw/vault.yml", "-", stdin=text)
        for name in each if one_each else self.hosts:
            self.hosts[name].gateway.key = each[name] if one_each else each

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def ansible(self, name, *command, stdin=None, **env):
        env = {**os.environ, "ANSIBLE_NOCOLOR": "1", "ANSIBLE_LOG_PATH": self.said + "/ansible.log", **env}
        done = subprocess.run(
            command, cwd=self.folder, env=env, input=stdin or "", stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=600
        )
        with open("%s/%s.txt" % (self.said, name), "w", encoding="utf-8") as file:
            file.write(done.stdout)
        return done

    def play(self, name, *flags, playbook="site.yml"):
        print("\n== %s" % name, flush=True)
        for host in self.hosts.values():
            host.gateway.asked.clear()
        return Played(self.ansible(name.replace(" ", "-"), "ansible-playbook", playbook, *flags))

    def trees(self):
        return {name: host.tree() for name, host in self.hosts.items()}

    def asked(self):
        return {name: host.gateway.asked for name, host in self.hosts.items()}


class Played:
    """What a run of a playbook ended with."""

    def __init__(self, done):
        self.status, self.text = done.returncode, done.stdout
        self.recap = {}
        for line in self.text.split("PLAY RECAP")[-1].splitlines()[1:]:
            found = re.match(r"(\S+)\s+: (.*)", line)
            if found:
                print(line, flush=True)
                self.recap[found[1]] = {name: int(value) for name, value in re.findall(r"(\w+)=(\d+)", found[2])}
        self.failures = {}
        for host, how, text in re.findall(r"fatal: \[(\S+?)\]: (FAILED|UNREACHABLE)! => (\{.*\})", self.text):
            self.failures[host] = (how, json.loads(text))
        if not self.recap:
            print(self.text, flush=True)

    def those(self, **numbers):
        """The hosts whose recap has these numbers."""
        return sorted(name for name, line in self.recap.items() if all(line[key] == value for key, value in numbers.items()))


def config(host):
    """The values of OpenClaw's config that matter here."""
    with open(host.path(host.state + "/openclaw.json"), encoding="utf-8") as file:
        text = file.read()
    found = re.search(r'"?primary"?: "([^"]*)"', text), re.search(r'"?baseUrl"?: "([^"]*)"', text)
    return tuple(one and one[1] for one in found)


def env_file(host):
    path = host.path(host.state + "/.env")
    about = os.stat(path)
    with open(path, encoding="utf-8") as file:
        return file.read(), about.st_mode & 0o777, about.st_uid


def told(host):
    """What the stand-in for OpenClaw was told to do."""
    path = host.path(host.home + "/openclaw-was-told")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def main():
    install_collection()
    site = Site()
    hosts, names = site.hosts, sorted(site.hosts)
    watch = Watch(CANARY, hosts.values())
    watch.start()
    before = site.trees()

    played = site.play("check mode", "--check", "--diff", "--forks", "10")
    equal("check mode: every host would change, none fails", (played.status, played.those(failed=0, unreachable=0)), (0, names))
    expect("check mode: every host's recap says changed", all(line["changed"] >= 1 for line in played.recap.values()), played.recap)
    equal("check mode: no file is another one", [(n, differences(before[n], hosts[n].tree())) for n in names if before[n] != hosts[n].tree()], [])
    equal("check mode: nothing is sent", site.asked(), {name: [] for name in names})
    equal("check mode: --diff shows every host's key masked", len(re.findall(r"\+CLOUDFLARE_AI_GATEWAY_API_KEY=‹….{4} \(\d+\)›", played.text)), 10)
    equal("check mode: --diff shows every host's config", played.text.count('+        "primary": "cloudflare-ai-gateway/') + played.text.count('primary: "cloudflare-ai-gateway/'), 10)

    played = site.play("first run", "--forks", "10", "-vvv")
    equal("first run: every host is done", (played.status, played.those(failed=0, unreachable=0)), (0, names))
    expect("first run: every host's recap says changed", all(line["changed"] >= 2 for line in played.recap.values()), played.recap)
    base = "http://127.0.0.1:%d/v1/%s/%s/anthropic" % (practice.PORT, practice.ACCOUNT, practice.GATEWAY)
    equal("first run: every config names the gateway", {name: config(hosts[name])[1] for name in names}, {name: base for name in names})
    for name in (names[0], names[-1]):
        wanted = ("CLOUDFLARE_AI_GATEWAY_API_KEY=sk-ant-%s-of-%s\n" % (CANARY, name), 0o600, hosts[name].uid)
        equal("first run: %s has a key of its own, which only OpenClaw's account may read" % name, env_file(hosts[name]), wanted)
    equal("first run: two requests a host, before the write and to verify", {n: len(a) for n, a in site.asked().items()}, {n: 2 for n in names})
    equal("first run: the daemon is restarted where OpenClaw is", [n for n in names if told(hosts[n]) == ["gateway restart"]], names[:5])
    equal("first run: where none is, the run says what to do", played.text.count("No openclaw is on the PATH of openclaw. If its daemon runs on this host, run `openclaw gateway restart`"), 5)
    equal("first run: every host is proven", len(re.findall(r'"msg": "Proven: full\.', played.text)), 10)
    equal("first run: comments of their own stay", "  channels: { telegram: { enabled: false, }, }, // off" in read(hosts["h01"], "/openclaw.json"), True)

    before = site.trees()
    played = site.play("second run", "--forks", "10")
    equal("second run: nothing changed", (played.status, played.those(changed=0, failed=0, unreachable=0)), (0, names))
    equal("second run: no file is another one", [n for n in names if before[n] != hosts[n].tree()], [])

    site.keys(SHARED_KEY)
    played = site.play("one key for all, serial 3", "--forks", "10", playbook="serial.yml")
    equal("one key for all: every host is done", (played.status, played.those(failed=0, unreachable=0)), (0, names))
    equal("one key for all: in four batches", played.text.count("PLAY ["), 4)
    wanted = "CLOUDFLARE_AI_GATEWAY_API_KEY=%s\n" % SHARED_KEY
    equal("one key for all: every host has it", [n for n in names if env_file(hosts[n])[0] == wanted], names)
    equal("one key for all: the daemon is restarted once more where OpenClaw is", [n for n in names if len(told(hosts[n])) == 2], names[:5])

    done = site.ansible("python", "ansible", OLD, "-m", "ansible.builtin.setup", "-a", "filter=ansible_python_version")
    expect("%s is done by Python 3.9" % OLD, '"ansible_python_version": "3.9.' in done.stdout, done.stdout)

    broken_run(site)
    undo_and_wrong_key(site)
    module_alone(site)
    fetched(site)
    watch.end()
    secrets_stay(site, watch)
    if WHOLE:
        measured(site)
    close()


def read(host, file):
    with open(host.path(host.state + file), encoding="utf-8") as there:
        return there.read()


def broken_run(site):
    hosts, names = site.hosts, sorted(site.hosts)
    done = [name for name in names if name not in (DOWN, BROKEN, BUSY, READ_ONLY)]
    hosts[DOWN].stop()
    hosts[BROKEN].write(hosts[BROKEN].state + "/openclaw.json", "{ gateway: { mode: 'local' },\n  models: { providers\n")
    hosts[READ_ONLY].make_read_only()
    hosts[BUSY].gateway.before = lambda: hosts[BUSY].write(hosts[BUSY].state + "/openclaw.json", THEIRS)
    note = "// a note of theirs\n" + read(hosts[SHARED], "/openclaw.json")
    hosts[SHARED].gateway.before = lambda: hosts[SHARED].write(hosts[SHARED].state + "/openclaw.json", note)
    before = site.trees()
    told_before = {name: len(told(hosts[name])) for name in names}
    played = site.play("four that cannot", "--forks", "10", "-e", "clawgate_model=" + MODEL)
    equal("four that cannot: the playbook says so", played.status, 4)
    equal("four that cannot: one is unreachable", played.those(unreachable=1), [DOWN])
    equal("four that cannot: three fail", played.those(failed=1), [BROKEN, BUSY, READ_ONLY])
    equal("four that cannot: the others are done", played.those(failed=0, unreachable=0), done)
    model = "cloudflare-ai-gateway/" + MODEL
    equal("four that cannot: the others have the new model", [n for n in names if config(hosts[n])[0] == model], done)
    for name, code, status, words in (
        (BROKEN, "not-json5", 3, "/home/openclaw/.openclaw/openclaw.json cannot be read: line 3, column 1"),
        (BUSY, "changed-meanwhile", 9, "/home/openclaw/.openclaw/openclaw.json"),
        (READ_ONLY, "write-failed", 9, "Read-only file system"),
    ):
        how, seen = played.failures.get(name, ("", {}))
        print("     %s: %s" % (name, seen.get("msg")))
        equal("%s: is reported as %s, exit status %d" % (name, code, status), (seen.get("error", {}).get("code"), seen.get("exit_status"), seen.get("changed")), (code, status, False))
        expect("%s: says where, and what to do" % name, words in seen.get("msg", "") and "To do: " in seen.get("msg", ""), seen.get("msg"))
    after = site.trees()
    for name in (DOWN, BROKEN, READ_ONLY):
        equal("%s: every file is as it was" % name, differences(before[name], after[name]), [])
    equal("%s: only the other program's file is another one" % BUSY, differences(before[BUSY], after[BUSY]), [hosts[BUSY].state + "/openclaw.json"])
    equal("%s: holds what the other program wrote" % BUSY, read(hosts[BUSY], "/openclaw.json"), THEIRS)
    equal("%s: what another program adds meanwhile stays beside the change" % SHARED, read(hosts[SHARED], "/openclaw.json").startswith("// a note of theirs\n"), True)
    expect("%s: the run says so" % SHARED, "planned once more on what it holds now" in played.text, re.findall(r"WARNING.*", played.text))
    equal("four that cannot: no daemon of theirs is restarted", [len(told(hosts[n])) - told_before[n] for n in (BROKEN, BUSY, READ_ONLY, DOWN)], [0] * 4)

    hosts[DOWN].start()
    hosts[DOWN].gateway.serve()
    for name in (BROKEN, BUSY):
        hosts[name].write(hosts[name].state + "/openclaw.json", OWNED)
    hosts[READ_ONLY].make_writable()
    before = site.trees()
    played = site.play("mended", "--forks", "10", "-e", "clawgate_model=" + MODEL)
    equal("mended: every host is done", (played.status, played.those(failed=0, unreachable=0)), (0, names))
    equal("mended: those that were done before are left alone", played.those(changed=0), done)
    equal("mended: no file of theirs is another one", [n for n in done if before[n] != hosts[n].tree()], [])
    equal("mended: all have the model", [n for n in names if config(hosts[n])[0] == model], names)


def undo_and_wrong_key(site):
    host = site.hosts["h01"]
    config_before = read(host, "/openclaw.json")
    played = site.play("with --diff", "--diff", "--limit", "h01", "-e", "clawgate_model=" + OTHER_MODEL)
    equal("with --diff: the line that was written is shown", played.text.count("cloudflare-ai-gateway/%s" % OTHER_MODEL) >= 1, True)
    equal("with --diff: one request before the write, one to verify", host.gateway.asked, [OTHER_MODEL] * 2)
    print("\n== undo", flush=True)
    command = ["ansible", "openclaw", "--limit", "h01", "--become", "--become-user", "openclaw", "-a", "clawgate undo"]
    done = site.ansible("undo", *command)
    equal("undo: puts the config back", (done.returncode, read(host, "/openclaw.json") == config_before), (0, True))

    host.gateway.key = "another one"
    before = host.tree()
    played = site.play("a key that is refused", "--limit", "h01", "-e", "clawgate_model=" + OTHER_MODEL)
    seen = played.failures.get("h01", ("", {}))[1]
    print("     h01: %s" % seen.get("msg"))
    equal("a key that is refused: exit status 6, and the provider's layer", (seen.get("exit_status"), seen.get("error", {}).get("layer")), (6, "provider"))
    equal("a key that is refused: nothing is written", differences(before, host.tree()), [])
    host.gateway.key = SHARED_KEY

    played = site.play("a reference to a variable that is not there", "--limit", "h01", "-e", "clawgate_storage=reference")
    seen = played.failures.get("h01", ("", {}))[1]
    print("     h01: %s" % seen.get("msg"))
    wanted = "CLOUDFLARE_AI_GATEWAY_API_KEY is not set, and the config is to refer to it. To do: set it for the task too, with its keyword environment"
    equal("a reference to a variable that is not there: says what to do, in a task's words", str(seen.get("msg"))[:len(wanted)], wanted)
    equal("a reference to a variable that is not there: nothing is written", differences(before, host.tree()), [])


ALONE = """
- hosts: h07
  gather_facts: false
  ignore_errors: true
  become: true
  become_user: openclaw
  tasks:
    - {name: no program, clawgate.openclaw.clawgate_gateway: {executable: nowhere}}
    - {name: another program, clawgate.openclaw.clawgate_gateway: {executable: /usr/bin/true}}
    - {name: a broken program, clawgate.openclaw.clawgate_gateway: {executable: /opt/broken}}
    - {name: a killed program, clawgate.openclaw.clawgate_gateway: {executable: /opt/killed}}
    - {name: another schema, clawgate.openclaw.clawgate_gateway: {executable: /opt/schema}}
    - {name: another machine, clawgate.openclaw.clawgate_gateway: {executable: /opt/not-a-program}}
    - {name: two lines, clawgate.openclaw.clawgate_gateway: {api_key: "one\\ntwo"}}
    - {name: wrong ID, clawgate.openclaw.clawgate_gateway: {account_id: "12"}}
    - {name: a flag, clawgate.openclaw.clawgate_gateway: {account_id: --dry-run}}
    - {name: no answers, clawgate.openclaw.clawgate_gateway: }
    - {name: proof, clawgate.openclaw.clawgate_gateway: {check: always, set_default: yes, timeout: 20, fallbacks: [claude-haiku-5-5]}}
"""


def module_alone(site):
    host = site.hosts["h07"]
    for name, text in (
        ("not-a-program", "not a program of this kind of machine"),
        ("broken", "#!/bin/sh\necho 'libc.so.6: version not found' >&2; exit 1\n"),
        ("killed", "#!/bin/sh\nkill -9 $$\n"),
        ("schema", "#!/bin/sh\necho '{\"schema\": 2}'\n"),
    ):
        host.file("/opt/" + name, text, mode=0o755)
    site.write("alone.yml", ALONE)
    played = site.play("the module by itself", playbook="alone.yml")
    results = {}
    for part in played.text.split("\nTASK [")[1:]:
        found = re.search(r"^(fatal|changed|ok): \[h07\](?:: FAILED!)?(?: => (\{.*\}))?$", part, re.M)
        results[part.split("]")[0]] = (found[1], json.loads(found[2]) if found[2] else {})
    for name, words in (
        ("no program", "There is no program nowhere on this host. To do: install clawgate"),
        ("another program", "/usr/bin/true ended with 0 and reported nothing. To do: run `/usr/bin/true --version` on the host"),
        ("a broken program", "/opt/broken ended with 1 and reported nothing: libc.so.6: version not found. To do: "),
        ("a killed program", "/opt/killed was ended by signal 9 and reported nothing. To do: "),
        ("another schema", "/opt/schema reports by schema 2, and this module reads schema 1. To do: "),
        ("another machine", "/opt/not-a-program cannot be run: Exec format error. To do: install the clawgate that is made for this kind of machine"),
        ("two lines", "api_key has several lines"),
        ("wrong ID", "The account ID has 2 characters"),
        ("a flag", "The account ID has"),
    ):
        how, seen = results.get(name, ("", {}))
        expect("the module by itself, %s: fails, and says so" % name, how == "fatal" and words in seen["msg"] and not seen["changed"], results.get(name))
    equal("the module by itself, no answers: nothing changed", results.get("no answers", "")[0], "ok")
    equal("the module by itself, a proof: with a fallback", (results.get("proof", "")[0], '"claude-haiku-5-5"' in read(host, "/openclaw.json")), ("changed", True))


FETCHED = """
- hosts: h05
  gather_facts: false
  roles:
    - role: clawgate.openclaw.clawgate
      vars:
        clawgate_url: http://127.0.0.1:8787/clawgate
        clawgate_checksum: "sha256:{0}"
        clawgate_path: /opt/clawgate
        clawgate_api_key: "{{{{ vault_api_keys.h05 }}}}"
"""


def fetched(site):
    """The program from an address, and a daemon that does not restart."""
    host = site.hosts["h05"]
    with open(BINARY, "rb") as file:
        host.gateway.program = file.read()
    site.write("fetched.yml", FETCHED.format(hashlib.sha256(host.gateway.program).hexdigest()))
    key = "sk-ant-%s-of-h05" % CANARY
    site.keys({"h05": key})
    host.write(host.home + "/refuse", "")
    before = host.tree()
    played = site.play("from an address, check mode", "--check", "--diff", playbook="fetched.yml")
    equal("from an address, check mode: would change, and no file is another one", (played.status, played.those(failed=0), differences(before, host.tree())), (0, ["h05"], []))
    expect("from an address, check mode: the diff is of one file alone", "/.env\n" in played.text and "openclaw.json\n" not in played.text, played.text)
    played = site.play("from an address, no restart", playbook="fetched.yml")
    seen = played.failures.get("h05", ("", {}))[1].get("msg", "")
    print("     h05: %s" % seen)
    equal("from an address: the program is there", host.tree()["/opt/clawgate"][0:1] + host.tree()["/opt/clawgate"][3:], ("-rwxr-xr-x", hashlib.sha256(host.gateway.program).hexdigest()))
    equal("no restart: the setup is written", env_file(host)[0], "CLOUDFLARE_AI_GATEWAY_API_KEY=%s\n" % key)
    expect("no restart: fails, and says what to do", "no unit of this name" in seen and "To do: run it on this host as openclaw" in seen, seen)


def secrets_stay(site, watch):
    print("\n== the secret", flush=True)
    expect("the watch saw clawgate, sudo and python at work, in %d rounds" % watch.rounds, {"clawgate", "sudo"} <= {n.split()[0] for n in watch.seen} or "/usr/local/bin/clawgate" in watch.seen, sorted(watch.seen))
    equal("the secret is on no command line, in no environment, in nothing that Ansible laid down", watch.found, set())
    equal("the secret is in no output and no log of Ansible", files_with(CANARY, site.said), [])
    logged = [text for host in site.hosts.values() for text in host.logged]
    expect("the hosts' logs have the module in them (%d lines)" % len(logged), any(b"clawgate_gateway" in text for text in logged))
    equal("the secret is in no log of a host", [text for text in logged if CANARY.encode() in text], [])
    allowed = re.compile(r"/home/openclaw/\.openclaw/(\.env|clawgate/[^/]+\.original)$")
    stray = [path for path in files_with(CANARY, site.mounted) if not allowed.search(path)]
    equal("the secret is in no file of a host but .env and the copy for undo", stray, [])
    equal("each host's .env has it", sum(path.endswith("/.env") for path in files_with(CANARY, site.mounted)), 10)

    # The same watch, over what it has to find.
    site.write("leak.yml", LEAK)
    decoy = "decoy" + secrets.token_hex(8)
    seeing = Watch(decoy, site.hosts.values())
    seeing.start()
    site.ansible("leak", "ansible-playbook", "leak.yml", "-e", "@leak.json", stdin="", **leak(site, decoy))
    kinds = {kind for kind, _ in seeing.end().found}
    equal("the watch finds what is laid down without pipelining, and what `environment:` puts on a command line", kinds >= {"file", "cmdline", "environ"}, True)


LEAK = """
- hosts: h01
  gather_facts: false
  tasks:
    - clawgate.openclaw.clawgate_gateway:
        executable: /usr/local/bin/clawgate
        api_key: "{{ decoy }}"
        account_id: nothing that is sent
      ignore_errors: true
    - command: sleep 0.3
      environment:
        DECOY: "{{ decoy }}"
"""


def leak(site, decoy):
    site.write("leak.json", json.dumps({"decoy": decoy}))
    return {"ANSIBLE_LOG_PATH": WORK + "/leak.log", "ANSIBLE_PIPELINING": "0"}


TIMES = '''
import json, os, time
from ansible.plugins.callback import CallbackBase


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "times"

    def v2_runner_on_start(self, host, task):
        self.began = time.monotonic()

    def v2_runner_on_ok(self, result):
        with open(os.environ["TIMES"], "a") as file:
            file.write(json.dumps([result.task.name, time.monotonic() - self.began]) + "\\n")
'''


def measured(site):
    """The module beside a `command` task that runs the same clawgate, in turns, one host, one playbook."""
    print("\n== the module's cost", flush=True)
    site.keys(SHARED_KEY)
    os.makedirs(site.folder + "/callback_plugins", exist_ok=True)
    site.write("callback_plugins/times.py", TIMES)
    same = "clawgate onboard --non-interactive --json --account-id={0} --gateway-id={1} --gateway-origin=http://127.0.0.1:{2} --secrets-stdin"
    same = same.format(practice.ACCOUNT, practice.GATEWAY, practice.PORT)
    options = {"account_id": practice.ACCOUNT, "gateway_id": practice.GATEWAY, "api_key": "{{ vault_api_key }}"}
    options["gateway_origin"] = "http://127.0.0.1:%d" % practice.PORT
    stdin = "CLOUDFLARE_AI_GATEWAY_API_KEY={{ vault_api_key }}"
    tasks = []
    models = (MODEL, OTHER_MODEL)
    for turn in range(25):
        for kind, model in (("unchanged", OTHER_MODEL), ("written", models[turn % 2])):
            both = [
                {"name": "command " + kind, "ansible.builtin.command": {"cmd": same + " --model=" + model, "stdin": stdin}},
                {"name": "module " + kind, "clawgate.openclaw.clawgate_gateway": {**options, "model": model}},
            ]
            if kind == "written":
                # Each of the two writes: the other one's model is there.
                both[1]["clawgate.openclaw.clawgate_gateway"]["model"] = models[1 - turn % 2]
            else:
                tasks.append({"name": "between", "ansible.builtin.command": {"cmd": same + " --model=" + model, "stdin": stdin}})
            tasks += both if turn % 2 else both[::-1]
    play = {"hosts": "h01", "gather_facts": False, "become": True, "become_user": "openclaw", "vars": {"ansible_pipelining": True}, "tasks": tasks}
    site.write("speed.yml", json.dumps([play]))
    env = {"ANSIBLE_CALLBACKS_ENABLED": "times", "ANSIBLE_CALLBACK_PLUGINS": site.folder + "/callback_plugins", "TIMES": site.folder + "/times"}
    done = site.ansible("speed", "ansible-playbook", "speed.yml", **env)
    times = {}
    with open(site.folder + "/times", encoding="utf-8") as file:
        for line in file:
            name, took = json.loads(line)
            times.setdefault(name, []).append(took)
    for kind in ("unchanged", "written"):
        module, command = (statistics.median(times[who + kind]) for who in ("module ", "command "))
        expect("%s: the module takes at most 1.3 of a command task: %.2f (medians %.0f and %.0f ms of %d)" % (kind, module / command, module * 1000, command * 1000, len(times["module " + kind])), done.returncode == 0 and module / command <= 1.3, done.stdout[-2000:])


def install_collection():
    """As a user does: built, and installed from what was built."""
    with open(ROOT + "/Cargo.toml", encoding="utf-8") as file:
        version = re.search(r'^version = "(.*)"', file.read(), re.M)[1]
    with open(ROOT + "/assets/ansible/galaxy.yml", encoding="utf-8") as file:
        equal("the collection has the program's version", re.search(r"^version: (.*)", file.read(), re.M)[1], version)
    with open(ROOT + "/LICENSE", "rb") as ours, open(ROOT + "/assets/ansible/LICENSE", "rb") as its:
        expect("the collection has the program's licence", ours.read() == its.read())
    installed = subprocess.run(
        ["ansible-galaxy", "collection", "install", "./assets/ansible", "-p", WORK + "/collections"],
        cwd=ROOT, capture_output=True, text=True,
    )
    expect("the collection installs", installed.returncode == 0, installed.stdout + installed.stderr)
    done = subprocess.run(["ansible", "--version"], capture_output=True, text=True)
    print("     %s, %s" % (done.stdout.splitlines()[0], re.search(r"python version = (\S+)", done.stdout)[0]))


if __name__ == "__main__":
    main()
