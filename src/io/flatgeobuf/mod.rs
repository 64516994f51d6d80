//! Reading FlatGeobuf: head, index and features, each checked before it is looked into.
//!
//! The index is passed by: all features are read. Every table is verified by `flatbuffers` first, and every length is
//! checked against the bytes there are, so nothing is set aside for a length that is a lie.

mod geometry;
mod properties;
#[cfg(test)]
mod tests;

use flatgeobuf::{Crs as HeadCrs, Header, size_prefixed_root_as_feature, size_prefixed_root_as_header};
use rayon::prelude::*;

use crate::geometry::projection::Crs;
use crate::io::source::{FeatureFault, FileFeature, FileLayer, SaidCrs, SourceError, Wanted, prj};
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// `fgb`, the version, `fgb`, and a number of a patch.
const MAGIC: usize = 8;
const NEWEST_VERSION: u8 = 3;
/// A box and an offset.
const INDEX_NODE: u64 = 40;

/// What was noticed in a feature.
#[derive(Clone, Copy, Debug, Default)]
struct Noticed {
    /// Curves were stroked.
    curves: bool,
    /// Cells with bytes, which are no property.
    bytes: usize,
    /// Texts that are no UTF-8.
    texts: usize,
}

/// Reads the features of a file.
pub fn read_layer<'a>(bytes: &'a [u8], _: &Wanted, progress: &Progress) -> Result<FileLayer<'a>, SourceError> {
    let broken = || SourceError::broken("fgb-broken");
    match bytes {
        [b'f', b'g', b'b', version, b'f', b'g', b'b', ..] if *version <= NEWEST_VERSION => {}
        [b'f', b'g', b'b', ..] => return Err(SourceError::broken("fgb-version")),
        _ => return Err(broken()),
    }
    let (head, rest) = prefixed(bytes.get(MAGIC..).unwrap_or_default()).ok_or_else(broken)?;
    let header = size_prefixed_root_as_header(head).map_err(|_| broken())?;
    let said = usize::try_from(header.features_count()).map_err(|_| broken())?;
    let index = index_bytes(header.features_count(), header.index_node_size()).ok_or_else(broken)?;
    let mut rest = usize::try_from(index).ok().and_then(|index| rest.get(index..)).ok_or_else(|| cut_off(0, said))?;
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let Some((piece, behind)) = prefixed(rest) else { return Err(cut_off(pieces.len(), said)) };
        pieces.push(piece);
        rest = behind;
    }
    if pieces.len() < said {
        return Err(cut_off(pieces.len(), said));
    }
    progress.begin(Message::new("import-stage-reading"), pieces.len() as u64);
    let columns = properties::columns(&header);
    let read = pieces.into_par_iter().enumerate().map(|(i, piece)| {
        progress.advance(1)?;
        Ok(feature(i + 1, piece, &header, &columns))
    });
    let mut features = Vec::new();
    let (mut curves, mut cells, mut texts) = (0, 0, 0);
    for (feature, noticed) in read.collect::<Result<Vec<_>, Cancelled>>()? {
        features.push(feature);
        curves += usize::from(noticed.curves);
        cells += noticed.bytes;
        texts += noticed.texts;
    }
    let crs = header.crs().map_or(SaidCrs::Absent, said_crs);
    let mut layer = FileLayer::bare(features, crs);
    layer.name = header.name().filter(|name| !name.is_empty()).map(str::to_owned);
    for (key, n) in [("gis-curves", curves), ("fgb-bytes", cells), ("gpkg-bad-texts", texts)] {
        if n > 0 {
            layer.notes.push(Message::new(key).count("n", n));
        }
    }
    Ok(layer)
}

fn cut_off(found: usize, said: usize) -> SourceError {
    let key = if said > 0 { "fgb-cut-off" } else { "fgb-cut-off-uncounted" };
    SourceError::Broken(Message::new(key).count("n", found).count("said", said))
}

/// The first table with the length before it, and what stands behind it.
fn prefixed(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    /// Shorter than this is no table.
    const LEAST: usize = 8;
    let length = u32::from_le_bytes(*bytes.first_chunk::<4>()?) as usize;
    if length < LEAST { None } else { bytes.split_at_checked(length.checked_add(4)?) }
}

/// How long the index is; None when its numbers are nonsense.
fn index_bytes(features: u64, node_size: u16) -> Option<u64> {
    if features == 0 || node_size == 0 {
        return Some(0);
    }
    let node_size = u64::from(node_size);
    if node_size < 2 {
        return None;
    }
    let (mut level, mut nodes) = (features, features);
    while level > 1 {
        level = level.div_ceil(node_size);
        nodes = nodes.checked_add(level)?;
    }
    // A single feature has a root above it too.
    let nodes = if features == 1 { 2 } else { nodes };
    nodes.checked_mul(INDEX_NODE)
}

fn said_crs(crs: HeadCrs<'_>) -> SaidCrs {
    let code = match (crs.code(), crs.code_string()) {
        (0, Some(text)) => text.to_owned(),
        (0, None) => String::new(),
        (code, _) => code.to_string(),
    };
    let is_epsg = crs.org().is_none_or(|org| org.is_empty() || org.eq_ignore_ascii_case("EPSG"));
    if is_epsg && let Ok(known) = Crs::parse(&format!("EPSG:{code}")) {
        return SaidCrs::Known(known);
    }
    let named = || {
        let name = crs.name().filter(|name| !name.is_empty()).map(str::to_owned);
        name.or_else(|| (!code.is_empty()).then(|| format!("{}:{code}", crs.org().unwrap_or("EPSG"))))
    };
    match crs.wkt().map(prj::said) {
        Some(SaidCrs::Known(known)) => SaidCrs::Known(known),
        Some(said @ SaidCrs::Unknown(_)) => named().map_or(said, SaidCrs::Unknown),
        _ => named().map_or(SaidCrs::Absent, SaidCrs::Unknown),
    }
}

fn feature(
    row: usize,
    bytes: &[u8],
    header: &Header<'_>,
    columns: &[properties::Column],
) -> (FileFeature<'static>, Noticed) {
    let mut noticed = Noticed::default();
    let broken = || FeatureFault::Said(Message::new("fgb-feature-broken"));
    let (geometry, properties, not_numbers) = match size_prefixed_root_as_feature(bytes) {
        Err(_) => (Err(broken()), Some(Default::default()), 0),
        Ok(table) => {
            let geometry = match table.geometry() {
                Some(found) => geometry::read(&found, header, &mut noticed),
                None => Ok(None),
            };
            let cells = table.properties().map(|cells| cells.bytes()).unwrap_or_default();
            // Columns of a feature's own go before those of the file.
            let own = table.columns().map(|own| properties::columns_of(own.iter()));
            let mut not_numbers = 0;
            let read = properties::read(cells, own.as_deref().unwrap_or(columns), &mut noticed, &mut not_numbers);
            (geometry, read, not_numbers)
        }
    };
    let (geometry, properties) = match properties {
        Some(properties) => (geometry, properties),
        None => (Err(FeatureFault::Said(Message::new("fgb-cells-broken"))), Default::default()),
    };
    (FileFeature { row, geometry, properties: properties.into(), name: None, not_numbers }, noticed)
}
