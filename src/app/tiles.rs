//! Tiles of the background ready to draw: asked for by what is in view, made on threads of its own, kept for a while.
//!
//! The window asks in each frame and gets what there is; reading, decoding and triangles never happen on its thread.

use std::collections::{HashMap, HashSet};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use crate::geometry::{Bounds, Point};
use crate::io::tiles::{Placing, TileAt, TileError, TileKind, TileSource, backdrop_of, raster_of};
use crate::model::backdrop::{Backdrop, NamedPlace};
use crate::render::Picture;
use crate::render::raster::{Net, Raster};
use crate::words::Message;

/// Threads that make tiles.
const WORKERS: usize = 2;
/// Tiles are let go, the longest unseen first, when all together take more than this.
const MOST_BYTES: usize = 160 << 20;
const MOST_TILES: usize = 600;
/// Corners taken over from the threads in one frame: they go to the graphics card in that frame.
const CORNERS_A_FRAME: usize = 15_000;

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

/// What became of a tile.
enum Made {
    Drawn(Arc<DrawnTile>),
    /// The source has none, or one without anything in it.
    Missing,
    Broken,
}

struct Known {
    made: Made,
    bytes: usize,
    last_frame: u64,
}

#[derive(Default)]
struct Queue {
    wanted: Vec<TileAt>,
    busy: HashSet<TileAt>,
    closed: bool,
}

struct Shared {
    source: Arc<dyn TileSource>,
    placing: Placing,
    queue: Mutex<Queue>,
    more: Condvar,
    waker: Box<dyn Fn() + Send + Sync>,
}

/// The tiles of one source in the plane of one project.
pub struct TileStore {
    shared: Arc<Shared>,
    known: HashMap<TileAt, Known>,
    received: Receiver<(TileAt, Result<Made, TileError>)>,
    frame: u64,
    asked: Vec<TileAt>,
    problem: Option<Message>,
    told: bool,
}

impl TileStore {
    /// Begins with nothing; `waker` is called from another thread when a tile is ready.
    pub fn new(source: Arc<dyn TileSource>, placing: Placing, waker: impl Fn() + Send + Sync + 'static) -> Self {
        let waker = Box::new(waker);
        let shared = Arc::new(Shared { source, placing, queue: Mutex::default(), more: Condvar::new(), waker });
        let (sender, received) = channel();
        for _ in 0..WORKERS {
            let (shared, sender) = (Arc::clone(&shared), sender.clone());
            std::thread::spawn(move || work(&shared, &sender));
        }
        Self { shared, known: HashMap::new(), received, frame: 0, asked: Vec::new(), problem: None, told: false }
    }

    /// Where its tiles come from.
    pub fn source(&self) -> &Arc<dyn TileSource> {
        &self.shared.source
    }

    /// Begins a frame: takes over what the threads have made. True when there is more to take over in the next.
    pub fn begin_frame(&mut self) -> bool {
        self.frame += 1;
        let mut corners = 0;
        while corners < CORNERS_A_FRAME {
            let Ok((at, result)) = self.received.try_recv() else { return false };
            // Only now: one that lies ready is not to be made again.
            self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner).busy.remove(&at);
            let made = result.unwrap_or_else(|error| {
                let problem = Message::new("background-tile-broken").message("reason", error.message());
                self.problem.get_or_insert(problem);
                Made::Broken
            });
            let (bytes, size) = match &made {
                Made::Drawn(tile) => {
                    self.problem = self.problem.take().or_else(|| tile.trouble.clone());
                    tile.size()
                }
                Made::Missing | Made::Broken => (64, 0),
            };
            corners += size;
            self.known.insert(at, Known { made, bytes, last_frame: self.frame });
        }
        true
    }

    /// What to draw for a box of the plane, lowest first: tiles that are ready, and where they are not the larger ones
    /// they are a part of, or the smaller ones they consist of.
    pub fn visible(&mut self, view: &Bounds, m_per_px: f64) -> Vec<Arc<DrawnTile>> {
        let shared = Arc::clone(&self.shared);
        let info = shared.source.info();
        let wish = shared.placing.zoom_for(m_per_px, view.center());
        // Tiles of lines are made to be shown up to twice as large; pictures are sharpest at their own size.
        let wish = if info.kind == TileKind::Vector { wish.floor() } else { wish.round() };
        let zoom = wish.clamp(f64::from(info.zooms.0), f64::from(info.zooms.1)) as u8;
        let (mut below, mut on_top): (Vec<Arc<DrawnTile>>, Vec<Arc<DrawnTile>>) = (Vec::new(), Vec::new());
        let mut used = HashSet::new();
        for at in shared.placing.cover(view, zoom) {
            if let Some(tile) = self.want(at) {
                on_top.push(tile);
                continue;
            }
            let mut larger = at.parent();
            while let Some(up) = larger.filter(|up| up.zoom >= info.zooms.0) {
                let missing_so_far = !matches!(self.known.get(&up).map(|one| &one.made), Some(Made::Drawn(_)));
                // One that is not known yet is asked for only where the one asked for is known not to be there.
                let found = if missing_so_far && !self.is_missing(at) { None } else { self.want(up) };
                if let Some(tile) = found {
                    if used.insert(up) {
                        below.push(tile);
                    }
                    break;
                }
                larger = up.parent();
            }
            if larger.is_none_or(|up| up.zoom < info.zooms.0) && !self.is_missing(at) && at.zoom < info.zooms.1 {
                let smaller = at.children().into_iter().filter_map(|child| self.drawn(child)).collect::<Vec<_>>();
                on_top.extend(smaller);
            }
        }
        below.sort_by_key(|tile| tile.at.zoom);
        below.extend(on_top);
        below
    }

    /// Ends a frame: the threads go on with what was asked for in it, and nothing else.
    pub fn end_frame(&mut self) {
        let asked = std::mem::take(&mut self.asked);
        {
            let mut queue = self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner);
            queue.wanted = asked;
            queue.wanted.reverse();
        }
        self.shared.more.notify_all();
        self.forget();
    }

    /// What was wrong with a tile; told once.
    pub fn take_problem(&mut self) -> Option<Message> {
        let problem = self.problem.clone().filter(|_| !self.told)?;
        self.told = true;
        Some(problem)
    }

    fn is_missing(&self, at: TileAt) -> bool {
        matches!(self.known.get(&at).map(|one| &one.made), Some(Made::Missing | Made::Broken))
    }

    fn drawn(&mut self, at: TileAt) -> Option<Arc<DrawnTile>> {
        let known = self.known.get_mut(&at)?;
        known.last_frame = self.frame;
        match &known.made {
            Made::Drawn(tile) => Some(Arc::clone(tile)),
            Made::Missing | Made::Broken => None,
        }
    }

    /// A tile that is ready; one that is not known yet is asked for.
    fn want(&mut self, at: TileAt) -> Option<Arc<DrawnTile>> {
        if !self.known.contains_key(&at) {
            if !self.asked.contains(&at) {
                self.asked.push(at);
            }
            return None;
        }
        self.drawn(at)
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
        let mut queue = self.shared.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.closed = true;
        drop(queue);
        self.shared.more.notify_all();
    }
}

