//! The numbers of the method one by one: what each is called, between what it moves and what holds it back.
//!
//! What they do in the method is for `analysis`; which numbers are possible at all is for the model.

use crate::app::AppState;
use crate::model::Settings;
use crate::words::numbers::number;
use crate::words::{Language, Message};

/// One number of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    /// Weight of T.
    Moment,
    /// Weight of M.
    People,
    /// Weight of G.
    Gain,
    /// Weight of U.
    Urgency,
    /// D.
    Distance,
    /// A_min.
    Overlap,
    /// Default search width of lines.
    LineWidth,
    /// Default radius of points.
    PointRadius,
    /// φ of a phase, by its number less one.
    Phase(usize),
    /// K from which it is to be explored.
    Explore,
    /// K from which it is promising.
    Promising,
    /// K from which it is strong.
    Strong,
    /// C from which it needs attention.
    Attention,
    /// C from which it is a conflict.
    Conflict,
}

use Setting::*;

/// Numbers that belong together and go back to their defaults together.
pub const WEIGHTS: &[Setting] = &[Moment, People, Gain, Urgency];
/// Those of the place.
pub const PLACE: &[Setting] = &[Distance, Overlap, LineWidth, PointRadius];
/// Those of the moment.
pub const PHASES: &[Setting] = &[Phase(0), Phase(1), Phase(2), Phase(3), Phase(4), Phase(5)];
/// Those of the classes.
pub const CLASSES: &[Setting] = &[Strong, Promising, Explore, Conflict, Attention];

impl Setting {
    /// The sign it has in the formulas; empty when it has none.
    pub fn sign(self) -> &'static str {
        match self {
            Moment => "T",
            People => "M",
            Gain => "G",
            Urgency => "U",
            Distance => "D",
            Overlap => "A",
            Phase(_) => "φ",
            Explore | Promising | Strong => "K ≥",
            Attention | Conflict => "C ≥",
            LineWidth | PointRadius => "",
        }
    }

    /// Key of its name in the word files.
    pub fn key(self) -> String {
        match self {
            Moment => "setting-moment".to_owned(),
            People => "setting-people".to_owned(),
            Gain => "setting-gain".to_owned(),
            Urgency => "setting-urgency".to_owned(),
            Distance => "setting-distance".to_owned(),
            Overlap => "setting-overlap".to_owned(),
            LineWidth => "setting-line-width".to_owned(),
            PointRadius => "setting-point-radius".to_owned(),
            Phase(at) => format!("phase-{}", at + 1),
            Explore => "class-explore".to_owned(),
            Promising => "class-promising".to_owned(),
            Strong => "class-strong".to_owned(),
            Attention => "class-attention".to_owned(),
            Conflict => "class-conflict".to_owned(),
        }
    }

    /// Key of the label of an edit of it.
    fn label_key(self) -> &'static str {
        match self {
            Moment | People | Gain | Urgency => "edit-weight",
            Phase(_) => "edit-phase-factor",
            Explore | Promising | Strong | Attention | Conflict => "edit-threshold",
            Distance | Overlap | LineWidth | PointRadius => "edit-distance",
        }
    }

    /// The number in settings.
    pub fn of(self, settings: &Settings) -> f64 {
        let mut copy = settings.clone();
        *self.place(&mut copy)
    }

    /// Settings with another number here.
    pub fn with(self, settings: &Settings, value: f64) -> Settings {
        let mut new = settings.clone();
        *self.place(&mut new) = value;
        new
    }

    fn place(self, settings: &mut Settings) -> &mut f64 {
        let (weights, borders) = (&mut settings.weights, &mut settings.thresholds);
        match self {
            Moment => &mut weights.moment,
            People => &mut weights.people,
            Gain => &mut weights.values,
            Urgency => &mut weights.urgency,
            Distance => &mut settings.distance_m,
            Overlap => &mut settings.min_overlap_m2,
            LineWidth => &mut settings.line_width_m,
            PointRadius => &mut settings.point_radius_m,
            Phase(at) => &mut settings.phase_factors[at.min(5)],
            Explore => &mut borders.explore,
            Promising => &mut borders.promising,
            Strong => &mut borders.strong,
            Attention => &mut borders.attention,
            Conflict => &mut borders.conflict,
        }
    }

    /// The ends of its slider; a number beyond them can be typed.
    pub fn range(self) -> (f64, f64) {
        match self {
            Moment | People | Gain | Urgency => (0.0, 4.0),
            Distance => (50.0, 2000.0),
            Overlap => (0.0, 10_000.0),
            LineWidth => (5.0, 100.0),
            PointRadius => (5.0, 250.0),
            Phase(_) => (0.0, 1.0),
            Explore | Promising | Strong | Attention | Conflict => (0.0, 100.0),
        }
    }

    /// The step of its slider.
    pub fn step(self) -> f64 {
        match self {
            Moment | People | Gain | Urgency => 0.1,
            Distance => 10.0,
            Overlap => 100.0,
            LineWidth | PointRadius => 5.0,
            Phase(_) => 0.05,
            Explore | Promising | Strong | Attention | Conflict => 1.0,
        }
    }

    /// What it is counted in; empty for a bare number.
    pub fn unit(self) -> &'static str {
        match self {
            Distance | LineWidth | PointRadius => "m",
            Overlap => "m²",
            _ => "",
        }
    }

    /// Between which numbers the others let it be.
    pub fn stops(self, settings: &Settings) -> (f64, f64) {
        let (borders, free) = (&settings.thresholds, (f64::NEG_INFINITY, f64::INFINITY));
        match self {
            Moment | People | Gain | Urgency if self.is_last_weight(settings) => (self.step(), f64::INFINITY),
            Explore => (0.0, borders.promising),
            Promising => (borders.explore, borders.strong),
            Strong => (borders.promising, 100.0),
            Attention => (0.0, borders.conflict),
            Conflict => (borders.attention, 100.0),
            _ => free,
        }
    }

    /// Whether the other three weights are 0.
    pub fn is_last_weight(self, settings: &Settings) -> bool {
        WEIGHTS.contains(&self) && WEIGHTS.iter().filter(|one| **one != self).all(|one| one.of(settings) == 0.0)
    }

    /// Why these settings are not possible, when this number made them so; None when they are.
    pub fn refusal(self, settings: &Settings) -> Option<Message> {
        settings.out_of_range()?;
        Some(match self {
            Moment | People | Gain | Urgency if self.of(settings) == 0.0 => Message::new("setting-refused-weights"),
            Explore | Promising | Strong => Message::new("setting-refused-chance"),
            Attention | Conflict => Message::new("setting-refused-conflict"),
            Phase(_) => Message::new("setting-refused-phase"),
            _ => Message::new("setting-refused-negative"),
        })
    }

    /// The number as people read it, without its unit.
    pub fn said(self, value: f64, language: Language) -> String {
        // As many decimals as it needs, but no more than anybody sets.
        let decimals = (0..=3).find(|n| (value - rounded(value, *n)).abs() < 1e-9).unwrap_or(3);
        number(language, value, decimals as usize)
    }

    /// The number with its unit.
    pub fn said_with_unit(self, value: f64, language: Language) -> String {
        format!("{} {}", self.said(value, language), self.unit()).trim_end().to_owned()
    }

    /// The label of an edit, such as "Gewicht partijen van 1 naar 2".
    pub fn label(self, state: &AppState, before: f64, after: f64) -> Message {
        let said = |value| self.said_with_unit(value, state.language);
        let message = Message::new(self.label_key()).term("setting", self.key());
        message.text("before", said(before)).text("after", said(after))
    }
}

