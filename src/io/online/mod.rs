//! Layers from the internet: what a server offers, its features for an area, and the import of those.
//!
//! Nothing here goes on the network by itself: every question is the user's. Only `http`, behind the feature `online`,
//! can open a connection; all the rest is built and tested without. It draws no map and keeps no clock: the caller
//! says which day it is.

mod address;
mod client;
mod collected;
mod error;
mod features;
mod gather;
#[cfg(feature = "online")]
pub mod http;
mod kept;
mod place;
mod service;
pub mod sources;
mod tile_source;
pub mod tiles;
mod transport;
mod wfs;
mod xml;

use std::sync::Arc;

pub use error::{Failure, OnlineError};
pub use place::Place;
pub use service::{Collection, Kind, Server};
pub use transport::{Answer, Asked, Transport};

use crate::geometry::projection::Crs;
use crate::io::import::{self, Import, ImportAs, ImportOptions};
use crate::model::{Change, FeatureId, Origin, Project, RowChange, Truncated};
use crate::progress::Progress;
use crate::words::{Message, Words};
use client::Client;

/// What the user wants to fetch.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    /// Address of the service, or of one of its collections.
    pub address: String,
    /// How to speak with it; None is found out.
    pub kind: Option<Kind>,
    /// Which collection; None is the one the address names, or the only one.
    pub collection: Option<String>,
    /// What people call it; None takes the server's title.
    pub title: Option<String>,
    /// What may be done with it; None takes what the server says.
    pub licence: Option<String>,
}

/// What came.
#[derive(Clone, Debug)]
pub struct Fetched {
    /// The features as GeoJSON.
    pub geojson: Vec<u8>,
    /// How many there are.
    pub got: usize,
    /// What people call it: a layer is called so when no other name is given.
    pub name: String,
    /// The same with the name of the server.
    pub title: String,
    /// Address of the collection.
    pub address: String,
    /// What may be done with it; may be empty.
    pub licence: String,
    /// Filled when there is more than what came.
    pub truncated: Option<Truncated>,
    /// Reference system of the numbers.
    pub crs: Crs,
    /// Whether the two numbers of each position are the other way round.
    pub swapped: bool,
    /// The system the server keeps it in, when it turned it into ours itself.
    pub converted: Option<Crs>,
    /// What was odd.
    pub notes: Vec<Message>,
}

/// The network, when this program was built with it.
#[cfg(feature = "online")]
pub fn network() -> Result<Box<dyn Transport>, OnlineError> {
    Ok(Box::new(http::Http::default()))
}

/// The network, when this program was built with it.
#[cfg(not(feature = "online"))]
pub fn network() -> Result<Box<dyn Transport>, OnlineError> {
    Err(OnlineError::NotBuilt)
}

/// The network for the tiles of a map, when this program was built with it: small answers, not waited for as long, and
/// never from another server than the one the user agreed to.
#[cfg(feature = "online")]
pub fn tile_network() -> Option<Box<dyn Transport>> {
    let second = std::time::Duration::from_secs(1);
    let limits = http::Limits {
        silence: 15 * second,
        whole: 60 * second,
        most_mb: kept::MOST_TILE / kept::MB,
        redirects: 0,
        ..http::Limits::default()
    };
    Some(Box::new(http::Http::with(limits)))
}

/// The network for the tiles of a map, when this program was built with it.
#[cfg(not(feature = "online"))]
pub fn tile_network() -> Option<Box<dyn Transport>> {
    None
}

/// Whether this program was built with the part that goes on the internet.
pub const IS_BUILT: bool = cfg!(feature = "online");

/// The box to fetch for: that of the area, else of all there is; None in an empty project.
pub fn place_of(project: &Project) -> Option<Place> {
    let area = project.area().map(|area| area.boundary.bounds());
    area.or_else(|| project.bounds()).map(|bounds| Place { bounds, crs: project.crs() })
}

/// Asks a server what it offers.
pub fn look(
    transport: &dyn Transport,
    given: &str,
    kind: Option<Kind>,
    progress: &Progress,
) -> Result<Server, OnlineError> {
    look_through(&Client::new(transport, progress), given, kind)
}

fn look_through(client: &Client<'_>, given: &str, kind: Option<Kind>) -> Result<Server, OnlineError> {
    let given = address::read(given)?;
    client.progress.begin(Message::new("online-stage-look").text("host", address::host(&given)), 0);
    match kind {
        Some(Kind::Features) => features::look(client, &given),
        Some(Kind::Wfs) => wfs::look(client, &given),
        None if wfs::looks_like(&given) => wfs::look(client, &given),
        None => features::look(client, &given).or_else(|error| match error {
            // It answers, but not in this standard.
            OnlineError::NoService { .. }
            | OnlineError::NotJson { .. }
            | OnlineError::WebPage { .. }
            | OnlineError::Said(_)
            | OnlineError::Status { status: 400 | 404 | 405 | 406, .. } => {
                wfs::look(client, &given).map_err(|other| if other.is_cancelled() { other } else { error })
            }
            error => Err(error),
        }),
    }
}

