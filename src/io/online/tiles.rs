//! A background map from the internet as a source of tiles: what was kept, and the rest from its server when the user
//! turned that on.
//!
//! It draws nothing and chooses no tiles ahead: only what somebody looks at is asked for. When a server fails it is left
//! in peace for a while, longer each time.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use url::Url;

use super::address;
use super::error::{Failure, OnlineError};
use super::kept::Kept;
use super::sources;
use super::transport::{Answer, Transport};
use crate::io::tiles::{FetchedTile, Remote, TileAt, TileError, TileInfo, TileKind, TileSource, raster_of};
use crate::progress::Progress;
use crate::words::{Language, Message};

pub use super::kept::{MB, empty, sizes};

/// What we like to get.
const PICTURES: &str = "image/png, image/jpeg, image/webp, */*;q=0.1";
/// Tiles asked for at once.
const AT_ONCE: usize = 4;
/// How long a server that failed is left in peace: at first, and at most.
const FIRST_PEACE: Duration = Duration::from_secs(5);
const LONGEST_PEACE: Duration = Duration::from_secs(300);
/// How long after that what went wrong is still told: a new question has its answer by then.
const TROUBLE_LASTS: Duration = Duration::from_secs(60);
/// A server that asks for more peace than this gets this.
const MOST_ASKED: Duration = Duration::from_secs(3600);

/// How the connection is.
#[derive(Default)]
struct Line {
    failures: u32,
    /// Nothing is asked before this moment.
    peace_until: Option<Instant>,
    trouble: Option<Message>,
}

/// An online map.
pub struct OnlineMap {
    source: sources::TileSource,
    info: TileInfo,
    kept: Option<Kept>,
    network: Option<Box<dyn Transport>>,
    first_peace: Duration,
    line: Mutex<Line>,
    /// Questions that are waited for.
    waited_for: AtomicUsize,
}

impl OnlineMap {
    /// The tiles of a source, called as people call it in a language, kept below a folder; None keeps nothing. Without a
    /// network only kept tiles come.
    pub fn new(
        source: sources::TileSource,
        language: Language,
        below: Option<&Path>,
        network: Option<Box<dyn Transport>>,
    ) -> Self {
        let info = TileInfo {
            name: source.title.of(language).to_owned(),
            attribution: source.attribution.clone(),
            kind: TileKind::Picture,
            grid: source.grid(),
            zooms: (source.min_zoom, source.max_zoom),
            bounds: None,
            accuracy_m: 0.0,
            tile_px: source.tile_size,
        };
        let kept = below.and_then(|below| Kept::new(&source, below));
        Self {
            source,
            info,
            kept,
            network,
            first_peace: FIRST_PEACE,
            line: Mutex::default(),
            waited_for: AtomicUsize::new(0),
        }
    }

    /// The same, but a server that failed is asked again after this time at first.
    pub fn with_peace(self, first_peace: Duration) -> Self {
        Self { first_peace, ..self }
    }

    fn ask(&self, at: TileAt, network: &dyn Transport, progress: &Progress) -> Result<Option<Answer>, Failed> {
        let at = self.source.address(at.zoom, at.x, at.y)?;
        let failed = |failure| OnlineError::Failed { host: address::host(&at), failure, tries: 1 };
        let answer = network.get(&at, PICTURES, progress).map_err(OnlineError::from)?.map_err(failed)?;
        let error = match answer.status {
            200 if is_picture(&answer.body) => return Ok(Some(answer)),
            // The sea and what lies abroad.
            204 | 404 => return Ok(None),
            200 => no_picture(&at, &answer),
            301..=308 => failed(Failure::Redirect),
            status => OnlineError::Status { address: at.to_string(), status, said: String::new(), tries: 1 },
        };
        let answered = !matches!(error, OnlineError::Failed { failure: Failure::Redirect, .. });
        Err(Failed { error, answered, peace: answer.retry_after })
    }

    fn line(&self) -> std::sync::MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn failed(&self, failed: &Failed) {
        let mut line = self.line();
        // What was under way when the first one failed says nothing new.
        if let Some(until) = line.peace_until.filter(|until| *until > Instant::now()) {
            // But what the server asks for counts.
            let asked = failed.peace.map(|peace| Instant::now() + peace.min(MOST_ASKED));
            line.peace_until = asked.max(Some(until));
            return;
        }
        let doubled = self.first_peace.saturating_mul(2_u32.saturating_pow(line.failures.min(16)));
        let asked = failed.peace.unwrap_or_default().min(MOST_ASKED);
        line.failures += 1;
        line.peace_until = Some(Instant::now() + doubled.min(LONGEST_PEACE).max(asked));
        line.trouble = Some(failed.error.message());
    }
}

