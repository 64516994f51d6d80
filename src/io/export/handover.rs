//! The hand-over: a clean GeoPackage with everything in tables of one geometry type, and our colours for QGIS.
//!
//! It is no project and can't be opened as one: it is for whoever goes on in a GIS.

use std::path::Path;

use serde_json::Value;

use super::batches::in_batches;
use super::style::style;
use super::tables::{Column, Form, Kind, Table, tables};
use super::{Findings, What, style};
use crate::io::columns::ColumnType;
use crate::io::project_file::{Dress, ProjectFileError, StyledColumn, StyledGeoPackage, StyledTable};
use crate::progress::Progress;
use crate::words::Message;

/// Writes a GeoPackage, whole or not at all; nothing may be at `path`.
pub fn write_geopackage(findings: &Findings<'_>, what: What, path: &Path, progress: &Progress) -> Result<(), Message> {
    let tables = tables(findings, what).map_err(|error| error.message())?;
    write(findings, &tables, path, progress).map_err(|error| why(&error))
}

/// Why it was not written. What the words of a project file say of waiting edits is not so here.
fn why(error: &ProjectFileError) -> Message {
    match error {
        ProjectFileError::Full => Message::new("out-error-full"),
        ProjectFileError::Cancelled => Message::new("out-error-cancelled"),
        ProjectFileError::Disk(detail) => Message::new("out-error-disk").text("detail", detail),
        ProjectFileError::ReadOnly(path) => {
            Message::new("project-file-folder-read-only").text("path", path.display().to_string())
        }
        other => other.message(),
    }
}

fn write(
    findings: &Findings<'_>,
    tables: &[Table<'_>],
    path: &Path,
    progress: &Progress,
) -> Result<(), ProjectFileError> {
    let epsg = findings.project.crs().epsg();
    let rows = tables.iter().map(|table| table.rows.len()).sum::<usize>();
    progress.begin(Message::new("out-stage-write"), rows as u64);
    let mut file = StyledGeoPackage::begin(path, epsg, &metadata(findings))?;
    for table in tables {
        let forms = forms(table);
        for form in &forms {
            one_table(&mut file, findings, (table, &forms), *form, progress)?;
        }
    }
    file.finish()
}

/// The kinds of geometry a table is split over; one without rows or places is a table of polygons.
pub fn forms(table: &Table<'_>) -> Vec<Form> {
    let forms = table.rows.forms();
    if forms.is_empty() { vec![Form::Areas] } else { forms }
}

/// The name of the table for one kind of geometry. Both maps always say which; others only when there is more than one.
fn name_of(table: &Table<'_>, form: Form, forms: usize) -> String {
    let is_split = matches!(table.kind, Kind::Values | Kind::Tasks) || forms > 1;
    if is_split { format!("{}_{}", table.name, form.suffix()) } else { table.name.clone() }
}

fn one_table(
    file: &mut StyledGeoPackage,
    findings: &Findings<'_>,
    (table, forms): (&Table<'_>, &[Form]),
    form: Form,
    progress: &Progress,
) -> Result<(), ProjectFileError> {
    let (words, epsg) = (findings.words, findings.project.crs().epsg());
    let style::Style { qml, sld } = style(table, &[form], findings.project.types(), words);
    let name = name_of(table, form, forms.len());
    let is_split = name != table.name;
    let title = if is_split { format!("{} ({})", table.title, words.text(form.key())) } else { table.title.clone() };
    let columns = table.columns.iter().map(column).collect();
    let styled = StyledTable { name, form, dress: Dress { title, about: table.about.clone(), columns, qml, sld } };
    file.table(&styled)?;
    let is_first = forms.first() == Some(&form);
    let make = |at: usize| {
        let land = table.rows.land(at);
        // A row without a place is told of in the first table.
        let is_here = land.has(form) || (is_first && land.is_none());
        Ok(is_here.then(|| (StyledGeoPackage::blob(&land, form, epsg), table.rows.row(at).cells)))
    };
    in_batches(0..table.rows.len(), make, |batch| {
        let rows: Vec<_> = batch.into_iter().flatten().collect();
        file.rows(&styled, &rows)?;
        progress.advance(rows.len() as u64).map_err(|_| ProjectFileError::Cancelled)
    })?;
    file.index(&styled)
}

/// A column as a GeoPackage has it.
pub fn column(column: &Column) -> StyledColumn {
    let sql_type = match column.ty {
        ColumnType::Text => "TEXT",
        ColumnType::Integer => "INTEGER",
        ColumnType::Real => "REAL",
        ColumnType::Boolean => "BOOLEAN",
    };
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    StyledColumn {
        name: column.name.clone(),
        sql_type,
        title: column.title.clone(),
        about: column.about.clone(),
        choices: column.choices.iter().map(|(value, word)| (text(value), word.clone())).collect(),
    }
}

/// What is told of the file as a whole, in Dublin Core.
fn metadata(findings: &Findings<'_>) -> String {
    let (project, words) = (findings.project, findings.words);
    let mut lines = vec![("dc:title", project.name().to_owned()), ("dc:language", words.language().tag().to_owned())];
    lines.push(("dc:description", words.text("out-about-file")));
    if let Some(area) = project.area() {
        lines.push(("dc:coverage", area.name.clone()));
        lines.push(("dc:source", area.source.clone()));
    }
    let concept = if findings.analysis.matrix_confirmed { "out-matrix-confirmed" } else { "out-matrix-concept" };
    lines.push(("dc:description", words.text(concept)));
    lines.push(("dc:creator", concat!("Koppelkans ", env!("CARGO_PKG_VERSION")).to_owned()));
    let lines = lines.iter().filter(|(_, text)| !text.is_empty());
    let inside: String = lines.map(|(name, text)| style::xml::text(name, text)).collect();
    style::xml::element("metadata", &[("xmlns:dc", "http://purl.org/dc/elements/1.1/")], &inside)
}
