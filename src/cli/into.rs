//! What `import` and `fetch` both ask: as what features come into a project, and how their columns are read.
//!
//! It reads no features; the words of the options are those of each command.

use std::path::PathBuf;

use clap::ValueEnum;

use super::{Failure, arguments};
use crate::io::import::ImportAs;
use crate::io::import::mapping::MappingChoice;
use crate::model::{ColumnMapping, MapOfRow, Mapping, WordMapping};
use crate::words::Message;

/// As what features come into a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum As {
    /// The boundary.
    Area,
    /// Values.
    Values,
    /// Tasks.
    Tasks,
    /// A layer to look at.
    Reference,
}

impl As {
    /// The same in the words of the import.
    pub fn import_as(self) -> ImportAs {
        match self {
            As::Area => ImportAs::Area,
            As::Values => ImportAs::Values,
            As::Tasks => ImportAs::Tasks,
            As::Reference => ImportAs::Reference,
        }
    }

    /// Which map, when it is one.
    pub fn map(self) -> Option<MapOfRow> {
        match self {
            As::Values => Some(MapOfRow::Values),
            As::Tasks => Some(MapOfRow::Tasks),
            As::Area | As::Reference => None,
        }
    }

    /// Whether the koppelkansen may be others afterwards; reference layers play no part in the analysis.
    pub fn counts(self) -> bool {
        self != As::Reference
    }
}

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
    /// How columns are read, as far as the command says.
    pub fn choice(&self, import_as: As) -> Result<MappingChoice, Failure> {
        if self.no_mapping {
            return Ok(MappingChoice::None);
        }
        if let Some(path) = &self.mapping {
            let failed = |reason: Message| {
                let message = Message::new("cli-mapping-not-read").text("file", path.display().to_string());
                Failure::from(message.message("reason", reason))
            };
            let text = std::fs::read_to_string(path).map_err(|error| failed(crate::io::disk::why_not_read(&error)))?;
            let mapping = serde_json::from_str(text.trim_start_matches('\u{feff}'))
                .map_err(|error| failed(Message::new("cli-mapping-json").text("detail", error.to_string())))?;
            return Ok(MappingChoice::Given(mapping));
        }
        if self.columns.is_empty() && self.words.is_empty() {
            return Ok(MappingChoice::Guess);
        }
        let map = if import_as == As::Values { MapOfRow::Values } else { MapOfRow::Tasks };
        let mut mapping = Mapping::none(map);
        mapping
            .columns
            .extend(self.columns.iter().map(|(from, to)| ColumnMapping { from: from.clone(), to: to.to_lowercase() }));
        for (place, to) in &self.words {
            let Some((column, from)) = place.split_once(':') else {
                return Err(Message::new("cli-word-without-column").text("word", place).into());
            };
            mapping.words.push(WordMapping { column: column.to_owned(), from: from.to_owned(), to: to.clone() });
        }
        Ok(MappingChoice::Given(mapping))
    }
}
