//! What a person types becomes an answer, or a sentence on what is wrong with it.

use crate::domain::{
    AccountId, AccountIdError, Address, AuthChoice, Field, GatewayId, GatewayIdError, ModelId, ModelRef,
    ModelRefError, Origin, OriginError, OtherAddress, Pasted, Secret, SecretError, SecretKind, StandIn, said,
};
use crate::gateway::{Catalogue, Spelling, nearest_names, spelling};
use crate::locale::{Id, Message, ids};
use crate::openclaw::{Setup, unset_in};

/// The code of a secret that could be real, in practice.
pub const REAL_SECRET: &str = "real-secret-in-demo";

/// An answer that is missing or invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputError {
    /// A stable code.
    pub code: &'static str,
    /// Which answer.
    pub field: Field,
    /// What is wrong.
    pub message: Message,
    /// What a right one looks like, and how to give it.
    pub hint: Message,
}

impl InputError {
    /// An answer that is missing or invalid, and what a right one looks like.
    #[must_use]
    pub fn new(
        code: &'static str,
        field: Field,
        message: impl Into<Message>,
        hint: impl Into<Message>,
    ) -> Self {
        Self { code, field, message: message.into(), hint: hint.into() }
    }

    /// The same with the words of a route.
    #[must_use]
    pub fn of(self, choice: &AuthChoice) -> Self {
        Self { message: self.message.of(choice), hint: self.hint.of(choice), ..self }
    }

    /// Whether the answer was not given at all.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.code.ends_with("-missing")
    }
}

/// Reads an account ID. `gateway` is what stands in the gateway's field, to notice that the two are swapped.
///
/// # Errors
/// Everything that is no account ID.
pub fn account_id(text: &str, gateway: Option<&str>) -> Result<AccountId, InputError> {
    refuse_secret(text, Field::AccountId, "account-id-invalid", ids::NAME_ACCOUNT_ID)?;
    let swapped = gateway.is_some_and(|gateway| AccountId::parse(gateway).is_ok());
    AccountId::parse(text).map_err(|error| account_id_error(&error, swapped))
}

/// What is wrong with an account ID.
#[must_use]
pub fn account_id_error(error: &AccountIdError, swapped: bool) -> InputError {
    let message = match error {
        AccountIdError::Empty => ids::INPUT_ACCOUNT_ID_EMPTY.message(),
        _ if swapped => ids::INPUT_IDS_SWAPPED.message(),
        AccountIdError::Address => ids::INPUT_ACCOUNT_ID_ADDRESS.message(),
        AccountIdError::Character(odd, at) => {
            ids::INPUT_ACCOUNT_ID_CHARACTER.with("character", *odd).with("at", *at)
        }
        AccountIdError::Length(length) => ids::INPUT_ACCOUNT_ID_LENGTH.with("length", *length),
    };
    InputError::new("account-id-invalid", Field::AccountId, message, ids::HINT_ACCOUNT_ID)
}

/// Reads a gateway ID.
///
/// # Errors
/// Everything that is no gateway ID.
pub fn gateway_id(text: &str) -> Result<GatewayId, InputError> {
    refuse_secret(text, Field::GatewayId, "gateway-id-invalid", ids::NAME_GATEWAY_ID)?;
    GatewayId::parse(text).map_err(|error| gateway_id_error(&error))
}

/// What is wrong with a gateway ID.
#[must_use]
pub fn gateway_id_error(error: &GatewayIdError) -> InputError {
    let message = match error {
        GatewayIdError::Empty => ids::INPUT_GATEWAY_ID_EMPTY.message(),
        GatewayIdError::Address => ids::INPUT_GATEWAY_ID_ADDRESS.message(),
        GatewayIdError::Character(odd, at) => {
            ids::INPUT_GATEWAY_ID_CHARACTER.with("character", *odd).with("at", *at)
        }
        GatewayIdError::Dots => ids::INPUT_GATEWAY_ID_DOTS.message(),
        GatewayIdError::Length(length) => ids::INPUT_GATEWAY_ID_LENGTH.with("length", *length),
    };
    InputError::new("gateway-id-invalid", Field::GatewayId, message, ids::HINT_GATEWAY_ID)
}

