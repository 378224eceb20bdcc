//! What OpenClaw sent for a config, kept in a folder: after a change of clawgate its own side alone is run again.

use std::collections::HashMap;
use std::fs::{File, OpenOptions};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::driver::Turn;
use super::recorder::Asked;

/// One release's answers.
pub struct Kept {
    answers: HashMap<u64, (Turn, Option<Asked>)>,
    /// A line of JSON an answer. `None` where nothing is kept.
    file: Option<File>,
}

impl Kept {
    /// Those in the folder that `CLAWGATE_ORACLE_KEEP` names.
    pub fn of(release: &str) -> Self {
        let Some(folder) = std::env::var_os("CLAWGATE_ORACLE_KEEP") else {
            return Self { answers: HashMap::new(), file: None };
        };
        std::fs::create_dir_all(&folder).expect("the folder for answers is writable");
        let path = Path::new(&folder).join(format!("{release}.jsonl"));
        let file = OpenOptions::new().create(true).append(true).read(true).open(path);
        let file = file.expect("the folder for answers is writable");
        let lines = BufReader::new(&file).lines().map_while(Result::ok);
        // The last line is half a one where the run before was ended.
        let answers = lines.filter_map(|line| read(&serde_json::from_str(&line).ok()?)).collect();
        Self { answers, file: Some(file) }
    }

    /// What was sent for that question before, or now.
    pub fn or_ask(
        &mut self,
        question: &str,
        ask: impl FnOnce() -> (Turn, Option<Asked>),
    ) -> (Turn, Option<Asked>) {
        let Some(file) = &mut self.file else { return ask() };
        let mut hasher = DefaultHasher::new();
        by_the_hour(question).hash(&mut hasher);
        let hash = hasher.finish();
        if let Some(answer) = self.answers.get(&hash) {
            return answer.clone();
        }
        let answer = ask();
        // What was lost may be found the next time.
        if !answer.0.lost {
            let line = format!("{}\n", written(hash, &answer));
            file.write_all(line.as_bytes()).expect("the folder for answers is writable");
            self.answers.insert(hash, answer.clone());
        }
        answer
    }
}

/// The text with each moment, in milliseconds since 1970, as hours from now.
fn by_the_hour(text: &str) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is later").as_secs() / 3600;
    let mut out = String::new();
    for part in text.split_inclusive(|byte: char| !byte.is_ascii_digit()) {
        let digits = part.trim_end_matches(|byte: char| !byte.is_ascii_digit());
        match digits.parse::<u64>() {
            Ok(moment) if digits.len() == 13 => {
                out.push_str(&format!("{:+}h", (moment / 3_600_000).cast_signed() - now.cast_signed()));
                out.push_str(&part[digits.len()..]);
            }
            _ => out.push_str(part),
        }
    }
    out
}

fn written(hash: u64, (turn, asked): &(Turn, Option<Asked>)) -> Value {
    let asked = asked.as_ref().map(|asked| {
        json!({ "method": asked.method, "path": asked.path, "headers": asked.headers, "model": asked.model, "status": asked.status })
    });
    json!({ "question": hash, "code": turn.code, "said": turn.said, "took": turn.took, "asked": asked })
}

fn read(line: &Value) -> Option<(u64, (Turn, Option<Asked>))> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let turn = Turn {
        code: line["code"].as_i64(),
        said: text(&line["said"]),
        took: line["took"].as_u64()?,
        lost: false,
    };
    let asked = &line["asked"];
    let asked = asked.is_object().then(|| Asked {
        method: text(&asked["method"]),
        path: text(&asked["path"]),
        headers: serde_json::from_value(asked["headers"].clone()).unwrap_or_default(),
        model: asked["model"].as_str().map(str::to_owned),
        status: asked["status"].as_u64().and_then(|status| status.try_into().ok()).unwrap_or(0),
    });
    Some((line["question"].as_u64()?, (turn, asked)))
}
