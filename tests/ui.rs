//! The window without a screen: drawing, tagging, koppelkansen, undo, reopening and languages, found by their names.
//!
//! What the numbers must be is tested with the analysis; here is that people can get at them.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;
#[path = "ui/importing.rs"]
mod importing;
#[path = "ui/tagging.rs"]
mod tagging;

use desk::Desk;
use egui::{Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use koppelkans::app::tools::ToolKind;
use koppelkans::app::{Action, App, Dialog, MapSide, Places};
use koppelkans::geometry::Shape;
use koppelkans::geometry::projection::Crs;
use koppelkans::model::{Change, Edit, FeatureId, Project, RowChange, TaskFeature, TypeCode, Worth};
use koppelkans::words::{Language, Message};

#[test]
fn a_feature_drawn_with_the_pointer_on_the_map_waits_for_its_tags() {
    let mut desk = Desk::new();
    desk.key(Key::P);
    let corners = [(400.0, 300.0), (520.0, 300.0), (520.0, 420.0), (400.0, 420.0)];
    for (x, y) in corners {
        let at = Pos2::new(x, y);
        desk.harness.hover_at(at);
        desk.harness.run_steps(1);
        for pressed in [true, false] {
            let modifiers = Modifiers::NONE;
            desk.harness.event(egui::Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers,
            });
            desk.harness.run_steps(1);
        }
    }
    desk.key(Key::Enter);
    let project = desk.project();
    assert_eq!((project.values().len(), project.tasks().len()), (1, 0), "one shape on the map that was clicked");
    assert!(desk.has("Nog te duiden"));
    assert!(desk.has("Waarde zonder naam, soort, waarden"), "what it still lacks is said");
}

#[test]
fn two_tasks_tagged_in_the_panel_become_a_koppelkans_that_can_be_undone() {
    let mut desk = Desk::new();
    assert!(desk.has("Er zijn nog geen opgaven"));
    for (name, letters, x) in [("Berging", "wat", 210_000.0), ("Beek", "WKW", 210_100.0)] {
        desk.draw_square(MapSide::Tasks, x, 540_000.0, 400.0);
        desk.type_into("Naam", name);
        desk.choose_word("Soort", "opgave");
        desk.choose_type(letters);
    }
    let project = desk.project();
    let codes: Vec<_> = project.tasks().iter().map(|task| task.type_code.clone().unwrap().0).collect();
    assert_eq!(codes, ["WBG", "WKW"]);
    assert!(desk.has("Berging × Beek"), "the pair is in the list");
    assert!(desk.has("onbekend"), "what is not known is said");
    let row = desk.harness.query_all_by_label_contains("Berging × Beek").next().unwrap();
    row.click();
    desk.settle();
    assert!(desk.has("Hoe komt dit tot stand?"));
    assert!(desk.has("Plaats P ="), "the account is there");
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(desk.project().tasks().iter().any(|task| task.type_code.is_none()), "the type was undone");
    desk.keys(Modifiers::COMMAND, Key::Y);
    assert!(desk.project().tasks().iter().all(|task| task.type_code.is_some()));
}

#[test]
fn the_key_of_a_value_and_arrows_set_its_level() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Values, 210_000.0, 540_000.0, 300.0);
    desk.key(Key::Num3);
    desk.key(Key::ArrowUp);
    desk.key(Key::ArrowUp);
    let project = desk.project();
    let feature = project.values().iter().next().unwrap();
    assert_eq!(feature.intensity[Worth::Experience], Some(2));
    assert_eq!(feature.intensity[Worth::Heritage], None, "the others are still not judged");
    let slider = desk.harness.get_by_label("Belevingswaarde");
    assert_eq!(slider.accesskit_node().numeric_value(), Some(2.0));
    desk.click("Belevingswaarde: nog niet beoordeeld");
    assert_eq!(desk.project().values().iter().next().unwrap().intensity[Worth::Experience], None);
}

