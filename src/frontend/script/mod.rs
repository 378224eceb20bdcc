//! No questions: answers come from flags, then variables, then what is stored. The first one that is missing or
//! invalid is the error.

use zeroize::Zeroizing;

use crate::domain::{
    AccountId, AccountIdError, Answers, AuthChoice, DefaultPolicy, Endpoint, Environment, Field, GatewayId,
    GatewayIdError, KeyStorage, ModelRef, ModelRefError, ModelSource, Origin, OriginError, Secret,
    SecretError, SecretKind, Token, read_pasted,
};
use crate::locale::{Id, Message, ids};
use crate::openclaw::{AUTHORIZATION_HEADER, Audience, Effective, Setup};

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
    /// Whether the secret itself is to be kept, wherever that is.
    pub plaintext: bool,
    /// The model.
    pub model: Option<String>,
    /// Fallback models.
    pub fallbacks: Vec<String>,
    /// Whether the model becomes the default one.
    pub set_default: Option<DefaultPolicy>,
}

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
/// `default_model` is the first of the choice's default models that is not past its retirement; it is taken where none
/// is asked for and none of this provider is stored.
///
/// # Errors
/// The first answer that is missing or invalid, in the order of the wizard's sections.
pub fn answers(
    given: &Given,
    choice: &'static AuthChoice,
    setup: &Setup,
    env: &Environment,
    default_model: ModelRef,
) -> Result<Script, InputError> {
    let mut remarks = Vec::new();
    let stored = Effective::of(setup, choice, env, Audience::Shell);
    let endpoint = endpoint(given, choice, env, &stored, &mut remarks)?;
    let storage = given.storage.unwrap_or_else(|| match setup.storage(choice) {
        KeyStorage::Reference if given.plaintext => KeyStorage::EnvFile,
        stored => stored,
    });
    let api_key = api_key(given, choice, env, &stored, storage)?;
    let token = token(given, choice, setup, env, &stored, storage)?;
    remark_kinds(api_key.as_ref(), &token, &mut remarks);
    let (model, model_source) = model(given, choice, setup, default_model)?;
    let fallbacks = given
        .fallbacks
        .iter()
        .map(|text| {
            ModelRef::parse_any(choice.provider, text).map_err(|error| model_error(&error, Field::Fallback))
        })
        .collect::<Result<_, _>>()?;
    let answers = Answers {
        choice,
        endpoint,
        api_key,
        token,
        storage,
        model,
        fallbacks,
        set_default: given.set_default.unwrap_or(DefaultPolicy::Yes),
    };
    Ok(Script { answers, model_source, remarks })
}

