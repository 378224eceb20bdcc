//! What variables and files answer before anybody is asked, and which of them counts: the one order for every front end.
//! What is typed, or given by a flag, comes before all of it.

use crate::domain::{
    AuthChoice, DefaultPolicy, Environment, Field, KeyStorage, Origin, Pasted, Secret, read_pasted,
};
use crate::locale::Message as Sentence;
use crate::openclaw::{
    Audience, Effective, Elsewhere, Found, Reference, Setup, Source, elsewhere, stored_model, usual_policy,
};

use super::input;
use super::prompt::FieldId;
use super::saved_draft::SavedDraft;
use super::state::{DefaultModelPolicy, Pick, Prefilled, Wizard};

/// What is known of the answers. Of each, a variable is newer than what is stored.
struct Prefill<'s> {
    setup: &'s Setup,
    choice: &'s AuthChoice,
    shell: &'s Environment,
    /// What OpenClaw would use of what is stored, for this shell. A blank variable is no answer, and hides none that is
    /// stored, though it would from OpenClaw.
    stored: Effective,
    /// What the stored address names.
    address: Pasted,
    /// A gateway that another provider of the config goes through.
    elsewhere: Option<Elsewhere>,
}

impl<'s> Prefill<'s> {
    /// What this setup and these variables hold.
    fn of(setup: &'s Setup, choice: &'s AuthChoice, shell: &'s Environment) -> Self {
        let mut known = shell.clone();
        let own = [choice.key_variable.to_owned(), choice.token_variable.to_owned()];
        for variable in own.into_iter().chain([setup.key_name(choice), setup.token_name(choice)]) {
            if shell.get(&variable).is_none() {
                known.remove(&variable);
            }
        }
        let stored = Effective::of(&setup.process(&known, Audience::Shell));
        let url = stored.base_url.as_ref().and_then(|url| read_pasted(url.value.expose()));
        let elsewhere = elsewhere(setup, choice, shell);
        Self { setup, choice, shell, stored, address: url.unwrap_or_default(), elsewhere }
    }

    /// What the stored address is, where it names no account and no gateway.
    fn odd_address(&self) -> Option<Sentence> {
        self.stored.base_url.as_ref().and_then(|url| input::stored_address(&url.value))
    }

    /// The account ID or the gateway ID: the variable's, and the stored one.
    fn id(&self, field: Field) -> [Option<String>; 2] {
        let (variable, stored) = match field {
            Field::AccountId => {
                ("CLOUDFLARE_ACCOUNT_ID", self.address.account.as_ref().map(ToString::to_string))
            }
            _ => ("CLOUDFLARE_GATEWAY_ID", self.address.gateway.as_ref().map(ToString::to_string)),
        };
        [self.shell.get(variable).map(|value| value.trim().to_owned()), stored]
    }

    /// What the config has in a secret's place, and clawgate's own variable for it.
    fn reference(&self, field: Field) -> (Option<Reference>, &'static str) {
        match field {
            Field::Token => (self.setup.token_reference(self.choice), self.choice.token_variable),
            _ => (self.setup.key_reference(), self.choice.key_variable),
        }
    }

    /// The key or the token that clawgate's own variable holds, where that answers for it.
    fn own(&self, field: Field) -> Option<Found<Secret>> {
        let (reference, own) = self.reference(field);
        let value = self.shell.get(own).filter(|_| self.setup.takes_variable(reference.as_ref(), own))?;
        Some(Found { value: Secret::verbatim(value), source: Source::Shell(own.to_owned()) })
    }

    /// The key or the token that is stored: what OpenClaw would use; one that another provider of the config has, where
    /// that `counts`; what somebody was asked for; what the variable of its reference is, though OpenClaw does not get that
    /// far; one on its way there that is lost for want of a row; and what a file sets that no config refers to yet.
    fn stored(&self, field: Field, counts: bool) -> Option<Found<Secret>> {
        let ((reference, own), setup) = (self.reference(field), self.setup);
        let token = field == Field::Token;
        let used = if token { &self.stored.authorization } else { &self.stored.api_key };
        let elsewhere = || {
            let found = self.elsewhere.as_ref().filter(|_| counts)?;
            let (value, key) =
                if token { (found.token.clone()?, "headers") } else { (found.api_key.clone()?, "apiKey") };
            Some(Found { value, source: Source::ConfigKey(format!("{}.{key}", found.key)) })
        };
        let referred = || match reference.as_ref()? {
            Reference::Outside(of) => {
                let asked = setup.asked.iter().find(|asked| asked.of == *of)?;
                let source = Source::Asked(of.source.clone(), of.provider.clone());
                Some(Found { value: asked.value.clone(), source })
            }
            Reference::Variable { name, .. } => {
                let value = self.shell.get(name).map(Secret::verbatim);
                let found = value.map(|value| Found { value, source: Source::Shell(name.clone()) });
                found.or_else(|| setup.waiting(name))
            }
        };
        let lost = || setup.written_token(self.choice, self.shell).filter(|_| token);
        let waiting = || {
            let refers = reference.is_some() || (token && setup.token_header(self.choice).is_some());
            if refers { None } else { setup.waiting(own) }
        };
        used.clone().or_else(elsewhere).or_else(referred).or_else(lost).or_else(waiting)
    }
}

