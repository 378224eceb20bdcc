//! What the installed OpenClaw says of its config: asked once, bounded, and never waited for where there is none.

use std::path::PathBuf;
use std::time::Duration;

use tokio::task::JoinHandle;

use crate::locale::ids;
use crate::openclaw::{ConfigVerdict, Place, SUSPICIONS};
use crate::report::Outcome;
use crate::runtime::{Host, Limits, Session, ask_about_config, find_openclaw};
use crate::wizard::Problem;

use super::args::Common;
use super::failures::signal;

/// The question under way.
pub(super) struct Judging {
    program: PathBuf,
    asking: JoinHandle<Option<ConfigVerdict>>,
}

impl Judging {
    /// Asks the `openclaw` on the path, where there is one.
    pub(super) fn begin(place: &Place, common: &Common, host: &Host, session: &Session) -> Option<Self> {
        let program = find_openclaw(&host.env)?;
        let asking = ask_about_config(
            program.clone(),
            place.clone(),
            host.cwd.clone(),
            Limits::of(Duration::from_secs(common.timeout)),
        );
        Some(Self { program, asking: session.begin(asking)? })
    }

    /// Waits for what it says, and warns of it. It supersedes what was only suspected: whether it refuses the config.
    pub(super) fn end(
        self,
        session: &mut Session,
        quiet: bool,
        host: &mut Host,
        outcome: &mut Outcome,
    ) -> Result<Option<bool>, Problem> {
        if !quiet && !self.asking.is_finished() {
            host.eprintln_message(&ids::PROGRESS_JUDGING.with("path", self.program.as_path()));
        }
        let verdict = session.run(self.asking).map_err(signal)?.unwrap_or(None);
        let Some(verdict) = verdict else {
            let path = self.program.as_path();
            outcome.warn("openclaw-unasked", ids::NOTICE_OPENCLAW_UNASKED.with("path", path), None);
            return Ok(None);
        };
        outcome.warnings.retain(|warning| !SUSPICIONS.contains(&warning.code));
        let notice = verdict.notice();
        let refuses = notice.is_some();
        outcome.notices(notice);
        Ok(Some(refuses))
    }
}
