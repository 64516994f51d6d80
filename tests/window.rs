//! How the window behaves around the work: panels that stay, dialogs and lists by keyboard, notices, hover.
//!
//! Drawing and tagging are in `ui`.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::Queryable;
use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, Dialog, Layout, MapSide, Places};
use koppelkans::geometry::Point;
use koppelkans::words::Language;

#[test]
fn the_zaalstand_leaves_the_panels_as_wide_as_they_were() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Tasks, 210_000.0, 540_000.0, 300.0);
    let width = |desk: &Desk| desk.harness.get_by_label("Opgavenkaart").rect().width();
    let before = width(&desk);
    for _ in 0..3 {
        desk.key(Key::F11);
        desk.key(Key::F11);
    }
    assert_eq!(width(&desk), before);
}

#[test]
fn a_dialog_is_used_with_the_keyboard_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kopie.gpkg");
    let mut desk = Desk::new();
    desk.act(Action::OpenDialog(Dialog::SaveCopy));
    desk.key(Key::Enter);
    assert_eq!(desk.harness.state_mut().app().state().dialog, Some(Dialog::SaveCopy), "nothing was filled in");
    desk.harness.event(egui::Event::Text(file.display().to_string()));
    desk.harness.run_steps(2);
    desk.key(Key::Enter);
    assert_eq!(desk.harness.state_mut().app().state().dialog, None);
    assert!(file.exists());
}

#[test]
fn a_serious_notice_is_not_hidden_by_a_lesser_one_and_says_that_there_is_more() {
    let mut desk = Desk::new();
    desk.act(Action::OpenProject("/nergens/oud.gpkg".into()));
    desk.act(Action::Undo);
    let notices = desk.harness.state_mut().app().state().notices.len();
    assert_eq!(notices, 2);
    assert!(desk.has("/nergens/oud.gpkg"));
    assert!(desk.has("Er is niets om ongedaan te maken."), "and what was told last stands below it");
    desk.click("nog 1 melding");
    assert!(desk.has("Er is niets om ongedaan te maken."));
}

#[test]
fn what_was_told_of_an_edit_goes_when_the_edit_is_undone() {
    let mut desk = Desk::new();
    desk.act(Action::Tool(ToolKind::Polygon));
    for (x, y) in [(0.0, 0.0), (100.0, 100.0), (100.0, 0.0), (0.0, 100.0)] {
        let at = Point { x: 210_000.0 + x, y: 540_000.0 + y };
        let pointer = Pointer { map: MapSide::Tasks, at, pixel_m: 1.0, held: Held::default() };
        desk.act(Action::Pointer(ToolEvent::Click(pointer)));
    }
    desk.key(Key::Enter);
    assert!(desk.has("kruiste zichzelf"));
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(!desk.has("kruiste zichzelf"));
}

#[test]
fn drawing_a_task_from_the_empty_list_shows_the_map_of_the_tasks() {
    let mut desk = Desk::new();
    desk.act(Action::Layout(Layout::Values));
    // Its name is the command's, as that of the tool in the column.
    let mut buttons = desk.harness.query_all_by_label("Vlak");
    buttons.find(|button| button.rect().left() > 1000.0).unwrap().click();
    drop(buttons);
    desk.settle();
    assert!(desk.harness.query_by_label("Opgavenkaart").is_some());
}

#[test]
fn drawing_does_not_push_the_legend_down() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Tasks, 210_000.0, 540_000.0, 300.0);
    let before = desk.harness.get_by_label("Spanning").rect();
    for x in 1..9 {
        desk.draw_square(MapSide::Tasks, 210_000.0 + 1_000.0 * f64::from(x), 540_000.0, 300.0);
    }
    assert_eq!(desk.harness.get_by_label("Spanning").rect(), before);
}

#[test]
fn a_low_and_narrow_window_keeps_rows_of_the_list_and_puts_the_legend_away() {
    let mut desk = Desk::new();
    for x in [0.0, 100.0, 200.0, 300.0] {
        desk.draw_square(MapSide::Tasks, 210_000.0 + x, 540_000.0, 400.0);
    }
    assert!(desk.has("Lagen"));
    desk.harness.set_size(Vec2::new(1000.0, 640.0));
    desk.settle();
    assert!(!desk.has("Lagen"), "there is no room for the legend");
    let rows = desk.harness.query_all_by_label_contains(" × ").count();
    assert!(rows >= 3, "{rows} rows");
    desk.keys(Modifiers::COMMAND, Key::L);
    assert!(desk.has("Lagen"), "who wants it gets it");
    desk.keys(Modifiers::COMMAND, Key::L);
    desk.harness.set_size(Vec2::new(1600.0, 900.0));
    desk.settle();
    assert!(desk.has("Lagen"));
}

