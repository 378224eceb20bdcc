//! What is handed out to be done, and what comes back.

use std::path::PathBuf;

use crate::domain::ModelId;
use crate::gateway::{StageReport, Verdict};
use crate::openclaw::{Notice, Trust};

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
