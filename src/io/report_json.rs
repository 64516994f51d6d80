//! The report of an import as JSON, for scripts: counts and areas as numbers, explanations as sentences.
//!
//! The sentences are those of the report in words.

use serde_json::{Value, json};

use super::report::ImportReport;
use crate::words::Words;

impl ImportReport {
    /// The report as JSON. Rows count from 1; areas are in m² in the plane of the project; sentences are in the
    /// language of `words`.
    pub fn to_json(&self, words: &Words) -> Value {
        let skipped: Vec<Value> = self
            .skipped
            .iter()
            .map(|one| json!({ "row": one.row, "name": one.name, "why": words.say(&one.why) }))
            .collect();
        let repaired: Vec<Value> = self
            .repaired
            .iter()
            .map(|one| {
                let what: Vec<String> = one.repairs.iter().map(|repair| words.say(&repair.message())).collect();
                json!({
                    "row": one.row, "name": one.name, "what": what,
                    "area_before_m2": one.area_before_m2, "area_after_m2": one.area_after_m2,
                    "x": one.at.x, "y": one.at.y,
                })
            })
            .collect();
        let warnings: Vec<Value> = self
            .warnings
            .iter()
            .map(|one| {
                json!({
                    "row": one.row, "name": one.name, "column": one.warning.column, "value": one.warning.value,
                    "why": words.say(&one.warning.message()),
                })
            })
            .collect();
        let notes: Vec<String> = self.notes.iter().map(|note| words.say(note)).collect();
        // The sum of nothing is -0.0.
        let change_m2 = self.repaired.iter().fold(0.0, |sum, one| sum + one.area_after_m2 - one.area_before_m2);
        json!({
            "file": self.file, "rows": self.rows_read, "imported": self.imported, "updated": self.updated,
            "unchanged": self.unchanged,
            "assumed": self.assumed, "notes": notes, "skipped": skipped, "repaired": repaired,
            "repaired_change_m2": change_m2, "warnings": warnings,
        })
    }
}
