//! Models: what the gateway lists, what clawgate knows of them, and when they retire.
//!
//! The live list decides what is offered; what is written for a model comes from the catalogue alone, so that the same
//! answers give the same files whatever a server said.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::document::Document;
use crate::domain::{AuthChoice, Date, ModelId};
use crate::locale::{Message, ids};

use super::protocol::api;
use super::reply::{Lifecycle, LiveModel, ModelPage};

/// From how many days before its end of life on a model is said to be retiring.
pub const RETIREMENT_NOTICE_DAYS: i64 = 60;

/// Prices in US$ for a million tokens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cost {
    /// Read.
    #[serde(serialize_with = "price")]
    pub input: f64,
    /// Written.
    #[serde(serialize_with = "price")]
    pub output: f64,
    /// Read from the cache.
    #[serde(serialize_with = "price")]
    pub cache_read: f64,
    /// Put into the cache.
    #[serde(serialize_with = "price")]
    pub cache_write: f64,
}

/// A whole number of dollars is written as people write it, `3` and not `3.0`.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it with a reference")]
fn price<S: serde::Serializer>(price: &f64, to: S) -> Result<S::Ok, S::Error> {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "prices are far below the bounds of i64, and a wrong cast is seen"
    )]
    let whole = *price as i64;
    #[allow(clippy::cast_precision_loss, clippy::float_cmp, reason = "exact for every whole price")]
    if whole as f64 == *price { to.serialize_i64(whole) } else { to.serialize_f64(*price) }
}

/// A price as people write it: whole dollars, or cents too.
#[must_use]
pub fn dollars(price: f64) -> String {
    let text = format!("${price}");
    let one_digit = text.split_once('.').is_some_and(|(_, cents)| cents.len() == 1);
    if one_digit { text + "0" } else { text }
}

/// A number of tokens in short: `200k`, `1M`.
#[must_use]
pub fn short_tokens(count: u64) -> String {
    match count {
        0..1_000 => count.to_string(),
        1_000..1_000_000 => format!("{}k", count / 1_000),
        _ if count % 1_000_000 < 100_000 => format!("{}M", count / 1_000_000),
        _ => format!("{}.{}M", count / 1_000_000, count % 1_000_000 / 100_000),
    }
}

/// What a model costs where a request is long.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct LongCost {
    /// Above how many tokens of input.
    pub tokens: u64,
    /// What all of the request costs then.
    #[serde(flatten)]
    pub cost: Cost,
}

/// A model that clawgate knows.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CatalogueModel {
    /// Its name without a date.
    #[serde(deserialize_with = "model_id")]
    pub id: ModelId,
    /// Other names of the same model, such as the dated one.
    #[serde(default, deserialize_with = "model_ids")]
    pub aliases: Vec<ModelId>,
    /// Its name for people.
    pub name: String,
    /// Whether it can think before it answers.
    pub reasoning: bool,
    /// What it takes: `text`, `image`.
    pub input: Vec<String>,
    /// What it costs.
    pub cost: Cost,
    /// What it costs where a request is long, if that is something else. It is shown and not written: the rows of
    /// OpenClaw 2026.2.26 have one price, and it refuses a config with a key it does not know.
    #[serde(default)]
    pub above: Option<LongCost>,
    /// The most tokens it can read, question and answer together.
    pub context_window: u64,
    /// The most tokens it can write.
    pub max_tokens: u64,
    /// Its last day, where one has been announced. A day before which nothing ends is none.
    #[serde(default, deserialize_with = "date")]
    pub retires: Option<Date>,
    /// Which model to take then.
    #[serde(default, deserialize_with = "successor")]
    pub successor: Option<ModelId>,
}

fn parse_id<E: serde::de::Error>(text: &str) -> Result<ModelId, E> {
    ModelId::parse(text).map_err(|_| E::custom(format!("`{text}` is no model id")))
}

fn model_id<'de, D: serde::Deserializer<'de>>(from: D) -> Result<ModelId, D::Error> {
    parse_id(&String::deserialize(from)?)
}

fn model_ids<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<ModelId>, D::Error> {
    Vec::<String>::deserialize(from)?.iter().map(|text| parse_id(text)).collect()
}

fn successor<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<ModelId>, D::Error> {
    model_id(from).map(Some)
}

fn date<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    let text = String::deserialize(from)?;
    Date::parse(&text).map(Some).ok_or_else(|| serde::de::Error::custom(format!("`{text}` is no date")))
}

/// A model that is there by invitation. Nothing more is published of it, and it is offered only where it is listed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvitedModel {
    /// Its name.
    #[serde(deserialize_with = "model_id")]
    pub id: ModelId,
    /// Its last day, where one has been announced.
    #[serde(default, deserialize_with = "date")]
    pub retires: Option<Date>,
}

