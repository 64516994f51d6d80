//! What is chosen: features of one or both maps, or one koppelkans.
//!
//! It holds identities only, so it survives every edit; what is gone is dropped by `keep_existing`.

use crate::model::{FeatureId, PairKey, Project};

/// What is chosen now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    features: Vec<FeatureId>,
    opportunity: Option<PairKey>,
}

impl Selection {
    /// The chosen features, the last chosen one last.
    pub fn features(&self) -> &[FeatureId] {
        &self.features
    }

    /// The one feature that is chosen; None when there are none or several.
    pub fn single(&self) -> Option<FeatureId> {
        match self.features.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// The chosen koppelkans.
    pub fn opportunity(&self) -> Option<PairKey> {
        self.opportunity
    }

    /// Whether the feature is chosen.
    pub fn contains(&self, id: FeatureId) -> bool {
        self.features.contains(&id)
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.features.is_empty() && self.opportunity.is_none()
    }

    /// Chooses one feature and nothing else.
    pub(super) fn choose(&mut self, id: FeatureId) {
        *self = Self { features: vec![id], opportunity: None };
    }

    /// Adds a feature to what is chosen, or takes it out.
    pub(super) fn toggle(&mut self, id: FeatureId) {
        self.opportunity = None;
        match self.features.iter().position(|one| *one == id) {
            Some(at) => {
                self.features.remove(at);
            }
            None => self.features.push(id),
        }
    }

    /// Adds features to what is chosen.
    pub(super) fn add(&mut self, ids: &[FeatureId]) {
        self.opportunity = None;
        for id in ids {
            if !self.features.contains(id) {
                self.features.push(*id);
            }
        }
    }

    /// Chooses a koppelkans and nothing else.
    pub(super) fn choose_opportunity(&mut self, pair: PairKey) {
        *self = Self { features: Vec::new(), opportunity: Some(pair) };
    }

    /// Chooses nothing.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Drops what is no longer in the project.
    pub(super) fn keep_existing(&mut self, project: &Project) {
        self.features.retain(|id| project.has_feature(*id));
        if let Some(pair) = self.opportunity {
            let (a, b) = pair.ids();
            let is_there = project.tasks().get(a).is_some() && project.tasks().get(b).is_some();
            // What was said of it can still be read.
            if !is_there && project.judgement(pair).is_none() {
                self.opportunity = None;
            }
        }
    }
}
