//! Pictures of every screen and state, at every size that is drawn differently. Read them as a stranger would.

use std::fmt::Write as _;

use crossterm::event::KeyCode;

use super::{ASCII, COLOUR, KEY, MONO, Person, TOKEN, assert_no_secret, facts};
use crate::frontend::tui::Theme;
use crate::gateway::{Route, Timings, stages};
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

type Walk = fn(Theme) -> Person;

/// Every screen and state, by a walk of keys.
pub(super) fn every_state() -> Vec<(&'static str, Walk)> {
    vec![
        ("where", |theme| {
            let places = vec!["~/.openclaw/openclaw.json".to_owned(), "~/.clawdbot/clawdbot.json".to_owned()];
            Person::new(theme, Facts { places, ..facts() }, None)
        }),
        ("provider", Person::fresh),
        ("provider-practice", |theme| Person::new(theme, Facts { practice: true, ..facts() }, None)),
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
            person.at_model().press(KeyCode::Esc).pastes(KEY).press(KeyCode::Tab).press(KeyCode::Char(' '));
            person.press(KeyCode::Tab).pastes(TOKEN);
            person.press(KeyCode::Tab);
            person
        }),
        ("model", |theme| {
            let mut person = Person::fresh(theme);
            person.at_model();
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

fn picture(walk: Walk, theme: Theme, sizes: &[(u16, u16)]) -> String {
    let mut out = String::new();
    for (width, height) in sizes {
        let mut person = walk(theme);
        let mut terminal = person.frame(*width, *height);
        let cursor = ratatui::backend::Backend::get_cursor_position(terminal.backend_mut()).unwrap();
        let text = super::text_of(terminal.backend().buffer());
        writeln!(out, "== {width}x{height}, cursor at {},{}\n{text}", cursor.x, cursor.y).unwrap();
    }
    assert_no_secret(&out);
    out
}

#[test]
fn pictures() {
    for (name, walk) in every_state() {
        insta::assert_snapshot!(name, picture(walk, COLOUR, &SIZES));
    }
}
