//! What makes OpenClaw refuse a whole config, whichever release it is, beside what [`super::schema`] looks at: values of
//! another kind around the models.
//!
//! Every kind here was tried with `config get` of 2026.2.26 and `config validate` of 2026.6.6 and 2026.9.6; the keys are
//! those of `config schema` of the last two and of what 2026.2.26 takes, together. A later release may know more.

use serde_json::Value;

use super::setup::at;

/// The keys of the default model.
const MODEL: [&str; 3] = ["$include", "fallbacks", "primary"];

/// What every release refuses, the keys that lead there joined by dots.
pub(super) fn misfits(config: &Value) -> Vec<String> {
    let mut out = Vec::new();
    let mut unknown = |path: &str, value: Option<&Value>, known: &[&str]| {
        let members = value.and_then(Value::as_object).into_iter().flatten();
        let keys = members.map(|(key, _)| key).filter(|key| !known.contains(&key.as_str()));
        out.extend(keys.map(|key| format!("{path}{key}")));
    };
    let model = at(config, &["agents", "defaults", "model"]);
    unknown("agents.defaults.model.", model, &MODEL);
    let mut wrong = |path: &str, fits: bool| out.extend((!fits).then(|| path.to_owned()));
    if let Some(model) = model {
        wrong("agents.defaults.model", model.is_string() || model.is_object());
        let member = |key: &str| model.get(key);
        wrong("agents.defaults.model.primary", member("primary").is_none_or(Value::is_string));
        let texts = |list: &Value| list.as_array().is_some_and(|all| all.iter().all(Value::is_string));
        wrong("agents.defaults.model.fallbacks", member("fallbacks").is_none_or(texts));
    }
    wrong("agents.list", at(config, &["agents", "list"]).is_none_or(Value::is_array));
    let vars = at(config, &["env", "vars"]).and_then(Value::as_object);
    for (name, value) in vars.into_iter().flatten() {
        wrong(&format!("env.vars.{name}"), value.is_string());
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// As the three releases answered, each for a config with nothing else wrong.
    #[test]
    fn kinds_that_no_release_takes() {
        let model = |model: Value| json!({ "agents": { "defaults": { "model": model } } });
        for (config, key) in [
            (model(json!(["x"])), Some("agents.defaults.model".to_owned())),
            (model(json!({ "fallbacks": "a/b" })), Some("agents.defaults.model.fallbacks".to_owned())),
            (json!({ "agents": { "list": {} } }), Some("agents.list".to_owned())),
            (json!({ "env": { "vars": { "A": 5 } } }), Some("env.vars.A".to_owned())),
            (model(json!("a/b")), None),
            (json!({}), None),
        ] {
            assert_eq!(misfits(&config), key.into_iter().collect::<Vec<_>>(), "{config}");
        }
    }

    #[test]
    fn keys_that_none_knows() {
        let config = json!({
            "gateway": {},
            "agents": { "defaults": { "model": { "primary": "a/b", "fallback": [] } } },
        });
        let keys = ["agents.defaults.model.fallback"];
        assert_eq!(misfits(&config), keys);
    }
}
