//! What the terminal can show, read from variables alone: asking it costs time and answers can arrive as key presses.

use std::fmt;

use crate::domain::Environment;

/// What the terminal can show and do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is something a terminal can or cannot")]
pub struct Capabilities {
    /// Whether colours are wanted and there.
    pub color: bool,
    /// Whether glyphs beyond ASCII can be shown.
    pub unicode: bool,
    /// Whether the terminal marks where a paste begins and ends. Where it does not, key presses that come faster than
    /// hands can type are taken for one.
    pub marks_pastes: bool,
    /// Whether the line to it may be long or slow: the bytes of one key can come apart then.
    pub long_line: bool,
}

impl Capabilities {
    /// Reads them from the variables `TERM`, `NO_COLOR`, `STY`, `SSH_CONNECTION`, `SSH_TTY`, `LC_ALL`, `LC_CTYPE` and
    /// `LANG`.
    #[must_use]
    pub fn of(env: &Environment) -> Self {
        let term = env.get("TERM").unwrap_or_default();
        let console = matches!(term, "linux" | "cons25");
        let typewriter = term.starts_with("vt") || matches!(term, "ansi" | "sun" | "dumb" | "");
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| env.get(name)).unwrap_or_default();
        let locale = locale.to_ascii_lowercase();
        Self {
            color: env.get("NO_COLOR").is_none() && !typewriter && !term.ends_with("-m"),
            // The console's font has some hundred glyphs; ticks and arrows are not among them.
            unicode: !console && (locale.contains("utf-8") || locale.contains("utf8")),
            // GNU screen swallows the marks.
            marks_pastes: !console && !typewriter && env.get("STY").is_none(),
            // Terminals of that kind are at the end of a serial line, if they are real.
            long_line: typewriter || ["SSH_CONNECTION", "SSH_TTY"].iter().any(|name| env.get(name).is_some()),
        }
    }
}

/// Why the wizard cannot be shown in this terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Standard output is no terminal.
    Output,
    /// Neither standard input nor `/dev/tty` is a terminal.
    Input,
    /// `TERM` is `dumb` or not set: nothing can be placed on such a terminal.
    Dumb,
    /// There is no room.
    Small {
        /// How many columns there are.
        columns: u16,
        /// How many rows there are.
        rows: u16,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Output => f.write_str("standard output is not a terminal"),
            Self::Input => f.write_str("neither standard input nor /dev/tty is a terminal"),
            Self::Dumb => f.write_str("the terminal cannot place text (TERM is `dumb` or not set)"),
            Self::Small { columns, rows } => {
                write!(f, "the terminal has only {columns} columns and {rows} rows")
            }
        }
    }
}

impl std::error::Error for Refusal {}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)]) -> Capabilities {
        Capabilities::of(&variables.iter().copied().collect())
    }

    #[test]
    fn a_usual_terminal_can_everything() {
        let all = Capabilities { color: true, unicode: true, marks_pastes: true, long_line: false };
        assert_eq!(of(&[("TERM", "xterm-256color"), ("LANG", "nl_NL.UTF-8")]), all);
        assert_eq!(of(&[("TERM", "tmux-256color"), ("LANG", "C"), ("LC_ALL", "C.utf8")]), all);
        assert_eq!(of(&[("TERM", "xterm"), ("LANG", "C.UTF-8"), ("NO_COLOR", "")]), all);
    }

    #[test]
    fn what_is_missing_is_not_used() {
        assert!(!of(&[("TERM", "xterm"), ("NO_COLOR", "1")]).color);
        assert!(!of(&[("TERM", "vt100")]).color);
        assert!(!of(&[("TERM", "xterm"), ("LANG", "en_US.UTF-8"), ("LC_ALL", "POSIX")]).unicode);
        assert!(!of(&[("TERM", "linux"), ("LANG", "en_US.UTF-8")]).unicode);
        assert!(!of(&[("TERM", "linux")]).marks_pastes);
        assert!(of(&[("TERM", "xterm"), ("SSH_TTY", "/dev/pts/3")]).long_line);
        assert!(of(&[("TERM", "vt220")]).long_line);
        assert!(!of(&[("TERM", "screen"), ("STY", "1.pts-0")]).marks_pastes);
        assert!(of(&[("TERM", "screen"), ("TMUX", "/tmp/tmux-0/default,1,0")]).marks_pastes);
    }
}
