//! Texts of OpenClaw's files with the secrets in them replaced by fingerprints, for whoever shows them.
//!
//! A secret is hidden where it stands as a whole string. Inside a longer string it is hidden where it is long enough to
//! be no part of a name by chance; never in keys, paths, references to models and addresses of gateways, unless nothing
//! but a secret looks so. In comments it is hidden as a whole word.

use std::cmp::{Ordering, Reverse};
use std::ops::Range;

use crate::document::diff::DiffLine;
use crate::document::{Document, EnvFile, Kind, Node, ParseErrorKind};
use crate::domain::{
    Secret, bare_token, ends_in, is_harmless, is_phrase, is_placeholder, is_shuffled, is_stand_in, is_word,
    known_prefix, names_key, names_password, names_secret, names_subscription, read_pasted, secret_part,
    secret_ranges,
};

use super::change::FileKind;
use super::substitution::is_literal;

/// Secrets shorter than this are hidden where their name tells, and not looked for elsewhere.
const SHORTEST: usize = 6;

/// Numbers of so many digits under the name of a secret are one.
const SHORTEST_NUMBER: usize = 4;

/// Secrets of this length are hidden inside longer strings too, as whole words.
const WORD: usize = 16;

/// Secrets of this length that are as shuffled as chance has it are hidden inside words too.
const UNMISTAKABLE: usize = 20;

/// Parts of a text that are not shown, in order, each with what stands in its place.
type Hidden = Vec<(Range<usize>, String)>;

/// A text of a file, and what of it is hidden.
pub(super) struct MaskedText {
    pub(super) text: String,
    hidden: Hidden,
}

impl MaskedText {
    /// Texts of one file: what is secret in one of them, or known besides, is hidden in all.
    pub(super) fn all<const N: usize>(kind: FileKind, texts: [&[u8]; N], known: &[&Secret]) -> [Self; N] {
        let texts = texts.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let mut secrets: Vec<Secret> = known.iter().copied().cloned().collect();
        for text in &texts {
            collect(kind, text, &mut secrets);
        }
        secrets.retain(|secret| secret.length() >= SHORTEST);
        // The longest first: one secret may stand inside another.
        crate::domain::sort_by(&mut secrets, |one, other| order(one.expose(), other.expose()));
        secrets.dedup();
        let known = Known(secrets);
        texts.map(|text| Self { hidden: known.hidden(kind, &text), text })
    }

    /// A part with what is hidden in it replaced.
    pub(super) fn shown(&self, part: Range<usize>) -> String {
        let mut out = String::new();
        let mut at = part.start;
        let from = self.hidden.partition_point(|(range, _)| range.end <= part.start);
        for (range, label) in self.hidden[from..].iter().take_while(|(range, _)| range.start < part.end) {
            out.push_str(&self.text[at..range.start.max(at)]);
            // Of what is hidden over several lines each line says so.
            out.push_str(if range.start < part.start { "‹…›" } else { label });
            at = range.end.min(part.end);
        }
        out + &self.text[at..part.end]
    }

    /// The lines, as they are and as they are shown.
    pub(super) fn lines(&self) -> Vec<DiffLine<'_>> {
        let mut at = 0;
        let lines = self.text.split_inclusive('\n').map(|line| {
            let part = at..at + line.trim_end_matches(['\n', '\r']).len();
            at += line.len();
            let from = self.hidden.partition_point(|(range, _)| range.end <= part.start);
            let touched = self.hidden.get(from).is_some_and(|(range, _)| range.start < part.end);
            let end = &self.text[part.end..at];
            DiffLine { text: line, shown: touched.then(|| self.shown(part) + end) }
        });
        lines.collect()
    }
}

/// The text of a file as it may be shown.
///
/// ```
/// use clawgate::openclaw::{FileKind, masked};
///
/// assert_eq!(masked(FileKind::Env, b"TOKEN=hunter2-hunter2\nPORT=1\n"), "TOKEN=‹… (15)›\nPORT=1\n");
/// ```
#[must_use]
pub fn masked(kind: FileKind, bytes: &[u8]) -> String {
    let [text] = MaskedText::all(kind, [bytes], &[]);
    text.shown(0..text.text.len())
}

