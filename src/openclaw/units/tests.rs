#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::*;
use crate::openclaw::Asked;

const ROWS: &str = include_str!("../../../tests/fixtures/systemd.json");
const HOME: &str = "/home/claw";

/// A disk of nothing but these files, and a manager that says this.
#[derive(Default)]
struct Files {
    files: BTreeMap<PathBuf, Vec<u8>>,
    manager: Option<String>,
}

impl Reader for Files {
    fn read(&self, path: &Path) -> Option<Vec<u8>> {
        self.files.get(path).cloned()
    }

    fn names(&self, folder: &Path) -> Vec<String> {
        let below = self.files.keys().filter_map(|path| path.strip_prefix(folder).ok()?.iter().next());
        let mut names: Vec<String> = below.map(|name| name.to_string_lossy().into_owned()).collect();
        names.dedup();
        names
    }

    fn manager(&self, _: &Path) -> Option<String> {
        self.manager.clone()
    }
}

fn place(variables: &[(&str, &str)]) -> (Place, Environment) {
    let env: Environment = variables.iter().copied().chain([("HOME", HOME)]).collect();
    (Place::find(&Asked::default(), &env, "/".as_ref(), &|_| false).unwrap(), env)
}

fn find(variables: &[(&str, &str)], files: &[(&str, &str)]) -> Service {
    let files = files.iter().map(|(path, text)| (Path::new(HOME).join(path), text.as_bytes().to_vec()));
    let (place, env) = place(variables);
    Service::find(&place, &env, &Files { files: files.collect(), manager: None })
}

