//! Numbers, hectares, metres and years as Dutch and English readers write them.
//!
//! It formats, and reads days back; rounding for the screen never goes back into the model.

use super::Language;

/// A number with grouped thousands: `1.234,5` in Dutch, `1,234.5` in English. Not-a-number is an en dash.
pub fn number(language: Language, value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return "–".to_owned();
    }
    let (group, decimal) = match language {
        Language::Dutch => ('.', ','),
        Language::English => (',', '.'),
    };
    // Nobody reads three hundred digits; such a number is a mistake in a file, and is shown as one.
    if value.abs() >= 1e15 {
        return format!("{value:e}").replace('.', &decimal.to_string()).replace('-', "−");
    }
    let plain = format!("{:.*}", decimals, value.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let negative = value < 0.0 && plain.chars().any(|c| c.is_ascii_digit() && c != '0');
    let mut out = String::with_capacity(plain.len() + 4);
    if negative {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(decimal);
        out.push_str(fraction);
    }
    out
}

/// A whole number as a count: from five digits on in groups, `9999` and `10.000`.
pub fn count(language: Language, value: f64) -> String {
    if value.abs() < 10_000.0 { format!("{value:.0}") } else { number(language, value, 0) }
}

/// The number a reader of a language means by a text; None when it is none. Groups of three digits are read as such,
/// and a lone sign for decimals of the other language is understood.
pub fn parse(language: Language, text: &str) -> Option<f64> {
    let (group, decimal) = match language {
        Language::Dutch => ('.', ','),
        Language::English => (',', '.'),
    };
    let plain = text.trim().replace('−', "-").replace([' ', '\u{202f}', '\u{a0}'], "");
    let (whole, _) = plain.split_once(decimal).unwrap_or((&plain, ""));
    let parts: Vec<&str> = whole.trim_start_matches('-').split(group).collect();
    let grouped = parts.len() > 1
        && parts.iter().skip(1).all(|part| part.len() == 3)
        && parts.first().is_some_and(|first| matches!(first.len(), 1..=3) && *first != "0");
    let plain = if grouped { plain.replace(group, "") } else { plain.replace(group, ".") };
    plain.replace(decimal, ".").parse::<f64>().ok().filter(|value| value.is_finite())
}

/// A number with its sign always shown: `+3`, `0`, `−1`.
pub fn signed(language: Language, value: f64, decimals: usize) -> String {
    let text = number(language, value, decimals);
    if value > 0.0 && !text.chars().all(|c| matches!(c, '0' | '.' | ',')) { format!("+{text}") } else { text }
}

/// A whole step of a scale with its sign, the same in both languages: `+3`, `0`, `−1`.
pub fn step(value: i8) -> String {
    signed(Language::Dutch, f64::from(value), 0)
}

/// The day in a text, as `YYYY-MM-DD`. Understood are `12-3-2026`, `12/3/2026` and `2026-03-12`; None is no day.
pub fn day_in(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.trim().split(['-', '/', '.']).collect();
    let &[first, month, last] = parts.as_slice() else { return None };
    let (year, of_month) = if first.len() == 4 { (first, last) } else { (last, first) };
    let all_digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit()));
    if !all_digits || year.len() != 4 {
        return None;
    }
    let date = jiff::civil::Date::new(year.parse().ok()?, month.parse().ok()?, of_month.parse().ok()?).ok()?;
    Some(date.to_string())
}

/// An area given in square metres: hectares with one decimal below 100 ha and none above; m² below 0,1 ha.
pub fn area(language: Language, area_m2: f64) -> String {
    let ha = area_m2 / 10_000.0;
    if area_m2 != 0.0 && ha.abs() < 0.1 {
        return format!("{} m²", number(language, area_m2, 0));
    }
    format!("{} ha", number(language, ha, if ha.abs() < 100.0 { 1 } else { 0 }))
}

/// A length given in metres: `850 m`, `2,4 km`.
pub fn length(language: Language, length_m: f64) -> String {
    if length_m.abs() < 1000.0 {
        format!("{} m", number(language, length_m, 0))
    } else {
        format!("{} km", number(language, length_m / 1000.0, 1))
    }
}

