//! The outcome as one JSON object.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use crate::gateway::{Stage, StageReport, Value as Evidenced};
use crate::locale::{Language, Message, is_hostile, visible};

use super::{
    Action, CheckReport, EffectiveReport, Failure, ModelsReport, Outcome, Past, ProgramReport, Warning,
    WhyReport,
};

/// The contract's version.
const SCHEMA: u32 = 1;

pub(super) fn object(outcome: &Outcome, language: Language) -> Value {
    let say = |message: &Message| language.say(message);
    let mut out = Object::default();
    out.set("schema", SCHEMA);
    out.set("version", env!("CARGO_PKG_VERSION"));
    out.set("ok", outcome.error.is_none());
    out.set("command", outcome.command);
    out.maybe("changed", outcome.changed);
    if outcome.dry_run {
        out.set("dryRun", true);
    }
    out.maybe("stateDir", outcome.state_dir.as_ref().map(|path| path.display().to_string()));
    out.maybe("config", outcome.config.as_ref().map(|path| path.display().to_string()));
    if outcome.changed.is_some() {
        let files = outcome.files.iter().map(|file| {
            let mut entry = Object::default();
            entry.set("path", file.path.display().to_string());
            entry.set("action", file.action.name());
            entry.maybe("backup", file.backup.as_ref().map(|path| path.display().to_string()));
            entry.value()
        });
        out.set("files", files.collect::<Vec<_>>());
    }
    out.maybe(
        "history",
        outcome.history.as_ref().map(|history| history.iter().map(past).collect::<Vec<_>>()),
    );
    if let Some((model, source)) = &outcome.model {
        out.set("model", visible(model, 300));
        out.set("modelSource", source.name());
    }
    out.maybe("models", outcome.models.as_ref().map(models));
    out.maybe("proven", outcome.proven.map(super::Proven::name));
    out.maybe(
        "provenFor",
        outcome.proven_for.as_ref().map(|holds| {
            let agents: Vec<String> = holds.agents.iter().map(|agent| visible(agent, 300)).collect();
            json!({ "audiences": holds.audiences, "agents": agents })
        }),
    );
    if !outcome.effective.is_empty() {
        let entries = outcome.effective.iter().map(|entry| (entry.audience.to_owned(), effective(entry)));
        out.set("effective", Value::Object(entries.collect()));
    }
    if let Some(why) = &outcome.why {
        out.set("why", self::why(why, &say));
    }
    if let Some(restart) = &outcome.restart {
        out.set("restart", json!({ "needed": restart.needed, "command": restart.command }));
    }
    if let Some((first, others)) = outcome.checks.split_first() {
        out.set("check", check(first, &say));
        if !others.is_empty() {
            out.set("otherChecks", others.iter().map(|other| check(other, &say)).collect::<Vec<_>>());
        }
    }
    if let Some(deep) = &outcome.deep {
        let mut entry = Object(check(&deep.check, &say).as_object().cloned().unwrap_or_default());
        entry.maybe("openclaw", deep.program.as_ref().map(program));
        out.set("deep", entry.value());
    }
    if !outcome.warnings.is_empty() {
        let entries = outcome.warnings.iter().map(|entry| warning(entry, &say));
        out.set("warnings", entries.collect::<Vec<_>>());
    }
    out.maybe("error", outcome.error.as_ref().map(|error| failure(error, &say)));
    out.maybe("diff", outcome.diff.clone());
    out.value()
}

