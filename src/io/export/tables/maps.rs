//! Both maps as tables.
//!
//! Shapes are borrowed from the project; nothing is split or left out here.

use super::columns::{cells_of_others, of_map, of_others, task_choices, value_choices};
use super::{Column, Kind, Land, Row, Table};
use crate::geometry::Shape;
use crate::io::columns::{PartiesAs, TASK_COLUMNS, VALUE_COLUMNS, task_columns, value_columns};
use crate::io::export::Findings;
use crate::model::Properties;

pub fn values<'a>(findings: &Findings<'a>) -> Table<'a> {
    let words = findings.words;
    let columns = of_map(VALUE_COLUMNS, words, |name| value_choices(name, words));
    let rows = || findings.project.values().iter().map(|one| (value_columns(one), &one.extra, &one.shape));
    let (columns, rows) = filled(columns, rows, findings);
    let (title, about) = (words.text("map-values"), words.text("out-about-values"));
    Table { kind: Kind::Values, name: "waarden".to_owned(), title, about, columns, rows }
}

pub fn tasks<'a>(findings: &Findings<'a>) -> Table<'a> {
    let (words, project) = (findings.words, findings.project);
    let columns = of_map(TASK_COLUMNS, words, |name| task_choices(name, project.types(), words));
    let rows = || project.tasks().iter().map(|one| (task_columns(one, PartiesAs::Text), &one.extra, &one.shape));
    let (columns, rows) = filled(columns, rows, findings);
    let (title, about) = (words.text("map-tasks"), words.text("out-about-tasks"));
    Table { kind: Kind::Tasks, name: "opgaven".to_owned(), title, about, columns, rows }
}

/// The rows with the columns we know, and behind them those only the data know.
fn filled<'a, I: Iterator<Item = (Properties, &'a Properties, &'a Shape)>>(
    mut columns: Vec<Column>,
    rows: impl Fn() -> I,
    findings: &Findings<'a>,
) -> (Vec<Column>, Vec<Row<'a>>) {
    let known = columns.len();
    let others = of_others(rows().map(|(_, extra, _)| extra), &columns, findings.words);
    columns.extend(others.iter().map(|(_, column)| column.clone()));
    let row = |(mut properties, extra, shape): (Properties, &'a Properties, &'a Shape)| {
        let cells = columns.iter().take(known).map(|one| properties.remove(&one.name).unwrap_or_default());
        let cells: Vec<_> = cells.collect();
        Row { cells: cells.into_iter().chain(cells_of_others(&others, extra)).collect(), land: Land::Shape(shape) }
    };
    let rows = rows().map(row).collect();
    (columns, rows)
}
