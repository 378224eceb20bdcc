//! Real OpenClaws that write the config while clawgate does.

use std::fs::File;
use std::process::Stdio;
use std::time::{Duration, Instant};

use clawgate::document::Document;
use clawgate::simulator::practice;

use crate::openclaw::Version;
use crate::process;
use crate::suite::{onboard_arguments, suite};

/// How long clawgate rests between two writes, in milliseconds, for each time an OpenClaw writes.
const RESTS: [u64; 5] = [0, 100, 500, 1500, 60_000];

/// `openclaw config set` again and again, and `clawgate onboard` all the while: what OpenClaw said it wrote is there, and
/// no file is torn. 2026.9.6 refuses to write over what changed since it read; 2026.2.26 does not compare, so what
/// clawgate wrote after it had read could go: that is counted, and `clawgate why` says so afterwards.
#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn config_set_loses_nothing_to_us() {
    let suite = suite();
    for version in [Version::Old, Version::New] {
        let (home, openclaw) = (suite.home(version), suite.openclaw(version));
        home.write("openclaw.json", "{\n  gateway: { mode: 'local' },\n}\n");
        let (mut set, mut wrote, mut refused, mut again, mut overwritten) = (0, 0, 0, 0, 0);
        let mut conflicts = 0;
        let said = home.logs().join("openclaw-said");
        let mut turn = 0;
        for (round, rest) in RESTS.into_iter().enumerate() {
            let value = format!("prefix-{round}");
            let mut command =
                openclaw.command(&home, &[], &["config", "set", "messages.responsePrefix", &value]);
            let errors = File::create(&said).expect("the home is ours");
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(errors);
            let mut child = command.spawn().expect("it starts");
            let mut next = Instant::now();
            let mut last = None;
            let status = loop {
                if let Some(status) = process::wait(&mut child, Duration::from_millis(40)) {
                    break status;
                }
                if Instant::now() < next {
                    continue;
                }
                next = Instant::now() + Duration::from_millis(rest);
                turn += 1;
                let model = ["claude-sonnet-4-6", "claude-opus-4-6"][turn % 2];
                let arguments = onboard_arguments(&[
                    ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
                    ("--cloudflare-ai-gateway-gateway-id", practice::OPEN_GATEWAY),
                    ("--cloudflare-ai-gateway-api-key", practice::KEY),
                    ("--model", model),
                    ("--check", "never"),
                ]);
                let ran = home.clawgate(&arguments).0;
                match ran.code {
                    0 => {
                        wrote += 1;
                        again += usize::from(ran.out.contains("\"planned-again\""));
                        last = Some(format!("cloudflare-ai-gateway/{model}"));
                    }
                    3 | 9 => refused += 1,
                    _ => panic!("{}", ran.all()),
                }
            };
            let text = home.read("openclaw.json");
            let config = Document::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"));
            if status.success() {
                set += 1;
                let there = config.get(&["messages", "responsePrefix"]).and_then(|found| found.as_str());
                assert_eq!(
                    there.as_deref(),
                    Some(value.as_str()),
                    "{} lost its update: {text}",
                    version.name()
                );
            } else {
                let said = std::fs::read_to_string(&said).expect("just written");
                assert!(said.contains("since last load"), "{said}");
                conflicts += 1;
            }
            let primary =
                config.get(&["agents", "defaults", "model", "primary"]).and_then(|found| found.as_str());
            if last.is_some() && primary.as_deref() != last.as_deref() {
                overwritten += 1;
                // It may have happened when nobody of ours looked any more; whoever looks next says so.
                let why = home.clawgate(&["why", "--json"].map(str::to_owned)).0;
                assert!(why.out.contains("\"taken-out\""), "{} {}: {text}", version.name(), why.all());
            }
        }
        eprintln!(
            "{}: {set} of {} set, {conflicts} refused for our sake; clawgate wrote {wrote} times ({again} on a second plan), was too late {refused} \
             times, and was overwritten by an OpenClaw that had read before in {overwritten} rounds",
            version.name(),
            RESTS.len()
        );
        assert!(set > 0 && wrote > 0);
    }
}

/// 2026.2.26 is held in the instant before its new config gets its name, until clawgate has written and ended. Nobody of
/// ours sees it then; whoever looks next says what it took out.
#[test]
#[ignore = "needs strace, npm, and what that installs: OpenClaw"]
fn a_write_that_comes_when_we_have_ended_is_said_next_time() {
    let suite = suite();
    let traceable = process::clean("strace").args(["-o", "/dev/null", "/bin/true"]).output();
    assert!(traceable.is_ok_and(|output| output.status.success()), "needs strace, and the right to trace");
    let version = Version::Old;
    let (home, openclaw) = (suite.home(version), suite.openclaw(version));
    home.write("openclaw.json", "{\n  gateway: { mode: 'local' },\n}\n");
    let plain = openclaw.command(&home, &[], &["config", "set", "messages.responsePrefix", "held"]);
    let mut held = process::clean("strace");
    let renames = "rename,renameat,renameat2";
    held.args(["-f", "-qq", "--seccomp-bpf", "-o", "/dev/null", "-e", &format!("trace={renames}")])
        .args(["-e", &format!("inject={renames}:delay_enter=3000000")])
        .arg(plain.get_program())
        .args(plain.get_args())
        .envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if let Some(folder) = plain.get_current_dir() {
        held.current_dir(folder);
    }
    let mut child = held.spawn().expect("it starts");
    let start = Instant::now();
    let has_read = || {
        let names = std::fs::read_dir(home.state()).expect("the home is ours").flatten();
        names.into_iter().any(|entry| entry.file_name().to_string_lossy().ends_with(".tmp"))
    };
    while !has_read() {
        assert!(start.elapsed() < Duration::from_secs(60), "it never writes");
        std::thread::sleep(Duration::from_millis(20));
    }
    let arguments = onboard_arguments(&[
        ("--cloudflare-ai-gateway-account-id", practice::ACCOUNT),
        ("--cloudflare-ai-gateway-gateway-id", practice::OPEN_GATEWAY),
        ("--cloudflare-ai-gateway-api-key", practice::KEY),
        ("--check", "never"),
    ]);
    home.clawgate(&arguments).report().changed(true);
    assert!(home.read("openclaw.json").contains("cloudflare-ai-gateway"));
    let status = process::wait(&mut child, Duration::from_secs(60)).expect("it ends");
    assert!(status.success());
    let text = home.read("openclaw.json");
    assert!(text.contains("held") && !text.contains("cloudflare-ai-gateway"), "it looked again: {text}");
    let why = home.clawgate(&["why", "--json"].map(str::to_owned)).0;
    assert!(why.out.contains("\"taken-out\"") && why.out.contains("models"), "{}", why.all());
    // Written once more, it stands, and theirs too.
    home.clawgate(&arguments).report().changed(true);
    let text = home.read("openclaw.json");
    assert!(text.contains("held") && text.contains("cloudflare-ai-gateway"), "{text}");
}
