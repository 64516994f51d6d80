//! The window without a screen: drawing, tagging, koppelkansen, undo, reopening and languages, found by their names.
//!
//! What the numbers must be is tested with the analysis; here is that people can get at them.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

use egui::{Key, Modifiers, PointerButton, Pos2, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, Dialog, MapSide, Places};
use koppelkans::geometry::projection::Crs;
use koppelkans::geometry::{Point, Shape};
use koppelkans::model::{
    Change, Edit, FeatureId, Phase, Project, RowChange, TaskFeature, TaskKind, TypeCode, ValueKind, Worth,
};
use koppelkans::ui::{Window, theme};
use koppelkans::words::{Language, Message};

/// A window on an empty project in a folder of its own.
struct Desk {
    harness: Harness<'static, Window>,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut app = App::in_memory(Places::inside(folder.path()), Project::new("Proef", Crs::RD_NEW));
        app.dispatch(Action::SetLanguage(Language::Dutch));
        app.dispatch(Action::DismissHints);
        Self::on(app, folder)
    }

    fn on(app: App, folder: tempfile::TempDir) -> Self {
        let harness = Harness::builder()
            .with_size(Vec2::new(1600.0, 900.0))
            .with_context_setup(theme::apply)
            .build_ui_state(|ui, window: &mut Window| window.show(ui), Window::new(app, false));
        let mut desk = Self { harness, _folder: folder };
        desk.settle();
        desk
    }

    fn act(&mut self, action: Action) {
        self.harness.state_mut().app().dispatch(action);
        self.settle();
    }

    /// Lets jobs end and the window catch up.
    fn settle(&mut self) {
        for _ in 0..3 {
            self.harness.state_mut().app().settle();
            self.harness.run_steps(2);
        }
    }

    fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.settle();
    }

    fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.settle();
    }

    fn keys(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Types letters to whatever has the keyboard.
    fn letters(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run_steps(2);
    }

    fn type_into(&mut self, label: &str, text: &str) {
        self.harness.get_by_label(label).focus();
        self.harness.run_steps(2);
        self.harness.get_by_label(label).type_text(text);
        self.harness.run_steps(2);
        self.key(Key::Enter);
    }

    fn has(&self, label: &str) -> bool {
        self.harness.query_by_label_contains(label).is_some()
    }

    fn draw_square(&mut self, map: MapSide, x: f64, y: f64, side: f64) {
        self.act(Action::Tool(ToolKind::Polygon));
        for (dx, dy) in [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)] {
            let at = Point { x: x + dx, y: y + dy };
            self.act(Action::Pointer(ToolEvent::Click(Pointer { map, at, pixel_m: 1.0, held: Held::default() })));
        }
        self.key(Key::Enter);
        self.act(Action::Tool(ToolKind::Select));
    }

    fn project(&mut self) -> Project {
        self.harness.state_mut().app().state().project.clone()
    }

    fn choose_word(&mut self, field: &str, word: &str) {
        self.click(field);
        self.click(word);
    }

    fn choose_type(&mut self, letters: &str) {
        self.click("Type");
        self.harness.get_by_label("Zoek op eerste letters").type_text(letters);
        self.harness.run_steps(2);
        self.key(Key::Enter);
    }
}

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
    assert!(desk.has("(zonder naam)"));
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
fn a_finished_shape_gets_name_kind_type_and_levels_with_keys_alone() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Tasks, 210_000.0, 540_000.0, 300.0);
    assert!(desk.has("Enter: naam, soort, type"));
    desk.key(Key::Enter);
    desk.letters("Berging bij de vaart");
    desk.key(Key::Enter);
    // "Opgave" and "lopend project": the first letter goes to one, again to the next word that begins so.
    desk.letters("p");
    desk.key(Key::Enter);
    desk.letters("wat");
    desk.key(Key::Enter);
    for (pick, times) in [(Key::Num2, 1), (Key::Num3, 2)] {
        desk.key(pick);
        (0..times).for_each(|_| desk.key(Key::ArrowUp));
    }
    let project = desk.project();
    let task = project.tasks().iter().next().unwrap();
    assert_eq!(task.name, "Berging bij de vaart");
    assert_eq!(task.kind, Some(TaskKind::RunningProject));
    assert_eq!(task.type_code, Some(TypeCode::new("WBG")));
    let of_type = project.type_of(&TypeCode::new("WBG")).unwrap().effect;
    let up = |worth: Worth, steps: i8| Some((of_type[worth] + steps).clamp(-2, 2));
    assert_eq!(task.effect[Worth::Use], up(Worth::Use, 1));
    assert_eq!(task.effect[Worth::Experience], up(Worth::Experience, 2));
    assert!(desk.has("F2: naam, soort en type") && !desk.has("Enter: naam"), "it is tagged now");
}