/// A day given as `YYYY-MM-DD`: `14-11-2025` in Dutch, as it is in English. What is no day is said as it is.
pub fn date(language: Language, date: &str) -> String {
    match (language, date.split('-').collect::<Vec<_>>().as_slice()) {
        (Language::Dutch, [year, month, day]) => format!("{day}-{month}-{year}"),
        _ => date.to_owned(),
    }
}

/// A period of years, open where a side is unknown: `2027-2031`, `2027-?`. None when both are unknown.
pub fn period(from_year: Option<i32>, to_year: Option<i32>) -> Option<String> {
    let side = |year: Option<i32>| year.map_or_else(|| "?".to_owned(), |y| y.to_string());
    (from_year.is_some() || to_year.is_some()).then(|| format!("{}-{}", side(from_year), side(to_year)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_numbers_group_with_points_and_use_a_comma() {
        assert_eq!(number(Language::Dutch, 1234.56, 1), "1.234,6");
        assert_eq!(number(Language::English, 1_234_567.0, 0), "1,234,567");
        assert_eq!(number(Language::Dutch, -0.04, 1), "0,0");
        assert_eq!(number(Language::Dutch, f64::NAN, 1), "–");
        assert_eq!(number(Language::Dutch, -1.5e300, 2), "−1,5e300");
    }

    #[test]
    fn what_is_written_is_read_back_in_either_language() {
        for value in [0.0, 0.5, -1.25, 12.0, 1000.0, 1234.5, 1_234_567.0] {
            for language in Language::ALL {
                assert_eq!(parse(language, &number(language, value, 2)), Some(value));
            }
        }
        assert_eq!(parse(Language::Dutch, "0.5"), Some(0.5));
        assert_eq!(parse(Language::Dutch, "1.000"), Some(1000.0));
        assert_eq!(parse(Language::Dutch, "0.500"), Some(0.5));
        assert_eq!(parse(Language::English, "0,5"), Some(0.5));
        for nonsense in ["", "x", "1,2,3", "nan", "1e999"] {
            assert_eq!(parse(Language::Dutch, nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn hectares_lose_their_decimal_above_a_hundred() {
        assert_eq!(area(Language::Dutch, 150_000.0), "15,0 ha");
        assert_eq!(area(Language::Dutch, 30_120_000.0), "3.012 ha");
        assert_eq!(area(Language::Dutch, 420.0), "420 m²");
        assert_eq!(area(Language::Dutch, 0.0), "0,0 ha");
    }

    #[test]
    fn lengths_turn_into_kilometres_at_a_thousand() {
        assert_eq!(length(Language::Dutch, 850.0), "850 m");
        assert_eq!(length(Language::Dutch, 2430.0), "2,4 km");
    }

    #[test]
    fn a_sign_is_shown_for_what_is_not_zero() {
        assert_eq!(signed(Language::Dutch, 3.0, 0), "+3");
        assert_eq!(signed(Language::Dutch, -1.5, 1), "−1,5");
        assert_eq!(signed(Language::Dutch, 0.0, 0), "0");
    }

    #[test]
    fn a_day_is_read_in_either_order() {
        assert_eq!(day_in(" 12-3-2026 ").as_deref(), Some("2026-03-12"));
        assert_eq!(day_in("2026-03-12").as_deref(), Some("2026-03-12"));
        assert_eq!(day_in("12/03/2026").as_deref(), Some("2026-03-12"));
        for none in ["", "31-2-2026", "12-3-26", "maart", "12-3", "-1-2-2026"] {
            assert_eq!(day_in(none), None, "{none}");
        }
    }

    #[test]
    fn a_day_is_said_as_the_language_does() {
        assert_eq!(date(Language::Dutch, "2025-11-14"), "14-11-2025");
        assert_eq!(date(Language::English, "2025-11-14"), "2025-11-14");
        assert_eq!(date(Language::Dutch, "voorjaar"), "voorjaar");
    }

    #[test]
    fn a_period_shows_what_is_unknown() {
        assert_eq!(period(Some(2027), Some(2031)).as_deref(), Some("2027-2031"));
        assert_eq!(period(Some(2027), None).as_deref(), Some("2027-?"));
        assert_eq!(period(None, None), None);
    }
}
