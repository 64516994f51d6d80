//! Shapefiles in a zip: several are several layers. Nothing is unpacked to disk, and never more than a shapefile can be.

use super::{Parts, layer};
use crate::io::source::{FileLayer, LayerInfo, SourceError, Wanted, choose_layer};
use crate::io::zipped;
use crate::progress::Progress;
use crate::words::Message;

/// The size no part of a shapefile can go beyond.
const MOST_BYTES: u64 = 1 << 31;
/// The size of a text beside a shapefile.
const MOST_TEXT: u64 = 1 << 20;

/// Reads the shapefile that is meant.
pub fn read_zipped<'a>(bytes: &'a [u8], wanted: &Wanted, progress: &Progress) -> Result<FileLayer<'a>, SourceError> {
    progress.begin(Message::new("import-stage-reading"), 0);
    let mut archive = zipped::open(bytes)?;
    let names: Vec<(usize, String)> = (0..archive.len())
        .filter_map(|at| Some((at, archive.name_for_index(at)?.ok()?.into_owned())))
        .filter(|(_, name)| !is_of_mac(name))
        .collect();
    let shapes: Vec<&str> = names.iter().filter_map(|(_, name)| stem_with(name, "shp")).collect();
    if shapes.is_empty() {
        return Err(SourceError::broken("zip-no-shapes"));
    }
    let find = |stem: &str, ending: &str| {
        let found = |same: &dyn Fn(&str) -> bool| {
            names.iter().find(|(_, name)| stem_with(name, ending).is_some_and(same)).map(|(at, _)| *at)
        };
        found(&|other| other == stem).or_else(|| found(&|other| other.eq_ignore_ascii_case(stem)))
    };
    let mut layers = Vec::with_capacity(shapes.len());
    for stem in &shapes {
        // An index has eight bytes a row behind its head.
        let index = find(stem, "shx").and_then(|at| archive.by_index_raw(at).ok().map(|file| file.size()));
        let rows = index.and_then(|size| usize::try_from(size.saturating_sub(100) / 8).ok());
        layers.push(LayerInfo { name: layer_name(stem, &shapes).to_owned(), rows });
    }
    let chosen = choose_layer(layers, wanted.layer.as_deref())?;
    let Some(stem) = shapes.iter().find(|stem| layer_name(stem, &shapes) == chosen.name) else {
        return Err(SourceError::broken("zip-no-shapes"));
    };
    let mut load = |ending: &str, most: u64| match find(stem, ending) {
        Some(at) => zipped::part_at_most(&mut archive, at, most).map(Some),
        None => Ok(None),
    };
    let parts = Parts {
        name: chosen.name,
        shp: load("shp", MOST_BYTES)?,
        shx: load("shx", MOST_BYTES)?,
        dbf: load("dbf", MOST_BYTES)?,
        prj: load("prj", MOST_TEXT)?,
        cpg: load("cpg", MOST_TEXT)?,
    };
    layer(parts, progress)
}

/// What macOS adds to every zip.
fn is_of_mac(name: &str) -> bool {
    name.starts_with("__MACOSX/") || name.rsplit('/').next().is_some_and(|last| last.starts_with("._"))
}

/// A name without its ending, when it has this one.
fn stem_with<'n>(name: &'n str, ending: &str) -> Option<&'n str> {
    let (stem, found) = name.rsplit_once('.')?;
    found.eq_ignore_ascii_case(ending).then_some(stem)
}

/// What a shapefile is called: without its folder, unless another one is called the same.
fn layer_name<'n>(stem: &'n str, all: &[&'n str]) -> &'n str {
    let short = |stem: &'n str| stem.rsplit(['/', '\\']).next().unwrap_or(stem);
    let same = all.iter().filter(|other| short(other) == short(stem)).count();
    if same > 1 { stem } else { short(stem) }
}
