//! The properties of a feature where they are a row of values without parts, as nearly all are.
//!
//! Objects and lists inside them are for the careful reader; so are escapes.

use serde_json::{Number, Value};

use super::Keep;
use super::text::{Simple, Text};
use crate::io::geojson::feature::{NAME_COLUMNS, name_in};
use crate::model::Properties;

/// What is kept of the properties of a feature.
#[derive(Default)]
pub struct Kept {
    /// All of them, where they are asked for.
    pub properties: Properties,
    /// What to call the feature, where only that is asked for.
    pub name: Option<String>,
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

/// Reads the object (or `null`) at this place, and takes the `id` of the feature with it.
pub fn read<'a>(text: &mut Text<'a>, keep: Keep, id: Option<Simple<'a>>) -> Option<Kept> {
    let mut kept = Kept::default();
    let mut names = Names::default();
    if text.peek()? == b'n' {
        (text.simple()? == Simple::Null).then_some(())?;
    } else {
        text.take(b'{')?;
        text.blank();
        if text.peek()? == b'}' {
            text.at += 1;
        } else {
            loop {
                let column = text.string()?;
                text.mark(b':')?;
                let value = text.simple()?;
                match keep {
                    Keep::All => drop(kept.properties.insert(column.to_owned(), value.into())),
                    Keep::Names => names.offer(column, value),
                }
                if !text.goes_on(b'}')? {
                    break;
                }
            }
        }
    }
    // A property of the same name goes first.
    match (keep, id) {
        (Keep::All, Some(id)) => drop(kept.properties.entry("id").or_insert_with(|| id.into())),
        (Keep::Names, Some(id)) => names.offer_last("id", id),
        (_, None) => {}
    }
    if keep == Keep::Names {
        kept.name = Some(names.best());
    }
    Some(kept)
}

/// The first property by each of the names that can tell what to call a feature.
#[derive(Default)]
struct Names<'a> {
    found: [Option<(&'a str, Simple<'a>)>; NAME_COLUMNS.len()],
}

impl<'a> Names<'a> {
    fn offer(&mut self, column: &'a str, value: Simple<'a>) {
        self.put(column, value, true);
    }

    fn offer_last(&mut self, column: &'a str, value: Simple<'a>) {
        self.put(column, value, false);
    }

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

    fn best(&self) -> String {
        self.found.iter().flatten().find_map(|(_, value)| name_in(&Value::from(*value))).unwrap_or_default()
    }
}
