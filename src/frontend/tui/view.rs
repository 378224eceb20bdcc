//! The frame: header, checklist, form, footer, and how they share whatever room there is.
//!
//! ```text
//!  clawgate · Cloudflare AI Gateway for OpenClaw                    ~/.openclaw/openclaw.json
//! ─────────────────────────────────────────────────────────────────────────────────────────────
//!   ✓ Provider  Anthropic, own key    │  (the form)
//!   ▸ Gateway                         │
//! ──────────────────────────────────────────────────────────────────────────── ↓ 3 more lines ─
//!  Enter next · Esc back · Tab next field · F1 help · Ctrl-C quit
//! ```
//!
//! Below 80 columns the checklist folds into one line; below 40 columns or 12 lines the focused question is alone.

use crossterm::event::KeyCode;
use ratatui_core::layout::{Position, Size};
use ratatui_core::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::frontend::items::is_wrong;
use crate::frontend::terminal::{Frame, Glyph, Theme, columns, cut, cut_start};
use crate::locale::{Id, Message, ids, visible};
use crate::wizard::{Action, Item, Panel, Prompt, SidebarItem, Wizard};

use super::form;
use super::keys::{Binding, Chord, Command};
use super::state::{Drawn, FocusTarget, State};
use super::widgets::page::{Page, blanks};
use super::widgets::sidebar;

/// Narrower, and the checklist folds into one line.
const SIDEBAR_FROM: usize = 80;
/// From here on the answers stand beside the sections, not below.
const WIDE_FROM: usize = 104;
/// Smaller than this, and the focused question is alone.
const SMALLEST: (usize, usize) = (40, 12);
/// The columns of the checklist where the answers stand beside the sections, and where they do not.
const SIDEBAR_WIDE: usize = 38;
const SIDEBAR: usize = 17;

/// What is shown.
pub(super) struct View<'v> {
    pub wizard: &'v Wizard,
    pub prompt: &'v Prompt,
    pub rail: &'v [SidebarItem],
    /// Every key that does something now.
    pub keys: &'v [Binding],
}

/// The form as far as it is seen, the cursor's column and line in it, and how many lines are above and below.
struct Seen {
    lines: Vec<Line<'static>>,
    cursor: Option<(usize, usize)>,
    above: usize,
    below: usize,
    shown: usize,
}

