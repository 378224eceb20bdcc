//! Makes a constant of every message in `assets/locales/en.ftl`, so that a sentence that is not there does not
//! compile, and compresses the other languages; makes an enum and a table of `assets/verdicts.json`; puts into the program
//! what has to run before Rust's runtime, and what glibc has in another way (`src/*.c`); and says which commit it is
//! (`assets/packaging/version.rs`).

#![allow(clippy::disallowed_methods, clippy::disallowed_types, reason = "a build script has no Host")]

#[path = "assets/packaging/version.rs"]
mod version;

use std::fmt::Write as _;
use std::path::Path;

fn main() {
    messages();
    verdicts();
    before_main();
    version();
}

fn messages() {
    const FOLDER: &str = "assets/locales";
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    let read =
        |tag: &str| std::fs::read_to_string(format!("{FOLDER}/{tag}.ftl")).expect("a catalogue can be read");
    let english = read("en");
    let mut messages = messages_of(&english, "en");
    let mut out = String::new();
    let mut all = String::new();
    for (id, _) in &messages {
        let name = id.replace('-', "_").to_uppercase();
        writeln!(out, "/// The message `{id}` of `{FOLDER}/en.ftl`.\npub const {name}: Id = Id(\"{id}\");")
            .expect("a string takes any text");
        writeln!(all, "    {name},").expect("a string takes any text");
    }
    writeln!(out, "/// Every message id, in the order of the file.\npub const ALL: &[Id] = &[\n{all}];")
        .expect("a string takes any text");
    // English is looked up at every start: it stays text, and offsets instead of slices, since a table of addresses
    // would have to be relocated.
    messages.sort_unstable();
    let mut starts = String::new();
    let mut text = String::new();
    for (_, message) in &messages {
        write!(starts, "{}, ", text.len()).expect("a string takes any text");
        text.push_str(message);
    }
    writeln!(
        out,
        "/// Where each message stands in the English text, by id.\npub(super) const STARTS: &[u32] = &[{starts}];"
    )
    .expect("a string takes any text");
    write("en.txt", text.as_bytes());
    let mut rows = String::new();
    let files = std::fs::read_dir(FOLDER).expect("the sentences are part of the source");
    let mut files: Vec<_> = files.map(|file| file.expect("the folder can be read").path()).collect();
    // The same bytes whatever order a file system lists them in.
    files.sort();
    for file in files {
        let tag = file.file_stem().and_then(|stem| stem.to_str()).expect("a language's tag");
        if tag == "en" {
            continue;
        }
        let theirs = read(tag);
        let theirs: std::collections::BTreeMap<_, _> = messages_of(&theirs, tag).into_iter().collect();
        // The order of the English ones, so that one table tells where each stands; an empty one is not there.
        let texts: Vec<&str> = messages.iter().map(|(id, _)| *theirs.get(id).unwrap_or(&"")).collect();
        let name = format!("{tag}.deflate");
        write(&name, &deflated(&texts.join("\0")));
        writeln!(rows, "(\"{tag}\", include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{name}\"))),")
            .expect("a string takes any text");
    }
    writeln!(
        out,
        "/// The other catalogues, compressed: their messages in the same order, a zero byte between them.\n\
         pub(super) static COMPRESSED: &[(&str, &[u8])] = &[\n{rows}];"
    )
    .expect("a string takes any text");
    write("messages.rs", out.as_bytes());
}

fn deflated(text: &str) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish()).expect("memory takes any bytes")
}

fn write(name: &str, bytes: &[u8]) {
    let folder = std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    std::fs::write(Path::new(&folder).join(name), bytes).expect("OUT_DIR is writable");
}