/// The secrets in a file, as far as it can be read.
pub(super) fn secrets_in(kind: FileKind, bytes: &[u8]) -> Vec<Secret> {
    if kind == FileKind::Env {
        return EnvFile::parse(bytes).map(|file| file.values()).unwrap_or_default();
    }
    let mut secrets = Vec::new();
    collect(kind, &String::from_utf8_lossy(bytes), &mut secrets);
    secrets
}

/// Whether there is a secret in a file, or what looks like one, or whether it cannot be read.
pub(super) fn holds_secret(kind: FileKind, bytes: &[u8]) -> bool {
    let [text] = MaskedText::all(kind, [bytes], &[]);
    !text.hidden.is_empty() || pieces(kind, &text.text).is_none()
}

/// What a text is part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MaskPlace {
    Key,
    Value,
    Comment,
}

/// A string, a number, a key or a comment of a file.
struct MaskPiece<'t> {
    /// Where it begins, behind its quote.
    start: usize,
    /// As it is written, without quotes.
    written: &'t str,
    /// As it is read, where that is another text.
    read: Option<String>,
    /// The name it stands under.
    name: String,
    /// Whether everything there may be a secret.
    all: bool,
    place: MaskPlace,
}

impl<'t> MaskPiece<'t> {
    fn of(text: &'t str, span: Range<usize>, place: MaskPlace) -> Self {
        let written =
            if place == MaskPlace::Comment { &text[span.clone()] } else { inner(&text[span.clone()]) };
        let start = span.start + usize::from(written.len() < span.len());
        Self { start, written, read: None, name: String::new(), all: false, place }
    }

    fn named(text: &'t str, span: Range<usize>, value: &str, name: &str, all: bool) -> Self {
        let piece = Self::of(text, span, MaskPlace::Value);
        let read = (piece.written != value).then(|| value.to_owned());
        Self { read, name: name.to_owned(), all, ..piece }
    }

    fn value(&self) -> &str {
        self.read.as_deref().unwrap_or(self.written)
    }

    /// Whether it is a secret by its name.
    fn is_secret(&self) -> bool {
        self.place == MaskPlace::Value && is_secret(&self.name, self.value(), self.all)
    }
}

/// The pieces of a file; `None` where it cannot be read.
fn pieces(kind: FileKind, text: &str) -> Option<Vec<MaskPiece<'_>>> {
    let mut out = Vec::new();
    if kind == FileKind::Env {
        let file = EnvFile::parse(text.as_bytes()).ok()?;
        let mut at = 0;
        for ((name, raw), value) in file.assigned().zip(file.values()) {
            // Between the assignments stand comments, and names.
            out.push(MaskPiece::of(text, at..raw.start, MaskPlace::Comment));
            at = raw.end;
            out.push(MaskPiece::named(text, raw, value.expose(), name, true));
        }
        out.push(MaskPiece::of(text, at..text.len(), MaskPlace::Comment));
        return Some(out);
    }
    match Document::parse(text.as_bytes()) {
        Ok(document) => {
            walk(text, document.root(), "", false, &mut out);
            out.extend(document.comments().map(|span| MaskPiece::of(text, span, MaskPlace::Comment)));
        }
        Err(error) if error.kind == ParseErrorKind::Empty => {
            out.push(MaskPiece::of(text, 0..text.len(), MaskPlace::Comment));
        }
        Err(_) => return None,
    }
    Some(out)
}

/// What is secret in a text; `None` where it cannot be read, and so anything in it may be.
fn collect(kind: FileKind, text: &str, secrets: &mut Vec<Secret>) -> Option<()> {
    let Some(pieces) = pieces(kind, text) else {
        // A file behind a link has any name: it may be one of variables.
        let _ = (kind != FileKind::Env).then(|| collect(FileKind::Env, text, secrets));
        return None;
    };
    let bare = |text: &str| Secret::verbatim(text.strip_prefix("Bearer ").unwrap_or(text));
    for piece in pieces {
        if piece.is_secret() {
            // As it is read and as it is written: an escape makes these two texts.
            secrets.extend(piece.read.iter().map(String::as_str).chain([piece.written]).map(bare));
        }
        if kind == FileKind::Env && piece.place == MaskPlace::Comment {
            // What is only commented out.
            secrets
                .extend(assigned(piece.written, true).into_iter().map(|range| bare(&piece.written[range])));
        }
    }
    Some(())
}

