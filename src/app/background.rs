//! The background map: the one of the program, tiles of a file the user opened, or an online map; and what is told of it.
//!
//! Tiles are read in `io` and made ready in `tiles`; here is only which source is in use. Online maps are chosen in
//! `online_background`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::file_name;
use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::online_background::OnlineBackground;
use super::program::App;
use crate::io::tiles::{self, Grid, TileError, TileSource};
use crate::words::{Language, Message};

pub use crate::io::tiles::own_places;

/// The background in use.
#[derive(Clone)]
pub struct Background {
    /// Where its tiles come from; None only when not even the own background can be read.
    pub source: Option<Arc<dyn TileSource>>,
    /// The file of the user; None for all others.
    pub path: Option<PathBuf>,
    /// The online map; None for all others.
    pub online: Option<OnlineBackground>,
    /// Rises with every other source.
    pub number: u64,
}

impl Background {
    /// The background of the program.
    pub fn own() -> Self {
        Self { source: tiles::own_source().ok(), path: None, online: None, number: 0 }
    }

    /// Whether it is that of the program.
    pub fn is_own(&self) -> bool {
        self.path.is_none() && self.online.is_none()
    }

    /// Its name for people: that of the online map in their language, that of the tiles, else of the file.
    pub fn name(&self, language: Language) -> String {
        if let Some(online) = &self.online {
            return online.title.of(language).to_owned();
        }
        let told = self.source.as_ref().map(|source| source.info().name.clone()).filter(|name| !name.is_empty());
        told.or_else(|| self.path.as_deref().map(file_name)).unwrap_or_default()
    }

    /// Whose data it is; empty when it doesn't say.
    pub fn attribution(&self) -> String {
        self.source.as_ref().map(|source| source.info().attribution.clone()).unwrap_or_default()
    }

    /// What is wrong with the connection to its server now.
    pub fn trouble(&self) -> Option<Message> {
        self.source.as_ref()?.remote()?.trouble()
    }

    /// What there is to know about it, as lines.
    pub fn about(&self, language: Language) -> Vec<Message> {
        let Some(info) = self.source.as_ref().map(|source| source.info()) else { return Vec::new() };
        let mut lines = vec![Message::new("background-name").text("name", self.name(language))];
        if let Some(online) = &self.online {
            let key = if online.choice.network { "background-asks" } else { "background-asks-nobody" };
            lines.push(Message::new(key).text("host", &online.host));
        }
        lines.extend(self.trouble());
        if let Some(path) = &self.path {
            lines.push(Message::new("background-file").text("file", path.display().to_string()));
        }
        let zooms = Message::new("background-zooms");
        lines.push(zooms.text("from", info.zooms.0.to_string()).text("to", info.zooms.1.to_string()));
        if let Some(bounds) = info.bounds {
            let key = if info.grid == Grid::Rd { "background-bounds-rd" } else { "background-bounds" };
            let decimals = if info.grid == Grid::Rd { 0 } else { 1 };
            lines.push(
                Message::new(key)
                    .number("west", bounds.min.x, decimals)
                    .number("south", bounds.min.y, decimals)
                    .number("east", bounds.max.x, decimals)
                    .number("north", bounds.max.y, decimals),
            );
        }
        lines.push(Message::new(match info.grid {
            Grid::Rd => "background-grid-rd",
            Grid::WebMercator => "background-grid-web",
        }));
        if info.accuracy_m > 0.0 {
            lines.push(Message::new("background-accuracy").length("length", info.accuracy_m));
        }
        if !info.attribution.is_empty() {
            lines.push(Message::new("background-attribution").text("who", info.attribution.clone()));
        }
        lines
    }
}

/// A file with tiles that was opened, or not.
pub(super) struct OpenedTiles {
    path: PathBuf,
    grid: Option<Grid>,
    /// The user asked for it now; else it is the one of last time.
    asked: bool,
    result: Result<Arc<dyn TileSource>, TileError>,
}

impl App {
    /// Opens a file with tiles as background; until it is there the one in use stays.
    pub(super) fn open_background(&mut self, path: &Path) {
        self.state.dialog = None;
        self.start_background(std::path::absolute(path).unwrap_or_else(|_| path.to_owned()), None, true);
    }

    /// At the start: the background of last time, if there was one.
    pub(super) fn open_last_background(&mut self) {
        if let Some(choice) = self.state.preferences.background_online.clone() {
            self.open_last_online(&choice);
        } else if let Some(path) = self.state.preferences.background.clone() {
            let grid = self.state.preferences.background_grid;
            self.start_background(path, grid, false);
        }
    }

    fn start_background(&mut self, path: PathBuf, grid: Option<Grid>, asked: bool) {
        self.jobs.start(JobKind::Background, move |_| {
            let result = tiles::open(&path, grid);
            Outcome::BackgroundOpened(Box::new(OpenedTiles { path, grid, asked, result }))
        });
        self.state.jobs = self.jobs.views();
    }

    pub(super) fn background_opened(&mut self, opened: OpenedTiles) {
        let OpenedTiles { path, grid, asked, result } = opened;
        let file = file_name(&path);
        match result {
            Ok(source) => {
                let number = self.state.background.number + 1;
                self.state.background =
                    Background { source: Some(source), path: Some(path.clone()), online: None, number };
                if !asked {
                    return;
                }
                self.state.view.hidden.remove(&super::LayerKey::Background);
                self.remember(|preferences| {
                    preferences.background = Some(path);
                    preferences.background_online = None;
                    preferences.background_grid = grid;
                });
                self.notify(NoticeKind::Done, Message::new("background-opened").text("file", file), Vec::new());
            }
            Err(error) => {
                // A file of last time that is not there stays the one of last time: the stick may be plugged in later.
                let key = if asked { "background-failed" } else { "background-gone" };
                let message = Message::new(key).text("file", file).message("reason", error.message());
                let kind = if asked { NoticeKind::Problem } else { NoticeKind::Attention };
                self.notify(kind, message, Vec::new());
            }
        }
    }

    /// Goes back to the background of the program.
    pub(super) fn use_own_background(&mut self) {
        let number = self.state.background.number + 1;
        self.state.background = Background { number, ..Background::own() };
        self.state.view.hidden.remove(&super::LayerKey::Background);
        self.remember(|preferences| {
            preferences.background = None;
            preferences.background_grid = None;
            preferences.background_online = None;
        });
    }

    /// Takes the tiles of the open file to lie in a grid, whatever the file says.
    pub(super) fn set_background_grid(&mut self, grid: Grid) {
        if let Some(path) = self.state.background.path.clone() {
            self.start_background(path, Some(grid), true);
        }
    }

    /// Tells what was wrong with a tile.
    pub(super) fn background_trouble(&mut self, reason: Message) {
        let message = Message::new("background-trouble").text("name", self.state.background.name(self.state.language));
        self.notify(NoticeKind::Attention, message.message("reason", reason), Vec::new());
    }
}
