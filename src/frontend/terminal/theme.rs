//! How states look: a glyph and a style each, so that neither color nor a rich character set is needed.
//!
//! Only the terminal's own foreground and background and the 16 ANSI colors are used, and of these none that disappears
//! on the background there is: yellow only where that is known to be dark, cyan only where it is not known to be light.
//! Without colors, bold, reverse and dim remain.

use ratatui_core::style::{Color, Modifier, Style};

use crate::gateway::StageState;
use crate::locale::{Language, Message, plain};
use crate::wizard::{Level, Progress};

use super::capabilities::{Background, Capabilities};

/// Colors or none, the characters there are, the background, and the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Whether colors are sent; `NO_COLOR` and `--color` decide.
    pub color: bool,
    /// Whether the terminal shows more than ASCII.
    pub unicode: bool,
    /// Whether it may show signs such as `○` and `…` two columns wide; none of them is sent then.
    pub wide_signs: bool,
    /// What the text stands on.
    pub background: Background,
    /// The language people are spoken to in.
    pub language: Language,
}

/// A sign that is no word: as most terminals show it, and in ASCII.
#[derive(Clone, Copy)]
pub(in crate::frontend) struct Glyph(&'static str, &'static str);

impl Glyph {
    pub(in crate::frontend) const DONE: Self = Self("✓", "+");
    pub(in crate::frontend) const CURRENT: Self = Self("▸", ">");
    pub(in crate::frontend) const OPEN: Self = Self("○", "o");
    pub(in crate::frontend) const DOUBTFUL: Self = Self("!", "!");
    pub(in crate::frontend) const WRONG: Self = Self("✗", "X");
    pub(in crate::frontend) const UNKNOWN: Self = Self("?", "?");
    pub(in crate::frontend) const NOT_REACHED: Self = Self("–", "-");
    pub(in crate::frontend) const FOCUS: Self = Self("›", ">");
    pub(in crate::frontend) const CHOSEN: Self = Self("●", "(*)");
    pub(in crate::frontend) const FREE: Self = Self("○", "( )");
    pub(in crate::frontend) const ON: Self = Self("[✓]", "[x]");
    pub(in crate::frontend) const OFF: Self = Self("[ ]", "[ ]");
    pub(in crate::frontend) const BULLET: Self = Self("•", "*");
    pub(in crate::frontend) const ARROW: Self = Self("→", "->");
    pub(in crate::frontend) const DOWN: Self = Self("│", "|");
    pub(in crate::frontend) const SEPARATOR: Self = Self(" · ", " | ");
    pub(in crate::frontend) const INFO: Self = Self("·", "-");
    pub(in crate::frontend) const ELLIPSIS: Self = Self("…", "~");
    pub(in crate::frontend) const RULE: Self = Self("─", "-");

    /// Whether East Asian terminals may show it two columns wide.
    fn is_ambiguous(self) -> bool {
        !self.0.is_ascii() && !self.0.contains(['✓', '✗', '▸', '›'])
    }
}

#[allow(clippy::unused_self, reason = "whether a style needs a color is the theme's business alone")]
impl Theme {
    /// Text without colors, on whatever background.
    #[must_use]
    pub const fn plain_text(unicode: bool, language: Language) -> Self {
        Self { color: false, unicode, wide_signs: false, background: Background::Unknown, language }
    }

    /// All that a terminal can show.
    #[must_use]
    pub fn of(terminal: Capabilities, language: Language) -> Self {
        let Capabilities { color, unicode, wide_signs, background, .. } = terminal;
        Self { color, unicode, wide_signs, background, language }
    }

    pub(in crate::frontend) fn say(self, message: &Message) -> String {
        self.text(self.language.say(message))
    }

    /// A text as this terminal can show it.
    pub(in crate::frontend) fn text(self, text: String) -> String {
        if text.is_ascii() || (self.unicode && !self.wide_signs) {
            return text;
        }
        let mut ascii = String::with_capacity(text.len());
        for c in text.chars() {
            match c {
                '…' => ascii.push_str("..."),
                '→' => ascii.push_str("->"),
                '↑' => ascii.push('^'),
                '↓' => ascii.push('v'),
                '·' | '–' | '—' => ascii.push('-'),
                '‘' | '’' => ascii.push('\''),
                '“' | '”' | '„' | '«' | '»' => ascii.push('"'),
                '¡' => ascii.push('!'),
                c if self.unicode => ascii.push(c),
                c => ascii.push(plain(c).unwrap_or('?')),
            }
        }
        ascii
    }

