//! Pictures of every screen and state, at every size that is drawn differently. Read them as a stranger would.

use std::fmt::Write as _;
use std::num::NonZeroU16;

use crossterm::event::KeyCode;
use ratatui_core::layout::Size;

use super::{ASCII, COLOUR, KEY, MONO, Person, TOKEN, assert_no_secret, facts, text_of};
use crate::frontend::terminal::{Painter, Theme};
use crate::gateway::{Route, Timings, stages};
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
        ("provider", Person::fresh),
        ("provider-practice", |theme| {
            Person::new(theme, Facts { practice: Some(crate::wizard::Practice::default()), ..facts() }, None)
        }),
        ("gateway-empty", |theme| {
            let mut person = Person::fresh(theme);
            person.press(KeyCode::Enter);
            person
        }),
        ("gateway-mistakes", |theme| {
            let mut person = Person::fresh(theme);
            person.press(KeyCode::Enter).types("0123456789abcdefg").press(KeyCode::Tab).press(KeyCode::Enter);
            person
        }),
        ("gateway-filled", |theme| {
            let mut person = Person::fresh(theme);
            person.press(KeyCode::Enter);
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
                .pastes("cfut_CANARYcanaryCANARYcanaryCANARYcanary")
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
            person.at_model().refuses_the_list();
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
            let way = stages(Route { name: true, proxy: false, tls: true }, &timings, None);
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

fn picture(walk: Walk, theme: Theme) -> String {
    let mut out = String::new();
    for (width, height) in SIZES {
        let mut person = walk(theme);
        let frame = person.frame(width, height);
        let cursor = frame.cursor.unwrap();
        let text = text_of(&frame, width, height);
        writeln!(out, "== {width}x{height}, cursor at {},{}\n{text}", cursor.x, cursor.y).unwrap();
    }
    assert_no_secret(&out);
    out
}

/// What is styled, a run of cells a line, as a terminal shows it that got the real escape sequences.
fn styles(walk: Walk, theme: Theme) -> String {
    let (width, height) = (80, 24);
    let bytes = sent(walk, theme, width, height);
    assert_no_secret(&String::from_utf8_lossy(&bytes));
    let mut parser = parser(width, height);
    parser.process(&bytes);
    let screen = parser.screen();
    let mut out = String::new();
    for row in 0..height {
        let mut runs: Vec<(String, String)> = Vec::new();
        for column in 0..width {
            let Some(cell) = screen.cell(row, column) else { continue };
            let text = if cell.has_contents() { cell.contents() } else { " " };
            match runs.last_mut() {
                Some((style, run)) if *style == style_of(cell) => run.push_str(text),
                _ => runs.push((style_of(cell), text.to_owned())),
            }
        }
        for (style, run) in runs.iter().filter(|(style, run)| !style.is_empty() && !run.trim().is_empty()) {
            let run = run.trim();
            // The rules are known; their length is not worth a line.
            if !run.starts_with('─') && run != "│" && run != "·" {
                writeln!(out, "{row:>2} {style}: {run}").unwrap();
            }
        }
    }
    out
}

fn parser(width: u16, height: u16) -> vt100::Parser {
    vt100::Parser::new(NonZeroU16::new(height).unwrap(), NonZeroU16::new(width).unwrap(), 0)
}

/// The bytes of a first frame.
fn sent(walk: Walk, theme: Theme, width: u16, height: u16) -> Vec<u8> {
    let frame = walk(theme).frame(width, height);
    Painter::default().paint(frame, Size { width, height }).to_vec()
}

fn style_of(cell: &vt100::Cell) -> String {
    let colour = match cell.fgcolor() {
        vt100::Color::Default => String::new(),
        vt100::Color::Idx(number) => format!("colour {number}"),
        vt100::Color::Rgb(..) => "not one of the sixteen".to_owned(),
    };
    assert_eq!(cell.bgcolor(), vt100::Color::Default, "backgrounds are the terminal's own");
    let flags = [(cell.bold(), "bold"), (cell.dim(), "dim"), (cell.inverse(), "reverse")];
    let words = flags.iter().filter(|(on, _)| *on).map(|(_, word)| (*word).to_owned());
    let words: Vec<String> =
        std::iter::once(colour).filter(|colour| !colour.is_empty()).chain(words).collect();
    words.join(" ")
}

#[test]
fn as_text() {
    for (name, walk) in every_state() {
        let picture = picture(walk, COLOUR);
        assert_eq!(picture, self::picture(walk, MONO), "colours change no text: {name}");
        insta::assert_snapshot!(name, picture);
    }
}

#[test]
fn in_ascii() {
    for (name, walk) in every_state() {
        let picture = picture(walk, ASCII);
        assert!(picture.is_ascii(), "{name}: {picture}");
        insta::assert_snapshot!(format!("ascii-{name}"), picture);
    }
}

#[test]
fn in_styles() {
    for (name, walk) in every_state() {
        let mono = styles(walk, MONO);
        assert!(!mono.contains("colour"), "{name}: {mono}");
        insta::assert_snapshot!(
            format!("styles-{name}"),
            format!("== colour\n{}== mono\n{mono}", styles(walk, COLOUR))
        );
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
