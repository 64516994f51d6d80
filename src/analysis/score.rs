//! The scores: F, K and C from the terms, with a range for what is unknown.
//!
//! Only T, M and U open a range. C does not depend on them.

use super::Range;
use crate::model::Weights;

/// The four helping conditions; None is unknown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Helping {
    /// T.
    pub moment: Option<f64>,
    /// M.
    pub people: Option<f64>,
    /// G.
    pub gain: f64,
    /// U.
    pub urgency: Option<f64>,
}

impl Helping {
    /// F, with a number filled in for what is unknown; in [0, 1].
    pub fn support(&self, filled_in: f64, weights: &Weights) -> f64 {
        let sum = weights.moment * self.moment.unwrap_or(filled_in)
            + weights.people * self.people.unwrap_or(filled_in)
            + weights.values * self.gain
            + weights.urgency * self.urgency.unwrap_or(filled_in);
        sum / (weights.moment + weights.people + weights.values + weights.urgency)
    }
}

/// K = 100 · P · max(R, 0)/3 · (0.5 + 0.5·F), with 0, 0.5 and 1 filled in for what is unknown.
pub(super) fn chance(place: f64, interaction: f64, helping: &Helping, weights: &Weights) -> Range {
    let at =
        |filled_in: f64| 100.0 * place * interaction.max(0.0) / 3.0 * (0.5 + 0.5 * helping.support(filled_in, weights));
    Range { low: at(0.0), middle: at(0.5), high: at(1.0) }
}

/// C = 100 · P · max(max(−R, 0)/3, harm).
pub(super) fn conflict(place: f64, interaction: f64, harm: f64) -> f64 {
    100.0 * place * ((-interaction).max(0.0) / 3.0).max(harm)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Settings;

    const ALL: Helping = Helping { moment: Some(0.875), people: Some(1.0), gain: 1.0, urgency: Some(1.0) };

    fn near(found: f64, expected: f64) -> bool {
        (found - expected).abs() < 1e-9
    }

    #[test]
    fn the_first_pair_of_the_worked_example() {
        let weights = Settings::default().weights;
        assert!(near(ALL.support(0.5, &weights), 0.96875));
        let k = chance(0.578125, 3.0, &ALL, &weights);
        assert!(near(k.middle, 56.909_179_687_5));
        assert!(!k.is_open());
    }

    #[test]
    fn what_is_unknown_opens_a_range_around_the_middle() {
        let unknown = Helping { people: None, ..ALL };
        let k = chance(1.0, 3.0, &unknown, &Settings::default().weights);
        assert!(near(k.low, 100.0 * (0.5 + 0.5 * 2.875 / 4.0)));
        assert!(near(k.middle, 100.0 * (0.5 + 0.5 * 3.375 / 4.0)));
        assert!(near(k.high, 100.0 * (0.5 + 0.5 * 3.875 / 4.0)));
        assert!(k.is_open());
    }

    #[test]
    fn a_weight_of_zero_closes_the_range() {
        let weights = Weights { people: 0.0, ..Settings::default().weights };
        assert!(!chance(1.0, 3.0, &Helping { people: None, ..ALL }, &weights).is_open());
    }

    #[test]
    fn without_a_positive_match_there_is_no_chance() {
        for r in [0.0, -0.5, -3.0] {
            let k = chance(1.0, r, &Helping { people: None, ..ALL }, &Settings::default().weights);
            assert_eq!([k.low, k.middle, k.high], [0.0; 3]);
        }
    }

    #[test]
    fn conflict_is_the_worse_of_counteraction_and_harm() {
        assert!(near(conflict(1.0, -1.0, 2.0 / 3.0), 200.0 / 3.0));
        assert!(near(conflict(0.3, -2.0, 1.0 / 3.0), 20.0));
        assert_eq!(conflict(1.0, 2.0, 0.0), 0.0);
        assert!(near(conflict(0.5, 3.0, 1.0), 50.0));
    }
}
