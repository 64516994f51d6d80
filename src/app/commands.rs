//! Every action that needs no more words: its name, its shortcut and, when it can't be done now, why.
//!
//! Menus, tooltips, keys and the palette all read this one list.

use super::action::{Action, Dialog, ExportWhat};
use super::jobs::JobKind;
use super::program::App;
use super::shaping::ShapeCommand;
use super::state::AppState;
use super::tools::ToolKind;
use super::view::{AccountTab, LayerKey, Layout, ListFilter, Sheet, SortBy};
use crate::words::{Language, Message};

/// A named action.
#[derive(Clone, Debug)]
pub struct Command {
    /// What it does.
    pub action: Action,
    /// Key of its name in the word files.
    pub key: &'static str,
    /// Its keys as people write them, such as `Ctrl+Z`; empty when it has none.
    pub shortcut: &'static str,
}

impl Command {
    const fn new(action: Action, key: &'static str, shortcut: &'static str) -> Self {
        Self { action, key, shortcut }
    }

    /// Its name; for undo and redo with what would be undone.
    pub fn label(&self, state: &AppState) -> String {
        let words = state.words();
        let label = match self.action {
            Action::Undo => state.history.undo_label(),
            Action::Redo => state.history.redo_label(),
            _ => None,
        };
        match label {
            Some(label) => format!("{}: {}", words.text(self.key), words.say(label)),
            None => words.text(self.key),
        }
    }

    /// Why it can't be done now; None when it can.
    pub fn disabled(&self, state: &AppState) -> Option<Message> {
        disabled(&self.action, state)
    }
}