/// The messages of a catalogue: the id of each, and its part of the text.
fn messages_of<'t>(text: &'t str, tag: &str) -> Vec<(&'t str, &'t str)> {
    let mut messages: Vec<(&str, &str)> = Vec::new();
    let (mut open, mut from, mut end) = (false, 0, 0);
    for line in text.split_inclusive('\n') {
        let start = end;
        end += line.len();
        // A message goes on as long as its lines are indented or close a brace; empty ones may stand between them.
        if open && line.starts_with([' ', '}', '\n']) {
            if line != "\n" {
                messages.last_mut().expect("it is open").1 = &text[from..end];
            }
            continue;
        }
        let id = line.split_once(" =").map(|(id, _)| id);
        let id = id.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase()));
        open = id.is_some();
        let Some(id) = id else { continue };
        assert!(
            id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
            "{tag}.ftl: message ids are lower case words joined by hyphens, not `{id}`"
        );
        assert!(messages.iter().all(|(other, _)| *other != id), "{tag}.ftl: `{id}` is there twice");
        from = start;
        messages.push((id, &text[from..end]));
    }
    messages
}

/// `Code`, an enum with a variant for each row of the error table, and `ROWS`, the table in the same order.
fn verdicts() {
    const SOURCE: &str = "assets/verdicts.json";
    println!("cargo::rerun-if-changed={SOURCE}");
    let text = std::fs::read_to_string(SOURCE).expect("the error table is part of the source");
    let rows: Vec<Object> = serde_json::from_str(&text).expect("the error table is valid");
    let mut out = String::from(
        "/// Each kind of answer that the error table knows, by its stable code.\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]\n\
         pub enum Code {\n",
    );
    for row in &rows {
        let about = ["id", "code", "http", "message", "hint", "answers"];
        let decides = ["stage", "layer", "exit", "field", "save", "retry", "probe"];
        has_only(row, &[&about[..], &decides].concat());
        let (id, code) = (text_of(row, "id"), text_of(row, "code"));
        let _ = writeln!(out, "/// Row `{id}`, `{code}`.\n{},", camel(code));
    }
    let _ = writeln!(out, "}}\nstatic ROWS: [Row; {}] = [", rows.len());
    for row in &rows {
        let maybe = |key: &str, some: &dyn Fn(&str) -> String| {
            let name = row.get(key).and_then(serde_json::Value::as_str);
            name.map_or_else(|| "None".to_owned(), |name| format!("Some({})", some(name)))
        };
        let variant = |of: &'static str| move |name: &str| format!("{of}::{}", camel(name));
        let message = |name: &str| format!("ids::{}", name.replace('-', "_").to_uppercase());
        let _ = writeln!(
            out,
            "Row {{ kind: Code::{}, id: {:?}, code: {:?}, http: {:?}, stage: {}, layer: Layer::{}, exit: Exit::{}, \
             field: {}, save: Save::{}, retry: {}, probe: {}, message: {}, hint: {}, answers: {} }},",
            camel(text_of(row, "code")),
            text_of(row, "id"),
            text_of(row, "code"),
            text_of(row, "http"),
            maybe("stage", &variant("Stage")),
            camel(text_of(row, "layer")),
            camel(text_of(row, "exit")),
            maybe("field", &variant("Field")),
            camel(text_of(row, "save")),
            row["retry"],
            maybe("probe", &variant("GatewayStatus")),
            message(text_of(row, "message")),
            maybe("hint", &message),
            answers(row.get("answers").and_then(serde_json::Value::as_object)),
        );
    }
    out.push_str("];\n");
    write("verdicts.rs", out.as_bytes());
}

type Object = serde_json::Map<String, serde_json::Value>;

/// A key in other letters would be a rule that never counts.
fn has_only(object: &Object, known: &[&str]) {
    let stray = object.keys().find(|key| !known.contains(&key.as_str()));
    assert!(stray.is_none(), "the error table has an unknown key, {stray:?}: {object:?}");
}

fn text_of<'r>(row: &'r Object, key: &str) -> &'r str {
    row.get(key)
        .and_then(|value| value.as_str())
        .unwrap_or_else(|| panic!("a row of the error table has no text `{key}`: {row:?}"))
}

