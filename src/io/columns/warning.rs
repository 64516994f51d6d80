//! What could not be read from a column, in words.
//!
//! It says what is wrong; which row it was is for whoever reads the rows.

use crate::words::Message;

/// Why a value in a column can't be used.
#[derive(Clone, Debug, PartialEq)]
pub enum ColumnFault {
    /// Not a number.
    NotANumber,
    /// A number with a fraction where a whole number is needed.
    NotWhole,
    /// A number outside what the column can hold.
    OutOfRange {
        /// Lowest that can be.
        low: f64,
        /// Highest that can be.
        high: f64,
    },
    /// A word that is not one of the column's words.
    UnknownWord {
        /// The words it can be, joined by `, `.
        known: String,
    },
    /// Neither yes nor no.
    NotYesOrNo,
    /// A list or object where text is needed.
    NotText,
    /// Not a uuid.
    NotAnId,
}

/// One value that was not used. It is kept in the feature's other properties, under its own name.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnWarning {
    /// The column as the file names it.
    pub column: String,
    /// The value as text.
    pub value: String,
    /// Why.
    pub fault: ColumnFault,
}

impl ColumnWarning {
    /// The warning in the user's words.
    pub fn message(&self) -> Message {
        let message = match &self.fault {
            ColumnFault::NotANumber => Message::new("column-not-a-number"),
            ColumnFault::NotWhole => Message::new("column-not-whole"),
            ColumnFault::OutOfRange { low, high } if low.fract() != 0.0 => {
                // The lowest number there is stands for everything above nought.
                Message::new("column-not-above-nought").number("high", *high, 0)
            }
            // Years are said without a point.
            ColumnFault::OutOfRange { low, high } if *high < 10_000.0 => {
                let whole = |x: &f64| format!("{x:.0}").replace('-', "−");
                Message::new("column-out-of-range").text("low", whole(low)).text("high", whole(high))
            }
            ColumnFault::OutOfRange { low, high } => {
                Message::new("column-out-of-range").number("low", *low, 0).number("high", *high, 0)
            }
            ColumnFault::UnknownWord { known } => Message::new("column-unknown-word").text("known", known),
            ColumnFault::NotYesOrNo => Message::new("column-not-yes-or-no"),
            ColumnFault::NotText => Message::new("column-not-text"),
            ColumnFault::NotAnId => Message::new("column-not-an-id"),
        };
        message.text("column", &self.column).text("value", &self.value)
    }
}