#[test]
fn assistive_technology_can_set_a_level_by_its_name() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Values, 210_000.0, 540_000.0, 300.0);
    desk.harness.get_by_label("Herkomstwaarde").set_value_accesskit(3.0);
    desk.settle();
    assert_eq!(desk.project().values().iter().next().unwrap().intensity[Worth::Heritage], Some(3));
}

#[test]
fn letters_typed_into_a_field_take_no_tool() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Values, 210_000.0, 540_000.0, 300.0);
    desk.harness.get_by_label("Naam").focus();
    desk.harness.run_steps(2);
    desk.harness.key_press(Key::L);
    desk.harness.get_by_label("Naam").type_text("Laan");
    desk.harness.run_steps(2);
    assert_eq!(desk.harness.state_mut().app().state().tool.kind(), ToolKind::Select);
    desk.key(Key::Enter);
    assert_eq!(desk.project().values().iter().next().unwrap().name, "Laan");
}

#[test]
fn a_name_being_typed_is_kept_when_something_else_is_chosen() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Values, 210_000.0, 540_000.0, 300.0);
    let first = desk.project().values().iter().next().unwrap().id;
    desk.draw_square(MapSide::Values, 211_000.0, 540_000.0, 300.0);
    let second = desk.project().values().iter().nth(1).unwrap().id;
    desk.act(Action::Select(first));
    desk.harness.get_by_label("Naam").focus();
    desk.harness.run_steps(2);
    desk.harness.get_by_label("Naam").type_text("Oude vaart");
    desk.harness.run_steps(2);
    desk.act(Action::Select(second));
    assert_eq!(desk.project().values().get(first).unwrap().name, "Oude vaart");
    assert_eq!(desk.project().values().get(second).unwrap().name, "");
}

#[test]
fn what_was_drawn_and_tagged_is_there_when_the_file_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let (places, file) = (Places::inside(folder.path()), folder.path().join("proef.gpkg"));
    let mut app = App::in_memory(places.clone(), Project::new("Proef", Crs::RD_NEW));
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.dispatch(Action::DismissHints);
    app.dispatch(Action::SaveCopy(file.clone()));
    app.settle();
    let mut desk = Desk::on(app, folder);
    desk.draw_square(MapSide::Values, 210_000.0, 540_000.0, 300.0);
    desk.type_into("Naam", "Oude veenvaart");
    desk.choose_word("Soort", "cultuurhistorisch");
    desk.key(Key::Num1);
    desk.key(Key::ArrowUp);
    assert!(desk.has("opgeslagen"));
    let before = desk.project();
    drop(desk.harness);

    let mut app = App::start(places, Some(file));
    app.settle();
    let mut desk = Desk::on(app, desk._folder);
    let after = desk.project();
    assert_eq!(before.values(), after.values());
    let id = after.values().iter().next().unwrap().id;
    desk.act(Action::Select(id));
    let field = desk.harness.get_by_label("Naam");
    assert_eq!(field.value().as_deref(), Some("Oude veenvaart"));
    let slider = desk.harness.get_by_label("Herkomstwaarde");
    assert_eq!(slider.accesskit_node().numeric_value(), Some(1.0));
}

#[test]
fn a_long_list_makes_only_the_rows_in_view() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = Project::new("Veel", Crs::RD_NEW);
    let changes = (0..40).map(|i| {
        let x = 210_000.0 + 10.0 * f64::from(i);
        let square = geo::Rect::new((x, 540_000.0), (x + 500.0, 540_500.0)).to_polygon();
        let shape = Shape::prove(&square.into()).unwrap().shape;
        let mut task = TaskFeature::new(FeatureId(uuid::Uuid::from_u128(i as u128 + 1)), i as u64, shape);
        task.name = format!("Opgave {i}");
        task.type_code = Some(TypeCode::new("WBG"));
        Change::Task(RowChange::put(task))
    });
    let edit = Edit::new(Message::new("unnamed"), changes.collect());
    project.apply(&edit).unwrap();
    let mut app = App::in_memory(Places::inside(folder.path()), project);
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.dispatch(Action::DismissHints);
    let mut desk = Desk::on(app, folder);
    let pairs = desk.harness.state_mut().app().state().opportunities().len();
    assert_eq!(pairs, 40 * 39 / 2);
    let rows = desk.harness.query_all_by_label_contains(" × Opgave").count();
    assert!((1..20).contains(&rows), "{rows} rows were made for {pairs} pairs");
}

