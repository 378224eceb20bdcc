//! After the write: what another program made of it, and what could not be done as usual.

use std::process::{Command, Stdio};
use std::time::Duration;

use super::pipe::{CONFIG, HAPPY, plain};
use crate::support::meanwhile::{before_the_answer, when_written};
use crate::support::{Done, Home, simulator};

/// Another program changes the config before the write and once more after it, by `again`; the review comes twice.
fn with_another_program(home: &Home, again: impl FnOnce(&str) -> String + Send + 'static) -> Done {
    let simulator = simulator();
    let (path, theirs) = (home.config(), CONFIG.replace("// mine", "// theirs"));
    let front = before_the_answer(&simulator.origin(), move || std::fs::write(&path, theirs).unwrap());
    let other = when_written(&home.config(), Duration::ZERO, again);
    let answers = [&HAPPY[..10], &["1", "1"]].concat();
    let done = plain(home, &front, &answers).run().exits(0);
    other.join().unwrap();
    done
}

#[test]
fn what_another_program_puts_back_is_said() {
    let home = Home::with_config(CONFIG);
    let done = with_another_program(&home, |_| CONFIG.to_owned());
    assert_eq!(home.text("openclaw.json"), CONFIG);
    for part in [
        "Written, but another program has undone it since.\n",
        &format!("warning: {} was changed by another program after this write", home.config().display()),
        "openclaw gateway stop\n",
    ] {
        assert!(done.out().contains(part), "{part}: {}", done.dump());
    }
    assert!(!done.out().contains("OpenClaw is set up."), "{}", done.dump());
}

#[test]
fn what_another_program_adds_is_not() {
    let home = Home::with_config(CONFIG);
    let done = with_another_program(&home, |ours| ours.replace("// theirs", "// still theirs"));
    assert!(home.text("openclaw.json").contains("// still theirs"), "{}", done.dump());
    assert!(done.out().contains("OpenClaw is set up."), "{}", done.dump());
    assert!(!done.out().contains("was changed by another program after"), "{}", done.dump());
}

#[test]
#[ignore = "needs unshare, and the right to mount"]
fn a_file_that_was_written_in_place_is_said_to_be() {
    crate::support::needs::mounts();
    let (home, simulator) = (Home::with_config(""), simulator());
    std::fs::write(home.root.join("elsewhere"), CONFIG).unwrap();
    let run = plain(&home, &simulator.origin(), &HAPPY);
    let command = run.command();
    let mut child = Command::new("unshare")
        .args(["-m", "sh", "-euc", "mount --bind ~/elsewhere ~/.openclaw/openclaw.json; exec \"$@\"", "sh"])
        .arg(command.get_program())
        .args(command.get_args())
        .env_clear()
        .envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), HAPPY.join("\n").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("openclaw.json is mounted as a single file"), "{said}");
    assert!(std::fs::read_to_string(home.root.join("elsewhere")).unwrap().contains("anthropic-messages"));
}

/// An `openclaw` on the path says what it makes of the config.
#[test]
fn the_installed_openclaw_is_asked() {
    let simulator = simulator();
    let refuses =
        "{\"valid\":false,\"issues\":[{\"path\":\"gateway\",\"message\":\"Unrecognized key: \\\"zz\\\"\"}]}";
    for (said, flag, part, full) in [
        ("{\"valid\":true}", None, "bin/openclaw accepts this config", true),
        (refuses, None, "because of gateway.zz", false),
        ("who knows", None, "could not be asked", true),
        (refuses, Some("--skip-health"), "OpenClaw is set up.", true),
    ] {
        let home = Home::with_config(CONFIG);
        let folder = home.root.join("bin");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("openclaw"), format!("#!/bin/sh\necho '{said}'\n")).unwrap();
        crate::support::chmod(&folder.join("openclaw"), 0o755);
        let run = plain(&home, &simulator.origin(), &HAPPY).args(flag);
        let done = run.env("PATH", format!("{}:/usr/bin:/bin", folder.display())).run().exits(0);
        assert!(done.out().contains(part), "{part}: {}", done.dump());
        let asks = "Asking the OpenClaw that is installed here whether it accepts this config";
        assert_eq!(done.out().contains(asks), flag.is_none(), "{}", done.dump());
        let proven = done.out().rsplit("OpenClaw is set up.").next().unwrap().contains("Proven: this is");
        assert_eq!(proven, full, "{}", done.dump());
    }
}
