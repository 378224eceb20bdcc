//! Makes a constant of every message in `assets/locales/en.ftl`, so that a sentence that is not there does not
//! compile, and puts into the program what has to run before Rust's runtime (`src/closed_output.c`).

#![allow(clippy::disallowed_methods, reason = "a build script has no Host")]

use std::fmt::Write as _;
use std::path::Path;

fn main() {
    messages();
    closed_output();
}

fn messages() {
    const SOURCE: &str = "assets/locales/en.ftl";
    println!("cargo::rerun-if-changed={SOURCE}");
    println!("cargo::rerun-if-changed=build.rs");
    let text = std::fs::read_to_string(SOURCE).expect("the English messages are part of the source");
    let mut out = String::new();
    let mut ids = Vec::new();
    let mut places: Vec<(&str, usize, usize)> = Vec::new();
    let mut open = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (at, end) = (start, start + line.len());
        start = end;
        if open && line.starts_with([' ', '}', '\n']) {
            // A message goes on as long as its lines are indented or close a brace; empty ones may stand between them.
            if let Some(place) = places.last_mut() {
                place.2 = end;
            }
            continue;
        }
        open = false;
        let Some((id, _)) = line.split_once(" =") else { continue };
        if !id.starts_with(|c: char| c.is_ascii_lowercase()) {
            continue;
        }
        open = true;
        places.push((id, at, end));
        assert!(
            id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            "{SOURCE}: message ids are lower case words joined by hyphens, not `{id}`"
        );
        assert!(!ids.contains(&id), "{SOURCE}: `{id}` is there twice");
        ids.push(id);
    }
    for id in &ids {
        let name = id.replace('-', "_").to_uppercase();
        writeln!(out, "/// The message `{id}` of `assets/locales/en.ftl`.").expect("a string takes any text");
        writeln!(out, "pub const {name}: Id = Id(\"{id}\");").expect("a string takes any text");
    }
    writeln!(out, "/// Every message id, in the order of the file.").expect("a string takes any text");
    writeln!(out, "pub const ALL: &[Id] = &[").expect("a string takes any text");
    for id in &ids {
        writeln!(out, "    {},", id.replace('-', "_").to_uppercase()).expect("a string takes any text");
    }
    writeln!(out, "];").expect("a string takes any text");
    // Offsets instead of slices: a table of addresses would have to be relocated at every start.
    places.sort_unstable();
    writeln!(
        out,
        "/// Where each message stands in the file: its id's length, its start and its end; sorted by id."
    )
    .expect("a string takes any text");
    writeln!(out, "pub(super) const PLACES: &[(u8, u32, u32)] = &[").expect("a string takes any text");
    for (id, from, to) in places {
        writeln!(out, "    ({}, {from}, {to}),", id.len()).expect("a string takes any text");
    }
    writeln!(out, "];").expect("a string takes any text");
    let folder = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    std::fs::write(Path::new(&folder).join("messages.rs"), out).expect("OUT_DIR is writable");
}

/// Into the program alone: the library is no place for what happens at a start.
fn closed_output() {
    const SOURCE: &str = "src/closed_output.c";
    println!("cargo::rerun-if-changed={SOURCE}");
    if std::env::var_os("CARGO_CFG_UNIX").is_some() {
        for object in cc::Build::new().file(SOURCE).compile_intermediates() {
            println!("cargo::rustc-link-arg-bins={}", object.display());
        }
    }
}
