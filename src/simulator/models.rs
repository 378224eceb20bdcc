//! The list of models: `GET /v1/models` and `GET /v1/models/{id}`.

use percent_encoding::percent_decode_str;
use serde_json::{Value, json};

use super::anthropic::ApiError;
use super::scenario::{Lifecycle, Model, Scenario};

const LIMIT: usize = 20;
const LIMIT_MAX: usize = 1000;

/// Whether a request may name it.
pub(super) fn is_answered(model: &Model) -> bool {
    !matches!(model.lifecycle, Lifecycle::Retired(_))
}

/// One page of the list. Read are `limit`, `after_id`, `before_id` and `lifecycle` (repeated, or as `lifecycle[]`, which
/// Anthropic's own SDK sends); other parameters are passed over.
pub(super) fn list(models: &[Model], query: &str) -> Result<Value, ApiError> {
    let (mut limit, mut after, mut before, mut lifecycles) = (LIMIT, None, None, Vec::new());
    for pair in query.split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        match &*decode(name) {
            "limit" => {
                limit =
                    value.parse().ok().filter(|limit| (1..=LIMIT_MAX).contains(limit)).ok_or_else(|| {
                        ApiError::invalid(format!("limit: should be from 1 to {LIMIT_MAX}"))
                    })?;
            }
            "after_id" => after = Some(value),
            "before_id" => before = Some(value),
            "lifecycle" | "lifecycle[]" if ["active", "deprecated", "retired"].contains(&&*value) => {
                lifecycles.push(value);
            }
            "lifecycle" | "lifecycle[]" => {
                return Err(ApiError::invalid("lifecycle: 'active', 'deprecated' or 'retired'"));
            }
            _ => {}
        }
    }
    let asked_for = |model: &&Model| match &*lifecycles {
        [] => is_answered(model),
        words => words.iter().any(|word| *word == item(model)["lifecycle"]),
    };
    let mut models: Vec<&Model> = models.iter().filter(asked_for).collect();
    crate::domain::sort_by(&mut models, |a, b| b.created.cmp(a.created));
    let place = |id: &str, name: &str| {
        models
            .iter()
            .position(|model| model.id == id)
            .ok_or_else(|| ApiError::invalid(format!("{name}: no model {id:?} in this list")))
    };
    let (page, has_more) = match (after, before) {
        (Some(_), Some(_)) => {
            return Err(ApiError::invalid("only one of after_id and before_id can be given"));
        }
        (None, Some(id)) => {
            let end = place(&id, "before_id")?;
            let start = end.saturating_sub(limit);
            (&models[start..end], start > 0)
        }
        (after, None) => {
            let start = after.map_or(Ok(0), |id| place(&id, "after_id").map(|at| at + 1))?;
            let end = models.len().min(start + limit);
            (&models[start..end], end < models.len())
        }
    };
    Ok(json!({
        "data": page.iter().map(|model| item(model)).collect::<Vec<_>>(),
        "has_more": has_more,
        "first_id": page.first().map(|model| model.id),
        "last_id": page.last().map(|model| model.id),
    }))
}

/// One model by its id or an alias.
pub(super) fn one(scenario: &Scenario, name: &str) -> Result<Value, ApiError> {
    let name = decode(name);
    scenario.find_model(&name).map(item).ok_or_else(|| ApiError::not_found(format!("model: {name}")))
}

fn item(model: &Model) -> Value {
    let time = |day: &str| format!("{day}T00:00:00Z");
    let (lifecycle, deprecated, retires) = match model.lifecycle {
        Lifecycle::Active => ("active", None, None),
        Lifecycle::Deprecated { since, retires } => ("deprecated", Some(time(since)), Some(time(retires))),
        Lifecycle::Retired(day) => ("retired", None, Some(time(day))),
    };
    json!({
        "type": "model",
        "id": model.id,
        "display_name": model.name,
        "created_at": time(model.created),
        "max_input_tokens": model.context,
        "max_tokens": model.max_tokens,
        "lifecycle": lifecycle,
        "deprecated_at": deprecated,
        "retires_at": retires,
        "line": model.line,
        "capabilities": null,
    })
}

fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(query: &str) -> Vec<String> {
        let list = list(&crate::simulator::practice::models(), query).ok().unwrap();
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
            assert!(list(&crate::simulator::practice::models(), wrong).is_err(), "{wrong}");
        }
    }
}