/// Every key, string and number, with the name it stands under. What stands behind a flag in a list has the flag's name.
fn walk<'t>(text: &'t str, node: Node<'_>, name: &str, all: bool, out: &mut Vec<MaskPiece<'t>>) {
    match node.kind() {
        Kind::String => {
            let value = node.as_str().unwrap_or_default();
            out.push(MaskPiece::named(text, node.span(), &value, name, all));
        }
        Kind::Number => {
            // A number of few digits says how many, and so does one of tokens.
            let digits = node.text();
            let counted = ends_in(name, &["tokens"]) && digits.len() < 10;
            let least = if names_secret(name) { SHORTEST_NUMBER } else { SHORTEST };
            if digits.len() >= least && !counted && is_secret(name, digits, all) {
                out.push(MaskPiece::named(text, node.span(), digits, name, all));
            }
        }
        Kind::Array => {
            let mut flag: Option<String> = None;
            for item in node.items() {
                let value = item.as_str().unwrap_or_default();
                let named = flag.take().and_then(|flag| flag_names(&flag, &value));
                walk(text, item, named.as_deref().unwrap_or(name), all, out);
                flag = value.starts_with('-').then(|| value.into_owned());
            }
        }
        Kind::Object => {
            let source = node.get("source").and_then(|source| source.as_str());
            let reference = source.is_some_and(|source| matches!(&*source, "env" | "file" | "exec"));
            let holds =
                all || names_secret(name) || ends_in(name, &["headers", "vars", "env", "environment"]);
            let subscription = node.get("access").is_some() && node.get("refresh").is_some();
            for member in node.members() {
                let key = MaskPiece::of(text, member.key_span, MaskPlace::Key);
                out.push(MaskPiece {
                    read: (key.written != member.key).then(|| member.key.to_string()),
                    ..key
                });
                let holds = holds || (subscription && names_subscription(&member.key));
                walk(text, member.value, &member.key, holds && !reference, out);
            }
        }
        _ => {}
    }
}

/// The name of what stands behind a flag, where that may be a secret: `--api-key`, `-u` with a user and a password.
fn flag_names(flag: &str, value: &str) -> Option<String> {
    let name = flag.trim_start_matches('-');
    let user = matches!(flag, "-u" | "--user") && value.contains(':');
    if user {
        return Some("password".to_owned());
    }
    (flag.starts_with('-') && !flag.contains('=') && !value.starts_with("--") && names_secret(name))
        .then(|| name.to_owned())
}

/// Whether a value is a secret because of its name; `all` where every value may be one, as among variables and headers.
fn is_secret(name: &str, value: &str, all: bool) -> bool {
    let rest = without_variables(value);
    let own = bare_token(&rest);
    let password = names_password(name);
    if own.is_empty() || (is_stand_in(own) && !(password && own.starts_with('$'))) {
        return false;
    }
    // Next to a variable stands at most a word about it.
    if rest != value && own.chars().filter(|c| c.is_alphanumeric()).count() < SHORTEST {
        return false;
    }
    if names_secret(name) || (all && ends_in(name, &["auth", "pat"])) {
        let harmless = is_folder(own)
            || (!names_subscription(name) && names_key(name) && is_placeholder(own))
            || (names_subscription(name) && !all && is_phrase(own));
        return password || !harmless;
    }
    // What flags say is looked at one by one.
    all && !own.starts_with("--")
        && !is_harmless(own)
        && !is_path(own)
        && !names_none(name)
        && !is_plain_address(name, own)
}

