//! Places of a list in degrees, minutes and seconds: a coordinate a cell, or both in one.
//!
//! What degrees look like is for `geometry::typed`; numbers without signs are for `pairs`.

use geo::Coord;

use super::Cell;
use super::pairs::halves;
use crate::geometry::typed::{Angle, Reading, angle, read};

/// What two cells say in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Said {
    /// Nothing: they are plain numbers, or something else.
    Nothing,
    /// A place in longitude and latitude, and whether its latitude is only taken to stand first.
    Place(Coord<f64>, bool),
    /// Two latitudes, or two longitudes.
    Twice,
}

/// What a cell for each coordinate says. `first_is_latitude` is what the columns say; the cells themselves know better.
pub fn of_two(x: &Cell, y: &Cell, first_is_latitude: bool) -> Said {
    let read = |cell: &Cell| match cell {
        Cell::Text(text) => angle(text),
        Cell::Number(number) => Some(Angle { degrees: *number, is_latitude: None, is_told: false }),
        Cell::Empty | Cell::Bool(_) => None,
    };
    let (Some(first), Some(second)) = (read(x), read(y)) else { return Said::Nothing };
    if !(first.is_told || second.is_told) {
        return Said::Nothing;
    }
    let latitude_first = match (first.is_latitude, second.is_latitude) {
        (Some(one), Some(other)) if one == other => return Said::Twice,
        (Some(one), _) => one,
        (None, Some(other)) => !other,
        (None, None) => first_is_latitude,
    };
    let (lon, lat) = if latitude_first { (second, first) } else { (first, second) };
    if lat.degrees.abs() > 90.0 || lon.degrees.abs() > 180.0 {
        return Said::Nothing;
    }
    Said::Place(Coord { x: lon.degrees, y: lat.degrees }, false)
}

/// What a cell with both says.
pub fn of_one(text: &str) -> Said {
    let text = text.trim().trim_matches(['(', ')', '[', ']']);
    if !text.contains(['°', 'º', '˚', '\'', '′', '’', '"', '″', '”']) && !text.contains(char::is_alphabetic)
    {
        // `52 21 30, 6 7 30`: numbers only, parted by something else than blanks.
        let parts = [";", "|", "/", ", "].iter().find_map(|sign| text.split_once(sign)).or_else(|| halves(text));
        let both = parts.and_then(|(x, y)| Some((angle(x)?, angle(y)?)));
        return match both {
            Some((x, y)) if x.is_told && y.is_told => in_any_order(x.degrees, y.degrees),
            _ => Said::Nothing,
        };
    }
    match read(text).as_slice() {
        [Reading::LonLat(at)] => Said::Place(Coord { x: at.x, y: at.y }, false),
        // Which is which is not said, and neither order is in the Netherlands.
        [Reading::LonLat(at), Reading::LonLat(_)] => Said::Place(Coord { x: at.x, y: at.y }, true),
        _ => Said::Nothing,
    }
}

/// The place of two angles that don't say which is which, as a typed place is read.
fn in_any_order(first: f64, second: f64) -> Said {
    match read(&format!("{first}° {second}°")).as_slice() {
        [Reading::LonLat(at)] => Said::Place(Coord { x: at.x, y: at.y }, false),
        [Reading::LonLat(at), ..] => Said::Place(Coord { x: at.x, y: at.y }, true),
        _ => Said::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(said: Said, x: f64, y: f64) -> bool {
        matches!(said, Said::Place(c, false) if (c.x - x).abs() < 1e-9 && (c.y - y).abs() < 1e-9)
    }

    #[test]
    fn two_cells_say_which_is_which_whatever_the_columns_say() {
        let cell = Cell::of_text;
        let (x, y) = (6.125, 52.0 + 21.0 / 60.0 + 30.0 / 3600.0);
        for (first, second, latitude_first) in [
            ("6°7'30\"O", "52°21'30\"N", true),
            ("52°21'30\"N", "6°7'30\"O", false),
            ("6 7 30", "52 21 30", false),
            ("52 21 30", "6 7 30", true),
            ("6,125°", "52°21,5'", false),
        ] {
            let said = of_two(&cell(first), &cell(second), latitude_first);
            assert!(near(said, x, y), "{first} {second}: {said:?}");
        }
        assert_eq!(of_two(&cell("52 N"), &cell("6 N"), false), Said::Twice);
        for (first, second) in [("210.455", "540.100"), ("6,125", "52,358"), ("6 7 30", "onbekend"), ("", "52 N")] {
            assert_eq!(of_two(&cell(first), &cell(second), false), Said::Nothing, "{first} {second}");
        }
    }

    #[test]
    fn one_cell_with_both_is_read_as_a_typed_place() {
        let (x, y) = (6.125, 52.0 + 21.0 / 60.0 + 30.0 / 3600.0);
        for text in ["52°21'30\"N 6°7'30\"O", "6 7 30 E, 52 21 30 N", "52 21 30, 6 7 30", "N52 21.5 E6 7.5"] {
            assert!(near(of_one(text), x, y), "{text}: {:?}", of_one(text));
        }
        assert!(matches!(of_one("40 30 0; 74 15 0"), Said::Place(_, true)), "which is which is only taken so");
        for text in ["210455,12 540100,5", "52.8, 6.3", "210 455; 540 100", "Dorpsstraat 12", "52°21'30\"N"] {
            assert_eq!(of_one(text), Said::Nothing, "{text}");
        }
    }
}
