//! Makes a constant of every message in `assets/locales/en.ftl`, so that a sentence that is not there does not
//! compile; makes an enum and a table of `assets/verdicts.json`; and puts into the program what has to run before
//! Rust's runtime (`src/closed_output.c`).

#![allow(clippy::disallowed_methods, reason = "a build script has no Host")]

use std::fmt::Write as _;
use std::path::Path;

fn main() {
    messages();
    verdicts();
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
    write("messages.rs", &out);
}

fn write(name: &str, text: &str) {
    let folder = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    std::fs::write(Path::new(&folder).join(name), text).expect("OUT_DIR is writable");
}

/// `Code`, an enum with a variant for each row of the error table, and `ROWS`, the table in the same order.
fn verdicts() {
    use serde_json::Value;
    const SOURCE: &str = "assets/verdicts.json";
    println!("cargo::rerun-if-changed={SOURCE}");
    let text = std::fs::read_to_string(SOURCE).expect("the error table is part of the source");
    let rows: Vec<serde_json::Map<String, Value>> =
        serde_json::from_str(&text).expect("the error table is valid");
    let mut codes = String::new();
    let mut table = String::new();
    for row in &rows {
        let text = |key: &str| row.get(key).and_then(Value::as_str);
        let must =
            |key: &str| text(key).unwrap_or_else(|| panic!("{SOURCE}: a row has no text `{key}`: {row:?}"));
        let variant = |of: &str, key: &str| match row.get(key) {
            None | Some(Value::Null) => "None".to_owned(),
            _ => format!("Some({of}::{})", camel(must(key))),
        };
        let message = |key: &str| format!("ids::{}", must(key).replace('-', "_").to_uppercase());
        let hint =
            if text("hint").is_some() { format!("Some({})", message("hint")) } else { "None".to_owned() };
        let flag = row.get("retry").and_then(Value::as_bool).expect("a row says whether to try again");
        let (id, code, http) = (must("id"), must("code"), must("http"));
        let name = camel(code);
        codes.push_str(&format!("    /// Row `{id}`, `{code}`, HTTP {http}.\n    {name},\n"));
        table.push_str(&format!(
            "    Row {{ kind: Code::{name}, id: {id:?}, code: {code:?}, http: {http:?}, stage: {}, layer: Layer::{}, \
             exit: Exit::{}, field: {}, save: Save::{}, retry: {flag}, probe: {}, message: {}, hint: {hint}, \
             answers: {} }},\n",
            variant("Stage", "stage"),
            camel(must("layer")),
            camel(must("exit")),
            variant("Field", "field"),
            camel(must("save")),
            variant("Presence", "probe"),
            message("message"),
            answers(row.get("answers")),
        ));
    }
    let count = rows.len();
    write(
        "verdicts.rs",
        &format!(
            "/// Each kind of answer that the error table knows, by its stable code.\n\
             #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\npub enum Code {{\n{codes}}}\n\n\
             static ROWS: [Row; {count}] = [\n{table}];\n"
        ),
    );
}

/// What in an answer leads to a row: `gateway` and `cloudflare` hold numbers, `cloudflare-words` and `types` texts, and
/// what is left is a protocol with its own `types`, `codes` and `words`.
fn answers(found: Option<&serde_json::Value>) -> String {
    let empty = serde_json::Map::new();
    let found = found.and_then(|found| found.as_object()).unwrap_or(&empty);
    // A list of JSON is a list of Rust.
    let list = |map: &serde_json::Map<String, serde_json::Value>, key: &str| {
        format!("&{}", map.get(key).map_or_else(|| "[]".to_owned(), ToString::to_string))
    };
    let mut protocols = String::new();
    for (api, told) in found.iter().filter(|(_, told)| told.is_object()) {
        let told = told.as_object().unwrap_or(&empty);
        let (types, codes, words) = (list(told, "types"), list(told, "codes"), list(told, "words"));
        protocols.push_str(&format!(
            "({api:?}, ErrorNames {{ types: {types}, codes: {codes}, words: {words} }}),"
        ));
    }
    format!(
        "Answers {{ gateway: {}, cloudflare: {}, cloudflare_words: {}, types: {}, protocols: &[{protocols}] }}",
        list(found, "gateway"),
        list(found, "cloudflare"),
        list(found, "cloudflare-words"),
        list(found, "types"),
    )
}

/// `gateway-not-found` as `GatewayNotFound`.
fn camel(kebab: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    kebab.split('-').map(capital).collect()
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
