//! The properties the method promises, on random pairs of tasks.
//!
//! Shapes are random octagons and rectangles, so that overlap, touching and distance all occur.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use geo::{MultiPolygon, Translate};
use proptest::prelude::*;

use super::fixtures::{changed, full_task, judged_value, project, rectangle};
use super::*;
use crate::model::{Change, FourValues, FunctionCell, Phase, Project, TaskFeature, TypeCode};
use crate::progress::Progress;

/// A rectangle or an octagon of at most a kilometre, with corners on whole decimetres.
fn land() -> impl Strategy<Value = MultiPolygon<f64>> {
    (0..12_000_i32, 0..12_000_i32, 50..8_000_i32, 50..8_000_i32, any::<bool>()).prop_map(|(x, y, w, h, cut)| {
        let [x, y, w, h] = [x, y, w, h].map(|dm| f64::from(dm) / 10.0);
        if !cut {
            return rectangle([x, y, x + w, y + h]);
        }
        let (dx, dy) = ((w * 2.5).round() / 10.0, (h * 2.5).round() / 10.0);
        let ring = vec![
            (x + dx, y),
            (x + w - dx, y),
            (x + w, y + dy),
            (x + w, y + h - dy),
            (x + w - dx, y + h),
            (x + dx, y + h),
            (x, y + h - dy),
            (x, y + dy),
        ];
        MultiPolygon::new(vec![geo::Polygon::new(geo::LineString::from(ring), Vec::new())])
    })
}

fn task(serial: u64) -> impl Strategy<Value = TaskFeature> {
    let effect = || prop::option::of(-2..=2_i8);
    let years = prop::option::of((2025..2035_i32, 0..6_i32));
    let parties = prop::collection::vec(prop::sample::select(vec!["waterschap", "provincie", "gemeente", "LTO"]), 0..4);
    let type_code = prop::sample::select(vec!["AAA", "BBB"]);
    (
        land(),
        type_code,
        years,
        prop::option::of(1..=6_i64),
        prop::option::of(0..=3_u8),
        parties,
        [(); 4].map(|()| effect()),
    )
        .prop_map(move |(land, type_code, years, phase, urgency, parties, [h, g, b, t])| TaskFeature {
            phase: phase.and_then(Phase::from_number),
            from_year: years.map(|(from, _)| from),
            to_year: years.map(|(from, length)| from + length),
            urgency,
            parties: parties.into_iter().map(str::to_owned).collect(),
            effect: FourValues::new(h, g, b, t),
            ..full_task(serial, &format!("T{serial}"), type_code, land)
        })
}

fn values() -> impl Strategy<Value = Vec<(MultiPolygon<f64>, [u8; 4])>> {
    prop::collection::vec((land(), [0..=3_u8, 0..=3_u8, 0..=3_u8, 0..=3_u8]), 0..4)
}

/// A project with types AAA and BBB that have effects and interactions of their own.
fn with(tasks: Vec<TaskFeature>, values: &[(MultiPolygon<f64>, [u8; 4])], cells: [i8; 4]) -> Project {
    let rows = values.iter().enumerate().map(|(i, (land, four))| judged_value(i as u64 + 1, "W", land.clone(), *four));
    let project = project(tasks, rows.collect());
    let mut matrix = project.functions().clone();
    let mut types = project.types().to_vec();
    for (code, effect) in [("AAA", FourValues::new(1, 0, 1, 2)), ("BBB", FourValues::new(-1, 2, -1, 1))] {
        let named = types.first().unwrap().clone();
        types.push(crate::model::TaskType { code: TypeCode::new(code), effect, ..named });
    }
    for ((from, to), score) in [("AAA", "BBB"), ("BBB", "AAA"), ("AAA", "AAA"), ("BBB", "BBB")].into_iter().zip(cells) {
        matrix.cells.insert((TypeCode::new(from), TypeCode::new(to)), FunctionCell::bare(score));
    }
    changed(project, vec![Change::Types(Arc::new(types)), Change::Functions(Arc::new(matrix))])
}

fn pair_of(project: &Project) -> Option<Opportunity> {
    analyse(project, &Progress::default()).unwrap().opportunities.into_iter().next().map(Arc::unwrap_or_clone)
}

/// P, R, K with its range, C and the four Q.
fn numbers(one: &Opportunity) -> Vec<f64> {
    let k = one.chance.unwrap();
    let q = one.values.iter().map(|(_, term)| term.score.unwrap_or(f64::NAN));
    [one.place.score, one.interaction.score().unwrap(), k.low, k.middle, k.high, one.conflict.unwrap()]
        .into_iter()
        .chain(q)
        .collect()
}

