//! Which pairs of tasks are looked at: those within D of one another, and those linked by hand.
//!
//! Only boxes are compared here; what a pair is worth comes later.

use std::collections::{BTreeMap, BTreeSet};

use super::LinkTerm;
use super::kept::Kept;
use crate::geometry::index::BoxIndex;
use crate::model::{FeatureId, PairKey, PairOverride, Project, Row, TaskFeature};

/// The strongest link of each pair.
pub(super) fn links(project: &Project) -> BTreeMap<PairKey, LinkTerm> {
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

/// The last interaction given by hand of each pair.
pub(super) fn overrides(project: &Project) -> BTreeMap<PairKey, PairOverride> {
    project.overrides().iter().map(|one| (one.pair, one.clone())).collect()
}

/// Pairs with one of these tasks whose boxes come within `reach_m` of one another, by place in the list, the first
/// the smaller.
pub(super) fn near(
    tasks: &[Kept<TaskFeature>],
    sought: &BTreeSet<FeatureId>,
    reach_m: f64,
    pairs: &mut BTreeSet<(usize, usize)>,
) {
    if sought.is_empty() {
        return;
    }
    let boxes = || tasks.iter().enumerate().filter_map(|(at, kept)| kept.ground.as_ref().map(|g| (at, g.bounds, kept)));
    let index = BoxIndex::build(boxes().map(|(at, bounds, _)| (at, bounds)));
    for (at, bounds, _) in boxes().filter(|(_, _, kept)| sought.contains(&kept.row.id())) {
        let others = index.touching(&bounds.grown(reach_m)).into_iter().filter(|other| *other != at);
        pairs.extend(others.map(|other| (at.min(other), at.max(other))));
    }
}

/// Pairs linked by hand, however far apart, by place in the list.
pub(super) fn linked<'a>(
    tasks: &[Kept<TaskFeature>],
    links: impl IntoIterator<Item = &'a PairKey>,
    pairs: &mut BTreeSet<(usize, usize)>,
) {
    let mut links = links.into_iter().peekable();
    if links.peek().is_none() {
        return;
    }
    let places: BTreeMap<_, _> = tasks.iter().enumerate().map(|(at, kept)| (kept.row.id(), at)).collect();
    for pair in links {
        let (one, other) = pair.ids();
        if let (Some(one), Some(other)) = (places.get(&one), places.get(&other))
            && one != other
        {
            pairs.insert((*one.min(other), *one.max(other)));
        }
    }
}
