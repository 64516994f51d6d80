//! Links of map sites, `geo:` addresses and WKT points.
//!
//! Only the text is read; nothing is fetched.

use super::{Reading, degrees_in_any_order, is_lon_lat, is_rd};

/// Reads a link or WKT; None when the text is neither, so that it is read as typed.
pub fn read(text: &str) -> Option<Vec<Reading>> {
    let lower = text.to_lowercase();
    if let Some(rest) = lower.strip_prefix("geo:") {
        return Some(in_order(rest).map(latitude_first).unwrap_or_default());
    }
    if let Some(at) = lower.find("point") {
        return wkt(&lower[..at], &lower[at + "point".len()..]);
    }
    let is_link = lower.contains("://") || lower.contains("www.") || lower.contains("#map=") || lower.contains("maps/");
    is_link.then(|| of_link(&decoded(&lower)))
}

fn of_link(link: &str) -> Vec<Reading> {
    // The place itself before the middle of the map.
    if let (Some(lat), Some(lon)) = (number_after(link, "!3d"), number_after(link, "!4d")) {
        return latitude_first((lat, lon));
    }
    let of_marker = || Some((value(link, "mlat")?, value(link, "mlon")?));
    let of_names = || Some((value(link, "lat")?, value(link, "lon").or_else(|| value(link, "lng"))?));
    if let Some(pair) = of_marker().or_else(of_names) {
        return latitude_first(pair);
    }
    for key in ["q", "query", "destination", "ll", "sll", "center", "cbll", "daddr", "cp", "viewpoint"] {
        let found = parameter(link, key).map(|said| said.trim_start_matches("loc:")).and_then(in_order);
        if let Some(pair) = found {
            return latitude_first(pair);
        }
    }
    if let Some(pair) = link.split('@').skip(1).find_map(in_order) {
        return latitude_first(pair);
    }
    if let Some(rest) = parameter(link, "map") {
        let mut parts = rest.split('/').skip(1).filter_map(number);
        if let (Some(lat), Some(lon)) = (parts.next(), parts.next()) {
            return latitude_first((lat, lon));
        }
    }
    match (value(link, "x"), value(link, "y")) {
        (Some(x), Some(y)) if is_rd(x, y) => vec![Reading::rd(x, y)],
        (Some(x), Some(y)) if is_lon_lat(x, y) => vec![Reading::lon_lat(x, y)],
        _ => Vec::new(),
    }
}

/// `POINT (x y)`, perhaps with heights and with an `SRID` before it.
fn wkt(before: &str, after: &str) -> Option<Vec<Reading>> {
    let inside = after.split_once('(')?.1.split(')').next()?;
    let mut numbers = inside.split_whitespace().map(|word| word.trim_matches(','));
    let (x, y) = (number(numbers.next()?)?, number(numbers.next()?)?);
    let srid = before.split(|c: char| !c.is_ascii_digit()).find(|digits| digits.len() >= 4);
    Some(match srid {
        Some("28992" | "7415") => vec![Reading::rd(x, y)],
        Some("4326" | "4258") if is_lon_lat(x, y) => vec![Reading::lon_lat(x, y)],
        Some(_) => Vec::new(),
        None if is_rd(x, y) => vec![Reading::rd(x, y)],
        None => {
            // WKT says x first; programs that mean latitude first are found by the Netherlands.
            let mut readings = degrees_in_any_order(x, y);
            readings.reverse();
            readings
        }
    })
}

fn latitude_first((lat, lon): (f64, f64)) -> Vec<Reading> {
    if is_lon_lat(lon, lat) { vec![Reading::lon_lat(lon, lat)] } else { Vec::new() }
}

/// Two numbers with a comma between them at the beginning of a text.
fn in_order(text: &str) -> Option<(f64, f64)> {
    let mut parts = text.split([',', ' ', '+']).filter(|part| !part.is_empty());
    Some((leading(parts.next()?)?, leading(parts.next()?)?))
}

/// The value of a parameter, wherever the link has them.
fn parameter<'a>(link: &'a str, key: &str) -> Option<&'a str> {
    let mut parts = link.split(['?', '&', '#', ';']);
    parts.find_map(|part| part.strip_prefix(key)?.strip_prefix('='))
}

fn value(link: &str, key: &str) -> Option<f64> {
    parameter(link, key).and_then(leading)
}

fn number_after(link: &str, mark: &str) -> Option<f64> {
    link.split_once(mark).and_then(|(_, rest)| leading(rest))
}

/// The number a text begins with; what follows may be no figure or sign of a number.
fn leading(text: &str) -> Option<f64> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.' && c != '-').unwrap_or(text.len());
    number(&text[..end])
}

fn number(text: &str) -> Option<f64> {
    let is_plain = text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == '-');
    text.parse().ok().filter(|number: &f64| is_plain && number.is_finite())
}

/// `%2C` and the like as the letters they are.
fn decoded(link: &str) -> String {
    let bytes = link.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let code = link.get(at + 1..at + 3).and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (byte, code) {
            (b'%', Some(code)) => {
                out.push(code);
                at += 3;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
