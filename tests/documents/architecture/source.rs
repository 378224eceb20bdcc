//! The house's own source as the walls need it: which paths a file names, `use` trees and `super` followed to their end.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The least piece of Rust that matters here. A string counts: what is named in it may be a file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Text(String),
    /// `::`.
    Step,
    Sign(char),
}

/// A path as it is written down, from `crate` or a crate's name on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    pub path: Vec<String>,
    /// It is handed on under this name: `pub use`.
    pub handed_on: Option<String>,
}

/// A file of the crate without its unit tests.
pub struct Source {
    /// Its module: `["cli", "check"]`.
    pub module: Vec<String>,
    /// Every path in it, first segment resolved: `crate`, or the name of another crate.
    pub names: Vec<Named>,
    /// Every method that is called: `.name(`.
    pub calls: Vec<String>,
    /// Every string.
    pub texts: Vec<String>,
}

impl Source {
    /// The room it is in.
    pub fn room(&self) -> &str {
        &self.module[0]
    }

    /// Its name for messages.
    pub fn name(&self) -> String {
        self.module.join("/")
    }

    fn read(module: Vec<String>, text: &str) -> Self {
        let tokens = without_tests(&tokens(text));
        let calls = tokens.windows(3).filter_map(|three| match three {
            [Token::Sign('.'), Token::Word(name), Token::Sign('(')] => Some(name.clone()),
            _ => None,
        });
        let texts = tokens.iter().filter_map(|token| match token {
            Token::Text(text) => Some(text.clone()),
            _ => None,
        });
        Self { names: names(&tokens, &module), calls: calls.collect(), texts: texts.collect(), module }
    }

    /// The paths into the house, without `crate`.
    pub fn within(&self) -> impl Iterator<Item = &[String]> {
        self.names.iter().filter(|named| named.path[0] == "crate").map(|named| &named.path[1..])
    }

    /// The paths out of the house, as one text each: `std::fs::File`.
    pub fn outside(&self) -> impl Iterator<Item = String> {
        self.names.iter().filter(|named| named.path[0] != "crate").map(|named| named.path.join("::"))
    }
}

/// Every file of the rooms.
pub fn sources(root: &Path) -> Vec<Source> {
    let mut folders = vec![root.to_owned()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                if path.file_name().is_some_and(|name| name != "tests") {
                    folders.push(path);
                }
                continue;
            }
            let inside = path.strip_prefix(root).unwrap().with_extension("");
            let mut module: Vec<String> =
                inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            module.pop_if(|last| last == "mod");
            let is_rust = path.extension().is_some_and(|extension| extension == "rs");
            // The crate's own root, the program, and unit tests are no part of a room.
            let alone = inside.iter().count() == 1;
            if is_rust && !alone && module.last().is_some_and(|last| last != "tests") {
                sources.push(Source::read(module, &fs::read_to_string(&path).unwrap()));
            }
        }
    }
    sources.sort_by(|one, other| one.module.cmp(&other.module));
    sources
}

fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let at = |index: usize| chars.get(index).copied().unwrap_or('\0');
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut tokens = Vec::new();
    let mut here = 0;
    while here < chars.len() {
        let c = chars[here];
        if c == '/' && at(here + 1) == '/' {
            while here < chars.len() && chars[here] != '\n' {
                here += 1;
            }
        } else if c == '/' && at(here + 1) == '*' {
            while here < chars.len() && !(chars[here] == '*' && at(here + 1) == '/') {
                here += 1;
            }
            here += 2;
        } else if c == '"' {
            let start = here + 1;
            here = start;
            while here < chars.len() && chars[here] != '"' {
                here += if chars[here] == '\\' { 2 } else { 1 };
            }
            tokens.push(Token::Text(chars[start..here.min(chars.len())].iter().collect()));
            here += 1;
        } else if c == '\'' {
            // A letter in quotes; else a lifetime, of which the word alone is left.
            let end = if at(here + 1) == '\\' {
                (here + 3..chars.len()).find(|end| chars[*end] == '\'')
            } else {
                Some(here + 2)
            };
            match end {
                Some(end) if at(end) == '\'' => here = end + 1,
                _ => {
                    here += 1;
                    while is_word(at(here)) {
                        here += 1;
                    }
                }
            }
        } else if is_word(c) {
            let start = here;
            while is_word(at(here)) {
                here += 1;
            }
            let word: String = chars[start..here].iter().collect();
            let hashes = chars[here..].iter().take_while(|c| **c == '#').count();
            if ["r", "br", "cr"].contains(&word.as_str()) && at(here + hashes) == '"' {
                let end: String = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
                let start = here + hashes + 1;
                let rest: String = chars[start..].iter().collect();
                let inside = &rest[..rest.find(&end).unwrap_or(rest.len())];
                tokens.push(Token::Text(inside.to_owned()));
                here = start + inside.chars().count() + end.len();
            } else if !(["b", "c"].contains(&word.as_str()) && at(here) == '"') {
                tokens.push(Token::Word(word));
            }
        } else if c == ':' && at(here + 1) == ':' {
            tokens.push(Token::Step);
            here += 2;
        } else {
            if !c.is_whitespace() {
                tokens.push(Token::Sign(c));
            }
            here += 1;
        }
    }
    tokens
}

