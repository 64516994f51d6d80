//! What the analysis remembers never shows: after any edits it gives what a whole run gives, byte for byte.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use geo::Translate;
use proptest::prelude::*;

use super::fixtures::{changed, full_task, id, judged_value, project, rectangle, shape, square};
use super::*;
use crate::model::{
    Change, Codes, Edit, FeatureId, FourValues, FunctionCell, Link, LinkKind, LinkStrength, Mask, PairKey,
    PairOverride, Project, RowChange, Settings, TaskFeature, TypeCode, ValueFeature,
};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

const TYPES: [&str; 4] = ["NAT", "WBG", "REC", "ENE"];

/// One thing a user can do, with numbers that choose which feature and where.
#[derive(Clone, Copy, Debug)]
enum Step {
    AddTask(u8, u8, u8),
    MoveTask(u8, u8, u8),
    RetagTask(u8, u8),
    DeleteTask(u8),
    AddValue(u8, u8, u8),
    MoveValue(u8, u8, u8),
    RetagValue(u8, u8),
    RenameValue(u8, u8),
    DeleteValue(u8),
    Weights(u8),
    Distance(u8),
    Guard(u8),
    Width(u8),
    Cell(u8, u8),
    Effect(u8, u8),
    Link(u8, u8, u8),
    Override(u8, u8, u8),
    Mask(u8, u8),
    Undo,
    Stop,
}

