//! Holds the walls between the rooms: each uses the rooms below it, never one above, and only some of them meet the
//! world outside.

mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use source::{Source, circles, sources};

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

/// The crates that a pure room may use: they read and say things, and meet nothing outside.
const PURE_CRATES: [&str; 14] = [
    "flate2",
    "fluent_bundle",
    "json5",
    "percent_encoding",
    "plist",
    "serde",
    "serde_json",
    "sha2",
    "similar",
    "unicode_segmentation",
    "unicode_width",
    "webpki_roots",
    "zeroize",
    "clawgate",
];

/// What is outside: files, variables, processes, threads, the network, and the clock.
const OUTSIDE: [&str; 13] = [
    "std::env",
    "std::fs",
    "std::io::Stdin",
    "std::io::stderr",
    "std::io::stdin",
    "std::io::stdout",
    "std::net::Tcp",
    "std::net::Udp",
    "std::os",
    "std::process::Command",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
];
/// The same of tokio.
const OUTSIDE_BY_TOKIO: [&str; 4] = ["tokio::fs", "tokio::net", "tokio::process", "tokio::time"];
/// Methods of a path that look at a file.
const LOOKS: [&str; 8] = [
    "canonicalize",
    "exists",
    "is_dir",
    "is_file",
    "read_dir",
    "read_link",
    "symlink_metadata",
    "try_exists",
];
/// The rooms that meet the outside, which is what they are for.
const MEET_THE_OUTSIDE: [&str; 3] = ["runtime", "transaction", "simulator"];

/// The part of a room that does, too.
const TERMINAL: &str = "frontend/terminal";

/// Where others do so all the same: the room, what it names, in how many files at most, and what for. It only gets shorter.
const EXCEPTIONS: [(&str, &str, usize, &str); 10] = [
    ("cli", ".symlink_metadata()", 2, "where OpenClaw's files are; the runtime's to answer"),
    ("cli", "/proc/sys/kernel/osrelease", 1, "the system, for a report; the runtime's to read"),
    ("cli", "std::fs", 3, "the same, the way to a file, and what a demo wrote; the runtime's to read"),
    ("cli", "std::io::stdin", 1, "whether it is a terminal; the host's to know"),
    ("cli", "std::thread", 1, "the pause before the second look; the runtime's to wait"),
    ("cli", "tokio::time", 1, "the pause between two tests; the runtime's to wait"),
    ("frontend", "std::fs", 1, "the lines that somebody types, as a file"),
    ("frontend", "std::io::stdin", 1, "the same"),
    ("frontend", "std::os", 1, "the same, as a descriptor"),
    (
        "frontend",
        "tokio::time",
        4,
        "how long lines and screens wait for what comes next, and the clock of a test",
    ),
];

/// How many files are in each circle of more than three of a room. It only gets smaller.
const CIRCLES: [(&str, &[usize]); 3] = [("cli", &[4]), ("document", &[6]), ("wizard", &[7])];

/// Dependencies that choose how another one is built, and have no code to call.
const CHOOSES: [&str; 1] = ["idna_adapter"];

fn house() -> Vec<Source> {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let rooms: BTreeSet<&str> = sources.iter().map(Source::room).collect();
    assert_eq!(rooms, ROOMS.into_iter().collect(), "the rooms of the house");
    sources
}

fn rank(room: &str) -> Option<usize> {
    ROOMS.iter().position(|known| *known == room)
}

fn is_pure(room: &str) -> bool {
    rank(room) >= rank(FIRST_PURE)
}

/// What a file names of the world outside.
fn outside(source: &Source) -> Vec<String> {
    let names = source.outside().filter_map(|path| {
        let known = OUTSIDE.iter().chain(&OUTSIDE_BY_TOKIO);
        // The name of the system that it was built for is no variable.
        let known =
            known.copied().find(|known| path.starts_with(known) && !path.starts_with("std::env::consts"));
        known.map(str::to_owned)
    });
    let calls =
        source.calls.iter().filter(|name| LOOKS.contains(&name.as_str())).map(|name| format!(".{name}()"));
    // In a pure room that is data.
    let files = ["/proc/", "/sys/", "/etc/", "/dev/"];
    let is_file = |text: &&String| !is_pure(source.room()) && files.iter().any(|file| text.starts_with(file));
    let texts = source.texts.iter().filter(is_file);
    names.chain(calls).chain(texts.cloned()).collect()
}

#[test]
fn no_room_uses_one_above_it() {
    for source in house() {
        for path in source.within() {
            let Some(used) = path.first().and_then(|room| rank(room)) else { continue };
            assert!(
                Some(used) >= rank(source.room()),
                "{} uses `{}`, which is above it",
                source.name(),
                path.join("::")
            );
        }
    }
}

