//! Pictures of large layers and large maps, made on a thread of its own: the window asks in each frame for what it misses.
//!
//! What is missing and what a picture looks like is for `render`; putting it on screen for the window.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::geometry::Point;
use crate::render::{DrawnPart, MapKind, Picture, WantedPart, WantedPicture};

/// Vertices taken over from the thread in one frame: they go to the graphics card in that frame.
const VERTICES_A_FRAME: usize = 30_000;
/// Pictures made ahead of what the window takes over: who zooms on waits for no more than these.
const AHEAD: usize = 4;

/// Something that is to be drawn.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// A picture of a reference layer.
    Layer(WantedPicture),
    /// A part of a map.
    Part(MapKind, WantedPart),
}

/// Something that was drawn.
#[derive(Clone, Debug)]
pub enum Drawn {
    /// A picture of a reference layer.
    Layer(WantedPicture, Arc<Picture>),
    /// A part of a map.
    Part(MapKind, WantedPart, DrawnPart),
}

impl Wanted {
    fn draw(&self) -> Drawn {
        match self {
            Wanted::Layer(wanted) => Drawn::Layer(wanted.clone(), Arc::new(wanted.draw())),
            Wanted::Part(kind, wanted) => Drawn::Part(*kind, wanted.clone(), wanted.draw()),
        }
    }

    /// Nothing in its place.
    fn nothing(self) -> Drawn {
        match self {
            Wanted::Layer(wanted) => Drawn::Layer(wanted, Arc::new(Picture::new(Point { x: 0.0, y: 0.0 }))),
            Wanted::Part(kind, wanted) => {
                let nothing = wanted.nothing();
                Drawn::Part(kind, wanted, nothing)
            }
        }
    }

    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Wanted::Layer(a), Wanted::Layer(b)) => a.is_same(b),
            (Wanted::Part(kind, a), Wanted::Part(other, b)) => kind == other && a.is_same(b),
            _ => false,
        }
    }
}

impl Drawn {
    fn is_of(&self, wanted: &Wanted) -> bool {
        match (self, wanted) {
            (Drawn::Layer(a, _), Wanted::Layer(b)) => a.is_same(b),
            (Drawn::Part(kind, a, _), Wanted::Part(other, b)) => kind == other && a.is_same(b),
            _ => false,
        }
    }

    fn vertex_count(&self) -> usize {
        match self {
            Drawn::Layer(_, picture) => picture.vertex_count(),
            Drawn::Part(_, _, drawn) => drawn.vertex_count(),
        }
    }
}

/// What draws.
type Draw = fn(&Wanted) -> Drawn;

#[derive(Default)]
struct Queue {
    wanted: Vec<Wanted>,
    /// Made now, or made and not taken over yet.
    busy: Vec<Wanted>,
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

/// Makes pictures of large layers and maps.
pub struct LayerDrawing {
    shared: Arc<Shared>,
    made: Receiver<Drawn>,
}

impl LayerDrawing {
    /// Begins with nothing; `waker` is called from another thread when a picture is ready.
    pub fn new(waker: impl Fn() + Send + Sync + 'static) -> Self {
        Self::drawing_by(Wanted::draw, waker)
    }

    fn drawing_by(draw: Draw, waker: impl Fn() + Send + Sync + 'static) -> Self {
        let shared = Arc::new(Shared { queue: Mutex::default(), more: Condvar::new(), waker: Box::new(waker) });
        let (sender, made) = channel();
        let theirs = Arc::clone(&shared);
        std::thread::spawn(move || work(&theirs, draw, &sender));
        Self { shared, made }
    }

    /// Asks for these, the first one first; what was asked before and is not among them is no longer wanted.
    pub fn ask(&self, mut wanted: Vec<Wanted>) {
        let mut queue = self.shared.queue();
        wanted.retain(|one| !queue.busy.iter().any(|busy| busy.is_same(one)));
        queue.wanted = wanted;
        drop(queue);
        self.shared.more.notify_one();
    }

    /// Takes over what is ready, as much as fits in a frame, and whether there is more for the next.
    pub fn take(&self) -> (Vec<Drawn>, bool) {
        let (mut taken, mut vertices) = (Vec::new(), 0);
        while vertices < VERTICES_A_FRAME {
            let Ok(drawn) = self.made.try_recv() else { return (taken, false) };
            self.shared.queue().busy.retain(|busy| !drawn.is_of(busy));
            self.shared.more.notify_one();
            vertices += drawn.vertex_count().max(1);
            taken.push(drawn);
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

fn work(shared: &Shared, draw: Draw, sender: &Sender<Drawn>) {
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
        // What can't be drawn is an empty picture, and the next one is drawn all the same.
        let drawn = catch_unwind(AssertUnwindSafe(|| draw(&wanted))).unwrap_or_else(|_| wanted.nothing());
        if sender.send(drawn).is_err() {
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
    use crate::model::{Change, Edit, Project, ReferenceFeature, ReferenceLayer, RowChange};
    use crate::render::{Budget, GROUPED_AT_ONCE, Ground, LayerGroups};
    use crate::words::Message;

    /// A layer of more than one group, and a view of all of it.
    fn ground() -> (Ground, Bounds) {
        let point = |x: f64, y: f64| Point { x, y };
        let shape = Shape::polygon(&[point(0.0, 0.0), point(8.0, 0.0), point(8.0, 8.0)]).unwrap().shape;
        let feature = ReferenceFeature { shape, properties: Default::default() };
        let layer = ReferenceLayer::for_tests(vec![feature; GROUPED_AT_ONCE + 1]);
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
            drawing.ask(ground.take_wanted().into_iter().map(Wanted::Layer).collect());
            woken.recv().unwrap();
            wakes += 1;
            for drawn in drawing.take().0 {
                let Drawn::Layer(wanted, picture) = drawn else { panic!("{drawn:?}") };
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
        fn draw(wanted: &Wanted) -> Drawn {
            assert!(BEGUN.swap(true, Ordering::Relaxed), "the first one can't be drawn");
            wanted.draw()
        }
        let (mut ground, view) = ground();
        let (sender, woken) = channel();
        let drawing = LayerDrawing::drawing_by(draw, move || sender.send(()).unwrap());
        let mut empty = Vec::new();
        while empty.len() < 3 {
            ground.layers(&Default::default(), &view, 0.5, &mut Budget::unlimited());
            drawing.ask(ground.take_wanted().into_iter().map(Wanted::Layer).collect());
            // Without the thread nothing comes any more.
            woken.recv_timeout(Duration::from_secs(60)).unwrap();
            for drawn in drawing.take().0 {
                let Drawn::Layer(wanted, picture) = drawn else { panic!("{drawn:?}") };
                empty.push(picture.is_empty());
                ground.put(&wanted, picture);
            }
        }
        assert_eq!(empty, [true, false, false]);
    }
}
