//! Tiles of the background ready to draw: asked for by what is in view, made on threads of its own, kept for a while.
//!
//! The window asks in each frame and gets what there is; reading, decoding and triangles never happen on its thread.

mod visible;
mod work;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};

use crate::geometry::Bounds;
use crate::geometry::projection::Crs;
use crate::io::tiles::{Placing, TileAt, TileError, TileSource};
use crate::model::backdrop::NamedPlace;
use crate::render::Picture;
use crate::render::raster::Raster;
use crate::words::Message;
use work::{Made, News, Received, TileWork, UNKNOWN_LAYERS};

/// Tiles are let go, the longest unseen first, when all together take more than this.
const MOST_BYTES: usize = 160 << 20;
const MOST_TILES: usize = 600;
/// What is taken over from the threads in one frame, counted in corners of lines and areas: it goes to the graphics card
/// in that frame.
const COST_A_FRAME: usize = 15_000;
/// Pixels of a picture that cost as much as a corner.
const PIXELS_A_CORNER: usize = 64;
/// How often a tile is asked for again when something answered and gave none.
const MOST_TRIES: u8 = 3;

/// What is drawn of a tile.
#[derive(Clone, Debug)]
pub enum TileContent {
    /// Areas and lines, and the places with a name.
    Vector(Arc<Picture>, Arc<Vec<NamedPlace>>),
    /// A picture, bent to fit.
    Picture(Arc<Raster>),
}

/// A tile that can be drawn.
#[derive(Clone, Debug)]
pub struct DrawnTile {
    /// Which tile.
    pub at: TileAt,
    /// What is drawn.
    pub content: TileContent,
    /// What of it can't be drawn; None when all can.
    pub trouble: Option<Message>,
}

/// Whether a tile is to be fetched.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Far {
    /// What is at hand is all there is.
    Nothing,
    /// It is to be fetched while it is in view.
    Due,
}

struct Known {
    made: Made,
    bytes: usize,
    last_frame: u64,
    far: Far,
    /// How often something answered and gave no tile.
    tries: u8,
}

/// The tiles of one source in the plane of one project.
pub struct TileStore {
    work: Arc<TileWork>,
    known: HashMap<TileAt, Known>,
    received: Received,
    frame: u64,
    asked: Vec<TileAt>,
    asked_far: Vec<TileAt>,
    is_whole: bool,
    problem: Option<Message>,
    told: bool,
}

impl TileStore {
    /// Begins tiles on a thread of its own and hands them over when they can be asked for: the first way into the plane
    /// of a project reads the grid of corrections, which takes longer than a frame. None comes when there is no way.
    pub fn begin(
        source: Arc<dyn TileSource>,
        crs: Crs,
        waker: impl Fn() + Send + Sync + 'static,
    ) -> Receiver<Option<Self>> {
        let (sender, receiver) = channel();
        std::thread::spawn(move || {
            let waker = Arc::new(waker);
            let wake = Arc::clone(&waker);
            let placing = Placing::new(source.info().grid, crs).ok();
            // Nobody listens when another source was chosen meanwhile.
            let _ = sender.send(placing.map(|placing| Self::new(source, placing, move || wake())));
            waker();
        });
        receiver
    }

    /// Begins with nothing; `waker` is called from another thread when a tile is ready.
    pub fn new(source: Arc<dyn TileSource>, placing: Placing, waker: impl Fn() + Send + Sync + 'static) -> Self {
        let (work, received) = TileWork::start(source, placing, Box::new(waker));
        Self {
            work,
            known: HashMap::new(),
            received,
            frame: 0,
            asked: Vec::new(),
            asked_far: Vec::new(),
            is_whole: true,
            problem: None,
            told: false,
        }
    }

    /// Where its tiles come from.
    pub fn source(&self) -> &Arc<dyn TileSource> {
        &self.work.source
    }

    /// Begins a frame: takes over what the threads have made. True when there is more to take over in the next.
    pub fn begin_frame(&mut self) -> bool {
        self.frame += 1;
        self.is_whole = true;
        let mut left = COST_A_FRAME;
        while left > 0 {
            let Ok((at, news)) = self.received.try_recv() else { return false };
            // Only now: one that lies ready is not to be made again.
            self.work.taken(at, !matches!(news, News::AtHand(..)));
            left = left.saturating_sub(self.take(at, news));
        }
        true
    }

