//! Tests of edits: the inverse brings everything back, a failed edit changes nothing, undo and redo are exact.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::geometry::{Point, Shape, projection::Crs};
use crate::model::{
    Area, Change, Edit, FeatureId, FunctionCell, Project, RowChange, Settings, TaskFeature, TypeCode, ValueFeature,
};
use crate::words::Message;

fn id(number: u128) -> FeatureId {
    FeatureId(uuid::Uuid::from_u128(number))
}

fn square(x: f64, size_m: f64) -> Shape {
    let at = |dx: f64, dy: f64| Point { x: 210_000.0 + x + dx * size_m, y: 540_000.0 + dy * size_m };
    Shape::polygon(&[at(0.0, 0.0), at(1.0, 0.0), at(1.0, 1.0), at(0.0, 1.0)]).unwrap().shape
}

fn edit(changes: Vec<Change>) -> Edit {
    Edit::new(Message::new("test"), changes)
}

fn value(number: u128, serial: u64, name: &str) -> Change {
    let mut row = ValueFeature::new(id(number), serial, square(number as f64 * 10.0, 100.0));
    row.name = name.to_owned();
    Change::Value(RowChange::put(row))
}

#[test]
fn the_inverse_of_a_deletion_puts_the_row_back_where_it_was() {
    let mut project = Project::new("p", Crs::RD_NEW);
    project.apply(&edit(vec![value(1, 1, "a"), value(2, 2, "b"), value(3, 3, "c")])).unwrap();
    let before = project.clone();
    let inverse = project.apply(&edit(vec![Change::Value(RowChange::delete(id(2)))])).unwrap();
    assert_eq!(project.values().len(), 2);
    project.apply(&inverse).unwrap();
    assert_eq!(project, before);
    let names: Vec<_> = project.values().iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c"]);
}

#[test]
fn an_edit_that_fails_halfway_changes_nothing() {
    let mut project = Project::new("p", Crs::RD_NEW);
    let before = project.clone();
    let result = project.apply(&edit(vec![value(1, 1, "a"), Change::Value(RowChange::delete(id(9)))]));
    assert_eq!(result, Err(EditError::NoSuchRow(id(9))));
    assert_eq!(project, before);
}

#[test]
fn two_rows_cannot_have_one_serial_number() {
    let mut project = Project::new("p", Crs::RD_NEW);
    project.apply(&edit(vec![value(1, 1, "a")])).unwrap();
    assert_eq!(project.apply(&edit(vec![value(2, 1, "b")])), Err(EditError::Clash(id(2))));
    assert_eq!(project.apply(&edit(vec![value(1, 5, "a")])), Err(EditError::Clash(id(1))));
}

#[test]
fn numbers_of_the_method_outside_their_range_are_refused() {
    let mut project = Project::new("p", Crs::RD_NEW);
    let settings = Settings { distance_m: 0.0, ..Settings::default() };
    let refused = project.apply(&edit(vec![Change::Settings(Arc::new(settings))]));
    assert_eq!(refused, Err(EditError::SettingOutOfRange("distance_m")));
    let mut functions = project.functions().clone();
    functions.set_both(&TypeCode::new("WBG"), &TypeCode::new("NAT"), FunctionCell::bare(4));
    assert!(matches!(
        project.apply(&edit(vec![Change::Functions(Arc::new(functions))])),
        Err(EditError::CellOutOfRange(_))
    ));
    let mut types = project.types().to_vec();
    types[1].code = types[0].code.clone();
    assert!(matches!(project.apply(&edit(vec![Change::Types(Arc::new(types))])), Err(EditError::TypeCode(_))));
}

#[test]
fn a_new_edit_forgets_what_was_undone() {
    let mut project = Project::new("p", Crs::RD_NEW);
    let mut history = History::default();
    history.perform(&mut project, edit(vec![value(1, 1, "a")])).unwrap();
    history.undo(&mut project).unwrap().unwrap();
    assert!(history.redo_label().is_some());
    history.perform(&mut project, edit(vec![value(2, 1, "b")])).unwrap();
    assert!(history.redo_label().is_none() && history.redo(&mut project).unwrap().is_none());
}

/// One random thing to do: a change of any kind, undo or redo.
#[derive(Clone, Debug)]
enum Doing {
    PutValue(u8, u8),
    PutTask(u8, u8),
    DeleteValue(u8),
    DeleteTask(u8),
    Name(u8),
    Area(bool),
    Distance(u16),
    Cell(i8),
    Undo,
    Redo,
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        3 => (0..6u8, any::<u8>()).prop_map(|(a, b)| Doing::PutValue(a, b)),
        3 => (0..6u8, any::<u8>()).prop_map(|(a, b)| Doing::PutTask(a, b)),
        1 => (0..6u8).prop_map(Doing::DeleteValue),
        1 => (0..6u8).prop_map(Doing::DeleteTask),
        1 => any::<u8>().prop_map(Doing::Name),
        1 => any::<bool>().prop_map(Doing::Area),
        1 => (1..2000u16).prop_map(Doing::Distance),
        1 => (-4..5i8).prop_map(Doing::Cell),
        4 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
    ]
}