impl View<'_> {
    /// Draws everything on a screen of this size.
    pub(super) fn draw(&self, state: &mut State, size: Size) -> Frame {
        let (width, height) = (usize::from(size.width), usize::from(size.height));
        let (mut rows, cursor) = if width == 0 || height == 0 {
            (Vec::new(), None)
        } else if width < SMALLEST.0 || height < SMALLEST.1 {
            self.alone(state, width, height)
        } else {
            self.whole(state, width, height)
        };
        if !state.theme.unicode {
            rows.iter_mut().flat_map(|row| &mut row.spans).for_each(only_ascii);
        }
        let place = |(x, y)| Some(Position { x: u16::try_from(x).ok()?, y: u16::try_from(y).ok()? });
        Frame { rows, cursor: cursor.and_then(place), copied: state.to_copy.take() }
    }

    fn whole(
        &self,
        state: &mut State,
        width: usize,
        height: usize,
    ) -> (Vec<Line<'static>>, Option<(usize, usize)>) {
        let theme = state.theme;
        let body = height - 4;
        let mut rows = vec![self.header(theme, width), Line::default()];
        let (heads, room) = if width >= SIDEBAR_FROM {
            let (side, apart, right) =
                if width >= WIDE_FROM { (SIDEBAR_WIDE, 2, 1) } else { (SIDEBAR, 1, 1) };
            let mut heads = sidebar::lines(self.rail, theme, side);
            heads.resize(body, Line::default());
            for head in &mut heads {
                let pad = blanks(side.saturating_sub(head.width()));
                head.extend([pad, Span::styled(theme.glyph(Glyph::DOWN), theme.dim()), blanks(apart)]);
            }
            (heads, width - side - 1 - apart - right)
        } else {
            let apart = usize::from(height >= 20);
            rows.push(sidebar::folded(self.rail, self.prompt, theme, width));
            rows.resize(3 + apart, Line::default());
            (vec![Line::from(blanks(1)); body - 1 - apart], width - 2)
        };
        let indent = heads.first().map_or(0, Line::width);
        let top = rows.len();
        let seen = self.form(state, room, heads.len(), width < SIDEBAR_FROM);
        let form = seen.lines.into_iter().chain(std::iter::repeat(Line::default()));
        rows.extend(heads.into_iter().zip(form).map(|(mut head, line)| {
            head.extend(line.spans);
            head
        }));
        let rule = |id: Id, lines: usize| {
            rule(theme, width, (lines > 0).then(|| theme.say(&id.with("lines", lines))))
        };
        rows[1] = rule(ids::MORE_ABOVE, seen.above);
        rows.push(rule(ids::MORE_BELOW, seen.below));
        // Nothing is written that nobody could know is longer than the screen.
        state.read_to = state.read_to.max(state.scroll + seen.shown);
        let unread = state.drawn.lines.saturating_sub(state.read_to);
        let unread = if matches!(self.prompt.exhibit, Some(Panel::Diff(_))) && state.help.is_none() {
            unread
        } else {
            0
        };
        rows.push(footer(self.keys, theme, width, unread));
        (rows, seen.cursor.map(|(column, line)| (indent + column, top + line)))
    }

    /// The form in its room, the focus in sight; what has to be said of it at its foot, where that does not fit above.
    fn form(&self, state: &mut State, room: usize, height: usize, named: bool) -> Seen {
        let mut page = Page::new(state.theme, room, named);
        self.fill(&mut page, state, height);
        let dock = std::mem::take(&mut page.dock);
        let free = height.saturating_sub(dock.len());
        let mut seen = seen(state, page, (room, free));
        if !dock.is_empty() {
            seen.lines.resize(free, Line::default());
            seen.lines.extend(dock);
        }
        seen
    }

    fn fill(&self, page: &mut Page, state: &State, height: usize) {
        if state.help.is_some() {
            form::help(page, self.prompt, state, self.rail);
            page.tighten(0, height);
        } else {
            form::form(page, self.prompt, state, self.wizard, &self.sends(), height);
        }
    }

    /// What Enter sends, long and short; nothing while it does something else.
    fn sends(&self) -> Vec<Message> {
        let enter = self.keys.iter().find(|binding| binding.keys.contains(&ENTER)).map(|it| it.command);
        let first = self.prompt.actions.first().map(|first| Command::Act(first.action));
        let by_choice = self.prompt.items.iter().find_map(|item| match item {
            Item::Choice(choice) => choice.sends.as_ref(),
            _ => None,
        });
        let sends = match enter {
            Some(Command::Choose) => by_choice,
            enter if enter == first => self.prompt.sends.as_ref(),
            _ => None,
        };
        let Some(long) = sends.filter(|_| !self.prompt.items.iter().any(is_wrong)) else {
            return Vec::new();
        };
        let short = match long.id {
            ids::SENDS_PROBE => ids::SENDS_PROBE_SHORT,
            ids::SENDS_MODEL_LIST => ids::SENDS_MODEL_LIST_SHORT,
            _ => ids::SENDS_TEST_SHORT,
        };
        vec![long.clone(), short.message()]
    }

    /// Nothing but the focused question.
    fn alone(
        &self,
        state: &mut State,
        width: usize,
        height: usize,
    ) -> (Vec<Line<'static>>, Option<(usize, usize)>) {
        let mut rows = Vec::new();
        if self.wizard.is_practice() && height > 2 {
            let practice = state.theme.say(&ids::PRACTICE.message());
            rows.push(Line::from(Span::styled(practice, state.theme.practice())));
        }
        let top = rows.len();
        let mut page = Page::new(state.theme, width, false);
        self.fill(&mut page, state, height - top);
        page.tighten(0, 0);
        let dock = std::mem::take(&mut page.dock);
        if let Some(focus @ FocusTarget::Item(_)) = state.focus
            && state.help.is_none()
            && let Some(lines) = page.lines_of(focus)
        {
            page.keep(lines);
            page.lines.extend(dock);
        }
        let seen = seen(state, page, (width, height - top));
        rows.extend(seen.lines);
        (rows, seen.cursor.map(|(column, line)| (column, top + line)))
    }

    /// Name and purpose, and the config that is meant.
    fn header(&self, theme: Theme, width: usize) -> Line<'static> {
        let mut line = Line::from(blanks(1));
        if self.wizard.is_practice() {
            let practice = format!(" {} ", theme.say(&ids::PRACTICE.message()));
            line.extend([Span::styled(practice, theme.practice()), blanks(1)]);
        }
        line.push_span(Span::styled(theme.say(&ids::HEADER_NAME.message()), theme.bold()));
        let about = format!("{}{}", theme.glyph(Glyph::SEPARATOR), theme.say(&ids::HEADER_ABOUT.message()));
        let place = theme.text(visible(self.wizard.place(), 1000));
        if line.width() + columns(&about) + columns(&place).min(26) + 2 <= width {
            line.push_span(Span::styled(about, theme.dim()));
        }
        let room = width.saturating_sub(line.width() + 3);
        let place = cut_start(&place, room, theme.glyph(Glyph::ELLIPSIS));
        let pad = width.saturating_sub(line.width() + columns(&place) + 1);
        line.extend([blanks(pad), Span::styled(place, theme.dim())]);
        line
    }
}

