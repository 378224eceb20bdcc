//! A type's name is unique in the crate, or its module is part of every use.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// So many names are shared by several types today. The number only shrinks: rename one of them, and lower it.
const SHARED: usize = 30;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

/// The name that a line of code gives to a type.
fn named(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("pub").map_or(line, |rest| {
        let rest = rest.trim_start();
        if rest.starts_with('(') { rest.split_once(')').map_or(rest, |(_, rest)| rest) } else { rest }
    });
    let (kind, rest) = line.trim_start().split_once(' ')?;
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    ["struct", "enum", "trait", "union"].contains(&kind).then_some(&rest[..end])
}

#[test]
fn no_further_name_means_several_things() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    files(&src, &mut found);
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in found.iter().filter(|path| !path.iter().any(|part| part == "tests")) {
        let text = fs::read_to_string(path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for name in code.lines().filter_map(named) {
            let place = path.strip_prefix(&src).unwrap().display().to_string();
            names.entry(name.to_owned()).or_default().push(place);
        }
    }
    assert!(names.len() > 100, "the types were not found");
    names.retain(|_, places| places.len() > 1);
    assert!(names.len() <= SHARED, "names that mean several things: {names:#?}");
}
