//! What the analysis found: every pair of tasks with every term behind its score.
//!
//! It only holds results. How they come about is in the files beside it; how they are said is in `sentence` and
//! `account`.

use std::sync::Arc;

use geo::MultiPolygon;

use super::{ChanceClass, ConflictClass, ValueTerm};
use crate::model::{Codes, FeatureId, FourValues, PairKey, Phase, Thresholds, Weights};
use crate::words::Message;

/// The result of one analysis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Analysis {
    /// All pairs with P > 0: by K, then C, then the names; pairs that can't be judged yet come last, by P.
    pub opportunities: Vec<Arc<Opportunity>>,
    /// The codes given so far, those of this analysis among them.
    pub codes: Arc<Codes>,
    /// What was wrong with the data and how it was taken; each names the feature.
    pub warnings: Vec<Message>,
    /// Whether somebody has confirmed the function matrix behind it; until then the result is CONCEPT too.
    pub matrix_confirmed: bool,
}

impl Analysis {
    /// The opportunity of a pair.
    pub fn of_pair(&self, pair: PairKey) -> Option<&Opportunity> {
        self.opportunities.iter().map(AsRef::as_ref).find(|one: &&Opportunity| one.pair == pair)
    }

    /// The opportunity with a code such as `K1` or `C3`.
    pub fn of_code(&self, code: &str) -> Option<&Opportunity> {
        self.opportunities.iter().map(AsRef::as_ref).find(|one: &&Opportunity| one.codes().any(|own| own == code))
    }
}

/// A feature with the name it had when it was analysed.
#[derive(Clone, Debug, PartialEq)]
pub struct FeatureRef {
    /// Its identity.
    pub id: FeatureId,
    /// Its name, or a task's own code when it has no name; empty when it has neither.
    pub name: String,
}

impl FeatureRef {
    /// Puts the name in a message, or the word for a feature without one.
    pub fn name_in(&self, message: Message, arg: &'static str) -> Message {
        if self.name.is_empty() { message.term(arg, "unnamed") } else { message.text(arg, self.on_one_line()) }
    }

    /// The name as a sentence can hold it: without line ends.
    pub fn on_one_line(&self) -> String {
        self.name.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ")
    }
}

/// A pair of tasks with P > 0 and everything the method says about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Opportunity {
    /// Which pair; the same from one analysis to the next.
    pub pair: PairKey,
    /// The task that comes first in the task map.
    pub a: FeatureRef,
    /// The other task.
    pub b: FeatureRef,
    /// P: the place.
    pub place: Place,
    /// R: the match.
    pub interaction: Interaction,
    /// T: the moment.
    pub moment: Moment,
    /// M: the people.
    pub people: People,
    /// The four values with E, X and Q.
    pub values: FourValues<ValueTerm>,
    /// G: the part of the four values with Q >= 0.25, in [0, 1]; None when nothing is known of any of the four.
    pub gain: Option<f64>,
    /// U: the urgency.
    pub urgency: Urgency,
    /// F with 0.5 filled in for what is unknown, in [0, 1]; None when G is not known.
    pub support: Option<f64>,
    /// The weights F was computed with.
    pub weights: Weights,
    /// The greatest harm to one value, in [0, 1]; None when G is not known.
    pub harm: Option<f64>,
    /// K, 0 to 100; None when the pair can't be judged yet.
    pub chance: Option<Range>,
    /// C, 0 to 100; None when the pair can't be judged yet.
    pub conflict: Option<f64>,
    /// The class borders K and C were held against.
    pub thresholds: Thresholds,
    /// Class of K; None when the pair can't be judged yet.
    pub chance_class: Option<ChanceClass>,
    /// Class of C; None when the pair can't be judged yet.
    pub conflict_class: Option<ConflictClass>,
    /// K and C are both high enough to be discussed in the atelier (*spanning*).
    pub tension: bool,
    /// `K1`, `K2` … when K has a class; once given it is this pair's for good.
    pub chance_code: Option<String>,
    /// `C1`, `C2` … when C has a class; once given it is this pair's for good.
    pub conflict_code: Option<String>,
    /// What is not known, each naming the task and what it lacks.
    pub missing: Vec<Message>,
    /// Money that is unknown or missing, as the data say; empty when the data say nothing.
    pub funding: Vec<Message>,
    /// The kansgebied, for drawing; empty when it has no land.
    pub ground: Arc<MultiPolygon<f64>>,
    /// Area of the kansgebied in m².
    pub ground_m2: f64,
}

