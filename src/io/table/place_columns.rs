//! Which columns of a list hold its places, by their names.
//!
//! What stands in them is for `places`.

use crate::geometry::projection::Crs;

/// What a column can be by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// x or y of an unknown system; RD when `rd`.
    Metres { is_x: bool, rd: bool },
    /// Longitude or latitude.
    Degrees { is_x: bool },
    /// Both in one cell; whether the name says that the latitude stands first.
    Both { lat_first: bool },
    /// A geometry as text (WKT) or as bytes in figures (WKB).
    Wkt,
}

/// What a column is by its name: without capitals, blanks and signs.
pub fn role(name: &str) -> Option<Role> {
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let plain = plain.replace('ö', "o");
    let metres = |is_x, rd| Some(Role::Metres { is_x, rd });
    match plain.as_str() {
        "x" | "xcoord" | "xcoordinaat" | "xcoordinate" | "xco" | "coordx" | "coordinaatx" | "easting" | "pointx" => {
            metres(true, false)
        }
        "y" | "ycoord" | "ycoordinaat" | "ycoordinate" | "yco" | "coordy" | "coordinaaty" | "northing" | "pointy" => {
            metres(false, false)
        }
        "rdx" | "xrd" | "xcoordrd" | "xcoordinaatrd" | "rdxcoordinaat" | "rdxcoord" | "xrdnew" | "rdnewx" => {
            metres(true, true)
        }
        "rdy" | "yrd" | "ycoordrd" | "ycoordinaatrd" | "rdycoordinaat" | "rdycoord" | "yrdnew" | "rdnewy" => {
            metres(false, true)
        }
        "lon" | "lng" | "long" | "longitude" | "lengtegraad" | "geolon" | "geolng" | "gpslon" | "lonwgs84"
        | "wgs84lon" | "xwgs84" => Some(Role::Degrees { is_x: true }),
        "lat" | "latitude" | "breedtegraad" | "geolat" | "gpslat" | "latwgs84" | "wgs84lat" | "ywgs84" => {
            Some(Role::Degrees { is_x: false })
        }
        "latlon" | "latlng" | "latlong" | "geopoint2d" | "geopoint" => Some(Role::Both { lat_first: true }),
        "coordinaten" | "coordinaat" | "coordinates" | "coordinate" | "coords" | "coord" | "xy" | "lonlat"
        | "lnglat" | "rdcoordinaten" | "rdcoordinaat" | "xycoordinaten" | "gps" | "gpscoordinaten" => {
            Some(Role::Both { lat_first: false })
        }
        "wkt" | "geom" | "thegeom" | "geometry" | "geometrie" | "wktgeom" | "geomwkt" | "shape" | "wkb" | "ewkb"
        | "ewkt" | "hexwkb" | "wkbhex" | "geomwkb" | "wkbgeom" | "wkbgeometry" => Some(Role::Wkt),
        _ => None,
    }
}

/// Whether a name is that of a column with places.
pub fn is_known(name: &str) -> bool {
    role(name).is_some()
}

/// The system that the names of two columns tell.
pub fn crs_of(x: &str, y: &str) -> Option<Crs> {
    match (role(x), role(y)) {
        (Some(Role::Degrees { .. }), Some(Role::Degrees { .. })) => Some(Crs::LON_LAT),
        (Some(Role::Metres { rd: true, .. }), Some(Role::Metres { rd: true, .. })) => Some(Crs::RD_NEW),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_known_with_capitals_blanks_and_signs() {
        let x = Some(Role::Metres { is_x: true, rd: false });
        for name in ["x", "X", "x_coord", "X-coördinaat", "x coordinaat", "Easting"] {
            assert_eq!(role(name), x, "{name}");
        }
        assert_eq!(role("RD_X"), Some(Role::Metres { is_x: true, rd: true }));
        assert_eq!(role("Breedtegraad"), Some(Role::Degrees { is_x: false }));
        assert_eq!(role("lengte"), None, "the length of a dike is no place");
        assert_eq!(crs_of("lon", "lat"), Some(Crs::LON_LAT));
        assert_eq!(crs_of("x", "y"), None);
    }
}
