//! Edits, and how they become another document: planned, cut, read again and checked, one after the other.

use std::fmt;
use std::ops::Range;

use serde_json::Value;

use super::plan::{self, Cut};
use super::{Document, EditError, MAX_BYTES, check};

/// One change. Paths are object keys from the root; missing objects on the way are created, and where a key stands
/// more than once the last one is meant, as OpenClaw reads it.
#[derive(Clone, PartialEq)]
pub enum Edit {
    /// Sets a value; an object is merged member by member into an object that is there, keeping what it does not name.
    /// An array becomes exactly the new one, element by element: those that stay, and the comments between them, keep
    /// their bytes.
    Merge {
        /// Where.
        path: Vec<String>,
        /// What.
        value: Value,
    },
    /// Sets a value; what an object that is there has beyond it goes. Objects and arrays are changed entry by entry.
    Replace {
        /// Where.
        path: Vec<String>,
        /// What.
        value: Value,
    },
    /// Takes a member away, all of that key. Nothing happens where there is none.
    Remove {
        /// Where.
        path: Vec<String>,
    },
    /// Appends to an array, which is created where it is missing, unless an equal element is there already.
    Push {
        /// Where the array is.
        path: Vec<String>,
        /// The element.
        value: Value,
    },
    /// Merges an object into the first element of an array with the same member `key`, else appends it. The array is
    /// created where it is missing.
    Upsert {
        /// Where the array is.
        path: Vec<String>,
        /// The member that tells elements apart, such as `id`.
        key: String,
        /// The element, which has that member.
        value: Value,
    },
}

fn owned(path: &[&str]) -> Vec<String> {
    path.iter().map(|&key| key.to_owned()).collect()
}

impl Edit {
    /// See [`Edit::Merge`].
    pub fn merge(path: &[&str], value: impl Into<Value>) -> Self {
        Self::Merge { path: owned(path), value: value.into() }
    }

    /// See [`Edit::Replace`].
    pub fn replace(path: &[&str], value: impl Into<Value>) -> Self {
        Self::Replace { path: owned(path), value: value.into() }
    }

    /// See [`Edit::Remove`].
    #[must_use]
    pub fn remove(path: &[&str]) -> Self {
        Self::Remove { path: owned(path) }
    }

    /// See [`Edit::Push`].
    pub fn push(path: &[&str], value: impl Into<Value>) -> Self {
        Self::Push { path: owned(path), value: value.into() }
    }

    /// See [`Edit::Upsert`].
    pub fn upsert(path: &[&str], key: &str, value: impl Into<Value>) -> Self {
        Self::Upsert { path: owned(path), key: key.to_owned(), value: value.into() }
    }

    /// Where.
    #[must_use]
    pub fn path(&self) -> &[String] {
        match self {
            Self::Merge { path, .. }
            | Self::Replace { path, .. }
            | Self::Remove { path }
            | Self::Push { path, .. }
            | Self::Upsert { path, .. } => path,
        }
    }

    /// What, but for a removal.
    #[must_use]
    pub fn value(&self) -> Option<&Value> {
        match self {
            Self::Merge { value, .. }
            | Self::Replace { value, .. }
            | Self::Push { value, .. }
            | Self::Upsert { value, .. } => Some(value),
            Self::Remove { .. } => None,
        }
    }
}

impl fmt::Debug for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Merge { .. } => "Merge",
            Self::Replace { .. } => "Replace",
            Self::Remove { .. } => "Remove",
            Self::Push { .. } => "Push",
            Self::Upsert { .. } => "Upsert",
        };
        f.debug_struct(name).field("keys", &self.path().len()).finish_non_exhaustive()
    }
}

/// A replaced part of the original text.
#[derive(Clone, PartialEq, Eq)]
pub struct Splice {
    /// The bytes of the original that go.
    pub range: Range<usize>,
    /// What comes in their place.
    pub text: String,
}

impl fmt::Debug for Splice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Splice").field("range", &self.range).field("bytes", &self.text.len()).finish()
    }
}

/// A document after its edits.
#[derive(Clone, Debug)]
pub struct Edited {
    /// The document as it is now.
    pub document: Document,
    /// What has changed against the original: in order, apart from one another.
    pub splices: Vec<Splice>,
}

impl Edited {
    /// Whether any byte is different.
    #[must_use]
    pub fn changed(&self) -> bool {
        !self.splices.is_empty()
    }
}

impl Document {
    /// Makes the edits one after the other, all or none.
    ///
    /// Every text on the way is read again and compared with what the edit asked for, and the last one also with what
    /// the `json5` crate reads; a value that the edits do not name keeps its bytes, a comment goes only with the value
    /// or member it stands in or behind, and JSON stays JSON. Values that are there already change nothing.
    ///
    /// # Errors
    /// A path that something else stands in the way of, a value too deep or a document too large, and a failed check.
    /// In all cases nothing is handed out.
    pub fn edit(&self, edits: &[Edit]) -> Result<Edited, EditError> {
        let mut editing = Editing::of(self);
        edits.iter().try_for_each(|edit| editing.edit(edit))?;
        editing.finish()
    }

