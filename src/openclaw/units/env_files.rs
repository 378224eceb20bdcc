//! The files that an `EnvironmentFile=` names, and those in `environment.d`, the way systemd 252 reads them: neither a
//! shell's nor dotenv's.
//!
//! `#` behind a value and `export` before a name belong to them, a backslash outside quotes is taken away, and one in
//! double quotes stays but before `"`, `\`, `` ` `` and `$`. `tests/fixtures/systemd.json` holds what it made of each.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::str::Chars;

use super::Reader;

/// The most paths that a pattern leads to.
const PATHS_MAX: usize = 1000;

/// The assignments of a file in their order; `None` for what systemd refuses as a whole.
pub(super) fn assignments(file: &[u8]) -> Option<Vec<(String, String)>> {
    let text = std::str::from_utf8(file).ok().filter(|text| !text.contains('\0'))?;
    let mut chars = text.chars();
    let mut out = Vec::new();
    while let Some(first) = chars.find(|c| !c.is_ascii_whitespace()) {
        if matches!(first, '#' | ';') {
            while let Some(c) = chars.next().filter(|c| !is_end(*c)) {
                // A backslash takes the end of the line with it.
                if c == '\\' {
                    chars.next();
                }
            }
            continue;
        }
        let mut name = String::new();
        let mut next = Some(first);
        while let Some(c) = next.filter(|c| *c != '=' && !is_end(*c)) {
            name.push(c);
            next = chars.next();
        }
        if next == Some('=') {
            out.push((name.trim_end().to_owned(), value(&mut chars)));
        }
    }
    out.retain(|(name, _)| super::is_variable(name));
    Some(out)
}

/// The value up to the end of its line.
fn value(chars: &mut Chars<'_>) -> String {
    let mut value = String::new();
    // Where the value ends, but for white space that may yet turn out to be behind it.
    let mut solid = 0;
    // Whether a piece without quotes has begun: quotes stand for themselves in it.
    let mut bare = false;
    while let Some(c) = chars.next().filter(|c| !is_end(*c)) {
        match c {
            '\'' | '"' if !bare => {
                quoted(c, chars, &mut value);
                solid = value.len();
            }
            '\\' => {
                bare = true;
                if let Some(c) = chars.next() {
                    value.extend(Some(c).filter(|c| !is_end(*c)));
                    solid = value.len();
                }
            }
            _ if c.is_ascii_whitespace() && !bare => {}
            _ => {
                bare = true;
                value.push(c);
                if !c.is_ascii_whitespace() {
                    solid = value.len();
                }
            }
        }
    }
    value.truncate(solid);
    value
}

/// The rest of a quoted piece.
fn quoted(quote: char, chars: &mut Chars<'_>, value: &mut String) {
    while let Some(c) = chars.next().filter(|c| *c != quote) {
        if c != '\\' || quote == '\'' {
            value.push(c);
            continue;
        }
        match chars.next() {
            Some(c @ ('"' | '\\' | '`' | '$')) => value.push(c),
            Some(c) if !is_end(c) => value.extend(['\\', c]),
            _ => {}
        }
    }
}

fn is_end(c: char) -> bool {
    matches!(c, '\n' | '\r')
}

/// A value of `environment.d` with the references in it filled in: `$NAME`, `${NAME}`, `${NAME:-else}`, `${NAME:+then}`,
/// and `$$` for a dollar.
pub(super) fn fill(text: &str, known: &BTreeMap<String, String>) -> String {
    let known = |name: &str| known.get(name).cloned();
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        let behind = &rest[at + 1..];
        rest = if let Some(behind) = behind.strip_prefix('$') {
            out.push('$');
            behind
        } else if let Some((inside, behind)) = behind.strip_prefix('{').and_then(|text| text.split_once('}'))
        {
            out.push_str(&match (inside.split_once(":-"), inside.split_once(":+")) {
                (Some((name, other)), _) => known(name).unwrap_or_else(|| other.to_owned()),
                (_, Some((name, then))) => known(name).map(|_| then.to_owned()).unwrap_or_default(),
                _ => known(inside).unwrap_or_default(),
            });
            behind
        } else {
            let end = behind.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            let (name, behind) = behind.split_at(end.unwrap_or(behind.len()));
            out.push_str(&if name.is_empty() { "$".to_owned() } else { known(name).unwrap_or_default() });
            behind
        };
    }
    out.push_str(rest);
    out
}

