//! Why nothing of a file can be read, or which of its layers is meant.
//!
//! What is wrong with single features is with them (`FeatureFault`).

use crate::io::geojson::ReadError;
use crate::progress::Cancelled;
use crate::words::Message;

/// A layer that a file offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayerInfo {
    /// What it is called in the file.
    pub name: String,
    /// How many rows it has; None where that would take long to find out.
    pub rows: Option<usize>,
}

/// Why a file can't be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum SourceError {
    /// The user stopped it.
    #[error("cancelled")]
    Cancelled,
    /// No sound GeoJSON.
    #[error(transparent)]
    GeoJson(#[from] ReadError),
    /// The disk does not give it; why, in the user's words.
    #[error("can't be read: {}", .0.key)]
    Disk(Message),
    /// It is not what it says it is, or broken; what and what now, in the user's words.
    #[error("broken: {}", .0.key)]
    Broken(Message),
    /// It has several layers and none was named.
    #[error("it has {} layers", .0.len())]
    SeveralLayers(Vec<LayerInfo>),
    /// It has no layer of that name.
    #[error("it has no layer {wanted}")]
    NoSuchLayer {
        /// The name that was asked for.
        wanted: String,
        /// The layers it has.
        layers: Vec<LayerInfo>,
    },
}

impl From<Cancelled> for SourceError {
    fn from(_: Cancelled) -> Self {
        SourceError::Cancelled
    }
}

impl SourceError {
    /// That a file of a format is broken: a message of its own about it.
    pub fn broken(key: &str) -> Self {
        Self::Broken(Message::new(key))
    }

    /// The same in the user's words.
    pub fn message(&self) -> Message {
        let names = |layers: &[LayerInfo]| layers.iter().map(LayerInfo::text).collect::<Vec<_>>().join(", ");
        match self {
            Self::Cancelled => Message::new("import-error-cancelled"),
            Self::GeoJson(error) => error.message(),
            Self::Disk(why) | Self::Broken(why) => why.clone(),
            Self::SeveralLayers(layers) => {
                Message::new("source-several-layers").count("n", layers.len()).text("names", names(layers))
            }
            Self::NoSuchLayer { wanted, layers } => {
                Message::new("source-no-such-layer").text("wanted", wanted).text("names", names(layers))
            }
        }
    }
}

impl LayerInfo {
    /// Its name with its number of rows, for a list.
    fn text(&self) -> String {
        match self.rows {
            Some(rows) => format!("{} ({rows})", self.name),
            None => self.name.clone(),
        }
    }
}

/// The layer that is meant: the one that was named, else the only one.
pub fn choose_layer(layers: Vec<LayerInfo>, wanted: Option<&str>) -> Result<LayerInfo, SourceError> {
    match wanted.map(str::trim).filter(|name| !name.is_empty()) {
        Some(wanted) => {
            let exact = layers.iter().find(|layer| layer.name == wanted);
            let found = exact.or_else(|| layers.iter().find(|layer| layer.name.eq_ignore_ascii_case(wanted)));
            found.cloned().ok_or_else(|| SourceError::NoSuchLayer { wanted: wanted.to_owned(), layers })
        }
        None => match <[LayerInfo; 1]>::try_from(layers) {
            Ok([only]) => Ok(only),
            Err(layers) => Err(SourceError::SeveralLayers(layers)),
        },
    }
}
