//! How the columns of a file or a layer are read, as the line or a file beside it says, and what of that makes no sense.
//!
//! It reads no features; guessing is for `io`.

use std::path::{Path, PathBuf};

use super::into::As;
use super::{Failure, arguments};
use crate::io::disk::{read_text, why_not_read};
use crate::io::import::mapping::{ColumnSample, MappingChoice, columns_of, is_understood, our_name, possible_words};
use crate::model::{ColumnMapping, MapOfRow, Mapping, TaskType, WordMapping};
use crate::words::Message;

/// How many names of columns a message tells.
const NAMED: usize = 20;

/// How the columns of a file or a layer are read.
#[derive(Debug, Default, clap::Args)]
pub struct Columns {
    /// A column that is one of ours.
    #[arg(long = "column", value_name = "THEIRS=OURS", value_parser = arguments::pair)]
    columns: Vec<(String, String)>,
    /// A word in one of our columns that means another.
    #[arg(long = "word", value_name = "COLUMN:THEIRS=OURS", value_parser = arguments::pair)]
    words: Vec<(String, String)>,
    /// A file with such columns and words.
    #[arg(long, value_name = "FILE.json", conflicts_with_all = ["columns", "words"])]
    mapping: Option<PathBuf>,
    /// Recognise no columns under other names.
    #[arg(long, conflicts_with_all = ["columns", "words", "mapping"])]
    no_mapping: bool,
}

impl Columns {
    /// The file that says it, if there is one.
    pub fn file(&self) -> Option<&Path> {
        self.mapping.as_deref()
    }

    /// How columns are read, as far as the command says.
    ///
    /// # Errors
    /// When a column is none of ours, or two are the same one.
    pub fn choice(&self, import_as: As) -> Result<MappingChoice, Failure> {
        if self.no_mapping {
            return Ok(MappingChoice::None);
        }
        if self.columns.is_empty() && self.words.is_empty() && self.mapping.is_none() {
            return Ok(MappingChoice::Guess);
        }
        let map = import_as.map().ok_or(Message::new("cli-columns-need-map"))?;
        let mut mapping = match &self.mapping {
            Some(path) => read(path, map).map_err(|reason| {
                let message = Message::new("cli-mapping-not-read").text("file", path.display().to_string());
                message.message("reason", reason)
            })?,
            None => self.on_the_line(map)?,
        };
        make_ours(&mut mapping)?;
        Ok(MappingChoice::Given(mapping))
    }

    fn on_the_line(&self, map: MapOfRow) -> Result<Mapping, Message> {
        let mut mapping = Mapping::none(map);
        let columns = self.columns.iter().map(|(from, to)| ColumnMapping { from: from.clone(), to: to.clone() });
        mapping.columns.extend(columns);
        for (place, to) in &self.words {
            let Some((column, from)) = place.split_once(':') else {
                return Err(Message::new("cli-word-without-column").text("word", place));
            };
            let (column, from) = (column.trim().to_owned(), from.to_owned());
            mapping.words.push(WordMapping { column, from, to: to.clone() });
        }
        Ok(mapping)
    }
}

/// The mapping in a file, or why there is none.
fn read(path: &Path, map: MapOfRow) -> Result<Mapping, Message> {
    let text = read_text(path).map_err(|error| why_not_read(&error))?;
    let text = text.trim_start_matches('\u{feff}');
    let mapping: Mapping = serde_json::from_str(text).map_err(|error| {
        let whole: Option<serde_json::Value> = serde_json::from_str(text).ok();
        let has_map = |whole: &serde_json::Value| {
            whole.get("kaart").and_then(|word| MapOfRow::from_file_word(word.as_str()?)).is_some()
        };
        let key = match &whole {
            None => "cli-mapping-not-json",
            Some(whole) if !has_map(whole) => return Message::new("cli-mapping-no-map"),
            Some(_) => "cli-mapping-form",
        };
        Message::new(key).text("line", error.line().to_string()).text("column", error.column().to_string())
    })?;
    if mapping.map != map {
        return Err(Message::new("cli-mapping-other-map").text("map", mapping.map.file_word()));
    }
    Ok(mapping)
}

