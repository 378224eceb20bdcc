//! What can go wrong outside, as a problem with the one thing to do next.

use crate::document::{EditError, Excerpt, Mistake, ParseErrorKind};
use crate::domain::{Exit, Field, Layer, OriginError, said};
use crate::gateway::{Verdict, quoted};
use crate::locale::{ids, visible};
use crate::openclaw::{PlaceError, PlanError, SetupError, mask_line};
use crate::transaction::{UndoError, WriteError};
use crate::wizard::{CHANGED_MEANWHILE, Failure, Problem};

use super::check::CheckError;
use super::client::ClientError;
use super::files::ReadError;
use super::owner::OwnerError;
use super::sentence;

impl From<PlaceError> for Problem {
    fn from(error: PlaceError) -> Self {
        let failure = match error {
            PlaceError::NoHome => {
                Failure::new("no-home", Layer::Input, ids::PLACE_NO_HOME).hint(ids::HINT_STATE_DIR)
            }
            PlaceError::Profile(name) => {
                Failure::new("profile-invalid", Layer::Input, ids::PLACE_PROFILE_INVALID.with("name", name))
                    .hint(ids::HINT_PROFILE)
            }
            PlaceError::ConfigOutside(config, state_dir) => Failure::new(
                "config-outside-state-dir",
                Layer::Input,
                ids::PLACE_CONFIG_OUTSIDE
                    .with("config", config.as_path())
                    .with("folder", state_dir.as_path()),
            )
            .hint(ids::HINT_CONFIG_OUTSIDE),
        };
        Self::new(Exit::Usage, failure.field(Field::StateDir))
    }
}

impl From<OwnerError> for Problem {
    fn from(error: OwnerError) -> Self {
        let failure = match error {
            OwnerError::Unknown(text) => {
                Failure::new("owner-unknown", Layer::Input, ids::OWNER_UNKNOWN.with("owner", said(&text)))
                    .hint(ids::HINT_OWNER)
            }
            OwnerError::Foreign { uid } => Failure::new(
                "state-dir-of-another-user",
                Layer::Input,
                ids::OWNER_FOREIGN.with("uid", uid.to_string()),
            )
            .hint(ids::HINT_OWNER_FOREIGN.with("uid", uid.to_string())),
            OwnerError::BehindSudo { user, theirs } => Failure::new(
                "openclaw-of-another-user",
                Layer::Input,
                ids::OWNER_BEHIND_SUDO.with("user", user).with("path", theirs.as_path()),
            )
            .hint(ids::HINT_OWNER_BEHIND_SUDO.with("path", theirs.as_path())),
        };
        Self::new(Exit::Usage, failure.field(Field::StateDir))
    }
}

impl From<ReadError> for Problem {
    fn from(error: ReadError) -> Self {
        let (exit, failure) = match error {
            ReadError::NotAFile(path, folder) => {
                let id = if folder { ids::READ_FOLDER } else { ids::READ_NOT_A_FILE };
                (
                    Exit::Files,
                    Failure::new("not-a-file", Layer::Files, id.with("path", path.as_path()))
                        .hint(ids::HINT_NOT_A_FILE),
                )
            }
            ReadError::TooLarge(path, bytes) => (
                Exit::Files,
                Failure::new(
                    "file-too-large",
                    Layer::Files,
                    ids::READ_TOO_LARGE.with("path", path.as_path()).with("bytes", bytes),
                )
                .hint(ids::HINT_NOT_A_FILE),
            ),
            ReadError::Symlink(path, target) => (
                Exit::Usage,
                Failure::new(
                    "symlink",
                    Layer::Files,
                    ids::READ_SYMLINK.with("path", path.as_path()).with("target", target.as_path()),
                )
                .hint(ids::HINT_SYMLINK),
            ),
            ReadError::SymlinkRefused(path, target) => (
                Exit::Files,
                Failure::new(
                    "symlink",
                    Layer::Files,
                    ids::READ_SYMLINK.with("path", path.as_path()).with("target", target.as_path()),
                )
                .hint(ids::HINT_SYMLINK_REFUSED),
            ),
            ReadError::Emptied(path, bytes, copy, size) => {
                let message = ids::READ_EMPTIED
                    .with("path", path.as_path())
                    .with("bytes", bytes)
                    .with("copy", copy.as_path())
                    .with("size", size);
                let word = |path: &std::path::Path| quoted(&path.to_string_lossy());
                let hint = ids::HINT_EMPTIED.with("copy", word(&copy)).with("path", word(&path));
                (Exit::Files, Failure::new("config-empty", Layer::Files, message).hint(hint))
            }
            ReadError::Io(path, error) => (
                Exit::Files,
                Failure::new(
                    "unreadable",
                    Layer::Files,
                    ids::READ_FAILED.with("path", path.as_path()).with("cause", error.to_string()),
                )
                .hint(ids::HINT_READ_FAILED),
            ),
        };
        Self::new(exit, failure)
    }
}

