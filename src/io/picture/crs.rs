//! The reference system of a picture: from a `.prj` or `.aux.xml` beside it, or from the keys of a GeoTIFF.
//!
//! A text is only searched for the numbers and names of systems; a whole reader of such texts is for `source`.

use std::path::Path;

use super::beside;
use super::world_file::Affine;
use crate::geometry::projection::Crs;
use crate::io::source::SaidCrs;

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
    let prj = beside::with_ending(picture, "prj").and_then(|path| beside::text(&path));
    let aux = beside::with_more(picture, ".aux.xml").and_then(|path| beside::text(&path)).unwrap_or_default();
    let srs = element(&aux, "SRS").map(unescaped);
    let text = prj.or(srs).unwrap_or_default();
    let numbers = element(&aux, "GeoTransform").map(|text| {
        let numbers: Vec<f64> = text.split(',').filter_map(|part| part.trim().parse().ok()).collect();
        Affine::try_from(numbers).ok()
    });
    Beside { crs: of_text(&text), affine: numbers.flatten() }
}

/// The system that a text in WKT or PROJJSON is about: its last number is that of the whole, else its name.
pub fn of_text(text: &str) -> SaidCrs {
    let text = text.trim();
    if text.is_empty() {
        return SaidCrs::Absent;
    }
    let first = text.split(['"', '\n']).nth(1).unwrap_or(text).trim();
    let by_number = outer_number(text).and_then(|number| Crs::parse(&format!("EPSG:{number}")).ok());
    match by_number.or_else(|| by_name(first)).or_else(|| Crs::parse(text).ok()) {
        Some(crs) => SaidCrs::Known(crs),
        None => SaidCrs::Unknown(first.chars().take(80).collect()),
    }
}

/// The number of the whole: an `AUTHORITY` or `ID` that stands in the outermost brackets.
fn outer_number(text: &str) -> Option<u32> {
    let mut depth = 0_usize;
    let (mut quoted, mut found) = (false, None);
    for (at, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '[' | '(' if !quoted => {
                depth += 1;
                let before = text.get(..at).unwrap_or_default().trim_end().to_ascii_uppercase();
                if depth == 2 && (before.ends_with("AUTHORITY") || before.ends_with("ID")) {
                    let inside = text.get(at + 1..).and_then(|rest| rest.split([']', ')']).next()).unwrap_or_default();
                    let epsg = inside.to_ascii_uppercase().contains("EPSG");
                    let number = inside.rsplit(',').next().map(|part| part.trim().trim_matches('"'));
                    found = number.filter(|_| epsg).and_then(|part| part.parse().ok()).or(found);
                }
            }
            ']' | ')' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    found
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
    fn the_outermost_number_of_a_text_counts() {
        let wkt = r#"PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",AUTHORITY["EPSG","4289"]],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","28992"]]"#;
        assert_eq!(of_text(wkt), SaidCrs::Known(Crs::RD_NEW));
        let wkt2 = r#"PROJCRS["ETRS89 / UTM zone 31N",BASEGEOGCRS["ETRS89",ID["EPSG",4258]],CS[Cartesian,2],ID["EPSG",25831]]"#;
        assert_eq!(of_text(wkt2), SaidCrs::Known(Crs::parse("25831").expect("known")));
    }

    #[test]
    fn the_spelling_of_esri_is_known_by_its_name() {
        let esri = r#"PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",SPHEROID["Bessel_1841",6377397.155,299.1528128]]]]"#;
        assert_eq!(of_text(esri), SaidCrs::Known(Crs::RD_NEW));
        assert_eq!(by_name("ETRS_1989_UTM_Zone_32N"), Crs::parse("25832").ok());
        assert_eq!(of_text(r#"PROJCS["Mars_Local",UNIT["m",1]]"#), SaidCrs::Unknown("Mars_Local".to_owned()));
        assert_eq!(of_text("  "), SaidCrs::Absent);
    }
}
