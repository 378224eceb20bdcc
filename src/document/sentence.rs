//! The errors of this room as sentences for people; their `Display` is the English one.

use std::fmt;

use crate::locale::{Id, Language, Message, ids};

use super::{
    EditError, EnvFile, EnvFileError, Expected, Kind, MAX_BYTES, MAX_DEPTH, ParseError, ParseErrorKind,
};

impl ParseError {
    /// What is wrong and where, for people.
    #[must_use]
    pub fn sentence(&self) -> Message {
        let here = |id: Id| id.with("line", self.line).with("column", self.column);
        match self.kind {
            ParseErrorKind::NotUtf8 => here(ids::SYNTAX_NOT_UTF8).with("byte", self.byte),
            ParseErrorKind::Utf16 => ids::SYNTAX_UTF16.message(),
            ParseErrorKind::TooBig { bytes } => {
                ids::SYNTAX_TOO_BIG.with("bytes", bytes).with("most", MAX_BYTES)
            }
            ParseErrorKind::TooDeep => here(ids::SYNTAX_TOO_DEEP).with("most", MAX_DEPTH),
            ParseErrorKind::Empty => ids::SYNTAX_EMPTY.message(),
            ParseErrorKind::Syntax { found: Some(found), expected } => here(ids::SYNTAX_FOUND)
                .with("found", format!("{found:?}"))
                .with("expected", expected.sentence()),
            ParseErrorKind::Syntax { found: None, expected } => {
                here(ids::SYNTAX_ENDS).with("expected", expected.sentence())
            }
        }
    }
}

impl Expected {
    fn sentence(self) -> Message {
        match self {
            Self::Value => ids::EXPECTED_VALUE.message(),
            Self::Key => ids::EXPECTED_KEY.message(),
            Self::Identifier => ids::EXPECTED_IDENTIFIER.message(),
            Self::QuotedKey => ids::EXPECTED_QUOTED_KEY.message(),
            Self::ObjectNext => ids::EXPECTED_EITHER.with("one", "','").with("other", "'}'"),
            Self::ArrayNext => ids::EXPECTED_EITHER.with("one", "','").with("other", "']'"),
            Self::CommentStart => ids::EXPECTED_EITHER.with("one", "'/'").with("other", "'*'"),
            Self::Digit => ids::EXPECTED_DIGIT.message(),
            Self::HexDigit => ids::EXPECTED_HEX_DIGIT.message(),
            Self::Quote => ids::EXPECTED_QUOTE.message(),
            Self::Escape => ids::EXPECTED_ESCAPE.message(),
            Self::End => ids::EXPECTED_END.message(),
            // Signs are the same in every language.
            Self::Colon => ids::PLAIN_TEXT.with("text", "':'"),
            Self::CommentEnd => ids::PLAIN_TEXT.with("text", "'*/'"),
            Self::Letter(letter) => ids::PLAIN_TEXT.with("text", format!("'{letter}'")),
        }
    }
}

impl Kind {
    /// One of its kind, with the article.
    #[must_use]
    pub fn sentence(self) -> Message {
        match self {
            Self::Null => ids::KIND_NULL,
            Self::Bool => ids::KIND_BOOLEAN,
            Self::Number => ids::KIND_NUMBER,
            Self::String => ids::KIND_STRING,
            Self::Array => ids::KIND_ARRAY,
            Self::Object => ids::KIND_OBJECT,
        }
        .message()
    }
}

impl EnvFileError {
    /// What is wrong and where, for people.
    #[must_use]
    pub fn sentence(&self) -> Message {
        match self {
            Self::NotUtf8 { offset } => ids::ENV_NOT_UTF8.with("byte", *offset),
            Self::TooLarge { size } => ids::ENV_TOO_LARGE.with("bytes", *size).with("most", EnvFile::MAX),
            Self::Nul { offset } => ids::ENV_NUL.with("byte", *offset),
            Self::Name { name } => ids::ENV_NAME.with("name", format!("{name:?}")),
            Self::Value { name } => ids::ENV_VALUE.with("name", name.as_str()),
            Self::Entangled { name } => ids::ENV_ENTANGLED.with("name", name.as_str()),
        }
    }
}

impl EditError {
    /// What stands in the way, for people.
    #[must_use]
    pub fn sentence(&self) -> Message {
        let wrong_kind = |id: Id, path: &[String], found: Kind, line: usize| {
            id.with("at", path.join(".")).with("found", found.sentence()).with("line", line)
        };
        match self {
            Self::NotAnObject { path, found, line } => {
                wrong_kind(ids::EDIT_NOT_AN_OBJECT, path, *found, *line)
            }
            Self::NotAnArray { path, found, line } => wrong_kind(ids::EDIT_NOT_AN_ARRAY, path, *found, *line),
            Self::TooDeep => ids::EDIT_TOO_DEEP.with("most", MAX_DEPTH),
            Self::TooBig { bytes } => ids::EDIT_TOO_BIG.with("bytes", *bytes).with("most", MAX_BYTES),
            Self::Unreadable(error) => ids::EDIT_SELF_CHECK.with("what", error.sentence()),
            // A bug in clawgate each: the words are for whoever mends it.
            Self::SelfCheck(what) => ids::EDIT_SELF_CHECK.with("what", *what),
            Self::RemoveRoot | Self::NoKey { .. } => ids::EDIT_SELF_CHECK.with("what", format!("{self:?}")),
        }
    }
}

macro_rules! english {
    ($($error:ty),*) => {$(
        impl fmt::Display for $error {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&Language::English.say(&self.sentence()))
            }
        }

        impl std::error::Error for $error {}
    )*};
}

english!(ParseError, EditError, EnvFileError);
