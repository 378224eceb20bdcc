//! What people see of the document room: their files edited and nothing else in them touched.

use clawgate::document::{Document, Edit, EditError, ParseErrorKind};
use serde_json::Value;

/// One line of `edits.jsonl`: id, text before, operations, text after or null, error or null.
type Row = (String, String, Vec<(String, Vec<String>, Value)>, Option<String>, Option<String>);

fn rows() -> Vec<Row> {
    include_str!("fixtures/json5/edits.jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
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
    for (id, before, operations, after, error) in rows() {
        let edits: Vec<Edit> = operations.iter().map(edit).collect();
        let got = match Document::parse(before.as_bytes()) {
            Ok(document) => document.edit(&edits).map_err(|error| error.to_string()),
            Err(error) => {
                assert_eq!(error.kind, ParseErrorKind::Empty, "{id}");
                Err("empty".to_owned())
            }
        };
        match (got, after, error) {
            (Ok(got), Some(after), None) if got.document.text() == after => {}
            (Err(got), None, Some(error)) if error.starts_with(&got) => {}
            (got, after, error) => {
                let got = got.map(|got| got.document.text().to_owned());
                wrong.push(format!("{id}\n  wanted {after:?} {error:?}\n  got    {got:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_stands_in_the_way_is_named_and_nothing_is_touched() {
    let document = Document::parse(b"{ models: null }").unwrap();
    let error = document.edit(&[Edit::merge(&["models", "x"], 1)]).unwrap_err();
    assert!(matches!(error, EditError::NotAnObject { line: 1, .. }));
}
