//! Properties as the text cells of a table.

use serde_json::Value;

/// Which sign stands before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalSign {
    /// `1234.5`
    Point,
    /// `1234,5`, as Dutch spreadsheets expect.
    Comma,
}

impl DecimalSign {
    /// A number with a fixed number of decimals and without grouping; a rounded zero has no sign.
    pub fn fixed(self, value: f64, decimals: usize) -> String {
        let text = format!("{value:.decimals$}");
        let is_zero = !text.contains(|c: char| c.is_ascii_digit() && c != '0');
        self.of(if is_zero { text.trim_start_matches('-') } else { &text })
    }

    fn of(self, plain: &str) -> String {
        match self {
            DecimalSign::Point => plain.to_owned(),
            DecimalSign::Comma => plain.replace('.', ","),
        }
    }
}

/// One property as a cell: text as it is, numbers with the decimal sign, yes and no as `ja` and `nee`, lists
/// and objects as JSON; nothing is an empty cell.
pub fn cell(value: &Value, decimal: DecimalSign) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "ja".to_owned(),
        Value::Bool(false) => "nee".to_owned(),
        Value::Number(number) => decimal.of(&number.to_string()),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
