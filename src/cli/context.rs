//! What every command finds out first: where OpenClaw is, whose it is, and what is in its files.

use std::time::Duration;

use crate::domain::{AuthChoice, CheckTarget, Environment, Exit, Layer, ModelId, Origin};
use crate::locale::ids;
use crate::openclaw::{Asked, Place, Plan, Setup};
use crate::report::{CheckReport, Outcome};
use crate::runtime::{
    Client, Host, Limits, Links, Purpose, Session, SymlinkPolicy, ask_for_secrets, check,
    externally_reverted, listed, mind_hard_links, read_setup, recover, recovery, resolve_owner, unfinished,
};
use crate::transaction::{HardLinks, Owner};
use crate::wizard::{Checked, Problem, input};

use super::args::{Common, HardLink, SymlinkFlag};
use super::failures::{session, signal};

/// Where OpenClaw is and whose it is.
pub(super) struct Context {
    pub place: Place,
    pub links: Links,
}

impl Context {
    /// Finds the place.
    pub(super) fn find(common: &Common, host: &Host, outcome: &mut Outcome) -> Result<Self, Problem> {
        let asked = Asked {
            config: common.config.clone(),
            state_dir: common.state_dir.clone(),
            profile: common.profile.clone(),
        };
        let place = Place::find(&asked, &host.env, &host.cwd, &|path| path.symlink_metadata().is_ok())?;
        outcome.place = Some(place.clone());
        outcome.state_dir = Some(place.state_dir.clone());
        outcome.config = Some(place.config.clone());
        let symbolic = match common.symlink {
            None => SymlinkPolicy::Ask,
            Some(SymlinkFlag::Follow) => SymlinkPolicy::Follow,
            Some(SymlinkFlag::Refuse) => SymlinkPolicy::Refuse,
        };
        let hard = match common.hard_link {
            None => HardLinks::Refuse,
            Some(HardLink::Keep) => HardLinks::Keep,
            Some(HardLink::Break) => HardLinks::Break,
        };
        Ok(Self { place, links: Links { symbolic, hard } })
    }

    /// The same for a command that writes: whose its files are, once a write that was cut short is settled.
    pub(super) fn to_write(
        dry_run: bool,
        common: &Common,
        host: &Host,
        outcome: &mut Outcome,
    ) -> Result<(Self, Owner), Problem> {
        let context = Self::find(common, host, outcome)?;
        Self::refuse_read_only(host)?;
        let owner = context.owner(common, host)?;
        if dry_run {
            context.notice_unfinished(outcome);
        } else {
            context.recover(outcome)?;
        }
        Ok((context, owner))
    }

    /// Reads the files, to edit them.
    pub(super) fn read(&self, choice: &'static AuthChoice, host: &Host) -> Result<Setup, Problem> {
        self.setup(choice, host, Purpose::Edit)
    }

    /// Finds the place and reads its files, for a command that only looks; says what became of the last write.
    pub(super) fn look(common: &Common, host: &Host, outcome: &mut Outcome) -> Result<Setup, Problem> {
        let context = Self::find(common, host, outcome)?;
        context.notice_writes(outcome);
        context.present(host, Purpose::Look)
    }

    /// Reads the files for the route that is set up, to edit them.
    pub(super) fn read_present(&self, host: &Host) -> Result<Setup, Problem> {
        self.present(host, Purpose::Edit)
    }