impl From<SetupError> for Problem {
    fn from(error: SetupError) -> Self {
        let failure = match error {
            SetupError::Syntax { path, error, excerpt, mistake, included } => {
                let code = match error.kind {
                    ParseErrorKind::NotUtf8 | ParseErrorKind::Utf16 => "not-utf8",
                    ParseErrorKind::TooDeep => "too-deep",
                    ParseErrorKind::TooBig { .. } => "file-too-large",
                    _ => "not-json5",
                };
                let message = match &included {
                    None => ids::SETUP_SYNTAX.message(),
                    Some(by) if by.at.is_empty() => {
                        ids::SETUP_SYNTAX_ROOT_INCLUDED.with("by", by.path.as_path())
                    }
                    Some(by) => {
                        ids::SETUP_SYNTAX_INCLUDED.with("by", by.path.as_path()).with("at", by.at.as_str())
                    }
                };
                let hint = match mistake {
                    Some(Mistake::Template) => ids::HINT_TEMPLATE,
                    Some(Mistake::HashComment) => ids::HINT_HASH_COMMENT,
                    None if included.is_some() => ids::HINT_INCLUDE,
                    None => ids::HINT_SYNTAX,
                };
                let message = message.with("path", path.as_path()).with("what", error.sentence());
                let mut failure = Failure::new(code, Layer::Files, message).hint(hint);
                if !excerpt.text.trim().is_empty() {
                    failure.excerpt = Some(marked(&excerpt));
                }
                failure
            }
            SetupError::Env { path, error } => Failure::new(
                "env-file-unreadable",
                Layer::Files,
                ids::SETUP_ENV.with("path", path.as_path()).with("what", error.sentence()),
            )
            .hint(ids::HINT_SYNTAX),
            SetupError::NotAnObject { path, at, found, line } => Failure::new(
                "not-an-object",
                Layer::Files,
                if at.is_empty() { ids::SETUP_ROOT_NOT_AN_OBJECT } else { ids::SETUP_NOT_AN_OBJECT }
                    .with("path", path.as_path())
                    .with("at", at)
                    .with("found", found.sentence())
                    .with("line", line),
            )
            .hint(ids::HINT_NOT_AN_OBJECT),
            SetupError::Include { path, at, target, fault } => Failure::new(
                "include",
                Layer::Files,
                if at.is_empty() { ids::SETUP_ROOT_INCLUDE } else { ids::SETUP_INCLUDE }
                    .with("path", path.as_path())
                    .with("at", at)
                    .with("target", target)
                    .with("what", fault.sentence()),
            )
            .hint(ids::HINT_INCLUDE),
        };
        Self::new(Exit::Files, failure)
    }
}

impl From<PlanError> for Problem {
    fn from(error: PlanError) -> Self {
        let message = error.sentence();
        let refused = |hint| {
            Self::new(Exit::Files, Failure::new("edit-refused", Layer::Files, message.clone()).hint(hint))
        };
        match error {
            PlanError::Edit(_, EditError::NotAnArray { .. }) => refused(ids::HINT_NOT_AN_ARRAY),
            PlanError::Edit(..) => refused(ids::HINT_NOT_AN_OBJECT),
            PlanError::Split { .. } => refused(ids::HINT_SPLIT),
            PlanError::Env(..) => refused(ids::HINT_SYNTAX),
            PlanError::NoSecret(variable) => Self::new(
                Exit::Usage,
                Failure::new("api-key-missing", Layer::Input, ids::INPUT_API_KEY_MISSING)
                    .hint(ids::HINT_VARIABLE_UNSET.with("variable", variable))
                    .field(Field::ApiKey),
            ),
            PlanError::NoProfile => Self::new(
                Exit::Usage,
                Failure::new("no-profile", Layer::Input, ids::PLAN_NO_PROFILE)
                    .hint(ids::HINT_NO_PROFILE)
                    .field(Field::KeyStorage),
            ),
            PlanError::NoCommand => Self::new(
                Exit::Usage,
                Failure::new("no-command", Layer::Input, ids::PLAN_NO_COMMAND)
                    .hint(ids::HINT_NO_COMMAND)
                    .field(Field::KeyStorage),
            ),
        }
    }
}

impl From<ClientError> for Problem {
    fn from(error: ClientError) -> Self {
        let (code, message, hint) = match error {
            ClientError::Proxy(variable) => {
                ("proxy-invalid", ids::CLIENT_PROXY.with("variable", variable), ids::HINT_CLIENT_PROXY)
            }
            ClientError::ExtraCertificates(path) => (
                "extra-certificates-unreadable",
                ids::CLIENT_EXTRA_CERTIFICATES.with("path", path),
                ids::HINT_CLIENT_EXTRA_CERTIFICATES,
            ),
            ClientError::NoCertificates => {
                ("no-certificates", ids::VERDICT_NO_CERTIFICATES.message(), ids::HINT_NO_CERTIFICATES)
            }
            ClientError::Other(what) => {
                ("client", ids::ERROR_UNFORESEEN.with("what", what), ids::HINT_CONNECTION)
            }
        };
        Self::new(Exit::Network, Failure::new(code, Layer::Network, message).hint(hint))
    }
}

