//! The outcome in lines for people.

use crate::locale::{Argument, Language, Message, ids, visible, visible_lines};

use super::{Action, CheckReport, Outcome, Proven};

/// Lines for standard output and for standard error.
#[derive(Debug, Default)]
pub struct Lines {
    /// The result.
    pub result: Vec<String>,
    /// Warnings, errors and hints.
    pub beside: Vec<String>,
}

/// Says an outcome. A glyph as well as a colour marks every state, so that colour is never needed.
#[must_use]
pub fn human(outcome: &Outcome, language: Language, color: bool) -> Lines {
    let mut page = Page { lines: Lines::default(), language, color };
    for check in &outcome.checks {
        page.check(check);
    }
    if outcome.command == "check" {
        page.effective(outcome);
    }
    if let Some(diff) = &outcome.diff {
        page.lines.result.extend(visible_lines(diff).split_terminator('\n').map(str::to_owned));
    }
    page.written(outcome);
    for warning in &outcome.warnings {
        page.beside(&Mark::Warning, &warning.message);
        if let Some(command) = &warning.command {
            page.lines.beside.push(format!("    {}", visible(command, 500)));
        }
    }
    if let Some(error) = &outcome.error {
        page.beside(&Mark::Bad, &error.message);
        if let Some(excerpt) = &error.excerpt {
            page.lines.beside.extend(visible_lines(excerpt).lines().map(|line| format!("    {line}")));
        }
        if let Some(hint) = &error.hint {
            page.lines.beside.push(String::new());
            page.say_beside(&ids::HINT_LINE.with("hint", hint.clone()));
        }
    }
    page.lines
}

enum Mark {
    Good,
    Warning,
    Bad,
}

struct Page {
    lines: Lines,
    language: Language,
    color: bool,
}

impl Page {
    fn mark(&self, mark: &Mark) -> String {
        let (glyph, code) = match mark {
            Mark::Good => ("✓", "32"),
            Mark::Warning => ("!", "33"),
            Mark::Bad => ("✗", "31"),
        };
        if self.color { format!("\u{1b}[{code}m{glyph}\u{1b}[0m") } else { glyph.to_owned() }
    }

    fn result(&mut self, mark: &Mark, message: &Message) {
        let line = format!("{} {}", self.mark(mark), self.language.say(message));
        self.lines.result.push(line);
    }

    fn beside(&mut self, mark: &Mark, message: &Message) {
        let line = format!("{} {}", self.mark(mark), self.language.say(message));
        self.lines.beside.push(line);
    }

    fn say(&mut self, message: &Message) {
        self.lines.result.push(format!("  {}", self.language.say(message)));
    }

    fn say_beside(&mut self, message: &Message) {
        self.lines.beside.push(self.language.say(message));
    }

    fn check(&mut self, check: &CheckReport) {
        // A failed check is the error itself; saying it twice would hide which of the two to read.
        if check.passed {
            let model = check.model.clone().unwrap_or_default();
            let ms = check.total_ms.unwrap_or_default();
            self.result(&Mark::Good, &ids::RESULT_ANSWERED.with("model", model).with("ms", ms));
        }
        let stages: Vec<String> = check
            .stages
            .iter()
            .map(|(name, state, ms)| {
                let glyph = match state.as_str() {
                    "done" | "passed" => "✓",
                    "failed" => "✗",
                    "skipped" => "-",
                    _ => "○",
                };
                ms.map_or_else(|| format!("{glyph} {name}"), |ms| format!("{glyph} {name} {ms} ms"))
            })
            .collect();
        if !stages.is_empty() {
            self.lines.result.push(format!("  {}", stages.join("  ")));
        }
        self.evidence(check);
    }

    /// What was seen at each stage, below its name.
    fn evidence(&mut self, check: &CheckReport) {
        for (stage, messages) in &check.evidence_lines {
            let said: Vec<String> = messages.iter().map(|message| self.language.say(message)).collect();
            self.lines.result.push(format!("    {:<10}  {}", stage.name(), said.join(" · ")));
        }
    }

    fn effective(&mut self, outcome: &Outcome) {
        for entry in &outcome.effective {
            let name =
                if entry.audience == "daemon" { ids::RESULT_FOR_DAEMON } else { ids::RESULT_FOR_SHELL };
            self.say(&name.message());
            for (what, value, source) in &entry.values {
                self.lines.result.push(format!(
                    "    {what:<14} {}  ({})",
                    visible(value, 200),
                    visible(source, 200)
                ));
            }
            for missing in &entry.missing {
                self.lines.result.push(format!("    ✗ ${{{}}}", visible(missing, 200)));
            }
        }
    }

    fn written(&mut self, outcome: &Outcome) {
        if outcome.error.is_some() || outcome.command == "check" {
            return;
        }
        for file in &outcome.files {
            let id = match (file.action, outcome.dry_run) {
                (Action::Created, false) => ids::RESULT_CREATED,
                (Action::Changed, false) => ids::RESULT_CHANGED,
                (Action::Removed, false) => ids::RESULT_REMOVED,
                (Action::Restored, false) => ids::RESULT_RESTORED,
                (Action::Created, true) => ids::RESULT_WOULD_CREATE,
                (Action::Changed, true) => ids::RESULT_WOULD_CHANGE,
                (Action::Removed, true) => ids::RESULT_WOULD_REMOVE,
                (Action::Restored, true) => ids::RESULT_WOULD_RESTORE,
            };
            let mut message = id.with("path", file.path.as_path());
            if let Some(backup) = &file.backup {
                message = ids::RESULT_WITH_BACKUP
                    .with("what", Argument::Message(message))
                    .with("backup", backup.as_path());
            }
            self.result(&Mark::Good, &message);
        }
        if outcome.files.is_empty() && outcome.changed == Some(false) {
            self.result(&Mark::Good, &ids::RESULT_NOTHING_TO_CHANGE.message());
        }
        if let Some((model, _)) = &outcome.model {
            self.say(&ids::RESULT_MODEL.with("model", model.as_str()));
        }
        if let Some(proven) = outcome.proven {
            let id = match proven {
                Proven::Full => ids::RESULT_PROVEN_FULL,
                Proven::Partial => ids::RESULT_PROVEN_PARTIAL,
                Proven::None => ids::RESULT_PROVEN_NONE,
            };
            self.say(&id.message());
        }
        if let Some(restart) = &outcome.restart
            && restart.needed
            && !outcome.dry_run
        {
            self.say(&ids::RESULT_RESTART.with("command", restart.command.as_str()));
        }
    }
}
