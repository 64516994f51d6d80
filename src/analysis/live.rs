//! The analysis that remembers: after an edit only what the edit touches is computed again.
//!
//! The answer is that of a whole run, byte for byte. What can't be trusted any more is marked first, and marked as
//! done only when it is, so a run that was stopped leaves nothing wrong behind and the next goes on from there. The
//! steps themselves are in `run`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::candidates;
use super::footprints::Cover;
use super::ground::{Ground, ValueMap};
use super::kept::{self, Kept, News};
use super::masks::Masked;
use super::place::Measures;
use super::zones::ZoneMemory;
use super::{LinkTerm, Opportunity};
use crate::geometry::index::BoxIndex;
use crate::model::{
    FeatureId, FunctionMatrix, PairKey, PairOverride, Project, Settings, TaskFeature, TaskType, ValueFeature,
};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// What is remembered between analyses. A new one knows nothing, so its first run is a whole one.
#[derive(Default)]
pub struct Live {
    pub(super) tasks: Vec<Kept<TaskFeature>>,
    pub(super) values: Vec<Kept<ValueFeature>>,
    /// Tasks whose neighbours were not looked for yet.
    pub(super) unsought: BTreeSet<FeatureId>,
    /// All pairs with P > 0 that were found so far.
    pub(super) pairs: BTreeMap<PairKey, Pair>,
    pub(super) value_map: ValueMap,
    pub(super) links: BTreeMap<PairKey, LinkTerm>,
    pub(super) overrides: BTreeMap<PairKey, PairOverride>,
    pub(super) zone_memory: ZoneMemory,
    masked: Masked,
    rules: Option<Rules>,
}

/// A pair of tasks with P > 0.
pub(super) struct Pair {
    /// The task that comes first in the map, and the other.
    pub tasks: (FeatureId, FeatureId),
    pub measures: Measures,
    pub ground: Option<Arc<Ground>>,
    /// The last judgement.
    pub opportunity: Option<Arc<Opportunity>>,
    /// What has to be done before the judgement can be trusted.
    pub due: Due,
}

/// What has to be done again for a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Due {
    /// Nothing.
    Nothing,
    /// Judging, on the same ground with the same value features.
    Judgement,
    /// Looking what lies in the kansgebied, and judging.
    Values,
}

impl Pair {
    /// Marks what has to be done at least.
    pub fn owes(&mut self, due: Due) {
        self.due = self.due.max(due);
    }
}

/// What counts for all pairs.
struct Rules {
    settings: Settings,
    types: Vec<TaskType>,
    functions: FunctionMatrix,
}

impl Rules {
    fn of(project: &Project) -> Self {
        Self {
            settings: project.settings().clone(),
            types: project.types().to_vec(),
            functions: project.functions().clone(),
        }
    }

    /// Whether land and distances are what they were under these.
    fn lie_the_same(&self, settings: &Settings) -> bool {
        let measures = |one: &Settings| [one.distance_m, one.min_overlap_m2, one.line_width_m, one.point_radius_m];
        measures(&self.settings) == measures(settings)
    }

    fn are_those_of(&self, project: &Project) -> bool {
        self.settings == *project.settings() && self.types == project.types() && self.functions == *project.functions()
    }
}

impl Live {
    /// Takes in what changed since the last run and marks all that follows from it.
    pub(super) fn follow(&mut self, project: &Project, progress: &Progress) -> Result<(), Cancelled> {
        let lie_the_same = self.rules.as_ref().is_some_and(|rules| rules.lie_the_same(project.settings()));
        if !lie_the_same || !self.masked.is_that_of(project) {
            *self = Self { masked: Masked::of(project), ..Self::default() };
        }
        let rows = project.tasks().len() + project.values().len();
        progress.begin(Message::new("analysis-stage-footprints"), rows as u64);
        let tasks = kept::follow(&self.tasks, project.tasks(), (project.settings(), &self.masked), progress)?;
        let values = kept::follow(&self.values, project.values(), (project.settings(), &self.masked), progress)?;
        // From here on nothing stops halfway.
        self.follow_tasks(tasks);
        self.follow_values(values);
        let links = candidates::links(project);
        self.mark(&different(&self.links, &links));
        self.links = links;
        let overrides = candidates::overrides(project);
        self.mark(&different(&self.overrides, &overrides));
        self.overrides = overrides;
        if !self.rules.as_ref().is_some_and(|rules| rules.are_those_of(project)) {
            self.pairs.values_mut().for_each(|pair| pair.owes(Due::Judgement));
            self.rules = Some(Rules::of(project));
        }
        Ok(())
    }

    fn follow_tasks(&mut self, news: News<TaskFeature>) {
        if !news.changed.is_empty() {
            self.pairs.retain(|_, pair| {
                let (a, b) = pair.tasks;
                if news.changed.contains(&a) || news.changed.contains(&b) {
                    pair.owes(Due::Judgement);
                }
                !news.moved.contains(&a) && !news.moved.contains(&b)
            });
        }
        self.unsought.extend(news.moved);
        self.tasks = news.rows;
    }

    fn follow_values(&mut self, news: News<ValueFeature>) {
        self.values = news.rows;
        if news.changed.is_empty() {
            return;
        }
        self.zone_memory.touched.extend(news.grounds.iter().map(|cover| cover.bounds));
        let touched = BoxIndex::build(news.grounds.iter().map(|cover| cover.bounds).enumerate());
        for pair in self.pairs.values_mut() {
            let bounds = pair.ground.as_ref().and_then(|ground| ground.bounds);
            if bounds.is_some_and(|bounds| touched.touches(&bounds)) {
                pair.owes(Due::Values);
            }
        }
        let covering = |kept: &Kept<ValueFeature>| -> Option<(Arc<ValueFeature>, Arc<Cover>)> {
            kept.ground.as_ref().map(|cover| (Arc::clone(&kept.row), Arc::clone(cover)))
        };
        self.value_map = ValueMap::new(self.values.iter().filter_map(covering).collect());
    }

    fn mark(&mut self, pairs: &[PairKey]) {
        for pair in pairs {
            if let Some(pair) = self.pairs.get_mut(pair) {
                pair.owes(Due::Judgement);
            }
        }
    }
}

/// The pairs of which two lists do not say the same.
fn different<T: PartialEq>(one: &BTreeMap<PairKey, T>, other: &BTreeMap<PairKey, T>) -> Vec<PairKey> {
    let gone = one.keys().filter(|pair| !other.contains_key(pair));
    let new = other.iter().filter(|(pair, said)| one.get(pair) != Some(said)).map(|(pair, _)| pair);
    gone.chain(new).copied().collect()
}
