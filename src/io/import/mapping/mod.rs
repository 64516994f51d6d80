//! Which columns and words of a file are ours under another name: chosen by the user, remembered, or guessed.
//!
//! A guess is always told, and a column that has our own name is never guessed about. What a column means is for
//! `columns`.

mod called;
mod columns;
mod cut;
mod own;
mod synonyms;
mod words;

pub use columns::{ColumnSample, samples};

use called::Called;

use super::proving::{ProvedFeature, UnplacedFeature};
use crate::io::columns::{Column, TASK_COLUMNS, VALUE_COLUMNS};
use crate::model::{ColumnMapping, MapOfRow, Mapping, NAME_COLUMN, Project, TaskType, WordMapping};
use crate::words::Message;

/// How many mappings a project remembers.
const REMEMBERED: usize = 30;

/// How the columns of a file are read.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum MappingChoice {
    /// As was chosen before for a file with these columns, else as names and words suggest.
    #[default]
    Guess,
    /// As they are called.
    None,
    /// Like this; without words in it, with those that mean one thing for sure.
    Given(Mapping),
}

/// Where a mapping comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MappingSource {
    /// The user chose it.
    Given,
    /// The project remembers it.
    Remembered,
    /// Names and words suggest it.
    Guessed,
}

/// The columns of a map.
pub fn columns_of(map: MapOfRow) -> &'static [Column] {
    match map {
        MapOfRow::Values => VALUE_COLUMNS,
        MapOfRow::Tasks => TASK_COLUMNS,
    }
}

/// The mapping for a file with these columns.
pub fn choose(
    choice: &MappingChoice,
    map: MapOfRow,
    columns: &[ColumnSample],
    project: &Project,
) -> (Mapping, MappingSource) {
    match choice {
        MappingChoice::Given(mapping) => {
            let mut mapping = mapping.clone();
            if mapping.words.is_empty() {
                mapping.words = words_of(&mapping, columns, project.types());
            }
            (mapping, MappingSource::Given)
        }
        MappingChoice::None => (Mapping::none(map), MappingSource::Given),
        MappingChoice::Guess => match remembered(map, columns, project) {
            Some(mapping) => (with_own_words(mapping, columns, project.types()), MappingSource::Remembered),
            None => (guess(map, columns, project.types()), MappingSource::Guessed),
        },
    }
}

/// The remembered mapping of which the file has all columns; of several the one with the most.
fn remembered(map: MapOfRow, columns: &[ColumnSample], project: &Project) -> Option<Mapping> {
    let has = |name: &str| columns.iter().any(|column| column.name == name);
    let fits = |one: &&Mapping| {
        one.map == map && !one.columns.is_empty() && one.columns.iter().all(|column| has(&column.from))
    };
    // The latest of those with the most columns: they stand first.
    project.mappings().iter().filter(fits).rev().max_by_key(|one| one.columns.len()).cloned()
}

/// A remembered mapping with the words of our own exports that it did not meet before: these mean one thing.
fn with_own_words(mut mapping: Mapping, columns: &[ColumnSample], types: &[TaskType]) -> Mapping {
    let is_own = |one: &WordMapping| own::word(mapping.map, &one.column, &one.from, types).is_some();
    let is_new = |one: &WordMapping| mapping.word(&one.column, &one.from).is_none();
    let all = words_of(&mapping, columns, types);
    let more: Vec<WordMapping> = all.into_iter().filter(|one| is_new(one) && is_own(one)).collect();
    mapping.words.extend(more);
    mapping
}

/// What names and words suggest.
pub fn guess(map: MapOfRow, columns: &[ColumnSample], types: &[TaskType]) -> Mapping {
    let mut mapping = Mapping::none(map);
    let ours = columns_of(map);
    let is_ours = |name: &str| ours.iter().any(|column| column.name.eq_ignore_ascii_case(name));
    let mut taken: Vec<&str> = ours
        .iter()
        .map(|column| column.name)
        .filter(|name| columns.iter().any(|column| column.name.eq_ignore_ascii_case(name)))
        .collect();
    for called in Called::ALL {
        for ours in ours {
            if taken.contains(&ours.name) {
                continue;
            }
            let free: Vec<&ColumnSample> = columns
                .iter()
                .filter(|column| !is_ours(&column.name) && mapping.column(&column.name).is_none())
                .filter(|column| words::fit(map, ours.name, column, types))
                .collect();
            if let Some(column) = called.find(map, ours.name, &free) {
                taken.push(ours.name);
                mapping.columns.push(ColumnMapping { from: column.name.clone(), to: ours.name.to_owned() });
            }
        }
    }
    let place = |one: &ColumnMapping| ours.iter().position(|column| column.name == one.to);
    mapping.columns.sort_by_key(place);
    mapping.words = words_of(&mapping, columns, types);
    mapping
}

