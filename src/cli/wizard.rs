//! The wizard for a person: what it opens with, and whether it is shown on a whole screen or in plain lines.

use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::domain::{AuthChoice, Exit};
use crate::frontend::plain;
use crate::frontend::terminal::{Capabilities, Refusal, Theme, Tty};
use crate::frontend::tui::{Screen, WizardApp, run as run_app};
use crate::locale::{Message as Sentence, ids};
use crate::openclaw::{Asked, Place, Why};
use crate::report::{Action, FileReport, Outcome};
use crate::runtime::{
    EventSink, Host, Limits, Worker, WorkerConfig, externally_reverted, find_openclaw, load_draft, recover,
    recovery,
};
use crate::transaction;
use crate::wizard::{Effect, Facts, Message, Practice, Problem, Section, Wizard};

use super::args::{Color, Common, Onboard, When};
use super::context::{Context, limit, origin};
use super::failures::{unforeseen, usage};
use super::onboard::given;

/// What the wizard opens with.
#[derive(Default)]
pub(super) struct WizardStart {
    /// The section, where one was asked for.
    pub section: Option<Section>,
    /// Answers of the command line.
    pub answers: Vec<Message>,
    /// A practice run.
    pub practice: Option<Practice>,
    /// Whether the installed OpenClaw is not asked what it says of what was written.
    pub skip_health: bool,
    /// Whether secrets that are kept elsewhere are asked for.
    pub resolve_refs: bool,
}

impl WizardStart {
    /// The answers among the flags of `onboard`; secrets may come from files and from standard input.
    ///
    /// # Errors
    /// Flags that contradict, and those that only a run without questions can obey: nothing is silently left out.
    pub(super) fn of(args: &Onboard, common: &Common, host: &mut Host) -> Result<Self, Problem> {
        refuse_unattended(args)?;
        let mut given = given(args, common, host)?;
        if let Some(line) = &args.key_command {
            given.api_key = Some(Zeroizing::new(format!("$({line})")));
        }
        Ok(Self {
            answers: given.messages(),
            skip_health: args.skip_health,
            resolve_refs: args.resolve_refs,
            ..Self::default()
        })
    }
}

/// What is said to a run that asks nothing means nothing to one that shows everything and asks.
fn refuse_unattended(args: &Onboard) -> Result<(), Problem> {
    let flags = [
        ("--dry-run", args.test.dry_run),
        ("--save-on-failure", args.test.save_on_failure),
        ("--skip-check", args.test.skip_check),
        ("--check", args.test.check != When::default()),
    ];
    match flags.into_iter().find(|(_, given)| *given) {
        Some((flag, _)) => {
            let message = ids::USAGE_UNATTENDED.with("flag", flag);
            Err(usage("needs-non-interactive", message, ids::HINT_UNATTENDED))
        }
        None => Ok(()),
    }
}

