//! The outcome as one JSON object.
//!
//! Written out key by key: the keys are a contract, sentences need a language, and texts of others are made harmless.

use std::path::Path;

use serde_json::{Map, Value, json};

use crate::gateway::{SeenGateway, Stage, Value as Evidenced, Verdict, escaped_json};
use crate::locale::{Language, Message, is_hostile, visible};
use crate::openclaw::Proven;
use crate::wizard::Checked;

use super::outcome::{Action, EffectiveReport, ModelsReport, Outcome, PastReport, WhyReport};

/// The contract's version.
const SCHEMA: u32 = 1;

impl Outcome {
    /// One JSON object; codes are stable, sentences in the given language, absent parts left out.
    #[must_use]
    pub fn json(&self, language: Language) -> Value {
        object(self, language)
    }

    /// The same object as text, safe for a terminal: control, format and bidirectional characters are `\u` escapes.
    #[must_use]
    pub fn json_text(&self, language: Language) -> String {
        text(&self.json(language))
    }
}

fn object(outcome: &Outcome, language: Language) -> Value {
    let say = &|message: &Message| language.say(message);
    let model = outcome.model.as_ref();
    let gateways = outcome.gateways.as_ref();
    let files = outcome.files.iter().map(|file| {
        json!({ "path": shown(&file.path), "action": file.action.name(), "backup": file.backup.as_deref().map(shown) })
    });
    let effective = outcome.effective.iter().map(|entry| (entry.audience.to_owned(), effective(entry)));
    let effective: Map<_, _> = effective.collect();
    let deep = outcome.deep.as_ref().map(|deep| {
        let mut entry = check(&deep.found, &[], say);
        let program = deep.program.as_ref().map(|program| {
            let said = visible(&program.said, 1000);
            json!({ "path": shown(&program.path), "exit": program.exit, "answered": program.answered, "said": said })
        });
        entry["openclaw"] = json!(program);
        entry
    });
    let mut checks = outcome.checks.iter().map(|check| self::check(&check.found, &check.audiences, say));
    let warnings = outcome.warnings.iter().map(|warning| {
        json!({ "code": warning.code, "message": say(&warning.message), "command": warning.command })
    });
    let error = outcome.error.as_ref().map(|error| {
        json!({
            "code": error.code,
            "layer": error.layer,
            "message": say(&error.message),
            "hint": error.hint.as_ref().map(say),
            "field": error.field,
        })
    });
    without_nulls(json!({
        "schema": SCHEMA,
        "version": env!("CARGO_PKG_VERSION"),
        "build": option_env!("CLAWGATE_BUILD_COMMIT").map(|commit| {
            json!({ "commit": commit, "date": option_env!("CLAWGATE_BUILD_DATE") })
        }),
        "ok": outcome.error.is_none(),
        "command": outcome.command,
        "changed": outcome.changed,
        "dryRun": outcome.dry_run.then_some(true),
        "stateDir": outcome.state_dir.as_deref().map(shown),
        "config": outcome.config.as_deref().map(shown),
        "files": outcome.changed.map(|_| files.collect::<Vec<_>>()),
        "history": outcome.history.as_ref().map(|history| history.iter().map(|it| past(it, &say)).collect::<Vec<_>>()),
        "model": model.map(|(model, _)| visible(model, 300)),
        "modelSource": model.map(|(_, source)| source.name()),
        "models": outcome.models.as_ref().map(models),
        "accounts": outcome.accounts.as_ref().map(|all| {
            all.iter().map(|it| json!({ "id": it.id.as_str(), "name": visible(&it.name, 200) })).collect::<Vec<_>>()
        }),
        "account": gateways.map(|found| found.account.as_str()),
        "gateways": gateways.map(|found| found.list.iter().map(gateway).collect::<Vec<_>>()),
        "moreGateways": gateways.and_then(|found| found.more.then_some(true)),
        "gatewayCreated": gateways.and_then(|found| found.created),
        "proven": outcome.proven.map(Proven::name),
        "provenFor": outcome.proven_for.as_ref().map(|holds| {
            let untested = &outcome.untested;
            json!({
                "audiences": holds.audiences,
                "agents": all_seen(&holds.agents, 300),
                "untestedFallbacks": (!untested.is_empty()).then(|| all_seen(untested, 300)),
            })
        }),
        "effective": some(effective, Map::is_empty),
        "nextHosts": outcome.next_hosts.as_ref().map(|it| json!({ "command": it.command, "ansible": it.ansible })),
        "why": outcome.why.as_ref().map(|why| self::why(why, say)),
        "restart": outcome.restart.as_ref().map(|it| json!({ "needed": it.needed, "command": it.command })),
        "check": checks.next(),
        "otherChecks": some(checks.collect(), Vec::is_empty),
        "deep": deep,
        "warnings": some(warnings.collect(), Vec::is_empty),
        "error": error,
        "diff": outcome.diff,
    }))
}

/// Pretty, since people read it too. Paths and diffs are in it as they are, so what could move a cursor or reorder text
/// is escaped the way JSON does it: the value stays the same.
fn text(object: &Value) -> String {
    let pretty = serde_json::to_string_pretty(object).unwrap_or_default();
    // Line feeds are the layout's: those of values are escaped already.
    escaped_json(&pretty, |c| c == '\n' || !is_hostile(c))
}

fn gateway(seen: &SeenGateway) -> Value {
    without_nulls(json!({
        "id": visible(seen.id.as_str(), 200),
        "authentication": seen.authentication,
        "logs": seen.logs,
        "created": seen.created.map(|day| day.to_string()),
    }))
}

