//! What every command finds out first: where OpenClaw is, whose it is, and what is in its files.

use std::path::PathBuf;

use crate::domain::{AuthChoice, Environment, Exit, Layer};
use crate::locale::{Message, ids};
use crate::openclaw::{Asked, Place, Setup};
use crate::report::{CheckReport, Outcome};
use crate::runtime::{Client, Host, Limits, SymlinkPolicy, read_files, recover, resolve_owner, unfinished};
use crate::transaction::{Ending, Owner, Recovery};
use crate::wizard::{Checked, Failure, Problem};

use super::args::{Common, Symlink};

/// Where OpenClaw is and whose it is.
pub(super) struct Setting {
    pub place: Place,
    pub symlinks: SymlinkPolicy,
}

impl Setting {
    /// Finds the place.
    pub(super) fn find(common: &Common, host: &Host, outcome: &mut Outcome) -> Result<Self, Problem> {
        let asked = Asked {
            config: common.config.clone(),
            state_dir: common.state_dir.clone(),
            profile: common.profile.clone(),
        };
        let place = Place::find(&asked, &host.env, &host.cwd, &|path| path.symlink_metadata().is_ok())?;
        outcome.state_dir = Some(place.state_dir.clone());
        outcome.config = Some(place.config.clone());
        let symlinks = match common.symlink {
            None => SymlinkPolicy::Ask,
            Some(Symlink::Follow) => SymlinkPolicy::Follow,
            Some(Symlink::Refuse) => SymlinkPolicy::Refuse,
        };
        Ok(Self { place, symlinks })
    }

    /// Reads the files.
    pub(super) fn read(&self, choice: &AuthChoice, host: &Host) -> Result<Setup, Problem> {
        let files = read_files(&self.place, choice, self.symlinks, &host.cwd, &host.env)?;
        for (path, bytes) in files.list(&self.place) {
            let path = path.to_string_lossy();
            match bytes {
                Some(bytes) => host.log.line("read", &[("path", &path), ("bytes", &bytes.to_string())]),
                None => host.log.line("absent", &[("path", &path)]),
            }
        }
        Ok(Setup::read(self.place.clone(), files, choice)?)
    }

    /// Settles a write that was cut short before anything is read, and says what became of it.
    pub(super) fn recover(&self, outcome: &mut Outcome) -> Result<(), Problem> {
        for (code, message) in recovery(recover(&self.place)?) {
            outcome.warn(code, message, None);
        }
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

    /// Whose new files are.
    pub(super) fn owner(&self, common: &Common, host: &Host) -> Result<Owner, Problem> {
        Ok(resolve_owner(&self.place, common.owner.as_deref(), host.user, &host.env)?)
    }

    /// Stops where OpenClaw's own switches say that its config is not to be written.
    pub(super) fn refuse_read_only(host: &Host) -> Result<(), Problem> {
        for variable in ["OPENCLAW_NIX_MODE", "OPENCLAW_CONFIG_READONLY"] {
            if host.env.is_on(variable) {
                return Err(Problem::new(
                    Exit::Files,
                    Failure::new("read-only", Layer::Files, ids::SETUP_READ_ONLY.with("variable", variable))
                        .hint(ids::HINT_READ_ONLY.with("variable", variable)),
                ));
            }
        }
        Ok(())
    }
}

/// What is to be said of a write that had been cut short: code and sentence.
pub(super) fn recovery(recovery: Option<Recovery>) -> Vec<(&'static str, Message)> {
    let Some(done) = recovery else { return Vec::new() };
    let (code, id) = match (done.ending, done.files.is_empty()) {
        (Ending::Finished, _) => ("recovered-finished", ids::WARN_RECOVERED_FINISHED),
        (Ending::RolledBack, false) => ("recovered-rolled-back", ids::WARN_RECOVERED_ROLLED_BACK),
        (Ending::RolledBack, true) => ("recovered-rolled-back", ids::WARN_RECOVERED_UNBEGUN),
    };
    let gone_back: Vec<PathBuf> = done.files.into_iter().filter(|file| !done.left.contains(file)).collect();
    let mut said = vec![(code, id.with("time", done.time.as_str()).with("files", listed(&gone_back)))];
    if !done.left.is_empty() {
        said.push(("recovered-left", ids::WARN_RECOVERED_LEFT.with("files", listed(&done.left))));
    }
    said
}

fn listed(files: &[PathBuf]) -> String {
    files.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join(", ")
}

/// The HTTP client of a command.
pub(super) fn client(common: &Common, host: &Host) -> Result<Client, Problem> {
    client_with(common, host, &host.env)
}

/// The same with other variables for its network.
pub(super) fn client_with(common: &Common, host: &Host, env: &Environment) -> Result<Client, Problem> {
    let limits = Limits::of(std::time::Duration::from_secs(common.timeout));
    Ok(Client::build(env, limits)?.logging(host.log.clone()))
}

/// A check as it is reported.
pub(super) fn check_report(checked: &Checked, audiences: Vec<&'static str>) -> CheckReport {
    let verdict = &checked.verdict;
    CheckReport {
        audiences,
        verdict: verdict.row.code.clone(),
        layer: verdict.row.layer,
        status: verdict.status,
        code: verdict.code.clone(),
        message: verdict.message(),
        detail: verdict.detail.clone(),
        hint: verdict.hint(),
        field: verdict.row.field,
        model: verdict.model.clone(),
        asked_model: Some(checked.model.to_string()),
        total_ms: checked.total_ms.map(u64::from),
        stages: checked.stages.clone(),
        evidence: verdict.evidence.clone(),
        evidence_lines: verdict.evidence_lines(),
        retries: checked.attempts.saturating_sub(1),
        retry_after: verdict.retry_after,
        tokens: verdict.tokens,
        request_id: verdict.request_id.clone(),
        cache_status: verdict.cache_status.clone(),
        log_id: verdict.log_id.clone(),
        ray: verdict.ray.clone(),
        passed: verdict.is_proven(),
    }
}
