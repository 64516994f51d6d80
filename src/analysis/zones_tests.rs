//! Zones by hand, against the union of the tasks, and after edits against a whole run.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::analysis::fixtures::{full_task, judged_value, project, rectangle, shape, square};
use crate::geometry::overlay;
use crate::model::{Change, Edit, Project, RowChange, TaskFeature};

fn zones(project: &Project) -> Zones {
    let mut live = Live::default();
    live.run(project, &Arc::default(), &Progress::default()).unwrap();
    live.zones(&Progress::default()).unwrap()
}

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-6
}

#[test]
fn three_tasks_over_each_other_make_zones_with_hectares_mean_r_and_values() {
    let tasks = vec![
        full_task(1, "Berging", "WBG", square(0.0, 0.0, 200.0)),
        full_task(2, "Beek", "WKW", rectangle([100.0, 0.0, 300.0, 200.0])),
        full_task(3, "Zon", "ENE", rectangle([150.0, 0.0, 200.0, 200.0])),
    ];
    let value = judged_value(1, "Es", rectangle([150.0, 0.0, 200.0, 100.0]), [3, 0, 1, 2]);
    let found = zones(&project(tasks, vec![value]));
    let said: Vec<_> = found.zones.iter().map(|zone| (zone.names("?"), zone.area_m2.round())).collect();
    let named = |name: &str, area: f64| (name.to_owned(), area);
    let expected = [
        named("Berging + Beek + Zon", 10_000.0),
        named("Berging + Beek", 10_000.0),
        named("Beek", 20_000.0),
        named("Berging", 20_000.0),
    ];
    assert_eq!(said, expected);
    let three = &found.zones[0];
    assert_eq!((three.code.as_str(), three.pairs, three.unknown), ("Z1", 3, 0));
    // WBG–WKW +2, WBG–ENE −1, WKW–ENE 0 (starter matrix).
    assert!(near(three.mean_r.unwrap(), 1.0 / 3.0), "{:?}", three.mean_r);
    // Half of the zone has intensity 3, 0, 1 and 2.
    let x: Vec<f64> = three.values.iter().map(|(_, x)| x.unwrap()).collect();
    assert!(x.iter().zip([0.5, 0.0, 1.0 / 6.0, 1.0 / 3.0]).all(|(found, expected)| near(*found, expected)), "{x:?}");
    assert_eq!(found.zones[3].mean_r, None, "one task has nobody to get along with");
    assert!(near(found.area_m2, 60_000.0));
}

#[test]
fn a_hundred_identical_tasks_are_one_zone() {
    let tasks = (1..=100).map(|n| full_task(n, &format!("O{n}"), "NAT", square(0.0, 0.0, 100.0))).collect();
    let found = zones(&project(tasks, Vec::new()));
    assert_eq!(found.zones.len(), 1);
    assert_eq!((found.zones[0].tasks.len(), found.zones[0].pairs), (100, 4950));
    assert!(near(found.area_m2, 10_000.0) && near(found.zones[0].mean_r.unwrap(), 2.0));
}

#[test]
fn a_pair_without_a_type_is_counted_as_unknown() {
    let mut bare = full_task(2, "Zonder", "NAT", square(0.0, 0.0, 100.0));
    bare.type_code = None;
    let found = zones(&project(vec![full_task(1, "Met", "NAT", square(0.0, 0.0, 100.0)), bare], Vec::new()));
    assert_eq!((found.zones[0].mean_r, found.zones[0].unknown), (None, 1));
}

#[test]
fn a_line_lies_there_with_its_search_width() {
    let mut line = full_task(1, "Fietsroute", "REC", square(0.0, 0.0, 10.0));
    line.shape = shape(geo::LineString::from(vec![(0.0, 0.0), (1000.0, 0.0)]));
    line.search_width_m = Some(25.0);
    let found = zones(&project(vec![line], Vec::new()));
    // 50 m wide over 1 km, with a round end of 25 m on both sides.
    let expected = 50_000.0 + std::f64::consts::PI * 25.0 * 25.0;
    assert!((found.area_m2 - expected).abs() < 0.01 * expected, "{}", found.area_m2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn zones_add_up_to_the_union_and_after_edits_equal_a_whole_run(
        first in prop::collection::vec((0..40u8, 0..40u8, 1..20u8), 1..8),
        moves in prop::collection::vec((0..8usize, 0..40u8, 0..40u8, 1..20u8, any::<bool>()), 1..8),
    ) {
        let land = |x: u8, y: u8, side: u8| square(f64::from(x) * 60.0, f64::from(y) * 60.0, f64::from(side) * 47.0);
        let tasks: Vec<TaskFeature> = first.iter().zip(1..)
            .map(|((x, y, side), n)| full_task(n, &format!("O{n}"), "NAT", land(*x, *y, *side))).collect();
        let count = tasks.len();
        let value = judged_value(1, "W", rectangle([300.0, 300.0, 1200.0, 900.0]), [3, 2, 1, 0]);
        let mut project = project(tasks, vec![value]);
        let mut live = Live::default();
        for (which, x, y, side, is_value) in moves {
            let change = if is_value {
                let row = project.values().iter().next().unwrap().as_ref().clone();
                Change::Value(RowChange::put(crate::model::ValueFeature { shape: shape(land(x, y, side)), ..row }))
            } else {
                let row = project.tasks().iter().nth(which % count).unwrap().as_ref().clone();
                Change::Task(RowChange::put(TaskFeature { shape: shape(land(x, y, side)), ..row }))
            };
            project.apply(&Edit::new(Message::new("x"), vec![change])).unwrap();
            live.run(&project, &Arc::default(), &Progress::default()).unwrap();
            let found = live.zones(&Progress::default()).unwrap();
            prop_assert_eq!(format!("{found:?}"), format!("{:?}", zones(&project)), "as a whole run, byte for byte");
            let union = overlay::union_all(project.tasks().iter().map(|task| task.shape.areas()));
            let sum: f64 = found.zones.iter().map(|zone| zone.area_m2).sum();
            // Squares on round coordinates: the union is exact too.
            let union_m2 = overlay::area_m2(&union);
            prop_assert!((sum - union_m2).abs() <= 1e-9 * union_m2, "{} {}", sum, union_m2);
            prop_assert!((found.area_m2 - union_m2).abs() <= 1e-9 * union_m2);
        }
    }
}
