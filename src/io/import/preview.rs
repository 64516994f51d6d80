//! What a file holds before it is imported: its first rows, columns, place, and what was repaired or left out.
//!
//! It decides nothing; it says what the import would do.

use super::known::{self, Known};
use super::mapping::{ColumnSample, samples};
use super::proving::ProvedFeature;
use super::reading::Layer;
use super::{ImportAs, features, suggest};
use crate::geometry::{Bounds, Point, Shape, ShapeKind};
use crate::io::report::ImportReport;
use crate::io::source::{FileProperties, crs::CrsChoice};
use crate::model::{MapOfRow, Project, Properties, ReferenceLayer};

/// How many rows are shown.
const ROWS: usize = 8;
/// How many positions the small map may have.
const MAP_POINTS: usize = 6_000;

/// Steps of this part of a whole fill it evenly, whatever its own pattern (the golden ratio).
const GOLDEN: f64 = 0.618_033_988_749_895;

/// A file as it would be imported.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The system it is read in, and why.
    pub crs: CrsChoice,
    /// How accurate the step to the plane of the project is in m; 0 where nothing is lost.
    pub accuracy_m: f64,
    /// The layer that is read, in a file that can hold several.
    pub source_layer: Option<String>,
    /// How many features have areas, lines, points, or a mixture.
    pub kinds: Vec<(ShapeKind, usize)>,
    /// Rows that can be used on the map.
    pub usable: usize,
    /// Rows of a list that have no place yet.
    pub without_place: usize,
    /// Whether it is a list of which the places stand in columns, or nowhere.
    pub is_list: bool,
    /// The columns with what stands in them.
    pub columns: Vec<ColumnSample>,
    /// The first rows.
    pub rows: Vec<Properties>,
    /// Where it lies in the plane.
    pub bounds: Option<Bounds>,
    /// A drawing of it in few strokes, for a small map.
    pub lines: Vec<Vec<Point>>,
    /// The area in m² of what was repaired, before and after.
    pub repaired_m2: (f64, f64),
    /// What was decided, skipped and repaired.
    pub report: ImportReport,
    /// What it most likely is.
    pub suggested: ImportAs,
    /// What of it is on the value map already.
    pub known_values: Known,
    /// What of it is on the task map already.
    pub known_tasks: Known,
}

impl Preview {
    pub(super) fn of(layer: &Layer, project: &Project) -> Self {
        let rows = layer.features.iter().map(|one| &one.properties);
        let all_rows = || rows.clone().chain(layer.unplaced.iter().map(|one| &one.properties));
        let columns = samples(all_rows());
        let mut kinds: Vec<(ShapeKind, usize)> = Vec::new();
        for feature in &layer.features {
            let kind = feature.shape.kind();
            match kinds.iter_mut().find(|(known, _)| *known == kind) {
                Some((_, n)) => *n += 1,
                None => kinds.push((kind, 1)),
            }
        }
        let sum = |of: fn(&crate::io::report::RepairNote) -> f64| layer.report.repaired.iter().map(of).sum();
        Self {
            crs: layer.crs,
            accuracy_m: layer.accuracy_m,
            source_layer: layer.source_layer.clone(),
            suggested: suggest::import_as(&layer.report.file, &columns, &kinds, layer.unplaced.len(), project),
            kinds,
            is_list: layer.is_list,
            usable: layer.features.len(),
            without_place: layer.unplaced.len(),
            rows: all_rows().take(ROWS).map(FileProperties::to_properties).collect(),
            columns,
            bounds: layer.features.iter().map(|one| one.shape.bounds()).reduce(Bounds::union),
            lines: drawing(&layer.features),
            repaired_m2: (sum(|one| one.area_before_m2), sum(|one| one.area_after_m2)),
            report: layer.report.clone(),
            known_values: known::look(layer, MapOfRow::Values, project),
            known_tasks: known::look(layer, MapOfRow::Tasks, project),
        }
    }

    /// What of it is on a map already.
    pub fn known(&self, map: MapOfRow) -> Known {
        match map {
            MapOfRow::Values => self.known_values,
            MapOfRow::Tasks => self.known_tasks,
        }
    }

    /// The reference layer that gives way to it under this name; None is the name it has of itself.
    pub fn replaces<'a>(&self, name: Option<&str>, project: &'a Project) -> Option<&'a ReferenceLayer> {
        let given = name.map(str::trim).filter(|name| !name.is_empty()).or(self.source_layer.as_deref());
        let name = features::wanted_name(given, &self.report.file);
        project.layers().iter().find(|row| row.name == name).map(|row| &**row)
    }
}

/// The outlines of features in no more positions than a small map can show. Of many features some are left out: it shows
/// where they lie, not each of them.
fn drawing(features: &[ProvedFeature]) -> Vec<Vec<Point>> {
    let most = MAP_POINTS / 6;
    let drawn: Vec<&ProvedFeature> = if features.len() <= most {
        features.iter().collect()
    } else {
        // Not in even steps: of features in rows and columns these would be one column.
        let place = |n: usize| ((n as f64 * GOLDEN).fract() * features.len() as f64) as usize;
        (0..most).filter_map(|n| features.get(place(n))).collect()
    };
    let vertices: usize = drawn.iter().map(|one| one.shape.vertex_count()).sum();
    let step = vertices.div_ceil(MAP_POINTS).max(1);
    drawn.iter().flat_map(|one| outlines(&one.shape, step)).collect()
}

fn outlines(shape: &Shape, step: usize) -> Vec<Vec<Point>> {
    let thin = |ring: &geo::LineString<f64>| {
        // Three positions of a ring say where it is, however long it is.
        let step = step.min((ring.0.len() / 3).max(1));
        let mut points: Vec<Point> = ring.0.iter().step_by(step).copied().collect();
        points.extend(ring.0.last().filter(|last| points.last() != Some(last)));
        points
    };
    let rings = shape.areas().0.iter().map(|polygon| thin(polygon.exterior()));
    let lines = shape.lines().0.iter().map(thin);
    rings.chain(lines).chain(shape.points().0.iter().map(|point| vec![point.0])).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::geometry::projection::Crs;
    use crate::io::source::{FileFeature, FileGeometry};

    #[test]
    fn the_small_map_of_a_grid_of_features_shows_all_sides_of_it() {
        let at = |n: usize| Point { x: (n % 100) as f64, y: (n / 100) as f64 };
        let feature = |n: usize| FileFeature {
            row: n + 1,
            geometry: Ok(Some(FileGeometry::of(geo::Point::from(at(n)).into(), 0, Vec::new()))),
            properties: Default::default(),
            name: None,
            not_numbers: 0,
        };
        let plane = crate::geometry::projection::Projector::new(Crs::RD_NEW, Crs::RD_NEW).unwrap();
        let (mut report, progress) = (ImportReport::default(), Default::default());
        let all = (0..100_000).map(feature).collect();
        let (proved, _) = super::super::proving::prove_all(all, false, &plane, &mut report, &progress).unwrap();
        let points: Vec<Point> = drawing(&proved).into_iter().flatten().collect();
        assert!(points.len() <= MAP_POINTS);
        for tenth in 0..10 {
            let (low, high) = (tenth as f64 * 10.0, tenth as f64 * 10.0 + 10.0);
            assert!(points.iter().any(|p| p.x >= low && p.x < high), "columns {low} to {high}");
            assert!(points.iter().any(|p| p.y >= 10.0 * low && p.y < 10.0 * high), "rows {low} to {high}");
        }
    }
}
