//! Pictures of every screen and state, at every size that is drawn differently. Read them as a stranger would.

use std::collections::BTreeSet;
use std::num::NonZeroU16;

use crossterm::event::KeyCode;
use ratatui_core::layout::Size;

use super::{ASCII, COLOUR, KEY, MONO, Person, TOKEN, assert_no_secret, facts, text_of};
use crate::frontend::terminal::{Painter, Theme};
use crate::gateway::{NetworkPath, Timings, stages};
use crate::transaction::{self, FileReceipt, Receipt};
use crate::wizard::{Facts, Message, Section};

const SIZES: [(u16, u16); 4] = [(120, 35), (80, 24), (60, 18), (40, 12)];

const EXISTING: &str = r#"{
  // my own settings
  agents: {
    defaults: {
      model: { primary: "openai/gpt-5" }, // the good one
    },
  },
  channels: { telegram: { enabled: true } },
}
"#;

/// What a write leaves that had to do some things otherwise than usual.
fn odd_receipt() -> Receipt {
    let file = |name: &str| {
        let path = std::path::PathBuf::from("/home/ada/.openclaw").join(name);
        FileReceipt {
            target: path.clone(),
            path,
            action: transaction::Action::Changed,
            backup: None,
            mode_before: Some(0o644),
            mode: Some(0o640),
            in_place: false,
            names: 1,
            overwritten: false,
            lost: Vec::new(),
        }
    };
    let lost = vec!["system.posix_acl_access".to_owned(), "user.note".to_owned()];
    let files = vec![
        FileReceipt { lost, ..file(".env") },
        FileReceipt { in_place: true, overwritten: true, ..file("openclaw.json") },
    ];
    Receipt { files, manifest: None, recovered: None }
}

pub(super) type Walk = fn(Theme) -> Person;

