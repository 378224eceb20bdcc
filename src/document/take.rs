//! Taking an element out of an array.

use serde_json::Value;

use super::{Document, Edit, EditError, Edited, Node};

impl Document {
    /// Takes the first element that equals `value` out of the array at `path`. Nothing changes where there is none.
    ///
    /// The comments around it stay; those on its line go with it, as with a member that is removed.
    ///
    /// # Errors
    /// A failed self-check: nothing is handed out then. An array that no JSON value can stand for, such as one with a
    /// `NaN`, does not pass it.
    pub fn take(&self, path: &[String], value: &Value) -> Result<Edited, EditError> {
        let keys: Vec<&str> = path.iter().map(String::as_str).collect();
        let array = self.get(&keys);
        let Some(index) = array.and_then(|array| array.items().position(|item| item.equals(value))) else {
            return self.edit(&[]);
        };
        let mut items: Vec<Value> = array.iter().flat_map(Node::items).map(|item| item.value()).collect();
        if !array.is_some_and(|array| array.equals(&Value::Array(items.clone()))) {
            return Err(EditError::SelfCheck("no value can stand for the array"));
        }
        items.remove(index);
        self.edit(&[Edit::Replace { path: path.to_vec(), value: items.into() }])
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
