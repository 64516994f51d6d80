//! The threads behind the tiles of a background: some read and decode what is at hand, others fetch what is not.
//!
//! What is wanted changes with every frame; what nobody wants any more is not begun, and fetching it is stopped.

use std::collections::HashSet;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::{DrawnTile, TileContent};
use crate::geometry::Point;
use crate::io::tiles::{FetchedTile, Placing, Remote, TileAt, TileError, TileKind, TileSource, backdrop_of, raster_of};
use crate::model::backdrop::Backdrop;
use crate::progress::Progress;
use crate::render::raster::{Net, Raster};
use crate::words::Message;

/// Threads that make tiles of what is at hand.
const WORKERS: usize = 2;

/// How often it is looked whether more may be asked.
const LOOK_AGAIN: Duration = Duration::from_millis(200);

/// What became of a tile.
pub(super) enum Made {
    Drawn(Arc<DrawnTile>),
    /// The source has none, or one without anything in it.
    Missing,
    Broken,
}

/// What a thread tells of a tile.
pub(super) enum News {
    /// What is at hand, and whether it is to be fetched.
    AtHand(Result<Made, TileError>, bool),
    /// What was fetched; missing where the source has none.
    Fetched(Result<Made, TileError>),
    /// It did not come. Whether something answered.
    Failed(bool),
}

struct Fetching {
    at: TileAt,
    progress: Arc<Progress>,
    /// It came, and lies ready to be taken over.
    done: bool,
}

#[derive(Default)]
struct Queue {
    near: Vec<TileAt>,
    busy: HashSet<TileAt>,
    far: Vec<TileAt>,
    fetching: Vec<Fetching>,
    closed: bool,
}

/// The threads of one source in the plane of one project.
pub(super) struct TileWork {
    pub source: Arc<dyn TileSource>,
    pub placing: Placing,
    queue: Mutex<Queue>,
    more: Condvar,
    waker: Box<dyn Fn() + Send + Sync>,
}

/// Where the threads tell what they made.
pub(super) type Received = Receiver<(TileAt, News)>;

impl TileWork {
    /// Starts the threads; they end with `close`.
    pub fn start(
        source: Arc<dyn TileSource>,
        placing: Placing,
        waker: Box<dyn Fn() + Send + Sync>,
    ) -> (Arc<Self>, Received) {
        let fetchers = source.remote().map_or(0, Remote::at_once);
        let work = Arc::new(Self { source, placing, queue: Mutex::default(), more: Condvar::new(), waker });
        let (sender, received) = channel();
        for at in 0..WORKERS + fetchers {
            let (work, sender) = (Arc::clone(&work), sender.clone());
            std::thread::spawn(move || if at < WORKERS { work.read(&sender) } else { work.fetch(&sender) });
        }
        (work, received)
    }

    /// A tile was taken over, so that it can be wanted again; that it was wanted before is done with.
    pub fn taken(&self, at: TileAt, fetched: bool) {
        let mut queue = self.queue();
        if fetched {
            queue.fetching.retain(|one| one.at != at);
            queue.far.retain(|one| *one != at);
        } else {
            queue.busy.remove(&at);
            queue.near.retain(|one| *one != at);
        }
    }

    /// What is wanted now, what matters most first, and nothing else: of what is at hand, and to be fetched.
    pub fn want(&self, near: Vec<TileAt>, far: Vec<TileAt>) {
        let mut queue = self.queue();
        queue.fetching.iter().filter(|one| !far.contains(&one.at)).for_each(|one| one.progress.cancel());
        (queue.near, queue.far) = (near, far);
        queue.near.reverse();
        queue.far.reverse();
        drop(queue);
        self.more.notify_all();
    }

