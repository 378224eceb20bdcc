//! No questions: answers come from flags, then variables, then what is stored. The first one that is invalid is the
//! error, or all that are missing at once: a script should not have to be run once for each.

use zeroize::Zeroizing;

use crate::domain::{
    Answers, AuthChoice, Date, DefaultPolicy, Endpoint, Environment, Field, KeyCommand, KeyStorage, ModelRef,
    ModelSource, Origin, OtherAddress, Secret, Token, Untouched, read_pasted,
};
use crate::locale::{Id, Message, ids};
use crate::openclaw::{Reference, Setup, stored_model, usual_policy};
use crate::wizard::input::{self, InputError};
use crate::wizard::{self, FieldId, Override, Prefill, usual_storage};

/// What the command line says, read but not yet judged.
pub struct Given {
    /// What is set up.
    pub choice: &'static AuthChoice,
    /// The account ID.
    pub account: Option<String>,
    /// The gateway ID.
    pub gateway: Option<String>,
    /// An address that holds both.
    pub gateway_url: Option<String>,
    /// Another server in place of Cloudflare's, by a flag or a variable.
    pub origin: Option<String>,
    /// The provider's key.
    pub api_key: Option<Zeroizing<String>>,
    /// The gateway's token.
    pub token: Option<Zeroizing<String>>,
    /// Where secrets are kept.
    pub storage: Option<KeyStorage>,
    /// What gives the provider's key.
    pub command: Option<KeyCommand>,
    /// Whether the secret itself is to be kept, wherever that is.
    pub plaintext: bool,
    /// The model.
    pub model: Option<String>,
    /// Fallback models.
    pub fallbacks: Vec<String>,
    /// Whether the model becomes the default one; see [`crate::openclaw::usual_policy`] for where nothing is said.
    pub set_default: Option<DefaultPolicy>,
}

