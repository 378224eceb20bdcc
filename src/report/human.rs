//! The outcome in lines for people.

use std::fmt::Write as _;

use crate::frontend::terminal::{columns, wrap};
use crate::gateway::{Cost, dollars, gateway_known, short_tokens};
use crate::locale::{Language, Message, ids, visible, visible_lines};
use crate::openclaw::Proven;

use super::outcome::{Action, CheckReport, DeepReport, ModelEntry, ModelsReport, Outcome, PastReport};
use super::path::path;

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
pub fn human(outcome: &Outcome, language: Language, color: bool, width: Option<usize>) -> Lines {
    let mut page = Page { lines: Lines::default(), language, color, width: width.unwrap_or(usize::MAX) };
    for check in &outcome.checks {
        page.check(check, outcome);
    }
    let mut paragraph = outcome.why.as_ref();
    while let Some(why) = paragraph {
        let said: Vec<String> = why.sentences.iter().map(|sentence| language.say(sentence)).collect();
        page.lines.result.push(said.join(" "));
        page.lines.result.extend(why.command.iter().map(|command| format!("    {}", visible(command, 500))));
        paragraph = why.token.as_deref();
        page.lines.result.extend(paragraph.map(|_| String::new()));
    }
    if let Some(deep) = &outcome.deep {
        page.deep(deep);
    }
    if is_test(outcome) && (outcome.verbose || outcome.error.is_some()) {
        page.effective(outcome);
    }
    if let Some(models) = &outcome.models {
        page.models(models, outcome);
    }
    page.found(outcome);
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
        let (headline, below) = match &outcome.split {
            Some(split) => (&split.message, Some(&error.message)),
            None => (&error.message, None),
        };
        page.beside(&Mark::Bad, headline);
        page.lines.beside.extend(below.map(|message| format!("  {}", language.say(message))));
        if let Some(excerpt) = &error.excerpt {
            page.lines.beside.extend(visible_lines(excerpt).lines().map(|line| format!("    {line}")));
        }
        if let Some(split) = &outcome.split {
            page.lines.beside.extend([String::new(), format!("    {}", visible(&split.command, 500))]);
        } else if let Some(hint) = &error.hint {
            page.lines.beside.push(String::new());
            // Of several answers that are missing each has a line.
            let hint = language.say(&ids::HINT_LINE.with("hint", hint.clone()));
            page.lines.beside.push(hint.replace('\n', "\n      "));
        }
    }
    page.lines
}

