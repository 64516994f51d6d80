//! Reading our own tables back: what can't be understood is told and left out, never guessed.
//!
//! The tables may have been changed by hand; the file itself is not touched here.

use std::sync::Arc;

use rusqlite::{Connection, Row};
use serde_json::Value as Json;

use super::sql::{columns_of, has_table};
use super::{cell, connect, judgement_rows, mapping_rows, own_tables, picture_rows};
use crate::model::{
    Confirmation, FeatureId, FourValues, FunctionCell, FunctionMatrix, Link, LinkKind, LinkStrength, MethodEntry,
    MethodPart, PairKey, PairOverride, Project, Settings, TaskType, TypeCode,
};
use crate::words::Message;

/// Fills a project with what the own tables say.
pub fn read(connection: &Connection, project: &mut Project, notes: &mut Vec<Message>) -> rusqlite::Result<()> {
    if has_table(connection, "koppelkans_instellingen")? {
        project.settings = Arc::new(settings(connection, notes)?);
    }
    if has_table(connection, "koppelkans_typen")? {
        project.types = Arc::new(types(connection, notes)?);
    }
    if has_table(connection, "koppelkans_functiematrix")? {
        project.functions = Arc::new(functions(connection, notes)?);
    }
    if has_table(connection, "koppelkans_koppelingen")? {
        project.links = Arc::new(links(connection, notes)?);
    }
    if has_table(connection, "koppelkans_afwijkingen")? {
        project.overrides = Arc::new(overrides(connection, notes)?);
    }
    project.judgements = Arc::new(judgement_rows::read(connection, notes)?);
    if has_table(connection, "koppelkans_methodelog")? {
        project.method_log = Arc::new(method_log(connection, notes)?);
    }
    if has_table(connection, mapping_rows::NAME)? {
        project.mappings = Arc::new(mapping_rows::read(connection, notes)?);
    }
    if has_table(connection, "koppelkans_fotos")? {
        let photos = rows(connection, "koppelkans_fotos", "naam, bestand", notes, |row| {
            let bytes = row.get_ref(1).ok()?.as_blob().ok()?;
            Some((text(row, 0), Arc::from(bytes)))
        })?;
        project.photos = Arc::new(photos.into_iter().collect());
    }
    picture_rows::read(connection, project, notes)?;
    Ok(())
}

/// A note that rows of a table could not be used.
pub fn skipped(table: &str, rows: usize, notes: &mut Vec<Message>) {
    if rows > 0 {
        notes.push(Message::new("project-file-note-own-rows").text("table", table).count("n", rows));
    }
}

