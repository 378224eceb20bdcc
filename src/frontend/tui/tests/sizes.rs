//! Any size, for every screen.

use crossterm::event::KeyCode;

use super::pictures::every_state;
use super::{ACCOUNT, COLOUR, KEY, Person};
use crate::frontend::terminal::{Theme, columns};
use crate::frontend::tui::state::FocusTarget;
use crate::locale::Language;
use crate::wizard::Item;

const WIDTHS: u16 = 130;
const HEIGHTS: u16 = 45;

/// Draws a screen at sizes one after another, as somebody does who drags the corner of a window.
fn draw_at(walk: super::pictures::Walk, sizes: impl Iterator<Item = (u16, u16)>) {
    let mut person = walk(COLOUR);
    for (width, height) in sizes {
        let frame = person.frame(width, height);
        assert!(frame.rows.len() <= usize::from(height), "{width}x{height}: {} rows", frame.rows.len());
        assert!(
            frame.cursor.is_none_or(|at| at.x < width && at.y < height),
            "{width}x{height}: {:?}",
            frame.cursor
        );
    }
}

fn every_size() -> impl Iterator<Item = (u16, u16)> {
    (0..=WIDTHS).flat_map(|width| (0..=HEIGHTS).map(move |height| (width, height)))
}

/// Every screen around the sizes where something changes, and every size with one screen or another.
#[test]
fn no_size_breaks_a_screen() {
    let edges =
        |value: u16| value < 9 || [12, 16, 18, 20, 40, 80, 104].iter().any(|edge| value.abs_diff(*edge) <= 1);
    let states = every_state();
    for (number, (_, walk)) in states.iter().enumerate() {
        let sizes = every_size()
            .enumerate()
            .filter(|(at, (width, height))| (edges(*width) && edges(*height)) || at % states.len() == number);
        draw_at(*walk, sizes.map(|(_, size)| size));
    }
}

/// The whole of it.
#[test]
#[ignore = "draws 150,000 frames, most of a minute; the sizes above are the telling ones"]
fn no_size_breaks_any_screen() {
    for (_, walk) in every_state() {
        draw_at(walk, every_size());
    }
}

/// The sizes that are drawn differently.
const TELLING: [(u16, u16); 7] = [(200, 60), (120, 35), (100, 30), (80, 24), (80, 16), (60, 18), (40, 12)];

/// Wide characters take two columns, and words are longer elsewhere: no line is wider than its terminal.
#[test]
fn every_language_fits() {
    let languages = Language::ALL.into_iter().filter(|it| *it != Language::English);
    for (language, size) in languages.flat_map(|it| TELLING.map(|size| (it, size))) {
        for (name, walk) in every_state() {
            let text = walk(Theme { language, ..COLOUR }).text(size.0, size.1);
            let wide = text.lines().find(|line| columns(line) > usize::from(size.0));
            assert!(
                wide.is_none() && text.lines().count() <= usize::from(size.1),
                "{language:?} {name}: {text}"
            );
        }
    }
}

/// The row of a field's label, where it is in sight.
fn row_of(person: &mut Person, size: (u16, u16), target: Option<FocusTarget>) -> Option<usize> {
    let Some(FocusTarget::Item(slot)) = target else { return None };
    let prompt = person.wizard.prompt();
    let label = prompt.items.iter().find(|item| item.slot() == slot).and_then(|item| match item {
        Item::Text(item) => Some(COLOUR.say(&item.label)),
        Item::Secret(item) => Some(COLOUR.say(&item.label)),
        _ => None,
    })?;
    let text = person.text(size.0, size.1);
    let begins = |line: &&str| {
        let form = line.rsplit('│').next().unwrap_or(line);
        form.trim_start_matches([' ', '›']).starts_with(&label)
    };
    let rows: Vec<usize> =
        text.lines().enumerate().filter(|(_, line)| begins(line)).map(|(row, _)| row).collect();
    // A sentence may begin like a label.
    (rows.len() == 1).then(|| rows[0])
}

/// On every screen at every size: the row of a field stays the same on the way to it and while somebody types there.
#[test]
fn nothing_jumps() {
    for (name, walk) in every_state().into_iter().filter(|(name, _)| *name != "help") {
        for size in TELLING {
            let mut person = walk(COLOUR);
            person.frame(size.0, size.1);
            for _ in 0..8 {
                // Wherever Tab leads, it leads to a row that was there before.
                let targets = crate::frontend::tui::state::focus_targets(&person.wizard.prompt());
                let before: Vec<_> =
                    targets.iter().map(|it| (*it, row_of(&mut person, size, Some(*it)))).collect();
                let scroll = person.screen.state.scroll;
                person.press(KeyCode::Tab);
                person.frame(size.0, size.1);
                // Where not all of it fits, what was only partly in sight is brought there.
                let small = scroll > 0 || size.1 < 24 && person.screen.state.scroll != scroll;
                let focus = person.screen.state.focus;
                let after = row_of(&mut person, size, focus);
                let was = before.iter().find(|(it, _)| Some(*it) == focus).and_then(|(_, row)| *row);
                if let (Some(was), Some(after), false) = (was, after, small) {
                    assert_eq!(was, after, "{name} at {size:?}: {focus:?}\n{}", person.text(size.0, size.1));
                }
                if person.wizard.prompt().items.is_empty() {
                    continue;
                }
                for key in ["m", "y", "-", "g", "A", " ", "z"] {
                    let row = row_of(&mut person, size, focus);
                    person.types(key);
                    let there = person.screen.state.focus;
                    let now = row_of(&mut person, size, there);
                    if person.screen.state.focus == focus && row.is_some() && now.is_some() {
                        assert_eq!(row, now, "{name} at {size:?}: {key}\n{}", person.text(size.0, size.1));
                    }
                }
            }
        }
    }
}

/// The walk of a first run: the rows of both fields, from the empty form to the filled one.
#[test]
fn the_fields_of_the_gateway_and_the_keys_stay_where_they_are() {
    for size in TELLING {
        let mut person = Person::fresh(COLOUR);
        let rows = |person: &mut Person, labels: [&str; 2]| {
            let text = person.text(size.0, size.1);
            labels.map(|label| {
                text.lines().position(|line| {
                    line.rsplit('│').next().unwrap_or(line).trim_start_matches([' ', '›']).starts_with(label)
                })
            })
        };
        let labels = ["Account ID", "Gateway ID"];
        let empty = rows(&mut person, labels);
        assert!(empty.iter().all(Option::is_some), "{size:?}: {empty:?}\n{}", person.text(size.0, size.1));
        person.types("0123");
        assert_eq!(rows(&mut person, labels), empty, "{size:?}");
        person.types(&ACCOUNT[4..]);
        assert_eq!(rows(&mut person, labels), empty, "{size:?}");
        person.press(KeyCode::Tab);
        assert_eq!(rows(&mut person, labels), empty, "{size:?}");
        person.types("my-gate");
        assert_eq!(rows(&mut person, labels), empty, "{size:?}");
        person.press(KeyCode::Enter).is_locked();
        let labels = ["Anthropic API key", "Gateway token"];
        let empty = rows(&mut person, labels);
        person.pastes(KEY);
        assert_eq!(rows(&mut person, labels), empty, "{size:?}");
        person.press(KeyCode::Tab);
        assert_eq!(rows(&mut person, labels), empty, "{size:?}");
    }
}