const ENTER: Chord = Chord::Key(KeyCode::Enter);

/// What is seen of a page in so much room: scrolled by hand, or so that the focus is in sight.
fn seen(state: &mut State, mut page: Page, (width, height): (usize, usize)) -> Seen {
    let last = page.lines.len().saturating_sub(height);
    let diff = page.lines_of(FocusTarget::Diff).map_or(0, |range| range.start);
    state.list_top = page.list_top.unwrap_or_default();
    state.drawn = Drawn { height, lines: page.lines.len(), diff };
    let scroll = if let Some(help) = &mut state.help {
        *help = (*help).min(last);
        *help
    } else {
        let mut scroll = state.scroll.min(last);
        if !state.scrolled {
            let (from, to) = visible_range(state, &page, height);
            // What is in sight stays where it is, but for what is in sight from the top.
            let is_item = matches!(state.focus, Some(FocusTarget::Item(_)));
            if is_item && to <= height {
                scroll = 0;
            } else if from < scroll || to > scroll + height {
                let down = if from < scroll { from } else { to.saturating_sub(height) };
                scroll = if to <= height { 0 } else { down };
            }
        }
        state.scroll = scroll.min(last);
        state.scroll
    };
    // Into the field, or to the line that has the focus, for magnifiers and screen readers.
    let focus = || state.focus.and_then(|focus| page.lines_of(focus)).map(|range| (range.start, 0));
    let (line, column) = page.cursor.or_else(focus).unwrap_or((scroll, 0));
    let cursor =
        (line.saturating_sub(scroll).min(height.saturating_sub(1)), column.min(width.saturating_sub(1)));
    page.lines.drain(..scroll);
    let below = page.lines.len().saturating_sub(height);
    page.lines.truncate(height);
    let shown = page.lines.len();
    let cursor = (height > 0).then_some((cursor.1, cursor.0));
    Seen { lines: page.lines, cursor, above: scroll, below, shown }
}

