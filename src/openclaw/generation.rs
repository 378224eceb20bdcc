//! Which generation of OpenClaw keeps these files.

use serde_json::Value;

use super::setup::{Store, at};

/// The ways OpenClaw has kept credentials, and what wins over the config in each. All seen by running turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// Credentials in `auth-profiles.json`, resolved providers cached in `models.json`; a profile wins over
    /// everything, and a variable over the config's own text. Seen in 2026.2.26.
    Older,
    /// Credentials in a SQLite store an agent, which win over everything; no cache. Seen in 2026.6.6.
    Middle,
    /// Credentials in one SQLite store; the config's `apiKey` wins where it resolves. Seen in 2026.9.6.
    Newer,
    /// Nothing tells.
    Unknown,
}

/// SQLite's `user_version` of `state/openclaw.sqlite`: 1 in 2026.6.6, 18 in 2026.9.6.
const FIRST_NEWER_STORE: u32 = 10;

impl Generation {
    pub(super) fn of(config: &Value, stores: &[Store], has_profiles: bool) -> Self {
        if let Some(version) = stores.iter().map(|store| store.version).max() {
            return if version >= FIRST_NEWER_STORE { Self::Newer } else { Self::Middle };
        }
        let stamp = at(config, &["meta", "lastTouchedVersion"]).and_then(Value::as_str);
        match stamp.and_then(version) {
            Some(version) if version >= (2026, 7, 0) => Self::Newer,
            Some(version) if version >= (2026, 6, 0) => Self::Middle,
            Some(_) => Self::Older,
            None if has_profiles => Self::Older,
            None => Self::Unknown,
        }
    }

    /// Whether this generation reads `auth-profiles.json` and `models.json`.
    #[must_use]
    pub fn reads_json_stores(self) -> bool {
        matches!(self, Self::Older | Self::Unknown)
    }
}

/// `2026.2.26`, and `2026.2.26-beta.1`.
fn version(text: &str) -> Option<(u32, u32, u32)> {
    let mut parts = text.split(['.', '-']).map(str::parse::<u32>);
    Some((parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn told_from_the_files() {
        let stamped = |version: &str| serde_json::json!({ "meta": { "lastTouchedVersion": version } });
        let store = |version| vec![Store { path: "s".into(), holds_profile: false, version }];
        assert_eq!(Generation::of(&Value::Null, &[], false), Generation::Unknown);
        assert_eq!(Generation::of(&Value::Null, &store(18), true), Generation::Newer);
        assert_eq!(Generation::of(&stamped("2026.2.26"), &store(1), false), Generation::Middle);
        assert_eq!(Generation::of(&Value::Null, &[], true), Generation::Older);
        assert_eq!(Generation::of(&stamped("2026.2.26"), &[], false), Generation::Older);
        assert_eq!(Generation::of(&stamped("2026.6.6"), &[], false), Generation::Middle);
        assert_eq!(Generation::of(&stamped("2026.9.6"), &[], false), Generation::Newer);
        assert_eq!(Generation::of(&stamped("nonsense"), &[], false), Generation::Unknown);
    }
}
