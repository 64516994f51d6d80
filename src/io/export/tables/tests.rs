//! Rows come in the order of the map, are the same each time, and hold what their columns say.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::analysis::Analysis;
use crate::geometry::projection::Crs;
use crate::io::columns::tests::{any_task, any_value};
use crate::io::columns::{PartiesAs, task_columns, value_columns};
use crate::model::{Change, Edit, FeatureId, Project, Properties, RowChange};
use crate::words::{Language, Message, words};

fn of<T>(changes: Vec<Change>, look: impl FnOnce(&Findings<'_>) -> T) -> T {
    let mut project = Project::new("p", Crs::RD_NEW);
    project.apply(&Edit::new(Message::new("x"), changes)).unwrap();
    let analysis = Analysis::default();
    let words = words(Language::Dutch);
    look(&Findings { project: &project, analysis: &analysis, robustness: None, zones: None, words })
}

fn holds(cell: &Cell<'_>, ty: ColumnType) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Text(_) => ty == ColumnType::Text,
        Cell::Whole(_) => ty == ColumnType::Integer,
        Cell::Real(real) => ty == ColumnType::Real && real.is_finite(),
        Cell::Yes(_) => ty == ColumnType::Boolean,
    }
}

/// The cells as properties, as far as these columns go.
fn named(table: &Table<'_>, row: Row<'_>, known: usize) -> Properties {
    let names = table.columns.iter().map(|column| column.name.clone());
    names.zip(row.cells.into_iter().map(Value::from)).take(known).collect()
}

/// Each with a place and a number of its own.
fn numbered<T>(all: Vec<T>, set: impl Fn(&mut T, FeatureId, u64)) -> Vec<T> {
    let mut all = all;
    for (serial, one) in (1..).zip(&mut all) {
        // Backwards, so that the order is that of the numbers and not of the identities.
        set(one, FeatureId(uuid::Uuid::from_u128(1_000 - u128::from(serial))), serial);
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn rows_come_in_the_order_of_the_map_and_are_the_same_when_asked_again(
        values in prop::collection::vec(any_value(), 0..6),
        tasks in prop::collection::vec(any_task(), 0..6),
    ) {
        let values = numbered(values, |one, id, serial| (one.id, one.serial) = (id, serial));
        let tasks = numbered(tasks, |one, id, serial| (one.id, one.serial) = (id, serial));
        let value = |one| Change::Value(RowChange::put(one));
        let task = |one| Change::Task(RowChange::put(one));
        let changes = values.iter().cloned().rev().map(value).chain(tasks.iter().cloned().rev().map(task)).collect();
        let values: Vec<Properties> = values.iter().map(value_columns).collect();
        let tasks: Vec<Properties> = tasks.iter().map(|one| task_columns(one, PartiesAs::Text)).collect();
        of(changes, |findings| {
            for (what, expected) in [(What::Values, &values), (What::Tasks, &tasks)] {
                let table = tables(findings, what).unwrap().pop().unwrap();
                assert_eq!(table.rows.len(), expected.len());
                let known = expected.first().map_or(0, Properties::len);
                let all: Vec<Properties> = table.rows.iter().map(|row| named(&table, row, known)).collect();
                assert_eq!(&all, expected);
                for at in (0..table.rows.len()).rev() {
                    let (once, again) = (table.rows.row(at), table.rows.row(at));
                    assert_eq!(once.cells, again.cells);
                    assert_eq!(once.land.areas(), table.rows.land(at).areas());
                    assert_eq!(once.cells.len(), table.columns.len());
                    for (cell, column) in once.cells.iter().zip(&table.columns) {
                        assert!(holds(cell, column.ty), "{} {:?} {cell:?}", column.name, column.ty);
                    }
                }
            }
        });
    }
}

#[test]
fn properties_that_come_in_another_order_or_not_at_all_stay_in_their_columns() {
    let value = |serial: u128, extra: &str| {
        let at = |x: f64, y: f64| crate::geometry::Point { x, y };
        let shape = Shape::polygon(&[at(0.0, 0.0), at(9.0, 0.0), at(0.0, 9.0)]).unwrap().shape;
        let id = FeatureId(uuid::Uuid::from_u128(serial));
        let mut one = crate::model::ValueFeature::new(id, serial as u64, shape);
        one.extra = serde_json::from_str(extra).unwrap();
        Change::Value(RowChange::put(one))
    };
    let changes = vec![
        value(1, r#"{"a": 1, "b": "x", "c": [1]}"#),
        value(2, r#"{"c": 2.5, "a": null, "b": 7}"#),
        value(3, r#"{"d": true, "b": "z"}"#),
    ];
    of(changes, |findings| {
        let table = maps::values(findings);
        let at = table.place_of("a").unwrap();
        let others: Vec<Vec<Cell<'_>>> = table.rows.iter().map(|row| row.cells[at..].to_vec()).collect();
        let text = |text: &'static str| Cell::text(text);
        let expected = [
            [Cell::Whole(1), text("x"), text("[1]"), Cell::Empty],
            [Cell::Empty, text("7"), text("2.5"), Cell::Empty],
            [Cell::Empty, text("z"), Cell::Empty, Cell::Yes(true)],
        ];
        assert_eq!(others, expected);
    });
}