/// What the real systemd made of each row, as it is written down there.
#[test]
fn units_are_read_as_systemd_reads_them() {
    let rows: Vec<Value> = serde_json::from_str(ROWS).unwrap();
    assert!(rows.len() > 150, "{}", rows.len());
    let mut wrong = Vec::new();
    for row in &rows {
        let name = row["name"].as_str().unwrap();
        let unit = if row.to_string().contains("@pre-") { "row-x" } else { "row" };
        let mut files = BTreeMap::new();
        for (path, bytes) in files_of(row, unit) {
            files.insert(Path::new(HOME).join(path), bytes);
        }
        let manager = row.get("manager").map(Value::to_string);
        let (place, env) = place(&[("OPENCLAW_SYSTEMD_UNIT", unit)]);
        let service = Service::find(&place, &env, &Files { files, manager });
        let variable = row.get("variable").map_or("KEY", |name| name.as_str().unwrap());
        let sees = service.get(variable).map(|(value, _)| value.expose().to_owned());
        let starts = service.unreadable.is_none();
        let expected = row["sees"].as_str().map(|text| text.replace("@home", HOME).replace('@', unit));
        let expected_start = row.get("starts").is_none();
        if starts != expected_start || starts && sees != expected {
            wrong.push(format!("{name}: {sees:?} {starts}, and systemd: {expected:?} {expected_start}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The files of a row below the home, with the unit's name in the place of `@`.
fn files_of(row: &Value, unit: &str) -> Vec<(String, Vec<u8>)> {
    let beginning = unit.split('-').next().unwrap();
    let head = "[Service]\nType=oneshot\nExecStart=/usr/bin/env -0";
    let put = |text: &str| {
        text.replace("@head", head).replace("@pre-", &format!("{beginning}-")).replace('@', unit)
    };
    let own = put(".config/systemd/user/@.service");
    let mut files = Vec::new();
    if let Some(whole) = row.get("whole") {
        files.push((own, put(whole.as_str().unwrap()).into_bytes()));
    } else if row.get("unit").is_some() || row.get("env").is_some() || row.get("env_bytes").is_some() {
        let body = row.get("unit").map_or("EnvironmentFile=%h/@.env\n", |body| body.as_str().unwrap());
        files.push((own, format!("{head}\n{}", put(body)).into_bytes()));
    }
    if let Some(text) = row.get("env") {
        files.push((put("@.env"), text.as_str().unwrap().as_bytes().to_vec()));
    }
    if let Some(bytes) = row.get("env_bytes") {
        files.push((put("@.env"), serde_json::from_value(bytes.clone()).unwrap()));
    }
    for (path, text) in row.get("files").and_then(Value::as_object).into_iter().flatten() {
        files.push((put(path), put(text.as_str().unwrap()).into_bytes()));
    }
    files
}

/// Which file a value is from, and what else there is.
#[test]
fn the_place_of_a_value_is_told() {
    let unit = ".config/systemd/user/openclaw-gateway.service";
    let drop_in = ".config/systemd/user/openclaw-gateway.service.d/override.conf";
    let file = ".openclaw/gateway.systemd.env";
    let text =
        "[Service]\nEnvironmentFile=-%h/.openclaw/gateway.systemd.env\nEnvironment=A=unit B=unit C=unit\n";
    let found =
        find(&[], &[(unit, text), (drop_in, "[Service]\nEnvironment=A=drop B=drop\n"), (file, "A=file\n")]);
    let told = |name: &str| {
        let (value, source) = found.get(name).unwrap();
        (value.expose().to_owned(), source.name())
    };
    let at = |path: &str| format!("{HOME}/{path}");
    assert_eq!(told("A"), ("file".to_owned(), at(file)));
    assert_eq!(told("B"), ("drop".to_owned(), at(drop_in)));
    assert_eq!(told("C"), ("unit".to_owned(), at(unit)));
    assert_eq!(found.folder.as_deref(), Some(Path::new(HOME)));
    let openclaws = |path: &str| found.is_openclaws(Path::new(&at(path)), &place(&[]).0);
    assert!(openclaws(unit) && openclaws(file) && !openclaws(drop_in));
}

/// A copy that only an installation brings up to date.
#[test]
fn a_copy_has_to_be_made_anew() {
    let unit = ".config/systemd/user/openclaw-gateway.service";
    let file = ".openclaw/gateway.systemd.env";
    let named = "[Service]\nEnvironmentFile=-%h/.openclaw/gateway.systemd.env\n";
    let command = |files: &[(&str, &str)]| find(&[], files).restart(&place(&[]).0, &["KEY", "TOKEN"]);
    assert_eq!(command(&[]), RESTART);
    assert_eq!(command(&[(unit, named), (file, "TOKEN=x\n")]), INSTALL);
    assert_eq!(command(&[(unit, named), (file, "OTHER=x\n")]), RESTART);
    assert_eq!(command(&[(unit, "[Service]\nEnvironment=KEY=x\n")]), INSTALL);
    // What a person put there no installation changes.
    assert_eq!(command(&[(unit, "[Service]\nEnvironmentFile=/own\n"), ("/own", "KEY=x\n")]), RESTART);
}

/// A file that no unit names counts where there is no unit at all.
#[test]
fn a_unit_decides_which_files_count() {
    let file = (".openclaw/gateway.systemd.env", "A=\"file\" # all of it\n");
    assert_eq!(find(&[], &[file]).get("A").unwrap().0.expose(), "file# all of it");
    let unit = (".config/systemd/user/openclaw-gateway.service", "[Service]\nEnvironment=B=unit\n");
    let found = find(&[], &[file, unit]);
    assert!(found.get("A").is_none() && found.get("B").is_some());
    // One that is empty is masked, and one in another folder of that name is not looked at.
    let masked = (".config/systemd/user/openclaw-gateway.service", "");
    let behind = (".local/share/systemd/user/openclaw-gateway.service", "[Service]\nEnvironment=B=unit\n");
    assert!(find(&[], &[masked, behind]).get("B").is_none());
}

#[test]
fn the_folder_it_is_started_in() {
    let folder = |setting: &str| {
        let unit = format!("[Service]\n{setting}\n");
        find(&[], &[(".config/systemd/user/openclaw-gateway.service", &unit)]).folder.unwrap()
    };
    for (setting, expected) in [
        ("", HOME),
        ("WorkingDirectory=~", HOME),
        ("WorkingDirectory=/srv", "/srv"),
        ("WorkingDirectory=-%h/work", "/home/claw/work"),
        ("WorkingDirectory=/srv\nWorkingDirectory=", HOME),
    ] {
        assert_eq!(folder(setting), Path::new(expected), "{setting}");
    }
    assert_eq!(find(&[], &[]).folder, None);
}

#[test]
fn nothing_large_or_broken_takes_long() {
    for text in [
        "\\".repeat(300_000),
        "Environment=".repeat(30_000),
        format!("Environment={}", "A=1 ".repeat(30_000)),
        format!("EnvironmentFile=/{}", "*".repeat(10_000)),
        "EnvironmentFile=/[[[[\n".repeat(10_000),
        "\u{0}\u{ffff}".repeat(1000),
    ] {
        let unit = format!("[Service]\n{text}");
        find(&[], &[(".config/systemd/user/openclaw-gateway.service", &unit)]);
    }
    let (place, env) = place(&[]);
    let files = BTreeMap::from([(place.state_dir.join("gateway.systemd.env"), vec![0xff; 1000])]);
    assert!(Service::find(&place, &env, &Files { files, manager: None }).given.is_empty());
}

#[test]
fn an_agents_variables() {
    let agent = "<plist><dict><key>EnvironmentVariables</key><dict>\
        <key>A</key><string>it's \"it\"</string><key>B</key><string>two\nlines</string>\
        <key>NO NAME</key><string>x</string><key>C</key><string></string></dict></dict></plist>";
    let found = find(&[], &[("Library/LaunchAgents/ai.openclaw.gateway.plist", agent)]);
    let value = |name: &str| found.get(name).map(|(value, _)| value.expose());
    assert_eq!(value("A"), Some("it's \"it\""));
    assert_eq!(value("B"), Some("two\nlines"));
    assert_eq!((value("C"), value("NO NAME")), (Some(""), None));
    // Another program's is not read, nor that of another state folder.
    let path = "Library/LaunchAgents/ai.openclaw.work.plist";
    assert!(find(&[], &[(path, agent)]).definition.is_none());
    assert!(
        find(&[("OPENCLAW_STATE_DIR", "/home/claw/.openclaw-work")], &[(path, agent)]).definition.is_some()
    );
    assert!(find(&[("OPENCLAW_STATE_DIR", "/elsewhere")], &[(path, agent)]).definition.is_none());
    assert!(find(&[("OPENCLAW_LAUNCHD_LABEL", "ai.openclaw.work")], &[(path, agent)]).definition.is_some());
}

#[test]
fn the_later_versions_files_are_for_a_shell() {
    let file =
        "# Generated\nexport HTTPS_PROXY='http://joe:it'\\''s@p:1'\nexport A=''\nB=\"plain\"\nexport C='x\n";
    let found = find(&[], &[(".openclaw/service-env/ai.openclaw.gateway.env", file)]);
    let value = |name: &str| found.get(name).map(|(value, _)| value.expose());
    assert_eq!(value("HTTPS_PROXY"), Some("http://joe:it's@p:1"));
    assert_eq!((value("A"), value("B")), (Some(""), Some("plain")));
    assert!(find(&[], &[(".openclaw/service-env/ai.openclaw.node.env", file)]).given.is_empty());
}

#[test]
fn which_unit_it_is() {
    let named = |variables: &[(&str, &str)]| {
        let (place, env) = place(variables);
        unit_name(&place, &env)
    };
    assert_eq!(named(&[]).as_deref(), Some("openclaw-gateway"));
    let work = [("OPENCLAW_STATE_DIR", "/home/claw/.openclaw-work")];
    assert_eq!(named(&work).as_deref(), Some("openclaw-gateway-work"));
    assert_eq!(named(&[("OPENCLAW_STATE_DIR", "/elsewhere")]), None);
    assert_eq!(named(&[("OPENCLAW_SYSTEMD_UNIT", "mine.service")]).as_deref(), Some("mine"));
    assert_eq!(named(&[("OPENCLAW_SYSTEMD_UNIT", "../../no/name")]).as_deref(), Some("openclaw-gateway"));
}