/// Every model that clawgate knows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    models: Vec<CatalogueModel>,
    invited: Vec<InvitedModel>,
    /// What every model of the provider can read and write.
    #[serde(skip)]
    least_tokens: (u64, u64),
}

impl Catalogue {
    /// What is known of a provider's models.
    ///
    /// # Panics
    /// Where the text of the row is no catalogue; `tests::the_catalogue_is_whole` reads it.
    #[must_use]
    pub fn of(choice: &AuthChoice) -> &'static Self {
        static READ: Mutex<Vec<(&'static str, &'static Catalogue)>> = Mutex::new(Vec::new());
        let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, catalogue)) = read.iter().find(|(text, _)| std::ptr::eq(*text, choice.catalogue)) {
            return catalogue;
        }
        // It is read before the first screen: our own reader takes a fifth of the time that the `json5` crate takes.
        let document = Document::parse(choice.catalogue.as_bytes()).expect("an embedded catalogue is JSON5");
        let mut catalogue: Self =
            serde_json::from_value(document.value()).expect("an embedded catalogue is valid");
        catalogue.least_tokens = choice.least_tokens;
        let catalogue = Box::leak(Box::new(catalogue));
        read.push((choice.catalogue, catalogue));
        catalogue
    }

    /// Its models, in the order in which they are offered.
    #[must_use]
    pub fn models(&self) -> &[CatalogueModel] {
        &self.models
    }

    /// The model with this id or alias.
    #[must_use]
    pub fn find(&self, id: &ModelId) -> Option<&CatalogueModel> {
        self.models.iter().find(|model| model.id == *id || model.aliases.contains(id))
    }

    /// Its models that are there by invitation.
    #[must_use]
    pub fn invited(&self) -> &[InvitedModel] {
        &self.invited
    }

    /// A model's last day, where one has been announced.
    #[must_use]
    pub fn last_day(&self, id: &ModelId) -> Option<Date> {
        let invited = || self.invited.iter().find(|model| model.id == *id)?.retires;
        self.find(id).map_or_else(invited, |model| model.retires)
    }

    /// What is written into OpenClaw's config for a model, known or not.
    #[must_use]
    pub fn row(&self, id: &ModelId) -> ModelRow {
        match self.find(id) {
            Some(model) => ModelRow {
                id: id.to_string(),
                name: model.name.clone(),
                reasoning: model.reasoning,
                input: model.input.clone(),
                cost: model.cost,
                context_window: model.context_window,
                max_tokens: model.max_tokens,
            },
            None => self.unknown_row(id),
        }
    }

    /// A row for a model that nothing is known of, which works with every model that OpenClaw can reach here.
    ///
    /// No thinking and no images: models that can do either also answer without, but not the other way round. `maxTokens`
    /// has to be written, and must not be above the model's own limit or the provider refuses every turn (OpenClaw issues
    /// #110616, #131797). A price of 0 shows that it is not known.
    fn unknown_row(&self, id: &ModelId) -> ModelRow {
        let (context_window, max_tokens) = self.least_tokens;
        ModelRow {
            id: id.to_string(),
            name: id.to_string(),
            reasoning: false,
            input: vec!["text".to_owned()],
            cost: Cost::default(),
            context_window,
            max_tokens,
        }
    }

    /// The end of a model's life, if it is overdue or at most [`RETIREMENT_NOTICE_DAYS`] away. `live` is what the
    /// gateway's list says of the model.
    #[must_use]
    pub fn retirement(&self, id: &ModelId, live: Option<&LiveModel>, today: Date) -> Option<Retirement> {
        let on = self.last_day_of(id, live)?;
        let days = today.days_until(on);
        (days <= RETIREMENT_NOTICE_DAYS).then(|| Retirement {
            model: id.clone(),
            on,
            days,
            successor: self.find(id).and_then(|known| known.successor.clone()),
        })
    }

    /// Every name it has, other names of the same models among them.
    pub fn names(&self) -> impl Iterator<Item = &ModelId> {
        let own = self.models().iter().flat_map(|model| std::iter::once(&model.id).chain(&model.aliases));
        own.chain(self.invited().iter().map(|model| &model.id))
    }

    /// A model's last day: the provider's word counts before the catalogue's, and for a model that the provider calls
    /// active, what the catalogue says has been taken back.
    fn last_day_of(&self, id: &ModelId, live: Option<&LiveModel>) -> Option<Date> {
        let active = live.is_some_and(|live| live.lifecycle == Some(Lifecycle::Active));
        live.and_then(|live| live.retires).or_else(|| self.last_day(id).filter(|_| !active))
    }

    /// Joins the gateway's list with the catalogue: the listed models in the server's order, each dated one behind its
    /// undated name, then the models that are only known. Retired ones are left out.
    #[must_use]
    pub fn merge(&'static self, live: &[LiveModel]) -> Vec<OfferedModel> {
        let gone = |model: &LiveModel| model.lifecycle == Some(Lifecycle::Retired);
        let mut taken: HashSet<&ModelId> = live.iter().map(|model| &model.id).collect();
        let mut offered = Vec::new();
        for model in live.iter().filter(|model| !gone(model)) {
            let known = self.find(&model.id);
            let name = known.map(|known| &known.name).or(model.display_name.as_ref());
            let listed = OfferedModel {
                name: name.cloned().unwrap_or_else(|| model.id.to_string()),
                listed: Listed::Yes,
                known,
                retires: self.last_day_of(&model.id, Some(model)),
                live: Some(model.clone()),
                id: model.id.clone(),
            };
            if let Some(known) = known.filter(|known| taken.insert(&known.id)) {
                let (id, listed_as) = (known.id.clone(), Listed::As(model.id.clone()));
                offered.push(OfferedModel { id, listed: listed_as, ..listed.clone() });
            }
            offered.push(listed);
        }
        for known in &self.models {
            let retired = live.iter().any(|model| gone(model) && known.aliases.contains(&model.id));
            if !retired && !taken.contains(&known.id) {
                offered.push(OfferedModel {
                    name: known.name.clone(),
                    known: Some(known),
                    retires: known.retires,
                    ..OfferedModel::unknown(known.id.clone())
                });
            }
        }
        offered
    }
}

