//! `seeds FOLDER`: writes what each target begins with, one file an input, from the tests' fixtures.

#[path = "../../../documents/foreign/seeds.rs"]
mod foreign;

use std::fs;
use std::path::Path;

use serde_json::Value;

fn main() {
    let folder = std::env::args().nth(1).expect("a folder to write to");
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures");
    let json = |name: &str| -> Value {
        serde_json::from_slice(&fs::read(fixtures.join(name)).expect("a fixture")).expect("it is JSON")
    };
    let texts = |rows: Value| -> Vec<Vec<u8>> {
        let rows = rows.as_array().expect("rows").clone();
        rows.iter().filter_map(|row| Some(row["text"].as_str()?.as_bytes().to_vec())).collect()
    };

    let mut documents = texts(json("json5/suite.json"));
    documents.extend(texts(json("json5/more.json")));
    for line in fs::read_to_string(fixtures.join("json5/edits.jsonl")).expect("a fixture").lines() {
        let row: Value = serde_json::from_str(line).expect("it is JSON");
        for text in [&row[1], &row[3]] {
            documents.extend(text.as_str().map(|text| text.as_bytes().to_vec()));
        }
    }
    for entry in fs::read_dir(fixtures.join("openclaw")).expect("a folder").flatten() {
        if entry.path().is_file() {
            documents.push(fs::read(entry.path()).expect("a fixture"));
        }
    }
    let mut env_files = texts(json("dotenv/dialect.json"));
    env_files.extend(texts(json("dotenv/random.json")));

    // Decisions in front: how many, then as many, different for each document.
    let decided = |documents: &[Vec<u8>]| -> Vec<Vec<u8>> {
        let one = |(index, text): (usize, &Vec<u8>)| {
            let mut input = vec![24];
            input.extend(
                (1..=24u32).map(|at| (u32::try_from(index).unwrap_or(0) * 97 + at * 41).to_le_bytes()[0]),
            );
            input.extend(text);
            input
        };
        documents.iter().enumerate().map(one).collect()
    };
    let own = [("parse", documents.clone()), ("edit", decided(&documents)), ("env", decided(&env_files))];
    let others = ["certificate", "answer", "models", "unit", "agent"].map(|name| (name, foreign::of(name)));
    for (target, inputs) in own.into_iter().chain(others) {
        let folder = Path::new(&folder).join(target);
        fs::create_dir_all(&folder).expect("a folder");
        for (index, input) in inputs.iter().enumerate() {
            fs::write(folder.join(format!("seed-{index:04}")), input).expect("a file");
        }
    }
}
