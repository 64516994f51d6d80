//! What is in a GeoJSON file and what is wrong with it, in words, without a project.
//!
//! It changes nothing and repairs nothing; a project file is looked at by opening it.

use std::collections::BTreeMap;
use std::path::Path;

use super::columns::{Column, TASK_COLUMNS, VALUE_COLUMNS, task_from_properties, value_from_properties};
use super::import::{ImportError, ImportOptions, Inspection, inspect};
use super::report::{ImportReport, RowWarning};
use crate::geometry::ShapeKind;
use crate::model::FeatureId;
use crate::progress::Progress;
use crate::words::Message;

/// What was found in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckReport {
    /// Whether something of it can be used.
    pub usable: bool,
    /// Everything found, a line each.
    pub lines: Vec<Message>,
}

/// Checks a file on disk.
pub fn check_file(path: &Path, options: &ImportOptions, progress: &Progress) -> CheckReport {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match std::fs::read(path) {
        Ok(bytes) => check_bytes(&name, &bytes, options, progress),
        Err(error) => not_usable(&ImportError::NotReadable { file: name, reason: error.to_string() }),
    }
}

/// Checks a file that was read already; `name` is what it is called.
pub fn check_bytes(name: &str, bytes: &[u8], options: &ImportOptions, progress: &Progress) -> CheckReport {
    match inspect(name, bytes, options, progress) {
        Ok(inspection) => describe(inspection),
        Err(error) => not_usable(&error),
    }
}

fn not_usable(error: &ImportError) -> CheckReport {
    CheckReport { usable: false, lines: std::iter::once(error.message()).chain(error.details()).collect() }
}

/// Which map the columns of a file are those of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MapKind {
    Values,
    Tasks,
    Neither,
}

fn describe(inspection: Inspection) -> CheckReport {
    let Inspection { features, mut report } = inspection;
    let mut lines = Vec::new();
    let mut kinds: BTreeMap<ShapeKind, usize> = BTreeMap::new();
    for feature in &features {
        *kinds.entry(feature.shape.kind()).or_default() += 1;
    }
    for (kind, n) in kinds {
        let key = match kind {
            ShapeKind::Area => "check-areas",
            ShapeKind::Line => "check-lines",
            ShapeKind::Point => "check-points",
            ShapeKind::Mixed => "check-mixed",
        };
        lines.push(Message::new(key).count("n", n));
    }
    let names: Vec<String> = {
        let mut names: Vec<String> = Vec::new();
        for name in features.iter().flat_map(|feature| feature.properties.keys()) {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        names
    };
    let map = map_of(&names);
    lines.push(columns_line(map, &names));
    let id = FeatureId(uuid::Uuid::nil());
    let usable = !features.is_empty();
    for feature in features {
        let (row, name) = (feature.row, feature.name);
        let warnings = match map {
            MapKind::Values => value_from_properties(id, 1, feature.shape, feature.properties).1,
            MapKind::Tasks => task_from_properties(id, 1, feature.shape, feature.properties).1,
            MapKind::Neither => Vec::new(),
        };
        report.warnings.extend(warnings.into_iter().map(|warning| RowWarning { row, name: name.clone(), warning }));
    }
    let verdict = if usable { "check-usable" } else { "check-not-usable" };
    let mut all = vec![Message::new(verdict).text("file", &report.file).count("n", report.rows_read)];
    all.extend(lines);
    all.extend(findings(&report));
    CheckReport { usable, lines: all }
}

/// The report of an import, without what only an import does.
fn findings(report: &ImportReport) -> Vec<Message> {
    let invalid = Message::new("check-invalid").count("n", report.repaired.len());
    let line = |line: Message| if line.key == "report-repaired" { invalid.clone() } else { line };
    report.findings().into_iter().map(line).collect()
}

/// Which map fits best by columns that only one of them has.
fn map_of(names: &[String]) -> MapKind {
    let has = |columns: &[Column], other: &[Column]| {
        let own = columns.iter().filter(|column| !other.contains(column));
        own.filter(|column| names.iter().any(|name| name.eq_ignore_ascii_case(column.name))).count()
    };
    let (values, tasks) = (has(VALUE_COLUMNS, TASK_COLUMNS), has(TASK_COLUMNS, VALUE_COLUMNS));
    let four = ["herkomst", "gebruik", "beleving", "toekomst"];
    let judged = four.iter().any(|column| names.iter().any(|name| name.eq_ignore_ascii_case(column)));
    match (values, tasks) {
        (0, 0) if judged => MapKind::Values,
        (0, 0) => MapKind::Neither,
        (values, tasks) if tasks > values => MapKind::Tasks,
        _ => MapKind::Values,
    }
}

fn columns_line(map: MapKind, names: &[String]) -> Message {
    let (key, columns) = match map {
        MapKind::Values => ("check-columns-values", VALUE_COLUMNS),
        MapKind::Tasks => ("check-columns-tasks", TASK_COLUMNS),
        MapKind::Neither => ("check-columns-none", VALUE_COLUMNS),
    };
    let is_known = |name: &&String| columns.iter().any(|column| column.name.eq_ignore_ascii_case(name));
    let joined = |names: Vec<&String>| match names.len() {
        0 => "–".to_owned(),
        _ => names.into_iter().cloned().collect::<Vec<_>>().join(", "),
    };
    let (known, other): (Vec<_>, Vec<_>) = names.iter().partition(is_known);
    if map == MapKind::Neither {
        return Message::new(key).text("names", joined(names.iter().collect()));
    }
    Message::new(key).text("known", joined(known)).text("other", joined(other))
}
