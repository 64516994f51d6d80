//! The pairs as CSV: the columns of the worked example, then class and sentence, then everything else.

use super::more_terms::{flat, more};
use super::terms::{DECIMALS, terms};
use super::{CsvStyle, ExportError, Findings};
use crate::io::columns::cell;

/// One line a pair, in the order of the analysis; unknown terms are empty cells.
pub fn analysis_csv(findings: &Findings<'_>, style: CsvStyle) -> Result<String, ExportError> {
    let names = ["a", "b"].into_iter().chain(HEADER).chain(["class", "sentence"]);
    let rest = more(None, findings).into_iter().map(|(name, _)| name);
    let mut rows = vec![names.chain(rest).map(str::to_owned).collect::<Vec<_>>()];
    for one in &findings.analysis.opportunities {
        let mut row = vec![one.a.name.clone(), one.b.name.clone()];
        let term = |value: Option<f64>| value.map(|value| style.decimal().fixed(value, DECIMALS)).unwrap_or_default();
        row.extend(terms(one).map(|(_, value)| term(value)));
        row.push(findings.words.text(one.class().key()));
        row.push(findings.sentence(one));
        row.extend(more(Some(one), findings).into_iter().map(|(_, value)| cell(&flat(value), style.decimal())));
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
