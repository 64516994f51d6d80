//! What QGIS calls the fields of a table and which words may stand in them.
//!
//! It writes no fields: those are in the table itself.

use serde_json::Value;

use super::super::tables::Column;
use super::qml::option;
use super::xml::{element, escaped};
use crate::io::columns::ColumnType;
use crate::io::project_file::EXTRA_COLUMN;
use crate::words::Words;

/// By this QGIS knows the entry of a list that stands for nothing.
const NOTHING: &str = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}";

/// The elements about fields: widgets, names, and which text stands for a feature.
pub fn configuration(columns: &[Column], words: &Words) -> String {
    let fields: String = columns
        .iter()
        .map(|column| {
            let widget = widget(column, words);
            element("field", &[("name", &column.name), ("configurationFlags", "None")], &widget)
        })
        .collect();
    let alias = |column: &Column| element("alias", &[("field", column.name.as_str()), ("name", &column.title)], "");
    let aliases: String = columns.iter().map(alias).collect();
    // Whoever changes an identity makes another object of it.
    let locked = columns.iter().filter(|column| matches!(column.name.as_str(), "uuid" | EXTRA_COLUMN));
    let locked: String =
        locked.map(|column| element("field", &[("editable", "0"), ("name", &column.name)], "")).collect();
    let named = ["naam", "code", "zone"].into_iter().find(|name| columns.iter().any(|column| column.name == *name));
    let preview =
        named.map(|name| element("previewExpression", &[], &escaped(&format!("\"{name}\"")))).unwrap_or_default();
    element("fieldConfiguration", &[], &fields)
        + &element("aliases", &[], &aliases)
        + &element("editable", &[], &locked)
        + &preview
}

fn widget(column: &Column, words: &Words) -> String {
    if column.name == EXTRA_COLUMN {
        return edit("Hidden", "");
    }
    if column.ty == ColumnType::Boolean {
        return edit("CheckBox", "");
    }
    if column.choices.is_empty() {
        let long = matches!(column.name.as_str(), "verhaal" | "zin" | "besluit_reden" | "ontbreekt");
        let lines = if long { "true" } else { "false" };
        let config = element("Option", &[("name", "IsMultiline"), ("type", "bool"), ("value", lines)], "");
        return edit("TextEdit", &config);
    }
    let entry = |value: &str, word: &str| element("Option", &[("type", "Map")], &option(word, value));
    let nothing = entry(NOTHING, &words.text("out-nothing"));
    let list: String = column
        .choices
        .iter()
        .map(|(value, word)| match value {
            Value::String(text) => entry(text, word),
            other => entry(&other.to_string(), word),
        })
        .collect();
    edit("ValueMap", &element("Option", &[("name", "map"), ("type", "List")], &(nothing + &list)))
}

fn edit(kind: &str, config: &str) -> String {
    let config = element("config", &[], &element("Option", &[("type", "Map")], config));
    element("editWidget", &[("type", kind)], &config)
}
