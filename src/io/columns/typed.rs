//! What stands in a cell of a typed table: nothing, a text, a number, or yes or no; borrowed from the feature where it can be.
//!
//! Lists and objects are text here. How a cell is written is for each format.

use std::borrow::Cow;

use serde_json::Value;

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell<'a> {
    /// Nothing.
    #[default]
    Empty,
    /// A text.
    Text(Cow<'a, str>),
    /// A whole number.
    Whole(i64),
    /// A number.
    Real(f64),
    /// Yes or no.
    Yes(bool),
}

impl<'a> Cell<'a> {
    /// A text; one without characters is nothing.
    pub fn text(text: &'a str) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.into()) }
    }

    /// A text that was made for the cell; one without characters is nothing.
    pub fn made(text: String) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.into()) }
    }

    /// One of the words of a column, when it is filled in.
    pub fn word(word: Option<&'a str>) -> Self {
        word.map_or(Cell::Empty, |word| Cell::Text(word.into()))
    }

    /// A whole number, when it is filled in.
    pub fn whole(number: Option<impl Into<i64>>) -> Self {
        number.map_or(Cell::Empty, |number| Cell::Whole(number.into()))
    }

    /// A number, when it is filled in; an infinite one is nothing, for no format has it.
    pub fn real(number: Option<f64>) -> Self {
        number.filter(|number| number.is_finite()).map_or(Cell::Empty, Cell::Real)
    }

    /// Yes or no, when it is filled in.
    pub fn yes(yes: Option<bool>) -> Self {
        yes.map_or(Cell::Empty, Cell::Yes)
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        matches!(self, Cell::Empty)
    }

    /// It as a text: numbers as JSON has them, yes and no as `true` and `false`; None when there is nothing.
    pub fn as_text(&self) -> Option<Cow<'_, str>> {
        Some(match self {
            Cell::Empty => return None,
            Cell::Text(text) => Cow::Borrowed(text),
            Cell::Whole(number) => number.to_string().into(),
            Cell::Real(number) => Value::from(*number).to_string().into(),
            Cell::Yes(yes) => yes.to_string().into(),
        })
    }

    /// Whether it is this property.
    pub fn is(&self, value: &Value) -> bool {
        match (self, value) {
            (Cell::Empty, Value::Null) => true,
            (Cell::Text(text), Value::String(other)) => text == other,
            (Cell::Whole(number), Value::Number(other)) => other.as_i64() == Some(*number),
            (Cell::Real(number), Value::Number(other)) => other.is_f64() && other.as_f64() == Some(*number),
            (Cell::Yes(yes), Value::Bool(other)) => yes == other,
            _ => false,
        }
    }
}

impl From<Cell<'_>> for Value {
    fn from(cell: Cell<'_>) -> Self {
        match cell {
            Cell::Empty => Value::Null,
            Cell::Text(text) => Value::String(text.into_owned()),
            Cell::Whole(number) => number.into(),
            Cell::Real(number) => number.into(),
            Cell::Yes(yes) => yes.into(),
        }
    }
}

/// A property; a whole number no cell can hold is the nearest number, and lists and objects are text.
impl<'a> From<Cow<'a, Value>> for Cell<'a> {
    fn from(value: Cow<'a, Value>) -> Self {
        match value {
            Cow::Borrowed(Value::String(text)) => Cell::Text(text.into()),
            Cow::Owned(Value::String(text)) => Cell::Text(text.into()),
            other => match other.as_ref() {
                Value::Null => Cell::Empty,
                Value::Bool(yes) => Cell::Yes(*yes),
                Value::Number(number) => number.as_i64().map_or_else(|| Cell::real(number.as_f64()), Cell::Whole),
                other => Cell::Text(other.to_string().into()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_property_is_the_same_as_a_cell_and_back() {
        for value in [json!(null), json!("a"), json!(""), json!(-3), json!(2.5), json!(2.0), json!(true)] {
            let cell = Cell::from(Cow::Borrowed(&value));
            assert!(cell.is(&value), "{value}");
            assert_eq!(Value::from(cell), value);
            assert_eq!(Value::from(Cell::from(Cow::<Value>::Owned(value.clone()))), value);
        }
        assert_eq!(Value::from(Cell::from(Cow::<Value>::Owned(json!([1, "a"])))), json!("[1,\"a\"]"));
        assert!(!Cell::Real(1.0).is(&json!(1)) && !Cell::Whole(1).is(&json!("1")) && !Cell::Empty.is(&json!("")));
    }

    #[test]
    fn an_empty_text_and_an_infinite_number_are_nothing() {
        assert!(
            Cell::text("").is_empty() && Cell::made(String::new()).is_empty() && Cell::real(Some(1.0 / 0.0)).is_empty()
        );
        assert_eq!((Cell::Real(2.0).as_text(), Cell::Whole(2).as_text()), (Some("2.0".into()), Some("2".into())));
    }
}
