//! Work that takes longer than a frame, on threads of its own, with progress and cancel.
//!
//! What a result means is for `app`; a panic inside a job becomes an outcome, so maps and data live on.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use super::action::Matrix;
use super::aside::Ready;
use super::layer_index::IndexedLayer;
use super::projects::{Refused, Shown, Wish};
use crate::analysis::{Analysis, Robustness, Zones};
use crate::io::import::ImportError;
use crate::io::online::{OnlineError, Server};
use crate::io::project_file::ProjectFileError;
use crate::io::report::ImportReport;
use crate::progress::{Cancelled, Progress};
use crate::words::Message;

/// What a job is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobKind {
    /// Computing the koppelkansen.
    Analyse,
    /// Seeing how firm the koppelkansen are.
    Robustness,
    /// Reading a file to look at it.
    Look,
    /// Reading a file.
    Import,
    /// Fetching a layer.
    Fetch,
    /// Asking a server which layers it has.
    LookOnline,
    /// Writing a file.
    Export,
    /// Opening a project.
    Open,
    /// Making a project file.
    Create,
    /// Writing the rest of a project that was left.
    Save,
    /// Readying a reference layer for drawing by it.
    Index,
    /// Taking a photo into the project.
    Photo,
    /// Making the picture of a photo.
    Picture,
    /// Putting the polygons of a layer together.
    Mask,
    /// Looking for a name.
    Find,
    /// Reading a picture that lies under the maps.
    Underlay,
    /// Opening a file with map tiles.
    Background,
    /// Gathering the names in the tiles of the background.
    TilePlaces,
    /// Counting the kept tiles of online maps, or throwing them away.
    KeptTiles,
}

impl JobKind {
    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            JobKind::Analyse => "job-analyse",
            JobKind::Robustness => "job-robustness",
            JobKind::Look => "job-look",
            JobKind::Import => "job-import",
            JobKind::Fetch => "job-fetch",
            JobKind::LookOnline => "job-look-online",
            JobKind::Export => "job-export",
            JobKind::Open => "job-open",
            JobKind::Create => "job-create",
            JobKind::Save => "job-save",
            JobKind::Index => "job-index",
            JobKind::Photo => "job-photo",
            JobKind::Picture => "job-picture",
            JobKind::Mask => "job-mask",
            JobKind::Find => "job-find",
            JobKind::Underlay => "job-underlay",
            JobKind::Background => "job-background",
            JobKind::TilePlaces => "job-tile-places",
            JobKind::KeptTiles => "job-kept-tiles",
        }
    }
}

/// How a job ended.
pub(super) enum Outcome {
    /// The analysis of a revision, or nothing when it was cancelled.
    Analysed(u64, Result<(Analysis, Option<Zones>), Cancelled>),
    /// How firm the koppelkansen of a revision are, or nothing when it was cancelled.
    Checked(u64, Result<Robustness, Cancelled>),
    /// A file was read to be looked at, or not.
    FileRead(Box<super::look::ReadFile>),
    /// An import that is to be applied to the project shown under this number.
    Imported(u64, String, Box<Result<(Ready, ImportReport), ImportError>>),
    /// A layer that was fetched for the project shown under this number, or not.
    Fetched(u64, String, Box<Result<(Ready, ImportReport), OnlineError>>),
    /// What the server of an address has, or why it did not say.
    Offered(String, Box<Result<Server, OnlineError>>),
    /// The bytes of a file with one of the matrices, for the project shown under this number; or why there are none.
    MatrixRead(u64, String, Matrix, Result<Vec<u8>, Message>),
    /// An export: what to say.
    Exported(Result<Message, Message>),
    /// A project that is to be shown.
    Opened(Wish, Box<Result<Shown, Refused>>),
    /// A reference layer that can be searched.
    Indexed(IndexedLayer),
    /// A photo for a feature was read, or not.
    PhotoRead(Box<super::photos::Read>),
    /// The picture of a photo.
    PictureMade(super::photos::ShownPhoto),
    /// A picture to lie under the maps was read, or not.
    UnderlayRead(Box<super::pictures::Read>),
    /// The pixels of a picture under the maps.
    UnderlayUnpacked(super::pictures::Unpacked),
    /// The land of a layer with the layer's name, for a mask.
    MaskMade(geo::MultiPolygon<f64>, String),
    /// What has the name that was typed, and how many more there are; None when it was stopped.
    PlacesFound(String, Option<(Vec<super::finding::FoundPlace>, usize)>),
    /// The names in the tiles of the background of this number, or none when it was stopped.
    TilePlacesFound(super::finding::NamesOf, Option<Box<crate::io::tiles::TilePlaces>>),
    /// A project that was left is on disk, or can't be written.
    Left(super::leaving::Left, Result<(), ProjectFileError>),
    /// A copy of the project was written, or not.
    Copied(PathBuf, Result<(), ProjectFileError>),
    /// A background was opened, or not.
    BackgroundOpened(Box<super::background::OpenedTiles>),
    /// What is kept of online maps.
    KeptTilesFound(Box<super::online_background::FoundKept>),
    /// The job broke; its own words, for a bug report.
    Broke(JobKind, String),
}

