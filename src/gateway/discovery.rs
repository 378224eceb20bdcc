//! Finding and making a gateway over Cloudflare's v4 API: requests as data, answers read and judged.
//!
//! The shapes are those of npm `cloudflare` 7.3.0. The number 10000 is a message of success beside a token that is fine and
//! an error where a permission is missing, so that no number counts without the list it stands in; and a missing permission
//! has the same body as a token that is none. What tells them apart is that the token was verified before.

use serde_json::{Value, json};

use crate::domain::{AccountId, AuthChoice, Date, Exit, Field, GatewayId, Layer, Origin, Secret, SecretKind};
use crate::locale::{Failure, Id, Message, Problem, ids};

use super::answer::{Answer, Fault, Outcome};
use super::classify::classify;
use super::request::{Request, RequestContext};
use super::verdict::Verdict;

/// Where Cloudflare's API is.
pub const API_ORIGIN: &str = "https://api.cloudflare.com";

/// How many gateways or accounts one page holds: the most that the API gives.
const PER_PAGE: usize = 100;

/// How many pages are asked for at most: an account has ten gateways, or twenty where it pays.
const PAGES: usize = 3;

/// The longest name of an account that is kept, in characters.
const NAME_MAX: usize = 100;

/// A permission of a token. Its API name and the dashboard's are not always the same word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// Lists gateways.
    Read,
    /// Makes gateways: *Write* in the API, *Edit* in the dashboard.
    Edit,
    /// Uses a gateway.
    Run,
}

impl Permission {
    /// Its name in the API.
    #[must_use]
    pub fn api_name(self) -> &'static str {
        match self {
            Self::Read => "AI Gateway Read",
            Self::Edit => "AI Gateway Write",
            Self::Run => "AI Gateway Run",
        }
    }

    /// Its name in the dashboard.
    #[must_use]
    pub fn dashboard_name(self) -> &'static str {
        match self {
            Self::Read => "AI Gateway: Read",
            Self::Edit => "AI Gateway: Edit",
            Self::Run => "AI Gateway: Run",
        }
    }

    fn key_type(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Edit => "edit",
            Self::Run => "run",
        }
    }

    fn purpose(self) -> Id {
        match self {
            Self::Read => ids::DISCOVERY_TO_LIST,
            Self::Edit => ids::DISCOVERY_TO_CREATE,
            Self::Run => ids::DISCOVERY_TO_RUN,
        }
    }

    fn missing(self) -> Message {
        ids::DISCOVERY_PERMISSION
            .with("api", self.api_name())
            .with("dashboard", self.dashboard_name())
            .with("purpose", self.purpose().message())
    }
}

/// The dashboard's page that makes a token, with these permissions filled in. Where the dashboard does not know them, it
/// shows the empty form.
#[must_use]
pub fn token_link(permissions: &[Permission]) -> String {
    let keys: Vec<String> = permissions
        .iter()
        .map(|it| format!("%7B%22key%22%3A%22aig%22%2C%22type%22%3A%22{}%22%7D", it.key_type()))
        .collect();
    format!(
        "https://dash.cloudflare.com/profile/api-tokens?permissionGroupKeys=%5B{}%5D&accountId=*&zoneId=all&name=clawgate",
        keys.join("%2C")
    )
}

/// A request to the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiCall {
    /// Is this a user's token, and is it active?
    VerifyUser,
    /// Is this a token of the account, and is it active?
    VerifyAccount(AccountId),
    /// A page of accounts, counted from 1.
    Accounts(usize),
    /// A page of an account's gateways, counted from 1.
    Gateways(AccountId, usize),
    /// One gateway.
    Gateway(AccountId, GatewayId),
    /// Make a gateway.
    Create(AccountId, GatewayId),
}

