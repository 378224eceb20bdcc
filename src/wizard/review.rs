//! What will be written, and whether it may be.

use crate::domain::{Answers, AuthChoice, Secret, said};
use crate::gateway::{Catalogue, Standing};
use crate::locale::{Id, Language, Message as Sentence, ids};
use crate::openclaw::{
    ConfigVerdict, Facts, FetchedSecret, FileChange, FileKind, ModelChange, Notice, Plan, PlanError, Proven,
    Review, Setup, notices, trust_notices, untested_fallbacks,
};

use super::prompt::FileDiff;
use super::state::Wizard;
use super::verify::Judgement;

/// The plan for answers: the rows of the models from the catalogue.
///
/// # Errors
/// See [`PlanError`].
pub fn plan(setup: &Setup, answers: &Answers, set_gateway_mode: bool) -> Result<Plan, PlanError> {
    let provider = answers.choice.provider;
    let ours = answers.fallbacks.iter().filter(|fallback| fallback.provider() == provider);
    let rows = std::iter::once(&answers.model)
        .chain(ours)
        .filter_map(|model| serde_json::to_value(Catalogue::of(answers.choice).row(model.model())).ok())
        .collect();
    Plan::make(setup, answers, &Facts { rows, set_gateway_mode })
}

/// The plan for a change of the models alone: the rows of those that are used come from the catalogue.
///
/// # Errors
/// See [`PlanError`].
pub fn model_plan(setup: &Setup, choice: &AuthChoice, change: &ModelChange) -> Result<Plan, PlanError> {
    let ours = change.used.iter().filter(|model| model.provider() == choice.provider);
    let rows: Vec<_> = ours
        .filter_map(|model| serde_json::to_value(Catalogue::of(choice).row(model.model())).ok())
        .collect();
    Plan::of_models(setup, change, &rows)
}

/// A plan's files before and after, secrets masked.
#[must_use]
pub fn diffs(plan: &Plan, answers: &Answers) -> Vec<FileDiff> {
    let secrets = answers.secrets();
    plan.changes.iter().map(|change| file_diff(change, &secrets)).collect()
}

fn file_diff(change: &FileChange, secrets: &[&Secret]) -> FileDiff {
    let path = change.path.display().to_string();
    let review = Review::of(change, secrets);
    let summary = match (change.kind, change.before.is_some()) {
        (FileKind::Config, true) if review.values.is_some() => ids::REVIEW_CONFIG_VALUES,
        (FileKind::Env, true) => ids::REVIEW_ENV_CHANGED,
        (FileKind::Env, false) => ids::REVIEW_ENV_CREATED,
        (FileKind::Config, true) => ids::REVIEW_CONFIG_CHANGED,
        (FileKind::Config, false) => ids::REVIEW_CONFIG_CREATED,
        (FileKind::Profiles, _) => ids::REVIEW_PROFILES,
        (FileKind::Cache, _) => ids::REVIEW_CACHE,
    };
    FileDiff { text: review.text(), summary: summary.message(), path }
}

impl Wizard {
    /// What would be written now; `None` where the answers are incomplete or nothing was read. Made once after each
    /// message, however often it is asked for.
    pub(super) fn plan(&self) -> Option<&Result<Plan, PlanError>> {
        let make = || Some(plan(self.setup()?, &self.answers()?, self.form.gateway_mode));
        self.planned.get_or_init(make).as_ref()
    }

    /// What is worth knowing about the plan.
    pub(super) fn notices(&self) -> Vec<Notice> {
        let (Some(setup), Some(answers), Some(Ok(plan))) = (self.setup(), self.answers(), self.plan()) else {
            return Vec::new();
        };
        let mut after = setup.with(&plan.changes);
        if let Some((_, key)) = self.commanded() {
            // What is written refers to it: a proof is of this very key.
            let asked = FetchedSecret::of_command(self.form.choice, &self.facts.shell, key.clone());
            after.asked.retain(|other| other.of != asked.of);
            after.asked.push(asked);
        }
        let mut notices = notices(setup, &answers, &after, &self.facts.shell, self.facts.now);
        if let Some(trust) = self.checked().and_then(|checked| checked.trust.as_ref()) {
            notices.extend(trust_notices(setup, &self.facts.shell, trust));
        }
        notices
    }

