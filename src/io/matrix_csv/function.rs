//! The function matrix out of a table: a row for each cell, or a square with codes at its head and at its left.
//!
//! It makes changes and a report; it applies nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::number::{Step, step};
use super::table::{Line, Table};
use super::{Matrix, MatrixCsvError, MatrixReport, type_meant};
use crate::model::{Change, FunctionCell, Project, TypeCode};
use crate::words::{Message, numbers};

/// One cell as the file gives it.
struct Given<'a> {
    line: u64,
    from: &'a str,
    to: &'a str,
    score: &'a str,
    /// Reason, day and who; None where the table has no column for it.
    said: [Option<&'a str>; 3],
}

/// Reads the table, whichever of the two forms it has.
pub fn read(table: &Table, project: &Project, today: &str) -> Result<(Vec<Change>, MatrixReport), MatrixCsvError> {
    let given = match rows(table) {
        Some(given) => given,
        None => square(table, project)?,
    };
    let mut report = MatrixReport::default();
    let mut functions = project.functions().clone();
    let mut unknown: BTreeMap<&str, (Vec<u64>, usize)> = BTreeMap::new();
    let mut seen: BTreeSet<(&TypeCode, &TypeCode)> = BTreeSet::new();
    let mut named: BTreeSet<&TypeCode> = BTreeSet::new();
    for one in &given {
        let (from, to) = (type_meant(project.types(), one.from), type_meant(project.types(), one.to));
        named.extend(from.into_iter().chain(to));
        let (Some(from), Some(to)) = (from, to) else {
            let strange: BTreeSet<&str> = [(one.from, from), (one.to, to)]
                .into_iter()
                .filter(|(_, of)| of.is_none())
                .map(|(code, _)| code)
                .collect();
            for code in strange {
                let (lines, cells) = unknown.entry(code).or_default();
                lines.push(one.line);
                *cells += 1;
            }
            continue;
        };
        let now = functions.get(from, to);
        let Some(cell) = cell(one, (from, to), now, today, &mut report) else { continue };
        report.usable += 1;
        if !seen.insert((from, to)) {
            report.findings.push(about("matrix-file-twice", one.line, (from, to)));
        }
        functions.put(from, to, cell);
    }
    for (code, (mut lines, cells)) in unknown {
        lines.dedup();
        report.unknown_code(code, &lines, cells);
    }
    let missing = project.types().iter().filter(|one| !named.contains(&one.code));
    report.not_named(&missing.map(|one| one.code.0.clone()).collect::<Vec<_>>());
    report.untouched = project.types().len().pow(2).saturating_sub(seen.len());
    let old = project.functions();
    report.changed = seen.iter().filter(|(from, to)| old.get(from, to) != functions.get(from, to)).count();
    let changes = if report.changed > 0 { vec![Change::Functions(Arc::new(functions))] } else { Vec::new() };
    Ok((changes, report))
}

/// What a cell becomes (the inner None empties it); None when it stays as it is.
fn cell(
    one: &Given<'_>,
    (from, to): (&TypeCode, &TypeCode),
    now: Option<&FunctionCell>,
    today: &str,
    report: &mut MatrixReport,
) -> Option<Option<FunctionCell>> {
    let score = match step(one.score, &(-3..=3)) {
        Step::Empty => return None,
        Step::Unknown => return Some(None),
        Step::Of(score) => score,
        Step::Wrong(what) => {
            let message = about("matrix-file-wrong-cell", one.line, (from, to)).message("what", what);
            report.findings.push(match now {
                Some(now) => message.text("now", numbers::step(now.score)),
                None => message.term("now", "score-none"),
            });
            return None;
        }
    };
    // What the table has no column for stays; but the reason of another score is no reason for this one.
    let same = now.filter(|now| now.score == score);
    let kept = |said: Option<&str>, of: fn(&FunctionCell) -> &String| match (said, same) {
        (Some(said), _) => said.to_owned(),
        (None, Some(now)) => of(now).clone(),
        (None, None) => String::new(),
    };
    let [reason, date, who] = one.said;
    let (reason, who) = (kept(reason, |now| &now.reason), kept(who, |now| &now.who));
    // So does the day of what is there already.
    let unchanged = same.filter(|now| (&now.reason, &now.who) == (&reason, &who)).map(|now| now.date.clone());
    let date = match (date.unwrap_or_default(), numbers::day_in(date.unwrap_or_default())) {
        (_, Some(day)) => day,
        ("", None) => unchanged.unwrap_or_else(|| today.to_owned()),
        (text, None) => {
            report.findings.push(about("matrix-file-no-day", one.line, (from, to)).text("value", text));
            today.to_owned()
        }
    };
    Some(Some(FunctionCell { score, reason, date, who }))
}

/// A sentence about a cell on a line.
fn about(key: &str, line: u64, (from, to): (&TypeCode, &TypeCode)) -> Message {
    Message::new(key).text("line", line.to_string()).text("from", from.0.as_str()).text("to", to.0.as_str())
}

/// The cells of a table with a row for each; None when its columns are others.
fn rows(table: &Table) -> Option<Vec<Given<'_>>> {
    let column =
        |names: &[&str]| table.head.cells.iter().position(|cell| names.contains(&cell.to_lowercase().as_str()));
    let (from, to) = (column(&["van", "from"])?, column(&["naar", "to"])?);
    let score = column(&["score"])?;
    let said = [&["reden", "reason"][..], &["datum", "date"], &["wie", "who"]].map(column);
    Some(
        table
            .rows
            .iter()
            .map(|row| Given {
                line: row.line,
                from: row.cell(from),
                to: row.cell(to),
                score: row.cell(score),
                said: said.map(|at| at.map(|at| row.cell(at))),
            })
            .collect(),
    )
}

/// The cells of a square: who acts at the left, who is acted upon at the head.
fn square<'a>(table: &'a Table, project: &Project) -> Result<Vec<Given<'a>>, MatrixCsvError> {
    let is_name = |cell: &str| ["", "naam", "naam_en", "name", "name_en"].contains(&cell.to_lowercase().as_str());
    let heads: Vec<(usize, &str)> = table
        .head
        .cells
        .iter()
        .enumerate()
        .skip(1)
        .map(|(at, cell)| (at, cell.as_str()))
        .filter(|(_, cell)| !is_name(cell))
        .collect();
    if !heads.iter().any(|(_, code)| type_meant(project.types(), code).is_some()) {
        let found = table.head.cells.join(", ");
        return Err(MatrixCsvError::Columns { matrix: Matrix::Function, found });
    }
    let of_row = |row: &'a Line| {
        let cells = heads.iter().filter(|(at, _)| !row.cell(*at).is_empty());
        cells.map(|(at, to)| Given { line: row.line, from: row.cell(0), to, score: row.cell(*at), said: [None; 3] })
    };
    Ok(table.rows.iter().flat_map(of_row).collect())
}