/// Runs the wizard on a screen or in plain lines; a failure where there is neither. The outcome has been shown already.
pub(super) fn run(
    command: &'static str,
    start: WizardStart,
    common: &Common,
    host: &mut Host,
) -> Result<Outcome, Problem> {
    let mut front = front(common, host).map_err(refusal)?;
    front.color(common.color);
    let context = Context::find(common, host, &mut Outcome::new("onboard"))?;
    if start.practice.is_none() {
        Context::refuse_read_only(host)?;
        // Whose the files are is asked before the first screen: the answer is a flag.
        context.owner(common, host)?;
        // What became of a write that was cut short stays above the screen.
        for notice in recovery(recover(&context.place)?) {
            host.eprintln_message(&notice.message);
        }
    }
    let draft_path = if start.practice.is_some() { None } else { draft_path(host) };
    let notices = externally_reverted(&context.place);
    let places = candidates(context.place, host);
    let asks_openclaw = start.practice.is_none() && !start.skip_health && !common.offline;
    let facts = Facts {
        openclaw: find_openclaw(&host.env).filter(|_| asks_openclaw),
        places: places.iter().map(shown).collect(),
        offline: common.offline,
        practice: start.practice,
        open: start.section,
        notices,
        kept: draft_path.as_deref().and_then(load_draft),
        ..Facts::new(host.today(), host.now, host.env.clone(), origin(common)?)
    };
    let config = WorkerConfig {
        places,
        choice: AuthChoice::DEFAULT,
        links: context.links,
        owner: common.owner.clone(),
        limits: Limits::of(limit(common)),
        kept: draft_path,
        resolve_refs: start.resolve_refs && !common.offline,
    };
    let (exit, written) = match front {
        Front::Screen(tty) => on_screen(&tty, facts, &config, start.answers, host),
        Front::Lines(why) => in_lines(why.as_ref(), None, config, host, || {
            let (wizard, work) = Wizard::start(facts);
            (wizard, work, start.answers)
        }),
    }?;
    let mut outcome = Outcome { exit, can_undo: !written.is_empty(), ..Outcome::new(command) };
    let files = written.into_iter().map(|path| FileReport { path, action: Action::Changed, backup: None });
    outcome.files = files.collect();
    Ok(outcome)
}

fn on_screen(
    tty: &Tty,
    facts: Facts,
    config: &WorkerConfig,
    answers: Vec<Message>,
    host: &Host,
) -> Result<(Exit, Vec<PathBuf>), Problem> {
    let theme = Theme::of(tty.capabilities, host.language);
    let ended = run_app(tty.clone(), |inbox| {
        // Nobody listens any more once the wizard is over.
        let events: EventSink = Arc::new(move |message| drop(inbox.send(message)));
        let mut worker = Worker::new(host, config.clone(), events);
        let (wizard, effects) = Wizard::start(facts);
        let mut app = WizardApp::new(
            wizard,
            effects,
            Screen::new(theme).with_limit(config.limits.total),
            move |effect| worker.execute(effect),
        );
        app.answer(answers);
        app
    });
    let (exit, app) = ended.map_err(|error| unforeseen(&error.to_string()))?;
    if !app.goes_on_in_lines() {
        // Its frames go past standard output: there is nothing of them to be lost.
        return Ok((exit, Vec::new()));
    }
    let mut wizard = app.into_wizard();
    let work = wizard.hand_over();
    let why = ids::PLAIN_CARRIED_OVER.message();
    in_lines(Some(&why), Some(tty), config.clone(), host, || (wizard, work, Vec::new()))
}

/// In plain lines, from the beginning or with a wizard that was on the screen before.
fn in_lines(
    why: Option<&Sentence>,
    tty: Option<&Tty>,
    config: WorkerConfig,
    host: &Host,
    begin: impl FnOnce() -> (Wizard, Vec<Effect>, Vec<Message>),
) -> Result<(Exit, Vec<PathBuf>), Problem> {
    let unicode = Capabilities::of(&host.env).unicode;
    let theme = Theme::plain_text(unicode, host.language);
    let ended = plain::run(theme, host.streams.output.clone(), why, tty, |inbox| {
        // Nobody listens any more once the wizard is over.
        let events: EventSink = Arc::new(move |message| drop(inbox.send(message)));
        let mut worker = Worker::new(host, config, events);
        let (wizard, work, answers) = begin();
        plain::Beginning { wizard, work, answers, carry_out: move |effect| worker.execute(effect) }
    });
    match ended.map_err(|error| unforeseen(&error.to_string()))? {
        plain::Ended::Over(exit, written) => Ok((exit, written)),
        plain::Ended::NoInput(question) => Err(usage(
            "input-ended",
            ids::PLAIN_INPUT_ENDED.with("question", question),
            ids::HINT_PLAIN_INPUT_ENDED,
        )),
    }
}

/// How the wizard is shown.
enum Front {
    /// On the terminal's whole screen.
    Screen(Tty),
    /// In plain lines, and why where nobody asked for them.
    Lines(Option<Sentence>),
}

