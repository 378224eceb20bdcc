//! The self-check: an edited text is handed out only if it means what was asked for.
//!
//! A text that can be read again is not enough: a member that lands in a comment leaves valid JSON5 behind.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::align::{Step, align};
use super::plan::{Cut, Purpose, element, find};
use super::tree::{Entry, NodeId, Tree};
use super::value::Source;
use super::{Document, Edit, EditError, Kind};

/// The comments are those that were there but for the ones inside a cut that may take them, and JSON stayed JSON.
pub(super) fn surroundings(before: &Document, after: &Document, cuts: &[Cut]) -> Result<(), EditError> {
    let (old, new) = (before.source(), after.source());
    if old.tree.strict && !new.tree.strict {
        return Err(EditError::SelfCheck("JSON became JSON5"));
    }
    for cut in cuts.iter().filter(|cut| cut.purpose == Purpose::Insert) {
        if !old.text[cut.range.clone()].chars().all(json5::char::is_json5_whitespace) {
            return Err(EditError::SelfCheck("an insertion takes something away"));
        }
    }
    let mut cuts = cuts.iter().peekable();
    let mut left = Vec::with_capacity(old.tree.comments.len());
    for comment in &old.tree.comments {
        while let Some(cut) = cuts.next_if(|cut| cut.range.end <= comment.start()) {
            left.extend(cut.comments.iter().map(String::as_str));
        }
        match cuts.peek() {
            Some(cut) if cut.range.start < comment.end() => {
                let whole = cut.range.start <= comment.start() && comment.end() <= cut.range.end;
                if !whole || cut.purpose == Purpose::Insert {
                    return Err(EditError::SelfCheck("a cut goes through a comment"));
                }
            }
            _ => left.push(&old.text[comment.range()]),
        }
    }
    left.extend(cuts.flat_map(|cut| &cut.comments).map(String::as_str));
    let found = new.tree.comments.iter().map(|comment| &new.text[comment.range()]);
    if found.eq(left) { Ok(()) } else { Err(EditError::SelfCheck("the comments are not what they were")) }
}

/// The new document means what the edit makes of the old one, and every value it does not name has kept its bytes.
pub(super) fn meaning(before: &Document, after: &Document, edit: &Edit) -> Result<(), EditError> {
    let walk = Walk { old: before.source(), new: after.source(), edit };
    if walk.holds(Some(Tree::ROOT), Tree::ROOT, edit.path()) {
        Ok(())
    } else {
        Err(EditError::SelfCheck("the text does not mean what was asked for"))
    }
}

struct Walk<'a> {
    old: Source<'a>,
    new: Source<'a>,
    edit: &'a Edit,
}

