//! Every line of a pipe is an answer.

use std::os::unix::fs::PermissionsExt as _;

use clawgate::simulator::practice;

use crate::support::{
    ACCOUNT, Done, GATEWAY, Home, KEY, Run, TOKEN, assert_same, bare_onboard, clawgate, mode, simulator,
};

/// A config of somebody's, with a model so that no date decides about the default one.
pub const CONFIG: &str = "{
  // mine
  gateway: { mode: 'local' },
  agents: { defaults: { model: { primary: 'cloudflare-ai-gateway/claude-sonnet-5' } } },
}
";

/// The answers from the first question to the write.
pub const HAPPY: [&str; 12] = [ACCOUNT, GATEWAY, "", KEY, "", "", "claude-sonnet-5", "", "1", "1", "d", "1"];

pub fn plain(home: &Home, origin: &str, answers: &[&str]) -> Run {
    let mut text = answers.join("\n");
    if !answers.is_empty() {
        text.push('\n');
    }
    clawgate(home).args(["onboard", "--plain", "--gateway-origin", origin]).stdin(text)
}

/// No control characters at all, and no secret.
#[track_caller]
pub fn harmless(done: Done) -> Done {
    let odd = done.said().chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(odd, None, "{}", done.dump());
    for secret in [KEY, TOKEN, practice::KEY_NO_CREDIT, practice::TOKEN_WITHOUT_RUN] {
        assert!(!done.said().contains(secret), "{}", done.dump());
    }
    done
}

/// What a script writes for this gateway, with these flags besides.
#[track_caller]
fn as_a_script_writes(home: &Home, origin: &str, gateway: &str, flags: &[&str]) {
    let other = Home::with_config(CONFIG);
    let answers = ["--account-id", ACCOUNT, "--gateway-id", gateway, "--api-key", KEY];
    let script = bare_onboard(&other, origin).args(answers).args(["--model", "claude-sonnet-5"]);
    script.args(flags).run().exits(0);
    for name in ["openclaw.json", ".env"] {
        assert_eq!(home.text(name), other.text(name), "{name}");
        assert_eq!(mode(&home.state.join(name)), mode(&other.state.join(name)), "{name}");
    }
}

#[track_caller]
fn says(done: &Done, texts: &[&str]) {
    let mut rest = done.out();
    for text in texts {
        let at = rest.find(text).unwrap_or_else(|| panic!("no `{text}` in its place\n{}", done.dump()));
        rest = &rest[at + text.len()..];
    }
}

#[test]
fn the_same_files_as_a_script_writes() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let done = harmless(plain(&home, &simulator.origin(), &HAPPY).run().exits(0));
    says(
        &done,
        &[
            "Account ID: 32 characters, begins with 0123, ends in cdef\n",
            "Anthropic API key: 32 characters, ends in 0001\n",
            "changes in 2 files\n",
            "+++ ",
            "OpenClaw is set up.",
        ],
    );
    assert_eq!(done.err(), "");
    as_a_script_writes(&home, &simulator.origin(), GATEWAY, &[]);
}

#[test]
fn every_way_to_ask_for_lines() {
    let simulator = simulator();
    for (name, value) in [("CLAWGATE_PLAIN", "1"), ("CLAWGATE_PLAIN", "yes")] {
        let home = Home::with_config(CONFIG);
        let run = clawgate(&home).args(["configure", "--gateway-origin", &simulator.origin()]);
        run.env(name, value).stdin(HAPPY.join("\n")).run().exits(0);
        as_a_script_writes(&home, &simulator.origin(), GATEWAY, &[]);
    }
    let home = Home::with_config(CONFIG);
    for (name, value) in
        [("CLAWGATE_PLAIN", "0"), ("CLAWGATE_PLAIN", ""), ("ACCESSIBLE", "1"), ("TERM", "dumb")]
    {
        let done = clawgate(&home).env(name, value).stdin(HAPPY.join("\n")).run().exits(2);
        assert_eq!(done.out(), "", "a pipe alone does not ask for the wizard");
    }
    // Without a command too.
    let done = clawgate(&home).arg("--plain").stdin("q\n").run().exits(130);
    says(&done, &["Gateway, 1 of 5", "Nothing was written."]);
    let help = clawgate(&home).arg("--help").run().exits(0);
    assert!(help.out().lines().next().unwrap().contains("--plain"), "{}", help.dump());
}

