//! What a pasted text answers: an address, both IDs, the lines of an `.env` file, a curl line with its headers, a part
//! of a config.

use super::endpoint::{Origin, read_pasted};
use super::ids::{AccountId, GatewayId};
use super::model::ModelId;
use super::secret::{Secret, SecretKind};

/// The answers in a pasted text. What is a placeholder or names a variable is none.
#[derive(Clone, Debug, Default)]
pub struct PastedAnswers {
    /// The account.
    pub account: Option<AccountId>,
    /// The gateway.
    pub gateway: Option<GatewayId>,
    /// The server, where an address names one.
    pub origin: Option<Origin>,
    /// The provider's key.
    pub api_key: Option<Secret>,
    /// The gateway's token.
    pub token: Option<Secret>,
    /// The model.
    pub model: Option<ModelId>,
}

/// What a name in front of a value says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    Account,
    Gateway,
    ApiKey,
    Token,
    Model,
    /// A secret, by its looks.
    Authorization,
}

/// Names as variables, headers, flags and configs have them, without what is between their words, by their ends.
const NAMES: [(&str, Named); 12] = [
    ("cfaigauthorization", Named::Token),
    ("authorization", Named::Authorization),
    ("accountid", Named::Account),
    ("gatewayid", Named::Gateway),
    ("aigatewayid", Named::Gateway),
    ("aigatewayapikey", Named::ApiKey),
    ("anthropicapikey", Named::ApiKey),
    ("xapikey", Named::ApiKey),
    ("aigtoken", Named::Token),
    ("gatewaytoken", Named::Token),
    ("model", Named::Model),
    ("primary", Named::Model),
];

impl Named {
    fn of(name: &str) -> Option<Self> {
        let plain: String =
            name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
        if plain == "apikey" {
            return Some(Self::ApiKey);
        }
        let ends = |(end, _): &&(&str, Self)| plain.ends_with(end);
        let whole = |named| named != Self::Model || matches!(plain.as_str(), "model" | "primary");
        NAMES.iter().find(ends).map(|(_, named)| *named).filter(|named| whole(*named))
    }
}

impl PastedAnswers {
    /// How many there are; the server is part of an address.
    #[must_use]
    pub fn count(&self) -> usize {
        let secrets = usize::from(self.api_key.is_some()) + usize::from(self.token.is_some());
        let ids = usize::from(self.account.is_some()) + usize::from(self.gateway.is_some());
        ids + secrets + usize::from(self.model.is_some())
    }

    fn take(&mut self, named: Named, value: &str) {
        if value.starts_with(['{', '<', '$']) {
            // `{cf_api_token}`, `<account_id>`: what is still to be filled in.
            return;
        }
        let value = value.trim_end_matches('}');
        match named {
            Named::Account => self.account = self.account.take().or_else(|| AccountId::parse(value).ok()),
            Named::Gateway => self.gateway = self.gateway.take().or_else(|| GatewayId::parse(value).ok()),
            Named::Model => {
                let name = value.strip_prefix("cloudflare-ai-gateway/").unwrap_or(value);
                self.model = self.model.take().or_else(|| ModelId::parse(name).ok());
            }
            Named::ApiKey | Named::Token | Named::Authorization => {
                let Ok(secret) = Secret::parse(value) else { return };
                // What it looks like counts before what it is called.
                let slot = match (secret.kind(), named) {
                    (SecretKind::AnthropicKey, _)
                    | (SecretKind::Unknown | SecretKind::BareToken, Named::ApiKey) => &mut self.api_key,
                    (SecretKind::CloudflareToken, _)
                    | (SecretKind::Unknown | SecretKind::BareToken, Named::Token) => &mut self.token,
                    _ => return,
                };
                slot.get_or_insert(secret);
            }
        }
    }
}

/// Finds every answer that a pasted text holds.
#[must_use]
pub fn read_answers(text: &str) -> PastedAnswers {
    let mut found = PastedAnswers::default();
    if let Some(address) = read_pasted(text) {
        (found.account, found.gateway, found.origin) = (address.account, address.gateway, address.origin);
    }
    let apart = |c: char| c.is_whitespace() || "\"'`,;[]()\\".contains(c);
    let words: Vec<&str> = text.split(apart).filter(|word| !word.is_empty()).collect();
    both_ids(&words, &mut found);
    let mut named = None;
    for (at, word) in words.iter().enumerate() {
        if matches!(*word, ":" | "=") || (named.is_some() && word.eq_ignore_ascii_case("bearer")) {
            continue;
        }
        let flag = word.starts_with("--");
        let follows = |at: usize| words.get(at).is_some_and(|next| next.starts_with([':', '=']));
        let (name, value) = word.split_once(['=', ':']).unwrap_or((word, ""));
        let divided = name.len() < word.len();
        match Named::of(name).filter(|_| divided || flag || follows(at + 1)) {
            Some(of) if value.is_empty() => named = Some(of),
            Some(of) => {
                named = None;
                if value.eq_ignore_ascii_case("bearer") {
                    named = Some(of);
                } else {
                    found.take(of, value);
                }
            }
            None => {
                let value = word.trim_start_matches([':', '=']);
                match named.take() {
                    Some(of) => found.take(of, value),
                    // By its looks alone.
                    None if SecretKind::found_in(value).is_some() => found.take(Named::Authorization, value),
                    None => {}
                }
            }
        }
    }
    found
}

