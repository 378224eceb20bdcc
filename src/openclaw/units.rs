//! The variables in what starts OpenClaw's daemon: a systemd unit on Linux, a launchd agent on macOS.
//!
//! 2026.2.26 copies the proxies of the shell that installs it into `Environment=` lines of the unit, and all variables
//! of the daemon into the agent's `EnvironmentVariables`; the later versions write those to a file of their own, which
//! is read from where it is. Both win over every `.env`, and the file of its own over both.

mod launchd;

use std::path::PathBuf;

use crate::domain::Environment;

use super::places::Place;

/// Makes lines of a `.env` file of what starts a daemon. What is broken or not understood gives no line.
pub type UnitReader = fn(&[u8]) -> Vec<u8>;

/// The files that may start the daemon of a place, each with what reads its variables. Which of them is there depends on
/// the system.
#[must_use]
pub fn units(place: &Place, env: &Environment) -> Vec<(PathBuf, UnitReader)> {
    let named = |variable: &str| env.get(variable).map(str::trim).filter(|name| is_name(name));
    let systemd = named("OPENCLAW_SYSTEMD_UNIT")
        .map(|name| name.strip_suffix(".service").unwrap_or(name).to_owned())
        .or_else(|| Some(format!("openclaw-gateway{}", profile(place)?)));
    let systemd = systemd.map(|name| {
        let folder = place.home.join(".config").join("systemd").join("user");
        (folder.join(format!("{name}.service")), systemd_variables as UnitReader)
    });
    let agent = agent_label(place, env).map(|label| {
        let folder = place.home.join("Library").join("LaunchAgents");
        (folder.join(format!("{label}.plist")), launchd_variables as UnitReader)
    });
    systemd.into_iter().chain(agent).collect()
}

/// What launchd calls the daemon of a place. Its `service-env/<label>.env` in the state folder is the daemon's; the same
/// with another label belongs to another program.
#[must_use]
pub fn agent_label(place: &Place, env: &Environment) -> Option<String> {
    let named = env.get("OPENCLAW_LAUNCHD_LABEL").map(str::trim).filter(|name| is_name(name));
    named.map(str::to_owned).or_else(|| {
        let profile = profile(place)?.trim_start_matches('-');
        Some(format!("ai.openclaw.{}", if profile.is_empty() { "gateway" } else { profile }))
    })
}

/// What stands behind `.openclaw` in the state folder's name: nothing, or a hyphen and the profile. `None` where the
/// folder is called otherwise, and nothing tells what its daemon is called.
fn profile(place: &Place) -> Option<&str> {
    place.state_dir.file_name()?.to_str()?.strip_prefix(".openclaw")
}

/// OpenClaw takes these characters for a label, and refuses every other.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '@'))
}

/// One line of a `.env` file; `None` for a name or a value that such a line cannot hold.
fn line(name: &str, value: &str) -> Option<String> {
    let named = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let quote = ['\'', '`'].into_iter().find(|quote| !value.contains(*quote))?;
    (named && !value.contains(['\n', '\r'])).then(|| format!("{name}={quote}{value}{quote}\n"))
}

/// A file of `service-env`: its lines, but those that 2026.6.6 and 2026.9.6 write for a shell as `.env` has them. There
/// `'\''` stands for an apostrophe.
#[must_use]
pub fn service_variables(file: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(file);
    let mut out = String::with_capacity(text.len());
    for whole in text.lines() {
        let assigned = whole.trim().strip_prefix("export ").and_then(|rest| rest.split_once('='));
        let quoted = assigned.and_then(|(name, value)| {
            Some((name.trim(), value.trim().strip_prefix('\'')?.strip_suffix('\'')?))
        });
        match quoted {
            Some((name, value)) => out.extend(line(name, &value.replace(r"'\''", "'"))),
            None => out.extend([whole, "\n"]),
        }
    }
    out.into_bytes()
}

/// The variables of an agent's property list, as lines of a `.env` file.
fn launchd_variables(agent: &[u8]) -> Vec<u8> {
    let pairs = launchd::environment(&String::from_utf8_lossy(agent));
    pairs.iter().filter_map(|(name, value)| line(name, value)).collect::<String>().into_bytes()
}