#[test]
fn the_demo() {
    let home = Home::new();
    let before = home.tree();
    let run = clawgate(&home).args(["demo", "--plain"]).env("CLOUDFLARE_AI_GATEWAY_API_KEY", "sk-ant-real");
    let done = run.stdin(HAPPY.join("\n")).run().exits(0);
    says(&done, &["PRACTICE. Gateway, 1 of 5", "PRACTICE. Review, 5 of 5", "PRACTICE. Done"]);
    // As on the screen: nobody looks for files that are gone.
    assert!(done.out().ends_with("That was practice, and all of it is deleted. For real: `clawgate`\n"));
    assert_same(&home.tree(), &before, "after the demo");
}

#[test]
fn a_wrong_token_then_the_right_one() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let done = plain(
        &home,
        &simulator.origin(),
        &[
            ACCOUNT,
            practice::LOCKED_GATEWAY,
            "",
            KEY,
            practice::TOKEN_WITHOUT_RUN,
            "",
            "next", // and the token is asked for again
            TOKEN,
            "",
            "next",
            "claude-sonnet-5",
            "",
            "test",
            "review",
            "write",
        ],
    );
    let done = harmless(done.run().exits(0));
    says(
        &done,
        &[
            "wrong: Gateway token: ",
            "Gateway token [",
            "Gateway token: 31 characters, ends in",
            "done: It works",
        ],
    );
    as_a_script_writes(&home, &simulator.origin(), practice::LOCKED_GATEWAY, &["--token", TOKEN]);
}

#[test]
fn a_missing_token_is_asked_for() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let answers = [
        ACCOUNT,
        practice::LOCKED_GATEWAY,
        "",
        KEY,
        "", // no token
        TOKEN,
        "",
        "",
        "claude-sonnet-5",
        "",
        "",
        "",
        "",
    ];
    let done = harmless(plain(&home, &simulator.origin(), &answers).run().exits(0));
    says(
        &done,
        &[
            "Gateway token: the gateway asks for it besides the key",
            "wrong: Gateway token: ",
            "done: It works",
        ],
    );
    assert!(!done.out().contains("yes or no"), "{}", done.dump());
    as_a_script_writes(&home, &simulator.origin(), practice::LOCKED_GATEWAY, &["--token", TOKEN]);
}

#[test]
fn a_wrong_key_then_the_right_one() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let wrong = "sk-ant-practise-nobody-knows-this-9999";
    let answers = [
        ACCOUNT,
        GATEWAY,
        "",
        wrong,
        "",
        "", // and the key is asked for again
        KEY,
        "",
        "",
        "claude-sonnet-5",
        "",
        "",
        "",
        "",
        "",
    ];
    let done = harmless(plain(&home, &simulator.origin(), &answers).run().exits(0));
    says(
        &done,
        &[
            "wrong: Anthropic API key: key refused",
            "Anthropic API key [38 characters, ends in 9999]",
            "done: It works",
        ],
    );
    assert!(!done.said().contains(wrong));
    as_a_script_writes(&home, &simulator.origin(), GATEWAY, &[]);
}

#[test]
fn no_credit_is_said_and_left_with() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let before = home.tree();
    let key = practice::KEY_NO_CREDIT;
    let answers = [ACCOUNT, GATEWAY, "", key, "", "", "claude-sonnet-5", "", "", "q", "leave"];
    let done = harmless(plain(&home, &simulator.origin(), &answers).run().exits(130));
    says(&done, &["Test, 4 of 5", "Anthropic: wrong", "credit", "Leave?", "1. stay", "Nothing was written."]);
    assert_same(&home.tree(), &before, "nothing was written");
}

