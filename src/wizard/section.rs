//! The sections of the wizard, and what the rail shows of them.

use crate::locale::{Id, Message, ids};

/// A section: one screen, one question or a few that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// What is set up, a row each; only where something is.
    Home,
    /// Which OpenClaw is meant; only where there is more than one.
    Location,
    /// The provider: OpenClaw's auth choice.
    Provider,
    /// Account and gateway.
    Gateway,
    /// The secrets, and where they are kept.
    Keys,
    /// The default model and the fallbacks.
    Model,
    /// The live test.
    Test,
    /// What will be written.
    Review,
    /// What was written, and what to do next.
    Done,
}

impl Section {
    /// Every section, in order.
    pub const ALL: [Self; 9] = [
        Self::Home,
        Self::Location,
        Self::Provider,
        Self::Gateway,
        Self::Keys,
        Self::Model,
        Self::Test,
        Self::Review,
        Self::Done,
    ];

    /// Its name for people.
    #[must_use]
    pub fn title(self) -> Id {
        match self {
            Self::Home => ids::SECTION_HOME,
            Self::Location => ids::SECTION_WHERE,
            Self::Provider => ids::SECTION_PROVIDER,
            Self::Gateway => ids::SECTION_GATEWAY,
            Self::Keys => ids::SECTION_KEYS,
            Self::Model => ids::SECTION_MODEL,
            Self::Test => ids::SECTION_TEST,
            Self::Review => ids::SECTION_REVIEW,
            Self::Done => ids::SECTION_DONE,
        }
    }

    /// What it is about, where its values are found, and what its marks mean: a few lines.
    #[must_use]
    pub fn help(self) -> &'static [Id] {
        match self {
            Self::Home => &[ids::HELP_HOME],
            Self::Location => &[ids::HELP_WHERE],
            Self::Provider => &[ids::HELP_PROVIDER, ids::HELP_PROVIDER_ONE],
            Self::Gateway => &[ids::HELP_GATEWAY, ids::HELP_GATEWAY_FIND, ids::HELP_GATEWAY_ASKED],
            Self::Keys => {
                &[ids::HELP_KEYS, ids::HELP_KEYS_TOKEN, ids::HELP_KEYS_STORAGE, ids::HELP_KEYS_SHORT]
            }
            Self::Model => &[ids::HELP_MODEL, ids::HELP_MODEL_MARKS, ids::HELP_MODEL_FALLBACKS],
            Self::Test => &[ids::HELP_TEST, ids::HELP_TEST_AFTER],
            Self::Review => &[ids::HELP_REVIEW, ids::HELP_REVIEW_MARKS],
            Self::Done => &[ids::HELP_DONE],
        }
    }

    /// Its name on the command line, as in `configure --section`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Location => "where",
            Self::Provider => "provider",
            Self::Gateway => "gateway",
            Self::Keys => "keys",
            Self::Model => "model",
            Self::Test => "test",
            Self::Review => "review",
            Self::Done => "done",
        }
    }

    /// Whether it is shown: a choice of one is none.
    #[must_use]
    pub(super) fn is_shown(self, places: usize) -> bool {
        match self {
            Self::Location => places > 1,
            Self::Home | Self::Provider => false,
            _ => true,
        }
    }

    /// The section of this name that can be opened from the command line.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL[2..7].iter().copied().find(|section| section.name() == name)
    }
}

/// How far a section is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Not there yet, or still incomplete.
    Open,
    /// Complete and valid.
    Done,
    /// Complete, with something worth a look.
    Warning,
    /// Something in it is wrong.
    Bad,
}

/// One line of the rail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SidebarItem {
    /// Which section.
    pub section: Section,
    /// How far it is.
    pub progress: Progress,
    /// Whether it is the one on the screen.
    pub current: bool,
    /// Its answers in a few words, without secrets.
    pub summary: Option<Message>,
}
