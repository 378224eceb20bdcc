//! No questions: answers come from flags, then variables, then what is stored. The first one that is invalid is the
//! error, or all that are missing at once: a script should not have to be run once for each.

use zeroize::Zeroizing;

use crate::domain::{
    Answers, AuthChoice, Date, DefaultPolicy, Endpoint, Environment, Field, KeyCommand, KeyStorage, ModelRef,
    ModelSource, Origin, OtherAddress, Secret, Token, Untouched, read_pasted,
};
use crate::locale::{Id, Message, ids};
use crate::openclaw::{Effective, Found, Reference, Setup, Source, elsewhere, stored_model, usual_policy};
use crate::wizard::input::{self, InputError};
use crate::wizard::{stored, usual_storage};

/// What the command line says, read but not yet judged.
#[derive(Default)]
pub struct Given {
    /// The account ID.
    pub account: Option<String>,
    /// The gateway ID.
    pub gateway: Option<String>,
    /// An address that holds both.
    pub gateway_url: Option<String>,
    /// Another server in place of Cloudflare's.
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
    choice: &'static AuthChoice,
    setup: &Setup,
    env: &Environment,
    default_model: ModelRef,
    today: Date,
) -> Result<Script, InputError> {
    let mut remarks = Vec::new();
    let stored = stored(setup, choice, env);
    let endpoint = endpoint(given, choice, setup, env, &stored, &mut remarks);
    let said = said_storage(given);
    let own = |reference: Option<Reference>, name: &str| {
        env.get(name).is_some() && setup.takes_variable(reference.as_ref(), name)
    };
    let new_key = given.api_key.is_some() || own(setup.key_reference(choice), choice.key_variable);
    let new_token = given.token.is_some() || own(setup.token_reference(choice), choice.token_variable);
    let untouched = setup.untouched(choice, &setup.referred(choice), said, new_key, new_token);
    let storage = given.storage.unwrap_or_else(|| storage(given, choice, setup, env, &mut remarks));
    let secrets = Secrets { given, choice, setup, env, stored: &stored, storage, untouched };
    let (api_key, token) = (secrets.api_key(), secrets.token());
    let (endpoint, api_key, token) = match (endpoint, api_key, token) {
        (Ok(endpoint), Ok(api_key), Ok(token)) => (endpoint, api_key, token),
        (endpoint, api_key, token) => {
            let wrong =
                endpoint.err().unwrap_or_default().into_iter().chain(api_key.err()).chain(token.err());
            return Err(found_elsewhere(together(wrong.collect()), choice, setup, env, &stored));
        }
    };
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
    let fallbacks = given
        .fallbacks
        .iter()
        .map(|text| input::fallback(choice.provider, text, &names.given_with("--fallback")))
        .collect::<Result<_, _>>()?;
    let command = given.command.clone();
    let answers = Answers {
        choice,
        endpoint,
        api_key,
        token,
        storage,
        model,
        fallbacks,
        set_default,
        untouched,
        command,
    };
    Ok(Script { answers, model_source, remarks })
}

/// Where somebody says to keep the secrets; `env-file` where it is only said that they are to be kept.
fn said_storage(given: &Given) -> Option<KeyStorage> {
    given.storage.or_else(|| given.plaintext.then_some(KeyStorage::EnvFile))
}

