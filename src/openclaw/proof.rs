//! For whom a live test holds: who would send just what was sent.

use crate::domain::{Answers, AuthChoice, CheckTarget, Environment, ModelId, ModelRef, Secret, Token};
use crate::gateway::{Standing, Verdict};

use super::agents::agents;
use super::effective::Effective;
use super::notice::Notice;
use super::release::Audience;
use super::secrets::AUTHORIZATION_HEADER;
use super::setup::Setup;
use super::variables::Process;
use super::wire::{self, Obstruction};

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

/// The fallbacks of a setup that a test of this model says nothing about.
#[must_use]
pub fn untested_fallbacks(after: &Setup, tested: &ModelRef) -> Vec<String> {
    let (_, mut fallbacks) = after.default_model();
    fallbacks.retain(|fallback| *fallback != tested.to_string());
    fallbacks
}

/// The person's own headers, which go along with every request for a model, by their names in lower case.
#[must_use]
pub fn own_headers(
    setup: &Setup,
    choice: &AuthChoice,
    shell: &Environment,
    model: &ModelId,
) -> Vec<(String, Secret)> {
    let process = setup.process(shell, Audience::Shell);
    // A model that has no row gets one.
    let model = Some(model.as_str()).filter(|model| setup.has_row(choice, model));
    let (own, _) = wire::own(&process, &wire::headers(&process, model));
    own.into_iter().map(|(name, found)| (name, found.value)).collect()
}

/// In what a request would differ from a test of these answers, once they are written: the names of what differs.
/// `after` is an OpenClaw that reads the setup as it will be, `now` in seconds since 1970. Nothing differs in what nobody
/// has answered.
#[must_use]
pub fn differences(after: &Process<'_>, answers: &Answers, now: u64) -> Vec<String> {
    let model = answers.model.model();
    let effective = Effective::for_model(after, Some(model.as_str()), now);
    let sent = CheckTarget::of(answers, own_headers(after.setup, answers.choice, after.shell, model));
    let Some(found) = effective.subject(answers.choice, model) else { return vec!["baseUrl".to_owned()] };
    let token = answers.token != Token::Variable;
    let differing = [
        ("baseUrl", found.base_url != sent.base_url),
        ("apiKey", sent.api_key.is_some() && found.api_key != sent.api_key),
        (AUTHORIZATION_HEADER, token && found.authorization != sent.authorization),
    ];
    let mut out: Vec<String> =
        differing.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect();
    let only = |these: &CheckTarget, others: &CheckTarget| {
        let differing = these.headers.iter().filter(|header| !others.headers.contains(header));
        differing.map(|(name, _)| name.clone()).collect::<Vec<_>>()
    };
    let mut headers = [only(&found, &sent), only(&sent, &found)].concat();
    crate::domain::sort(&mut headers);
    out.append(&mut headers);
    out.extend(effective.obstructions.iter().map(Obstruction::what));
    out.dedup();
    out
}

/// The agents that ask for this model, by their names: `main` where the config names none.
#[must_use]
pub fn agents_with(setup: &Setup, choice: &AuthChoice, model: &ModelId) -> Vec<String> {
    let is_asked = |name: &str| setup.meaning(choice, name).ours().is_some_and(|ours| ours.model() == model);
    let default = setup.default_model().0.is_some_and(|name| is_asked(&name));
    let all = agents(setup.value());
    if all.is_empty() {
        return if default { vec!["main".to_owned()] } else { Vec::new() };
    }
    let asks = |own: &Option<String>| own.as_ref().map_or(default, |name| is_asked(name));
    all.into_iter().filter(|agent| asks(&agent.model)).map(|agent| agent.id).collect()
}
