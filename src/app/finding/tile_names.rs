//! The names in the tiles of the user's own background: gathered once, by the first search, on a thread of their own.
//!
//! How tiles are read is for `io`; tiles that come over the network are not searched.

use std::sync::Arc;

use super::super::jobs::{JobKind, Outcome};
use super::super::program::App;
use crate::geometry::projection::Crs;
use crate::io::tiles::{TilePlaces, has_names, tile_places};
use crate::words::Message;

/// Of which background, and in which plane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamesOf {
    number: u64,
    plane: Crs,
}

/// The names, with what their background is called.
pub struct TileNames {
    /// What it is called.
    pub background: String,
    /// They, in the plane of the project.
    pub places: Arc<TilePlaces>,
}

impl App {
    fn of_now(&self) -> NamesOf {
        NamesOf { number: self.state.background.number, plane: self.state.project.crs() }
    }

    /// The names of the background in use. When they are not there yet, they begin to be gathered.
    pub(in crate::app) fn names_of_tiles(&mut self) -> Option<TileNames> {
        let of = self.of_now();
        if let Some((_, places)) = self.tile_places.as_ref().filter(|(there, _)| *there == of) {
            return Some(TileNames {
                background: self.state.background.name(self.state.language),
                places: Arc::clone(places),
            });
        }
        // The background of the program is searched whole; only files of the user's own are gathered.
        let background = &self.state.background;
        let source =
            background.source.as_ref().filter(|source| background.path.is_some() && has_names(source.as_ref()));
        if let Some(source) = source.cloned()
            && !self.jobs.runs(JobKind::TilePlaces)
        {
            self.jobs.start(JobKind::TilePlaces, move |progress| {
                let found = tile_places(source.as_ref(), of.plane, progress);
                Outcome::TilePlacesFound(of, found.ok().map(|found| Box::new(found.unwrap_or_default())))
            });
        }
        None
    }

    /// Takes the names over, and looks again for what is being looked for.
    pub(in crate::app) fn take_tile_places(&mut self, of: NamesOf, found: Option<Box<TilePlaces>>) {
        // Stopped by the user: the next search begins again.
        let Some(found) = found else { return };
        if of == self.of_now() {
            self.tile_places = Some((of, Arc::new(*found)));
        }
        let typed = self.state.finding.typed.clone();
        if !typed.is_empty() {
            self.find(typed);
        }
    }

    /// What there is to say about names in the tiles that are not searched.
    pub(super) fn left_out(&self) -> Option<Message> {
        let (_, places) = self.tile_places.as_ref().filter(|(there, _)| *there == self.of_now())?;
        let name = self.state.background.name(self.state.language);
        if places.unread > 0 {
            return Some(Message::new("find-tiles-unread").count("n", places.unread).text("name", name));
        }
        places
            .has_more
            .then(|| Message::new("find-tiles-zoom").text("name", name).text("zoom", places.zoom.to_string()))
    }
}