/// The same of a systemd unit. What an `EnvironmentFile=` leads to is left out: OpenClaw's own is read from where it is.
fn systemd_variables(unit: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(unit);
    let assigned = text.lines().filter_map(|line| line.trim().strip_prefix("Environment="));
    let lines = assigned.flat_map(words).filter_map(|word| {
        let (name, value) = word.split_once('=')?;
        line(name, value)
    });
    lines.collect::<String>().into_bytes()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::EnvFile;
    use crate::openclaw::Asked;

    #[test]
    fn units_as_openclaw_writes_them() {
        let unit = b"[Service]\nExecStart=/usr/bin/node x\nEnvironment=HTTPS_PROXY=http://joe:s%%40x@p:1\n\
                     Environment=\"A=two words\" B=\"x\\\"y\" \\'C=z\nEnvironment=D=it's no line's\n#Environment=E=1\n";
        let lines = String::from_utf8(systemd_variables(unit)).unwrap();
        assert_eq!(lines, "HTTPS_PROXY='http://joe:s%40x@p:1'\nA='two words'\nB='x\"y'\nD='its no lines'\n");
        assert!(systemd_variables(&[0xff; 1000]).is_empty());
    }

    #[test]
    fn an_agents_variables_are_lines() {
        let agent = b"<plist><dict><key>EnvironmentVariables</key><dict>\
            <key>A</key><string>it's \"it\"</string><key>B</key><string>two\nlines</string>\
            <key>NO NAME</key><string>x</string><key>C</key><string></string></dict></dict></plist>";
        let lines = launchd_variables(agent);
        let file = EnvFile::parse(&lines).unwrap();
        assert_eq!(file.get("A").unwrap().expose(), "it's \"it\"");
        assert_eq!(file.get("C").unwrap().expose(), "");
        assert_eq!(String::from_utf8(lines).unwrap().lines().count(), 2);
        assert!(launchd_variables(&[0xff; 1000]).is_empty());
    }

    #[test]
    fn the_later_versions_files_are_for_a_shell() {
        let file = "# Generated\nexport HTTPS_PROXY='http://joe:it'\\''s@p:1'\nexport A=''\nB=\"plain\"\nexport C='x\n";
        let read = EnvFile::parse(&service_variables(file.as_bytes())).unwrap();
        assert_eq!(read.get("HTTPS_PROXY").unwrap().expose(), "http://joe:it's@p:1");
        assert_eq!(read.get("A").unwrap().expose(), "");
        assert_eq!(read.get("B").unwrap().expose(), "plain");
        assert!(!service_variables(&[0xff; 100]).is_empty());
    }

    #[test]
    fn where_they_are() {
        let paths = |variables: &[(&str, &str)]| {
            let env: Environment = variables.iter().copied().chain([("HOME", "/h")]).collect();
            let place = Place::find(&Asked::default(), &env, "/".as_ref(), &|_| false).unwrap();
            let found = units(&place, &env);
            found.into_iter().map(|(path, _)| path.display().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(
            paths(&[]),
            [
                "/h/.config/systemd/user/openclaw-gateway.service",
                "/h/Library/LaunchAgents/ai.openclaw.gateway.plist"
            ]
        );
        assert_eq!(
            paths(&[("OPENCLAW_STATE_DIR", "/h/.openclaw-work")]),
            [
                "/h/.config/systemd/user/openclaw-gateway-work.service",
                "/h/Library/LaunchAgents/ai.openclaw.work.plist"
            ]
        );
        assert_eq!(paths(&[("OPENCLAW_STATE_DIR", "/elsewhere")]), [""; 0]);
        assert_eq!(
            paths(&[
                ("OPENCLAW_SYSTEMD_UNIT", "mine.service"),
                ("OPENCLAW_LAUNCHD_LABEL", "../../no/name"),
                ("OPENCLAW_STATE_DIR", "/elsewhere")
            ]),
            ["/h/.config/systemd/user/mine.service"]
        );
    }
}