fn rounded(value: f64, decimals: i32) -> f64 {
    let scale = 10_f64.powi(decimals);
    (value * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_the_method_has_a_slider_that_holds_its_default() {
        let settings = Settings::default();
        let all = [WEIGHTS, PLACE, PHASES, CLASSES].concat();
        assert_eq!(all.len(), settings.named().len());
        for one in all {
            let (value, (low, high)) = (one.of(&settings), one.range());
            assert!(low <= value && value <= high, "{one:?}");
            assert!((value / one.step() - (value / one.step()).round()).abs() < 1e-9, "{one:?} lies on a step");
            let changed = one.with(&settings, value + one.step());
            let differ = settings.named().into_iter().zip(changed.named()).filter(|(a, b)| a != b).count();
            assert_eq!(differ, 1, "{one:?}");
        }
    }

    #[test]
    fn borders_hold_one_another_and_the_last_weight_stays() {
        let mut settings = Settings::default();
        assert_eq!(Promising.stops(&settings), (5.0, 45.0));
        assert_eq!(Attention.stops(&settings), (0.0, 50.0));
        let crossed = Explore.with(&settings, 30.0);
        assert_eq!(Explore.refusal(&crossed).map(|said| said.key), Some("setting-refused-chance".to_owned()));
        for other in [People, Gain, Urgency] {
            assert_eq!(other.stops(&settings).0, f64::NEG_INFINITY);
            settings = other.with(&settings, 0.0);
        }
        assert!(Moment.is_last_weight(&settings) && Moment.stops(&settings).0 > 0.0);
        let none = Moment.with(&settings, 0.0);
        assert_eq!(Moment.refusal(&none).map(|said| said.key), Some("setting-refused-weights".to_owned()));
        assert_eq!(Moment.refusal(&settings), None);
    }

    #[test]
    fn numbers_are_said_with_the_decimals_they_need() {
        assert_eq!(Overlap.said_with_unit(1000.0, Language::Dutch), "1.000 m²");
        assert_eq!(Phase(3).said(0.35, Language::Dutch), "0,35");
        assert_eq!(Moment.said(2.0, Language::Dutch), "2");
    }
}
