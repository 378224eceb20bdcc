//! The variables in a systemd unit of OpenClaw's daemon. 2026.2.26 copies the proxies of the shell that installs it into
//! `Environment=` lines there; they win over every `.env`.

use std::path::{Path, PathBuf};

use crate::openclaw::Place;

/// The unit that starts the daemon of a place: `openclaw-gateway`, with the profile's name behind it where there is one.
pub(super) fn unit(place: &Place) -> Option<PathBuf> {
    let folder = place.state_dir.file_name()?.to_str()?;
    let profile = folder.strip_prefix(".openclaw")?;
    let name = format!("openclaw-gateway{profile}.service");
    Some(place.home.join(".config/systemd/user").join(name))
}

/// Its variables as lines of a `.env` file. A value that such a line cannot hold is left out, and so is what an
/// `EnvironmentFile=` leads to: OpenClaw's own is read from where it is.
pub(super) fn variables(unit: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(unit);
    let mut out = String::new();
    for line in text.lines() {
        let Some(assignments) = line.trim().strip_prefix("Environment=") else { continue };
        for assignment in words(assignments) {
            let Some((name, value)) = assignment.split_once('=') else { continue };
            let named = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            if named && !value.contains(['\'', '\n', '\r']) {
                out.extend([name, "='", value, "'\n"]);
            }
        }
    }
    out.into_bytes()
}

/// Splits at spaces, but not inside quotes; a backslash keeps what follows it, `%%` is a percent sign.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quote, mut begun) = (String::new(), None, false);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match (quote, c) {
            (None, '"' | '\'') => (quote, begun) = (Some(c), true),
            (Some(open), _) if c == open => quote = None,
            (_, '\\') => word.extend(rest.next()),
            (_, '%') if rest.peek() == Some(&'%') => word.extend(rest.next()),
            (None, _) if c.is_whitespace() => {
                if begun || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            _ => word.push(c),
        }
    }
    if begun || !word.is_empty() {
        words.push(word);
    }
    words
}

/// Reads a unit's variables, where it is there and can be read.
pub(super) fn read(
    place: &Place,
    read_file: impl Fn(&Path) -> Option<Vec<u8>>,
) -> Option<(PathBuf, Vec<u8>)> {
    let unit = unit(place)?;
    let bytes = variables(&read_file(&unit)?);
    Some((unit, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_openclaw_writes_them() {
        let unit = b"[Service]\nExecStart=/usr/bin/node x\nEnvironment=HTTPS_PROXY=http://joe:s%%40x@p:1\n\
                     Environment=\"A=two words\" B=\"x\\\"y\" \\'C=z\nEnvironment=D=it's no line's\n#Environment=E=1\n";
        let lines = String::from_utf8(variables(unit)).unwrap();
        assert_eq!(lines, "HTTPS_PROXY='http://joe:s%40x@p:1'\nA='two words'\nB='x\"y'\nD='its no lines'\n");
        assert!(variables(&[0xff; 1000]).is_empty());
    }
}
