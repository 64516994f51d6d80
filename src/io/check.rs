//! What is in a file with a map or a list and what is wrong with it, in words, without a project.
//!
//! It changes nothing and repairs nothing; a project file is looked at by opening it.

use std::collections::BTreeMap;
use std::path::Path;

use super::check_elsewhere;
use super::columns::{Column, ColumnFault, TASK_COLUMNS, VALUE_COLUMNS};
use super::import::{
    CRS_ACCURACY, CRS_CONVERTED, ImportError, ImportOptions, Layer, ProvedFeature, UnplacedFeature, found_on_map,
    inspect,
};
use super::report::{ImportReport, row_list, row_message};
use crate::geometry::ShapeKind;
use crate::model::{TaskKind, ValueKind};
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
    let given = path.display().to_string();
    match inspect(path, options, progress) {
        Ok(mut inspection) => {
            inspection.report.file = given;
            describe(inspection)
        }
        Err(ImportError::Unsupported { format, .. }) if format.used_elsewhere().is_some() => {
            check_elsewhere::look(path, (&given, format), options.crs, progress)
        }
        Err(error) => not_usable(&error.about(&given)),
    }
}

fn not_usable(error: &ImportError) -> CheckReport {
    CheckReport { usable: false, lines: std::iter::once(error.message()).chain(error.details()).collect() }
}

/// The rows of a list that have no place yet, and what is wrong with the places that some give.
fn unplaced_lines(unplaced: &[UnplacedFeature]) -> Vec<Message> {
    if unplaced.is_empty() {
        return Vec::new();
    }
    let rows: Vec<usize> = unplaced.iter().map(|one| one.row).collect();
    let count = Message::new("check-unplaced").count("n", rows.len()).text("rows", row_list(&rows));
    let told = unplaced.iter().filter_map(|one| {
        let message = Message::new("check-unplaced-row").message("row", row_message(one.row, &one.name));
        Some(message.message("why", one.why.clone()?))
    });
    std::iter::once(count).chain(told.take(MOST_FAULTS)).collect()
}

/// So many places that can't be read are told one by one.
const MOST_FAULTS: usize = 20;

/// Which map the columns of a file are those of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum MapKind {
    Values,
    Tasks,
    Neither,
}

fn describe(inspection: Layer) -> CheckReport {
    let features = &inspection.features;
    let usable = features.len() + inspection.unplaced.len();
    let mut lines = unplaced_lines(&inspection.unplaced);
    let mut kinds: BTreeMap<ShapeKind, usize> = BTreeMap::new();
    for feature in features {
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
    let first = inspection.unplaced.first();
    let mut names: Vec<String> =
        first.map(|row| row.properties.keys().map(str::to_owned).collect()).unwrap_or_default();
    for name in features.iter().flat_map(|feature| feature.properties.keys()) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    let map = map_of(&names, features);
    if usable == 0 {
        // Nothing can be said of columns that nothing usable has.
    } else if names.is_empty() {
        lines.push(Message::new("check-no-columns"));
    } else {
        let line = columns_line(map, &names);
        let only_a_list = features.is_empty() && map == MapKind::Neither;
        lines.push(if only_a_list { Message::new("check-columns-list").text("names", names.join(", ")) } else { line });
    }
    let report = match map {
        MapKind::Values => found_on_map(inspection, false),
        MapKind::Tasks => found_on_map(inspection, true),
        MapKind::Neither => {
            // Its columns mean something else than ours, but an identity is an identity.
            let mut report = found_on_map(inspection, false);
            report.warnings.retain(|one| one.warning.fault == ColumnFault::NotAnId);
            report
        }
    };
    let verdict = match usable {
        0 => Message::new("check-not-usable").count("n", report.rows_read),
        n => Message::new("check-usable").count("n", n),
    };
    let mut all = vec![verdict.text("file", &report.file)];
    all.extend(lines);
    all.extend(findings(&report));
    CheckReport { usable: usable > 0, lines: all }
}

/// The report of an import in the words of a check: nothing was loaded, and no plane was asked for.
fn findings(report: &ImportReport) -> Vec<Message> {
    let in_our_words = |line: Message| {
        let key = match line.key.as_str() {
            CRS_ACCURACY | CRS_CONVERTED => return None,
            "report-repaired" => "check-invalid",
            "report-double-ids" => "check-double-ids",
            "report-unknown-types" => "check-unknown-types",
            _ => return Some(line),
        };
        Some(Message { key: key.to_owned(), ..line })
    };
    report.findings().into_iter().filter_map(in_our_words).collect()
}

/// Which map fits best: by columns that only one of them has, else by what stands in the column both have.
fn map_of(names: &[String], features: &[ProvedFeature]) -> MapKind {
    let has = |columns: &[Column], other: &[Column]| {
        let own = columns.iter().filter(|column| !other.contains(column));
        own.filter(|column| names.iter().any(|name| name.eq_ignore_ascii_case(column.name))).count()
    };
    let (values, tasks) = (has(VALUE_COLUMNS, TASK_COLUMNS), has(TASK_COLUMNS, VALUE_COLUMNS));
    let four = ["herkomst", "gebruik", "beleving", "toekomst"];
    let judged = four.iter().any(|column| names.iter().any(|name| name.eq_ignore_ascii_case(column)));
    match (values, tasks) {
        (0, 0) => match kinds_of(features) {
            (0, 0) if judged => MapKind::Values,
            (0, 0) => MapKind::Neither,
            (values, tasks) if tasks > values => MapKind::Tasks,
            _ => MapKind::Values,
        },
        (values, tasks) if tasks > values => MapKind::Tasks,
        _ => MapKind::Values,
    }
}

/// How many features name a sort of value, and how many a sort of task.
fn kinds_of(features: &[ProvedFeature]) -> (usize, usize) {
    let kind = |feature: &ProvedFeature| {
        let name = feature.properties.keys().find(|name| name.eq_ignore_ascii_case("soort"))?;
        let value = feature.properties.get(name)?;
        value.as_str().map(str::to_owned)
    };
    let kinds: Vec<String> = features.iter().filter_map(kind).collect();
    let count = |is_one: &dyn Fn(&str) -> bool| kinds.iter().filter(|kind| is_one(kind)).count();
    (count(&|kind| ValueKind::from_file_word(kind).is_some()), count(&|kind| TaskKind::from_file_word(kind).is_some()))
}

fn columns_line(map: MapKind, names: &[String]) -> Message {
    let (key, columns) = match map {
        MapKind::Values => ("check-columns-values", VALUE_COLUMNS),
        MapKind::Tasks => ("check-columns-tasks", TASK_COLUMNS),
        MapKind::Neither => ("check-columns-none", VALUE_COLUMNS),
    };
    let is_known = |name: &&String| columns.iter().any(|column| column.name.eq_ignore_ascii_case(name));
    let joined = |names: &[&String]| names.iter().map(|name| name.as_str()).collect::<Vec<_>>().join(", ");
    let (known, other): (Vec<_>, Vec<_>) = names.iter().partition(is_known);
    if map == MapKind::Neither {
        return Message::new(key).text("names", joined(&names.iter().collect::<Vec<_>>()));
    }
    let message = |key: &str| Message::new(key).text("known", joined(&known)).text("other", joined(&other));
    match (map, other.is_empty()) {
        (_, false) => message(key),
        (MapKind::Tasks, true) => message("check-columns-tasks-only"),
        (_, true) => message("check-columns-values-only"),
    }
}
