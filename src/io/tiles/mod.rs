//! Map tiles of files on disk: PMTiles and MBTiles, in Web Mercator or in the Dutch matrix.
//!
//! A tile is read when it is asked for, through a file that stays open; nothing is kept here, no thread is started and
//! nothing goes over a network. A source that fetches tiles elsewhere is another [`TileSource`].

mod error;
mod grid;
mod inflate;
mod info;
mod layers;
mod mbtiles;
mod mvt;
mod own;
mod picture;
mod places;
pub mod pmtiles;
mod remote;
#[cfg(test)]
mod tests;

use std::path::Path;
use std::sync::Arc;

pub use error::TileError;
pub use grid::{Grid, LAST_ZOOM, Placing, TileAt};
pub use info::{TileInfo, TileKind};
pub use mbtiles::MbTiles;
pub use mvt::backdrop_of;
pub use own::{own_places, own_source};
pub use picture::raster_of;
pub use places::{TilePlaces, has_names, tile_places};
pub use pmtiles::PmTiles;
pub use remote::{FetchedTile, Remote};

/// Where tiles come from. It is asked on worker threads, and may take its time.
pub trait TileSource: Send + Sync {
    /// What is known of the tiles.
    fn info(&self) -> &TileInfo;
    /// The bytes of a tile, unpacked; None where the source has none at hand.
    fn tile(&self, at: TileAt) -> Result<Option<Vec<u8>>, TileError>;
    /// Whether it may have small tiles where it has no larger ones, as what was kept of another source.
    fn is_sparse(&self) -> bool {
        false
    }
    /// How tiles that are not at hand are fetched; None where nothing is.
    fn remote(&self) -> Option<&dyn Remote> {
        None
    }
}

/// How names of files with tiles end, lower case.
pub const EXTENSIONS: [&str; 2] = ["pmtiles", "mbtiles"];

/// Whether a name is that of a file with tiles.
pub fn is_tile_file(path: &Path) -> bool {
    path.extension().is_some_and(|end| EXTENSIONS.iter().any(|one| end.eq_ignore_ascii_case(one)))
}

/// Opens a file with tiles; which kind it is, its first bytes tell. `grid` is what the user says the tiles lie in; None
/// reads it from the file.
///
/// # Errors
/// When it can't be read, is no file with tiles, is of a version or packed in a way this program can't read, or is cut
/// off.
pub fn open(path: &Path, grid: Option<Grid>) -> Result<Arc<dyn TileSource>, TileError> {
    use std::io::Read as _;
    let mut file = crate::io::disk::open(path)?;
    if !file.metadata()?.is_file() {
        return Err(TileError::NoTiles);
    }
    let mut head = Vec::new();
    (&mut file).take(16).read_to_end(&mut head)?;
    drop(file);
    if head.starts_with(b"SQLite format 3\0") {
        return Ok(Arc::new(MbTiles::open(path, grid)?));
    }
    if head.starts_with(b"PM") {
        return Ok(Arc::new(PmTiles::open(path, grid)?));
    }
    Err(TileError::NoTiles)
}
