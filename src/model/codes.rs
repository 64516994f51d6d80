//! The codes of koppelkansen, K1 and C1 and on: once given, a number belongs to its pair of tasks for good.
//!
//! They stand beside the project and not in it: taking back an edit never frees a number, for it may be in a report
//! already. Which pairs get one is for `analysis`.

use std::collections::{BTreeMap, BTreeSet};

use super::PairKey;

/// A number above this in a file is no code that this program gave.
const HIGHEST: u32 = 999_999_999;

/// The numbers of one pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PairCodes {
    /// n of Kn, for the chance.
    pub chance: Option<u32>,
    /// n of Cn, for the conflict.
    pub conflict: Option<u32>,
}

/// All numbers that were ever given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    pairs: BTreeMap<PairKey, PairCodes>,
    highest: PairCodes,
}

impl Codes {
    /// The numbers of a pair; also of one that has no class any more, or is gone.
    pub fn of(&self, pair: PairKey) -> PairCodes {
        self.pairs.get(&pair).copied().unwrap_or_default()
    }

    /// All pairs with a number, by identity.
    pub fn iter(&self) -> impl Iterator<Item = (PairKey, PairCodes)> {
        self.pairs.iter().map(|(pair, codes)| (*pair, *codes))
    }

    /// Gives a pair the next number for its chance, unless it has one.
    pub fn give_chance(&mut self, pair: PairKey) {
        give(&mut self.pairs.entry(pair).or_default().chance, &mut self.highest.chance);
    }

    /// Gives a pair the next number for its conflict, unless it has one.
    pub fn give_conflict(&mut self, pair: PairKey) {
        give(&mut self.pairs.entry(pair).or_default().conflict, &mut self.highest.conflict);
    }

    /// Numbers as a file has them, with how many could not be used: a number that can't be a code, one that two pairs have (the
    /// first keeps it), or a second row of a pair.
    pub fn from_rows(rows: impl IntoIterator<Item = (PairKey, PairCodes)>) -> (Self, usize) {
        let (mut codes, mut unusable) = (Self::default(), 0);
        let (mut chances, mut conflicts) = (BTreeSet::new(), BTreeSet::new());
        for (pair, row) in rows {
            if codes.pairs.contains_key(&pair) {
                unusable += 1;
                continue;
            }
            let mut take = |number: Option<u32>, taken: &mut BTreeSet<u32>| {
                let usable = number.filter(|one| (1..=HIGHEST).contains(one) && taken.insert(*one));
                unusable += usize::from(number.is_some() && usable.is_none());
                usable
            };
            let row =
                PairCodes { chance: take(row.chance, &mut chances), conflict: take(row.conflict, &mut conflicts) };
            codes.highest.chance = codes.highest.chance.max(row.chance);
            codes.highest.conflict = codes.highest.conflict.max(row.conflict);
            if row != PairCodes::default() {
                codes.pairs.insert(pair, row);
            }
        }
        (codes, unusable)
    }
}

fn give(number: &mut Option<u32>, highest: &mut Option<u32>) {
    if number.is_none() {
        *number = Some(highest.unwrap_or(0).saturating_add(1));
        *highest = *number;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FeatureId;

    fn pair(a: u128, b: u128) -> PairKey {
        PairKey::new(FeatureId(uuid::Uuid::from_u128(a)), FeatureId(uuid::Uuid::from_u128(b)))
    }

    #[test]
    fn a_pair_keeps_its_number_and_the_next_one_gets_the_next() {
        let mut codes = Codes::default();
        codes.give_chance(pair(1, 2));
        codes.give_chance(pair(1, 3));
        codes.give_chance(pair(2, 1));
        codes.give_conflict(pair(1, 3));
        assert_eq!(codes.of(pair(1, 2)), PairCodes { chance: Some(1), conflict: None });
        assert_eq!(codes.of(pair(3, 1)), PairCodes { chance: Some(2), conflict: Some(1) });
        assert_eq!(codes.of(pair(2, 3)), PairCodes::default());
    }

    #[test]
    fn a_number_that_two_rows_of_a_file_have_stays_with_the_first() {
        let row = |chance, conflict| PairCodes { chance, conflict };
        let rows =
            [(pair(1, 2), row(Some(7), None)), (pair(1, 3), row(Some(7), Some(2))), (pair(2, 1), row(Some(9), None))];
        let (mut codes, unusable) = Codes::from_rows(rows);
        assert_eq!(unusable, 2);
        assert_eq!(codes.of(pair(1, 2)), row(Some(7), None));
        assert_eq!(codes.of(pair(1, 3)), row(None, Some(2)));
        codes.give_chance(pair(1, 3));
        assert_eq!(codes.of(pair(1, 3)), row(Some(8), Some(2)));
    }

    #[test]
    fn nought_is_no_number() {
        for number in [0, u32::MAX] {
            let row = PairCodes { chance: Some(number), conflict: None };
            assert_eq!(Codes::from_rows([(pair(1, 2), row)]), (Codes::default(), 1));
        }
    }
}