/// The paths that a pattern stands for, by name: `*`, `?` and `[…]` as in a shell, and a backslash before what stands for
/// itself. One without any of them is taken as it is.
pub(super) fn fitting(pattern: &str, reader: &dyn Reader) -> Vec<PathBuf> {
    let mut paths = vec![PathBuf::from("/")];
    for part in pattern.split('/').filter(|part| !part.is_empty()) {
        let signs = signs(part);
        let plain: Option<String> = signs.iter().map(plain).collect();
        paths = match plain {
            Some(name) => paths.into_iter().map(|path| path.join(&name)).collect(),
            None => {
                let inside = paths.iter().flat_map(|folder| {
                    let names = reader.names(folder).into_iter().filter(|name| fits(&signs, name));
                    names.map(|name| folder.join(name)).collect::<Vec<_>>()
                });
                inside.take(PATHS_MAX).collect()
            }
        };
    }
    crate::domain::sort(&mut paths);
    paths
}

/// One sign of a pattern: one of these characters, each from one to another, or, with `true`, none of them. `None` is `*`.
type Sign = Option<Set>;
type Set = (Vec<(char, char)>, bool);

/// The character that a sign stands for alone.
fn plain(sign: &Sign) -> Option<char> {
    let (ranges, none) = sign.as_ref()?;
    if let [(from, to)] = ranges[..] { (from == to && !none).then_some(from) } else { None }
}

fn signs(part: &str) -> Vec<Sign> {
    let chars: Vec<char> = part.chars().collect();
    let mut signs = Vec::new();
    let mut rest = chars.as_slice();
    while !rest.is_empty() {
        let (sign, used) = match rest {
            ['*', ..] => (None, 1),
            ['?', ..] => (Some((Vec::new(), true)), 1),
            ['\\', c, ..] => (Some((vec![(*c, *c)], false)), 2),
            ['[', inside @ ..] => one_of(inside)
                .map_or((Some((vec![('[', '[')], false)), 1), |(set, used)| (Some(set), used + 1)),
            [c, ..] => (Some((vec![(*c, *c)], false)), 1),
            [] => break,
        };
        signs.push(sign);
        rest = &rest[used..];
    }
    signs
}

/// Reads what stands between brackets, and how much of it there is.
fn one_of(chars: &[char]) -> Option<(Set, usize)> {
    let none = matches!(chars.first(), Some('!' | '^'));
    let from = usize::from(none);
    // A closing bracket that comes first stands for itself.
    let end = from + 1 + chars.get(from + 1..)?.iter().position(|c| *c == ']')?;
    let mut inside = &chars[from..end];
    let mut ranges = Vec::new();
    while let [first, rest @ ..] = inside {
        let (last, rest) = if let ['-', last, rest @ ..] = rest { (last, rest) } else { (first, rest) };
        ranges.push((*first, *last));
        inside = rest;
    }
    Some(((ranges, none), end + 1))
}

/// Whether a name fits. A hidden file is named by its dot alone.
fn fits(signs: &[Sign], name: &str) -> bool {
    if name.starts_with('.') && signs.first().and_then(plain) != Some('.') {
        return false;
    }
    let name: Vec<char> = name.chars().collect();
    // After which characters of the name the signs so far may end.
    let mut ends = vec![false; name.len() + 1];
    ends[0] = true;
    for sign in signs {
        ends = match sign {
            None => ends
                .iter()
                .scan(false, |any, end| {
                    *any |= end;
                    Some(*any)
                })
                .collect(),
            Some((ranges, none)) => {
                let is_in = |c: &char| ranges.iter().any(|(from, to)| (from..=to).contains(&c)) != *none;
                let takes = ends.iter().zip(&name).map(|(end, c)| *end && is_in(c));
                std::iter::once(false).chain(takes).collect()
            }
        };
    }
    ends.last() == Some(&true)
}
