//! Taking an element out of an array.

use serde_json::Value;

use super::edit::Pieces;
use super::{Document, EditError, Edited, Kind, check, plan, remove};

impl Document {
    /// Takes the first element that equals `value` out of the array at `path`. Nothing changes where there is none.
    ///
    /// The comments around it stay; those on its line go with it, as with a member that is removed.
    ///
    /// # Errors
    /// A failed self-check: nothing is handed out then. A document that no JSON value can stand for, such as one with a
    /// `NaN`, does not pass it.
    pub fn take(&self, path: &[String], value: &Value) -> Result<Edited, EditError> {
        let source = self.source();
        let array = plan::find(source, path).filter(|&id| source.tree.kind(id) == Kind::Array);
        let found = array.and_then(|array| {
            let entries = source.tree.entries(array);
            let index = entries.iter().position(|entry| source.equals(entry.value, value))?;
            Some((array, index))
        });
        let Some((array, index)) = found else {
            return Ok(Edited { document: self.clone(), splices: Vec::new() });
        };
        let mut pieces = Pieces::of(self.text().len());
        let document = self.cut(&remove::remove(source, array, &[index]), &mut pieces)?;
        let mut wanted = self.value();
        let items =
            path.iter().try_fold(&mut wanted, |at, key| at.get_mut(key)).and_then(Value::as_array_mut);
        items.ok_or(EditError::SelfCheck("the array is not where it was"))?.remove(index);
        if !document.root().equals(&wanted) {
            return Err(EditError::SelfCheck("the text does not mean what was asked for"));
        }
        check::second_opinion(&document)?;
        let splices = pieces.splices(self.text());
        Ok(Edited { document, splices })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn one_element_goes_and_nothing_else() {
        let path = ["a".to_owned(), "b".to_owned()];
        for (text, without) in [
            ("{ a: { b: [1, {x: 2}, 3] } }", "{ a: { b: [1, 3] } }"),
            ("{ a: { b: [{x: 2}] } }", "{ a: { b: [] } }"),
            (
                "{a:{b:[\n  1, // one\n  {x: 2}, // two\n  3, // three\n]}}",
                "{a:{b:[\n  1, // one\n  3, // three\n]}}",
            ),
            ("{\"a\":{\"b\":[1,{\"x\":2}]}}", "{\"a\":{\"b\":[1]}}"),
            ("{a:{b:[{x: 2}, {x: 2}]}}", "{a:{b:[{x: 2}]}}"),
            ("{a:{b:[{x: 3}]}}", "{a:{b:[{x: 3}]}}"),
            ("{a:{b:{x: 2}}}", "{a:{b:{x: 2}}}"),
            ("{}", "{}"),
        ] {
            let edited = Document::parse(text.as_bytes()).unwrap().take(&path, &json!({ "x": 2 })).unwrap();
            assert_eq!(edited.document.text(), without);
            assert_eq!(edited.changed(), text != without);
        }
    }
}