    pub(in crate::frontend) fn glyph(self, glyph: Glyph) -> &'static str {
        let narrow = self.wide_signs && glyph.is_ambiguous();
        if self.unicode && !narrow { glyph.0 } else { glyph.1 }
    }

    pub(in crate::frontend) fn plain(self) -> Style {
        Style::new()
    }

    pub(in crate::frontend) fn bold(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    pub(in crate::frontend) fn dim(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// What has the focus, and nothing else.
    pub(in crate::frontend) fn accent(self) -> Style {
        let light = self.background == Background::Light;
        self.colored(if light { Color::Blue } else { Color::Cyan }).add_modifier(Modifier::BOLD)
    }

    /// What has the focus, or plain where it has not.
    pub(in crate::frontend) fn focused(self, focused: bool) -> Style {
        if focused { self.accent() } else { self.plain() }
    }

    pub(in crate::frontend) fn good(self) -> Style {
        self.colored(Color::Green)
    }

    pub(in crate::frontend) fn doubtful(self) -> Style {
        // No color warns on both a light and a dark background and means nothing else.
        let dark = self.background == Background::Dark;
        if dark { self.colored(Color::Yellow) } else { Style::new() }.add_modifier(Modifier::BOLD)
    }

    pub(in crate::frontend) fn bad(self) -> Style {
        self.colored(Color::Red).add_modifier(if self.color { Modifier::empty() } else { Modifier::BOLD })
    }

    /// The word that says that nothing here is real.
    pub(in crate::frontend) fn practice(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD | Modifier::REVERSED)
    }

    pub(in crate::frontend) fn added(self) -> Style {
        // Green is for signs where it is too pale for text.
        let pale = self.background == Background::Light;
        if self.color && !pale { self.good() } else { self.bold() }
    }

    pub(in crate::frontend) fn removed(self) -> Style {
        if self.color { self.bad() } else { self.dim() }
    }

    fn colored(self, color: Color) -> Style {
        if self.color { Style::new().fg(color) } else { Style::new() }
    }

    pub(in crate::frontend) fn level(self, level: Level) -> (&'static str, Style) {
        match level {
            Level::Bad => (self.glyph(Glyph::WRONG), self.bad()),
            Level::Warning => (self.glyph(Glyph::DOUBTFUL), self.doubtful()),
            Level::Info => (self.glyph(Glyph::INFO), self.plain()),
            Level::Good => (self.glyph(Glyph::DONE), self.good()),
        }
    }

    pub(in crate::frontend) fn progress(self, progress: Progress, current: bool) -> (&'static str, Style) {
        match progress {
            Progress::Bad => (self.glyph(Glyph::WRONG), self.bad()),
            Progress::Warning => (self.glyph(Glyph::DOUBTFUL), self.doubtful()),
            _ if current => (self.glyph(Glyph::CURRENT), self.accent()),
            Progress::Done => (self.glyph(Glyph::DONE), self.good()),
            Progress::Open => (self.glyph(Glyph::OPEN), self.dim()),
        }
    }

    pub(in crate::frontend) fn stage(self, state: StageState) -> (&'static str, Style) {
        match state {
            StageState::Waiting => (self.glyph(Glyph::OPEN), self.dim()),
            StageState::Running => (self.glyph(Glyph::CURRENT), self.accent()),
            StageState::Done { .. } | StageState::Passed => (self.glyph(Glyph::DONE), self.good()),
            StageState::Failed => (self.glyph(Glyph::WRONG), self.bad()),
            StageState::Skipped => (self.glyph(Glyph::NOT_REACHED), self.dim()),
            StageState::Unknown => (self.glyph(Glyph::UNKNOWN), self.doubtful()),
        }
    }
}
