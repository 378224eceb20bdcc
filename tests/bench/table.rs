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
    /// What both are numbers of; empty for ratios.
    pub unit: &'static str,
    /// Whether it is steady enough for a machine that does other things too.
    pub steady: bool,
}

impl Measured {
    /// A quantity with nothing beside it.
    pub fn alone(what: &'static str, value: f64, unit: &'static str, budget: f64) -> Self {
        let ours = format!("{} {unit}", short(value));
        Self { what, ours, beside: String::new(), value, budget, unit, steady: true }
    }

    /// Two times, whose ratio counts.
    pub fn paired(what: &'static str, ours: Duration, beside: (&str, Duration), budget: f64) -> Self {
        let value = ours.as_secs_f64() / beside.1.as_secs_f64();
        let beside = format!("{} {}", millis(beside.1), beside.0);
        Self { what, ours: millis(ours), beside, value, budget, unit: "", steady: true }
    }

    /// The same quantity as a bare number.
    pub fn counted(mut self) -> Self {
        self.unit = "in all";
        self.ours = short(self.value);
        self
    }

    /// The same, of which a busy machine makes something else every time.
    pub fn unsteady(mut self) -> Self {
        self.steady = false;
        self
    }

    fn holds(&self) -> bool {
        self.value <= self.budget
    }

    /// Whether it is a steady row, and above its budget by more than a fifth.
    fn fails(&self) -> bool {
        self.steady && self.value > self.budget * 1.2
    }

    fn line(&self) -> String {
        let (value, budget) = (short(self.value), short(self.budget));
        let ratio = if self.unit.is_empty() { format!("{value} ×") } else { String::new() };
        let budget =
            if self.unit.is_empty() { format!("{budget} ×") } else { format!("{budget} {}", self.unit) };
        let mark = match (self.holds(), self.fails()) {
            (true, _) => "yes",
            (false, false) => "no",
            (false, true) => "**no**",
        };
        let steady = if self.steady { "" } else { " (not gated)" };
        format!("| {} | {} | {} | {ratio} | ≤ {budget} | {mark}{steady} |", self.what, self.ours, self.beside)
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

/// The steady rows that are above their budgets by more than a fifth.
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
    if value.fract().abs() < 1e-9 || value >= 100.0 { format!("{value:.0}") } else { format!("{value:.2}") }
}
