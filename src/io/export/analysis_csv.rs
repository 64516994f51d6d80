//! The pairs as CSV: the columns of the worked example, then class and sentence.

use super::terms::{DECIMALS, terms};
use super::{CsvStyle, ExportError};
use crate::analysis::Analysis;
use crate::words::Words;

/// One line a pair, in the order of the analysis; unknown terms are empty cells.
pub fn analysis_csv(analysis: &Analysis, style: CsvStyle, words: &Words) -> Result<String, ExportError> {
    let names = ["a", "b"].into_iter().chain(HEADER).chain(["class", "sentence"]);
    let mut rows = vec![names.map(str::to_owned).collect::<Vec<_>>()];
    for one in &analysis.opportunities {
        let mut row = vec![one.a.name.clone(), one.b.name.clone()];
        let cell = |value: Option<f64>| value.map(|value| style.decimal().fixed(value, DECIMALS)).unwrap_or_default();
        row.extend(terms(one).map(|(_, value)| cell(value)));
        row.push(words.text(one.class().key()));
        row.push(one.sentence(words));
        rows.push(row);
    }
    style.text(&rows)
}

/// The names of the terms, which a file without pairs has too.
const HEADER: [&str; 16] = [
    "overlap_ha",
    "distance_m",
    "P",
    "R",
    "T",
    "M",
    "G",
    "U",
    "Q_herkomst",
    "Q_gebruik",
    "Q_beleving",
    "Q_toekomst",
    "K",
    "K_low",
    "K_high",
    "C",
];
