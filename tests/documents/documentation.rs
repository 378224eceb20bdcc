//! Pages that are made from the program's own data, `assets/docs/errors.md` with the error table, the pictures of its
//! screens, and what the README claims.
//!
//! `CLAWGATE_BLESS=1 cargo test --test documents documentation::` writes pages and pictures anew.

mod pictures;
mod readme;
mod screen;

use std::fmt::Write as _;

use clawgate::domain::{AuthChoice, Exit, Field, Save};
use clawgate::gateway::{Row, SENTENCE_ARGUMENTS, rows};
use clawgate::locale::{Id, Language};

/// The whole page.
fn page() -> String {
    let mut out = String::from(
        "# What the live test can find\n\n\
         Made from `assets/verdicts.json`, which the program reads too; change it there and run\n\
         `CLAWGATE_BLESS=1 cargo test --test documents documentation::`.\n\n\
         The code is what `--json` reports as `check.verdict`. *Answer* is what leads to a row: AI Gateway's own number,\n\
         a number of Cloudflare's API (`API`), `error.type`, `error_code` or OpenAI's `error.code` in the provider's form, or “words” of a sentence\n\
         that no code tells from others. *Save* says what a script does with the answers: `yes` and `warn` are written,\n\
         `ask` and `no` are not, unless `--save-on-failure`.\n\n\
         | id | code | HTTP | answer | meaning | exit | field | save | once more | what to do |\n\
         |---|---|---|---|---|---|---|---|---|---|\n",
    );
    for row in rows() {
        let cells = [
            row.id.to_owned(),
            format!("`{}`", row.code),
            row.http.to_owned(),
            answers(row),
            say(row.message),
            exit(row.exit),
            row.field.map_or_else(|| "–".to_owned(), field),
            save(row.save).to_owned(),
            if row.retry { "yes" } else { "no" }.to_owned(),
            row.hint.map_or_else(|| "–".to_owned(), say),
        ];
        for cell in cells {
            // A bar would end the cell, and angle brackets outside of code would be a tag.
            let _ = write!(out, "| {} ", cell.replace('|', "\\|"));
        }
        out.push_str("|\n");
    }
    out
}

fn say(id: Id) -> String {
    let mut message = id.of(AuthChoice::DEFAULT);
    for name in SENTENCE_ARGUMENTS {
        message = message.with(name, "…");
    }
    Language::English.say(&message)
}

fn answers(row: &Row) -> String {
    let numbers = row.answers.gateway.iter().map(|code| format!("`{code}`"));
    let api = row.answers.cloudflare.iter().map(|code| format!("API `{code}`"));
    let told = || row.answers.protocols.iter().map(|(_, names)| names);
    let types = row.answers.types.iter().chain(told().flat_map(|names| names.types));
    let words = types.chain(told().flat_map(|names| names.codes)).map(|word| format!("`{word}`"));
    let sentences = row.answers.cloudflare_words.iter().chain(told().flat_map(|names| names.words));
    let sentences = sentences.map(|words| format!("“{words}”"));
    let all: Vec<String> = numbers.chain(api).chain(words).chain(sentences).collect();
    if all.is_empty() { "–".to_owned() } else { all.join(", ") }
}

fn exit(exit: Exit) -> String {
    exit.code().to_string()
}

fn field(field: Field) -> String {
    // The name under which scripts see it.
    serde_json::to_value(field)
        .ok()
        .and_then(|name| name.as_str().map(|name| format!("`{name}`")))
        .unwrap_or_default()
}

fn save(save: Save) -> &'static str {
    match save {
        Save::Yes => "yes",
        Save::Warn => "warn",
        Save::Ask => "ask",
        Save::No => "no",
    }
}

#[test]
fn the_page_is_made_from_the_table() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/docs/errors.md");
    let made = page();
    if std::env::var_os("CLAWGATE_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &made).unwrap();
    }
    assert_eq!(made.lines().filter(|line| line.starts_with("| ")).count(), rows().len() + 1);
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "assets/docs/errors.md is old: run `CLAWGATE_BLESS=1 cargo test --test documents documentation::`"
    );
}
