//! What `gpkg_contents` and `gpkg_geometry_columns` say of a table, kept true: extent, last change, type.
//!
//! Extents are exact: they grow with each row, and are computed again when a row at the edge leaves.

use rusqlite::{Connection, OptionalExtension, params};

use super::sql::{has_table, quoted};
use crate::geometry::{Bounds, Point, Shape, ShapeKind};

/// The ground that the rows of one table lost and gained in a transaction.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ground {
    lost: Option<Bounds>,
    gained: Option<Bounds>,
}

impl Ground {
    /// Counts one row: where it was and where it is now.
    pub fn add(&mut self, lost: Option<Bounds>, gained: Option<Bounds>) {
        let both = |a: Option<Bounds>, b: Option<Bounds>| match (a, b) {
            (Some(a), Some(b)) => Some(a.union(b)),
            (a, b) => a.or(b),
        };
        self.lost = both(self.lost, lost);
        self.gained = both(self.gained, gained);
    }
}

/// Brings the extent and the time of last change of a table up to date.
///
/// All rows are looked at only when a row left that may have made the edge.
pub fn follow(connection: &Connection, table: &str, ground: &Ground) -> rusqlite::Result<()> {
    let extent = connection
        .prepare_cached("SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?1")?
        .query_row([table], |row| {
            let number = |column| row.get::<_, Option<f64>>(column);
            Ok([number(0)?, number(1)?, number(2)?, number(3)?])
        })
        .optional()?;
    let Some([Some(min_x), Some(min_y), Some(max_x), Some(max_y)]) = extent else {
        return touch(connection, table);
    };
    let extent = Bounds { min: Point { x: min_x, y: min_y }, max: Point { x: max_x, y: max_y } };
    let inside = |lost: Bounds| {
        let (low, high) = (lost.min, lost.max);
        extent.min.x < low.x && extent.min.y < low.y && high.x < extent.max.x && high.y < extent.max.y
    };
    if !ground.lost.is_none_or(inside) {
        return touch(connection, table);
    }
    set_extent(connection, table, ground.gained.map_or(extent, |gained| extent.union(gained)))
}

/// Writes the extent that is known of a table, and that it changed now.
pub fn set_extent(connection: &Connection, table: &str, now: Bounds) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), \
             min_x = ?2, min_y = ?3, max_x = ?4, max_y = ?5 WHERE table_name = ?1",
        )?
        .execute(params![table, now.min.x, now.min.y, now.max.x, now.max.y])?;
    Ok(())
}

/// Writes extent and time of last change of a table with geometry, from all its rows.
pub fn touch(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    let sql = format!(
        "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), \
         (min_x, min_y, max_x, max_y) = \
         (SELECT min(ST_MinX(geom)), min(ST_MinY(geom)), max(ST_MaxX(geom)), max(ST_MaxY(geom)) FROM {}) \
         WHERE table_name = ?1",
        quoted(table)
    );
    connection.prepare_cached(&sql)?.execute([table])?;
    Ok(())
}

/// Writes the time of last change of a table without geometry.
pub fn touch_plain(connection: &Connection, table: &str) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE table_name = ?1",
        )?
        .execute([table])?;
    Ok(())
}

/// The narrowest GeoPackage type that holds all shapes; `if_none` when there are none.
pub fn geometry_type_of<'a>(shapes: impl IntoIterator<Item = &'a Shape>, if_none: &'static str) -> &'static str {
    let mut common: Option<ShapeKind> = None;
    for shape in shapes {
        match common {
            None => common = Some(shape.kind()),
            Some(kind) if kind == shape.kind() => {}
            Some(_) => return "GEOMETRY",
        }
    }
    match common {
        None => if_none,
        Some(ShapeKind::Area) => "MULTIPOLYGON",
        Some(ShapeKind::Line) => "MULTILINESTRING",
        Some(ShapeKind::Point) => "MULTIPOINT",
        Some(ShapeKind::Mixed) => "GEOMETRY",
    }
}

/// Writes the geometry type of a table.
pub fn set_geometry_type(connection: &Connection, table: &str, kind: &str) -> rusqlite::Result<()> {
    connection.execute(
        "UPDATE gpkg_geometry_columns SET geometry_type_name = ?1 WHERE table_name = ?2 AND geometry_type_name <> ?1",
        params![kind, table],
    )?;
    Ok(())
}

/// An identifier nobody in the file uses yet: the wish itself, or with a number behind it.
pub fn free_identifier(connection: &Connection, wish: &str, table: &str) -> rusqlite::Result<String> {
    let mut statement =
        connection.prepare_cached("SELECT count(*) FROM gpkg_contents WHERE identifier = ?1 AND table_name <> ?2")?;
    let mut name = wish.to_owned();
    let mut number = 2;
    while statement.query_row([&name, table], |row| row.get::<_, i64>(0))? > 0 {
        name = format!("{wish} ({number})");
        number += 1;
    }
    Ok(name)
}

/// A table name nobody in the file uses yet: lower case letters, digits and underscores.
pub fn free_table_name(connection: &Connection, wish: &str) -> rusqlite::Result<String> {
    let base = table_name(wish);
    let mut name = base.clone();
    let mut number = 2;
    while has_table(connection, &name)? {
        name = format!("{base}_{number}");
        number += 1;
    }
    Ok(name)
}

/// A table name for a layer with this name: lower case letters, digits and underscores, not one that programs keep for
/// themselves.
pub fn table_name(wish: &str) -> String {
    let slug = slug(wish);
    let reserved =
        ["gpkg", "rtree", "sqlite", "koppelkans", "layer_styles"].iter().any(|start| slug.starts_with(start));
    let letter = slug.starts_with(|c: char| c.is_ascii_lowercase());
    if letter && !reserved { slug } else { format!("laag_{slug}").trim_end_matches('_').to_owned() }
}

/// Lower case letters, digits and underscores, at most 48; accents go, everything else becomes one underscore.
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.to_lowercase().chars() {
        match plain_letter(c) {
            Some(plain) => out.push(plain),
            None if out.ends_with('_') || out.is_empty() => {}
            None => out.push('_'),
        }
        if out.len() >= 48 {
            break;
        }
    }
    out.trim_end_matches('_').to_owned()
}

fn plain_letter(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' | '0'..='9' => c,
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        _ => return None,
    })
}
