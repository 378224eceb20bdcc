//! Reading unified diffs: what they show of the files, and what `patch` makes of them.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The part of a diff about one file.
pub struct Part {
    pub path: PathBuf,
    pub text: String,
}

/// A line of a diff beside the line of the file it shows.
pub struct Line<'f> {
    /// ` `, `-` or `+`.
    pub mark: char,
    pub shown: String,
    pub real: &'f str,
}

pub fn parts(diff: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    // A file of very long lines is told of in lines that `patch` passes over.
    for line in diff.split_inclusive('\n').filter(|line| !line.starts_with("# ")) {
        // A removed line may look like a head; a head has no hunk yet before its file's next line.
        if let Some(path) = line.strip_prefix("--- /") {
            parts.push(Part { path: format!("/{}", path.trim_end()).into(), text: String::new() });
        }
        if let Some(part) = parts.last_mut() {
            part.text.push_str(line);
        }
    }
    parts
}

impl Part {
    /// The lines beside those of the file before and after; `None` where they are not numbered as they should be.
    pub fn lines<'f>(&self, before: &'f str, after: &'f str) -> Option<Vec<Line<'f>>> {
        let old: Vec<&str> = before.split_inclusive('\n').collect();
        let new: Vec<&str> = after.split_inclusive('\n').collect();
        let (mut at_old, mut at_new) = (0, 0);
        let mut found = Vec::new();
        for line in self.text.split_inclusive('\n').skip(2) {
            if let Some(head) = line.strip_prefix("@@ -") {
                let (one, rest) = head.split_once(" +")?;
                let two = rest.split_once(" @@")?.0;
                let start = |range: &str| {
                    let (start, count) = range.split_once(',').unwrap_or((range, "1"));
                    let start: usize = start.parse().ok()?;
                    Some(if count == "0" { start } else { start.checked_sub(1)? })
                };
                (at_old, at_new) = (start(one)?, start(two)?);
                continue;
            }
            if line.starts_with('\\') {
                continue;
            }
            let mark = line.chars().next()?;
            let real = match mark {
                '+' => new.get(at_new)?,
                _ => old.get(at_old)?,
            };
            at_old += usize::from(mark != '+');
            at_new += usize::from(mark != '-');
            found.push(Line {
                mark,
                shown: line[1..].trim_end_matches('\n').to_owned(),
                real: real.trim_end_matches('\n'),
            });
        }
        Some(found)
    }

    /// What `patch` makes of the file, exactly at its place; an error is what it said.
    pub fn patched(&self, before: &str, folder: &Path) -> Result<String, String> {
        let (old, new) = (folder.join("patch-old"), folder.join("patch-new"));
        std::fs::write(&old, before).unwrap();
        let mut patch = Command::new("patch")
            .args(["--batch", "--binary", "--fuzz=0", "--silent", "--reject-file=-", "-o"])
            .args([&new, &old])
            // Its own files where ours are: a full disk elsewhere is no fault of the diff.
            .env("TMPDIR", folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("needs `patch`");
        patch.stdin.take().unwrap().write_all(self.text.as_bytes()).unwrap();
        let done = patch.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned();
        let made = std::fs::read_to_string(&new).unwrap_or_default();
        let _ = std::fs::remove_file(&new);
        std::fs::remove_file(&old).unwrap();
        let fits = done.status.success() && !said.contains("offset");
        if fits { Ok(made) } else { Err(said) }
    }
}

impl Line<'_> {
    pub fn is_masked(&self) -> bool {
        self.shown.contains('‹')
    }

    /// What stands behind each fingerprint: its place in the real line and the text. `None` where the rest of the line is
    /// not the real one.
    pub fn hidden(&self) -> Option<Vec<(usize, &str)>> {
        let mut hidden = Vec::new();
        let mut at = 0;
        let mut shown = self.shown.as_str();
        let plain = shown.find('‹').unwrap_or(shown.len());
        at += self.real.strip_prefix(&shown[..plain]).map(|_| plain)?;
        shown = &shown[plain..];
        while let Some(rest) = shown.strip_prefix('‹') {
            let rest = &rest[rest.find('›')? + '›'.len_utf8()..];
            let plain = rest.find('‹').unwrap_or(rest.len());
            let (between, last) = (&rest[..plain], plain == rest.len());
            let length = if last {
                self.real[at..].strip_suffix(between)?.len()
            } else {
                self.real[at..].find(between)?
            };
            hidden.push((at, &self.real[at..at + length]));
            at += length + plain;
            shown = &rest[plain..];
        }
        (at == self.real.len()).then_some(hidden)
    }
}
