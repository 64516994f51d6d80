//! The program without a window: takes actions, keeps the state, runs the jobs and follows the file.
//!
//! `dispatch` only says which action goes where; the work is in `editing` and `files`.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::action::{Action, Dialog};
use super::choosing::Copied;
use super::commands::disabled;
use super::jobs::{JobKind, Jobs, Outcome};
use super::layer_index::LayerIndex;
use super::look::LookAt;
use super::notice::{Notice, NoticeKind};
use super::preferences::{Places, Preferences};
use super::projects::Projects;
use super::state::AppState;
use super::tally::Counting;
use super::tools::ToolKind;
use super::view::{LayerKey, MapSide, ViewTarget};
use crate::analysis::Live;
use crate::geometry::{Bounds, projection::Crs};
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
    edited: bool,
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

    /// Does an action. What can't be done now becomes a notice that says why.
    pub fn dispatch(&mut self, action: Action) {
        self.edited = false;
        if let Some(reason) = disabled(&action, &self.state) {
            self.notify(NoticeKind::Attention, reason, Vec::new());
            return;
        }
        let view = &mut self.state.view;
        match action {
            Action::NewProject { path, area_file, area_layer, name } => {
                self.new_project(path, area_file, area_layer, &name);
            }
            Action::OpenProject(path) => self.open_project(path),
            Action::OpenSample => self.open_sample(true),
            Action::SaveCopy(path) => self.save_copy(path),
            Action::LookAt(at) => self.look_at(*at),
            Action::Import { path, import_as, options } => self.start_import(path, import_as, options),
            Action::LookOnline(address, kind) => self.look_online(address, kind),
            Action::Fetch { wanted, import_as, layer } => self.start_fetch(wanted, import_as, layer),
            Action::ImportMatrix(path, matrix) => self.start_matrix_import(path, matrix),
            Action::ExportMatrix(path, matrix) => self.start_matrix_export(path, matrix),
            Action::AttachPhoto(path) => self.attach_photo(path),
            Action::AddPicture { path, crs } => self.add_picture(path, crs),
            Action::Placing(event) => self.placing(event),
            Action::PlacePicture(id) => self.place_picture(id),
            Action::PictureOpacity(id, opacity, done) => self.set_opacity(id, opacity, done),
            Action::RemovePicture(id) => self.remove_picture(id),
            Action::MovePicture(id, up) => self.move_picture(id, up),
            Action::FitPicture(id) => self.fit_picture(id),
            Action::OpenBackground(path) => self.open_background(&path),
            Action::OwnBackground => self.use_own_background(),
            Action::BackgroundGrid(grid) => self.set_background_grid(grid),
            Action::OnlineBackground(id, network) => self.use_online_background(&id, network),
            Action::BackgroundOffline => self.background_offline(),
            Action::EmptyKeptTiles => self.look_at_kept(true),
            Action::BackgroundTrouble(reason) => self.background_trouble(reason),
            Action::Export { what, format, crs, path } => self.start_export(what, format, crs, path),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::JumpTo(steps) => self.jump_to(steps),
            Action::ToggleHistory => view.history_open = !view.history_open,
            Action::PutValue(row, label) => self.put_value(*row, label),
            Action::PutTask(row, label) => self.put_task(*row, label),
            Action::PutSeveral(values, tasks, label) => self.put_several(values, tasks, label),
            Action::TagAsBefore => self.tag_as_before(),
            Action::PutMethod(changes, label) => self.put_method(changes, label),
            Action::TrySettings(settings) => self.try_settings(settings.map(|settings| *settings)),
            Action::PutJudgement(judgement, label) => self.put_judgement(*judgement, label),
            Action::Ask(asked) => self.ask(asked),
            Action::LinkSelected => self.link_selected(),
            Action::MaskSelected => self.mask_selected(),
            Action::MaskLayer(id) => self.mask_layer(id),
            Action::ToggleShortlist(pair) => self.toggle_shortlist(pair),
            Action::ShowAccount(tab) => view.account = tab,
            Action::CheckRobustness => self.check_robustness(),
            Action::ShowSheet(sheet) => {
                view.sheet = sheet;
                self.follow_zones();
            }
            Action::PlaceRow(id) => self.place_row(id),
            Action::PlaceAsChosen(id) => self.place_as_chosen(id),
            Action::DropRows(ids) => self.drop_rows(&ids),
            Action::Delete(ids) => self.delete(&ids),
            Action::DeleteSelected => self.delete_selected(),
            Action::RenameProject(name) => self.rename(name),
            Action::Tool(kind) => self.take_tool(kind),
            Action::Copy => self.copy(),
            Action::Paste => self.paste(),
            Action::Duplicate => self.duplicate(),
            Action::ChooseNext => self.choose_next(),
            Action::ToggleSharedVertices => self.state.shared_vertices = !self.state.shared_vertices,
            Action::Shape(command) => self.change_shapes(command),
            Action::ToggleSnapping => self.state.snapping = !self.state.snapping,
            Action::BrushWidth(steps) => self.state.tool.widen_brush(steps),
            Action::Pointer(event) => self.pointer(event),
            Action::Select(id) => self.state.selection.choose(id),
            Action::SelectAndReveal(id) => self.select_and_reveal(id),
            Action::ToggleSelect(id) => self.state.selection.toggle(id),
            Action::ChooseOpportunity(pair) => self.state.selection.choose_opportunity(pair),
            Action::StepBack => self.step_back(),
            Action::Layout(layout) => view.layout = layout,
            Action::ToggleHall => {
                view.hall = !view.hall;
                self.stop_placing();
            }
            Action::ToggleLayer(key) => {
                toggle(&mut view.hidden, key);
                self.follow_zones();
            }
            Action::ToggleLayerList => view.layers_open = !view.layers_open,
            Action::Sort(sort) => view.sort = sort,
            Action::Filter(filter) => view.filter = filter,
            Action::FitArea => self.fit_area(),
            Action::FitSelection => self.fit_selection(),
            Action::Find(typed) => self.find(typed),
            Action::GoTo(found) => self.go_to(*found),
            Action::DropMarker => self.state.marker = None,
            Action::FitBounds(bounds) => view.go(ViewTarget::Fit(bounds)),
            Action::Zoom(steps) => view.go(ViewTarget::Zoom(steps)),
            Action::Pan(right, down) => view.go(ViewTarget::Pan(right, down)),
            Action::SetLanguage(language) => {
                self.state.language = language;
                self.remember(|preferences| preferences.language = Some(language));
            }
            Action::OpenDialog(Dialog::Fetch) => self.open_fetch(),
            Action::OpenDialog(Dialog::Background) => self.open_background_dialog(),
            Action::OpenDialog(dialog) => self.state.dialog = Some(dialog),
            Action::CloseDialog => self.state.dialog = None,
            Action::CancelJobs => self.cancel_jobs(),
            Action::DismissNotice(number) => self.state.notices.retain(|notice| notice.number != number),
            Action::DismissHints => self.remember(|preferences| preferences.hints_read = true),
        }
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
        !self.state.jobs.is_empty() || self.state.file.pending > 0
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
        self.tick();
    }

    fn take(&mut self, outcome: Outcome) {
        self.edited = false;
        match outcome {
            Outcome::Analysed(revision, Ok((analysis, zones))) if revision == self.state.revision => {
                // What is only tried is not kept: codes neither.
                if self.state.tried.is_none() {
                    self.state.codes = Arc::clone(&analysis.codes);
                }
                self.state.zones = zones.map(|zones| (revision, Arc::new(zones)));
                self.state.analysis = Some((revision, Arc::new(analysis)));
                if self.state.tried.is_none() {
                    self.save_opportunities();
                }
                self.follow_robustness();
            }
            // Of a project that has changed since: now the newer one.
            Outcome::Analysed(revision, _) if revision != self.state.revision => self.analyse_newest(),
            // Stopped by the user.
            Outcome::Analysed(..) => {}
            Outcome::Checked(revision, result) => self.robustness_done(revision, result),
            Outcome::Imported(shown, name, result) => self.finish_import(shown, &name, *result),
            Outcome::FileRead(read) => self.file_read(*read),
            Outcome::Fetched(shown, name, result) => self.finish_fetch(shown, &name, *result),
            Outcome::Offered(address, found) => self.finish_look(address, *found),
            Outcome::MatrixRead(shown, name, matrix, result) => self.finish_matrix_import(shown, &name, matrix, result),
            Outcome::Indexed(indexed) => self.layer_indexed(indexed),
            Outcome::PlacesFound(typed, found) => self.take_found(&typed, found),
            Outcome::TilePlacesFound(of, found) => self.take_tile_places(of, found),
            Outcome::MaskMade(land, name) => self.ask_mask(land, name),
            Outcome::Opened(wish, result) => self.finish_opening(wish, *result),
            Outcome::BackgroundOpened(opened) => self.background_opened(*opened),
            Outcome::KeptTilesFound(found) => self.kept_found(*found),
            Outcome::PhotoRead(read) => self.photo_read(*read),
            Outcome::UnderlayRead(read) => self.picture_read(*read),
            Outcome::UnderlayUnpacked(unpacked) => self.picture_unpacked(unpacked),
            Outcome::PictureMade(shown) => self.state.photo = Some(shown),
            Outcome::Copied(path, written) => self.finish_copy(path, written),
            Outcome::Exported(Ok(message)) => {
                let waiting = self.state.waiting_message().into_iter().collect();
                self.notify(NoticeKind::Done, message, waiting);
            }
            Outcome::Exported(Err(message)) => self.notify(NoticeKind::Problem, message, Vec::new()),
            Outcome::Broke(kind, words) => {
                self.look_broke(kind);
                if kind == JobKind::Create {
                    self.forget_copy();
                }
                let message = Message::new("job-broke").term("job", kind.key()).text("words", words);
                self.notify(NoticeKind::Problem, message, Vec::new());
            }
        }
    }

    /// To be called after every change of the project: a new revision, a new analysis.
    pub(super) fn project_changed(&mut self) {
        self.state.revision += 1;
        self.edited = true;
        let depth = self.state.history.depth();
        self.state.notices.retain(|notice| !notice.passing && notice.edit.is_none_or(|edit| edit <= depth));
        self.state.selection.keep_existing(&self.state.project);
        self.count();
        self.keep_placing();
        self.keep_asking();
        self.follow_layers();
        self.stop_computing();
        self.analyse_newest();
    }

    /// Other settings are tried, or no longer: the koppelkansen follow, the project and its file do not.
    pub(super) fn settings_tried(&mut self) {
        self.state.revision += 1;
        self.stop_computing();
        self.analyse_newest();
    }

    /// What is being computed is of a project that has changed.
    fn stop_computing(&mut self) {
        self.jobs.cancel(JobKind::Analyse);
        self.jobs.cancel(JobKind::Robustness);
    }

    /// To be called when the view changed: zones are computed once somebody wants to see them.
    fn follow_zones(&mut self) {
        let known = self.state.zones.as_ref().is_some_and(|(revision, _)| *revision == self.state.revision);
        if self.state.view.needs_zones() && !known {
            // The koppelkansen are remembered, so this costs no more than the zones.
            self.jobs.cancel(JobKind::Analyse);
            self.analyse_newest();
        }
    }

    /// Analyses the project as it is now, unless an analysis is still stopping: then that one's end begins the next.
    /// So a burst of edits costs one analysis and one snapshot, not one each.
    fn analyse_newest(&mut self) {
        if !self.jobs.runs(JobKind::Analyse) {
            let (mut project, revision) = (self.state.project.clone(), self.state.revision);
            if let Some(tried) = &self.state.tried {
                project.settings = Arc::clone(tried);
            }
            let (codes, live) = (Arc::clone(&self.state.codes), Arc::clone(&self.live));
            let with_zones = self.state.view.needs_zones();
            self.jobs.start(JobKind::Analyse, move |progress| {
                let mut live = live.lock().unwrap_or_else(|broken| {
                    // A job broke halfway; what it remembered is not to be trusted.
                    live.clear_poison();
                    let mut live = broken.into_inner();
                    *live = Live::default();
                    live
                });
                let found = live.run(&project, &codes, progress).and_then(|analysis| {
                    let zones = with_zones.then(|| live.zones(progress)).transpose()?;
                    Ok((analysis, zones))
                });
                Outcome::Analysed(revision, found)
            });
        }
        self.state.jobs = self.jobs.views();
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

    fn cancel_jobs(&mut self) {
        self.stop_computing();
        for kind in [
            JobKind::Look,
            JobKind::Import,
            JobKind::Fetch,
            JobKind::LookOnline,
            JobKind::Export,
            JobKind::Open,
            JobKind::Create,
            JobKind::Underlay,
            JobKind::TilePlaces,
        ] {
            self.jobs.cancel(kind);
        }
    }

    /// Esc: the innermost thing that is open goes.
    fn step_back(&mut self) {
        let state = &mut self.state;
        if state.dialog.take().is_some() || state.asked.take().is_some() {
            return;
        }
        if state.tried.is_some() {
            self.try_settings(None);
            return;
        }
        if state.picture_placing.is_some() {
            self.placing(super::picture_placing::PlacingEvent::Back);
            return;
        }
        if state.view.history_open && !state.view.hall {
            state.view.history_open = false;
        } else if state.view.sheet.is_some() && !state.view.hall {
            state.view.sheet = None;
        } else if state.tool.is_drawing() {
            state.tool.handle(super::tools::ToolEvent::Cancel);
        } else if state.placing.is_some() {
            self.stop_placing();
        } else if state.marker.is_some() {
            state.marker = None;
        } else if state.tool.kind() != ToolKind::Select {
            state.tool.set_kind(ToolKind::Select);
        } else if !state.selection.is_empty() {
            state.selection.clear();
        } else {
            state.view.hall = false;
        }
    }

    pub(super) fn fit_area(&mut self) {
        if let Some(bounds) = self.state.project.bounds() {
            self.state.view.go(ViewTarget::Fit(bounds));
        }
    }

    fn select_and_reveal(&mut self, id: crate::model::FeatureId) {
        self.state.selection.choose(id);
        if let Some(shape) = super::rows::shape_of(&self.state.project, id) {
            let bounds = shape.bounds();
            self.state.view.go(ViewTarget::Reveal(bounds));
        }
    }

    fn fit_selection(&mut self) {
        let project = &self.state.project;
        let value = |id| project.values().get(id).map(|row| row.shape.bounds());
        let task = |id| project.tasks().get(id).map(|row| row.shape.bounds());
        let mut boxes: Vec<Bounds> =
            self.state.selection.features().iter().filter_map(|id| value(*id).or_else(|| task(*id))).collect();
        if let Some((a, b)) = self.state.selection.opportunity().map(|pair| pair.ids()) {
            boxes.extend([a, b].into_iter().filter_map(task));
        }
        if let Some(bounds) = boxes.into_iter().reduce(Bounds::union) {
            self.state.view.go(ViewTarget::Fit(bounds));
        }
    }

    /// Which map a feature is on.
    pub fn side_of(&self, id: crate::model::FeatureId) -> Option<MapSide> {
        super::rows::side_of(&self.state.project, id)
    }
}

fn toggle(hidden: &mut std::collections::BTreeSet<LayerKey>, key: LayerKey) {
    if !hidden.remove(&key) {
        hidden.insert(key);
    }
}
