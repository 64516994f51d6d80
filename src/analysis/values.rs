//! What a pair of tasks does to the four values of its kansgebied: E, X and Q, and the arrow that shows it.
//!
//! The four are never summed into one number, and harm to one is never made good by another.

use super::FeatureRef;
use super::ground::Intensity;
use crate::model::{FourValues, Project, TaskFeature, Worth};
use crate::words::Message;

/// Q from which a value gains, and with a minus sign from which it is harmed.
const GAIN_FROM: f64 = 0.25;
/// Q from which gain or harm is strong.
const STRONG_FROM: f64 = 0.75;
/// A Q this close to a border has reached it, for areas are measured on a grid of 0.1 mm.
const ROUNDING: f64 = 1e-6;
/// Largest effect of a task on a value.
pub(super) const MAX_EFFECT: i8 = 2;

/// How Q is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrow {
    /// Q <= −0.75.
    StrongHarm,
    /// Q <= −0.25.
    Harm,
    /// In between.
    Neutral,
    /// Q >= 0.25.
    Gain,
    /// Q >= 0.75.
    StrongGain,
}

impl Arrow {
    /// All arrows from strong gain to strong harm.
    pub const ALL: [Arrow; 5] = [Arrow::StrongGain, Arrow::Gain, Arrow::Neutral, Arrow::Harm, Arrow::StrongHarm];

    /// The arrow of a Q.
    pub fn of(q: f64) -> Self {
        match (q.abs() + ROUNDING, q > 0.0) {
            (size, true) if size >= STRONG_FROM => Arrow::StrongGain,
            (size, true) if size >= GAIN_FROM => Arrow::Gain,
            (size, false) if size >= STRONG_FROM => Arrow::StrongHarm,
            (size, false) if size >= GAIN_FROM => Arrow::Harm,
            _ => Arrow::Neutral,
        }
    }

    /// Whether the value gains: Q >= 0.25.
    pub fn is_gain(self) -> bool {
        self >= Arrow::Gain
    }

    /// Whether the value is harmed: Q <= −0.25.
    pub fn is_harm(self) -> bool {
        self <= Arrow::Harm
    }

    /// The signs that are drawn.
    pub fn symbol(self) -> &'static str {
        match self {
            Arrow::StrongGain => "▲▲",
            Arrow::Gain => "▲",
            Arrow::Neutral => "▬",
            Arrow::Harm => "▼",
            Arrow::StrongHarm => "▼▼",
        }
    }

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            Arrow::StrongGain => "arrow-strong-gain",
            Arrow::Gain => "arrow-gain",
            Arrow::Neutral => "arrow-neutral",
            Arrow::Harm => "arrow-harm",
            Arrow::StrongHarm => "arrow-strong-harm",
        }
    }
}

/// One of the four values in a pair's kansgebied.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ValueTerm {
    /// E: the effect of both tasks together, in [−1, 1]; None when the effect of one of them is not known.
    pub effect: Option<f64>,
    /// X: mean intensity in the kansgebied, in [0, 1]; None when all of it lies in value features that were not
    /// judged for this value.
    pub intensity: Option<f64>,
    /// Q: the gain (above 0) or harm (below 0), in [−1, 1]; None when it is not known.
    pub score: Option<f64>,
    /// The value features in the kansgebied with an intensity of 1 or more, the highest first.
    pub behind: Vec<FeatureRef>,
    /// The value features in the kansgebied that were not judged for this value.
    pub unjudged: Vec<FeatureRef>,
}

impl ValueTerm {
    /// The arrow of Q, when it is known.
    pub fn arrow(&self) -> Option<Arrow> {
        self.score.map(Arrow::of)
    }
}

/// Effect of one task on a value: its own tag, else its type's; None when it has neither.
pub(super) fn effect_of(project: &Project, task: &TaskFeature, worth: Worth) -> Option<i8> {
    let own = task.effect[worth].filter(|effect| (-MAX_EFFECT..=MAX_EFFECT).contains(effect));
    let of_type = || task.type_code.as_ref().and_then(|code| project.type_of(code)).map(|one| one.effect[worth]);
    own.or_else(of_type)
}

