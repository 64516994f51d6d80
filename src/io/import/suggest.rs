//! What a file most likely is: values, tasks, a reference layer or the area.
//!
//! Only a proposal for the dialog; the command line is told.

use super::ImportAs;
use super::mapping::{ColumnSample, guess, our_name};
use crate::geometry::ShapeKind;
use crate::model::{MapOfRow, Project};

/// Columns that say nothing of what a file is about: any file can have them.
const COMMON: [&str; 8] = ["uuid", "naam", "code", "verhaal", "foto", "bron", "type", "zoekbreedte_m"];

/// What a file most likely is, by its name, then by its columns. An area is only proposed for a project without one:
/// it would take the place of the area that is there.
pub fn import_as(
    file: &str,
    columns: &[ColumnSample],
    kinds: &[(ShapeKind, usize)],
    without_place: usize,
    project: &Project,
) -> ImportAs {
    let has_areas = kinds.iter().any(|(kind, _)| matches!(kind, ShapeKind::Area | ShapeKind::Mixed));
    if let Some(named) = by_name(file, project.area().is_some() || !has_areas) {
        return named;
    }
    let telling = |map: MapOfRow| {
        let mapping = guess(map, columns, project.types());
        let ours = columns.iter().filter_map(|column| our_name(&mapping, &column.name));
        ours.filter(|name| !COMMON.contains(name)).count()
    };
    let (values, tasks) = (telling(MapOfRow::Values), telling(MapOfRow::Tasks));
    if without_place > 0 || (tasks > values && tasks >= 2) {
        ImportAs::Tasks
    } else if values >= 2 || (values > tasks && values > 0) {
        ImportAs::Values
    } else {
        ImportAs::Reference
    }
}

/// What the name of a file says.
fn by_name(file: &str, no_area: bool) -> Option<ImportAs> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    let begins = |parts: &[&str]| parts.iter().any(|part| name.starts_with(part));
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    if !no_area && begins(&["gebied", "plangebied", "projectgebied", "area"]) {
        Some(ImportAs::Area)
    } else if has(&["waarden", "values"]) {
        Some(ImportAs::Values)
    } else if has(&["opgave", "tasks", "project"]) {
        Some(ImportAs::Tasks)
    } else if has(&["perce", "parcel", "kadaster", "referen"]) {
        Some(ImportAs::Reference)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_named_after_the_area_is_one_and_only_when_there_is_none() {
        assert_eq!(by_name("/tmp/gebied.geojson", false), Some(ImportAs::Area));
        assert_eq!(by_name("C:\\Plangebied 2026.geojson", false), Some(ImportAs::Area));
        assert_eq!(by_name("/tmp/gebied.geojson", true), None);
        for no_area in [false, true] {
            assert_eq!(by_name("/tmp/natuurgebieden.geojson", no_area), None);
            assert_eq!(by_name("/tmp/opgaven gebied.geojson", no_area), Some(ImportAs::Tasks));
        }
    }
}
