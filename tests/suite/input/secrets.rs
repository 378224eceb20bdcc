//! Ways to hand over a secret without the command line, which every user of a machine can read.

use std::fs;

use super::refusal::Scene;
use crate::support::{ACCOUNT, GATEWAY, Home, KEY, Run, TOKEN, at_once, simulator};

fn gateway(run: Run, id: &str) -> Run {
    run.args(["--account-id", ACCOUNT, "--gateway-id", id])
}

fn expected(token: bool) -> String {
    let second = if token { format!("CF_AIG_TOKEN={TOKEN}\n") } else { String::new() };
    format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY}\n{second}")
}

#[test]
fn every_way_in_leads_to_the_same_files() {
    let simulator = simulator();
    let lines = format!("# both\nexport CLOUDFLARE_AI_GATEWAY_API_KEY='{KEY}'\nCF_AIG_TOKEN=\"{TOKEN}\"\n");
    let folder = tempfile::tempdir().unwrap();
    let key_file = folder.path().join("key");
    let token_file = folder.path().join("token");
    fs::write(&key_file, format!("{KEY}\n")).unwrap();
    fs::write(&token_file, format!("Bearer {TOKEN}\r\n")).unwrap();
    let ways: [&dyn Fn(Run) -> Run; 7] = [
        &|run| run.args(["--api-key", "-"]).stdin(format!("{KEY}\n")).env("CF_AIG_TOKEN", TOKEN),
        &|run| run.args(["--token", "-"]).stdin(TOKEN).env("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY),
        &|run| run.arg("--secrets-stdin").stdin(lines.clone()),
        &|run| run.arg("--api-key-file").arg(&key_file).arg("--token-file").arg(&token_file),
        &|run| run.arg("--api-key-file").arg(&key_file).args(["--token", "-"]).stdin(TOKEN),
        &|run| run.env("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY).env("CF_AIG_TOKEN", format!("Bearer: {TOKEN}")),
        // A flag wins over a variable, and over a line of standard input.
        &|run| {
            run.args(["--api-key", KEY, "--secrets-stdin"])
                .env("CLOUDFLARE_AI_GATEWAY_API_KEY", "sk-ant-practice-another-one")
                .stdin(format!(
                    "CF_AIG_TOKEN={TOKEN}\nCLOUDFLARE_AI_GATEWAY_API_KEY=sk-ant-practice-a-third\n"
                ))
        },
    ];
    for (number, way) in ways.iter().enumerate() {
        let home = Home::new();
        let run = way(gateway(crate::support::bare_onboard(&home, &simulator.origin()), "locked"));
        let done = run.run().exits(0);
        assert_eq!(home.text(".env"), expected(true), "way {number}: {}", done.dump());
    }
}

/// A pipe that nobody writes into is waited for, which is said, and not for ever.
#[test]
fn a_pipe_that_nobody_writes_into() {
    at_once([("--api-key-file", "api-key"), ("--token-file", "token")], |(flag, field)| {
        let home = Home::new();
        let pipe = home.root.join("pipe");
        crate::support::fifo(&pipe);
        let before = home.tree();
        let run = gateway(crate::support::bare_onboard(&home, "http://127.0.0.1:1"), GATEWAY);
        let run = run.args(["--timeout", "2"]).arg(flag).arg(&pipe);
        let done = run.run().exits(2);
        let waits = done.err().find("Waiting for a secret from").unwrap();
        assert!(
            done.err().find("within 2 s").unwrap() > waits && done.err().contains("--timeout"),
            "{}",
            done.dump()
        );
        let done = run.arg("--json").run().exits(2);
        let error = &done.json()["error"];
        assert_eq!((&error["code"], &error["field"]), (&"secret-file".into(), &field.into()), "{error}");
        assert_eq!(home.tree(), before);
    });
    // Somebody who takes a while is waited for.
    let simulator = simulator();
    let home = Home::new();
    let pipe = home.root.join("pipe");
    crate::support::fifo(&pipe);
    let run = gateway(crate::support::bare_onboard(&home, &simulator.origin()), GATEWAY);
    let running = run.arg("--api-key-file").arg(&pipe).start();
    std::thread::sleep(std::time::Duration::from_millis(1500));
    fs::write(&pipe, format!("{KEY}\n")).unwrap();
    let done = running.wait().exits(0);
    assert!(done.err().contains("Waiting for a secret from"), "{}", done.dump());
    assert_eq!(home.text(".env"), expected(false));
}

#[test]
fn process_substitution() {
    // As `--api-key-file <(pass show key)` reaches the program: a pipe's name.
    let simulator = simulator();
    let home = Home::new();
    let run = gateway(crate::support::bare_onboard(&home, &simulator.origin()), GATEWAY);
    run.args(["--api-key-file", "/dev/stdin"]).stdin(format!("{KEY}\n")).run().exits(0);
    assert_eq!(home.text(".env"), expected(false));
}

#[test]
fn nothing_where_a_secret_should_be() {
    let scene = Scene::new();
    let bare = || gateway(scene.bare(), GATEWAY);
    scene.refused(&bare().args(["--api-key", "-"]), 2, "api-key-invalid", Some("api-key"));
    scene.refused(&bare().args(["--api-key", "-"]).stdin("\n\n"), 2, "api-key-invalid", Some("api-key"));
    scene.refused(&bare().arg("--secrets-stdin").stdin("A=1\n"), 2, "input-empty", None);
    scene.refused(&bare().arg("--secrets-stdin"), 2, "input-empty", None);
    let run = bare().arg("--secrets-stdin").stdin(format!("CF_AIG_TOKEN={TOKEN}\n"));
    scene.refused(&run, 2, "api-key-missing", Some("api-key"));
    scene.refused(
        &bare().args(["--api-key", "-"]).stdin(b"\xff\xfe".as_slice()),
        2,
        "input-unreadable",
        None,
    );
    scene.refused(&bare().args(["--api-key", "-"]).stdin(vec![b'a'; 70_000]), 2, "input-unreadable", None);
    let folder = scene.home.root.clone();
    let empty = folder.join("empty");
    fs::write(&empty, "").unwrap();
    let large = folder.join("large");
    fs::write(&large, vec![b'a'; 70_000]).unwrap();
    for (path, code) in [
        (folder.join("nowhere"), "secret-file"),
        (folder.clone(), "secret-file"),
        (large, "secret-file"),
        (empty, "api-key-invalid"),
    ] {
        scene.refused(&bare().arg("--api-key-file").arg(&path), 2, code, Some("api-key"));
    }
    scene.refused(&scene.onboard().args(["--token-file", "nowhere"]), 2, "secret-file", Some("token"));
}

#[test]
fn a_reference_needs_its_variable() {
    let scene = Scene::new();
    let reference = || gateway(scene.bare(), GATEWAY).args(["--secret-input-mode", "ref"]);
    scene.refused(&reference(), 2, "api-key-variable-unset", Some("api-key"));
    let given = reference().args(["--api-key", KEY]);
    scene.refused(&given, 2, "api-key-variable-unset", Some("api-key"));
    let other = given.env("CLOUDFLARE_AI_GATEWAY_API_KEY", "sk-ant-practice-another-0002");
    scene.refused(&other, 2, "api-key-contradicts-variable", Some("api-key"));
    let token = reference().env("CLOUDFLARE_AI_GATEWAY_API_KEY", KEY).args(["--token", TOKEN]);
    scene.refused(&token, 2, "token-variable-unset", Some("token"));
    // The variable is judged like every other key.
    let wrong =
        reference().env("CLOUDFLARE_AI_GATEWAY_API_KEY", "cfk_0123456789abcdef0123456789abcdef01234567");
    scene.refused(&wrong, 2, "api-key-wrong-kind", Some("api-key"));
}