fn change_of(doing: &Doing, project: &Project) -> Option<Change> {
    Some(match doing {
        Doing::PutValue(n, width) => {
            let id = id(u128::from(*n) + 1);
            let serial = project.values().get(id).map_or(project.values().next_serial(), |row| row.serial);
            let mut row = ValueFeature::new(id, serial, square(f64::from(*width), 50.0));
            row.intensity.future = Some(*width % 4);
            Change::Value(RowChange::put(row))
        }
        Doing::PutTask(n, width) => {
            let id = id(u128::from(*n) + 100);
            let serial = project.tasks().get(id).map_or(project.tasks().next_serial(), |row| row.serial);
            let mut row = TaskFeature::new(id, serial, square(f64::from(*width), 80.0));
            row.parties = vec![format!("partij {width}")];
            Change::Task(RowChange::put(row))
        }
        Doing::DeleteValue(n) => Change::Value(RowChange::delete(id(u128::from(*n) + 1))),
        Doing::DeleteTask(n) => Change::Task(RowChange::delete(id(u128::from(*n) + 100))),
        Doing::Name(n) => Change::Name(format!("naam {n}")),
        Doing::Area(there) => Change::Area(there.then(|| {
            Arc::new(Area {
                name: "gebied".to_owned(),
                boundary: square(0.0, 5000.0),
                influence: None,
                source: String::new(),
                extra: crate::model::Properties::new(),
            })
        })),
        Doing::Distance(d) => {
            Change::Settings(Arc::new(Settings { distance_m: f64::from(*d), ..project.settings().clone() }))
        }
        Doing::Cell(score) => {
            let mut functions = project.functions().clone();
            functions.set_both(&TypeCode::new("WBG"), &TypeCode::new("REC"), FunctionCell::bare(*score));
            Change::Functions(Arc::new(functions))
        }
        Doing::Undo | Doing::Redo => return None,
    })
}

#[test]
fn a_large_edit_is_undone_and_done_again_as_any_other() {
    let (mut project, mut history) = (Project::new("p", Crs::RD_NEW), History::default());
    history.perform(&mut project, edit(vec![value(1, 1, "a"), value(2, 2, "b")])).unwrap();
    let begin = project.clone();
    // New rows, a changed one, one that goes, and one that is put twice.
    let mut changes: Vec<Change> = (10..2_110).map(|i| value(i, i as u64, "nieuw")).collect();
    changes.extend([value(1, 1, "anders"), Change::Value(RowChange::delete(id(2))), value(10, 10, "nog eens")]);
    let large = edit(changes);
    let mut usual = begin.clone();
    let inverse = usual.apply(&large).unwrap();
    let step = history.perform(&mut project, large.clone()).unwrap();
    assert_eq!((&project, &*step.applied), (&usual, &large));
    for _ in 0..2 {
        let back = history.undo(&mut project).unwrap().unwrap();
        assert_eq!((&project, &*back.applied), (&begin, &inverse));
        let again = history.redo(&mut project).unwrap().unwrap();
        assert_eq!((&project, &*again.applied), (&usual, &large));
    }
    assert!(history.take_gone().is_none());
    history.undo(&mut project).unwrap();
    history.undo(&mut project).unwrap();
    assert!(project.values().is_empty());
    history.perform(&mut project, edit(vec![value(3, 3, "c")])).unwrap();
    assert!(history.take_gone().is_some() && history.take_gone().is_none());
    assert_eq!((history.redo(&mut project).unwrap(), history.steps()), (None, 1));
}

proptest! {
    #[test]
    fn undoing_everything_gives_the_first_project_and_redoing_everything_the_last(
        doings in prop::collection::vec(doing(), 1..40),
    ) {
        let first = Project::new("p", Crs::RD_NEW);
        let mut project = first.clone();
        let mut history = History::default();
        for doing in &doings {
            match change_of(doing, &project) {
                // Refused edits (an unknown row, a cell of 4) must leave everything as it is.
                Some(change) => {
                    let before = project.clone();
                    if history.perform(&mut project, edit(vec![change])).is_err() {
                        prop_assert_eq!(&project, &before);
                    }
                }
                None if matches!(doing, Doing::Undo) => { history.undo(&mut project).unwrap(); }
                None => { history.redo(&mut project).unwrap(); }
            }
        }
        while history.redo(&mut project).unwrap().is_some() {}
        let last = project.clone();
        while history.undo(&mut project).unwrap().is_some() {}
        prop_assert_eq!(&project, &first);
        while history.redo(&mut project).unwrap().is_some() {}
        prop_assert_eq!(&project, &last);
    }
}