    /// Whether the answers are complete and are what is there already.
    #[must_use]
    pub fn has_nothing_to_write(&self) -> bool {
        matches!(self.plan(), Some(Ok(plan)) if plan.is_empty())
    }

    /// How far the present answers are proven, in one sentence.
    #[must_use]
    pub fn proven(&self) -> Sentence {
        self.proof().1
    }

    /// The fallbacks that will be there and that the test of the model says nothing about, in one line.
    pub(super) fn untested(&self) -> Option<String> {
        let (Some(setup), Some(Ok(plan)), Some(model)) = (self.setup(), self.plan(), self.model()) else {
            return None;
        };
        let untested = untested_fallbacks(&setup.with(&plan.changes), &model);
        let untested: Vec<String> = untested.iter().map(|fallback| said(fallback)).collect();
        (!untested.is_empty()).then(|| untested.join(", "))
    }

    /// What is proven, and which fallbacks are not.
    fn but_fallbacks(&self, proven: Id) -> Sentence {
        match self.untested() {
            Some(models) => {
                ids::RESULT_PROVEN_BUT_FALLBACKS.with("proven", proven.message()).with("models", models)
            }
            None => proven.message(),
        }
    }

    /// Whether the last test proves a value of the present answers wrong.
    pub(super) fn proven_wrong(&self) -> bool {
        self.checked().is_some_and(|checked| checked.verdict.standing() == Standing::Wrong)
    }

    /// Whether the person stopped the test of the present answers.
    pub(super) fn was_stopped(&self) -> bool {
        let stopped = self.test.stopped.as_ref().is_some_and(|stopped| self.is_present(stopped));
        stopped && self.test.running.is_none()
    }

    /// Whether the write may begin: values that are known to be wrong take a typed confirmation.
    pub(super) fn may_write(&self) -> bool {
        let planned = matches!(self.plan(), Some(Ok(_)));
        planned && (!self.proven_wrong() || self.is_confirmed())
    }

    fn is_confirmed(&self) -> bool {
        let typed = self.form.confirmation.trim();
        // The word is asked for in the person's language, which is not the wizard's to know: any language's counts.
        Language::ALL
            .iter()
            .any(|language| language.say(&ids::CONFIRM_WORD.message()).eq_ignore_ascii_case(typed))
    }

    /// What the last test says about the present answers, in one sentence.
    pub(super) fn proof(&self) -> (super::prompt::Level, Sentence) {
        use super::prompt::Level;
        match (&self.test.last, self.checked()) {
            (_, Some(checked)) if checked.verdict.is_proven() => {
                let refuses = match &self.write.judgement {
                    Judgement::Said(Some(verdict)) => Some(*verdict != ConfigVerdict::Accepted),
                    _ => None,
                };
                match Proven::of(Some(&checked.verdict), &self.notices(), refuses) {
                    Proven::Full => (Level::Good, self.but_fallbacks(ids::RESULT_PROVEN_FULL)),
                    Proven::Partial => (Level::Warning, self.but_fallbacks(ids::RESULT_PROVEN_PARTIAL)),
                    Proven::None => (Level::Warning, ids::RESULT_PROVEN_NONE.message()),
                }
            }
            (_, Some(checked)) => {
                let reached = checked.verdict.standing().may_be_saved();
                (if reached { Level::Warning } else { Level::Bad }, checked.verdict.message())
            }
            _ if self.untold().is_some() => (Level::Warning, ids::WARN_NOT_CHECKED.message()),
            (Some(_), None) => (Level::Warning, ids::WIZARD_TEST_STALE.message()),
            (None, None) if self.was_stopped() => (Level::Warning, ids::TEST_STOPPED.message()),
            (None, None) => (Level::Warning, ids::WARN_NOT_CHECKED.message()),
        }
    }
}