/// A running job as the window shows it.
#[derive(Clone, Debug)]
pub struct JobView {
    /// What it is for.
    pub kind: JobKind,
    /// How far it is.
    pub progress: Arc<Progress>,
    /// How long it has been running.
    pub running_for: Duration,
}

struct Running {
    number: u64,
    kind: JobKind,
    progress: Arc<Progress>,
    started: Instant,
}

/// Called from a job's thread when there is news, to wake the window.
pub(super) type Waker = Arc<dyn Fn() + Send + Sync>;

/// All running jobs.
pub(super) struct Jobs {
    next: u64,
    running: Vec<Running>,
    sender: Sender<(u64, Outcome)>,
    receiver: Receiver<(u64, Outcome)>,
    pub(super) waker: Waker,
}

impl Default for Jobs {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { next: 1, running: Vec::new(), sender, receiver, waker: Arc::new(|| ()) }
    }
}

impl Jobs {
    /// Starts a job.
    pub(super) fn start(&mut self, kind: JobKind, work: impl FnOnce(&Progress) -> Outcome + Send + 'static) {
        let number = self.next;
        self.next += 1;
        let progress = Arc::new(Progress::default());
        self.running.push(Running { number, kind, progress: Arc::clone(&progress), started: Instant::now() });
        let (sender, waker) = (self.sender.clone(), Arc::clone(&self.waker));
        std::thread::spawn(move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&progress))).unwrap_or_else(|panic| {
                let words = panic
                    .downcast_ref::<String>()
                    .cloned()
                    .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
                    .unwrap_or_default();
                Outcome::Broke(kind, words)
            });
            // Nobody listens any more when the program ends; then the result is not needed either.
            let _ = sender.send((number, outcome));
            waker();
        });
    }

    /// Whether a job of a kind runs, or is still stopping.
    pub(super) fn runs(&self, kind: JobKind) -> bool {
        self.running.iter().any(|job| job.kind == kind)
    }

    /// Asks all jobs of a kind to stop.
    pub(super) fn cancel(&self, kind: JobKind) {
        self.running.iter().filter(|job| job.kind == kind).for_each(|job| job.progress.cancel());
    }

    /// Results that came in since the last time.
    pub(super) fn finished(&mut self) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        while let Ok(finished) = self.receiver.try_recv() {
            outcomes.push(self.end(finished));
        }
        outcomes
    }

    /// Waits for the next result; None when nothing runs.
    pub(super) fn wait(&mut self) -> Option<Outcome> {
        if self.running.is_empty() {
            return None;
        }
        let finished = self.receiver.recv().ok()?;
        Some(self.end(finished))
    }

    /// Waits for the next result, but not longer than this; None when there is none yet.
    pub(super) fn wait_at_most(&mut self, patience: Duration) -> Option<Outcome> {
        if self.running.is_empty() {
            return None;
        }
        let finished = self.receiver.recv_timeout(patience).ok()?;
        Some(self.end(finished))
    }

    fn end(&mut self, (number, outcome): (u64, Outcome)) -> Outcome {
        self.running.retain(|job| job.number != number);
        outcome
    }

    /// The running jobs.
    pub(super) fn views(&self) -> Vec<JobView> {
        self.running
            .iter()
            .map(|job| JobView {
                kind: job.kind,
                progress: Arc::clone(&job.progress),
                running_for: job.started.elapsed(),
            })
            .collect()
    }
}

/// Makes something large on a thread of its own, and wakes the window when it is there.
pub fn make_aside<T: Send + 'static>(
    make: impl FnOnce() -> T + Send + 'static,
    wake: impl FnOnce() + Send + 'static,
) -> Receiver<T> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        // Nobody waits any more when the program ends.
        let _ = sender.send(make());
        wake();
    });
    receiver
}

/// Takes something large down on a thread of its own, for the window shall not wait for it.
pub fn let_go<T: Send + 'static>(gone: T) {
    std::thread::spawn(move || drop(gone));
}
