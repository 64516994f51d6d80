//! From a file of any format to valid shapes in a plane, with what was decided on the way.
//!
//! What becomes of the features is for the rest of `import`.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use super::proving::{self, ProvedFeature, UnplacedFeature};
use super::{ImportError, ImportOptions, new_project};
use crate::geometry::projection::{Crs, Projector};
use crate::io::disk::{self, why_not_read};
use crate::io::formats::Format;
use crate::io::geojson::{Keep, stream};
use crate::io::report::ImportReport;
use crate::io::source::crs::{self, CrsChoice, CrsQuestion};
use crate::io::source::{FileLayer, Reader};
use crate::model::Truncated;
use crate::progress::Progress;
use crate::words::Message;

/// Key of the note on how exactly coordinates were turned into another system.
pub const CRS_ACCURACY: &str = "crs-accuracy";
/// Key of the same note where that is exact.
pub const CRS_CONVERTED: &str = "crs-converted";
/// How much of the beginning and of the end of a file is looked at to see what it is.
const LOOKED_AT: u64 = 1 << 16;
/// A GeoJSON larger than this is not read as a whole. Of what is repaired in it, the coordinates as they were are kept,
/// not their text.
const LARGE: u64 = 32 << 20;

/// The features of a file that have a valid shape, with the report so far.
#[derive(Debug)]
pub struct Layer {
    pub features: Vec<ProvedFeature>,
    pub report: ImportReport,
    pub plane: Crs,
    /// Rows of a list that have no place yet.
    pub unplaced: Vec<UnplacedFeature>,
    /// Whether it is a list, of which rows need no place and keep their identity by what they say.
    pub is_list: bool,
    /// The system of the file, and why.
    pub crs: CrsChoice,
    /// How accurate the step into the plane is, in m.
    pub accuracy_m: f64,
    /// The layer of the file, where it can have several.
    pub source_layer: Option<String>,
    /// That there is more than what the file holds.
    pub truncated: Option<Truncated>,
}

/// Which plane shapes are brought into.
#[derive(Clone, Copy)]
pub enum Plane {
    /// That of a project.
    Project(Crs),
    /// RD New where the file lies in the Netherlands, else the UTM zone of its middle.
    OfFile,
}

/// What a file is called.
pub fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn not_readable(path: &Path, error: &std::io::Error) -> ImportError {
    ImportError::NotReadable { file: name_of(path), reason: why_not_read(error) }
}

/// Reads a file from disk, in the way that suits its format.
pub fn read_path(
    path: &Path,
    options: &ImportOptions,
    plane: Plane,
    progress: &Progress,
) -> Result<Layer, ImportError> {
    let name = name_of(path);
    let format = sniff(path)?;
    match format.line().reader {
        // A folder, of which the name says what it is.
        Reader::No if format == Format::FileGeodatabase && path.is_dir() => {
            Err(ImportError::Unsupported { file: name, format })
        }
        Reader::Path(read) => {
            disk::refuse(path, true).map_err(|error| not_readable(path, &error))?;
            let file = read(path, &options.wanted, progress).map_err(|error| ImportError::of_source(&name, error))?;
            layer_of(&name, file, options, plane, progress)
        }
        Reader::Bytes(_) if format == Format::GeoJson && is_large(path) => {
            // Straight from disk, without all of its text in memory; where something is special about it, with.
            match stream::read(path, Keep::All, progress)? {
                Some(file) => layer_of(&name, file, options, plane, progress),
                None => read_whole(path, options, plane, progress),
            }
        }
        _ => read_whole(path, options, plane, progress),
    }
}

fn is_large(path: &Path) -> bool {
    path.metadata().is_ok_and(|data| data.is_file() && data.len() > LARGE)
}

/// Reads a file with all of its bytes in memory.
fn read_whole(path: &Path, options: &ImportOptions, plane: Plane, progress: &Progress) -> Result<Layer, ImportError> {
    let bytes = disk::read(path).map_err(|error| not_readable(path, &error))?;
    read_bytes(&name_of(path), &bytes, options, plane, progress)
}

