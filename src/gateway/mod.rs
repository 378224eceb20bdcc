//! Requests to build, stages, answers to classify, model lists to read.
//!
//! Pure: a caller sends a [`Request`], hands what came of it to [`classify()`] as an [`Outcome`], and gets a [`Verdict`]
//! that says whose fault it is. Whatever a server said is bounded and free of the secrets that were sent before it
//! enters a verdict; it is made harmless for a terminal where it is said, in [`crate::locale`].

mod answer;
mod body;
mod certificate;
mod classify;
mod collect;
mod connection;
mod curl;
mod discovery;
mod evidence;
mod hops;
mod models;
mod progress;
mod protocol;
mod reply;
mod request;
mod spelling;
mod stage;
mod verdict;

pub use answer::{Answer, CertificateFlaw, Fault, Outcome};
pub use certificate::Certificate;
pub use classify::classify;
pub use connection::{ConnectionTrace, Lookup, ProxyInfo};
pub use curl::{curl_line, escaped_json, quoted};
pub use discovery::{
    API_ORIGIN, ApiCall, ApiFailure, ApiPage, Permission, SeenAccount, SeenGateway, TOKEN_REFUSED,
    TokenState, VerifiedToken, api_token, gateway_known, has_more, is_of_account, judge, pause,
    read_accounts, read_gateway, read_gateways, token_link, was_never_sent,
};
pub use evidence::{Evidence, EvidenceKind, Value};
pub use hops::{Hop, HopKind, hops};
pub use models::{
    Catalogue, CatalogueModel, Cost, Listed, LongCost, ModelRow, OfferedModel, RETIREMENT_NOTICE_DAYS,
    Retirement, default_chain, dollars, read_models, short_tokens,
};
pub use progress::stages;
pub use protocol::Shape;
pub use reply::{Lifecycle, LiveModel, ModelPage, Tokens};
pub use request::{Header, HeaderValue, Question, Request, RequestContext};
pub use spelling::{Spelling, nearest, nearest_names, spelling};
pub use stage::{NetworkPath, Stage, StageReport, StageState, Timings};
pub use verdict::{
    Answers, Code, ErrorNames, GatewayStatus, Row, SENTENCE_ARGUMENTS, Standing, Verdict, rows, summary,
};
