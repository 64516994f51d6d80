//! What a source of tiles can do more when it fetches them from elsewhere: ask, wait, and say what is wrong.
//!
//! It opens no connection; who does is in `io::online`. Files have nothing of this.

use std::time::Duration;

use super::TileAt;
use crate::progress::Progress;
use crate::words::Message;

/// What became of a question for a tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchedTile {
    /// The tile.
    Tile(Vec<u8>),
    /// The source has none there.
    NotThere,
    /// Nobody wants it any more.
    Stopped,
    /// It did not come.
    Failed {
        /// Something answered, but gave no tile; else nothing answered at all.
        answered: bool,
    },
}

/// A source that fetches. It is asked on threads of its own, and may take its time.
pub trait Remote: Send + Sync {
    /// Whether a tile is to be fetched: there is none at hand, or one that is old.
    fn is_due(&self, at: TileAt) -> bool;
    /// Fetches a tile, unless it is stopped.
    fn fetch(&self, at: TileAt, progress: &Progress) -> FetchedTile;
    /// Throws away what is at hand of a tile, because it can't be read.
    fn spoil(&self, at: TileAt);
    /// How long nothing is to be asked, after something went wrong; zero when all is well.
    fn wait(&self) -> Duration;
    /// How many tiles may be asked for at once, now.
    fn at_once(&self) -> usize;
    /// What is wrong with the connection now, in the user's words.
    fn trouble(&self) -> Option<Message>;
}
