//! Features of a file as rows of the value map, the task map or a reference layer.

use std::sync::Arc;

use serde_json::Value;

use super::ids::{self, Identities};
use super::proving::ProvedFeature;
use super::{ImportOptions, Layer, ORIGINAL_GEOMETRY};
use crate::io::columns::{
    Column, ColumnWarning, PartiesAs, TASK_COLUMNS, VALUE_COLUMNS, task_from_properties, task_properties,
    value_from_properties, value_properties,
};
use crate::io::report::{ImportReport, RowWarning, row_list};
use crate::model::{
    Change, FeatureId, NameLists, Origin, Project, Properties, ReferenceFeature, ReferenceLayer, RowChange,
};
use crate::words::Message;

/// Gives the changes that put features on the value map to `put`, one by one, and says what was found.
pub fn import_values(
    layer: Layer,
    options: &ImportOptions,
    project: &Project,
    new_id: &mut dyn FnMut() -> FeatureId,
    put: &mut dyn FnMut(Change),
) -> ImportReport {
    let Layer { features, mut report, .. } = layer;
    let mut ids = Identities::new(ids::all_but_values(project), new_id);
    let mut next = project.values().next_serial();
    for mut feature in features {
        let name = feature.name();
        let id = ids.of(&mut feature, &mut report);
        let there = project.values().get(id);
        let serial = there.map_or(next, |row| row.serial);
        let before = there.map(|row| (value_properties(row), row.shape == feature.shape));
        let properties = merged(before, &mut feature, VALUE_COLUMNS);
        let (mut row, warnings) = value_from_properties(id, serial, feature.shape, properties);
        warn(&mut report, feature.row, &name, warnings);
        if let (true, Some(sheet)) = (row.sheet.is_empty(), options.layer_name()) {
            sheet.clone_into(&mut row.sheet);
        }
        if !count(there.map(|there| **there != row), &mut next, &mut report) {
            continue;
        }
        no_longer_waiting(project, id).into_iter().for_each(&mut *put);
        put(Change::Value(RowChange::put(row)));
    }
    ids.finish(&mut report);
    report
}

/// Gives the changes that put features on the task map to `put`, one by one, and says what was found.
pub fn import_tasks(
    layer: Layer,
    options: &ImportOptions,
    project: &Project,
    new_id: &mut dyn FnMut() -> FeatureId,
    put: &mut dyn FnMut(Change),
) -> ImportReport {
    let Layer { features, mut report, .. } = layer;
    let mut ids = Identities::new(ids::all_but_tasks(project), new_id);
    let mut next = project.tasks().next_serial();
    let mut unknown_types: Vec<String> = Vec::new();
    let mut turned_years: Vec<usize> = Vec::new();
    for mut feature in features {
        let name = feature.name();
        let id = ids.of(&mut feature, &mut report);
        let there = project.tasks().get(id);
        let serial = there.map_or(next, |row| row.serial);
        let before = there.map(|row| (task_properties(row, PartiesAs::List), row.shape == feature.shape));
        let properties = merged(before, &mut feature, TASK_COLUMNS);
        let (mut row, warnings) = task_from_properties(id, serial, feature.shape, properties);
        warn(&mut report, feature.row, &name, warnings);
        if let (true, Some(sheet)) = (row.sheet.is_empty(), options.layer_name()) {
            sheet.clone_into(&mut row.sheet);
        }
        if let (Some(from), Some(to)) = (row.from_year, row.to_year)
            && from > to
        {
            turned_years.push(feature.row);
        }
        if let Some(code) = row.type_code.as_ref().filter(|code| project.type_of(code).is_none())
            && !unknown_types.contains(&code.0)
        {
            unknown_types.push(code.0.clone());
        }
        if !count(there.map(|there| **there != row), &mut next, &mut report) {
            continue;
        }
        no_longer_waiting(project, id).into_iter().for_each(&mut *put);
        put(Change::Task(RowChange::put(row)));
    }
    if !unknown_types.is_empty() {
        report.notes.push(
            Message::new("report-unknown-types")
                .count("n", unknown_types.len())
                .text("codes", unknown_types.join(", ")),
        );
    }
    if !turned_years.is_empty() {
        let message = Message::new("report-turned-years").count("n", turned_years.len());
        report.notes.push(message.text("rows", row_list(&turned_years)));
    }
    ids.finish(&mut report);
    report
}

