//! The analysis from beginning to end: footprints, candidate pairs, terms, scores, order and codes.
//!
//! The formulas are in the files of the terms. Work is spread over threads and put back in a fixed order.

use std::collections::{BTreeMap, BTreeSet};

use geo::MultiPolygon;
use rayon::prelude::*;

use super::footprints::{Footprints, Land, footprints, task_ref};
use super::ground::ValueMap;
use super::interaction::interaction as interaction_of;
use super::moment::{missing_moment, moment};
use super::people::{parties_of, people, urgency};
use super::place::place;
use super::score::{Helping, chance, conflict};
use super::values::{gain, harm, value_terms};
use super::{Analysis, ChanceClass, ConflictClass, Contact, LinkTerm, Opportunity, Place, is_tension, rank, warnings};
use crate::geometry::index::BoxIndex;
use crate::geometry::overlay;
use crate::model::{Condition, PairKey, PairOverride, Project, TaskFeature};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// Judges every pair of tasks that share ground, lie within D of one another or are linked by hand.
///
/// # Errors
/// [`Cancelled`] when `progress` was told to stop; there is no partial result.
pub fn analyse(project: &Project, progress: &Progress) -> Result<Analysis, Cancelled> {
    let lands = footprints(project, progress)?;
    let mut found = places(project, &lands, progress)?;
    found.retain(|near| near.place.score > 0.0);
    let grown = grown_lands(project, &lands, &found, progress)?;
    let tasks = project.tasks().iter().map(AsRef::as_ref).collect();
    let step = Step { project, tasks, lands: &lands, grown: &grown, values: ValueMap::new(project, &lands.values) };
    progress.begin(Message::new("analysis-stage-pairs"), found.len() as u64);
    let judged = found
        .into_par_iter()
        .map(|near| {
            progress.advance(1)?;
            Ok(step.judge(near))
        })
        .collect::<Result<Vec<_>, Cancelled>>()?;
    let mut opportunities: Vec<Opportunity> = judged.into_iter().flatten().collect();
    rank::order(&mut opportunities);
    rank::give_codes(&mut opportunities);
    let mut warnings = warnings::data_warnings(project);
    warnings.extend(lands.warnings);
    Ok(Analysis { opportunities, warnings, matrix_confirmed: project.functions().is_confirmed() })
}

/// Two tasks by their row in the task map, the first the smaller, with their place.
struct Near {
    a: usize,
    b: usize,
    place: Place,
}

/// Step 1 for every candidate pair, in the order of the task map.
fn places(project: &Project, lands: &Footprints, progress: &Progress) -> Result<Vec<Near>, Cancelled> {
    let links = links(project);
    let pairs = candidates(project, lands, &links);
    let ids: Vec<_> = project.tasks().iter().map(|task| task.id).collect();
    progress.begin(Message::new("analysis-stage-places"), pairs.len() as u64);
    let found = pairs
        .into_par_iter()
        .map(|(a, b)| {
            progress.advance(1)?;
            let (Some(a_land), Some(b_land)) = (land_at(lands, a), land_at(lands, b)) else { return Ok(None) };
            let pair = ids.get(a).zip(ids.get(b)).map(|(one, other)| PairKey::new(*one, *other));
            let link = pair.and_then(|pair| links.get(&pair)).cloned();
            Ok(Some(Near { a, b, place: place(a_land, b_land, link, project.settings()) }))
        })
        .collect::<Result<Vec<_>, Cancelled>>()?;
    Ok(found.into_iter().flatten().collect())
}

fn land_at(lands: &Footprints, row: usize) -> Option<&Land> {
    lands.tasks.get(row).and_then(Option::as_ref)
}

/// The strongest link of each pair.
fn links(project: &Project) -> BTreeMap<PairKey, LinkTerm> {
    let mut links: BTreeMap<PairKey, LinkTerm> = BTreeMap::new();
    for link in project.links() {
        let term = LinkTerm { strength: link.strength.value(), reason: link.reason.clone() };
        match links.get(&link.pair) {
            Some(there) if there.strength >= term.strength => {}
            _ => drop(links.insert(link.pair, term)),
        }
    }
    links
}

/// Pairs whose boxes come within D of one another, and pairs linked by hand, however far apart.
fn candidates(project: &Project, lands: &Footprints, links: &BTreeMap<PairKey, LinkTerm>) -> BTreeSet<(usize, usize)> {
    let boxes = || lands.tasks.iter().enumerate().filter_map(|(row, land)| land.as_ref().map(|l| (row, l.bounds)));
    let index = BoxIndex::build(boxes());
    let reach_m = project.settings().distance_m;
    let mut pairs = BTreeSet::new();
    for (row, bounds) in boxes() {
        let later = index.touching(&bounds.grown(reach_m)).into_iter().filter(|other| *other > row);
        pairs.extend(later.map(|other| (row, other)));
    }
    let rows: BTreeMap<_, _> = project.tasks().iter().enumerate().map(|(row, task)| (task.id, row)).collect();
    for pair in links.keys() {
        let (one, other) = pair.ids();
        if let (Some(one), Some(other)) = (rows.get(&one), rows.get(&other))
            && one != other
        {
            pairs.insert((*one.min(other), *one.max(other)));
        }
    }
    pairs
}