/// Whether the command tests what is there.
fn is_test(outcome: &Outcome) -> bool {
    matches!(outcome.command, "check" | "models test")
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
    /// How wide a table may be, in columns.
    width: usize,
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

    /// The same line, its marks in their colours.
    fn colored(&self, line: &str) -> String {
        if !self.color {
            return line.to_owned();
        }
        line.replace('✗', "\u{1b}[31m✗\u{1b}[0m").replace('✓', "\u{1b}[32m✓\u{1b}[0m")
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

    fn deep(&mut self, deep: &DeepReport) {
        if deep.found.verdict.is_proven() {
            let ms = deep.found.total_ms.unwrap_or_default();
            self.result(&Mark::Good, &ids::RESULT_DEEP.with("ms", ms));
        }
        if let Some(program) = &deep.program {
            let path = program.path.as_path();
            if program.answered {
                self.result(&Mark::Good, &ids::RESULT_OPENCLAW_ANSWERED.with("path", path));
            }
            let said = visible_lines(&program.said);
            self.lines.result.extend(said.lines().take(20).map(|line| format!("    {line}")));
        }
    }

    fn check(&mut self, check: &CheckReport, outcome: &Outcome) {
        if outcome.checks.len() > 1 {
            let daemon = check.audiences.contains(&"daemon");
            let name = if daemon { ids::PATH_FOR_DAEMON } else { ids::PATH_FOR_SHELL };
            self.say(&name.message());
        }
        // A failed check is the error itself; saying it twice would hide which of the two to read.
        let verdict = &check.found.verdict;
        if verdict.is_proven() {
            let model = verdict.model.clone().unwrap_or_default();
            let ms = check.found.total_ms.unwrap_or_default();
            self.result(&Mark::Good, &ids::RESULT_ANSWERED.with("model", model).with("ms", ms));
        }
        if verdict.is_proven() && !outcome.verbose {
            return;
        }
        if let Some(path) = path(&check.found, outcome.gateway.as_deref(), self.language) {
            let [hops, measured] = path.map(|line| self.colored(&line));
            self.lines.result.push(format!("  {hops}"));
            if !measured.is_empty() {
                self.lines.result.push(format!("      {measured}"));
            }
        }
        // The error itself is said below everything, where it is the last thing to be read.
        let told = outcome.error.as_ref().is_some_and(|error| error.message == verdict.message());
        if !verdict.is_proven() && !told {
            self.result(&Mark::Bad, &verdict.message());
            if let Some(hint) = verdict.hint() {
                self.say(&ids::HINT_LINE.with("hint", hint));
            }
        }
        for (stage, messages) in verdict.evidence_lines() {
            let said: Vec<String> = messages.iter().map(|message| self.language.say(message)).collect();
            let stage = self.language.say(&stage.label().with("vendor", verdict.choice.vendor));
            self.lines.result.push(format!("    {stage:<11}  {}", said.join(" · ")));
        }
    }

    fn effective(&mut self, outcome: &Outcome) {
        let same = match &outcome.effective[..] {
            [one, other] => (&one.values, &one.missing) == (&other.values, &other.missing),
            _ => false,
        };
        for entry in outcome.effective.iter().skip(usize::from(same)) {
            let name = match entry.audience {
                _ if same => ids::RESULT_FOR_BOTH,
                "daemon" => ids::RESULT_FOR_DAEMON,
                _ => ids::RESULT_FOR_SHELL,
            };
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

    /// Accounts and gateways, a line each.
    fn found(&mut self, outcome: &Outcome) {
        for account in outcome.accounts.iter().flatten() {
            let line = ids::ACCOUNT_LINE.with("id", account.id.as_str()).with("name", account.name.as_str());
            self.say(&line);
        }
        if outcome.accounts.as_ref().is_some_and(Vec::is_empty) {
            self.say(&ids::DISCOVERY_NO_ACCOUNTS.message());
        }
        let Some(found) = &outcome.gateways else { return };
        match (found.created, &found.list[..]) {
            (Some(created), [gateway]) => {
                let id = if created { ids::RESULT_GATEWAY_MADE } else { ids::RESULT_GATEWAY_THERE };
                self.result(&Mark::Good, &id.with("gateway", gateway.id.as_str()));
            }
            (_, []) => self.say(&ids::DISCOVERY_NO_GATEWAYS.message()),
            (_, list) => {
                let widest = list.iter().map(|it| columns(it.id.as_str())).max().unwrap_or_default();
                for gateway in list {
                    let known = self.language.say(&gateway_known(gateway));
                    let room = widest - columns(gateway.id.as_str());
                    let line = format!("  {}{:room$}  {known}", gateway.id, "");
                    self.lines.result.push(line.trim_end().to_owned());
                }
            }
        }
        if found.more {
            self.say(&ids::DISCOVERY_MORE_GATEWAYS.message());
        }
    }

    fn models(&mut self, models: &ModelsReport, outcome: &Outcome) {
        if let Some(list) = &models.list {
            let id = if models.source == Some("gateway") { ids::MODELS_LIVE } else { ids::MODELS_CATALOGUE };
            self.say(&id.message());
            self.table(list, models);
        }
        if outcome.changed.is_some() || outcome.error.is_some() {
            return;
        }
        let listed = |reference: &str| models.list.iter().flatten().any(|model| model.reference == reference);
        match &models.default {
            None => self.say(&ids::MODELS_NO_DEFAULT.message()),
            Some(default) if !listed(default) => {
                self.say(&ids::MODELS_DEFAULT_IS.with("model", default.as_str()));
            }
            Some(_) => {}
        }
        for (at, fallback) in models.fallbacks.iter().enumerate() {
            if !listed(fallback) {
                self.say(&ids::MODELS_FALLBACK_IS.with("number", at + 1).with("model", fallback.as_str()));
            }
        }
        if models.list.is_none() && models.fallbacks.is_empty() {
            self.say(&ids::MODELS_NO_FALLBACKS.message());
        }
    }

    /// The models in columns, of which those that do not fit are left out from the right; below a line those that the
    /// gateway did not list.
    fn table(&mut self, list: &[ModelEntry], models: &ModelsReport) {
        let head = [ids::MODELS_HEAD_MODEL, ids::MODELS_HEAD_CONTEXT, ids::MODELS_HEAD_OUTPUT];
        let head =
            head.into_iter().chain([ids::MODELS_HEAD_PRICE]).map(|id| self.language.say(&id.message()));
        let head: [String; 4] = head.collect::<Vec<_>>().try_into().unwrap_or_default();
        let cells: Vec<[String; 4]> = std::iter::once(head).chain(list.iter().map(cells)).collect();
        let widths =
            [0, 1, 2, 3].map(|at| cells.iter().map(|row| columns(&row[at])).max().unwrap_or_default());
        let fits = |count: &usize| 2 + widths[..*count].iter().sum::<usize>() + 2 * (count - 1) <= self.width;
        let shown = (1..=4).rev().find(fits).unwrap_or(1);
        let row = |mark: &str, cells: &[String; 4]| {
            let mut line = format!("{mark} {}{:room$}", cells[0], "", room = widths[0] - columns(&cells[0]));
            for (cell, width) in cells[1..shown].iter().zip(&widths[1..]) {
                let _ = write!(line, "  {:room$}{cell}", "", room = width - columns(cell));
            }
            line
        };
        let mut lines = vec![row(" ", &cells[0]).trim_end().to_owned()];
        let asked = models.source == Some("gateway");
        let mut divided = false;
        let (listed, others): (Vec<_>, Vec<_>) =
            list.iter().zip(&cells[1..]).partition(|(model, _)| !asked || model.listed);
        for (model, cells) in listed.into_iter().chain(others) {
            let other = asked && !model.listed;
            if other && !divided {
                lines.push(format!("  ── {} ──", self.language.say(&ids::MODELS_NOT_LISTED.message())));
                divided = true;
            }
            let default = models.default.as_ref() == Some(&model.reference);
            let mark = match (default, model.retires_soon, other) {
                (true, ..) => self.mark(&Mark::Good),
                (_, true, _) => self.mark(&Mark::Warning),
                (.., true) => "·".to_owned(),
                _ => " ".to_owned(),
            };
            let line = row(&mark, cells);
            let plain = 2 + widths[..shown].iter().sum::<usize>() + 2 * (shown - 1);
            let notes = self.notes(model, models);
            if notes.is_empty() {
                lines.push(line.trim_end().to_owned());
            } else if plain + 2 + columns(&notes) <= self.width {
                lines.push(format!("{line}  {notes}"));
            } else {
                lines.push(line.trim_end().to_owned());
                let room = self.width.saturating_sub(6).max(20);
                lines.extend(wrap(&notes, room).into_iter().map(|note| format!("      {note}")));
            }
        }
        self.lines.result.extend(lines);
    }

    /// What else there is to say of a model, on one line.
    fn notes(&self, model: &ModelEntry, models: &ModelsReport) -> String {
        let mut said = Vec::new();
        if models.default.as_ref() == Some(&model.reference) {
            said.push(ids::MODELS_DEFAULT.message());
        }
        said.extend(models.place(&model.reference).map(|at| ids::MODELS_FALLBACK.with("number", at)));
        if let Some(above) = model.long_cost {
            let price = ids::MODELS_COST_ABOVE.with("tokens", short_tokens(above.tokens));
            said.push(price.with("price", price_of(above.cost)));
        }
        if let Some(date) = &model.retires {
            let id = if model.is_overdue { ids::MODELS_OVERDUE } else { ids::MODELS_RETIRES };
            let message = id.with("date", date.as_str());
            said.push(match &model.successor {
                Some(successor) => {
                    ids::MODELS_SUCCEEDED.with("when", message).with("successor", successor.as_str())
                }
                None => message,
            });
        }
        said.iter().map(|message| self.language.say(message)).collect::<Vec<_>>().join(" · ")
    }

    fn history(&mut self, history: &[PastReport]) {
        if history.is_empty() {
            self.say(&ids::UNDO_NOTHING.message());
        }
        for PastReport { past, ago, changes } in history {
            let changes: Vec<String> = changes.iter().map(|change| self.language.say(change)).collect();
            let what = match (past.undoes.is_empty(), changes.is_empty()) {
                (true, true) => ids::HISTORY_WRITE.message(),
                (true, false) => ids::PLAIN_TEXT.with("text", changes.join(", ")),
                (false, true) => ids::HISTORY_UNDO.message(),
                (false, false) => ids::HISTORY_UNDO_CHANGES.with("changes", changes.join(", ")),
            };
            let when = ago.clone().unwrap_or_else(|| ids::PLAIN_TEXT.with("text", past.time.as_str()));
            let line = ids::HISTORY_LINE.with("number", past.number).with("when", when).with("what", what);
            self.say(&line);
            for (path, action) in &past.files {
                let id = match Action::from(*action) {
                    Action::Created => ids::RESULT_CREATED,
                    Action::Changed | Action::Restored => ids::RESULT_CHANGED,
                    Action::Removed => ids::RESULT_REMOVED,
                };
                let line = format!("    {}", self.language.say(&id.with("path", path.as_path())));
                self.lines.result.push(line);
            }
            if !past.exact {
                self.lines.result.push(format!("    {}", self.language.say(&ids::HISTORY_VALUES.message())));
            }
        }
    }

    fn written(&mut self, outcome: &Outcome) {
        if outcome.error.is_some() || is_test(outcome) {
            return;
        }
        if let Some(history) = &outcome.history {
            return self.history(history);
        }
        for file in &outcome.files {
            self.result(&Mark::Good, &file.deed(outcome.dry_run));
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
            if proven != Proven::None && !outcome.untested.is_empty() {
                let models: Vec<String> = outcome.untested.iter().map(|model| visible(model, 300)).collect();
                self.say(&ids::RESULT_FALLBACKS_UNTESTED.with("models", models.join(", ")));
            }
        }
        if let Some(restart) = &outcome.restart
            && restart.needed
            && !outcome.dry_run
        {
            self.say(&ids::RESULT_RESTART.with("command", restart.command.as_str()));
        }
    }
}

fn cells(model: &ModelEntry) -> [String; 4] {
    let tokens = |count: Option<u64>| count.map(short_tokens).unwrap_or_default();
    let price = model.cost.map(price_of).unwrap_or_default();
    [visible(&model.id, 300), tokens(model.context), tokens(model.output), price]
}

fn price_of(cost: Cost) -> String {
    format!("{} / {}", dollars(cost.input), dollars(cost.output))
}
