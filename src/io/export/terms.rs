//! The terms of a pair by their names in files, in one order for all formats.
//!
//! The names are those of the method's worked example.

use crate::analysis::{Analysis, Opportunity};
use crate::model::Worth;

/// Decimals of a term in files.
pub const DECIMALS: usize = 4;

/// Every term of a pair; None is unknown.
pub fn terms(one: &Opportunity) -> [(&'static str, Option<f64>); 16] {
    let q = |worth: Worth| one.values[worth].score;
    [
        ("overlap_ha", Some(one.place.overlap_m2 / 10_000.0)),
        ("distance_m", Some(one.place.distance_m).filter(|d| d.is_finite())),
        ("P", Some(one.place.score)),
        ("R", one.interaction.score()),
        ("T", one.moment.score),
        ("M", one.people.score),
        ("G", one.gain),
        ("U", one.urgency.score),
        ("Q_herkomst", q(Worth::Heritage)),
        ("Q_gebruik", q(Worth::Use)),
        ("Q_beleving", q(Worth::Experience)),
        ("Q_toekomst", q(Worth::Future)),
        ("K", one.chance.map(|k| k.middle)),
        ("K_low", one.chance.map(|k| k.low)),
        ("K_high", one.chance.map(|k| k.high)),
        ("C", one.conflict),
    ]
}

/// A term with the decimals of files.
pub fn rounded(value: f64) -> f64 {
    let scale = 10f64.powi(DECIMALS as i32);
    // Adding zero turns minus zero into zero.
    (value * scale).round() / scale + 0.0
}

/// A term as a JSON number with the decimals of files; null when unknown.
pub fn json_number(value: Option<f64>) -> serde_json::Value {
    value.map(rounded).into()
}

/// The codes of a pair, such as `K1` or `K4/C2`; empty when it has none.
pub fn code(one: &Opportunity) -> String {
    one.codes().collect::<Vec<_>>().join("/")
}

/// Whether the result rests on a confirmed function matrix, in the word that files have for it.
pub fn matrix_status(analysis: &Analysis) -> &'static str {
    if analysis.matrix_confirmed { "vastgesteld" } else { "concept" }
}
