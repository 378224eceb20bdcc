//! What is handed out to be done, and what comes back.

use std::path::PathBuf;

use crate::domain::ModelId;
use crate::gateway::{StageReport, Verdict};
use crate::openclaw::{Notice, Trust};

use super::message::{Effect, WorkId};

/// What a live test found.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The model that was tested in the end.
    pub model: ModelId,
    /// Whose fault it is, or nobody's.
    pub verdict: Verdict,
    /// The way of the request.
    pub stages: Vec<StageReport>,
    /// From the start to the last byte, in milliseconds, where the last byte came.
    pub total_ms: Option<u32>,
    /// How many requests were sent.
    pub attempts: u32,
    /// Who else accepts the certificate that was accepted; `None` where there was none.
    pub trust: Option<Trust>,
}

/// What a write left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The files that are different now, and where each one's content of before is.
    pub files: Vec<(PathBuf, Option<PathBuf>)>,
    /// What is worth knowing about them.
    pub remarks: Vec<Notice>,
    /// Whether a running daemon has to be restarted before it uses them.
    pub restart: bool,
}

/// Work that takes time: what it is of, and what came of it.
#[derive(Debug)]
pub(super) struct Job<K, T> {
    pub running: Option<(WorkId, K)>,
    /// The last one that ended.
    pub last: Option<(K, T)>,
    /// The one that the person stopped since.
    pub stopped: Option<K>,
}

impl<K, T> Default for Job<K, T> {
    fn default() -> Self {
        Self { running: None, last: None, stopped: None }
    }
}

impl<K, T> Job<K, T> {
    /// Begins it anew; whatever was known is forgotten.
    pub(super) fn begin(&mut self, id: WorkId, of: K) {
        *self = Self { running: Some((id, of)), ..Self::default() };
    }

    /// What has ended; `None` where nobody waits for that any more.
    pub(super) fn end(&mut self, id: WorkId) -> Option<K> {
        self.running.take_if(|(running, _)| *running == id).map(|(_, of)| of)
    }

    /// The person stops it.
    pub(super) fn stop(&mut self) -> Vec<Effect> {
        let Some((id, of)) = self.running.take() else { return Vec::new() };
        self.stopped = Some(of);
        vec![Effect::Cancel(id)]
    }

    /// Stops it where nobody wants to know any more.
    pub(super) fn drop_unless(&mut self, wanted: impl FnOnce(&K) -> bool) -> Option<Effect> {
        self.running.take_if(|(_, of)| !wanted(of)).map(|(id, _)| Effect::Cancel(id))
    }
}
