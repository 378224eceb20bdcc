//! For whom a live test holds: who would send just what was sent.

use crate::domain::{Answers, AuthChoice, Environment, ModelId, Secret, Subject, Token};
use crate::gateway::{Standing, Verdict};

use super::agents::agents;
use super::notices::Notice;
use super::setup::Setup;
use super::variables::{Audience, Variables};
use super::{AUTHORIZATION_HEADER, Effective, Obstruction, wire};

/// How far a setup is proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proven {
    /// Not tested, or refused.
    None,
    /// Reached with these values, but not to the end, or something else may win over them.
    Partial,
    /// The model answered, with what OpenClaw will use.
    Full,
}

/// The codes of what is only suspected until OpenClaw itself says what it makes of its config.
pub const SUSPICIONS: [&str; 2] = ["config-refused", "config-may-be-refused"];

impl Proven {
    /// What a live test proves beside everything else that is known; see [`Self::at_most`].
    #[must_use]
    pub fn of<'n>(
        verdict: Option<&Verdict>,
        notices: impl IntoIterator<Item = &'n Notice>,
        refuses: Option<bool>,
    ) -> Self {
        let tested = match verdict.map(Verdict::standing) {
            Some(Standing::Proven) => Self::Full,
            Some(Standing::Limited) => Self::Partial,
            Some(Standing::Unproven | Standing::Wrong) | None => Self::None,
        };
        tested.min(Self::at_most(notices, refuses))
    }

    /// The most that can be proven while this is so. `refuses` is whether OpenClaw itself refuses its config, where it
    /// was asked: that supersedes what is only suspected, and nothing is wholly proven of a config that it does not read.
    #[must_use]
    pub fn at_most<'n>(notices: impl IntoIterator<Item = &'n Notice>, refuses: Option<bool>) -> Self {
        let superseded = |notice: &Notice| refuses.is_some() && SUSPICIONS.contains(&notice.code);
        let blocking = notices.into_iter().filter(|notice| notice.blocks_proof && !superseded(notice));
        let least = blocking.map(|notice| if notice.leaves_no_proof { Self::None } else { Self::Partial });
        least.fold(if refuses == Some(true) { Self::Partial } else { Self::Full }, Self::min)
    }
}

/// The person's own headers, which go along with every request for a model, by their names in lower case.
#[must_use]
pub fn own_headers(
    setup: &Setup,
    choice: &AuthChoice,
    shell: &Environment,
    model: &ModelId,
) -> Vec<(String, Secret)> {
    let variables = Variables { setup, shell, audience: Audience::Shell };
    // A model that has no row gets one.
    let model = Some(model.as_str()).filter(|model| setup.has_row(choice, model));
    let (own, _) = wire::own(&variables, &wire::headers(&variables, choice, model));
    own.into_iter().map(|(name, found)| (name, found.value)).collect()
}

/// In what one audience's request would differ from a test of these answers, once they are written: the names of what
/// differs. `after` is the setup as it will be, `now` in seconds since 1970. Nothing differs in what nobody has answered.
#[must_use]
pub fn differences(
    after: &Setup,
    answers: &Answers,
    shell: &Environment,
    audience: Audience,
    now: u64,
) -> Vec<String> {
    let model = answers.model.model();
    let choice = answers.choice;
    let effective = Effective::for_model(after, choice, shell, audience, Some(model.as_str()), now);
    let sent = Subject::of(answers, own_headers(after, choice, shell, model));
    let mut out: Vec<String> = Vec::new();
    let Some(found) = effective.subject(answers.choice, model) else { return vec!["baseUrl".to_owned()] };
    let mut differs = |name: &str, different: bool| {
        if different {
            out.push(name.to_owned());
        }
    };
    differs("baseUrl", found.base_url != sent.base_url);
    differs("apiKey", sent.api_key.is_some() && found.api_key != sent.api_key);
    let token = answers.token != Token::Variable;
    differs(AUTHORIZATION_HEADER, token && found.authorization != sent.authorization);
    let names = found.headers.iter().chain(&sent.headers).map(|(name, _)| name);
    let mut names: Vec<&String> = names.collect();
    names.sort();
    names.dedup();
    for name in names {
        let of = |subject: &Subject| {
            let value = subject.headers.iter().find(|(other, _)| other == name);
            value.map(|(_, value)| value.clone())
        };
        differs(name, of(&found) != of(&sent));
    }
    let in_the_way = effective.obstructions.iter().map(Obstruction::what);
    out.extend(in_the_way);
    out.dedup();
    out
}

/// The agents that ask for this model, by their names: `main` where the config names none.
#[must_use]
pub fn agents_with(setup: &Setup, choice: &AuthChoice, model: &ModelId) -> Vec<String> {
    let is_asked = |name: &str| setup.meaning(choice, name).ours().is_some_and(|ours| ours.model() == model);
    let default = setup.default_model().0.is_some_and(|name| is_asked(&name));
    let all = agents(setup.config.value());
    if all.is_empty() {
        return if default { vec!["main".to_owned()] } else { Vec::new() };
    }
    let asks = |own: &Option<String>| own.as_ref().map_or(default, |name| is_asked(name));
    all.into_iter().filter(|agent| asks(&agent.model)).map(|agent| agent.id).collect()
}
