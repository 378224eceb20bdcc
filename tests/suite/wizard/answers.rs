//! Answers on their way in: pasted, cleaned, changed from the review, tested again, cancelled.

use std::time::{Duration, Instant};

use clawgate::simulator::{Gateway, practice};

use super::screen::{DOWN, ENTER, ESC, F2_TO_F6, Start, TAB, ctrl};
use super::walk::{Answers, GOOD, is_as_by_script, wizard};
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, TOKEN, simulator};

#[test]
fn a_pasted_address_fills_both_ids() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_gateway();
    screen.paste(&format!("  {}/v1/messages\n", sim.base_url(ACCOUNT, GATEWAY)));
    screen.says("Gateway ID my-gateway").says("Account ID 0123456789abcdef0123456789abcdef");
    screen.press(ENTER).says("The Anthropic API key pays").press(KEY).says("ends in 0001").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

#[test]
fn a_pasted_key_loses_its_wrapping_and_sends_nothing() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_keys(GOOD).paste(&format!("export ANTHROPIC_API_KEY=\"{KEY}\"\r\n"));
    screen.says("32 characters, ends in 0001");
    // The line end in the paste was no Enter.
    assert!(screen.words().contains("The Anthropic API key pays"));
    assert_eq!(sim.log().len(), 1, "only the gateway was asked whether it is there");
    assert_eq!(sim.log()[0].header("x-api-key"), None);
    screen.press(ENTER).says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

/// A terminal multiplexer writes the Return inside a paste as a sequence, and a coloured screen is copied with its
/// colours: in no field anything of that is left.
#[test]
fn escape_sequences_inside_a_paste_are_no_part_of_it() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_gateway().paste(&format!("\x1b[1m{ACCOUNT}\x1b[0m\x1b[13;1u"));
    screen.says("Account ID 0123456789abcdef0123456789abcdef").press(ENTER);
    screen
        .paste("\x1b]8;;https://dash.cloudflare.com\x1b\\locked\x1b]8;;\x1b\\")
        .says("/locked/")
        .press(ENTER);
    // Cut in two by the way it comes.
    screen.says("The Anthropic API key pays").press(format!("\x1b[200~{KEY}\x1b[13;"));
    std::thread::sleep(Duration::from_millis(100));
    screen.press("1u\x1b[201~").says("32 characters, ends in 0001").press(TAB);
    screen.paste(&format!("\x1bOA\x1bP1$r0m\x1b\\\x1b[38;5;1m{TOKEN}\x1b(B\x1b[m"));
    screen.says(&format!("{} characters, ends in {}", TOKEN.len(), &TOKEN[TOKEN.len() - 4..])).press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &["--gateway-id", "locked", "--token", TOKEN]);
}

#[test]
fn an_answer_is_changed_from_the_review_and_tested_again() {
    let (home, sim) = (Home::new(), simulator());
    sim.change(|world| *world = world.clone().gateway(ACCOUNT, Gateway::new("second")));
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_review(GOOD).ticks("✓ Test answered in").press(F2_TO_F6[0]);
    screen.says("Paste your gateway's address").says("› Account ID").press(TAB).says("› Gateway ID");
    screen.press(ctrl('u')).press("second").says("/second/").ticks("! Test to be repeated");
    screen.press(F2_TO_F6[4]).says("An answer has changed since the last test").says("second");
    screen.press(F2_TO_F6[3]).says("An answer has changed since the last test").says("Enter send the test");
    screen.press(ctrl('t')).says("It works:").ticks("Test answered in").press(ENTER);
    screen.says("Proven:");
    screen.writes();
    is_as_by_script(&home, &sim, &["--gateway-id", "second"]);
}

#[test]
fn a_running_test_is_cancelled_at_once() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_model(GOOD).says("the gateway's models, with");
    sim.change(|world| {
        let slow = Gateway { delay: Duration::from_mins(1), ..Gateway::new(GATEWAY) };
        *world = world.clone().gateway(ACCOUNT, slow);
    });
    screen.press(ENTER);
    let mut best = Duration::MAX;
    for key in [ctrl('x'), ESC.to_owned(), ctrl('x')] {
        screen.says("Esc stop");
        let start = Instant::now();
        screen.press(key).says("send the test");
        best = best.min(start.elapsed());
        screen.press(ctrl('t'));
    }
    assert!(best < Duration::from_millis(100), "{best:?}");
    screen.says("Esc stop").press(ctrl('c')).says("Leave?").press(ctrl('c'));
    screen.ends_with(130);
    assert!(!home.state.exists());
}