    /// The route that is set up. What cannot be read is said by whoever goes on to edit it.
    pub(super) fn route(common: &Common, host: &Host) -> &'static AuthChoice {
        let found = Self::find(common, host, &mut Outcome::new("onboard"));
        let setup = found.and_then(|context| context.read_present(host));
        setup.map_or(AuthChoice::DEFAULT, |setup| setup.choice())
    }

    fn present(&self, host: &Host, purpose: Purpose) -> Result<Setup, Problem> {
        let setup = self.setup(AuthChoice::DEFAULT, host, purpose)?;
        let route = setup.route();
        if route == setup.choice() { Ok(setup) } else { self.setup(route, host, purpose) }
    }

    fn setup(&self, choice: &'static AuthChoice, host: &Host, purpose: Purpose) -> Result<Setup, Problem> {
        let here = (&*host.cwd, &host.env);
        read_setup(&self.place, choice, self.links.symbolic, here, &host.log, purpose)
    }

    /// Asks for the key where it is kept elsewhere, once and as OpenClaw would. A store is not asked: only OpenClaw reads
    /// one.
    pub(super) fn ask(
        setup: &mut Setup,
        choice: &'static AuthChoice,
        common: &Common,
        host: &Host,
    ) -> Result<(), Problem> {
        session()?.run(ask_for_secrets(setup, choice, &host.env, limit(common))).map_err(signal)?
    }

    /// Stops where a file of the plan has further names and nobody said what is to become of them.
    pub(super) fn mind_hard_links(&self, plan: &Plan) -> Result<(), Problem> {
        Ok(mind_hard_links(plan.changes.iter().map(|change| change.path.as_path()), self.links.hard)?)
    }

    /// Settles a write that was cut short before anything is read, and says what became of it.
    pub(super) fn recover(&self, outcome: &mut Outcome) -> Result<(), Problem> {
        outcome.notices(recovery(recover(&self.place)?));
        Ok(())
    }

    /// Says that a write was cut short, for commands that change nothing.
    pub(super) fn notice_unfinished(&self, outcome: &mut Outcome) {
        let message = match unfinished(&self.place) {
            Ok(None) => return,
            Ok(Some(found)) if found.files.is_empty() => {
                ids::WARN_UNFINISHED_UNBEGUN.with("time", found.time.as_str())
            }
            Ok(Some(found)) => {
                ids::WARN_UNFINISHED.with("time", found.time.as_str()).with("files", listed(&found.files))
            }
            Err(error) => ids::WARN_UNFINISHED_UNREADABLE.with("what", Problem::from(error).failure.message),
        };
        outcome.warn("unfinished-write", message, None);
    }

    /// Says, for commands that only look, what they look at: the files of a write that was cut short, or what of the last
    /// one does not stand any more.
    pub(super) fn notice_writes(&self, outcome: &mut Outcome) {
        self.notice_unfinished(outcome);
        self.notice_taken_out(outcome);
    }

    /// Says what of the last write does not stand any more.
    pub(super) fn notice_taken_out(&self, outcome: &mut Outcome) {
        outcome.notices(externally_reverted(&self.place));
    }

    /// Whose new files are.
    pub(super) fn owner(&self, common: &Common, host: &Host) -> Result<Owner, Problem> {
        Ok(resolve_owner(&self.place, common.owner.as_deref(), host.user, &host.env)?)
    }

    /// Stops where OpenClaw's own switches say that its config is not to be written.
    pub(super) fn refuse_read_only(host: &Host) -> Result<(), Problem> {
        for variable in ["OPENCLAW_NIX_MODE", "OPENCLAW_CONFIG_READONLY"] {
            if host.env.is_on(variable) {
                let message = ids::SETUP_READ_ONLY.with("variable", variable);
                let hint = ids::HINT_READ_ONLY.with("variable", variable);
                return Err(Problem::of(Exit::Files, Layer::Files, "read-only", message, hint));
            }
        }
        Ok(())
    }
}

/// How long whoever is asked may take.
pub(super) fn limit(common: &Common) -> Duration {
    Duration::from_secs(common.timeout)
}

/// The HTTP client of a command.
pub(super) fn client(common: &Common, host: &Host) -> Result<Client, Problem> {
    client_with(common, host, &host.env)
}

/// The same with other variables for its network.
pub(super) fn client_with(common: &Common, host: &Host, env: &Environment) -> Result<Client, Problem> {
    let limits = Limits::of(limit(common));
    Ok(Client::build(env, limits)?.logging(host.log.clone()))
}

/// The server that is asked in place of Cloudflare's or the stored one, where another was named.
pub(super) fn origin(common: &Common) -> Result<Option<Origin>, Problem> {
    Ok(common.gateway_origin.as_deref().map(input::origin).transpose()?)
}

/// Sends the live request, where nobody reads JSON says so, and reports it.
pub(super) fn live_check(
    subject: &CheckTarget,
    chain: &[ModelId],
    common: &Common,
    host: &mut Host,
    session: &mut Session,
    outcome: &mut Outcome,
) -> Result<Checked, Problem> {
    if !common.json {
        host.eprintln_message(&ids::PROGRESS_CHECKING.with("url", &subject.base_url));
    }
    let client = client(common, host)?;
    let done = session.run(check(&client, subject, chain)).map_err(signal)??;
    outcome.checks.push(CheckReport { audiences: Vec::new(), found: done.clone() });
    Ok(done)
}