/// All named actions, in the order of the palette.
pub fn command_list() -> Vec<Command> {
    let tools = ToolKind::ALL.map(|kind| Command::new(Action::Tool(kind), kind.key(), kind.shortcut()));
    let mut list = vec![
        Command::new(Action::Undo, "command-undo", "Ctrl+Z"),
        Command::new(Action::Redo, "command-redo", "Ctrl+Y"),
        Command::new(Action::DeleteSelected, "command-delete", "Delete"),
    ];
    list.push(Command::new(Action::ToggleHistory, "command-history", "Ctrl+H"));
    list.push(Command::new(Action::TagAsBefore, "command-tag-as-before", "Ctrl+T"));
    list.extend(tools);
    list.extend(ShapeCommand::ALL.map(|command| Command::new(Action::Shape(command), command.key(), "")));
    list.extend([
        Command::new(Action::PlaceRow(None), "command-place-next", "Ctrl+P"),
        Command::new(Action::LinkSelected, "command-link-selected", ""),
        Command::new(Action::MaskSelected, "command-mask-selected", ""),
        Command::new(Action::Copy, "command-copy", "Ctrl+C"),
        Command::new(Action::Paste, "command-paste", "Ctrl+V"),
        Command::new(Action::Duplicate, "command-duplicate", "Ctrl+D"),
        Command::new(Action::ChooseNext, "command-choose-next", "Tab"),
        Command::new(Action::ToggleSharedVertices, "command-shared-vertices", "Shift+N"),
        Command::new(Action::ToggleSnapping, "command-snapping", "S"),
        Command::new(Action::BrushWidth(-1), "command-brush-narrower", "["),
        Command::new(Action::BrushWidth(1), "command-brush-wider", "]"),
        Command::new(Action::Layout(Layout::Values), "command-layout-values", "Ctrl+1"),
        Command::new(Action::Layout(Layout::Tasks), "command-layout-tasks", "Ctrl+2"),
        Command::new(Action::Layout(Layout::SideBySide), "command-layout-both", "Ctrl+3"),
        Command::new(Action::ToggleHall, "command-hall", "F11"),
        Command::new(Action::OpenDialog(Dialog::Find), "command-find", "Ctrl+F"),
        Command::new(Action::FitArea, "command-fit-area", "Home"),
        Command::new(Action::FitSelection, "command-fit-selection", "Z"),
        Command::new(Action::Zoom(1.0), "command-zoom-in", "+"),
        Command::new(Action::Zoom(-1.0), "command-zoom-out", "-"),
        Command::new(Action::ToggleLayerList, "command-layer-list", "Ctrl+L"),
        Command::new(Action::ToggleLayer(LayerKey::Labels), "command-labels", ""),
        Command::new(Action::ToggleLayer(LayerKey::Opportunities), "command-opportunities", ""),
        Command::new(Action::ToggleLayer(LayerKey::Stack), "command-stack", "Ctrl+G"),
        Command::new(Action::ToggleLayer(LayerKey::Links), "command-links", ""),
        Command::new(Action::ToggleLayer(LayerKey::Masks), "command-masks", ""),
        Command::new(Action::Sort(SortBy::Chance), "command-sort-chance", ""),
        Command::new(Action::Sort(SortBy::ChanceLow), "command-sort-chance-low", ""),
        Command::new(Action::Sort(SortBy::ChanceHigh), "command-sort-chance-high", ""),
        Command::new(Action::Sort(SortBy::Conflict), "command-sort-conflict", ""),
        Command::new(Action::Sort(SortBy::Name), "command-sort-name", ""),
        Command::new(Action::Filter(ListFilter::All), "command-filter-all", ""),
        Command::new(Action::Filter(ListFilter::Shortlist), "command-filter-shortlist", ""),
        Command::new(Action::Filter(ListFilter::Undecided), "command-filter-undecided", ""),
        Command::new(Action::Filter(ListFilter::Refused), "command-filter-refused", ""),
        Command::new(Action::ShowAccount(AccountTab::Why), "command-account-why", "Ctrl+4"),
        Command::new(Action::ShowAccount(AccountTab::Check), "command-account-check", "Ctrl+5"),
        Command::new(Action::ShowAccount(AccountTab::Decision), "command-account-decision", "Ctrl+6"),
        Command::new(Action::ToggleShortlist(None), "command-shortlist", "*"),
        Command::new(Action::ShowSheet(Some(Sheet::Functions)), "command-sheet-method", "Ctrl+M"),
        Command::new(Action::ShowSheet(Some(Sheet::Effects)), "command-sheet-effects", ""),
        Command::new(Action::ShowSheet(Some(Sheet::Weights)), "command-sheet-weights", ""),
        Command::new(Action::ShowSheet(Some(Sheet::ByHand)), "command-sheet-by-hand", ""),
        Command::new(Action::ShowSheet(Some(Sheet::MethodLog)), "command-sheet-method-log", ""),
        Command::new(Action::ShowSheet(Some(Sheet::Decisions)), "command-sheet-decisions", "Ctrl+B"),
        Command::new(Action::ShowSheet(Some(Sheet::Triage)), "command-sheet-triage", ""),
        Command::new(Action::ShowSheet(Some(Sheet::Zones)), "command-sheet-zones", ""),
        Command::new(Action::ShowSheet(Some(Sheet::Missing)), "command-sheet-missing", ""),
        Command::new(Action::CheckRobustness, "command-robustness", ""),
        Command::new(Action::OpenDialog(Dialog::Import(None)), "command-import", "Ctrl+I"),
        Command::new(Action::OpenDialog(Dialog::Fetch), "command-fetch", "Ctrl+Shift+I"),
        Command::new(Action::OpenDialog(Dialog::AddPicture { path: None, problem: None }), "command-add-picture", ""),
        Command::new(Action::OpenDialog(Dialog::Background), "command-background", ""),
        Command::new(Action::OwnBackground, "command-background-own", ""),
        Command::new(Action::BackgroundOffline, "command-background-offline", ""),
        Command::new(Action::ToggleLayer(LayerKey::Background), "command-background-toggle", ""),
        Command::new(Action::OpenDialog(Dialog::AttachPhoto), "command-photo", ""),
        Command::new(Action::OpenDialog(Dialog::Photo), "command-show-photo", ""),
        Command::new(Action::OpenDialog(Dialog::Export), "command-export", "Ctrl+E"),
        Command::new(Action::OpenDialog(Dialog::Open), "command-open", "Ctrl+O"),
        Command::new(Action::OpenDialog(Dialog::New), "command-new", "Ctrl+N"),
        Command::new(Action::OpenDialog(Dialog::SaveCopy), "command-save-copy", "Ctrl+Shift+S"),
        Command::new(Action::OpenSample, "command-open-sample", ""),
        Command::new(Action::CancelJobs, "command-cancel-jobs", ""),
        Command::new(Action::SetLanguage(Language::Dutch), "command-language-nl", ""),
        Command::new(Action::SetLanguage(Language::English), "command-language-en", ""),
        Command::new(Action::OpenDialog(Dialog::Palette), "command-palette", "Ctrl+K"),
        Command::new(Action::OpenDialog(Dialog::About), "command-about", ""),
        Command::new(Action::StepBack, "command-step-back", "Esc"),
    ]);
    list
}