#[test]
fn the_question_to_the_gateway_is_cancelled_at_once() {
    let (home, sim) = (Home::new(), simulator());
    sim.change(|world| {
        let slow = Gateway { delay: Duration::from_mins(1), ..Gateway::new(practice::SLOW_GATEWAY) };
        *world = world.clone().gateway(ACCOUNT, slow);
    });
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_gateway().press(ACCOUNT).press(TAB).press(practice::SLOW_GATEWAY);
    screen.says("no key is sent");
    let mut best = Duration::MAX;
    for key in [ESC.to_owned(), ctrl('x'), ESC.to_owned()] {
        screen.press(ENTER).says("Asking http://127.0.0.1:");
        let start = Instant::now();
        screen.press(key).says("Stopped: whether this gateway is there is not known");
        best = best.min(start.elapsed());
    }
    assert!(best < Duration::from_millis(100), "{best:?}");
    // Whoever does not want to wait goes on; whether it wants a token is then theirs to say.
    screen.press(ENTER).says("Asking").press(ctrl('n')).says("The Anthropic API key pays");
    screen.says("[ ] The gateway is authenticated").press(ctrl('c')).says("Leave?").press(ctrl('c'));
    screen.ends_with(130);
    assert!(sim.log().iter().all(|sent| sent.header("x-api-key").is_none()));
}

#[test]
fn an_answer_that_changes_ends_the_test_that_runs() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin()).go();
    screen.walk_to_test(Answers { gateway: practice::SLOW_GATEWAY, ..GOOD }).says("Esc stop");
    screen.press(F2_TO_F6[0]).says("Paste your gateway's address").press(TAB).press(ctrl('u')).press(GATEWAY);
    screen.says("/my-gateway/").press(F2_TO_F6[3]).says("send the test").press(ENTER).says("It works:");
    screen.press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

#[test]
fn the_other_storages() {
    let sim = simulator();
    for (steps, name, variable) in [(2, "inline", false), (1, "reference", true)] {
        let home = Home::new();
        let mut start = wizard(&home, &sim.origin());
        if variable {
            start = start.env("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY);
        }
        let mut screen = start.go();
        screen.walk_to_keys(GOOD);
        if variable {
            screen.says("from env:CLOUDFLARE_AI_GATEWAY_API_KEY");
        } else {
            screen.press(KEY).says("ends in 0001");
        }
        screen.press(TAB).says("› ● in OpenClaw's .env file");
        screen.press(DOWN.repeat(steps)).says("Enter choose").press(ENTER).says("Enter next").press(ENTER);
        screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
        screen.writes();
        assert!(!home.env_file().exists());
        let other = Home::new();
        let mut script = crate::support::onboard(&other, &sim.origin()).args(["--key-storage", name]);
        if variable {
            script = script.env("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY);
        }
        script.run().exits(0);
        let (mine, theirs) = (home.tree_outside_clawgate(), other.tree_outside_clawgate());
        crate::support::assert_same(&mine, &theirs, name);
    }
}

#[test]
fn answers_of_the_command_line_are_filled_in() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = wizard(&home, &sim.origin())
        .args(["--account-id", ACCOUNT, "--gateway-id", practice::LOCKED_GATEWAY, "--api-key", KEY])
        .args(["--token", TOKEN, "--model", "claude-haiku-5-5", "--fallback", "claude-opus-5"])
        .go();
    screen.says("/locked/").press(ENTER).says("› Anthropic API key");
    screen.says("ends in 0001").says("(31)").press(ENTER).says("claude-haiku-5-5").press(ENTER);
    screen.says("It works: claude-haiku-5-5").press(ENTER);
    screen.writes();
    let flags = ["--gateway-id", practice::LOCKED_GATEWAY, "--token", TOKEN];
    let models = ["--model", "claude-haiku-5-5", "--fallback", "claude-opus-5"];
    is_as_by_script(&home, &sim, &[flags, models].concat());
}

#[test]
fn flags_of_the_script_are_obeyed_or_refused() {
    let (home, sim) = (Home::new(), simulator());
    home.put(
        "openclaw.json",
        r#"{ gateway: { mode: "local" }, agents: { defaults: { model: "openai/gpt-5" } } }"#,
    );
    let before = home.tree();
    for flag in ["--dry-run", "--save-on-failure", "--skip-check", "--check=always"] {
        let mut screen = wizard(&home, &sim.origin()).args([flag]).go();
        assert_eq!(screen.ends(), 2, "{flag}");
        screen.says("is only for runs that ask nothing").says("--non-interactive");
    }
    for (flags, says) in [
        (["--mode", "remote"], "openclaw onboard --mode remote"),
        (["--auth-choice", "openai"], "cloudflare-ai-gateway-api-key"),
    ] {
        let mut screen = wizard(&home, &sim.origin()).args(flags).go();
        assert_eq!(screen.ends(), 2);
        screen.says(says);
    }
    crate::support::assert_same(&home.tree(), &before, "refused");

    let flags = ["--key-storage", "inline", "--set-default", "no", "--api-key", KEY];
    let mut screen = wizard(&home, &sim.origin()).args(flags).go();
    screen.walk_to_gateway().paste(&sim.base_url(ACCOUNT, GATEWAY)).says("/my-gateway/").press(ENTER);
    screen.says("● in openclaw.json itself").press(ENTER).says("● keep openai/gpt-5").press(ENTER);
    screen.says("It works:").press(ENTER);
    screen.writes();
    assert!(!home.env_file().exists());
    assert!(
        home.text("openclaw.json").contains(KEY) && home.text("openclaw.json").contains("\"openai/gpt-5\"")
    );
}

#[test]
fn decisions_that_no_choice_offers_are_shown() {
    let sim = simulator();
    // A storage that is not possible here is said, and asked about, before anything is sent.
    let home = Home::new();
    let flags = ["--key-storage", "auth-profile", "--api-key", KEY];
    let mut screen = wizard(&home, &sim.origin()).args(flags).go();
    screen.walk_to_gateway().paste(&sim.base_url(ACCOUNT, GATEWAY)).says("/my-gateway/").press(ENTER);
    screen.says("There is no auth profile of this provider").says("● in OpenClaw's auth profile");
    screen.press(ENTER).says("There is no auth profile").press(F2_TO_F6[4]).says("Keep the secrets");
    assert_eq!(sim.log().len(), 1, "only the gateway was asked whether it is there");
    screen.press("\t").says("› ● in OpenClaw's auth profile").press("\x1b[A\x1b[A\x1b[A");
    screen.says("› ○ in OpenClaw's .env file").press(ENTER).says("Enter asks").press(ENTER);
    screen.says("The model OpenClaw uses").press(ENTER).says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);

    let home = Home::with_config("{ gateway: { mode: 'local' } }\n");
    let flags = ["--set-default", "if-unset", "--api-key", KEY];
    let mut screen = wizard(&home, &sim.origin()).args(flags).go();
    screen.walk_to_gateway().paste(&sim.base_url(ACCOUNT, GATEWAY)).says("/my-gateway/").press(ENTER);
    screen
        .says("for its models, with this key")
        .press(ENTER)
        .says("OpenClaw's default model: none is set yet");
    screen
        .says("● make the model above the default only where none is set")
        .press(ctrl('c'))
        .press(ctrl('c'));
    screen.ends_with(130);
}

