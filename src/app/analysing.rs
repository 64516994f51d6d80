//! When the koppelkansen are computed: after every change, of the newest project only.
//!
//! How they are computed is in `analysis`.

use std::sync::Arc;

use super::jobs::{JobKind, Outcome};
use super::program::App;
use crate::analysis::Live;

impl App {
    /// To be called after every change of the project: a new revision, a new analysis.
    pub(super) fn project_changed(&mut self) {
        self.state.revision += 1;
        self.edited = true;
        let depth = self.state.history.depth();
        self.state.notices.retain(|notice| !notice.passing && notice.edit.is_none_or(|edit| edit <= depth));
        self.state.selection.keep_existing(&self.state.project);
        self.count();
        self.keep_placing();
        self.keep_asking();
        self.follow_layers();
        self.stop_computing();
        self.analyse_newest();
    }

    /// Other settings are tried, or no longer: the koppelkansen follow, the project and its file do not.
    pub(super) fn settings_tried(&mut self) {
        self.state.revision += 1;
        self.stop_computing();
        self.analyse_newest();
    }

    /// What is being computed is of a project that has changed.
    pub(super) fn stop_computing(&mut self) {
        self.jobs.cancel(JobKind::Analyse);
        self.jobs.cancel(JobKind::Robustness);
    }

    /// To be called when the view changed: zones are computed once somebody wants to see them.
    pub(super) fn follow_zones(&mut self) {
        let known = self.state.zones.as_ref().is_some_and(|(revision, _)| *revision == self.state.revision);
        if self.state.view.needs_zones() && !known {
            // The koppelkansen are remembered, so this costs no more than the zones.
            self.jobs.cancel(JobKind::Analyse);
            self.analyse_newest();
        }
    }

    /// Analyses the project as it is now, unless an analysis is still stopping: then that one's end begins the next.
    /// So a burst of edits costs one analysis and one snapshot, not one each.
    pub(super) fn analyse_newest(&mut self) {
        if !self.jobs.runs(JobKind::Analyse) {
            let (mut project, revision) = (self.state.project.clone(), self.state.revision);
            if let Some(tried) = &self.state.tried {
                project.settings = Arc::clone(tried);
            }
            let (codes, live) = (Arc::clone(&self.state.codes), Arc::clone(&self.live));
            let with_zones = self.state.view.needs_zones();
            self.jobs.start(JobKind::Analyse, move |progress| {
                let mut live = live.lock().unwrap_or_else(|broken| {
                    // A job broke halfway; what it remembered is not to be trusted.
                    live.clear_poison();
                    let mut live = broken.into_inner();
                    *live = Live::default();
                    live
                });
                let found = live.run(&project, &codes, progress).and_then(|analysis| {
                    let zones = with_zones.then(|| live.zones(progress)).transpose()?;
                    Ok((analysis, zones))
                });
                Outcome::Analysed(revision, found)
            });
        }
        self.state.jobs = self.jobs.views();
    }
}