/// What is wrong with an address that should name an account and a gateway, and what was found in it.
#[must_use]
pub fn gateway_url_error(text: &str, found: Option<&Pasted>) -> InputError {
    let hint = match found.and_then(|found| found.account.as_ref()) {
        Some(account) => ids::HINT_GATEWAY_URL_OF_ACCOUNT.with("account", account.as_str()),
        None => ids::HINT_GATEWAY_URL.message(),
    };
    let id = other_address(text).unwrap_or(ids::INPUT_GATEWAY_URL_INVALID);
    let message = id.with("url", Address::new(text.trim()).to_string());
    InputError::new("gateway-url-invalid", Field::GatewayUrl, message, hint)
}

/// What is said of a stored address that names no account and no gateway; `None` where it is a gateway's own.
#[must_use]
pub fn stored_address(url: &Address) -> Option<Message> {
    let unset = unset_in(url);
    let message = if unset.is_empty() {
        other_address(url.expose())?.message()
    } else {
        ids::ADDRESS_UNSET.with("variables", unset.join(", "))
    };
    Some(message.with("url", url.to_string()))
}

/// What an address is that is none of a gateway.
fn other_address(text: &str) -> Option<Id> {
    OtherAddress::of(text).map(|other| match other {
        OtherAddress::Rest => ids::ADDRESS_REST,
        OtherAddress::Provider => ids::ADDRESS_PROVIDER,
        OtherAddress::CustomDomain => ids::ADDRESS_CUSTOM_DOMAIN,
    })
}

/// That there is no command in the key's field, which is to give the key.
pub(super) fn no_command() -> InputError {
    let (message, hint) = (ids::INPUT_COMMAND_MISSING, ids::HINT_COMMAND_MISSING);
    InputError::new("key-command-missing", Field::ApiKey, message, hint)
}

/// That there is no auth profile to keep the key in.
pub(super) fn no_profile() -> InputError {
    InputError::new("no-profile", Field::KeyStorage, ids::PLAN_NO_PROFILE, ids::HINT_NO_PROFILE)
}

/// Reads the origin of a gateway.
///
/// # Errors
/// Everything that is no origin.
pub fn origin(text: &str) -> Result<Origin, InputError> {
    Origin::parse(text).map_err(|error| {
        let id = match error {
            OriginError::PlainHttp => ids::INPUT_ORIGIN_PLAIN_HTTP,
            OriginError::Scheme => ids::INPUT_ORIGIN_SCHEME,
            OriginError::Host => ids::INPUT_ORIGIN_HOST,
            OriginError::Extra => ids::INPUT_ORIGIN_EXTRA,
        };
        InputError::new("gateway-origin-invalid", Field::GatewayUrl, id, ids::HINT_ORIGIN)
    })
}

/// Reads the provider's key, and refuses what belongs to somebody else.
///
/// # Errors
/// What is no secret, and what is certain to be another kind of one.
pub fn api_key(text: &str, choice: &AuthChoice) -> Result<Secret, InputError> {
    secret(text, Field::ApiKey, choice)
}

/// Reads the gateway's token, and refuses what belongs to somebody else.
///
/// # Errors
/// As [`api_key`].
pub fn token(text: &str, choice: &AuthChoice) -> Result<Secret, InputError> {
    secret(text, Field::Token, choice)
}

/// Judges a secret that was typed, given or found: the one rule for all of them.
pub(super) fn secret(text: &str, field: Field, choice: &AuthChoice) -> Result<Secret, InputError> {
    let secret = Secret::parse(text).map_err(|error| secret_error(&error, field).of(choice))?;
    if secret.is_wrong_for(field, choice) { Err(wrong_kind(&secret, field).of(choice)) } else { Ok(secret) }
}