impl ApiCall {
    /// The request as it is sent.
    #[must_use]
    pub fn request(&self, origin: &Origin, token: &Secret) -> Request {
        let page = |path: String, page: usize| format!("{path}?page={page}&per_page={PER_PAGE}");
        let gateways = |account: &AccountId| format!("accounts/{account}/ai-gateway/gateways");
        let mut body = None;
        let path = match self {
            Self::VerifyUser => "user/tokens/verify".to_owned(),
            Self::VerifyAccount(account) => format!("accounts/{account}/tokens/verify"),
            Self::Accounts(number) => page("accounts".to_owned(), *number),
            Self::Gateways(account, number) => page(gateways(account), *number),
            Self::Gateway(account, gateway) => format!("{}/{gateway}", gateways(account)),
            Self::Create(account, gateway) => {
                // One without authentication is refused since November 2026.
                let fields = json!({
                    "id": gateway.as_str(),
                    "cache_invalidate_on_update": true,
                    "cache_ttl": null,
                    "collect_logs": true,
                    "rate_limiting_interval": null,
                    "rate_limiting_limit": null,
                    "authentication": true,
                });
                body = Some(fields.to_string());
                gateways(account)
            }
        };
        Request::api(format!("{origin}/client/v4/{path}"), token, body)
    }

    /// What a token has to be allowed for it.
    fn permission(&self) -> Option<Permission> {
        match self {
            Self::Gateways(..) | Self::Gateway(..) => Some(Permission::Read),
            Self::Create(..) => Some(Permission::Edit),
            Self::VerifyUser | Self::VerifyAccount(_) | Self::Accounts(_) => None,
        }
    }
}

/// The code of [`ApiFailure::TokenRefused`].
pub const TOKEN_REFUSED: &str = "cloudflare-token-refused";

/// Why a request to the API did not get what it asked for.
#[derive(Clone, Debug)]
pub enum ApiFailure {
    /// The token is none, or none of the place that was asked.
    TokenRefused,
    /// The token may not be used any more: `disabled`, `expired`.
    TokenOver(TokenState),
    /// The token may not do this.
    Permission(Permission),
    /// The account lists nothing for this token, or is none of it.
    Account,
    /// There is no such gateway.
    NoGateway(GatewayId),
    /// The gateway is there already.
    Taken(GatewayId),
    /// Too many requests: how many seconds to wait, where it says so.
    Limited(Option<u64>),
    /// An answer that is none of the API's.
    Unreadable,
    /// A request to make a gateway was not answered, and there is none of that name.
    NotMade(GatewayId),
    /// What the network, a proxy or something on the way did.
    Verdict(Box<Verdict>),
}

impl ApiFailure {
    /// Whether nobody can know whether the request was carried out.
    #[must_use]
    pub fn is_uncertain(&self) -> bool {
        matches!(self, Self::Unreadable | Self::Verdict(_))
    }

