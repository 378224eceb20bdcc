//! The form as lines, before it is known which of them fit on the screen.

use std::ops::Range;

use ratatui_core::style::Style;
use ratatui_core::text::{Line, Span};

use crate::frontend::terminal::{Glyph, Theme, wrap};

use super::super::state::FocusTarget;

/// Lines of a known width, what each focus target takes of them, and where the cursor is.
pub(crate) struct Page {
    pub lines: Vec<Line<'static>>,
    /// The columns there are.
    pub width: usize,
    /// The columns that text takes of them: longer lines are hard to read.
    pub measure: usize,
    pub targets: Vec<(FocusTarget, Range<usize>)>,
    /// The line and the column of the cursor.
    pub cursor: Option<(usize, usize)>,
    /// The line of the highlighted possibility, which has to be seen even where its whole list is not.
    pub anchor_line: Option<usize>,
    /// What is to be said of what has the focus, at the foot of the page where it does not fit below the fields.
    pub dock: Vec<Line<'static>>,
    /// The first row of a long list that is shown.
    pub list_top: Option<usize>,
    /// Whether the section's name stands above already, so that no heading repeats it.
    pub named: bool,
    pub theme: Theme,
    /// The empty lines between parts, which give way where room is short.
    gaps: Vec<usize>,
}

/// How far everything but headings stands from the left: room for the mark of the focus.
pub(crate) const GUTTER: usize = 2;

/// Text does not get wider than is good to read.
const MEASURE: usize = 88;

/// So many blanks.
pub(crate) fn blanks(count: usize) -> Span<'static> {
    Span::raw(" ".repeat(count))
}

impl Page {
    pub(crate) fn new(theme: Theme, width: usize, named: bool) -> Self {
        Self {
            lines: Vec::new(),
            width,
            measure: width.min(MEASURE),
            targets: Vec::new(),
            cursor: None,
            anchor_line: None,
            dock: Vec::new(),
            list_top: None,
            named,
            theme,
            gaps: Vec::new(),
        }
    }

    /// An empty line between two parts.
    pub(crate) fn gap(&mut self) {
        if self.lines.last().is_none_or(|line| line.width() > 0) {
            self.gaps.push(self.lines.len());
            self.lines.push(Line::default());
        }
    }

    pub(crate) fn line(&mut self, spans: impl Into<Line<'static>>) {
        self.lines.push(spans.into());
    }

    /// A text, as many lines as it takes.
    pub(crate) fn text(&mut self, text: &str, style: Style) {
        self.text_behind(Span::raw(""), text, style);
    }

    /// The same behind a sign and in line with it.
    pub(crate) fn text_behind(&mut self, sign: Span<'static>, text: &str, style: Style) {
        let indent = sign.width();
        let mut head = Some(sign);
        for line in wrap(text, self.measure.saturating_sub(indent)) {
            let head = head.take().unwrap_or_else(|| blanks(indent));
            self.line(vec![head, Span::styled(line, style)]);
        }
    }

    /// Notes the lines from `start` on as a target's.
    pub(crate) fn target(&mut self, target: FocusTarget, start: usize) {
        self.targets.push((target, start..self.lines.len()));
    }

    /// The mark in front of what has the focus, or the room for it.
    pub(crate) fn mark(&self, focused: bool) -> Span<'static> {
        if focused {
            Span::styled(format!("{} ", self.theme.glyph(Glyph::FOCUS)), self.theme.accent())
        } else {
            blanks(GUTTER)
        }
    }

    /// Takes out as many of the empty lines from `first` on as it takes to fit, the topmost last; all where that is not
    /// enough.
    pub(crate) fn tighten(&mut self, first: usize, height: usize) {
        let over = self.lines.len().saturating_sub(height);
        let gaps: Vec<usize> = self.gaps.iter().copied().filter(|gap| *gap >= first).collect();
        let mut gone: Vec<usize> = gaps.iter().skip(1).chain(gaps.first()).take(over).copied().collect();
        crate::domain::sort(&mut gone);
        self.gaps.retain(|gap| !gone.contains(gap));
        self.move_lines(|line| line - gone.iter().filter(|gap| **gap < line).count());
        gone.iter().rev().for_each(|gap| drop(self.lines.remove(*gap)));
    }

    /// Takes everything that counts in lines along to where they went.
    fn move_lines(&mut self, moved: impl Fn(usize) -> usize) {
        for (_, range) in &mut self.targets {
            *range = moved(range.start)..moved(range.end);
        }
        self.gaps.iter_mut().chain(&mut self.anchor_line).for_each(|line| *line = moved(*line));
        self.cursor = self.cursor.map(|(line, column)| (moved(line), column));
    }

    /// Adds another page below.
    pub(crate) fn append(&mut self, mut below: Self) {
        let by = self.lines.len();
        below.move_lines(|line| line + by);
        self.lines.append(&mut below.lines);
        self.targets.append(&mut below.targets);
        self.gaps.append(&mut below.gaps);
        self.cursor = self.cursor.or(below.cursor);
        self.anchor_line = self.anchor_line.or(below.anchor_line);
    }

    /// Leaves only these lines.
    pub(crate) fn keep(&mut self, lines: Range<usize>) {
        self.lines.truncate(lines.end);
        self.lines.drain(..lines.start);
        self.move_lines(|line| line.saturating_sub(lines.start));
    }

    /// The lines of a target.
    pub(crate) fn lines_of(&self, target: FocusTarget) -> Option<Range<usize>> {
        self.targets.iter().find(|(it, _)| *it == target).map(|(_, range)| range.clone())
    }
}
