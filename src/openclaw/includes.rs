//! `$include`: which files a config takes parts from, and what they mean together.
//!
//! 2026.2.26, 2026.6.6 and 2026.9.6 do the same (seen by running `config get` of each; `tests/interop/includes.rs` runs
//! them again). An object with `$include` becomes what the named file holds, or what the files of a list hold, merged in
//! their order; its other members are then merged over that. Merging goes member by member through objects, joins
//! arrays end to end, and lets the later value replace any other. It happens before `${VAR}` is filled in, so variables
//! in included files work and variables in an `$include` do not; neither does `~`. A relative path counts from the
//! folder of the file it stands in. It has to stay, links followed, inside the main config's folder; 2026.6.6 and
//! 2026.9.6 also take the folders of `OPENCLAW_INCLUDE_ROOTS`. Ten files may include one another, no file itself. Each
//! has to be a regular file of at most 2 MiB with no second hard link. Whatever is wrong with one of them makes all
//! three refuse the whole config.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::document::{Document, Kind, Node};
use crate::locale::{Message, ids};

use super::places::clean;

/// The key.
pub(super) const INCLUDE: &str = "$include";
/// How many files may include one another: OpenClaw's own limit.
pub(super) const CHAIN_MAX: usize = 10;
/// The longest path OpenClaw takes in an `$include`, in characters (its `src/config/includes.ts`, from 2026.6.6 on).
const PATH_MAX: usize = 4096;

/// The largest file that is included, in bytes: OpenClaw's own limit.
pub const INCLUDE_MAX: u64 = 2 * 1024 * 1024;
/// The most files that are read for one config.
pub const INCLUDES_MAX: usize = 200;

/// Why a file cannot be included. OpenClaw refuses the config then, but for [`IncludeFault::TooMuch`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncludeFault {
    /// `$include` is neither a text nor a list of texts.
    NotText,
    /// There is no such file.
    Missing,
    /// It lies outside the config's folder.
    Outside,
    /// It includes itself, perhaps by way of others.
    Circular,
    /// More than ten files include one another.
    TooDeep,
    /// It is no regular file, larger than [`INCLUDE_MAX`], or has a second hard link.
    NotPlain,
    /// There are members beside the `$include`, and what is included is no object.
    NotAnObject,
    /// More files, text or levels than are followed here.
    TooMuch,
    /// The system does not let it be read: what it says.
    Unreadable(String),
}

impl IncludeFault {
    /// What is wrong, for people.
    #[must_use]
    pub fn sentence(&self) -> Message {
        match self {
            Self::NotText => ids::INCLUDE_NOT_TEXT.message(),
            Self::Missing => ids::INCLUDE_MISSING.message(),
            Self::Outside => ids::INCLUDE_OUTSIDE.message(),
            Self::Circular => ids::INCLUDE_CIRCULAR.message(),
            Self::TooDeep => ids::INCLUDE_TOO_DEEP.with("most", CHAIN_MAX),
            Self::NotPlain => ids::INCLUDE_NOT_PLAIN.with("most", INCLUDE_MAX),
            Self::NotAnObject => ids::INCLUDE_NOT_AN_OBJECT.message(),
            Self::TooMuch => ids::INCLUDE_TOO_MUCH.message(),
            Self::Unreadable(cause) => ids::INCLUDE_UNREADABLE.with("cause", cause.as_str()),
        }
    }
}

/// The files that a file's text includes, without repetition: full paths, none outside `root` and `roots`. Nothing for
/// a text that is not JSON5.
#[must_use]
pub fn included_files(root: &Path, roots: &[PathBuf], file: &Path, bytes: &[u8]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    // Most configs include nothing.
    if std::str::from_utf8(bytes).is_ok_and(mentions_include)
        && let Ok(document) = Document::parse(bytes)
    {
        each_include(&document, &mut |_, text| {
            if let Ok(path) = resolve(root, roots, file, text)
                && !found.contains(&path)
            {
                found.push(path);
            }
        });
    }
    found
}

/// Whether there can be an `$include` in a text: a key that is not written plainly needs a backslash.
fn mentions_include(text: &str) -> bool {
    text.contains(INCLUDE) || text.contains('\\')
}

/// Where a file is included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Includer {
    /// The file that includes it.
    pub path: PathBuf,
    /// The keys and numbers that lead to the `$include` in that file, joined by dots; empty for the whole file.
    pub at: String,
}

/// Calls `visit` with every text of every `$include`, and the keys and numbers that lead to it.
pub(super) fn each_include(document: &Document, visit: &mut dyn FnMut(&[String], &str)) {
    each_include_in(document.root(), &mut Vec::new(), visit);
}

/// Whether anything in a node comes from another file, or tries to.
pub(super) fn has_include(node: Node<'_>) -> bool {
    mentions_include(node.text())
        && (node.get(INCLUDE).is_some()
            || node.items().any(has_include)
            || node.members().any(|member| has_include(member.value)))
}

/// The parser bounds the depth.
fn each_include_in(node: Node<'_>, keys: &mut Vec<String>, visit: &mut dyn FnMut(&[String], &str)) {
    if !mentions_include(node.text()) {
        return;
    }
    for (index, item) in node.items().enumerate() {
        keys.push(index.to_string());
        each_include_in(item, keys, visit);
        keys.pop();
    }
    for member in node.members() {
        if member.key == INCLUDE {
            let texts =
                member.value.as_str().into_iter().chain(member.value.items().filter_map(|i| i.as_str()));
            texts.for_each(|text| visit(keys, &text));
        } else {
            keys.push(member.key.into_owned());
            each_include_in(member.value, keys, visit);
            keys.pop();
        }
    }
}

/// The full path that an `$include` in `file` names.
pub(super) fn resolve(
    root: &Path,
    roots: &[PathBuf],
    file: &Path,
    text: &str,
) -> Result<PathBuf, IncludeFault> {
    if text.contains('\0') || text.len() >= PATH_MAX {
        return Err(IncludeFault::Outside);
    }
    let full = clean(&file.parent().unwrap_or(root).join(text));
    let inside = full.starts_with(root) || roots.iter().any(|other| full.starts_with(other));
    if inside { Ok(full) } else { Err(IncludeFault::Outside) }
}

/// The texts of an `$include`; `None` where it is something else.
pub(super) fn targets(include: Node<'_>) -> Option<Vec<String>> {
    match include.kind() {
        Kind::String => Some(include.as_str().into_iter().map(Cow::into_owned).collect()),
        Kind::Array => include.items().map(|item| item.as_str().map(Cow::into_owned)).collect(),
        _ => None,
    }
}

/// The members of an object that count, by their first place: the last of each key, without `$include`.
pub(super) fn members(object: Node<'_>) -> Vec<(String, Node<'_>)> {
    let mut places = HashMap::new();
    let mut found: Vec<(String, Node<'_>)> = Vec::new();
    for member in object.members().filter(|member| member.key != INCLUDE) {
        let place = *places.entry(member.key.clone().into_owned()).or_insert(found.len());
        match found.get_mut(place) {
            Some((_, value)) => *value = member.value,
            None => found.push((member.key.into_owned(), member.value)),
        }
    }
    found
}