    /// Its stable name.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::TokenRefused => TOKEN_REFUSED,
            Self::TokenOver(_) => "cloudflare-token-over",
            Self::Permission(_) => "cloudflare-permission",
            Self::Account => "cloudflare-account",
            Self::NoGateway(_) => "gateway-missing",
            Self::Taken(_) => "gateway-taken",
            Self::Limited(_) => "cloudflare-limited",
            Self::Unreadable => "cloudflare-answer",
            Self::NotMade(_) => "gateway-not-made",
            Self::Verdict(verdict) => verdict.row.code,
        }
    }

    /// The failure for people.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let link = |permissions: &[Permission]| token_link(permissions);
        let (exit, layer) = match self {
            Self::Limited(_) => (Exit::Limited, Layer::CloudflareApi),
            Self::Unreadable | Self::NotMade(_) => (Exit::Network, Layer::CloudflareApi),
            Self::Verdict(verdict) => (verdict.row.exit, verdict.row.layer),
            _ => (Exit::Gateway, Layer::CloudflareApi),
        };
        let remake = || ids::HINT_DISCOVERY_TOKEN.with("link", link(&[Permission::Read, Permission::Run]));
        let (message, hint) = match self {
            Self::TokenRefused => (ids::DISCOVERY_TOKEN_REFUSED.message(), remake()),
            Self::TokenOver(state) => (state.message(), remake()),
            Self::Permission(permission) => (
                permission.missing(),
                ids::HINT_DISCOVERY_PERMISSION
                    .with("dashboard", permission.dashboard_name())
                    .with("link", link(&[*permission])),
            ),
            Self::Account => (ids::DISCOVERY_ACCOUNT.message(), ids::HINT_DISCOVERY_ACCOUNT.message()),
            Self::NoGateway(gateway) => (
                ids::DISCOVERY_NO_GATEWAY.with("gateway", gateway.as_str()),
                ids::HINT_DISCOVERY_NO_GATEWAY.with("gateway", gateway.as_str()),
            ),
            Self::Taken(gateway) => {
                (ids::DISCOVERY_TAKEN.with("gateway", gateway.as_str()), ids::HINT_DISCOVERY_TAKEN.message())
            }
            Self::Limited(seconds) => (
                ids::DISCOVERY_LIMITED.message(),
                match seconds {
                    Some(seconds) => ids::HINT_DISCOVERY_LIMITED.with("seconds", *seconds),
                    None => ids::HINT_DISCOVERY_LIMITED_SOME.message(),
                },
            ),
            Self::Unreadable => {
                (ids::DISCOVERY_UNREADABLE.message(), ids::HINT_DISCOVERY_UNREADABLE.message())
            }
            Self::NotMade(gateway) => (
                ids::DISCOVERY_NOT_MADE.with("gateway", gateway.as_str()),
                ids::HINT_DISCOVERY_NOT_MADE.message(),
            ),
            Self::Verdict(verdict) => {
                let hint = verdict.hint().unwrap_or_else(|| ids::HINT_DISCOVERY_UNREADABLE.message());
                (verdict.message(), hint)
            }
        };
        let field = match self {
            Self::TokenRefused | Self::TokenOver(_) | Self::Permission(_) => Some(Field::CloudflareApiToken),
            Self::Account => Some(Field::AccountId),
            Self::NoGateway(_) | Self::Taken(_) | Self::NotMade(_) => Some(Field::GatewayId),
            _ => None,
        };
        let failure = Failure::new(self.code(), layer, message).hint(hint);
        Problem::new(
            exit,
            match field {
                Some(field) => failure.field(field),
                None => failure,
            },
        )
    }
}

/// What is to be said against a text that is to be a Cloudflare API token, before anything is sent.
///
/// # Errors
/// Another kind of secret: the Global API Key first of all, which can do everything.
pub fn api_token(text: &str) -> Result<Secret, Problem> {
    let refused = |code, message: Message, hint: Message| {
        Problem::of(Exit::Usage, Layer::Input, code, message, hint).field(Field::CloudflareApiToken)
    };
    let link = || ids::HINT_DISCOVERY_TOKEN.with("link", token_link(&[Permission::Read, Permission::Run]));
    let secret = Secret::parse(text)
        .map_err(|_| refused("cloudflare-token-invalid", ids::DISCOVERY_NO_TOKEN.message(), link()))?;
    match secret.kind() {
        SecretKind::CloudflareGlobalKey => {
            Err(refused("cloudflare-global-key", ids::DISCOVERY_GLOBAL_KEY.message(), link()))
        }
        SecretKind::AnthropicKey
        | SecretKind::AnthropicOauth
        | SecretKind::AnthropicAdmin
        | SecretKind::OtherProviderKey => {
            Err(refused("cloudflare-token-invalid", ids::DISCOVERY_NO_TOKEN.message(), link()))
        }
        SecretKind::CloudflareToken | SecretKind::BareToken | SecretKind::Unknown => Ok(secret),
    }
}

/// Whether a token belongs to an account and not to a user, as far as it looks.
#[must_use]
pub fn is_of_account(token: &Secret) -> bool {
    token.expose().starts_with("cfat_")
}