/// A text without the `${VARIABLE}`s in it.
fn without_variables(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while !is_literal(rest) {
        let Some((before, behind)) = rest.split_once("${") else { break };
        let Some((_, after)) = behind.split_once('}') else { break };
        out.push_str(before);
        rest = after;
    }
    out + rest
}

/// Names of variables and headers whose values everybody may see.
fn names_none(name: &str) -> bool {
    let last = [
        "file", "path", "dir", "model", "region", "lang", "host", "hostname", "port", "level", "timeout",
        "tz", "timezone", "locale", "ms", "seconds",
    ];
    let small = name.to_ascii_lowercase().replace('-', "_");
    let headers = "content_type accept user_agent anthropic_version anthropic_beta http_referer x_title";
    ends_in(name, &last)
        || small.ends_with("account_id")
        || small.ends_with("gateway_id")
        || headers.split(' ').any(|header| header == small)
}

/// An address of which only the parts are looked at: no hook, and no token in its path.
fn is_plain_address(name: &str, text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let token = |part: &str| {
        part.len() >= WORD
            && part.bytes().any(|byte| byte.is_ascii_digit())
            && part.bytes().any(|byte| byte.is_ascii_alphabetic())
    };
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    !scheme.is_empty()
        && scheme.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'+')
        && !text.contains(char::is_whitespace)
        && !name.to_ascii_lowercase().contains("hook")
        && !rest.to_ascii_lowercase().contains("hook")
        && (is_gateway(text) || !path.split('/').skip(1).any(token))
}

/// A path that is no token of letters, digits and `/`: of several names, none of which mixes them.
fn is_folder(text: &str) -> bool {
    let plain = |part: &str| {
        part.chars().all(|c| c.is_alphanumeric() || "-_.@~".contains(c))
            && !(part.chars().any(|c| c.is_ascii_digit())
                && part.chars().any(|c| c.is_ascii_uppercase())
                && part.chars().any(|c| c.is_ascii_lowercase()))
            && known_prefix(part).is_none()
    };
    is_path(text)
        && text.split('/').filter(|part| !part.is_empty()).count() >= 2
        && text.split('/').all(plain)
}

fn is_path(text: &str) -> bool {
    ["/", "~/", "./", "../"].iter().any(|start| text.starts_with(start)) && !text.contains("://")
}

/// `provider/model`, as OpenClaw refers to models.
fn is_model(text: &str) -> bool {
    let mut parts = text.split('/');
    let provider = parts.next().unwrap_or_default();
    let small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    let any = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ':' | '@' | '+');
    let mut models = parts.peekable();
    !provider.is_empty()
        && provider.chars().all(small)
        && models.peek().is_some()
        && models.all(|part| !part.is_empty() && part.chars().all(any))
}

/// An address with account and gateway in it.
fn is_gateway(text: &str) -> bool {
    read_pasted(text).is_some_and(|pasted| pasted.account.is_some() && pasted.gateway.is_some())
}

/// A string without its quotes; a key may have none.
fn inner(written: &str) -> &str {
    match written.chars().next() {
        Some('"' | '\'' | '`') if written.len() >= 2 => &written[1..written.len() - 1],
        _ => written,
    }
}

/// The secrets that are looked for.
struct Known(Vec<Secret>);

impl Known {
    /// What is to be hidden in a file's text.
    fn hidden(&self, kind: FileKind, text: &str) -> Hidden {
        let mut found = FoundSecret::default();
        match pieces(kind, text) {
            Some(pieces) => pieces.iter().for_each(|piece| self.in_piece(piece, &mut found)),
            None => {
                // Every longer run of letters and digits is hidden.
                for secret in &self.0 {
                    found.at(0, occurrences(text, secret.expose()).collect());
                }
                found.at(0, self.inside(text, MaskPlace::Comment));
                found.at(0, runs(text));
            }
        }
        found.sorted(text)
    }