/// What in an answer leads to a row: `gateway` and `cloudflare` hold numbers, `cloudflare-words` and `types` texts, and
/// what is left is a protocol with its own `types`, `codes` and `words`.
fn answers(found: Option<&Object>) -> String {
    // A list of JSON is a list of Rust.
    let list = |map: Option<&Object>, key: &str| {
        format!("&{}", map.and_then(|map| map.get(key)).map_or_else(|| "[]".to_owned(), ToString::to_string))
    };
    let lists = ["gateway", "cloudflare", "cloudflare-words", "types"];
    let protocols = found.into_iter().flatten().filter(|(key, _)| !lists.contains(&key.as_str()));
    let protocols = protocols.map(|(api, told)| {
        let told =
            told.as_object().unwrap_or_else(|| panic!("`{api}` is neither a protocol nor a known list"));
        has_only(told, &["types", "codes", "words"]);
        let [types, codes, words] = ["types", "codes", "words"].map(|key| list(Some(told), key));
        format!("({api:?}, ErrorNames {{ types: {types}, codes: {codes}, words: {words} }})")
    });
    format!(
        "Answers {{ gateway: {}, cloudflare: {}, cloudflare_words: {}, types: {}, protocols: &[{}] }}",
        list(found, "gateway"),
        list(found, "cloudflare"),
        list(found, "cloudflare-words"),
        list(found, "types"),
        protocols.collect::<Vec<_>>().join(", "),
    )
}

/// `gateway-not-found` as `GatewayNotFound`.
fn camel(kebab: &str) -> String {
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    kebab.split('-').map(capital).collect()
}

/// Into the program alone: the library is no place for what happens at a start.
fn before_main() {
    let target = |name: &str| std::env::var(format!("CARGO_CFG_TARGET_{name}")).unwrap_or_default();
    let holds_glibc = target("ENV") == "gnu" && target("FEATURE").split(',').any(|name| name == "crt-static");
    let sources = [
        ("src/closed_output.c", std::env::var_os("CARGO_CFG_UNIX").is_some()),
        ("src/own_name_lookup.c", holds_glibc && target("OS") == "linux"),
        ("src/no_stack_bounds.c", holds_glibc && target("OS") == "linux"),
    ];
    for (source, needed) in sources {
        println!("cargo::rerun-if-changed={source}");
        if needed {
            for object in cc::Build::new().file(source).compile_intermediates() {
                println!("cargo::rustc-link-arg-bins={}", object.display());
            }
        }
    }
}

/// `CLAWGATE_VERSION`, for people; and `CLAWGATE_BUILD_COMMIT` and `CLAWGATE_BUILD_DATE`, where they are known.
fn version() {
    println!("cargo::rerun-if-changed=assets/packaging/version.rs");
    let variable = |name: &str| {
        println!("cargo::rerun-if-env-changed={name}");
        std::env::var(name).ok()
    };
    let (commit, epoch) = (variable("CLAWGATE_COMMIT"), variable("SOURCE_DATE_EPOCH"));
    let of_cargo = |name: &str| std::env::var(name).expect("cargo sets it for build scripts");
    // While one works on it, each commit would build everything anew.
    let origin = if of_cargo("PROFILE") == "release" || commit.is_some() {
        version::origin(Path::new(&of_cargo("CARGO_MANIFEST_DIR")), commit, epoch)
    } else {
        version::Origin::default()
    };
    for path in &origin.watched {
        println!("cargo::rerun-if-changed={}", path.display());
    }
    let full = version::in_full(&of_cargo("CARGO_PKG_VERSION"), &origin);
    println!("cargo::rustc-env=CLAWGATE_VERSION={full}");
    for (name, value) in [("COMMIT", origin.commit), ("DATE", origin.date)] {
        if let Some(value) = value {
            println!("cargo::rustc-env=CLAWGATE_BUILD_{name}={value}");
        }
    }
}
