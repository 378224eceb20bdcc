//! The error table, and a verdict: one row of it with what the answer said.
//!
//! `assets/verdicts.json` is the only source of who is at fault, how the process ends, which field needs another value,
//! whether the answers may be saved, and whether to try once more.

use crate::domain::{AuthChoice, Exit, Field, Layer, ModelId, Save, minute};
use crate::locale::{Argument, Id, Message, ids};

use super::certificate::Certificate;
use super::connection::ConnectionTrace;
use super::evidence::{Evidence, EvidenceKind, Value};
use super::reply::Tokens;
use super::request::RequestContext;
use super::stage::Stage;

// `Code` and `ROWS`, of `assets/verdicts.json`.
include!(concat!(env!("OUT_DIR"), "/verdicts.rs"));

/// One row of the error table: everything that is decided about one kind of answer.
#[derive(Debug)]
pub struct Row {
    /// Which row.
    pub kind: Code,
    /// The row's short name in the documentation: `G…` the gateway, `C…` Cloudflare's API, `A…` the provider, `E…` the
    /// edge and whatever else is no gateway, `N…` the network, `H…` nothing was sent, `S…` an answer with HTTP 200.
    pub id: &'static str,
    /// The stable name that scripts see.
    pub code: &'static str,
    /// The HTTP status it comes with, for people.
    pub http: &'static str,
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
    /// What it shows of the gateway where it answers a probe; `None` where it shows nothing.
    pub probe: Option<GatewayStatus>,
    /// What happened and who said so.
    pub message: Id,
    /// The one thing to do next; `None` where nothing is to do.
    pub hint: Option<Id>,
    /// What in an answer leads here. Rows without any are reached by the rules of [`super::classify()`].
    pub answers: Answers,
}

/// What the answer to a probe shows of the gateway that was asked. It was read in Cloudflare's
/// documentation and in users' reports, and tried on no real gateway: sentences about it say "seems".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GatewayStatus {
    /// There is no such gateway in that account, or no such account.
    Missing,
    /// It is there; whether it wants a token was not seen.
    There,
    /// It is there and wants a token.
    Authenticated,
    /// It is there and let the question through without a token.
    Open,
}

/// What in an answer leads to a row.
#[derive(Debug)]
pub struct Answers {
    /// AI Gateway's numbers (`internalCode`, `error[0].code`).
    pub gateway: &'static [i64],
    /// Cloudflare API's numbers (`errors[0].code`).
    pub cloudflare: &'static [i64],
    /// What the sentence of Cloudflare's API says, in small letters.
    pub cloudflare_words: &'static [&'static str],
    /// `error.type` in any protocol's form of error: what stands there is not the provider.
    pub types: &'static [&'static str],
    /// What a provider says, by the `api` of the protocol in which it says it.
    pub protocols: &'static [(&'static str, ErrorNames)],
}

/// How a protocol names an error.
#[derive(Debug)]
pub struct ErrorNames {
    /// Its kind: `error.type`.
    pub types: &'static [&'static str],
    /// Its code, which is more exact than the kind: Anthropic's `error.details.error_code`.
    pub codes: &'static [&'static str],
    /// What its sentence says, in small letters. Sentences may change, so they are read only where one code has several
    /// meanings, or a bad request is one in name alone.
    pub words: &'static [&'static str],
}

/// What happened in two words, for a row's code; where it has none of its own, who is at fault.
#[must_use]
pub fn summary(code: &str, layer: Layer, choice: &AuthChoice) -> Message {
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
    Id::find(&format!("brief-{code}")).unwrap_or_else(of_layer).of(choice)
}

/// Every row, in the order of the documentation.
#[must_use]
pub fn rows() -> &'static [Row] {
    &ROWS
}

impl Code {
    /// Its row.
    #[must_use]
    pub fn row(self) -> &'static Row {
        // The enum and the table are made together, in one order.
        &ROWS[self as usize]
    }
}

/// What came of a request. Every text in it is the server's own, at most 300 characters, without the secrets that were
/// sent; control characters are still in it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark that the answer bears or not")]
pub struct Verdict {
    /// The route that was asked by.
    pub choice: &'static AuthChoice,
    /// The row of the error table that decides.
    pub row: &'static Row,
    /// The HTTP status, where an answer came.
    pub status: Option<u16>,
    /// The answer's own code: AI Gateway's number, the provider's code or kind.
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
    /// The provider's id of this request.
    pub request_id: Option<String>,
    /// How many seconds to wait before the next try, where the answer says so.
    pub retry_after: Option<u64>,
    /// What the answer cost.
    pub tokens: Option<Tokens>,
    /// The host that was asked.
    pub host: String,
    /// What the client saw of the connection.
    pub seen: ConnectionTrace,
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
    /// A verdict of which nothing but the row is known.
    pub(super) fn new(code: Code, asked: &RequestContext<'_>) -> Self {
        let row = code.row();
        Self {
            choice: asked.choice,
            row,
            status: None,
            code: None,
            detail: None,
            model: None,
            nearest: None,
            cache_status: None,
            log_id: None,
            ray: None,
            request_id: None,
            retry_after: None,
            tokens: None,
            host: asked.clean(asked.host),
            seen: asked.seen.cloned().unwrap_or_default(),
            evidence: Vec::new(),
            ended_at: row.stage,
            saw_proxy: false,
            saw_edge: false,
            saw_gateway: false,
            saw_provider: false,
        }
    }