    /// Takes over what was made of a tile; what it costs to put that on the graphics card.
    fn take(&mut self, at: TileAt, news: News) -> usize {
        match news {
            News::AtHand(result, is_due) => self.put(at, result, if is_due { Far::Due } else { Far::Nothing }),
            // What was kept stays where the source has nothing, or nothing that can be read.
            News::Fetched(Ok(Made::Missing)) => {
                self.settle(at);
                0
            }
            News::Fetched(Err(error)) if self.drawn(at).is_some() => {
                self.tell(&error);
                self.settle(at);
                0
            }
            News::Fetched(result) => self.put(at, result, Far::Nothing),
            News::Failed(answered) => {
                if let Some(known) = self.known.get_mut(&at) {
                    known.tries += u8::from(answered);
                    if known.tries >= MOST_TRIES {
                        known.far = Far::Nothing;
                    }
                }
                0
            }
        }
    }

    fn tell(&mut self, error: &TileError) {
        let problem = Message::new("background-tile-broken").message("reason", error.message());
        self.problem.get_or_insert(problem);
    }

    fn settle(&mut self, at: TileAt) {
        if let Some(known) = self.known.get_mut(&at) {
            known.far = Far::Nothing;
        }
    }

    fn put(&mut self, at: TileAt, result: Result<Made, TileError>, far: Far) -> usize {
        let made = result.unwrap_or_else(|error| {
            self.tell(&error);
            Made::Broken
        });
        let (bytes, cost) = match &made {
            // All that could be drawn of it is bare ground: what lies below is more.
            Made::Drawn(tile) if tile.trouble.as_ref().is_some_and(|trouble| trouble.key == UNKNOWN_LAYERS) => {
                self.problem = self.problem.take().or_else(|| tile.trouble.clone());
                self.known.insert(at, Known { made: Made::Missing, bytes: 64, last_frame: self.frame, far, tries: 0 });
                return 0;
            }
            Made::Drawn(tile) => {
                self.problem = self.problem.take().or_else(|| tile.trouble.clone());
                tile.size()
            }
            Made::Missing | Made::Broken => (64, 0),
        };
        self.known.insert(at, Known { made, bytes, last_frame: self.frame, far, tries: 0 });
        cost
    }

    /// The box around a tile in the plane; None where it can't be told.
    pub fn bounds(&self, at: TileAt) -> Option<Bounds> {
        let corners = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map(|(u, v)| self.work.placing.at(at, u, v));
        corners.into_iter().map(|corner| corner.map(|p| Bounds { min: p, max: p })).reduce(|a, b| Some(a?.union(b?)))?
    }

    /// Whether what was asked for in this frame can be drawn everywhere, be it coarsely.
    pub fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Ends a frame: the threads go on with what was asked for in it, and nothing else.
    pub fn end_frame(&mut self) {
        self.work.want(std::mem::take(&mut self.asked), std::mem::take(&mut self.asked_far));
        self.forget();
    }

    /// What was wrong with a tile; told once.
    pub fn take_problem(&mut self) -> Option<Message> {
        let problem = self.problem.clone().filter(|_| !self.told)?;
        self.told = true;
        Some(problem)
    }

    fn forget(&mut self) {
        let total: usize = self.known.values().map(|one| one.bytes).sum();
        if total <= MOST_BYTES && self.known.len() <= MOST_TILES {
            return;
        }
        let mut unseen: Vec<(u64, TileAt, usize)> = self
            .known
            .iter()
            .filter(|(_, one)| one.last_frame < self.frame)
            .map(|(at, one)| (one.last_frame, *at, one.bytes))
            .collect();
        unseen.sort_unstable();
        let mut left = total;
        for (_, at, bytes) in unseen {
            if left <= MOST_BYTES * 3 / 4 && self.known.len() <= MOST_TILES * 3 / 4 {
                break;
            }
            left -= bytes;
            self.known.remove(&at);
        }
    }
}

impl Drop for TileStore {
    fn drop(&mut self) {
        self.work.close();
    }
}

impl DrawnTile {
    /// Bytes it takes, and what it costs to put it on the graphics card, roughly.
    fn size(&self) -> (usize, usize) {
        match &self.content {
            TileContent::Vector(picture, places) => {
                let corners = picture.vertex_count();
                (corners * 60 + places.len() * 80 + 1_000, corners)
            }
            // It is on the graphics card too.
            TileContent::Picture(raster) => {
                let bytes = raster.parts.iter().map(|part| part.rgba.len()).sum::<usize>();
                (2 * bytes, bytes / (4 * PIXELS_A_CORNER))
            }
        }
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod remote_tests;
