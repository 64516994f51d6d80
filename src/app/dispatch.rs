//! Which action goes where: a line an action, the work elsewhere.

use super::action::{Action, Dialog};
use super::commands::disabled;
use super::jobs::JobKind;
use super::notice::NoticeKind;
use super::picture_placing::PlacingEvent;
use super::program::App;
use super::tools::{ToolEvent, ToolKind};
use super::view::{LayerKey, ViewTarget};

impl App {
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
            self.placing(PlacingEvent::Back);
            return;
        }
        if state.view.history_open && !state.view.hall {
            state.view.history_open = false;
        } else if state.view.sheet.is_some() && !state.view.hall {
            state.view.sheet = None;
        } else if state.tool.is_drawing() {
            state.tool.handle(ToolEvent::Cancel);
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
}

fn toggle(hidden: &mut std::collections::BTreeSet<LayerKey>, key: LayerKey) {
    if !hidden.remove(&key) {
        hidden.insert(key);
    }
}
