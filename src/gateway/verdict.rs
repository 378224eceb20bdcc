//! The error table, and a verdict: one row of it with what the answer said.
//!
//! `assets/verdicts.json` is the only source of who is at fault, how the process ends, which field needs another value,
//! whether the answers may be saved, and whether to try once more.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::{Exit, Field, Layer, ModelId, Save};
use crate::locale::{Argument, Id, Message, ids};

use super::evidence::{Evidence, Seen, phase};
use super::stage::Stage;

const SOURCE: &str = include_str!("../../assets/verdicts.json");

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    // The table is part of the program, and `the_table_is_whole` reads it.
    serde_json::from_str(SOURCE).expect("the embedded error table is valid")
});

/// One row of the error table: everything that is decided about one kind of answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The row's short name in the documentation: `G…` the gateway, `C…` Cloudflare's API, `A…` Anthropic, `E…` the
    /// edge and whatever else is no gateway, `N…` the network, `S…` an answer with HTTP 200.
    pub id: String,
    /// The stable name that scripts see.
    pub code: String,
    /// The HTTP status it comes with, for people.
    pub http: String,
    /// Where the request ended; `None` where it came through, or where only the caller knows.
    pub stage: Option<Stage>,
    /// Who answered, or failed to.
    pub layer: Layer,
    /// What a check that ends so exits with.
    pub exit: Exit,
    /// The answer that needs another value.
    pub field: Option<Field>,
    /// Whether the answers may be written.
    pub save: Save,
    /// Whether one more try, after a pause, may end differently.
    pub retry: bool,
    /// What it shows of the gateway where it is the answer to a [`super::ProbeRequest`]; `None` where it shows nothing.
    #[serde(default)]
    pub probe: Option<Presence>,
    /// What happened and who said so.
    #[serde(deserialize_with = "message_id")]
    pub message: Id,
    /// The one thing to do next; `None` where nothing is to do.
    #[serde(deserialize_with = "hint_id")]
    pub hint: Option<Id>,
    /// What in an answer leads here. Rows without any are reached by the rules of [`super::classify()`].
    #[serde(default)]
    pub answers: Answers,
}

/// What the answer to a [`super::ProbeRequest`] shows of the gateway that was asked. It was read in Cloudflare's
/// documentation and in users' reports, and tried on no real gateway: sentences about it say "seems".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    /// There is no such gateway in that account, or no such account.
    Missing,
    /// It is there; whether it wants a token was not seen.
    There,
    /// It is there and wants a token.
    Authenticated,
    /// It is there and let the question through without a token.
    Open,
}

/// The codes in an answer that lead to a row.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Answers {
    /// AI Gateway's numbers (`internalCode`, `error[0].code`).
    pub gateway: Vec<i64>,
    /// Cloudflare API's numbers (`errors[0].code`).
    pub cloudflare: Vec<i64>,
    /// `error.type` in Anthropic's form of error.
    pub anthropic: Vec<String>,
    /// Anthropic's `error.details.error_code`, which is more exact than the type.
    pub details: Vec<String>,
    /// What the answer's sentence says, in small letters. Sentences may change, so they are read only where one code
    /// has several meanings, or a bad request is one in name alone.
    pub words: Vec<String>,
}

fn message_id<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Id, D::Error> {
    let name = String::deserialize(from)?;
    Id::find(&name).ok_or_else(|| serde::de::Error::custom(format!("no message `{name}`")))
}

fn hint_id<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Id>, D::Error> {
    let Some(name) = Option::<String>::deserialize(from)? else { return Ok(None) };
    Id::find(&name).map(Some).ok_or_else(|| serde::de::Error::custom(format!("no message `{name}`")))
}

/// What happened in two words, for a row's code; where it has none of its own, who is at fault.
#[must_use]
pub fn brief(code: &str, layer: Layer) -> Message {
    let of_layer = || match layer {
        Layer::Network => ids::BRIEF_AT_NETWORK,
        Layer::Edge => ids::BRIEF_AT_EDGE,
        Layer::BaseUrl => ids::BRIEF_AT_BASE_URL,
        Layer::Gateway => ids::BRIEF_AT_GATEWAY,
        Layer::GatewayToken => ids::BRIEF_AT_TOKEN,
        Layer::CloudflareApi => ids::BRIEF_AT_API,
        Layer::Provider => ids::BRIEF_AT_PROVIDER,
        Layer::Model => ids::BRIEF_AT_MODEL,
        _ => ids::BRIEF_AT_OTHER,
    };
    Id::find(&format!("brief-{code}")).unwrap_or_else(of_layer).message()
}

