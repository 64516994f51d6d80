//! The table `maskers`: land that will not change, with the reason; an ordinary layer in QGIS.
//!
//! The rows are written as a whole. A row added in QGIS without an identity gets the same one each time.

use rusqlite::{Connection, params};

use super::read_rows::{ReadShape, read_shape};
use super::{contents, fid, gpb};
use crate::model::{FeatureId, Mask};
use crate::words::Message;

/// Columns after `fid` and `geom`.
pub const COLUMNS: &[(&str, &str)] = &[("uuid", "TEXT"), ("reden", "TEXT")];

/// Puts these masks in the place of all that were there.
pub fn write(connection: &Connection, masks: &[Mask], srs_id: i32) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM maskers", [])?;
    let mut statement =
        connection.prepare_cached("INSERT INTO maskers (fid, geom, uuid, reden) VALUES (?1, ?2, ?3, ?4)")?;
    for (i, mask) in masks.iter().enumerate() {
        statement.execute(params![fid(i), gpb::encode(&mask.shape, srs_id), mask.id.to_string(), mask.reason])?;
    }
    let shapes = masks.iter().map(|mask| &mask.shape);
    contents::set_geometry_type(connection, "maskers", contents::geometry_type_of(shapes, "MULTIPOLYGON"))
}

/// Reads the masks. `of_project` gives rows without an identity one of their own.
pub fn read(connection: &Connection, of_project: uuid::Uuid, notes: &mut Vec<Message>) -> rusqlite::Result<Vec<Mask>> {
    let mut masks: Vec<Mask> = Vec::new();
    let mut statement = connection.prepare("SELECT fid, geom, uuid, reden FROM maskers ORDER BY fid")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let fid: i64 = row.get(0)?;
        let text = |column: usize| row.get::<_, Option<String>>(column).ok().flatten().unwrap_or_default();
        let name = format!("fid {fid}");
        let ReadShape::Shape(shape) = read_shape(row.get_ref(1)?, "maskers", &name, notes) else { continue };
        let made = || FeatureId(uuid::Uuid::new_v5(&of_project, format!("maskers {fid}").as_bytes()));
        let id = text(2).parse().ok().filter(|id| masks.iter().all(|mask| mask.id != *id)).unwrap_or_else(made);
        masks.push(Mask { id, shape, reason: text(3) });
    }
    Ok(masks)
}
