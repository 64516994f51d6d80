//! What people say about one pair of tasks: a link drawn by hand, or another interaction than the matrix gives.
//!
//! Both need a reason, which is printed.

use super::FeatureId;
use super::value::file_words;

/// Two different tasks, the smaller identity first, so that (a, b) and (b, a) are one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PairKey {
    a: FeatureId,
    b: FeatureId,
}

impl PairKey {
    /// The key of a pair in either order.
    pub fn new(one: FeatureId, other: FeatureId) -> Self {
        Self { a: one.min(other), b: one.max(other) }
    }

    /// The smaller and the larger identity.
    pub fn ids(self) -> (FeatureId, FeatureId) {
        (self.a, self.b)
    }
}

/// How strong a link by hand is: L in the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkStrength {
    /// L = 0.5.
    Half,
    /// L = 1.
    Full,
}

impl LinkStrength {
    /// L as a number.
    pub fn value(self) -> f64 {
        match self {
            LinkStrength::Half => 0.5,
            LinkStrength::Full => 1.0,
        }
    }
}

file_words! {
    /// What links two tasks that need not lie together.
    LinkKind {
        /// The same water level area.
        WaterLevel = "zelfde peilvak", "link-water-level";
        /// One lies upstream of the other.
        Upstream = "boven- en benedenstrooms", "link-upstream";
        /// The same owner or manager.
        Owner = "zelfde eigenaar", "link-owner";
        /// Along the same route.
        Route = "zelfde route", "link-route";
        /// Something else: the reason says what.
        Other = "anders", "link-other";
    }
}

/// A link drawn by hand between two tasks.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Which tasks.
    pub pair: PairKey,
    /// What links them.
    pub kind: LinkKind,
    /// How strong.
    pub strength: LinkStrength,
    /// Why (required).
    pub reason: String,
}

/// An interaction R for one pair that overrules the function matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct PairOverride {
    /// Which tasks.
    pub pair: PairKey,
    /// R, −3…+3.
    pub score: i8,
    /// Why (required).
    pub reason: String,
    /// When it was decided, `YYYY-MM-DD`; empty when unknown.
    pub date: String,
    /// Who decided (a role); empty when unknown.
    pub who: String,
}