/// E, X and Q of the four values, with the missing data that keep a Q unknown.
pub(super) fn value_terms(
    project: &Project,
    (a, a_ref): (&TaskFeature, &FeatureRef),
    (b, b_ref): (&TaskFeature, &FeatureRef),
    mut intensities: FourValues<Intensity>,
) -> (FourValues<ValueTerm>, Vec<Message>) {
    let mut missing = Vec::new();
    // Features whose ground was left out of a mean that matters here.
    let mut left_out: Vec<FeatureRef> = Vec::new();
    let terms = FourValues::from_fn(|worth| {
        let (ours, theirs) = (effect_of(project, a, worth), effect_of(project, b, worth));
        for (effect, name) in [(ours, a_ref), (theirs, b_ref)] {
            if effect.is_none() {
                missing.push(name.name_in(Message::new("missing-effect").term("worth", worth.key()), "task"));
            }
        }
        let effect = ours.zip(theirs).map(|(one, other)| combined_effect(one, other));
        let Intensity { mean, behind, unjudged } = std::mem::take(&mut intensities[worth]);
        let score = effect.and_then(|effect| quality(effect, mean));
        if let (Some(_), None, Some(feature)) = (effect, score, unjudged.first()) {
            missing.push(feature.name_in(Message::new("missing-intensity").term("worth", worth.key()), "value"));
        }
        if score.is_some() && effect.is_some_and(|effect| effect != 0.0) {
            let new = unjudged.iter().filter(|one| !left_out.iter().any(|known| known.id == one.id)).cloned();
            left_out.extend(new.collect::<Vec<_>>());
        }
        ValueTerm { effect, intensity: mean, score, behind, unjudged }
    });
    if let Some(first) = left_out.first() {
        let message = Message::new("missing-judgement").count("n", left_out.len());
        missing.push(first.name_in(message, "value"));
    }
    (terms, missing)
}

/// E = clamp(e_a + e_b, −2, +2) / 2.
fn combined_effect(one: i8, other: i8) -> f64 {
    let limit = f64::from(MAX_EFFECT);
    (f64::from(one) + f64::from(other)).clamp(-limit, limit) / limit
}

/// Q from E and X.
///
/// When X is not judged, a gain counts as new (it is at least that much whatever X is), no effect stays no
/// effect, and harm is unknown: there may be something to harm.
fn quality(effect: f64, intensity: Option<f64>) -> Option<f64> {
    match intensity {
        Some(x) if effect < 0.0 => Some(effect * x),
        None if effect < 0.0 => None,
        x => Some(effect * (0.5 + 0.5 * x.unwrap_or(0.0))),
    }
}

/// G: the part of the four values with Q >= 0.25; an unknown Q doesn't count.
pub(super) fn gain(values: &FourValues<ValueTerm>) -> f64 {
    values.iter().filter(|(_, term)| term.arrow().is_some_and(Arrow::is_gain)).count() as f64 / 4.0
}

/// The greatest harm to one value, in [0, 1]; an unknown Q doesn't count.
pub(super) fn harm(values: &FourValues<ValueTerm>) -> f64 {
    values.iter().filter_map(|(_, term)| term.score).map(|q| -q).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effects_add_up_to_at_most_two() {
        assert_eq!(combined_effect(2, 2), 1.0);
        assert_eq!(combined_effect(1, 0), 0.5);
        assert_eq!(combined_effect(-2, -2), -1.0);
        assert_eq!(combined_effect(2, -2), 0.0);
    }

    #[test]
    fn strengthening_counts_full_and_new_counts_half() {
        assert_eq!(quality(1.0, Some(1.0)), Some(1.0));
        assert_eq!(quality(1.0, Some(0.0)), Some(0.5));
        assert_eq!(quality(0.5, Some(2.0 / 3.0)), Some(0.5 * (0.5 + 1.0 / 3.0)));
    }

    #[test]
    fn harm_needs_something_to_harm() {
        assert_eq!(quality(-1.0, Some(0.0)).map(f64::abs), Some(0.0));
        assert_eq!(quality(-1.0, Some(2.0 / 3.0)), Some(-2.0 / 3.0));
    }

    #[test]
    fn what_was_not_judged_gives_no_harm_and_no_strengthening() {
        assert_eq!(quality(1.0, None), Some(0.5));
        assert_eq!(quality(0.0, None), Some(0.0));
        assert_eq!(quality(-0.5, None), None);
    }

    #[test]
    fn the_worst_value_is_the_harm_and_gain_elsewhere_does_not_soften_it() {
        let term = |score| ValueTerm { score, ..ValueTerm::default() };
        let values = FourValues::new(term(Some(-0.6)), term(Some(1.0)), term(Some(0.25)), term(None));
        assert_eq!(harm(&values), 0.6);
        assert_eq!(gain(&values), 0.5);
        let fine = FourValues::new(term(Some(0.2)), term(Some(1.0)), term(None), term(None));
        assert_eq!(harm(&fine), 0.0);
    }

    #[test]
    fn arrows_turn_at_a_quarter_and_three_quarters() {
        let symbol = |q| Arrow::of(q).symbol();
        assert_eq!([symbol(0.75), symbol(0.7499), symbol(0.25), symbol(0.2499)], ["▲▲", "▲", "▲", "▬"]);
        assert_eq!([symbol(0.0), symbol(0.25 - 1e-9), symbol(-0.25 + 1e-9)], ["▬", "▲", "▼"]);
        assert_eq!([symbol(-0.75), symbol(-0.7499), symbol(-0.25), symbol(-0.2499)], ["▼▼", "▼", "▼", "▬"]);
    }
}
