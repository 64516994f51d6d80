//! The table `gebied`: the plan area and, where given, the area of influence, told apart by `soort`.
//!
//! It never makes an area out of several rows: the first one counts and the others are told.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, params};

use super::read_rows::{ReadShape, read_shape};
use super::sql::quoted;
use super::{contents, gpb};
use crate::geometry::Shape;
use crate::model::{Area, Properties};
use crate::words::Message;

const PLAN: &str = "plangebied";
const INFLUENCE: &str = "invloedsgebied";

/// Columns after `fid` and `geom`.
pub const COLUMNS: &[(&str, &str)] =
    &[("naam", "TEXT"), ("soort", "TEXT"), ("bron", "TEXT"), ("koppelkans_extra", "TEXT")];

/// Writes the area; None takes it away.
pub fn write(connection: &Connection, area: Option<&Area>, srs_id: i32) -> rusqlite::Result<()> {
    match area {
        Some(area) => {
            let extra = (!area.extra.is_empty()).then(|| serde_json::Value::from(area.extra.clone()).to_string());
            put(connection, PLAN, &area.boundary, srs_id, (&area.name, &area.source, extra.as_deref()))?;
            match &area.influence {
                Some(influence) => put(connection, INFLUENCE, influence, srs_id, ("", "", None))?,
                None => take(connection, INFLUENCE)?,
            }
        }
        None => {
            take(connection, PLAN)?;
            take(connection, INFLUENCE)?;
        }
    }
    let shapes = area.iter().flat_map(|area| std::iter::once(&area.boundary).chain(area.influence.as_ref()));
    contents::set_geometry_type(connection, "gebied", contents::geometry_type_of(shapes, "MULTIPOLYGON"))
}

/// The row that counts: the first with a geometry.
fn first(connection: &Connection, kind: &str) -> rusqlite::Result<Option<i64>> {
    connection
        .query_row("SELECT min(fid) FROM gebied WHERE trim(lower(soort)) = ?1 AND geom NOT NULL", [kind], |row| {
            row.get::<_, Option<i64>>(0)
        })
        .optional()
        .map(Option::flatten)
}

fn put(
    connection: &Connection,
    kind: &str,
    shape: &Shape,
    srs_id: i32,
    (name, source, extra): (&str, &str, Option<&str>),
) -> rusqlite::Result<()> {
    let blob = gpb::encode(shape, srs_id);
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let changed = match first(connection, kind)? {
        Some(fid) => connection.execute(
            "UPDATE gebied SET geom = ?1, naam = ?2, bron = ?3, koppelkans_extra = ?4 WHERE fid = ?5",
            params![blob, some(name), some(source), extra, fid],
        )?,
        None => connection.execute(
            "INSERT INTO gebied (geom, naam, soort, bron, koppelkans_extra) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![blob, some(name), kind, some(source), extra],
        )?,
    };
    debug_assert_eq!(changed, 1);
    Ok(())
}

fn take(connection: &Connection, kind: &str) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM gebied WHERE trim(lower(soort)) = ?1 AND geom NOT NULL", [kind])?;
    Ok(())
}

/// Reads the area. A row that counts but lacks its `soort` is given back, to be completed in the file.
pub fn read(
    connection: &Connection,
    project: &mut crate::model::Project,
    notes: &mut Vec<Message>,
) -> rusqlite::Result<Option<i64>> {
    let mut plan: Option<Area> = None;
    let mut unlabelled: Option<(i64, Area)> = None;
    let mut influence: Option<Shape> = None;
    let mut ignored = 0;
    let columns = ["naam", "soort", "bron", "koppelkans_extra"].map(quoted).join(", ");
    let mut statement = connection.prepare(&format!("SELECT fid, geom, {columns} FROM gebied ORDER BY fid"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let fid: i64 = row.get(0)?;
        let text = |column: usize| row.get::<_, Option<String>>(column).ok().flatten().unwrap_or_default();
        let kind = text(3).trim().to_lowercase();
        let name = if text(2).is_empty() { format!("fid {fid}") } else { text(2) };
        let ReadShape::Shape(shape) = read_shape(row.get_ref(1)?, "gebied", &name, notes) else { continue };
        let area = |boundary| Area {
            name: text(2),
            boundary,
            influence: None,
            source: text(4),
            extra: serde_json::from_str::<Properties>(&text(5)).unwrap_or_default(),
        };
        match kind.as_str() {
            PLAN if plan.is_none() => plan = Some(area(shape)),
            INFLUENCE if influence.is_none() => influence = Some(shape),
            "" if unlabelled.is_none() => unlabelled = Some((fid, area(shape))),
            _ => ignored += 1,
        }
    }
    let (area, complete) = match (plan, unlabelled) {
        (None, Some((fid, area))) => (Some(area), Some(fid)),
        (plan, extra_row) => {
            ignored += usize::from(extra_row.is_some());
            (plan, None)
        }
    };
    if ignored > 0 {
        notes.push(Message::new("project-file-note-area-rows").count("n", ignored));
    }
    if area.is_none() && influence.is_some() {
        notes.push(Message::new("project-file-note-influence-alone"));
    }
    project.area = area.map(|area| Arc::new(Area { influence, ..area }));
    Ok(complete)
}

/// Writes the `soort` of a row that was taken as the plan area without one.
pub fn complete(connection: &Connection, fid: i64) -> rusqlite::Result<()> {
    connection.execute("UPDATE gebied SET soort = ?1 WHERE fid = ?2", params![PLAN, fid])?;
    Ok(())
}
