//! Carries out what the wizard wants done, and reports back. Dropping a piece of work cancels it.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::task::AbortHandle;

use crate::domain::{AuthChoice, Environment};
use crate::openclaw::{FetchedSecret, Place, Plan, Setup};
use crate::transaction;
use crate::wizard::{Effect, Message, Problem, SavedDraft, WorkId, Written};

use super::apply::{is_as_written, mind_hard_links, write};
use super::asking::{ask_command, ask_for_secrets};
use super::check::{check, list_models};
use super::client::{Client, Limits};
use super::files::{Links, open_regular, read_regular};
use super::host::Host;
use super::log::Log;
use super::owner::resolve_owner;
use super::probe::{PATIENCE, probe};
use super::program::{ask_about_config, find_openclaw};
use super::reading::{Purpose, read_setup};

/// Does the wizard's work on the runtime it is called from.
pub struct Worker<'h> {
    host: &'h Host,
    config: WorkerConfig,
    /// The place that was read last: what is written is written there.
    place: usize,
    /// What was asked for of what is kept elsewhere.
    asked: Arc<Mutex<Vec<FetchedSecret>>>,
    /// What was written last, to be looked for again.
    written: Option<Arc<Plan>>,
    tasks: HashMap<WorkId, AbortHandle>,
    events: EventSink,
}

/// Where a worker reports to; called from any thread. Nobody may be listening any more.
pub type EventSink = Arc<dyn Fn(Message) + Send + Sync>;

/// How a worker is to work.
#[derive(Clone, Debug)]
pub struct WorkerConfig {
    /// The OpenClaws there are, in the order the wizard knows them.
    pub places: Vec<Place>,
    /// The auth choice.
    pub choice: &'static AuthChoice,
    /// What to do with links.
    pub links: Links,
    /// Whose new files are, where that was said.
    pub owner: Option<String>,
    /// How long a request may take.
    pub limits: Limits,
    /// The file in which answers are kept between two runs; `None` keeps none.
    pub kept: Option<PathBuf>,
    /// Whether secrets that are kept elsewhere are asked for with every reading.
    pub resolve_refs: bool,
}

impl<'h> Worker<'h> {
    /// A worker that reports to `events`.
    #[must_use]
    pub fn new(host: &'h Host, config: WorkerConfig, events: EventSink) -> Self {
        let (asked, tasks) = (Arc::default(), HashMap::new());
        Self { host, config, place: 0, asked, written: None, tasks, events }
    }

    /// Begins a piece of work, or does it where it takes no time. Must be called on a tokio runtime.
    pub fn execute(&mut self, effect: Effect) {
        let limits = self.config.limits;
        match effect {
            Effect::ReadSetup(id, place) => {
                if place != self.place {
                    // Another config means other places by the same names.
                    self.asked = Arc::default();
                }
                self.place = place;
                match self.read_to_write() {
                    Ok(setup) if self.config.resolve_refs => self.ask(id, setup, Message::SetupRead),
                    Ok(mut setup) => {
                        setup.asked = self.asked.lock().map(|known| known.clone()).unwrap_or_default();
                        (self.events)(Message::SetupRead(id, Ok(setup)));
                    }
                    Err(problem) => (self.events)(Message::SetupRead(id, Err(problem))),
                }
            }
            Effect::AskSecrets(id) => match self.reading().read() {
                Ok(setup) => self.ask(id, Box::new(setup), |id, done| {
                    Message::SecretsAsked(id, done.map(|setup| setup.asked.clone()))
                }),
                Err(problem) => (self.events)(Message::SecretsAsked(id, Err(problem))),
            },
            Effect::AskCommand(id, line) => {
                let env = self.host.env.clone();
                self.begin(id, async move {
                    let said = ask_command(line.expose(), &env, limits.total).await;
                    Message::CommandSaid(id, said.map(Box::new))
                });
            }
            Effect::Probe(id, base_url) => {
                let client = self.client(limits.at_most(PATIENCE));
                let choice = self.config.choice;
                let work = async move { Ok(Box::new(probe(&client?, choice, &base_url).await?)) };
                self.begin(id, async move { Message::ProbeDone(id, work.await) });
            }
            Effect::Check(id, subject, chain) => {
                let (events, client) = (self.events.clone(), self.client(limits));
                let work = async move {
                    let moved = move |stages| events(Message::CheckMoved(id, stages));
                    let client = client?.watched(subject.base_url.expose(), moved);
                    Ok(Box::new(check(&client, &subject, &chain).await?))
                };
                self.begin(id, async move { Message::CheckDone(id, work.await) });
            }
            Effect::ListModels(id, subject) => {
                let client = self.client(limits);
                let work = async move { Ok(list_models(&client?, &subject).await?) };
                self.begin(id, async move { Message::ModelsListed(id, work.await) });
            }
            Effect::Apply(id, plan) => {
                let written = self.write(&plan);
                self.written = written.is_ok().then(|| Arc::new(*plan));
                (self.events)(Message::WriteDone(id, written));
            }
            Effect::VerifyWrite(id, wait) => {
                let (reading, written) = (self.reading(), self.written.clone());
                self.begin(id, async move {
                    tokio::time::sleep(Duration::from_millis(wait)).await;
                    let as_written = written.is_some_and(|plan| is_as_written(&plan));
                    let found =
                        if as_written { Ok(None) } else { reading.read().map(|setup| Some(Box::new(setup))) };
                    reading.log.line("looked-again", &[("same", &as_written.to_string())]);
                    Message::WriteVerified(id, found)
                });
            }
            Effect::AskOpenclaw(id) => {
                let program = find_openclaw(&self.host.env);
                let (place, cwd) = (self.place().clone(), self.host.cwd.clone());
                self.begin(id, async move {
                    let said = match program {
                        Some(program) => ask_about_config(program, place, cwd, limits).await,
                        None => None,
                    };
                    Message::OpenclawSaid(id, said)
                });
            }
            Effect::Cancel(id) => {
                if let Some(task) = self.tasks.remove(&id) {
                    task.abort();
                }
            }
            Effect::Keep(kept) => self.keep(&kept),
            Effect::Forget => {
                let _ = self.config.kept.as_deref().is_some_and(delete_draft);
            }
            Effect::Quit => self.tasks.drain().for_each(|(_, task)| task.abort()),
        }
    }

