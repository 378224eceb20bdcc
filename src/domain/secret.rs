//! The one type that holds a secret.

use std::fmt::{self, Write as _};

use zeroize::Zeroizing;

use super::looks::{is_shuffled, is_variable_name, known_prefix, vendor};
use super::stand_in::{StandIn, is_mask, is_placeholder, strip_prefix_ignoring_case};
use super::{AuthChoice, Field};

/// A key or token. Wiped when dropped; has no `Display`, and its `Debug` shows a fingerprint.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

/// What a secret is by its looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretKind {
    /// `sk-ant-…`: an Anthropic API key (an OAuth token, `sk-ant-oat…`, is something else).
    AnthropicKey,
    /// `sk-ant-oat…`, `sk-ant-ort…`, `sk-ant-sid…`: what a subscription's programs hold, which the Messages API refuses as
    /// `x-api-key`.
    AnthropicOauth,
    /// `sk-ant-admin…`: Anthropic's key for managing an organization, which the Messages API refuses too.
    AnthropicAdmin,
    /// `cfut_…` or `cfat_…`: a Cloudflare API token.
    CloudflareToken,
    /// `cfk_…`: Cloudflare's Global API Key, which can do everything and belongs nowhere near a gateway.
    CloudflareGlobalKey,
    /// `sk-proj-…`, `AIza…`, `xai-…`: another provider's key; see [`Secret::vendor`].
    OtherProviderKey,
    /// 40 characters without a prefix: Cloudflare's older tokens look so.
    BareToken,
    /// None of these.
    Unknown,
}

/// What begins a secret, the longer beginning first.
const KINDS: [(&str, SecretKind); 8] = [
    ("sk-ant-oat", SecretKind::AnthropicOauth),
    ("sk-ant-ort", SecretKind::AnthropicOauth),
    ("sk-ant-sid", SecretKind::AnthropicOauth),
    ("sk-ant-admin", SecretKind::AnthropicAdmin),
    ("sk-ant-", SecretKind::AnthropicKey),
    ("cfut_", SecretKind::CloudflareToken),
    ("cfat_", SecretKind::CloudflareToken),
    ("cfk_", SecretKind::CloudflareGlobalKey),
];

/// How long a token of Cloudflare's without a prefix is.
const BARE: usize = 40;

/// What begins a secret wherever it stands, where so many characters are one word from there on.
const INSIDE: [&str; 6] = ["sk-ant-api", "sk-ant-oat", "sk-ant-admin", "cfut_", "cfat_", "cfk_"];
const LONG: usize = 18;
/// What is shorter is no key, in bytes: thousands of characters that are no letters are as many empty words.
const SHORT: usize = 8;

impl SecretKind {
    /// The first key or token in a text that holds none of them: a model, an ID, an address, a path. Cloudflare's older
    /// tokens have no prefix and are not found.
    #[must_use]
    pub fn found_in(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(kind) = labelled(text) {
            return Some(kind);
        }
        let whole = Some(Secret::verbatim(text).kind()).filter(|kind| kind.is_certain());
        // Pasted behind something that stood there already, it is no less of a secret.
        let whole = whole.or_else(|| {
            let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
            let long = |at: &usize| text[*at..].find(ends).unwrap_or(text.len() - at) >= LONG;
            let mut starts = text.char_indices().map(|(at, _)| at);
            let starts_here = |at: &usize| INSIDE.iter().any(|start| text[*at..].starts_with(start));
            // Most texts have none of the signs that each of them has.
            let found = || starts.find(|at| starts_here(at) && long(at));
            let found = text.contains(['-', '_']).then(found).flatten();
            found.map(|at| Secret::verbatim(&text[at..]).kind())
        });
        let runs = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
        // One of Cloudflare's without a prefix: no ID and no model has capitals in such a mix.
        let is_token = |run: &str| {
            run.contains(|c: char| c.is_ascii_uppercase())
                && is_shuffled(run)
                && Secret::verbatim(run).kind() == Self::BareToken
        };
        let bare = (text.len() >= BARE && runs.clone().any(is_token)).then_some(Self::BareToken);
        whole.or(bare).or_else(|| {
            runs.filter(|run| run.len() >= SHORT && known_prefix(run) == Some(0)).find_map(|run| {
                let kind = Secret::verbatim(run).kind();
                // `sk-` alone may begin a name.
                (kind.is_certain() || is_shuffled(run)).then_some(match kind {
                    Self::Unknown | Self::BareToken => Self::OtherProviderKey,
                    kind => kind,
                })
            })
        })
    }

