//! Tests of names: which want a place, in which order, and that none covers another.

#![allow(clippy::unwrap_used)]

use super::*;

#[test]
fn a_name_takes_its_second_place_when_the_first_is_taken_and_none_when_all_are() {
    let at = |x| ScreenBox::around(x, 0.0, 10.0, 10.0);
    let mut taken = vec![at(100.0)];
    let placed = place(&[vec![at(0.0)], vec![at(5.0), at(50.0)], vec![at(52.0), at(98.0)]], &mut taken);
    assert_eq!(placed, [Some(at(0.0)), Some(at(50.0)), None]);
    assert_eq!(taken.len(), 3);
}

#[test]
fn half_way_a_line_is_measured_along_it() {
    let bent: geo::LineString<f64> = vec![(0.0, 0.0), (10.0, 0.0), (10.0, 30.0)].into();
    let short: geo::LineString<f64> = vec![(0.0, 0.0), (5.0, 0.0)].into();
    let found = halfway(&MultiLineString::new(vec![short, bent]));
    assert_eq!(found, Some((Point { x: 10.0, y: 10.0 }, Slope::Up)));
}
/// A map with a large value, a small important one and a small plain one, side by side.
fn scene() -> Scene {
    use crate::geometry::projection::Crs;
    use crate::model::{Change, Edit, FourValues, Project, RowChange, ValueFeature};
    let mut project = Project::new("proef", Crs::RD_NEW);
    let sizes = [("groot", 1_000.0, false), ("klein maar belangrijk", 300.0, true), ("klein", 400.0, false)];
    let rows = sizes.iter().enumerate().map(|(i, (name, side, important))| {
        let (x, y) = (210_000.0 + 2_000.0 * i as f64, 540_000.0);
        let corner = |dx: f64, dy: f64| Point { x: x + dx * side, y: y + dy * side };
        let corners = [corner(0.0, 0.0), corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0)];
        let shape = Shape::polygon(&corners).unwrap().shape;
        let mut row = ValueFeature::new(FeatureId(uuid::Uuid::from_u128(i as u128 + 1)), i as u64 + 1, shape);
        row.name = (*name).to_owned();
        row.important = Some(*important);
        row.intensity = FourValues::new(Some(2), Some(0), None, Some(3));
        Change::Value(RowChange::put(row))
    });
    let edit = Edit::new(crate::words::Message::new("layer-values"), rows.collect());
    project.apply(&edit).unwrap();
    let mut scene = Scene::new(crate::render::MapKind::Values);
    scene.follow(&project);
    scene
}

fn names(scene: &Scene, (from, width_m): (f64, f64), width_px: f64, picked: &[FeatureId]) -> Vec<Label> {
    let (min, max) = (Point { x: from, y: 539_000.0 }, Point { x: from + width_m, y: 539_000.0 + width_m });
    let view = Bounds { min, max };
    wanted(scene, &Asked { view: &view, m_per_px: width_m / width_px, text_scale: 1.0, picked })
}

#[test]
fn at_a_distance_a_name_stands_alone_and_nearby_the_values_are_below_it() {
    let scene = scene();
    let far = names(&scene, (209_500.0, 5_000.0), 800.0, &[]);
    assert!(far.len() == 3 && far.iter().all(|label| label.letters.is_empty()));
    let near = names(&scene, (209_500.0, 1_600.0), 800.0, &[]);
    assert_eq!(near[0].letters, [(Worth::Heritage, 2), (Worth::Future, 3)]);
}

#[test]
fn what_is_important_goes_before_what_is_larger_and_what_is_chosen_before_all_with_its_values() {
    let scene = scene();
    let order = |picked: &[FeatureId]| {
        let labels = names(&scene, (209_500.0, 5_000.0), 800.0, picked);
        labels.into_iter().map(|label| label.text).collect::<Vec<_>>()
    };
    assert_eq!(order(&[]), ["groot", "klein maar belangrijk", "klein"]);
    let small = FeatureId(uuid::Uuid::from_u128(3));
    assert_eq!(order(&[small]), ["klein", "groot", "klein maar belangrijk"]);
    let labels = names(&scene, (209_500.0, 5_000.0), 800.0, &[small]);
    assert!(labels[0].picked && labels[0].letters.len() == 2 && labels[1].letters.is_empty());
}

#[test]
fn too_small_to_bear_a_name_is_without_one_unless_it_is_chosen() {
    let scene = scene();
    let small = FeatureId(uuid::Uuid::from_u128(3));
    assert_eq!(names(&scene, (209_500.0, 5_000.0), 300.0, &[]).len(), 1);
    assert_eq!(names(&scene, (209_500.0, 5_000.0), 300.0, &[small]).len(), 2);
}

#[test]
fn a_square_of_the_screen_has_no_more_than_two_names() {
    let mut crowd = Crowd { side_m: 100.0, cells: BTreeMap::new() };
    let at = |x| Point { x, y: -50.0 };
    assert_eq!([1.0, 99.0, 50.0, 101.0].map(|x| crowd.has_room(at(x))), [true, true, false, true]);
}
