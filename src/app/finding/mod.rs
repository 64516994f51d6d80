//! Finding a place: by coordinates in any usual form, or by the name of a feature, a row of a layer or a place.
//!
//! Reading coordinates is in `geometry::typed`; names are searched in a job, those of the user's own background gathered
//! in another. Nothing here is an edit.

mod names;
mod tile_names;

#[cfg(test)]
mod tests;

use std::sync::{Arc, OnceLock};

use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::program::App;
use super::state::AppState;
use super::view::ViewTarget;
use crate::geometry::projection::{Crs, Projector};
use crate::geometry::typed::{self, Reading};
use crate::geometry::{Bounds, Point};
use crate::model::backdrop::{NamedPlace, PlaceKind};
use crate::model::{FeatureId, MapOfRow};
use crate::words::Message;
pub(super) use names::search;
pub(super) use tile_names::NamesOf;

/// How much ground is shown around a place without a size of its own, in m to each side.
const AROUND_M: f64 = 400.0;

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum FoundWhat {
    /// A feature of one of the maps.
    Feature(FeatureId, MapOfRow),
    /// A row of a reference layer, by the layer's name.
    Row(String),
    /// A place of the background of the program.
    Place(PlaceKind),
    /// A place in the tiles of the user's background, by the name of that.
    TilePlace(PlaceKind, String),
    /// Coordinates as they were read.
    Coordinates(Reading),
}

/// One thing that was found, in the project's plane.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundPlace {
    /// Its name; empty for coordinates.
    pub name: String,
    /// What it is.
    pub what: FoundWhat,
    /// What to show of the ground.
    pub bounds: Bounds,
    /// Its middle.
    pub at: Point,
}

/// What was typed, and what came of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Finding {
    /// What was typed.
    pub typed: String,
    /// Places of which these are the coordinates, the likeliest first.
    pub coordinates: Vec<FoundPlace>,
    /// What has the name, the best first.
    pub names: Vec<FoundPlace>,
    /// How many more there are with the name.
    pub more: usize,
    /// Whether names are still being searched.
    pub busy: bool,
    /// Coordinates were read that this project's plane cannot hold.
    pub outside: bool,
    /// What there is to say about names that were not searched.
    pub left: Option<Message>,
}

impl Finding {
    /// Everything that was found, in order.
    pub fn all(&self) -> impl Iterator<Item = &FoundPlace> {
        self.coordinates.iter().chain(&self.names)
    }
}

/// The place that was gone to, shown until something else is looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Marker {
    /// What it is called; empty for coordinates.
    pub name: String,
    /// Where, in the project's plane.
    pub at: Point,
}

impl Marker {
    /// Longitude and latitude in degrees; None where the plane has none.
    pub fn lon_lat(&self, crs: Crs) -> Option<Point> {
        Projector::new(crs, Crs::LON_LAT).ok()?.convert(self.at).ok()
    }

    /// Its place in RD New, in m; None outside its area.
    pub fn rd(&self, crs: Crs) -> Option<Point> {
        Projector::new(crs, Crs::RD_NEW).ok()?.convert(self.at).ok()
    }
}

/// A reading as a place of the plane; None when the plane cannot hold it.
fn placed(reading: Reading, plane: Crs) -> Option<FoundPlace> {
    let (from, at) = match reading {
        Reading::Rd(_) if !reading.is_dutch() => return None,
        Reading::Rd(at) => (Crs::RD_NEW, at),
        Reading::LonLat(at) => (Crs::LON_LAT, at),
        Reading::Plane(_) if plane == Crs::RD_NEW => return None,
        Reading::Plane(at) => (plane, at),
    };
    let at = Projector::new(from, plane).ok()?.convert(at).ok()?;
    let what = FoundWhat::Coordinates(reading);
    Some(FoundPlace { name: String::new(), what, bounds: around(at, AROUND_M), at })
}

/// The one place that a text says, in a plane; what can be two places is not guessed.
pub(super) fn the_place(text: &str, plane: Crs) -> Result<Point, Message> {
    let readings = typed::read(text);
    let places: Vec<FoundPlace> = readings.iter().filter_map(|one| placed(*one, plane)).collect();
    match places.as_slice() {
        [one] => Ok(one.at),
        [] if readings.is_empty() => Err(Message::new("coordinates-not-two")),
        [] => Err(Message::new("coordinates-elsewhere")),
        _ => Err(Message::new("coordinates-two-places")),
    }
}

/// The ground around a point.
fn around(at: Point, m: f64) -> Bounds {
    Bounds { min: at, max: at }.grown(m)
}

impl AppState {
    /// What stands on the map where somebody went.
    pub fn marker(&self) -> Option<&Marker> {
        self.marker.as_ref()
    }
}

impl App {
    /// Names the places to be found besides what is in the project, instead of those of the own background. They lie
    /// in RD New.
    pub fn know_places(&mut self, places: Vec<NamedPlace>) {
        self.places_known = Arc::new(OnceLock::from(places));
    }

    /// Looks for what was typed; what was looked for before is dropped.
    pub(super) fn find(&mut self, typed: String) {
        self.jobs.cancel(JobKind::Find);
        let readings = typed::read(&typed);
        let plane = self.state.project.crs();
        let coordinates: Vec<FoundPlace> = readings.iter().filter_map(|one| placed(*one, plane)).collect();
        let outside = coordinates.is_empty() && !readings.is_empty();
        let wanted = names::folded(&typed);
        let before = &self.state.finding;
        // What is there stays until there is something better, so that the list does not blink.
        let (names, more) = if wanted.is_empty() { (Vec::new(), 0) } else { (before.names.clone(), before.more) };
        let busy = !wanted.is_empty();
        let left = if wanted.is_empty() { None } else { self.left_out() };
        self.state.finding = Finding { typed: typed.clone(), coordinates, names, more, busy, outside, left };
        if busy {
            let (project, places) = (self.state.project.clone(), Arc::clone(&self.places_known));
            let of_tiles = self.names_of_tiles();
            self.jobs.start(JobKind::Find, move |progress| {
                // Read once, by the first search.
                let places = places.get_or_init(|| super::own_places(Crs::RD_NEW));
                Outcome::PlacesFound(typed, search(&project, places, of_tiles.as_ref(), &wanted, progress))
            });
        }
        self.state.jobs = self.jobs.views();
    }

    /// Takes what a search found, when it is still wanted.
    pub(super) fn take_found(&mut self, typed: &str, found: Option<(Vec<FoundPlace>, usize)>) {
        let finding = &mut self.state.finding;
        if let Some((names, more)) = found
            && finding.typed == typed
        {
            finding.names = names;
            finding.more = more;
            finding.busy = false;
        }
    }

    /// Goes to what was found: the maps travel there, a feature is chosen, anything else gets a mark.
    pub(super) fn go_to(&mut self, found: FoundPlace) {
        self.state.dialog = None;
        self.state.view.sheet = None;
        self.state.finding = Finding::default();
        self.state.view.go(ViewTarget::Fit(found.bounds));
        if let FoundWhat::Feature(id, _) = found.what {
            if self.state.project.has_feature(id) {
                self.state.selection.choose(id);
                self.state.marker = None;
            }
            return;
        }
        let ground = self.state.project.bounds();
        self.state.marker = Some(Marker { name: found.name, at: found.at });
        if ground.is_some_and(|ground| !ground.touches(&found.bounds)) {
            self.notify(NoticeKind::Attention, Message::new("find-outside-area"), Vec::new());
        }
    }
}
