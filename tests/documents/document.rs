//! What people see of the document room: their files read as OpenClaw reads them, edited, and nothing else in them
//! touched.

// Helpers of tests, where a failure is the report.

mod arrays;
mod changes;
mod generator;
mod layout;
mod meaning;
mod oracle;
mod properties;

use clawgate::document::{
    Document, Edit, EditError, Expected, Kind, MAX_BYTES, MAX_DEPTH, ParseErrorKind, diff,
};
use serde_json::{Value, json};

/// One line of `edits.jsonl`: id, text before, operations, text after or null, error or null.
type Row = (String, String, Vec<(String, Vec<String>, Value)>, Option<String>, Option<String>);

fn parse(text: &str) -> Document {
    Document::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text:?}"))
}

fn edit((operation, path, value): &(String, Vec<String>, Value)) -> Edit {
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    match operation.as_str() {
        "set" => Edit::merge(&path, value.clone()),
        "replace" => Edit::replace(&path, value.clone()),
        "rm" => Edit::remove(&path),
        "push" => Edit::push(&path, value.clone()),
        "upsert" => Edit::upsert(&path, "id", value.clone()),
        other => panic!("no operation {other}"),
    }
}

#[test]
fn every_edit_of_the_table_gives_the_text_beside_it() {
    let mut wrong = Vec::new();
    for line in include_str!("../fixtures/json5/edits.jsonl").lines() {
        let (id, before, operations, after, error): Row = serde_json::from_str(line).unwrap();
        let edits: Vec<Edit> = operations.iter().map(edit).collect();
        let got = match Document::parse(before.as_bytes()) {
            Ok(document) => document.edit(&edits).map_err(|error| error.to_string()),
            Err(error) => {
                assert_eq!(error.kind, ParseErrorKind::Empty, "{id}");
                Err("empty".to_owned())
            }
        };
        match (got, after, error) {
            (Ok(got), Some(after), None) if got.document.text() == after => {
                assert_eq!(got.changed(), before != after, "{id}");
            }
            (Err(got), None, Some(error))
                if error == got || (got == "empty" && error.starts_with("empty")) => {}
            (got, after, error) => {
                let got = got.map(|got| got.document.text().to_owned());
                wrong.push(format!("{id}\n  wanted {after:?} {error:?}\n  got    {got:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A document with what npm json5 2.2.3 reads, in the form of [`meaning::canonical`], or nothing where it refuses.
#[derive(serde::Deserialize)]
struct Recorded {
    name: String,
    text: String,
    reads: Option<String>,
}

fn recorded() -> [Vec<Recorded>; 2] {
    [include_str!("../fixtures/json5/suite.json"), include_str!("../fixtures/json5/more.json")]
        .map(|text| serde_json::from_str(text).unwrap())
}

#[test]
fn documents_read_as_openclaw_reads_them() {
    let [suite, more] = recorded();
    let valid = suite.iter().filter(|row| row.reads.is_some()).count();
    assert_eq!((suite.len(), valid), (113, 82));
    let mut wrong = Vec::new();
    for row in suite.iter().chain(&more) {
        let read = Document::parse(row.text.as_bytes());
        let ours = read.as_ref().ok().map(|read| meaning::canonical(&meaning::meaning(read)));
        if ours != row.reads {
            wrong.push(format!("{} {:?}\n  wanted {:?}\n  got    {ours:?}", row.name, row.text, row.reads));
        }
        if let Ok(document) = read {
            assert_eq!(document.edit(&[]).unwrap().document.text(), row.text, "{}", row.name);
            oracle::cross_check(&row.name, &document);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn an_error_points_at_the_character_that_is_wrong() {
    for (text, line, column, found, expected) in [
        ("[1,2", 1, 5, None, Expected::ArrayNext),
        ("{a:1 b:2}", 1, 6, Some('b'), Expected::ObjectNext),
        ("{\r\n  é: @}", 2, 6, Some('@'), Expected::Value),
        ("{\r  é: @}", 2, 6, Some('@'), Expected::Value),
        ("{a:1}}", 1, 6, Some('}'), Expected::End),
        ("{\n  a: \"x\n\"}", 2, 8, Some('\n'), Expected::Quote),
        ("\u{FEFF}{1:2}", 1, 2, Some('1'), Expected::Key),
        ("{a-b:1}", 1, 3, Some('-'), Expected::Colon),
        ("['😀\\1']", 1, 5, Some('1'), Expected::Escape),
        ("['\\u00zz']", 1, 7, Some('z'), Expected::HexDigit),
        ("[nulL]", 1, 5, Some('L'), Expected::Letter('l')),
        ("{\\u0031a:1}", 1, 2, Some('\\'), Expected::Identifier),
        ("/* x", 1, 5, None, Expected::CommentEnd),
        ("[0x]", 1, 4, Some(']'), Expected::HexDigit),
        ("[010]", 1, 3, Some('1'), Expected::ArrayNext),
        ("{a:1,,}", 1, 6, Some(','), Expected::Key),
        ("{\u{1C9C}:1}", 1, 2, Some('\u{1C9C}'), Expected::QuotedKey),
        ("{\n  a\u{13E23}: 1 }", 2, 4, Some('\u{13E23}'), Expected::QuotedKey),
    ] {
        let error = Document::parse(text.as_bytes()).unwrap_err();
        let kind = ParseErrorKind::Syntax { found, expected };
        assert_eq!((error.kind, error.line, error.column), (kind, line, column), "{text:?}");
        let excerpt = error.excerpt(text.as_bytes());
        assert_eq!(excerpt.text.chars().nth(excerpt.caret), found.filter(|&c| c != '\n'), "{text:?}");
    }
}

/// At the borders of what npm json5 2.2.3 takes without quotes: each character as the first of a key, and behind it.
#[test]
fn a_key_without_quotes_has_the_letters_openclaw_knows() {
    let takes = |key: String| {
        let value = json!({ key.as_str(): 1 });
        let taken =
            Document::parse(format!("{{{key}:1}}").as_bytes()).is_ok_and(|read| read.value() == value);
        // In quotes every key is fine.
        assert_eq!(parse(&format!("{{\"{key}\":1}}")).value(), value);
        taken
    };
    for (character, first, later) in [
        ('\u{AA}', true, true),
        ('\u{AB}', false, false),
        ('\u{B7}', false, false),
        ('\u{B8}', false, false),
        ('\u{D7}', false, false),
        ('\u{377}', true, true),
        ('\u{378}', false, false),
        ('\u{52F}', true, true),
        ('\u{560}', false, false),
        ('\u{887}', false, false),
        ('\u{88C}', false, false),
        ('\u{1C88}', true, true),
        ('\u{1C89}', false, false),
        ('\u{1C9C}', false, false),
        ('\u{200B}', false, false),
        ('\u{200C}', false, true),
        ('\u{200D}', false, true),
        ('\u{200E}', false, false),
        ('\u{2118}', false, false),
        ('\u{9FEA}', true, true),
        ('\u{9FEB}', false, false),
        ('\u{D7FB}', true, true),
        ('\u{E000}', false, false),
        ('\u{FF10}', false, true),
        ('\u{13E23}', false, false),
        ('\u{1D7FF}', false, true),
        ('\u{2A6D6}', true, true),
        ('\u{2A6D7}', false, false),
        ('\u{2EBE0}', true, true),
        ('\u{2EBE1}', false, false),
        ('\u{2FA1D}', true, true),
        ('\u{30000}', false, false),
        ('\u{E00FF}', false, false),
        ('\u{E0100}', false, true),
        ('\u{E01EF}', false, true),
        ('\u{E01F0}', false, false),
        ('\u{10FFFF}', false, false),
    ] {
        let found = (takes(character.to_string()), takes(format!("a{character}")));
        assert_eq!(found, (first, later), "U+{:04X}", u32::from(character));
    }
}

#[test]
fn an_excerpt_of_an_endless_line_stays_short() {
    let text = format!("[{}@{}", "'é',".repeat(10_000), "é".repeat(10_000));
    let error = Document::parse(text.as_bytes()).unwrap_err();
    let excerpt = error.excerpt(text.as_bytes());
    assert_eq!(excerpt.text.chars().count(), 120);
    assert_eq!(excerpt.text.chars().nth(excerpt.caret), Some('@'));
}

#[test]
fn what_cannot_be_edited_safely_is_refused_by_name() {
    let kind = |bytes: &[u8]| Document::parse(bytes).unwrap_err().kind;
    let error = Document::parse(b"{a: '\xff'}").unwrap_err();
    assert_eq!((error.kind, error.byte, error.column), (ParseErrorKind::NotUtf8, 5, 6));
    assert_eq!(kind(b"\xff\xfe{\0}\0"), ParseErrorKind::Utf16);
    assert_eq!(kind(b"\xfe\xff\0{\0}"), ParseErrorKind::Utf16);
    assert_eq!(kind(b"\xef\xbb\xbf // nothing\n"), ParseErrorKind::Empty);
    assert_eq!(kind(&vec![b' '; MAX_BYTES + 1]), ParseErrorKind::TooBig { bytes: MAX_BYTES + 1 });
    let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(kind(deep(MAX_DEPTH + 1).as_bytes()), ParseErrorKind::TooDeep);
    let document = parse(&deep(MAX_DEPTH));
    assert!(document.edit(&[Edit::push(&[], 1)]).unwrap().changed());

    let path: Vec<String> = (0..MAX_DEPTH).map(|level| level.to_string()).collect();
    let path: Vec<&str> = path.iter().map(String::as_str).collect();
    let document = parse("{}");
    assert_eq!(document.edit(&[Edit::merge(&path, json!({}))]).unwrap_err(), EditError::TooDeep);
    assert!(document.edit(&[Edit::merge(&path, 1)]).unwrap().changed());
    let long = "x".repeat(MAX_BYTES);
    assert!(matches!(document.edit(&[Edit::merge(&["a"], long)]).unwrap_err(), EditError::TooBig { .. }));
    assert_eq!(document.edit(&[Edit::remove(&[])]).unwrap_err(), EditError::RemoveRoot);
}

#[test]
fn lookups_see_what_counts() {
    let document =
        parse("{\n  a: { b: [1, 'two', NaN] },\n  x: 1,\n  x: {\n    y: 0, 'y': -0 },\n  s: '\\ud800',\n}");
    let list = document.get(&["a", "b"]).unwrap();
    assert_eq!((list.kind(), list.line(), list.text()), (Kind::Array, 2, "[1, 'two', NaN]"));
    let items: Vec<_> = list.items().collect();
    assert_eq!(items[1].as_str().unwrap(), "two");
    assert!(items[2].as_f64().unwrap().is_nan());
    assert_eq!(document.get(&["x", "y"]).unwrap().as_f64().map(f64::to_bits), Some((-0f64).to_bits()));
    assert_eq!(document.get(&["s"]).unwrap().as_str().unwrap(), "\u{FFFD}");
    assert!(document.get(&["a", "b", "0"]).is_none());
    let duplicates: Vec<_> =
        document.duplicates().into_iter().map(|found| (found.path.join("."), found.lines)).collect();
    assert_eq!(duplicates, [("x".to_owned(), vec![3, 4]), ("x.y".to_owned(), vec![5, 5])]);
    assert_eq!(document.value()["a"], json!({ "b": [1, "two", null] }));
}

#[test]
fn elements_of_lists_are_found_by_their_id() {
    let text = "{\n  models: [\n    // the small one\n    { id: 'a', tokens: 1 }, // one\n    { id: 'b' },\n  ],\n}\n";
    let upsert = |value: Value| parse(text).edit(&[Edit::upsert(&["models"], "id", value)]);
    let edited = upsert(json!({ "id": "a", "tokens": 2 })).unwrap();
    assert_eq!(edited.document.text(), text.replace("tokens: 1", "tokens: 2"));
    assert_eq!(edited.passes.iter().map(Vec::len).collect::<Vec<_>>(), [1]);
    assert_eq!(upsert(json!({ "tokens": 2 })).unwrap_err(), EditError::NoKey { key: "id".to_owned() });
    let edited = upsert(json!({ "id": "c" })).unwrap();
    let added = "    { id: 'b' },\n    { id: 'c' },\n";
    assert_eq!(edited.document.text(), text.replace("    { id: 'b' },\n", added));

    let push = |text: &str, path: &[&str], value: Value| {
        parse(text).edit(&[Edit::push(path, value)]).map(|edited| edited.document.text().to_owned())
    };
    assert_eq!(push("{ f: ['a', 'b'] }", &["f"], json!("c")).unwrap(), "{ f: ['a', 'b', 'c'] }");
    assert_eq!(push("{ f: ['a', 'b'] }", &["f"], json!("a")).unwrap(), "{ f: ['a', 'b'] }");
    assert_eq!(push("{ f: 1 }", &["g"], json!("a")).unwrap(), "{ f: 1, g: [\"a\"] }");
    assert!(matches!(push("{ f: {} }", &["f"], json!(1)), Err(EditError::NotAnArray { line: 1, .. })));
}

#[test]
fn several_edits_are_made_in_turn_all_or_none() {
    let text = "{\n  a: 1, // one\n  b: { c: 2 },\n}\n";
    let document = parse(text);
    let edited = document
        .edit(&[
            Edit::merge(&["a"], 5),
            Edit::merge(&["n", "m"], 1),
            Edit::merge(&["n", "k"], 2),
            Edit::remove(&["b"]),
        ])
        .unwrap();
    assert_eq!(edited.document.text(), "{\n  a: 5, // one\n  n: {\n    m: 1,\n    k: 2,\n  },\n}\n");
    let back = document.edit(&[Edit::merge(&["a"], 5), Edit::merge(&["a"], 1)]).unwrap();
    assert!(!back.changed());
    assert!(document.edit(&[Edit::merge(&["a"], 5), Edit::merge(&["a", "b"], 1)]).is_err());
}

/// Lines end as those of the document did, also where no line is left when something new comes in.
#[test]
fn line_ends_are_the_documents() {
    for end in ["\n", "\r\n", "\r"] {
        let lines = |text: &str| text.replace('\n', end);
        let edits = [Edit::remove(&["a"]), Edit::merge(&["b", "c"], 2)];
        let (before, after) = (lines("{\n  a: 1,\n}"), lines("{\n  \"b\": {\n    \"c\": 2\n  }\n}"));
        assert_eq!(parse(&before).edit(&edits).unwrap().document.text(), after);
        // One after the other, and with an edit between that leaves a text without lines.
        let alone = parse(&before).edit(&edits[..1]).unwrap().document;
        assert_eq!(alone.text(), "{}");
        let twice = alone.edit(&[Edit::merge(&["x"], 1), Edit::remove(&["x"])]).unwrap().document;
        assert_eq!(twice.edit(&edits[1..]).unwrap().document.text(), after);
        // A line break in a comment or in a string shows it too.
        for text in ["{ a: 1 /*\n*/ }", "{ a: 'x\\\ny' }"] {
            let edited = parse(&lines(text)).edit(&[Edit::remove(&["a"]), Edit::merge(&["b"], 2)]).unwrap();
            assert!(edited.document.text().matches(end).count() >= 1, "{:?}", edited.document.text());
            assert!(!edited.document.text().replace(end, "").contains(['\r', '\n']));
        }
    }
}

#[test]
fn debug_output_holds_no_content() {
    let document = parse("{ apiKey: 'sk-hidden', 'sk-hidden': 1 }");
    let change = Edit::merge(&["apiKey"], "sk-hidden-2");
    let edited = document.edit(std::slice::from_ref(&change)).unwrap();
    let error = Document::parse(b"{ a: 'sk-hidden' @").unwrap_err();
    let members: Vec<_> = document.root().members().collect();
    let shown = format!(
        "{document:?} {change:?} {edited:?} {members:?} {error:?} {error} {:?}",
        error.excerpt(b"{ a: 'sk-hidden' @")
    );
    assert!(!shown.contains("hidden"), "{shown}");
}

#[test]
fn a_small_stack_and_a_large_file_are_enough() {
    let work = || {
        for open in ["[", "{a:"] {
            let error = Document::parse(open.repeat(100_000).as_bytes()).unwrap_err();
            assert_eq!(error.kind, ParseErrorKind::TooDeep);
        }
        let open: String = (0..MAX_DEPTH - 1).map(|level| format!("{{a{level}:")).collect();
        let document = parse(&format!("{{ x: {open}1{} }}", "}".repeat(MAX_DEPTH - 1)));
        let edit = [Edit::merge(&["x", "a0", "a1", "b"], json!([1])), Edit::remove(&["x", "a0", "a1", "a2"])];
        assert!(document.edit(&edit).unwrap().changed());
        let _ = (document.value(), meaning::meaning(&document), document.duplicates());

        let many = format!("{{{}a:1{}}}", "/*x*/".repeat(500_000), "//y\n".repeat(500_000));
        let edited = parse(&many).edit(&[Edit::merge(&["b"], 2), Edit::merge(&["a"], 3)]).unwrap();
        assert_eq!(edited.document.value(), json!({ "a": 3, "b": 2 }));
        // A comma, and a line of its own behind the comments.
        assert!(edited.document.text().ends_with("//y\n}"));
        assert_eq!(edited.document.text().len(), many.len() + ",\n  b:2".len());

        let same = format!("{{{}}}", "a:1,\n".repeat(100_000));
        assert_eq!(parse(&same).edit(&[Edit::remove(&["a"])]).unwrap().document.text(), "{}");
        assert_eq!(parse(&same).duplicates()[0].lines.len(), 100_000);
    };
    std::thread::Builder::new().stack_size(1024 * 1024).spawn(work).unwrap().join().unwrap();
}

#[test]
fn a_diff_is_one_that_patch_takes() {
    assert_eq!(unified("a\n", "a\n", "f"), "");
    assert_eq!(
        unified("{\n  a: 1\n}", "{\n  a: 2\n}\n", "f.json"),
        "--- f.json\n+++ f.json\n@@ -1,3 +1,3 @@\n {\n-  a: 1\n-}\n\\ No newline at end of file\n+  a: 2\n+}\n"
    );
    assert_eq!(unified("", "a\n", "f"), "--- f\n+++ f\n@@ -0,0 +1 @@\n+a\n");
    assert_eq!(
        unified("a\r\nb\r", "a\r\nc\r", "f\n"),
        concat!(
            "--- f?\n+++ f?\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n\\ No newline at end of file\n",
            "+c\r\n\\ No newline at end of file\n"
        )
    );
    // Nothing in common, and more than could be searched in any reasonable time.
    let lines = |from: usize| (from..from + 200_000).map(|n| format!("{n}\n")).collect::<String>();
    let shown = unified(&lines(0), &lines(500_000), "f");
    assert_eq!(shown.lines().count(), 400_003);
}

/// What stands around a change ends before a line in which something is hidden, and a hunk with less behind it than
/// before it would be one for the end of the file.
#[test]
fn a_hidden_line_is_no_context() {
    let before = "1\n2\nkey\na\n3\n4\nb\nkey\n5\n6\n7\n";
    let after = "1\n2\nkey\nA\n3\n4\nB\nkey\n5\n6\n";
    let hide = |text: &'static str| {
        let mut lines = diff::DiffLine::all(text);
        for line in lines.iter_mut().filter(|line| line.text == "key\n") {
            line.shown = Some("…\n".to_owned());
        }
        lines
    };
    let shown = diff::unified(&hide(before), &hide(after), "f");
    let expected = "--- f\n+++ f\n@@ -4,4 +4,4 @@\n-a\n+A\n 3\n 4\n-b\n+B\n@@ -9,3 +9,2 @@\n 5\n 6\n-7\n";
    assert_eq!((shown.text.as_str(), shown.hides), (expected, false));
    // In a line that changes it is shown hidden, and told.
    let shown = diff::unified(&hide("key\n"), &hide("key\nx\n")[1..], "f");
    assert_eq!((shown.text.as_str(), shown.hides), ("--- f\n+++ f\n@@ -1 +1 @@\n-…\n+x\n", true));
}

/// The difference between two texts in which nothing is hidden.
fn unified(before: &str, after: &str, name: &str) -> String {
    diff::unified(&diff::DiffLine::all(before), &diff::DiffLine::all(after), name).text
}