/// The same without what is compiled for tests alone.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let mark = [
        Token::Sign('#'),
        Token::Sign('['),
        Token::Word("cfg".to_owned()),
        Token::Sign('('),
        Token::Word("test".to_owned()),
        Token::Sign(')'),
        Token::Sign(']'),
    ];
    let mut kept = Vec::new();
    let mut rest = tokens;
    while let Some(first) = rest.first() {
        if !rest.starts_with(&mark) {
            kept.push(first.clone());
            rest = &rest[1..];
            continue;
        }
        let mut depth = 0_usize;
        let mut end = mark.len();
        while let Some(token) = rest.get(end) {
            end += 1;
            match token {
                Token::Sign('{' | '(' | '[') => depth += 1,
                // An item of a list ends with the list, or before its next item.
                Token::Sign(')' | ']' | '}') if depth == 0 => {
                    end -= 1;
                    break;
                }
                Token::Sign(')' | ']') => depth -= 1,
                Token::Sign('}') => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                Token::Sign(',' | ';') if depth == 0 => break,
                _ => {}
            }
        }
        rest = &rest[end.min(rest.len())..];
    }
    kept
}

/// Every path that a file of this module names.
fn names(tokens: &[Token], module: &[String]) -> Vec<Named> {
    // First what `use` brings in, then the paths that begin with such a name.
    let mut brought: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut found = BTreeSet::new();
    let mut inline: Vec<(String, usize)> = Vec::new();
    let mut depth = 0;
    let mut at = 0;
    let mut inside_use = vec![false; tokens.len() + 1];
    while let Some(token) = tokens.get(at) {
        match token {
            Token::Sign('{') => depth += 1,
            Token::Sign('}') => {
                depth -= 1;
                inline.pop_if(|(_, at)| *at == depth);
            }
            Token::Word(word) if word == "mod" => {
                if let [Token::Word(name), Token::Sign('{'), ..] = &tokens[at + 1..] {
                    inline.push((name.clone(), depth));
                }
            }
            Token::Word(word) if word == "use" => {
                let public = is_public(&tokens[..at]);
                let mut here: Vec<String> = module.to_vec();
                here.extend(inline.iter().map(|(name, _)| name.clone()));
                let start = at + 1 + usize::from(tokens.get(at + 1) == Some(&Token::Step));
                let mut tree = Vec::new();
                let end = read_tree(tokens, start, &[], &mut tree);
                inside_use[at..end].fill(true);
                for (path, alias) in tree {
                    let path = resolved(&path, &here, &BTreeMap::new());
                    let name = alias.unwrap_or_else(|| path.last().cloned().unwrap_or_default());
                    brought.insert(name.clone(), path.clone());
                    found.insert(Named { path, handed_on: public.then_some(name) });
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    for (at, pair) in tokens.windows(2).enumerate() {
        let begins = at == 0 || !matches!(tokens[at - 1], Token::Step | Token::Sign('.'));
        if let [Token::Word(_), Token::Step] = pair
            && begins
            && !inside_use[at]
        {
            let mut path = Vec::new();
            let mut here = at;
            while let Some(Token::Word(word)) = tokens.get(here) {
                path.push(word.clone());
                if tokens.get(here + 1) != Some(&Token::Step) {
                    break;
                }
                here += 2;
            }
            found.insert(Named { path: resolved(&path, module, &brought), handed_on: None });
        }
    }
    found.into_iter().collect()
}

/// Whether what stands before an item ends in `pub` or `pub(…)`.
fn is_public(before: &[Token]) -> bool {
    let word = |token: &Token| *token == Token::Word("pub".to_owned());
    match before {
        [.., last] if word(last) => true,
        [.., first, Token::Sign('('), _, Token::Sign(')')] => word(first),
        _ => false,
    }
}

/// Reads one branch of a `use` tree; gives each path, with the name that `as` gives it, and where the tree ends.
fn read_tree(
    tokens: &[Token],
    mut at: usize,
    before: &[String],
    out: &mut Vec<(Vec<String>, Option<String>)>,
) -> usize {
    let mut path = before.to_vec();
    loop {
        match tokens.get(at) {
            Some(Token::Word(word)) => {
                // `a::{self}` is `a`.
                if word != "self" || path.is_empty() {
                    path.push(word.clone());
                }
                at += 1;
                match &tokens[at..] {
                    [Token::Step, ..] => at += 1,
                    [Token::Word(word), Token::Word(name), ..] if word == "as" => {
                        out.push((path, Some(name.clone())));
                        return at + 2;
                    }
                    _ => {
                        out.push((path, None));
                        return at;
                    }
                }
            }
            Some(Token::Sign('*')) => {
                path.push("*".to_owned());
                out.push((path, None));
                return at + 1;
            }
            Some(Token::Sign('{')) => {
                at += 1;
                while tokens.get(at).is_some_and(|token| *token != Token::Sign('}')) {
                    at = read_tree(tokens, at, &path, out);
                    at += usize::from(tokens.get(at) == Some(&Token::Sign(',')));
                }
                return at + 1;
            }
            _ => return at + 1,
        }
    }
}

/// The path from `crate` or from another crate's name on.
fn resolved(path: &[String], here: &[String], brought: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    let mut base = here.to_vec();
    let mut rest = path;
    let relative = matches!(path.first().map(String::as_str), Some("self" | "super"));
    while let Some(first) = rest.first() {
        match first.as_str() {
            "super" => drop(base.pop()),
            "self" => {}
            _ => break,
        }
        rest = &rest[1..];
    }
    if relative {
        return [vec!["crate".to_owned()], base, rest.to_vec()].concat();
    }
    match path.first().and_then(|first| brought.get(first)) {
        Some(start) => [&start[..], &path[1..]].concat(),
        None => path.to_vec(),
    }
}

/// Circles of files within each room, by what they use of each other; the largest first. What a file hands on is not its
/// own use, and whoever takes it uses the file it comes from.
pub fn circles(sources: &[Source]) -> Vec<Vec<String>> {
    let files: BTreeMap<&[String], usize> =
        sources.iter().enumerate().map(|(number, source)| (&source.module[..], number)).collect();
    let uses: Vec<BTreeSet<usize>> = sources
        .iter()
        .enumerate()
        .map(|(number, source)| {
            let own = source.names.iter().filter(|named| named.handed_on.is_none());
            let targets = own.filter_map(|named| target(sources, &files, &source.module, &named.path, 0));
            targets.filter(|to| *to != number && sources[*to].room() == source.room()).collect()
        })
        .collect();
    let reach: Vec<BTreeSet<usize>> = (0..sources.len())
        .map(|start| {
            let (mut seen, mut open) = (BTreeSet::new(), vec![start]);
            while let Some(from) = open.pop() {
                open.extend(uses[from].iter().filter(|to| seen.insert(**to)));
            }
            seen
        })
        .collect();
    let circle = |of: usize| -> Vec<usize> {
        (0..sources.len()).filter(|other| reach[of].contains(other) && reach[*other].contains(&of)).collect()
    };
    let all: BTreeSet<Vec<usize>> =
        (0..sources.len()).map(circle).filter(|circle| circle.len() > 1).collect();
    let mut all: Vec<Vec<String>> =
        all.iter().map(|circle| circle.iter().map(|of| sources[*of].name()).collect()).collect();
    all.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    all
}

/// The file that a path leads to.
fn target(
    sources: &[Source],
    files: &BTreeMap<&[String], usize>,
    here: &[String],
    path: &[String],
    hops: usize,
) -> Option<usize> {
    let within = match path.first()?.as_str() {
        "crate" => path[1..].to_vec(),
        // A module of this file's own: `mod x; … x::f()`.
        _ => [here, path].concat(),
    };
    let length = (1..=within.len()).rev().find(|length| files.contains_key(&within[..*length]))?;
    if path[0] != "crate" && length <= here.len() {
        return None;
    }
    let found = files[&within[..length]];
    let handed_on = within.get(length).and_then(|name| {
        let of = |named: &&Named| named.handed_on.as_ref() == Some(name);
        sources[found].names.iter().find(of)
    });
    match handed_on {
        Some(named) if hops < 8 => target(sources, files, &sources[found].module, &named.path, hops + 1),
        _ => Some(found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(module: &str, text: &str) -> Source {
        Source::read(module.split('/').map(str::to_owned).collect(), text)
    }

    fn within(module: &str, text: &str) -> Vec<String> {
        read(module, text).within().map(|path| path.join("::")).collect()
    }

    #[test]
    fn a_tree_is_read_to_its_last_leaf() {
        let read = within("cli/check", "use crate::{a::{b, c::{self, d as e}}, f, g::*};");
        assert_eq!(read, ["a::b", "a::c", "a::c::d", "f", "g::*"]);
        // What follows the first inner list is no less named.
        assert_eq!(within("document/env", "use crate::{document::{self}, cli};"), ["cli", "document"]);
    }

    #[test]
    fn super_is_followed_out_of_the_room() {
        assert_eq!(within("gateway/answer", "use super::super::cli::Args;"), ["cli::Args"]);
        assert_eq!(within("gateway/answer", "fn f() { super::super::cli::run() }"), ["cli::run"]);
        assert_eq!(within("gateway", "use super::{cli, super::x};"), ["cli", "x"]);
        assert_eq!(
            within("gateway/answer", "use self::inner::A; use super::B;"),
            ["gateway::B", "gateway::answer::inner::A"]
        );
        assert_eq!(within("gateway", "mod a { use super::B; } use super::cli;"), ["cli", "gateway::B"]);
    }

    #[test]
    fn a_path_may_begin_with_what_was_brought_in() {
        let source = read(
            "cli",
            "use std::{fs, io as i}; use crate::gateway; fn f() { fs::read(gateway::X); i::stdin() }",
        );
        assert_eq!(
            source.outside().collect::<Vec<_>>(),
            ["std::fs", "std::fs::read", "std::io", "std::io::stdin"]
        );
        assert_eq!(
            source.within().map(|path| path.join("::")).collect::<Vec<_>>(),
            ["gateway", "gateway::X"]
        );
    }

    #[test]
    fn comments_strings_and_tests_name_nothing() {
        let text = r##"
            //! crate::a
            /* crate::b */
            const T: &str = "crate::c"; const R: &str = r#"crate::"d"#; const Q: char = '"';
            fn f<'a>(x: &'a str) { crate::e::f(x, '\'', b"x") }
            #[cfg(test)]
            #[allow(unused)]
            mod tests { fn g() { crate::g::h() } }
            #[cfg(test)]
            mod tests;
            fn i() { crate::i::j() }
        "##;
        assert_eq!(within("cli", text), ["e::f", "i::j"]);
        assert_eq!(read("cli", text).texts, ["crate::c", "crate::\"d", "x"]);
    }

    #[test]
    fn circles_go_through_what_is_handed_on() {
        let files = [
            read("a", "pub use b::B; use c::C; mod b; mod c; mod d;"),
            read("a/b", "use super::c::C;"),
            read("a/c", "use super::B;"),
            read("a/d", "use super::B;"),
        ];
        assert_eq!(circles(&files), [["a/b", "a/c"]]);
        let files = [read("a", "pub struct A; mod b; fn f() { b::g() }"), read("a/b", "use super::A;")];
        assert_eq!(circles(&files), [["a", "a/b"]]);
    }
}
