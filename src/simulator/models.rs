//! The list of models: `GET /v1/models` and `GET /v1/models/{id}`.

use serde_json::{Value, json};

use super::anthropic::Trouble;
use super::world::{Lifecycle, Model, World};

const LIMIT: usize = 20;
const LIMIT_MAX: usize = 1000;

/// Whether a request may name it.
pub(super) fn answers(model: &Model) -> bool {
    model.lifecycle != Lifecycle::Retired
}

/// One page of the list.
pub(super) fn list(world: &World, query: &str) -> Result<Value, Trouble> {
    let query = Query::read(query)?;
    let mut models: Vec<&Model> = world
        .models
        .iter()
        .filter(|model| match &*query.lifecycles {
            [] => answers(model),
            some => some.iter().any(|word| word == model.lifecycle.as_str()),
        })
        .collect();
    models.sort_by(|a, b| b.created_at.cmp(&a.created_at));
    let place = |id: &str, name: &str| {
        models
            .iter()
            .position(|model| model.id == id)
            .ok_or_else(|| Trouble::invalid(format!("{name}: no model {id:?} in this list")))
    };
    let (page, has_more) = match (&query.after, &query.before) {
        (Some(_), Some(_)) => {
            return Err(Trouble::invalid("only one of after_id and before_id can be given"));
        }
        (None, Some(id)) => {
            let end = place(id, "before_id")?;
            let start = end.saturating_sub(query.limit);
            (&models[start..end], start > 0)
        }
        (after, None) => {
            let start = after.as_ref().map_or(Ok(0), |id| place(id, "after_id").map(|at| at + 1))?;
            let end = models.len().min(start + query.limit);
            (&models[start..end], end < models.len())
        }
    };
    Ok(json!({
        "data": page.iter().map(|model| item(model)).collect::<Vec<_>>(),
        "has_more": has_more,
        "first_id": page.first().map(|model| &model.id),
        "last_id": page.last().map(|model| &model.id),
    }))
}

/// One model by its id or an alias.
pub(super) fn one(world: &World, name: &str) -> Result<Value, Trouble> {
    let name = decode(name);
    world.find_model(&name).map(item).ok_or_else(|| Trouble::not_found(format!("model: {name}")))
}

fn item(model: &Model) -> Value {
    json!({
        "type": "model",
        "id": model.id,
        "display_name": model.display_name,
        "created_at": model.created_at,
        "max_input_tokens": model.max_input_tokens,
        "max_tokens": model.max_tokens,
        "lifecycle": model.lifecycle.as_str(),
        "deprecated_at": model.deprecated_at,
        "retires_at": model.retires_at,
        "line": model.line,
        "capabilities": null,
    })
}

struct Query {
    limit: usize,
    after: Option<String>,
    before: Option<String>,
    lifecycles: Vec<String>,
}

impl Query {
    /// Reads `limit`, `after_id`, `before_id` and `lifecycle` (repeated, or as `lifecycle[]`, which Anthropic's own SDK
    /// sends). Other parameters are passed over.
    fn read(query: &str) -> Result<Self, Trouble> {
        let mut read = Self { limit: LIMIT, after: None, before: None, lifecycles: Vec::new() };
        for (name, value) in query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        }) {
            match &*name {
                "limit" => {
                    read.limit =
                        value.parse().ok().filter(|limit| (1..=LIMIT_MAX).contains(limit)).ok_or_else(
                            || Trouble::invalid(format!("limit: should be from 1 to {LIMIT_MAX}")),
                        )?;
                }
                "after_id" => read.after = Some(value),
                "before_id" => read.before = Some(value),
                "lifecycle" | "lifecycle[]" => {
                    let known = [Lifecycle::Active, Lifecycle::Deprecated, Lifecycle::Retired];
                    if !known.iter().any(|lifecycle| lifecycle.as_str() == value)
                        || read.lifecycles.len() == 3
                    {
                        return Err(Trouble::invalid(
                            "lifecycle: up to three of 'active', 'deprecated' and 'retired'",
                        ));
                    }
                    read.lifecycles.push(value);
                }
                _ => {}
            }
        }
        Ok(read)
    }
}

/// Undoes percent-encoding; what is none stays as it is.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if let (b'%', Some(high), Some(low)) = (byte, digit(at + 1), digit(at + 2)) {
            // Two hex digits fit a byte.
            out.push(u8::try_from(high * 16 + low).unwrap_or_default());
            at += 3;
        } else {
            out.push(*byte);
            at += 1;
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(query: &str) -> Vec<String> {
        let list = list(&World::practice(), query).ok().unwrap();
        list["data"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn pages_forwards_and_backwards_hold_the_whole_list() {
        let all = ids("limit=1000");
        assert_eq!(all.len(), 11);
        for limit in 1..=12 {
            let mut forwards = ids(&format!("limit={limit}"));
            while forwards.len() < all.len() {
                forwards.extend(ids(&format!("limit={limit}&after_id={}", forwards[forwards.len() - 1])));
            }
            assert_eq!(forwards, all);
            let mut backwards = vec![all[10].clone()];
            while backwards.len() < all.len() {
                let mut page = ids(&format!("limit={limit}&before_id={}", backwards[0]));
                page.append(&mut backwards);
                backwards = page;
            }
            assert_eq!(backwards, all);
        }
    }

    #[test]
    fn lifecycles_are_asked_for_in_every_spelling() {
        assert_eq!(ids("lifecycle=retired"), ["claude-opus-4-20250514"]);
        assert_eq!(ids("lifecycle[]=deprecated&lifecycle%5B%5D=retired").len(), 3);
        for wrong in ["limit=0", "limit=1001", "limit=x", "lifecycle=old", "after_id=x", "before_id="] {
            assert!(list(&World::practice(), wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn decoding_leaves_what_is_no_code() {
        assert_eq!(decode("a%5B%5d%zz%4%"), "a[]%zz%4%");
        assert_eq!(decode("%ff"), "\u{fffd}");
    }
}
