//! The order of the pairs and their codes.
//!
//! Codes follow the rank in this analysis and can change with the next one.

use std::cmp::Ordering;

use super::{ChanceClass, ConflictClass, Opportunity};

/// By K, then C, then the names, then the identities; pairs that can't be judged yet last, by P.
pub(super) fn order(opportunities: &mut [Opportunity]) {
    opportunities.sort_by(|one, other| {
        let chance = |pair: &Opportunity| pair.chance.map_or(-1.0, |k| k.middle);
        let then = |pair: &Opportunity| pair.conflict.unwrap_or(pair.place.score);
        falling(chance(one), chance(other)).then(falling(then(one), then(other))).then_with(|| by_name(one, other))
    });
}

/// Gives K codes in the order of the list, and C codes by C, then K, then the names.
pub(super) fn give_codes(opportunities: &mut [Opportunity]) {
    let chances = opportunities.iter_mut().filter(|one| one.chance_class.is_some_and(|k| k != ChanceClass::None));
    for (rank, one) in chances.enumerate() {
        one.chance_code = Some(format!("K{}", rank + 1));
    }
    let mut conflicts: Vec<&mut Opportunity> =
        opportunities.iter_mut().filter(|one| one.conflict_class.is_some_and(|c| c != ConflictClass::None)).collect();
    // The sort is stable, so K and the names keep deciding between equal conflicts.
    conflicts.sort_by(|one, other| falling(one.conflict.unwrap_or(0.0), other.conflict.unwrap_or(0.0)));
    for (rank, one) in conflicts.into_iter().enumerate() {
        one.conflict_code = Some(format!("C{}", rank + 1));
    }
}

fn falling(one: f64, other: f64) -> Ordering {
    other.total_cmp(&one)
}

fn by_name(one: &Opportunity, other: &Opportunity) -> Ordering {
    let key = |pair: &Opportunity| (pair.a.name.clone(), pair.b.name.clone());
    key(one).cmp(&key(other)).then(one.pair.cmp(&other.pair))
}
