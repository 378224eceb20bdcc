//! One thing that was seen at a stage, with its name for scripts and its sentence for people.

use crate::locale::{Argument, Message, ids};

use super::stage::Stage;

/// One thing that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where.
    pub stage: Stage,
    /// What.
    pub what: What,
    /// The thing itself.
    pub value: Value,
}

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The name that was looked up.
    LookedUp,
    /// The addresses it stands for.
    Addresses,
    /// The address of the connection.
    Address,
    /// The variable that kept a proxy out of the way.
    WithoutProxy,
    /// The proxy.
    Proxy,
    /// The variable, or the key of OpenClaw's config, that names it.
    ProxyVariable,
    /// Where that stands.
    ProxySource,
    /// The version of TLS.
    TlsVersion,
    /// Who signed the certificate.
    Issuer,
    /// From which day it counts, where that is to come.
    ValidFrom,
    /// The day until which it counts.
    Expires,
    /// Whom it is for, where that is somebody else.
    Names,
    /// By how many seconds this computer's clock is ahead of the server's, where that is a minute or more.
    ClockAhead,
    /// The HTTP status.
    Status,
    /// The code in the answer.
    Code,
    /// The model that answered.
    Model,
    /// Tokens of the question.
    InputTokens,
    /// Tokens of the answer.
    OutputTokens,
    /// How many requests were sent, where the last was not the first.
    Requests,
    /// A header of the answer, by its name.
    Header(String),
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

impl What {
    /// The fixed name in reports: a header's own, else in camel case.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::LookedUp => "lookedUp",
            Self::Addresses => "addresses",
            Self::Address => "address",
            Self::WithoutProxy => "withoutProxy",
            Self::Proxy => "proxy",
            Self::ProxyVariable => "proxyVariable",
            Self::ProxySource => "proxySource",
            Self::TlsVersion => "tlsVersion",
            Self::Issuer => "issuer",
            Self::ValidFrom => "validFrom",
            Self::Expires => "expires",
            Self::Names => "names",
            Self::ClockAhead => "clockAhead",
            Self::Status => "status",
            Self::Code => "code",
            Self::Model => "model",
            Self::InputTokens => "inputTokens",
            Self::OutputTokens => "outputTokens",
            Self::Requests => "requests",
            Self::Header(name) => name,
        }
    }
}

impl Evidence {
    /// The thing with its name, for people.
    #[must_use]
    pub fn message(&self) -> Message {
        let id = match &self.what {
            What::LookedUp => ids::EVIDENCE_LOOKED_UP,
            What::Addresses => ids::EVIDENCE_ADDRESSES,
            What::Address => ids::EVIDENCE_ADDRESS,
            What::WithoutProxy => ids::EVIDENCE_WITHOUT_PROXY,
            What::Proxy => ids::EVIDENCE_PROXY,
            What::ProxyVariable => ids::EVIDENCE_PROXY_VARIABLE,
            What::ProxySource => ids::EVIDENCE_PROXY_SOURCE,
            What::TlsVersion => ids::EVIDENCE_TLS_VERSION,
            What::Issuer => ids::EVIDENCE_ISSUER,
            What::ValidFrom => ids::EVIDENCE_VALID_FROM,
            What::Expires => ids::EVIDENCE_EXPIRES,
            What::Names => ids::EVIDENCE_NAMES,
            What::ClockAhead => return self.clock(),
            What::Status => ids::EVIDENCE_STATUS,
            What::Code => ids::EVIDENCE_CODE,
            What::Model => ids::EVIDENCE_MODEL,
            What::InputTokens => ids::EVIDENCE_INPUT_TOKENS,
            What::OutputTokens => ids::EVIDENCE_OUTPUT_TOKENS,
            What::Requests => ids::EVIDENCE_REQUESTS,
            What::Header(name) => {
                return ids::EVIDENCE_HEADER.with("name", name.as_str()).with("value", self.value.argument());
            }
        };
        id.with("value", self.value.argument())
    }

    fn clock(&self) -> Message {
        let Value::Number(seconds) = self.value else { return ids::EVIDENCE_STATUS.with("value", "–") };
        let id = if seconds < 0 { ids::EVIDENCE_CLOCK_BEHIND } else { ids::EVIDENCE_CLOCK_AHEAD };
        let seconds = seconds.unsigned_abs();
        let (count, unit) = match seconds {
            0..3600 => (seconds / 60, ids::EVIDENCE_MINUTES),
            3600..172_800 => (seconds / 3600, ids::EVIDENCE_HOURS),
            _ => (seconds / 86_400, ids::EVIDENCE_DAYS),
        };
        id.with("time", unit.with("count", count))
    }
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
