//! Which day it is where the user is, and days as people write them. The model knows no clock.

/// Today, `YYYY-MM-DD`.
pub fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

/// The day in a text such as `14-11-2025`, `14/11/2025` or `2025-11-14`, as `YYYY-MM-DD`; None when it is no day.
pub fn day_in(text: &str) -> Option<String> {
    let parts: Vec<i16> = text.trim().split(['-', '/', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if *first > 31 { (first, last) } else { (last, first) };
    let of_century = (1000..=9999).contains(year);
    let date = jiff::civil::Date::new(*year, i8::try_from(*month).ok()?, i8::try_from(*day).ok()?).ok();
    date.filter(|_| of_century).map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for text in ["14-11-2025", " 14/11/2025", "14.11.2025", "2025-11-14"] {
            assert_eq!(day_in(text).as_deref(), Some("2025-11-14"), "{text}");
        }
        for text in ["", "gisteren", "31-02-2025", "14-11", "14-11-25", "2025"] {
            assert_eq!(day_in(text), None, "{text}");
        }
    }

    #[test]
    fn today_is_a_day() {
        assert_eq!(day_in(&today()), Some(today()));
    }
}
