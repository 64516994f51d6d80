//! The land that the features of two files share, as a GeoPackage or GeoJSON, written while it is computed.
//!
//! Each piece has the rows of its two features, its area, and their properties with `a_` and `b_` before the names.

use std::io::Write;
use std::path::Path;

use geo::Geometry;
use rayon::prelude::*;
use serde_json::json;

use crate::geometry::layers::Piece;
use crate::geometry::projection::{Crs, Projector};
use crate::io::Whole;
use crate::io::disk::why_not_written;
use crate::io::geojson::write as geojson;
use crate::io::project_file::{PlainGeoPackage, PlainTable};
use crate::model::Properties;
use crate::words::Message;

/// One of the two files: places of its features in the file, from 0, and their properties.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// Places in the file.
    pub rows: &'a [usize],
    /// Properties, in the same order.
    pub properties: &'a [Properties],
}

/// A file of pieces that is being written.
pub struct PiecesFile<'a> {
    sides: [Side<'a>; 2],
    plane: Crs,
    form: Form,
}

enum Form {
    GeoPackage(PlainTable, Box<PlainGeoPackage>),
    GeoJson { file: Whole, projector: Projector, any: bool, path: String },
}

/// Columns of our own.
const OWN: [(&str, &str); 3] = [("a", "INTEGER"), ("b", "INTEGER"), ("area_m2", "REAL")];

impl<'a> PiecesFile<'a> {
    /// Begins a file of the kind its name says; shapes are in `plane`. The name of the table is `overlap`.
    pub fn begin(path: &Path, plane: Crs, sides: [Side<'a>; 2], description: String) -> Result<Self, Message> {
        let extension = path.extension().map(|extension| extension.to_string_lossy().to_lowercase());
        let form = match extension.as_deref() {
            Some("gpkg") => {
                let [a, b] = sides.map(|side| side.properties);
                let table = PlainTable::new("overlap", description, &OWN);
                let table = table.with_properties(a, "a_").with_properties(b, "b_");
                let file = PlainGeoPackage::begin(path, &table, plane.epsg()).map_err(|error| error.message())?;
                Form::GeoPackage(table, Box::new(file))
            }
            Some("geojson" | "json") => {
                let projector = Projector::new(plane, Crs::LON_LAT).map_err(|error| error.message())?;
                let path_text = path.display().to_string();
                let mut file = Whole::begin(path).map_err(|error| not_written(&path_text, &error))?;
                let head = geojson::head("overlap", &[], Crs::LON_LAT);
                file.write_all(head.as_bytes()).map_err(|error| not_written(&path_text, &error))?;
                Form::GeoJson { file, projector, any: false, path: path_text }
            }
            _ => return Err(Message::new("pieces-unknown-form").text("file", path.display().to_string())),
        };
        Ok(Self { sides, plane, form })
    }

    /// Writes pieces.
    pub fn write(&mut self, pieces: &[Piece]) -> Result<(), Message> {
        let ([a, b], epsg) = (self.sides, self.plane.epsg());
        match &mut self.form {
            Form::GeoPackage(table, file) => {
                let row = |piece: &Piece| {
                    let place = |row: usize| i64::try_from(row).unwrap_or(i64::MAX).into();
                    let own = [place(a.rows[piece.a]), place(b.rows[piece.b]), piece.area_m2.into()];
                    table.row(&piece.land, epsg, &own, &[&a.properties[piece.a], &b.properties[piece.b]])
                };
                file.write(pieces.par_iter().map(row).collect()).map_err(|error| error.message())
            }
            Form::GeoJson { file, projector, any, path } => {
                let line = |piece: &Piece| {
                    let mut properties = Properties::new();
                    properties.insert("a".to_owned(), json!(a.rows[piece.a]));
                    properties.insert("b".to_owned(), json!(b.rows[piece.b]));
                    properties.insert("area_m2".to_owned(), json!((piece.area_m2 * 1e4).round() / 1e4));
                    for (prefix, of) in [("a_", &a.properties[piece.a]), ("b_", &b.properties[piece.b])] {
                        properties.extend(of.iter().map(|(name, value)| (format!("{prefix}{name}"), value.clone())));
                    }
                    let geometry = Geometry::MultiPolygon(piece.land.clone());
                    geojson::feature(projector, Crs::LON_LAT, Some(&geometry), properties)
                };
                let lines: Vec<_> = pieces.par_iter().map(line).collect();
                for line in lines {
                    let line = line.map_err(|error| error.message())?;
                    let before = if std::mem::replace(any, true) { ",\n" } else { "\n" };
                    write!(file, "{before}{line}").map_err(|error| not_written(path, &error))?;
                }
                Ok(())
            }
        }
    }

    /// Gives the file its name.
    pub fn finish(self) -> Result<(), Message> {
        match self.form {
            Form::GeoPackage(_, file) => file.finish().map_err(|error| error.message()),
            Form::GeoJson { mut file, path, .. } => {
                let end = file.write_all(geojson::TAIL.as_bytes()).and_then(|()| file.finish());
                end.map_err(|error| not_written(&path, &error))
            }
        }
    }
}

fn not_written(file: &str, error: &std::io::Error) -> Message {
    Message::new("cli-not-written").text("file", file).message("reason", why_not_written(error))
}