#[test]
fn an_unknown_model_then_another() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let answers = [
        ACCOUNT,
        GATEWAY,
        "",
        KEY,
        "",
        "",
        "claude-99",
        "another",
        "claude-99",
        "",
        "", //
        "to Model",
        "claude-sonnet-5",
        "",
        "",
        "",
        "",
    ];
    let done = harmless(plain(&home, &simulator.origin(), &answers).run().exits(0));
    says(
        &done,
        &[
            "wrong: Model: type a number",
            "model: wrong",
            "wrong: ",
            "1. use claude-opus-5",
            "4. to Model",
            "done: It works",
        ],
    );
    as_a_script_writes(&home, &simulator.origin(), GATEWAY, &[]);
}

#[test]
fn where_nothing_listens() {
    let home = Home::with_config(CONFIG);
    let origin = "http://127.0.0.1:9";
    let answers = [ACCOUNT, GATEWAY, "", KEY, "n", "", "", "claude-sonnet-5", "", "", "go on", "write"];
    let done = harmless(plain(&home, origin, &answers).run().exits(0));
    says(
        &done,
        &[
            "warning: Whether this gateway is there",
            "warning: No list: ",
            "connect: wrong",
            "wrong: ",
            "Written, but not proven",
        ],
    );
    as_a_script_writes(&home, origin, GATEWAY, &["--save-on-failure"]);
}

#[test]
fn a_value_that_is_proven_wrong_takes_the_word() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let answers = [
        ACCOUNT,
        "no-such-gateway",
        "",
        "", // at the field again
        "go on",
        KEY,
        "n",
        "",
        "",
        "claude-sonnet-5",
        "",
        "",
        "go on", //
        "yes",
        "write anyway",
        "write",
    ];
    let done = harmless(plain(&home, &simulator.origin(), &answers).run().exits(0));
    says(
        &done,
        &[
            "Asking ",
            "wrong: Gateway ID: Cloudflare has no gateway of this name in this account.",
            "Gateway ID:\nGateway ID: no-such-gateway, 15 characters",
            "1. ask again",
            "Keys, 2 of 5",
            "warning: Cloudflare has no gateway of this name",
        ],
    );
    says(&done, &["Type \"write anyway\" to write it:", "that is not the word", "Written, but not proven"]);
    as_a_script_writes(&home, &simulator.origin(), "no-such-gateway", &["--save-on-failure"]);
}

#[test]
fn mistakes_are_said_before_the_question_is_asked_again() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let address = format!(
        "curl {}/v1/{ACCOUNT}/{}/anthropic -H 'x: y'",
        simulator.origin(),
        // Its answer does not show whether it wants a token.
        practice::LIMITED_GATEWAY
    );
    let answers = [
        "",
        "my-gateway",
        &address,
        "",
        "",
        "cfut_0123456789",
        "hunter 2",
        KEY,
        "perhaps",
        "n",
        "7",
        "",
        "",
        "claude-sonnet",
        "claude-sonnet-5",
        "claude/!",
        "",
        "",
        "",
        "",
        "",
    ];
    let done = plain(&home, &simulator.origin(), &answers).run();
    says(
        &done,
        &[
            "wrong: Account ID: ",
            "Account ID:\n",
            "wrong: Account ID: ",
            "Gateway ID [limited]:",
            "Anthropic API key:\n",
            "warning: What was pasted is the gateway token",
            "wrong: Anthropic API key: ",
            "wrong: The gateway is authenticated: type yes or no",
            "wrong: Keep the secrets: type a number from 1 to 4",
            "wrong: Model: that fits several",
        ],
    );
    assert!(!done.said().contains("cfut_0123456789") && !done.said().contains("hunter"), "{}", done.dump());
    // Who is being asked is told where the value is found, not how a script gives it.
    let said = done.said().replace("clawgate onboard --print-command", "");
    assert!(!said.contains("--") && !said.contains("CF_AIG_TOKEN"), "{}", done.dump());
}

