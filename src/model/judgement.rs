//! What people say of one koppelkans: the six gates, whether it is on the shortlist, and what was decided.
//!
//! It never changes a number of the method; which label follows is for `analysis`.

use super::PairKey;
use super::value::file_words;

file_words! {
    /// The answer at a gate.
    Answer {
        /// It is so.
        Yes = "ja", "answer-yes";
        /// It is not so.
        No = "nee", "answer-no";
        /// Nobody knows yet.
        Unknown = "onbekend", "answer-unknown";
    }
}

file_words! {
    /// The six gates for a koppelkans (after the Dutch rules for meekoppelkansen: HDSR, Sterke Lekdijk), step 4 of the
    /// method.
    Gate {
        /// 1 The core aim, or a hard norm, stays unharmed.
        CoreAim = "kerndoel", "gate-core-aim";
        /// 2 It fits the time path.
        TimePath = "tijdpad", "gate-time-path";
        /// 3 A permit is possible, or policy leaves room.
        Permit = "vergunning", "gate-permit";
        /// 4 There is support, administrative and social.
        Support = "draagvlak", "gate-support";
        /// 5 Funding is in sight.
        Funding = "financiering", "gate-funding";
        /// 6 There is no large risk.
        Risk = "risico", "gate-risk";
    }
}

file_words! {
    /// What was decided of a koppelkans.
    Verdict {
        /// It will be combined.
        Adopted = "overgenomen", "verdict-adopted";
        /// It will not, for a reason that is kept.
        Refused = "afgewezen", "verdict-refused";
        /// Not now.
        Later = "later", "verdict-later";
    }
}

/// The answer at one gate, with what was said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateAnswer {
    /// Yes, no or unknown.
    pub answer: Answer,
    /// What was said of it.
    pub note: String,
    /// Who answers, or has to find out (a role).
    pub who: String,
}

impl Default for GateAnswer {
    fn default() -> Self {
        Self { answer: Answer::Unknown, note: String::new(), who: String::new() }
    }
}

/// One decision; later ones come after it, and none is taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub verdict: Verdict,
    /// By whom (a role, such as `stuurgroep`).
    pub who: String,
    /// When, `YYYY-MM-DD`; empty when unknown.
    pub date: String,
    /// Why.
    pub reason: String,
}

/// All that people said of one pair of tasks. It stays when the pair is no koppelkans any more, also when one of the
/// tasks is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Which pair.
    pub pair: PairKey,
    /// Names of the tasks when it was last written, the smaller identity first; for when a task is gone.
    pub names: (String, String),
    /// The gates, in the order of [`Gate::ALL`].
    pub gates: [GateAnswer; 6],
    /// Whether it is on the shortlist.
    pub shortlisted: bool,
    /// What was decided, the last one is in force.
    pub decisions: Vec<Decision>,
}

impl Judgement {
    /// Nothing said yet.
    pub fn new(pair: PairKey) -> Self {
        Self {
            pair,
            names: (String::new(), String::new()),
            gates: Default::default(),
            shortlisted: false,
            decisions: Vec::new(),
        }
    }

    /// The answer at a gate.
    pub fn gate(&self, gate: Gate) -> &GateAnswer {
        &self.gates[gate as usize]
    }

    /// The answer at a gate, to be changed.
    pub fn gate_mut(&mut self, gate: Gate) -> &mut GateAnswer {
        &mut self.gates[gate as usize]
    }

    /// The decision in force.
    pub fn decision(&self) -> Option<&Decision> {
        self.decisions.last()
    }

    /// Whether nothing is said in it.
    pub fn is_empty(&self) -> bool {
        *self == Self { names: self.names.clone(), ..Self::new(self.pair) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FeatureId;

    #[test]
    fn a_judgement_with_only_names_says_nothing() {
        let id = |n| FeatureId(uuid::Uuid::from_u128(n));
        let mut judgement = Judgement::new(PairKey::new(id(2), id(1)));
        judgement.names = ("A".to_owned(), "B".to_owned());
        assert!(judgement.is_empty());
        judgement.gate_mut(Gate::Permit).answer = Answer::No;
        assert!(!judgement.is_empty());
        assert_eq!(judgement.gate(Gate::Permit).answer, Answer::No);
        assert_eq!(judgement.gate(Gate::Funding).answer, Answer::Unknown);
    }
}
