//! What can go wrong outside, as a problem with the one thing to do next.

use std::path::Path;

use crate::document::{EditError, Excerpt, LikelyMistake, ParseErrorKind};
use crate::domain::{Exit, Field, Layer, OriginError, said};
use crate::gateway::{Verdict, quoted};
use crate::locale::{Failure, Id, Message, Problem, ids, visible};
use crate::openclaw::{PlaceError, PlanError, SetupError, mask_line};
use crate::transaction::{UndoError, WriteError};
use crate::wizard::CHANGED_MEANWHILE;

use super::check::CheckError;
use super::client::ClientError;
use super::files::ReadError;
use super::owner::OwnerError;
use super::sentence;

impl From<PlaceError> for Problem {
    fn from(error: PlaceError) -> Self {
        let (code, message, hint) = match error {
            PlaceError::NoHome => ("no-home", ids::PLACE_NO_HOME.message(), ids::HINT_STATE_DIR),
            PlaceError::Profile(name) => {
                ("profile-invalid", ids::PLACE_PROFILE_INVALID.with("name", name), ids::HINT_PROFILE)
            }
            PlaceError::ConfigOutside(config, folder) => {
                let message = ids::PLACE_CONFIG_OUTSIDE.with("config", config.as_path());
                let message = message.with("folder", folder.as_path());
                ("config-outside-state-dir", message, ids::HINT_CONFIG_OUTSIDE)
            }
        };
        Self::of(Exit::Usage, Layer::Input, code, message, hint).field(Field::StateDir)
    }
}

impl From<OwnerError> for Problem {
    fn from(error: OwnerError) -> Self {
        let (code, message, hint) = match error {
            OwnerError::Unknown(text) => {
                ("owner-unknown", ids::OWNER_UNKNOWN.with("owner", said(&text)), ids::HINT_OWNER.message())
            }
            OwnerError::Foreign { uid } => {
                let with = |id: Id| id.with("uid", uid.to_string());
                ("state-dir-of-another-user", with(ids::OWNER_FOREIGN), with(ids::HINT_OWNER_FOREIGN))
            }
            OwnerError::BehindSudo { user, theirs } => {
                let message = ids::OWNER_BEHIND_SUDO.with("user", user).with("path", theirs.as_path());
                let hint = ids::HINT_OWNER_BEHIND_SUDO.with("path", theirs.as_path());
                ("openclaw-of-another-user", message, hint)
            }
        };
        Self::of(Exit::Usage, Layer::Input, code, message, hint).field(Field::StateDir)
    }
}

impl From<ReadError> for Problem {
    fn from(error: ReadError) -> Self {
        let link = |path: &Path, target: &Path| ids::READ_SYMLINK.with("path", path).with("target", target);
        let (exit, code, message, hint) = match error {
            ReadError::NotAFile(path, folder) => {
                let id = if folder { ids::READ_FOLDER } else { ids::READ_NOT_A_FILE };
                let message = id.with("path", path.as_path());
                (Exit::Files, "not-a-file", message, ids::HINT_NOT_A_FILE.message())
            }
            ReadError::TooLarge(path, bytes) => {
                let message = ids::READ_TOO_LARGE.with("path", path.as_path()).with("bytes", bytes);
                (Exit::Files, "file-too-large", message, ids::HINT_NOT_A_FILE.message())
            }
            ReadError::Symlink(path, target) => {
                (Exit::Usage, "symlink", link(&path, &target), ids::HINT_SYMLINK.message())
            }
            ReadError::SymlinkRefused(path, target) => {
                (Exit::Files, "symlink", link(&path, &target), ids::HINT_SYMLINK_REFUSED.message())
            }
            ReadError::Emptied(path, bytes, copy, size) => {
                let message = ids::READ_EMPTIED.with("path", path.as_path()).with("bytes", bytes);
                let message = message.with("copy", copy.as_path()).with("size", size);
                let word = |path: &Path| quoted(&path.to_string_lossy());
                let hint = ids::HINT_EMPTIED.with("copy", word(&copy)).with("path", word(&path));
                (Exit::Files, "config-empty", message, hint)
            }
            ReadError::Io(path, error) => {
                let message = ids::READ_FAILED.with("path", path.as_path()).with("cause", error.to_string());
                (Exit::Files, "unreadable", message, ids::HINT_READ_FAILED.message())
            }
        };
        Self::of(exit, Layer::Files, code, message, hint)
    }
}

