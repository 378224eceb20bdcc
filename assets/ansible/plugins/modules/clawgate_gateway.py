#!/usr/bin/python
# Copyright: the clawgate authors
# MIT License (see LICENSE)
# SPDX-License-Identifier: MIT

DOCUMENTATION = r"""
module: clawgate_gateway
short_description: Set up Cloudflare AI Gateway as OpenClaw's model provider
version_added: 0.1.0
description:
  - Runs C(clawgate onboard --non-interactive --json) on the host as the account the task runs as, which is to be OpenClaw's own.
  - Where something is to change, one live request through the gateway comes first. Where that fails nothing is written,
    and all files are written or none.
  - Where everything is as it should be, nothing is sent and nothing is written.
  - Secrets go to C(clawgate) by standard input. They are on no command line, in no environment, and in no log.
options:
  account_id:
    description:
      - The Cloudflare account ID, 32 hexadecimal digits.
      - May be left out where it is set up already; so may every other answer.
    type: str
  gateway_id:
    description:
      - The gateway's ID, its name in the dashboard.
    type: str
  gateway_url:
    description:
      - The gateway's address from the dashboard, in place of O(account_id) and O(gateway_id).
    type: str
  gateway_origin:
    description:
      - Another server in place of C(https://gateway.ai.cloudflare.com).
      - Plain C(http) is taken on loopback alone.
    type: str
  api_key:
    description:
      - The provider's API key.
    type: str
  token:
    description:
      - The token of an authenticated gateway.
    type: str
  model:
    description:
      - The model, with or without C(cloudflare-ai-gateway/).
      - Without it the model stays as it is, and on a first run becomes the first one that answers.
    type: str
  fallbacks:
    description:
      - Fallback models to add behind those that are set. None is taken away.
    type: list
    elements: str
    default: []
  set_default:
    description:
      - Whether the model becomes OpenClaw's default one.
      - Without it the model does, unless it is set up beside another default already.
    type: str
    choices:
      - "yes"
      - "no"
      - if-unset
  storage:
    description:
      - Where the secrets are kept. Without it they stay where they are, and on a first run go into V(env-file).
      - V(env-file) is OpenClaw's C(.env) file.
      - V(reference) keeps them nowhere. The process manager supplies the variables C(CLOUDFLARE_AI_GATEWAY_API_KEY) and, for
        an authenticated gateway, C(CF_AIG_TOKEN). Set them for the task too, with its keyword C(environment).
      - V(inline) is C(openclaw.json) itself.
      - V(auth-profile) is C(auth-profiles.json), where that is there already.
      - V(command) is a command of a password manager, O(key_command).
    type: str
    choices:
      - env-file
      - reference
      - inline
      - auth-profile
      - command
  key_command:
    description:
      - The command that prints the key, a program with its arguments, run without a shell.
    type: str
  resolve_refs:
    description:
      - Ask for a key that a command or a file keeps, once and as OpenClaw does, and test with it. It is written nowhere.
    type: bool
    default: false
  check:
    description:
      - When to send the live request.
      - V(changed) sends it where something would be written, but not in check mode.
      - V(always) sends it also where nothing would be written, and in check mode.
      - V(never) sends nothing, and then nothing is proven.
    type: str
    choices:
      - changed
      - always
      - never
    default: changed
  save_on_failure:
    description:
      - Write even where the live request failed.
    type: bool
    default: false
  skip_health:
    description:
      - Do not ask an installed C(openclaw) whether it accepts what was written.
    type: bool
    default: false
  state_dir:
    description:
      - OpenClaw's state folder. Without it the folder is found as OpenClaw finds it, usually C(~/.openclaw).
    type: path
  config:
    description:
      - OpenClaw's config file, if it is not the usual one. Outside the state folder it needs O(state_dir) too.
    type: path
  symlink:
    description:
      - What to do with a file that is a symbolic link. Without it such a file is an error.
      - V(follow) edits the file it leads to.
      - V(refuse) leaves it alone.
    type: str
    choices:
      - follow
      - refuse
  hard_link:
    description:
      - What to do with a file that has further names. Without it such a file is an error.
      - V(keep) writes into the file itself, so that all its names show the change.
      - V(break) gives this name a new file.
    type: str
    choices:
      - keep
      - break
  timeout:
    description:
      - How many seconds a live request may take in all. C(clawgate) allows 30 without it.
    type: int
  executable:
    description:
      - The program C(clawgate), a name on the C(PATH) or a path.
    type: path
    default: clawgate
attributes:
  check_mode:
    description: Is the dry run of C(clawgate). It sends nothing, unless O(check=always).
    support: full
  diff_mode:
    description: Shows the plan for every file. Of a secret it shows the last four characters and the length.
    support: full
  platform:
    description: The systems C(clawgate) runs on.
    support: full
    platforms: posix
notes:
  - With SSH pipelining Ansible hands the module to the host by standard input. Without it the module lies in a temporary
    file there while it runs, with its options and so the secrets in it. The role C(clawgate.openclaw.clawgate)
    switches pipelining on.
author:
  - The clawgate authors (@clawgate)
"""