/// The lines that have to be seen: the whole of what has the focus, or its most important part where that is too long.
fn visible_range(state: &State, page: &Page, height: usize) -> (usize, usize) {
    let focus = state.focus.and_then(|focus| page.lines_of(focus)).unwrap_or(0..0);
    let anchor = page.anchor_line.unwrap_or_else(|| page.cursor.map_or(focus.start, |(line, _)| line));
    match state.focus {
        Some(FocusTarget::Diff) => (focus.start, focus.start + focus.len().min(4)),
        // What can be done is seen together.
        Some(FocusTarget::Action(_)) => {
            let actions = page.targets.iter().filter(|(target, _)| matches!(target, FocusTarget::Action(_)));
            let (first, last) = actions.fold((focus.start, focus.end), |(first, last), (_, range)| {
                (first.min(range.start), last.max(range.end))
            });
            if last - first <= height { (first, last) } else { (focus.start, focus.end) }
        }
        _ if focus.len() <= height => (focus.start, focus.end),
        // From its head on, unless what is pointed at lies further down.
        _ if anchor < focus.start + height => (focus.start, focus.start + height),
        _ => ((anchor + 1).saturating_sub(height), anchor + 1),
    }
}

/// The keys that are valid now, as many as fit, the most needed ones first to stay.
fn footer(table: &[Binding], theme: Theme, width: usize, unread: usize) -> Line<'static> {
    let separator = theme.glyph(Glyph::SEPARATOR);
    let mut shown: Vec<(u8, String, String)> = table
        .iter()
        .filter(|binding| binding.weight > 0)
        .filter_map(|binding| {
            let key = binding.keys.first()?.name(theme);
            let mut label = binding.label.clone()?;
            if unread > 0 && binding.command == Command::Act(Action::Write) {
                label = ids::WRITE_UNREAD.with("write", label).with("lines", unread);
            }
            Some((binding.weight, key, theme.say(&label)))
        })
        .collect();
    let long = |shown: &[(u8, String, String)]| {
        let texts: usize = shown.iter().map(|(_, key, label)| columns(key) + 1 + columns(label)).sum();
        texts + columns(separator) * shown.len().saturating_sub(1) + 2
    };
    while shown.len() > 1 && long(&shown) > width {
        let Some(least) = shown.iter().map(|(weight, _, _)| *weight).min() else { break };
        shown.retain(|(weight, _, _)| *weight != least);
    }
    // Help and quitting stand last, however needed they are.
    let order = |weight: u8| match weight {
        7 => 2,
        5 => 1,
        4 => 5,
        other => other,
    };
    crate::domain::sort_by_key(&mut shown, |(weight, _, _)| std::cmp::Reverse(order(*weight)));
    let mut line = Line::from(blanks(1));
    for (number, (_, key, label)) in shown.into_iter().enumerate() {
        if number > 0 {
            line.push_span(Span::styled(separator, theme.dim()));
        }
        let room = width.saturating_sub(line.width() + columns(&key) + 2);
        let label = format!(" {}", cut(&label, room, theme.glyph(Glyph::ELLIPSIS)));
        line.extend([Span::styled(key, theme.bold()), Span::raw(label)]);
    }
    line
}

fn rule(theme: Theme, width: usize, hint: Option<String>) -> Line<'static> {
    let dashes = |count: usize| Span::styled(theme.glyph(Glyph::RULE).repeat(count), theme.dim());
    match hint.filter(|hint| columns(hint) + 6 <= width) {
        Some(hint) => {
            let left = width - columns(&hint) - 4;
            Line::from(vec![dashes(left), Span::raw(format!(" {hint} ")), dashes(2)])
        }
        None => Line::from(dashes(width)),
    }
}

/// Whatever a file or a server brought along, a terminal without the characters gets none of them.
fn only_ascii(span: &mut Span<'static>) {
    if !span.content.is_ascii() {
        let ascii = |text: &str| {
            if text.is_ascii() { text.to_owned() } else { format!("{:<1$}", "?", columns(text)) }
        };
        span.content = span.content.graphemes(true).map(ascii).collect::<String>().into();
    }
}
