//! Rows of a list that the project has already: what of them changes, and what stays as it is on the map.
//!
//! A list knows a point at most. So an area or a line on the map stays when its row comes with a point, and everything
//! stays where it is when its row comes without a place; what else the row says is taken over by `features`.

use std::collections::BTreeSet;

use super::Layer;
use super::proving::{ProvedFeature, UnplacedFeature};
use super::unplaced::RowKeys;
use crate::geometry::{Shape, ShapeKind};
use crate::io::columns::{MEASURES, uuid_of};
use crate::io::report::row_message;
use crate::io::source::FileProperties;
use crate::model::{FeatureId, MapOfRow, Project};
use crate::words::Message;

/// Points nearer than this are one place, in m: a list writes centimetres.
const SAME_PLACE_M: f64 = 0.01;
/// A point farther than this from a shape is not on it, in m.
const OFF_SHAPE_M: f64 = 1.0;

/// What a file says of what is on a map already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Rows that are on the map.
    pub there: usize,
    /// Those of which the shape or the place changes.
    pub reshaped: usize,
}

/// What becomes of a shape on the map when a file gives another.
#[derive(Clone, Copy, PartialEq)]
enum Fate {
    Same,
    Changes,
    /// The list gives only a point; how far it is from the shape in m.
    Stays(f64),
}

fn fate(there: &Shape, new: &Shape, is_list: bool) -> Fate {
    let point = match (is_list, new.kind(), new.points().0.as_slice()) {
        (true, ShapeKind::Point, [point]) => point.0,
        _ => return if there == new { Fate::Same } else { Fate::Changes },
    };
    let distance_m = there.distance_to_m(point);
    match (there.kind(), there.points().0.len()) {
        (ShapeKind::Point, 1) if distance_m <= SAME_PLACE_M => Fate::Same,
        (ShapeKind::Point, 1) => Fate::Changes,
        _ => Fate::Stays(distance_m),
    }
}

fn shape_of(project: &Project, map: MapOfRow, id: FeatureId) -> Option<&Shape> {
    match map {
        MapOfRow::Values => project.values().get(id).map(|row| &row.shape),
        MapOfRow::Tasks => project.tasks().get(id).map(|row| &row.shape),
    }
}

fn is_empty(project: &Project, map: MapOfRow) -> bool {
    match map {
        MapOfRow::Values => project.values().len() == 0,
        MapOfRow::Tasks => project.tasks().len() == 0,
    }
}

/// The identity that a row says itself.
fn own_id(properties: &FileProperties) -> Option<FeatureId> {
    let (_, value) = properties.iter().find(|(key, _)| key.eq_ignore_ascii_case("uuid"))?;
    uuid_of(&value).ok().flatten()
}

/// What of a file is on a map already, before anything is done with it.
pub fn look(layer: &Layer, map: MapOfRow, project: &Project) -> Known {
    let mut known = Known::default();
    let has_uuid = || layer.features.iter().take(1).any(|one| one.properties.keys().any(is_uuid));
    if is_empty(project, map) || !(layer.is_list || has_uuid()) {
        return known;
    }
    let all =
        || layer.features.iter().map(|one| &one.properties).chain(layer.unplaced.iter().map(|one| &one.properties));
    let mut keys = layer.is_list.then(|| RowKeys::of(&layer.report.file, map, all()));
    let mut id_of = |properties: &FileProperties| match &mut keys {
        Some(keys) => Some(keys.id_of(properties)),
        None => own_id(properties),
    };
    let mut met = BTreeSet::new();
    for feature in &layer.features {
        let Some(id) = id_of(&feature.properties) else { continue };
        let Some(there) = shape_of(project, map, id).filter(|_| met.insert(id)) else { continue };
        known.there += 1;
        known.reshaped += usize::from(fate(there, &feature.shape, layer.is_list) == Fate::Changes);
    }
    let without_place = layer.unplaced.iter().filter_map(|one| id_of(&one.properties));
    known.there += without_place.filter(|id| shape_of(project, map, *id).is_some() && met.insert(*id)).count();
    known
}

fn is_uuid(key: &str) -> bool {
    key.eq_ignore_ascii_case("uuid")
}

/// Gives rows of a list that are on the map the shape they have there, where the list says no better, and tells how
/// many. `ids` are those of the rows without a place, and stay those of the rows that are left.
pub fn keep_shapes(layer: &mut Layer, map: MapOfRow, ids: &mut Vec<FeatureId>, project: &Project) {
    if is_empty(project, map) {
        return;
    }
    let has_measures = |one: &ProvedFeature| MEASURES.iter().all(|name| one.properties.get(name).is_some());
    let is_ours = layer.features.first().is_some_and(has_measures);
    let mut met = BTreeSet::new();
    let (mut stays, mut elsewhere, mut measured) = (0, Vec::new(), 0);
    for feature in &mut layer.features {
        let Some(id) = own_id(&feature.properties) else { continue };
        let Some(there) = shape_of(project, map, id).filter(|_| met.insert(id)) else { continue };
        match fate(there, &feature.shape, true) {
            Fate::Changes => {}
            Fate::Same => feature.shape = there.clone(),
            Fate::Stays(distance_m) => {
                stays += 1;
                if distance_m > OFF_SHAPE_M {
                    elsewhere.push(feature.row);
                }
                feature.shape = there.clone();
            }
        }
        if is_ours {
            // They say what the shape says; the project keeps none of them.
            measured += 1;
            let properties = feature.properties.open();
            MEASURES.iter().for_each(|name| drop(properties.shift_remove(*name)));
        }
    }
    let placed = known_without_place(layer, map, ids, project, &mut met);
    let report = &mut layer.report;
    report.assumed |= !elsewhere.is_empty();
    let rows = crate::io::report::row_list(&elsewhere);
    let lines = [
        ("report-shape-stays", stays, None),
        ("report-shape-elsewhere", elsewhere.len(), Some(rows)),
        ("report-place-stays", placed, None),
        ("report-measures", measured, None),
    ];
    for (key, n, rows) in lines.into_iter().filter(|(_, n, _)| *n > 0) {
        let message = Message::new(key).count("n", n);
        report.notes.push(match rows {
            Some(rows) => message.text("rows", rows),
            None => message,
        });
    }
}

/// Rows without a place that are on the map get the place they have there; how many.
fn known_without_place(
    layer: &mut Layer,
    map: MapOfRow,
    ids: &mut Vec<FeatureId>,
    project: &Project,
    met: &mut BTreeSet<FeatureId>,
) -> usize {
    let mut placed = 0;
    let (mut left, mut left_ids) = (Vec::new(), Vec::new());
    for (row, given) in std::mem::take(&mut layer.unplaced).into_iter().zip(std::mem::take(ids)) {
        // A column that got our name may say who it is too.
        let id = own_id(&row.properties).filter(|id| shape_of(project, map, *id).is_some()).unwrap_or(given);
        let Some(there) = shape_of(project, map, id).filter(|_| met.insert(id)) else {
            left.push(row);
            left_ids.push(given);
            continue;
        };
        placed += 1;
        let UnplacedFeature { row, name, why, mut properties } = row;
        if let Some(why) = why {
            let message = Message::new("report-place-fault-stays").message("row", row_message(row, &name));
            layer.report.notes.push(message.message("why", why));
        }
        let open = properties.open();
        open.retain(|key, _| !is_uuid(key));
        open.insert("uuid".to_owned(), id.to_string().into());
        layer.features.push(ProvedFeature::staying(row, there.clone(), properties));
    }
    (layer.unplaced, *ids) = (left, left_ids);
    placed
}
