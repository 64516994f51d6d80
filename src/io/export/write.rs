//! Writing what was found in one of the formats: to memory, to a file, or to whatever takes bytes.
//!
//! How a format looks is for the format.

use std::io::Write;
use std::path::Path;

use super::sink::Sink;
use super::tables::tables;
use super::{CsvStyle, ExportError, Findings, Format, What, analysis_csv, analysis_geojson, zones_csv, zones_geojson};
use super::{area, flatgeobuf, geoparquet, kml, map_csv, maps, method_annex, xlsx};
use crate::geometry::projection::Crs;
use crate::io::Whole;
use crate::progress::Progress;

/// The bytes of a file; see [`write`].
///
/// # Errors
/// See [`write`].
pub fn export(findings: &Findings<'_>, what: What, format: Format, crs: Option<Crs>) -> Result<Vec<u8>, ExportError> {
    let mut bytes = Vec::new();
    write(findings, what, format, crs, &mut bytes, &Progress::default())?;
    Ok(bytes)
}

/// Writes a file, a batch of rows at a time; a GeoPackage is for [`write_geopackage`](super::write_geopackage). Without a
/// reference system GeoJSON is in longitude and latitude, and everything else in the project's plane. The koppelkansen are
/// needed for themselves only.
///
/// # Errors
/// When it does not go in the format or the reference system, when writing fails, and when it was told to stop; what was
/// written until then is no file.
pub fn write(
    findings: &Findings<'_>,
    what: What,
    format: Format,
    crs: Option<Crs>,
    out: &mut (dyn Write + Send),
    progress: &Progress,
) -> Result<(), ExportError> {
    if what != What::Method && !format.line().holds.contains(&what) {
        return Err(ExportError::NotInFormat { what, format });
    }
    if what == What::Zones && findings.zones.is_none() {
        return Err(ExportError::NoZones);
    }
    let mut sink = Sink::new(out, progress);
    match write_to(&mut sink, findings, what, format, crs) {
        Ok(()) => Ok(()),
        Err(error) => Err(sink.why(error)),
    }
}

fn write_to(
    out: &mut Sink<'_>,
    findings: &Findings<'_>,
    what: What,
    format: Format,
    crs: Option<Crs>,
) -> Result<(), ExportError> {
    let plane = findings.project.crs();
    if what == What::Method {
        return out.put(&method_annex(findings.project, findings.words));
    }
    match format {
        Format::GeoJson => geojson(out, findings, what, crs.unwrap_or(Crs::LON_LAT)),
        Format::Csv => csv(out, findings, what, crs.unwrap_or(plane), CsvStyle::Dutch),
        Format::CsvPlain => csv(out, findings, what, crs.unwrap_or(plane), CsvStyle::Plain),
        Format::Xlsx => {
            let mut all = tables(findings, what)?;
            if what == What::Opportunities {
                // Whoever reads of a pair looks up its tasks.
                all.extend(tables(findings, What::Tasks)?);
            }
            out.bytes(&xlsx::xlsx(&all, findings)?)
        }
        Format::Kml => kml::kml(&tables(findings, what)?, findings, out),
        Format::FlatGeobuf | Format::GeoParquet => {
            let table = tables(findings, what)?.pop().ok_or(ExportError::NoZones)?;
            let write = if format == Format::FlatGeobuf { flatgeobuf::flatgeobuf } else { geoparquet::geoparquet };
            write(&table, plane, crs.unwrap_or(plane), out)
        }
        Format::GeoPackage | Format::Markdown => Err(ExportError::NotInFormat { what, format }),
    }
}

fn geojson(out: &mut Sink<'_>, findings: &Findings<'_>, what: What, crs: Crs) -> Result<(), ExportError> {
    let project = findings.project;
    match what {
        What::Area => out.put(&area::area_geojson(project, crs)?),
        What::Values => maps::values_geojson(project, crs, out),
        What::Tasks => maps::tasks_geojson(project, crs, out),
        What::Opportunities => out.put(&analysis_geojson(findings, crs)?),
        What::Zones => {
            let zones = findings.zones.ok_or(ExportError::NoZones)?;
            out.put(&zones_geojson(zones, project.crs(), crs, findings.words)?)
        }
        What::Method | What::HandOver => Err(ExportError::NotInFormat { what, format: Format::GeoJson }),
    }
}

fn csv(out: &mut Sink<'_>, findings: &Findings<'_>, what: What, crs: Crs, style: CsvStyle) -> Result<(), ExportError> {
    let project = findings.project;
    match what {
        What::Area => area::area_csv(project, crs, style, out),
        What::Values => map_csv::values_csv(project, crs, style, out),
        What::Tasks => map_csv::tasks_csv(project, crs, style, out),
        What::Opportunities => out.put(&analysis_csv(findings, style)?),
        What::Zones => out.put(&zones_csv(findings.zones.ok_or(ExportError::NoZones)?, style, findings.words)?),
        What::Method | What::HandOver => Err(ExportError::NotInFormat { what, format: Format::Csv }),
    }
}

/// Writes a file at `path`, whole or not at all; a GeoPackage is for [`write_geopackage`](super::write_geopackage).
///
/// # Errors
/// See [`write`].
pub fn write_file(
    findings: &Findings<'_>,
    what: What,
    format: Format,
    crs: Option<Crs>,
    path: &Path,
    progress: &Progress,
) -> Result<(), ExportError> {
    let mut file = Whole::begin(path).map_err(|error| ExportError::of_io(&error))?;
    write(findings, what, format, crs, &mut file, progress)?;
    file.finish().map_err(|error| ExportError::of_io(&error))
}