impl Front {
    fn color(&mut self, color: Color) {
        if let Self::Screen(tty) = self {
            match color {
                Color::Always => tty.capabilities.color = true,
                Color::Never => tty.capabilities.color = false,
                Color::Auto => {}
            }
        }
    }
}

/// Plain lines where they are asked for, also from a pipe, and on a terminal that a screen reader reads, that cannot
/// place text, or that has no room. Else the whole screen.
fn front(common: &Common, host: &Host) -> Result<Front, Refusal> {
    let env = &host.env;
    let is_on = |name: &str| env.get(name).is_some_and(|value| !matches!(value, "" | "0" | "false"));
    if common.plain || is_on("CLAWGATE_PLAIN") {
        return Ok(Front::Lines(None));
    }
    let typed = std::io::stdin().is_terminal() && host.streams.output.is_terminal();
    if typed && is_on("ACCESSIBLE") {
        return Ok(Front::Lines(None));
    }
    match Tty::open(env) {
        Ok(tty) => Ok(Front::Screen(tty)),
        Err(Refusal::Dumb) if typed => Ok(Front::Lines(Some(ids::PLAIN_DUMB.message()))),
        Err(Refusal::Small { columns, rows }) if typed => {
            Ok(Front::Lines(Some(ids::PLAIN_SMALL.with("columns", columns).with("rows", rows))))
        }
        Err(refusal) => Err(refusal),
    }
}

/// The most folders of a home that are looked at for further OpenClaws.
const HOME_MAX: usize = 10_000;

/// The OpenClaws there are, the one OpenClaw itself would take first: where nobody said which one is meant, the others
/// of the same home are asked about, profiles and legacy folders alike.
fn candidates(first: Place, host: &Host) -> Vec<Place> {
    let decided = matches!(first.why, Why::Flag | Why::Profile | Why::Variable);
    let mut places = vec![first];
    if decided {
        return places;
    }
    let home = places[0].home.clone();
    let mut folders: Vec<_> = transaction::names_in(&home, HOME_MAX)
        .unwrap_or_default()
        .into_iter()
        .filter(|name| {
            let name = name.to_string_lossy();
            name == ".openclaw" || name == ".clawdbot" || name.starts_with(".openclaw-")
        })
        .map(|name| home.join(name))
        .collect();
    crate::domain::sort(&mut folders);
    for folder in folders {
        let asked = Asked { state_dir: Some(folder.clone()), ..Asked::default() };
        let exists = |path: &std::path::Path| path.symlink_metadata().is_ok();
        let Ok(place) = Place::find(&asked, &host.env, &host.cwd, &exists) else { continue };
        if exists(&place.config) && place.config != places[0].config {
            places.push(place);
        }
    }
    places
}

/// The config's path with the home folder shortened.
fn shown(place: &Place) -> String {
    match place.config.strip_prefix(&place.home) {
        Ok(inside) => format!("~/{}", inside.display()),
        Err(_) => place.config.display().to_string(),
    }
}

/// Where answers are kept between two runs: in the person's own folder for such things, not in OpenClaw's.
pub(super) fn draft_path(host: &Host) -> Option<PathBuf> {
    Some(host.state_folder.as_ref()?.join("answers.json"))
}

fn refusal(refusal: Refusal) -> Problem {
    let message: Sentence = match refusal {
        Refusal::Output | Refusal::Input => ids::TERMINAL_NONE.message(),
        Refusal::Dumb => ids::TERMINAL_DUMB.message(),
        Refusal::Small { columns, rows } => ids::TERMINAL_SMALL.with("columns", columns).with("rows", rows),
    };
    usage("no-terminal", message, ids::HINT_TERMINAL_NONE)
}

/// Whether the wizard can be shown here.
pub(super) fn can_be_shown(common: &Common, host: &Host) -> bool {
    front(common, host).is_ok()
}
