//! What systemd makes of units, drop-ins and the files they name: `tests/fixtures/systemd.json`, asked again. The library's
//! own tests hold what clawgate makes of the same rows.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::manager::Manager;

const ROWS: &str = include_str!("../fixtures/systemd.json");

#[test]
#[ignore = "needs root, and Debian's systemd"]
fn systemd_reads_units_as_written_down() {
    let rows: Vec<Value> = serde_json::from_str(ROWS).expect("the fixture is JSON");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let home = folder.path();
    fs::create_dir(home.join("out")).expect("the home is new");
    let named: Vec<(String, &Value)> = rows
        .iter()
        .enumerate()
        .map(|(number, row)| {
            let shared = row.to_string().contains("@pre-");
            (if shared { format!("row{number}-x") } else { format!("row{number}") }, row)
        })
        .collect();
    for (unit, row) in &named {
        put(home, unit, row);
    }
    let manager = Manager::start(home);
    // One call starts them all; those that fail leave nothing behind.
    let plain = named.iter().filter(|(_, row)| row.get("manager").is_none());
    let mut start = vec!["start"];
    start.extend(plain.map(|(unit, _)| unit.as_str()));
    manager.systemctl(&start);
    for (unit, row) in &named {
        let Some(set) = row.get("manager").and_then(Value::as_object) else { continue };
        let set: Vec<String> = set.iter().map(|(name, value)| format!("{name}={}", text(value))).collect();
        let with = |verb| [verb].into_iter().chain(set.iter().map(String::as_str)).collect::<Vec<_>>();
        manager.systemctl(&with("set-environment")).succeeds();
        manager.systemctl(&["start", unit]);
        manager.systemctl(&with("unset-environment")).succeeds();
    }
    let mut wrong = Vec::new();
    for (unit, row) in &named {
        let printed = fs::read(home.join("out").join(unit)).ok().filter(|printed| !printed.is_empty());
        let variables: Option<BTreeMap<String, String>> = printed.map(|printed| {
            let whole = String::from_utf8_lossy(&printed);
            let pairs = whole.split('\0').filter_map(|pair| pair.split_once('='));
            pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
        });
        let starts = row.get("starts").is_none();
        let variable = row.get("variable").map_or("KEY", text);
        let sees = variables.as_ref().and_then(|variables| variables.get(variable)).cloned();
        let home = home.display().to_string();
        let expected = row["sees"].as_str().map(|text| text.replace("@home", &home).replace('@', unit));
        if variables.is_some() != starts || starts && sees != expected {
            let name = text(&row["name"]);
            wrong.push(format!(
                "{name}: {sees:?} {}, written down: {expected:?} {starts}",
                variables.is_some()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), manager.said());
    assert_eq!(rows.len(), 183);
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Puts the files of a row, with the unit's name in the place of `@`. The unit prints the variables it is given.
fn put(home: &Path, unit: &str, row: &Value) {
    let beginning = unit.split('-').next().unwrap_or(unit);
    let head = format!(
        "[Service]\nType=oneshot\nExecStart=/usr/bin/env -0\nStandardOutput=file:{}/out/{unit}",
        home.display()
    );
    let fill = |text: &str| {
        text.replace("@head", &head).replace("@pre-", &format!("{beginning}-")).replace('@', unit)
    };
    let write = |path: &str, bytes: &[u8]| {
        let path = home.join(path);
        fs::create_dir_all(path.parent().expect("it is below the home")).expect("the home is ours");
        fs::write(path, bytes).expect("the home is ours");
    };
    let own = format!(".config/systemd/user/{unit}.service");
    if let Some(whole) = row.get("whole") {
        write(&own, fill(text(whole)).as_bytes());
    } else if ["unit", "env", "env_bytes"].iter().any(|key| row.get(key).is_some()) {
        let body = row.get("unit").map_or("EnvironmentFile=%h/@.env\n", text);
        write(&own, format!("{head}\n{}", fill(body)).as_bytes());
    }
    let beside = format!("{unit}.env");
    if let Some(env) = row.get("env") {
        write(&beside, text(env).as_bytes());
    }
    if let Some(bytes) = row.get("env_bytes") {
        let bytes: Vec<u8> = serde_json::from_value(bytes.clone()).expect("bytes");
        write(&beside, &bytes);
    }
    for (path, content) in row.get("files").and_then(Value::as_object).into_iter().flatten() {
        write(&fill(path), fill(text(content)).as_bytes());
    }
}
