//! Pictures of large reference layers, made on a thread of its own: the window asks in each frame for what it misses.
//!
//! What is missing and what a picture looks like is for `render`; putting it on screen for the window.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::geometry::Point;
use crate::render::{Picture, WantedPicture};

/// Vertices taken over from the thread in one frame: they go to the graphics card in that frame.
const VERTICES_A_FRAME: usize = 30_000;
/// Pictures made ahead of what the window takes over: who zooms on waits for no more than these.
const AHEAD: usize = 4;

/// What draws a picture.
type Draw = fn(&WantedPicture) -> Picture;

#[derive(Default)]
struct Queue {
    wanted: Vec<WantedPicture>,
    /// Made now, or made and not taken over yet.
    busy: Vec<WantedPicture>,
    closed: bool,
}

struct Shared {
    queue: Mutex<Queue>,
    more: Condvar,
    waker: Box<dyn Fn() + Send + Sync>,
}

impl Shared {
    /// A panic elsewhere leaves the queue whole.
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Makes pictures of large layers.
pub struct LayerDrawing {
    shared: Arc<Shared>,
    made: Receiver<(WantedPicture, Arc<Picture>)>,
}

impl LayerDrawing {
    /// Begins with nothing; `waker` is called from another thread when a picture is ready.
    pub fn new(waker: impl Fn() + Send + Sync + 'static) -> Self {
        Self::drawing_by(WantedPicture::draw, waker)
    }

    fn drawing_by(draw: Draw, waker: impl Fn() + Send + Sync + 'static) -> Self {
        let shared = Arc::new(Shared { queue: Mutex::default(), more: Condvar::new(), waker: Box::new(waker) });
        let (sender, made) = channel();
        let theirs = Arc::clone(&shared);
        std::thread::spawn(move || work(&theirs, draw, &sender));
        Self { shared, made }
    }

    /// Asks for these, the first one first; what was asked before and is not among them is no longer wanted.
    pub fn ask(&self, mut wanted: Vec<WantedPicture>) {
        let mut queue = self.shared.queue();
        wanted.retain(|one| !queue.busy.iter().any(|busy| busy.is_same(one)));
        queue.wanted = wanted;
        drop(queue);
        self.shared.more.notify_one();
    }

    /// Takes over what is ready, as much as fits in a frame, and whether there is more for the next.
    pub fn take(&self) -> (Vec<(WantedPicture, Arc<Picture>)>, bool) {
        let (mut taken, mut vertices) = (Vec::new(), 0);
        while vertices < VERTICES_A_FRAME {
            let Ok((wanted, picture)) = self.made.try_recv() else { return (taken, false) };
            self.shared.queue().busy.retain(|busy| !busy.is_same(&wanted));
            self.shared.more.notify_one();
            vertices += picture.vertex_count().max(1);
            taken.push((wanted, picture));
        }
        (taken, true)
    }
}

impl Drop for LayerDrawing {
    fn drop(&mut self) {
        self.shared.queue().closed = true;
        self.shared.more.notify_all();
    }
}

fn work(shared: &Shared, draw: Draw, sender: &Sender<(WantedPicture, Arc<Picture>)>) {
    loop {
        let wanted = {
            let mut queue = shared.queue();
            loop {
                if queue.closed {
                    return;
                }
                if !queue.wanted.is_empty() && queue.busy.len() < AHEAD {
                    break;
                }
                queue = shared.more.wait(queue).unwrap_or_else(PoisonError::into_inner);
            }
            let next = queue.wanted.remove(0);
            queue.busy.push(next.clone());
            next
        };
        // A group that can't be drawn is an empty picture, and the next one is drawn all the same.
        let drawn = catch_unwind(AssertUnwindSafe(|| draw(&wanted)));
        let picture = Arc::new(drawn.unwrap_or_else(|_| Picture::new(Point { x: 0.0, y: 0.0 })));
        if sender.send((wanted, picture)).is_err() {
            return;
        }
        (shared.waker)();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use super::*;
    use crate::geometry::{Bounds, Shape, projection::Crs};
    use crate::model::{Change, Edit, FeatureId, Project, ReferenceFeature, ReferenceLayer, RowChange};
    use crate::render::{Budget, GROUPED_AT_ONCE, Ground, LayerGroups};
    use crate::words::Message;

    /// A layer of more than one group, and a view of all of it.
    fn ground() -> (Ground, Bounds) {
        let point = |x: f64, y: f64| Point { x, y };
        let shape = Shape::polygon(&[point(0.0, 0.0), point(8.0, 0.0), point(8.0, 8.0)]).unwrap().shape;
        let feature = ReferenceFeature { shape, properties: Default::default() };
        let layer = ReferenceLayer {
            id: FeatureId(uuid::Uuid::from_u128(1)),
            serial: 1,
            name: "percelen".to_owned(),
            source: String::new(),
            origin: None,
            features: Arc::new(vec![feature; GROUPED_AT_ONCE + 1]),
        };
        let groups = Arc::new(LayerGroups::of(&layer.features));
        let mut project = Project::new("P", Crs::RD_NEW);
        project.apply(&Edit::new(Message::new("x"), vec![Change::Layer(RowChange::put(layer))])).unwrap();
        let mut ground = Ground::default();
        ground.follow(&project, &[groups]);
        (ground, Bounds { min: point(-10.0, -10.0), max: point(10.0, 10.0) })
    }

    #[test]
    fn what_is_wanted_comes_once_and_wakes_the_window() {
        let (mut ground, view) = ground();
        let (sender, woken) = channel();
        let drawing = LayerDrawing::new(move || sender.send(()).unwrap());
        let (mut got, mut wakes) = (0, 0);
        while got < 3 {
            let shown = ground.layers(&Default::default(), &view, 0.5, &mut Budget::unlimited()).len();
            assert_eq!(shown, got);
            drawing.ask(ground.take_wanted());
            woken.recv().unwrap();
            wakes += 1;
            for (wanted, picture) in drawing.take().0 {
                ground.put(&wanted, picture);
                got += 1;
            }
        }
        // The thread ends, and with it what wakes.
        drop(drawing);
        assert_eq!(wakes + woken.iter().count(), 3, "nothing is made twice");
    }

    #[test]
    fn a_group_that_can_not_be_drawn_is_empty_and_the_others_are_drawn_all_the_same() {
        static BEGUN: AtomicBool = AtomicBool::new(false);
        fn draw(wanted: &WantedPicture) -> Picture {
            assert!(BEGUN.swap(true, Ordering::Relaxed), "the first one can't be drawn");
            wanted.draw()
        }
        let (mut ground, view) = ground();
        let (sender, woken) = channel();
        let drawing = LayerDrawing::drawing_by(draw, move || sender.send(()).unwrap());
        let mut empty = Vec::new();
        while empty.len() < 3 {
            ground.layers(&Default::default(), &view, 0.5, &mut Budget::unlimited());
            drawing.ask(ground.take_wanted());
            // Without the thread nothing comes any more.
            woken.recv_timeout(Duration::from_secs(60)).unwrap();
            for (wanted, picture) in drawing.take().0 {
                empty.push(picture.is_empty());
                ground.put(&wanted, picture);
            }
        }
        assert_eq!(empty, [true, false, false]);
    }
}
