//! Looking into a JSON value.

use std::borrow::Cow;

use serde_json::Value;

/// The keys that lead to a value: one, or several.
pub(super) trait Keys {
    fn lead<'v>(&self, from: &'v Value) -> Option<&'v Value>;
}

impl Keys for &str {
    fn lead<'v>(&self, from: &'v Value) -> Option<&'v Value> {
        from.get(self)
    }
}

impl Keys for &[&str] {
    fn lead<'v>(&self, from: &'v Value) -> Option<&'v Value> {
        self.iter().try_fold(from, |inside, key| inside.get(key))
    }
}

impl<const N: usize> Keys for [&str; N] {
    fn lead<'v>(&self, from: &'v Value) -> Option<&'v Value> {
        self.as_slice().lead(from)
    }
}

/// What stands at some keys, where it is of the kind that is asked for.
pub(super) trait Look {
    fn at(&self, keys: impl Keys) -> Option<&Value>;

    fn text(&self, keys: impl Keys) -> Option<&str> {
        self.at(keys)?.as_str()
    }

    fn is_true(&self, keys: impl Keys) -> bool {
        self.at(keys).and_then(Value::as_bool) == Some(true)
    }

    fn items(&self, keys: impl Keys) -> &[Value] {
        self.at(keys).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    fn texts(&self, keys: impl Keys) -> impl DoubleEndedIterator<Item = &str> {
        self.items(keys).iter().filter_map(Value::as_str)
    }

    fn members(&self, keys: impl Keys) -> impl DoubleEndedIterator<Item = (&str, &Value)> {
        let object = self.at(keys).and_then(Value::as_object);
        object.into_iter().flatten().map(|(key, value)| (key.as_str(), value))
    }
}

impl Look for Value {
    fn at(&self, keys: impl Keys) -> Option<&Value> {
        keys.lead(self)
    }
}

/// Calls `visit` with every text in a value and the keys that lead there. The parser bounds the depth.
pub(super) fn each_text<'v>(
    value: &'v Value,
    path: &mut Vec<Cow<'v, str>>,
    visit: &mut dyn FnMut(&[Cow<'v, str>], &'v str),
) {
    let mut inside = |key, value| {
        path.push(key);
        each_text(value, path, visit);
        path.pop();
    };
    match value {
        Value::String(text) => visit(path, text),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| inside(Cow::from(index.to_string()), item));
        }
        Value::Object(members) => members.iter().for_each(|(key, member)| inside(Cow::from(key), member)),
        _ => {}
    }
}