/// Gives our columns the names they have, whatever their capitals; refuses what is none of ours, or is given twice.
fn make_ours(mapping: &mut Mapping) -> Result<(), Message> {
    let ours: Vec<&str> = columns_of(mapping.map).iter().map(|column| column.name).collect();
    let own_name = |given: &str| {
        let found = ours.iter().find(|name| name.eq_ignore_ascii_case(given.trim())).map(|name| (*name).to_owned());
        found.ok_or_else(|| Message::new("cli-column-not-ours").text("column", given).text("ours", ours.join(", ")))
    };
    for one in &mut mapping.columns {
        one.to = own_name(&one.to)?;
    }
    for one in &mut mapping.words {
        one.column = own_name(&one.column)?;
    }
    for (at, one) in mapping.columns.iter().enumerate() {
        let before = mapping.columns.iter().take(at);
        if let Some(other) = before.clone().find(|other| other.to == one.to && other.from != one.from) {
            let both = format!("{}, {}", other.from, one.from);
            return Err(Message::new("cli-column-twice").text("column", &one.to).text("columns", both));
        }
        if before.clone().any(|other| other.from == one.from && other.to != one.to) {
            return Err(Message::new("cli-column-two-ways").text("column", &one.from));
        }
    }
    Ok(())
}

/// Refuses words that our columns can't have. An empty one empties the column.
pub fn check_words(choice: &MappingChoice, types: &[TaskType]) -> Result<(), Failure> {
    let MappingChoice::Given(mapping) = choice else { return Ok(()) };
    let strange = |one: &&WordMapping| !one.to.is_empty() && !is_understood(mapping.map, &one.column, &one.to, types);
    let Some(one) = mapping.words.iter().find(strange) else { return Ok(()) };
    let possible = possible_words(mapping.map, &one.column, types);
    let message = Message::new("cli-word-not-understood").text("word", &one.to).text("column", &one.column);
    Err(message.count("n", possible.len()).text("possible", possible.join(", ")).into())
}

/// Which of the columns and words that were given have been met in the files so far.
#[derive(Default)]
pub struct Met {
    /// Names of columns of the files.
    there: Vec<String>,
    words: Vec<usize>,
}

impl Met {
    /// Takes note of the columns of a file.
    pub fn file(&mut self, choice: &MappingChoice, columns: &[ColumnSample]) {
        let new = columns.iter().map(|column| &column.name).filter(|name| !self.there.contains(name));
        let new: Vec<String> = new.cloned().collect();
        self.there.extend(new);
        let MappingChoice::Given(mapping) = choice else { return };
        for (at, word) in mapping.words.iter().enumerate() {
            let same = |text: &str| text.trim().to_lowercase() == word.from.trim().to_lowercase();
            let is_met = |column: &&ColumnSample| column.has_more || column.texts.iter().any(|(text, _)| same(text));
            let mut of_column = columns.iter().filter(|one| our_name(mapping, &one.name) == Some(&word.column));
            if !self.words.contains(&at) && of_column.any(|column| is_met(&column)) {
                self.words.push(at);
            }
        }
    }

    /// Refuses columns that are in none of the files; gives what to tell of words that are in none.
    pub fn finish(&self, choice: &MappingChoice, files: &[PathBuf]) -> Result<Vec<Message>, Failure> {
        let MappingChoice::Given(mapping) = choice else { return Ok(Vec::new()) };
        let from = mapping.columns.iter().map(|one| one.from.as_str());
        let missing: Vec<&str> = from.filter(|name| !self.there.iter().any(|there| there == name)).collect();
        if !missing.is_empty() {
            let mut there: Vec<&str> = self.there.iter().take(NAMED).map(String::as_str).collect();
            there.extend((self.there.len() > NAMED).then_some("…"));
            let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
            let message = Message::new("cli-column-not-there").count("n", missing.len());
            let message = message.text("columns", missing.join(", ")).text("file", files.join(", "));
            return Err(message.text("there", there.join(", ")).into());
        }
        let words = mapping.words.iter().enumerate().filter(|(at, _)| !self.words.contains(at));
        Ok(words
            .map(|(_, word)| Message::new("cli-word-not-met").text("word", &word.from).text("column", &word.column))
            .collect())
    }
}
