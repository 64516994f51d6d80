//! Tests of what is missing most: what each unknown keeps open, alone and together with others.

#![allow(clippy::unwrap_used)]

use super::fixtures::{changed, full_task, project, square, value};
use super::missing::name;
use super::*;
use crate::model::{Change, Project, TaskFeature, TypeCode};
use crate::progress::Progress;

fn overlapping() -> [TaskFeature; 2] {
    let a = full_task(1, "Berging", "WBG", square(0.0, 0.0, 200.0));
    [a, full_task(2, "Beek", "WKW", square(100.0, 0.0, 200.0))]
}

fn found(project: &Project) -> Vec<(String, Datum, usize, f64, f64)> {
    let analysis = analyse(project, &Progress::default()).unwrap();
    let row = |one: MissingDatum| (name(&one).to_owned(), one.datum, one.pairs, one.alone, one.together);
    missing(project, &analysis).into_iter().map(row).collect()
}

/// K_high − K_low of all pairs.
fn all_range(project: &Project) -> f64 {
    let analysis = analyse(project, &Progress::default()).unwrap();
    analysis.opportunities.iter().filter_map(|one| one.chance).map(|k| k.high - k.low).sum()
}

#[test]
fn where_all_is_known_nothing_is_missing() {
    assert_eq!(found(&project(overlapping().to_vec(), vec![])), []);
}

#[test]
fn what_alone_opens_a_range_takes_all_of_it_away() {
    let [a, mut b] = overlapping();
    b.parties.clear();
    let project = project(vec![a, b], vec![]);
    // P = 0.75, R = 2, M a quarter of F.
    let width = 100.0 * 0.75 * 2.0 / 3.0 * 0.5 / 4.0;
    let rows = found(&project);
    let [(name, Datum::Parties, 1, alone, together)] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!((name.as_str(), *together), ("Beek", 0.0));
    assert!((alone - width).abs() < 1e-9 && (all_range(&project) - width).abs() < 1e-9);
}

#[test]
fn years_and_phase_of_one_moment_go_together_and_share_its_range() {
    let [mut a, mut b] = overlapping();
    a.to_year = None;
    b.phase = None;
    let project = project(vec![a, b], vec![]);
    let rows = found(&project);
    let said: Vec<_> = rows.iter().map(|row| (row.0.as_str(), row.1, row.3 > 0.0, row.4 > 0.0)).collect();
    assert_eq!(said, [("Beek", Datum::Phase, false, true), ("Berging", Datum::Years, false, true)]);
    let analysis = analyse(&project, &Progress::default()).unwrap();
    let shares: f64 = missing(&project, &analysis).iter().map(|one| one.share).sum();
    assert!((shares - all_range(&project)).abs() < 1e-9);
}

#[test]
fn the_urgency_of_either_is_enough() {
    let [mut a, mut b] = overlapping();
    (a.urgency, b.urgency) = (None, None);
    let rows = found(&project(vec![a, b], vec![]));
    assert!(rows.iter().all(|row| row.1 == Datum::Urgency && row.3 > 0.0 && row.4 == 0.0) && rows.len() == 2);
}

#[test]
fn a_type_weighs_most_for_it_keeps_everything_open() {
    let [mut a, mut b] = overlapping();
    a.type_code = None;
    b.parties.clear();
    let mut c = full_task(3, "Plas", "WBG", square(0.0, 0.0, 200.0));
    c.type_code = None;
    let rows = found(&project(vec![a, b, c], vec![]));
    assert_eq!((rows[0].1, rows[1].1), (Datum::Type, Datum::Type), "{rows:?}");
    assert_eq!(rows[0].2, 2, "each touches the pair with the beek and the one between them");
    assert!(rows[0].3 > 0.0 && rows[0].4 > 0.0);
}

#[test]
fn an_empty_cell_of_the_matrix_is_asked_for_itself() {
    let project = project(overlapping().to_vec(), vec![]);
    let mut matrix = project.functions().clone();
    matrix.cells.remove(&(TypeCode::new("WKW"), TypeCode::new("WBG")));
    let project = changed(project, vec![Change::Functions(std::sync::Arc::new(matrix))]);
    let rows = found(&project);
    assert_eq!(rows.iter().map(|row| (row.0.as_str(), row.1)).collect::<Vec<_>>(), [("WKW", Datum::Cell)]);
}

#[test]
fn a_value_nobody_judged_is_named_though_it_opens_no_range() {
    let rows = found(&project(overlapping().to_vec(), vec![value(1, "Houtwal", square(0.0, 0.0, 300.0))]));
    assert_eq!(rows, [("Houtwal".to_owned(), Datum::Judgement, 1, 0.0, 0.0)]);
}