/// A file that is let go over the window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn files_dropped_on_the_window_come_to_the_import_dialog_one_after_the_other() {
    let mut desk = Desk::new();
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    for name in ["gebied.geojson", "opgaven.geojson"] {
        desk.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(sample.join(name))));
    }
    desk.settle();
    for name in ["gebied.geojson", "opgaven.geojson"] {
        assert!(desk.harness.get_by_label("Bestand").value().unwrap().ends_with(name));
        desk.click("Inladen");
    }
    let project = desk.project();
    assert!(project.area().is_some() && project.tasks().len() > 20, "each was taken for what its name says");
    assert!(desk.has("Toon") || desk.has("Koppelkansen ("), "the koppelkansen are in the list");
}

#[test]
fn another_language_changes_the_words() {
    let mut desk = Desk::new();
    assert!(desk.has("Naast elkaar") || desk.has("Beide kaarten naast elkaar"));
    desk.click("English");
    assert!(desk.has("Still to tag") && !desk.has("Nog te duiden"));
    desk.click("Nederlands");
    assert!(desk.has("Nog te duiden"));
}

#[test]
fn the_palette_finds_an_action_by_its_name_in_either_language() {
    let mut desk = Desk::new();
    desk.keys(Modifiers::COMMAND, Key::K);
    desk.harness.get_by_label("Zoek een opdracht, in het Nederlands of Engels").type_text("zaal");
    desk.harness.run_steps(2);
    desk.key(Key::Enter);
    assert!(desk.harness.state_mut().app().state().view.hall);
    desk.key(Key::Escape);
    assert!(!desk.harness.state_mut().app().state().view.hall);
}

#[test]
fn every_dialog_opens_with_names_for_all_its_fields_and_closes_with_escape() {
    let mut desk = Desk::new();
    let all = [
        Dialog::Import(None),
        Dialog::Export,
        Dialog::Open,
        Dialog::New,
        Dialog::SaveCopy,
        Dialog::Find,
        Dialog::Palette,
        Dialog::About,
    ];
    for dialog in all {
        desk.act(Action::OpenDialog(dialog.clone()));
        desk.harness.check_accessibility();
        desk.key(Key::Escape);
        assert_eq!(desk.harness.state_mut().app().state().dialog, None, "{dialog:?}");
    }
}

#[test]
fn a_name_being_typed_is_kept_when_the_zaalstand_takes_the_panel_away() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Values, 210_000.0, 540_000.0, 300.0);
    desk.harness.get_by_label("Naam").focus();
    desk.harness.run_steps(2);
    desk.harness.get_by_label("Naam").type_text("Oud veenkanaal");
    desk.harness.run_steps(2);
    desk.key(Key::F11);
    assert!(desk.harness.state_mut().app().state().view.hall);
    assert_eq!(desk.project().values().iter().next().unwrap().name, "Oud veenkanaal");
}

#[test]
fn a_name_being_typed_is_kept_when_the_window_is_closed() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Values, 210_000.0, 540_000.0, 300.0);
    desk.harness.get_by_label("Naam").focus();
    desk.harness.run_steps(2);
    desk.harness.get_by_label("Naam").type_text("Oud veenkanaal");
    desk.harness.run_steps(2);
    let root = desk.harness.input_mut().viewports.entry(egui::ViewportId::ROOT).or_default();
    root.events.push(egui::ViewportEvent::Close);
    desk.harness.run_steps(3);
    assert_eq!(desk.project().values().iter().next().unwrap().name, "Oud veenkanaal");
}
