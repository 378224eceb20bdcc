//! A warning about a setup or a plan: a stable code, a sentence, the command that settles it, and how far it speaks
//! against a proof.

use crate::locale::Message;

/// Something worth knowing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A stable code.
    pub code: &'static str,
    /// What it is.
    pub message: Message,
    /// The command that settles it.
    pub command: Option<&'static str>,
    /// Whether the setup cannot be called proven while it stands.
    pub blocks_proof: bool,
    /// Whether nothing at all is proven while it stands: nobody sends what was tested.
    pub leaves_no_proof: bool,
}

impl Notice {
    /// Something that no command settles and that speaks against no proof.
    #[must_use]
    pub fn new(code: &'static str, message: impl Into<Message>) -> Self {
        Self { code, message: message.into(), command: None, blocks_proof: false, leaves_no_proof: false }
    }

    /// The same with the name of its sentence for a code: `notice-…`.
    pub(super) fn of(message: impl Into<Message>) -> Self {
        let message = message.into();
        let name = message.id.as_str();
        Self::new(name.strip_prefix("notice-").unwrap_or(name), message)
    }

    /// The same with the command that settles it.
    #[must_use]
    pub fn command(self, command: &'static str) -> Self {
        Self { command: Some(command), ..self }
    }

    /// The same where it speaks against a proof.
    #[must_use]
    pub fn blocks(self) -> Self {
        Self { blocks_proof: true, ..self }
    }

    pub(super) fn blocks_if(self, blocks_proof: bool) -> Self {
        Self { blocks_proof, ..self }
    }
}
