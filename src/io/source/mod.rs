//! What a file of any format holds, before it is brought into a plane: features, its reference system, its layers.
//!
//! Each format has a reader of its own that gives this; which reader is for `formats`, and what becomes of the
//! features is for `import`.

pub mod crs;
mod error;
mod feature;
mod geometry;
pub mod prj;
mod properties;
mod wkt;

pub use crs::{CrsError, SaidCrs};
pub use error::{LayerInfo, SourceError, choose_layer};
pub use feature::{FeatureFault, FileFeature, NAME_COLUMNS, name_in, name_of};
pub use geometry::{FileGeometry, GeometryFault};
pub use properties::FileProperties;

use std::path::Path;

use crate::geometry::projection::Crs;
use crate::model::{MapOfRow, Truncated};
use crate::progress::Progress;
use crate::words::Message;

/// One layer of a file, in the file's own coordinates.
#[derive(Clone, Debug)]
pub struct FileLayer<'a> {
    /// Its features in order.
    pub features: Vec<FileFeature<'a>>,
    /// What the file says about its reference system.
    pub crs: SaidCrs,
    /// The system the format prescribes where the file says nothing; None where it prescribes none.
    pub standard: Option<Crs>,
    /// What the layer is called inside a file that can hold several.
    pub name: Option<String>,
    /// What the reader decided or left out for the layer as a whole: curves that were stroked, a guessed encoding.
    pub notes: Vec<Message>,
    /// That there is more than what the file holds, as a server says in it.
    pub truncated: Option<Truncated>,
    /// Whether it is a list that need not have places: rows without one are kept to be placed by hand.
    pub is_list: bool,
}

impl<'a> FileLayer<'a> {
    /// A layer of a format that is in longitude and latitude unless it says otherwise.
    pub fn lon_lat(features: Vec<FileFeature<'a>>, crs: SaidCrs) -> Self {
        Self { standard: Some(Crs::LON_LAT), ..Self::bare(features, crs) }
    }

    /// A layer of a format that prescribes no reference system.
    pub fn bare(features: Vec<FileFeature<'a>>, crs: SaidCrs) -> Self {
        Self { features, crs, standard: None, name: None, notes: Vec::new(), truncated: None, is_list: false }
    }
}

/// What the user says about what is to be read from a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Which layer of a file that has several.
    pub layer: Option<String>,
    /// The columns of a list that hold its places, as they are called in the file; None is found out.
    pub places: Option<PlaceColumns>,
    /// For which map it is, where that is known: of a workbook of ours its sheet is the one that is meant.
    pub map: Option<MapOfRow>,
}

/// Where the places of a list stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceColumns {
    /// In two columns: x or longitude, and y or latitude.
    Two(String, String),
    /// Nowhere: all rows are to be placed by hand.
    None,
}

/// How files of a format are read.
#[derive(Clone, Copy, Debug)]
pub enum Reader {
    /// Not at all.
    No,
    /// From their bytes, all in memory.
    Bytes(for<'a> fn(&'a [u8], &Wanted, &Progress) -> Result<FileLayer<'a>, SourceError>),
    /// From disk, for they are large or have other files beside them.
    Path(fn(&Path, &Wanted, &Progress) -> Result<FileLayer<'static>, SourceError>),
}
