//! `clawgate demo`: the main job against the embedded practice gateway, in a throw-away home.
//!
//! It runs the very command a person would run; only the server and the home are practice. The person's own variables
//! and folders are not looked at.

use crate::document::EnvFile;
use crate::domain::{Environment, Exit, Field, Layer, Secret};
use crate::locale::{Language, Message, ids, visible, visible_lines};
use crate::openclaw::{FileChange, FileKind, masked};
use crate::report::Outcome;
use crate::runtime::Host;
use crate::simulator::{Simulator, World, practice};
use crate::wizard::{Failure, Problem};

use super::args::{Common, Demo, Onboard};
use super::failures::unforeseen;
use super::onboard;

/// What practice keys and tokens begin with; anything else could be real.
const PRACTICE: [&str; 2] = ["practice", "sk-ant-practice"];

pub(super) fn run(args: &Demo, common: &Common, host: &mut Host) -> Outcome {
    match demonstrate(args, common, host) {
        Ok(outcome) => outcome,
        Err(stop) => Outcome::new("demo").failed(stop),
    }
}

fn demonstrate(args: &Demo, common: &Common, host: &mut Host) -> Result<Outcome, Problem> {
    refuse_real(args.api_key.as_deref(), Field::ApiKey)?;
    refuse_real(args.token.as_deref(), Field::Token)?;
    let simulator = Simulator::start(World::practice()).map_err(|error| unforeseen(&error.to_string()))?;
    let home = tempfile::Builder::new()
        .prefix("clawgate-demo-")
        .tempdir()
        .map_err(|error| unforeseen(&error.to_string()))?;
    let onboard = Onboard {
        non_interactive: true,
        mode: Some("local".to_owned()),
        cloudflare_ai_gateway_account_id: Some(
            args.account_id.clone().unwrap_or_else(|| practice::ACCOUNT.to_owned()),
        ),
        cloudflare_ai_gateway_gateway_id: Some(
            args.gateway_id.clone().unwrap_or_else(|| practice::OPEN_GATEWAY.to_owned()),
        ),
        cloudflare_ai_gateway_api_key: Some(args.api_key.clone().unwrap_or_else(|| practice::KEY.to_owned())),
        cloudflare_ai_gateway_token: args.token.clone(),
        model: args.model.clone(),
        ..Onboard::default()
    };
    let practice_common = Common {
        gateway_origin: Some(simulator.origin()),
        timeout: common.timeout,
        json: common.json,
        lang: common.lang,
        color: common.color,
        ..Common::default()
    };
    // The folder too: OpenClaw reads a `.env` in the one it is started from.
    let env = std::mem::replace(&mut host.env, environment(home.path()));
    let cwd = std::mem::replace(&mut host.cwd, home.path().to_owned());
    let mut outcome = onboard::run(&onboard, &practice_common, host);
    (host.env, host.cwd) = (env, cwd);
    if !common.json {
        story(&onboard, &simulator, &outcome, home.path(), host);
    }
    outcome.command = "demo";
    // The folder is gone in a moment, and no daemon ever looked at it.
    outcome.restart = None;
    Ok(outcome)
}

/// The only variables the practice run sees.
fn environment(home: &std::path::Path) -> Environment {
    [("HOME", home.to_string_lossy().into_owned())].into_iter().collect()
}

fn refuse_real(secret: Option<&str>, field: Field) -> Result<(), Problem> {
    match secret {
        Some(text) if !PRACTICE.iter().any(|start| text.starts_with(start)) => Err(Problem::new(
            Exit::Usage,
            Failure::new("real-secret-in-demo", Layer::Input, ids::DEMO_REAL_SECRET)
                .hint(ids::HINT_DEMO_KEYS.with("key", practice::KEY).with("token", practice::TOKEN))
                .field(field),
        )),
        _ => Ok(()),
    }
}

/// Tells what was asked, sent, answered and written, from the run itself.
fn story(asked: &Onboard, simulator: &Simulator, outcome: &Outcome, home: &std::path::Path, host: &mut Host) {
    let language = Language::default();
    let say = |host: &mut Host, message: Message| host.say(&language.say(&message));
    say(host, ids::DEMO_BANNER.message());
    host.say("");
    say(host, ids::DEMO_ASKED.message());
    let key = asked.cloudflare_ai_gateway_api_key.as_deref().unwrap_or_default();
    let answers = [
        (ids::NAME_ACCOUNT_ID, asked.cloudflare_ai_gateway_account_id.clone()),
        (ids::NAME_GATEWAY_ID, asked.cloudflare_ai_gateway_gateway_id.clone()),
        (ids::NAME_API_KEY, Some(Secret::verbatim(key).fingerprint())),
        (
            ids::NAME_TOKEN,
            asked.cloudflare_ai_gateway_token.as_deref().map(|text| Secret::verbatim(text).fingerprint()),
        ),
        (ids::NAME_MODEL, outcome.model.as_ref().map(|(model, _)| model.clone())),
    ];
    for (name, value) in answers {
        if let Some(value) = value {
            host.say(&format!("    {}: {}", language.say(&name.message()), visible(&value, 200)));
        }
    }
    for exchange in simulator.log() {
        host.say("");
        say(host, ids::DEMO_SENT.message());
        host.say(&format!("    {} {}", visible(&exchange.method, 20), visible(&exchange.path, 300)));
        for (name, value) in &exchange.headers {
            let secret = matches!(name.as_str(), "x-api-key" | "cf-aig-authorization");
            let shown = if secret { Secret::verbatim(value).fingerprint() } else { visible(value, 200) };
            host.say(&format!("    {}: {shown}", visible(name, 100)));
        }
        host.say(&format!("    {}", visible(&String::from_utf8_lossy(&exchange.body), 400)));
        say(host, ids::DEMO_ANSWERED.with("status", exchange.status.to_string()));
    }
    for file in &outcome.files {
        let Ok(bytes) = std::fs::read(&file.path) else { continue };
        host.say("");
        let shown = file.path.strip_prefix(home).unwrap_or(&file.path);
        say(host, ids::DEMO_WROTE.with("path", format!("~/{}", shown.display())));
        let kind = if EnvFile::parse(&bytes).is_ok() && shown.ends_with(".env") {
            FileKind::Env
        } else {
            FileKind::Config
        };
        let change = FileChange { path: file.path.clone(), kind, before: None, after: bytes };
        let (_, text) = masked(&change, &[]);
        for line in visible_lines(&text).lines() {
            host.say(&format!("    {line}"));
        }
    }
    host.say("");
}