/// A command in place of the key is run once, tested with, and written as a script writes it; its key is written nowhere.
#[test]
fn a_command_gives_the_key() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let program = home.root.join("my-key");
    home.put(&program, format!("#!/bin/sh\necho {KEY}\n"));
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).unwrap();
    let fails = home.root.join("locked");
    home.put(&fails, "#!/bin/sh\nexit 3\n");
    std::fs::set_permissions(&fails, std::fs::Permissions::from_mode(0o700)).unwrap();
    let (wrong, right) = (format!("$({})", fails.display()), format!("$({} of mine)", program.display()));
    let mut answers = vec![ACCOUNT, GATEWAY, "", &wrong, "", "", &right, "", "", "claude-sonnet-5"];
    answers.extend(&HAPPY[7..]);
    let done = harmless(plain(&home, &simulator.origin(), &answers).run().exits(0));
    says(
        &done,
        &[
            "1. a command of yours gives the key",
            "Running the command for the key, once.",
            "wrong: Anthropic API key: ",
            "Running the command for the key, once.",
            "my-key",
            "OpenClaw is set up.",
        ],
    );
    let other = Home::with_config(CONFIG);
    let line = format!("{} of mine", program.display());
    let script =
        bare_onboard(&other, &simulator.origin()).args(["--account-id", ACCOUNT, "--gateway-id", GATEWAY]);
    script
        .args(["--key-storage", "command", "--key-command", &line, "--model", "claude-sonnet-5"])
        .run()
        .exits(0);
    assert_eq!(home.text("openclaw.json"), other.text("openclaw.json"));
    for name in ["openclaw.json", ".env"] {
        let text = home.bytes(name).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        assert!(!text.unwrap_or_default().contains(KEY), "{name}");
    }
}

/// A key that the config has a command for is asked for once it is said so, and tested with; it stays where it is.
#[test]
fn a_reference_is_asked_for_where_that_is_wanted() {
    let simulator = simulator();
    let home = Home::new();
    let program = home.root.join("my-key");
    home.put(&program, format!("#!/bin/sh\necho {KEY}\n"));
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).unwrap();
    let config = format!(
        r#"{{
  "gateway": {{ "mode": "local" }},
  "secrets": {{ "providers": {{ "vault": {{ "source": "exec", "command": "{}", "jsonOnly": false }} }} }},
  "models": {{ "providers": {{ "cloudflare-ai-gateway": {{
    "baseUrl": "{}",
    "api": "anthropic-messages",
    "apiKey": {{ "source": "exec", "provider": "vault", "id": "value" }},
    "models": [{{ "id": "claude-sonnet-5", "name": "Claude Sonnet 5", "maxTokens": 128000 }}]
  }} }} }},
  "agents": {{ "defaults": {{ "model": {{ "primary": "cloudflare-ai-gateway/claude-sonnet-5" }} }} }}
}}
"#,
        program.display(),
        simulator.base_url(ACCOUNT, GATEWAY)
    );
    home.put("openclaw.json", &config);
    let answers = ["", "", "", "", "y", "", "", "", "", "1", "1", "1", "1"];
    let done = harmless(plain(&home, &simulator.origin(), &answers).run());
    says(&done, &["Ask `vault` once", "Asking for the secret where it is kept, once.", "Test, 4 of 5"]);
    let mut sent = simulator.log().into_iter().filter(|sent| sent.path.ends_with("/messages"));
    assert!(sent.any(|sent| sent.header("x-api-key") == Some(KEY)), "{}", done.dump());
    assert!(!home.text("openclaw.json").contains(KEY) && home.text("openclaw.json").contains("vault"));
}

/// What can be chosen is explained where it is chosen from.
#[test]
fn help_at_what_now_explains_what_there_is() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let done = plain(&home, &simulator.origin(), &[ACCOUNT, GATEWAY, "?", "q", "3"]).run().exits(130);
    says(
        &done,
        &["What now, a number [1]:\n", "1. next: on from here; every answer is kept\n", "1. Gateway: here"],
    );
    assert!(!done.out().contains("A gateway is a named endpoint"), "{}", done.dump());
}

