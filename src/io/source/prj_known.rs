//! The reference systems that are known by their figures, for descriptions without an EPSG number.
//!
//! Zones of the Universal Transverse Mercator are not in the table: `prj` reckons them.

/// A frame that degrees are measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Datum {
    Wgs84,
    Etrs89,
    Amersfoort,
    Belge1972,
    Ed50,
    Dhdn,
}

impl Datum {
    /// By its name, in small letters without signs. `D_` is how Esri begins one.
    pub fn of(name: &str) -> Option<Self> {
        let bare = name.strip_prefix('d').unwrap_or(name);
        let is = |starts: &[&str]| starts.iter().any(|start| bare.starts_with(start) || name.starts_with(start));
        Some(match bare {
            _ if is(&["wgs1984", "wgs84", "gcswgs1984", "worldgeodeticsystem1984"]) => Self::Wgs84,
            _ if is(&["etrs", "etrf", "europeanterrestrialreferencesystem1989", "gcsetrs", "gcsetrf"]) => Self::Etrs89,
            _ if is(&["amersfoort", "gcsamersfoort"]) => Self::Amersfoort,
            _ if is(&["belge1972", "reseaunationalbelge1972", "gcsbelge1972"]) => Self::Belge1972,
            _ if is(&["european1950", "europeandatum1950", "ed50", "gcseuropean1950"]) => Self::Ed50,
            _ if is(&["deutscheshauptdreiecksnetz", "dhdn", "gcsdeutscheshauptdreiecksnetz"]) => Self::Dhdn,
            _ => return None,
        })
    }

    /// The EPSG number of longitude and latitude in it.
    pub fn geographic(self) -> Option<u32> {
        Some(match self {
            Self::Wgs84 => 4326,
            Self::Etrs89 => 4258,
            Self::Amersfoort => 4289,
            Self::Belge1972 => 4313,
            Self::Ed50 => 4230,
            Self::Dhdn => 4314,
        })
    }
}

/// A way of projecting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    ObliqueStereographic,
    TransverseMercator,
    WebMercator,
    LambertAzimuthal,
    LambertConic,
}

impl Method {
    /// By its name, in small letters without signs.
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "doublestereographic" | "obliquestereographic" => Self::ObliqueStereographic,
            "transversemercator" | "gausskruger" => Self::TransverseMercator,
            "mercatorauxiliarysphere" | "popularvisualisationpseudomercator" => Self::WebMercator,
            "lambertazimuthalequalarea" => Self::LambertAzimuthal,
            "lambertconformalconic" | "lambertconformalconic2sp" | "lambertconicconformal2sp" => Self::LambertConic,
            // Its Belgian variant differs in an angle that Esri and EPSG put in the meridian.
            "lambertconformalconic2spbelgium" | "lambertconicconformal2spbelgium" => Self::LambertConic,
            _ => return None,
        })
    }
}

/// The figures of a system: degrees and metres.
pub struct Known {
    pub epsg: u32,
    pub method: Method,
    pub datum: Datum,
    pub lat0: f64,
    pub lon0: f64,
    pub k: f64,
    pub x0: f64,
    pub y0: f64,
    pub parallels: Option<(f64, f64)>,
}

const fn known(epsg: u32, method: Method, datum: Datum, at: (f64, f64), k: f64, origin: (f64, f64)) -> Known {
    Known { epsg, method, datum, lat0: at.0, lon0: at.1, k, x0: origin.0, y0: origin.1, parallels: None }
}

const fn conic(epsg: u32, datum: Datum, at: (f64, f64), origin: (f64, f64), parallels: (f64, f64)) -> Known {
    Known { parallels: Some(parallels), ..known(epsg, Method::LambertConic, datum, at, 1.0, origin) }
}

const AMERSFOORT: (f64, f64) = (52.156_160_555_555_6, 5.387_638_888_888_9);

/// All of them.
pub const KNOWN: &[Known] = &[
    known(28992, Method::ObliqueStereographic, Datum::Amersfoort, AMERSFOORT, 0.999_907_9, (155_000.0, 463_000.0)),
    known(28991, Method::ObliqueStereographic, Datum::Amersfoort, AMERSFOORT, 0.999_907_9, (0.0, 0.0)),
    known(3857, Method::WebMercator, Datum::Wgs84, (0.0, 0.0), 1.0, (0.0, 0.0)),
    known(3035, Method::LambertAzimuthal, Datum::Etrs89, (52.0, 10.0), 1.0, (4_321_000.0, 3_210_000.0)),
    conic(
        31370,
        Datum::Belge1972,
        (90.0, 4.367_486_666_666_666),
        (150_000.013, 5_400_088.438),
        (51.166_667_233_333_3, 49.833_333_9),
    ),
    conic(
        3812,
        Datum::Etrs89,
        (50.797_815, 4.359_215_833_333_333),
        (649_328.0, 665_262.0),
        (49.833_333_333_333_3, 51.166_666_666_666_7),
    ),
    known(31466, Method::TransverseMercator, Datum::Dhdn, (0.0, 6.0), 1.0, (2_500_000.0, 0.0)),
    known(31467, Method::TransverseMercator, Datum::Dhdn, (0.0, 9.0), 1.0, (3_500_000.0, 0.0)),
];
