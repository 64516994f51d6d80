//! When the cells of a column are numbers, and which: a point or a comma before the decimals, points or commas
//! between thousands.
//!
//! A column is numbers only as a whole. What can be read in two ways stays text, and so do codes with noughts in front.

use serde_json::{Number, Value, json};

use super::{Cell, plain};

/// How the numbers of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `1234.5`, perhaps `1,234.5`
    Point,
    /// `1234,5`, perhaps `1.234,5`
    Comma,
}

/// More digits than these can't be told apart as a number: they are codes.
const MOST_DIGITS: usize = 15;

/// How the numbers of a column are written; None when it is no column of numbers.
pub fn style_of<'a>(cells: impl Iterator<Item = &'a Cell>) -> Option<Style> {
    let (mut point, mut comma, mut told) = (true, true, false);
    let mut has_text = false;
    for cell in cells {
        match cell {
            Cell::Text(text) if !text.trim().is_empty() => {
                has_text = true;
                let (as_point, as_comma) = (number(text, Style::Point), number(text, Style::Comma));
                point &= as_point.is_some();
                comma &= as_comma.is_some();
                told |= as_point != as_comma;
                if !point && !comma {
                    return None;
                }
            }
            Cell::Bool(_) => return None,
            _ => {}
        }
    }
    match (point, comma) {
        _ if !has_text => None,
        (true, true) if told => None,
        (true, _) => Some(Style::Point),
        (false, true) => Some(Style::Comma),
        (false, false) => None,
    }
}

/// A text as a number; None when it is none in this style, or rather a code.
fn number(text: &str, style: Style) -> Option<f64> {
    let text = text.trim();
    let digits = text.strip_prefix(['-', '−']).unwrap_or(text);
    let (group, decimal) = match style {
        Style::Point => (',', '.'),
        Style::Comma => ('.', ','),
    };
    let (whole, fraction) = match digits.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if fraction.is_some_and(|fraction| !all_digits(fraction)) {
        return None;
    }
    let whole = ungrouped(whole, group)?;
    let is_code = whole.len() > 1 && whole.starts_with('0');
    if is_code || whole.len() + fraction.map_or(0, str::len) > MOST_DIGITS {
        return None;
    }
    let sign = if digits.len() < text.len() { "-" } else { "" };
    format!("{sign}{whole}.{}", fraction.unwrap_or("0")).parse().ok()
}

/// Digits without the signs between thousands; None where those don't stand between thousands.
pub fn ungrouped(text: &str, group: char) -> Option<String> {
    let parts: Vec<&str> = text.split(group).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let sound = parts.iter().all(digits)
        && match parts.as_slice() {
            [_] => true,
            [first, rest @ ..] => first.len() <= 3 && rest.iter().all(|part| part.len() == 3),
            [] => false,
        };
    sound.then(|| parts.concat())
}

/// A cell as a property.
pub fn value(cell: &Cell, style: Option<Style>) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Bool(yes) => Value::Bool(*yes),
        Cell::Number(number) => of_number(*number),
        Cell::Text(text) => match style.and_then(|style| number(text, style)) {
            Some(number) => of_number(number),
            None => plain(text),
        },
    }
}

/// A number as a property: whole where it is whole.
fn of_number(number: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT {
        // Whole and exact by the check above.
        return json!(number as i64);
    }
    Number::from_f64(number).map_or(Value::Null, Value::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(texts: &[&str]) -> Vec<Value> {
        let cells: Vec<Cell> = texts.iter().map(|text| Cell::of_text(text)).collect();
        let style = style_of(cells.iter());
        cells.iter().map(|cell| value(cell, style)).collect()
    }

    #[test]
    fn dutch_numbers_are_numbers_when_the_whole_column_is() {
        assert_eq!(column(&["1.234,5", "", "12", "-0,25"]), [json!(1234.5), Value::Null, json!(12), json!(-0.25)]);
        assert_eq!(column(&["1.234,5", "onbekend"]), [json!("1.234,5"), json!("onbekend")]);
    }

    #[test]
    fn english_numbers_are_numbers_too() {
        assert_eq!(column(&["1,234.5", "7"]), [json!(1234.5), json!(7)]);
        assert_eq!(column(&["2027", "2031"]), [json!(2027), json!(2031)]);
    }

    #[test]
    fn what_can_be_read_in_two_ways_stays_text() {
        assert_eq!(column(&["1.234", "2.500"]), [json!("1.234"), json!("2.500")]);
        assert_eq!(column(&["1.234", "0.5"]), [json!(1.234), json!(0.5)]);
        assert_eq!(column(&["1.234", "0,5"]), [json!(1234), json!(0.5)]);
    }

    #[test]
    fn codes_postcodes_and_telephone_numbers_stay_text() {
        for texts in [["0123", "1234"], ["7983 AB", "7984"], ["0612345678", "0687654321"], ["1234567890123456", "1"]] {
            assert_eq!(column(&texts), texts.map(|text| json!(text)));
        }
        assert_eq!(column(&["12-3-2027", "1e3"]), [json!("12-3-2027"), json!("1e3")]);
    }
}
