//! The properties of a feature where they are a row of values without parts, as nearly all are.
//!
//! Objects and lists inside them are for the careful reader; so are escapes.

use serde_json::{Number, Value};

use super::Keep;
use super::text::{Simple, Text};
use crate::io::source::{NAME_COLUMNS, name_in};
use crate::model::Properties;

/// What was found in the properties of a feature.
pub enum Found<'a> {
    /// All of it.
    All(Properties),
    /// What can tell its name.
    Names(Names<'a>),
}

impl From<Simple<'_>> for Value {
    fn from(value: Simple<'_>) -> Self {
        match value {
            Simple::Null => Value::Null,
            Simple::Truth(truth) => Value::Bool(truth),
            Simple::Whole(number) => Value::Number(number.into()),
            Simple::Negative(number) => Value::Number(number.into()),
            Simple::Decimal(number) => Number::from_f64(number).map_or(Value::Null, Value::Number),
            Simple::Text(text) => Value::String(text.to_owned()),
        }
    }
}

/// Reads the object (or `null`) at this place.
pub fn read<'a>(text: &mut Text<'a>, keep: Keep) -> Option<Found<'a>> {
    let mut found = match keep {
        Keep::All => Found::All(Properties::new()),
        Keep::Names => Found::Names(Names::default()),
    };
    if text.peek()? == b'n' {
        return (text.simple()? == Simple::Null).then_some(found);
    }
    text.take(b'{')?;
    text.blank();
    if text.peek()? == b'}' {
        text.at += 1;
        return Some(found);
    }
    loop {
        let column = text.string()?;
        text.mark(b':')?;
        let value = text.simple()?;
        match &mut found {
            Found::All(properties) => drop(properties.insert(column.to_owned(), value.into())),
            Found::Names(names) => names.put(column, value, true),
        }
        if !text.goes_on(b'}')? {
            return Some(found);
        }
    }
}

impl<'a> Found<'a> {
    /// The properties, with the `id` of the feature where they have none, or only what to call it.
    pub fn with_id(self, id: Option<Simple<'a>>) -> (Properties, Option<Box<str>>) {
        match self {
            Found::All(mut properties) => {
                if let Some(id) = id {
                    properties.entry("id").or_insert_with(|| id.into());
                }
                (properties, None)
            }
            Found::Names(names) => (Properties::new(), Some(names.best(id).into_boxed_str())),
        }
    }
}

/// The first property by each of the names that can tell what to call a feature.
#[derive(Default)]
pub struct Names<'a> {
    found: [Option<(&'a str, Simple<'a>)>; NAME_COLUMNS.len()],
}

impl<'a> Names<'a> {
    fn put(&mut self, column: &'a str, value: Simple<'a>, again: bool) {
        let Some(place) = NAME_COLUMNS.iter().position(|wanted| column.eq_ignore_ascii_case(wanted)) else { return };
        if let Some(found) = self.found.get_mut(place) {
            match found {
                None => *found = Some((column, value)),
                // Of two properties with the very same name the last one counts.
                Some((name, before)) if again && *name == column => *before = value,
                Some(_) => {}
            }
        }
    }

    fn best(mut self, id: Option<Simple<'a>>) -> String {
        if let Some(id) = id {
            self.put("id", id, false);
        }
        self.found.iter().flatten().find_map(|(_, value)| name_in(&Value::from(*value))).unwrap_or_default()
    }
}