/// All rows of a query that `read` understands; the others are counted in a note.
pub fn rows<T>(
    connection: &Connection,
    table: &str,
    columns: &str,
    notes: &mut Vec<Message>,
    read: impl Fn(&Row<'_>) -> Option<T>,
) -> rusqlite::Result<Vec<T>> {
    let mut statement = connection.prepare(&format!("SELECT {columns} FROM {table} ORDER BY fid"))?;
    let all = statement.query_map([], |row| Ok(read(row)))?.collect::<rusqlite::Result<Vec<_>>>()?;
    let count = all.len();
    let good: Vec<T> = all.into_iter().flatten().collect();
    skipped(table, count - good.len(), notes);
    Ok(good)
}

/// A text; empty when there is none.
pub fn text(row: &Row<'_>, column: usize) -> String {
    row.get::<_, Option<String>>(column).ok().flatten().unwrap_or_default()
}

fn within(row: &Row<'_>, column: usize, limit: i8) -> Option<i8> {
    row.get::<_, i8>(column).ok().filter(|score| (-limit..=limit).contains(score))
}

/// A whole number from 0, or nothing; None when it is something else.
pub fn number(row: &Row<'_>, column: usize) -> Option<Option<u32>> {
    row.get::<_, Option<u32>>(column).ok()
}

/// The two tasks in the first columns.
pub fn pair(row: &Row<'_>) -> Option<PairKey> {
    let id = |column| text(row, column).parse::<FeatureId>().ok();
    Some(PairKey::new(id(0)?, id(1)?))
}

/// The types of tasks.
pub fn types(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<Vec<TaskType>> {
    let columns = "code, naam_nl, naam_en, herkomst, gebruik, beleving, toekomst";
    let all = rows(connection, "koppelkans_typen", columns, notes, |row| {
        // Written as it was: the spaces around a code are the model's business.
        let code = TypeCode(text(row, 0));
        let effect = FourValues::new(within(row, 3, 2)?, within(row, 4, 2)?, within(row, 5, 2)?, within(row, 6, 2)?);
        (!code.0.is_empty()).then(|| TaskType { code, name_nl: text(row, 1), name_en: text(row, 2), effect })
    })?;
    let mut types: Vec<TaskType> = Vec::with_capacity(all.len());
    let mut twice = 0;
    for one in all {
        if types.iter().any(|earlier| earlier.code == one.code) {
            twice += 1;
        } else {
            types.push(one);
        }
    }
    skipped("koppelkans_typen", twice, notes);
    Ok(types)
}

fn functions(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<FunctionMatrix> {
    let cells = rows(connection, "koppelkans_functiematrix", "van, naar, score, reden, datum, wie", notes, |row| {
        let cell =
            FunctionCell { score: within(row, 2, 3)?, reason: text(row, 3), date: text(row, 4), who: text(row, 5) };
        Some(((TypeCode(text(row, 0)), TypeCode(text(row, 1))), cell))
    })?;
    let confirmed = connect::meta(connection, "functiematrix_vastgesteld")?.as_deref() == Some("ja");
    let said = |key: &str| Ok::<_, rusqlite::Error>(connect::meta(connection, key)?.unwrap_or_default());
    let by = Confirmation { who: said("functiematrix_vastgesteld_door")?, date: said("functiematrix_vastgesteld_op")? };
    Ok(FunctionMatrix { cells: cells.into_iter().collect(), confirmation: confirmed.then_some(by) })
}

/// Columns of a table, with an empty one for each that a file of before lacks.
pub fn with_later(connection: &Connection, table: &str, columns: &[&str]) -> rusqlite::Result<String> {
    let there = columns_of(connection, table)?;
    let is_there = |name: &str| there.iter().any(|one| one.name.eq_ignore_ascii_case(name));
    let column = |name: &&str| if is_there(name) { (*name).to_owned() } else { format!("NULL AS {name}") };
    Ok(columns.iter().map(column).collect::<Vec<_>>().join(", "))
}

fn method_log(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<Vec<MethodEntry>> {
    rows(connection, "koppelkans_methodelog", "datum, wie, onderdeel, wat, was, wordt, reden", notes, |row| {
        Some(MethodEntry {
            date: text(row, 0),
            who: text(row, 1),
            part: MethodPart::from_file_word(&text(row, 2))?,
            item: text(row, 3),
            before: text(row, 4),
            after: text(row, 5),
            reason: text(row, 6),
        })
    })
}

fn links(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<Vec<Link>> {
    let table = "koppelkans_koppelingen";
    let columns = with_later(connection, table, &["a", "b", "sterkte", "reden", "soort"])?;
    rows(connection, table, &columns, notes, |row| {
        let strength = match row.get::<_, f64>(2).ok()? {
            0.5 => LinkStrength::Half,
            1.0 => LinkStrength::Full,
            _ => return None,
        };
        let kind = LinkKind::from_file_word(&text(row, 4)).unwrap_or(LinkKind::Other);
        Some(Link { pair: pair(row)?, kind, strength, reason: text(row, 3) })
    })
}

fn overrides(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<Vec<PairOverride>> {
    let table = "koppelkans_afwijkingen";
    let columns = with_later(connection, table, &["a", "b", "score", "reden", "datum", "wie"])?;
    rows(connection, table, &columns, notes, |row| {
        let (score, reason) = (within(row, 2, 3)?, text(row, 3));
        Some(PairOverride { pair: pair(row)?, score, reason, date: text(row, 4), who: text(row, 5) })
    })
}

/// The settings: the defaults with the rows of the file laid over them.
fn settings(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<Settings> {
    let default = Settings::default();
    let mut tree = serde_json::to_value(&default).unwrap_or_default();
    let known: Vec<String> = own_tables::leaves(&tree).into_iter().map(|(name, _)| name).collect();
    let mut statement = connection.prepare("SELECT naam, waarde FROM koppelkans_instellingen ORDER BY fid")?;
    let mut rows = statement.query([])?;
    let mut newer: Vec<String> = Vec::new();
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        // Names of a newer version stay in the file and are not used, which is told.
        let (true, Some(place)) = (known.contains(&name), tree.pointer_mut(&format!("/{}", name.replace('.', "/"))))
        else {
            newer.push(name);
            continue;
        };
        match cell::to_json(row.get_ref(1)?, "") {
            Some(value) if value.is_number() == place.is_number() => *place = like(place, value),
            _ => skipped("koppelkans_instellingen", 1, notes),
        }
    }
    if !newer.is_empty() {
        notes.push(Message::new("project-file-note-newer-settings").text("names", newer.join(", ")));
    }
    let read: Option<Settings> = serde_json::from_value(tree).ok();
    match read {
        Some(settings) if settings.out_of_range().is_none() => Ok(settings),
        unusable => {
            let name = unusable.as_ref().and_then(Settings::out_of_range).unwrap_or("koppelkans_instellingen");
            notes.push(Message::new("project-file-note-settings").text("name", name));
            Ok(default)
        }
    }
}

/// A number in the form of the default: the column makes whole numbers out of `1.0` and the other way round.
fn like(default: &Json, value: Json) -> Json {
    match (default.is_f64(), value.as_f64()) {
        (true, Some(real)) => Json::from(real),
        (false, Some(real)) if real.fract() == 0.0 && real.abs() < 9e15 => Json::from(real as i64),
        _ => value,
    }
}
