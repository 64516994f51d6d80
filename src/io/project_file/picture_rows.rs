//! The table `koppelkans_onderleggers`: pictures under the maps, and where they lie.
//!
//! Their bytes are in `koppelkans_fotos`, so that moving a picture or its slider does not write them again.

use std::sync::Arc;

use rusqlite::{Connection, params};
use serde_json::{Value as Json, json};

use super::own_read;
use super::sql::has_table;
use crate::geometry::Point;
use crate::geometry::placing::ControlPoint;
use crate::geometry::projection::Crs;
use crate::model::{PictureLayer, Placement, Project, Row, RowChange};
use crate::words::Message;

/// Its name.
pub const TABLE: &str = "koppelkans_onderleggers";
/// Its columns.
pub const COLUMNS: &str = "fid INTEGER PRIMARY KEY NOT NULL, uuid TEXT NOT NULL UNIQUE, naam TEXT, foto TEXT, \
                           breedte INTEGER, hoogte INTEGER, dekking REAL, ligging TEXT";

/// Writes one picture, or takes it out. Its row number is its creation number.
pub fn write(connection: &Connection, change: &RowChange<PictureLayer>) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM koppelkans_onderleggers WHERE uuid = ?1")?
        .execute([change.id.to_string()])?;
    let Some(row) = &change.row else { return Ok(()) };
    let mut statement = connection.prepare_cached(
        "INSERT OR REPLACE INTO koppelkans_onderleggers (fid, uuid, naam, foto, breedte, hoogte, dekking, ligging) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    let fid = super::serial_to_fid(row.serial);
    let [width, height] = row.size;
    let lie = written(&row.placement).to_string();
    statement.execute(params![fid, row.id.to_string(), row.name, row.file, width, height, row.opacity, lie])?;
    Ok(())
}

/// Reads them into a project. A picture that lies nowhere, or whose file is gone, is told; it stays in the file.
pub fn read(connection: &Connection, project: &mut Project, notes: &mut Vec<Message>) -> rusqlite::Result<()> {
    if !has_table(connection, TABLE)? {
        return Ok(());
    }
    let columns = "fid, uuid, naam, foto, breedte, hoogte, dekking, ligging";
    let plane = project.crs;
    let photos = Arc::clone(&project.photos);
    let found = own_read::rows(connection, TABLE, columns, notes, |row| {
        let layer = PictureLayer {
            serial: u64::try_from(row.get::<_, i64>(0).ok()?).ok()?,
            id: row.get::<_, String>(1).ok()?.parse().ok()?,
            name: row.get::<_, Option<String>>(2).ok()?.unwrap_or_default(),
            file: row.get::<_, Option<String>>(3).ok()?.unwrap_or_default(),
            size: [row.get(4).ok()?, row.get(5).ok()?],
            opacity: row.get::<_, f64>(6).ok().filter(|share| (0.0..=1.0).contains(share))?,
            placement: read_placement(&row.get::<_, String>(7).ok()?)?,
        };
        let usable = layer.size.iter().all(|side| *side > 0) && photos.contains_key(&layer.file);
        (usable && layer.lie(plane).is_ok()).then_some(layer)
    })?;
    for layer in found {
        if project.pictures.accepts(&layer) && project.pictures.get(layer.id()).is_none() {
            project.pictures.put(Arc::new(layer));
        }
    }
    Ok(())
}

fn written(placement: &Placement) -> Json {
    match placement {
        Placement::Points(points) => {
            let of = |one: &ControlPoint| json!([one.pixel.x, one.pixel.y, one.place.x, one.place.y]);
            json!({ "punten": points.iter().map(of).collect::<Vec<_>>() })
        }
        Placement::Affine { numbers, crs } => json!({ "affien": numbers, "crs": crs.to_string() }),
    }
}

fn read_placement(text: &str) -> Option<Placement> {
    let json: Json = serde_json::from_str(text).ok()?;
    let numbers = |json: &Json| json.as_array()?.iter().map(Json::as_f64).collect::<Option<Vec<f64>>>();
    if let Some(points) = json.get("punten") {
        let of = |point: &Json| {
            let [u, v, x, y] = <[f64; 4]>::try_from(numbers(point)?).ok()?;
            Some(ControlPoint { pixel: Point { x: u, y: v }, place: Point { x, y } })
        };
        return Some(Placement::Points(points.as_array()?.iter().map(of).collect::<Option<_>>()?));
    }
    let crs = Crs::parse(json.get("crs")?.as_str()?).ok()?;
    Some(Placement::Affine { numbers: numbers(json.get("affien")?)?.try_into().ok()?, crs })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placement_is_read_as_it_was_written() {
        let point = |n: f64| ControlPoint {
            pixel: Point { x: n, y: 0.1 + n },
            place: Point { x: 210_000.123_456_7 + n, y: 540_000.0 },
        };
        let by_file = Placement::Affine { numbers: [1e5, 0.1, 0.0, 5e5, 0.0, -0.1], crs: Crs::RD_NEW };
        for placement in [Placement::Points(vec![point(1.0), point(2.5)]), by_file] {
            assert_eq!(read_placement(&written(&placement).to_string()), Some(placement));
        }
        for broken in ["", "{}", "[1]", r#"{"punten":[[1,2,3]]}"#, r#"{"affien":[1,2],"crs":"EPSG:28992"}"#] {
            assert_eq!(read_placement(broken), None, "{broken}");
        }
    }
}
