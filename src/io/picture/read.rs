//! Reading a picture's file: its bytes, its pixels and, where something says so, its place.
//!
//! What says where it lies: the tags of a GeoTIFF, else a world file, else `.aux.xml`. In which system: the user, the
//! tags, `.prj` or `.aux.xml`, else the numbers. An unknown system is an error that asks.

use std::io::{BufReader, Cursor, Read, Seek};
use std::path::Path;
use std::sync::Arc;

use super::decode::{Decoded, decode, decode_from};
use super::geo_tags::GeoTags;
use super::world_file::{self, Affine};
use super::{MOST_KEPT, PictureError, Raster, beside, crs, kept, tiff_file, turn};
use crate::geometry::projection::Crs;
use crate::geometry::{Bounds, Point};
use crate::io::disk;
use crate::io::source::SaidCrs;
use crate::io::source::crs::{CrsChoice, CrsQuestion, Numbers, choose};
use crate::model::{Photo, Placement};
use crate::progress::Progress;
use crate::words::Message;

/// A picture that was read.
pub struct PictureFile {
    /// The name of its file.
    pub file_name: String,
    /// The bytes to keep.
    pub bytes: Photo,
    /// Its pixels.
    pub raster: Arc<Raster>,
    /// Where it lies and how its system was chosen; None when it is to be placed by hand.
    pub placed: Option<(Placement, CrsChoice)>,
    /// What was made of it and what was not followed.
    pub notes: Vec<Message>,
}

/// Reads a picture for a project in a plane; `asked` is the system the user says it is in.
pub fn read(path: &Path, asked: Option<Crs>, plane: Crs, progress: &Progress) -> Result<PictureFile, PictureError> {
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut file = BufReader::new(disk::open(path)?);
    let length = file.get_ref().metadata()?.len();
    let is_kept = length <= MOST_KEPT;
    let mut bytes = Vec::new();
    let (decoded, tags) = if is_kept {
        file.read_to_end(&mut bytes)?;
        (decode(&bytes, progress)?, tags(Cursor::new(&bytes))?)
    } else {
        let decoded = decode_from(&mut file, progress)?;
        file.rewind()?;
        (decoded, tags(&mut file)?)
    };
    let Decoded { mut raster, mut notes, stored, held } = decoded;
    let told = place_of(path, tags, &mut notes);
    let mut affine = told.affine.map(|affine| turn::affine(affine, stored, held));
    let mut kept: Photo = bytes.into();
    if !is_kept {
        let before = raster.size;
        (kept, raster) = kept::packed(raster)?;
        affine = affine.map(|[a, b, c, d, e, f]| {
            let grown = |i: usize| f64::from(before[i]) / f64::from(raster.size[i]);
            [a, b * grown(0), c * grown(1), d, e * grown(0), f * grown(1)]
        });
        let mb = |bytes: u64| bytes as f64 / 1e6;
        let note = Message::new("picture-note-packed").number("before", mb(length), 0);
        notes.push(note.number("after", mb(kept.len() as u64), 1));
    }
    let placed = affine.map(|affine| placed(affine, raster.size, &told.crs, (asked, plane))).transpose()?;
    Ok(PictureFile { file_name, bytes: kept, raster: Arc::new(raster), placed, notes })
}

/// What the tags of a file say, if it is a TIFF.
fn tags(mut source: impl Read + Seek) -> Result<Option<GeoTags>, PictureError> {
    let mut start = [0; 4];
    source.read_exact(&mut start)?;
    source.rewind()?;
    if tiff_file::is_tiff(&start) { tiff_file::geo_tags(source).map(Some) } else { Ok(None) }
}

/// Where the picture says it lies.
struct Told {
    affine: Option<Affine>,
    crs: SaidCrs,
}

fn place_of(path: &Path, tags: Option<GeoTags>, notes: &mut Vec<Message>) -> Told {
    let beside = crs::beside(path);
    let world = world_file::beside(path).and_then(|file| {
        let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let read = beside::text(&file).ok_or_else(|| Message::new("world-file-unreadable"));
        match read.and_then(|text| world_file::parse(&text)) {
            Ok(affine) => Some((name, affine)),
            Err(why) => {
                notes.push(Message::new("picture-note-world-file").text("file", name).message("why", why));
                None
            }
        }
    });
    let (inside, said) = match tags {
        Some(tags) => {
            notes.extend(tags.notes);
            (tags.affine, tags.crs)
        }
        None => (None, SaidCrs::Absent),
    };
    if let (Some(inside), Some((name, world))) = (inside, &world)
        && is_elsewhere(inside, *world)
    {
        notes.push(Message::new("picture-note-two-places").text("file", name));
    }
    let affine = inside.or(world.map(|(_, affine)| affine)).or(beside.affine);
    let crs = if matches!(said, SaidCrs::Absent | SaidCrs::Null) { beside.crs } else { said };
    Told { affine, crs }
}

/// Whether two places of one picture are more than a pixel apart.
fn is_elsewhere(one: Affine, other: Affine) -> bool {
    let pixel = one[1].hypot(one[4]);
    (one[0] - other[0]).hypot(one[3] - other[3]) > pixel
        || [1, 2, 4, 5].into_iter().any(|i| (one[i] - other[i]).abs() > 0.01 * pixel)
}

fn placed(
    affine: Affine,
    size: [u32; 2],
    said: &SaidCrs,
    (asked, plane): (Option<Crs>, Crs),
) -> Result<(Placement, CrsChoice), PictureError> {
    let [a, b, c, d, e, f] = affine;
    let [right, down] = size.map(f64::from);
    let corner = |u: f64, v: f64| Point { x: a + b * u + c * v, y: d + e * u + f * v };
    let corners = [corner(0.0, 0.0), corner(right, 0.0), corner(right, down), corner(0.0, down)];
    let numbers = Numbers::of(Bounds::of_points(corners).into_iter());
    let question = CrsQuestion { asked, said, standard: None, swapping: false, dutch: plane == Crs::RD_NEW };
    let choice = choose(&question, &numbers).map_err(PictureError::Crs)?;
    let placement = Placement::Affine { numbers: affine, crs: choice.crs };
    placement.lie(size, plane).map_err(PictureError::Nowhere)?;
    Ok((placement, choice))
}
