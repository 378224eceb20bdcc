//! The screens, driven by keys alone: what is pressed goes through the screen to the wizard, and the work the wizard
//! hands out is answered as the runtime would.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod behaviour;
mod bytes;
mod languages;
mod pictures;
mod sizes;

use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui_core::layout::Size;

use crate::domain::CheckTarget;
use crate::domain::{AuthChoice, CLOUDFLARE_ANTHROPIC, Date, Environment, Exit, Field, Layer, Secret};
use crate::gateway::{
    Answer, Catalogue, Fault, NetworkPath, Outcome, RequestContext, Timings, classify, read_models, stages,
};
use crate::locale::{Language, ids};
use crate::openclaw::{Files, Notice, Place, Setup, Why};
use crate::wizard::{Checked, Effect, Facts, Failure, Message, Problem, Section, Wizard, WorkId, Written};

use super::Screen;
use crate::frontend::terminal::{Frame, Theme, rows_of};

pub(super) const ACCOUNT: &str = "0123456789abcdef0123456789abcdef";
/// Looks like a key and is none; must never be seen.
pub(super) const KEY: &str = "sk-ant-api03-CANARYcanaryCANARYcanaryCANARYcanary-f3Qa";
pub(super) const TOKEN: &str = "CANARYtokenCANARYtokenCANARYtoken00Zk7d";

pub(super) const COLOUR: Theme = Theme { color: true, ..MONO };
pub(super) const MONO: Theme = Theme::plain_text(true, Language::English);
pub(super) const ASCII: Theme = Theme::plain_text(false, Language::English);

/// A person in front of the screen.
pub(super) struct Person {
    pub wizard: Wizard,
    pub screen: Screen,
    pub work: Vec<Effect>,
}

pub(super) fn facts() -> Facts {
    Facts {
        openclaw: None,
        today: Date::parse("2026-11-23").unwrap(),
        now: 1_795_392_000,
        shell: Environment::default(),
        places: vec!["~/.openclaw/openclaw.json".to_owned()],
        origin: None,
        offline: false,
        practice: None,
        choice: AuthChoice::DEFAULT,
        open: None,
        home: false,
        notices: Vec::new(),
        kept: None,
    }
}

pub(super) fn setup(config: Option<&str>) -> Setup {
    let home = PathBuf::from("/home/ada");
    let place = Place {
        state_dir: home.join(".openclaw"),
        config: home.join(".openclaw/openclaw.json"),
        home,
        why: Why::New,
        rivals: Vec::new(),
    };
    let files = Files { config: config.map(|text| text.as_bytes().to_vec()), ..Files::default() };
    Setup::read(place, files, &CLOUDFLARE_ANTHROPIC).unwrap()
}

impl Person {
    pub fn new(theme: Theme, facts: Facts, config: Option<&str>) -> Self {
        let (wizard, work) = Wizard::start(facts);
        let mut person = Self { wizard, screen: Screen::new(theme), work };
        let id = person.take(|effect| match effect {
            Effect::ReadSetup(id, _) => Some(*id),
            _ => None,
        });
        person.tell(Message::SetupRead(id.unwrap(), Ok(Box::new(setup(config)))));
        person
    }

    pub fn fresh(theme: Theme) -> Self {
        Self::new(theme, facts(), None)
    }

    pub fn tell(&mut self, message: Message) {
        let work = self.wizard.update(message);
        self.screen.wizard_changed();
        self.work.extend(work);
    }

    fn take<T>(&mut self, wanted: impl Fn(&Effect) -> Option<T>) -> Option<T> {
        let found = self.work.iter().rev().find_map(wanted);
        self.work.clear();
        found
    }

    pub fn event(&mut self, key: KeyEvent) {
        for message in self.screen.key(&key, &self.wizard) {
            self.tell(message);
        }
    }

    pub fn press(&mut self, code: KeyCode) -> &mut Self {
        self.event(KeyEvent::new(code, KeyModifiers::NONE));
        self
    }

