//! Tests of the ground: what is drawn at once, what is wanted, and what stands in for it.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::geometry::Shape;
use crate::geometry::projection::Crs;
use crate::model::{Change, Edit, RowChange};
use crate::words::Message;

/// A project with one layer of so many squares, and a box around all.
fn project(count: usize) -> (Project, Bounds) {
    let square = |i: usize| {
        let (x, y) = ((i % 100) as f64 * 10.0, (i / 100) as f64 * 10.0);
        let at = |dx: f64, dy: f64| Point { x: x + dx, y: y + dy };
        let shape = Shape::polygon(&[at(0.0, 0.0), at(8.0, 0.0), at(8.0, 8.0), at(0.0, 8.0)]).unwrap().shape;
        ReferenceFeature { shape, properties: Default::default() }
    };
    let layer = ReferenceLayer::for_tests((0..count).map(square).collect());
    let mut project = Project::new("P", Crs::RD_NEW);
    project.apply(&Edit::new(Message::new("x"), vec![Change::Layer(RowChange::put(layer))])).unwrap();
    let far = Point { x: 1e4, y: 1e4 };
    (project, Bounds { min: Point { x: 0.0, y: 0.0 }, max: far })
}

fn lines(ground: &mut Ground, view: &Bounds, budget: &mut Budget) -> usize {
    ground.layers(&BTreeSet::new(), view, 0.5, budget).iter().map(|picture| picture.lines.len()).sum()
}

#[test]
fn a_small_layer_is_drawn_at_once_and_its_pictures_are_kept() {
    let (project, view) = project(300);
    let mut ground = Ground::default();
    ground.follow(&project, &[]);
    assert_eq!(lines(&mut ground, &view, &mut Budget::unlimited()), 300);
    ground.follow(&project, &[]);
    assert_eq!(lines(&mut ground, &view, &mut Budget::of(0)), 300, "nothing is drawn again");
}

#[test]
fn points_of_a_layer_are_drawn_at_every_zoom_and_where_they_are() {
    let (mut project, view) = project(1);
    let mut layer = (**project.layers().iter().next().unwrap()).clone();
    let shape = Shape::point(Point { x: 500.0, y: 700.0 }).unwrap();
    layer.features = Arc::new(vec![ReferenceFeature { shape, properties: Default::default() }]);
    project.apply(&Edit::new(Message::new("x"), vec![Change::Layer(RowChange::put(layer))])).unwrap();
    for m_per_px in [0.1, 1.0, 5.0, 50.0, 500.0] {
        let mut ground = Ground::default();
        ground.follow(&project, &[]);
        let pictures = ground.layers(&BTreeSet::new(), &view, m_per_px, &mut Budget::unlimited());
        let [line] = pictures.iter().flat_map(|one| &one.lines).collect::<Vec<_>>()[..] else {
            panic!("one diamond at {m_per_px} m a point")
        };
        assert!(line.points.len() >= 4, "{line:?}");
        let size = line.points.iter().fold(0.0_f32, |size, at| size.max(at[0].abs()));
        assert!(f64::from(size) > m_per_px && f64::from(size) < 25.0 * m_per_px, "{size} m at {m_per_px} m a point");
    }
}

#[test]
fn a_large_layer_is_drawn_when_its_groups_and_the_pictures_that_were_wanted_are_there() {
    let (project, view) = project(GROUPED_AT_ONCE + 1);
    let mut ground = Ground::default();
    ground.follow(&project, &[]);
    assert_eq!(lines(&mut ground, &view, &mut Budget::unlimited()), 0);
    assert!(ground.take_wanted().is_empty());
    let layer = project.layers().iter().next().unwrap();
    ground.follow(&project, &[Arc::new(LayerGroups::of(&layer.features))]);
    // Twice, as the two maps do.
    assert_eq!(lines(&mut ground, &view, &mut Budget::unlimited()), 0);
    assert_eq!(lines(&mut ground, &view, &mut Budget::unlimited()), 0);
    let wanted = ground.take_wanted();
    assert_eq!(wanted.len(), 3);
    ground.put(&wanted[0], Arc::new(wanted[0].draw()));
    let first = lines(&mut ground, &view, &mut Budget::unlimited());
    assert!(first > 0 && first < GROUPED_AT_ONCE);
    assert_eq!(ground.take_wanted().len(), 2);
    wanted.iter().for_each(|one| ground.put(one, Arc::new(one.draw())));
    assert_eq!(lines(&mut ground, &view, &mut Budget::unlimited()), GROUPED_AT_ONCE + 1);
    assert!(ground.take_wanted().is_empty());
}

#[test]
fn until_its_own_picture_is_there_another_level_stands_in() {
    let (project, view) = project(GROUPED_AT_ONCE + 1);
    let mut ground = Ground::default();
    let layer = project.layers().iter().next().unwrap();
    ground.follow(&project, &[Arc::new(LayerGroups::of(&layer.features))]);
    let shown = |ground: &mut Ground, m_per_px: f64| {
        ground.layers(&BTreeSet::new(), &view, m_per_px, &mut Budget::unlimited()).len()
    };
    shown(&mut ground, 0.5);
    let wanted = ground.take_wanted();
    wanted.iter().for_each(|one| ground.put(one, Arc::new(one.draw())));
    assert_eq!(shown(&mut ground, 0.5), 3);
    assert_eq!(shown(&mut ground, 200.0), 3);
    let coarse = ground.take_wanted();
    assert_eq!(coarse.len(), 1);
    ground.put(&coarse[0], Arc::new(coarse[0].draw()));
    assert_eq!(shown(&mut ground, 200.0), 1);
}
