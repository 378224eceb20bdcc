//! One difference at a time from a config that works: what each of two OpenClaws sends of it, and what a check says.
//!
//! Every row was a wrong answer once.

use clawgate::simulator::practice::{KEY, TOKEN};
use serde_json::json;

use super::case::{Case, Chosen, Draft, HOME, MODEL, OTHER_KEY, PROVIDER, Random, row};
use super::constructs::Construct;
use super::judge::{Judge, Said};
use crate::installed::Installed;

/// What one OpenClaw does, and what is said of it.
#[derive(Clone, Copy)]
struct Does {
    said: Said,
    /// The end of the path; `None` where nothing is sent.
    path: Option<&'static str>,
    /// Headers that are sent with these values, or not at all, and the model.
    headers: &'static [(&'static str, Option<&'static str>)],
    model: &'static str,
}

const MESSAGES: Option<&str> = Some("/anthropic/v1/messages");
const COMPLETIONS: Option<&str> = Some("/anthropic/chat/completions");
const BEARER: &str = "Bearer practice-token-with-gateway-run";
const NOTHING: Does = Does { said: Said::Broken, path: None, headers: &[], model: MODEL };

/// Both releases do the same.
const fn both(does: Does) -> [Does; 2] {
    [does, does]
}

/// In milliseconds since 1970: the year 2100.
const LATER: i64 = 4_102_444_800_000;

/// A row: the difference, and what 2026.2.26 and 2026.9.6 do with it.
const ROWS: &[(Construct, [Does; 2])] = &[
    (
        Construct {
            name: "a profile that is disabled for now",
            change: |draft, _| {
                draft.profiles(|store| {
                    store["profiles"]["cloudflare-ai-gateway:default"] =
                        json!({ "type": "api_key", "provider": PROVIDER, "key": KEY });
                    store["usageStats"]["cloudflare-ai-gateway:default"] = json!({ "disabledUntil": LATER });
                });
            },
        },
        // The newest starts no model of the provider while that file is there.
        [NOTHING, Does { said: Said::Partly, ..NOTHING }],
    ),
    (
        Construct {
            name: "no api",
            change: |draft, _| drop(draft.block().as_object_mut().expect("a block").remove("api")),
        },
        [NOTHING, Does { path: COMPLETIONS, ..NOTHING }],
    ),
    (
        Construct {
            name: "another api",
            change: |draft, _| draft.block()["api"] = json!("openai-completions"),
        },
        both(Does {
            said: Said::Untold,
            path: COMPLETIONS,
            headers: &[("authorization", Some("Bearer sk-ant-practice-all-is-well-0001"))],
            model: MODEL,
        }),
    ),
    (
        Construct {
            name: "a key among the headers",
            change: |draft, _| draft.header("x-api-key", json!(OTHER_KEY)),
        },
        both(Does {
            said: Said::Proven,
            path: MESSAGES,
            headers: &[("x-api-key", Some(OTHER_KEY))],
            model: MODEL,
        }),
    ),
    (
        Construct { name: "no row for the model, and a token", change: without_its_row },
        [
            Does {
                said: Said::Broken,
                path: MESSAGES,
                headers: &[("cf-aig-authorization", None)],
                model: MODEL,
            },
            Does {
                said: Said::Proven,
                path: MESSAGES,
                headers: &[("cf-aig-authorization", Some(BEARER))],
                model: MODEL,
            },
        ],
    ),
    (
        Construct {
            name: "a model of the default agent's own",
            change: |draft, _| {
                let own = json!(format!("{PROVIDER}/claude-opus-4-6"));
                draft.block()["models"] = json!([row(MODEL), row("claude-opus-4-6")]);
                draft.config["agents"]["list"] = json!([{ "id": "main", "default": true, "model": own }]);
            },
        },
        both(Does { said: Said::Proven, path: MESSAGES, headers: &[], model: "claude-opus-4-6" }),
    ),
    (
        Construct {
            name: "the token on the model's row alone",
            change: |draft, _| {
                draft.lock();
                draft.row()["headers"] = json!({ "cf-aig-authorization": format!("Bearer {TOKEN}") });
            },
        },
        both(Does {
            said: Said::Proven,
            path: MESSAGES,
            headers: &[("cf-aig-authorization", Some(BEARER))],
            model: MODEL,
        }),
    ),
    (
        Construct { name: "a key of a command", change: of_a_command },
        [
            NOTHING,
            Does { said: Said::Untold, path: MESSAGES, headers: &[("x-api-key", Some(KEY))], model: MODEL },
        ],
    ),
];

fn without_its_row(draft: &mut Draft, _: &mut Random) {
    draft.lock();
    draft.header("cf-aig-authorization", json!(BEARER));
    draft.block()["models"] = json!([row("claude-opus-4-6")]);
}

fn of_a_command(draft: &mut Draft, _: &mut Random) {
    let script = format!("#!/bin/sh\nprintf %s {KEY}\n");
    draft.files.insert("bin/key.sh".to_owned(), script);
    draft.config["secrets"]["providers"]["vault"] = json!({
        "source": "exec", "command": format!("{HOME}/bin/key.sh"), "args": [], "jsonOnly": false });
    draft.block()["apiKey"] = json!({ "source": "exec", "provider": "vault", "id": "value" });
}

#[test]
#[ignore = "needs npm, and what it installs: OpenClaw"]
fn what_was_told_wrongly() {
    for (at, release) in ["2026.2.26", "2026.9.6"].into_iter().enumerate() {
        let mut judge = Judge::new(Installed::get(), release);
        for (construct, does) in ROWS {
            let does = &does[at];
            let case = Case { chosen: vec![Chosen { construct, seed: 0 }] };
            let found = judge.judge_alone(&case);
            let what = format!("{release}, {}: {}\n{:?}", construct.name, found.turn.said, found.sent);
            assert_eq!(found.said, does.said, "{what}\n{:#}", found.report);
            let Some(end) = does.path else {
                assert!(found.sent.is_none(), "{what}");
                continue;
            };
            let sent = found.sent.expect(&what);
            assert!(sent.path.split('?').next().is_some_and(|path| path.ends_with(end)), "{what}");
            assert_eq!(sent.model.as_deref(), Some(does.model), "{what}");
            for (name, value) in does.headers {
                let sent =
                    sent.headers.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
                assert_eq!(sent, *value, "{what}");
            }
        }
    }
}