#[test]
fn back_and_to_a_section_keep_every_answer() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let answers = [
        "<",
        ACCOUNT,
        "<",
        "",
        GATEWAY,
        "",
        KEY,
        "",
        "",
        "claude-sonnet-5",
        "",
        "",
        "", //
        "<1",
        "",
        "",
        "<5",
        "?",
        "",
        "",
    ];
    let done = harmless(plain(&home, &simulator.origin(), &answers).run().exits(0));
    says(
        &done,
        &[
            "There is nothing before this.",
            "Account ID [0123",
            "Review, 5 of 5",
            "Gateway, 1 of 5",
            "Account ID [0123",
            "Gateway ID [my-gateway]",
            "Keys, 2 of 5",
            "Review, 5 of 5",
            "4. Test: done",
        ],
    );
    as_a_script_writes(&home, &simulator.origin(), GATEWAY, &[]);
}

#[test]
fn answers_are_kept_for_next_time_but_not_the_secrets() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let answers = [ACCOUNT, GATEWAY, "", KEY, "q", "", "q", "2"];
    let done = harmless(plain(&home, &simulator.origin(), &answers).run().exits(130));
    says(&done, &["Leave?", "Keys, 2 of 5", "Keep the secrets", "Leave?", "Your answers are kept"]);
    let kept = home.root.join(".local/state/clawgate/answers.json");
    assert!(!std::fs::read_to_string(&kept).unwrap().contains("practice"));
    let answers = [KEY, "n", "", "", "claude-sonnet-5", "", "", "", ""];
    let done = plain(&home, &simulator.origin(), &answers).run().exits(0);
    says(&done, &["Keys, 2 of 5", "Your answers from last time", "Anthropic API key:\n"]);
    as_a_script_writes(&home, &simulator.origin(), GATEWAY, &[]);
}

#[test]
fn one_section_of_what_is_set_up() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    plain(&home, &simulator.origin(), &HAPPY).run().exits(0);
    let configure = clawgate(&home).args([
        "configure",
        "--section",
        "model",
        "--plain",
        "--gateway-origin",
        &simulator.origin(),
    ]);
    let done = harmless(configure.stdin("claude-opus-5\n\n\n\n\n").run().exits(0));
    says(&done, &["Model, 3 of 5", "Review, 5 of 5", "in 1 file\n", "OpenClaw is set up."]);
    assert!(home.text("openclaw.json").contains("cloudflare-ai-gateway/claude-opus-5"));
}

#[test]
fn the_end_of_the_input_writes_nothing_and_names_the_question() {
    let simulator = simulator();
    let home = Home::with_config(CONFIG);
    let before = home.tree();
    let questions = [
        "Account ID",
        "Gateway ID",
        "Gateway",
        "Anthropic API key",
        "Keep the secrets",
        "Keys",
        "Model",
        "Fallbacks",
        "Model",
        "Test",
        "Review",
        "Review",
    ];
    for (length, question) in questions.into_iter().enumerate() {
        let done = harmless(plain(&home, &simulator.origin(), &HAPPY[..length]).run().exits(2));
        let named = format!("The input ended at the question \"{question}\"");
        assert!(done.err().contains(&named), "after {length}: {}", done.dump());
        assert!(done.out().ends_with("Nothing was written.\n"), "{}", done.dump());
        assert_same(&home.tree(), &before, "after the end of the input");
    }
}

#[test]
fn an_emptied_config_is_no_first_run() {
    let simulator = simulator();
    let home = Home::with_config(" \n");
    home.put("openclaw.json.bak", CONFIG);
    let before = home.tree();
    let done = plain(&home, &simulator.origin(), &[]).run();
    assert!(done.out().contains("is empty") && done.out().contains("cp -p '"), "{}", done.dump());
    assert!(!done.out().contains("Nothing is set up yet"), "{}", done.dump());
    assert_same(&home.tree(), &before, "nothing is written");
    let alone = Home::with_config(" \n");
    let done = plain(&alone, &simulator.origin(), &[]).run();
    assert!(done.out().contains("is empty and will be created again"), "{}", done.dump());
}
