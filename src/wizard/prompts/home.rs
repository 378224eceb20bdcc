//! What is set up, a row each, and the key that changes it.

use crate::domain::said;
use crate::locale::ids;
use crate::openclaw::{Audience, Effective};
use crate::wizard::message::Action;
use crate::wizard::prompt::{Level, Note, Prompt, PromptAction};
use crate::wizard::section::Section;
use crate::wizard::state::Wizard;

impl Wizard {
    pub(super) fn show_home(&self, prompt: &mut Prompt) {
        let Some(setup) = self.setup() else { return };
        let text = |text: String| ids::PLAIN_TEXT.with("text", text);
        let path = text(self.place().to_owned());
        prompt.body.push(ids::HOME_BODY.with("path", path));
        let (default, fallbacks) = setup.default_model();
        // The provider is named where it is another one.
        let own = format!("{}/", self.form.choice.provider);
        let said = |model: &str| said(model.strip_prefix(&own).unwrap_or(model));
        let fallbacks = fallbacks.iter().map(|model| said(model)).collect::<Vec<_>>().join(", ");
        let model = match (&default, fallbacks.is_empty()) {
            (None, _) => ids::HOME_NO_MODEL.message(),
            (Some(model), true) => text(said(model)),
            (Some(model), false) => ids::HOME_MODEL.with("model", said(model)).with("fallbacks", fallbacks),
        };
        let missing = || ids::HOME_MISSING.message();
        let rows = [
            (Section::Model, Some(model)),
            (Section::Keys, self.summary(Section::Keys)),
            (Section::Gateway, self.summary(Section::Gateway)),
            (Section::Test, self.summary(Section::Test).or_else(|| Some(ids::HOME_NOT_TESTED.message()))),
        ];
        if self.has_answers() {
            prompt.offer(Action::Go(Section::Review), ids::HOME_UNWRITTEN);
        }
        prompt.actions.extend(rows.into_iter().map(|(section, value)| PromptAction {
            action: Action::Go(section),
            label: section.title().message(),
            value: Some(value.unwrap_or_else(missing)),
        }));
        prompt.offer(Action::Quit, ids::DOES_QUIT);
        prompt.notes.extend(self.home_notes());
        prompt.notes.extend(self.facts.notices.iter().map(Note::from));
    }

    /// What the daemon makes of the same files.
    fn home_notes(&self) -> Option<Note> {
        let setup = self.setup()?;
        let [shell, daemon] = Audience::ALL.map(|audience| {
            Effective::for_model(&setup.process(&self.facts.shell, audience), None, self.facts.now)
        });
        if !shell.sends_the_same(&daemon) {
            let mut note = Note::new(Level::Warning, ids::CHECK_AUDIENCES_DIFFER);
            note.command = Some("clawgate why".to_owned());
            return Some(note);
        }
        shell.api_key.is_some().then(|| Note::new(Level::Info, ids::HOME_DAEMON_SAME))
    }
}