/// The translations of words for these columns: of every text that our column can't read as it is.
pub fn words_of(mapping: &Mapping, columns: &[ColumnSample], types: &[TaskType]) -> Vec<WordMapping> {
    let mut all = Vec::new();
    for column in columns {
        let Some(ours) = our_name(mapping, &column.name) else { continue };
        for (text, _) in &column.texts {
            if let Some(to) = words::translate(mapping.map, ours, text, types) {
                all.push(WordMapping { column: ours.to_owned(), from: text.clone(), to });
            }
        }
    }
    all
}

/// Our column that a column of the file is read as, if any.
pub fn our_name<'a>(mapping: &'a Mapping, from: &str) -> Option<&'a str> {
    let same = || columns_of(mapping.map).iter().map(|column| column.name).find(|name| name.eq_ignore_ascii_case(from));
    mapping.column(from).or_else(same)
}

/// Whether our column understands a text as it is.
pub fn is_understood(map: MapOfRow, column: &str, text: &str, types: &[TaskType]) -> bool {
    words::is_understood(map, column, text, types)
}

/// The words one of our columns can have; empty where it takes any text or number.
pub fn possible_words(map: MapOfRow, column: &str, types: &[TaskType]) -> Vec<String> {
    words::possible(map, column, types)
}

/// Gives all rows our names and words.
pub fn apply(mapping: &Mapping, features: &mut [ProvedFeature], unplaced: &mut [UnplacedFeature]) {
    if mapping.is_empty() {
        return;
    }
    for feature in features {
        feature.properties = mapping.apply(feature.properties.take()).into();
    }
    for row in unplaced {
        row.properties = mapping.apply(row.properties.take()).into();
        if let Some(given) = row.properties.get(NAME_COLUMN).as_deref().and_then(|value| value.as_str()) {
            given.clone_into(&mut row.name);
        }
    }
}

/// What was read as what, a line a column and a line for the words of a column.
pub fn notes(mapping: &Mapping, source: MappingSource, columns: &[ColumnSample]) -> Vec<Message> {
    let mut notes = Vec::new();
    if mapping.is_empty() {
        return notes;
    }
    let key = match source {
        MappingSource::Given => "mapping-given",
        MappingSource::Remembered => "mapping-remembered",
        MappingSource::Guessed => "mapping-guessed",
    };
    let pairs: Vec<String> = mapping.columns.iter().map(|one| format!("{} → {}", one.from, one.to)).collect();
    if !pairs.is_empty() {
        notes.push(Message::new(key).count("n", pairs.len()).text("columns", pairs.join(", ")));
    }
    for ours in columns_of(mapping.map) {
        let words: Vec<String> = mapping
            .words
            .iter()
            .filter(|word| word.column == ours.name)
            .map(|word| format!("{} → {}", word.from.trim(), if word.to.is_empty() { "–" } else { &word.to }))
            .collect();
        if words.is_empty() {
            continue;
        }
        let of_column = columns.iter().filter(|column| our_name(mapping, &column.name) == Some(ours.name));
        let rows: usize = of_column
            .flat_map(|column| &column.texts)
            .filter(|(text, _)| mapping.word(ours.name, text).is_some())
            .map(|(_, rows)| rows)
            .sum();
        notes.push(
            Message::new("mapping-words").text("column", ours.name).count("n", rows).text("words", words.join(", ")),
        );
    }
    notes
}

/// What the project remembers after this mapping: it first, older ones for the same columns not any more.
pub fn remember(project: &Project, mapping: &Mapping) -> Option<Vec<Mapping>> {
    if mapping.is_empty() || project.mappings().first() == Some(mapping) {
        return None;
    }
    let same = |other: &Mapping| {
        other.map == mapping.map
            && other.columns.len() == mapping.columns.len()
            && mapping.columns.iter().all(|column| other.column(&column.from).is_some())
    };
    let others = project.mappings().iter().filter(|other| !same(other)).cloned();
    Some(std::iter::once(mapping.clone()).chain(others).take(REMEMBERED).collect())
}

#[cfg(test)]
mod tests;