/// Every screen and state, by a walk of keys.
pub(super) fn every_state() -> Vec<(&'static str, Walk)> {
    vec![
        ("where", |theme| {
            let places = vec!["~/.openclaw/openclaw.json".to_owned(), "~/.clawdbot/clawdbot.json".to_owned()];
            Person::new(theme, Facts { places, ..facts() }, None)
        }),
        ("gateway-practice", |theme| {
            Person::new(theme, Facts { practice: Some(crate::wizard::Practice::default()), ..facts() }, None)
        }),
        ("gateway-empty", Person::fresh),
        ("gateway-mistakes", |theme| {
            let mut person = Person::fresh(theme);
            person.types("0123456789abcdefg").press(KeyCode::Tab).press(KeyCode::Enter);
            person
        }),
        ("gateway-filled", |theme| {
            let mut person = Person::fresh(theme);
            person.pastes(
                "https://gateway.ai.cloudflare.com/v1/0123456789abcdef0123456789abcdef/my-gate/anthropic",
            );
            person.press(KeyCode::Tab);
            person
        }),
        ("gateway-asked", |theme| {
            let mut person = Person::fresh(theme);
            person.at_gateway().press(KeyCode::Enter);
            person
        }),
        ("gateway-missing", |theme| {
            let mut person = Person::fresh(theme);
            person.at_gateway().press(KeyCode::Enter).is_missing();
            person
        }),
        ("keys-locked", |theme| {
            let mut person = Person::fresh(theme);
            person.at_gateway().press(KeyCode::Enter).is_locked();
            person
        }),
        ("keys-empty", |theme| {
            let mut person = Person::fresh(theme);
            person.at_model().press(KeyCode::Esc).ctrl('u');
            person
        }),
        ("keys-wrong-kind", |theme| {
            let mut person = Person::fresh(theme);
            person
                .at_model()
                .press(KeyCode::Esc)
                .ctrl('u')
                .types("cfut_CANARYcanaryCANARYcanaryCANARYcanary")
                .press(KeyCode::Enter);
            person
        }),
        ("keys-with-token", |theme| {
            let mut person = Person::fresh(theme);
            // An answer that does not show whether it wants a token.
            let limited = r#"{"error":[{"code":2003,"message":"Rate limited"}]}"#;
            person.at_gateway().press(KeyCode::Enter).probed(429, limited);
            person.pastes(KEY).press(KeyCode::Tab).press(KeyCode::Char(' '));
            person.press(KeyCode::Tab).pastes(TOKEN);
            person.press(KeyCode::Tab);
            person
        }),
        ("model", |theme| {
            let mut person = Person::fresh(theme);
            person.at_model();
            person
        }),
        ("model-key-refused", |theme| {
            let mut person = Person::fresh(theme);
            person.at_model().refuses_the_list().press(KeyCode::Enter).refuses_the_list();
            person
        }),
        ("keys-refused", |theme| {
            let mut person = Person::fresh(theme);
            person.at_test().refused(401, "authentication_error", "invalid x-api-key");
            person.press(KeyCode::Enter);
            person
        }),
        ("model-filtered", |theme| {
            let mut person = Person::fresh(theme);
            person.at_model().types("opus");
            person
        }),
        ("model-other", |theme| {
            let mut person = Person::new(theme, facts(), Some(EXISTING));
            person.at_model().types("zzz").press(KeyCode::Enter).types("claude next");
            person.press(KeyCode::Enter);
            person
        }),
        ("test-running", |theme| {
            let mut person = Person::fresh(theme);
            let (id, _) = person.at_test().test();
            let timings = Timings { name: Some(3), connect: Some(12), ..Timings::default() };
            let way = stages(NetworkPath { name: true, proxy: false, tls: true }, &timings, None);
            person.tell(Message::CheckMoved(id, way));
            person
        }),
        ("test-proven", |theme| {
            let mut person = Person::fresh(theme);
            person.at_test().proven();
            person
        }),
        ("test-wrong-token", |theme| {
            let mut person = Person::fresh(theme);
            person.at_test().wrong_token();
            person
        }),
        ("test-wrong-key", |theme| {
            let mut person = Person::fresh(theme);
            person.at_test().refused(401, "authentication_error", "invalid x-api-key");
            person
        }),
        ("test-no-credit", |theme| {
            let mut person = Person::fresh(theme);
            let words = "Your credit balance is too low to access the Anthropic API.";
            person.at_test().refused(400, "invalid_request_error", words);
            person
        }),
        ("test-unknown-model", |theme| {
            let mut person = Person::fresh(theme);
            person.at_test().refused(404, "not_found_error", "model: claude-sonnet-4-5");
            person
        }),
        ("test-offline", |theme| {
            let mut person = Person::fresh(theme);
            person.at_test().offline();
            person
        }),
        ("review-new", |theme| {
            let mut person = Person::fresh(theme);
            person.at_test().proven().press(KeyCode::Enter);
            person
        }),
        ("review-existing", |theme| {
            let mut person = Person::new(theme, facts(), Some(EXISTING));
            person.at_test().proven().press(KeyCode::Enter);
            person
        }),
        ("review-one-line", |theme| {
            let one_line = format!(
                r#"{{"$schema":"{}","agents":{{"defaults":{{"model":"openai/gpt-5"}}}}}}"#,
                "left alone ".repeat(30)
            );
            let mut person = Person::new(theme, facts(), Some(&one_line));
            person.at_test().proven().press(KeyCode::Enter);
            person
        }),
        ("review-proven-wrong", |theme| {
            let mut person = Person::new(theme, facts(), Some(EXISTING));
            person.at_test().wrong_token().ctrl('n').types("write any");
            person
        }),
        ("done", |theme| {
            let mut person = Person::fresh(theme);
            person.at_test().proven().press(KeyCode::Enter).press(KeyCode::Enter).written();
            assert_eq!(person.wizard.section(), Section::Done);
            person
        }),
        ("done-reverted", |theme| {
            let mut person = Person::fresh(theme);
            person.at_test().proven().press(KeyCode::Enter).press(KeyCode::Enter).written();
            person.looked_again(EXISTING);
            person
        }),
        ("done-remarks", |theme| {
            let mut person = Person::fresh(theme);
            person.at_test().proven().press(KeyCode::Enter).press(KeyCode::Enter);
            person.written_with(crate::runtime::remarks(&odd_receipt()));
            person
        }),
        ("leave", |theme| {
            let mut person = Person::fresh(theme);
            person.at_model().ctrl('c');
            person
        }),
        ("help", |theme| {
            let mut person = Person::fresh(theme);
            person.at_model().press(KeyCode::Esc).press(KeyCode::F(1));
            person
        }),
    ]
}

