//! Tests of a map too large to be drawn between two frames: what comes later, what stays, and what is seen at once.

#![allow(clippy::unwrap_used)]

use egui_kittest::Harness;

use super::tests::{Bench, bench, square};
use crate::app::{LayerKey, Layout, ViewTarget};
use crate::model::{Change, Edit, FeatureId, RowChange, ValueFeature};
use crate::words::Message;

/// The value map with so many squares more, as an edit of the project leaves it.
fn put_values(harness: &mut Harness<'_, Bench>, numbers: std::ops::Range<u32>) {
    let rows = numbers.map(|i| {
        let (x, y) = (208_000.0 + 40.0 * f64::from(i % 100), 538_000.0 + 40.0 * f64::from(i / 100));
        let id = FeatureId(uuid::Uuid::from_u128(u128::from(i) + 1_000));
        Change::Value(RowChange::put(ValueFeature::new(id, u64::from(i) + 1, square(x, y, 30.0))))
    });
    let edit = Edit::new(Message::new("area"), rows.collect());
    let state = &mut harness.state_mut().state;
    state.project.apply(&edit).unwrap();
    state.revision += 1;
}

/// The triangles on screen.
fn triangles(harness: &Harness<'_, Bench>) -> usize {
    let mesh = |shape: &egui::Shape| if let egui::Shape::Mesh(mesh) = shape { mesh.indices.len() / 3 } else { 0 };
    harness.output().shapes.iter().map(|clipped| mesh(&clipped.shape)).sum()
}

/// Shows frames until nothing is on its way, and gives the fewest triangles there were in one of them.
fn until_drawn(harness: &mut Harness<'_, Bench>) -> usize {
    let mut fewest = usize::MAX;
    loop {
        harness.run_steps(1);
        fewest = fewest.min(triangles(harness));
        let Bench { maps, state, .. } = harness.state();
        if !maps.scenes[0].is_behind(&state.project, 0) && !maps.drawing.is_missing() {
            return fewest;
        }
        std::thread::yield_now();
    }
}

#[test]
fn of_a_large_map_nothing_is_drawn_in_a_frame_but_what_somebody_just_drew() {
    let mut harness = bench();
    let view = &mut harness.state_mut().state.view;
    view.layout = Layout::Values;
    // Its tiles come when they come.
    view.hidden.insert(LayerKey::Background);
    harness.run_steps(1);
    let empty = triangles(&harness);
    put_values(&mut harness, 0..6_000);
    until_drawn(&mut harness);
    let all = triangles(&harness);
    assert_eq!(all, empty + 2 * 6_000);
    put_values(&mut harness, 6_000..6_001);
    harness.run_steps(1);
    assert_eq!(triangles(&harness), all + 2);
    // All of them changed: what there was stays until the new pictures are there.
    put_values(&mut harness, 0..6_000);
    assert!(until_drawn(&mut harness) >= all + 2);
    // Another level of detail: the one that is there stands in.
    harness.state_mut().state.view.go(ViewTarget::Zoom(-4.0));
    harness.run_steps(1);
    assert!(harness.state().maps.drawing.is_missing());
    assert!(triangles(&harness) >= all);
    assert!(until_drawn(&mut harness) >= all);
}