impl Walk<'_> {
    /// Same bytes, same meaning: how a value is read does not depend on where it stands.
    fn same(&self, old: NodeId, new: NodeId) -> bool {
        self.old.raw(old) == self.new.raw(new)
    }

    fn holds(&self, old: Option<NodeId>, new: NodeId, path: &[String]) -> bool {
        let Some((key, rest)) = path.split_first() else { return self.goal(old, new) };
        let removes = matches!(self.edit, Edit::Remove { .. });
        if removes && find(self.old, self.edit.path()).is_none() {
            return old.is_some_and(|old| self.same(old, new));
        }
        if self.new.tree.kind(new) != Kind::Object {
            return false;
        }
        let before = match old {
            Some(old) if self.old.tree.kind(old) == Kind::Object => self.old.tree.entries(old),
            Some(_) => return false,
            None => &[],
        };
        let others = self.the_same(before, self.new.tree.entries(new), |other| other == key.as_bytes());
        let was = old.and_then(|old| self.old.member(old, key)).map(|entry| entry.value);
        others
            && match self.new.member(new, key).map(|entry| entry.value) {
                Some(_) if removes && rest.is_empty() => false,
                Some(there) => self.holds(was, there, rest),
                None => removes && rest.is_empty(),
            }
    }

    /// Whether the members that are not `meant` are written as they were, in their order.
    fn the_same(&self, before: &[Entry], after: &[Entry], meant: impl Fn(&[u8]) -> bool) -> bool {
        fn written<'a>(
            source: Source<'a>,
            entries: &'a [Entry],
            meant: &impl Fn(&[u8]) -> bool,
        ) -> impl Iterator<Item = (&'a str, &'a str)> {
            let others = entries.iter().filter(move |entry| !meant(&source.key(entry)));
            others.map(move |entry| (&source.text[entry.key.range()], source.raw(entry.value)))
        }
        written(self.old, before, &meant).eq(written(self.new, after, &meant))
    }

    /// What stands at the edit's path.
    fn goal(&self, old: Option<NodeId>, new: NodeId) -> bool {
        match self.edit {
            Edit::Merge { value, .. } => self.merged(old, new, value),
            Edit::Replace { value, .. } => {
                self.new.equals(new, value) && old.is_none_or(|old| self.kept(old, new, value))
            }
            Edit::Remove { .. } => false,
            Edit::Push { value, .. } => self.listed(old, new, value, |old| self.old.equals(old, value)),
            Edit::Upsert { key, value, .. } => {
                let wanted = value.get(key);
                let target = old.zip(wanted).and_then(|(old, wanted)| element(self.old, old, key, wanted));
                self.listed(old, new, value, |old| Some(old) == target)
            }
        }
    }

    fn merged(&self, old: Option<NodeId>, new: NodeId, value: &Value) -> bool {
        let Some(old) = old else { return self.new.equals(new, value) };
        let (Value::Object(map), Kind::Object) = (value, self.old.tree.kind(old)) else {
            return self.new.equals(new, value) && self.kept(old, new, value);
        };
        if self.new.tree.kind(new) != Kind::Object {
            return false;
        }
        let named = |key: &[u8]| std::str::from_utf8(key).is_ok_and(|key| map.contains_key(key));
        let (before, after) = (self.old.tree.entries(old), self.new.tree.entries(new));
        let (were, are) = (self.old.members_named(old, map), self.new.members_named(new, map));
        self.the_same(before, after, named)
            && map.iter().all(|(key, value)| {
                let old = were.get(key.as_bytes()).map(|entry| entry.value);
                are.get(key.as_bytes()).is_some_and(|new| self.merged(old, new.value, value))
            })
    }

    /// The elements of arrays that stay are written as they were. What it means has been looked at.
    fn kept(&self, old: NodeId, new: NodeId, value: &Value) -> bool {
        match (value, self.old.tree.kind(old)) {
            (Value::Object(map), Kind::Object) => {
                let (before, after) = (self.old.members_named(old, map), self.new.members_named(new, map));
                map.iter().all(|(key, value)| match (before.get(key.as_bytes()), after.get(key.as_bytes())) {
                    (Some(old), Some(new)) => self.kept(old.value, new.value, value),
                    _ => true,
                })
            }
            (Value::Array(_), Kind::Array) if self.old.equals(old, value) => self.same(old, new),
            (Value::Array(items), Kind::Array) => {
                let (before, after) = (self.old.tree.entries(old), self.new.tree.entries(new));
                let stays = align(self.old, old, items).into_iter();
                let stays = stays.filter(|step| !matches!(step, Step::Take { .. }));
                stays.zip(after).all(|(step, new)| match step {
                    Step::Keep { old } | Step::Put { from: Some(old), .. } => {
                        self.same(before[old].value, new.value)
                    }
                    Step::Change { old, new: item } => self.kept(before[old].value, new.value, &items[item]),
                    Step::Take { .. } | Step::Put { from: None, .. } => true,
                })
            }
            _ => true,
        }
    }

    /// The elements are the old ones with `value` merged into the first that is meant, else with `value` at the end.
    fn listed(
        &self,
        old: Option<NodeId>,
        new: NodeId,
        value: &Value,
        meant: impl Fn(NodeId) -> bool,
    ) -> bool {
        if self.new.tree.kind(new) != Kind::Array
            || old.is_some_and(|old| self.old.tree.kind(old) != Kind::Array)
        {
            return false;
        }
        let before = old.map_or(&[][..], |old| self.old.tree.entries(old));
        let after = self.new.tree.entries(new);
        let target = before.iter().position(|entry| meant(entry.value));
        let pairs = || before.iter().zip(after).map(|(old, new)| (old.value, new.value)).enumerate();
        match target {
            Some(target) => {
                before.len() == after.len()
                    && pairs().all(|(index, (old, new))| {
                        if index == target { self.merged(Some(old), new, value) } else { self.same(old, new) }
                    })
            }
            None => {
                after.len() == before.len() + 1
                    && pairs().all(|(_, (old, new))| self.same(old, new))
                    && after.last().is_some_and(|new| self.new.equals(new.value, value))
            }
        }
    }
}

