//! Tables as KML, to show others in a globe: a folder a table, names, descriptions, colours.
//!
//! KML knows no hatches: values are grey there, with their letters in the name. It is written here and not by the `kml`
//! crate, which puts elements in an order that the standard does not allow.

use std::collections::BTreeSet;

use geo::{Coord, Geometry, LineString};

use super::batches::in_batches;
use super::parts::parts as parts_of;
use super::sink::Sink;
use super::style::xml::{element, escaped, text};
use super::tables::{Column, Kind, Land, Row, Table};
use super::{ExportError, Findings};
use crate::geometry::projection::{Crs, Projector};
use crate::io::columns::Cell;
use crate::model::{TypeCode, Worth};
use crate::render::palette::{self, Rgba};
use crate::render::style::{Paint, TypeTint};

/// Decimals of degrees: about a centimetre.
const DECIMALS: i32 = 7;

/// Writes the tables, in longitude and latitude.
pub fn kml(tables: &[Table<'_>], findings: &Findings<'_>, out: &mut Sink<'_>) -> Result<(), ExportError> {
    let projector = Projector::new(findings.project.crs(), Crs::LON_LAT)?;
    out.begin(tables.iter().map(|table| table.rows.len()).sum());
    let used: BTreeSet<Look> = tables.iter().flat_map(|table| looks(table, findings)).collect();
    let styles: String = used.iter().map(|look| style(*look)).collect();
    out.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>")?;
    out.put(&(text("name", findings.project.name()) + "<open>1</open>" + &styles))?;
    for table in tables {
        let about = if table.about.is_empty() { String::new() } else { text("description", &table.about) };
        out.put(&("<Folder>".to_owned() + &text("name", &table.title) + &about))?;
        let make = |at| placemark(table, &table.rows.row(at), findings, &projector);
        in_batches(0..table.rows.len(), make, |batch| {
            out.advance(batch.len())?;
            out.put(&batch.concat())
        })?;
        out.put("</Folder>")?;
    }
    out.put("</Document></kml>\n")
}

/// Line, fill and width of what is drawn: colours as bytes, the width in tenths of points.
type Look = ([u8; 4], [u8; 4], u16);

/// The looks that rows of a table have.
fn looks(table: &Table<'_>, findings: &Findings<'_>) -> BTreeSet<Look> {
    // Only tasks differ from one another.
    let most = if table.kind == Kind::Tasks { table.rows.len() } else { 1 };
    table.rows.iter().take(most).map(|row| look(table, &row, findings)).collect()
}

fn look(table: &Table<'_>, row: &Row<'_>, findings: &Findings<'_>) -> Look {
    let of = |line: Rgba, fill: Rgba, width: u16| (line.0, fill.0, width);
    let clear = Rgba([255, 255, 255, 0]);
    match table.kind {
        Kind::Area => of(palette::INK, clear, 25),
        Kind::Masks => of(palette::color(Paint::MaskLine), palette::color(Paint::MaskFill), 12),
        Kind::Reference => of(palette::color(Paint::ReferenceLine), clear, 10),
        Kind::Values => of(palette::VALUE_LINE, palette::OUTLINE.veil(60), 18),
        Kind::Opportunities => of(palette::INK, clear, 30),
        Kind::Zones => of(palette::INK, palette::ACCENT.veil(70), 10),
        Kind::Tasks => {
            let code = table.text(row, "type");
            let code = (!code.is_empty()).then(|| TypeCode::new(&code));
            let tint = TypeTint::of(findings.project.types(), code.as_ref());
            of(palette::tint_line(tint), palette::tint_fill(tint).veil(150), 24)
        }
    }
}

fn style_id(look: Look) -> String {
    let hex = |color: [u8; 4]| color.map(|part| format!("{part:02x}")).concat();
    format!("s{}-{}-{}", hex(look.0), hex(look.1), look.2)
}

/// KML writes colours the other way round: how much it covers, blue, green, red.
fn style(look: Look) -> String {
    let color = |[r, g, b, a]: [u8; 4]| format!("{a:02x}{b:02x}{g:02x}{r:02x}");
    let (line, fill, width) = look;
    let width = f64::from(width) / 10.0;
    let icon = element("IconStyle", &[], &(text("color", &color(line)) + "<scale>0.9</scale>"));
    let label = element("LabelStyle", &[], "<scale>0.8</scale>");
    let line = element("LineStyle", &[], &(text("color", &color(line)) + &text("width", &width.to_string())));
    let poly = element("PolyStyle", &[], &(text("color", &color(fill)) + "<outline>1</outline>"));
    element("Style", &[("id", &style_id(look))], &(icon + &label + &line + &poly))
}

fn placemark(
    table: &Table<'_>,
    row: &Row<'_>,
    findings: &Findings<'_>,
    projector: &Projector,
) -> Result<String, ExportError> {
    let look = look(table, row, findings);
    let mut inside = text("name", &name(table, row));
    let about = description(table, row);
    if !about.is_empty() {
        inside += &text("description", &about);
    }
    inside += &text("styleUrl", &format!("#{}", style_id(look)));
    let data: String = row.cells.iter().zip(&table.columns).map(|(cell, column)| data(cell, column)).collect();
    if !data.is_empty() {
        inside += &element("ExtendedData", &[], &data);
    }
    inside += &geometry(&row.land, projector)?;
    Ok(element("Placemark", &[], &inside))
}

fn name(table: &Table<'_>, row: &Row<'_>) -> String {
    let named = |columns: &[&str]| columns.iter().map(|name| table.text(row, name)).find(|text| !text.is_empty());
    match table.kind {
        Kind::Values => {
            let letter = |worth: Worth| {
                let level = table.text(row, worth.column());
                (!level.is_empty() && level != "0").then(|| format!("{}{level}", worth.letter()))
            };
            let letters: Vec<String> = Worth::ALL.into_iter().filter_map(letter).collect();
            let name = table.text(row, "naam");
            if letters.is_empty() { name } else { format!("{name} ({})", letters.join(" ")).trim().to_owned() }
        }
        Kind::Opportunities => {
            let pair = format!("{} × {}", table.text(row, "a_naam"), table.text(row, "b_naam"));
            format!("{} {pair}", table.text(row, "code")).trim().to_owned()
        }
        Kind::Masks => table.text(row, "reden"),
        Kind::Area => [table.text(row, "naam"), table.text(row, "soort")].join(" "),
        Kind::Tasks => named(&["naam", "code"]).unwrap_or_default(),
        Kind::Zones => named(&["zone"]).unwrap_or_default(),
        Kind::Reference => named(&["naam", "name", "nummer", "code", "id"]).unwrap_or_default(),
    }
}

fn description(table: &Table<'_>, row: &Row<'_>) -> String {
    match table.kind {
        Kind::Opportunities => table.text(row, "zin"),
        Kind::Zones => table.text(row, "tasks"),
        _ => table.text(row, "verhaal"),
    }
}

fn data(cell: &Cell<'_>, column: &Column) -> String {
    let word = column.choices.iter().find(|(choice, _)| cell.is(choice)).map(|(_, word)| word.as_str().into());
    let Some(shown) = word.or_else(|| cell.as_text()) else { return String::new() };
    let inside = text("displayName", &column.title) + &text("value", &shown);
    element("Data", &[("name", &column.name)], &inside)
}

fn geometry(land: &Land<'_>, projector: &Projector) -> Result<String, ExportError> {
    let mut parts = Vec::new();
    for part in parts_of(land) {
        match part.converted(projector)? {
            Geometry::MultiPolygon(areas) => parts.extend(areas.iter().map(|polygon| {
                let outer = element("outerBoundaryIs", &[], &ring(polygon.exterior()));
                let inner = polygon.interiors().iter().map(|hole| element("innerBoundaryIs", &[], &ring(hole)));
                element("Polygon", &[], &(outer + &inner.collect::<String>()))
            })),
            Geometry::MultiLineString(lines) => {
                let line = |line: &LineString<f64>| {
                    element("LineString", &[], &("<tessellate>1</tessellate>".to_owned() + &coordinates(&line.0)))
                };
                parts.extend(lines.iter().map(line));
            }
            Geometry::MultiPoint(points) => {
                parts.extend(points.iter().map(|point| element("Point", &[], &coordinates(&[point.0]))));
            }
            _ => {}
        }
    }
    Ok(match parts.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        several => element("MultiGeometry", &[], &several.concat()),
    })
}

fn ring(ring: &LineString<f64>) -> String {
    element("LinearRing", &[], &coordinates(&ring.0))
}

fn coordinates(all: &[Coord<f64>]) -> String {
    let scale = 10f64.powi(DECIMALS);
    let rounded = |value: f64| (value * scale).round() / scale + 0.0;
    let places: Vec<String> = all.iter().map(|at| format!("{},{}", rounded(at.x), rounded(at.y))).collect();
    element("coordinates", &[], &escaped(&places.join(" ")))
}