    /// One pass: the cuts made, the result read again, comments and strictness compared.
    pub(super) fn cut(&self, cuts: &[Cut], pieces: &mut Pieces) -> Result<Self, EditError> {
        let mut at = 0;
        let mut text = String::with_capacity(self.text().len() + 256);
        for cut in cuts {
            let kept = self.text().get(at..cut.range.start);
            text.push_str(kept.ok_or(EditError::SelfCheck("two cuts overlap"))?);
            text.push_str(&cut.text);
            at = cut.range.end;
        }
        text.push_str(self.text().get(at..).ok_or(EditError::SelfCheck("a cut is out of bounds"))?);
        if text.len() > MAX_BYTES {
            return Err(EditError::TooBig { bytes: text.len() });
        }
        let after = Self::made_of(self, text).map_err(EditError::Unreadable)?;
        check::surroundings(self, &after, cuts)?;
        pieces.cut(cuts);
        Ok(after)
    }
}

/// A document while edits are made to it one at a time, each of them possibly for what the last one left.
pub struct Editing {
    original: Document,
    current: Document,
    pieces: Pieces,
}

impl fmt::Debug for Editing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Editing").field("current", &self.current).finish_non_exhaustive()
    }
}

impl Editing {
    /// Begins with a document as it is.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        let pieces = Pieces::of(document.text().len());
        Self { original: document.clone(), current: document.clone(), pieces }
    }

    /// The document as the edits so far leave it: to be looked at, not to be written before [`Self::finish`].
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.current
    }

    /// Makes an edit, reads the text again and compares it with what was asked for.
    ///
    /// # Errors
    /// As those of [`Document::edit`]; nothing more may be done with these edits then.
    pub fn edit(&mut self, edit: &Edit) -> Result<(), EditError> {
        let before = &self.current;
        let mut after: Option<Document> = None;
        let cuts = plan::first(before.source(), edit)?;
        if !cuts.is_empty() {
            after = Some(before.cut(&cuts, &mut self.pieces)?);
        }
        let cuts = plan::second(before.source(), after.as_ref().unwrap_or(before).source(), edit);
        if !cuts.is_empty() {
            after = Some(after.as_ref().unwrap_or(before).cut(&cuts, &mut self.pieces)?);
        }
        check::meaning(before, after.as_ref().unwrap_or(before), edit)?;
        if let Some(after) = after {
            self.current = after;
        }
        Ok(())
    }

    /// Hands out what the edits made, once the `json5` crate reads the same in it.
    ///
    /// # Errors
    /// A failed check; nothing is handed out then.
    pub fn finish(self) -> Result<Edited, EditError> {
        let original = self.original.text();
        let splices = self.pieces.splices(original);
        if applied(original, &splices) != self.current.text() {
            return Err(EditError::SelfCheck("the splices do not make the text"));
        }
        if !splices.is_empty() {
            check::second_opinion(&self.current)?;
        }
        Ok(Edited { document: self.current, splices })
    }
}

/// The text with the splices made.
fn applied(text: &str, splices: &[Splice]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for splice in splices {
        out.push_str(&text[at..splice.range.start]);
        out.push_str(&splice.text);
        at = splice.range.end;
    }
    out.push_str(&text[at..]);
    out
}

/// A text as what is left of the original and what is new, so that cuts in turn become splices of the original.
pub(super) struct Pieces(Vec<Piece>);

pub(super) enum Piece {
    Kept(Range<usize>),
    New(String),
}

impl Piece {
    fn len(&self) -> usize {
        match self {
            Self::Kept(range) => range.len(),
            Self::New(text) => text.len(),
        }
    }

    /// Takes the first `count` bytes off.
    fn split(&mut self, count: usize) -> Self {
        match self {
            Self::Kept(range) => {
                let middle = range.start + count;
                let front = range.start..middle;
                range.start = middle;
                Self::Kept(front)
            }
            Self::New(text) => {
                let back = text.split_off(count);
                Self::New(std::mem::replace(text, back))
            }
        }
    }
}

impl Pieces {
    pub(super) fn of(length: usize) -> Self {
        // One piece, not a list of offsets.
        #[allow(clippy::single_range_in_vec_init)]
        Self(vec![Piece::Kept(0..length)])
    }

    fn cut(&mut self, cuts: &[Cut]) {
        let mut rest = std::mem::take(&mut self.0).into_iter();
        let mut front = rest.next();
        let mut at = 0;
        // Moves `count` bytes on, to the output or away.
        let mut advance = |mut count: usize, out: Option<&mut Vec<Piece>>| {
            let mut taken = Vec::new();
            while count > 0 {
                let Some(piece) = front.as_mut() else { break };
                if piece.len() <= count {
                    count -= piece.len();
                    taken.extend(front.take());
                    front = rest.next();
                } else {
                    taken.push(piece.split(count));
                    count = 0;
                }
            }
            if let Some(out) = out {
                out.extend(taken);
            }
        };
        for cut in cuts {
            advance(cut.range.start - at, Some(&mut self.0));
            advance(cut.range.len(), None);
            if !cut.text.is_empty() {
                self.0.push(Piece::New(cut.text.clone()));
            }
            at = cut.range.end;
        }
        advance(usize::MAX, Some(&mut self.0));
    }

    /// Against the original; what is replaced by itself is no splice.
    pub(super) fn splices(self, original: &str) -> Vec<Splice> {
        let mut splices = Vec::new();
        let mut at = 0;
        let mut text = String::new();
        for piece in self.0.into_iter().chain([Piece::Kept(original.len()..original.len())]) {
            match piece {
                Piece::New(new) => text.push_str(&new),
                Piece::Kept(range) => {
                    if original[at..range.start] != text {
                        splices.push(Splice { range: at..range.start, text: std::mem::take(&mut text) });
                    }
                    text.clear();
                    at = range.end;
                }
            }
        }
        splices
    }
}
