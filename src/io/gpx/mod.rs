//! Reading GPX 1.0 and 1.1: waypoints, routes and tracks, each a layer of their own.
//!
//! Heights along routes and tracks are dropped and counted; that of a waypoint stays a property.

mod feature;

use super::source::{FileFeature, FileLayer, LayerInfo, SaidCrs, SourceError, Wanted, choose_layer};
use super::xml::{Step, Walk, text_of};
use crate::progress::Progress;
use crate::words::Message;
use feature::Dropped;

/// The layers: what they are called, and the element of each of their features.
const LAYERS: [(&str, &str); 3] = [("waypoints", "wpt"), ("routes", "rte"), ("tracks", "trk")];

/// Reads a GPX file.
pub fn read<'a>(bytes: &'a [u8], wanted: &Wanted, progress: &Progress) -> Result<FileLayer<'a>, SourceError> {
    let text = text_of(bytes);
    let mut notes = text.notes.clone();
    let mut layers: [Vec<FileFeature<'static>>; 3] = Default::default();
    let mut dropped: [Dropped; 3] = Default::default();
    let mut walk = Walk::new(&text.text);
    progress.begin(Message::new("import-stage-reading"), 0);
    loop {
        progress.check()?;
        match walk.next()? {
            Step::Start(start) => {
                let Some(at) = LAYERS.iter().position(|(_, element)| *element == start.name) else {
                    if matches!(start.name.as_str(), "metadata" | "extensions") {
                        walk.skip()?;
                    }
                    continue;
                };
                let whole = walk.whole(start)?;
                if let (Some(layer), Some(dropped)) = (layers.get_mut(at), dropped.get_mut(at)) {
                    layer.push(feature::read(&whole, layer.len() + 1, dropped));
                }
            }
            Step::End => {}
            Step::Over => break,
        }
    }
    if walk.entities > 0 {
        notes.push(Message::new("xml-entities").count("n", walk.entities));
    }
    let infos: Vec<LayerInfo> = LAYERS
        .iter()
        .zip(&layers)
        .filter(|(_, features)| !features.is_empty())
        .map(|((name, _), features)| LayerInfo { name: (*name).to_owned(), rows: Some(features.len()) })
        .collect();
    if infos.is_empty() {
        return Ok(FileLayer { notes, ..FileLayer::lon_lat(Vec::new(), SaidCrs::Absent) });
    }
    let chosen = choose_layer(infos, wanted.layer.as_deref())?;
    let found = LAYERS.iter().zip(layers).zip(dropped).find(|(((name, _), _), _)| *name == chosen.name);
    let (features, dropped) = found.map(|((_, features), dropped)| (features, dropped)).unwrap_or_default();
    notes.extend(dropped.notes());
    Ok(FileLayer { notes, name: Some(chosen.name), ..FileLayer::lon_lat(features, SaidCrs::Absent) })
}

#[cfg(test)]
mod tests;