impl DrawnTile {
    /// Bytes it takes and corners it has, roughly.
    fn size(&self) -> (usize, usize) {
        match &self.content {
            TileContent::Vector(picture, places) => {
                let corners = picture.vertex_count();
                (corners * 60 + places.len() * 80 + 1_000, corners)
            }
            // It is on the graphics card too.
            TileContent::Picture(raster) => (2 * raster.parts.iter().map(|part| part.rgba.len()).sum::<usize>(), 0),
        }
    }
}

/// What a thread does until the store is gone.
fn work(shared: &Shared, sender: &Sender<(TileAt, Result<Made, TileError>)>) {
    loop {
        let at = {
            let mut queue = shared.queue.lock().unwrap_or_else(PoisonError::into_inner);
            loop {
                if queue.closed {
                    return;
                }
                let next = queue.wanted.pop();
                match next {
                    Some(at) if queue.busy.insert(at) => break at,
                    Some(_) => {}
                    None => queue = shared.more.wait(queue).unwrap_or_else(PoisonError::into_inner),
                }
            }
        };
        // A tile that makes a decoder panic is a broken tile, and the next one is made all the same.
        let made = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| make(shared, at)))
            .unwrap_or(Err(TileError::Broken("tile")));
        let listens = sender.send((at, made)).is_ok();
        if !listens {
            return;
        }
        (shared.waker)();
    }
}

fn make(shared: &Shared, at: TileAt) -> Result<Made, TileError> {
    let Some(bytes) = shared.source.tile(at)?.filter(|bytes| !bytes.is_empty()) else { return Ok(Made::Missing) };
    let mut trouble = None;
    let content = match shared.source.info().kind {
        TileKind::Vector => {
            let backdrop = backdrop_of(&bytes, at, &shared.placing)?;
            trouble = trouble_of(&backdrop);
            let picture = crate::render::backdrop::picture(&backdrop, at.zoom);
            TileContent::Vector(Arc::new(picture), Arc::new(backdrop.places))
        }
        TileKind::Picture => {
            let (width, height, pixels) = raster_of(&bytes)?;
            let place = |u: f64, v: f64| -> Option<Point> { shared.placing.at(at, u, v) };
            let Some(net) = Net::following((width, height), place) else { return Ok(Made::Missing) };
            let raster = Raster::new((width, height), pixels, net).ok_or(TileError::Broken("picture"))?;
            TileContent::Picture(Arc::new(raster))
        }
    };
    Ok(Made::Drawn(Arc::new(DrawnTile { at, content, trouble })))
}

/// What of a vector tile can't be drawn.
fn trouble_of(backdrop: &Backdrop) -> Option<Message> {
    let nothing = backdrop.areas.is_empty() && backdrop.lines.is_empty() && backdrop.places.is_empty();
    if nothing && !backdrop.unknown.is_empty() {
        return Some(Message::new("background-unknown-layers").text("layers", backdrop.unknown.join(", ")));
    }
    (backdrop.broken > 0).then(|| Message::new("background-features-broken").count("n", backdrop.broken))
}

#[cfg(test)]
#[path = "tiles_tests.rs"]
mod tests;
