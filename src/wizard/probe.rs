//! The free question that is asked when the gateway's section is left: whether account and gateway are there, and
//! whether the gateway wants a token.
//!
//! An answer belongs to the exact address it was asked of. What the network does to the question never keeps anybody
//! from going on.

use crate::domain::KeyStorage;
use crate::gateway::{GatewayStatus, Verdict};
use crate::locale::Problem;

use super::message::{Effect, WorkId};
use super::prompt::FieldId;
use super::section::Section;
use super::state::Wizard;

/// The gateway that Cloudflare makes by itself at the first request that brings a token of its account.
const MADE_BY_ITSELF: &str = "default";

/// What is known of the gateway at the present address.
#[derive(Debug)]
pub(super) enum ProbeState<'w> {
    /// It is being asked.
    Asking,
    /// The person stopped that.
    Stopped,
    /// It answered, and this is what that shows.
    Is(GatewayStatus, &'w Verdict),
    /// Nothing yet of this name, which Cloudflare makes for whoever brings a token.
    ToBeMade,
    /// Something came back that shows nothing.
    Unclear(&'w Verdict),
    /// Nothing could be sent.
    Failed(&'w Problem),
}

impl Wizard {
    /// What is known of the gateway; `None` where it was not asked at the present address.
    pub(super) fn probe_state(&self) -> Option<ProbeState<'_>> {
        let present = self.endpoint()?;
        let probe = &self.probe;
        if probe.running.as_ref().is_some_and(|(_, asked)| *asked == present) {
            return Some(ProbeState::Asking);
        }
        if probe.stopped.as_ref() == Some(&present) {
            return Some(ProbeState::Stopped);
        }
        let (_, result) = probe.last.as_ref().filter(|(asked, _)| *asked == present)?;
        Some(match result {
            Err(problem) => ProbeState::Failed(problem),
            Ok(verdict) => match verdict.row.probe {
                Some(GatewayStatus::Missing) if present.gateway.as_str() == MADE_BY_ITSELF => {
                    ProbeState::ToBeMade
                }
                Some(presence) => ProbeState::Is(presence, verdict),
                None => ProbeState::Unclear(verdict),
            },
        })
    }

    /// Whether the gateway wants a token, where its answer says so.
    pub(super) fn wants_token(&self) -> Option<bool> {
        match self.probe_state()? {
            ProbeState::Is(GatewayStatus::Authenticated, _) | ProbeState::ToBeMade => Some(true),
            ProbeState::Is(GatewayStatus::Open, _) => Some(false),
            _ => None,
        }
    }

    /// Whether somebody still has to say if the gateway wants a token. It is asked again where what is answered and
    /// what the gateway said are not the same.
    pub(super) fn asks_for_token(&self) -> bool {
        self.wants_token() != Some(self.form.has_token)
    }

    /// The slot whose value the gateway's answer speaks against, and that answer.
    pub(super) fn not_there(&self) -> Option<(FieldId, &Verdict)> {
        match self.probe_state()? {
            ProbeState::Is(GatewayStatus::Missing, verdict) => {
                Some((verdict.row.field.map_or(FieldId::GatewayId, FieldId::of), verdict))
            }
            _ => None,
        }
    }

    /// Past the gateway's section; by way of the question, where its answer is not known yet.
    pub(super) fn leave_gateway(&mut self) -> Vec<Effect> {
        let Some(endpoint) = self.endpoint() else { return Vec::new() };
        match self.probe_state() {
            Some(ProbeState::Asking) => return Vec::new(),
            Some(ProbeState::Is(GatewayStatus::Missing, _)) => {}
            Some(ProbeState::Is(..) | ProbeState::ToBeMade) => return self.go_to_keys(),
            _ if self.facts.offline => return self.go_to_keys(),
            _ => {}
        }
        let id = self.work();
        let base_url = endpoint.base_url();
        self.probe.begin(id, endpoint);
        vec![Effect::Probe(id, base_url)]
    }

    /// On to the keys without an answer, or past one that speaks against it.
    pub(super) fn skip_probe(&mut self) -> Vec<Effect> {
        if self.first_mistake(Section::Gateway).is_some() {
            return Vec::new();
        }
        let effects = self.probe.stop();
        self.section = Section::Keys;
        effects
    }

    /// A question about an address that has changed since, or whose section was left, is of no use to anybody.
    pub(super) fn drop_obsolete_probe(&mut self) -> Option<Effect> {
        let present = self.endpoint().filter(|_| self.section == Section::Gateway);
        self.probe.drop_unless(|asked| present.as_ref() == Some(asked))
    }

    /// The answer is there. A gateway that is not there keeps the section; anything else leads on.
    pub(super) fn probe_done(&mut self, id: WorkId, result: Result<Box<Verdict>, Problem>) -> Vec<Effect> {
        let Some(endpoint) = self.probe.end(id) else { return Vec::new() };
        self.probe.last = Some((endpoint, result));
        match self.wants_token() {
            Some(true) => self.form.has_token = true,
            // An earlier answer, or one that was kept, asked for a token that nobody gave.
            Some(false)
                if self.form.token.text().is_empty() && self.form.storage != KeyStorage::Reference =>
            {
                self.form.has_token = false;
            }
            _ => {}
        }
        if self.not_there().is_none() { self.go_to_keys() } else { Vec::new() }
    }

    /// On to the keys, or past them where the key came with the address and nothing is missing.
    fn go_to_keys(&mut self) -> Vec<Effect> {
        self.section = Section::Keys;
        let complete = self.first_mistake(Section::Keys).is_none() && self.command_line().is_none();
        let asks = self.wants_token() == Some(true) && !self.form.has_token;
        if !std::mem::take(&mut self.key_came_along) || !complete || asks {
            return Vec::new();
        }
        self.visited.insert(Section::Keys);
        self.section = Section::Model;
        self.list_models()
    }
}