fn step() -> impl Strategy<Value = Step> {
    let n = || any::<u8>();
    prop_oneof![
        4 => (n(), n(), n()).prop_map(|(a, b, c)| Step::AddTask(a, b, c)),
        4 => (n(), n(), n()).prop_map(|(a, b, c)| Step::MoveTask(a, b, c)),
        2 => (n(), n()).prop_map(|(a, b)| Step::RetagTask(a, b)),
        1 => n().prop_map(Step::DeleteTask),
        4 => (n(), n(), n()).prop_map(|(a, b, c)| Step::AddValue(a, b, c)),
        3 => (n(), n(), n()).prop_map(|(a, b, c)| Step::MoveValue(a, b, c)),
        2 => (n(), n()).prop_map(|(a, b)| Step::RetagValue(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Step::RenameValue(a, b)),
        1 => n().prop_map(Step::DeleteValue),
        1 => n().prop_map(Step::Weights),
        1 => n().prop_map(Step::Distance),
        1 => n().prop_map(Step::Guard),
        1 => n().prop_map(Step::Width),
        2 => (n(), n()).prop_map(|(a, b)| Step::Cell(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| Step::Effect(a, b)),
        2 => (n(), n(), n()).prop_map(|(a, b, c)| Step::Link(a, b, c)),
        1 => (n(), n(), n()).prop_map(|(a, b, c)| Step::Override(a, b, c)),
        1 => (n(), n()).prop_map(|(a, b)| Step::Mask(a, b)),
        3 => Just(Step::Undo),
        2 => Just(Step::Stop),
    ]
}

/// A place and a size on a field of a few kilometres, so that overlap, touching, distance and out of reach all occur.
fn land(x: u8, y: u8) -> geo::MultiPolygon<f64> {
    let side = 100.0 + f64::from(x % 7) * 60.0;
    square(f64::from(x % 16) * 150.0, f64::from(y % 8) * 150.0, side)
}

fn nth<T>(rows: impl ExactSizeIterator<Item = T>, n: u8) -> Option<T> {
    let count = rows.len();
    rows.into_iter().nth(usize::from(n).checked_rem(count)?)
}

fn task_of(project: &Project, n: u8) -> Option<TaskFeature> {
    nth(project.tasks().iter(), n).map(|row| row.as_ref().clone())
}

fn value_of(project: &Project, n: u8) -> Option<ValueFeature> {
    nth(project.values().iter(), n).map(|row| row.as_ref().clone())
}

fn with_settings(project: &Project, set: impl Fn(&mut Settings)) -> Change {
    let mut settings = project.settings().clone();
    set(&mut settings);
    Change::Settings(Arc::new(settings))
}

/// The changes of a step; none when it can't be done.
fn changes(project: &Project, step: Step) -> Option<Vec<Change>> {
    let put_task = |row| Change::Task(RowChange::put(row));
    let put_value = |row| Change::Value(RowChange::put(row));
    let pair = |a: u8, b: u8| Some(PairKey::new(task_of(project, a)?.id, task_of(project, b)?.id));
    Some(vec![match step {
        Step::AddTask(x, y, t) => {
            let serial = project.tasks().next_serial();
            // One in four is a line, whose ground depends on the settings.
            let mut row = full_task(serial, &format!("O{}", t % 5), TYPES[usize::from(t % 4)], land(x, y));
            row.id = FeatureId(uuid::Uuid::from_u64_pair(7, serial));
            if t % 4 == 0 {
                let (x, y) = (f64::from(x) * 8.0, f64::from(y) * 4.0);
                row.shape = shape(geo::LineString::from(vec![(x, y), (x + 300.0, y + 120.0)]));
            }
            put_task(row)
        }
        Step::MoveTask(n, x, y) => put_task(TaskFeature { shape: shape(land(x, y)), ..task_of(project, n)? }),
        Step::RetagTask(n, t) => {
            let type_code = (t % 5 > 0).then(|| TypeCode::new(TYPES[usize::from(t % 4)]));
            put_task(TaskFeature { type_code, urgency: Some(t % 4), ..task_of(project, n)? })
        }
        Step::DeleteTask(n) => Change::Task(RowChange::delete(task_of(project, n)?.id)),
        Step::AddValue(x, y, i) => {
            let serial = project.values().next_serial();
            let mut row = judged_value(serial, "W", land(x, y), [i % 4, i / 4 % 4, i / 16 % 4, i / 64]);
            row.id = FeatureId(uuid::Uuid::from_u64_pair(8, serial));
            put_value(row)
        }
        Step::MoveValue(n, x, y) => {
            let row = value_of(project, n)?;
            let by = (f64::from(x % 8) * 40.0 - 160.0, f64::from(y % 8) * 40.0 - 160.0);
            put_value(ValueFeature { shape: shape(row.shape.areas().translate(by.0, by.1)), ..row })
        }
        Step::RetagValue(n, i) => {
            let intensity = FourValues::from_fn(|_| (i % 5).checked_sub(1));
            put_value(ValueFeature { intensity, ..value_of(project, n)? })
        }
        Step::RenameValue(n, i) => put_value(ValueFeature { name: format!("W{i}"), ..value_of(project, n)? }),
        Step::DeleteValue(n) => Change::Value(RowChange::delete(value_of(project, n)?.id)),
        Step::Weights(n) => with_settings(project, |one| {
            one.weights.moment = f64::from(n % 4);
            one.phase_factors[1] = f64::from(n % 8) / 8.0;
            one.thresholds.promising = 10.0 + f64::from(n % 30);
        }),
        Step::Distance(n) => with_settings(project, |one| one.distance_m = 100.0 + f64::from(n) * 4.0),
        Step::Guard(n) => with_settings(project, |one| one.min_overlap_m2 = f64::from(n) * 100.0),
        Step::Width(n) => with_settings(project, |one| one.line_width_m = 5.0 + f64::from(n % 50)),
        Step::Cell(at, score) => {
            let mut matrix = project.functions().clone();
            let of = |n: u8| TypeCode::new(TYPES[usize::from(n % 4)]);
            matrix.cells.insert((of(at), of(at / 4)), FunctionCell::bare((score % 7) as i8 - 3));
            Change::Functions(Arc::new(matrix))
        }
        Step::Effect(at, effect) => {
            let mut types = project.types().to_vec();
            let count = types.len();
            types[usize::from(at) % count].effect.experience = (effect % 5) as i8 - 2;
            Change::Types(Arc::new(types))
        }
        Step::Link(a, b, n) => {
            let mut links = project.links().to_vec();
            if n % 3 == 0 {
                links.pop()?;
            } else {
                let strength = if n % 3 == 1 { LinkStrength::Half } else { LinkStrength::Full };
                links.push(Link { pair: pair(a, b)?, kind: LinkKind::Route, strength, reason: format!("{n}") });
            }
            Change::Links(Arc::new(links))
        }
        Step::Override(a, b, n) => {
            let mut overrides = project.overrides().to_vec();
            let (score, none) = ((n % 7) as i8 - 3, String::new());
            overrides.push(PairOverride {
                pair: pair(a, b)?,
                score,
                reason: format!("{n}"),
                date: none.clone(),
                who: none,
            });
            Change::Overrides(Arc::new(overrides))
        }
        Step::Mask(x, y) => {
            let mut masks = project.masks().to_vec();
            masks.push(Mask { id: id(90_000 + masks.len() as u64), shape: shape(land(x, y)), reason: String::new() });
            // Few at a time, or nothing would be left of the field.
            if masks.len() > 2 {
                masks.remove(0);
            }
            Change::Masks(Arc::new(masks))
        }
        Step::Undo | Step::Stop => return None,
    }])
}

/// A whole run with the same codes.
fn whole(project: &Project, codes: &Arc<Codes>) -> Analysis {
    Live::default().run(project, codes, &Progress::default()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn after_any_edits_the_result_is_that_of_a_whole_run(steps in prop::collection::vec(step(), 1..40)) {
        let (mut project, mut live, mut codes) = (project(Vec::new(), Vec::new()), Live::default(), Arc::default());
        let mut undo: Vec<Edit> = Vec::new();
        for step in steps {
            match step {
                Step::Undo => {
                    if let Some(edit) = undo.pop() {
                        project.apply(&edit).unwrap();
                    }
                }
                // A run that is stopped must leave nothing behind that is wrong.
                Step::Stop => {
                    let stopped = Progress::default();
                    stopped.cancel();
                    let _ = live.run(&project, &codes, &stopped);
                    continue;
                }
                step => {
                    if let Some(changes) = changes(&project, step) {
                        undo.push(project.apply(&Edit::new(Message::new("test"), changes)).unwrap());
                        // Now and then several edits come before one run.
                        if undo.len().is_multiple_of(3) {
                            continue;
                        }
                    }
                }
            }
            let expected = whole(&project, &codes);
            let found = live.run(&project, &codes, &Progress::default()).unwrap();
            // Equal numbers could still differ in their last bit or sign; their text can't.
            prop_assert_eq!(format!("{found:?}"), format!("{expected:?}"));
            codes = found.codes;
        }
    }
}

fn row_of_squares() -> Project {
    let tasks = (1..=6).map(|n| full_task(n, &format!("O{n}"), "NAT", square(n as f64 * 250.0, 0.0, 300.0)));
    let value = judged_value(1, "W", rectangle([0.0, 0.0, 500.0, 100.0]), [3, 2, 1, 0]);
    project(tasks.collect(), vec![value])
}

/// The pairs of a second analysis that are not the very ones of the first.
fn renewed(first: &Analysis, second: &Analysis) -> Vec<PairKey> {
    let held = |one: &&Arc<Opportunity>| !first.opportunities.iter().any(|old| Arc::ptr_eq(old, one));
    second.opportunities.iter().filter(held).map(|one| one.pair).collect()
}

#[test]
fn an_edit_renews_only_the_pairs_it_touches() {
    let (project, mut live) = (row_of_squares(), Live::default());
    let first = live.run(&project, &Arc::default(), &Progress::default()).unwrap();
    let again = live.run(&project, &first.codes, &Progress::default()).unwrap();
    assert_eq!((renewed(&first, &again).len(), first.opportunities.len()), (0, 12));
    let moved = TaskFeature { shape: shape(square(1_500.0, 10.0, 300.0)), ..task_of(&project, 5).unwrap() };
    let there = changed(project.clone(), vec![Change::Task(RowChange::put(moved))]);
    let second = live.run(&there, &first.codes, &Progress::default()).unwrap();
    let renewed_pairs = renewed(&first, &second);
    assert!(
        !renewed_pairs.is_empty() && renewed_pairs.iter().all(|pair| pair.ids().0 == id(6) || pair.ids().1 == id(6))
    );
    // The value feature lies in the kansgebied of the first tasks only.
    let retagged = ValueFeature { intensity: FourValues::from_fn(|_| None), ..value_of(&there, 0).unwrap() };
    let there = changed(there, vec![Change::Value(RowChange::put(retagged))]);
    let third = live.run(&there, &second.codes, &Progress::default()).unwrap();
    let far = PairKey::new(id(5), id(6));
    assert!(renewed(&second, &third).contains(&PairKey::new(id(1), id(2))));
    assert!(!renewed(&second, &third).contains(&far));
}

#[test]
fn a_run_that_is_stopped_halfway_goes_on_where_it_was() {
    let (project, mut live) = (row_of_squares(), Live::default());
    let stopped = Progress::default();
    stopped.cancel();
    assert_eq!(live.run(&project, &Arc::default(), &stopped), Err(Cancelled));
    let found = live.run(&project, &Arc::default(), &Progress::default()).unwrap();
    assert_eq!(found, whole(&project, &Arc::default()));
}

#[test]
fn a_code_stays_with_its_pair_when_ranks_change_and_comes_back_with_it() {
    let (project, mut live) = (row_of_squares(), Live::default());
    let first = live.run(&project, &Arc::default(), &Progress::default()).unwrap();
    let code = |analysis: &Analysis, a, b| {
        analysis.of_pair(PairKey::new(id(a), id(b))).and_then(|one| one.chance_code.clone())
    };
    let (k12, k56) = (code(&first, 1, 2).unwrap(), code(&first, 5, 6).unwrap());
    // The pair in front goes; its number is nobody else's, and is there again when the task is.
    let without = changed(project.clone(), vec![Change::Task(RowChange::delete(id(1)))]);
    let second = live.run(&without, &first.codes, &Progress::default()).unwrap();
    assert_eq!((code(&second, 1, 2), code(&second, 5, 6)), (None, Some(k56.clone())));
    assert!(second.of_code(&k12).is_none());
    let new = full_task(7, "O7", "NAT", square(1_750.0, 0.0, 300.0));
    let more = changed(without, vec![Change::Task(RowChange::put(new))]);
    let third = live.run(&more, &second.codes, &Progress::default()).unwrap();
    let number = |code: &str| code[1..].parse::<usize>().unwrap();
    let highest = first.opportunities.iter().filter_map(|one| one.chance_code.as_deref()).map(number).max();
    assert!(number(&code(&third, 6, 7).unwrap()) > highest.unwrap());
    let back = live.run(&project, &third.codes, &Progress::default()).unwrap();
    assert_eq!((code(&back, 1, 2), code(&back, 5, 6)), (Some(k12), Some(k56)));
}
