//! Holds the walls between the rooms: each uses the rooms below it, never one above.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from the top down; the lower ones, from [`FIRST_PURE`] on, are pure.
const ROOMS: [&str; 12] = [
    "cli",
    "report",
    "frontend",
    "runtime",
    "transaction",
    "simulator",
    "wizard",
    "openclaw",
    "gateway",
    "document",
    "locale",
    "domain",
];
const FIRST_PURE: &str = "wizard";

/// What a pure room has no business with, and why it would be noticed here.
const OUTSIDE: [&str; 15] = [
    "std::fs",
    "std::env",
    "std::process",
    "std::thread",
    "std::io::std",
    "std::net::Tcp",
    "std::net::Udp",
    "std::time::Instant",
    "std::time::SystemTime",
    "tokio::",
    "reqwest::",
    "crossterm::",
    "ratatui_core::",
    "rustix::",
    "tempfile::",
];

struct Source {
    path: PathBuf,
    room: String,
    text: String,
}

/// Every file of the rooms, without its comments and its unit tests.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let inside = path.strip_prefix(&root).unwrap();
            let Some(name) = inside.parent().and_then(|parent| parent.iter().next()) else { continue };
            if path.file_name().is_some_and(|name| name == "tests.rs") {
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            sources.push(Source {
                room: name.to_string_lossy().into_owned(),
                text: code.collect::<Vec<_>>().join("\n"),
                path,
            });
        }
    }
    sources
}

fn rank(room: &str) -> usize {
    ROOMS
        .iter()
        .position(|known| *known == room)
        .unwrap_or_else(|| panic!("`{room}` is no room of the house"))
}

/// The rooms a file names: `crate::room…`, also inside `use crate::{…}`.
fn rooms_used(text: &str) -> Vec<&str> {
    let mut used = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or_default().split(',').map(str::trim).collect(),
            None => vec![rest],
        };
        for name in names {
            let end = name.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(name.len());
            used.push(&name[..end]);
        }
    }
    used
}

#[test]
fn no_room_uses_one_above_it() {
    let sources = sources();
    assert!(sources.len() > 50, "the rooms were not found");
    for source in &sources {
        for used in rooms_used(&source.text) {
            if !ROOMS.contains(&used) {
                continue;
            }
            assert!(
                rank(used) >= rank(&source.room),
                "{} is in `{}` and uses `{used}`, which is above it",
                source.path.display(),
                source.room
            );
        }
    }
}

#[test]
fn pure_rooms_touch_nothing_outside() {
    for source in sources() {
        if rank(&source.room) < rank(FIRST_PURE) {
            continue;
        }
        for outside in OUTSIDE {
            assert!(
                !source.text.contains(outside),
                "{} is in the pure room `{}` and uses `{outside}`",
                source.path.display(),
                source.room
            );
        }
    }
}

#[test]
fn the_practice_gateway_shares_no_code_with_what_it_tests() {
    for source in sources() {
        let used = rooms_used(&source.text);
        if source.room == "simulator" {
            let others = used.iter().find(|room| ROOMS.contains(room) && **room != "simulator");
            assert_eq!(others, None, "{}", source.path.display());
        }
        if source.room != "simulator" && used.contains(&"simulator") {
            // The demo starts it; nobody else knows that it exists.
            assert!(source.path.ends_with("cli/demo.rs"), "{}", source.path.display());
        }
    }
}

#[test]
fn the_transaction_knows_paths_and_bytes_only() {
    for source in sources().iter().filter(|source| source.room == "transaction") {
        let others =
            rooms_used(&source.text).into_iter().find(|room| ROOMS.contains(room) && *room != "transaction");
        assert_eq!(others, None, "{}", source.path.display());
    }
}

#[test]
fn only_main_ends_the_process() {
    for source in sources() {
        assert!(!source.text.contains("process::exit"), "{}", source.path.display());
    }
}