/// Where the secrets are kept where nobody says: as they are. A config that refers to a variable which nothing sets is
/// one that came from another machine: a secret that is given for it can only be kept in `.env`.
fn usual_storage(setup: &Setup, choice: &AuthChoice, shell: &Environment, keeps_secret: bool) -> KeyStorage {
    let stored = setup.storage(choice);
    let unset = |audience| {
        let effective = Effective::of(&setup.process(shell, audience));
        effective.api_key.is_none() && effective.shadowed_by.is_none()
    };
    let outside = matches!(setup.key_reference(), Some(Reference::Outside(_)));
    match stored {
        // OpenClaw asks for it where it is kept.
        KeyStorage::Reference if outside && !keeps_secret => stored,
        KeyStorage::Reference if keeps_secret || Audience::ALL.into_iter().all(unset) => KeyStorage::EnvFile,
        stored => stored,
    }
}

impl Wizard {
    /// Takes what was kept and what is stored as the first answers, and remembers which ones.
    pub(super) fn fill(&mut self, setup: &Setup, kept: Option<&SavedDraft>) {
        let before = self.form.clone();
        if let Some(kept) = kept {
            self.apply_saved_draft(kept);
        }
        self.prefill(setup);
        self.prefilled = Some(Prefilled { before, after: self.form.clone() });
    }

    /// Another OpenClaw is meant: the first one's answers are taken out, the person's own stay.
    pub(super) fn revert_defaults(&mut self) {
        fn revert<T: PartialEq>(now: &mut T, before: T, after: &T) {
            if now == after {
                *now = before;
            }
        }
        let Some(Prefilled { before, after }) = self.prefilled.take() else { return };
        let form = &mut self.form;
        revert(&mut form.account, before.account, &after.account);
        revert(&mut form.gateway, before.gateway, &after.gateway);
        revert(&mut form.origin, before.origin, &after.origin);
        revert(&mut form.fallbacks, before.fallbacks, &after.fallbacks);
        revert(&mut form.has_token, before.has_token, &after.has_token);
        if form.storage == after.storage {
            (form.storage, form.storage_chosen) = (before.storage, before.storage_chosen);
        }
        revert(&mut form.model, before.model, &after.model);
        revert(&mut form.policy, before.policy, &after.policy);
        for secret in [&mut form.api_key, &mut form.token] {
            (secret.stored, secret.own) = (None, false);
        }
        (self.elsewhere, self.odd_address) = (None, None);
    }

    fn prefill(&mut self, setup: &Setup) {
        let (choice, shell) = (self.form.choice, self.facts.shell.clone());
        let known = Prefill::of(setup, choice, &shell);
        let form = &mut self.form;
        let elsewhere = known.elsewhere.as_ref().filter(|_| !self.unattended);
        for (field, text, found) in [
            (Field::AccountId, &mut form.account, elsewhere.map(|found| found.account.to_string())),
            (Field::GatewayId, &mut form.gateway, elsewhere.map(|found| found.gateway.to_string())),
        ] {
            let [variable, stored] = known.id(field);
            let stored = stored.or(found);
            let value = if self.one_section { stored.or(variable) } else { variable.or(stored) };
            let is_open = text.is_empty() && !self.answered.contains(&FieldId::of(field));
            if let Some(value) = value.filter(|_| is_open) {
                *text = value;
            }
        }
        if form.origin.is_none() {
            form.origin = known.address.origin.clone().filter(|origin| *origin != Origin::cloudflare());
        }
        self.take_stored(known);
        let form = &mut self.form;
        if !form.storage_chosen {
            // Where nobody gives a key, there is none to be kept elsewhere than now.
            let as_it_is = self.unattended && !form.plaintext && form.api_key.typed.is_none();
            form.storage = if as_it_is {
                setup.storage(choice)
            } else {
                usual_storage(setup, choice, &shell, form.plaintext)
            };
        }
        // One that only waits in a file is referred to by nothing: who keeps no secrets does not send it.
        let waits = form.storage == KeyStorage::Reference && !form.token.own;
        let sends = setup.token_header(choice).is_some();
        form.has_token |= sends || (form.token.stored.is_some() && !waits);
        if form.decided_policy.is_none() {
            form.policy = match usual_policy(setup, choice, form.model.is_chosen()) {
                DefaultPolicy::Yes => DefaultModelPolicy::Default,
                DefaultPolicy::No | DefaultPolicy::IfUnset => DefaultModelPolicy::Neither,
            };
        }
        if !form.model.is_chosen()
            && let Some(model) = stored_model(setup, choice, form.policy.into(), self.facts.today)
        {
            form.model = Pick::Chosen(model.model().clone());
        }
    }

    /// Goes along with what is stored now, and keeps every answer.
    pub(super) fn reload_stored(&mut self, setup: &Setup) {
        let shell = self.facts.shell.clone();
        self.take_stored(Prefill::of(setup, self.form.choice, &shell));
    }

    fn take_stored(&mut self, known: Prefill<'_>) {
        let form = &mut self.form;
        for (field, secret) in [(Field::ApiKey, &mut form.api_key), (Field::Token, &mut form.token)] {
            let (variable, stored) = (known.own(field), known.stored(field, !self.unattended));
            secret.own = variable.is_some() && !(self.one_section && stored.is_some());
            secret.stored = if secret.own { variable } else { stored };
            if let Some(found) = secret.stored.as_mut().filter(|_| field == Field::Token)
                && let Some(bare) = found.value.expose().strip_prefix("Bearer ")
            {
                found.value = Secret::verbatim(bare);
            }
        }
        (self.odd_address, self.elsewhere) = (known.odd_address(), known.elsewhere);
    }
}
