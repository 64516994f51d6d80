//! A matrix as CSV for a Dutch spreadsheet.
//!
//! Numbers are bare, so that a spreadsheet can count with them; what is not known is a question mark.

use super::Matrix;
use crate::io::export::{CsvStyle, ExportError};
use crate::model::{Project, Worth};

/// The whole file.
pub fn matrix_csv(project: &Project, matrix: Matrix) -> Result<Vec<u8>, ExportError> {
    let rows = match matrix {
        Matrix::Function => functions(project),
        Matrix::Effect => effects(project),
    };
    Ok(CsvStyle::Dutch.text(&rows)?.into_bytes())
}

fn functions(project: &Project) -> Vec<Vec<String>> {
    let mut rows = vec![["van", "naar", "score", "reden", "datum", "wie"].map(str::to_owned).to_vec()];
    for from in project.types() {
        for to in project.types() {
            let said = match project.functions().get(&from.code, &to.code) {
                Some(cell) => [cell.score.to_string(), cell.reason.clone(), cell.date.clone(), cell.who.clone()],
                None => ["?".to_owned(), String::new(), String::new(), String::new()],
            };
            rows.push([from, to].map(|one| one.code.0.clone()).into_iter().chain(said).collect());
        }
    }
    rows
}

fn effects(project: &Project) -> Vec<Vec<String>> {
    let columns = ["code", "naam", "naam_en"].into_iter().chain(Worth::ALL.map(Worth::column));
    let mut rows = vec![columns.map(str::to_owned).collect::<Vec<_>>()];
    for one in project.types() {
        let named = [one.code.0.clone(), one.name_nl.clone(), one.name_en.clone()];
        rows.push(named.into_iter().chain(Worth::ALL.map(|worth| one.effect[worth].to_string())).collect());
    }
    rows
}
