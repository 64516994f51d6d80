//! How firm a class is, in words: the last part of the sentence, and what flips it.
//!
//! The runs themselves are in `robustness`.

use super::{Opportunity, PairClass, Stability, TrialResult};
use crate::words::{Message, Words};

impl Stability {
    /// `Stabiel in 11 van 12.`
    pub fn sentence(&self) -> Message {
        Message::new("sentence-stable").count("kept", self.kept()).count("runs", self.runs())
    }
}

impl Opportunity {
    /// The sentence, with how firm its class is when that is known.
    pub fn sentence_with(&self, stability: Option<&Stability>, words: &Words) -> String {
        let sentence = self.sentence(words);
        match stability {
            Some(stability) => format!("{sentence} {}", words.say(&stability.sentence())),
            None => sentence,
        }
    }
}

/// What flips the class, a line each: the run, the class it gives and the score behind that.
pub fn explain_stability(one: &Opportunity, stability: &Stability) -> Vec<Message> {
    if stability.kept() == stability.runs() {
        return vec![Message::new("stability-nothing")];
    }
    stability.flips().map(|flip| flip_line(one, flip)).collect()
}

fn flip_line(one: &Opportunity, flip: &TrialResult) -> Message {
    let key = match flip.class {
        PairClass::Tension => "stability-flip-both",
        PairClass::Conflict | PairClass::Attention => "stability-flip-conflict",
        _ => "stability-flip-chance",
    };
    Message::new(key)
        .term("trial", flip.trial.key())
        .term("class", flip.class.key())
        .number_as("k", one.chance_shown(flip.chance, 0))
        .number_as("c", one.conflict_shown(flip.conflict, 0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Factor, Trial, TrialResult};
    use crate::words::{Language, words};

    #[test]
    fn the_runs_are_counted_in_the_sentence() {
        let result = |class| TrialResult { trial: Trial::Moment(Factor::Half), class, chance: 44.0, conflict: 0.0 };
        let mut results = vec![result(PairClass::Strong); 11];
        results.push(result(PairClass::Promising));
        let stability = Stability { class: PairClass::Strong, results };
        assert_eq!(words(Language::Dutch).say(&stability.sentence()), "Stabiel in 11 van 12.");
        assert_eq!(words(Language::English).say(&stability.sentence()), "Stable in 11 of 12.");
    }

    #[test]
    fn every_run_has_a_name_in_both_languages() {
        for language in Language::ALL {
            assert!(Trial::ALL.iter().all(|trial| words(language).has(trial.key())));
        }
    }
}