#[test]
fn tab_goes_along_the_tags_too_and_letters_go_round_the_kinds_that_begin_so() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Values, 210_000.0, 540_000.0, 300.0);
    desk.key(Key::F2);
    desk.letters("Oude vaart");
    desk.key(Key::Tab);
    // "ecologisch", then "economisch", then "ecologisch" again.
    ["e", "e", "e"].into_iter().for_each(|letter| desk.letters(letter));
    desk.key(Key::Tab);
    desk.key(Key::Num1);
    desk.key(Key::ArrowUp);
    let project = desk.project();
    let value = project.values().iter().next().unwrap();
    assert_eq!((value.name.as_str(), value.kind), ("Oude vaart", Some(ValueKind::Ecological)));
    assert_eq!(value.intensity[Worth::Heritage], Some(1), "the keys are the map's again");
}

#[test]
fn escape_leaves_the_tags_for_the_map_and_keeps_what_is_done() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Tasks, 210_000.0, 540_000.0, 300.0);
    desk.key(Key::Enter);
    desk.letters("Berging");
    desk.key(Key::Enter);
    desk.letters("w");
    desk.key(Key::Enter);
    desk.letters("nat");
    desk.key(Key::Escape);
    let project = desk.project();
    let task = project.tasks().iter().next().unwrap();
    assert_eq!((task.name.as_str(), task.kind), ("Berging", Some(TaskKind::Wish)));
    assert_eq!(task.type_code, None, "what was only typed is not taken");
    assert!(!desk.harness.state_mut().app().state().selection.is_empty(), "one step back, not two");
    desk.key(Key::L);
    assert_eq!(desk.harness.state_mut().app().state().tool.kind(), ToolKind::Line, "the map has the keys");
}

#[test]
fn the_tags_given_last_are_offered_to_the_next_feature_and_taken_over_in_one_step() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Tasks, 210_000.0, 540_000.0, 300.0);
    assert!(!desk.has("Zoals de vorige"), "nothing was tagged yet");
    desk.type_into("Naam", "Berging");
    desk.choose_word("Soort", "opgave");
    desk.choose_type("WBG");
    desk.choose_word("Fase", "2  verkennen");
    desk.draw_square(MapSide::Tasks, 210_500.0, 540_000.0, 300.0);
    desk.click("Zoals de vorige: opgave · WBG · verkennen");
    let project = desk.project();
    let task = project.tasks().iter().nth(1).unwrap();
    assert_eq!((task.kind, task.phase), (Some(TaskKind::Task), Some(Phase::Exploring)));
    assert_eq!((task.type_code.clone(), task.name.as_str()), (Some(TypeCode::new("WBG")), ""));
    assert!(!desk.has("Zoals de vorige"), "there is nothing left to take over");
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(desk.project().tasks().iter().nth(1).unwrap().kind.is_none(), "one step back");
    desk.keys(Modifiers::COMMAND, Key::T);
    assert_eq!(desk.project().tasks().iter().nth(1).unwrap().kind, Some(TaskKind::Task));
    desk.draw_square(MapSide::Values, 210_500.0, 540_000.0, 300.0);
    assert!(!desk.has("Zoals de vorige"), "a value is no task");
}

/// Draws squares beside one another and chooses them all.
fn choose_all(desk: &mut Desk, maps: &[MapSide]) {
    for (i, map) in maps.iter().enumerate() {
        desk.draw_square(*map, 210_000.0 + 400.0 * i as f64, 540_000.0, 300.0);
    }
    let project = desk.project();
    let values = project.values().iter().map(|row| row.id);
    let ids: Vec<FeatureId> = values.chain(project.tasks().iter().map(|row| row.id)).collect();
    desk.act(Action::Select(ids[0]));
    ids[1..].iter().for_each(|id| desk.act(Action::ToggleSelect(*id)));
}

fn undo_label(desk: &mut Desk) -> String {
    let state = desk.harness.state_mut().app().state();
    state.words().say(state.history.undo_label().unwrap())
}