/// What a file on disk is, by its beginning, its end and its name. What can be read only once, such as a pipe, is
/// told by its name.
pub fn sniff(path: &Path) -> Result<Format, ImportError> {
    let name = name_of(path);
    if !path.is_file() {
        return Ok(Format::sniff(&name, b""));
    }
    let look = || {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        let mut bytes = Vec::new();
        (&mut file).take(LOOKED_AT).read_to_end(&mut bytes)?;
        if length > 2 * LOOKED_AT {
            file.seek(SeekFrom::End(-i64::try_from(LOOKED_AT).unwrap_or(0)))?;
        }
        file.take(LOOKED_AT).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = look().map_err(|error| not_readable(path, &error))?;
    Ok(Format::sniff(&name, &bytes))
}

/// Reads a file of which the bytes are there.
pub fn read_bytes(
    name: &str,
    bytes: &[u8],
    options: &ImportOptions,
    plane: Plane,
    progress: &Progress,
) -> Result<Layer, ImportError> {
    let format = Format::sniff(name, bytes);
    let Reader::Bytes(read) = format.line().reader else {
        return Err(ImportError::Unsupported { file: name.to_owned(), format });
    };
    let file = read(bytes, &options.wanted, progress).map_err(|error| ImportError::of_source(name, error))?;
    layer_of(name, file, options, plane, progress)
}

/// The features of a file that was read, in the plane.
pub fn layer_of(
    name: &str,
    mut file: FileLayer<'_>,
    options: &ImportOptions,
    plane: Plane,
    progress: &Progress,
) -> Result<Layer, ImportError> {
    if file.features.is_empty() {
        return Err(ImportError::NoFeatures { file: name.to_owned() });
    }
    if options.swap_axes {
        file.swap_axes();
    }
    let numbers = file.numbers();
    let dutch = matches!(plane, Plane::OfFile | Plane::Project(Crs::RD_NEW));
    let question = CrsQuestion {
        asked: options.crs,
        said: &file.crs,
        standard: file.standard,
        swapping: options.swap_axes,
        dutch,
    };
    let choice = crs::choose(&question, &numbers).map_err(|error| ImportError::Crs { file: name.to_owned(), error })?;
    let unknown = |error| ImportError::Projection { file: name.to_owned(), error };
    let plane = match plane {
        Plane::Project(plane) => plane,
        Plane::OfFile => new_project::plane_of(&numbers, choice.crs).map_err(unknown)?,
    };
    let middle = numbers.bounds().map(|bounds| bounds.center());
    let projector = match middle {
        Some(middle) => Projector::near(choice.crs, plane, middle),
        None => Projector::new(choice.crs, plane),
    };
    let projector = projector.map_err(unknown)?;
    let mut report = ImportReport { file: name.to_owned(), rows_read: file.features.len(), ..ImportReport::default() };
    report.assumed = choice.is_guessed() && numbers.bounds().is_some();
    let (source_layer, is_list) = (file.name.take(), file.is_list);
    let truncated = file.truncated;
    report.assumed |= truncated.is_some();
    report.notes = notes(&file, options, &choice, &projector, plane);
    let (features, unplaced) = proving::prove_all(file.features, file.is_list, &projector, &mut report, progress)?;
    if plane == Crs::RD_NEW {
        report.notes.extend(proving::far_away(&features));
    }
    let (crs, accuracy_m) = (choice, projector.accuracy_m());
    Ok(Layer { features, report, plane, unplaced, is_list, crs, accuracy_m, source_layer, truncated })
}

fn notes(
    file: &FileLayer,
    options: &ImportOptions,
    choice: &CrsChoice,
    projector: &Projector,
    plane: Crs,
) -> Vec<Message> {
    if file.is_list && file.numbers().bounds().is_none() {
        // Without a single place there is no system to speak of.
        return file.notes.clone();
    }
    let mut notes = vec![choice.message()];
    if choice.crs != plane {
        let accuracy_m = projector.accuracy_m();
        let decimals = if accuracy_m < 0.01 { 3 } else { 2 };
        // Where no datum changes, nothing is lost.
        let message = Message::new(if accuracy_m > 0.0 { CRS_ACCURACY } else { CRS_CONVERTED });
        let message = message.text("from", choice.crs.to_string()).text("to", plane.to_string());
        notes.push(message.number("m", accuracy_m, decimals));
    }
    if options.swap_axes {
        notes.push(Message::new("crs-did-swap"));
    }
    let heights = file.heights();
    if heights > 0 {
        notes.push(Message::new("report-heights").count("n", heights));
    }
    let not_numbers: usize = file.features.iter().map(|feature| feature.not_numbers).sum();
    if not_numbers > 0 {
        notes.push(Message::new("report-not-numbers").count("n", not_numbers));
    }
    notes.extend(file.notes.iter().cloned());
    notes
}