fn models(report: &ModelsReport) -> Value {
    let entry = |model: &super::ModelEntry| {
        json!({
            "ref": visible(&model.reference, 300),
            "id": visible(&model.id, 300),
            "name": visible(&model.name, 300),
            "listed": model.listed,
            "default": report.default.as_ref() == Some(&model.reference),
            "fallback": report.place(&model.reference),
            "contextWindow": model.context,
            "maxTokens": model.output,
            "cost": model.cost,
            "costAbove": model.long_cost,
            "retires": model.retires,
            "successor": model.successor,
        })
    };
    json!({
        "source": report.source,
        "default": seen(report.default.as_ref(), 300),
        "fallbacks": all_seen(&report.fallbacks, 300),
        "list": report.list.as_ref().map(|list| list.iter().map(entry).collect::<Vec<_>>()),
    })
}

fn why(report: &WhyReport, say: &dyn Fn(&Message) -> String) -> Value {
    let shadowed = report.shadowed.iter().map(|(audience, value, source)| {
        json!({ "for": audience, "value": visible(value, 100), "source": visible(source, 500) })
    });
    json!({
        "message": report.sentences.iter().map(say).collect::<Vec<_>>().join(" "),
        "shadowed": shadowed.collect::<Vec<_>>(),
        "command": report.command,
        // One level: a token has no token.
        "token": report.token.as_ref().map(|token| why(token, say)),
    })
}

fn effective(entry: &EffectiveReport) -> Value {
    let (headers, values): (Vec<_>, Vec<_>) = entry.values.iter().partition(|(name, ..)| *name == "header");
    let values = values.into_iter().map(|(name, value, source)| {
        ((*name).to_owned(), json!({ "value": visible(value, 500), "source": visible(source, 500) }))
    });
    let headers = headers
        .into_iter()
        .map(|(_, name, source)| (visible(name, 300), json!({ "source": visible(source, 500) })));
    let mut out: Map<String, Value> = values.collect();
    out.insert("headers".to_owned(), json!(some(headers.collect::<Map<_, _>>(), Map::is_empty)));
    out.insert("missing".to_owned(), json!(some(entry.missing.clone(), Vec::is_empty)));
    Value::Object(out)
}

fn check(found: &Checked, audiences: &[&str], say: &dyn Fn(&Message) -> String) -> Value {
    let verdict = &found.verdict;
    let stages = found.stages.iter().map(|known| {
        json!({
            "name": known.stage.name(),
            "state": known.state.name(),
            "ms": known.state.ms(),
            "evidence": evidence(verdict, known.stage),
        })
    });
    json!({
        "for": some(audiences, |audiences| audiences.is_empty()),
        "verdict": verdict.row.code,
        "layer": verdict.row.layer,
        "status": verdict.status,
        "code": seen(verdict.code.as_ref(), 100),
        "message": say(&verdict.message()),
        "detail": seen(verdict.detail.as_ref(), 500),
        "hint": verdict.hint().as_ref().map(say),
        "field": verdict.row.field,
        "model": seen(verdict.model.as_ref(), 300),
        "totalMs": found.total_ms,
        "stages": stages.collect::<Vec<_>>(),
        "retries": found.attempts.saturating_sub(1),
        "retryAfter": verdict.retry_after,
        "tokens": verdict.tokens.map(|it| json!({ "input": it.input, "output": it.output })),
        "requestId": seen(verdict.request_id.as_ref(), 100),
        "cacheStatus": seen(verdict.cache_status.as_ref(), 100),
        "logId": seen(verdict.log_id.as_ref(), 100),
        "ray": seen(verdict.ray.as_ref(), 100),
    })
}

/// What was seen at a stage, by name; nothing where nothing was. Of two with one name the first counts, but lookups,
/// which are lists, follow each other.
fn evidence(verdict: &Verdict, stage: Stage) -> Option<Map<String, Value>> {
    let mut out = Map::new();
    for piece in verdict.evidence.iter().filter(|piece| piece.stage == stage) {
        let value = match &piece.value {
            Evidenced::Text(text) => json!(visible(text, 300)),
            Evidenced::List(list) => json!(all_seen(list, 300)),
            Evidenced::Number(number) => json!(number),
        };
        match (out.get_mut(piece.kind.name()), value) {
            (None, value) => {
                out.insert(visible(piece.kind.name(), 60), value);
            }
            (Some(Value::Array(list)), Value::Array(more)) => list.extend(more),
            (Some(_), _) => {}
        }
    }
    some(out, Map::is_empty)
}

fn past(PastReport { past, changes, .. }: &PastReport, say: &dyn Fn(&Message) -> String) -> Value {
    let files = past
        .files
        .iter()
        .map(|(path, action)| json!({ "path": shown(path), "action": Action::from(*action).name() }));
    json!({
        "number": past.number,
        "id": visible(&past.id, 100),
        "time": visible(&past.time, 100),
        "undoes": some(all_seen(&past.undoes, 100), Vec::is_empty),
        "files": files.collect::<Vec<_>>(),
        "changes": changes.iter().map(say).collect::<Vec<_>>(),
        "exact": past.exact,
    })
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn seen(text: Option<&String>, most: usize) -> Option<String> {
    text.map(|text| visible(text, most))
}

fn all_seen(texts: &[String], most: usize) -> Vec<String> {
    texts.iter().map(|text| visible(text, most)).collect()
}

/// What is not empty.
fn some<T>(value: T, is_empty: fn(&T) -> bool) -> Option<T> {
    (!is_empty(&value)).then_some(value)
}

/// The same without the keys that have no value, at any depth.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(object) => {
            let kept = object.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(kept.map(|(key, value)| (key, without_nulls(value))).collect())
        }
        Value::Array(list) => Value::Array(list.into_iter().map(without_nulls).collect()),
        other => other,
    }
}
