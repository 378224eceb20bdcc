//! One description of a release, `assets/packaging/release.json`, and what others say of it: nothing points to an address
//! that is not there, and nothing is called published before it is.

use std::path::Path;

use serde_json::Value;

/// What stands in README and install page as long as there is no release.
const NOT_YET: &str = "clawgate is not published yet";
/// The same of the repository.
const NO_REPOSITORY: &str = "clawgate has no public repository yet";

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

fn release() -> Value {
    serde_json::from_str(&read("assets/packaging/release.json")).unwrap()
}

fn platforms(key: &str) -> Vec<String> {
    let release = release();
    let all = release["platforms"].as_array().unwrap().iter();
    all.map(|platform| platform[key].as_str().unwrap().to_owned()).collect()
}

/// The value of a line `key = "value"` of Cargo.toml.
fn manifest(key: &str) -> Option<String> {
    let text = read("Cargo.toml");
    let value = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "))?;
    Some(value.trim_matches('"').to_owned())
}

#[test]
fn the_address_is_the_same_everywhere() {
    let release = release();
    let address = release["repository"].as_str().unwrap();
    assert_eq!(manifest("repository").unwrap_or_default(), address, "Cargo.toml");
    assert_eq!(manifest("homepage").or_else(|| manifest("documentation")), None, "there is one address");
    let security = read("SECURITY.md");
    for name in ["README.md", "assets/docs/install.md"] {
        assert_eq!(read(name).contains(NOT_YET), address.is_empty(), "{name}");
    }
    assert_eq!(security.contains(NO_REPOSITORY), address.is_empty());
    let report = format!("{address}/security/advisories/new");
    assert!(address.is_empty() || security.contains(&report), "SECURITY.md says where: {report}");
}

#[test]
fn every_platform_is_built_and_only_tested_ones_are_called_so() {
    let workflow = read(".github/workflows/release.yml");
    let built: Vec<&str> =
        workflow.lines().filter_map(|line| line.trim_start().strip_prefix("- id: ")).collect();
    let built: Vec<&str> = built.into_iter().filter(|id| id.contains('-')).collect();
    assert_eq!(built, platforms("id"));
    let deny = read("deny.toml");
    let targets = deny.split("targets = [").nth(1).unwrap().split(']').next().unwrap();
    let targets: Vec<&str> = targets.split('"').skip(1).step_by(2).collect();
    assert_eq!(targets, platforms("target"));

    let release = release();
    let all = release["platforms"].as_array().unwrap().iter();
    let tested: Vec<&str> =
        all.filter(|one| one["tested"] == true).map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(tested, ["linux-x64"], "assets/docs/install.md says so");
    assert!(
        read("assets/docs/install.md")
            .contains("It is tested on Linux with x86-64. For Linux on arm64 and for macOS")
    );
}

#[test]
fn version_and_rust_are_named_as_they_are() {
    let (version, rust) = (manifest("version").unwrap(), manifest("rust-version").unwrap());
    let changes = read("CHANGELOG.md");
    let heading = format!("\n## [{version}] - 20");
    let to_come = format!("\n## [Unreleased]\n\n{version} is not released yet");
    assert!(changes.contains(&heading) != changes.contains(&to_come), "CHANGELOG.md names {version} once");
    assert!(
        read("README.md").contains(&format!("(https://www.rust-lang.org/tools/install) {rust} or newer"))
    );
}