/// A frame as text, its cursor's place in front.
fn picture(walk: Walk, theme: Theme, (width, height): (u16, u16)) -> String {
    let frame = walk(theme).frame(width, height);
    let cursor = frame.cursor.unwrap();
    assert!(cursor.x < width && cursor.y < height, "{cursor:?}");
    let picture = format!("cursor at {},{}\n{}", cursor.x, cursor.y, text_of(&frame, width, height));
    assert_no_secret(&picture);
    picture
}

/// A cell as a terminal shows it that got the real escape sequences.
#[derive(Debug)]
struct Cell {
    text: String,
    /// Its number, where it is not the terminal's own.
    colour: Option<u8>,
    bold: bool,
}

/// A frame as a terminal shows it, row by row.
fn cells(walk: Walk, theme: Theme, (width, height): (u16, u16)) -> Vec<Vec<Cell>> {
    let bytes = sent(walk, theme, width, height);
    assert_no_secret(&String::from_utf8_lossy(&bytes));
    let mut parser = parser(width, height);
    parser.process(&bytes);
    let cell = |row: u16, column: u16| {
        let cell = parser.screen().cell(row, column).unwrap();
        assert_eq!(cell.bgcolor(), vt100::Color::Default, "backgrounds are the terminal's own");
        let colour = match cell.fgcolor() {
            vt100::Color::Default => None,
            vt100::Color::Idx(number) if number < 16 => Some(number),
            other => panic!("{other:?} is not one of the sixteen"),
        };
        // What was never drawn is blank as well.
        let text = if cell.has_contents() { cell.contents() } else { " " };
        Cell { text: text.to_owned(), colour, bold: cell.bold() || cell.inverse() }
    };
    (0..height).map(|row| (0..width).map(|column| cell(row, column)).collect()).collect()
}

