//! The wizard of a script, which nobody looks at. What is missing or wrong is an error, a secret that is to stay in a
//! variable has to be in it, and of what somebody would have to agree to nothing is taken.

use crate::domain::{Answers, AuthChoice, Field, ModelSource, Secret};
use crate::locale::{Id, Message as Sentence, ids};
use crate::openclaw::Setup;

use super::answers::JUDGED;
use super::input::{self, InputError};
use super::message::Message;
use super::prompt::FieldId;
use super::state::{Facts, Pick, Wizard};

impl Wizard {
    /// A wizard without a worker, with these answers on this setup.
    #[must_use]
    pub fn unattended(
        facts: Facts,
        choice: &'static AuthChoice,
        answers: Vec<Message>,
        setup: &Setup,
    ) -> Self {
        let mut wizard = Self { unattended: true, ..Self::with(facts) };
        wizard.form.choice = choice;
        for answer in answers {
            wizard.update(answer);
        }
        wizard.fill(setup, None);
        wizard.setup = Some(Ok(Box::new(setup.clone())));
        wizard
    }

    /// The answers, and what decided on the model.
    ///
    /// # Errors
    /// The first answer that is invalid, in the order of the sections; where none is, all that are missing, of which the
    /// first gives code and field.
    pub fn complete(&self) -> Result<(Answers, ModelSource), InputError> {
        let source = match self.form.model {
            Pick::Default(_) => ModelSource::Default,
            Pick::Chosen(_) => ModelSource::Stored,
            Pick::Typed => ModelSource::Asked,
        };
        match self.answers() {
            Some(answers) => Ok((answers, source)),
            None => {
                let error = self.found_elsewhere(together(JUDGED.map(|slot| self.mistake(slot))));
                Err(error.of(self.form.choice))
            }
        }
    }

    /// What the stored address is, where it names no account and no gateway.
    #[must_use]
    pub fn odd_address(&self) -> Option<&Sentence> {
        self.odd_address.as_ref()
    }

    /// Names a gateway that another provider of the config goes through, where answers are missing: a script has to say
    /// that it wants that one.
    fn found_elsewhere(&self, error: InputError) -> InputError {
        if !matches!(error.field, Field::AccountId | Field::GatewayId) || !error.is_missing() {
            return error;
        }
        match (&self.odd_address, &self.elsewhere) {
            (Some(message), _) => InputError { message: message.clone(), ..error },
            (None, Some(found)) => {
                let hint = ids::HINT_FOUND_ELSEWHERE.with("key", found.key.as_str()).with("url", found.url());
                InputError { hint: hint.with("hint", error.hint), ..error }
            }
            (None, None) => error,
        }
    }

    /// Whether a script did not give one of the IDs, and nothing else does.
    pub(super) fn is_missing(&self, slot: FieldId) -> bool {
        self.unattended && self.text(slot).is_empty() && !self.answered.contains(&slot)
    }

    /// The key that was given.
    pub(super) fn typed_key(&self) -> Result<Option<Secret>, InputError> {
        self.form.api_key.typed.as_ref().map(|key| input::api_key(key, self.form.choice)).transpose()
    }

    /// The key of the variable that the config is to refer to. It is not kept, but it is tested: one that was given has to
    /// be the same.
    pub(super) fn key_of_variable(&self) -> Result<Secret, InputError> {
        let (field, name) = (Field::ApiKey, self.variable(Field::ApiKey));
        let given = self.typed_key()?;
        let stored = self.form.api_key.stored.as_ref().filter(|_| name != self.form.choice.key_variable);
        let set = match (self.facts.shell.get(&name), stored) {
            (Some(value), _) => input::api_key(value, self.form.choice)?,
            (None, Some(found)) => {
                input::stored_secret(&found.value, &found.source.name(), field, self.form.choice)?
            }
            (None, None) => return Err(self.unset(field)),
        };
        if given.is_some_and(|given| given != set) {
            let message = ids::INPUT_KEY_CONTRADICTS_VARIABLE.with("variable", name.as_str());
            let hint = ids::HINT_KEY_CONTRADICTS_VARIABLE.with("variable", name.as_str());
            return Err(InputError::new("api-key-contradicts-variable", field, message, hint));
        }
        Ok(set)
    }

