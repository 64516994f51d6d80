//! What knowing an unknown term would do, checked by hand.
//!
//! The formulas are those of `score`.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::analysis::analyse;
use crate::analysis::fixtures::{full_task, id, project, rectangle};
use crate::progress::Progress;
use crate::words::{Language, words};

/// Water storage and brook restoration sharing half of the smaller: P = 0.75, R = 2; without values G follows from the types alone.
fn tasks() -> [TaskFeature; 2] {
    [
        full_task(1, "Waterberging", "WBG", rectangle([0.0, 0.0, 200.0, 200.0])),
        full_task(2, "Beekherstel", "WKW", rectangle([100.0, 0.0, 300.0, 200.0])),
    ]
}

fn found(tasks: [TaskFeature; 2]) -> (Project, Opportunity) {
    let project = project(tasks.to_vec(), Vec::new());
    let one = analyse(&project, &Progress::default()).unwrap().opportunities.remove(0);
    (project, std::sync::Arc::unwrap_or_clone(one))
}

fn dutch(knowing: &Knowing, one: &Opportunity) -> String {
    words(Language::Dutch).say(&knowing.line(one))
}

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() < 1e-6
}

#[test]
fn a_pair_of_which_all_is_known_has_nothing_to_find_out() {
    let (project, one) = found(tasks());
    assert_eq!(knowing(&project, &one), Vec::new());
}

#[test]
fn unknown_parties_end_where_the_range_ends() {
    let mut tasks = tasks();
    tasks[1].parties.clear();
    let (project, one) = found(tasks);
    let all = knowing(&project, &one);
    assert_eq!(all.iter().map(|one| one.unknown).collect::<Vec<_>>(), [Unknown::People]);
    let range = one.chance.unwrap();
    // Nothing else is unknown, so each end is exact.
    assert_eq!((all[0].low.chance.low, all[0].low.chance.high), (range.low, range.low));
    assert_eq!((all[0].high.chance.low, all[0].high.chance.high), (range.high, range.high));
    // T = 1, U = 2/3.
    let by_hand = |m: f64| 75.0 * 2.0 / 3.0 * (0.5 + 0.5 * (1.0 + m + one.gain.unwrap() + 2.0 / 3.0) / 4.0);
    assert!(near(range.low, by_hand(0.0)) && near(range.high, by_hand(1.0)));
    assert_eq!(all[0].lacks.len(), 1);
    assert_eq!(all[0].lacks[0].task, id(2));
    assert_eq!(
        dutch(&all[0], &one),
        "Partijen: K wordt 42 als ze er geen delen en 48 als alle partijen meedoen; kansrijk of sterk."
    );
}

#[test]
fn with_two_unknowns_each_leaves_the_other_open() {
    let mut tasks = tasks();
    tasks[0].phase = None;
    tasks[1].from_year = None;
    for task in &mut tasks {
        task.urgency = None;
    }
    let (project, one) = found(tasks);
    let all = knowing(&project, &one);
    assert_eq!(all.iter().map(|one| one.unknown).collect::<Vec<_>>(), [Unknown::Moment, Unknown::Urgency]);
    assert_eq!(all[0].lacks.iter().map(|lack| lack.task).collect::<Vec<_>>(), [id(1), id(2)], "phase, then years");
    assert_eq!(all[1].lacks.len(), 2, "either of the two is enough");
    let range = one.chance.unwrap();
    assert!(all[0].low.chance.is_open() && near(all[0].low.chance.low, range.low));
    assert!(near(all[0].high.chance.high, range.high));
    assert!(all[0].low.chance.high < range.high);
}

#[test]
fn what_does_not_matter_is_told_so() {
    let mut tasks = tasks();
    tasks[1].parties.clear();
    tasks[1].type_code = Some(TypeCode::new("WON"));
    let (project, one) = found(tasks);
    assert!(one.interaction.score().unwrap() <= 0.0, "no match, no chance");
    let all = knowing(&project, &one);
    assert_eq!(dutch(&all[0], &one), "Onbekend, maar van geen belang voor K: partijen (K blijft 0).");
}

#[test]
fn a_missing_type_reaches_from_nothing_to_the_type_that_fits_best() {
    let mut tasks = tasks();
    tasks[1].type_code = None;
    let (project, one) = found(tasks);
    let all = knowing(&project, &one);
    assert_eq!(all.len(), 1, "without a match nothing else is asked");
    let [first] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((first.low.chance.low, first.low.class), (0.0, ChanceClass::None));
    // Several types give +2 with water storage; the first of them in the order of the types is named.
    assert_eq!(first.best_type, Some(TypeCode::new("NAT")));
    // T = M = 1, U = 2/3, G at most 1.
    assert!(near(first.high.chance.high, 75.0 * 2.0 / 3.0 * (0.5 + 0.5 * (3.0 + 2.0 / 3.0) / 4.0)));
    assert_eq!(first.lacks.iter().map(|lack| lack.task).collect::<Vec<_>>(), [id(2)]);
}

#[test]
fn a_missing_cell_counts_as_the_highest_in_that_direction_only() {
    use crate::analysis::fixtures::changed;
    let project = project(tasks().to_vec(), Vec::new());
    let mut matrix = project.functions().clone();
    matrix.cells.remove(&(TypeCode::new("WKW"), TypeCode::new("WBG")));
    let project = changed(project, vec![crate::model::Change::Functions(std::sync::Arc::new(matrix))]);
    let one = analyse(&project, &Progress::default()).unwrap().opportunities.remove(0);
    let all = knowing(&project, &one);
    assert!(all[0].lacks.is_empty() && all[0].best_type.is_none());
    // One way +2 as it stands, the other +3: R = 2.5; G is known here.
    let f = (1.0 + 1.0 + one.gain.unwrap() + 2.0 / 3.0) / 4.0;
    assert!(near(all[0].high.chance.middle, 75.0 * 2.5 / 3.0 * (0.5 + 0.5 * f)));
}