/// Fetches a collection for a place.
pub fn fetch(
    transport: &dyn Transport,
    wanted: &Wanted,
    place: &Place,
    progress: &Progress,
) -> Result<Fetched, OnlineError> {
    let client = Client::new(transport, progress);
    let server = look_through(&client, &wanted.address, wanted.kind)?;
    let collection = server.find(wanted.collection.as_deref())?;
    let gathered = match server.kind {
        Kind::Features => features::fetch(&client, collection, place)?,
        Kind::Wfs => wfs::fetch(&client, &server, collection, place)?,
    };
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let title = given(&wanted.title).unwrap_or_else(|| match server.title.as_str() {
        "" => collection.title.clone(),
        of if of == collection.title => collection.title.clone(),
        of => format!("{}, {of}", collection.title),
    });
    let address = match server.kind {
        Kind::Features => address::below(&server.address, &["collections", &collection.name]),
        Kind::Wfs => address::with(&server.address, &[("service", "WFS"), ("typeNames", &collection.name)]),
    };
    Ok(Fetched {
        got: gathered.all.len(),
        name: given(&wanted.title).unwrap_or_else(|| collection.title.clone()),
        geojson: gathered.all.finish(gathered.read.crs),
        title,
        address: address.to_string(),
        licence: given(&wanted.licence).unwrap_or_else(|| collection.licence.clone()),
        truncated: gathered.truncated,
        crs: gathered.read.crs,
        swapped: gathered.read.swapped,
        converted: gathered.converted,
        notes: gathered.notes,
    })
}

/// As what, under which name and on which day a fetched layer goes into a project.
pub struct ImportInto<'a> {
    /// As what.
    pub import_as: ImportAs,
    /// Name of the layer, or the sheet of values and tasks that have none.
    pub layer: Option<String>,
    /// The day it was fetched, `YYYY-MM-DD`.
    pub today: &'a str,
    /// The words in which values and tasks say where they come from.
    pub words: &'static Words,
}

/// Makes the edit that puts what came into a project, with where it comes from.
pub fn import(
    fetched: &Fetched,
    into: &ImportInto<'_>,
    project: &Project,
    new_id: &mut dyn FnMut() -> FeatureId,
    progress: &Progress,
) -> Result<Import, OnlineError> {
    let layer = match (&into.layer, into.import_as) {
        (None, ImportAs::Reference) => Some(fetched.name.clone()),
        (layer, _) => layer.clone(),
    };
    // Longitude first is the standard's own order, and needs no word of ours.
    let crs = (fetched.crs != Crs::LON_LAT).then_some(fetched.crs);
    let options = ImportOptions { crs, layer, swap_axes: fetched.swapped, ..ImportOptions::default() };
    let (name, bytes) = (&fetched.title, &fetched.geojson);
    let mut import = import::import_bytes(name, bytes, into.import_as, &options, project, new_id, progress)?;
    let origin = Origin {
        address: fetched.address.clone(),
        fetched_on: into.today.to_owned(),
        licence: fetched.licence.clone(),
        truncated: fetched.truncated,
    };
    let source = into.words.say(&origin_message(&fetched.title, &origin));
    import.edit.changes =
        import.edit.changes.into_iter().map(|one| with_origin(one, &fetched.title, &origin, &source)).collect();
    let mut notes = vec![Message::new("online-note-from").text("address", &fetched.address)];
    notes.extend(fetched.truncated.map(truncated_message));
    let licence = if fetched.licence.is_empty() { "online-note-no-licence" } else { "online-note-licence" };
    notes.push(Message::new(licence).text("licence", &fetched.licence));
    notes.extend(fetched.converted.map(|kept| {
        Message::new("online-note-converted").text("kept", kept.to_string()).text("crs", fetched.crs.to_string())
    }));
    notes.extend(fetched.notes.iter().cloned());
    import.report.assumed |= fetched.truncated.is_some() || !fetched.notes.is_empty();
    notes.append(&mut import.report.notes);
    import.report.notes = notes;
    Ok(import)
}

/// Where a layer comes from, in one line.
pub fn origin_message(title: &str, origin: &Origin) -> Message {
    let message = Message::new("online-source").text("title", title).text("address", &origin.address);
    let message = message.text("day", &origin.fetched_on);
    match origin.truncated {
        Some(truncated) => Message::new("online-source-truncated")
            .message("source", message)
            .message("truncated", truncated_message(truncated)),
        None => message,
    }
}

/// That a layer is cut off, in the user's words.
pub fn truncated_message(truncated: Truncated) -> Message {
    let got = usize::try_from(truncated.got).unwrap_or(usize::MAX);
    match truncated.of {
        Some(of) => Message::new("online-truncated-of").number("got", got as f64, 0).number("of", of as f64, 0),
        None => Message::new("online-truncated").number("got", got as f64, 0),
    }
}

/// The change with where it comes from: in the layer, or in the source of a feature that names none itself.
fn with_origin(change: Change, title: &str, origin: &Origin, source: &str) -> Change {
    match change {
        Change::Layer(RowChange { id, row: Some(mut row) }) => {
            let layer = Arc::make_mut(&mut row);
            layer.source = title.to_owned();
            layer.origin = Some(origin.clone());
            Change::Layer(RowChange { id, row: Some(row) })
        }
        Change::Value(RowChange { id, row: Some(mut row) }) if row.source.is_empty() => {
            Arc::make_mut(&mut row).source = source.to_owned();
            Change::Value(RowChange { id, row: Some(row) })
        }
        Change::Task(RowChange { id, row: Some(mut row) }) if row.source.is_empty() => {
            Arc::make_mut(&mut row).source = source.to_owned();
            Change::Task(RowChange { id, row: Some(row) })
        }
        Change::Area(Some(mut area)) if area.source.is_empty() || area.source == title => {
            Arc::make_mut(&mut area).source = source.to_owned();
            Change::Area(Some(area))
        }
        other => other,
    }
}

#[cfg(test)]
mod tests;