    /// The key where none is given and none is stored: another place may have been asked for than that of a reference.
    pub(super) fn own_key(&self) -> Result<Secret, InputError> {
        if self.untouched().key {
            return Err(self.unset(Field::ApiKey));
        }
        let own = self.facts.shell.get(self.form.choice.key_variable);
        own.map_or_else(|| Err(missing(FieldId::ApiKey)), |key| input::api_key(key, self.form.choice))
    }

    /// Whether a token is given whose variable is not set.
    pub(super) fn is_new_and_unset(&self) -> bool {
        self.form.token.is_new() && self.facts.shell.get(&self.variable(Field::Token)).is_none()
    }

    /// That nothing supplies the token that the config sends.
    pub(super) fn missing_token(&self) -> InputError {
        let message = ids::INPUT_TOKEN_STORED_UNSET.with("variable", self.variable(Field::Token));
        InputError::new("token-missing", Field::Token, message, ids::HINT_TOKEN)
    }

    /// That a secret is to stay in a variable that is not set.
    pub(super) fn unset(&self, field: Field) -> InputError {
        let variable = self.variable(field);
        let code = if field == Field::Token { "token-variable-unset" } else { "api-key-variable-unset" };
        let hint = ids::HINT_VARIABLE_UNSET.with("variable", variable.as_str());
        InputError::new(code, field, ids::INPUT_VARIABLE_UNSET.with("variable", variable), hint)
    }

    /// The variable that a secret is kept in.
    fn variable(&self, field: Field) -> String {
        let name = if field == Field::Token { Setup::token_name } else { Setup::key_name };
        self.setup().map(|setup| name(setup, self.form.choice)).unwrap_or_default()
    }
}

/// What several errors are as one: the first that is invalid, else all that are missing.
fn together(errors: [Option<InputError>; JUDGED.len()]) -> InputError {
    let invalid = errors.iter().flatten().find(|error| !error.is_missing()).cloned();
    let mut errors = errors.into_iter().flatten();
    // It is only called where there are some.
    let first = invalid.or_else(|| errors.next()).unwrap_or_else(|| missing(FieldId::AccountId));
    let others: Vec<InputError> = errors.collect();
    if !first.is_missing() || others.is_empty() {
        return first;
    }
    let count = others.len() + 1;
    let (mut what, mut hint) = (name(first.field).message(), first.hint);
    for other in others {
        what = ids::INPUT_NAMES.with("one", what).with("other", name(other.field).message());
        hint = ids::HINT_SEVERAL.with("one", hint).with("other", other.hint);
    }
    let message = ids::INPUT_SEVERAL_MISSING.with("count", count).with("what", what);
    InputError { message, hint, ..first }
}

/// What an answer that can be missing is called.
fn name(field: Field) -> Id {
    match field {
        Field::GatewayId => ids::NAME_GATEWAY_ID,
        Field::ApiKey => ids::NAME_API_KEY,
        Field::Token => ids::NAME_TOKEN,
        _ => ids::NAME_ACCOUNT_ID,
    }
}

/// That an answer was not given.
pub(super) fn missing(slot: FieldId) -> InputError {
    let (code, field, message, hint) = match slot {
        FieldId::ApiKey => ("api-key-missing", Field::ApiKey, ids::INPUT_API_KEY_MISSING, ids::HINT_API_KEY),
        FieldId::GatewayId => {
            ("gateway-id-missing", Field::GatewayId, ids::INPUT_GATEWAY_ID_MISSING, ids::HINT_GATEWAY_ID)
        }
        _ => ("account-id-missing", Field::AccountId, ids::INPUT_ACCOUNT_ID_MISSING, ids::HINT_ACCOUNT_ID),
    };
    InputError::new(code, field, message, hint)
}