    /// Whether a model answered and the answer is proven to have come through the gateway.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.row.kind == Code::Proven
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
    pub fn summary(&self) -> Message {
        summary(self.row.code, self.row.layer, self.choice)
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
        let message = id
            .of(self.choice)
            .with("status", status)
            .with("said", said)
            .with("code", self.code.clone().unwrap_or_else(|| "–".to_owned()))
            .with(
                "model",
                self.model.clone().map_or_else(|| ids::MODEL_UNNAMED.message().into(), Argument::from),
            )
            .with("host", self.host.clone())
            .with("place", self.place())
            .with("phase", self.say_seen(phase));
        self.say_seen(message)
    }

    /// Notes that it took more than one request, where the last of them ended.
    pub fn note_requests(&mut self, count: u32) {
        let stage = self.ended_at.unwrap_or(Stage::Done);
        let value = Value::Number(count.into());
        self.evidence.push(Evidence { stage, kind: EvidenceKind::REQUESTS, value });
        crate::domain::sort_by_key(&mut self.evidence, |it| it.stage);
    }

    /// The evidence as one line a stage, for people.
    #[must_use]
    pub fn evidence_lines(&self) -> Vec<(Stage, Vec<Message>)> {
        let mut lines: Vec<(Stage, Vec<Message>)> = Vec::new();
        for evidence in &self.evidence {
            match lines.last_mut() {
                Some((stage, messages)) if *stage == evidence.stage => messages.push(evidence.message()),
                _ => lines.push((evidence.stage, vec![evidence.message()])),
            }
        }
        lines
    }

    /// What sentences name of what was seen: the proxy and its variable, the certificate's issuer, hosts and days, and
    /// the clock.
    fn say_seen(&self, message: Message) -> Message {
        let none = || "–".to_owned();
        let via = self.seen.via.as_ref();
        let certificate = self.seen.certificate.as_ref();
        let names = certificate.map(|it| it.names.join(", ")).filter(|names| !names.is_empty());
        let subject = || certificate.and_then(|it| it.subject.clone());
        let day =
            |pick: fn(&Certificate) -> Option<u64>| certificate.and_then(pick).map_or_else(none, minute);
        message
            .with("proxy", via.map_or_else(|| self.host.clone(), |via| via.proxy.clone()))
            .with("scheme", via.map_or_else(|| "http".to_owned(), |via| via.scheme.clone()))
            .with("variable", via.map_or("HTTPS_PROXY", |via| via.variable.as_str()))
            .with("issuer", certificate.and_then(|it| it.issuer.clone()).unwrap_or_else(none))
            .with("names", names.or_else(subject).unwrap_or_else(none))
            .with("from", day(|it| it.not_before))
            .with("until", day(|it| it.not_after))
            .with("clock", self.seen.now.map_or_else(none, minute))
    }

    /// The host that was being waited for: a proxy's, or the one whose name was being looked up.
    fn waited_for(&self) -> String {
        let looked_up = self.seen.looking_up.clone().filter(|_| self.ended_at == Some(Stage::Name));
        let proxy = self
            .seen
            .via
            .as_ref()
            .filter(|_| matches!(self.ended_at, Some(Stage::Name | Stage::Connect | Stage::Proxy)));
        looked_up.or_else(|| proxy.map(|via| via.proxy.clone())).unwrap_or_else(|| self.host.clone())
    }
}

/// The names of the arguments that [`Verdict::message`] gives every sentence, for whoever shows one without a verdict.
pub const SENTENCE_ARGUMENTS: [&str; 15] = [
    "said", "status", "code", "model", "host", "place", "phase", "proxy", "scheme", "variable", "issuer",
    "names", "from", "until", "clock",
];

/// The sentence of a stage that was being waited for.
fn phase(stage: Option<Stage>) -> Id {
    match stage {
        Some(Stage::Name) => ids::PHASE_NAME,
        Some(Stage::Connect) => ids::PHASE_CONNECT,
        Some(Stage::Proxy) => ids::PHASE_PROXY,
        Some(Stage::Tls) => ids::PHASE_TLS,
        _ => ids::PHASE_ANSWER,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::domain::CLOUDFLARE_ANTHROPIC;
    use crate::locale::Language;

    #[test]
    fn nothing_leads_to_two_rows() {
        fn unique<T: std::hash::Hash + Eq + std::fmt::Debug>(names: impl Iterator<Item = T>) {
            let names: Vec<T> = names.collect();
            assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len(), "{names:?}");
        }
        assert_eq!(rows().len(), 82);
        let told = || rows().iter().flat_map(|row| row.answers.protocols);
        unique(rows().iter().map(|row| row.id));
        unique(rows().iter().flat_map(|row| row.answers.gateway));
        unique(rows().iter().flat_map(|row| row.answers.cloudflare));
        unique(told().flat_map(|(api, names)| names.types.iter().map(move |name| (api, name))));
        unique(told().flat_map(|(api, names)| names.codes.iter().map(move |name| (api, name))));
        unique(told().flat_map(|(api, names)| names.words.iter().map(move |name| (api, name))));
        for words in told().flat_map(|(_, names)| names.words) {
            assert_eq!(*words, words.to_lowercase());
        }
        for (at, row) in rows().iter().enumerate() {
            let kebab = |c: char| c.is_ascii_lowercase() || c == '-';
            assert!(row.kind as usize == at && row.code.chars().all(kebab), "{}", row.code);
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
                assert!(matches!(row.id, "G6" | "G9" | "C4"), "{id}");
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
        let asked = RequestContext::new(&CLOUDFLARE_ANTHROPIC, "example.com");
        for row in rows() {
            let verdict = Verdict {
                status: Some(400),
                code: Some("2009".to_owned()),
                detail: Some("the words".to_owned()),
                model: Some("claude".to_owned()),
                ended_at: Some(Stage::Tls),
                ..Verdict::new(row.kind, &asked)
            };
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
