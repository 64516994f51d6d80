//! An import in two steps: read and prove once, look at it, then put it in the project.
//!
//! What the look shows is for `preview`.

use std::path::Path;
use std::sync::Arc;

use super::mapping::{self, ColumnSample, samples};
use super::preview::Preview;
use super::reading::{Layer, Plane, read_path};
use super::unplaced::{RowKeys, RowWithoutPlace, waiting};
use super::{Import, ImportAs, ImportError, ImportOptions, area, features, known, lies_outside, skip};
use crate::geometry::Bounds;
use crate::io::report::row_message;
use crate::model::{Change, ColumnMapping, Edit, FeatureId, MapOfRow, Mapping, Project};
use crate::progress::Progress;
use crate::words::Message;

/// A file that was read and proven, ready to become part of a project.
#[derive(Debug)]
pub struct Prepared {
    layer: Layer,
    preview: Arc<Preview>,
}

/// Reads a file for a project. Of the options those about reading count: system, swapped axes, which layer.
///
/// # Errors
/// Anything that keeps the whole file from being read; nothing was changed.
pub fn prepare(
    path: &Path,
    options: &ImportOptions,
    project: &Project,
    progress: &Progress,
) -> Result<Prepared, ImportError> {
    let layer = read_path(path, options, Plane::Project(project.crs()), progress)?;
    let preview = Arc::new(Preview::of(&layer, project));
    Ok(Prepared { layer, preview })
}

impl Prepared {
    /// What is in it, to look at.
    pub fn preview(&self) -> &Arc<Preview> {
        &self.preview
    }

    /// Makes the edit that puts it in the project.
    ///
    /// # Errors
    /// When nothing of it can be used so, such as a file without polygons as the area.
    pub fn finish(
        self,
        import_as: ImportAs,
        options: &ImportOptions,
        project: &Project,
        new_id: &mut dyn FnMut() -> FeatureId,
    ) -> Result<Import, ImportError> {
        finish(self.layer, import_as, options, project, new_id)
    }
}

/// The edit that puts a layer in the project.
pub(super) fn finish(
    mut layer: Layer,
    import_as: ImportAs,
    options: &ImportOptions,
    project: &Project,
    new_id: &mut dyn FnMut() -> FeatureId,
) -> Result<Import, ImportError> {
    let name = layer.report.file.clone();
    let label = |n: usize| Message::new("import-label").text("file", name).count("n", n);
    let map = match import_as {
        ImportAs::Values => Some(MapOfRow::Values),
        ImportAs::Tasks => Some(MapOfRow::Tasks),
        ImportAs::Area | ImportAs::Reference => None,
    };
    // Before the columns get other names: the same list gives the same identities.
    let ids = map.filter(|_| layer.is_list).map(|map| with_identities(&mut layer, map, options));
    let remembered = map.and_then(|map| with_mapping(&mut layer, map, options, project));
    let waiting = match (map, ids) {
        (Some(map), Some(mut ids)) => {
            known::keep_shapes(&mut layer, map, &mut ids, project);
            wait(&mut layer, map, ids, project, new_id)
        }
        _ => {
            for row in std::mem::take(&mut layer.unplaced) {
                let why = row.why.unwrap_or_else(|| Message::new("report-no-geometry"));
                skip(&mut layer.report, row.row, row.name, why);
            }
            Vec::new()
        }
    };
    if import_as != ImportAs::Area && bounds_of(&layer).is_some_and(|bounds| lies_outside(&bounds, project)) {
        layer.report.notes.push(Message::new("report-outside-area"));
        layer.report.assumed = true;
    }
    let (mut changes, report) = match import_as {
        ImportAs::Area => area::import(layer, project)?,
        ImportAs::Values | ImportAs::Tasks => {
            let mut changes = Vec::with_capacity(layer.features.len());
            let is_tasks = import_as == ImportAs::Tasks;
            let import = if is_tasks { features::import_tasks } else { features::import_values };
            let report = import(layer, options, project, new_id, &mut |change| changes.push(change));
            (changes, report)
        }
        ImportAs::Reference => features::import_reference(layer, options, project, new_id),
    };
    changes.extend(waiting);
    if changes.is_empty() && !report.all_known {
        return Err(ImportError::NothingUsable(Box::new(report)));
    }
    changes.extend(remembered);
    Ok(Import { edit: Edit::new(label(report.imported + report.updated), changes), report })
}

