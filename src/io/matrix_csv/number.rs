//! What is in a cell that holds a step of a scale: nothing, "unknown", a step, or something else and why.
//!
//! It says nothing of what happens then.

use std::ops::RangeInclusive;

use crate::words::{Message, numbers};

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Nothing: what is there stays.
    Empty,
    /// A question mark: it is not known.
    Unknown,
    /// A step of the scale.
    Of(i8),
    /// Something else: what is wrong with it.
    Wrong(Message),
}

/// Reads a cell; spreadsheets write a minus as a dash and may write decimals.
pub fn step(text: &str, scale: &RangeInclusive<i8>) -> Step {
    let plain = text.trim().trim_start_matches('\'').replace(['−', '–', '—'], "-").replace([' ', '\u{a0}'], "");
    let wrong = |key: &str| Step::Wrong(Message::new(key).text("value", text));
    match plain.as_str() {
        "" => return Step::Empty,
        "?" => return Step::Unknown,
        _ => {}
    }
    let Ok(number) = plain.replace(',', ".").parse::<f64>() else { return wrong("matrix-not-a-number") };
    if !number.is_finite() {
        return wrong("matrix-not-a-number");
    }
    let (low, high) = (f64::from(*scale.start()), f64::from(*scale.end()));
    if number < low || number > high {
        let message = Message::new("matrix-out-of-range").text("value", text);
        let message = message.text("low", numbers::step(*scale.start())).text("high", numbers::step(*scale.end()));
        return Step::Wrong(message);
    }
    if number.fract() != 0.0 {
        return wrong("matrix-not-whole");
    }
    Step::Of(number as i8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_read_with_any_minus_and_with_decimals_of_nought() {
        for (text, step_of) in
            [("2", 2), ("+3", 3), ("-1", -1), ("−2", -2), ("– 3", -3), ("2,0", 2), ("'+1", 1), ("-0", 0)]
        {
            assert_eq!(step(text, &(-3..=3)), Step::Of(step_of), "{text}");
        }
        assert_eq!((step(" ", &(-3..=3)), step("?", &(-3..=3))), (Step::Empty, Step::Unknown));
        let key = |text: &str| match step(text, &(-2..=2)) {
            Step::Wrong(message) => message.key,
            other => format!("{other:?}"),
        };
        assert_eq!(["3", "-2,5", "1e9"].map(key), ["matrix-out-of-range"; 3]);
        assert_eq!(["1,5", "0.1"].map(key), ["matrix-not-whole"; 2]);
        assert_eq!(["twee", "nan", "inf", "1;2", "--1"].map(key), ["matrix-not-a-number"; 5]);
    }
}
