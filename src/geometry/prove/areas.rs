//! Cleaned polygons made valid: first each by itself, then among one another.
//!
//! Polygons without a fault are not touched; only the faulty ones go through `overlay`.

use std::collections::BTreeMap;

use geo::winding_order::Winding;
use geo::{LineString, MultiPolygon, Polygon};

use super::area_of;
use crate::geometry::validity::{self, Fault, root};
use crate::geometry::{Point, Repair, RepairKind, overlay};

/// Repairing one polygon can make it meet another; more often than this it should not.
const MOST_ROUNDS: usize = 4;
/// Snapping to the grid changes less than this; what changes more is reported, whoever caused it.
const WORTH_REPORTING_M2: f64 = 0.01;

/// Valid polygons that cover what the given ones cover by the rule of `repair`.
pub(super) fn make_valid(mut polygons: Vec<Polygon<f64>>, repairs: &mut Vec<Repair>) -> Vec<Polygon<f64>> {
    let (mut inner_done, mut overlaps_done) = (false, false);
    for _ in 0..MOST_ROUNDS {
        let faults = validity::faults(&polygons);
        if faults.is_empty() {
            return polygons;
        }
        let mut found = Vec::new();
        let inner = faults.keys().any(|fault| !matches!(fault, Fault::Overlap(..)));
        // Faults that only come up after a repair come from snapping, not from the data.
        let from_data = if inner { !inner_done } else { !overlaps_done };
        if inner {
            polygons = repair_each(polygons, &faults, &mut found);
            inner_done = true;
        } else {
            polygons = join_overlapping(polygons, &faults, &mut found);
            overlaps_done = true;
        }
        found.retain(|r| from_data || (r.area_after_m2 - r.area_before_m2).abs() > WORTH_REPORTING_M2);
        repairs.append(&mut found);
    }
    let all: Vec<_> = polygons.into_iter().map(|p| MultiPolygon::new(vec![p])).collect();
    overlay::union_all(&all).0
}

/// A polygon with its outer ring counter-clockwise and its holes clockwise.
pub(super) fn oriented(outer: LineString<f64>, holes: Vec<LineString<f64>>) -> Polygon<f64> {
    let (mut outer, mut holes) = (outer, holes);
    outer.make_ccw_winding();
    holes.iter_mut().for_each(Winding::make_cw_winding);
    Polygon::new(outer, holes)
}

fn repair_each(
    polygons: Vec<Polygon<f64>>,
    faults: &BTreeMap<Fault, Point>,
    repairs: &mut Vec<Repair>,
) -> Vec<Polygon<f64>> {
    let mut result = Vec::with_capacity(polygons.len());
    for (i, polygon) in polygons.into_iter().enumerate() {
        let crossing = faults.get(&Fault::SelfCrossing(i)).copied();
        let stray = faults.get(&Fault::StrayHole(i)).copied();
        if crossing.is_none() && stray.is_none() {
            result.push(polygon);
        } else {
            result.extend(repair_one(&polygon, crossing, stray, repairs));
        }
    }
    result
}

/// The land the outer ring goes around without the land the holes go around. A hole that strays or overlaps takes
/// away no more than there is, so that the area before is what the eye sees; only a crossing ring changes it.
fn repair_one(
    polygon: &Polygon<f64>,
    crossing: Option<Point>,
    stray: Option<Point>,
    repairs: &mut Vec<Repair>,
) -> MultiPolygon<f64> {
    let outer = overlay::land_of_ring(polygon.exterior());
    let holes: Vec<_> = polygon.interiors().iter().map(overlay::land_of_ring).collect();
    let rings_alone = overlay::area_m2(&outer) - holes.iter().map(overlay::area_m2).sum::<f64>();
    let result = if holes.is_empty() { outer } else { overlay::difference(&outer, &overlay::union_all(&holes)) };
    let after = overlay::area_m2(&result);
    // What the holes would take away twice, or where there is nothing.
    let astray_m2 = after - rings_alone;
    let before = if crossing.is_some() { (area_of(polygon) + astray_m2).max(0.0) } else { after };
    // With a crossing outer ring nobody can say beforehand which holes lie outside it; the areas tell afterwards.
    let unaccounted = astray_m2.abs() > WORTH_REPORTING_M2;
    let stray = stray.or_else(|| polygon.interiors().first()?.0.first().copied().filter(|_| unaccounted));
    let mut report = |kind, at: Option<Point>, area_before_m2, area_after_m2| {
        repairs.extend(at.map(|at| Repair { kind, at, area_before_m2, area_after_m2 }));
    };
    report(RepairKind::SelfCrossing, crossing, before, after);
    report(RepairKind::StrayHole, stray, after, after);
    result
}

/// Polygons that overlap become one union for each group of them, in the place of the first of the group.
fn join_overlapping(
    polygons: Vec<Polygon<f64>>,
    faults: &BTreeMap<Fault, Point>,
    repairs: &mut Vec<Repair>,
) -> Vec<Polygon<f64>> {
    let mut parents: Vec<usize> = (0..polygons.len()).collect();
    let mut places = BTreeMap::new();
    for (fault, at) in faults {
        if let Fault::Overlap(i, j) = *fault {
            let (a, b) = (root(&mut parents, i), root(&mut parents, j));
            // The lowest number leads its group.
            parents[a.max(b)] = a.min(b);
            places.entry(i).or_insert(*at);
        }
    }
    let mut groups: BTreeMap<usize, Vec<Polygon<f64>>> = BTreeMap::new();
    for (i, polygon) in polygons.into_iter().enumerate() {
        groups.entry(root(&mut parents, i)).or_default().push(polygon);
    }
    let mut result = Vec::new();
    for (leader, group) in groups {
        if group.len() == 1 {
            result.extend(group);
            continue;
        }
        let area_before_m2 = group.iter().map(area_of).sum();
        let parts: Vec<_> = group.into_iter().map(|p| MultiPolygon::new(vec![p])).collect();
        let union = overlay::union_all(&parts);
        if let Some(at) = places.get(&leader).copied() {
            let area_after_m2 = overlay::area_m2(&union);
            repairs.push(Repair { kind: RepairKind::OverlappingParts, at, area_before_m2, area_after_m2 });
        }
        result.extend(union);
    }
    result
}
