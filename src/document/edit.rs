//! Edits, and how they become another document: planned, made, read again and checked, one after the other.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

use super::plan::EditPlan;
use super::{Document, EditError, MAX_BYTES, check, parse};

/// One change. Paths are object keys from the root; missing objects on the way are created, and where a key stands
/// more than once the last one is meant, as OpenClaw reads it.
///
/// ```
/// use clawgate::document::{Document, Edit};
///
/// let document = Document::parse(b"{ a: [1, 2], b: { c: 3 } }")?;
/// let edited = document.edit(&[Edit::push(&["a"], 4), Edit::remove(&["b", "c"])])?;
/// assert_eq!(edited.document.text(), "{ a: [1, 2, 4], b: {} }");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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

    /// The new value; `None` for a removal.
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

/// A replaced part of a text.
#[derive(Clone)]
pub struct Splice {
    /// The bytes that go.
    pub range: Range<usize>,
    /// What comes in their place.
    pub text: String,
    /// It takes away white space at most.
    pub(super) inserts: bool,
    /// The comments in `text`: those of elements that move.
    pub(super) comments: Vec<String>,
}

impl Splice {
    pub(super) fn insert(range: Range<usize>, text: String) -> Self {
        Self { range, text, inserts: true, comments: Vec::new() }
    }

    /// Takes away a value, or members with their comments.
    pub(super) fn replace(range: Range<usize>, text: String) -> Self {
        Self { range, text, inserts: false, comments: Vec::new() }
    }
}

impl fmt::Debug for Splice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Splice").field("range", &self.range).finish_non_exhaustive()
    }
}

/// A document after its edits.
#[derive(Clone, Debug)]
pub struct Edited {
    /// The document as it is now.
    pub document: Document,
    /// What was replaced, pass by pass: splices of the text that the passes before have left, in order.
    pub passes: Vec<Vec<Splice>>,
    changed: bool,
}

impl Edited {
    /// Whether any byte is different.
    #[must_use]
    pub fn changed(&self) -> bool {
        self.changed
    }

    /// Makes one pass and reads the result again; comments and strictness are compared.
    fn pass(&mut self, splices: Vec<Splice>) -> Result<(), EditError> {
        if splices.is_empty() {
            return Ok(());
        }
        let before = &self.document.0;
        let overlap = || EditError::SelfCheck("two splices overlap");
        let mut at = 0;
        let mut text = String::with_capacity(before.text.len() + 256);
        for splice in &splices {
            text.push_str(before.text.get(at..splice.range.start).ok_or_else(overlap)?);
            text.push_str(&splice.text);
            at = splice.range.end;
        }
        text.push_str(before.text.get(at..).ok_or_else(overlap)?);
        if text.len() > MAX_BYTES {
            return Err(EditError::TooBig { bytes: text.len() });
        }
        let mut after = parse::parse(text).map_err(EditError::Unreadable)?;
        after.inherited_line_end = before.line_end();
        check::check_trivia(before, &after, &splices)?;
        self.document = Document(Arc::new(after));
        self.passes.push(splices);
        Ok(())
    }
}

impl Document {
    /// Makes the edits one after the other, all or none.
    ///
    /// Every text on the way is read again and compared with what the edit asked for: a value that the edits do not
    /// name keeps its bytes, a comment goes only with the value or member it stands in or behind, and JSON stays JSON.
    /// Values that are there already change nothing.
    ///
    /// # Errors
    /// A path that something else stands in the way of, a value too deep or a document too large, and a failed check.
    /// In all cases nothing is handed out.
    pub fn edit(&self, edits: &[Edit]) -> Result<Edited, EditError> {
        let mut edited = Edited { document: self.clone(), passes: Vec::new(), changed: false };
        for edit in edits {
            let before = edited.document.clone();
            let plan = EditPlan::of(&before.0, edit)?;
            edited.pass(plan.splices)?;
            edited.pass(plan.removals.splices(&edited.document.0))?;
            check::check_semantics(&before.0, &edited.document.0, edit)?;
        }
        edited.changed = edited.document.text() != self.text();
        Ok(edited)
    }
}
