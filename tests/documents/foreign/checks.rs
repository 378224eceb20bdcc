//! What holds of each reader of other programs' bytes, whatever the bytes: it ends, does not panic, and keeps no more than it
//! may. The fuzzer asks the same.

use std::path::{Path, PathBuf};

use clawgate::domain::{AuthChoice, Environment};
use clawgate::gateway::{Answer, Certificate, Outcome, RequestContext, classify, read_models};
use clawgate::locale::Language;
use clawgate::openclaw::{Asked as AskedPlace, Place, Reader, Service};

/// A check, under the name of its fuzz target.
pub type Check = fn(&[u8]);

/// All of them.
pub const ALL: [(&str, Check); 5] =
    [("certificate", certificate), ("answer", answer), ("models", models), ("unit", unit), ("agent", agent)];

/// A server's certificate.
pub fn certificate(bytes: &[u8]) {
    let read = Certificate::read(bytes);
    assert!(read.names.len() <= Certificate::NAMES_MAX);
    for text in [read.subject, read.issuer].into_iter().flatten().chain(read.names) {
        assert!(text.chars().count() < 256, "{text}");
    }
}

/// The body of an answer: one object, an error's envelope, a stream of events, a page. The first byte decides what the
/// answer says of it.
pub fn answer(bytes: &[u8]) {
    let (first, body) = bytes.split_first().map_or((0, bytes), |(first, body)| (usize::from(*first), body));
    let statuses = [200, 400, 401, 403, 404, 429, 500, 529];
    let kinds = ["application/json", "text/event-stream", "text/html", ""];
    let headers: [(&str, &[u8]); 2] =
        [("content-type", kinds[first / 8 % 4].as_bytes()), ("cf-aig-log-id", b"fuzz")];
    let proven = if first >= 128 { &headers[..] } else { &headers[..1] };
    let answer = Answer::new(statuses[first % 8], proven.iter().copied(), body.to_vec(), first & 32 != 0);
    let verdict = classify(&Outcome::Answered(answer), &RequestContext::new(AuthChoice::DEFAULT, ""));
    assert!(verdict.detail.as_ref().is_none_or(|said| said.chars().count() < 1024));
    assert!(!Language::English.say(&verdict.message()).is_empty());
}

/// A page of the provider's models.
pub fn models(bytes: &[u8]) {
    if let Some(page) = read_models(AuthChoice::DEFAULT, bytes) {
        assert!(page.models.len() <= bytes.len());
    }
}

/// A systemd unit; what follows a NUL is the file that its `EnvironmentFile=` may name.
pub fn unit(bytes: &[u8]) {
    let (unit, variables) = bytes.split_at(bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len()));
    daemon(&[
        (".config/systemd/user/openclaw-gateway.service", unit),
        (".openclaw/.env", variables.get(1..).unwrap_or_default()),
        ("own.env", variables.get(1..).unwrap_or_default()),
    ]);
}

/// A launchd agent.
pub fn agent(bytes: &[u8]) {
    daemon(&[("Library/LaunchAgents/ai.openclaw.gateway.plist", bytes)]);
}

const HOME: &str = "/home/claw";

struct Disk(Vec<(PathBuf, Vec<u8>)>);

impl Reader for Disk {
    fn read(&self, path: &Path) -> Option<Vec<u8>> {
        self.0.iter().find(|(known, _)| known == path).map(|(_, bytes)| bytes.clone())
    }

    fn names(&self, _: &Path) -> Vec<String> {
        Vec::new()
    }

    fn manager(&self, _: &Path) -> Option<String> {
        None
    }
}

/// What starts the daemon of these files gives each variable once.
fn daemon(files: &[(&str, &[u8])]) {
    let env: Environment = [("HOME", HOME)].into_iter().collect();
    let place =
        Place::find(&AskedPlace::default(), &env, Path::new("/"), &|_| false).expect("there is a home");
    let disk = Disk(files.iter().map(|(path, bytes)| (Path::new(HOME).join(path), bytes.to_vec())).collect());
    for given in Service::find(&place, &env, &disk).given {
        let mut names: Vec<&String> = given.variables.iter().map(|(name, _)| name).collect();
        names.sort();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all, "{names:?}");
    }
}