/// Why a tile did not come.
struct Failed {
    error: OnlineError,
    answered: bool,
    /// How long the server asks to be left in peace.
    peace: Option<Duration>,
}

impl From<OnlineError> for Failed {
    fn from(error: OnlineError) -> Self {
        Self { error, answered: false, peace: None }
    }
}

impl TileSource for OnlineMap {
    fn info(&self) -> &TileInfo {
        &self.info
    }

    fn tile(&self, at: TileAt) -> Result<Option<Vec<u8>>, TileError> {
        Ok(self.kept.as_ref().and_then(|kept| kept.read(at)))
    }

    fn is_sparse(&self) -> bool {
        true
    }

    fn remote(&self) -> Option<&dyn Remote> {
        self.network.as_ref().map(|_| self as &dyn Remote)
    }
}

impl Remote for OnlineMap {
    fn is_due(&self, at: TileAt) -> bool {
        let (first, last) = self.info.zooms;
        (first..=last).contains(&at.zoom) && !self.kept.as_ref().is_some_and(|kept| kept.is_young(at))
    }

    fn fetch(&self, at: TileAt, progress: &Progress) -> FetchedTile {
        let Some(network) = &self.network else { return FetchedTile::Stopped };
        self.waited_for.fetch_add(1, Ordering::Relaxed);
        let asked = self.ask(at, network.as_ref(), progress);
        self.waited_for.fetch_sub(1, Ordering::Relaxed);
        match asked {
            Ok(answer) => {
                let mut line = self.line();
                // One good answer does not end the peace that another one asked for.
                if line.peace_until.is_none_or(|until| until <= Instant::now()) {
                    *line = Line::default();
                }
                drop(line);
                let Some(answer) = answer else { return FetchedTile::NotThere };
                // What can't be drawn is not worth keeping, and what a server forbids to keep is not kept.
                if let Some(kept) = self.kept.as_ref().filter(|_| !answer.no_store)
                    && raster_of(&answer.body).is_ok()
                {
                    kept.put(at, &answer.body);
                }
                FetchedTile::Tile(answer.body)
            }
            Err(failed) if failed.error.is_cancelled() => FetchedTile::Stopped,
            Err(failed) => {
                self.failed(&failed);
                FetchedTile::Failed { answered: failed.answered }
            }
        }
    }

    fn spoil(&self, at: TileAt) {
        if let Some(kept) = &self.kept {
            kept.drop_tile(at);
        }
    }

    fn wait(&self) -> Duration {
        let until = self.line().peace_until;
        until.map(|until| until.saturating_duration_since(Instant::now())).unwrap_or_default()
    }

    fn at_once(&self) -> usize {
        // What nobody waits for any more is still a question to the server.
        let open = self.network.as_ref().map_or(0, |network| network.open());
        let left_over = open.saturating_sub(self.waited_for.load(Ordering::Relaxed));
        // Whether it works again is asked with one tile.
        let most = if self.line().failures > 0 { 1 } else { AT_ONCE };
        most.saturating_sub(left_over)
    }

    fn trouble(&self) -> Option<Message> {
        let line = self.line();
        // Long after it could have been asked again nobody wanted anything of it: then it is not known.
        let is_known = line.peace_until.is_some_and(|until| Instant::now() < until + TROUBLE_LASTS);
        line.trouble.clone().filter(|_| is_known)
    }
}

/// Something else in the place of a tile; often the page of a network that wants a password first.
fn no_picture(at: &Url, answer: &Answer) -> OnlineError {
    let head = String::from_utf8_lossy(answer.body.get(..answer.body.len().min(1024)).unwrap_or_default());
    if head.to_ascii_lowercase().contains("<html") {
        return OnlineError::WebPage { address: at.to_string(), title: String::new() };
    }
    OnlineError::NoPicture { address: at.to_string(), said: answer.content_type.clone() }
}

fn is_picture(bytes: &[u8]) -> bool {
    let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
    bytes.starts_with(&[0x89, b'P', b'N', b'G']) || bytes.starts_with(&[0xFF, 0xD8, 0xFF]) || webp
}

#[cfg(test)]
#[path = "tiles_tests.rs"]
mod tests;
