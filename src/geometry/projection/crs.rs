//! The name of a reference system: how it is written, and what kind it is.
//!
//! It does not convert coordinates.

use proj_core::CrsDef;

use super::ProjectionError;
use crate::geometry::Bounds;

/// A coordinate reference system by its EPSG number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Crs {
    epsg: u32,
}

impl Crs {
    /// Amersfoort / RD New.
    pub const RD_NEW: Crs = Crs { epsg: 28992 };
    /// Longitude and latitude in degrees, WGS 84 (taken as ETRS89 inside Europe).
    pub const LON_LAT: Crs = Crs { epsg: 4326 };
    /// Longitude and latitude in degrees, ETRS89.
    pub const ETRS89: Crs = Crs { epsg: 4258 };

    /// Reads `EPSG:28992`, `28992`, `urn:ogc:def:crs:EPSG::28992`, `urn:ogc:def:crs:OGC:1.3:CRS84` and
    /// `http://www.opengis.net/def/crs/EPSG/0/28992`, in capitals or not, with spaces around it. Of a system
    /// with heights (such as 7415, RD New + NAP) the horizontal part is taken.
    pub fn parse(text: &str) -> Result<Self, ProjectionError> {
        let unknown = || ProjectionError::Unknown(text.to_owned());
        let name = text.trim().to_ascii_uppercase();
        if name.ends_with("CRS84") || name.ends_with("CRS84H") {
            return Ok(Self::LON_LAT);
        }
        if name == "RD NEW" || name == "AMERSFOORT / RD NEW" {
            return Ok(Self::RD_NEW);
        }
        let only_a_number = name.chars().all(|c| c.is_ascii_digit());
        if !only_a_number && !name.contains("EPSG") {
            return Err(unknown());
        }
        // Version numbers (`EPSG/0/…`, `EPSG:9.9.1:…`) are shorter than any number of a horizontal system.
        let numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() >= 4);
        numbers.filter_map(|part| part.parse().ok()).find_map(Self::horizontal).ok_or_else(unknown)
    }

    /// The EPSG number.
    pub fn epsg(self) -> u32 {
        self.epsg
    }

    /// Whether its coordinates are metres in a plane, near enough to true metres to measure with: so not Web
    /// Mercator (3857), whose metres are 0.6 m on the ground in the Netherlands.
    pub fn is_metric(self) -> bool {
        const WEB_MERCATOR: u32 = 3857;
        self.epsg != WEB_MERCATOR
            && proj_core::lookup_epsg(self.epsg)
                .and_then(|found| found.as_projected().map(|plane| plane.linear_unit().meters_per_unit() == 1.0))
                .unwrap_or(false)
    }

    /// Whether its coordinates are degrees.
    pub fn is_degrees(self) -> bool {
        proj_core::lookup_epsg(self.epsg).is_some_and(|found| found.is_geographic())
    }

    /// Its name in the EPSG register, such as `Amersfoort / RD New`.
    pub fn name(self) -> String {
        proj_core::lookup_epsg(self.epsg)
            .map(|found| found.name().to_owned())
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| self.to_string())
    }

    /// The UTM zone (ETRS89 in Europe, else WGS 84) that holds a longitude and latitude. Plain zones of six
    /// degrees: the exceptions around Norway and Spitsbergen are not followed.
    pub fn utm_zone_of(lon: f64, lat: f64) -> Self {
        const EUROPE: std::ops::RangeInclusive<u32> = 28..=38;
        // `as` is total: what is no number becomes zone 1.
        let zone = (((lon + 180.0) / 6.0).floor().clamp(0.0, 59.0) as u32) + 1;
        let epsg = match lat {
            _ if lat >= 34.0 && EUROPE.contains(&zone) => 25800 + zone,
            _ if lat < 0.0 => 32700 + zone,
            _ => 32600 + zone,
        };
        Self { epsg }
    }

    /// The horizontal system with this number, or the horizontal part of a compound or three-dimensional one.
    fn horizontal(epsg: u32) -> Option<Self> {
        let epsg = match epsg {
            4979 | 4978 => 4326,
            4937 | 4936 => 4258,
            other => other,
        };
        match proj_core::lookup_epsg(epsg)?.horizontal_crs()? {
            CrsDef::Geographic(found) => Some(found.epsg()),
            CrsDef::Projected(found) => Some(found.epsg()),
            _ => None,
        }
        .map(|epsg| Self { epsg })
    }
}

impl std::fmt::Display for Crs {
    /// `EPSG:28992`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "EPSG:{}", self.epsg)
    }
}

/// Whether numbers without a reference system can be RD New: all within the box of the Netherlands.
pub fn looks_like_rd(bounds: &Bounds) -> bool {
    bounds.min.x >= -7_000.0 && bounds.max.x <= 300_000.0 && bounds.min.y >= 289_000.0 && bounds.max.y <= 629_000.0
}

/// Whether numbers without a reference system can be longitude and latitude in degrees.
pub fn looks_like_lon_lat(bounds: &Bounds) -> bool {
    bounds.min.x >= -180.0 && bounds.max.x <= 180.0 && bounds.min.y >= -90.0 && bounds.max.y <= 90.0
}