/// Judges what is stored, which is used as it is: [`Field::ApiKey`], or [`Field::Token`] with or without `Bearer` in
/// front of it, which is taken off. `source` is where it stands.
///
/// # Errors
/// What is certain to be refused where it is sent.
pub fn stored_secret(
    found: &Secret,
    source: &str,
    field: Field,
    choice: &AuthChoice,
) -> Result<Secret, InputError> {
    let bare = secret(found.expose(), field, choice).map_err(|error| {
        let message = ids::INPUT_STORED.with("what", error.message).with("source", source);
        InputError { message, ..error }
    })?;
    match field {
        Field::Token => Ok(bare),
        // OpenClaw takes white space off, and nothing else.
        _ if bare.expose() != found.expose().trim() => {
            let message = ids::INPUT_STORED_WITH_MORE.with("source", source);
            Err(InputError::new("api-key-invalid", field, message, ids::HINT_STORED_WITH_MORE))
        }
        _ => Ok(found.clone()),
    }
}

/// What is wrong with a secret of another kind.
fn wrong_kind(secret: &Secret, field: Field) -> InputError {
    let name = secret_name(field).message();
    let (what, hint) = match (secret.kind(), secret.vendor()) {
        (SecretKind::AnthropicOauth, _) => (ids::SECRET_ANTHROPIC_OAUTH.message(), ids::HINT_SECRET_OAUTH),
        (SecretKind::AnthropicAdmin, _) => (ids::SECRET_ANTHROPIC_ADMIN.message(), ids::HINT_SECRET_OAUTH),
        (SecretKind::OtherProviderKey, Some(vendor)) => {
            (ids::SECRET_OF_VENDOR.with("vendor", vendor), secret_hint(field))
        }
        (kind, _) => (kind_and_place(kind).0.message(), secret_hint(field)),
    };
    let hint = if field == Field::Token { ids::HINT_TOKEN } else { hint };
    let id = match secret.kind() {
        SecretKind::CloudflareGlobalKey => ids::INPUT_KEY_IS_GLOBAL_KEY,
        _ if field == Field::Token => ids::INPUT_TOKEN_OF_OTHER_KIND,
        _ => ids::INPUT_KEY_OF_OTHER_KIND,
    };
    let code = if field == Field::Token { "token-wrong-kind" } else { "api-key-wrong-kind" };
    InputError::new(code, field, id.with("what", name).with("kind", what), hint)
}

/// What the secret of a field is called.
fn secret_name(field: Field) -> Id {
    if field == Field::Token { ids::NAME_TOKEN } else { ids::NAME_API_KEY }
}

/// How a right one is given.
fn secret_hint(field: Field) -> Id {
    if field == Field::Token { ids::HINT_TOKEN } else { ids::HINT_API_KEY }
}

/// The names of models that are known here, and how one is given once more.
#[derive(Clone, Debug)]
pub struct Names<'a> {
    /// Every known name.
    pub known: Vec<ModelId>,
    /// The flag or the command that a script gives it with; `None` where a person is asked.
    pub how: Option<&'a str>,
    /// Whose they are.
    pub choice: &'static AuthChoice,
}

impl<'a> Names<'a> {
    /// Those of the catalogue, and those that the config's own rows have.
    #[must_use]
    pub fn of(setup: Option<&Setup>, choice: &'static AuthChoice, how: Option<&'a str>) -> Self {
        let own = setup.into_iter().flat_map(|setup| setup.own_models(choice));
        let own = own.map(|model| model.model().clone());
        Self { known: Catalogue::of(choice).names().cloned().chain(own).collect(), how, choice }
    }

    /// The same for another flag or command.
    #[must_use]
    pub fn given_with(&self, how: &'a str) -> Self {
        Self { known: self.known.clone(), how: Some(how), choice: self.choice }
    }

    /// Whether the catalogue or a row of the config has it.
    #[must_use]
    pub fn has(&self, model: &ModelId) -> bool {
        self.known.contains(model)
    }

    /// The known names that are the least away from one that nothing knows.
    #[must_use]
    pub fn nearest(&self, name: &str) -> Vec<ModelId> {
        nearest_names(name, &self.known, 3)
    }

