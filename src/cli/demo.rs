//! `clawgate demo`: the main job against the embedded practice gateway, in a throw-away home.
//!
//! It runs the very command a person would run; only the server and the home are practice. The person's own variables
//! and folders are not looked at.

use std::error::Error as _;

use crate::document::EnvFile;
use crate::domain::{AuthChoice, Date, Environment, Exit, Field, Layer, Secret};
use crate::locale::{Message, ids, visible, visible_lines};
use crate::openclaw::{FileKind, masked};
use crate::report::Outcome;
use crate::runtime::{DAY, Host};
use crate::simulator::{Simulator, demo_scenario, practice};
use crate::wizard::{Failure, Practice, Problem, Section, input};

use super::args::{Common, Demo, Onboard};
use super::failures::unforeseen;
use super::onboard;
use super::output::CommandOutput;
use super::wizard::{self, WizardStart};

/// What practice keys and tokens begin with; anything else could be real.
const PRACTICE: [&str; 2] = ["practice", "sk-ant-practice"];

pub(super) fn run(args: &Demo, common: &Common, host: &mut Host) -> CommandOutput {
    match demonstrate(args, common, host) {
        Ok(ended) => ended,
        Err(problem) => CommandOutput::failed(Outcome::new("demo"), problem),
    }
}

fn demonstrate(args: &Demo, common: &Common, host: &mut Host) -> Result<CommandOutput, Problem> {
    refuse_real(args.api_key.as_deref(), Field::ApiKey)?;
    refuse_real(args.token.as_deref(), Field::Token)?;
    let simulator = Simulator::start(demo_scenario()).map_err(|error| unforeseen(&error.to_string()))?;
    let home = tempfile::Builder::new()
        .prefix("clawgate-demo-")
        .tempdir()
        .map_err(|error| no_home(&error, &host.env))?;
    let practice_common = Common {
        gateway_origin: Some(simulator.origin()),
        timeout: common.timeout,
        json: common.json,
        lang: common.lang,
        color: common.color,
        plain: common.plain,
        ..Common::default()
    };
    let on_screen = !(args.script || common.json) && wizard::can_be_shown(common, host);
    // The folder too: OpenClaw reads a `.env` in the one it is started from.
    let practice_env = environment(home.path(), &host.env);
    if let (None, Some(day)) = (host.env.get(DAY), Date::parse(practice::TODAY)) {
        host.go_to(day);
    }
    let env = std::mem::replace(&mut host.env, practice_env);
    let cwd = std::mem::replace(&mut host.cwd, home.path().to_owned());
    let state_folder = host.state_folder.take();
    let ended = if on_screen {
        start(args, &practice_common, host)
            .and_then(|start| wizard::run("demo", start, &practice_common, host))
            .map(|outcome| CommandOutput::Interactive(Box::new(Outcome { can_undo: false, ..outcome })))
    } else {
        Ok(CommandOutput::report(told(args, &practice_common, &simulator, home.path(), host)))
    };
    (host.env, host.cwd, host.state_folder) = (env, cwd, state_folder);
    ended
}

/// No folder for what is temporary, as in a container of the program alone, or none that may be written to.
fn no_home(error: &std::io::Error, env: &Environment) -> Problem {
    // The system's words; around them the folder's name is told, which nobody has chosen.
    let cause = error.source().map_or_else(|| error.to_string(), ToString::to_string);
    let folder = env.get("TMPDIR").unwrap_or("/tmp");
    let message = ids::DEMO_NO_HOME.with("path", folder).with("cause", cause);
    Problem::of(Exit::Write, Layer::Write, "demo-no-home", message, ids::HINT_DEMO_HOME)
}

/// The same job without a screen, and the story of it.
fn told(
    args: &Demo,
    common: &Common,
    simulator: &Simulator,
    home: &std::path::Path,
    host: &mut Host,
) -> Outcome {
    let or = |flag: &Option<String>, usual: &str| Some(flag.clone().unwrap_or_else(|| usual.to_owned()));
    let onboard = Onboard {
        non_interactive: true,
        mode: Some("local".to_owned()),
        cloudflare_ai_gateway_account_id: or(&args.account_id, practice::ACCOUNT),
        cloudflare_ai_gateway_gateway_id: or(&args.gateway_id, practice::OPEN_GATEWAY),
        cloudflare_ai_gateway_api_key: or(&args.api_key, practice::KEY),
        cloudflare_ai_gateway_token: args.token.clone(),
        model: args.model.clone(),
        ..Onboard::default()
    };
    let mut outcome = onboard::run("demo", &onboard, common, host);
    if !common.json {
        story(&onboard, simulator, &outcome, home, host);
    }
    // The folder is gone in a moment, and no daemon ever looked at it.
    outcome.restart = None;
    outcome.can_undo = false;
    outcome
}

