//! The changes of what people say by hand of the method: links, overruled interactions and masks.
//!
//! Each gives the list as it becomes; the caller makes one edit of it.

use std::sync::Arc;

use crate::model::{Change, FeatureId, Link, Mask, PairKey, PairOverride, Project};

/// The links with this one: in the place of the one at `at` when that is of the same pair, else as a new one.
pub fn with_link(project: &Project, at: Option<usize>, link: Link) -> Change {
    let mut links = project.links().to_vec();
    match at.and_then(|at| links.get_mut(at)).filter(|there| there.pair == link.pair) {
        Some(there) => *there = link,
        None => links.push(link),
    }
    Change::Links(Arc::new(links))
}

/// The links without the one at a place.
pub fn without_link(project: &Project, at: usize) -> Change {
    let others = project.links().iter().enumerate().filter(|(place, _)| *place != at);
    Change::Links(Arc::new(others.map(|(_, link)| link.clone()).collect()))
}

/// The overruled interactions with this one, in the place of what was said of the pair before.
pub fn with_override(project: &Project, one: PairOverride) -> Change {
    let mut all = project.overrides().to_vec();
    let first = all.iter().position(|there| there.pair == one.pair);
    all.retain(|there| there.pair != one.pair);
    all.insert(first.unwrap_or(all.len()), one);
    Change::Overrides(Arc::new(all))
}

/// The overruled interactions without that of a pair.
pub fn without_override(project: &Project, pair: PairKey) -> Change {
    let others = project.overrides().iter().filter(|there| there.pair != pair);
    Change::Overrides(Arc::new(others.cloned().collect()))
}

/// The masks with this one: in the place of the one with the same identity, else as a new one.
pub fn with_mask(project: &Project, mask: Mask) -> Change {
    let mut masks = project.masks().to_vec();
    match masks.iter_mut().find(|there| there.id == mask.id) {
        Some(there) => *there = mask,
        None => masks.push(mask),
    }
    Change::Masks(Arc::new(masks))
}

/// The masks without one.
pub fn without_mask(project: &Project, id: FeatureId) -> Change {
    let others = project.masks().iter().filter(|there| there.id != id);
    Change::Masks(Arc::new(others.cloned().collect()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::geometry::projection::Crs;
    use crate::model::{Edit, LinkKind, LinkStrength};
    use crate::words::Message;

    fn pair(a: u128, b: u128) -> PairKey {
        PairKey::new(FeatureId(uuid::Uuid::from_u128(a)), FeatureId(uuid::Uuid::from_u128(b)))
    }

    fn link(pair: PairKey, reason: &str) -> Link {
        Link { pair, kind: LinkKind::Route, strength: LinkStrength::Half, reason: reason.to_owned() }
    }

    fn override_of(pair: PairKey, score: i8) -> PairOverride {
        PairOverride { pair, score, reason: "x".to_owned(), date: String::new(), who: String::new() }
    }

    fn after(project: &mut Project, change: Change) {
        project.apply(&Edit::new(Message::new("x"), vec![change])).unwrap();
    }

    #[test]
    fn a_link_is_changed_in_its_place_and_one_of_another_pair_is_left_alone() {
        let mut project = Project::new("P", Crs::RD_NEW);
        let (one, other) = (link(pair(1, 2), "eerst"), link(pair(2, 3), "tweede"));
        for new in [&one, &other] {
            let change = with_link(&project, None, new.clone());
            after(&mut project, change);
        }
        let changed = link(pair(1, 2), "beter");
        let change = with_link(&project, Some(0), changed.clone());
        after(&mut project, change);
        assert_eq!(project.links(), [changed.clone(), other.clone()]);
        let change = with_link(&project, Some(1), one.clone());
        after(&mut project, change);
        assert_eq!(project.links(), [changed, other.clone(), one.clone()], "the place was of another pair");
        let change = without_link(&project, 0);
        after(&mut project, change);
        assert_eq!(project.links(), [other, one]);
    }

    #[test]
    fn a_pair_has_one_overruled_interaction_however_many_the_file_had() {
        let mut project = Project::new("P", Crs::RD_NEW);
        let all = vec![override_of(pair(1, 2), 1), override_of(pair(3, 4), 2), override_of(pair(1, 2), -1)];
        after(&mut project, Change::Overrides(Arc::new(all)));
        let change = with_override(&project, override_of(pair(2, 1), 3));
        after(&mut project, change);
        assert_eq!(project.overrides(), [override_of(pair(1, 2), 3), override_of(pair(3, 4), 2)]);
        let change = without_override(&project, pair(1, 2));
        after(&mut project, change);
        assert_eq!(project.overrides(), [override_of(pair(3, 4), 2)]);
    }
}