/// Where the `json5` crate reads the document at all, it reads the same.
///
/// Version 1.3.7 refuses lone surrogates and very large hexadecimal numbers, and reads `-0` as `0`. Depth is bounded
/// by then, so its recursion is too.
pub(super) fn second_opinion(document: &Document) -> Result<(), EditError> {
    let agrees = Cell::new(true);
    let reading = Reading { source: document.source(), node: Tree::ROOT, agrees: &agrees };
    let read = reading.deserialize(&mut json5::Deserializer::from_str(document.text()));
    if read.is_ok() && !agrees.get() {
        return Err(EditError::SelfCheck("the json5 crate reads something else"));
    }
    Ok(())
}

/// Compares while the other parser reads: entry by entry in the order of the file, duplicates included.
#[derive(Clone, Copy)]
struct Reading<'a> {
    source: Source<'a>,
    node: NodeId,
    agrees: &'a Cell<bool>,
}

impl Reading<'_> {
    fn note(self, agrees: bool) {
        self.agrees.set(self.agrees.get() && agrees);
    }

    fn is(self, kind: Kind) -> bool {
        self.source.tree.kind(self.node) == kind
    }

    fn number(self, found: f64) {
        let same = self.is(Kind::Number) && {
            let ours = self.source.number(self.node);
            // Exactly the same double, or both no number.
            #[allow(clippy::float_cmp)]
            let same = ours == found || (ours.is_nan() && found.is_nan());
            same
        };
        self.note(same);
    }
}

impl<'de> DeserializeSeed<'de> for Reading<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

// What is compared is the double OpenClaw would read, not the integer.
#[allow(clippy::cast_precision_loss)]
impl<'de> Visitor<'de> for Reading<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.note(self.is(Kind::Null));
        Ok(())
    }

    fn visit_bool<E: Error>(self, found: bool) -> Result<(), E> {
        self.note(self.is(Kind::Bool) && (self.source.raw(self.node) == "true") == found);
        Ok(())
    }

    fn visit_i64<E: Error>(self, found: i64) -> Result<(), E> {
        self.number(found as f64);
        Ok(())
    }

    fn visit_u64<E: Error>(self, found: u64) -> Result<(), E> {
        self.number(found as f64);
        Ok(())
    }

    fn visit_i128<E: Error>(self, found: i128) -> Result<(), E> {
        self.number(found as f64);
        Ok(())
    }

    fn visit_u128<E: Error>(self, found: u128) -> Result<(), E> {
        self.number(found as f64);
        Ok(())
    }

    fn visit_f64<E: Error>(self, found: f64) -> Result<(), E> {
        self.number(found);
        Ok(())
    }

    fn visit_str<E: Error>(self, found: &str) -> Result<(), E> {
        self.note(self.is(Kind::String) && *self.source.string(self.node) == *found.as_bytes());
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut found: A) -> Result<(), A::Error> {
        self.note(self.is(Kind::Array));
        for entry in self.source.tree.entries(self.node) {
            if found.next_element_seed(Self { node: entry.value, ..self })?.is_none() {
                self.note(false);
                return Ok(());
            }
        }
        while found.next_element::<IgnoredAny>()?.is_some() {
            self.note(false);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut found: A) -> Result<(), A::Error> {
        self.note(self.is(Kind::Object));
        for entry in self.source.tree.entries(self.node) {
            let key = KeyReading { key: &self.source.key(entry), agrees: self.agrees };
            if found.next_key_seed(key)?.is_none() {
                self.note(false);
                return Ok(());
            }
            found.next_value_seed(Self { node: entry.value, ..self })?;
        }
        while found.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {
            self.note(false);
        }
        Ok(())
    }
}

struct KeyReading<'a> {
    key: &'a [u8],
    agrees: &'a Cell<bool>,
}

impl<'de> DeserializeSeed<'de> for KeyReading<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeyReading<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, found: &str) -> Result<(), E> {
        self.agrees.set(self.agrees.get() && *self.key == *found.as_bytes());
        Ok(())
    }
}