/// Why an action can't be done now; None when it can.
pub fn disabled(action: &Action, state: &AppState) -> Option<Message> {
    let because = |key: &str, yes: bool| yes.then(|| Message::new(key));
    if changes_project(action)
        && let Some(reason) = &state.file.read_only
    {
        return Some(reason.clone());
    }
    match action {
        Action::Undo => {
            let begun = state.tool.is_drawing() || state.tried.is_some() || state.picture_placing.is_some();
            let nothing = state.history.undo_label().is_none() && !begun;
            because("disabled-nothing-to-undo", nothing)
        }
        // One thing at a time: the picture that is placed has the maps.
        Action::Tool(_)
        | Action::Redo
        | Action::ToggleHall
        | Action::ToggleHistory
        | Action::ShowSheet(Some(_))
        | Action::JumpTo(_)
        | Action::DeleteSelected
        | Action::AddPicture { .. }
        | Action::OpenDialog(Dialog::AddPicture { .. } | Dialog::AttachPhoto | Dialog::Import(_))
        | Action::PlacePicture(_)
            if state.picture_placing.is_some() =>
        {
            because("disabled-placing", true)
        }
        Action::Redo => because("disabled-nothing-to-redo", state.history.redo_label().is_none()),
        Action::AttachPhoto(_) | Action::OpenDialog(Dialog::AttachPhoto) => {
            because("disabled-choose-one", state.selection.single().is_none())
        }
        Action::OpenDialog(Dialog::Photo) => because("disabled-no-photo", state.picture().is_none()),
        Action::DeleteSelected | Action::Copy | Action::Duplicate => {
            because("disabled-nothing-chosen", state.selection.features().is_empty())
        }
        Action::PlaceRow(_) | Action::PlaceAsChosen(_) | Action::DropRows(_) => super::placing::why_not(action, state),
        Action::LinkSelected => {
            let pair = super::linking::linkable(&state.project, state.selection.features());
            because("disabled-choose-two-tasks", pair.is_none())
        }
        Action::MaskSelected => because("disabled-nothing-chosen", state.selection.features().is_empty()),
        Action::Shape(ShapeCommand::Merge | ShapeCommand::Subtract) => {
            let few = state.selection.features().len() < 2;
            because("disabled-choose-several", few || !App::is_on_one_map(state))
        }
        Action::Shape(_) if state.selection.features().is_empty() => because("disabled-nothing-chosen", true),
        Action::Shape(ShapeCommand::ClipToArea) => because("disabled-no-area", state.project.area().is_none()),
        Action::ShowSheet(Some(_)) => because("disabled-in-hall", state.view.hall),
        Action::ToggleHistory => because("disabled-in-hall", state.view.hall),
        Action::TagAsBefore => because("disabled-no-tags-before", super::tagging::offer(state).is_none()),
        Action::ShowAccount(_) if state.view.hall => because("disabled-in-hall", true),
        Action::ToggleShortlist(None) | Action::ShowAccount(_) => {
            because("disabled-choose-chance", state.selection.opportunity().is_none())
        }
        Action::FitSelection => because("disabled-nothing-chosen", state.selection.is_empty()),
        Action::FitArea => because("disabled-empty-project", state.project.bounds().is_none()),
        Action::Export { what: ExportWhat::Opportunities | ExportWhat::HandOver, .. } => {
            because("disabled-computing", !state.analysis_is_current())
        }
        Action::CheckRobustness => {
            let because_computing = because("disabled-computing", !state.analysis_is_current());
            because_computing.or(because("disabled-robustness-known", state.robustness_now().is_some()))
        }
        Action::SaveCopy(_) | Action::OpenDialog(Dialog::SaveCopy) | Action::NewProject { .. } => {
            because("disabled-writing", state.jobs.iter().any(|job| job.kind == JobKind::Create))
        }
        Action::OpenDialog(Dialog::Fetch) | Action::Fetch { .. } => super::fetching::why_not(state),
        Action::OwnBackground => because("disabled-own-background", state.background.is_own()),
        Action::OnlineBackground(..) => super::online_background::why_not(),
        Action::BackgroundOffline => super::online_background::why_not_offline(state),
        Action::CancelJobs => because("disabled-no-jobs", state.jobs.is_empty()),
        _ => None,
    }
}

/// Whether an action would change the project.
fn changes_project(action: &Action) -> bool {
    if let Action::Tool(kind) = action {
        return kind.changes_project();
    }
    matches!(
        action,
        Action::Undo
            | Action::Redo
            | Action::JumpTo(_)
            | Action::PutValue(..)
            | Action::PutTask(..)
            | Action::PutSeveral(..)
            | Action::TagAsBefore
            | Action::PutMethod(..)
            | Action::PutJudgement(..)
            | Action::Ask(Some(_))
            | Action::LinkSelected
            | Action::MaskSelected
            | Action::MaskLayer(_)
            | Action::ToggleShortlist(_)
            | Action::PlaceRow(_)
            | Action::PlaceAsChosen(_)
            | Action::DropRows(_)
            | Action::Delete(_)
            | Action::DeleteSelected
            | Action::Shape(_)
            | Action::Paste
            | Action::Duplicate
            | Action::RenameProject(_)
            | Action::Import { .. }
            | Action::Fetch { .. }
            | Action::ImportMatrix(..)
            | Action::OpenDialog(
                Dialog::Import(_)
                    | Dialog::Fetch
                    | Dialog::ImportMatrix(_)
                    | Dialog::AttachPhoto
                    | Dialog::AddPicture { .. }
                    | Dialog::DroppedPicture(_)
            )
            | Action::AddPicture { .. }
            | Action::PlacePicture(_)
            | Action::PictureOpacity(..)
            | Action::RemovePicture(_)
            | Action::AttachPhoto(_)
    )
}