pub fn import_reference(
    layer: Layer,
    options: &ImportOptions,
    project: &Project,
    new_id: &mut dyn FnMut() -> FeatureId,
) -> (Vec<Change>, ImportReport) {
    let Layer { features, mut report, truncated, .. } = layer;
    if features.is_empty() {
        return (Vec::new(), report);
    }
    let (name, there) = layer_named(options, &report.file, project);
    let wanted = wanted_name(options.layer_name(), &report.file);
    if name != wanted {
        report.notes.push(Message::new("report-layer-beside").text("name", &name).text("other", wanted));
    }
    match there {
        Some(_) => report.notes.push(Message::new("report-layer-replaced").text("name", &name)),
        None if name == wanted => report.notes.push(Message::new("report-layer-new").text("name", &name)),
        None => {}
    }
    let like = project.layers().iter().find(|row| row.name != name && row.name.to_lowercase() == name.to_lowercase());
    if let Some(like) = like.filter(|_| there.is_none()) {
        report.notes.push(Message::new("report-layer-like").text("name", &like.name));
    }
    report.imported = features.len();
    let mut lists = NameLists::default();
    let features = features.into_iter().map(|mut feature| {
        keep_original(&mut feature);
        ReferenceFeature { shape: feature.shape, properties: feature.properties.packed(&mut lists) }
    });
    let layer = ReferenceLayer {
        id: there.map_or_else(new_id, |row| row.id),
        serial: there.map_or(project.layers().next_serial(), |row| row.serial),
        name,
        source: report.file.clone(),
        origin: truncated.map(|one| Origin { truncated: Some(one), ..Origin::default() }),
        features: Arc::new(features.collect()),
    };
    (vec![Change::Layer(RowChange::put(layer))], report)
}

/// The name that the user gives a reference layer, else that of its file.
pub(super) fn wanted_name<'a>(given: Option<&'a str>, file: &'a str) -> &'a str {
    given.unwrap_or_else(|| stem(file))
}

/// What a reference layer will be called, and the layer of that name that gives way to it. A name that another file of
/// the same step took gets a number behind it, the same one each time.
fn layer_named<'a>(options: &ImportOptions, file: &str, project: &'a Project) -> (String, Option<&'a ReferenceLayer>) {
    let wanted = wanted_name(options.layer_name(), file);
    let there = |name: &str| project.layers().iter().find(|row| row.name == name).map(|row| &**row);
    let taken = |name: &String| options.earlier.layers.contains(name);
    let beside = (2..).map(|n| format!("{wanted} ({n})"));
    // One of the same number from elsewhere is not the one of before.
    let mut free = beside.filter(|name| !taken(name) && there(name).is_none_or(|row| row.source == file));
    let name = if taken(&wanted.to_owned()) { free.next() } else { None }.unwrap_or_else(|| wanted.to_owned());
    let there = there(&name);
    (name, there)
}

/// A row that waited for a place and has one now leaves the list.
fn no_longer_waiting(project: &Project, id: FeatureId) -> Option<Change> {
    project.unplaced().get(id).map(|row| Change::Unplaced(RowChange::delete(row.id)))
}

/// Counts a row; whether it is to be put in the project. `changed` is None for one that is new, else whether the
/// file says something else than the project.
fn count(changed: Option<bool>, next: &mut u64, report: &mut ImportReport) -> bool {
    match changed {
        Some(true) => report.updated += 1,
        Some(false) => {
            report.unchanged += 1;
            report.all_known = true;
            return false;
        }
        None => {
            report.imported += 1;
            *next += 1;
        }
    }
    true
}

/// What the file says over what the project has: a column that is not in the file keeps what it was. `before` is what
/// the project has, and whether the shape stays the same.
fn merged(before: Option<(Properties, bool)>, feature: &mut ProvedFeature, columns: &[Column]) -> Properties {
    let Some((mut all, same_shape)) = before else {
        keep_original(feature);
        return feature.properties.take();
    };
    if !same_shape {
        // Of a repair before this one nothing is left.
        all.shift_remove(ORIGINAL_GEOMETRY);
    }
    keep_original(feature);
    let from_file = feature.properties.take();
    let named: Vec<String> = from_file.keys().cloned().collect();
    for (name, value) in from_file {
        let column = columns.iter().map(|column| column.name).find(|column| column.eq_ignore_ascii_case(&name));
        match column {
            Some(column) if !named.iter().any(|other| other == column) => all.insert(column.to_owned(), value),
            _ => all.insert(name, value),
        };
    }
    all
}

/// Keeps the geometry of a repaired feature as it was.
pub(super) fn keep_original(feature: &mut ProvedFeature) {
    if let Some(original) = feature.original.take() {
        feature.properties.open().insert(ORIGINAL_GEOMETRY.to_owned(), Value::String(original.into()));
    }
}

fn warn(report: &mut ImportReport, row: usize, name: &str, warnings: Vec<ColumnWarning>) {
    report.warnings.extend(warnings.into_iter().map(|warning| RowWarning { row, name: name.to_owned(), warning }));
}

/// A file name without its last extension.
pub(super) fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}