    fn in_piece(&self, piece: &MaskPiece<'_>, found: &mut FoundSecret) {
        let (value, written, start) = (piece.value(), piece.written, piece.start);
        let end = start + written.len();
        if piece.place == MaskPlace::Value && (piece.is_secret() || self.is_one(value)) {
            let bare = value.strip_prefix("Bearer ").filter(|_| written.starts_with("Bearer "));
            let skipped = bare.map_or(0, |_| "Bearer ".len());
            return found.whole(start + skipped..end, bare.unwrap_or(value));
        }
        let ranges = self.inside(written, piece.place);
        let texts = |text: &str, ranges: &[Range<usize>]| -> Vec<String> {
            ranges.iter().map(|range| text[range.clone()].to_owned()).collect()
        };
        // All of it where escapes stand in the way.
        if let Some(read) = &piece.read
            && texts(read, &self.inside(read, piece.place)) != texts(written, &ranges)
        {
            return found.whole(start..end, value);
        }
        found.at(start, ranges);
        let hosts = ["url", "uri", "endpoint", "host", "server", "proxy", "origin", "address"];
        if piece.place == MaskPlace::Value && ends_in(&piece.name, &hosts) {
            found.at(start, user_without_scheme(written, true));
        }
    }

    fn is_one(&self, value: &str) -> bool {
        let known = |value| self.0.binary_search_by(|secret| order(secret.expose(), value)).is_ok();
        known(value) || value.strip_prefix("Bearer ").is_some_and(known)
    }

    /// What is secret inside a text: the known ones, what looks like one, and what an address holds.
    fn inside(&self, text: &str, place: MaskPlace) -> Vec<Range<usize>> {
        let named = place != MaskPlace::Comment && (is_model(text) || is_path(text) || is_gateway(text));
        let mut found = Vec::new();
        // Those that are longer than the text are not in it.
        let from = self.0.partition_point(|secret| secret.expose().len() > text.len());
        for secret in &self.0[from..] {
            let secret = secret.expose();
            let length = secret.chars().count();
            let anywhere = known_prefix(secret).is_some() || (length >= UNMISTAKABLE && is_shuffled(secret));
            let as_word = match place {
                MaskPlace::Comment => !is_word(secret),
                MaskPlace::Value => length >= WORD && !named,
                MaskPlace::Key => false,
            };
            if anywhere || as_word {
                found.extend(occurrences(text, secret).filter(|range| anywhere || is_apart(text, range)));
            }
        }
        found.extend(lookalikes(text, named || is_hash(text)));
        found.extend(in_addresses(text));
        if place != MaskPlace::Key && (place == MaskPlace::Comment || !is_model(text)) {
            found.extend(assigned(text, false));
            found.extend(behind_flags(text));
        }
        found.extend(private_keys(text));
        found
    }
}

/// The longer first, in bytes.
fn order(one: &str, other: &str) -> Ordering {
    (other.len(), one).cmp(&(one.len(), other))
}

/// Parts of a text that are to be hidden, as they are found.
#[derive(Default)]
struct FoundSecret(Vec<(Range<usize>, Option<String>)>);

impl FoundSecret {
    /// Ranges within a part that begins at `start`.
    fn at(&mut self, start: usize, ranges: Vec<Range<usize>>) {
        self.0.extend(ranges.into_iter().map(|range| (range.start + start..range.end + start, None)));
    }

    /// A part that stands for this value.
    fn whole(&mut self, range: Range<usize>, value: &str) {
        self.0.push((range, Some(Secret::verbatim(value).label())));
    }

    /// In order, those that overlap as one.
    fn sorted(mut self, text: &str) -> Hidden {
        self.0.retain(|(range, _)| !range.is_empty());
        crate::domain::sort_by_key(&mut self.0, |(range, _)| (range.start, Reverse(range.end)));
        let mut merged: Vec<(Range<usize>, Option<String>)> = Vec::new();
        for (range, label) in self.0 {
            match merged.last_mut() {
                Some((last, _)) if range.end <= last.end => {}
                Some((last, known)) if range.start < last.end => (last.end, *known) = (range.end, None),
                _ => merged.push((range, label)),
            }
        }
        let labelled = |(range, label): (Range<usize>, Option<String>)| {
            let label = label.unwrap_or_else(|| Secret::verbatim(&text[range.clone()]).label());
            (range, label)
        };
        merged.into_iter().map(labelled).collect()
    }
}

