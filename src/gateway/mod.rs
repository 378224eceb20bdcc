//! Requests to build, stages, answers to classify, model lists to read.
//!
//! Pure: a caller sends a [`Request`], hands what came of it to [`classify()`] as an [`Outcome`], and gets a [`Verdict`]
//! that says whose fault it is. Whatever a server said is bounded and free of the secrets that were sent before it
//! enters a verdict; it is made harmless for a terminal where it is said, in [`crate::locale`].

mod answer;
mod body;
mod certificate;
mod classify;
mod curl;
mod evidence;
mod hops;
mod models;
mod protocol;
mod request;
mod spelling;
mod stage;
mod verdict;

pub use answer::{Answer, CertificateFlaw, Fault, Outcome};
pub use certificate::Certificate;
pub use classify::{Question, RequestContext, classify};
pub use curl::{curl_line, quoted};
pub use evidence::{Evidence, Lookup, SENTENCE_ARGUMENTS, Seen, Value, Via, What};
pub use hops::{Hop, HopKind, hops};
pub use models::{
    Catalogue, CatalogueModel, Cost, Lifecycle, Listed, LiveModel, LongCost, ModelPage, ModelRow,
    OfferedModel, RETIREMENT_NOTICE_DAYS, Retirement, default_chain, read_models,
};
pub use protocol::Shape;
pub use request::{Header, HeaderValue, Request};
pub use spelling::{Spelling, nearest, spelling};
pub use stage::{NetworkPath, Stage, StageReport, StageState, Timings, stages};
pub use verdict::{Answers, Code, ErrorNames, GatewayStatus, Row, Standing, Tokens, Verdict, brief, rows};