#[test]
fn an_address_of_another_server_is_used_and_said() {
    let (home, sim) = (Home::new(), simulator());
    let mut screen = Start::new(&home).args(["onboard"]).go();
    screen.walk_to_gateway().paste(&sim.base_url(ACCOUNT, GATEWAY)).says("/my-gateway/");
    screen.says(&format!("The keys go to {}", sim.origin())).press(ENTER).says("The Anthropic API key pays");
    screen.press(KEY).says("ends in 0001").press(ENTER).says("The model OpenClaw uses").press(ENTER);
    screen.says("It works:").press(ENTER);
    screen.writes();
    is_as_by_script(&home, &sim, &[]);
}

/// Whatever stands where answers are kept: nothing is waited for, and no answers is what it holds.
#[test]
fn what_is_kept_may_be_anything() {
    let sim = simulator();
    let huge = "{\"account\":\"".to_owned() + &"a".repeat(1 << 20);
    let makes: [fn(&std::path::Path); 4] = [
        crate::support::fifo,
        |path| std::fs::create_dir(path).unwrap(),
        |path| std::os::unix::fs::symlink("/dev/zero", path).unwrap(),
        |path| std::os::unix::fs::symlink(path, path).unwrap(),
    ];
    for make in makes.into_iter().map(Some).chain([None]) {
        let home = Home::new();
        let kept = home.root.join(".local/state/clawgate/answers.json");
        std::fs::create_dir_all(kept.parent().unwrap()).unwrap();
        match make {
            Some(make) => make(&kept),
            None => std::fs::write(&kept, &huge).unwrap(),
        }
        let mut screen = wizard(&home, &sim.origin()).go();
        screen.walk_to_keys(GOOD).press(ctrl('c')).says("Leave?").press(TAB).says("› leave, and keep");
        screen.press(ENTER).ends_with(130);
    }
}

/// Nor is anything waited for where OpenClaw's own files should stand.
#[test]
fn files_of_openclaws_may_be_anything() {
    for name in [
        "openclaw.json",
        ".env",
        "gateway.systemd.env",
        "service-env/a.env",
        "clawgate/journal.json",
        "clawgate/lock",
        "agents/main/agent/auth-profiles.json",
        "agents/main/agent/openclaw-agent.sqlite",
        "agents/main/agent/openclaw-agent.sqlite-wal",
    ] {
        let home = Home::new();
        if let Some(beside) = name.strip_suffix("-wal") {
            home.put(beside, "");
        }
        let path = home.put(name, "");
        std::fs::remove_file(&path).unwrap();
        crate::support::fifo(&path);
        let screen = wizard(&home, "http://127.0.0.1:1").go();
        screen.until("a frame, or an end", |screen| {
            let text = screen.text();
            text.contains("Paste your gateway's address") || text.contains("clawgate/")
        });
    }
}
