//! What a pair of tasks does to the four values of its kansgebied: E, X and Q, and the arrow that shows it.
//!
//! The four are never summed into one number, and harm to one is never made good by another.

use super::FeatureRef;

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
        match q {
            q if q >= 0.75 => Arrow::StrongGain,
            q if q >= 0.25 => Arrow::Gain,
            q if q <= -0.75 => Arrow::StrongHarm,
            q if q <= -0.25 => Arrow::Harm,
            _ => Arrow::Neutral,
        }
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
}

impl ValueTerm {
    /// The arrow of Q, when it is known.
    pub fn arrow(&self) -> Option<Arrow> {
        self.score.map(Arrow::of)
    }
}
