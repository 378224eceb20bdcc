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

/// From so many bytes on, what is sent of a frame is perhaps less where rows are moved, and of a row where characters are.
const LONG_FRAME: usize = 200;
const LONG_ROW: usize = 40;
/// So many characters are worth being moved, among so many that are looked at.
const RUN: usize = 6;
const NEAR: usize = 24;

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
        let shown = before.as_ref().map_or(&[][..], |before| &before.rows);
        // There is nothing to move on an empty screen.
        let long = if shown.is_empty() { usize::MAX } else { LONG_FRAME };
        self.shorter(
            long,
            |painter| painter.rows(shown, &frame.rows),
            |painter| {
                let moved = painter.move_rows(shown, &frame.rows)?;
                painter.rows(&moved, &frame.rows);
                Some(())
            },
        );
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

    /// Does the one; where that takes so many bytes, the other, if that can be done in fewer.
    fn shorter(
        &mut self,
        long: usize,
        one: impl FnOnce(&mut Self),
        other: impl FnOnce(&mut Self) -> Option<()>,
    ) {
        let begin = self.bytes.len();
        let state = (self.at, self.style);
        one(self);
        if self.bytes.len() - begin < long {
            return;
        }
        let first = self.bytes.split_off(begin);
        let then = (self.at, self.style);
        (self.at, self.style) = state;
        if other(self).is_none() || self.bytes.len() - begin >= first.len() {
            self.bytes.truncate(begin);
            self.bytes.extend_from_slice(&first);
            (self.at, self.style) = then;
        }
    }

    fn rows(&mut self, old: &[Line<'_>], new: &[Line<'_>]) {
        let width = usize::from(self.size.width);
        for y in 0..self.size.height {
            let (old, new) = (old.get(usize::from(y)), new.get(usize::from(y)));
            if old == new {
                continue;
            }
            let long = if old.is_none() { usize::MAX } else { LONG_ROW };
            let (old, new) = (cells(old, width), cells(new, width));
            self.shorter(
                long,
                |painter| painter.row(y, &old, &new),
                |painter| {
                    let shifted = painter.shift(y, old.clone(), &new)?;
                    painter.row(y, &shifted, &new);
                    Some(())
                },
            );
        }
    }

    /// Moves rows that are found again one up or down, where there are some: what is on the screen then.
    fn move_rows<'r>(
        &mut self,
        old: &'r [Line<'static>],
        new: &'r [Line<'static>],
    ) -> Option<Vec<Line<'static>>> {
        let width = usize::from(self.size.width);
        let height = usize::from(self.size.height);
        let of = |rows: &'r [Line<'r>]| {
            rows.iter().take(height).map(|row| cells(Some(row), width)).collect::<Vec<_>>()
        };
        let (before, after) = (of(old), of(new));
        let found = |up: bool| {
            let from = |y: usize| before.get(if up { y + 1 } else { y.wrapping_sub(1) });
            let all = || 0..after.len().min(before.len());
            let same = |y: &usize| from(*y) == after.get(*y) && before[*y] != after[*y];
            let like = |y: &usize| {
                from(*y).is_some_and(|from| alike(from, &after[*y]) > alike(&before[*y], &after[*y]))
            };
            // Where rows are alike further up, what stands in front of them is not.
            Some((all().filter(same).count(), all().find(same)?, all().rfind(like)?, up))
        };
        let (_, first, last, up) = found(true).max(found(false)).filter(|found| found.1 > 0)?;
        let (goes, comes) = if up { (first, last + 1) } else { (last, first - 1) };
        let mut moved = old.to_vec();
        moved.remove(goes);
        moved.insert(comes, Line::default());
        for (y, code) in [(goes, "M"), (comes, "L")] {
            self.go(Position { x: 0, y: u16::try_from(y).ok()? });
            self.blank(code);
        }
        Some(moved)
    }

    /// Moves what is found again further left or right in a row, where there is some: what is in the row then.
    fn shift<'r>(&mut self, y: u16, mut old: Vec<Cell<'r>>, new: &[Cell<'r>]) -> Option<Vec<Cell<'r>>> {
        let width = new.len();
        if old.iter().chain(new).any(|cell| columns(cell.text) != 1) {
            return None;
        }
        let mut from = 0;
        let mut shifted = None;
        while let Some(at) = (from..width).find(|x| old[*x] != new[*x]) {
            let near = |from: usize| &new[from..width.min(from + NEAR)];
            let here = near(at);
            let inserted = (1..width - at).map(|by| (alike(&old[at..], near(at + by)), by, true));
            let deleted = (1..width - at).map(|by| (alike(&old[at + by..], here), by, false));
            let least = alike(&old[at..], here) + RUN;
            let Some((_, by, inserts)) =
                inserted.chain(deleted).max_by_key(|it| it.0).filter(|it| it.0 >= least)
            else {
                break;
            };
            self.go(Position { x: u16::try_from(at).ok()?, y });
            if inserts {
                old.splice(at..at, std::iter::repeat_n(BLANK, by));
                old.truncate(width);
            } else {
                old.drain(at..at + by);
                old.resize(width, BLANK);
            }
            self.blank(&format!("{by}{}", if inserts { '@' } else { 'P' }));
            from = if inserts { at + by } else { at };
            shifted = Some(());
        }
        shifted.map(|()| old)
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
            self.blank("K");
        }
    }

    /// Does something that leaves blanks, whose background is that of the style.
    fn blank(&mut self, code: &str) {
        if self.is_reversed() {
            self.style(Style::new());
        }
        let _ = write!(self.bytes, "\x1b[{code}");
    }

    fn is_reversed(&self) -> bool {
        self.style.add_modifier.contains(Modifier::REVERSED)
    }

    /// Goes to a place in a row, by writing once more what is on the way where that is shorter.
    fn go_along(&mut self, to: Position, row: &[Cell<'_>]) {
        if let Some(at) = self.at.filter(|at| at.y == to.y && at.x < to.x) {
            let between = &row[usize::from(at.x)..usize::from(to.x)];
            let bytes: usize = between.iter().map(|cell| cell.text.len()).sum();
            let fits = |cell: &Cell<'_>| {
                columns(cell.text) == 1
                    && (cell.style == self.style || cell.is_blank() && !self.is_reversed())
            };
            if bytes <= across(at.x, to.x).len() && between.iter().all(fits) {
                self.bytes.extend(between.iter().flat_map(|cell| cell.text.bytes()));
                self.at = Some(to);
            }
        }
        self.go(to);
    }

    /// Goes to a place by the shortest way.
    fn go(&mut self, to: Position) {
        let whole = format!("\x1b[{};{}H", to.y + 1, to.x + 1);
        let way = match self.at {
            Some(at) if at.y == to.y => across(at.x, to.x),
            Some(at) if at.y < to.y => {
                let down = usize::from(to.y - at.y);
                let straight = if down == 1 { "\x1b[B".to_owned() } else { format!("\x1b[{down}B") };
                let straight = straight + &across(at.x, to.x);
                let lines = format!("\r{}{}", "\n".repeat(down), across(0, to.x));
                [lines, straight, whole].into_iter().min_by_key(String::len).unwrap_or_default()
            }
            _ => whole,
        };
        self.bytes.extend_from_slice(way.as_bytes());
        self.at = Some(to);
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
        let flags = [(Modifier::BOLD, "1;"), (Modifier::DIM, "2;"), (Modifier::REVERSED, "7;")];
        let added = style.add_modifier.difference(had.add_modifier);
        let flags = flags.iter().filter(|(flag, _)| added.contains(*flag)).map(|(_, code)| *code);
        let colors =
            [(Color::Red, "31;"), (Color::Green, "32;"), (Color::Magenta, "35;"), (Color::Cyan, "36;")];
        let color = style.fg.filter(|_| style.fg != had.fg);
        let color = colors.iter().find(|(known, _)| color == Some(*known)).map(|(_, code)| *code);
        let codes: String = reset.into_iter().chain(flags).chain(color).collect();
        let _ = write!(self.bytes, "\x1b[{}m", codes.trim_end_matches(';'));
        self.style = style;
    }
}

/// How many characters are at the same places.
fn alike(one: &[Cell<'_>], other: &[Cell<'_>]) -> usize {
    one.iter().zip(other).filter(|(one, other)| one == other && !one.is_blank()).count()
}

/// The shortest way from one column to another.
fn across(from: u16, to: u16) -> String {
    let right = |by: u16| match by {
        0 => String::new(),
        1 => "\x1b[C".to_owned(),
        by => format!("\x1b[{by}C"),
    };
    if from <= to {
        return right(to - from);
    }
    let start = format!("\r{}", right(to));
    let back =
        if from - to < 4 { "\x08".repeat(usize::from(from - to)) } else { format!("\x1b[{}D", from - to) };
    if back.len() < start.len() { back } else { start }
}
