//! The analysis from beginning to end: footprints, candidate pairs, terms, scores, order and codes.
//!
//! The formulas are in the files of the terms; what need not be done again is decided in `live`. Work is spread over
//! threads and put back in a fixed order.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use geo::MultiPolygon;
use rayon::prelude::*;

use super::footprints::Land;
use super::ground::Ground;
use super::judge::Judge;
use super::kept::{self, Kept};
use super::live::{Due, Live, Pair};
use super::place::{measure, place};
use super::{Analysis, Contact, Opportunity, candidates, rank, warnings};
use crate::geometry::layers;
use crate::model::{Codes, FeatureId, PairKey, Project, Row, Settings, TaskFeature};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// So many pairs are finished before they are put away, so that not all is lost when the work is stopped.
const PORTION: usize = 512;

/// Judges every pair of tasks that share ground, lie within D of one another or are linked by hand, and gives codes
/// in the order of the list.
///
/// # Errors
/// [`Cancelled`] when `progress` was told to stop; there is no partial result.
pub fn analyse(project: &Project, progress: &Progress) -> Result<Analysis, Cancelled> {
    Live::default().run(project, &Arc::default(), progress)
}

impl Live {
    /// The same as [`analyse`], with the codes given before, and with less work: only what changed since the last run
    /// is computed.
    ///
    /// # Errors
    /// [`Cancelled`] when `progress` was told to stop. What was done is not lost: the next run goes on from there.
    pub fn run(&mut self, project: &Project, codes: &Arc<Codes>, progress: &Progress) -> Result<Analysis, Cancelled> {
        self.follow(project, progress)?;
        self.measure(project.settings(), progress)?;
        self.grow(project.settings(), progress)?;
        self.judge(project, progress)?;
        Ok(self.result(project, Arc::clone(codes)))
    }

    /// Step 1 for every pair that was not measured yet; those with P > 0 stay.
    fn measure(&mut self, settings: &Settings, progress: &Progress) -> Result<(), Cancelled> {
        let mut found = BTreeSet::new();
        candidates::near(&self.tasks, &self.unsought, settings.distance_m, &mut found);
        let unknown = self.links.keys().filter(|pair| !self.pairs.contains_key(pair));
        candidates::linked(&self.tasks, unknown, &mut found);
        let of_pair = |(a, b): (usize, usize)| Some((self.tasks.get(a)?.row.id(), self.tasks.get(b)?.row.id()));
        let is_new =
            |at: &(usize, usize)| of_pair(*at).is_some_and(|(a, b)| !self.pairs.contains_key(&PairKey::new(a, b)));
        let new: Vec<(usize, usize)> = found.into_iter().filter(is_new).collect();
        progress.begin(Message::new("analysis-stage-places"), new.len() as u64);
        for portion in new.chunks(PORTION) {
            let measured = portion.par_iter().map(|at| {
                progress.advance(1)?;
                Ok(self.measured(*at, settings))
            });
            let measured = measured.collect::<Result<Vec<_>, Cancelled>>()?;
            self.pairs.extend(measured.into_iter().flatten());
        }
        self.unsought.clear();
        Ok(())
    }

    /// A pair of tasks by place in the list; None without land or with P = 0.
    fn measured(&self, (a, b): (usize, usize), settings: &Settings) -> Option<(PairKey, Pair)> {
        let (a, b) = (self.tasks.get(a)?, self.tasks.get(b)?);
        let (measures, shared) = measure(a.ground.as_ref()?, b.ground.as_ref()?);
        let pair = PairKey::new(a.row.id(), b.row.id());
        let place = place(&measures, self.links.get(&pair).cloned(), settings);
        // A sliver below the guard is no kansgebied: it would say nothing about the place.
        let ground = shared.filter(|_| place.contact == Contact::Overlap).map(|land| Arc::new(Ground::of(land)));
        let tasks = (a.row.id(), b.row.id());
        (place.score > 0.0).then_some((pair, Pair { tasks, measures, ground, opportunity: None, due: Due::Values }))
    }