/// Where one text stands in another.
fn occurrences<'t>(text: &'t str, part: &'t str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices(part).map(|(at, part)| at..at + part.len())
}

/// Whether a part of a text is a word of its own.
fn is_apart(text: &str, range: &Range<usize>) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    !text[..range.start].ends_with(joins) && !text[range.end..].starts_with(joins)
}

/// The checksum of a package, as plugins' installs have it.
fn is_hash(text: &str) -> bool {
    ["sha1-", "sha256-", "sha384-", "sha512-"].iter().any(|start| text.starts_with(start))
}

/// What looks like a secret: a known kind's prefix, or the mixture of small letters, capitals and digits that makes a
/// token and no name; the prefix alone in what is `named`.
fn lookalikes(text: &str, named: bool) -> Vec<Range<usize>> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let found = words(text, is_word).filter_map(|range| {
        let word = &text[range.clone()];
        let part = if named { known_prefix(word)? } else { secret_part(word) };
        (part < word.len()).then_some(range.start + part..range.end)
    });
    // SendGrid's keys are three words.
    let dotted = words(text, move |c| is_word(c) || c == '.')
        .filter(|range| text[range.clone()].starts_with("SG.") && range.len() >= UNMISTAKABLE);
    found.chain(dotted).collect()
}

/// What the addresses in a text hold of secrets.
fn in_addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(scheme) = text[from..].find("://") {
        let slashes = from + scheme;
        let start = text[..slashes]
            .rfind(|c: char| !c.is_ascii_alphanumeric())
            .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        let end = text[slashes..].find(|c: char| c.is_whitespace() || "\"'`<>".contains(c));
        let end = end.map_or(text.len(), |length| slashes + length);
        let ranges = secret_ranges(&text[start..end]);
        found.extend(ranges.into_iter().map(|range| range.start + start..range.end + start));
        from = end.max(slashes + 3);
    }
    for range in words(text, |c| !c.is_whitespace() && !"\"'`<>".contains(c)) {
        let word = &text[range.clone()];
        let mut ranges = hooks(word);
        if !word.contains("://") {
            ranges.extend(user_without_scheme(word, false));
            let place = word.split('?').next().unwrap_or_default();
            if place.len() < word.len() && word.contains('=') && place.contains(['.', '/']) {
                ranges.extend(secret_ranges(word));
            }
        }
        found.extend(ranges.into_iter().map(|part| part.start + range.start..part.end + range.start));
    }
    found
}

/// What lets anybody write to a channel of Discord or Slack: the ends of their addresses.
fn hooks(address: &str) -> Vec<Range<usize>> {
    let behind = |sign: &str| address.find(sign).map(|at| at + sign.len());
    let discord = behind("/api/webhooks/").map(|at| at + address[at..].find('/').map_or(0, |id| id + 1));
    let start = discord.or_else(|| behind("hooks.slack.com/"));
    start.map(|start| start..address.len()).into_iter().collect()
}

/// `user:password@host` without a scheme; `certain` where it can be nothing else. The profile of a person
/// (`anthropic:me@example.com`) looks the same up to its end.
fn user_without_scheme(text: &str, certain: bool) -> Vec<Range<usize>> {
    let bare = text.trim_start_matches('/');
    let slashes = text.len() - bare.len();
    if text.contains("://") || (slashes != 0 && slashes != 2) {
        return Vec::new();
    }
    let Some(at) = bare.find('@') else { return Vec::new() };
    let rest = &bare[at + 1..];
    let end = rest.rfind('@').map_or(at, |last| at + 1 + last);
    let is_user = slashes == 2
        || bare[..end].split_once(':').is_some_and(|(user, password)| {
            !user.is_empty()
                && !password.is_empty()
                && !user.contains(['/', '?'])
                && (certain || bare[end + 1..].contains(['/', ':', '?']))
        });
    if is_user && end > 0 { std::iter::once(slashes..slashes + end).collect() } else { Vec::new() }
}