/// Every row, in the order of the documentation.
#[must_use]
pub fn rows() -> &'static [Row] {
    &ROWS
}

impl Row {
    /// The row with this short name.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        rows().iter().find(|row| row.id == id)
    }

    /// The row of this name, for the classifier, whose every name a test looks up.
    pub(super) fn named(id: &'static str) -> &'static Self {
        // `classify::tests::every_row_is_reached` reaches every name that is used here.
        Self::find(id).expect("the classifier names rows of the embedded table")
    }
}

/// What a model's answer cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tokens {
    /// Tokens of the question.
    pub input: u64,
    /// Tokens of the answer.
    pub output: u64,
}

/// What came of a request. Every text in it is the server's own, at most 300 characters, without the secrets that were
/// sent; control characters are still in it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark that the answer bears or not")]
pub struct Verdict {
    /// The row of the error table that decides.
    pub row: &'static Row,
    /// The HTTP status, where an answer came.
    pub status: Option<u16>,
    /// The answer's own code: AI Gateway's number, Anthropic's `error_code` or type.
    pub code: Option<String>,
    /// The answer's own words, or what the network said.
    pub detail: Option<String>,
    /// The model that answered, as the answer names it: of `claude-sonnet-4-5` often the dated name.
    pub model: Option<String>,
    /// The known model that is the least away from one that there is not.
    pub nearest: Option<ModelId>,
    /// `HIT` or `MISS`: whether the gateway's cache answered.
    pub cache_status: Option<String>,
    /// The gateway's id of this request, to be found in its logs.
    pub log_id: Option<String>,
    /// Cloudflare's id of this request.
    pub ray: Option<String>,
    /// Anthropic's id of this request.
    pub request_id: Option<String>,
    /// How many seconds to wait before the next try, where the answer says so.
    pub retry_after: Option<u64>,
    /// What the answer cost.
    pub tokens: Option<Tokens>,
    /// The host that was asked.
    pub host: String,
    /// What the client saw of the connection.
    pub seen: Seen,
    /// What was seen on the way, in its order.
    pub evidence: Vec<Evidence>,
    /// Where the request ended, which for faults of the network is known better than the row knows it.
    pub ended_at: Option<Stage>,
    /// The proxy answered, if not as it should.
    pub saw_proxy: bool,
    /// The answer bears a mark of Cloudflare's edge.
    pub saw_edge: bool,
    /// The answer bears a mark of AI Gateway: a `cf-aig-…` header, or its own form of error.
    pub saw_gateway: bool,
    /// The answer has the form of the provider's.
    pub saw_provider: bool,
}

/// How a check leaves the setup that it tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// A model answered, and the answer is proven to have come through the gateway.
    Proven,
    /// Connection and credentials work; a limit or a setting kept the model from answering.
    Limited,
    /// Nothing is proven, and no value is known to be wrong: saved only where the person insists.
    Unproven,
    /// A value is known to be wrong.
    Wrong,
}

impl Standing {
    /// Whether the answers may be saved without a further question.
    #[must_use]
    pub fn may_be_saved(self) -> bool {
        matches!(self, Self::Proven | Self::Limited)
    }
}

