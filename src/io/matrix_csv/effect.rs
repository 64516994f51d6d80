//! The effect matrix with the types out of a table: a row for each type, by its code.
//!
//! A code the project does not have becomes a new type. It makes changes and a report; it applies nothing.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::number::{Step, step};
use super::table::{Line, Table};
use super::{Matrix, MatrixCsvError, MatrixReport, type_meant};
use crate::model::{Change, FourValues, Project, TaskType, TypeCode, Worth};
use crate::words::{Message, numbers};

/// Where the columns are.
struct Columns {
    code: usize,
    name_nl: Option<usize>,
    name_en: Option<usize>,
    effects: FourValues<Option<usize>>,
}

/// Reads the table.
pub fn read(table: &Table, project: &Project) -> Result<(Vec<Change>, MatrixReport), MatrixCsvError> {
    let columns = columns(table)?;
    let mut report = MatrixReport::default();
    let mut types = project.types().to_vec();
    let mut seen: BTreeSet<TypeCode> = BTreeSet::new();
    for row in &table.rows {
        let Some(code) = of_type(row, &columns, &mut types, &mut report) else { continue };
        if !seen.insert(code.clone()) {
            let message = Message::new("matrix-file-type-twice").text("line", row.line.to_string());
            report.findings.push(message.text("code", code.0.as_str()));
        }
        if let Some(one) = types.iter_mut().find(|one| one.code == code) {
            let is_new = project.type_of(&code).is_none();
            fill(one, row, &columns, is_new, &mut report);
        }
    }
    let missing = project.types().iter().filter(|one| !seen.contains(&one.code));
    report.not_named(&missing.map(|one| one.code.0.clone()).collect::<Vec<_>>());
    let old = |one: &TaskType| project.type_of(&one.code);
    for one in &types {
        let Some(old) = old(one) else { continue };
        report.changed += Worth::ALL.into_iter().filter(|worth| old.effect[*worth] != one.effect[*worth]).count();
        report.named += usize::from((&old.name_nl, &old.name_en) != (&one.name_nl, &one.name_en));
    }
    report.untouched = untouched(table, project, &columns);
    let mut changes = Vec::new();
    if types != project.types() {
        changes.push(Change::Types(Arc::new(types)));
    }
    if (report.changed > 0 || !report.added.is_empty())
        && let Some(concept) = project.functions().as_concept()
    {
        changes.push(Change::Functions(Arc::new(concept)));
    }
    Ok((changes, report))
}

/// How many effects of types of the project the file says nothing of.
fn untouched(table: &Table, project: &Project, columns: &Columns) -> usize {
    let mut said: BTreeSet<(&TypeCode, Worth)> = BTreeSet::new();
    for row in &table.rows {
        let Some(code) = type_meant(project.types(), row.cell(columns.code)) else { continue };
        let with_step = |worth: &Worth| {
            columns.effects[*worth].is_some_and(|at| matches!(step(row.cell(at), &(-2..=2)), Step::Of(_)))
        };
        said.extend(Worth::ALL.into_iter().filter(with_step).map(|worth| (code, worth)));
    }
    (project.types().len() * Worth::ALL.len()).saturating_sub(said.len())
}

/// The type of a row; a new code becomes a new type. None when the row can't be used, which is told.
fn of_type(row: &Line, columns: &Columns, types: &mut Vec<TaskType>, report: &mut MatrixReport) -> Option<TypeCode> {
    let text = row.cell(columns.code);
    if let Some(code) = type_meant(types, text) {
        return Some(code.clone());
    }
    match TypeCode::given(text, &*types) {
        Ok(code) => {
            report.added.push(code.0.clone());
            let name_nl = columns.name_nl.map(|at| row.cell(at)).filter(|name| !name.is_empty());
            types.push(TaskType {
                code: code.clone(),
                name_nl: name_nl.unwrap_or(&code.0).to_owned(),
                name_en: String::new(),
                effect: FourValues::default(),
            });
            Some(code)
        }
        Err(fault) => {
            let message = Message::new("matrix-file-bad-code").text("line", row.line.to_string());
            report.findings.push(message.message("what", fault.message()));
            None
        }
    }
}

/// Puts what a row says into its type.
fn fill(one: &mut TaskType, row: &Line, columns: &Columns, is_new: bool, report: &mut MatrixReport) {
    for (at, name) in [(columns.name_nl, &mut one.name_nl), (columns.name_en, &mut one.name_en)] {
        if let Some(given) = at.map(|at| row.cell(at)).filter(|given| !given.is_empty()) {
            report.usable += 1;
            *name = given.to_owned();
        }
    }
    for worth in Worth::ALL {
        let cell = columns.effects[worth].map_or("", |at| row.cell(at));
        let what = match step(cell, &(-2..=2)) {
            Step::Of(effect) => {
                report.usable += 1;
                one.effect[worth] = effect;
                continue;
            }
            // A type that was there keeps what it has; a new one begins with no effect, which is told.
            Step::Empty if !is_new => continue,
            Step::Empty => Message::new("matrix-nothing-there"),
            Step::Unknown => Message::new("matrix-not-a-number").text("value", cell),
            Step::Wrong(what) => what,
        };
        let message = Message::new("matrix-file-wrong-effect").text("line", row.line.to_string());
        let message = message.text("code", one.code.0.as_str()).term("worth", worth.key()).message("what", what);
        report.findings.push(message.text("now", numbers::step(one.effect[worth])));
    }
}

fn columns(table: &Table) -> Result<Columns, MatrixCsvError> {
    let column =
        |names: &[&str]| table.head.cells.iter().position(|cell| names.contains(&cell.to_lowercase().as_str()));
    let english = |worth| match worth {
        Worth::Heritage => "heritage",
        Worth::Use => "use",
        Worth::Experience => "experience",
        Worth::Future => "future",
    };
    let effect = |worth: Worth| column(&[worth.column(), english(worth), &worth.letter().to_lowercase().to_string()]);
    let columns = Columns {
        code: column(&["code", "type"]).unwrap_or(0),
        name_nl: column(&["naam", "name", "naam_nl", "name_nl"]),
        name_en: column(&["naam_en", "name_en"]),
        effects: FourValues::new(
            effect(Worth::Heritage),
            effect(Worth::Use),
            effect(Worth::Experience),
            effect(Worth::Future),
        ),
    };
    // Without any column that says something of a type it is another table.
    let says_something = columns.effects.iter().any(|(_, at)| at.is_some()) || columns.name_nl.is_some();
    if says_something {
        Ok(columns)
    } else {
        Err(MatrixCsvError::Columns { matrix: Matrix::Effect, found: table.head.cells.join(", ") })
    }
}
