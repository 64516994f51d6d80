//! From the geometries of a file to valid shapes in the plane, on all cores and in the order of the file.

use geo::MapCoordsInPlace;
use rayon::prelude::*;

use super::skip;
use crate::geometry::projection::{Projector, looks_like_rd};
use crate::geometry::{Point, Repair, Shape, ShapeKind};
use crate::io::report::{ImportReport, RepairNote};
use crate::io::source::{FeatureFault, FileFeature, FileGeometry, FileLayer, FileProperties, crs::Numbers, name_of};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// A feature of a file with a valid shape.
#[derive(Debug)]
pub struct ProvedFeature {
    pub row: usize,
    /// What to call it, where its properties are not kept.
    named: Option<Box<str>>,
    pub shape: Shape,
    pub properties: FileProperties,
    /// The geometry as it stood in the file, when it was repaired.
    pub original: Option<Box<str>>,
}

impl FileLayer<'_> {
    /// Swaps the two numbers of every position.
    pub fn swap_axes(&mut self) {
        for feature in &mut self.features {
            if let Ok(Some(found)) = &mut feature.geometry {
                found.geometry.map_coords_in_place(flip);
                for ring in &mut found.open_rings {
                    for c in ring {
                        std::mem::swap(&mut c.x, &mut c.y);
                    }
                }
            }
        }
    }

    /// In which boxes its features lie.
    pub fn numbers(&self) -> Numbers {
        Numbers::of(self.geometries().filter_map(FileGeometry::bounds))
    }

    /// How many positions have a height.
    pub fn heights(&self) -> usize {
        self.geometries().map(|found| found.heights).sum()
    }

    fn geometries(&self) -> impl Iterator<Item = &FileGeometry<'_>> {
        self.features.iter().filter_map(|feature| feature.geometry.as_ref().ok()?.as_ref())
    }
}

fn flip(p: Point) -> Point {
    Point { x: p.y, y: p.x }
}

/// How many features are proven before they are added to the others.
const PART: usize = 1 << 15;

/// A row of a list that has no place yet.
#[derive(Debug)]
pub struct UnplacedFeature {
    pub row: usize,
    pub name: String,
    /// What is wrong with the place that the file gives, where it gives one.
    pub why: Option<Message>,
    pub properties: FileProperties,
}

/// Proves all features; what can't be used is in the report, and so is what was repaired. Rows of a list that have no
/// place are given apart.
pub fn prove_all(
    mut features: Vec<FileFeature<'_>>,
    is_list: bool,
    projector: &Projector,
    report: &mut ImportReport,
    progress: &Progress,
) -> Result<(Vec<ProvedFeature>, Vec<UnplacedFeature>), Cancelled> {
    let mut unplaced = Vec::new();
    if is_list {
        for feature in features.extract_if(.., |feature| matches!(feature.geometry, Ok(None) | Err(_))) {
            let name = feature.name();
            let why = feature.geometry.err().map(|fault| fault.message());
            unplaced.push(UnplacedFeature { row: feature.row, name, why, properties: feature.properties });
        }
    }
    progress.begin(Message::new("import-stage-shapes"), features.len() as u64);
    let mut usable = Vec::with_capacity(features.len());
    for part in in_parts(features) {
        let prove = |feature: FileFeature<'_>| {
            progress.advance(1)?;
            Ok((feature.row, prove(feature, projector)))
        };
        let proved: Vec<Result<_, Cancelled>> = part.into_par_iter().map(prove).collect();
        for one in proved {
            let (row, result) = one?;
            match result {
                Ok((feature, repairs)) => {
                    report.repaired.extend(note(&feature, repairs));
                    usable.push(feature);
                }
                Err((name, why)) => skip(report, row, name, why),
            }
        }
    }
    Ok((usable, unplaced))
}

/// The features in parts, of which each can be given back before the next one is taken: a million of them are not held
/// twice.
fn in_parts<T>(mut all: Vec<T>) -> impl Iterator<Item = Vec<T>> {
    let mut parts = Vec::with_capacity(all.len() / PART + 1);
    while all.len() > PART {
        parts.push(all.split_off((all.len() - 1) / PART * PART));
        all.shrink_to_fit();
    }
    parts.push(all);
    parts.into_iter().rev()
}