impl Verdict {
    /// Whether a model answered and the answer is proven to have come through the gateway.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.row.id == "S0"
    }

    /// How it leaves the setup: the one place that reads [`Row::save`].
    #[must_use]
    pub fn standing(&self) -> Standing {
        match self.row.save {
            Save::Yes if self.is_proven() => Standing::Proven,
            Save::Yes | Save::Warn => Standing::Limited,
            Save::Ask => Standing::Unproven,
            Save::No => Standing::Wrong,
        }
    }

    /// What happened and who said so.
    #[must_use]
    pub fn message(&self) -> Message {
        self.say(self.row.message)
    }

    /// The one thing to do next.
    #[must_use]
    pub fn hint(&self) -> Option<Message> {
        match &self.nearest {
            Some(nearest) => Some(ids::HINT_MODEL_NEAREST.with("model", nearest.as_str())),
            None => self.row.hint.map(|hint| self.say(hint)),
        }
    }

    /// What happened in two words, for where there is no room for more.
    #[must_use]
    pub fn brief(&self) -> Message {
        brief(&self.row.code, self.row.layer)
    }

    /// The data centre of Cloudflare's that passed the request on: what stands behind the hyphen of `cf-ray`.
    fn place(&self) -> Argument {
        let code = self.ray.as_deref().and_then(|ray| ray.rsplit_once('-')).map(|(_, code)| code);
        match code.filter(|code| code.len() == 3 && code.chars().all(|c| c.is_ascii_uppercase())) {
            Some(code) => ids::PLACE_DATA_CENTRE.with("code", code).into(),
            None => ids::PLACE_UNKNOWN.message().into(),
        }
    }

    fn say(&self, id: Id) -> Message {
        let status = self.status.map_or_else(|| "–".to_owned(), |status| status.to_string());
        let said = match (&self.detail, self.status) {
            (Some(detail), _) => detail.clone(),
            (None, Some(status)) => format!("HTTP {status}"),
            (None, None) => "–".to_owned(),
        };
        let waited_for = self.waited_for();
        let phase = phase(self.ended_at).with("host", waited_for);
        let message = Message::new(id)
            .with("status", status)
            .with("said", said)
            .with("code", self.code.clone().unwrap_or_else(|| "–".to_owned()))
            .with(
                "model",
                self.model.clone().map_or_else(|| ids::MODEL_UNNAMED.message().into(), Argument::Text),
            )
            .with("host", self.host.clone())
            .with("place", self.place())
            .with("phase", self.say_seen(phase));
        self.say_seen(message)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::locale::Language;

    #[test]
    fn the_table_is_whole() {
        assert!(rows().len() > 60);
        let unique = |names: Vec<&str>| assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len());
        unique(rows().iter().map(|row| row.id.as_str()).collect());
        unique(rows().iter().map(|row| row.code.as_str()).collect());
        unique(rows().iter().flat_map(|row| &row.answers.anthropic).map(String::as_str).collect());
        unique(rows().iter().flat_map(|row| &row.answers.details).map(String::as_str).collect());
        unique(rows().iter().flat_map(|row| &row.answers.words).map(String::as_str).collect());
        for words in rows().iter().flat_map(|row| &row.answers.words) {
            assert_eq!(*words, words.to_lowercase());
        }
        for numbers in [
            rows().iter().flat_map(|row| row.answers.gateway.clone()).collect::<Vec<_>>(),
            rows().iter().flat_map(|row| row.answers.cloudflare.clone()).collect(),
        ] {
            assert_eq!(numbers.iter().collect::<HashSet<_>>().len(), numbers.len());
        }
        for row in rows() {
            let kebab = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(row.code.chars().all(kebab), "{}", row.code);
        }
    }

    #[test]
    fn what_is_decided_hangs_together() {
        for row in rows() {
            let id = &row.id;
            match row.save {
                Save::Yes | Save::Warn => assert!(matches!(row.exit, Exit::Limited | Exit::Done), "{id}"),
                Save::Ask | Save::No => assert!(!matches!(row.exit, Exit::Limited | Exit::Done), "{id}"),
            }
            // Nothing is left to do where all is well; everywhere else there is one thing.
            assert_eq!(row.hint.is_none(), row.exit == Exit::Done, "{id}");
            // A value that is known to be wrong has a field, unless it is none of ours.
            if row.save == Save::No && row.field.is_none() {
                assert!(matches!(row.id.as_str(), "G6" | "G9" | "C4"), "{id}");
            }
            if row.layer == Layer::Network || row.layer == Layer::Edge {
                assert_eq!(row.exit, Exit::Network, "{id}");
            }
            if row.layer == Layer::Model {
                assert_eq!((row.exit, row.field), (Exit::Model, Some(Field::Model)), "{id}");
            }
        }
    }

    #[test]
    fn every_row_speaks() {
        let verdict = |row| Verdict {
            row,
            status: Some(400),
            code: Some("2009".to_owned()),
            detail: Some("the words".to_owned()),
            model: Some("claude".to_owned()),
            nearest: None,
            cache_status: None,
            log_id: None,
            ray: None,
            request_id: None,
            retry_after: None,
            tokens: None,
            host: "example.com".to_owned(),
            seen: Seen::default(),
            evidence: Vec::new(),
            ended_at: Some(Stage::Tls),
            saw_proxy: false,
            saw_edge: false,
            saw_gateway: false,
            saw_provider: false,
        };
        for row in rows() {
            let verdict = verdict(row);
            for message in [Some(verdict.message()), verdict.hint()].into_iter().flatten() {
                let said = Language::English.say(&message);
                // A missing argument would show as its name in braces.
                assert!(
                    !said.contains(['{', '}']) && said.ends_with(['.', ':']) || said.ends_with("the words"),
                    "{said}"
                );
            }
        }
    }
}
