//! The robustness of the koppelkansen: computed in the background once they are there, and kept with its revision.
//!
//! The runs themselves are in `analysis`. An edit stops them; large projects wait until somebody asks.

use std::sync::Arc;

use super::jobs::{JobKind, Outcome};
use super::program::App;
use super::state::AppState;
use crate::analysis::{Opportunity, Robustness, Stability, robustness};
use crate::model::PairKey;
use crate::progress::Cancelled;

/// With more pairs than this the runs wait until they are asked for: they would keep the machine from drawing.
const PAIRS_UNASKED: usize = 2000;

impl AppState {
    /// How firm the class of a pair is, when that is known of the koppelkansen that are shown.
    pub fn stability(&self, pair: PairKey) -> Option<&Stability> {
        self.robustness_now().and_then(|robustness| robustness.of(pair))
    }

    /// How firm the koppelkansen are that are shown, when that is known.
    pub fn robustness_now(&self) -> Option<&Arc<Robustness>> {
        let (shown, _) = self.analysis.as_ref()?;
        self.robustness.as_ref().filter(|(revision, _)| revision == shown).map(|(_, robustness)| robustness)
    }

    /// The whole sentence of a pair, with how firm its class is when that is known.
    pub fn sentence(&self, one: &Opportunity) -> String {
        one.sentence_with(self.stability(one.pair), self.words())
    }

    /// Whether the runs are going on.
    pub fn checks_robustness(&self) -> bool {
        self.jobs.iter().any(|job| job.kind == JobKind::Robustness && !job.progress.is_cancelled())
    }
}

impl App {
    /// To be called when koppelkansen came in: does the runs, unless there are too many to do so unasked.
    pub(super) fn follow_robustness(&mut self) {
        let pairs = self.state.analysis.as_ref().map_or(0, |(_, analysis)| analysis.opportunities.len());
        if (1..=PAIRS_UNASKED).contains(&pairs) {
            self.check_robustness();
        }
    }

    /// Does the runs for the koppelkansen as they are now. What is only tried is not looked into, and while older runs
    /// are still stopping their end begins the new ones.
    pub(super) fn check_robustness(&mut self) {
        let Some((revision, analysis)) = self.state.analysis.clone() else { return };
        let fresh = revision == self.state.revision && self.state.tried.is_none();
        if !fresh || self.state.robustness_now().is_some() || self.jobs.runs(JobKind::Robustness) {
            return;
        }
        let project = self.state.project.clone();
        self.jobs.start(JobKind::Robustness, move |progress| {
            Outcome::Checked(revision, robustness(&project, &analysis, progress))
        });
        self.state.jobs = self.jobs.views();
    }

    /// Takes in what the runs gave.
    pub(super) fn robustness_done(&mut self, revision: u64, result: Result<Robustness, Cancelled>) {
        if revision != self.state.revision {
            // Of a project that has changed since: now the newer one.
            self.follow_robustness();
        } else if let Ok(robustness) = result {
            self.state.robustness = Some((revision, Arc::new(robustness)));
        }
    }
}
