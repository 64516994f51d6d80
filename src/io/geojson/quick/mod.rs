//! The list of features of a large file, read on all cores in one go and without looking for its features first.
//!
//! The text is cut in chunks. For each a place is guessed where a feature begins, and the features from there on are
//! read until the next chunk begins. A guess was right when the features of the chunk before end there; else the chunk
//! is read again from the right place. What is not as it nearly always is, is left to the careful reader: a feature by
//! itself where its end can be found, else the whole file (None).

mod chunks;
mod flat;
mod shape;
pub mod stream;
mod text;

use super::feature;
use super::scan;
use crate::io::source::FileFeature;
use crate::model::NameLists;
use crate::progress::{Cancelled, Progress};
use text::{Simple, Text};

/// What a reader of features wants to have of their properties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// All of them.
    All,
    /// What to call each feature.
    Names,
}

/// The features of a list, with the place behind its closing bracket.
pub type List<'a> = (Vec<FileFeature<'a>>, usize);

/// Bytes that are read by one core at a time.
const CHUNK: usize = 1 << 19;

/// Reads the list of which the first item stands at `at`; None where only the careful reader can tell what is wrong.
/// Rows are counted from `row` on.
pub fn list<'a>(
    bytes: &'a [u8],
    at: usize,
    row: usize,
    keep: Keep,
    progress: &Progress,
) -> Result<Option<List<'a>>, Cancelled> {
    let read = |from: chunks::From, until: usize| {
        let Some(from) = from.place(bytes, until) else { return Ok(Some(chunks::Chunk::default())) };
        let mut features = Vec::new();
        match walk(bytes, from, until, true, keep, progress, &mut |feature| features.push(feature))? {
            Walked::Done { next, closed } => {
                features.shrink_to_fit();
                Ok(Some(chunks::Chunk { first: Some(from), next, closed, features }))
            }
            Walked::More { .. } | Walked::Stuck => Ok(None),
        }
    };
    chunks::in_order(at, bytes.len(), CHUNK, row, read)
}

/// How far a walk over features came.
enum Walked {
    /// The first feature that is not before the end asked for begins at `next`, or the list is closed behind it.
    Done { next: usize, closed: bool },
    /// The feature at this place goes on behind the end of the text.
    More { next: usize },
    /// Something that only the careful reader of the whole file can judge.
    Stuck,
}

/// Reads features from one place until another. `whole` says that nothing follows the text.
fn walk<'a>(
    bytes: &'a [u8],
    from: usize,
    until: usize,
    whole: bool,
    keep: Keep,
    progress: &Progress,
    take: &mut impl FnMut(FileFeature<'a>),
) -> Result<Walked, Cancelled> {
    let mut at = from;
    let mut lists = NameLists::default();
    while at < until {
        if bytes.get(at) == Some(&b']') {
            return Ok(Walked::Done { next: at + 1, closed: true });
        }
        let cut = if whole { Walked::Stuck } else { Walked::More { next: at } };
        let (mut feature, end) = match one(bytes, at, keep) {
            Some(found) => found,
            None => {
                let Ok(end) = scan::value_end(bytes, at) else { return Ok(cut) };
                // A number or word at the very end may go on behind it.
                if end == bytes.len() {
                    return Ok(cut);
                }
                (feature::read(bytes.get(at..end).unwrap_or_default(), 0), end)
            }
        };
        let Ok(next) = scan::after_comma(bytes, end, b']') else { return Ok(cut) };
        if next == bytes.len() {
            return Ok(cut);
        }
        feature.pack(&mut lists);
        take(feature);
        progress.advance((next - at) as u64)?;
        at = next;
    }
    match bytes.get(at) {
        Some(b']') => Ok(Walked::Done { next: at + 1, closed: true }),
        _ => Ok(Walked::Done { next: at, closed: false }),
    }
}

/// The feature at a place, and where it ends.
fn one<'a>(bytes: &'a [u8], at: usize, keep: Keep) -> Option<(FileFeature<'a>, usize)> {
    let mut text = Text::new(bytes, at);
    text.take(b'{')?;
    text.blank();
    let (mut is_feature, mut id, mut properties, mut geometry) = (false, None::<Simple>, None::<flat::Found>, None);
    loop {
        let name = text.string()?;
        text.mark(b':')?;
        match name {
            "type" => is_feature |= text.string()? == "Feature",
            "id" if id.is_none() => id = Some(text.simple()?),
            "properties" if properties.is_none() => properties = Some(flat::read(&mut text, keep)?),
            "geometry" if geometry.is_none() && text.peek() == Some(b'n') => {
                geometry = (text.simple()? == Simple::Null).then_some(None);
            }
            "geometry" if geometry.is_none() => geometry = Some(Some(shape::read(&mut text)?)),
            _ => return None,
        }
        if !text.goes_on(b'}')? {
            break;
        }
    }
    let (properties, name) = properties?.with_id(id);
    let feature = FileFeature { row: 0, geometry: Ok(geometry?), properties: properties.into(), name, not_numbers: 0 };
    is_feature.then_some((feature, text.at))
}

#[cfg(test)]
mod tests;
