//! Frames: what is on the whole screen, as rows; of a new one, what differs from the one before is sent.

use std::io::{self, Write as _};

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

/// What is on the screen. Rows may be missing or too long; what does not fit is cut.
#[derive(Clone, Debug, Default)]
pub struct Frame {
    /// From the top down.
    pub rows: Vec<Line<'static>>,
    /// Where the cursor is; without a place it is hidden.
    pub cursor: Option<Position>,
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
        self.bytes.extend_from_slice(BEGINS);
        let before = self.shown.take().filter(|_| self.size == size);
        if before.is_none() {
            self.bytes.extend_from_slice(CLEAR);
            (self.at, self.style) = (None, Style::new());
        }
        self.size = size;
        for y in 0..size.height {
            let row = frame.rows.get(usize::from(y));
            let old = before.as_ref().and_then(|before| before.rows.get(usize::from(y)));
            if row != old {
                self.row(y, old, row);
            }
        }
        match frame.cursor {
            Some(cursor) => {
                self.go(cursor);
                if before.as_ref().is_none_or(|before| before.cursor.is_none()) {
                    self.bytes.extend_from_slice(b"\x1b[?25h");
                }
            }
            None => self.bytes.extend_from_slice(b"\x1b[?25l"),
        }
        self.bytes.extend_from_slice(ENDS);
        self.shown = Some(frame);
        &self.bytes
    }

    fn row(&mut self, y: u16, old: Option<&Line<'_>>, new: Option<&Line<'_>>) {
        let width = usize::from(self.size.width);
        let (old, new) = (cells(old, width), cells(new, width));
        let end = |cells: &[Cell<'_>]| cells.iter().rposition(|cell| !cell.is_blank()).map_or(0, |at| at + 1);
        for (x, (old, cell)) in (0..).zip(old.iter().zip(&new[..end(&new)])) {
            if cell.text.is_empty() || cell == old {
                continue;
            }
            self.go(Position { x, y });
            // Of a blank no style is seen, but for one that colours the background.
            if !cell.is_blank() || self.style.add_modifier.contains(Modifier::REVERSED) {
                self.style(cell.style);
            }
            self.bytes.extend_from_slice(cell.text.as_bytes());
            // Where the cursor is behind the last column, and behind wide characters, terminals do not agree.
            let known = columns(cell.text) == 1 && x + 1 < self.size.width;
            self.at = known.then_some(Position { x: x + 1, y });
        }
        if end(&old) > end(&new) {
            self.go(Position { x: u16::try_from(end(&new)).unwrap_or(u16::MAX), y });
            self.style(Style::new());
            self.bytes.extend_from_slice(b"\x1b[K");
        }
    }

    fn go(&mut self, to: Position) {
        let _ = match self.at {
            Some(at) if at == to => Ok(()),
            Some(at) if at.y == to.y && at.x < to.x => write!(self.bytes, "\x1b[{}C", to.x - at.x),
            _ => write!(self.bytes, "\x1b[{};{}H", to.y + 1, to.x + 1),
        };
        self.at = Some(to);
    }

    fn style(&mut self, style: Style) {
        if style == self.style {
            return;
        }
        let reset = (self.style != Style::new() && style != Style::new()).then_some("0;");
        let flags = [(Modifier::BOLD, "1;"), (Modifier::DIM, "2;"), (Modifier::REVERSED, "7;")];
        let flags =
            flags.iter().filter(|(flag, _)| style.add_modifier.contains(*flag)).map(|(_, code)| *code);
        let colors =
            [(Color::Red, "31;"), (Color::Green, "32;"), (Color::Magenta, "35;"), (Color::Cyan, "36;")];
        let color = colors.iter().find(|(color, _)| style.fg == Some(*color)).map(|(_, code)| *code);
        let codes: String = reset.into_iter().chain(flags).chain(color).collect();
        let _ = write!(self.bytes, "\x1b[{}m", codes.trim_end_matches(';'));
        self.style = style;
    }
}
