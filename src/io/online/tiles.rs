//! Tiles of a background map: from what was kept, else from the network when the user turned that on.
//!
//! It draws nothing and chooses no tiles ahead: only what somebody looks at is asked for and, where the source allows
//! it, kept. Kept tiles are plain files, `SOURCE/Z/X/Y`, so that a folder can be carried on a stick.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use url::Url;

use super::address;
use super::error::{Failure, OnlineError};
use super::sources::TileSource;
use super::transport::Transport;
use crate::io::write_atomically;
use crate::progress::Progress;

/// What we like to get.
const PICTURES: &str = "image/png, image/jpeg, image/webp, */*;q=0.1";
const DAY: u64 = 24 * 60 * 60;

/// The place of a tile: level, column from the west, row from the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TileKey {
    /// Level.
    pub z: u8,
    /// Column.
    pub x: u32,
    /// Row.
    pub y: u32,
}

/// A tile as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The picture: PNG, JPEG or WebP.
    pub bytes: Vec<u8>,
    /// Whether it was kept from before, and not asked now.
    pub kept: bool,
}

/// The tiles of one source.
#[derive(Clone, Debug)]
pub struct TileStore {
    source: TileSource,
    folder: Option<PathBuf>,
}

impl TileStore {
    /// The tiles of a source, kept in a folder of its own below this one; None keeps nothing.
    pub fn new(source: TileSource, below: Option<&Path>) -> Self {
        let folder = below.filter(|_| source.may_keep).map(|below| below.join(&source.id));
        Self { source, folder }
    }

    /// The folder of this user for kept tiles, when the system has a place for such files.
    pub fn usual_folder() -> Option<PathBuf> {
        dirs::cache_dir().map(|folder| folder.join("koppelkans").join("tiles"))
    }

    /// The source.
    pub fn source(&self) -> &TileSource {
        &self.source
    }

    /// A tile. `network` is None while the user has not turned it on: then only what was kept comes. Nothing at all
    /// is Ok(None): outside the levels of the source, not kept, or not there.
    pub fn tile(
        &self,
        key: TileKey,
        network: Option<&dyn Transport>,
        progress: &Progress,
    ) -> Result<Option<Tile>, OnlineError> {
        if !(self.source.min_zoom..=self.source.max_zoom).contains(&key.z) {
            return Ok(None);
        }
        let kept = self.kept(key);
        let network = match (&kept, network) {
            (Some((_, true)), _) | (_, None) => return Ok(kept.map(|(bytes, _)| Tile { bytes, kept: true })),
            (_, Some(network)) => network,
        };
        match self.ask(key, network, progress) {
            Ok(Some(bytes)) => {
                self.keep(key, &bytes);
                Ok(Some(Tile { bytes, kept: false }))
            }
            // An old tile is better than none.
            Ok(None) => Ok(kept.map(|(bytes, _)| Tile { bytes, kept: true })),
            Err(error) if kept.is_none() || error.is_cancelled() => Err(error),
            Err(_) => Ok(kept.map(|(bytes, _)| Tile { bytes, kept: true })),
        }
    }

    /// Address of a tile.
    pub fn address(&self, key: TileKey) -> Result<Url, OnlineError> {
        let filled = [("{z}", u32::from(key.z)), ("{x}", key.x), ("{y}", key.y)]
            .into_iter()
            .fold(self.source.url.clone(), |url, (gap, number)| url.replace(gap, &number.to_string()));
        address::read(&filled)
    }

    fn ask(&self, key: TileKey, network: &dyn Transport, progress: &Progress) -> Result<Option<Vec<u8>>, OnlineError> {
        let at = self.address(key)?;
        let failed = |failure| OnlineError::Failed { host: address::host(&at), failure, tries: 1 };
        let answer = network.get(&at, PICTURES, progress)?.map_err(failed)?;
        match answer.status {
            200 if is_picture(&answer.body) => Ok(Some(answer.body)),
            200 => Err(failed(Failure::Other(answer.content_type))),
            // The sea and what lies abroad.
            204 | 404 => Ok(None),
            status => Err(OnlineError::Status { address: at.to_string(), status, said: String::new(), tries: 1 }),
        }
    }

    fn file(&self, key: TileKey) -> Option<PathBuf> {
        let folder = self.folder.as_ref()?;
        Some(folder.join(key.z.to_string()).join(key.x.to_string()).join(key.y.to_string()))
    }

    /// A kept tile, and whether it is young enough not to be asked again.
    fn kept(&self, key: TileKey) -> Option<(Vec<u8>, bool)> {
        let file = self.file(key)?;
        let bytes = std::fs::read(&file).ok().filter(|bytes| is_picture(bytes))?;
        let age = std::fs::metadata(&file).and_then(|data| data.modified()).ok();
        let age = age.and_then(|then| SystemTime::now().duration_since(then).ok()).unwrap_or_default();
        Some((bytes, age < Duration::from_secs(u64::from(self.source.keep_days) * DAY)))
    }

    /// Keeps a tile. A full disk only means that it is asked again.
    fn keep(&self, key: TileKey, bytes: &[u8]) {
        if let Some(file) = self.file(key)
            && let Some(folder) = file.parent()
            && std::fs::create_dir_all(folder).is_ok()
        {
            let _ = write_atomically(&file, bytes);
        }
    }
}

fn is_picture(bytes: &[u8]) -> bool {
    let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    bytes.starts_with(&[0x89, b'P', b'N', b'G']) || bytes.starts_with(&[0xFF, 0xD8, 0xFF]) || webp
}