    /// Whether nothing but a secret looks so: Anthropic's and Cloudflare's prefixes.
    #[must_use]
    pub fn is_certain(self) -> bool {
        KINDS.iter().any(|(_, kind)| *kind == self)
    }

    /// Whether a secret of this kind is certain to be refused where [`Field::ApiKey`] or [`Field::Token`] is meant. What
    /// has no form of its own may be right: a gateway of one's own takes any key.
    #[must_use]
    pub fn is_wrong_for(self, field: Field) -> bool {
        match self {
            Self::AnthropicKey => field == Field::Token,
            Self::CloudflareToken => field != Field::Token,
            Self::AnthropicOauth
            | Self::AnthropicAdmin
            | Self::CloudflareGlobalKey
            | Self::OtherProviderKey => true,
            Self::BareToken | Self::Unknown => false,
        }
    }
}

/// What a name in front of a value says of it, as in a line of an `.env` file or a header.
fn labelled(text: &str) -> Option<SecretKind> {
    const LABELS: [(&str, SecretKind); 8] = [
        ("cf_aig_token=", SecretKind::CloudflareToken),
        ("cf-aig-authorization:", SecretKind::CloudflareToken),
        ("bearer ", SecretKind::CloudflareToken),
        ("cloudflare_ai_gateway_api_key=", SecretKind::AnthropicKey),
        ("x-api-key:", SecretKind::AnthropicKey),
        ("token=", SecretKind::OtherProviderKey),
        ("_key=", SecretKind::OtherProviderKey),
        ("secret=", SecretKind::OtherProviderKey),
    ];
    // As in nearly every text: no name can stand in front of anything.
    if !text.contains(['=', ':', ' ']) {
        return None;
    }
    let lower = text.to_ascii_lowercase();
    let behind =
        |label: &str| lower.find(label).map(|at| lower[at + label.len()..].trim_matches(['"', '\'', ' ']));
    let long = |value: &str| value.chars().take_while(|c| !c.is_whitespace()).count() >= LONG;
    LABELS.into_iter().find(|(label, _)| behind(label).is_some_and(long)).map(|(_, kind)| kind)
}

/// Why a text is no secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecretError {
    /// Nothing was given, or nothing is left without quotes and prefixes.
    Empty,
    /// A character no header value or `.env` line carries safely, and where it stands, counted from 1.
    Character(char, usize),
    /// White space inside: a sentence or a command line, not a key. Where it stands, counted from 1.
    Space(usize),
    /// White space inside of what begins as a key, or a line break: it was cut in two. Where, counted from 1.
    Broken(usize),
    /// More than 4096 characters: how many there are.
    Length(usize),
    /// `<your-key>`, `sk-ant-...`: words that stand for a key.
    Placeholder,
    /// `op://…`, `${VARIABLE}`: a reference to where the secret is.
    StandIn(StandIn),
    /// What OpenClaw or another tool shows instead of a secret, such as `__OPENCLAW_REDACTED__`.
    Mask,
}

impl Secret {
    /// The longest secret that is taken, in characters.
    pub const MAX: usize = 4096;