/// Where the secrets are kept where no flag says so.
fn storage(
    given: &Given,
    choice: &AuthChoice,
    setup: &Setup,
    env: &Environment,
    remarks: &mut Vec<(&'static str, Message)>,
) -> KeyStorage {
    let stored = setup.storage(choice);
    if given.plaintext || given.api_key.is_some() {
        let usual = usual_storage(setup, choice, env, given.plaintext);
        if usual != stored && !given.plaintext {
            let path = setup.place.env_file();
            let said = ids::REMARK_VARIABLE_SET_NOWHERE.with("variable", setup.key_name(choice));
            remarks.push(("variable-set-nowhere", said.with("path", path.as_path())));
        }
        return usual;
    }
    stored
}

fn endpoint(
    given: &Given,
    choice: &'static AuthChoice,
    setup: &Setup,
    env: &Environment,
    stored: &Effective,
    remarks: &mut Vec<(&'static str, Message)>,
) -> Result<Endpoint, Vec<InputError>> {
    let url = match &given.gateway_url {
        None => None,
        Some(text) => match read_pasted(text) {
            Some(found) if found.gateway.is_some() || OtherAddress::of(text).is_none() => Some(found),
            found => return Err(vec![input::gateway_url_error(text, found.as_ref())]),
        },
    };
    let stored_url = stored.base_url.as_ref().and_then(|url| read_pasted(url.value.expose()));
    // An address pasted into one of the fields fills both. What it says wrongly is an error: nothing else stands in
    // for it.
    let pasted = url
        .or_else(|| given.gateway.as_deref().and_then(read_pasted))
        .or_else(|| given.account.as_deref().and_then(read_pasted));
    if let Some(odd) = pasted.as_ref().and_then(|pasted| pasted.odd_account.as_ref()) {
        return Err(vec![input::account_id_error(odd, false)]);
    }
    if let Some(odd) = pasted.as_ref().and_then(|pasted| pasted.odd_gateway.as_ref()) {
        return Err(vec![input::gateway_id_error(odd)]);
    }
    if let Some(segment) = pasted.as_ref().and_then(|pasted| pasted.provider.as_deref())
        && segment != choice.path
    {
        remarks
            .push(("other-provider-path", ids::WARN_OTHER_PROVIDER_PATH.of(choice).with("found", segment)));
    }
    let text = |flag: &Option<String>| flag.clone().filter(|text| read_pasted(text).is_none());
    let account_text = text(&given.account);
    let gateway_text = text(&given.gateway);
    let gateway_variable = env.get("CLOUDFLARE_GATEWAY_ID");
    let other = given.gateway.as_deref().or(gateway_variable);
    let account = match (account_text, pasted.as_ref().and_then(|pasted| pasted.account.clone())) {
        (Some(text), _) => Some(input::account_id(&text, other).map_err(alone)?),
        (None, Some(account)) => Some(account),
        (None, None) => match env.get("CLOUDFLARE_ACCOUNT_ID") {
            Some(text) => Some(input::account_id(text, other).map_err(alone)?),
            None => stored_url.as_ref().and_then(|url| url.account.clone()),
        },
    };
    let gateway = match (gateway_text, pasted.as_ref().and_then(|pasted| pasted.gateway.clone())) {
        (Some(text), _) => Some(input::gateway_id(&text).map_err(alone)?),
        (None, Some(gateway)) => Some(gateway),
        (None, None) => match gateway_variable {
            Some(text) => Some(input::gateway_id(text).map_err(alone)?),
            None => stored_url.as_ref().and_then(|url| url.gateway.clone()),
        },
    };
    let (account, gateway) = match (account, gateway) {
        (Some(account), Some(gateway)) => (account, gateway),
        (account, gateway) => {
            let no_account = missing(
                "account-id-missing",
                Field::AccountId,
                ids::INPUT_ACCOUNT_ID_MISSING,
                ids::HINT_ACCOUNT_ID,
            );
            let no_gateway = missing(
                "gateway-id-missing",
                Field::GatewayId,
                ids::INPUT_GATEWAY_ID_MISSING,
                ids::HINT_GATEWAY_ID,
            );
            let missing = [account.is_none().then_some(no_account), gateway.is_none().then_some(no_gateway)];
            return Err(missing.into_iter().flatten().collect());
        }
    };
    remarks.extend(input::doubt_about_gateway(&gateway));
    let origin = match given.origin.as_deref().or_else(|| env.get("CLAWGATE_GATEWAY_ORIGIN")) {
        Some(text) => input::origin(text).map_err(alone)?,
        None => match pasted.and_then(|pasted| pasted.origin) {
            Some(origin) => {
                // A flag for another server says so by its name; an address does not.
                if origin != Origin::cloudflare() {
                    remarks.push(("other-origin", ids::WARN_OTHER_ORIGIN.with("origin", origin.as_str())));
                }
                origin
            }
            None => stored_url.and_then(|url| url.origin).unwrap_or_else(Origin::cloudflare),
        },
    };
    let mut endpoint = Endpoint { origin, account, gateway, path: choice.path, written: None };
    endpoint.written = setup.written_url(choice, env, &endpoint.base_url());
    if let Some(found) = stored.base_url.as_ref().filter(|_| endpoint.written.is_none())
        && let Some(message) = input::stored_address(&found.value)
    {
        remarks.push(("address-replaced", ids::WARN_ADDRESS_REPLACED.with("what", message)));
    }
    Ok(endpoint)
}

/// What the secrets are found with.
struct Secrets<'a> {
    given: &'a Given,
    choice: &'a AuthChoice,
    setup: &'a Setup,
    env: &'a Environment,
    stored: &'a Effective,
    storage: KeyStorage,
    untouched: Untouched,
}

impl Secrets<'_> {
    fn api_key(&self) -> Result<Option<Secret>, InputError> {
        let Self { given, choice, setup, env, stored, storage, .. } = *self;
        let given = given.api_key.as_ref().map(|key| key.as_str());
        let name = setup.key_name(choice);
        let reference = setup.key_reference(choice);
        let stored = || stored.api_key.as_ref().map(stored_key).transpose();
        if self.untouched.key {
            // Only for the test: nothing of it is kept.
            return match (given.map(input::api_key).transpose()?, reference) {
                (Some(key), _) => Ok(Some(key)),
                // Where this shell's OpenClaw does not ask, the daemon does.
                (None, Some(Reference::Outside(of))) => {
                    let asked = setup.asked.iter().find(|asked| asked.of == of);
                    Ok(stored()?.or_else(|| asked.map(|asked| asked.value.clone())))
                }
                (None, _) => {
                    let there = || env.get(&name).map(input::api_key).transpose();
                    let waiting = || setup.waiting(&name).map(|found| stored_key(&found)).transpose();
                    let found = match stored()? {
                        Some(key) => Some(key),
                        None => there()?.map_or_else(waiting, |key| Ok(Some(key)))?,
                    };
                    found.map(Some).ok_or_else(|| unset("api-key-variable-unset", Field::ApiKey, &name))
                }
            };
        }
        // The command is asked once there is something to test; a key beside it only serves the test.
        if storage == KeyStorage::Command {
            return given.map(input::api_key).transpose();
        }
        let own = env.get(choice.key_variable);
        if storage == KeyStorage::Reference {
            // The value is not kept, but it is tested: it has to be the one the variable has.
            let set = match env.get(&name) {
                Some(value) => Some(input::api_key(value)?),
                None if name != choice.key_variable => stored()?,
                None => None,
            };
            return match (given, set) {
                (_, None) => Err(unset("api-key-variable-unset", Field::ApiKey, &name)),
                (Some(flag), Some(set)) if input::api_key(flag)? != set => Err(InputError {
                    code: "api-key-contradicts-variable",
                    field: Field::ApiKey,
                    message: ids::INPUT_KEY_CONTRADICTS_VARIABLE.with("variable", name.as_str()),
                    hint: ids::HINT_KEY_CONTRADICTS_VARIABLE.with("variable", name.as_str()),
                }),
                (_, Some(set)) => Ok(Some(set)),
            };
        }
        let first =
            given.or_else(|| own.filter(|_| setup.takes_variable(reference.as_ref(), choice.key_variable)));
        if let Some(text) = first {
            return input::api_key(text).map(Some);
        }
        // What was asked for of what keeps it elsewhere is written nowhere.
        let asked = self.stored.api_key.as_ref().is_some_and(|it| matches!(it.source, Source::Asked(..)));
        if let Some(key) = stored()?.filter(|_| !asked) {
            return Ok(Some(key));
        }
        // A file sets the variable, and no config refers to it yet; or another place was asked for than the reference's.
        let waiting = setup.waiting(choice.key_variable).filter(|_| reference.is_none());
        match (waiting, own) {
            (Some(found), _) => stored_key(&found).map(Some),
            (None, Some(text)) => input::api_key(text).map(Some),
            (None, None) => {
                Err(missing("api-key-missing", Field::ApiKey, ids::INPUT_API_KEY_MISSING, ids::HINT_API_KEY))
            }
        }
    }

    fn token(&self) -> Result<Token, InputError> {
        let Self { given, choice, setup, env, stored, storage, .. } = *self;
        let (name, reference) = (setup.token_name(choice), setup.token_reference(choice));
        let own = env.get(choice.token_variable);
        let own = own.filter(|_| setup.takes_variable(reference.as_ref(), choice.token_variable));
        let text = given.token.as_ref().map(|token| token.as_str()).or(own);
        if let Some(text) = text {
            let token = input::token(text)?;
            if storage == KeyStorage::Reference && !self.untouched.token && env.get(&name).is_none() {
                return Err(unset("token-variable-unset", Field::Token, &name));
            }
            return Ok(Token::Given(token));
        }
        if let Some(found) = &stored.authorization {
            return stored_token(found);
        }
        if self.untouched.token {
            // Where this shell's OpenClaw does not send it, the daemon does.
            let there = env.get(&name).map(|text| input::token(text).map(Token::Given));
            let there = there.or_else(|| setup.waiting(&name).map(|found| stored_token(&found)));
            match (reference, there) {
                (Some(Reference::Outside(_)), _) => return Ok(Token::Variable),
                (_, Some(token)) => return token,
                (_, None) => {}
            }
        }
        // One that is supplied and lost on the way, for want of a row say, is there all the same.
        if let Some(found) = setup.written_token(choice, env) {
            return stored_token(&found);
        }
        if setup.token_header(choice).is_some() {
            return Err(InputError {
                code: "token-missing",
                field: Field::Token,
                message: ids::INPUT_TOKEN_STORED_UNSET.with("variable", name),
                hint: ids::HINT_TOKEN.message(),
            });
        }
        // As the key beside it: a file sets the variable, and no config refers to it yet.
        match setup.waiting(choice.token_variable).filter(|_| storage != KeyStorage::Reference) {
            Some(found) => stored_token(&found),
            None => Ok(Token::None),
        }
    }
}