type Proved = Result<(ProvedFeature, Vec<Repair>), (String, Message)>;

fn prove(mut feature: FileFeature<'_>, projector: &Projector) -> Proved {
    match shape_of(std::mem::replace(&mut feature.geometry, Ok(None)), projector) {
        Ok((shape, repairs, original)) => {
            let FileFeature { row, properties, name: named, .. } = feature;
            let original = original.map(String::into_boxed_str);
            Ok((ProvedFeature { row, named, shape, properties, original }, repairs))
        }
        Err(why) => Err((feature.name(), why)),
    }
}

/// The valid shape of a geometry, with its repairs and, when there were any, its own text.
fn shape_of(
    geometry: Result<Option<FileGeometry<'_>>, FeatureFault>,
    projector: &Projector,
) -> Result<(Shape, Vec<Repair>, Option<String>), Message> {
    let mut found = match geometry {
        Ok(Some(found)) => found,
        Ok(None) => return Err(Message::new("report-no-geometry")),
        Err(fault) => return Err(fault.message()),
    };
    // Only GeoJSON has a text to keep; of others the coordinates as they were are written as GeoJSON.
    let before = found.text.is_empty().then(|| found.geometry.clone());
    projector.convert_in_place(&mut found.geometry).map_err(|error| error.message())?;
    let proof = Shape::prove_taken(found.geometry).map_err(|error| error.message())?;
    let mut repairs = Vec::new();
    for ring in &found.open_rings {
        let ring = ring.iter().map(|c| projector.convert(*c)).collect::<Result<Vec<_>, _>>();
        repairs.extend(ring.ok().and_then(|ring| Repair::of_unclosed_ring(&ring)));
    }
    repairs.extend(proof.repairs);
    let original = (!repairs.is_empty()).then(|| match before {
        Some(geometry) => ::geojson::GeometryValue::from(&geometry).to_string(),
        None => compact(found.text),
    });
    Ok((proof.shape, repairs, original))
}

/// The same JSON without the white space between its values.
fn compact(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    match serde_json::from_str::<serde_json::Value>(&text) {
        Ok(value) => value.to_string(),
        Err(_) => text.into_owned(),
    }
}

fn note(feature: &ProvedFeature, repairs: Vec<Repair>) -> Option<RepairNote> {
    let first = repairs.first()?;
    let change_m2: f64 = repairs.iter().map(|repair| repair.area_after_m2 - repair.area_before_m2).sum();
    let after_m2 = feature.shape.area_m2();
    Some(RepairNote {
        row: feature.row,
        name: feature.name(),
        at: first.at,
        area_before_m2: after_m2 - change_m2,
        area_after_m2: after_m2,
        repairs,
    })
}

/// A note about features that lie far outside the Netherlands, though the plane is RD New.
pub fn far_away(features: &[ProvedFeature]) -> Option<Message> {
    let far: Vec<_> = features.iter().filter(|feature| !looks_like_rd(&feature.shape.bounds())).collect();
    let first = far.first()?;
    Some(
        Message::new("report-far-away")
            .count("n", far.len())
            .message("row", crate::io::report::row_message(first.row, &first.name())),
    )
}

impl ProvedFeature {
    /// A row for which the file has no place: its shape is the one it has in the project.
    pub fn staying(row: usize, shape: Shape, properties: FileProperties) -> Self {
        Self { row, named: None, shape, properties, original: None }
    }

    /// What to call it: its name, else its id; may be empty.
    pub fn name(&self) -> String {
        self.named.as_ref().map_or_else(|| name_of(&self.properties), |name| name.to_string())
    }

    /// Whether it has land.
    pub fn has_areas(&self) -> bool {
        matches!(self.shape.kind(), ShapeKind::Area | ShapeKind::Mixed) && !self.shape.areas().0.is_empty()
    }
}
