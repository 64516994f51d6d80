//! The twelve runs of the robustness: what each does otherwise than the analysis.
//!
//! Doing them is for `robustness`.

use crate::model::Weights;

/// By how much a run multiplies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Factor {
    /// × 0.5.
    Half,
    /// × 2.
    Double,
}

impl Factor {
    /// The factor as a number.
    pub fn value(self) -> f64 {
        match self {
            Factor::Half => 0.5,
            Factor::Double => 2.0,
        }
    }
}

/// What one run does otherwise than the analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trial {
    /// Another weight of T.
    Moment(Factor),
    /// Another weight of M.
    People(Factor),
    /// Another weight of G.
    Values(Factor),
    /// Another weight of U.
    Urgency(Factor),
    /// Another distance D.
    Distance(Factor),
    /// The pair's own cell of the matrix 1 higher, both directions together; R itself when it was given by hand.
    MatchUp,
    /// The same, 1 lower.
    MatchDown,
}

impl Trial {
    /// All runs, in the order of the method.
    pub const ALL: [Trial; 12] = [
        Trial::Moment(Factor::Half),
        Trial::Moment(Factor::Double),
        Trial::People(Factor::Half),
        Trial::People(Factor::Double),
        Trial::Values(Factor::Half),
        Trial::Values(Factor::Double),
        Trial::Urgency(Factor::Half),
        Trial::Urgency(Factor::Double),
        Trial::Distance(Factor::Half),
        Trial::Distance(Factor::Double),
        Trial::MatchDown,
        Trial::MatchUp,
    ];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        use Factor::{Double, Half};
        match self {
            Trial::Moment(Half) => "trial-moment-half",
            Trial::Moment(Double) => "trial-moment-double",
            Trial::People(Half) => "trial-people-half",
            Trial::People(Double) => "trial-people-double",
            Trial::Values(Half) => "trial-values-half",
            Trial::Values(Double) => "trial-values-double",
            Trial::Urgency(Half) => "trial-urgency-half",
            Trial::Urgency(Double) => "trial-urgency-double",
            Trial::Distance(Half) => "trial-distance-half",
            Trial::Distance(Double) => "trial-distance-double",
            Trial::MatchUp => "trial-match-up",
            Trial::MatchDown => "trial-match-down",
        }
    }

    /// Its name in files.
    pub fn file_word(self) -> &'static str {
        use Factor::{Double, Half};
        match self {
            Trial::Moment(Half) => "weights.moment*0.5",
            Trial::Moment(Double) => "weights.moment*2",
            Trial::People(Half) => "weights.people*0.5",
            Trial::People(Double) => "weights.people*2",
            Trial::Values(Half) => "weights.values*0.5",
            Trial::Values(Double) => "weights.values*2",
            Trial::Urgency(Half) => "weights.urgency*0.5",
            Trial::Urgency(Double) => "weights.urgency*2",
            Trial::Distance(Half) => "distance_m*0.5",
            Trial::Distance(Double) => "distance_m*2",
            Trial::MatchUp => "R+1",
            Trial::MatchDown => "R-1",
        }
    }

    /// The weights of this run.
    pub(super) fn weights(self, weights: Weights) -> Weights {
        match self {
            Trial::Moment(factor) => Weights { moment: weights.moment * factor.value(), ..weights },
            Trial::People(factor) => Weights { people: weights.people * factor.value(), ..weights },
            Trial::Values(factor) => Weights { values: weights.values * factor.value(), ..weights },
            Trial::Urgency(factor) => Weights { urgency: weights.urgency * factor.value(), ..weights },
            Trial::Distance(_) | Trial::MatchUp | Trial::MatchDown => weights,
        }
    }
}
