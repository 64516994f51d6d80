//! The columns of tables for people and programs: names, explanations, and the words that may stand in them.
//!
//! Names in files are those of `io::columns`; here they get their explanation in the language of the export.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::Column;
use crate::io::columns::{Cell, Column as Known, ColumnType};
use crate::io::project_file::LayerColumn;
use crate::model::{
    Condition, Form, MapOfRow, Period, Phase, PolicyFit, Properties, TaskKind, TaskType, ValueAction, ValueKind, Voice,
};
use crate::words::{Language, Words};

/// What people call a column of ours.
pub fn heading(name: &str, words: &Words) -> String {
    words.text(&format!("column-{name}"))
}

/// What may stand in a column of a map, with the words people read.
pub fn choices_of(map: MapOfRow, column: &str, types: &[TaskType], words: &Words) -> Vec<(Value, String)> {
    match map {
        MapOfRow::Values => value_choices(column, words),
        MapOfRow::Tasks => task_choices(column, types, words),
    }
}

/// A column of ours, explained in the words of `out.ftl`.
pub fn ours(name: &str, ty: ColumnType, words: &Words) -> Column {
    let about = format!("about-column-{name}");
    Column {
        name: name.to_owned(),
        title: heading(name, words),
        about: if words.has(&about) { words.text(&about) } else { String::new() },
        ty,
        choices: Vec::new(),
    }
}

/// The known columns of a map.
pub fn of_map(known: &[Known], words: &Words, choices: impl Fn(&str) -> Vec<(Value, String)>) -> Vec<Column> {
    let column = |one: &Known| Column { choices: choices(one.name), ..ours(one.name, one.ty, words) };
    known.iter().map(column).collect()
}

macro_rules! words_of {
    ($kind:ty, $words:expr) => {
        <$kind>::ALL.iter().map(|one| (json!(one.file_word()), $words.text(one.key()))).collect()
    };
}

/// What may stand in a column of the value map.
pub fn value_choices(column: &str, words: &Words) -> Vec<(Value, String)> {
    match column {
        "soort" => words_of!(ValueKind, words),
        "actie" => words_of!(ValueAction, words),
        "stem" => words_of!(Voice, words),
        "periode" => words_of!(Period, words),
        "vorm" => words_of!(Form, words),
        "herkomst" | "gebruik" | "beleving" | "toekomst" => {
            (0..=3).map(|n| (json!(n), words.text(&format!("out-intensity-{n}")))).collect()
        }
        _ => Vec::new(),
    }
}

/// What may stand in a column of the task map.
pub fn task_choices(column: &str, types: &[TaskType], words: &Words) -> Vec<(Value, String)> {
    match column {
        "soort" => words_of!(TaskKind, words),
        "type" => {
            types.iter().map(|one| (json!(one.code.0), format!("{} {}", one.code, type_name(one, words)))).collect()
        }
        "fase" => Phase::ALL
            .iter()
            .map(|one| (json!(one.number()), format!("{} {}", one.number(), words.text(one.key()))))
            .collect(),
        "geld" | "capaciteit" | "mandaat" => words_of!(Condition, words),
        "beleid" => words_of!(PolicyFit, words),
        "vorm" => words_of!(Form, words),
        "urgentie" => (0..=3).map(|n| (json!(n), words.text(&format!("out-urgency-{n}")))).collect(),
        "herkomst" | "gebruik" | "beleving" | "toekomst" => {
            (-2..=2).map(|n: i32| (json!(n), words.text(&format!("out-effect-{}", effect_key(n))))).collect()
        }
        _ => Vec::new(),
    }
}

fn effect_key(effect: i32) -> &'static str {
    match effect {
        i32::MIN..=-2 => "minus-2",
        -1 => "minus-1",
        0 => "0",
        1 => "plus-1",
        2.. => "plus-2",
    }
}

/// The name of a type in the language of the export.
pub fn type_name<'a>(one: &'a TaskType, words: &Words) -> &'a str {
    match words.language() {
        Language::English if !one.name_en.is_empty() => &one.name_en,
        _ => &one.name_nl,
    }
}

/// Columns for properties this program does not know, beside the ones that are there.
pub fn of_others<'a>(
    all: impl IntoIterator<Item = &'a Properties>,
    taken: &[Column],
    words: &Words,
) -> Vec<(LayerColumn, Column)> {
    let mut names: Vec<&str> = vec!["fid", "geom"];
    names.extend(taken.iter().map(|column| column.name.as_str()));
    of_layer_columns(LayerColumn::of_properties(all, "", &names), words).collect()
}

/// Columns of others, explained.
pub fn of_layer_columns(all: Vec<LayerColumn>, words: &Words) -> impl Iterator<Item = (LayerColumn, Column)> {
    let about = words.text("about-other-column");
    all.into_iter().map(move |one| {
        let column = Column {
            name: one.column.clone(),
            title: one.property.clone(),
            about: about.clone(),
            ty: one.ty(),
            choices: Vec::new(),
        };
        (one, column)
    })
}

/// The cells of other properties.
pub fn cells_of_others<'v>(
    columns: &[(LayerColumn, Column)],
    properties: impl Iterator<Item = (&'v str, Cow<'v, Value>)>,
) -> Vec<Cell<'v>> {
    let mut cells = vec![Cell::Empty; columns.len()];
    // Properties mostly come in the order of the columns, so the next is looked for from there on.
    let mut next = 0;
    for (name, value) in properties {
        let mut places = (next..columns.len()).chain(0..next.min(columns.len()));
        // A table has no more columns than somebody reads.
        let Some(place) = places.find(|at| columns.get(*at).is_some_and(|(known, _)| known.property == name)) else {
            continue;
        };
        if let (Some(cell), Some((known, _))) = (cells.get_mut(place), columns.get(place)) {
            *cell = known.cell(value);
        }
        next = place + 1;
    }
    cells
}

/// Properties of a map for [`cells_of_others`].
pub fn borrowed(properties: &Properties) -> impl Iterator<Item = (&str, Cow<'_, Value>)> {
    properties.iter().map(|(name, value)| (name.as_str(), Cow::Borrowed(value)))
}
