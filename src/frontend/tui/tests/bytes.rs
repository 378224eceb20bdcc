//! What a frame costs on the line, and that all that is left out was there already.

use std::num::NonZeroU16;

use crossterm::event::KeyCode;
use ratatui_core::layout::Size;

use crate::domain::CLOUDFLARE_ANTHROPIC;
use crate::frontend::terminal::Painter;
use crate::gateway::Catalogue;
use crate::wizard::{Effect, Message};

use super::{ACCOUNT, COLOUR, Person};

const SIZE: Size = Size { width: 100, height: 30 };

fn screen() -> vt100::Parser {
    vt100::Parser::new(NonZeroU16::new(SIZE.height).unwrap(), NonZeroU16::new(SIZE.width).unwrap(), 0)
}

/// How many bytes the frame after each key takes. What is on the screen then is what a whole frame shows.
fn costs(person: &mut Person, keys: &[KeyCode]) -> Vec<usize> {
    let (mut painter, mut shown) = (Painter::default(), screen());
    shown.process(painter.paint(person.frame(SIZE.width, SIZE.height), SIZE));
    let mut cost = |key: &KeyCode| {
        person.press(*key);
        let bytes = painter.paint(person.frame(SIZE.width, SIZE.height), SIZE);
        shown.process(bytes);
        let mut whole = screen();
        whole.process(Painter::default().paint(person.frame(SIZE.width, SIZE.height), SIZE));
        assert_eq!(shown.screen().contents(), whole.screen().contents(), "{key:?}");
        for (row, column) in (0..SIZE.height).flat_map(|row| (0..SIZE.width).map(move |column| (row, column)))
        {
            let looks = |screen: &vt100::Screen| {
                let cell = screen.cell(row, column).unwrap();
                let text = cell.contents().to_owned();
                (!matches!(&*text, "" | " ")).then(|| (text, cell.fgcolor(), cell.bold(), cell.dim()))
            };
            assert_eq!(looks(shown.screen()), looks(whole.screen()), "{key:?}, row {row}, column {column}");
        }
        assert_eq!(shown.screen().cursor_position(), whole.screen().cursor_position(), "{key:?}");
        bytes.len()
    };
    keys.iter().map(&mut cost).collect()
}

#[test]
fn a_typed_key_is_small() {
    let mut person = Person::fresh(COLOUR);
    let text = [ACCOUNT, "\t", "my-gateway"].concat();
    let typed = text.chars().map(|c| if c == '\t' { KeyCode::Tab } else { KeyCode::Char(c) });
    let keys: Vec<KeyCode> = typed.chain([KeyCode::Backspace; 10]).collect();
    let costs = costs(&mut person, &keys);
    // The letters that complete an answer, for a sentence goes or comes with each, and the way to the other field.
    let (long, usual): (Vec<usize>, Vec<usize>) = costs.iter().partition(|cost| **cost > 150);
    // So does what an answer looks like, while there is none.
    assert!(long.len() <= 4 && long.iter().all(|cost| *cost <= 300), "{costs:?}");
    assert!(usual.iter().filter(|cost| **cost == 17).count() >= ACCOUNT.len() - 2, "{costs:?}");
}

#[test]
fn a_step_in_the_list_of_models_is_small() {
    let mut person = Person::fresh(COLOUR);
    person.at_model();
    let listed = Catalogue::of(&CLOUDFLARE_ANTHROPIC).merge(&[]);
    let id = person.take(|effect| match effect {
        Effect::ListModels(id, _) => Some(*id),
        _ => None,
    });
    person.tell(Message::ModelsListed(id.unwrap(), Ok(listed)));
    let keys = [KeyCode::Down, KeyCode::Down, KeyCode::Down, KeyCode::Up, KeyCode::Up, KeyCode::Up];
    let costs = costs(&mut person, &keys);
    assert!(costs.iter().all(|cost| *cost <= 400), "{costs:?}");
}