/// Gives the rows of a list identities by what they say, so that the same list read again changes rows instead of
/// doubling them. Gives those of the rows without a place.
fn with_identities(layer: &mut Layer, map: MapOfRow, options: &ImportOptions) -> Vec<FeatureId> {
    let rows = layer.features.iter().map(|one| &one.properties);
    // Another file of the same name in the same step is another list.
    let list = match options.earlier.namesakes {
        0 => layer.report.file.clone(),
        n => format!("{}/{}", layer.report.file, n + 1),
    };
    let mut keys = RowKeys::of(&list, map, rows.chain(layer.unplaced.iter().map(|one| &one.properties)));
    for feature in &mut layer.features {
        let id = keys.id_of(&feature.properties);
        if !feature.properties.keys().any(|key| key.eq_ignore_ascii_case("uuid")) {
            feature.properties.open().insert("uuid".to_owned(), id.to_string().into());
        }
    }
    layer.unplaced.iter().map(|one| keys.id_of(&one.properties)).collect()
}

/// Lets the rows without a place wait, and tells how many do.
fn wait(
    layer: &mut Layer,
    map: MapOfRow,
    ids: Vec<FeatureId>,
    project: &Project,
    new_id: &mut dyn FnMut() -> FeatureId,
) -> Vec<Change> {
    let report = &mut layer.report;
    let mut rows = Vec::with_capacity(ids.len());
    for (mut row, id) in std::mem::take(&mut layer.unplaced).into_iter().zip(ids) {
        if let Some(why) = row.why {
            let message = Message::new("unplaced-import-fault").message("row", row_message(row.row, &row.name));
            report.notes.push(message.message("why", why));
        }
        rows.push(RowWithoutPlace { id, properties: row.properties.take() });
    }
    let waiting = waiting(rows, (&report.file, map), project, new_id);
    report.notes.extend(waiting.lines());
    report.waiting = waiting.new + waiting.updated;
    report.all_known = waiting.same + waiting.placed > 0;
    waiting.changes
}

/// Where the features lie.
fn bounds_of(layer: &Layer) -> Option<Bounds> {
    layer.features.iter().map(|one| one.shape.bounds()).reduce(Bounds::union)
}

/// Gives columns and words our names, tells of it, and gives what the project is to remember of it.
fn with_mapping(layer: &mut Layer, map: MapOfRow, options: &ImportOptions, project: &Project) -> Option<Change> {
    let rows = layer.features.iter().map(|one| &one.properties);
    let columns = samples(rows.chain(layer.unplaced.iter().map(|one| &one.properties)));
    let (mut chosen, source) = mapping::choose(&options.mapping, map, &columns, project);
    if let Some(missing) = without_missing(&mut chosen, &columns) {
        layer.report.notes.push(missing);
        layer.report.assumed = true;
    }
    mapping::apply(&chosen, &mut layer.features, &mut layer.unplaced);
    layer.report.notes.extend(mapping::notes(&chosen, source, &columns));
    layer.report.assumed |= source == mapping::MappingSource::Guessed && !chosen.is_empty();
    mapping::remember(project, &chosen).map(|all| Change::Mappings(Arc::new(all)))
}

/// Takes out of a mapping the columns that the file does not have, and tells of them.
fn without_missing(chosen: &mut Mapping, columns: &[ColumnSample]) -> Option<Message> {
    let is_there = |one: &ColumnMapping| columns.iter().any(|column| column.name == one.from);
    let missing: Vec<ColumnMapping> = chosen.columns.extract_if(.., |one| !is_there(one)).collect();
    let names: Vec<String> = missing.into_iter().map(|one| one.from).collect();
    (!names.is_empty())
        .then(|| Message::new("mapping-columns-missing").count("n", names.len()).text("columns", names.join(", ")))
}
