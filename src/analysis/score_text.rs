//! Scores as people read them: rounded, but never so far that the number says another class than the words.
//!
//! The numbers themselves stay as they were computed; files get them unrounded.

use super::classes::ROUNDING;
use super::{Opportunity, PairClass};
use crate::words::{Language, numbers};

impl Opportunity {
    /// The scores the class comes from: K (a range while something is unknown), C, or both; P while nothing can be
    /// judged.
    pub fn score_text(&self, language: Language) -> String {
        let (Some(chance), Some(conflict)) = (self.chance_text(language), self.conflict_text(language)) else {
            return format!("P {}", numbers::number(language, self.place.score, 2));
        };
        match self.class() {
            PairClass::Tension => format!("K {chance} · C {conflict}"),
            PairClass::Conflict | PairClass::Attention => format!("C {conflict}"),
            _ => chance,
        }
    }

    /// K as `57`, or as `31–44` when something is unknown; None when the pair can't be judged yet.
    pub fn chance_text(&self, language: Language) -> Option<String> {
        let middle = self.chance?.middle;
        Some(self.range_text(language).unwrap_or_else(|| self.chance_number(language, middle)))
    }

    /// C as `67`; None when the pair can't be judged yet.
    pub fn conflict_text(&self, language: Language) -> Option<String> {
        let (value, decimals) = self.conflict_shown(self.conflict?, 0);
        Some(numbers::number(language, value, decimals))
    }

    /// `31–44`, when something is unknown and the two ends still differ once rounded.
    pub(super) fn range_text(&self, language: Language) -> Option<String> {
        let chance = self.chance.filter(|chance| chance.is_open())?;
        let (low, high) = (self.chance_number(language, chance.low), self.chance_number(language, chance.high));
        (low != high).then(|| format!("{low}–{high}"))
    }

    fn chance_number(&self, language: Language, score: f64) -> String {
        let (value, decimals) = self.chance_shown(score, 0);
        numbers::number(language, value, decimals)
    }

    /// A K to show with so many decimals, or with one more where it would say another class.
    pub fn chance_shown(&self, score: f64, decimals: usize) -> (f64, usize) {
        let borders = &self.thresholds;
        shown(score, decimals, &[borders.strong, borders.promising, borders.explore])
    }

    /// A C to show with so many decimals, or with one more where it would say another class.
    pub fn conflict_shown(&self, score: f64, decimals: usize) -> (f64, usize) {
        shown(score, decimals, &[self.thresholds.conflict, self.thresholds.attention])
    }
}

/// The value and decimals to show a score with.
fn shown(score: f64, decimals: usize, borders: &[f64]) -> (f64, usize) {
    let scale = 10f64.powi(decimals as i32);
    let rounded = (score * scale).round() / scale;
    let reaches = |value: f64, border: f64| value + ROUNDING >= border;
    if borders.iter().all(|border| reaches(score, *border) == reaches(rounded, *border)) {
        return (score, decimals);
    }
    let scale = scale * 10.0;
    (((score + ROUNDING) * scale).floor() / scale, decimals + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_just_below_a_border_does_not_read_as_the_border() {
        let said = |score: f64, decimals, borders: &[f64]| {
            let (value, decimals) = shown(score, decimals, borders);
            numbers::number(Language::Dutch, value, decimals)
        };
        let say = |score| said(score, 0, &[45.0, 20.0, 5.0]);
        assert_eq!([say(44.97), say(44.4), say(45.0), say(45.2)], ["44,9", "44", "45", "45"]);
        assert_eq!([say(19.51), say(4.999), say(45.0 - 1e-9)], ["19,5", "4,9", "45"]);
        assert_eq!(said(44.97, 1, &[45.0]), "44,97");
        assert_eq!(said(45.4, 0, &[45.3]), "45,4", "nor one just above as below");
    }
}
