//! The order of the pairs and their codes.
//!
//! The order is that of this analysis; a code, once given, is its pair's for good.

use std::cmp::Ordering;
use std::sync::Arc;

use super::{ChanceClass, ConflictClass, Opportunity};
use crate::model::Codes;

/// By K, then C, then the names, then the identities; pairs that can't be judged yet last, by P.
pub(super) fn order(opportunities: &mut [&mut Arc<Opportunity>]) {
    opportunities.sort_by(|one, other| {
        let chance = |pair: &Opportunity| pair.chance.map_or(-1.0, |k| k.middle);
        let then = |pair: &Opportunity| pair.conflict.unwrap_or(pair.place.score);
        falling(chance(one), chance(other)).then(falling(then(one), then(other))).then_with(|| by_name(one, other))
    });
}

/// Gives every pair with a class its codes. Pairs without a number get the next ones: for their chances in the order
/// of the list, for their conflicts by C, then K, then the names.
pub(super) fn give_codes(opportunities: &mut [&mut Arc<Opportunity>], codes: &mut Arc<Codes>) {
    let new = |one: &&&mut Arc<Opportunity>| has_chance(one) && codes.of(one.pair).chance.is_none();
    let chances: Vec<_> = opportunities.iter().filter(new).map(|one| one.pair).collect();
    let new = |one: &&&mut Arc<Opportunity>| has_conflict(one) && codes.of(one.pair).conflict.is_none();
    let mut conflicts: Vec<&&mut Arc<Opportunity>> = opportunities.iter().filter(new).collect();
    // The sort is stable, so K and the names keep deciding between equal conflicts.
    conflicts.sort_by(|one, other| falling(one.conflict.unwrap_or(0.0), other.conflict.unwrap_or(0.0)));
    let conflicts: Vec<_> = conflicts.into_iter().map(|one| one.pair).collect();
    if !chances.is_empty() || !conflicts.is_empty() {
        let codes = Arc::make_mut(codes);
        chances.into_iter().for_each(|pair| codes.give_chance(pair));
        conflicts.into_iter().for_each(|pair| codes.give_conflict(pair));
    }
    for one in opportunities {
        let numbers = codes.of(one.pair);
        let chance = numbers.chance.filter(|_| has_chance(one)).map(|number| format!("K{number}"));
        let conflict = numbers.conflict.filter(|_| has_conflict(one)).map(|number| format!("C{number}"));
        // Most pairs have theirs already, and stay the ones that others hold.
        if one.chance_code != chance || one.conflict_code != conflict {
            let one = Arc::make_mut(one);
            (one.chance_code, one.conflict_code) = (chance, conflict);
        }
    }
}

fn has_chance(one: &Opportunity) -> bool {
    one.chance_class.is_some_and(|class| class != ChanceClass::None)
}

fn has_conflict(one: &Opportunity) -> bool {
    one.conflict_class.is_some_and(|class| class != ConflictClass::None)
}

fn falling(one: f64, other: f64) -> Ordering {
    other.total_cmp(&one)
}

fn by_name(one: &Opportunity, other: &Opportunity) -> Ordering {
    let names = one.a.name.cmp(&other.a.name).then_with(|| one.b.name.cmp(&other.b.name));
    names.then(one.pair.cmp(&other.pair))
}
