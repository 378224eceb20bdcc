//! Taking members out: with their commas and the comments on their line, without the comments around them.

use std::ops::Range;

use super::Splice;
use super::insert::tail;
use super::style::{indent_at, is_blank, line_end_at, skip_blanks};
use super::tree::{Entry, NodeId, Span, Tree};

/// Takes out the entries with these numbers, which are in order.
pub(super) fn remove(tree: &Tree, container: NodeId, chosen: &[usize]) -> Vec<Splice> {
    if chosen.is_empty() {
        return Vec::new();
    }
    let span = tree.span(container);
    let mut ranges = Vec::new();
    for (first, last) in runs(chosen) {
        RemovedRun { tree, container, first, last }.ranges(&mut ranges);
    }
    let mut ranges = joined(ranges);
    if chosen.len() == tree.entries(container).len() {
        let inside = |at: usize| {
            let behind = ranges.partition_point(|range| range.start <= at);
            behind.checked_sub(1).is_some_and(|index| ranges[index].contains(&at))
        };
        if tree.comments_in(span.clone()).iter().all(|comment| inside(comment.start())) {
            ranges.clear();
            ranges.push(span.start + 1..span.end - 1);
        }
    }
    ranges.into_iter().map(|range| Splice::replace(range, String::new())).collect()
}

/// The comments that go with an entry which is taken out, but for those inside its value.
pub(super) fn comments_of(tree: &Tree, container: NodeId, index: usize) -> Vec<Span> {
    let value = tree.span(tree.entries(container)[index].value);
    let cuts = remove(tree, container, &[index]);
    let comments = cuts.iter().flat_map(|cut| tree.comments_in(cut.range.clone()));
    comments.filter(|comment| !value.contains(&comment.start())).copied().collect()
}

/// Numbers that follow one another, as ranges with their last number.
fn runs(chosen: &[usize]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for &index in chosen {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == index => *last = index,
            _ => runs.push((index, index)),
        }
    }
    runs
}

/// In order, overlapping and touching ranges made one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    crate::domain::sort_by_key(&mut ranges, |range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// Neighbours that go together.
struct RemovedRun<'a> {
    tree: &'a Tree,
    container: NodeId,
    first: usize,
    last: usize,
}

impl RemovedRun<'_> {
    fn ranges(&self, out: &mut Vec<Range<usize>>) {
        let Self { first, last, .. } = *self;
        let entries = self.tree.entries(self.container);
        let suffix = last + 1 == entries.len();
        let trailing = entries[entries.len() - 1].comma().is_some();
        // As many commas go as members; the one before the run, where that leads its line or would be left trailing.
        let before = first > 0 && (self.leads(first) || (suffix && !trailing));
        let commas = if before { first - 1..last } else { first..last + 1 };

        for unit in self.units() {
            out.push(self.unit(unit, &commas));
        }
        for index in commas {
            if let Some(comma) = entries[index].comma() {
                // A comma that leads the line of a member that stays: the member moves to its place.
                let next = entries.get(index + 1).map(Entry::start);
                let end = next
                    .filter(|&next| {
                        index == last && self.leads(index + 1) && is_blank(&self.tree.text[comma + 1..next])
                    })
                    .unwrap_or(comma + 1);
                out.push(comma..end);
            }
        }
    }

    fn leads(&self, index: usize) -> bool {
        self.tree.has_leading_comma(self.container, index)
    }

    /// Members on one line with nothing but commas between them.
    fn units(&self) -> Vec<(usize, usize)> {
        let tree = self.tree;
        let entries = tree.entries(self.container);
        let mut units: Vec<(usize, usize)> = Vec::new();
        for index in self.first..=self.last {
            match units.last_mut() {
                Some((_, last))
                    if {
                        let between = tree.end(&entries[*last])..entries[index].start();
                        !tree.breaks_in(between.clone()) && tree.comments_in(between).is_empty()
                    } =>
                {
                    *last = index;
                }
                _ => units.push((index, index)),
            }
        }
        units
    }

    /// What goes with a unit: its own text, the comments behind it on its line, and the line if it is alone on it.
    fn unit(&self, (first, last): (usize, usize), commas: &Range<usize>) -> Range<usize> {
        let (tree, text) = (self.tree, self.tree.text.as_str());
        let entries = tree.entries(self.container);
        let span = tree.span(self.container);
        let close = span.end - 1;
        let goes = |index: usize| entries[index].comma().filter(|_| commas.contains(&index));

        let mut start = entries[first].start();
        if first > 0
            && self.leads(first)
            && let Some(comma) = goes(first - 1)
            && is_blank(&text[comma + 1..start])
        {
            start = comma;
        }
        let mut end = tree.end(&entries[last]);
        if let Some(comma) = goes(last).filter(|&comma| !tree.breaks_in(end..comma)) {
            end = comma + 1;
        }
        let next = entries.get(last + 1).map_or(close, Entry::start);
        let limit = entries[last].comma().filter(|&comma| comma >= end).unwrap_or(next);
        let (comments_end, ends_line) = tail(self.tree, end, limit);
        let behind = skip_blanks(text, comments_end);
        if ends_line || behind == close || line_end_at(text, behind).is_some() {
            end = comments_end;
        }

        let after = skip_blanks(text, end);
        let line = self.trim_back(start);
        let alone = line > span.start + 1 && matches!(text.as_bytes()[line - 1], b'\n' | b'\r');
        match (alone, line_end_at(text, after)) {
            (true, Some(line_end)) => line..after + line_end.len(),
            (true, None) if after == close => {
                let base = indent_at(text, span.start);
                let kept = if text[line..start].starts_with(base) { base.len() } else { 0 };
                line + kept..after
            }
            (false, Some(_)) => line..after,
            (false, None) if after == close => {
                let comma = first.checked_sub(1).and_then(goes).filter(|&comma| comma + 1 == line);
                comma.map_or(line, |comma| self.trim_back(comma))..end
            }
            (_, None) => start..after,
        }
    }

    fn trim_back(&self, from: usize) -> usize {
        let before = &self.tree.text.as_bytes()[..from];
        from - before.iter().rev().take_while(|b| matches!(b, b' ' | b'\t')).count()
    }
}
