//! The credentials that OpenClaw stores an agent, in `auth-profiles.json`.

use serde_json::Value;

use crate::domain::{AuthChoice, Secret};

use super::agents::default_agent;
use super::reference::Reference;
use super::setup::{AgentFile, Setup};
use super::source::Source;
use super::value::Look;

/// A stored credential of the provider.
pub struct Profile<'s> {
    pub(super) file: &'s AgentFile,
    pub(super) name: String,
    pub(super) fields: Value,
}

impl Profile<'_> {
    /// Its key, where it holds one in the clear.
    pub(super) fn key(&self) -> Option<Secret> {
        // What was written by hand may have the config's word for it, which OpenClaw takes too.
        let keys = ["key", "apiKey"].into_iter().filter_map(|name| self.fields.text(name));
        { keys }.find(|key| !key.is_empty()).map(Secret::verbatim)
    }

    /// What stands in place of its key.
    pub(super) fn reference(&self) -> Option<Reference> {
        Reference::of(&self.fields["keyRef"], "")
    }

    /// What kind of credential it is: `api_key`, `token`, `oauth`; `mode` is the config's word for it.
    pub(super) fn kind(&self) -> Option<&str> {
        self.fields.get("type").or_else(|| self.fields.get("mode"))?.as_str()
    }

    /// When it is used again, in milliseconds since 1970.
    pub(super) fn rests_until(&self) -> Option<u64> {
        let stats = &self.file.document.value()["usageStats"][&self.name];
        ["disabledUntil", "cooldownUntil"].iter().filter_map(|key| stats.get(key)?.as_u64()).max()
    }

    /// The same where that is after a moment in seconds since 1970.
    pub(super) fn rests_after(&self, now: u64) -> Option<u64> {
        self.rests_until().filter(|until| *until > now.saturating_mul(1000))
    }

    pub(super) fn source(&self) -> Source {
        Source::Profile(self.file.path.clone(), self.name.clone())
    }
}

impl Setup {
    /// The provider's stored credentials.
    pub fn provider_profiles(&self, choice: &AuthChoice) -> impl Iterator<Item = Profile<'_>> {
        let provider = choice.provider;
        self.profiles.iter().flat_map(move |file| {
            let value = file.document.value();
            let is_its = |fields: &Value| {
                fields.text("provider").is_some_and(|name| name.trim().eq_ignore_ascii_case(provider))
            };
            let its = value.members("profiles").filter(|(_, fields)| is_its(fields));
            let its =
                its.map(|(name, fields)| Profile { file, name: name.to_owned(), fields: fields.clone() });
            its.collect::<Vec<_>>()
        })
    }

    /// The profiles that the default agent's turns may use, in the order in which they are tried: that of the store or of
    /// the config, else the one that was used least lately first. `now` is in seconds since 1970.
    ///
    /// From 2026.2.26, as it orders them: one that rests comes last.
    pub(super) fn used_profiles(&self, now: u64) -> Vec<Profile<'_>> {
        let (config, provider) = (self.value(), self.choice.provider);
        let agent = default_agent(config);
        let its = |profile: &Profile<'_>| profile.file.is_of("main") || profile.file.is_of(&agent);
        let mut found: Vec<_> = self.provider_profiles(self.choice).filter(its).collect();
        let order = |holder: &Value| -> Option<Vec<String>> {
            let names = holder["order"].get(provider)?.as_array()?.iter().filter_map(Value::as_str);
            Some(names.map(str::to_owned).collect())
        };
        let stored = found.iter().find_map(|profile| order(&profile.file.document.value()));
        let order = stored.or_else(|| order(&config["auth"])).filter(|order| !order.is_empty());
        // The config may name profiles of its own: those alone count then, and of each the type it says.
        let of_config = |name: &str| config["auth"]["profiles"].get(name);
        let ours = |value: &Value| value.text("provider") == Some(provider);
        let listed = config.members(["auth", "profiles"]).any(|(_, value)| ours(value))
            && found.iter().any(|profile| of_config(&profile.name).is_some_and(ours));
        found.retain(|profile| {
            let named = of_config(&profile.name);
            let counts = match &order {
                Some(order) => order.contains(&profile.name),
                None => !listed || named.is_some_and(ours),
            };
            let fits = |named: &Value| match (named.text("mode"), profile.kind()) {
                (Some("oauth"), Some("token")) => ours(named),
                (mode, kind) => ours(named) && mode == kind,
            };
            counts && named.is_none_or(fits)
        });
        crate::domain::sort_by_key(&mut found, |profile| {
            let kind = match profile.kind() {
                Some("oauth") => 0,
                Some("token") => 1,
                Some("api_key") => 2,
                _ => 3,
            };
            let used = profile.file.document.value()["usageStats"][&profile.name]["lastUsed"].as_u64();
            let position = |order: &Vec<String>| order.iter().position(|other| *other == profile.name);
            let (place, used) = match &order {
                Some(order) => (position(order).unwrap_or(usize::MAX), 0),
                None => (kind, used.unwrap_or(0)),
            };
            (profile.rests_after(now), place, used)
        });
        found
    }
}