/// Complete answers, and what is worth a remark about them.
#[derive(Debug)]
pub struct Script {
    /// The answers.
    pub answers: Answers,
    /// What decided on the model.
    pub model_source: ModelSource,
    /// Remarks: a stable code and the sentence.
    pub remarks: Vec<(&'static str, Message)>,
}

/// Completes the answers.
///
/// `default_model` is taken where none is asked for and none of this provider is stored; see
/// [`crate::openclaw::default_models`].
///
/// # Errors
/// The first answer that is invalid, in the order of the wizard's sections; where none is, all that are missing, of
/// which the first gives code and field.
pub fn answers(
    given: &Given,
    setup: &Setup,
    env: &Environment,
    default_model: ModelRef,
    today: Date,
) -> Result<Script, InputError> {
    let choice = given.choice;
    let known = Prefill::of(setup, choice, env);
    let new = |given: bool, field| given || known.own(field).is_some();
    let (new_key, new_token) =
        (new(given.api_key.is_some(), Field::ApiKey), new(given.token.is_some(), Field::Token));
    // It is only said that the secrets are to be kept: in `.env`, then.
    let said = given.storage.or_else(|| given.plaintext.then_some(KeyStorage::EnvFile));
    let untouched = setup.untouched(choice, &setup.referred(choice), said, new_key, new_token);
    let mut script = Completing { given, choice, setup, env, known, untouched, remarks: Vec::new() };
    let endpoint = script.endpoint();
    let storage = given.storage.unwrap_or_else(|| script.storage());
    let (api_key, token) = (script.api_key(storage), script.token(storage));
    let (endpoint, api_key, token) = match (endpoint, api_key, token) {
        (Ok(endpoint), Ok(api_key), Ok(token)) => (endpoint, api_key, token),
        (endpoint, api_key, token) => {
            let wrong =
                endpoint.err().unwrap_or_default().into_iter().chain(api_key.err()).chain(token.err());
            return Err(script.found_elsewhere(together(wrong.collect())));
        }
    };
    let mut remarks = script.remarks;
    let doubt = api_key.as_ref().and_then(input::doubt_about_key);
    remarks.extend(doubt.map(|doubt| ("api-key-unusual", doubt)));
    if let Token::Given(token) = &token {
        remarks.extend(input::doubt_about_token(token).map(|doubt| ("token-unusual", doubt)));
    }
    let usual = || usual_policy(setup, choice, given.model.is_some());
    let set_default = given.set_default.unwrap_or_else(usual);
    let names = input::Names::of(Some(setup), choice, Some("--model"));
    let (model, model_source) = match &given.model {
        Some(text) => {
            let model = input::model(choice.provider, text, &names)?;
            remarks.extend(names.doubt(choice.provider, &model).map(|doubt| ("model-unusual", doubt)));
            (model, ModelSource::Asked)
        }
        None => match stored_model(setup, choice, set_default, today) {
            Some(model) => (model, ModelSource::Stored),
            None => (default_model, ModelSource::Default),
        },
    };
    let names = names.given_with("--fallback");
    let fallbacks = given.fallbacks.iter().map(|text| input::fallback(choice.provider, text, &names));
    let answers = Answers {
        choice,
        endpoint,
        api_key,
        token,
        storage,
        model,
        fallbacks: fallbacks.collect::<Result<_, _>>()?,
        set_default,
        untouched,
        command: given.command.clone(),
    };
    Ok(Script { answers, model_source, remarks })
}

/// What answers are completed with.
struct Completing<'a> {
    given: &'a Given,
    choice: &'static AuthChoice,
    setup: &'a Setup,
    env: &'a Environment,
    known: Prefill<'a>,
    untouched: Untouched,
    remarks: Vec<(&'static str, Message)>,
}

impl Given {
    /// The same for the wizard: what it says before anybody is asked.
    #[must_use]
    pub fn messages(&self) -> Vec<wizard::Message> {
        use wizard::Message as Said;
        let text = |text: &str| Zeroizing::new(text.to_owned());
        let key = self.api_key.clone().map(|key| Said::Pasted(FieldId::ApiKey, key));
        // A token means that the gateway wants one.
        let token = self.token.clone().map(|token| Said::Pasted(FieldId::Token, token));
        let wanted = self.token.as_ref().map(|_| Said::Switched(FieldId::HasToken));
        let fallbacks = (!self.fallbacks.is_empty()).then(|| self.fallbacks.join(", "));
        let texts = [
            (FieldId::AccountId, &self.gateway_url),
            (FieldId::AccountId, &self.account),
            (FieldId::GatewayId, &self.gateway),
            (FieldId::OtherModel, &self.model),
            (FieldId::Fallbacks, &fallbacks),
        ];
        let texts =
            texts.iter().filter_map(|(slot, value)| Some(Said::Pasted(*slot, text((*value).as_ref()?))));
        let decisions = [
            self.storage.map(Override::Storage),
            self.plaintext.then_some(Override::Plaintext),
            self.set_default.map(Override::SetDefault),
        ];
        let decisions = decisions.into_iter().flatten().map(Said::Decided);
        [key, token, wanted].into_iter().flatten().chain(texts).chain(decisions).collect()
    }
}

impl Completing<'_> {
    fn remark(&mut self, code: &'static str, message: Message) {
        self.remarks.push((code, message));
    }

    /// Where the secrets are kept where no flag says so.
    fn storage(&mut self) -> KeyStorage {
        let (setup, choice, plaintext) = (self.setup, self.choice, self.given.plaintext);
        let stored = setup.storage(choice);
        if !plaintext && self.given.api_key.is_none() {
            return stored;
        }
        let usual = usual_storage(setup, choice, self.env, plaintext);
        if usual != stored && !plaintext {
            let said = ids::REMARK_VARIABLE_SET_NOWHERE.with("variable", setup.key_name(choice));
            self.remark("variable-set-nowhere", said.with("path", setup.place.env_file().as_path()));
        }
        usual
    }

