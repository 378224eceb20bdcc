//! The files that an `EnvironmentFile=` names, and those in `environment.d`, the way systemd 252 reads them: neither a
//! shell's nor dotenv's.
//!
//! `#` behind a value and `export` before a name belong to them, a backslash outside quotes is taken away, and one in
//! double quotes stays but before `"`, `\`, `` ` `` and `$`. `tests/fixtures/systemd.json` holds what it made of each.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::Reader;

/// The most paths that a pattern leads to.
const PATHS_MAX: usize = 1000;

/// The assignments of a file in their order; `None` for what systemd refuses as a whole.
pub(super) fn assignments(file: &[u8]) -> Option<Vec<(String, String)>> {
    enum At {
        Line,
        Name,
        /// Before a value, and behind a quoted piece of it.
        Value,
        Bare,
        BareEscape,
        Single,
        Double,
        DoubleEscape,
        Comment,
        CommentEscape,
    }
    let text = std::str::from_utf8(file).ok().filter(|text| !text.contains('\0'))?;
    let mut out = Vec::new();
    let (mut name, mut value) = (String::new(), String::new());
    // Where the value ends, but for white space that may yet turn out to be behind it.
    let mut solid = 0;
    let mut at = At::Line;
    let is_end = |c: char| matches!(c, '\n' | '\r');
    for c in text.chars() {
        at = match at {
            At::Line if matches!(c, '#' | ';') => At::Comment,
            At::Line if c.is_ascii_whitespace() => At::Line,
            At::Line | At::Name => match c {
                '=' => At::Value,
                _ if is_end(c) => {
                    name.clear();
                    At::Line
                }
                _ => {
                    name.push(c);
                    At::Name
                }
            },
            At::Value | At::Bare if is_end(c) => {
                value.truncate(solid);
                solid = 0;
                out.push((std::mem::take(&mut name), std::mem::take(&mut value)));
                At::Line
            }
            At::Value if c == '\'' => At::Single,
            At::Value if c == '"' => At::Double,
            At::Value if c.is_ascii_whitespace() => At::Value,
            At::Value | At::Bare if c == '\\' => At::BareEscape,
            At::Value | At::Bare => {
                value.push(c);
                if !c.is_ascii_whitespace() {
                    solid = value.len();
                }
                At::Bare
            }
            At::BareEscape => {
                if !is_end(c) {
                    value.push(c);
                }
                solid = value.len();
                At::Bare
            }
            At::Single if c == '\'' => At::Value,
            At::Double if c == '"' => At::Value,
            At::Double if c == '\\' => At::DoubleEscape,
            At::Single | At::Double => {
                value.push(c);
                solid = value.len();
                at
            }
            At::DoubleEscape => {
                match c {
                    '"' | '\\' | '`' | '$' => value.push(c),
                    _ if is_end(c) => {}
                    _ => value.extend(['\\', c]),
                }
                solid = value.len();
                At::Double
            }
            At::Comment if c == '\\' => At::CommentEscape,
            At::Comment if is_end(c) => At::Line,
            At::Comment | At::CommentEscape => At::Comment,
        };
    }
    if !matches!(at, At::Line | At::Name | At::Comment | At::CommentEscape) {
        value.truncate(solid);
        out.push((name, value));
    }
    let named = out.into_iter().map(|(name, value)| (name.trim_end().to_owned(), value));
    Some(named.filter(|(name, _)| super::is_variable(name)).collect())
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
        let plain: Option<String> = signs.iter().map(Sign::plain).collect();
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
    paths.sort();
    paths
}

/// One sign of a pattern.
enum Sign {
    Plain(char),
    Any,
    Many,
    /// One of these, each from one character to another, or none of them.
    Of(Vec<(char, char)>, bool),
}

impl Sign {
    fn plain(&self) -> Option<char> {
        if let Self::Plain(c) = self { Some(*c) } else { None }
    }

    fn takes(&self, c: char) -> bool {
        match self {
            Self::Plain(own) => *own == c,
            Self::Any | Self::Many => true,
            Self::Of(ranges, none) => ranges.iter().any(|(from, to)| (*from..=*to).contains(&c)) != *none,
        }
    }
}

fn signs(part: &str) -> Vec<Sign> {
    let chars: Vec<char> = part.chars().collect();
    let mut signs = Vec::new();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        at += 1;
        signs.push(match c {
            '*' => Sign::Many,
            '?' => Sign::Any,
            '\\' => {
                at += 1;
                Sign::Plain(chars.get(at - 1).copied().unwrap_or('\\'))
            }
            '[' => match one_of(&chars[at..]) {
                Some((sign, length)) => {
                    at += length;
                    sign
                }
                None => Sign::Plain('['),
            },
            c => Sign::Plain(*c),
        });
    }
    signs
}

/// Reads what stands between brackets, and how much of it there is.
fn one_of(chars: &[char]) -> Option<(Sign, usize)> {
    let none = matches!(chars.first(), Some('!' | '^'));
    let from = usize::from(none);
    // A closing bracket that comes first stands for itself.
    let end = from + 1 + chars.get(from + 1..)?.iter().position(|c| *c == ']')?;
    let inside = &chars[from..end];
    let mut ranges = Vec::new();
    let mut at = 0;
    while let Some(first) = inside.get(at) {
        let last = inside.get(at + 2).filter(|_| inside.get(at + 1) == Some(&'-'));
        ranges.push((*first, *last.unwrap_or(first)));
        at += if last.is_some() { 3 } else { 1 };
    }
    Some((Sign::Of(ranges, none), end + 1))
}

/// Whether a name fits. A hidden file is named by its dot alone.
fn fits(signs: &[Sign], name: &str) -> bool {
    let name: Vec<char> = name.chars().collect();
    if name.first() == Some(&'.') && !matches!(signs.first(), Some(Sign::Plain('.'))) {
        return false;
    }
    let (mut sign, mut at) = (0, 0);
    // Where to go on once the last `*` takes one more.
    let mut again = None;
    while at < name.len() {
        match signs.get(sign) {
            Some(Sign::Many) => {
                again = Some((sign + 1, at));
                sign += 1;
            }
            Some(other) if other.takes(name[at]) => (sign, at) = (sign + 1, at + 1),
            _ => match again {
                Some((behind, from)) => {
                    (sign, at) = (behind, from + 1);
                    again = Some((behind, from + 1));
                }
                None => return false,
            },
        }
    }
    signs[sign..].iter().all(|left| matches!(left, Sign::Many))
}