/// What is stored is used as it is, where it can be a key at all.
fn stored_key(found: &Found<Secret>) -> Result<Secret, InputError> {
    input::stored_secret(&found.value, &found.source.name(), Field::ApiKey)?;
    Ok(found.value.clone())
}

/// The same of a token, without the word before it.
fn stored_token(found: &Found<Secret>) -> Result<Token, InputError> {
    input::stored_secret(&found.value, &found.source.name(), Field::Token)?;
    input::token(found.value.expose()).map(Token::Given)
}

fn unset(code: &'static str, field: Field, variable: &str) -> InputError {
    InputError {
        code,
        field,
        message: ids::INPUT_VARIABLE_UNSET.with("variable", variable),
        hint: ids::HINT_VARIABLE_UNSET.with("variable", variable),
    }
}

fn alone(error: InputError) -> Vec<InputError> {
    vec![error]
}

/// What several errors are as one: the first that is invalid, else all that are missing.
fn together(errors: Vec<InputError>) -> InputError {
    let invalid = errors.iter().find(|error| !error.is_missing()).cloned();
    let mut errors = errors.into_iter();
    // It is only called where there are some.
    let first = invalid.or_else(|| errors.next()).unwrap_or_else(|| {
        missing("account-id-missing", Field::AccountId, ids::INPUT_ACCOUNT_ID_MISSING, ids::HINT_ACCOUNT_ID)
    });
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

/// Names a gateway that another provider of the config goes through, where answers are missing: a script has to say that
/// it wants that one.
fn found_elsewhere(
    error: InputError,
    choice: &AuthChoice,
    setup: &Setup,
    env: &Environment,
    stored: &Effective,
) -> InputError {
    if !matches!(error.field, Field::AccountId | Field::GatewayId) || !error.is_missing() {
        return error;
    }
    if let Some(message) = stored.base_url.as_ref().and_then(|found| input::stored_address(&found.value)) {
        return InputError { message, ..error };
    }
    match elsewhere(setup, choice, env) {
        Some(found) => {
            let hint = ids::HINT_FOUND_ELSEWHERE.with("key", found.key.as_str()).with("url", found.url());
            InputError { hint: hint.with("hint", error.hint), ..error }
        }
        None => error,
    }
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

fn missing(code: &'static str, field: Field, message: Id, hint: Id) -> InputError {
    InputError { code, field, message: message.message(), hint: hint.message() }
}