EXAMPLES = r"""
- name: Set this host up
  clawgate.openclaw.clawgate_gateway:
    account_id: 0123456789abcdef0123456789abcdef
    gateway_id: my-gateway
    api_key: "{{ vault_anthropic_api_key }}"
  become: true
  become_user: openclaw
  vars:
    ansible_pipelining: true
  register: setup

- name: Restart the daemon where that is needed
  ansible.builtin.command: # noqa: no-changed-when
    cmd: "{{ setup.restart.command }}"
  become: true
  become_user: openclaw
  when: setup.restart.needed

- name: Use another model, with one to fall back on
  clawgate.openclaw.clawgate_gateway:
    model: claude-sonnet-5
    fallbacks:
      - claude-haiku-5-5
  become: true
  become_user: openclaw

- name: Test what is set up, and change nothing unless it differs
  clawgate.openclaw.clawgate_gateway:
    check: always
  become: true
  become_user: openclaw
"""

RETURN = r"""
exit_status:
  description: The exit status of C(clawgate).
  returned: when it ran
  type: int
  sample: 0
error:
  description: What is wrong.
  returned: on failure, where C(clawgate) reported it
  type: dict
  contains:
    code:
      description: A stable code.
      type: str
      sample: not-json5
    layer:
      description: Where it went wrong.
      type: str
      sample: files
    message:
      description: What happened, and where.
      type: str
      sample: "/home/openclaw/.openclaw/openclaw.json cannot be read: line 2, column 1: the file ends, expected ':'"
    hint:
      description: The one thing to do.
      type: str
      sample: fix that place in an editor and run clawgate again; nothing was changed
    field:
      description: The answer that is wrong, where it is one.
      type: str
      sample: account-id
proven:
  description:
    - How much the live request shows of what OpenClaw will do, V(full), V(partial) or V(none).
    - It is V(none) where nothing was sent, as in check mode and where nothing changed.
  returned: when C(clawgate) reported it
  type: str
  sample: full
proven_for:
  description: For whom that holds.
  returned: where something is proven
  type: dict
  contains:
    audiences:
      description: Who starts OpenClaw, a V(shell) or the V(daemon).
      type: list
      elements: str
      sample: [shell, daemon]
    agents:
      description: The agents that ask for the tested model.
      type: list
      elements: str
      sample: [main]
restart:
  description: Whether OpenClaw's daemon has to be restarted, should it be running.
  returned: success
  type: dict
  contains:
    needed:
      description: Whether it has to be.
      type: bool
      sample: true
    command:
      description: The command. It is absent where nothing changed.
      type: str
      sample: openclaw gateway restart
check:
  description: What came of the live request.
  returned: when one was sent
  type: dict
  contains:
    verdict:
      description: A stable code, from the table of C(assets/docs/errors.md).
      type: str
      sample: proven
    status:
      description: The HTTP status.
      type: int
      sample: 200
    message:
      description: What it means.
      type: str
      sample: "It works: claude-sonnet-4-6 answered through your gateway."
    hint:
      description: The one thing to do, where there is one.
      type: str
      sample: check the key in Anthropic's console
model:
  description: The model that is set up.
  returned: when C(clawgate) reported it
  type: str
  sample: cloudflare-ai-gateway/claude-sonnet-4-6
files:
  description: The files that were written, or in check mode would be.
  returned: when C(clawgate) reported them
  type: list
  elements: dict
  contains:
    path:
      description: Where it is.
      type: str
      sample: /home/openclaw/.openclaw/.env
    action:
      description: What was done with it.
      type: str
      sample: created
    backup:
      description: The copy of what it held before, where one was made.
      type: str
      sample: /home/openclaw/.openclaw/openclaw.json.bak
notices:
  description: What else is to be known, each also a warning of the task.
  returned: when C(clawgate) reported some
  type: list
  elements: dict
  contains:
    code:
      description: A stable code.
      type: str
      sample: default-replaced
    message:
      description: What it is.
      type: str
      sample: The default model was anthropic/claude-opus-4-6 and becomes cloudflare-ai-gateway/claude-opus-4-6
    command:
      description: The command that mends it, where there is one.
      type: str
      sample: openclaw config unset agents.list[0].model
"""

