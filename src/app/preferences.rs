//! What the program remembers about its user: language, last project, whether the first lines were read.
//!
//! Nothing of a project lives here. A broken file is not an error: the defaults are used and it is written again.

use std::path::{Path, PathBuf};

use crate::io::write_atomically;
use crate::words::Language;

/// Where the program keeps its own files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Folder for the preferences.
    pub config: PathBuf,
    /// Folder for the sample project.
    pub data: PathBuf,
    /// Folder for what can be fetched again.
    pub cache: PathBuf,
}

impl Places {
    /// The folders of this user on this system; the folder for temporary files when there are none.
    pub fn of_system() -> Self {
        let fallback = std::env::temp_dir;
        Self {
            config: dirs::config_dir().unwrap_or_else(fallback).join("koppelkans"),
            data: dirs::data_dir().unwrap_or_else(fallback).join("koppelkans"),
            cache: dirs::cache_dir().unwrap_or_else(fallback).join("koppelkans"),
        }
    }

    /// All in one folder; for tests and for a stick that carries everything.
    pub fn inside(folder: &Path) -> Self {
        Self { config: folder.join("config"), data: folder.join("data"), cache: folder.join("cache") }
    }

    fn file(&self) -> PathBuf {
        self.config.join("preferences.json")
    }
}

/// What is remembered.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The language that was chosen; None follows the system.
    pub language: Option<Language>,
    /// The project that was open last.
    pub last_project: Option<PathBuf>,
    /// Whether the first-start lines were put away.
    pub hints_read: bool,
    /// The file with map tiles that is the background; None is the program's own.
    pub background: Option<PathBuf>,
    /// The grid its tiles lie in, when the user said so.
    pub background_grid: Option<crate::io::tiles::Grid>,
    /// The online map that is the background instead, and whether its server may be asked.
    pub background_online: Option<super::online_background::OnlineChoice>,
    /// The role that decided last, to be filled in at the next decision.
    pub decides: String,
}

impl Preferences {
    /// Reads them; the defaults when there are none yet.
    pub fn load(places: &Places) -> Self {
        let bytes = std::fs::read(places.file()).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }

    /// Writes them. Failing is not worth a message: the program works without.
    pub fn store(&self, places: &Places) {
        if std::fs::create_dir_all(&places.config).is_ok()
            && let Ok(text) = serde_json::to_vec_pretty(self)
        {
            let _ = write_atomically(&places.file(), &text);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn preferences_come_back_and_a_broken_file_gives_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places::inside(folder.path());
        let preferences = Preferences {
            language: Some(Language::English),
            decides: "stuurgroep".to_owned(),
            hints_read: true,
            ..Preferences::default()
        };
        preferences.store(&places);
        assert_eq!(Preferences::load(&places), preferences);
        std::fs::write(places.file(), "{ not json").unwrap();
        assert_eq!(Preferences::load(&places), Preferences::default());
    }
}
