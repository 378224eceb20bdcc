//! Frames: what is on the whole screen, as rows; of a new one, what differs from the one before is sent.

use std::io::{self, Write as _};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use ratatui_core::layout::{Position, Size};
use ratatui_core::style::{Color, Modifier, Style};
use ratatui_core::text::Line;

use crate::runtime::send;

use super::tty::{Tty, USUAL};
use super::wrap::{columns, graphemes};

/// A terminal shows what stands between these at once where it knows them, and ignores them where it does not.
const BEGINS: &[u8] = b"\x1b[?2026h";
const ENDS: &[u8] = b"\x1b[?2026l";
const CLEAR: &[u8] = b"\x1b[0m\x1b[2J";
/// The most columns or rows that are passed one by one: more are fewer bytes as a number.
const JUMP: u16 = 3;

/// What is on the screen. Rows may be missing or too long; what does not fit is cut.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// From the top down.
    pub rows: Vec<Line<'static>>,
    /// Where the cursor is; without a place it is hidden.
    pub cursor: Option<Position>,
    /// What the terminal is to put into the clipboard.
    pub copied: Option<String>,
}

/// One column of a row; the second one of a wide character has no text.
#[derive(Clone, Copy, PartialEq)]
struct Cell<'r> {
    text: &'r str,
    style: Style,
}

const BLANK: Cell<'static> = Cell { text: " ", style: Style::new() };

impl Cell<'_> {
    /// Whether it shows nothing, whatever its style.
    fn is_blank(&self) -> bool {
        self.text == " " && !self.style.add_modifier.contains(Modifier::REVERSED)
    }
}

/// The columns of a row, `width` of them.
fn cells<'r>(row: Option<&'r Line<'_>>, width: usize) -> Vec<Cell<'r>> {
    let mut cells = Vec::with_capacity(width);
    for span in row.into_iter().flat_map(|row| &row.spans) {
        for text in graphemes(&span.content).filter(|text| !text.starts_with(char::is_control)) {
            let columns = columns(text);
            if cells.len() + columns > width {
                break;
            }
            let all = [text].into_iter().chain(std::iter::repeat("")).take(columns);
            cells.extend(all.map(|text| Cell { text, style: span.style }));
        }
    }
    cells.resize(width, BLANK);
    cells
}

/// The text of each row of a frame on a screen of this size.
#[cfg(test)]
pub(in crate::frontend) fn rows_of(frame: &Frame, size: Size) -> Vec<String> {
    let row = |number: u16| {
        let cells = cells(frame.rows.get(usize::from(number)), usize::from(size.width));
        cells.iter().map(|cell| cell.text).collect()
    };
    (0..size.height).map(row).collect()
}

/// The terminal's whole screen.
pub(in crate::frontend) struct Display {
    tty: Tty,
    painter: Painter,
    /// Whether it has told its size: without one, later, it has no room at all.
    has_size: bool,
}

impl Display {
    pub(in crate::frontend) fn new(tty: Tty) -> Self {
        Self { tty, painter: Painter::default(), has_size: false }
    }

    /// What is on the screen is not what was drawn: the next frame is sent whole.
    pub(in crate::frontend) fn forget(&mut self) {
        self.painter.shown = None;
    }

    /// Draws a frame of the size that the screen has now; where it has no room at all, none.
    pub(in crate::frontend) fn draw(&mut self, frame: impl FnOnce(Size) -> Frame) -> io::Result<()> {
        let size = self.tty.size()?;
        let told = size.width > 0 && size.height > 0;
        if !told && self.has_size {
            return Ok(());
        }
        self.has_size |= told;
        let size = if told { size } else { USUAL };
        send(&*self.tty.output, self.painter.paint(frame(size), size))
    }
}

/// Turns frames into bytes for the terminal.
#[derive(Default)]
pub(in crate::frontend) struct Painter {
    size: Size,
    /// What is on the screen, where that is known.
    shown: Option<Frame>,
    /// Where the next character goes, where that is known, and its style.
    at: Option<Position>,
    style: Style,
    bytes: Vec<u8>,
}

impl Painter {
    /// What to send so that a frame is on a screen of this size.
    pub(in crate::frontend) fn paint(&mut self, frame: Frame, size: Size) -> &[u8] {
        self.bytes.clear();
        if let Some(text) = &frame.copied {
            let _ = write!(self.bytes, "\x1b]52;c;{}\x07", BASE64_STANDARD.encode(text));
        }
        self.bytes.extend_from_slice(BEGINS);
        let before = self.shown.take().filter(|_| self.size == size);
        if before.is_none() {
            self.bytes.extend_from_slice(CLEAR);
            (self.at, self.style) = (None, Style::new());
        }
        self.size = size;
        let shown = before.as_ref().map_or(&[][..], |before| &before.rows);
        self.rows(shown, &frame.rows);
        match frame.cursor {
            Some(cursor) => {
                self.go(cursor);
                if before.as_ref().is_none_or(|before| before.cursor.is_none()) {
                    self.bytes.extend_from_slice(b"\x1b[?25h");
                }
            }
            None if before.as_ref().is_none_or(|before| before.cursor.is_some()) => {
                self.bytes.extend_from_slice(b"\x1b[?25l");
            }
            None => {}
        }
        self.bytes.extend_from_slice(ENDS);
        self.shown = Some(frame);
        &self.bytes
    }