/// `ID/gateway`, or the two and nothing else, in whichever order.
fn both_ids(words: &[&str], found: &mut PastedAnswers) {
    let two = match words {
        [one] => one.split_once('/'),
        [one, other] => Some((*one, *other)),
        _ => None,
    };
    let Some((one, other)) = two else { return };
    for (account, gateway) in [(one, other), (other, one)] {
        let gateway = gateway.trim_end_matches('/');
        if let (Ok(account), Ok(gateway)) = (AccountId::parse(account), GatewayId::parse(gateway))
            && SecretKind::found_in(gateway.as_str()).is_none()
        {
            (found.account, found.gateway) = (Some(account), Some(gateway));
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";
    const KEY: &str = "sk-ant-api03-0123456789abcdef0123-f3Qa";
    const TOKEN: &str = "cfut_0123456789abcdef0123456789abcdef";

    fn all(text: &str) -> [Option<String>; 5] {
        let found = read_answers(text);
        let secret = |secret: Option<Secret>| secret.map(|it| it.expose().to_owned());
        [
            found.account.map(|it| it.to_string()),
            found.gateway.map(|it| it.to_string()),
            secret(found.api_key),
            secret(found.token),
            found.model.map(|it| it.to_string()),
        ]
    }

    #[allow(clippy::unnecessary_wraps, reason = "it is what stands in the rows")]
    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn both_ids_in_every_way() {
        for text in [
            format!("{ACCOUNT}/my-gw"),
            format!("{ACCOUNT} my-gw"),
            format!("{ACCOUNT}\nmy-gw\n"),
            format!("my-gw\n{ACCOUNT}"),
            format!("  {ACCOUNT}/my-gw/ "),
            format!("account_id={ACCOUNT}, gateway_id=my-gw"),
            format!("--account-id {ACCOUNT} --gateway-id my-gw"),
            format!("CLOUDFLARE_ACCOUNT_ID={ACCOUNT}\nCLOUDFLARE_AI_GATEWAY_ID=my-gw"),
            format!("accountId: '{ACCOUNT}', gatewayId: 'my-gw'"),
            format!("\"account_id\" : \"{ACCOUNT}\", \"gateway_id\" : \"my-gw\""),
            format!("https://dash.cloudflare.com/{ACCOUNT}/ai/ai-gateway/gateways/my-gw/overview"),
            format!("https://api.cloudflare.com/client/v4/accounts/{ACCOUNT}/ai-gateway/gateways/my-gw"),
        ] {
            assert_eq!(all(&text), [some(ACCOUNT), some("my-gw"), None, None, None], "{text}");
        }
    }

    #[test]
    fn lines_of_env_files_and_curl_and_configs() {
        let whole = [some(ACCOUNT), some("my-gw"), some(KEY), some(TOKEN), None];
        let env = format!(
            "export CLOUDFLARE_ACCOUNT_ID={ACCOUNT}\nCLOUDFLARE_GATEWAY_ID=my-gw\n\
             CLOUDFLARE_AI_GATEWAY_API_KEY=\"{KEY}\"\nCF_AIG_TOKEN={TOKEN}\n"
        );
        assert_eq!(all(&env), whole);
        assert_eq!(all(&env.replace('\n', " ")), whole);
        let curl = format!(
            "curl https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gw/anthropic/v1/messages \\\n \
             -H 'x-api-key: {KEY}' -H \"cf-aig-authorization: Bearer {TOKEN}\" \\\n --data \
             '{{\"model\": \"claude-sonnet-5\", \"max_tokens\": 1}}'"
        );
        let with_model = [some(ACCOUNT), some("my-gw"), some(KEY), some(TOKEN), some("claude-sonnet-5")];
        assert_eq!(all(&curl), with_model);
        let config = format!(
            "baseUrl: 'https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gw/anthropic', apiKey: '{KEY}', \
             headers: {{ 'cf-aig-authorization': 'Bearer {TOKEN}' }}, primary: \
             'cloudflare-ai-gateway/claude-sonnet-5'"
        );
        assert_eq!(all(&config), with_model);
        // By their looks, whatever they are called.
        assert_eq!(all(&format!("{KEY}\n{TOKEN}")), [None, None, some(KEY), some(TOKEN), None]);
        assert_eq!(all(&format!("CF_AIG_TOKEN={KEY}")), [None, None, some(KEY), None, None]);
        // A token of the older form has none.
        let older = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_Ab";
        assert_eq!(all(&format!("CF_AIG_TOKEN={older}"))[3], some(older));
    }

    #[test]
    fn what_stands_for_an_answer_is_none() {
        for text in [
            "",
            "my-gw",
            "curl -H 'x-api-key: $ANTHROPIC_API_KEY' -H 'cf-aig-authorization: Bearer {cf_api_token}'",
            "ANTHROPIC_API_KEY=op://vault/item CLOUDFLARE_ACCOUNT_ID=<account_id>",
            "this is a sentence: with a model in it",
            "max_tokens: 1024, other_model: x",
            "OPENAI_API_KEY=sk-proj-0123456789abcdef0123456789abcdef",
        ] {
            assert_eq!(read_answers(text).count(), 0, "{text}");
        }
        let half = "https://gateway.ai.cloudflare.com/v1/account_id/my-gw/anthropic";
        assert_eq!(all(half), [None, some("my-gw"), None, None, None]);
    }
}
