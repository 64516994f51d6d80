//! Background maps from the internet: which one the user turned on, what was kept of them, and when nothing is asked.
//!
//! A project never says anything about this. The choice is the user's, for one server; a source that has since moved to
//! another server is not asked before the user agrees again. How tiles are fetched is for `io::online`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::action::Dialog;
use super::background::Background;
use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::program::App;
use super::state::AppState;
use crate::io::disk::why_not_written;
use crate::io::online::sources::{Both, OWN_FILE, Sources, TileSource};
use crate::io::online::tiles::{MB, OnlineMap, empty, sizes};
use crate::io::online::{self, OnlineError};
use crate::words::Message;

/// The online map the user chose.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OnlineChoice {
    /// Short name of the source.
    pub source: String,
    /// The server the user agreed to, such as `https://service.pdok.nl`.
    pub server: String,
    /// Whether that server may be asked; else only kept tiles are shown.
    pub network: bool,
}

/// The online map in use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnlineBackground {
    /// What was chosen.
    pub choice: OnlineChoice,
    /// What people call it.
    pub title: Both,
    /// The server, as people read it.
    pub host: String,
}

/// Kept tiles: how many bytes by the short name of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptTiles {
    bytes: BTreeMap<String, u64>,
}

impl KeptTiles {
    /// Bytes of a source.
    pub fn of(&self, source: &str) -> u64 {
        self.bytes.get(source).copied().unwrap_or_default()
    }

    /// Bytes of all sources.
    pub fn all(&self) -> u64 {
        self.bytes.values().sum()
    }
}

/// So many bytes in megabytes: `12,3 MB`.
pub fn megabytes(bytes: u64) -> Message {
    if (1..MB / 20).contains(&bytes) {
        return Message::new("kept-little");
    }
    Message::new("kept-mb").number("mb", bytes as f64 / MB as f64, 1)
}

/// What the job that looks at the kept tiles found.
pub(super) struct FoundKept {
    kept: KeptTiles,
    emptied: Option<std::io::Result<()>>,
}

/// Why an online map can't be used; None when it can.
pub(super) fn why_not() -> Option<Message> {
    (!online::IS_BUILT).then(|| OnlineError::NotBuilt.message())
}

/// Why it makes no sense to stop asking a server; None when it does.
pub(super) fn why_not_offline(state: &AppState) -> Option<Message> {
    let asks = state.background.online.as_ref().is_some_and(|online| online.choice.network);
    (!asks).then(|| Message::new("disabled-background-offline"))
}

impl App {
    /// Opens the dialog, with the user's own list read anew.
    pub(super) fn open_background_dialog(&mut self) {
        self.read_sources();
        self.state.dialog = Some(Dialog::Background);
        self.look_at_kept(false);
    }

    /// Reads the lists of sources, so that the user's own can be mended while the program runs.
    pub(super) fn read_sources(&mut self) {
        let own = self.places.config.join(OWN_FILE);
        self.state.sources = Arc::new(Sources::with_own(Some(&own)));
    }

    /// Shows an online map. With `network` the user agreed that its server is asked.
    pub(super) fn use_online_background(&mut self, id: &str, network: bool) {
        self.state.dialog = None;
        if self.state.sources.map(id).is_none() {
            self.read_sources();
        }
        let sources = Arc::clone(&self.state.sources);
        let Some(source) = sources.map(id) else {
            let in_use = self.state.background.online.as_ref().is_some_and(|online| online.choice.source == id);
            let key = if in_use { "background-source-gone" } else { "background-source-unlisted" };
            if in_use {
                // Whoever asks to stop asking a server is never left with one that is asked.
                self.use_own_background();
            }
            self.notify(NoticeKind::Problem, Message::new(key).text("name", id), Vec::new());
            return;
        };
        let title = source.title.of(self.state.language).to_owned();
        let key = if network { "background-online-on" } else { "background-online-kept" };
        let told = Message::new(key).text("name", title).text("host", source.host());
        let choice = self.show_online(source, network);
        self.state.view.hidden.remove(&super::LayerKey::Background);
        self.remember(|preferences| {
            preferences.background = None;
            preferences.background_grid = None;
            preferences.background_online = Some(choice);
        });
        self.notify(NoticeKind::Done, told, Vec::new());
    }

    /// Asks the server of the map in use nothing more.
    pub(super) fn background_offline(&mut self) {
        if let Some(online) = self.state.background.online.clone() {
            self.use_online_background(&online.choice.source, false);
        }
    }

    /// At the start: the online map of last time. What changed since in the list is told, and then nothing is asked.
    pub(super) fn open_last_online(&mut self, choice: &OnlineChoice) {
        if !online::IS_BUILT {
            return;
        }
        self.read_sources();
        let sources = Arc::clone(&self.state.sources);
        let Some(source) = sources.map(&choice.source) else {
            let message = Message::new("background-source-gone").text("name", &choice.source);
            self.notify(NoticeKind::Attention, message, Vec::new());
            return;
        };
        let moved = choice.network && choice.server != source.server();
        let now = self.show_online(source, choice.network && !moved);
        if moved {
            let title = source.title.of(self.state.language).to_owned();
            let message = Message::new("background-source-moved").text("name", title).text("host", source.host());
            self.notify(NoticeKind::Attention, message, Vec::new());
            self.remember(|preferences| preferences.background_online = Some(now));
        }
    }

    fn show_online(&mut self, source: &TileSource, network: bool) -> OnlineChoice {
        let transport = if network { online::tile_network() } else { None };
        let choice = OnlineChoice { source: source.id.clone(), server: source.server(), network: transport.is_some() };
        let map = OnlineMap::new(source.clone(), self.state.language, Some(&self.kept_folder()), transport);
        self.state.background = Background {
            source: Some(Arc::new(map)),
            path: None,
            online: Some(OnlineBackground { choice: choice.clone(), title: source.title.clone(), host: source.host() }),
            number: self.state.background.number + 1,
        };
        choice
    }

    fn kept_folder(&self) -> PathBuf {
        self.places.cache.join("tiles")
    }

    /// Counts the kept tiles, perhaps after throwing them all away.
    pub(super) fn look_at_kept(&mut self, first_empty: bool) {
        if !online::IS_BUILT {
            return;
        }
        let folder = self.kept_folder();
        self.jobs.start(JobKind::KeptTiles, move |_| {
            let emptied = first_empty.then(|| empty(&folder));
            Outcome::KeptTilesFound(Box::new(FoundKept { kept: KeptTiles { bytes: sizes(&folder) }, emptied }))
        });
        self.state.jobs = self.jobs.views();
    }

    pub(super) fn kept_found(&mut self, found: FoundKept) {
        self.state.kept_tiles = Some(Arc::new(found.kept));
        match found.emptied {
            Some(Err(error)) => {
                let message = Message::new("background-not-emptied").message("reason", why_not_written(&error));
                self.notify(NoticeKind::Problem, message, Vec::new());
            }
            // A map that shows what was thrown away begins anew.
            Some(Ok(())) => self.state.background.number += u64::from(self.state.background.online.is_some()),
            None => {}
        }
    }
}