/// Runs of letters and digits, but for those beside which something is left out, and single ones: in ASCII they are signs.
fn words(picture: &str) -> impl Iterator<Item = String> {
    let lines = picture.lines().map(|line| line.replace("...", "…"));
    let words = lines.flat_map(|line| {
        let words = line.split(|c: char| !(c.is_alphanumeric() || c == '…'));
        words
            .filter(|word| word.chars().count() > 1 && !word.contains('…'))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    words.collect::<Vec<_>>().into_iter()
}

fn parser(width: u16, height: u16) -> vt100::Parser {
    vt100::Parser::new(NonZeroU16::new(height).unwrap(), NonZeroU16::new(width).unwrap(), 0)
}

/// The bytes of a first frame.
fn sent(walk: Walk, theme: Theme, width: u16, height: u16) -> Vec<u8> {
    let frame = walk(theme).frame(width, height);
    Painter::default().paint(frame, Size { width, height }).to_vec()
}

#[test]
fn as_text() {
    for (name, walk) in every_state() {
        insta::assert_snapshot!(name, picture(walk, COLOUR, (80, 24)));
    }
}

/// Without colours it is the same text, and what a colour says of faults, warnings and the focus is bold there; a line that
/// is taken away has its sign.
#[test]
fn colours_say_nothing_alone() {
    const TELLING: [u8; 3] = [1, 5, 6];
    for (name, walk) in every_state() {
        for size in SIZES {
            let (bright, plain) = (cells(walk, COLOUR, size), cells(walk, MONO, size));
            for (row, (bright, plain)) in bright.iter().zip(&plain).enumerate() {
                let mut run = (None, "");
                // Blanks are whatever is sent in fewer bytes.
                let seen = |(bright, _): &(&Cell, &Cell)| !bright.text.trim().is_empty();
                for (bright, plain) in bright.iter().zip(plain).filter(seen) {
                    if bright.colour != run.0 {
                        run = (bright.colour, &bright.text);
                    }
                    let at = format!("{name}, {size:?}, row {row}: {bright:?}, {plain:?}");
                    assert_eq!(bright.text, plain.text, "{at}");
                    assert_eq!(plain.colour, None, "{at}");
                    let tells = bright.colour.is_some_and(|colour| TELLING.contains(&colour));
                    assert!(!tells || plain.bold || run.1 == "-", "{at}");
                }
            }
        }
    }
}

#[test]
fn in_ascii_it_says_the_same() {
    for (name, walk) in every_state() {
        for size in SIZES {
            let ascii = picture(walk, ASCII, size);
            assert!(ascii.is_ascii(), "{name}: {ascii}");
        }
        // Signs of more than one character take room: what is told is compared where there is enough of it.
        let said = |theme: Theme| {
            let mut words: Vec<String> = words(&picture(walk, theme, (200, 100))).collect();
            words.sort();
            words
        };
        assert_eq!(said(MONO), said(ASCII), "{name}");
    }
}

/// Every word is one of a sentence, or is there where there is room for everything.
#[test]
fn no_size_cuts_a_word() {
    let sentences = include_str!("../../../../assets/locales/en.ftl");
    for (name, walk) in every_state() {
        let mut known: BTreeSet<String> = words(sentences).collect();
        known.extend(words(&picture(walk, MONO, (200, 100))));
        for size in SIZES {
            let picture = picture(walk, MONO, size);
            let letters = words(&picture).filter(|word| !word.bytes().any(|byte| byte.is_ascii_digit()));
            let cut: Vec<String> = letters.filter(|word| !known.contains(word)).collect();
            assert_eq!(cut, [""; 0], "{name}, {size:?}:\n{picture}");
        }
    }
}

/// Where the keys go is marked at every size, on the cursor's own row, or above it where a label has one of its own.
#[test]
fn the_focus_is_in_sight() {
    // While a test runs, and in the help, there is nothing to choose.
    let choosing = every_state().into_iter().filter(|(name, _)| !["test-running", "help"].contains(name));
    for (name, walk) in choosing {
        for (width, height) in SIZES {
            let row = walk(COLOUR).frame(width, height).cursor.unwrap().y;
            let cells = cells(walk, COLOUR, (width, height));
            let rows = &cells[usize::from(row).saturating_sub(1)..=usize::from(row)];
            let marked = rows.iter().flatten().any(|cell| cell.colour == Some(6) && cell.bold);
            assert!(marked, "{name}, {width}x{height}: nothing in row {row}");
        }
    }
}

/// First frames are small enough for a slow line.
#[test]
fn a_first_frame_is_small() {
    for (name, walk) in every_state() {
        let bytes = sent(walk, COLOUR, 80, 24).len();
        assert!(bytes <= 4096, "{name}: {bytes} bytes");
    }
}

/// Writes every screen as a terminal would get it into the folder that `CLAWGATE_PICTURES` names, to be looked at.
#[test]
#[allow(clippy::disallowed_methods, reason = "tests have no Host")]
fn to_be_looked_at() {
    let Some(folder) = std::env::var_os("CLAWGATE_PICTURES").map(std::path::PathBuf::from) else { return };
    std::fs::create_dir_all(&folder).unwrap();
    for (name, walk) in every_state() {
        for (width, height) in SIZES {
            let file = folder.join(format!("{name}-{width}x{height}.ansi"));
            std::fs::write(file, sent(walk, COLOUR, width, height)).unwrap();
        }
    }
}