    /// Grows the land of tasks by D/2 where a pair without overlap has no kansgebied yet.
    fn grow(&self, settings: &Settings, progress: &Progress) -> Result<(), Cancelled> {
        let apart = self.pairs.values().filter(|pair| pair.ground.is_none());
        let tasks: BTreeSet<FeatureId> = apart.flat_map(|pair| [pair.tasks.0, pair.tasks.1]).collect();
        let lands = self.tasks.iter().filter(|kept| tasks.contains(&kept.row.id()));
        let lands: Vec<&Arc<Land>> = lands.filter_map(|kept| kept.ground.as_ref()).collect();
        progress.begin(Message::new("analysis-stage-grounds"), lands.len() as u64);
        lands.into_par_iter().try_for_each(|land| {
            progress.advance(1)?;
            land.grown(settings.distance_m / 2.0);
            Ok(())
        })
    }

    /// Judges every pair that has something due.
    fn judge(&mut self, project: &Project, progress: &Progress) -> Result<(), Cancelled> {
        let due: Vec<PairKey> =
            self.pairs.iter().filter(|(_, pair)| pair.due != Due::Nothing).map(|(key, _)| *key).collect();
        progress.begin(Message::new("analysis-stage-pairs"), due.len() as u64);
        if due.is_empty() {
            return Ok(());
        }
        let rows: BTreeMap<FeatureId, &Kept<TaskFeature>> =
            self.tasks.iter().map(|kept| (kept.row.id(), kept)).collect();
        let judge = Judge { project, overrides: &self.overrides, values: &self.value_map };
        for portion in due.chunks(PORTION) {
            let judged = portion.par_iter().map(|key| {
                progress.advance(1)?;
                let done = self.pairs.get(key).and_then(|pair| {
                    let (a, b) = (rows.get(&pair.tasks.0)?, rows.get(&pair.tasks.1)?);
                    let link = self.links.get(key).cloned();
                    judged(&judge, pair, (a, b), place(&pair.measures, link, project.settings()))
                });
                Ok((*key, done))
            });
            for (key, done) in judged.collect::<Result<Vec<_>, Cancelled>>()? {
                match (done, self.pairs.get_mut(&key)) {
                    (Some((ground, opportunity)), Some(pair)) => {
                        (pair.ground, pair.opportunity, pair.due) = (Some(ground), Some(opportunity), Due::Nothing);
                    }
                    // The link that kept it is gone.
                    _ => drop(self.pairs.remove(&key)),
                }
            }
        }
        Ok(())
    }

    /// Order, codes and warnings.
    fn result(&mut self, project: &Project, mut codes: Arc<Codes>) -> Analysis {
        let found = self.pairs.values_mut().filter_map(|pair| pair.opportunity.as_mut());
        let mut found: Vec<&mut Arc<Opportunity>> = found.collect();
        rank::order(&mut found);
        rank::give_codes(&mut found, &mut codes);
        let opportunities = found.into_iter().map(|one| Arc::clone(one)).collect();
        let mut warnings = warnings::data_warnings(project);
        kept::warnings(&self.tasks, &mut warnings);
        kept::warnings(&self.values, &mut warnings);
        Analysis { opportunities, codes, warnings, matrix_confirmed: project.functions().is_confirmed() }
    }
}

/// The kansgebied and the judgement of a pair; None when P has become 0.
fn judged(
    judge: &Judge<'_>,
    pair: &Pair,
    (a, b): (&Kept<TaskFeature>, &Kept<TaskFeature>),
    place: super::Place,
) -> Option<(Arc<Ground>, Arc<Opportunity>)> {
    if place.score <= 0.0 {
        return None;
    }
    let half_m = judge.project.settings().distance_m / 2.0;
    let ground = pair.ground.clone().unwrap_or_else(|| {
        let grown = a.ground.as_ref().zip(b.ground.as_ref()).map(|(a, b)| (a.grown(half_m), b.grown(half_m)));
        let both = grown.map_or_else(|| MultiPolygon::new(Vec::new()), |(a, b)| layers::shared_land(a, b));
        Arc::new(Ground::of(both))
    });
    let before = pair.opportunity.as_deref().filter(|_| pair.due < Due::Values);
    let opportunity = judge.judge((&a.row, &b.row), place, &ground, before);
    Some((ground, Arc::new(opportunity)))
}
