//! Tests of hatch tiles: their zoom, what they cover, and what stays until newer ones are there.

use super::*;
use crate::geometry::Shape;
use crate::model::{FeatureId, ValueFeature};

#[test]
fn a_zoom_within_a_step_keeps_the_spacing_near_what_was_asked() {
    for m_per_px in [0.05, 0.3, 1.0, 1.18, 1.2, 7.7, 100.0] {
        let off = Step::of(m_per_px).m_per_px() / m_per_px;
        assert!((0.84..=1.19).contains(&off), "{m_per_px}: {off}");
    }
}

#[test]
fn tiles_cover_the_view() {
    let view = Bounds { min: Point { x: -30.0, y: 5_000.0 }, max: Point { x: 2_100.0, y: 6_200.0 } };
    let step = Step::of(1.0);
    let covered = tiles_in(step, &view).map(|at| tile_bounds(step, at)).reduce(Bounds::union).unwrap();
    assert!(covered.contains(view.min) && covered.contains(view.max));
    assert_eq!(tiles_in(step, &view).count(), 4 * 3);
}

/// So many squares of 100 m beside each other with a hatch, all in one tile of the zoom of 1 m a point.
fn squares(count: u64, corners: usize) -> Vec<Feature> {
    let square = |i: u64| {
        let (x, y) = ((i % 9) as f64 * 105.0 + 20.0, (i / 9) as f64 * 105.0 + 20.0);
        let turn = |n: usize| n as f64 / corners as f64 * std::f64::consts::TAU;
        let ring =
            (0..corners).map(|n| Point { x: x + 50.0 * turn(n).cos() + 50.0, y: y + 50.0 + 50.0 * turn(n).sin() });
        let shape = Shape::polygon(&ring.collect::<Vec<_>>()).unwrap().shape;
        let mut row = ValueFeature::new(FeatureId(uuid::Uuid::from_u128(u128::from(i) + 1)), i + 1, shape);
        row.intensity.heritage = Some(3);
        Feature::Value(Arc::new(row))
    };
    (0..count).map(square).collect()
}

/// Shows the one tile, and gives what was wanted.
fn shown(tiles: &mut HatchTiles, features: &Chunks<Feature>) -> (Vec<Arc<Picture>>, Vec<WantedTile>) {
    let view = Bounds { min: Point { x: 10.0, y: 10.0 }, max: Point { x: 1_000.0, y: 1_000.0 } };
    let mut wanted = Vec::new();
    let pictures = tiles.visible(features, &view, 1.0, &mut Budget::unlimited(), &mut wanted);
    (pictures, wanted)
}

#[test]
fn hatches_of_a_large_map_come_later_and_stay_until_newer_ones_are_there() {
    let (mut tiles, mut features) = (HatchTiles::default(), Chunks::default());
    let rows = squares(80, 400);
    features.follow(rows.iter().map(|row| (row.serial(), Some(row.clone()))));
    let (pictures, wanted) = shown(&mut tiles, &features);
    assert_eq!((pictures.len(), wanted.len()), (0, 1));
    tiles.put(&wanted[0], wanted[0].draw());
    let (first, wanted) = shown(&mut tiles, &features);
    assert_eq!((first.len(), wanted.len()), (1, 0));
    let changed = features.follow(std::iter::once((rows[0].serial(), None)));
    tiles.forget(&changed);
    let (older, wanted) = shown(&mut tiles, &features);
    assert!(Arc::ptr_eq(&older[0], &first[0]) && wanted.len() == 1);
    // It changes again while it is drawn: what came is newer, and not the newest.
    tiles.forget(&features.follow(std::iter::once((rows[1].serial(), None))));
    tiles.put(&wanted[0], wanted[0].draw());
    let (newer, wanted) = shown(&mut tiles, &features);
    assert!(newer[0].lines.len() < first[0].lines.len() && wanted.len() == 1);
    tiles.put(&wanted[0], wanted[0].draw());
    let (newest, wanted) = shown(&mut tiles, &features);
    assert!(newest[0].lines.len() < newer[0].lines.len() && wanted.is_empty());
}

#[test]
fn hatches_of_a_small_map_are_there_at_once() {
    let (mut tiles, mut features) = (HatchTiles::default(), Chunks::default());
    let rows = squares(3, 8);
    features.follow(rows.iter().map(|row| (row.serial(), Some(row.clone()))));
    let (before, wanted) = shown(&mut tiles, &features);
    assert_eq!((before.len(), wanted.len()), (1, 0));
    tiles.forget(&features.follow(std::iter::once((rows[0].serial(), None))));
    let (after, wanted) = shown(&mut tiles, &features);
    assert!(after[0].lines.len() < before[0].lines.len() && wanted.is_empty());
}

#[test]
fn hatches_stay_while_the_zoom_goes_on_before_new_ones_are_there() {
    let (mut tiles, mut features) = (HatchTiles::default(), Chunks::default());
    let rows = squares(80, 400);
    features.follow(rows.iter().map(|row| (row.serial(), Some(row.clone()))));
    let (_, wanted) = shown(&mut tiles, &features);
    tiles.put(&wanted[0], wanted[0].draw());
    let (first, _) = shown(&mut tiles, &features);
    let view = Bounds { min: Point { x: 300.0, y: 300.0 }, max: Point { x: 400.0, y: 400.0 } };
    let mut at = |m_per_px: f64| {
        let mut wanted = Vec::new();
        let pictures = tiles.visible(&features, &view, m_per_px, &mut Budget::unlimited(), &mut wanted);
        (pictures, wanted.len())
    };
    for m_per_px in [0.5, 0.25] {
        let (stays, wanted) = at(m_per_px);
        assert!(stays.len() == 1 && Arc::ptr_eq(&stays[0], &first[0]) && wanted > 0);
    }
    let (back, wanted) = at(1.0);
    assert!(Arc::ptr_eq(&back[0], &first[0]) && wanted == 0, "nothing is made twice");
}