/// What the practice wizard opens with: nothing is filled in that a person would have to find out, but what there is to
/// try is said.
fn start(args: &Demo, common: &Common, host: &mut Host) -> Result<WizardStart, Problem> {
    let flags = Onboard {
        cloudflare_ai_gateway_account_id: args.account_id.clone(),
        cloudflare_ai_gateway_gateway_id: args.gateway_id.clone(),
        cloudflare_ai_gateway_api_key: args.api_key.clone(),
        cloudflare_ai_gateway_token: args.token.clone(),
        model: args.model.clone(),
        ..Onboard::default()
    };
    let gateways = ids::PRACTICE_GATEWAYS
        .with("account", practice::ACCOUNT)
        .with("open", practice::OPEN_GATEWAY)
        .with("locked", practice::LOCKED_GATEWAY)
        .with("limited", practice::LIMITED_GATEWAY)
        .with("slow", practice::SLOW_GATEWAY)
        .with("token", practice::TOKEN);
    let tries = vec![
        (Section::Gateway, ids::DEMO_BANNER.message()),
        (Section::Gateway, gateways),
        // A line each: none is cut in the middle on a small screen.
        (Section::Keys, ids::PRACTICE_KEYS.with("good", practice::KEY)),
        (Section::Keys, ids::PRACTICE_KEY_POOR.with("poor", practice::KEY_NO_CREDIT)),
        (Section::Keys, ids::PRACTICE_KEY_REFUSED.with("refused", practice::KEY_NO_PERMISSION)),
        (Section::Model, ids::PRACTICE_MODELS.message()),
    ];
    let token = ids::PRACTICE_TOKEN.with("locked", practice::LOCKED_GATEWAY).with("token", practice::TOKEN);
    let practice = Some(Practice { tries, token: Some(token), secrets: PRACTICE.to_vec() });
    Ok(WizardStart { practice, ..WizardStart::of(&flags, common, host)? })
}

/// The only variables the practice run sees.
fn environment(home: &std::path::Path, real: &Environment) -> Environment {
    // What describes the terminal is no setting of the person's.
    let terminal = [
        "TERM",
        "NO_COLOR",
        "STY",
        "LC_ALL",
        "LC_CTYPE",
        "LANG",
        "CLAWGATE_PLAIN",
        "ACCESSIBLE",
        "SSH_CONNECTION",
        "SSH_TTY",
    ];
    let kept = terminal.iter().filter_map(|name| Some(((*name).to_owned(), real.get(name)?.to_owned())));
    kept.chain([("HOME".to_owned(), home.to_string_lossy().into_owned())]).collect()
}

fn refuse_real(secret: Option<&str>, field: Field) -> Result<(), Problem> {
    match secret {
        Some(text) if !PRACTICE.iter().any(|start| text.starts_with(start)) => Err(Problem::new(
            Exit::Usage,
            Failure::new(input::REAL_SECRET, Layer::Input, ids::DEMO_REAL_SECRET)
                .hint(ids::HINT_DEMO_KEYS.with("key", practice::KEY).with("token", practice::TOKEN))
                .field(field),
        )),
        _ => Ok(()),
    }
}

/// Tells what was asked, sent, answered and written, from the run itself.
fn story(asked: &Onboard, simulator: &Simulator, outcome: &Outcome, home: &std::path::Path, host: &mut Host) {
    let language = host.language;
    let say = |host: &mut Host, message: Message| host.println(&language.say(&message));
    say(host, ids::DEMO_BANNER.message());
    host.println("");
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
            host.println(&format!("    {}: {}", language.say(&name.message()), visible(&value, 200)));
        }
    }
    for exchange in simulator.log() {
        host.println("");
        say(host, ids::DEMO_SENT.message());
        host.println(&format!("    {} {}", visible(&exchange.method, 20), visible(&exchange.path, 300)));
        for (name, value) in &exchange.headers {
            let is_key = AuthChoice::ALL.iter().any(|choice| choice.key_header == name.as_str());
            let secret = is_key || name.as_str() == "cf-aig-authorization";
            let shown = if secret { Secret::verbatim(value).fingerprint() } else { visible(value, 200) };
            host.println(&format!("    {}: {shown}", visible(name, 100)));
        }
        host.println(&format!("    {}", visible(&String::from_utf8_lossy(&exchange.body), 400)));
        say(host, ids::DEMO_ANSWERED.with("status", exchange.status.to_string()));
    }
    for file in &outcome.files {
        let Ok(bytes) = std::fs::read(&file.path) else { continue };
        host.println("");
        let shown = file.path.strip_prefix(home).unwrap_or(&file.path);
        say(host, ids::DEMO_WROTE.with("path", format!("~/{}", shown.display())));
        let kind = if EnvFile::parse(&bytes).is_ok() && shown.ends_with(".env") {
            FileKind::Env
        } else {
            FileKind::Config
        };
        for line in visible_lines(&masked(kind, &bytes)).lines() {
            host.println(&format!("    {line}"));
        }
    }
    host.println("");
}
