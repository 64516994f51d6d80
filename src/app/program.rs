//! The program without a window: takes actions, keeps the state, runs the jobs and follows the file.
//!
//! Which action goes where is in `dispatch`, what becomes of finished jobs in `outcomes`, and when the koppelkansen are
//! computed in `analysing`.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::action::Dialog;
use super::choosing::Copied;
use super::jobs::Jobs;
use super::layer_index::LayerIndex;
use super::leaving::Leaving;
use super::look::LookAt;
use super::notice::{Notice, NoticeKind};
use super::preferences::{Places, Preferences};
use super::projects::Projects;
use super::state::AppState;
use super::tally::Counting;
use super::view::MapSide;
use crate::analysis::Live;
use crate::geometry::projection::Crs;
use crate::io::export::OpportunityRows;
use crate::io::import::Prepared;
use crate::io::project_file::Writer;
use crate::model::Project;
use crate::words::Message;

/// How long the first frame waits for the first project.
const FIRST_FRAME: Duration = Duration::from_millis(400);

/// The program.
pub struct App {
    pub(super) state: AppState,
    pub(super) jobs: Jobs,
    pub(super) writer: Option<Writer>,
    pub(super) places: Places,
    pub(super) projects: Projects,
    pub(super) leaving: Leaving,
    pub(super) layer_index: LayerIndex,
    pub(super) clipboard: Vec<Copied>,
    /// The places of the own background with their names, in RD New; read by the first search.
    pub(super) places_known: Arc<std::sync::OnceLock<Vec<crate::model::backdrop::NamedPlace>>>,
    /// The names in the tiles of the user's own background; gathered by the first search in it.
    pub(super) tile_places: Option<(super::finding::NamesOf, Arc<crate::io::tiles::TilePlaces>)>,
    /// The file in the import dialog, as it was read.
    pub(super) prepared: Option<(LookAt, Prepared)>,
    /// Pictures that wait to be read, with the system the user says they are in.
    pub(super) picture_queue: Vec<(PathBuf, Option<Crs>)>,
    /// What the analysis remembers of the open project. Only its job holds it.
    pub(super) live: Arc<Mutex<Live>>,
    /// The rows of the layer of koppelkansen as they were made. Only the writer holds them.
    pub(super) rows: Arc<Mutex<OpportunityRows>>,
    /// The count of all features that is on its way.
    pub(super) counting: Counting,
    notices_made: u64,
    /// The project was changed by what is being done now, so what is told now is about that edit.
    pub(super) edited: bool,
}

impl App {
    /// Starts the program: with the given project file, else the last one, else the sample.
    pub fn start(places: Places, path: Option<PathBuf>) -> Self {
        let preferences = Preferences::load(&places);
        let state = AppState::new(Project::new("", Crs::RD_NEW), preferences);
        let mut app = Self::with_state(places, state);
        app.open_first(path);
        // A project that opens in a blink is there in the first frame.
        if let Some(outcome) = app.jobs.wait_at_most(FIRST_FRAME) {
            app.take(outcome);
        }
        app.open_last_background();
        app
    }

    /// Starts with an empty project in memory, without a file; for tests.
    pub fn in_memory(places: Places, project: Project) -> Self {
        let preferences = Preferences::load(&places);
        let state = AppState::new(project, preferences);
        let mut app = Self::with_state(places, state);
        app.projects.shown = 1;
        app.project_changed();
        app
    }

    fn with_state(places: Places, state: AppState) -> Self {
        let (jobs, projects) = (Jobs::default(), Projects::default());
        Self {
            state,
            jobs,
            writer: None,
            places,
            projects,
            leaving: Leaving::default(),
            layer_index: LayerIndex::default(),
            clipboard: Vec::new(),
            places_known: Arc::default(),
            tile_places: None,
            prepared: None,
            picture_queue: Vec::new(),
            live: Arc::default(),
            rows: Arc::default(),
            counting: None,
            notices_made: 0,
            edited: false,
        }
    }

    /// The state, for showing.
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// Has `waker` called from another thread whenever a job has news.
    pub fn set_waker(&mut self, waker: impl Fn() + Send + Sync + 'static) {
        self.jobs.waker = Arc::new(waker);
    }

    /// Takes in what jobs and the writer have done. Cheap; call it every frame. True when something is going on,
    /// so that the window knows to ask again soon.
    pub fn tick(&mut self) -> bool {
        for outcome in self.jobs.finished() {
            self.take(outcome);
        }
        if !matches!(self.state.dialog, Some(Dialog::Import(_))) {
            self.forget_look();
        }
        self.follow_count();
        self.follow_photo();
        self.follow_pictures();
        self.state.jobs = self.jobs.views();
        self.follow_writer();
        self.follow_leaving();
        !self.state.jobs.is_empty() || self.state.file.pending > 0 || !self.state.unsaved.is_empty()
    }

    /// Waits until no job runs and everything is on disk; for tests and for the end of the program.
    pub fn settle(&mut self) {
        while let Some(outcome) = self.jobs.wait() {
            self.take(outcome);
        }
        if let Some(writer) = &self.writer
            && let Err(error) = writer.flush()
        {
            self.notify(NoticeKind::Problem, error.message(), Vec::new());
        }
        self.settle_leaving();
        self.tick();
    }

    /// Tells the user something.
    pub(super) fn notify(&mut self, kind: NoticeKind, message: Message, details: Vec<Message>) {
        // The same line twice is not more news; a stack of lines helps nobody.
        self.state.notices.retain(|notice| notice.message != message);
        self.notices_made += 1;
        let number = self.notices_made;
        let depth = self.state.history.depth();
        let edit = (self.edited && depth > 0 && kind != NoticeKind::Problem).then_some(depth);
        let passing = kind == NoticeKind::Attention && !self.edited && details.is_empty();
        self.state.notices.push(Notice { number, kind, message, details, offers: Vec::new(), edit, passing });
        // What matters least goes first, of equals the oldest; what was just said stays.
        while self.state.notices.len() > 4 {
            let older = &self.state.notices[..self.state.notices.len() - 1];
            let least = older.iter().enumerate().min_by_key(|(_, notice)| notice.kind).map_or(0, |(at, _)| at);
            self.state.notices.remove(least);
        }
    }

    pub(super) fn remember(&mut self, change: impl FnOnce(&mut Preferences)) {
        change(&mut self.state.preferences);
        self.state.preferences.store(&self.places);
    }

    /// Which map a feature is on.
    pub fn side_of(&self, id: crate::model::FeatureId) -> Option<MapSide> {
        super::rows::side_of(&self.state.project, id)
    }
}
