//! Any size, for every screen.

use super::COLOUR;
use super::pictures::every_state;

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