/// Pretty, since people read it too. Paths and diffs are in it as they are, so what could move a cursor or reorder text
/// is escaped the way JSON does it: the value stays the same.
pub(super) fn text(object: &Value) -> String {
    let pretty = serde_json::to_string_pretty(object).unwrap_or_default();
    let mut out = String::with_capacity(pretty.len());
    for c in pretty.chars() {
        // Line feeds are the layout's: those of values are escaped already.
        if c == '\n' || !is_hostile(c) {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
    out
}

fn models(report: &ModelsReport) -> Value {
    let mut out = Object::default();
    out.maybe("source", report.source);
    out.maybe("default", report.default.as_ref().map(|model| visible(model, 300)));
    out.set("fallbacks", report.fallbacks.iter().map(|model| visible(model, 300)).collect::<Vec<_>>());
    let list = report.list.as_ref().map(|list| {
        let entries = list.iter().map(|model| {
            let mut entry = Object::default();
            entry.set("ref", visible(&model.reference, 300));
            entry.set("id", visible(&model.id, 300));
            entry.set("name", visible(&model.name, 300));
            entry.set("listed", model.listed);
            entry.set("default", report.default.as_ref() == Some(&model.reference));
            entry.maybe("fallback", report.place(&model.reference));
            entry.maybe("contextWindow", model.context);
            entry.maybe("maxTokens", model.output);
            entry.maybe("cost", model.cost);
            entry.maybe("costAbove", model.long_cost);
            entry.maybe("retires", model.retires.clone());
            entry.maybe("successor", model.successor.clone());
            entry.value()
        });
        entries.collect::<Vec<_>>()
    });
    out.maybe("list", list);
    out.value()
}

fn why(report: &WhyReport, say: &dyn Fn(&Message) -> String) -> Value {
    let mut out = Object::default();
    out.set("message", report.sentences.iter().map(say).collect::<Vec<_>>().join(" "));
    let shadowed = report.shadowed.iter().map(|(audience, value, source)| {
        json!({ "for": audience, "value": visible(value, 100), "source": visible(source, 500) })
    });
    out.set("shadowed", shadowed.collect::<Vec<_>>());
    out.maybe("command", report.command.clone());
    // One level: a token has no token.
    out.maybe("token", report.token.as_ref().map(|token| why(token, say)));
    out.value()
}

fn effective(entry: &EffectiveReport) -> Value {
    let mut out = Object::default();
    let (headers, values): (Vec<_>, Vec<_>) = entry.values.iter().partition(|(name, ..)| *name == "header");
    for (name, value, source) in values {
        out.set(name, json!({ "value": visible(value, 500), "source": visible(source, 500) }));
    }
    let headers = headers
        .into_iter()
        .map(|(_, name, source)| (visible(name, 300), json!({ "source": visible(source, 500) })));
    let headers: Map<String, Value> = headers.collect();
    if !headers.is_empty() {
        out.set("headers", headers);
    }
    if !entry.missing.is_empty() {
        out.set("missing", entry.missing.clone());
    }
    out.value()
}

fn check(report: &CheckReport, say: &dyn Fn(&Message) -> String) -> Value {
    let mut out = Object::default();
    if !report.audiences.is_empty() {
        out.set("for", report.audiences.clone());
    }
    out.set("verdict", report.verdict.clone());
    out.set("layer", report.layer);
    out.maybe("status", report.status);
    out.maybe("code", report.code.as_ref().map(|code| visible(code, 100)));
    out.set("message", say(&report.message));
    out.maybe("detail", report.detail.as_ref().map(|detail| visible(detail, 500)));
    out.maybe("hint", report.hint.as_ref().map(say));
    out.maybe("field", report.field);
    out.maybe("model", report.model.as_ref().map(|model| visible(model, 300)));
    out.maybe("totalMs", report.total_ms);
    let stages = report.stages.iter().map(|StageReport { stage, state }| {
        let mut entry = Object::default();
        entry.set("name", stage.name());
        entry.set("state", state.name());
        entry.maybe("ms", state.ms());
        entry.maybe("evidence", evidence(report, *stage));
        entry.value()
    });
    out.set("stages", stages.collect::<Vec<_>>());
    out.set("retries", report.retries);
    out.maybe("retryAfter", report.retry_after);
    out.maybe("tokens", report.tokens.map(|it| json!({ "input": it.input, "output": it.output })));
    out.maybe("requestId", report.request_id.as_ref().map(|text| visible(text, 100)));
    out.maybe("cacheStatus", report.cache_status.as_ref().map(|text| visible(text, 100)));
    out.maybe("logId", report.log_id.as_ref().map(|text| visible(text, 100)));
    out.maybe("ray", report.ray.as_ref().map(|text| visible(text, 100)));
    out.value()
}

fn program(report: &ProgramReport) -> Value {
    let mut out = Object::default();
    out.set("path", report.path.display().to_string());
    out.maybe("exit", report.exit);
    out.set("answered", report.answered);
    out.set("said", visible(&report.said, 1000));
    out.value()
}

/// What was seen at a stage, by name; nothing where nothing was. Of two with one name the first counts, but lookups,
/// which are lists, follow each other.
fn evidence(report: &CheckReport, stage: Stage) -> Option<Value> {
    let mut out = Map::new();
    for piece in report.evidence.iter().filter(|piece| piece.stage == stage) {
        let value = match &piece.value {
            Evidenced::Text(text) => json!(visible(text, 300)),
            Evidenced::List(list) => json!(list.iter().map(|text| visible(text, 300)).collect::<Vec<_>>()),
            Evidenced::Number(number) => json!(number),
        };
        match (out.get_mut(piece.what.name()), value) {
            (None, value) => {
                out.insert(visible(piece.what.name(), 60), value);
            }
            (Some(Value::Array(list)), Value::Array(more)) => list.extend(more),
            (Some(_), _) => {}
        }
    }
    (!out.is_empty()).then_some(Value::Object(out))
}

fn past(past: &Past) -> Value {
    let mut out = Object::default();
    out.set("number", past.number);
    out.set("id", visible(&past.id, 100));
    out.set("time", visible(&past.time, 100));
    if !past.undoes.is_empty() {
        out.set("undoes", past.undoes.iter().map(|id| visible(id, 100)).collect::<Vec<_>>());
    }
    let files = past.files.iter().map(|(path, action)| {
        let mut entry = Object::default();
        entry.set("path", path.display().to_string());
        entry.set("action", Action::from(*action).name());
        entry.value()
    });
    out.set("files", files.collect::<Vec<_>>());
    out.set("exact", past.exact);
    out.value()
}

fn warning(entry: &Warning, say: &dyn Fn(&Message) -> String) -> Value {
    let mut out = Object::default();
    out.set("code", entry.code);
    out.set("message", say(&entry.message));
    out.maybe("command", entry.command.clone());
    out.value()
}

fn failure(error: &Failure, say: &dyn Fn(&Message) -> String) -> Value {
    let mut out = Object::default();
    out.set("code", error.code.clone());
    out.set("layer", error.layer);
    out.set("message", say(&error.message));
    out.maybe("hint", error.hint.as_ref().map(say));
    out.maybe("field", error.field);
    out.value()
}

/// A JSON object in which absent parts are left out.
#[derive(Default)]
struct Object(Map<String, Value>);

impl Object {
    fn set(&mut self, name: &str, value: impl serde::Serialize) {
        // Strings, numbers, lists and string-keyed maps always serialise.
        self.0.insert(name.to_owned(), serde_json::to_value(value).unwrap_or(Value::Null));
    }

    fn maybe(&mut self, name: &str, value: Option<impl serde::Serialize>) {
        if let Some(value) = value {
            self.set(name, value);
        }
    }

    fn value(self) -> Value {
        Value::Object(self.0)
    }
}
