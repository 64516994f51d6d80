//! Two coordinates out of texts: numbers in Dutch and English spelling, and pairs in one cell.
//!
//! Which reference system they are in is for `source::crs`; here it only helps to tell 210.455 (metres) from 52.455
//! (degrees).

use geo::Coord;

use super::Cell;
use super::numbers::ungrouped;
use crate::geometry::Bounds;
use crate::geometry::projection::looks_like_rd;

/// How far outside the Netherlands a place in RD may lie and still be one, in metres.
const BORDER_M: f64 = 60_000.0;

/// What a coordinate is whose only sign has three digits behind it, such as `210.455`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Before the decimals.
    Decimal,
    /// Between thousands.
    Thousands,
}

/// A cell as a coordinate; None when it is none.
pub fn coordinate(cell: &Cell, sign: Sign) -> Option<f64> {
    match cell {
        Cell::Number(number) => Some(*number),
        Cell::Text(text) => number(text, sign),
        Cell::Empty | Cell::Bool(_) => None,
    }
    .filter(|number| number.is_finite())
}

/// A text as a coordinate, with or without signs between thousands and a unit behind it.
pub fn number(text: &str, sign: Sign) -> Option<f64> {
    let text = text.trim().trim_end_matches(['m', '°']).trim_end();
    if !are_thousands(text) {
        return None;
    }
    let spaceless: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’')).collect();
    let (minus, digits) = match spaceless.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", spaceless.strip_prefix('+').unwrap_or(&spaceless)),
    };
    let plain = match (digits.matches('.').count(), digits.matches(',').count()) {
        (0, 0) => digits.to_owned(),
        (0, 1) => one_sign(digits, ',', sign)?,
        (1, 0) => one_sign(digits, '.', sign)?,
        (0, _) => ungrouped(digits, ',')?,
        (_, 0) => ungrouped(digits, '.')?,
        _ => {
            // The last sign stands before the decimals, the other one between thousands.
            let (group, decimal) = if digits.rfind('.') > digits.rfind(',') { (',', '.') } else { ('.', ',') };
            let (whole, fraction) = digits.split_once(decimal)?;
            format!("{}.{fraction}", ungrouped(whole, group)?)
        }
    };
    let sound = plain.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && !plain.starts_with('.');
    if sound { format!("{minus}{plain}").parse().ok() } else { None }
}

/// Whether blanks in a number stand between thousands; elsewhere they part two numbers, or degrees and minutes.
fn are_thousands(text: &str) -> bool {
    let parts = text.split_whitespace().filter(|part| !matches!(*part, "-" | "−" | "+"));
    parts.skip(1).all(|part| part.split(['.', ',']).next().is_some_and(|whole| whole.len() == 3))
}

fn one_sign(digits: &str, at: char, sign: Sign) -> Option<String> {
    match (sign, ungrouped(digits, at)) {
        (Sign::Thousands, Some(whole)) => Some(whole),
        _ => Some(digits.replace(at, ".")),
    }
}

/// The two halves of a text such as `210455,12 540100,5`, `210455, 540100` or `(52.8, 6.3)`.
pub fn halves(text: &str) -> Option<(&str, &str)> {
    let text = text.trim().trim_matches(['(', ')', '[', ']']).trim();
    for separator in [";", "|", "/", ", ", "\t", " "] {
        let parts: Vec<&str> = text.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [x, y] => return Some((x.trim_end_matches(','), y)),
            [] | [_] => {}
            _ if separator == " " => return None,
            _ => {}
        }
    }
    let commas: Vec<usize> = text.match_indices(',').map(|(at, _)| at).collect();
    let at = match commas.as_slice() {
        [at] => *at,
        // Both numbers have a comma before their decimals.
        [_, middle, _] => *middle,
        _ => return None,
    };
    Some((text.get(..at)?, text.get(at + 1..)?))
}

fn point(c: Coord<f64>) -> Bounds {
    Bounds { min: crate::geometry::Point { x: c.x, y: c.y }, max: crate::geometry::Point { x: c.x, y: c.y } }
}

/// Whether a place lies in the box of RD.
pub fn is_rd(c: Coord<f64>) -> bool {
    looks_like_rd(&point(c))
}

/// Whether a place lies in the Netherlands, in degrees.
pub fn is_dutch(c: Coord<f64>) -> bool {
    (2.5..=8.0).contains(&c.x) && (50.0..=54.5).contains(&c.y)
}

/// Whether a place can be in RD at all, just over the border too.
pub fn may_be_rd(c: Coord<f64>) -> bool {
    (-7_000.0 - BORDER_M..=300_000.0 + BORDER_M).contains(&c.x)
        && (289_000.0 - BORDER_M..=629_000.0 + BORDER_M).contains(&c.y)
}

/// Whether a place can be in degrees.
pub fn may_be_degrees(c: Coord<f64>) -> bool {
    (-180.0..=180.0).contains(&c.x) && (-90.0..=90.0).contains(&c.y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coordinate_is_read_in_dutch_and_english_spelling() {
        let cases = [
            ("210455.12", 210_455.12),
            ("210455,12", 210_455.12),
            ("210.455,12", 210_455.12),
            ("210,455.12", 210_455.12),
            ("210 455,12", 210_455.12),
            ("210\u{a0}455", 210_455.0),
            ("210455 m", 210_455.0),
            ("−5,5", -5.5),
            ("52.8123", 52.8123),
            ("1.210.455", 1_210_455.0),
        ];
        for (text, wanted) in cases {
            assert_eq!(number(text, Sign::Decimal), Some(wanted), "{text}");
        }
        for text in ["", "abc", "52 21 30", "21.04.55", "N 52° 7'", "1e400", "12a", ".", "0x1F", "nan", "inf"] {
            assert_eq!(number(text, Sign::Decimal), None, "{text}");
        }
    }

    #[test]
    fn a_point_before_three_digits_is_read_as_told() {
        assert_eq!(number("210.455", Sign::Decimal), Some(210.455));
        assert_eq!(number("210.455", Sign::Thousands), Some(210_455.0));
        assert_eq!(number("210455.123", Sign::Thousands), Some(210_455.123));
    }

    #[test]
    fn a_pair_falls_apart_where_its_numbers_do() {
        for text in ["210455,12 540100,5", "210455,12;540100,5", "210455,12,540100,5", "(210455,12 / 540100,5)"] {
            assert_eq!(halves(text), Some(("210455,12", "540100,5")), "{text}");
        }
        assert_eq!(halves("52.8, 6.3"), Some(("52.8", "6.3")));
        assert_eq!(halves("52.8,6.3"), Some(("52.8", "6.3")));
        assert_eq!(halves("bij de molen"), None);
        assert_eq!(halves("210455"), None);
    }
}
