//! Coordinates as people type or paste them: RD, the plane of the project, or latitude and longitude.
//!
//! What can be two things is refused with what to do, not guessed.

use crate::geometry::projection::{Crs, Projector, looks_like_rd};
use crate::geometry::{Bounds, Point};
use crate::words::{Language, Message, numbers};

/// The place that a text says, in a plane.
pub fn parse(text: &str, language: Language, plane: Crs) -> Result<Point, Message> {
    let not_two = || Message::new("coordinates-not-two");
    let (first, second) = two(text).ok_or_else(not_two)?;
    let plain = |part: &str| part.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
    let grouped = |part: &str| numbers::parse(language, part);
    let as_decimals = plain(&first).zip(plain(&second));
    let as_groups = grouped(&first).zip(grouped(&second));
    if as_decimals.is_none() && as_groups.is_none() {
        return Err(not_two());
    }
    let readings: Vec<(f64, f64)> = [as_decimals, as_groups].into_iter().flatten().collect();
    for (a, b) in &readings {
        if let Some(lon_lat) = dutch_degrees(*a, *b) {
            return Projector::new(Crs::LON_LAT, plane)
                .and_then(|to| to.convert(lon_lat))
                .map_err(|error| error.message());
        }
    }
    let is_rd = |x: f64, y: f64| looks_like_rd(&Bounds { min: Point { x, y }, max: Point { x, y } });
    if let Some((x, y)) = readings.iter().find(|(x, y)| is_rd(*x, *y)) {
        let to = Projector::new(Crs::RD_NEW, plane).and_then(|to| to.convert(Point { x: *x, y: *y }));
        return to.map_err(|error| error.message());
    }
    if readings.iter().any(|(x, y)| is_rd(*y, *x)) {
        return Err(Message::new("coordinates-swapped"));
    }
    match readings.first() {
        Some((x, y)) if plane != Crs::RD_NEW && (x.abs() > 180.0 || y.abs() > 180.0) => Ok(Point { x: *x, y: *y }),
        _ => Err(Message::new("coordinates-elsewhere")),
    }
}

/// Longitude and latitude in the Netherlands and around it, whichever comes first: the two cannot be confused there.
fn dutch_degrees(a: f64, b: f64) -> Option<Point> {
    let (lon, lat) = (2.0..=8.5, 49.0..=55.0);
    if lon.contains(&a) && lat.contains(&b) {
        Some(Point { x: a, y: b })
    } else if lat.contains(&a) && lon.contains(&b) {
        Some(Point { x: b, y: a })
    } else {
        None
    }
}

/// The two numbers of a text, without what names them.
fn two(text: &str) -> Option<(String, String)> {
    let clean: String = text.chars().map(|c| if c == ';' || c == '\t' || c == '|' { ' ' } else { c }).collect();
    let is_number = |part: &&str| part.chars().any(|c| c.is_ascii_digit());
    let trimmed = |part: &str| {
        let kept = part.trim_matches(|c: char| !(c.is_ascii_digit() || c == '-' || c == '−'));
        kept.replace('−', "-")
    };
    let parts: Vec<&str> = clean.split_whitespace().filter(is_number).collect();
    match parts.as_slice() {
        [a, b] => Some((trimmed(a), trimmed(b))),
        [one] => match one.split(',').collect::<Vec<_>>().as_slice() {
            [a, b] => Some((trimmed(a), trimmed(b))),
            // Two numbers with decimal commas and a comma between them.
            [a, b, c, d] => Some((trimmed(&format!("{a},{b}")), trimmed(&format!("{c},{d}")))),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dutch(text: &str) -> Result<(i64, i64), String> {
        let found = parse(text, Language::Dutch, Crs::RD_NEW).map_err(|why| why.key)?;
        Ok((found.x.round() as i64, found.y.round() as i64))
    }

    #[test]
    fn rd_is_read_however_it_is_written() {
        for text in [
            "210455 540812",
            "210455,540812",
            "210455; 540812",
            "x: 210455 y: 540812",
            "210.455 540.812",
            "RD 210455.2, 540811.9",
        ] {
            assert_eq!(dutch(text), Ok((210_455, 540_812)), "{text}");
        }
        assert_eq!(dutch("210455,4 540812,4"), Ok((210_455, 540_812)));
        assert_eq!(dutch("540812 210455"), Err("coordinates-swapped".to_owned()));
    }

    #[test]
    fn degrees_are_read_in_both_orders() {
        let (x, y) = dutch("52.8457, 6.2109").expect("degrees");
        assert!((205_000..216_000).contains(&x) && (535_000..546_000).contains(&y), "{x} {y}");
        for text in ["6.2109 52.8457", "52,8457 6,2109", "52,8457,6,2109", "52.8457°N 6.2109°E"] {
            assert_eq!(dutch(text), Ok((x, y)), "{text}");
        }
    }

    #[test]
    fn what_is_no_place_is_told() {
        assert_eq!(dutch("hier"), Err("coordinates-not-two".to_owned()));
        assert_eq!(dutch("210455"), Err("coordinates-not-two".to_owned()));
        assert_eq!(dutch("12 13"), Err("coordinates-elsewhere".to_owned()));
        assert_eq!(dutch("-5 100"), Err("coordinates-elsewhere".to_owned()));
    }
}
