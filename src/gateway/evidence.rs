//! One thing that was seen at a stage, with its name for scripts and its sentence for people.

use std::borrow::Cow;

use crate::locale::{Argument, Id, Message, ids};

use super::stage::Stage;

/// One thing that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where.
    pub stage: Stage,
    /// What.
    pub kind: EvidenceKind,
    /// The thing itself.
    pub value: Value,
}

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceKind {
    name: Cow<'static, str>,
    sentence: Id,
}

/// The value of a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// Several texts.
    List(Vec<String>),
    /// A number.
    Number(i64),
}

impl EvidenceKind {
    /// The name that was looked up.
    pub const LOOKED_UP: Self = Self::new("lookedUp", ids::EVIDENCE_LOOKED_UP);
    /// The addresses it stands for.
    pub const ADDRESSES: Self = Self::new("addresses", ids::EVIDENCE_ADDRESSES);
    /// The address of the connection.
    pub const ADDRESS: Self = Self::new("address", ids::EVIDENCE_ADDRESS);
    /// The variable that kept a proxy out of the way.
    pub const WITHOUT_PROXY: Self = Self::new("withoutProxy", ids::EVIDENCE_WITHOUT_PROXY);
    /// The proxy.
    pub const PROXY: Self = Self::new("proxy", ids::EVIDENCE_PROXY);
    /// The variable, or the key of OpenClaw's config, that names it.
    pub const PROXY_VARIABLE: Self = Self::new("proxyVariable", ids::EVIDENCE_PROXY_VARIABLE);
    /// Where that stands.
    pub const PROXY_SOURCE: Self = Self::new("proxySource", ids::EVIDENCE_PROXY_SOURCE);
    /// The version of TLS.
    pub const TLS_VERSION: Self = Self::new("tlsVersion", ids::EVIDENCE_TLS_VERSION);
    /// Who signed the certificate.
    pub const ISSUER: Self = Self::new("issuer", ids::EVIDENCE_ISSUER);
    /// From which day it counts, where that is to come.
    pub const VALID_FROM: Self = Self::new("validFrom", ids::EVIDENCE_VALID_FROM);
    /// The day until which it counts.
    pub const EXPIRES: Self = Self::new("expires", ids::EVIDENCE_EXPIRES);
    /// Whom it is for, where that is somebody else.
    pub const NAMES: Self = Self::new("names", ids::EVIDENCE_NAMES);
    /// By how many seconds this computer's clock is ahead of the server's, where that is a minute or more.
    pub const CLOCK_AHEAD: Self = Self::new("clockAhead", ids::EVIDENCE_CLOCK_AHEAD);
    /// The HTTP status.
    pub const STATUS: Self = Self::new("status", ids::EVIDENCE_STATUS);
    /// The code in the answer.
    pub const CODE: Self = Self::new("code", ids::EVIDENCE_CODE);
    /// The model that answered.
    pub const MODEL: Self = Self::new("model", ids::EVIDENCE_MODEL);
    /// Tokens of the question.
    pub const INPUT_TOKENS: Self = Self::new("inputTokens", ids::EVIDENCE_INPUT_TOKENS);
    /// Tokens of the answer.
    pub const OUTPUT_TOKENS: Self = Self::new("outputTokens", ids::EVIDENCE_OUTPUT_TOKENS);
    /// How many requests were sent, where the last was not the first.
    pub const REQUESTS: Self = Self::new("requests", ids::EVIDENCE_REQUESTS);

    const fn new(name: &'static str, sentence: Id) -> Self {
        Self { name: Cow::Borrowed(name), sentence }
    }

    /// A header of the answer, by its name.
    pub(super) fn header(name: impl Into<Cow<'static, str>>) -> Self {
        Self { name: name.into(), sentence: ids::EVIDENCE_HEADER }
    }

    /// The fixed name in reports: a header's own, else in camel case.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Evidence {
    /// The thing with its name, for people.
    #[must_use]
    pub fn message(&self) -> Message {
        let EvidenceKind { name, sentence } = &self.kind;
        match self.value {
            Value::Number(seconds) if self.kind == EvidenceKind::CLOCK_AHEAD => clocks_differ(seconds),
            _ if *sentence == ids::EVIDENCE_HEADER => {
                sentence.with("name", &**name).with("value", self.value.argument())
            }
            _ => sentence.with("value", self.value.argument()),
        }
    }
}

/// By how much two clocks differ.
fn clocks_differ(seconds: i64) -> Message {
    let id = if seconds < 0 { ids::EVIDENCE_CLOCK_BEHIND } else { ids::EVIDENCE_CLOCK_AHEAD };
    let seconds = seconds.unsigned_abs();
    let (count, unit) = match seconds {
        0..3600 => (seconds / 60, ids::EVIDENCE_MINUTES),
        3600..172_800 => (seconds / 3600, ids::EVIDENCE_HOURS),
        _ => (seconds / 86_400, ids::EVIDENCE_DAYS),
    };
    id.with("time", unit.with("count", count))
}

impl Value {
    fn argument(&self) -> Argument {
        match self {
            Self::Text(text) => text.as_str().into(),
            Self::List(list) => list.join(", ").into(),
            // As it is: a number of tokens or a status has no thousands to part.
            Self::Number(number) => number.to_string().into(),
        }
    }
}
