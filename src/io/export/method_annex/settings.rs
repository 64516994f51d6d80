//! The numbers of the method in the annex: each with its name for people, its value and the usual one.
//!
//! Which numbers there are is up to the settings themselves.

use super::{header, number, table};
use crate::model::{Project, Settings};
use crate::words::{Words, numbers};

/// The table of all numbers.
pub fn numbers(project: &Project, words: &Words) -> String {
    let usual = Settings::default().named();
    let rows: Vec<Vec<String>> = project
        .settings()
        .named()
        .iter()
        .zip(&usual)
        .map(|((name, value), (_, usual))| {
            let shown = [measure(name, *value, words), measure(name, *usual, words)];
            let [value, usual] = shown;
            // What differs stands out.
            let value = if value == usual { value } else { format!("**{value}**") };
            vec![said(name, words), value, usual]
        })
        .collect();
    let columns = header(["annex-column-what", "annex-column-value", "annex-column-usual"], words);
    table(&columns, &rows, words)
}

/// A setting by its name for people; a name that is not known here as it is.
pub fn said(name: &str, words: &Words) -> String {
    let key = match name {
        "distance_m" => "annex-setting-distance",
        "min_overlap_m2" => "annex-setting-guard",
        "line_width_m" => "annex-setting-line",
        "point_radius_m" => "annex-setting-point",
        "weights.moment" => "annex-setting-moment",
        "weights.people" => "annex-setting-people",
        "weights.values" => "annex-setting-values",
        "weights.urgency" => "annex-setting-urgency",
        "thresholds.strong" => "annex-setting-strong",
        "thresholds.promising" => "annex-setting-promising",
        "thresholds.explore" => "annex-setting-explore",
        "thresholds.conflict" => "annex-setting-conflict",
        "thresholds.attention" => "annex-setting-attention",
        "phase_factors.0" => "annex-setting-phase-1",
        "phase_factors.1" => "annex-setting-phase-2",
        "phase_factors.2" => "annex-setting-phase-3",
        "phase_factors.3" => "annex-setting-phase-4",
        "phase_factors.4" => "annex-setting-phase-5",
        "phase_factors.5" => "annex-setting-phase-6",
        other => return other.to_owned(),
    };
    words.text(key)
}

/// A setting's value with its unit.
pub fn measure(name: &str, value: f64, words: &Words) -> String {
    match name {
        "min_overlap_m2" => numbers::area(words.language(), value),
        name if name.ends_with("_m") => format!("{} m", number(value, words)),
        _ => number(value, words),
    }
}