    /// What is doubtful about a model of a provider, though it is taken.
    #[must_use]
    pub fn doubt(&self, provider: &str, model: &ModelRef) -> Option<Message> {
        if model.provider() != provider {
            return None;
        }
        match spelling(model.model().as_str(), &self.known, self.choice.model_fillers) {
            Spelling::Near(known) => Some(
                ids::WARN_MODEL_UNUSUAL.with("model", model.model().as_str()).with("nearest", known.as_str()),
            ),
            _ => None,
        }
    }

    /// Refuses a name that nothing knows and nobody has tested: with those that are the least away from it.
    ///
    /// # Errors
    /// Where it is neither in the catalogue, nor in the config, nor in the gateway's list.
    pub fn require_known(&self, name: &str, field: Field) -> Result<(), InputError> {
        if self.known.iter().any(|known| known.as_str() == name) {
            return Ok(());
        }
        let mut nearest = self.nearest(name).into_iter().map(|name| name.to_string());
        let [one, two, three] = [(); 3].map(|()| nearest.next().unwrap_or_default());
        let message = ids::INPUT_MODEL_UNKNOWN.with("model", said(name));
        let message = message.with("one", one).with("two", two).with("three", three);
        let hint = ids::HINT_MODEL_UNKNOWN.with("model", said(name));
        Err(InputError::new(model_code(field), field, message, hint))
    }

    /// Refuses another spelling of a known name: the provider does not take it.
    fn refuse(&self, name: &str, field: Field) -> Result<(), InputError> {
        let Spelling::Other(known) = spelling(name, &self.known, self.choice.model_fillers) else {
            return Ok(());
        };
        let message = ids::INPUT_MODEL_SPELLING.with("model", said(name)).with("nearest", known.as_str());
        let hint = match self.how {
            Some(how) => ids::HINT_MODEL_SPELLING.with("how", how).with("nearest", known.as_str()),
            None => ids::HINT_MODEL_SPELLING_HERE.with("nearest", known.as_str()),
        };
        Err(InputError::new(model_code(field), field, message, hint))
    }
}

/// Reads a model of a provider.
///
/// # Errors
/// What names no model, another provider's, or a known one in another spelling.
pub fn model(provider: &str, text: &str, names: &Names<'_>) -> Result<ModelRef, InputError> {
    let parsed = ModelRef::parse_for(provider, text);
    let name = match &parsed {
        Ok(model) => Some(model.model().as_str()),
        Err(ModelRefError::Character(..)) => Some(text),
        // Cloudflare's own documentation has the provider's name in front of them.
        Err(ModelRefError::OtherProvider(other)) if other == names.choice.direct => Some(text),
        Err(_) => None,
    };
    name.map_or(Ok(()), |name| names.refuse(name.trim(), Field::Model))?;
    parsed.map_err(|error| model_error(&error, Field::Model))
}

/// Reads a model of any provider, as it stands in a config.
///
/// # Errors
/// What names no model.
pub fn any_model(provider: &str, text: &str) -> Result<ModelRef, InputError> {
    ModelRef::parse_any(provider, text).map_err(|error| model_error(&error, Field::Model))
}

/// Reads a fallback, which may be any provider's.
///
/// # Errors
/// What names no model, and one of `provider` that nothing knows.
pub fn fallback(provider: &str, text: &str, names: &Names<'_>) -> Result<ModelRef, InputError> {
    let model = fallback_by_name(provider, text, names)?;
    if model.provider() == provider {
        names.require_known(model.model().as_str(), Field::Fallback)?;
    }
    Ok(model)
}

/// Reads a fallback by its name alone; whether there is such a model is asked elsewhere.
///
/// # Errors
/// What names no model, and a known one of `provider` in another spelling.
pub fn fallback_by_name(provider: &str, text: &str, names: &Names<'_>) -> Result<ModelRef, InputError> {
    let parsed = stored_fallback(provider, text);
    let own = parsed.as_ref().ok().filter(|model| model.provider() == provider);
    own.map_or(Ok(()), |model| names.refuse(model.model().as_str(), Field::Fallback))?;
    parsed
}

