//! The rows, and whether they hold.

use std::time::Duration;

/// What is held against a budget.
pub enum Row {
    /// Something that was measured.
    Measured(Measured),
    /// Something that cannot be measured here, and why.
    Skipped(&'static str, &'static str),
}

/// One measured row.
pub struct Measured {
    /// What was measured.
    pub what: &'static str,
    /// clawgate's.
    pub ours: String,
    /// What stands beside it.
    pub beside: String,
    /// What is held against the budget: a ratio or a quantity.
    pub value: f64,
    /// The most it may be.
    pub budget: f64,
    /// What it is meant to be, where that is not reached yet.
    pub wanted: Option<f64>,
    /// What both are numbers of; empty for ratios.
    pub unit: &'static str,
    /// Whether a row above its budget is a failure: not where a busy machine makes something else of it every time.
    pub gated: bool,
}

impl Measured {
    /// A quantity with nothing beside it.
    pub fn alone(what: &'static str, value: f64, unit: &'static str, budget: f64) -> Self {
        let ours = format!("{} {unit}", short(value));
        Self { what, ours, beside: String::new(), value, budget, wanted: None, unit, gated: true }
    }

    /// Two times of one run, whose ratio counts.
    pub fn paired(what: &'static str, ours: Duration, beside: (&str, Duration), budget: f64) -> Self {
        let value = ours.as_secs_f64() / beside.1.as_secs_f64();
        let beside = format!("{} {}", millis(beside.1), beside.0);
        Self { what, ours: millis(ours), beside, value, budget, wanted: None, unit: "", gated: true }
    }

    /// Two counts of instructions, whose ratio counts.
    #[allow(clippy::cast_precision_loss, reason = "a ratio to three digits")]
    pub fn instructions(what: &'static str, ours: u64, beside: (&str, u64), budget: f64) -> Self {
        let millions = |count: u64| format!("{:.3} M", count as f64 / 1e6);
        let value = ours as f64 / beside.1 as f64;
        let beside = format!("{} {}", millions(beside.1), beside.0);
        Self { what, ours: millions(ours), beside, value, budget, wanted: None, unit: "", gated: true }
    }

    /// The same quantity as a bare number.
    pub fn counted(mut self) -> Self {
        self.unit = "in all";
        self.ours = short(self.value);
        self
    }

    /// The same, shown and not judged.
    pub fn shown(mut self) -> Self {
        self.gated = false;
        self
    }

    /// The same, meant to become this.
    pub fn wanted(mut self, wanted: f64) -> Self {
        self.wanted = Some(wanted);
        self
    }

    fn fails(&self) -> bool {
        self.gated && self.value > self.budget
    }

    fn line(&self) -> String {
        let limit = |most: f64| match self.unit {
            "" => format!("{} ×", short(most)),
            unit => format!("{} {unit}", short(most)),
        };
        let ratio = if self.unit.is_empty() { format!("{} ×", short(self.value)) } else { String::new() };
        let wanted = self.wanted.map(|wanted| format!(" (wanted: {})", limit(wanted))).unwrap_or_default();
        let mark = match (self.value <= self.budget, self.gated) {
            (true, true) => "yes",
            (true, false) => "yes (not gated)",
            (false, true) => "**no**",
            (false, false) => "no (not gated)",
        };
        format!(
            "| {} | {} | {} | {ratio} | ≤ {}{wanted} | {mark} |",
            self.what,
            self.ours,
            self.beside,
            limit(self.budget)
        )
    }
}

/// The table in Markdown.
pub fn markdown(rows: &[Row]) -> String {
    let mut lines = vec![
        "| what | clawgate | beside it | ratio | budget | holds |".to_owned(),
        "|---|---|---|---|---|---|".to_owned(),
    ];
    lines.extend(rows.iter().map(|row| match row {
        Row::Measured(row) => row.line(),
        Row::Skipped(what, why) => format!("| {what} | skipped: {why} | | | | |"),
    }));
    lines.join("\n")
}

/// The gated rows that are above their budgets.
pub fn failures(rows: &[Row]) -> Vec<&'static str> {
    let failing = |row: &Row| match row {
        Row::Measured(row) if row.fails() => Some(row.what),
        _ => None,
    };
    rows.iter().filter_map(failing).collect()
}

/// The middle one.
pub fn median<T: PartialOrd + Copy>(values: &[T]) -> T {
    let mut sorted = values.to_vec();
    sorted.sort_by(|a, b| a.partial_cmp(b).unwrap());
    sorted[sorted.len() / 2]
}

/// Milliseconds for people.
pub fn millis(time: Duration) -> String {
    format!("{} ms", short(time.as_secs_f64() * 1000.0))
}

fn short(value: f64) -> String {
    if value.fract().abs() < 1e-9 || value >= 100.0 {
        format!("{value:.0}")
    } else if value < 0.01 {
        format!("{value:.4}")
    } else {
        format!("{value:.2}")
    }
}