#[test]
fn several_tasks_are_tagged_at_once_and_what_was_not_touched_stays() {
    let mut desk = Desk::new();
    choose_all(&mut desk, &[MapSide::Tasks; 3]);
    let first = desk.project().tasks().iter().next().unwrap().id;
    desk.act(Action::Select(first));
    desk.choose_word("Soort", "wens");
    desk.type_into("Bron", "Keukentafel");
    let others: Vec<FeatureId> = desk.project().tasks().iter().skip(1).map(|row| row.id).collect();
    others.iter().for_each(|id| desk.act(Action::ToggleSelect(*id)));
    assert!(desk.has("3 opgaven"));
    desk.harness.check_accessibility();
    desk.choose_word("Fase", "2  verkennen");
    assert_eq!(undo_label(&mut desk), "Fase ‘verkennen’ van 3 opgaven");
    desk.choose_type("WBG");
    desk.click("Urgentie: 2");
    desk.type_into("Van jaar", "2030");
    desk.click("Partij toevoegen");
    desk.harness.get_by_label("Zoek of typ een partij").type_text("Waterschap");
    desk.harness.run_steps(2);
    desk.key(Key::Enter);
    desk.key(Key::Num2);
    desk.key(Key::ArrowUp);
    let project = desk.project();
    for task in project.tasks().iter() {
        assert_eq!((task.phase, task.urgency, task.from_year), (Some(Phase::Exploring), Some(2), Some(2030)));
        assert_eq!(task.type_code, Some(TypeCode::new("WBG")));
        assert_eq!(task.parties, ["Waterschap"]);
        assert!(task.effect[Worth::Use].is_some());
    }
    let kinds: Vec<_> = project.tasks().iter().map(|task| (task.kind, task.source.clone())).collect();
    assert_eq!(kinds[0], (Some(TaskKind::Wish), "Keukentafel".to_owned()));
    assert_eq!(kinds[1], (None, String::new()), "what was not touched still differs");
    desk.click("Waterschap weghalen");
    assert!(desk.project().tasks().iter().all(|task| task.parties.is_empty()));
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(desk.project().tasks().iter().all(|task| task.parties.len() == 1), "one step for all");
}

#[test]
fn several_values_show_what_differs_and_take_one_level_marks_and_keys_together() {
    let mut desk = Desk::new();
    choose_all(&mut desk, &[MapSide::Values; 2]);
    let first = desk.project().values().iter().next().unwrap().id;
    desk.act(Action::Select(first));
    desk.key(Key::Num3);
    desk.key(Key::ArrowUp);
    desk.click("Belangrijk");
    let second = desk.project().values().iter().nth(1).unwrap().id;
    desk.act(Action::ToggleSelect(second));
    let levels = |desk: &mut Desk| -> Vec<_> {
        desk.project().values().iter().map(|row| row.intensity[Worth::Experience]).collect()
    };
    desk.key(Key::Num3);
    desk.key(Key::ArrowUp);
    assert_eq!(levels(&mut desk), [Some(2), Some(1)], "each goes up from where it is");
    desk.harness.get_by_label("Belevingswaarde").set_value_accesskit(3.0);
    desk.settle();
    assert_eq!(levels(&mut desk), [Some(3), Some(3)]);
    assert_eq!(undo_label(&mut desk), "Belevingswaarde 3 van 2 waarden");
    desk.click("Belangrijk");
    assert!(desk.project().values().iter().all(|row| row.important == Some(true)), "on for all, not off for one");
    desk.choose_word("Soort", "landschappelijk");
    assert!(desk.project().values().iter().all(|row| row.kind == Some(ValueKind::Landscape)));
}

#[test]
fn values_and_tasks_chosen_together_are_counted_and_share_sheet_and_source() {
    let mut desk = Desk::new();
    choose_all(&mut desk, &[MapSide::Values, MapSide::Tasks, MapSide::Tasks]);
    assert!(desk.has("1 waarde en 2 opgaven"));
    desk.type_into("Vel", "Tafel 3");
    let project = desk.project();
    assert!(project.values().iter().all(|row| row.sheet == "Tafel 3"));
    assert!(project.tasks().iter().all(|row| row.sheet == "Tafel 3"));
    assert_eq!(undo_label(&mut desk), "Vel ‘Tafel 3’ van 1 waarde en 2 opgaven");
}

