//! From the geometries of a file to valid shapes in the plane, on all cores and in the order of the file.

use geo::MapCoordsInPlace;
use rayon::prelude::*;

use super::skip;
use crate::geometry::projection::{Projector, looks_like_rd};
use crate::geometry::{Bounds, Point, Repair, Shape, ShapeKind};
use crate::io::report::{ImportReport, RepairNote};
use crate::io::source::{FeatureFault, FileFeature, FileGeometry, FileLayer, crs::Numbers};
use crate::model::Properties;
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// A feature of a file with a valid shape.
#[derive(Debug)]
pub struct ProvedFeature {
    pub row: usize,
    pub name: String,
    pub shape: Shape,
    pub properties: Properties,
    /// The geometry as it stood in the file, when it was repaired.
    pub original: Option<String>,
}

impl FileLayer<'_> {
    /// Swaps the two numbers of every position.
    pub fn swap_axes(&mut self) {
        for feature in &mut self.features {
            if let Ok(Some(found)) = &mut feature.geometry {
                found.geometry.map_coords_in_place(flip);
                found.bounds = found.bounds.map(|bounds| Bounds { min: flip(bounds.min), max: flip(bounds.max) });
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
        Numbers::of(self.geometries().filter_map(|found| found.bounds))
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
    pub properties: Properties,
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
    let mut left = features.into_iter();
    // A part at a time: a million features are not held three times over.
    while left.len() > 0 {
        let part: Vec<FileFeature<'_>> = left.by_ref().take(PART).collect();
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

type Proved = Result<(ProvedFeature, Vec<Repair>), (String, Message)>;

fn prove(feature: FileFeature<'_>, projector: &Projector) -> Proved {
    let name = feature.name();
    match shape_of(feature.geometry, projector) {
        Ok((shape, repairs, original)) => {
            let FileFeature { row, properties, .. } = feature;
            Ok((ProvedFeature { row, name, shape, properties, original }, repairs))
        }
        Err(why) => Err((name, why)),
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
        name: feature.name.clone(),
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
            .message("row", crate::io::report::row_message(first.row, &first.name)),
    )
}

impl ProvedFeature {
    /// Whether it has land.
    pub fn has_areas(&self) -> bool {
        matches!(self.shape.kind(), ShapeKind::Area | ShapeKind::Mixed) && !self.shape.areas().0.is_empty()
    }
}