    /// Begins work that ends with a report.
    fn begin(&mut self, id: WorkId, work: impl Future<Output = Message> + Send + 'static) {
        let events = self.events.clone();
        let task = tokio::spawn(async move { events(work.await) });
        self.tasks.insert(id, task.abort_handle());
    }

    /// Reports a setup once the secrets that are kept elsewhere are there.
    fn ask(
        &mut self,
        id: WorkId,
        mut setup: Box<Setup>,
        report: impl FnOnce(WorkId, Result<Box<Setup>, Problem>) -> Message + Send + 'static,
    ) {
        let (choice, asked) = (self.config.choice, Arc::clone(&self.asked));
        let (env, limit) = (self.host.env.clone(), self.config.limits.total);
        self.begin(id, async move {
            setup.asked = asked.lock().map(|known| known.clone()).unwrap_or_default();
            let done = ask_for_secrets(&mut setup, choice, &env, limit).await;
            if let Ok(mut asked) = asked.lock() {
                asked.clone_from(&setup.asked);
            }
            report(id, done.map(|()| setup))
        });
    }

    fn place(&self) -> &Place {
        &self.config.places[self.place]
    }

    fn client(&self, limits: Limits) -> Result<Client, Problem> {
        Ok(Client::build(&self.host.env, limits)?.logging(self.host.log.clone()))
    }

    /// Whether links may be followed is asked as it is for a file that cannot be read: before the first question.
    fn read_to_write(&self) -> Result<Box<Setup>, Problem> {
        let (config, env_file) = (&self.place().config, self.place().env_file());
        mind_hard_links([config.as_path(), env_file.as_path()], self.config.links.hard)?;
        self.reading().read().map(Box::new)
    }

    fn reading(&self) -> Reading {
        Reading {
            place: self.place().clone(),
            choice: self.config.choice,
            links: self.config.links,
            cwd: self.host.cwd.clone(),
            env: self.host.env.clone(),
            log: self.host.log.clone(),
        }
    }

    fn write(&self, plan: &Plan) -> Result<Written, Problem> {
        let (place, host) = (self.place(), self.host);
        let owner = resolve_owner(place, self.config.owner.as_deref(), host.user, &host.env)?;
        let (receipt, remarks) = write(plan, place, owner, self.config.links, host)?;
        let changed = receipt.files.into_iter().filter(|file| file.action != transaction::Action::Unchanged);
        let files = changed.map(|file| (file.path, file.backup)).collect();
        Ok(Written { files, remarks, restart: plan.needs_restart() })
    }

    /// Keeping answers is a courtesy: where it fails, nothing is lost but them.
    fn keep(&self, kept: &SavedDraft) {
        use std::io::Write as _;
        use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
        let Some(path) = &self.config.kept else { return };
        let Ok(text) = serde_json::to_vec_pretty(kept) else { return };
        if let Some(folder) = path.parent() {
            let _ = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
        }
        let mut options = std::fs::OpenOptions::new();
        let file = open_regular(path, options.write(true).create(true).truncate(true).mode(0o600));
        if let Ok(mut file) = file {
            let _ = file.write_all(&text);
        }
    }
}

/// Everything that reading takes, for later too.
struct Reading {
    place: Place,
    choice: &'static AuthChoice,
    links: Links,
    cwd: PathBuf,
    env: Environment,
    log: Log,
}

impl Reading {
    fn read(&self) -> Result<Setup, Problem> {
        let here = (&*self.cwd, &self.env);
        read_setup(&self.place, self.choice, self.links.symbolic, here, &self.log, Purpose::Edit)
    }
}

/// Removes answers that were kept, once they are written or nobody wants them any more; whether there were any.
#[must_use = "it may not have been there"]
pub fn delete_draft(path: &std::path::Path) -> bool {
    std::fs::remove_file(path).is_ok()
}

/// The answers that were kept, if any were. What cannot be read is as good as none.
#[must_use]
pub fn load_draft(path: &std::path::Path) -> Option<SavedDraft> {
    use std::io::Read as _;
    let mut text = String::new();
    read_regular(path).ok()?.take(64 * 1024).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}
