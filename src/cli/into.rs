//! What `import` and `fetch` both ask: as what features come into a project.
//!
//! How their columns are read is in `columns`; the words of the options are those of each command.

use clap::ValueEnum;

use crate::io::import::ImportAs;
use crate::model::MapOfRow;

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

    /// The map they come on; None for what has no columns of ours.
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