impl From<WriteError> for Problem {
    fn from(error: WriteError) -> Self {
        let (code, hint) = match &error {
            WriteError::Changed { .. } => (CHANGED_MEANWHILE, ids::HINT_WRITE_CHANGED),
            // Nothing failed: it is a question, and a flag is the answer.
            WriteError::HardLink { .. } => {
                let message = sentence::of_write(&error);
                let failure = Failure::new("hard-link", Layer::Files, message);
                return Self::new(Exit::Usage, failure.hint(ids::HINT_HARD_LINK));
            }
            WriteError::Busy { .. } => ("busy", ids::HINT_WRITE_BUSY),
            WriteError::Owner { .. } => ("owner", ids::HINT_WRITE_OWNER),
            WriteError::Mounted { .. } => ("mounted", ids::HINT_WRITE_MOUNTED),
            WriteError::NotRestored { .. } => ("not-restored", ids::HINT_WRITE_NOT_RESTORED),
            WriteError::Journal { .. } => ("journal", ids::HINT_WRITE_JOURNAL),
            _ => ("write-failed", ids::HINT_WRITE_FAILED),
        };
        let id = if matches!(error, WriteError::NotRestored { .. }) {
            ids::WRITE_NOT_RESTORED
        } else {
            ids::WRITE_FAILED
        };
        Self::new(
            Exit::Write,
            Failure::new(code, Layer::Write, id.with("what", sentence::of_write(&error))).hint(hint),
        )
    }
}

/// How many characters of a line the excerpt shows on either side.
const EXCERPT_SIDE: usize = 60;

/// A line without its secrets, and a mark under the spot, aligned where tabs and escaped characters stand before it.
fn marked(excerpt: &Excerpt) -> String {
    let mut line: Vec<char> = mask_line(&excerpt.text).chars().collect();
    // A secret that the excerpt cuts through is too short to be known as one.
    let is_word = |c: &char| !c.is_whitespace() && !matches!(c, '"' | '\'' | ',' | ':');
    if excerpt.caret >= EXCERPT_SIDE {
        line.iter_mut().take_while(|c| is_word(c)).for_each(|c| *c = '•');
    }
    if line.len() >= excerpt.caret + EXCERPT_SIDE {
        line.iter_mut().rev().take_while(|c| is_word(c)).for_each(|c| *c = '•');
    }
    let mark: String = line[..excerpt.caret.min(line.len())]
        .iter()
        .map(|c| {
            if *c == '\t' { "\t".to_owned() } else { " ".repeat(visible(&c.to_string(), 1).chars().count()) }
        })
        .collect();
    format!("{}\n{mark}^", line.into_iter().collect::<String>())
}

impl From<CheckError> for Problem {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::Client(error) => error.into(),
            CheckError::NoList(verdict) => (*verdict).into(),
            CheckError::Unsafe(url, why) => {
                let (id, hint) = match why {
                    OriginError::Scheme | OriginError::PlainHttp => {
                        (ids::CHECK_BASE_URL_UNSAFE, ids::HINT_ORIGIN)
                    }
                    OriginError::Extra => (ids::CHECK_BASE_URL_USER, ids::HINT_BASE_URL_USER),
                    OriginError::Host => (ids::CHECK_BASE_URL_INVALID, ids::HINT_ORIGIN),
                };
                let failure = Failure::new("base-url-unsafe", Layer::BaseUrl, id.with("url", &url));
                Self::new(Exit::Network, failure.hint(hint).field(Field::GatewayUrl))
            }
        }
    }
}

impl From<Verdict> for Problem {
    fn from(verdict: Verdict) -> Self {
        let mut failure = Failure::new(verdict.row.code, verdict.row.layer, verdict.message());
        failure.hint = verdict.hint();
        failure.field = verdict.row.field;
        Self::new(verdict.row.exit, failure)
    }
}

impl From<UndoError> for Problem {
    fn from(error: UndoError) -> Self {
        match error {
            UndoError::Write(error) => error.into(),
            UndoError::Nothing => Self::new(
                Exit::Usage,
                Failure::new("nothing-to-undo", Layer::Write, ids::UNDO_NOTHING).hint(ids::HINT_UNDO_NOTHING),
            ),
            UndoError::Unknown { name } => Self::new(
                Exit::Usage,
                Failure::new(
                    "undo-unknown",
                    Layer::Input,
                    ids::UNDO_UNKNOWN.with("name", visible(&said(&name), 80)),
                )
                .hint(ids::HINT_UNDO_LIST),
            ),
            // As where a file has moved on since: the files are in order, it is the write that cannot be taken back.
            UndoError::Elsewhere { ref path } => Self::new(
                Exit::Write,
                Failure::new("undo-elsewhere", Layer::Write, sentence::of_undo(&error))
                    .hint(ids::HINT_UNDO_ELSEWHERE.with("path", path.as_path())),
            ),
            other => Self::new(
                Exit::Write,
                Failure::new(
                    "undo-failed",
                    Layer::Write,
                    ids::WRITE_FAILED.with("what", sentence::of_undo(&other)),
                )
                .hint(ids::HINT_WRITE_CHANGED),
            ),
        }
    }
}