/// Footprints grown by D/2, for the tasks that have a pair without overlap.
fn grown_lands(
    project: &Project,
    lands: &Footprints,
    found: &[Near],
    progress: &Progress,
) -> Result<BTreeMap<usize, MultiPolygon<f64>>, Cancelled> {
    let apart = found.iter().filter(|near| near.place.contact != Contact::Overlap);
    let rows: BTreeSet<usize> = apart.flat_map(|near| [near.a, near.b]).collect();
    let half_m = project.settings().distance_m / 2.0;
    progress.begin(Message::new("analysis-stage-grounds"), rows.len() as u64);
    rows.into_par_iter()
        .map(|row| {
            progress.advance(1)?;
            let grown = land_at(lands, row).map(|land| overlay::buffer(&land.ground, half_m));
            Ok((row, grown.unwrap_or_else(|| MultiPolygon::new(Vec::new()))))
        })
        .collect()
}

/// What judging a pair needs.
struct Step<'a> {
    project: &'a Project,
    tasks: Vec<&'a TaskFeature>,
    lands: &'a Footprints,
    grown: &'a BTreeMap<usize, MultiPolygon<f64>>,
    values: ValueMap<'a>,
}

impl Step<'_> {
    /// The kansgebied: the shared land where P counts it as overlap, else where both grown by D/2 meet. A sliver
    /// below the guard is no overlap here either, for it would say nothing about the place.
    fn ground(&self, near: &Near) -> MultiPolygon<f64> {
        let shared = if near.place.contact == Contact::Overlap {
            land_at(self.lands, near.a).zip(land_at(self.lands, near.b)).map(|(a, b)| (&a.ground, &b.ground))
        } else {
            self.grown.get(&near.a).zip(self.grown.get(&near.b))
        };
        shared.map_or_else(|| MultiPolygon::new(Vec::new()), |(a, b)| overlay::intersection(a, b))
    }

    /// All terms, scores and classes of one pair; order and codes come later.
    fn judge(&self, near: Near) -> Option<Opportunity> {
        let (a, b) = (*self.tasks.get(near.a)?, *self.tasks.get(near.b)?);
        let (a_ref, b_ref) = (task_ref(a), task_ref(b));
        let (one, other) = ((a, &a_ref), (b, &b_ref));
        let pair = PairKey::new(a.id, b.id);
        let settings = self.project.settings();
        let ground = self.ground(&near);
        let ground_m2 = overlay::area_m2(&ground);
        let (interaction, mut missing) = interaction_of(self.project, one, other, self.by_hand(pair));
        let moment = moment(a, b, settings);
        let people = people(a, b);
        let urgency = urgency(a, b);
        missing.extend(missing_terms(one, other, urgency.score.is_none()));
        let (values, without) = value_terms(self.project, one, other, self.values.intensities(&ground, ground_m2));
        if interaction.score().is_some() {
            // A pair that can't be judged at all is first helped by what makes it so.
            missing.extend(without);
        }
        let (gain, harm) = (gain(&values), harm(&values));
        let helping = Helping { moment: moment.score, people: people.score, gain, urgency: urgency.score };
        let p = near.place.score;
        let chance = interaction.score().map(|r| chance(p, r, &helping, &settings.weights));
        let conflict = interaction.score().map(|r| conflict(p, r, harm));
        let thresholds = &settings.thresholds;
        // Nothing at all is known of what such a pair does to the values; nought would be a judgement.
        let is_known = interaction.score().is_some() || values.iter().any(|(_, term)| term.score.is_some());
        Some(Opportunity {
            pair,
            funding: funding(one, other),
            a: a_ref,
            b: b_ref,
            place: near.place,
            interaction,
            moment,
            people,
            values,
            gain: is_known.then_some(gain),
            urgency,
            support: is_known.then(|| helping.support(0.5, &settings.weights)),
            weights: settings.weights,
            harm: is_known.then_some(harm),
            thresholds: *thresholds,
            chance_class: chance.map(|k| ChanceClass::of(k.middle, thresholds)),
            conflict_class: conflict.map(|c| ConflictClass::of(c, thresholds)),
            tension: chance.zip(conflict).is_some_and(|(k, c)| is_tension(k.middle, c, thresholds)),
            chance,
            conflict,
            chance_code: None,
            conflict_code: None,
            missing,
            ground,
            ground_m2,
        })
    }

    /// The last interaction given by hand for a pair.
    fn by_hand(&self, pair: PairKey) -> Option<&PairOverride> {
        self.project.overrides().iter().rev().find(|one| one.pair == pair)
    }
}

/// What T, M and U lack, each naming the task.
fn missing_terms(
    one: (&TaskFeature, &super::FeatureRef),
    other: (&TaskFeature, &super::FeatureRef),
    lacks_urgency: bool,
) -> Vec<Message> {
    let moment = [one, other].into_iter().flat_map(|(task, name)| missing_moment(task, name));
    let parties = [one, other]
        .into_iter()
        .filter(|(task, _)| parties_of(task).is_empty())
        .map(|(_, name)| name.name_in(Message::new("missing-parties"), "task"));
    let urgency = lacks_urgency.then(|| other.1.name_in(one.1.name_in(Message::new("missing-urgency"), "a"), "b"));
    moment.chain(parties).chain(urgency).collect()
}

/// Money that is unknown or missing, when the data say so.
fn funding(
    (a, a_ref): (&TaskFeature, &super::FeatureRef),
    (b, b_ref): (&TaskFeature, &super::FeatureRef),
) -> Vec<Message> {
    let key_of = |task: &TaskFeature| match task.money {
        Some(Condition::Unknown) => Some("open-money-unknown"),
        Some(Condition::Missing) => Some("open-money-missing"),
        Some(Condition::Arranged | Condition::InSight) | None => None,
    };
    match (key_of(a), key_of(b)) {
        (Some(one), Some(other)) if one == other => vec![Message::new(format!("{one}-both"))],
        (one, other) => [(one, a_ref), (other, b_ref)]
            .into_iter()
            .filter_map(|(key, name)| key.map(|key| name.name_in(Message::new(key), "task")))
            .collect(),
    }
}
