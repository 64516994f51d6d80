//! Zones: places in which the same set of tasks lies over each other, with what is known of each.
//!
//! The geometry is `geometry::arrangement`; after an edit only the tiles and zones it touches are computed again, and
//! the answer is that of a whole run. Lines and points lie there with their search width.

use std::collections::BTreeMap;
use std::sync::Arc;

use geo::{LineString, MultiPolygon, Polygon};
use rayon::prelude::*;

use super::footprints::{Land, task_ref};
use super::ground::Ground;
use super::live::Live;
use super::{FeatureRef, Opportunity};
use crate::geometry::arrangement::{Face, Tile, TileFaces, arrange, square_metres};
use crate::geometry::index::BoxIndex;
use crate::geometry::{Bounds, Point};
use crate::model::{FeatureId, FourValues, PairKey, Row};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// A zone smaller than this, in m², is the sliver between two borders that were meant to be one.
const SLIVER_M2: f64 = 1.0;

/// A place, perhaps of several parts, with its set of tasks.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// `Z1`, `Z2` … in the order of the list; of this analysis only.
    pub code: String,
    /// The tasks, in the order of the task map.
    pub tasks: Vec<FeatureRef>,
    /// Its area in m², exact.
    pub area_m2: f64,
    /// Mean R of the pairs among its tasks that have one, −3…+3; None for a single task and when no R is known.
    pub mean_r: Option<f64>,
    /// How many pairs its tasks make.
    pub pairs: usize,
    /// Of how many of them R is not known.
    pub unknown: usize,
    /// X of each value in the zone, in [0, 1], as in a kansgebied; None where nothing was judged.
    pub values: FourValues<Option<f64>>,
    /// Its land, cut along the tiles of the arrangement.
    pub land: Arc<MultiPolygon<f64>>,
    /// The box around it.
    pub bounds: Bounds,
}

impl Zone {
    /// Whether it is so small that it says more about the data than about the place.
    pub fn is_sliver(&self) -> bool {
        self.area_m2 < SLIVER_M2
    }

    /// The names of its tasks, joined by ` + `.
    pub fn names(&self, unnamed: &str) -> String {
        let name = |one: &FeatureRef| if one.name.is_empty() { unnamed.to_owned() } else { one.on_one_line() };
        self.tasks.iter().map(name).collect::<Vec<_>>().join(" + ")
    }
}

/// All zones of a project.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Zones {
    /// Those with most tasks first, then the largest, then by names.
    pub zones: Vec<Zone>,
    /// Area in m² of all of them: that of the union of all tasks.
    pub area_m2: f64,
    /// Borders between zones, and around them, in m.
    pub borders: Vec<[Point; 2]>,
    /// Crossings that could not be brought to rest on the grid; 0 unless the data are absurd.
    pub unresolved: usize,
}

/// What is remembered of the zones from one time to the next.
#[derive(Default)]
pub(super) struct ZoneMemory {
    tiles: BTreeMap<Tile, KnownTile>,
    /// X by the set of tasks.
    values: BTreeMap<Vec<FeatureId>, KnownValues>,
    /// Boxes around what changed on the value map since the last time.
    pub touched: Vec<Bounds>,
}

struct KnownTile {
    owners: Vec<(FeatureId, Arc<Land>)>,
    found: Arc<TileFaces>,
}

#[derive(Clone)]
struct KnownValues {
    pieces: Vec<Arc<TileFaces>>,
    land: Arc<MultiPolygon<f64>>,
    bounds: Bounds,
    x: FourValues<Option<f64>>,
}

/// The faces of one set of tasks.
#[derive(Default)]
struct Collected<'a> {
    double_area: i128,
    faces: Vec<&'a Face>,
    pieces: Vec<Arc<TileFaces>>,
}

impl Live {
    /// The zones of the project as it was in the last [`run`](Self::run).
    ///
    /// # Errors
    /// [`Cancelled`] when `progress` was told to stop; what was known stays known.
    pub fn zones(&mut self, progress: &Progress) -> Result<Zones, Cancelled> {
        let tiles = self.arranged(progress)?;
        let places: BTreeMap<FeatureId, usize> =
            self.tasks.iter().enumerate().map(|(place, kept)| (kept.row.id(), place)).collect();
        let mut sets: BTreeMap<Vec<FeatureId>, Collected<'_>> = BTreeMap::new();
        for known in tiles.values() {
            for face in &known.found.faces {
                let owners = face.owners.iter().filter_map(|owner| known.owners.get(*owner as usize));
                let set = sets.entry(owners.map(|(id, _)| *id).collect()).or_default();
                set.double_area += face.double_area;
                set.faces.push(face);
                if set.pieces.last().is_none_or(|last| !Arc::ptr_eq(last, &known.found)) {
                    set.pieces.push(Arc::clone(&known.found));
                }
            }
        }
        let touched = BoxIndex::build(self.zone_memory.touched.iter().copied().enumerate());
        progress.begin(Message::new("analysis-stage-zones"), sets.len() as u64);
        let zones = sets.par_iter().map(|(ids, set)| {
            progress.advance(1)?;
            let known = self.known_values(ids, set, &touched);
            Ok((self.zone(ids, set, &known, &places), (ids.clone(), known)))
        });
        let zones = zones.collect::<Result<Vec<_>, Cancelled>>()?;
        let (mut zones, values): (Vec<Zone>, BTreeMap<_, _>) = zones.into_iter().unzip();
        let sum = sets.values().map(|set| set.double_area).sum();
        let borders = tiles.values().flat_map(|known| known.found.borders.iter().copied()).collect();
        let unresolved = tiles.values().map(|known| known.found.unresolved).sum();
        drop(sets);
        self.zone_memory = ZoneMemory { tiles, values, touched: Vec::new() };
        zones.sort_by(|a, b| {
            let many = b.tasks.len().cmp(&a.tasks.len()).then(b.area_m2.total_cmp(&a.area_m2));
            many.then_with(|| a.names("").cmp(&b.names("")))
        });
        for (place, zone) in zones.iter_mut().enumerate() {
            zone.code = format!("Z{}", place + 1);
        }
        Ok(Zones { zones, area_m2: square_metres(sum), borders, unresolved })
    }