/// A model as OpenClaw's config has it, with the keys in the order in which OpenClaw's documentation writes them.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ModelRow {
    /// The provider's own name.
    pub id: String,
    /// The name for people.
    pub name: String,
    /// Whether OpenClaw may ask it to think.
    pub reasoning: bool,
    /// What it takes.
    pub input: Vec<String>,
    /// What it costs.
    pub cost: Cost,
    /// The most tokens it can read.
    pub context_window: u64,
    /// The most tokens it can write.
    pub max_tokens: u64,
}

/// Reads a page of the list of models; `None` where it is none.
#[must_use]
pub fn read_models(choice: &AuthChoice, body: &[u8]) -> Option<ModelPage> {
    let text = String::from_utf8_lossy(body);
    let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    api(choice.protocol).read_models(&serde_json::from_str(text).ok()?)
}

/// Whether the gateway listed a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// Under this name.
    Yes,
    /// Under another name of the same model.
    As(ModelId),
    /// No; clawgate knows it.
    No,
}

/// A model that can be chosen.
#[derive(Clone, Debug)]
pub struct OfferedModel {
    /// Its name.
    pub id: ModelId,
    /// Its name for people.
    pub name: String,
    /// Whether the gateway listed it.
    pub listed: Listed,
    /// What clawgate knows of it.
    pub known: Option<&'static CatalogueModel>,
    /// What the gateway says of it.
    pub live: Option<LiveModel>,
    /// Its last day: the provider's word, else the catalogue's.
    pub retires: Option<Date>,
}

impl OfferedModel {
    /// A model that neither the gateway's list nor the catalogue has.
    #[must_use]
    pub fn unknown(id: ModelId) -> Self {
        let name = id.to_string();
        Self { id, name, listed: Listed::No, known: None, live: None, retires: None }
    }
}

/// The end of a model's life, near enough to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retirement {
    /// Which model.
    pub model: ModelId,
    /// Its last day.
    pub on: Date,
    /// How many days are left; negative once that day has passed. That alone ends nothing: until the provider says
    /// so, the end is overdue.
    pub days: i64,
    /// Which model to take then.
    pub successor: Option<ModelId>,
}

impl Retirement {
    /// When it ends, as a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        let id = if self.days < 0 { ids::MODEL_OVERDUE } else { ids::MODEL_RETIRES };
        id.with("model", self.model.to_string()).with("date", self.on.to_string()).with("days", self.days)
    }
}

/// The default models of a choice that are not past their last day, best first; the first is the default where nothing
/// can be tested. Those that are about to retire come last: nobody is set up anew with a model that has to be replaced
/// within weeks. Never empty: where all are past, the last of them is left.
#[must_use]
pub fn default_chain(choice: &AuthChoice, today: Date) -> Vec<ModelId> {
    let all: Vec<ModelId> =
        choice.default_models.iter().filter_map(|model| ModelId::parse(model).ok()).collect();
    let days =
        |id: &ModelId| Catalogue::of(choice).retirement(id, None, today).map(|retirement| retirement.days);
    let mut left: Vec<ModelId> =
        all.iter().filter(|id| days(id).is_none_or(|days| days >= 0)).cloned().collect();
    crate::domain::sort_by_key(&mut left, |id| days(id).is_some());
    if left.is_empty() { all.last().cloned().into_iter().collect() } else { left }
}

#[cfg(test)]
mod tests;