#[test]
fn pure_rooms_touch_nothing_outside() {
    let crates = dependencies("[dependencies]");
    for source in house().iter().filter(|source| is_pure(source.room())) {
        assert_eq!(outside(source), [""; 0], "{} is in a pure room", source.name());
        for path in source.outside() {
            let root = path.split("::").next().unwrap_or_default();
            let free = !crates.contains(root) || PURE_CRATES.contains(&root);
            assert!(free && root != "tokio", "{} is in a pure room and uses `{path}`", source.name());
        }
    }
}

#[test]
fn only_some_rooms_meet_the_outside() {
    let mut met: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    let meets =
        |source: &&Source| MEET_THE_OUTSIDE.contains(&source.room()) || source.name().starts_with(TERMINAL);
    for source in house().iter().filter(|source| !meets(source)) {
        for what in outside(source) {
            met.entry((source.room().to_owned(), what)).or_default().insert(source.name());
        }
    }
    let mut more = Vec::new();
    for ((room, what), places) in met {
        let most =
            EXCEPTIONS.iter().find(|known| known.0 == room && known.1 == what).map_or(0, |known| known.2);
        if places.len() > most {
            more.push(format!("{room} names {what}, in {most} files at most: {places:?}"));
        }
    }
    assert!(more.is_empty(), "{more:#?}");
}

/// The one sort there is, for whatever it sorts.
fn is_sort(path: &[String]) -> bool {
    path.len() == 2 && path[0] == "domain" && path[1].starts_with("sort")
}

#[test]
fn the_practice_gateway_shares_no_code_with_what_it_tests() {
    for source in house() {
        for path in source.within() {
            let room = path.first().map_or("", String::as_str);
            if source.room() == "simulator" {
                let own = room == "simulator" || rank(room).is_none() || is_sort(path);
                assert!(own, "{}: {path:?}", source.name());
            } else {
                // The demo starts it; nobody else knows that it exists.
                assert!(room != "simulator" || source.name() == "cli/demo", "{}", source.name());
            }
        }
    }
}

#[test]
fn the_transaction_knows_paths_and_bytes_only() {
    for source in house().iter().filter(|source| source.room() == "transaction") {
        for path in source.within() {
            let room = path.first().map_or("", String::as_str);
            // How bytes are written as digits, or things are put in order, is no knowledge of what is in them.
            let knows_nothing = *path == ["domain", "hex"] || is_sort(path);
            assert!(
                room == "transaction" || rank(room).is_none() || knows_nothing,
                "{}: {path:?}",
                source.name()
            );
        }
    }
}

#[test]
fn only_main_ends_the_process() {
    for source in house() {
        let ends = source.outside().any(|path| path == "std::process::exit" || path == "std::process::abort");
        assert!(!ends, "{}", source.name());
    }
}

#[test]
fn no_circle_of_files_grows() {
    let sources = house();
    let mut found: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    let mut more = Vec::new();
    for circle in circles(&sources).into_iter().filter(|circle| circle.len() > 3) {
        let room = circle[0].split('/').next().unwrap_or_default().to_owned();
        found.entry(room).or_default().push(circle);
    }
    for (room, circles) in found {
        let sizes: Vec<usize> = circles.iter().map(Vec::len).collect();
        let most = CIRCLES.iter().find(|known| known.0 == room).map_or(&[][..], |known| known.1);
        let grown = sizes.len() > most.len() || sizes.iter().zip(most).any(|(size, most)| size > most);
        if grown {
            more.push(format!("{room} has circles of {sizes:?} files, {most:?} at most: {circles:?}"));
        }
    }
    assert!(more.is_empty(), "{more:#?}");
}

/// The names of a table of `Cargo.toml`, as code writes them; what the benchmark alone brings in is optional.
fn dependencies(table: &str) -> BTreeSet<String> {
    let manifest = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    let lines =
        manifest.lines().skip_while(|line| *line != table).skip(1).take_while(|line| !line.starts_with('['));
    let names = lines
        .filter_map(|line| line.split_once(" = "))
        .filter(|(name, row)| !name.starts_with('#') && !row.contains("optional = true"));
    names.map(|(name, _)| name.replace('-', "_")).collect()
}

#[test]
fn every_dependency_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| std::fs::read_to_string(root.join(name)).unwrap();
    let alone = [read("src/main.rs"), read("src/lib.rs")].concat();
    let mut used: BTreeSet<String> = house()
        .iter()
        .flat_map(|source| source.outside().collect::<Vec<_>>())
        .map(|path| path.split("::").next().unwrap_or_default().to_owned())
        .collect();
    let dependencies = dependencies("[dependencies]");
    assert!(dependencies.contains("serde_json"), "{dependencies:?}");
    used.extend(dependencies.iter().filter(|name| alone.contains(&format!("{name}::"))).cloned());
    let unused = dependencies.difference(&used).filter(|name| !CHOOSES.contains(&name.as_str()));
    let unused: Vec<&String> = unused.collect();
    assert!(unused.is_empty(), "nothing in src uses {unused:?}");
}