import json
import os

from ansible.module_utils.basic import AnsibleModule

SCHEMA = 1

# Each option that clawgate takes as a flag with a value.
FLAGS = (
    ("account_id", "--account-id"),
    ("gateway_id", "--gateway-id"),
    ("gateway_url", "--gateway-url"),
    ("gateway_origin", "--gateway-origin"),
    ("model", "--model"),
    ("set_default", "--set-default"),
    ("storage", "--key-storage"),
    ("key_command", "--key-command"),
    ("check", "--check"),
    ("state_dir", "--state-dir"),
    ("config", "--config"),
    ("symlink", "--symlink"),
    ("hard_link", "--hard-link"),
    ("timeout", "--timeout"),
)
SWITCHES = (
    ("resolve_refs", "--resolve-refs"),
    ("save_on_failure", "--save-on-failure"),
    ("skip_health", "--skip-health"),
)
SECRETS = (
    ("api_key", "CLOUDFLARE_AI_GATEWAY_API_KEY"),
    ("token", "CF_AIG_TOKEN"),
)


def command_line(params, secrets):
    """The command without what a dry run adds."""
    command = [params["executable"], "onboard", "--non-interactive", "--json"]
    for option, flag in FLAGS:
        if params[option] is not None:
            # In one word, so that a value that begins with a dash is no flag.
            command.append("%s=%s" % (flag, params[option]))
    for model in params["fallbacks"]:
        command.append("--fallback=%s" % model)
    for option, flag in SWITCHES:
        if params[option]:
            command.append(flag)
    if secrets:
        command.append("--secrets-stdin")
    return command


def planning(command):
    """The dry run that shows what the same command is about to write. The request is left to that one."""
    return [word for word in command if not word.startswith("--check=")] + ["--dry-run"]


def secret_lines(module):
    """The secrets as lines of a .env file, or None where there are none."""
    lines = []
    for option, variable in SECRETS:
        # A block scalar, as vaults hold them, ends with a line feed.
        value = (module.params[option] or "").strip()
        if "\n" in value or "\r" in value:
            module.fail_json(msg="%s has several lines. To do: give the secret alone, in one line" % option)
        if value:
            lines.append("%s=%s" % (variable, value))
    return "\n".join(lines) or None


def surroundings():
    """What a login sets, sudo does not, and clawgate asks the account's service manager by."""
    folder = "/run/user/%d" % os.geteuid()
    if "XDG_RUNTIME_DIR" not in os.environ and os.path.isdir(folder):
        return {"XDG_RUNTIME_DIR": folder}
    return None


def run(module, command, secrets):
    """Runs clawgate: its exit status and its report."""
    try:
        status, out, said = module.run_command(
            command, data=secrets, environ_update=surroundings(), handle_exceptions=False
        )
    except OSError as error:
        module.fail_json(
            msg="%s cannot be run: %s. To do: install the clawgate that is made for this kind of machine"
            % (command[0], error.strerror)
        )
    try:
        report = json.loads(out)
        schema = report["schema"]
    except (ValueError, KeyError, TypeError):
        how = "ended with %d" % status if status >= 0 else "was ended by signal %d" % -status
        module.fail_json(
            msg="%s %s and reported nothing%s. To do: run `%s --version` on the host; is it clawgate, for this kind of machine?"
            % (command[0], how, ": " + said.strip()[-300:] if said.strip() else "", command[0]),
            exit_status=status,
        )
    if schema != SCHEMA:
        module.fail_json(
            msg="%s reports by schema %s, and this module reads schema %d. To do: install the collection that came with it"
            % (command[0], schema, SCHEMA),
            exit_status=status,
        )
    return status, report


