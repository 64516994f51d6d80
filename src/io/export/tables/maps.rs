//! Both maps as tables.
//!
//! Shapes are borrowed from the project; nothing is split or left out here.

use super::columns::{borrowed, cells_of_others, of_map, of_others, task_choices, value_choices};
use super::{Column, Kind, Land, Rows, Table};
use crate::geometry::Shape;
use crate::io::columns::{Cell, TASK_COLUMNS, VALUE_COLUMNS, task_cells, value_cells};
use crate::io::export::Findings;
use crate::model::{Properties, TaskFeature, ValueFeature};

pub fn values<'a>(findings: &Findings<'a>) -> Table<'a> {
    let words = findings.words;
    let columns = of_map(VALUE_COLUMNS, words, |name| value_choices(name, words));
    let all: Vec<&'a ValueFeature> = findings.project.values().iter().map(AsRef::as_ref).collect();
    let (columns, rows) = filled(columns, all, |one| (&one.shape, &one.extra), value_cells, findings);
    let (title, about) = (words.text("map-values"), words.text("out-about-values"));
    Table { kind: Kind::Values, name: "waarden".to_owned(), title, about, columns, rows }
}

pub fn tasks<'a>(findings: &Findings<'a>) -> Table<'a> {
    let (words, project) = (findings.words, findings.project);
    let columns = of_map(TASK_COLUMNS, words, |name| task_choices(name, project.types(), words));
    let all: Vec<&'a TaskFeature> = project.tasks().iter().map(AsRef::as_ref).collect();
    let (columns, rows) = filled(columns, all, |one| (&one.shape, &one.extra), task_cells, findings);
    let (title, about) = (words.text("map-tasks"), words.text("out-about-tasks"));
    Table { kind: Kind::Tasks, name: "opgaven".to_owned(), title, about, columns, rows }
}

/// The rows with the columns we know, and behind them those only the data know.
fn filled<'a, T: Sync>(
    mut columns: Vec<Column>,
    all: Vec<&'a T>,
    of: fn(&'a T) -> (&'a Shape, &'a Properties),
    known: fn(&'a T) -> Vec<Cell<'a>>,
    findings: &Findings<'a>,
) -> (Vec<Column>, Rows<'a>) {
    let others = of_others(all.iter().map(|one| of(one).1), &columns, findings.words);
    columns.extend(others.iter().map(|(_, column)| column.clone()));
    let cells = move |one: &&'a T| {
        let mut cells = known(one);
        cells.extend(cells_of_others(&others, borrowed(of(one).1)));
        cells
    };
    (columns, Rows::of(all, move |one| Land::Shape(of(one).0), cells))
}