/// The values of secrets that a text assigns, in a comment or in a command: `apiKey: "…"`, `OLD_TOKEN=…`,
/// `Authorization: Bearer …`. `all` is for texts in which any may be one.
fn assigned(text: &str, all: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (sign, _) in text.match_indices([':', '=']) {
        let name = text[..sign].trim_end().trim_end_matches(['"', '\'', '`']);
        let joins = |c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_'));
        let name = name.rsplit(joins).next().unwrap_or_default();
        let after = &text[sign + 1..];
        let rest = after.trim_start_matches([' ', '\t']);
        let spaced = rest.len() < after.len();
        let start = text.len() - rest.len();
        let (start, mut end, quoted) = match rest.chars().next() {
            Some(quote @ ('"' | '\'' | '`')) => {
                let length = rest[1..].find([quote, '\n']).unwrap_or(rest.len() - 1);
                (start + 1, start + 1 + length, true)
            }
            _ => (start, start, false),
        };
        let scheme = ["Bearer ", "Basic ", "Token "].into_iter().find(|scheme| {
            text[start..].get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme))
        });
        let start = start + scheme.map_or(0, str::len);
        if !quoted {
            let ends = |c: char| c.is_whitespace() || ",;})\"'`".contains(c);
            end = text[start..].find(ends).map_or(text.len(), |length| start + length);
        }
        let Some(value) = text.get(start..end) else { continue };
        // A sentence goes on.
        let line = text[end..].lines().next().unwrap_or_default();
        let sentence = !quoted && spaced && text.as_bytes()[sign] == b':' && scheme.is_none();
        if sentence && is_word(value) && !names_password(name) && line.contains(char::is_alphanumeric) {
            continue;
        }
        let variable = text.as_bytes()[sign] == b'=' && name.len() > 1 && !name.contains(char::is_lowercase);
        if value.len() >= SHORTEST && !value.starts_with("--") && is_secret(name, value, all || variable) {
            found.push(start..end);
        }
    }
    found
}

/// What stands in PEM between the first line and the last of a private key.
fn private_keys(text: &str) -> Vec<Range<usize>> {
    let sign = "PRIVATE KEY-----";
    let begins = text.match_indices(sign).filter(|(at, _)| {
        text[..*at].rfind("-----").is_some_and(|dashes| text[dashes..*at].starts_with("-----BEGIN"))
    });
    begins
        .map(|(at, _)| {
            let start = at + sign.len();
            start..text[start..].find("-----END").map_or(text.len(), |length| start + length)
        })
        .collect()
}

/// The values of secrets behind flags in a command, and behind `Bearer`: `--token …`.
fn behind_flags(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut flag = "";
    for range in words(text, |c| !c.is_whitespace() && !"\"'`,;".contains(c)) {
        let word = &text[range.clone()];
        if let Some(name) = flag_names(flag, word)
            && word.len() >= SHORTEST
            && is_secret(&name, word, false)
        {
            found.push(range);
        } else if flag.eq_ignore_ascii_case("bearer")
            && word.len() >= SHORTEST
            && word.bytes().any(|byte| byte.is_ascii_digit())
            && is_literal(word)
        {
            found.push(range);
        }
        flag = word;
    }
    found
}

/// The runs of such characters in a text.
fn words(text: &str, is_word: impl Fn(char) -> bool + Copy) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_word)?;
        let end = text[start..].find(|c| !is_word(c)).map_or(text.len(), |length| start + length);
        from = end;
        Some(start..end)
    })
}

/// The longer runs of letters and digits in a text.
fn runs(text: &str) -> Vec<Range<usize>> {
    let is_word = |c: char| c.is_alphanumeric() || "-_+/=.".contains(c);
    words(text, is_word).filter(|range| text[range.clone()].chars().count() >= UNMISTAKABLE).collect()
}

/// A line of a file nobody could read: every longer run of letters and digits is hidden, and columns stay.
#[must_use]
pub fn mask_line(line: &str) -> String {
    let mut out = line.to_owned();
    for range in runs(line).into_iter().rev() {
        let dots = "•".repeat(line[range.clone()].chars().count());
        out.replace_range(range, &dots);
    }
    out
}

#[cfg(test)]
mod tests;
