//! Configs in the manner people publish theirs, from `tests/fixtures/openclaw/published`: a folder a config, with the
//! files it includes and its `.env`. Nobody's numbers, names or tokens are in them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// One config.
pub struct Published {
    /// What is special about it.
    pub name: String,
    /// Its files, by their place in the state folder.
    pub files: Vec<(PathBuf, Vec<u8>)>,
}

/// All of them.
pub fn all() -> Vec<Published> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/openclaw/published");
    let mut all: Vec<Published> = fs::read_dir(&root)
        .expect("the fixtures are there")
        .map(|entry| entry.expect("a folder").path())
        .map(|folder| Published {
            name: folder.file_name().expect("a name").to_string_lossy().into_owned(),
            files: files(&folder),
        })
        .collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all.push(Published {
        name: "three-thousand-lines".to_owned(),
        files: vec![("openclaw.json".into(), three_thousand_lines().into_bytes())],
    });
    all
}

fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("a file").path()));
        } else {
            let inside = path.strip_prefix(folder).expect("it is inside").to_owned();
            found.push((inside, fs::read(&path).expect("a file")));
        }
    }
    found.sort();
    found
}

/// What grows on a machine where every model was tried once.
fn three_thousand_lines() -> String {
    let mut text =
        "{\n  \"gateway\": { \"mode\": \"local\" },\n  \"models\": {\n    \"providers\": {\n".to_owned();
    for provider in 0..12 {
        let _ = writeln!(text, "      // provider number {provider}\n      \"lab-{provider}\": {{");
        let _ = writeln!(text, "        \"baseUrl\": \"http://127.0.0.1:{}/v1\",", 9000 + provider);
        text.push_str("        \"api\": \"openai-completions\",\n        \"apiKey\": \"not-a-real-key\",\n        \"models\": [\n");
        for model in 0..15 {
            let _ = writeln!(
                text,
                "          {{\n            \"id\": \"m{model}\", // try {model}\n            \"name\": \"Model {provider}.{model}\",\n            \"reasoning\": false,\n            \"input\": [\"text\"],\n            \"cost\": {{\n              \"input\": 0,\n              \"output\": 0,\n              \"cacheRead\": 0,\n              \"cacheWrite\": 0\n            }},\n            \"contextWindow\": {},\n            \"maxTokens\": 4096\n          }},",
                32_768 * (model + 1)
            );
        }
        text.push_str("        ],\n      },\n");
    }
    text.push_str("    },\n  },\n  \"agents\": {\n    \"defaults\": {\n      \"model\": {\n        \"primary\": \"lab-0/m0\",\n        \"fallbacks\": [\n          \"lab-1/m1\"\n        ]\n      },\n      \"models\": {\n");
    for provider in 0..12 {
        for model in 0..15 {
            let _ = writeln!(
                text,
                "        \"lab-{provider}/m{model}\": {{\n          \"alias\": \"l{provider}m{model}\"\n        }},"
            );
        }
    }
    text.push_str("      },\n    },\n  },\n}\n");
    text
}
