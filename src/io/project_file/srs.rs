//! The reference systems in a project file and their definitions in well-known text.
//!
//! RD New, ETRS89 and WGS 84 with their UTM zones are written out; other systems are named by their EPSG
//! number alone, which QGIS and GDAL look up themselves.

use rusqlite::{Connection, params};

const RD_NEW: &str = r#"PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,299.1528128,AUTHORITY["EPSG","7004"]],AUTHORITY["EPSG","6289"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4289"]],PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","28992"]]"#;
const WGS_84: &str = r#"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]"#;
const ETRS89: &str = r#"GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6258"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4258"]]"#;

/// Writes the rows every GeoPackage has and the one of the project.
pub fn write(connection: &Connection, epsg: u32) -> rusqlite::Result<()> {
    let mut statement = connection.prepare(
        "INSERT OR IGNORE INTO gpkg_spatial_ref_sys \
         (srs_name, srs_id, organization, organization_coordsys_id, definition, description) \
         VALUES (?1, ?2, ?3, ?2, ?4, ?5)",
    )?;
    let nothing = "undefined";
    statement.execute(params!["Undefined cartesian SRS", -1, "NONE", nothing, "undefined cartesian"])?;
    statement.execute(params!["Undefined geographic SRS", 0, "NONE", nothing, "undefined geographic"])?;
    statement.execute(params!["WGS 84", 4326, "EPSG", WGS_84, "longitude and latitude in degrees"])?;
    statement.execute(params!["Amersfoort / RD New", 28992, "EPSG", RD_NEW, "Netherlands, metres"])?;
    let (name, definition) = definition(epsg);
    statement.execute(params![name, epsg, "EPSG", definition, "the plane of this project, metres"])?;
    Ok(())
}

/// Name and well-known text of a system.
fn definition(epsg: u32) -> (String, String) {
    match epsg {
        25828..=25838 => utm(epsg, "ETRS89", ETRS89, epsg - 25800, true),
        32601..=32660 => utm(epsg, "WGS 84", WGS_84, epsg - 32600, true),
        32701..=32760 => utm(epsg, "WGS 84", WGS_84, epsg - 32700, false),
        _ => (format!("EPSG:{epsg}"), "undefined".to_owned()),
    }
}

fn utm(epsg: u32, datum: &str, geographic: &str, zone: u32, north: bool) -> (String, String) {
    let name = format!("{datum} / UTM zone {zone}{}", if north { 'N' } else { 'S' });
    let meridian = i64::from(zone) * 6 - 183;
    let northing = if north { 0 } else { 10_000_000 };
    // Inside a projected system the geographic one is written without axes.
    let geographic = geographic.replace(r#",AXIS["Latitude",NORTH],AXIS["Longitude",EAST]"#, "");
    let text = format!(
        r#"PROJCS["{name}",{geographic},PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",{meridian}],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",{northing}],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","{epsg}"]]"#
    );
    (name, text)
}
