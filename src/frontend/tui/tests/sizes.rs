//! Any size, for every screen.

use super::pictures::every_state;
use super::{ASCII, COLOUR, Person, assert_no_secret, text_of};
use crossterm::event::KeyCode;
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// Every screen at every size of a grid that takes in the edges, one wizard a screen, resized again and again.
#[test]
fn no_size_breaks_a_screen() {
    let widths: Vec<u16> =
        (0..12).chain([19, 20, 21, 38, 39, 40, 41, 59, 60, 79, 80, 81, 103, 104, 105, 129]).collect();
    let heights: Vec<u16> = (0..9).chain([11, 12, 13, 15, 16, 17, 24, 35, 44]).collect();
    for (name, walk) in every_state() {
        let mut person = walk(COLOUR);
        let mut terminal = Terminal::new(TestBackend::new(1, 1)).unwrap();
        for width in &widths {
            for height in &heights {
                terminal.backend_mut().resize(*width, *height);
                terminal.draw(|frame| person.screen.draw(frame, &person.wizard)).unwrap();
            }
        }
        let _ = name;
    }
}