fn endpoint(
    given: &Given,
    choice: &'static AuthChoice,
    env: &Environment,
    stored: &Effective,
    remarks: &mut Vec<(&'static str, Message)>,
) -> Result<Endpoint, InputError> {
    let url = match &given.gateway_url {
        None => None,
        Some(text) => Some(read_pasted(text).ok_or_else(|| InputError {
            code: "gateway-url-invalid",
            field: Field::GatewayUrl,
            message: ids::INPUT_GATEWAY_URL_INVALID.message(),
            hint: ids::HINT_GATEWAY_URL.message(),
        })?),
    };
    let stored_url = stored.base_url.as_ref().and_then(|url| read_pasted(&url.value));
    // An address pasted into one of the fields fills both.
    let pasted = url
        .or_else(|| given.gateway.as_deref().and_then(read_pasted))
        .or_else(|| given.account.as_deref().and_then(read_pasted));
    if let Some(segment) = pasted.as_ref().and_then(|pasted| pasted.provider.as_deref())
        && segment != choice.path
    {
        remarks.push((
            "other-provider-path",
            ids::WARN_OTHER_PROVIDER_PATH.with("found", segment).with("path", choice.path),
        ));
    }
    let text = |flag: &Option<String>| flag.clone().filter(|text| read_pasted(text).is_none());
    let account_text = text(&given.account);
    let gateway_text = text(&given.gateway);
    let account = match (account_text, pasted.as_ref().and_then(|pasted| pasted.account.clone())) {
        (Some(text), _) => Some(parse_account(&text, given.gateway.as_deref())?),
        (None, Some(account)) => Some(account),
        (None, None) => match env.get("CLOUDFLARE_ACCOUNT_ID") {
            Some(text) => Some(parse_account(text, None)?),
            None => stored_url.as_ref().and_then(|url| url.account.clone()),
        },
    };
    let account = account.ok_or_else(|| {
        missing("account-id-missing", Field::AccountId, ids::INPUT_ACCOUNT_ID_MISSING, ids::HINT_ACCOUNT_ID)
    })?;
    let gateway = match (gateway_text, pasted.as_ref().and_then(|pasted| pasted.gateway.clone())) {
        (Some(text), _) => Some(parse_gateway(&text)?),
        (None, Some(gateway)) => Some(gateway),
        (None, None) => match env.get("CLOUDFLARE_GATEWAY_ID") {
            Some(text) => Some(parse_gateway(text)?),
            None => stored_url.as_ref().and_then(|url| url.gateway.clone()),
        },
    };
    let gateway = gateway.ok_or_else(|| {
        missing("gateway-id-missing", Field::GatewayId, ids::INPUT_GATEWAY_ID_MISSING, ids::HINT_GATEWAY_ID)
    })?;
    if gateway.looks_like_account() {
        remarks.push(("gateway-looks-like-account", ids::WARN_GATEWAY_LOOKS_LIKE_ACCOUNT.message()));
    } else if gateway.is_unusual() {
        remarks.push(("gateway-id-unusual", ids::WARN_GATEWAY_UNUSUAL.with("gateway", gateway.as_str())));
    }
    let origin = match given.origin.as_deref().or_else(|| env.get("CLAWGATE_GATEWAY_ORIGIN")) {
        Some(text) => parse_origin(text)?,
        None => pasted
            .and_then(|pasted| pasted.origin)
            .or_else(|| stored_url.and_then(|url| url.origin))
            .unwrap_or_else(Origin::cloudflare),
    };
    Ok(Endpoint { origin, account, gateway, path: choice.path })
}

/// Reads the value of `--gateway-origin`.
///
/// # Errors
/// Everything that is no origin.
pub fn parse_origin(text: &str) -> Result<Origin, InputError> {
    Origin::parse(text).map_err(|error| InputError {
        code: "gateway-origin-invalid",
        field: Field::GatewayUrl,
        message: match error {
            OriginError::PlainHttp => ids::INPUT_ORIGIN_PLAIN_HTTP,
            OriginError::Scheme => ids::INPUT_ORIGIN_SCHEME,
            OriginError::Host => ids::INPUT_ORIGIN_HOST,
            OriginError::Extra => ids::INPUT_ORIGIN_EXTRA,
        }
        .message(),
        hint: ids::HINT_ORIGIN.message(),
    })
}

fn parse_account(text: &str, gateway: Option<&str>) -> Result<AccountId, InputError> {
    AccountId::parse(text).map_err(|error| {
        let swapped = gateway.is_some_and(|gateway| AccountId::parse(gateway).is_ok());
        let message = match error {
            AccountIdError::Empty => ids::INPUT_ACCOUNT_ID_EMPTY.message(),
            _ if swapped => ids::INPUT_IDS_SWAPPED.message(),
            AccountIdError::Address => ids::INPUT_ACCOUNT_ID_ADDRESS.message(),
            AccountIdError::Character(odd, at) => {
                ids::INPUT_ACCOUNT_ID_CHARACTER.with("character", odd).with("at", at)
            }
            AccountIdError::Length(length) => ids::INPUT_ACCOUNT_ID_LENGTH.with("length", length),
        };
        InputError {
            code: "account-id-invalid",
            field: Field::AccountId,
            message,
            hint: ids::HINT_ACCOUNT_ID.message(),
        }
    })
}

fn parse_gateway(text: &str) -> Result<GatewayId, InputError> {
    GatewayId::parse(text).map_err(|error| {
        let message = match error {
            GatewayIdError::Empty => ids::INPUT_GATEWAY_ID_EMPTY.message(),
            GatewayIdError::Address => ids::INPUT_GATEWAY_ID_ADDRESS.message(),
            GatewayIdError::Character(odd, at) => {
                ids::INPUT_GATEWAY_ID_CHARACTER.with("character", odd).with("at", at)
            }
            GatewayIdError::Dots => ids::INPUT_GATEWAY_ID_DOTS.message(),
            GatewayIdError::Length(length) => ids::INPUT_GATEWAY_ID_LENGTH.with("length", length),
        };
        InputError {
            code: "gateway-id-invalid",
            field: Field::GatewayId,
            message,
            hint: ids::HINT_GATEWAY_ID.message(),
        }
    })
}

fn api_key(
    given: &Given,
    choice: &AuthChoice,
    env: &Environment,
    stored: &Effective,
    storage: KeyStorage,
) -> Result<Option<Secret>, InputError> {
    let variable = choice.key_variable;
    let parse = |text: &str| Secret::parse(text).map_err(|error| secret_error(&error, Field::ApiKey));
    if storage == KeyStorage::Reference {
        // The value is not kept, but it is tested: it has to be the one the variable has.
        let set = env.get(variable).map(parse).transpose()?;
        return match (&given.api_key, set) {
            (_, None) => Err(InputError {
                code: "api-key-variable-unset",
                field: Field::ApiKey,
                message: ids::INPUT_VARIABLE_UNSET.with("variable", variable),
                hint: ids::HINT_VARIABLE_UNSET.with("variable", variable),
            }),
            (Some(flag), Some(set)) if parse(flag)? != set => Err(InputError {
                code: "api-key-contradicts-variable",
                field: Field::ApiKey,
                message: ids::INPUT_KEY_CONTRADICTS_VARIABLE.with("variable", variable),
                hint: ids::HINT_KEY_CONTRADICTS_VARIABLE.with("variable", variable),
            }),
            (_, Some(set)) => Ok(Some(set)),
        };
    }
    let text = given.api_key.as_ref().map(|key| key.as_str()).or_else(|| env.get(variable));
    match text {
        Some(text) => {
            let key = parse(text)?;
            wrong_kind(&key)?;
            Ok(Some(key))
        }
        None => match &stored.api_key {
            // What is stored is used as it is, but a mask is no key.
            Some(found) => parse(found.value.expose()).map(|_| Some(found.value.clone())),
            None => {
                Err(missing("api-key-missing", Field::ApiKey, ids::INPUT_API_KEY_MISSING, ids::HINT_API_KEY))
            }
        },
    }
}

/// Secrets that cannot be the provider's key, and would be sent to the wrong party.
fn wrong_kind(key: &Secret) -> Result<(), InputError> {
    let message = match key.kind() {
        SecretKind::CloudflareGlobalKey => ids::INPUT_KEY_IS_GLOBAL_KEY,
        SecretKind::CloudflareToken => ids::INPUT_KEY_IS_CLOUDFLARE_TOKEN,
        _ => return Ok(()),
    };
    Err(InputError {
        code: "api-key-wrong-kind",
        field: Field::ApiKey,
        message: message.message(),
        hint: ids::HINT_API_KEY.message(),
    })
}

fn token(
    given: &Given,
    choice: &AuthChoice,
    setup: &Setup,
    env: &Environment,
    stored: &Effective,
    storage: KeyStorage,
) -> Result<Token, InputError> {
    let text = given.token.as_ref().map(|token| token.as_str()).or_else(|| env.get(choice.token_variable));
    if let Some(text) = text {
        let token = Secret::parse(text).map_err(|error| secret_error(&error, Field::Token))?;
        let message = match token.kind() {
            SecretKind::AnthropicKey | SecretKind::AnthropicOauth => Some(ids::INPUT_TOKEN_IS_ANTHROPIC_KEY),
            SecretKind::CloudflareGlobalKey => Some(ids::INPUT_KEY_IS_GLOBAL_KEY),
            _ => None,
        };
        if let Some(message) = message {
            return Err(InputError {
                code: "token-wrong-kind",
                field: Field::Token,
                message: message.message(),
                hint: ids::HINT_TOKEN.message(),
            });
        }
        let in_shell = env.get(choice.token_variable).is_some();
        if storage == KeyStorage::Reference && !in_shell {
            return Err(InputError {
                code: "token-variable-unset",
                field: Field::Token,
                message: ids::INPUT_VARIABLE_UNSET.with("variable", choice.token_variable),
                hint: ids::HINT_VARIABLE_UNSET.with("variable", choice.token_variable),
            });
        }
        return Ok(Token::Given(token));
    }
    if let Some(found) = &stored.authorization {
        let whole = found.value.expose();
        return Secret::parse(whole).map(Token::Given).map_err(|error| secret_error(&error, Field::Token));
    }
    let has_header = setup
        .provider(choice)
        .and_then(|block| block.get("headers").and_then(|headers| headers.as_object().cloned()))
        .is_some_and(|headers| headers.keys().any(|name| name.eq_ignore_ascii_case(AUTHORIZATION_HEADER)));
    if has_header {
        return Err(InputError {
            code: "token-missing",
            field: Field::Token,
            message: ids::INPUT_TOKEN_STORED_UNSET.with("variable", choice.token_variable),
            hint: ids::HINT_TOKEN.message(),
        });
    }
    Ok(Token::None)
}

fn remark_kinds(key: Option<&Secret>, token: &Token, remarks: &mut Vec<(&'static str, Message)>) {
    let id = match key.map(Secret::kind) {
        None | Some(SecretKind::AnthropicKey) => None,
        Some(SecretKind::AnthropicOauth) => Some(ids::WARN_KEY_IS_OAUTH),
        Some(SecretKind::OtherProviderKey) => Some(ids::WARN_KEY_OF_OTHER_PROVIDER),
        Some(_) => Some(ids::WARN_KEY_UNUSUAL),
    };
    remarks.extend(id.map(|id| ("api-key-unusual", id.message())));
    if let Token::Given(token) = token
        && token.kind() == SecretKind::OtherProviderKey
    {
        remarks.push(("token-unusual", ids::WARN_TOKEN_UNUSUAL.message()));
    }
}

fn model(
    given: &Given,
    choice: &AuthChoice,
    setup: &Setup,
    default_model: ModelRef,
) -> Result<(ModelRef, ModelSource), InputError> {
    if let Some(text) = &given.model {
        let model =
            ModelRef::parse_for(choice.provider, text).map_err(|error| model_error(&error, Field::Model))?;
        return Ok((model, ModelSource::Asked));
    }
    let stored = setup.default_model().0;
    match stored.and_then(|stored| ModelRef::parse_any(choice.provider, &stored).ok()) {
        Some(stored) if stored.provider() == choice.provider => Ok((stored, ModelSource::Stored)),
        _ => Ok((default_model, ModelSource::Default)),
    }
}

fn missing(code: &'static str, field: Field, message: Id, hint: Id) -> InputError {
    InputError { code, field, message: message.message(), hint: hint.message() }
}

/// What is wrong with a secret, without a character of it but the one that cannot be carried.
#[must_use]
pub fn secret_error(error: &SecretError, field: Field) -> InputError {
    let is_key = field == Field::ApiKey;
    let name = if is_key { ids::NAME_API_KEY } else { ids::NAME_TOKEN };
    let message = match error {
        SecretError::Empty => ids::INPUT_SECRET_EMPTY.message(),
        SecretError::Character(odd, at) => {
            ids::INPUT_SECRET_CHARACTER.with("character", odd.escape_unicode().to_string()).with("at", *at)
        }
        SecretError::Space(at) => ids::INPUT_SECRET_SPACE.with("at", *at),
        SecretError::Length(length) => ids::INPUT_SECRET_LENGTH.with("length", *length),
        SecretError::Placeholder => ids::INPUT_SECRET_PLACEHOLDER.message(),
        SecretError::Mask => ids::INPUT_SECRET_MASK.message(),
    };
    InputError {
        code: if is_key { "api-key-invalid" } else { "token-invalid" },
        field,
        message: message.with("what", name.message()),
        hint: if is_key { ids::HINT_API_KEY } else { ids::HINT_TOKEN }.message(),
    }
}

/// What is wrong with a model's name.
#[must_use]
pub fn model_error(error: &ModelRefError, field: Field) -> InputError {
    let message = match error {
        ModelRefError::Empty => ids::INPUT_MODEL_EMPTY.message(),
        ModelRefError::Character(odd, at) => {
            ids::INPUT_MODEL_CHARACTER.with("character", *odd).with("at", *at)
        }
        ModelRefError::Length(length) => ids::INPUT_MODEL_LENGTH.with("length", *length),
        ModelRefError::OtherProvider(provider) => {
            ids::INPUT_MODEL_OTHER_PROVIDER.with("provider", provider.as_str())
        }
    };
    let code = if field == Field::Fallback { "fallback-invalid" } else { "model-invalid" };
    InputError { code, field, message, hint: ids::HINT_MODEL.message() }
}