/// Reads a fallback as it may stand in a config.
///
/// # Errors
/// What names no model.
pub fn stored_fallback(provider: &str, text: &str) -> Result<ModelRef, InputError> {
    ModelRef::parse_any(provider, text).map_err(|error| model_error(&error, Field::Fallback))
}

/// The code of a model's name that is wrong.
fn model_code(field: Field) -> &'static str {
    if field == Field::Fallback { "fallback-invalid" } else { "model-invalid" }
}

/// Whether a text that is to be shown, sent and kept in the clear is a key or a token, or holds one.
#[must_use]
pub fn is_secret(text: &str) -> bool {
    SecretKind::found_in(text).is_some()
}

/// A secret in a field that is no secret's would be shown, sent in an address, and written where all can read it.
fn refuse_secret(text: &str, field: Field, code: &'static str, what: Id) -> Result<(), InputError> {
    SecretKind::found_in(text).map_or(Ok(()), |kind| {
        let message = ids::INPUT_IS_SECRET.with("what", what.message());
        Err(InputError::new(code, field, message, kind_and_place(kind).1))
    })
}

/// What a secret is by its looks, and where it belongs.
#[must_use]
pub fn kind_and_place(kind: SecretKind) -> (Id, Id) {
    match kind {
        SecretKind::AnthropicKey => (ids::SECRET_ANTHROPIC_KEY, ids::HINT_API_KEY),
        SecretKind::AnthropicOauth => (ids::SECRET_ANTHROPIC_OAUTH, ids::HINT_SECRET_OAUTH),
        SecretKind::AnthropicAdmin => (ids::SECRET_ANTHROPIC_ADMIN, ids::HINT_SECRET_OAUTH),
        SecretKind::CloudflareToken => (ids::SECRET_CLOUDFLARE_TOKEN, ids::HINT_TOKEN),
        SecretKind::CloudflareGlobalKey => (ids::SECRET_CLOUDFLARE_GLOBAL_KEY, ids::HINT_SECRET_GLOBAL_KEY),
        SecretKind::OtherProviderKey | SecretKind::BareToken | SecretKind::Unknown => {
            (ids::SECRET_OTHER_PROVIDER_KEY, ids::HINT_SECRET_OTHER_PROVIDER)
        }
    }
}

/// A secret that could be real has no place in practice.
#[must_use]
pub fn real_secret(field: Field) -> InputError {
    InputError::new(REAL_SECRET, field, ids::DEMO_REAL_SECRET, ids::HINT_DEMO_SECRETS)
}

/// What is doubtful about a key, though it is taken.
#[must_use]
pub fn doubt_about_key(key: &Secret, choice: &AuthChoice) -> Option<Message> {
    (!key.expose().starts_with(choice.key_start)).then(|| ids::WARN_KEY_UNUSUAL.of(choice))
}

/// What is doubtful about a token, though it is taken.
#[must_use]
pub fn doubt_about_token(token: &Secret) -> Option<Message> {
    token.expose().starts_with("sk-").then(|| ids::WARN_TOKEN_UNUSUAL.message())
}

/// What is doubtful about a gateway ID, though it is taken: a stable code and the sentence.
#[must_use]
pub fn doubt_about_gateway(gateway: &GatewayId) -> Option<(&'static str, Message)> {
    if gateway.looks_like_account() {
        Some(("gateway-looks-like-account", ids::WARN_GATEWAY_LOOKS_LIKE_ACCOUNT.message()))
    } else if gateway.is_unusual() {
        Some(("gateway-id-unusual", ids::WARN_GATEWAY_UNUSUAL.with("gateway", gateway.as_str())))
    } else {
        None
    }
}

