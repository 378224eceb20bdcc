//! What the terminal can show, read from variables: asking it costs time. Its background alone is asked for, and nobody
//! waits for the answer.

use std::fmt;

use crate::domain::Environment;

/// What text stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Background {
    /// Nothing says.
    #[default]
    Unknown,
    /// Dark.
    Dark,
    /// Light.
    Light,
}

impl Background {
    /// What `COLORFGBG` says: the number of the background's color stands last.
    fn of_variable(value: &str) -> Self {
        match value.rsplit(';').next().and_then(|number| number.parse().ok()) {
            Some(7 | 9..=15) => Self::Light,
            Some(0..=6 | 8) => Self::Dark,
            _ => Self::Unknown,
        }
    }

    /// What a terminal answers to `OSC 11 ; ?`: `rgb:RRRR/GGGG/BBBB`, each one to four hexadecimal digits.
    pub(super) fn of_answer(answer: &str) -> Option<Self> {
        let (_, colors) = answer.split_once(':').filter(|(kind, _)| matches!(*kind, "rgb" | "rgba"))?;
        let part = |text: &str| {
            let most = 16_u32.checked_pow(u32::try_from(text.len()).ok().filter(|length| *length <= 4)?)? - 1;
            Some(f64::from(u32::from_str_radix(text, 16).ok()?) / f64::from(most.max(1)))
        };
        let mut parts = colors.split('/').map(part);
        let (red, green, blue) = (parts.next()??, parts.next()??, parts.next()??);
        // How bright each is to the eye.
        let bright = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        Some(if bright > 0.5 { Self::Light } else { Self::Dark })
    }
}

/// What the terminal can show and do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is something a terminal can or cannot")]
pub struct Capabilities {
    /// Whether colours are wanted and there.
    pub color: bool,
    /// Whether glyphs beyond ASCII can be shown.
    pub unicode: bool,
    /// Whether signs such as `○` and `…` may be two columns wide: in the locales of East Asia.
    pub wide_signs: bool,
    /// What the text stands on, as far as a variable says.
    pub background: Background,
    /// Whether the terminal may be asked for its background: it answers, or leaves the question alone.
    pub can_be_asked: bool,
    /// Whether the terminal marks where a paste begins and ends. Where it does not, key presses that come faster than
    /// hands can type are taken for one.
    pub marks_pastes: bool,
    /// Whether the line to it may be long or slow: the bytes of one key can come apart then.
    pub long_line: bool,
}

impl Capabilities {
    /// Reads them from the variables `TERM`, `NO_COLOR`, `COLORFGBG`, `STY`, `SSH_CONNECTION`, `SSH_TTY`, `LC_ALL`,
    /// `LC_CTYPE` and `LANG`.
    #[must_use]
    pub fn of(env: &Environment) -> Self {
        let term = env.get("TERM").unwrap_or_default();
        let console = matches!(term, "linux" | "cons25");
        let typewriter = term.starts_with("vt") || matches!(term, "ansi" | "sun" | "dumb" | "");
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| env.get(name)).unwrap_or_default();
        let locale = locale.to_ascii_lowercase();
        let color = env.get("NO_COLOR").is_none() && !typewriter && !term.ends_with("-m");
        let marks_pastes = !console && !typewriter && env.get("STY").is_none();
        Self {
            color,
            wide_signs: ["ja", "zh", "ko"].iter().any(|language| locale.starts_with(language)),
            background: env.get("COLORFGBG").map(Background::of_variable).unwrap_or_default(),
            can_be_asked: color && marks_pastes,
            // The console's font has some hundred glyphs; ticks and arrows are not among them.
            unicode: !console && (locale.contains("utf-8") || locale.contains("utf8")),
            // GNU screen swallows the marks.
            marks_pastes,
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
        let all = Capabilities {
            color: true,
            unicode: true,
            wide_signs: false,
            background: Background::Unknown,
            can_be_asked: true,
            marks_pastes: true,
            long_line: false,
        };
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

    #[test]
    fn a_variable_or_an_answer_tells_the_background() {
        for (value, told) in [
            ("15;0", Background::Dark),
            ("0;15", Background::Light),
            ("0;default;15", Background::Light),
            ("0;7", Background::Light),
            ("7;8", Background::Dark),
            ("15;default", Background::Unknown),
            ("", Background::Unknown),
        ] {
            assert_eq!(of(&[("TERM", "xterm"), ("COLORFGBG", value)]).background, told, "{value}");
        }
        for (answer, told) in [
            ("rgb:ffff/ffff/ffff", Some(Background::Light)),
            ("rgb:fdfd/f6f6/e3e3", Some(Background::Light)),
            ("rgb:0000/0000/0000", Some(Background::Dark)),
            ("rgb:1d/1f/21", Some(Background::Dark)),
            ("rgba:ff/ff/ff/ff", Some(Background::Light)),
            ("rgb:0000/2b2b/3636", Some(Background::Dark)),
            ("rgb:/ff/ff", None),
            ("rgb:fffff/ff/ff", None),
            ("rgb:ff/ff", None),
            ("?", None),
        ] {
            assert_eq!(Background::of_answer(answer), told, "{answer}");
        }
        assert!(!of(&[("TERM", "xterm"), ("NO_COLOR", "1")]).can_be_asked);
        assert!(!of(&[("TERM", "linux")]).can_be_asked);
    }

    #[test]
    fn signs_may_be_wide_in_east_asia() {
        for (locale, wide) in
            [("ja_JP.UTF-8", true), ("zh_CN.UTF-8", true), ("ko_KR.utf8", true), ("nl_NL.UTF-8", false)]
        {
            assert_eq!(of(&[("TERM", "xterm"), ("LC_ALL", locale)]).wide_signs, wide, "{locale}");
        }
    }
}