impl From<SetupError> for Problem {
    fn from(error: SetupError) -> Self {
        let of_root = |at: &str, root: Id, inside: Id| if at.is_empty() { root } else { inside };
        let mut shown = None;
        let (code, message, hint) = match error {
            SetupError::Syntax { path, error, excerpt, mistake, included } => {
                let code = match error.kind {
                    ParseErrorKind::NotUtf8 | ParseErrorKind::Utf16 => "not-utf8",
                    ParseErrorKind::TooDeep => "too-deep",
                    ParseErrorKind::TooBig { .. } => "file-too-large",
                    _ => "not-json5",
                };
                let message = included.as_ref().map_or_else(
                    || ids::SETUP_SYNTAX.message(),
                    |by| {
                        let id = of_root(&by.at, ids::SETUP_SYNTAX_ROOT_INCLUDED, ids::SETUP_SYNTAX_INCLUDED);
                        id.with("by", by.path.as_path()).with("at", by.at.as_str())
                    },
                );
                let hint = match mistake {
                    Some(LikelyMistake::Template) => ids::HINT_TEMPLATE,
                    Some(LikelyMistake::HashComment) => ids::HINT_HASH_COMMENT,
                    None if included.is_some() => ids::HINT_INCLUDE,
                    None => ids::HINT_SYNTAX,
                };
                shown = (!excerpt.text.trim().is_empty()).then(|| marked(&excerpt));
                (code, message.with("path", path.as_path()).with("what", error.sentence()), hint)
            }
            SetupError::Env { path, error } => {
                let message = ids::SETUP_ENV.with("path", path.as_path()).with("what", error.sentence());
                ("env-file-unreadable", message, ids::HINT_SYNTAX)
            }
            SetupError::NotAnObject { path, at, found, line } => {
                let id = of_root(&at, ids::SETUP_ROOT_NOT_AN_OBJECT, ids::SETUP_NOT_AN_OBJECT);
                let message = id.with("path", path.as_path()).with("at", at).with("found", found.sentence());
                ("not-an-object", message.with("line", line), ids::HINT_NOT_AN_OBJECT)
            }
            SetupError::Include { path, at, target, fault } => {
                let id = of_root(&at, ids::SETUP_ROOT_INCLUDE, ids::SETUP_INCLUDE);
                let message = id.with("path", path.as_path()).with("at", at).with("target", target);
                ("include", message.with("what", fault.sentence()), ids::HINT_INCLUDE)
            }
        };
        let mut problem = Self::of(Exit::Files, Layer::Files, code, message, hint);
        problem.failure.excerpt = shown;
        problem
    }
}

impl From<PlanError> for Problem {
    fn from(error: PlanError) -> Self {
        let message = error.sentence();
        let missing = |code, message, hint: Message, field| {
            Self::of(Exit::Usage, Layer::Input, code, message, hint).field(field)
        };
        let hint = match error {
            PlanError::NoSecret(variable) => {
                let hint = ids::HINT_VARIABLE_UNSET.with("variable", variable);
                return missing("api-key-missing", ids::INPUT_API_KEY_MISSING, hint, Field::ApiKey);
            }
            PlanError::NoProfile => {
                let hint = ids::HINT_NO_PROFILE.message();
                return missing("no-profile", ids::PLAN_NO_PROFILE, hint, Field::KeyStorage);
            }
            PlanError::NoCommand => {
                let hint = ids::HINT_NO_COMMAND.message();
                return missing("no-command", ids::PLAN_NO_COMMAND, hint, Field::KeyStorage);
            }
            PlanError::Edit(_, EditError::NotAnArray { .. }) => ids::HINT_NOT_AN_ARRAY,
            PlanError::Edit(..) => ids::HINT_NOT_AN_OBJECT,
            PlanError::Split { .. } => ids::HINT_SPLIT,
            PlanError::Env(..) => ids::HINT_SYNTAX,
        };
        Self::of(Exit::Files, Layer::Files, "edit-refused", message, hint)
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
        Self::of(Exit::Network, Layer::Network, code, message, hint)
    }
}

impl From<WriteError> for Problem {
    fn from(error: WriteError) -> Self {
        let message = sentence::of_write(&error);
        let (code, hint) = match &error {
            // Nothing failed: it is a question, and a flag is the answer.
            WriteError::HardLink { .. } => {
                return Self::of(Exit::Usage, Layer::Files, "hard-link", message, ids::HINT_HARD_LINK);
            }
            WriteError::Changed(_) => (CHANGED_MEANWHILE, ids::HINT_WRITE_CHANGED),
            WriteError::Busy(_) => ("busy", ids::HINT_WRITE_BUSY),
            WriteError::Owner { .. } => ("owner", ids::HINT_WRITE_OWNER),
            WriteError::Mounted { .. } => ("mounted", ids::HINT_WRITE_MOUNTED),
            WriteError::NotRestored { .. } => ("not-restored", ids::HINT_WRITE_NOT_RESTORED),
            WriteError::Journal(_) => ("journal", ids::HINT_WRITE_JOURNAL),
            _ => ("write-failed", ids::HINT_WRITE_FAILED),
        };
        let not_restored = matches!(error, WriteError::NotRestored { .. });
        let id = if not_restored { ids::WRITE_NOT_RESTORED } else { ids::WRITE_FAILED };
        Self::of(Exit::Write, Layer::Write, code, id.with("what", message), hint)
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
                let message = id.with("url", &url);
                let problem = Self::of(Exit::Network, Layer::BaseUrl, "base-url-unsafe", message, hint);
                problem.field(Field::GatewayUrl)
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
        let message = sentence::of_undo(&error);
        let (code, message, hint) = match error {
            UndoError::Write(error) => return error.into(),
            UndoError::Nothing => {
                let hint = ids::HINT_UNDO_NOTHING;
                return Self::of(Exit::Usage, Layer::Write, "nothing-to-undo", message, hint);
            }
            UndoError::Unknown(name) => {
                let message = ids::UNDO_UNKNOWN.with("name", visible(&said(&name), 80));
                return Self::of(Exit::Usage, Layer::Input, "undo-unknown", message, ids::HINT_UNDO_LIST);
            }
            // As where a file has moved on since: the files are in order, it is the write that cannot be taken back.
            UndoError::Elsewhere(path) => {
                ("undo-elsewhere", message, ids::HINT_UNDO_ELSEWHERE.with("path", path.as_path()))
            }
            _ => {
                let message = ids::WRITE_FAILED.with("what", message);
                ("undo-failed", message, ids::HINT_WRITE_CHANGED.message())
            }
        };
        Self::of(Exit::Write, Layer::Write, code, message, hint)
    }
}
