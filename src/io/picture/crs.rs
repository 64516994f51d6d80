//! The reference system of a picture: from a `.prj` or `.aux.xml` beside it, or from the keys of a GeoTIFF.
//!
//! What such texts mean is for `source`; only names that stand alone are known here.

use std::path::Path;

use super::beside;
use super::world_file::Affine;
use crate::geometry::projection::Crs;
use crate::io::source::{SaidCrs, prj};

/// What the files beside a picture say.
#[derive(Debug)]
pub struct Beside {
    /// Its system.
    pub crs: SaidCrs,
    /// Where it lies, when `.aux.xml` says so.
    pub affine: Option<Affine>,
}

/// Reads the files beside a picture that tell its system.
pub fn beside(picture: &Path) -> Beside {
    let written = beside::with_ending(picture, "prj").and_then(|path| beside::text(&path));
    let aux = beside::with_more(picture, ".aux.xml").and_then(|path| beside::text(&path)).unwrap_or_default();
    let srs = element(&aux, "SRS").map(unescaped);
    let text = written.or(srs).unwrap_or_default();
    let numbers = element(&aux, "GeoTransform").map(|text| {
        let numbers: Vec<f64> = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
        Affine::try_from(numbers).ok()
    });
    Beside { crs: prj::said(&text), affine: numbers.flatten() }
}

/// The systems people here use, by their names in the spellings of ESRI and EPSG.
pub fn by_name(name: &str) -> Option<Crs> {
    let plain: String = name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let number = match plain.as_str() {
        "rdnew" | "amersfoortrdnew" | "rijksdriehoekstelselnew" | "amersfoortrdnewnapheight" => 28_992,
        "gcswgs1984" | "wgs84" | "wgs1984" => 4326,
        "gcsetrs1989" | "etrs89" => 4258,
        "wgs1984webmercatorauxiliarysphere" | "wgs84pseudomercator" | "wgs1984webmercator" => 3857,
        "belgelambert1972" | "belge1972belgianlambert72" | "belgelambert72" => 31_370,
        "etrs1989laea" | "etrs89extendedlaeaeurope" | "etrs89laeaeurope" => 3035,
        other => return by_zone(other),
    };
    Crs::parse(&number.to_string()).ok()
}

fn by_zone(plain: &str) -> Option<Crs> {
    let (base, zone) = plain.split_once("utmzone")?;
    let zone: u32 = zone.strip_suffix('n')?.parse().ok().filter(|zone| (1..=60).contains(zone))?;
    let number = match base {
        "etrs1989" | "etrs89" => 25_800 + zone,
        "wgs1984" | "wgs84" => 32_600 + zone,
        _ => return None,
    };
    Crs::parse(&number.to_string()).ok()
}

fn element<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = xml.split_once(&format!("<{name}"))?;
    let (_, inside) = after.split_once('>')?;
    inside.split_once(&format!("</{name}>")).map(|(text, _)| text)
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_geotiff_that_names_its_system_is_known_by_the_name() {
        assert_eq!(by_name("Amersfoort / RD New"), Some(Crs::RD_NEW));
        assert_eq!(by_name("ETRS_1989_UTM_Zone_32N"), Crs::parse("25832").ok());
        assert_eq!(by_name("WGS 84 / UTM zone 31N"), Crs::parse("32631").ok());
        assert_eq!(by_name("Mars_Local"), None);
    }

    #[test]
    fn an_aux_file_gives_system_and_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let text = "<PAMDataset><SRS dataAxisToSRSAxisMapping=\"1,2\">EPSG:28992</SRS>\
                    <GeoTransform> 2.1e+05, 0.5, 0, 540015, 0, -0.5</GeoTransform></PAMDataset>";
        std::fs::write(folder.path().join("kaart.png.aux.xml"), text).expect("written");
        let said = beside(&folder.path().join("kaart.png"));
        assert_eq!(said.crs, SaidCrs::Known(Crs::RD_NEW));
        assert_eq!(said.affine, Some([210_000.0, 0.5, 0.0, 540_015.0, 0.0, -0.5]));
        let none = beside(&folder.path().join("ander.png"));
        assert!(none.crs == SaidCrs::Absent && none.affine.is_none());
    }
}