#[test]
fn the_list_of_steps_jumps_back_and_forth_and_says_where_it_is() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Values, 210_000.0, 540_000.0, 300.0);
    desk.type_into("Naam", "Vaart");
    desk.choose_word("Soort", "ecologisch");
    let last = desk.project();
    desk.keys(Modifiers::COMMAND, Key::H);
    assert!(desk.has("Soort ‘ecologisch’ (hier bent u nu)"));
    desk.harness.check_accessibility();
    desk.click("Begin, zoals het project werd geopend");
    assert_eq!(desk.project().values().len(), 0);
    assert!(desk.has("Begin, zoals het project werd geopend (hier bent u nu)"));
    desk.click("Naam ‘Vaart’ (ongedaan gemaakt)");
    assert_eq!(desk.project().values().iter().next().unwrap().kind, None);
    desk.click("Soort ‘ecologisch’ (ongedaan gemaakt)");
    assert_eq!(desk.project(), last);
    desk.key(Key::Escape);
    assert!(!desk.has("hier bent u nu"));
    desk.click("Lijst van stappen");
    assert!(desk.has("hier bent u nu"));
    desk.harness.hover_at(Pos2::new(600.0, 500.0));
    for pressed in [true, false] {
        let (pos, modifiers) = (Pos2::new(600.0, 500.0), Modifiers::NONE);
        let button = PointerButton::Primary;
        desk.harness.event(egui::Event::PointerButton { pos, button, pressed, modifiers });
        desk.harness.run_steps(1);
    }
    assert!(!desk.has("hier bent u nu"), "a press elsewhere closes it");
}

#[test]
fn the_panel_stays_where_it_is_when_something_else_is_chosen() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Tasks, 210_000.0, 540_000.0, 300.0);
    let first = desk.project().tasks().iter().next().unwrap().id;
    let place = |desk: &Desk| desk.harness.get_by_label("Soort").rect();
    let before = place(&desk);
    desk.choose_word("Soort", "opgave");
    desk.draw_square(MapSide::Tasks, 210_500.0, 540_000.0, 300.0);
    assert!(desk.has("Zoals de vorige"));
    desk.harness.run_steps(20);
    assert_eq!(place(&desk), before, "with tags on offer below it");
    desk.act(Action::Select(first));
    desk.type_into("Naam", "Berging");
    desk.choose_type("WBG");
    desk.harness.run_steps(20);
    assert_eq!(place(&desk), before, "tagged");
    let second = desk.project().tasks().iter().nth(1).unwrap().id;
    desk.act(Action::ToggleSelect(second));
    let several = place(&desk);
    desk.harness.run_steps(20);
    assert_eq!(place(&desk), several, "several");
    desk.act(Action::Select(first));
    desk.harness.run_steps(20);
    assert_eq!(place(&desk), before, "one again");
}

#[test]
fn letters_typed_faster_than_the_lists_open_are_not_lost() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Tasks, 210_000.0, 540_000.0, 300.0);
    desk.harness.key_press(Key::Enter);
    desk.harness.run_steps(1);
    desk.harness.event(egui::Event::Text("Berging".to_owned()));
    desk.harness.key_press(Key::Enter);
    desk.harness.run_steps(1);
    desk.harness.event(egui::Event::Text("w".to_owned()));
    desk.harness.key_press(Key::Enter);
    desk.harness.run_steps(1);
    desk.harness.event(egui::Event::Text("wbg".to_owned()));
    desk.harness.key_press(Key::Enter);
    desk.settle();
    let project = desk.project();
    let task = project.tasks().iter().next().unwrap();
    assert_eq!((task.name.as_str(), task.kind), ("Berging", Some(TaskKind::Wish)));
    assert_eq!(task.type_code, Some(TypeCode::new("WBG")));
}

#[test]
fn a_list_opened_with_the_keyboard_gives_the_keyboard_back() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Tasks, 210_000.0, 540_000.0, 300.0);
    desk.harness.get_by_label("Fase").focus();
    desk.harness.run_steps(2);
    desk.key(Key::Enter);
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowDown);
    desk.key(Key::Enter);
    assert_eq!(desk.project().tasks().iter().next().unwrap().phase, Some(Phase::Exploring));
    assert!(desk.harness.get_by_label("Fase").accesskit_node().is_focused());
    desk.key(Key::Enter);
    desk.letters("5");
    desk.key(Key::Enter);
    assert_eq!(desk.project().tasks().iter().next().unwrap().phase, Some(Phase::Realising));
}