/// The answer to a request: its `result`, and how many there are in all where that is said.
///
/// # Errors
/// See [`ApiFailure`].
pub fn judge(
    call: &ApiCall,
    outcome: &Outcome,
    token: &Secret,
    host: &str,
    choice: &'static AuthChoice,
) -> Result<(Value, Option<u64>), ApiFailure> {
    let verdict = || {
        let asked = RequestContext { token: Some(token), ..RequestContext::new(choice, host) };
        ApiFailure::Verdict(Box::new(classify(outcome, &asked)))
    };
    let Outcome::Answered(answer) = outcome else { return Err(verdict()) };
    let body = envelope(answer);
    if let (429, _) | (_, None) = (answer.status(), &body) {
        return Err(match answer.status() {
            429 => ApiFailure::Limited(answer.retry_after()),
            _ if looks_like_json(answer) => ApiFailure::Unreadable,
            _ => verdict(),
        });
    }
    let Some(mut body) = body else { return Err(ApiFailure::Unreadable) };
    if body["success"] == json!(true) && (200..300).contains(&answer.status()) {
        let total = body["result_info"]["total_count"].as_u64();
        return Ok((body["result"].take(), total));
    }
    let code = body["errors"][0]["code"].as_i64();
    let said = body["errors"][0]["message"].as_str().unwrap_or_default().to_ascii_lowercase();
    Err(match (call, answer.status(), code) {
        // Its sentence names the address that the token is kept to.
        _ if said.contains("from location") => verdict(),
        (ApiCall::Gateway(_, gateway), 404, _) => ApiFailure::NoGateway(gateway.clone()),
        (ApiCall::Create(_, gateway), 409, _) => ApiFailure::Taken(gateway.clone()),
        (_, 404, _) | (_, _, Some(7003 | 7000)) => ApiFailure::Account,
        (_, _, Some(1000 | 6003 | 6111 | 9109)) => ApiFailure::TokenRefused,
        (_, 401 | 403, _) => match call.permission() {
            Some(permission) => ApiFailure::Permission(permission),
            None => ApiFailure::TokenRefused,
        },
        _ => verdict(),
    })
}

fn envelope(answer: &Answer) -> Option<Value> {
    let body: Value = serde_json::from_slice(answer.body()).ok().filter(|_| !answer.truncated())?;
    body["success"].is_boolean().then_some(body)
}

fn looks_like_json(answer: &Answer) -> bool {
    answer.body().trim_ascii_start().first() == Some(&b'{')
}

/// Whether a token may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenState {
    /// It may.
    Active,
    /// Somebody switched it off.
    Disabled,
    /// Its last day has passed.
    Expired,
}

impl TokenState {
    fn message(self) -> Message {
        match self {
            Self::Active => ids::DISCOVERY_TOKEN_REFUSED.message(),
            Self::Disabled => ids::DISCOVERY_TOKEN_DISABLED.message(),
            Self::Expired => ids::DISCOVERY_TOKEN_EXPIRED.message(),
        }
    }
}

/// How long before its end a token's last day is said.
const EXPIRY_NOTICE_DAYS: i64 = 14;

/// What verifying a token told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedToken {
    /// Whether it belongs to the account and not to a user.
    pub of_account: bool,
    /// Its last day, where it has one.
    pub expires: Option<Date>,
}

impl VerifiedToken {
    /// Reads the answer to a verification.
    ///
    /// # Errors
    /// A token that is switched off or over, and an answer that does not say.
    pub fn read(result: &Value, of_account: bool) -> Result<Self, ApiFailure> {
        match result["status"].as_str() {
            Some("active") => Ok(Self { of_account, expires: day(&result["expires_on"]) }),
            Some("disabled") => Err(ApiFailure::TokenOver(TokenState::Disabled)),
            Some("expired") => Err(ApiFailure::TokenOver(TokenState::Expired)),
            _ => Err(ApiFailure::Unreadable),
        }
    }

    /// That it will soon be over.
    #[must_use]
    pub fn warning(&self, today: Date) -> Option<Message> {
        let on = self.expires.filter(|on| today.days_until(*on) <= EXPIRY_NOTICE_DAYS)?;
        Some(ids::DISCOVERY_TOKEN_EXPIRES.with("date", on.to_string()))
    }
}