    fn endpoint(&mut self) -> Result<Endpoint, Vec<InputError>> {
        let (given, choice) = (self.given, self.choice);
        let url = match &given.gateway_url {
            None => None,
            Some(text) => match read_pasted(text) {
                Some(found) if found.gateway.is_some() || OtherAddress::of(text).is_none() => Some(found),
                found => return Err(vec![input::gateway_url_error(text, found.as_ref())]),
            },
        };
        // An address pasted into one of the fields fills both. What it says wrongly is an error: nothing else stands in
        // for it.
        let of_field = |text: &Option<String>| text.as_deref().and_then(read_pasted);
        let pasted = url.or_else(|| of_field(&given.gateway)).or_else(|| of_field(&given.account));
        let pasted = pasted.unwrap_or_default();
        if let Some(odd) = &pasted.odd_account {
            return Err(vec![input::account_id_error(odd, false)]);
        }
        if let Some(odd) = &pasted.odd_gateway {
            return Err(vec![input::gateway_id_error(odd)]);
        }
        if let Some(segment) = pasted.provider.as_deref().filter(|segment| *segment != choice.path) {
            let message = ids::WARN_OTHER_PROVIDER_PATH.of(choice).with("found", segment);
            self.remark("other-provider-path", message);
        }
        let text = |flag: &Option<String>, pasted: Option<String>, field| {
            let typed = flag.clone().filter(|text| read_pasted(text).is_none());
            let [variable, stored] = self.known.id(field);
            typed.or(pasted).or(variable).or(stored)
        };
        let account = pasted.account.map(|account| account.to_string());
        let account = text(&given.account, account, Field::AccountId);
        let gateway = pasted.gateway.map(|gateway| gateway.to_string());
        let gateway = text(&given.gateway, gateway, Field::GatewayId);
        let read = account.as_deref().map(|text| input::account_id(text, gateway.as_deref()));
        let account = read.transpose().map_err(alone)?;
        let gateway = gateway.as_deref().map(input::gateway_id).transpose().map_err(alone)?;
        let (account, gateway) = match (account, gateway) {
            (Some(account), Some(gateway)) => (account, gateway),
            (account, gateway) => {
                let fields = [(account.is_none(), Field::AccountId), (gateway.is_none(), Field::GatewayId)];
                let missing = fields.into_iter().filter(|(is, _)| *is).map(|(_, field)| missing(field));
                return Err(missing.collect());
            }
        };
        self.remarks.extend(input::doubt_about_gateway(&gateway));
        let origin = match (given.origin.as_deref(), pasted.origin) {
            (Some(text), _) => input::origin(text).map_err(alone)?,
            (None, Some(origin)) => {
                // A flag for another server says so by its name; an address does not.
                if origin != Origin::cloudflare() {
                    self.remark("other-origin", ids::WARN_OTHER_ORIGIN.with("origin", origin.as_str()));
                }
                origin
            }
            (None, None) => self.known.address.origin.clone().unwrap_or_else(Origin::cloudflare),
        };
        let mut endpoint = Endpoint { origin, account, gateway, path: choice.path, written: None };
        endpoint.written = self.setup.written_url(self.env, &endpoint.base_url());
        if endpoint.written.is_none()
            && let Some(message) = self.known.odd_address()
        {
            self.remark("address-replaced", ids::WARN_ADDRESS_REPLACED.with("what", message));
        }
        Ok(endpoint)
    }

    /// What is stored is used as it is, where it can be a secret at all.
    fn stored(&self, field: Field) -> Option<Result<Secret, InputError>> {
        let found = self.known.stored(field, |_| false)?;
        Some(input::stored_secret(&found.value, &found.source.name(), field))
    }

    fn api_key(&self, storage: KeyStorage) -> Result<Option<Secret>, InputError> {
        let (choice, setup) = (self.choice, self.setup);
        let given = self.given.api_key.as_ref().map(|key| input::api_key(key)).transpose()?;
        let name = setup.key_name(choice);
        let stored = || self.stored(Field::ApiKey).transpose();
        let no_variable = || unset("api-key-variable-unset", Field::ApiKey, &name);
        if self.untouched.key {
            // Only for the test: nothing of it is kept.
            let key = if given.is_some() { given } else { stored()? };
            let outside = matches!(setup.key_reference(), Some(Reference::Outside(_)));
            return if key.is_none() && !outside { Err(no_variable()) } else { Ok(key) };
        }
        match storage {
            // The command is asked once there is something to test; a key beside it only serves the test.
            KeyStorage::Command => return Ok(given),
            KeyStorage::Reference => {
                // The value is not kept, but it is tested: it has to be the one the variable has.
                let set = match self.env.get(&name) {
                    Some(value) => Some(input::api_key(value)?),
                    None if name != choice.key_variable => stored()?,
                    None => None,
                };
                let set = set.ok_or_else(no_variable)?;
                return if given.is_some_and(|given| given != set) {
                    let message = ids::INPUT_KEY_CONTRADICTS_VARIABLE.with("variable", name.as_str());
                    let hint = ids::HINT_KEY_CONTRADICTS_VARIABLE.with("variable", name.as_str());
                    Err(InputError::new("api-key-contradicts-variable", Field::ApiKey, message, hint))
                } else {
                    Ok(Some(set))
                };
            }
            _ => {}
        }
        if given.is_some() {
            return Ok(given);
        }
        if let Some(own) = self.known.own(Field::ApiKey) {
            return input::api_key(own.value.expose()).map(Some);
        }
        // What was asked for of what keeps it elsewhere is written nowhere.
        let asked = |key: &Secret| setup.asked.iter().any(|asked| asked.value == *key);
        // Another place was asked for than the reference's.
        let own = || self.env.get(choice.key_variable).map(input::api_key).transpose();
        let key = match stored()?.filter(|key| !asked(key)) {
            Some(key) => Some(key),
            None => own()?,
        };
        key.map(Some).ok_or_else(|| missing(Field::ApiKey))
    }

