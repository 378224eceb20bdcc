//! Which commit a build is made of, and its day: never the clock's. Part of `build.rs`; `tests/documents/version.rs` holds
//! it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The commit's first seven digits, the day (UTC), and the files whose change makes both old.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Origin {
    pub commit: Option<String>,
    pub date: Option<String>,
    pub watched: Vec<PathBuf>,
}

/// The origin of the source in `folder`: what `commit` and `epoch` say, which packagers set; else what the checkout says,
/// or the record that `cargo package` makes.
pub fn origin(folder: &Path, commit: Option<String>, epoch: Option<String>) -> Origin {
    let known = if folder.join(".git").exists() { of_checkout(folder) } else { of_package(folder) };
    Origin {
        commit: commit.map_or(known.commit, |commit| short(&commit)),
        date: epoch.map_or(known.date, |seconds| day(&seconds)),
        watched: known.watched,
    }
}

/// `0.1.0 (abc1234, 2026-11-30)`, with what is known.
pub fn in_full(version: &str, origin: &Origin) -> String {
    let known: Vec<&str> = [&origin.commit, &origin.date].into_iter().flatten().map(String::as_str).collect();
    if known.is_empty() { version.to_owned() } else { format!("{version} ({})", known.join(", ")) }
}

fn of_checkout(folder: &Path) -> Origin {
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        git.current_dir(folder).arg("--git-dir=.git").args(arguments);
        let said = git.output().ok().filter(|said| said.status.success())?;
        String::from_utf8(said.stdout).ok()
    };
    // Not `%h`: how many digits that has depends on the clone.
    let head = git(&["log", "-1", "--no-show-signature", "--format=%H %ct"]).unwrap_or_default();
    let (commit, seconds) = head.trim().split_once(' ').unwrap_or_default();
    // `logs/HEAD` grows whenever HEAD moves. Cargo takes a file that is missing for one that has changed, every time.
    let names = ["HEAD", "logs/HEAD", "packed-refs"];
    let paths = names.iter().filter_map(|name| git(&["rev-parse", "--git-path", name]));
    let watched = paths.map(|path| folder.join(path.trim_end())).filter(|path| path.exists());
    Origin { commit: short(commit), date: day(seconds), watched: watched.collect() }
}

fn of_package(folder: &Path) -> Origin {
    let record = std::fs::read_to_string(folder.join(".cargo_vcs_info.json")).unwrap_or_default();
    let record: serde_json::Value = serde_json::from_str(&record).unwrap_or_default();
    Origin { commit: record["git"]["sha1"].as_str().and_then(short), ..Origin::default() }
}

/// A packager says behind the digits that the source is not the commit's own.
fn short(commit: &str) -> Option<String> {
    const MODIFIED: &str = "-modified";
    let (digits, modified) = commit.strip_suffix(MODIFIED).map_or((commit, ""), |digits| (digits, MODIFIED));
    let digits = digits.get(..7)?.to_ascii_lowercase();
    digits.chars().all(|digit| digit.is_ascii_hexdigit()).then(|| digits + modified)
}

/// The day of so many seconds since 1970, counted in years that begin in March, so that a leap day comes last.
fn day(seconds: &str) -> Option<String> {
    const OF_400_YEARS: i64 = 146_097;
    let days = seconds.parse::<u32>().ok().map(|seconds| i64::from(seconds / 86_400))? + 719_468;
    let (era, day) = (days / OF_400_YEARS, days % OF_400_YEARS);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, next_year) = (day - (153 * month + 2) / 5 + 1, i64::from(month >= 10));
    let month = if month < 10 { month + 3 } else { month - 9 };
    Some(format!("{:04}-{month:02}-{day:02}", era * 400 + year + next_year))
}