impl Opportunity {
    /// The codes it has: the chance first.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.chance_code.as_deref().into_iter().chain(self.conflict_code.as_deref())
    }

    /// Whether R is known, so that the pair has scores.
    pub fn is_judged(&self) -> bool {
        self.chance.is_some()
    }
}

/// A score with the range it has while something is unknown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// With 0 filled in for what is unknown.
    pub low: f64,
    /// With 0.5 filled in.
    pub middle: f64,
    /// With 1 filled in.
    pub high: f64,
}

impl Range {
    /// Whether anything is unknown that matters for this score.
    pub fn is_open(&self) -> bool {
        self.high > self.low
    }
}

/// How two footprints lie to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contact {
    /// They share at least the area of the sliver guard.
    Overlap,
    /// They share some land, but less than the sliver guard.
    Sliver,
    /// They share a border and no land.
    Touching,
    /// There is ground between them.
    Apart,
}

/// Step 1, the place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// a: area of the land both have, in m², also below the guard.
    pub overlap_m2: f64,
    /// m: area of the smaller footprint, in m².
    pub smaller_m2: f64,
    /// d: distance between the footprints, in m.
    pub distance_m: f64,
    /// D: the distance at which nothing of P is left, in m.
    pub reach_m: f64,
    /// The sliver guard for this pair, min(A_min, m/2), in m².
    pub guard_m2: f64,
    /// How they lie.
    pub contact: Contact,
    /// P from geometry alone, in [0, 1].
    pub geometric: f64,
    /// The link drawn by hand, if there is one.
    pub link: Option<LinkTerm>,
    /// P, in (0, 1].
    pub score: f64,
}

/// A link drawn by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkTerm {
    /// L: 0.5 or 1.
    pub strength: f64,
    /// Why.
    pub reason: String,
}

/// Where R comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Interaction {
    /// From the function matrix.
    Matrix {
        /// r of the first task on the second, −3…+3.
        forward: i8,
        /// r of the second task on the first.
        backward: i8,
        /// Reasons in the two cells, without repeats; may be empty.
        reasons: Vec<String>,
    },
    /// Overruled by hand for this pair.
    ByHand {
        /// R, −3…+3.
        score: i8,
        /// Why.
        reason: String,
    },
    /// Not known; why is among the missing data.
    Unknown,
}

impl Interaction {
    /// R in [−3, +3], if it is known.
    pub fn score(&self) -> Option<f64> {
        match self {
            Interaction::Matrix { forward, backward, .. } => Some((f64::from(*forward) + f64::from(*backward)) / 2.0),
            Interaction::ByHand { score, .. } => Some(f64::from(*score)),
            Interaction::Unknown => None,
        }
    }

    /// *Afwenteling*: one gains and the other bears the burden, because the two directions have opposite signs.
    pub fn shifts_burden(&self) -> bool {
        matches!(self, Interaction::Matrix { forward, backward, .. } if forward.signum() * backward.signum() < 0)
    }
}

/// Step 3, the moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// Years of the first task, when both are known and in order.
    pub a_years: Option<(i32, i32)>,
    /// Years of the second task.
    pub b_years: Option<(i32, i32)>,
    /// Phase of the first task.
    pub a_phase: Option<Phase>,
    /// Phase of the second task.
    pub b_phase: Option<Phase>,
    /// t of the two periods, in [0, 1].
    pub periods: Option<f64>,
    /// The lower φ of the two phases, in [0, 1].
    pub phase: Option<f64>,
    /// T, in [0, 1]; None when it is not known.
    pub score: Option<f64>,
}

/// Step 3, the people.
#[derive(Clone, Debug, PartialEq)]
pub struct People {
    /// Parties of both, as the first task writes them.
    pub shared: Vec<String>,
    /// How many parties the task with the fewest has.
    pub fewest: usize,
    /// M, in [0, 1]; None when it is not known.
    pub score: Option<f64>,
}

/// Step 3, the urgency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Urgency {
    /// Of the first task, 0–3.
    pub a: Option<u8>,
    /// Of the second task, 0–3.
    pub b: Option<u8>,
    /// U, in [0, 1]; None when it is not known on both.
    pub score: Option<f64>,
}