/// What is wrong with a secret, without a character of it but the one that cannot be carried.
fn secret_error(error: &SecretError, field: Field) -> InputError {
    let message = match error {
        SecretError::Empty => ids::INPUT_SECRET_EMPTY.message(),
        SecretError::Character(odd, at) => {
            ids::INPUT_SECRET_CHARACTER.with("character", odd.escape_unicode().to_string()).with("at", *at)
        }
        SecretError::Space(at) => ids::INPUT_SECRET_SPACE.with("at", *at),
        SecretError::Broken(at) => ids::INPUT_SECRET_BROKEN.with("at", *at),
        SecretError::Length(length) => ids::INPUT_SECRET_LENGTH.with("length", *length),
        SecretError::Placeholder => ids::INPUT_SECRET_PLACEHOLDER.message(),
        SecretError::Mask => ids::INPUT_SECRET_MASK.message(),
        SecretError::StandIn(found) => ids::INPUT_SECRET_STAND_IN.with("kind", stand_in(found).0),
    };
    let hint = match error {
        SecretError::StandIn(found) => {
            let flag = if field == Field::Token { "--token -" } else { "--api-key -" };
            ids::HINT_STAND_IN.with("what", stand_in(found).1).with("flag", flag)
        }
        SecretError::Broken(_) => ids::HINT_SECRET_BROKEN.message(),
        _ => secret_hint(field).message(),
    };
    let code = if field == Field::Token { "token-invalid" } else { "api-key-invalid" };
    InputError { code, field, message: message.with("what", secret_name(field).message()), hint }
}

/// What to do with what stands in a secret's place and is a reference, or a secret that was cut in two.
#[must_use]
pub fn remedy(text: &str) -> Option<Message> {
    match Secret::parse(text).err()? {
        SecretError::StandIn(found) => Some(stand_in(&found).1),
        SecretError::Broken(_) => Some(ids::HINT_SECRET_BROKEN.message()),
        _ => None,
    }
}

/// What a reference in a secret's place is called, and what to do with it.
fn stand_in(found: &StandIn) -> (Message, Message) {
    let (kind, hint) = match found {
        StandIn::Variable(Some(name)) => {
            return (
                ids::STAND_IN_VARIABLE.with("variable", name.as_str()),
                ids::HINT_STAND_IN_VARIABLE.with("variable", name.as_str()),
            );
        }
        StandIn::Variable(None) => (ids::STAND_IN_SOME_VARIABLE, ids::HINT_STAND_IN_SOME_VARIABLE),
        StandIn::OnePassword => (ids::STAND_IN_ONE_PASSWORD, ids::HINT_STAND_IN_ONE_PASSWORD),
        StandIn::Vault => (ids::STAND_IN_VAULT, ids::HINT_STAND_IN_VAULT),
        StandIn::Command => (ids::STAND_IN_COMMAND, ids::HINT_STAND_IN_COMMAND),
        StandIn::SecretRef => (ids::STAND_IN_SECRET_REF, ids::HINT_STAND_IN_SECRET_REF),
        StandIn::Encrypted => (ids::STAND_IN_ENCRYPTED, ids::HINT_STAND_IN_ENCRYPTED),
        StandIn::Address => (ids::STAND_IN_ADDRESS, ids::HINT_STAND_IN_ADDRESS),
    };
    (kind.message(), hint.message())
}

/// What is wrong with a model's name.
#[must_use]
pub fn model_error(error: &ModelRefError, field: Field) -> InputError {
    let code = model_code(field);
    let message = match error {
        ModelRefError::Empty => ids::INPUT_MODEL_EMPTY.message(),
        ModelRefError::Character(odd, at) => {
            ids::INPUT_MODEL_CHARACTER.with("character", *odd).with("at", *at)
        }
        ModelRefError::Length(length) => ids::INPUT_MODEL_LENGTH.with("length", *length),
        ModelRefError::OtherProvider(provider) => {
            ids::INPUT_MODEL_OTHER_PROVIDER.with("provider", provider.as_str())
        }
        ModelRefError::Secret(kind) => {
            let message = ids::INPUT_IS_SECRET.with("what", ids::NAME_MODEL.message());
            return InputError::new(code, field, message, kind_and_place(*kind).1);
        }
    };
    InputError::new(code, field, message, ids::HINT_MODEL)
}
