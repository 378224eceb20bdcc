//! The `.env` dialect, held against what three releases of OpenClaw read.
//!
//! `tests/fixtures/dotenv/dialect.json` has a row for every rule, `random.json` rows of a generator; `reads` is what
//! each release's own loader put into its environment. `tests/interop/judges/dotenv.mjs` reads the rows again with an
//! installed release.

use clawgate::document::{EnvFile, EnvFileError};
use clawgate::domain::Secret;
use serde_json::{Map, Value};

const DIALECT: &str = include_str!("../fixtures/dotenv/dialect.json");
const RANDOM: &str = include_str!("../fixtures/dotenv/random.json");
const RELEASES: [&str; 3] = ["2026.2.26", "2026.6.6", "2026.9.6"];

struct Row {
    name: String,
    bytes: Vec<u8>,
    reads: Map<String, Value>,
}

impl Row {
    fn all(json: &str) -> Vec<Self> {
        let rows: Vec<Value> = serde_json::from_str(json).expect("the fixture is JSON");
        rows.iter().map(Self::of).collect()
    }

    fn of(row: &Value) -> Self {
        let mut bytes = match (row["text"].as_str(), row["hex"].as_str()) {
            (Some(text), None) => text.as_bytes().to_vec(),
            (None, Some(hex)) => (0..hex.len())
                .step_by(2)
                .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).expect("hex digits"))
                .collect(),
            _ => panic!("a row has either text or hex"),
        };
        if let Some(size) = row["padTo"].as_u64() {
            let missing = usize::try_from(size).expect("a size") - bytes.len();
            let mut padded = vec![b'#'; missing - 1];
            padded.push(b'\n');
            padded.append(&mut bytes);
            bytes = padded;
        }
        let reads = row["reads"].as_object().expect("reads").clone();
        assert_eq!(reads.keys().collect::<Vec<_>>(), RELEASES);
        Self { name: row["name"].as_str().unwrap_or_default().to_owned(), bytes, reads }
    }

    /// What each release reads for a name.
    fn values(&self, name: &str) -> [Option<&str>; 3] {
        RELEASES.map(|release| self.reads[release].get(name).and_then(Value::as_str))
    }

    /// The names any release reads, and some that might be read by mistake.
    fn names(&self) -> Vec<&str> {
        let read = self.reads.values().flat_map(|of| of.as_object().expect("an object").keys());
        read.map(String::as_str)
            .chain(["A", "B", "C", "D", "E", "F", "export", "x", "one", "two", "__proto__", "SET", "fi"])
            .collect()
    }
}

#[test]
fn every_row_reads_as_openclaw_reads_it() {
    let rows: Vec<_> = Row::all(DIALECT).into_iter().chain(Row::all(RANDOM)).collect();
    assert!(rows.len() > 300, "{} rows", rows.len());
    let mut refused = Vec::new();
    for row in &rows {
        let file = match EnvFile::parse(&row.bytes) {
            Ok(file) => file,
            Err(error) => {
                refused.push((row.name.as_str(), error));
                continue;
            }
        };
        assert_eq!(file.bytes(), row.bytes, "{}", row.name);
        for name in row.names() {
            let [old, middle, new] = row.values(name);
            assert_eq!(middle, new, "{}: {name}", row.name);
            let read = file.get(name);
            let read = read.as_ref().map(Secret::expose);
            if old == new {
                assert_eq!(read, new, "{}: {name}", row.name);
            } else {
                assert_eq!((old.is_some(), new), (true, None), "{}: {name}", row.name);
                assert_eq!(read, None, "{}: {name}", row.name);
            }
            let known = file.occurrences(name);
            assert_eq!(known.iter().filter(|place| place.counts).count(), usize::from(!known.is_empty()));
        }
    }
    let names: Vec<_> = refused.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        [
            "NUL in a value",
            "NUL in a name",
            "NUL in a comment",
            "not UTF-8: replaced",
            "UTF-16 with mark: nothing is read",
            "one byte more than a mebibyte",
        ],
    );
    assert_eq!(refused[5].1, EnvFileError::TooLarge { size: EnvFile::MAX + 1 });
    assert_eq!(refused[3].1, EnvFileError::NotUtf8 { offset: 2 });
}

/// Whatever stands in the file, a key is written into it and all else reads as before.
#[test]
fn a_key_goes_into_every_row() {
    const NAME: &str = "CLOUDFLARE_AI_GATEWAY_API_KEY";
    let key = Secret::verbatim("sk-ant-api03-0123456789abcdef0123-f3Qa");
    for row in Row::all(DIALECT) {
        let Ok(before) = EnvFile::parse(&row.bytes) else { continue };
        match before.set(NAME, &key) {
            Ok(after) => {
                assert_eq!(after.get(NAME), Some(key.clone()), "{}", row.name);
                for name in row.names().into_iter().filter(|name| *name != NAME) {
                    assert_eq!(after.get(name), before.get(name), "{}: {name}", row.name);
                }
                let back = after.remove(NAME).expect("what was written can be taken out");
                assert_eq!(back.get(NAME), None, "{}", row.name);
                if before.occurrences(NAME).is_empty() {
                    assert!(back.bytes().starts_with(before.bytes()), "{}", row.name);
                }
            }
            Err(error) => {
                let expected = match row.name.as_str() {
                    "colon at the end" => EnvFileError::Entangled { name: NAME.to_owned() },
                    "one mebibyte" => {
                        EnvFileError::TooLarge { size: EnvFile::MAX + NAME.len() + key.length() + 2 }
                    }
                    other => panic!("{other}: {error}"),
                };
                assert_eq!(error, expected, "{}", row.name);
            }
        }
    }
}

/// Large files that are made to be slow: quadratic work would take minutes here.
#[test]
#[expect(clippy::disallowed_methods, reason = "what is tested is time itself")]
fn the_worst_files_are_read_in_linear_time() {
    for piece in [
        "\n",
        "A=\n",
        "A='x\n",
        "A='\\'x\n",
        "export\n",
        "A\n",
        "A=\"'`\n",
        "\\'",
        "A='\\'\\'z\n",
        " ",
        "A: \n",
        "é",
        "A",
    ] {
        let text = piece.repeat(EnvFile::MAX / 4 / piece.len());
        let started = std::time::Instant::now();
        let before = EnvFile::parse(text.as_bytes()).expect("it is text");
        assert!(before.occurrences("A").len() <= text.len());
        assert!(!matches!(before.set("K", &Secret::verbatim("v")), Err(EnvFileError::TooLarge { .. })));
        assert!(before.remove("K").is_ok_and(|same| same.bytes() == before.bytes()));
        assert!(started.elapsed().as_secs() < 20, "{piece:?} {:?}", started.elapsed());
    }
}