fn same(one: Option<&Opportunity>, other: Option<&Opportunity>, tolerance: f64) -> Result<(), TestCaseError> {
    let (Some(one), Some(other)) = (one, other) else {
        // A pair at the very edge of D may be listed with P near 0 or not at all.
        let rest = one.or(other).map_or(0.0, |only| only.place.score);
        prop_assert!(rest < 1e-5, "listed once, with P {rest}");
        return Ok(());
    };
    for (one, other) in numbers(one).into_iter().zip(numbers(other)) {
        prop_assert!((one - other).abs() <= tolerance || (one.is_nan() && other.is_nan()), "{one} and {other}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn scores_stay_within_their_bounds(
        a in task(1), b in task(2), values in values(), cells in [-3..=3_i8, -3..=3_i8, -3..=3_i8, -3..=3_i8],
    ) {
        let Some(one) = pair_of(&with(vec![a, b], &values, cells)) else { return Ok(()) };
        let (k, c) = (one.chance.unwrap(), one.conflict.unwrap());
        prop_assert!(one.place.score > 0.0 && one.place.score <= 1.0);
        prop_assert!(0.0 <= k.low && k.low <= k.middle && k.middle <= k.high && k.high <= 100.0);
        prop_assert!((0.0..=100.0).contains(&c));
        let in_unit = |x: Option<f64>| x.is_none_or(|x| (0.0..=1.0).contains(&x));
        prop_assert!(in_unit(one.moment.score) && in_unit(one.people.score) && in_unit(one.urgency.score));
        prop_assert!(in_unit(one.gain) && in_unit(one.harm) && in_unit(one.support));
        prop_assert!(one.values.iter().all(|(_, term)| in_unit(term.intensity)));
        if one.interaction.score().unwrap() <= 0.0 {
            prop_assert_eq!(k.high, 0.0);
        }
        match one.place.contact {
            Contact::Overlap => prop_assert!(one.place.score >= 0.5),
            Contact::Sliver | Contact::Touching | Contact::Apart => prop_assert!(one.place.score <= 0.5),
        }
    }

    #[test]
    fn a_pair_is_the_same_in_either_order(
        a in task(1), b in task(2), values in values(), cells in [-3..=3_i8, -3..=3_i8, -3..=3_i8, -3..=3_i8],
    ) {
        let turned = vec![TaskFeature { serial: 2, ..a.clone() }, TaskFeature { serial: 1, ..b.clone() }];
        let one = pair_of(&with(vec![a, b], &values, cells));
        let other = pair_of(&with(turned, &values, cells));
        same(one.as_ref(), other.as_ref(), 1e-9)?;
    }

    #[test]
    fn moving_everything_changes_nothing(
        a in task(1), b in task(2), values in values(), dx in 0..300_000_i32, dy in 300_000..620_000_i32,
    ) {
        let moved = |land: &MultiPolygon<f64>| land.translate(f64::from(dx), f64::from(dy));
        let move_task = |task: &TaskFeature| {
            TaskFeature { shape: super::fixtures::shape(moved(task.shape.areas())), ..task.clone() }
        };
        let there = with(
            vec![move_task(&a), move_task(&b)],
            &values.iter().map(|(land, four)| (moved(land), *four)).collect::<Vec<_>>(),
            [2, 1, 3, -1],
        );
        let one = pair_of(&with(vec![a, b], &values, [2, 1, 3, -1]));
        // Overlay works on a grid of 0.1 mm, so areas may differ by the length of a border times that.
        same(one.as_ref(), pair_of(&there).as_ref(), 0.02)?;
    }

    #[test]
    fn containment_gives_one(a in task(1), b in task(2)) {
        let box_around = a.shape.bounds().union(b.shape.bounds()).grown(1.0);
        let around = rectangle([box_around.min.x, box_around.min.y, box_around.max.x, box_around.max.y]);
        let b = TaskFeature { shape: super::fixtures::shape(around), ..b };
        let one = pair_of(&with(vec![a, b], &[], [1; 4])).unwrap();
        prop_assert!((one.place.score - 1.0).abs() < 1e-6, "{}", one.place.score);
    }

    #[test]
    fn nothing_jumps_where_two_tasks_just_touch(a in task(1), step_mm in 1..20_i32) {
        // b begins where a ends, a little before it and a little after it.
        let bounds = a.shape.bounds();
        let at = |shift_m: f64| {
            let left = bounds.max.x + shift_m;
            let land = rectangle([left, bounds.min.y, left + 400.0, bounds.max.y]);
            let b = full_task(2, "T2", "BBB", land);
            pair_of(&with(vec![a.clone(), b], &[], [2; 4])).unwrap()
        };
        let step_m = f64::from(step_mm) / 1000.0;
        let (before, on, after) = (at(-step_m), at(0.0), at(step_m));
        prop_assert!((on.place.score - 0.5).abs() < 1e-6);
        for near in [&before, &after] {
            prop_assert!((near.place.score - 0.5).abs() <= 0.02 * step_m.max(1e-3) + 1e-6, "{}", near.place.score);
        }
    }
}
