//! Why tiles can't be read, and the same in the user's words.
//!
//! It names no file: whoever opened it knows which.

use crate::io::disk::why_not_read;
use crate::words::Message;

/// Why a file with tiles, or a tile, can't be read.
#[derive(Debug, thiserror::Error)]
pub enum TileError {
    /// The system can't read the file.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    /// Not a file with tiles.
    #[error("no tiles")]
    NoTiles,
    /// PMTiles of another version than 3.
    #[error("PMTiles version {0}")]
    Version(u8),
    /// The file ends before what it says it holds.
    #[error("cut off")]
    CutOff,
    /// Something in it contradicts the rest.
    #[error("broken: {0}")]
    Broken(&'static str),
    /// Packed in a way that can't be unpacked; its name.
    #[error("packed with {0}")]
    Packing(&'static str),
    /// A kind of tile that can't be drawn; its name.
    #[error("tiles of kind {0}")]
    Kind(&'static str),
    /// Unpacking gives more than any sound tile has.
    #[error("unpacks to more than {0} MB")]
    TooLarge(usize),
    /// SQLite can't read it; its words.
    #[error("{0}")]
    Database(String),
    /// A tile can't be decoded; the decoder's words.
    #[error("{0}")]
    Tile(String),
}

impl TileError {
    /// The reason in the user's words.
    pub fn message(&self) -> Message {
        match self {
            Self::Disk(error) => why_not_read(error),
            Self::NoTiles => Message::new("tiles-none"),
            Self::Version(version) => Message::new("tiles-version").text("version", version.to_string()),
            Self::CutOff => Message::new("tiles-cut-off"),
            Self::Broken(part) => Message::new("tiles-broken").text("part", *part),
            Self::Packing(name) => Message::new("tiles-packing").text("name", *name),
            Self::Kind(name) => Message::new("tiles-kind").text("name", *name),
            Self::TooLarge(mb) => Message::new("tiles-too-large").count("mb", *mb),
            Self::Database(words) => Message::new("tiles-database").text("words", words.clone()),
            Self::Tile(words) => Message::new("tiles-tile").text("words", words.clone()),
        }
    }
}
