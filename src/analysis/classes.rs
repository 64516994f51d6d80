//! Classes of K and C, and tension, by the thresholds of the project.
//!
//! Gates and labels are not here: they change what is advised, never the number.

use crate::model::Thresholds;

/// A score this close to a threshold has reached it: 20.0 worked out by hand is not 19.999 999 999 here.
pub(super) const ROUNDING: f64 = 1e-6;

/// Class of a chance score K.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChanceClass {
    /// Not a chance.
    None,
    /// To be explored (verkennen).
    Explore,
    /// Promising (kansrijk).
    Promising,
    /// Strong (sterk).
    Strong,
}

impl ChanceClass {
    /// The class of K.
    pub fn of(chance: f64, thresholds: &Thresholds) -> Self {
        match chance + ROUNDING {
            k if k >= thresholds.strong => ChanceClass::Strong,
            k if k >= thresholds.promising => ChanceClass::Promising,
            k if k >= thresholds.explore => ChanceClass::Explore,
            _ => ChanceClass::None,
        }
    }

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            ChanceClass::None => "class-none",
            ChanceClass::Explore => "class-explore",
            ChanceClass::Promising => "class-promising",
            ChanceClass::Strong => "class-strong",
        }
    }
}

/// Class of a conflict score C.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConflictClass {
    /// No conflict.
    None,
    /// Needs attention (aandacht).
    Attention,
    /// A conflict.
    Conflict,
}

impl ConflictClass {
    /// The class of C.
    pub fn of(conflict: f64, thresholds: &Thresholds) -> Self {
        match conflict + ROUNDING {
            c if c >= thresholds.conflict => ConflictClass::Conflict,
            c if c >= thresholds.attention => ConflictClass::Attention,
            _ => ConflictClass::None,
        }
    }

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            ConflictClass::None => "class-no-conflict",
            ConflictClass::Attention => "class-attention",
            ConflictClass::Conflict => "class-conflict",
        }
    }
}

/// Whether both K and C ask to be discussed: K above the border of explore and C at least attention.
pub fn is_tension(chance: f64, conflict: f64, thresholds: &Thresholds) -> bool {
    chance > thresholds.explore + ROUNDING && conflict + ROUNDING >= thresholds.attention
}

/// The one class a pair is shown under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PairClass {
    /// R is not known: nog niet te beoordelen.
    Unjudged,
    /// Neither a chance nor a conflict.
    None,
    /// A chance to be explored.
    Explore,
    /// A promising chance.
    Promising,
    /// A strong chance.
    Strong,
    /// Needs attention.
    Attention,
    /// A conflict.
    Conflict,
    /// A chance and a conflict at once: to be discussed.
    Tension,
}

impl PairClass {
    /// All classes, in the order of a legend.
    pub const ALL: [PairClass; 8] = [
        PairClass::Strong,
        PairClass::Promising,
        PairClass::Explore,
        PairClass::Tension,
        PairClass::Conflict,
        PairClass::Attention,
        PairClass::None,
        PairClass::Unjudged,
    ];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            PairClass::Unjudged => "class-unjudged",
            PairClass::None => "class-none",
            PairClass::Explore => "class-explore",
            PairClass::Promising => "class-promising",
            PairClass::Strong => "class-strong",
            PairClass::Attention => "class-attention",
            PairClass::Conflict => "class-conflict",
            PairClass::Tension => "class-tension",
        }
    }

    /// The sign shown beside the word, so that the class never depends on a colour.
    pub fn symbol(self) -> &'static str {
        match self {
            PairClass::Strong => "●",
            PairClass::Promising => "◕",
            PairClass::Explore => "◔",
            PairClass::None => "○",
            PairClass::Tension => "◈",
            PairClass::Conflict => "◆",
            PairClass::Attention => "◇",
            PairClass::Unjudged => "?",
        }
    }
}

impl PairClass {
    /// The class from both: tension first, then conflict, then chance.
    pub fn of(chance: ChanceClass, conflict: ConflictClass, tension: bool) -> Self {
        match (chance, conflict) {
            _ if tension => PairClass::Tension,
            (_, ConflictClass::Conflict) => PairClass::Conflict,
            (_, ConflictClass::Attention) => PairClass::Attention,
            (ChanceClass::Strong, _) => PairClass::Strong,
            (ChanceClass::Promising, _) => PairClass::Promising,
            (ChanceClass::Explore, _) => PairClass::Explore,
            (ChanceClass::None, _) => PairClass::None,
        }
    }
}

impl super::Opportunity {
    /// The one class the pair is shown under.
    pub fn class(&self) -> PairClass {
        let both = self.chance_class.zip(self.conflict_class);
        both.map_or(PairClass::Unjudged, |(chance, conflict)| PairClass::of(chance, conflict, self.tension))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Settings;

    #[test]
    fn a_class_begins_at_its_threshold() {
        let t = Settings::default().thresholds;
        let chance = |k| ChanceClass::of(k, &t);
        assert_eq!([chance(45.0), chance(44.999)], [ChanceClass::Strong, ChanceClass::Promising]);
        assert_eq!([chance(20.0), chance(19.999)], [ChanceClass::Promising, ChanceClass::Explore]);
        assert_eq!([chance(5.0), chance(4.999)], [ChanceClass::Explore, ChanceClass::None]);
        assert_eq!(chance(20.0 - 1e-12), ChanceClass::Promising);
        let conflict = |c| ConflictClass::of(c, &t);
        assert_eq!([conflict(50.0), conflict(49.999)], [ConflictClass::Conflict, ConflictClass::Attention]);
        assert_eq!([conflict(20.0), conflict(19.999)], [ConflictClass::Attention, ConflictClass::None]);
    }

    #[test]
    fn tension_needs_more_than_five_and_at_least_twenty() {
        let t = Settings::default().thresholds;
        assert!(is_tension(5.001, 20.0, &t));
        assert!(!is_tension(5.0, 20.0, &t));
        assert!(!is_tension(5.0 + 1e-12, 20.0, &t));
        assert!(!is_tension(5.001, 19.999, &t));
    }
}
