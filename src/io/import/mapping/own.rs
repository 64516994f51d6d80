//! What our own exports call columns and words for people, in both languages, so that what went out comes in again.
//!
//! The names and words are those that the exports write (`export::tables`); there is no second list here.

use std::sync::OnceLock;

use super::columns_of;
use super::synonyms::plain;
use crate::io::export::{choices_of, heading};
use crate::model::{MapOfRow, TaskType};
use crate::words::{Language, words};

/// A text for people with what it stands for.
type Said = (String, String);

/// Whether a column is called as our exports call one of ours. `Naam (naam)` stands in a workbook where another column
/// is called Naam too.
pub fn is_heading(ours: &str, name: &str) -> bool {
    let with_name = |heading: &str| name.trim() == format!("{heading} ({ours})");
    headings(ours).any(|heading| plain(heading) == plain(name) || with_name(heading))
}

/// What people call one of our columns, in each language.
pub fn headings(ours: &str) -> impl Iterator<Item = &'static str> {
    static ALL: OnceLock<Vec<Said>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let names = [MapOfRow::Values, MapOfRow::Tasks].into_iter().flat_map(columns_of).map(|column| column.name);
        names.flat_map(|name| Language::ALL.map(|one| (name.to_owned(), heading(name, words(one))))).collect()
    });
    all.iter().filter(move |(name, _)| name == ours).map(|(_, heading)| heading.as_str())
}

/// What a text of our exports stands for in one of our columns: `3 zeer dringend` for 3, `WBG Waterberging` for WBG.
pub fn word(map: MapOfRow, ours: &str, text: &str, types: &[TaskType]) -> Option<String> {
    let text = text.trim();
    let is_it = |(word, _): &&Said| word.to_lowercase() == text.to_lowercase();
    if ours == "type" {
        // Types are of the project, so there is no list of them that stays.
        return said(map, ours, types).iter().find(is_it).map(|(_, code)| code.clone()).or_else(|| code(text, types));
    }
    static ALL: OnceLock<Vec<(MapOfRow, &'static str, Vec<Said>)>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let of =
            |map: MapOfRow| columns_of(map).iter().map(move |column| (map, column.name, said(map, column.name, &[])));
        of(MapOfRow::Values).chain(of(MapOfRow::Tasks)).collect()
    });
    let of_column = all.iter().find(|(of, name, _)| *of == map && *name == ours)?;
    of_column.2.iter().find(is_it).map(|(_, value)| value.clone())
}

/// What may stand in a column as our exports write it, in both languages.
fn said(map: MapOfRow, ours: &str, types: &[TaskType]) -> Vec<Said> {
    let shown = |value: serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let of = |language| choices_of(map, ours, types, words(language)).into_iter();
    Language::ALL.into_iter().flat_map(of).map(|(value, word)| (word, shown(value))).collect()
}

/// The code a text begins with, where a name stands behind it: of a type that is called otherwise in this project.
fn code(text: &str, types: &[TaskType]) -> Option<String> {
    let (first, _) = text.split_once(' ')?;
    types.iter().map(|one| &one.code.0).find(|code| *code == first).cloned()
}
