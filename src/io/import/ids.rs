//! Which identity a feature of a file gets: its own, when that is valid and nobody else has it.

use std::collections::BTreeSet;

use super::proving::ProvedFeature;
use crate::io::columns::{ColumnFault, ColumnWarning, uuid_of};
use crate::io::report::{ImportReport, RowWarning, row_list};
use crate::model::{FeatureId, Project};
use crate::words::Message;

/// Hands out identities for the features of one file.
pub struct Identities<'a> {
    taken: BTreeSet<FeatureId>,
    elsewhere: BTreeSet<FeatureId>,
    new_id: &'a mut dyn FnMut() -> FeatureId,
    doubles: Vec<usize>,
    strangers: usize,
}

impl<'a> Identities<'a> {
    /// For features of one map; `elsewhere` are the identities of what is not in that map.
    pub fn new(elsewhere: BTreeSet<FeatureId>, new_id: &'a mut dyn FnMut() -> FeatureId) -> Self {
        Self { taken: BTreeSet::new(), elsewhere, new_id, doubles: Vec::new(), strangers: 0 }
    }

    /// The identity of a feature; a `uuid` that is none stays in its properties, under another name because the
    /// column itself gets the new one.
    pub fn of(&mut self, feature: &mut ProvedFeature, report: &mut ImportReport) -> FeatureId {
        let key = feature.properties.keys().find(|key| key.eq_ignore_ascii_case("uuid")).map(str::to_owned);
        let written = key.as_ref().and_then(|key| feature.properties.get(key));
        let id = match written.as_deref().map(uuid_of) {
            Some(Ok(Some(id))) if self.elsewhere.contains(&id) => {
                self.strangers += 1;
                (self.new_id)()
            }
            Some(Ok(Some(id))) if self.taken.contains(&id) => {
                self.doubles.push(feature.row);
                (self.new_id)()
            }
            Some(Ok(Some(id))) => id,
            Some(Err(_)) => {
                self.put_aside(feature, key.as_deref().unwrap_or("uuid"), report);
                (self.new_id)()
            }
            Some(Ok(None)) | None => (self.new_id)(),
        };
        self.taken.insert(id);
        id
    }

    fn put_aside(&mut self, feature: &mut ProvedFeature, key: &str, report: &mut ImportReport) {
        let Some(value) = feature.properties.open().shift_remove(key) else { return };
        report.warnings.push(RowWarning {
            row: feature.row,
            name: feature.name(),
            warning: ColumnWarning {
                column: key.to_owned(),
                value: value.as_str().map_or_else(|| value.to_string(), str::to_owned),
                fault: ColumnFault::NotAnId,
            },
        });
        feature.properties.open().insert("uuid_origineel".to_owned(), value);
    }

    /// Says which identities were given out anew.
    pub fn finish(self, report: &mut ImportReport) {
        report.assumed |= !self.doubles.is_empty() || self.strangers > 0;
        if !self.doubles.is_empty() {
            report.notes.push(
                Message::new("report-double-ids").count("n", self.doubles.len()).text("rows", row_list(&self.doubles)),
            );
        }
        if self.strangers > 0 {
            report.notes.push(Message::new("report-ids-elsewhere").count("n", self.strangers));
        }
    }
}

/// Identities of everything in the project but the value map.
pub fn all_but_values(project: &Project) -> BTreeSet<FeatureId> {
    project.tasks().iter().map(|row| row.id).chain(project.layers().iter().map(|row| row.id)).collect()
}

/// Identities of everything in the project but the task map.
pub fn all_but_tasks(project: &Project) -> BTreeSet<FeatureId> {
    project.values().iter().map(|row| row.id).chain(project.layers().iter().map(|row| row.id)).collect()
}