def result(status, report):
    """The module's result of a report."""
    found = {"changed": report.get("changed", False), "exit_status": status}
    for name in ("error", "proven", "model", "files"):
        if name in report:
            found[name] = report[name]
    if "provenFor" in report:
        found["proven_for"] = report["provenFor"]
    if "error" not in report:
        found["restart"] = report.get("restart", {"needed": False})
    if "check" in report:
        known = ("verdict", "status", "message", "hint")
        found["check"] = {name: report["check"][name] for name in known if name in report["check"]}
    # That the diff is masked is what --diff promises.
    notices = [notice for notice in report.get("warnings", []) if notice["code"] != "diff-masked"]
    if notices:
        found["notices"] = notices
    return found


def failure(error):
    """What happened, where, and the one thing to do."""
    message = error["message"].rstrip(".")
    hint = error.get("hint")
    if error["code"] in ("api-key-variable-unset", "token-variable-unset"):
        # By the names that a task has.
        hint = (
            "set it for the task too, with its keyword environment, as the host's process manager sets it for OpenClaw;"
            " or keep the secret with another storage, such as env-file"
        )
    if hint:
        message += ". To do: " + hint
    return message


def main():
    module = AnsibleModule(
        argument_spec={
            "account_id": {"type": "str"},
            "gateway_id": {"type": "str"},
            "gateway_url": {"type": "str"},
            "gateway_origin": {"type": "str"},
            "api_key": {"type": "str", "no_log": True},
            "token": {"type": "str", "no_log": True},
            "model": {"type": "str"},
            "fallbacks": {"type": "list", "elements": "str", "default": []},
            "set_default": {"type": "str", "choices": ["yes", "no", "if-unset"]},
            "storage": {
                "type": "str",
                "choices": ["env-file", "reference", "inline", "auth-profile", "command"],
            },
            "key_command": {"type": "str", "no_log": False},
            "resolve_refs": {"type": "bool", "default": False},
            "check": {"type": "str", "choices": ["changed", "always", "never"], "default": "changed"},
            "save_on_failure": {"type": "bool", "default": False},
            "skip_health": {"type": "bool", "default": False},
            "state_dir": {"type": "path"},
            "config": {"type": "path"},
            "symlink": {"type": "str", "choices": ["follow", "refuse"]},
            "hard_link": {"type": "str", "choices": ["keep", "break"]},
            "timeout": {"type": "int"},
            "executable": {"type": "path", "default": "clawgate"},
        },
        mutually_exclusive=[("gateway_url", "account_id"), ("gateway_url", "gateway_id")],
        supports_check_mode=True,
    )
    name = module.params["executable"]
    module.params["executable"] = module.get_bin_path(name)
    if not module.params["executable"]:
        module.fail_json(
            msg="There is no program %s on this host. To do: install clawgate, as the role clawgate.openclaw.clawgate does, or say"
            " where it is with the option executable" % name
        )
    secrets = secret_lines(module)
    command = command_line(module.params, secrets)
    plan = None
    if module.check_mode:
        status, report = run(module, command + ["--dry-run"], secrets)
        plan = report
    else:
        if module._diff:
            plan = run(module, planning(command), secrets)[1]
        status, report = run(module, command, secrets)
    found = result(status, report)
    for notice in found.get("notices", []):
        module.warn(notice["message"])
    if "error" in found or status != 0:
        error = found.get("error", {"message": "clawgate ended with %d" % status})
        module.fail_json(msg=failure(error), **found)
    # Where the live request led to another model than was planned, the plan's diff is not what was written.
    if module._diff and found["changed"] and plan.get("model") == report.get("model"):
        found["diff"] = {"prepared": plan.get("diff", "")}
    module.exit_json(**found)


if __name__ == "__main__":
    main()