    /// Takes a text as it is, for values that are only compared, sent or kept as they were found.
    #[must_use]
    pub fn verbatim(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    /// Reads what a person pastes where a secret is asked for.
    ///
    /// White space, zero-width characters, one pair of quotes, `export X=`, `X=`, a trailing `;`, and `Bearer ` or
    /// `Bearer: ` are taken off; what is left has to be able to stand in a header and in a `.env` line.
    ///
    /// # Errors
    /// An empty text, a placeholder or a mask, and any character that cannot be carried. None holds any of the text
    /// but the one odd character.
    pub fn parse(text: &str) -> Result<Self, SecretError> {
        let clean =
            Zeroizing::new(text.replace(['\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'], ""));
        let bare = strip(&clean);
        if bare.is_empty() {
            return Err(SecretError::Empty);
        }
        if is_mask(bare) {
            return Err(SecretError::Mask);
        }
        if is_placeholder(bare) {
            return Err(SecretError::Placeholder);
        }
        if let Some(found) = StandIn::of(bare) {
            return Err(SecretError::StandIn(found));
        }
        if let Some((at, odd)) = bare.chars().enumerate().find(|(_, c)| !c.is_ascii_graphic()) {
            let key = known_prefix(bare.split_whitespace().next().unwrap_or_default()) == Some(0);
            return Err(if matches!(odd, '\n' | '\r') || (key && matches!(odd, ' ' | '\t')) {
                SecretError::Broken(at + 1)
            } else if matches!(odd, ' ' | '\t') {
                SecretError::Space(at + 1)
            } else {
                SecretError::Character(odd, at + 1)
            });
        }
        if bare.len() > Self::MAX {
            return Err(SecretError::Length(bare.len()));
        }
        Ok(Self(Zeroizing::new(bare.to_owned())))
    }

    /// The secret itself. Every call is a place to look at twice.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Reads the value of an authorization header; one without `Bearer ` is the token itself.
    #[must_use]
    pub fn of_bearer(header: &str) -> Self {
        Self::verbatim(bare_token(header))
    }

    /// The value of an authorization header with this token.
    #[must_use]
    pub fn bearer(&self) -> Self {
        Self::verbatim(&format!("Bearer {}", self.expose()))
    }

    /// How many characters it has.
    #[must_use]
    pub fn length(&self) -> usize {
        self.0.chars().count()
    }

    /// The last four characters, where that gives no more than a fifth of it away.
    #[must_use]
    pub fn tail(&self) -> Option<String> {
        let length = self.length();
        (length >= 20).then(|| self.0.chars().skip(length - 4).collect())
    }

    /// What it is by its looks.
    #[must_use]
    pub fn kind(&self) -> SecretKind {
        let kind = KINDS.iter().find(|(prefix, _)| self.0.starts_with(prefix)).map(|(_, kind)| *kind);
        let bare = || {
            self.0.len() == BARE && self.0.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        };
        match kind {
            Some(kind) => kind,
            None if self.vendor().is_some() => SecretKind::OtherProviderKey,
            None if bare() => SecretKind::BareToken,
            None => SecretKind::Unknown,
        }
    }

    /// Whose key it is, where its form says that it is one of a service that is neither Anthropic nor Cloudflare.
    #[must_use]
    pub fn vendor(&self) -> Option<&'static str> {
        vendor(&self.0)
    }

    /// Whether it is certain to be refused in this field of a route; another vendor's key may be the route's own.
    #[must_use]
    pub fn is_wrong_for(&self, field: Field, choice: &AuthChoice) -> bool {
        match self.kind() {
            SecretKind::OtherProviderKey => field == Field::Token || self.vendor() != Some(choice.vendor),
            SecretKind::AnthropicKey if field != Field::Token => !choice.is_openclaws(),
            kind => kind.is_wrong_for(field),
        }
    }

    /// What may be shown of it: `…f3Qa (108)`, or its length alone where it is short.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        match self.tail() {
            Some(tail) => format!("…{tail} ({})", self.length()),
            None => format!("… ({})", self.length()),
        }
    }

    /// What stands in its place in a text: the fingerprint between marks that no config has.
    #[must_use]
    pub fn label(&self) -> String {
        format!("‹{}›", self.fingerprint())
    }
}

/// The token in the value of an authorization header; one without `Bearer ` is the token itself.
#[must_use]
pub fn bare_token(header: &str) -> &str {
    header.strip_prefix("Bearer ").unwrap_or(header)
}

/// Bytes in lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A text of the command line or of a config as it may be said again; a secret that came to the wrong place may not.
#[must_use]
pub fn said(text: &str) -> String {
    if SecretKind::found_in(text).is_some() { Secret::verbatim(text).fingerprint() } else { text.to_owned() }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Secret({})", self.fingerprint())
    }
}

