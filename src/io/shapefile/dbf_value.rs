//! One cell of a `.dbf` as a value: text, number, yes or no, date.

use serde_json::{Number, Value as Json};

use super::encoding::Decoder;

/// What a cell holds.
#[derive(Debug, PartialEq)]
pub enum Cell {
    /// A value; null when nothing was filled in.
    Json(Json),
    /// A number that is infinite or none.
    NotFinite,
    /// Something else than a number where one should be; kept as text.
    NoNumber(String),
    /// A type that is not read, such as a long text in a file of its own.
    NotRead,
}

/// The value of a cell in a column of this type.
pub fn cell(kind: u8, bytes: &[u8], decoder: Decoder) -> Cell {
    // What stands behind a zero byte is left over from an earlier text.
    let text = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    match kind {
        b'C' => match decoder.decode(text).trim_end() {
            "" => Cell::Json(Json::Null),
            text => Cell::Json(Json::String(text.to_owned())),
        },
        b'N' | b'F' => number(text.trim_ascii()),
        b'L' => Cell::Json(match text.first() {
            Some(b'T' | b't' | b'Y' | b'y' | b'J' | b'j') => Json::Bool(true),
            Some(b'F' | b'f' | b'N' | b'n') => Json::Bool(false),
            _ => Json::Null,
        }),
        b'D' => Cell::Json(date(text.trim_ascii(), decoder)),
        b'I' if bytes.len() == 4 => {
            Cell::Json(bytes.first_chunk::<4>().map_or(Json::Null, |four| Json::from(i32::from_le_bytes(*four))))
        }
        _ => Cell::NotRead,
    }
}

fn number(text: &[u8]) -> Cell {
    // Blank, or the mark Esri fills an empty number with.
    if text.is_empty() || text.iter().all(|byte| *byte == b'*') {
        return Cell::Json(Json::Null);
    }
    let text = String::from_utf8_lossy(text);
    if let Ok(whole) = text.parse::<i64>() {
        return Cell::Json(Json::from(whole));
    }
    match text.replace(',', ".").parse::<f64>() {
        Ok(real) => Number::from_f64(real).map_or(Cell::NotFinite, |number| Cell::Json(Json::Number(number))),
        Err(_) => Cell::NoNumber(text.into_owned()),
    }
}

/// `20251114` as `2025-11-14`; what is no date stays as it is.
fn date(text: &[u8], decoder: Decoder) -> Json {
    if text.iter().all(|byte| matches!(byte, b'0' | b' ' | b'*')) {
        return Json::Null;
    }
    let text = decoder.decode(text);
    match (text.get(..4), text.get(4..6), text.get(6..8)) {
        (Some(year), Some(month), Some(day)) if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            Json::String(format!("{year}-{month}-{day}"))
        }
        _ => Json::String(text.into_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(kind: u8, text: &str) -> Cell {
        cell(kind, text.as_bytes(), Decoder::Web(encoding_rs::UTF_8))
    }

    fn json(value: impl Into<Json>) -> Cell {
        Cell::Json(value.into())
    }

    #[test]
    fn cells_become_numbers_dates_and_yes_or_no() {
        assert_eq!(of(b'N', "      12"), json(12));
        assert_eq!(of(b'N', "   12.50"), json(12.5));
        assert_eq!(of(b'F', "1.25e+003"), json(1250.0));
        assert_eq!(of(b'D', "20251114"), json("2025-11-14"));
        assert_eq!(of(b'L', "T"), json(true));
        assert_eq!(of(b'L', "n"), json(false));
        assert_eq!(of(b'C', "Leidse Vaart   "), json("Leidse Vaart"));
        assert_eq!(cell(b'I', &7_i32.to_le_bytes(), Decoder::Web(encoding_rs::UTF_8)), json(7));
    }

    #[test]
    fn marks_of_empty_cells_are_empty() {
        for (kind, text) in
            [(b'N', "********"), (b'N', "   "), (b'D', "00000000"), (b'D', "        "), (b'L', "?"), (b'C', "  ")]
        {
            assert_eq!(of(kind, text), Cell::Json(Json::Null), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_stays_and_is_told() {
        assert_eq!(of(b'N', "ca. 12"), Cell::NoNumber("ca. 12".to_owned()));
        assert_eq!(of(b'N', "nan"), Cell::NotFinite);
        assert_eq!(of(b'M', "0000000001"), Cell::NotRead);
    }
}