    pub fn ctrl(&mut self, c: char) -> &mut Self {
        self.event(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL));
        self
    }

    pub fn types(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.press(KeyCode::Char(c));
        }
        self
    }

    pub fn pastes(&mut self, text: &str) -> &mut Self {
        for message in self.screen.paste(text, &self.wizard) {
            self.tell(message);
        }
        self
    }

    /// The live test that was handed out.
    pub fn test(&mut self) -> (WorkId, CheckTarget) {
        self.take(|effect| match effect {
            Effect::Check(id, subject, _) => Some((*id, (**subject).clone())),
            _ => None,
        })
        .expect("a test was asked for")
    }

    pub fn is_asked_to(&mut self, wanted: impl Fn(&Effect) -> bool) -> bool {
        self.take(|effect| wanted(effect).then_some(())).is_some()
    }

    /// The gateway's section, its address pasted.
    pub fn at_gateway(&mut self) -> &mut Self {
        self.pastes(&format!("https://gateway.ai.cloudflare.com/v1/{ACCOUNT}/my-gate/anthropic"))
    }

    /// Everything up to the section where the live test is shown, by keys.
    pub fn at_model(&mut self) -> &mut Self {
        self.at_gateway().press(KeyCode::Enter).is_open();
        self.pastes(KEY);
        self.press(KeyCode::Enter);
        assert_eq!(self.wizard.section(), Section::Model);
        self
    }

    /// The gateway is there and wants no token.
    pub fn is_open(&mut self) -> &mut Self {
        self.probed(400, r#"{"name":"AiGatewayError","internalCode":2999,"message":"No credential"}"#)
    }

    /// The gateway is there and wants a token.
    pub fn is_locked(&mut self) -> &mut Self {
        self.probed(401, r#"{"success":false,"error":[{"code":2009,"message":"Unauthorized"}]}"#)
    }

    /// There is no such gateway.
    pub fn is_missing(&mut self) -> &mut Self {
        let words = "Please configure AI Gateway in the Cloudflare dashboard";
        self.probed(400, &format!(r#"{{"error":[{{"code":2001,"message":"{words}"}}]}}"#))
    }

    /// The gateway's list of models is this.
    pub fn lists(&mut self, body: &[u8]) -> &mut Self {
        let id = self.take(|effect| match effect {
            Effect::ListModels(id, _) => Some(*id),
            _ => None,
        });
        let page = read_models(&CLOUDFLARE_ANTHROPIC, body).expect("it is a list");
        let listed = Catalogue::of(&CLOUDFLARE_ANTHROPIC).merge(&page.models);
        self.tell(Message::ModelsListed(id.expect("the list was asked for"), Ok(listed)));
        self
    }

    /// The key is refused when the gateway is asked for its models.
    pub fn refuses_the_list(&mut self) -> &mut Self {
        let id = self.take(|effect| match effect {
            Effect::ListModels(id, _) => Some(*id),
            _ => None,
        });
        let failure = Failure::new("provider-key-rejected", Layer::Provider, ids::BRIEF_AT_PROVIDER)
            .field(Field::ApiKey);
        let refused = Err(Problem::new(Exit::Provider, failure));
        self.tell(Message::ModelsListed(id.expect("the list was asked for"), refused));
        self
    }

    /// The gateway's answer to the question whether it is there.
    pub fn probed(&mut self, status: u16, body: &str) -> &mut Self {
        let id = self.take(|effect| match effect {
            Effect::Probe(id, _) => Some(*id),
            _ => None,
        });
        let answer = Answer::new(status, [("cf-ray", &b"8f00-AMS"[..])], body.as_bytes().to_vec(), false);
        let asked = RequestContext {
            host: "gateway.ai.cloudflare.com",
            ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")
        };
        let verdict = classify(&Outcome::Answered(answer), &asked);
        self.tell(Message::ProbeDone(id.expect("the gateway was asked"), Ok(Box::new(verdict))));
        self
    }

    pub fn at_test(&mut self) -> &mut Self {
        self.at_model().press(KeyCode::Enter);
        assert_eq!(self.wizard.section(), Section::Test);
        self
    }

    /// The test ends with an outcome.
    pub fn outcome(&mut self, outcome: &Outcome, timings: Timings) -> &mut Self {
        let (id, subject) = self.test();
        let asked = RequestContext {
            key: subject.api_key.as_ref(),
            token: subject.authorization.as_ref(),
            model: Some(subject.model.as_str()),
            host: "gateway.ai.cloudflare.com",
            ..RequestContext::new(&CLOUDFLARE_ANTHROPIC, "")
        };
        let verdict = classify(outcome, &asked);
        let route = NetworkPath { name: true, proxy: false, tls: true };
        let stages = stages(route, &timings, Some(&verdict));
        let checked = Checked {
            model: subject.model.clone(),
            verdict,
            stages,
            total_ms: timings.done,
            attempts: 1,
            trust: None,
        };
        self.tell(Message::CheckDone(id, Ok(Box::new(checked))));
        self
    }

    pub fn answered(&mut self, status: u16, gateway: bool, body: &str) -> &mut Self {
        let mut headers: Vec<(&str, &[u8])> =
            vec![("content-type", b"application/json"), ("cf-ray", b"8f00-AMS")];
        if gateway {
            headers.push(("cf-aig-log-id", b"01JABC"));
        }
        let answer = Answer::new(status, headers, body.as_bytes().to_vec(), false);
        self.outcome(&Outcome::Answered(answer), measured())
    }

    pub fn proven(&mut self) -> &mut Self {
        self.answered(
            200,
            true,
            r#"{"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929",
                "content":[{"type":"text","text":"o"}],"stop_reason":"max_tokens",
                "usage":{"input_tokens":8,"output_tokens":1}}"#,
        )
    }

    pub fn wrong_token(&mut self) -> &mut Self {
        self.answered(
            401,
            true,
            r#"{"success":false,"result":[],"messages":[],"error":[{"code":2009,"message":"Unauthorized"}],
                "name":"AiGatewayError","httpCode":401,"internalCode":2009,"message":"Unauthorized"}"#,
        )
    }

    pub fn refused(&mut self, status: u16, kind: &str, words: &str) -> &mut Self {
        let body = format!(
            r#"{{"type":"error","error":{{"type":"{kind}","message":"{words}"}},"request_id":"req_1"}}"#
        );
        self.answered(status, true, &body)
    }

    pub fn offline(&mut self) -> &mut Self {
        self.outcome(&Outcome::Fault(Fault::Name), Timings::default())
    }

    /// The write is done.
    pub fn written(&mut self) -> &mut Self {
        self.written_with(Vec::new())
    }

    /// The write is done, and something is worth knowing about it.
    pub fn written_with(&mut self, remarks: Vec<Notice>) -> &mut Self {
        let id = self.take(|effect| match effect {
            Effect::Apply(id, _) => Some(*id),
            _ => None,
        });
        let at = |name: &str| PathBuf::from("/home/ada/.openclaw").join(name);
        let files = vec![
            (at(".env"), None),
            (at("openclaw.json"), Some(at("clawgate/backups/2026-11-23T22-10-05/openclaw.json"))),
        ];
        let written = Written { files, remarks, restart: true };
        self.tell(Message::WriteDone(id.expect("a write was asked for"), Ok(written)));
        self
    }

    /// The files are looked at again, and the config is this.
    pub fn looked_again(&mut self, config: &str) -> &mut Self {
        let id = self.take(|effect| match effect {
            Effect::VerifyWrite(id, _) => Some(*id),
            _ => None,
        });
        self.tell(Message::WriteVerified(
            id.expect("a look was handed out"),
            Ok(Some(Box::new(setup(Some(config))))),
        ));
        self
    }

    /// What is on a screen of this size.
    pub fn frame(&mut self, width: u16, height: u16) -> Frame {
        self.screen.draw(Size { width, height }, &self.wizard)
    }

    /// The text of it, an empty line's end cut off.
    pub fn text(&mut self, width: u16, height: u16) -> String {
        text_of(&self.frame(width, height), width, height)
    }
}

pub(super) fn text_of(frame: &Frame, width: u16, height: u16) -> String {
    let rows = rows_of(frame, Size { width, height });
    rows.iter().map(|row| row.trim_end()).collect::<Vec<_>>().join("\n")
}

pub(super) fn measured() -> Timings {
    Timings {
        name: Some(3),
        connect: Some(12),
        tls: Some(31),
        first_byte: Some(410),
        done: Some(423),
        ..Timings::default()
    }
}

/// Nothing that is shown may hold a secret.
pub(super) fn assert_no_secret(text: &str) {
    let flat: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    for secret in [KEY, TOKEN] {
        assert!(!flat.contains(&secret[..24]) && !flat.contains("CANARY"), "{text}");
        assert!(!flat.contains(Secret::verbatim(secret).expose()), "{text}");
    }
}
