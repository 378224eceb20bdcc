//! The form as lines, before it is known which of them fit on the screen.

use std::ops::Range;

use ratatui::text::{Line, Span};

use crate::wizard::{Action, Slot};

use super::super::theme::{Glyph, Theme};
use super::wrap::wrap;

/// What can have the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Something to fill in, choose or switch.
    Item(Slot),
    /// Something to do.
    Act(Action),
    /// The changes of the files.
    Diff,
}

/// Lines of a known width, what each stop takes of them, and where the cursor is.
pub(crate) struct Page<'p> {
    /// The lines.
    pub lines: Vec<Line<'p>>,
    /// The columns there are.
    pub width: usize,
    /// The lines of each stop.
    pub stops: Vec<(Stop, Range<usize>)>,
    /// The line and the column of the cursor.
    pub cursor: Option<(usize, usize)>,
    /// The line of the highlighted possibility, which has to be seen even where its whole list is not.
    pub finger: Option<usize>,
    /// How many of the last lines are only detail: what stands before them does not give way to them.
    pub detail: usize,
    /// Whether the section's name stands above already, so that no heading repeats it.
    pub named: bool,
    /// The empty lines between parts, which give way where room is short.
    gaps: Vec<usize>,
    theme: Theme,
}

/// How far everything but headings stands from the left: room for the mark of the focus.
pub(crate) const GUTTER: usize = 2;

impl<'p> Page<'p> {
    pub(crate) fn new(theme: Theme, width: usize) -> Self {
        Self {
            lines: Vec::new(),
            width,
            stops: Vec::new(),
            cursor: None,
            finger: None,
            detail: 0,
            named: false,
            gaps: Vec::new(),
            theme,
        }
    }

    /// An empty page of the same width.
    pub(crate) fn sheet(&self) -> Self {
        Self::new(self.theme, self.width)
    }

    pub(crate) fn theme(&self) -> Theme {
        self.theme
    }

    /// An empty line between two parts.
    pub(crate) fn gap(&mut self) {
        if self.lines.last().is_none_or(|line| line.width() > 0) {
            self.gaps.push(self.lines.len());
            self.lines.push(Line::default());
        }
    }

    pub(crate) fn line(&mut self, spans: impl Into<Line<'p>>) {
        self.lines.push(spans.into());
    }

    /// A text, as many lines as it takes, behind a sign and in line with it.
    pub(crate) fn text(&mut self, sign: impl Into<Span<'static>>, text: &str, style: ratatui::style::Style) {
        let sign = sign.into();
        let indent = sign.width();
        for (number, line) in wrap(text, self.width.saturating_sub(indent)).into_iter().enumerate() {
            let head = if number == 0 { sign.clone() } else { Span::raw(" ".repeat(indent)) };
            self.lines.push(Line::from(vec![head, Span::styled(line, style)]));
        }
    }

    /// Notes the lines from `start` on as a stop's.
    pub(crate) fn stop(&mut self, stop: Stop, start: usize) {
        self.stops.push((stop, start..self.lines.len()));
    }

    /// The mark in front of what has the focus, or the room for it.
    pub(crate) fn mark(&self, focused: bool) -> Span<'static> {
        if focused {
            Span::styled(format!("{} ", self.theme.glyph(Glyph::Focus)), self.theme.accent())
        } else {
            Span::raw(" ".repeat(GUTTER))
        }
    }

    /// Takes out as many of the empty lines as it takes to fit, the one below the heading last; all where that is not
    /// enough.
    pub(crate) fn tighten(&mut self, height: usize) {
        let over = self.lines.len().saturating_sub(self.detail + height).min(self.gaps.len());
        let mut gone: Vec<usize> =
            self.gaps.iter().skip(1).chain(self.gaps.first()).take(over).copied().collect();
        gone.sort_unstable();
        self.gaps.retain(|gap| !gone.contains(gap));
        let moved = |line: usize| line - gone.iter().filter(|gap| **gap < line).count();
        for (_, range) in &mut self.stops {
            *range = moved(range.start)..moved(range.end);
        }
        self.gaps.iter_mut().for_each(|line| *line = moved(*line));
        self.cursor = self.cursor.map(|(line, column)| (moved(line), column));
        self.finger = self.finger.map(moved);
        let mut number = 0;
        self.lines.retain(|_| {
            number += 1;
            !gone.contains(&(number - 1))
        });
    }

    /// How many lines it has at least, without the detail.
    pub(crate) fn least(&self) -> usize {
        self.lines.len() - self.gaps.len() - self.detail
    }

    /// Adds another page below.
    pub(crate) fn append(&mut self, below: Self) {
        let by = self.lines.len();
        self.lines.extend(below.lines);
        self.detail = below.detail;
        self.stops.extend(below.stops.into_iter().map(|(stop, at)| (stop, at.start + by..at.end + by)));
        self.cursor = self.cursor.or(below.cursor.map(|(line, column)| (line + by, column)));
        self.gaps.extend(below.gaps.into_iter().map(|line| line + by));
        self.finger = self.finger.or(below.finger.map(|line| line + by));
    }

    /// The lines of a stop.
    pub(crate) fn lines_of(&self, stop: Stop) -> Option<Range<usize>> {
        self.stops.iter().find(|(it, _)| *it == stop).map(|(_, range)| range.clone())
    }
}