/// Takes off what comes along when a secret is copied out of a file, a shell line or a header.
fn strip(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let before = rest;
        rest = rest.trim().trim_end_matches(';').trim_end();
        rest = rest.strip_prefix("export ").map_or(rest, str::trim_start);
        if let Some((name, value)) = rest.split_once('=')
            // Not the `YWJj` of a base64 text that ends in `=`.
            && name.contains('_')
            && name.trim().len() >= 3
            && is_variable_name(name.trim())
        {
            rest = value.trim();
        }
        for word in ["cf-aig-authorization:", "x-api-key:", "authorization:", "bearer:", "bearer "] {
            rest = strip_prefix_ignoring_case(rest, word).map_or(rest, str::trim_start);
        }
        for quote in ['"', '\'', '`'] {
            if rest.len() >= 2 && rest.starts_with(quote) && rest.ends_with(quote) {
                rest = &rest[1..rest.len() - 1];
            }
        }
        if rest == before {
            let nothing = ["bearer", "bearer:"].iter().any(|word| rest.eq_ignore_ascii_case(word));
            return if nothing { "" } else { rest };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "sk-ant-api03-0123456789abcdef0123-f3Qa";

    #[test]
    fn what_comes_along_is_taken_off() {
        for text in [
            KEY.to_owned(),
            format!("  {KEY}\r\n"),
            format!("\"{KEY}\""),
            format!("  \"{KEY}\"; "),
            format!("export CLOUDFLARE_AI_GATEWAY_API_KEY='{KEY}'"),
            format!("CLOUDFLARE_AI_GATEWAY_API_KEY={KEY};"),
            format!("Bearer {KEY}"),
            format!("bearer: {KEY}"),
            format!("\"Bearer: {KEY}\""),
            format!("x-api-key: {KEY}"),
            format!("cf-aig-authorization: Bearer {KEY}"),
            format!("\u{feff}{KEY}\u{200b}"),
        ] {
            assert_eq!(Secret::parse(&text).map(|s| s.expose().to_owned()), Ok(KEY.to_owned()), "{text}");
        }
        // A base64 text that ends in `=` is no assignment.
        assert_eq!(Secret::parse("YWJjZGVm=").unwrap().expose(), "YWJjZGVm=");
    }

    #[test]
    fn what_is_no_secret() {
        for (text, error) in [
            ("", SecretError::Empty),
            ("\"\"", SecretError::Empty),
            ("export CLOUDFLARE_AI_GATEWAY_API_KEY=", SecretError::Empty),
            ("openclaw onboard --auth-choice x", SecretError::Space(9)),
            ("sk-ant-é", SecretError::Character('é', 8)),
            ("sk-ant\u{1b}[31m", SecretError::Character('\u{1b}', 7)),
            ("<your-key>", SecretError::Placeholder),
            (
                "${CLOUDFLARE_AI_GATEWAY_API_KEY}",
                SecretError::StandIn(StandIn::Variable(Some("CLOUDFLARE_AI_GATEWAY_API_KEY".to_owned()))),
            ),
            ("Bearer op://Private/Anthropic/key", SecretError::StandIn(StandIn::OnePassword)),
            ("sk-ant-api03-0123456789\nabcdef", SecretError::Broken(24)),
            ("sk-ant-api03-0123456789 abcdef", SecretError::Broken(24)),
            ("Zx8qPlm29v\r\nKtRw_7bNs4Yd", SecretError::Broken(11)),
            ("sk-ant-...", SecretError::Placeholder),
            ("__OPENCLAW_REDACTED__", SecretError::Mask),
            ("********", SecretError::Mask),
        ] {
            assert_eq!(Secret::parse(text), Err(error), "{text}");
        }
        assert_eq!(Secret::parse(&"k".repeat(4097)), Err(SecretError::Length(4097)));
    }

    #[test]
    fn what_belongs_elsewhere() {
        for (text, kind, vendor) in [
            ("sk-ant-oat01-0123456789abcdef", SecretKind::AnthropicOauth, None),
            ("sk-ant-admin01-0123456789abcdef", SecretKind::AnthropicAdmin, None),
            ("sk-proj-0123456789abcdef", SecretKind::OtherProviderKey, Some("OpenAI")),
            ("sk-or-v1-0123456789abcdef", SecretKind::OtherProviderKey, Some("OpenRouter")),
            ("AIzaSyA0123456789abcdefghijklmnopqrstuv", SecretKind::OtherProviderKey, Some("Google")),
            ("xai-0123456789abcdefghijklmn", SecretKind::OtherProviderKey, Some("xAI")),
            ("gsk_0123456789abcdefghijklmn", SecretKind::OtherProviderKey, Some("Groq")),
            ("sk-0123456789abcdef", SecretKind::Unknown, None),
            ("xai-my-gateway-key", SecretKind::Unknown, None),
            (KEY, SecretKind::AnthropicKey, None),
        ] {
            let secret = Secret::verbatim(text);
            assert_eq!((secret.kind(), secret.vendor()), (kind, vendor), "{text}");
        }
        let wrong = |kind: SecretKind| [kind.is_wrong_for(Field::ApiKey), kind.is_wrong_for(Field::Token)];
        assert_eq!(wrong(SecretKind::AnthropicKey), [false, true]);
        assert_eq!(wrong(SecretKind::CloudflareToken), [true, false]);
        assert_eq!(wrong(SecretKind::OtherProviderKey), [true, true]);
        assert_eq!(wrong(SecretKind::Unknown), [false, false]);
    }

    #[test]
    fn debug_gives_nothing_away() {
        assert_eq!(format!("{:?}", Secret::verbatim(KEY)), format!("Secret(…f3Qa ({}))", KEY.len()));
        assert_eq!(format!("{:?}", Secret::verbatim("short")), "Secret(… (5))");
    }

    #[test]
    fn secrets_in_other_texts() {
        for (text, kind) in [
            (KEY, Some(SecretKind::AnthropicKey)),
            (" cfut_abc ", Some(SecretKind::CloudflareToken)),
            ("https://h/v1/cfat_0123456789abcdef/g", Some(SecretKind::CloudflareToken)),
            ("cloudflare-ai-gateway/sk-ant-api03-0123456789", Some(SecretKind::AnthropicKey)),
            ("my-gatesk-ant-api03-0123456789", Some(SecretKind::AnthropicKey)),
            ("0123456789abcdef0123456789abcdefsk-ant-api03-0123456789", Some(SecretKind::AnthropicKey)),
            ("0123456789abcdef0123456789abcdef sk-ant-api03-0123456789", Some(SecretKind::AnthropicKey)),
            ("sk-ant-", Some(SecretKind::AnthropicKey)),
            ("CF_AIG_TOKEN=Zx8qPlm29vKtRw_7bNs4Yd", Some(SecretKind::CloudflareToken)),
            ("export CF_AIG_TOKEN='Zx8qPlm29vKtRw_7bNs4Yd'", Some(SecretKind::CloudflareToken)),
            ("Bearer Zx8qPlm29vKtRw_7bNs4Yd", Some(SecretKind::CloudflareToken)),
            ("cf-aig-authorization: Bearer Zx8qPlm29vKtRw_7bNs4Yd", Some(SecretKind::CloudflareToken)),
            ("Bearer of news", None),
            (" cfk_", Some(SecretKind::CloudflareGlobalKey)),
            ("sk-0f1e2d3c4b5a69788796a5b4c3d2e1f0", Some(SecretKind::OtherProviderKey)),
            ("sk-proj-Ab1Cd2Ef3Gh4Ij5Kl6Mn7", Some(SecretKind::OtherProviderKey)),
            ("claude-sonnet-4-5-20250929", None),
            ("sk-hynix-production-gateway", None),
            ("desk-sk-production-gateway-1", None),
            ("ask-ant-colony-production-gateway", None),
            ("/home/sk-user/openclaw.json", None),
            ("task-ant-farm", None),
            ("my-cfk_gateway", None),
            ("a/sk-ant-api.txt", None),
            ("0123456789abcdef0123456789abcdef", None),
            ("Tk7fR3aWn5qYp8sLd2xMv6bJc1hKz4gQe9uVoIyT", Some(SecretKind::BareToken)),
            (
                "0123456789abcdef0123456789abcdef/Tk7fR3aWn5qYp8sLd2xMv6bJc1hKz4gQe9uVoIyT",
                Some(SecretKind::BareToken),
            ),
            ("a-gateway-with-a-name-of-forty-characters", None),
            ("MY_SECRET=Tk7fR3aWn5qYp8sLd2xMv6", Some(SecretKind::OtherProviderKey)),
            ("", None),
        ] {
            assert_eq!(SecretKind::found_in(text), kind, "{text}");
        }
    }

    #[test]
    fn kinds() {
        for (text, kind) in [
            (KEY, SecretKind::AnthropicKey),
            ("sk-ant-oat01-abc", SecretKind::AnthropicOauth),
            ("cfut_abc", SecretKind::CloudflareToken),
            ("cfat_abc", SecretKind::CloudflareToken),
            ("cfk_abc", SecretKind::CloudflareGlobalKey),
            ("sk-proj-0123456789ab", SecretKind::OtherProviderKey),
            ("0123456789012345678901234567890123456789", SecretKind::BareToken),
            ("hunter2", SecretKind::Unknown),
        ] {
            assert_eq!(Secret::verbatim(text).kind(), kind, "{text}");
        }
    }
}