/// An account that a token sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenAccount {
    /// Its ID.
    pub id: AccountId,
    /// Its name, which anybody may have chosen.
    pub name: String,
}

/// What is known of a gateway.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenGateway {
    /// Its ID, which is its name too.
    pub id: GatewayId,
    /// Whether it wants a token. Old ones do not say: the free question tells then.
    pub authentication: Option<bool>,
    /// Whether it keeps logs.
    pub logs: Option<bool>,
    /// The day it was made.
    pub created: Option<Date>,
}

/// What is known of a gateway, in a few words.
#[must_use]
pub fn gateway_known(gateway: &SeenGateway) -> Message {
    let token = match gateway.authentication {
        Some(true) => ids::GATEWAY_WANTS_TOKEN,
        Some(false) => ids::GATEWAY_OPEN,
        None => ids::GATEWAY_TOKEN_UNKNOWN,
    };
    let token = token.message();
    match gateway.created {
        Some(day) => ids::GATEWAY_KNOWN.with("token", token).with("date", day.to_string()),
        None => token,
    }
}

fn day(value: &Value) -> Option<Date> {
    value.as_str().and_then(|text| text.get(..10)).and_then(Date::parse)
}

/// A page, read: how many there were on it, and those that can be used. An id that is none is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiPage<T> {
    /// How many the server sent.
    pub received: usize,
    /// Those that were understood.
    pub items: Vec<T>,
}

fn page<T>(result: &Value, read: impl Fn(&Value) -> Option<T>) -> Result<ApiPage<T>, ApiFailure> {
    let all = result.as_array().ok_or(ApiFailure::Unreadable)?;
    Ok(ApiPage { received: all.len(), items: all.iter().take(PER_PAGE).filter_map(read).collect() })
}

/// Reads a page of accounts.
///
/// # Errors
/// [`ApiFailure::Unreadable`] where it is none.
pub fn read_accounts(result: &Value) -> Result<ApiPage<SeenAccount>, ApiFailure> {
    page(result, |item| {
        let id = AccountId::parse(item["id"].as_str()?).ok()?;
        let name = item["name"].as_str().unwrap_or_default().chars().take(NAME_MAX).collect();
        Some(SeenAccount { id, name })
    })
}

/// Reads a page of gateways.
///
/// # Errors
/// [`ApiFailure::Unreadable`] where it is none.
pub fn read_gateways(result: &Value) -> Result<ApiPage<SeenGateway>, ApiFailure> {
    page(result, gateway_item)
}

/// Reads one gateway.
///
/// # Errors
/// [`ApiFailure::Unreadable`] where it is none.
pub fn read_gateway(result: &Value) -> Result<SeenGateway, ApiFailure> {
    gateway_item(result).ok_or(ApiFailure::Unreadable)
}

fn gateway_item(item: &Value) -> Option<SeenGateway> {
    Some(SeenGateway {
        id: GatewayId::parse(item["id"].as_str()?).ok()?,
        authentication: item["authentication"].as_bool(),
        logs: item["collect_logs"].as_bool(),
        created: day(&item["created_at"]),
    })
}

/// Whether a further page is to be asked for: not behind a short page, not behind the last by count, not where a page
/// brought nothing new, and not without end.
#[must_use]
pub fn has_more(pages: usize, received: usize, new: usize, seen: usize, total: Option<u64>) -> bool {
    let whole = total.is_some_and(|total| seen as u64 >= total);
    received >= PER_PAGE && new > 0 && !whole && pages < PAGES
}

/// Whether a request that got this answer may be sent again after a pause: it was not carried out.
#[must_use]
pub fn pause(failure: &ApiFailure) -> Option<u64> {
    match failure {
        ApiFailure::Limited(seconds) => *seconds,
        _ => None,
    }
}

/// Whether a fault came before a request could have been carried out.
#[must_use]
pub fn was_never_sent(outcome: &Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Fault(Fault::Name | Fault::Refused | Fault::Unreachable | Fault::Header { .. })
    )
}