    fn token(&self, storage: KeyStorage) -> Result<Token, InputError> {
        let (choice, setup) = (self.choice, self.setup);
        let name = setup.token_name(choice);
        let own = self.known.own(Field::Token);
        let own = own.as_ref().map(|found| found.value.expose());
        if let Some(text) = self.given.token.as_ref().map(|token| token.as_str()).or(own) {
            let token = input::token(text)?;
            let kept =
                storage != KeyStorage::Reference || self.untouched.token || self.env.get(&name).is_some();
            let unset = || unset("token-variable-unset", Field::Token, &name);
            return kept.then_some(Token::Given(token)).ok_or_else(unset);
        }
        let reference = setup.token_reference(choice);
        match self.stored(Field::Token) {
            // As the key beside it: a file sets the variable, and no config refers to it yet.
            Some(_) if storage == KeyStorage::Reference && setup.token_header(choice).is_none() => {
                Ok(Token::None)
            }
            Some(token) => token.map(Token::Given),
            // Where this shell's OpenClaw does not send it, the daemon does.
            None if self.untouched.token && matches!(reference, Some(Reference::Outside(_))) => {
                Ok(Token::Variable)
            }
            None if setup.token_header(choice).is_some() => {
                let message = ids::INPUT_TOKEN_STORED_UNSET.with("variable", name);
                Err(InputError::new("token-missing", Field::Token, message, ids::HINT_TOKEN))
            }
            None => Ok(Token::None),
        }
    }

    /// Names a gateway that another provider of the config goes through, where answers are missing: a script has to say
    /// that it wants that one.
    fn found_elsewhere(&self, error: InputError) -> InputError {
        if !matches!(error.field, Field::AccountId | Field::GatewayId) || !error.is_missing() {
            return error;
        }
        match (self.known.odd_address(), &self.known.elsewhere) {
            (Some(message), _) => InputError { message, ..error },
            (None, Some(found)) => {
                let hint = ids::HINT_FOUND_ELSEWHERE.with("key", found.key.as_str()).with("url", found.url());
                InputError { hint: hint.with("hint", error.hint), ..error }
            }
            (None, None) => error,
        }
    }
}

fn unset(code: &'static str, field: Field, variable: &str) -> InputError {
    let [message, hint] = [ids::INPUT_VARIABLE_UNSET, ids::HINT_VARIABLE_UNSET];
    InputError::new(code, field, message.with("variable", variable), hint.with("variable", variable))
}

fn alone(error: InputError) -> Vec<InputError> {
    vec![error]
}

/// What several errors are as one: the first that is invalid, else all that are missing.
fn together(errors: Vec<InputError>) -> InputError {
    let invalid = errors.iter().find(|error| !error.is_missing()).cloned();
    let mut errors = errors.into_iter();
    // It is only called where there are some.
    let first = invalid.or_else(|| errors.next()).unwrap_or_else(|| missing(Field::AccountId));
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

fn missing(field: Field) -> InputError {
    let (code, message, hint) = match field {
        Field::ApiKey => ("api-key-missing", ids::INPUT_API_KEY_MISSING, ids::HINT_API_KEY),
        Field::GatewayId => ("gateway-id-missing", ids::INPUT_GATEWAY_ID_MISSING, ids::HINT_GATEWAY_ID),
        _ => ("account-id-missing", ids::INPUT_ACCOUNT_ID_MISSING, ids::HINT_ACCOUNT_ID),
    };
    InputError::new(code, field, message, hint)
}