#[test]
fn both_halves_of_the_right_column_fold() {
    let mut desk = Desk::new();
    desk.click("Gekozen");
    assert!(!desk.has("Klik iets op de kaart aan"));
    desk.click("Gekozen");
    assert!(desk.has("Klik iets op de kaart aan"));
}

#[test]
fn choosing_a_koppelkans_in_the_zaalstand_moves_no_map() {
    let mut desk = Desk::new();
    for x in [0.0, 100.0] {
        desk.draw_square(MapSide::Tasks, 210_000.0 + x, 540_000.0, 400.0);
    }
    let pair = desk.harness.state_mut().app().state().opportunities()[0].pair;
    desk.act(Action::StepBack);
    desk.key(Key::F11);
    let before = desk.harness.get_by_label("Opgavenkaart").rect();
    desk.act(Action::ChooseOpportunity(pair));
    assert_eq!(desk.harness.get_by_label("Opgavenkaart").rect(), before);
}

#[test]
fn the_keys_go_through_the_whole_list_of_koppelkansen() {
    let mut desk = Desk::new();
    for x in 0..8 {
        desk.draw_square(MapSide::Tasks, 210_000.0 + 100.0 * f64::from(x), 540_000.0, 400.0);
    }
    desk.act(Action::StepBack);
    let pairs: Vec<_> = desk.harness.state_mut().app().state().opportunities().iter().map(|one| one.pair).collect();
    assert!(pairs.len() > 12, "more than fit");
    desk.harness.query_all_by_label_contains(" × ").next().unwrap().focus();
    desk.harness.run_steps(2);
    let chosen = |desk: &mut Desk| desk.harness.state_mut().app().state().selection.opportunity();
    for (key, at) in [(Key::End, pairs.len() - 1), (Key::ArrowUp, pairs.len() - 2), (Key::Home, 0), (Key::ArrowDown, 1)]
    {
        desk.key(key);
        desk.key(Key::Enter);
        assert_eq!(chosen(&mut desk), Some(pairs[at]), "{key:?}");
    }
}

#[test]
fn resting_on_a_feature_tells_what_it_is() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Values, 210_000.0, 540_000.0, 300.0);
    desk.type_into("Naam", "Oude vaart");
    desk.act(Action::StepBack);
    desk.act(Action::FitArea);
    let middle = desk.harness.get_by_label("Waardenkaart").rect().center();
    desk.harness.hover_at(middle);
    for _ in 0..60 {
        desk.harness.step();
    }
    assert!(desk.has("Oude vaart\nWaarde"));
}

#[test]
fn the_window_asks_before_it_closes_on_something_that_can_not_be_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::start(Places::inside(folder.path()), None);
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.dispatch(Action::DismissHints);
    app.settle();
    let file = app.state().file.path.clone().unwrap();
    let mut desk = Desk::on(app, folder);
    let away = file.with_extension("weg");
    std::fs::rename(&file, &away).unwrap();
    desk.draw_square(MapSide::Tasks, 210_000.0, 540_000.0, 300.0);
    assert!(asks_to_close(&mut desk), "it stays open");
    assert!(desk.has("Nog niet alles is opgeslagen") && desk.has("is er niet meer"));
    desk.click("Open laten");
    assert!(!desk.has("Nog niet alles is opgeslagen"));
    std::fs::rename(&away, &file).unwrap();
    desk.settle();
    assert!(!asks_to_close(&mut desk), "all is saved now");
}

/// Asks the window to close; true when it refuses.
fn asks_to_close(desk: &mut Desk) -> bool {
    let root = desk.harness.input_mut().viewports.get_mut(&egui::ViewportId::ROOT).unwrap();
    root.events.push(egui::ViewportEvent::Close);
    desk.harness.step();
    let refused = desk.harness.output().viewport_output[&egui::ViewportId::ROOT]
        .commands
        .iter()
        .any(|command| matches!(command, egui::ViewportCommand::CancelClose));
    desk.harness.input_mut().viewports.get_mut(&egui::ViewportId::ROOT).unwrap().events.clear();
    desk.settle();
    refused
}