    /// The places of every tile with tasks; those whose tasks lie as they did are taken over.
    fn arranged(&self, progress: &Progress) -> Result<BTreeMap<Tile, KnownTile>, Cancelled> {
        let mut owners: BTreeMap<Tile, Vec<(FeatureId, Arc<Land>)>> = BTreeMap::new();
        for kept in &self.tasks {
            let Some(land) = &kept.ground else { continue };
            for tile in Tile::around(&land.bounds) {
                owners.entry(tile).or_default().push((kept.row.id(), Arc::clone(land)));
            }
        }
        progress.begin(Message::new("analysis-stage-zones"), owners.len() as u64);
        let tiles = owners.into_par_iter().map(|(tile, owners)| {
            progress.advance(1)?;
            let same = |known: &&KnownTile| {
                let pairs = known.owners.iter().zip(&owners);
                known.owners.len() == owners.len()
                    && pairs.into_iter().all(|(a, b)| a.0 == b.0 && Arc::ptr_eq(&a.1, &b.1))
            };
            let found = match self.zone_memory.tiles.get(&tile).filter(same) {
                Some(known) => Arc::clone(&known.found),
                None => Arc::new(arrange(tile, (0..).zip(owners.iter().map(|(_, land)| &land.ground)))),
            };
            Ok((tile, KnownTile { owners, found }))
        });
        tiles.collect()
    }

    /// X and land of a zone, computed again only when its land or a value feature there changed.
    fn known_values(&self, ids: &[FeatureId], set: &Collected<'_>, touched: &BoxIndex) -> KnownValues {
        let same = |known: &&KnownValues| {
            let pairs = known.pieces.iter().zip(&set.pieces);
            known.pieces.len() == set.pieces.len() && pairs.into_iter().all(|(a, b)| Arc::ptr_eq(a, b))
        };
        let known = self.zone_memory.values.get(ids).filter(same);
        if let Some(known) = known.filter(|known| !touched.touches(&known.bounds)) {
            return known.clone();
        }
        let land = MultiPolygon::new(set.faces.iter().filter_map(|face| polygon(face)).collect());
        let corners = set.faces.iter().flat_map(|face| face.rings.first().into_iter().flatten().copied());
        let none = Point { x: 0.0, y: 0.0 };
        let bounds = Bounds::of_points(corners).unwrap_or(Bounds { min: none, max: none });
        let land = Arc::new(land);
        let ground = Ground { land: Arc::clone(&land), area_m2: square_metres(set.double_area), bounds: Some(bounds) };
        let x = self.value_map.intensities(&ground);
        KnownValues { pieces: set.pieces.clone(), land, bounds, x: FourValues::from_fn(|worth| x[worth].mean) }
    }

    fn zone(
        &self,
        ids: &[FeatureId],
        set: &Collected<'_>,
        known: &KnownValues,
        places: &BTreeMap<FeatureId, usize>,
    ) -> Zone {
        let row = |id: &FeatureId| places.get(id).and_then(|place| self.tasks.get(*place));
        let scores: Vec<Option<f64>> = ids
            .iter()
            .enumerate()
            .flat_map(|(i, a)| ids.iter().skip(i + 1).map(move |b| PairKey::new(*a, *b)))
            .map(|pair| self.interaction_of(pair))
            .collect();
        let known_scores: Vec<f64> = scores.iter().flatten().copied().collect();
        let mean_r = (!known_scores.is_empty()).then(|| known_scores.iter().sum::<f64>() / known_scores.len() as f64);
        Zone {
            code: String::new(),
            tasks: ids.iter().filter_map(row).map(|kept| task_ref(&kept.row)).collect(),
            area_m2: square_metres(set.double_area),
            mean_r,
            pairs: scores.len(),
            unknown: scores.len() - known_scores.len(),
            values: known.x,
            land: Arc::clone(&known.land),
            bounds: known.bounds,
        }
    }

    /// R of a pair, with what was overruled by hand.
    fn interaction_of(&self, pair: PairKey) -> Option<f64> {
        let one: &Opportunity = self.pairs.get(&pair)?.opportunity.as_deref()?;
        one.interaction.score()
    }
}

fn polygon(face: &Face) -> Option<Polygon<f64>> {
    let mut rings = face.rings.iter().map(|ring| {
        let mut ring = LineString::new(ring.clone());
        ring.close();
        ring
    });
    rings.next().map(|outer| Polygon::new(outer, rings.collect()))
}

#[cfg(test)]
#[path = "zones_tests.rs"]
mod tests;