    /// Ends the threads.
    pub fn close(&self) {
        let mut queue = self.queue();
        queue.closed = true;
        queue.fetching.iter().for_each(|one| one.progress.cancel());
        drop(queue);
        self.more.notify_all();
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a thread that reads does until it is closed.
    fn read(&self, sender: &Sender<(TileAt, News)>) {
        loop {
            let at = {
                let mut queue = self.queue();
                loop {
                    if queue.closed {
                        return;
                    }
                    let next = queue.near.pop();
                    match next {
                        Some(at) if queue.busy.insert(at) => break at,
                        Some(_) => {}
                        None => queue = self.more.wait(queue).unwrap_or_else(PoisonError::into_inner),
                    }
                }
            };
            // A tile that makes a decoder panic is a broken tile, and the next one is made all the same.
            let made = quietly(|| match self.source.tile(at)? {
                Some(bytes) => self.make(at, &bytes),
                None => Ok(Made::Missing),
            });
            let news = match (made, self.source.remote()) {
                // What was kept and can't be read is fetched again.
                (Err(_), Some(remote)) => {
                    remote.spoil(at);
                    News::AtHand(Ok(Made::Missing), remote.is_due(at))
                }
                (made, remote) => News::AtHand(made, remote.is_some_and(|remote| remote.is_due(at))),
            };
            if sender.send((at, news)).is_err() {
                return;
            }
            (self.waker)();
        }
    }

    /// What a thread that fetches does until it is closed.
    fn fetch(&self, sender: &Sender<(TileAt, News)>) {
        while let Some((remote, at, progress)) = self.next_to_fetch() {
            let fetched = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| remote.fetch(at, &progress)));
            let news = match fetched.unwrap_or(FetchedTile::Failed { answered: true }) {
                FetchedTile::Tile(bytes) => Some(News::Fetched(quietly(|| self.make(at, &bytes)))),
                FetchedTile::NotThere => Some(News::Fetched(Ok(Made::Missing))),
                FetchedTile::Failed { answered } => Some(News::Failed(answered)),
                FetchedTile::Stopped => None,
            };
            let mut queue = self.queue();
            match &news {
                Some(_) => queue.fetching.iter_mut().filter(|one| one.at == at).for_each(|one| one.done = true),
                None => queue.fetching.retain(|one| one.at != at),
            }
            drop(queue);
            self.more.notify_all();
            if let Some(news) = news {
                if sender.send((at, news)).is_err() {
                    return;
                }
                (self.waker)();
            }
        }
    }

    /// Waits for a tile to fetch; None at the end.
    fn next_to_fetch(&self) -> Option<(&dyn Remote, TileAt, Arc<Progress>)> {
        let remote = self.source.remote()?;
        let mut queue = self.queue();
        loop {
            if queue.closed {
                return None;
            }
            let wait = remote.wait();
            let under_way = queue.fetching.iter().filter(|one| !one.done).count();
            let next = queue.far.iter().rposition(|at| queue.fetching.iter().all(|one| one.at != *at));
            match next.filter(|_| wait.is_zero() && under_way < remote.at_once()) {
                Some(next) => {
                    let at = queue.far.remove(next);
                    let progress = Arc::new(Progress::default());
                    queue.fetching.push(Fetching { at, progress: Arc::clone(&progress), done: false });
                    return Some((remote, at, progress));
                }
                // In peace, or as much is asked as may be: perhaps by what was stopped and gives no sign of its end.
                None if next.is_some() => {
                    let wait = if wait.is_zero() { LOOK_AGAIN } else { wait };
                    queue = self.more.wait_timeout(queue, wait).unwrap_or_else(PoisonError::into_inner).0;
                }
                None => queue = self.more.wait(queue).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }

    fn make(&self, at: TileAt, bytes: &[u8]) -> Result<Made, TileError> {
        if bytes.is_empty() {
            return Ok(Made::Missing);
        }
        let mut trouble = None;
        let content = match self.source.info().kind {
            TileKind::Vector => {
                let backdrop = backdrop_of(bytes, at, &self.placing)?;
                trouble = trouble_of(&backdrop);
                let picture = crate::render::backdrop::picture(&backdrop, at.zoom);
                TileContent::Vector(Arc::new(picture), Arc::new(backdrop.places))
            }
            TileKind::Picture => {
                let (width, height, pixels) = raster_of(bytes)?;
                let place = |u: f64, v: f64| -> Option<Point> { self.placing.at(at, u, v) };
                let Some(net) = Net::following((width, height), place) else { return Ok(Made::Missing) };
                let raster = Raster::new((width, height), pixels, net).ok_or(TileError::Broken("picture"))?;
                TileContent::Picture(Arc::new(raster))
            }
        };
        Ok(Made::Drawn(Arc::new(DrawnTile { at, content, trouble })))
    }
}

/// Does something; a panic in it is a broken tile.
fn quietly(does: impl FnOnce() -> Result<Made, TileError>) -> Result<Made, TileError> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(does)).unwrap_or(Err(TileError::Broken("tile")))
}

/// Key of the trouble that the program knows none of the layers of a tile.
pub const UNKNOWN_LAYERS: &str = "background-unknown-layers";

/// What of a vector tile can't be drawn.
fn trouble_of(backdrop: &Backdrop) -> Option<Message> {
    let nothing = backdrop.areas.is_empty() && backdrop.lines.is_empty() && backdrop.places.is_empty();
    if nothing && !backdrop.unknown.is_empty() {
        return Some(Message::new(UNKNOWN_LAYERS).text("layers", backdrop.unknown.join(", ")));
    }
    (backdrop.broken > 0).then(|| Message::new("background-features-broken").count("n", backdrop.broken))
}