    fn rows(&mut self, old: &[Line<'_>], new: &[Line<'_>]) {
        let width = usize::from(self.size.width);
        for y in 0..self.size.height {
            let (old, new) = (old.get(usize::from(y)), new.get(usize::from(y)));
            if old == new {
                continue;
            }
            self.row(y, &cells(old, width), &cells(new, width));
        }
    }

    fn row(&mut self, y: u16, old: &[Cell<'_>], new: &[Cell<'_>]) {
        let end = |cells: &[Cell<'_>]| cells.iter().rposition(|cell| !cell.is_blank()).map_or(0, |at| at + 1);
        let (old_end, new_end) = (end(old), end(new));
        for (x, (old, cell)) in (0..).zip(old.iter().zip(&new[..new_end])) {
            if cell.text.is_empty() || cell == old || cell.is_blank() && old.is_blank() {
                continue;
            }
            self.go_along(Position { x, y }, new);
            // Of a blank no style is seen, but for one that colours the background.
            if !cell.is_blank() || self.is_reversed() {
                self.style(cell.style);
            }
            self.bytes.extend_from_slice(cell.text.as_bytes());
            // Where the cursor is behind the last column, and behind wide characters, terminals do not agree.
            let known = columns(cell.text) == 1 && x + 1 < self.size.width;
            self.at = known.then_some(Position { x: x + 1, y });
        }
        if old_end > new_end {
            self.go_along(Position { x: u16::try_from(new_end).unwrap_or(u16::MAX), y }, new);
            // What is erased has the background of the style.
            if self.is_reversed() {
                self.style(Style::new());
            }
            self.bytes.extend_from_slice(b"\x1b[K");
        }
    }

    fn is_reversed(&self) -> bool {
        self.style.add_modifier.contains(Modifier::REVERSED)
    }

    /// Goes to a place in a row; a short way by writing once more what is on it.
    fn go_along(&mut self, to: Position, row: &[Cell<'_>]) {
        if let Some(at) = self.at.filter(|at| at.y == to.y && at.x < to.x && to.x - at.x <= JUMP) {
            let between = &row[usize::from(at.x)..usize::from(to.x)];
            let fits = |cell: &Cell<'_>| {
                cell.text.len() == 1 && (cell.style == self.style || cell.is_blank() && !self.is_reversed())
            };
            if between.iter().all(fits) {
                self.bytes.extend(between.iter().flat_map(|cell| cell.text.bytes()));
                self.at = Some(to);
            }
        }
        self.go(to);
    }

    /// Goes to a place: along the row, or down by lines where that is shorter than to name the place.
    fn go(&mut self, to: Position) {
        let Some(at) = self.at.replace(to).filter(|at| at.y == to.y || at.y < to.y && to.y - at.y <= JUMP)
        else {
            let _ = write!(self.bytes, "\x1b[{};{}H", to.y + 1, to.x + 1);
            return;
        };
        let mut from = at.x;
        if at.y < to.y || to.x < from {
            self.bytes.push(b'\r');
            self.bytes.extend((at.y..to.y).map(|_| b'\n'));
            from = 0;
        }
        match to.x - from {
            0 => {}
            1 => self.bytes.extend_from_slice(b"\x1b[C"),
            right => {
                let _ = write!(self.bytes, "\x1b[{right}C");
            }
        }
    }

    fn style(&mut self, style: Style) {
        if style == self.style {
            return;
        }
        let before = self.style;
        let kept =
            style.add_modifier.contains(before.add_modifier) && (before.fg.is_none() || style.fg.is_some());
        let (reset, had) = if kept { (None, before) } else { (Some("0;"), Style::new()) };
        let reset = reset.filter(|_| style != Style::new());
        let flags = [
            (Modifier::BOLD, "1;"),
            (Modifier::DIM, "2;"),
            (Modifier::UNDERLINED, "4;"),
            (Modifier::REVERSED, "7;"),
        ];
        let added = style.add_modifier.difference(had.add_modifier);
        let flags = flags.iter().filter(|(flag, _)| added.contains(*flag)).map(|(_, code)| *code);
        let colors = [
            (Color::Red, "31;"),
            (Color::Green, "32;"),
            (Color::Yellow, "33;"),
            (Color::Blue, "34;"),
            (Color::Cyan, "36;"),
        ];
        let color = style.fg.filter(|_| style.fg != had.fg);
        let color = colors.iter().find(|(known, _)| color == Some(*known)).map(|(_, code)| *code);
        let codes: String = reset.into_iter().chain(flags).chain(color).collect();
        let _ = write!(self.bytes, "\x1b[{}m", codes.trim_end_matches(';'));
        self.style = style;
    }
}
