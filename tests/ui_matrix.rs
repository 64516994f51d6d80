//! The sheets of the method, driven with keys and mouse: what they ask is held against the project and its history.
//!
//! What an edit does is tested in `edit`, what a file means in `io::matrix_csv`.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use koppelkans::app::{Action, App, MapSide, Matrix, Places, Sheet, today};
use koppelkans::model::{Change, TypeCode, Worth};
use koppelkans::words::{Language, Message};

fn code(text: &str) -> TypeCode {
    TypeCode::new(text)
}

/// A desk with a sheet open.
fn open(sheet: Sheet) -> Desk {
    let mut desk = Desk::new();
    desk.act(Action::ShowSheet(Some(sheet)));
    desk
}

fn score(desk: &mut Desk, from: &str, to: &str) -> Option<i8> {
    desk.project().functions().get(&code(from), &code(to)).map(|cell| cell.score)
}

/// The names of all steps that can be undone, as they are read.
fn history(desk: &mut Desk) -> Vec<String> {
    let state = desk.harness.state_mut().app().state();
    state.history.labels().map(|label| state.words().say(label)).collect()
}

fn effect(desk: &mut Desk, of: &str, worth: Worth) -> i8 {
    desk.project().type_of(&code(of)).unwrap().effect[worth]
}

/// Whether something with these words in its name is shown.
fn sees(desk: &Desk, words: &str) -> bool {
    desk.harness.query_all_by_label_contains(words).next().is_some()
}

/// Two tasks that overlap, of types WBG and WKW: one koppelkans.
fn with_two_tasks(desk: &mut Desk) {
    for (name, letters, x) in [("Berging", "wat", 210_000.0), ("Beek", "WKW", 210_100.0)] {
        desk.draw_square(MapSide::Tasks, x, 540_000.0, 400.0);
        desk.type_into("Naam", name);
        desk.choose_word("Soort", "opgave");
        desk.choose_type(letters);
    }
    desk.act(Action::StepBack);
}

/// Types something else into a field and leaves it with Enter.
fn retype(desk: &mut Desk, field: &str, text: &str) {
    desk.harness.get_by_label(field).focus();
    desk.harness.run_steps(2);
    desk.keys(Modifiers::COMMAND, Key::A);
    desk.letters(text);
    desk.key(Key::Enter);
}

#[test]
fn the_keys_go_along_the_function_matrix_and_each_change_is_one_step_with_a_name() {
    let mut desk = open(Sheet::Functions);
    // It opens on the first cell, with the keyboard.
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowRight);
    desk.key(Key::ArrowRight);
    desk.key(Key::Num2);
    assert_eq!(score(&mut desk, "EXT", "LBW"), Some(2));
    desk.key(Key::Plus);
    desk.key(Key::Plus);
    assert_eq!(score(&mut desk, "EXT", "LBW"), Some(3), "it stops at the end of the scale");
    desk.key(Key::Minus);
    desk.key(Key::Delete);
    assert_eq!(score(&mut desk, "EXT", "LBW"), None);
    desk.key(Key::Minus);
    desk.key(Key::Num3);
    assert_eq!((score(&mut desk, "EXT", "LBW"), score(&mut desk, "LBW", "EXT")), (Some(-3), Some(0)));
    desk.key(Key::Equals);
    assert_eq!(score(&mut desk, "LBW", "EXT"), Some(-3));
    let labels = [
        "Functiematrix: EXT → LBW van 0 naar +2",
        "Functiematrix: EXT → LBW van +2 naar +3",
        "Functiematrix: EXT → LBW van +3 naar +2",
        "Functiematrix: EXT → LBW van +2 naar onbekend",
        "Functiematrix: EXT → LBW van onbekend naar −1",
        "Functiematrix: EXT → LBW van −1 naar −3",
        "Functiematrix: LBW → EXT van 0 naar −3",
    ];
    assert_eq!(history(&mut desk), labels);
    for _ in labels {
        desk.keys(Modifiers::COMMAND, Key::Z);
    }
    assert!(history(&mut desk).is_empty());
    let fresh = koppelkans::model::Project::new("Proef", koppelkans::geometry::projection::Crs::RD_NEW);
    assert!(desk.project() == fresh, "undo takes all of it back, with its lines in the log");
}

#[test]
fn keys_typed_faster_than_frames_each_count() {
    let mut desk = open(Sheet::Functions);
    for key in [Key::ArrowDown, Key::Num0, Key::Plus, Key::Plus, Key::ArrowRight, Key::Num1] {
        desk.harness.key_press(key);
    }
    desk.settle();
    assert_eq!((score(&mut desk, "EXT", "NAT"), score(&mut desk, "EXT", "EXT")), (Some(2), Some(1)));
}

#[test]
fn a_click_chooses_a_cell_and_its_score_reason_and_who_are_filled_in_below() {
    let mut desk = open(Sheet::Functions);
    desk.click("WBG → NAT: +2");
    assert!(sees(&desk, "Waterberging versterkt (+2) natuurherstel"));
    desk.click("−2 werkt tegen");
    assert!(sees(&desk, "WBG → NAT: −2") && sees(&desk, "NAT → WBG: +2"), "the other direction stays");
    assert!(sees(&desk, "afwenteling"), "opposite signs are said");
    desk.key(Key::Enter);
    desk.harness.get_by_label("Reden").type_text("kade houdt het nat");
    desk.harness.run_steps(2);
    let steps = history(&mut desk).len();
    desk.key(Key::Enter);
    assert_eq!(history(&mut desk).len(), steps + 1, "a text is one step, when its field is left");
    desk.type_into("Wie", "atelier 1");
    let cell = desk.project().functions().get(&code("WBG"), &code("NAT")).unwrap().clone();
    assert_eq!((cell.score, cell.reason.as_str(), cell.who.as_str()), (-2, "kade houdt het nat", "atelier 1"));
    assert_eq!(cell.date, today());
    desk.key(Key::ArrowRight);
    desk.key(Key::Num1);
    let next = desk.project().functions().get(&code("WBG"), &code("EXT")).unwrap().clone();
    assert_eq!((next.score, next.who.as_str()), (1, "atelier 1"), "who it was holds for the next cell");
    let project = desk.project();
    let last = project.method_log().last().unwrap();
    assert_eq!((last.item.as_str(), last.before.as_str(), last.after.as_str()), ("WBG > EXT", "2", "1"));
}

#[test]
fn escape_in_the_reason_goes_back_to_the_grid_and_changes_nothing() {
    let mut desk = open(Sheet::Functions);
    desk.key(Key::Enter);
    desk.harness.get_by_label("Reden").type_text("half");
    desk.harness.run_steps(2);
    desk.key(Key::Escape);
    assert!(history(&mut desk).is_empty());
    desk.key(Key::Num1);
    assert_eq!(score(&mut desk, "NAT", "NAT"), Some(1), "the grid has the keyboard again");
    desk.key(Key::Escape);
    assert_eq!(desk.harness.state_mut().app().state().view.sheet, None, "Esc in the grid puts the sheet away");
}

#[test]
fn a_reason_being_typed_is_kept_when_another_cell_or_sheet_is_chosen() {
    let mut desk = open(Sheet::Functions);
    for (cell, reason, leave) in
        [("WBG → NAT: +2", "eerste", "NAT → EXT: +2"), ("WBG → NAT: +2", "tweede", "Wijzigingen")]
    {
        desk.click(cell);
        desk.key(Key::Enter);
        desk.harness.get_by_label("Reden").type_text(reason);
        desk.harness.run_steps(2);
        desk.click(leave);
        let project = desk.project();
        let cell = project.functions().get(&code("WBG"), &code("NAT")).unwrap();
        assert!(cell.reason.contains(reason), "`{}` without `{reason}`", cell.reason);
        assert_eq!(project.functions().get(&code("NAT"), &code("EXT")).unwrap().reason, "");
    }
}

#[test]
fn both_directions_change_at_once_when_that_is_switched_on() {
    let mut desk = open(Sheet::Functions);
    desk.click("ENE → WON: 0");
    desk.click("Ook omgekeerd");
    desk.click("ENE → WON: 0");
    desk.key(Key::Num3);
    assert_eq!((score(&mut desk, "ENE", "WON"), score(&mut desk, "WON", "ENE")), (Some(3), Some(3)));
    assert_eq!(history(&mut desk), ["Functiematrix: ENE ↔ WON naar +3"]);
}

#[test]
fn the_list_moves_with_a_cell_and_the_cell_says_which_koppelkansen_it_touches() {
    let mut desk = Desk::new();
    with_two_tasks(&mut desk);
    let chance = |desk: &mut Desk| {
        let state = desk.harness.state_mut().app().state();
        state.opportunities()[0].chance.unwrap().middle
    };
    let before = chance(&mut desk);
    desk.act(Action::ShowSheet(Some(Sheet::Functions)));
    desk.click("WBG → WKW: +2");
    assert!(sees(&desk, "Raakt 1 paar, 1 koppelkans:"));
    desk.key(Key::Minus);
    assert!(chance(&mut desk) < before);
    desk.click("WBG → REC: +2");
    assert!(sees(&desk, "Geen paar opgaven van deze twee typen"));
}

#[test]
fn a_day_that_is_none_is_refused_in_words_and_the_old_one_kept() {
    let mut desk = open(Sheet::Functions);
    desk.key(Key::Num1);
    retype(&mut desk, "Datum", "31-2-2026");
    assert!(sees(&desk, "is geen datum"));
    assert_eq!(desk.project().functions().get(&code("NAT"), &code("NAT")).unwrap().date, today());
    retype(&mut desk, "Datum", "3-2-2026");
    assert_eq!(desk.project().functions().get(&code("NAT"), &code("NAT")).unwrap().date, "2026-02-03");
    assert!(!sees(&desk, "is geen datum"));
}

#[test]
fn confirming_names_who_and_a_change_makes_it_concept_again_and_says_so_once() {
    let mut desk = open(Sheet::Functions);
    assert!(sees(&desk, "CONCEPT"));
    desk.type_into("Wie stelt vast (rol)", "atelier 2");
    desk.click("Vaststellen");
    assert_eq!(desk.project().functions().confirmation.as_ref().unwrap().who, "atelier 2");
    assert!(sees(&desk, "VASTGESTELD") && sees(&desk, "Door atelier 2 op"));
    desk.act(Action::ShowSheet(Some(Sheet::Effects)));
    desk.key(Key::Num2);
    assert!(!desk.project().functions().is_confirmed());
    let told = |desk: &mut Desk| {
        let notices = &desk.harness.state_mut().app().state().notices;
        notices
            .iter()
            .filter(|notice| notice.message.key == "method-concept-again")
            .map(|one| one.number)
            .collect::<Vec<_>>()
    };
    let first = told(&mut desk);
    assert_eq!(first.len(), 1);
    desk.key(Key::Num1);
    assert_eq!(told(&mut desk), first, "it is said once");
    for _ in 0..2 {
        desk.keys(Modifiers::COMMAND, Key::Z);
    }
    assert!(desk.project().functions().is_confirmed() && told(&mut desk).is_empty());
    desk.click("Terug naar concept");
    assert!(!desk.project().functions().is_confirmed() && told(&mut desk).is_empty(), "who asks for it knows");
    assert_eq!(history(&mut desk).last().unwrap(), "Matrices terug naar concept");
}

#[test]
fn the_effect_matrix_takes_the_same_keys_within_its_own_scale() {
    let mut desk = open(Sheet::Effects);
    desk.click("LBW · gebruik: +2");
    desk.key(Key::Plus);
    desk.key(Key::Num3);
    assert!(history(&mut desk).is_empty(), "+2 is the end of this scale");
    desk.key(Key::ArrowRight);
    desk.key(Key::Minus);
    assert_eq!(effect(&mut desk, "LBW", Worth::Experience), -2);
    assert!(sees(&desk, "Landbouwstructuur schaadt de belevingswaarde sterk (−2)"));
    desk.key(Key::Delete);
    assert_eq!(effect(&mut desk, "LBW", Worth::Experience), 0);
    assert_eq!(history(&mut desk).last().unwrap(), "Effectmatrix: LBW op belevingswaarde van −2 naar 0");
}

#[test]
fn a_type_gets_another_code_and_its_tasks_follow_and_a_bad_code_is_refused_beside_it() {
    let mut desk = Desk::new();
    with_two_tasks(&mut desk);
    desk.act(Action::ShowSheet(Some(Sheet::Effects)));
    desk.click("WBG · herkomst: 0");
    retype(&mut desk, "Code", "W B");
    assert!(sees(&desk, "mag geen spatie, komma of puntkomma staan. Het blijft WBG."));
    retype(&mut desk, "Code", "BRG");
    let project = desk.project();
    assert!(project.type_of(&code("BRG")).is_some() && project.type_of(&code("WBG")).is_none());
    assert_eq!(project.tasks().iter().next().unwrap().type_code, Some(code("BRG")));
    assert!(!sees(&desk, "mag geen spatie"));
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.project().tasks().iter().next().unwrap().type_code, Some(code("WBG")));
}

#[test]
fn a_type_in_use_asks_before_it_goes_and_one_that_is_not_goes_at_once() {
    let mut desk = Desk::new();
    with_two_tasks(&mut desk);
    desk.act(Action::ShowSheet(Some(Sheet::Effects)));
    desk.click("ENE · herkomst: −1");
    desk.click("Verwijderen");
    assert!(desk.project().type_of(&code("ENE")).is_none());
    desk.click("WBG · herkomst: 0");
    desk.click("Verwijderen…");
    assert!(sees(&desk, "1 opgave is WBG. Zonder ander type houdt die de code en is niet te beoordelen."));
    desk.click("Annuleren");
    assert!(desk.project().type_of(&code("WBG")).is_some());
    desk.click("Verwijderen…");
    desk.click("Ander type voor deze opgaven");
    desk.click("WKW  Waterkwaliteit en beekherstel");
    desk.click("Verwijderen");
    let project = desk.project();
    assert!(project.type_of(&code("WBG")).is_none());
    assert!(project.tasks().iter().all(|task| task.type_code == Some(code("WKW"))));
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(desk.project().type_of(&code("WBG")).is_some());
    desk.click("WBG · herkomst: 0");
    desk.click("Verwijderen…");
    desk.click("Verwijderen");
    assert!(desk.project().tasks().iter().any(|task| task.type_code == Some(code("WBG"))), "it keeps the code");
    assert!(sees(&desk, "nog niet te beoordelen"));
}

#[test]
fn a_new_type_is_added_and_moved_and_a_code_that_is_there_refused() {
    let mut desk = open(Sheet::Effects);
    desk.type_into("Nieuwe code", "nat");
    assert!(sees(&desk, "De code NAT is er al."));
    desk.harness.get_by_label("Nieuwe code").focus();
    desk.harness.run_steps(2);
    desk.keys(Modifiers::COMMAND, Key::A);
    desk.letters("KLI");
    desk.type_into("Naam van het type", "Klimaat");
    let project = desk.project();
    assert_eq!(project.types().last().unwrap().name_nl, "Klimaat");
    assert!(sees(&desk, "KLI · herkomst: 0"), "it is in the grid");
    desk.click("Omhoog");
    assert_eq!(desk.project().types()[11].code, code("KLI"));
    assert_eq!(history(&mut desk), ["Type KLI toegevoegd: Klimaat", "Type KLI naar plaats 12"]);
}

#[test]
fn the_log_shows_what_changed_newest_first_and_is_searched_when_long() {
    let mut desk = open(Sheet::MethodLog);
    assert!(sees(&desk, "Er is nog niets aan de methode veranderd."));
    desk.act(Action::ShowSheet(Some(Sheet::Functions)));
    for step in 0..12 {
        desk.key(if step % 2 == 0 { Key::Num1 } else { Key::Num2 });
    }
    desk.key(Key::ArrowRight);
    desk.key(Key::Delete);
    desk.act(Action::ShowSheet(Some(Sheet::MethodLog)));
    assert!(sees(&desk, "13 wijzigingen, de nieuwste eerst"));
    let top = |desk: &Desk, text: &str| {
        let all = desk.harness.query_all_by_label(text);
        all.map(|node| node.rect().top()).fold(f32::INFINITY, f32::min)
    };
    assert!(top(&desk, "NAT → EXT") < top(&desk, "NAT → NAT"), "the newest is on top");
    assert!(sees(&desk, "+2 → ?"));
    desk.harness.get_by_label("Zoek in de wijzigingen").focus();
    desk.harness.run_steps(2);
    desk.letters("ext");
    desk.settle();
    assert!(sees(&desk, "1 van 13 wijzigingen"));
    let export = desk.harness.query_all_by_label("Exporteren…").last().unwrap();
    export.click();
    desk.settle();
    let file = desk._folder.path().join("bijlage");
    desk.type_into("Bestand", &file.display().to_string());
    desk.settle();
    let annex = std::fs::read_to_string(file.with_extension("md")).unwrap();
    assert!(annex.contains("NAT > EXT"), "the annex of the method tells the changes too");
}

#[test]
fn a_matrix_goes_to_a_file_and_comes_back_through_the_dialogs() {
    let mut desk = open(Sheet::Functions);
    let file = desk._folder.path().join("functies.csv");
    desk.harness.query_all_by_label("Exporteren…").last().unwrap().click();
    desk.settle();
    desk.type_into("Bestand", &file.display().to_string());
    desk.settle();
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replace("WBG;NAT;2", "WBG;NAT;-1").replace("NAT;WBG;2", "NAT;WBG;7")).unwrap();
    desk.act(Action::ImportMatrix(file, Matrix::Function));
    assert_eq!(score(&mut desk, "WBG", "NAT"), Some(-1));
    assert!(
        sees(&desk, "Regel 5, NAT → WBG: ‘7’ ligt buiten −3 tot en met +3. De cel blijft +2."),
        "the report is there"
    );
    assert_eq!(history(&mut desk), ["Functiematrix uit functies.csv"]);
    desk.key(Key::Escape);
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(score(&mut desk, "WBG", "NAT"), Some(2));
}

#[test]
fn a_file_that_can_not_be_used_is_refused_and_changes_nothing() {
    let mut desk = open(Sheet::Effects);
    let file = desk._folder.path().join("leeg.csv");
    std::fs::write(&file, "").unwrap();
    desk.act(Action::ImportMatrix(file, Matrix::Effect));
    assert!(sees(&desk, "leeg.csv is niet ingeladen: er staat niets in. Er is niets veranderd."));
    assert!(history(&mut desk).is_empty());
}

#[test]
fn every_field_and_cell_of_the_sheets_has_a_name() {
    let mut desk = Desk::new();
    with_two_tasks(&mut desk);
    for sheet in [Sheet::Functions, Sheet::Effects, Sheet::MethodLog] {
        desk.act(Action::ShowSheet(Some(sheet)));
        desk.harness.check_accessibility();
    }
}

#[test]
fn a_project_that_is_only_read_shows_its_matrices_and_says_why_they_stay() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("v.gpkg");
    std::fs::copy(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/vledderwaard.gpkg"), &file)
        .unwrap();
    // Somebody else has it open.
    let places = |name: &str| Places::inside(&folder.path().join(name));
    let mut other = App::start(places("a"), Some(file.clone()));
    other.settle();
    let mut app = App::start(places("b"), Some(file));
    app.settle();
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.dispatch(Action::DismissHints);
    app.dispatch(Action::ShowSheet(Some(Sheet::Functions)));
    let mut desk = Desk::on(app, folder);
    let before = desk.project();
    assert!(sees(&desk, "WBG → NAT: +2") && sees(&desk, "Alleen lezen: "));
    desk.key(Key::ArrowRight);
    assert!(sees(&desk, "Natuurherstel versterkt (+2) extensivering"), "the keys still go along the cells");
    desk.key(Key::Num1);
    desk.click("−3 heft op");
    desk.act(Action::ShowSheet(Some(Sheet::Effects)));
    desk.key(Key::Num1);
    desk.click("Toevoegen");
    assert!(desk.project() == before);
    let notices = &desk.harness.state_mut().app().state().notices;
    assert!(!notices.is_empty(), "why a key did nothing is said");
}

#[test]
fn with_many_types_the_keys_bring_every_cell_into_view() {
    let mut desk = Desk::new();
    let mut types = desk.project().types().to_vec();
    for n in 0..13 {
        let mut one = types[n % 12].clone();
        one.code = TypeCode(format!("EIGEN{n}"));
        types.push(one);
    }
    desk.act(Action::PutMethod(vec![Change::Types(types.into())], Message::new("unnamed")));
    desk.act(Action::ShowSheet(Some(Sheet::Functions)));
    assert!(!sees(&desk, "EIGEN12 → EIGEN12: ?"), "out of view it is not made");
    for _ in 0..24 {
        desk.harness.key_press(Key::ArrowDown);
        desk.harness.key_press(Key::ArrowRight);
    }
    desk.settle();
    desk.key(Key::Num3);
    assert_eq!(score(&mut desk, "EIGEN12", "EIGEN12"), Some(3));
    let cell = desk.harness.get_by_label("EIGEN12 → EIGEN12: +3").rect();
    assert!(cell.width() >= 28.0 && cell.height() >= 28.0, "large enough to click: {cell}");
    for _ in 0..24 {
        desk.harness.key_press(Key::ArrowUp);
        desk.harness.key_press(Key::ArrowLeft);
    }
    desk.settle();
    let cell = desk.harness.get_by_label("NAT → NAT: +2").rect();
    assert!(cell.width() >= 28.0 && cell.height() >= 28.0, "the heads do not lie over it: {cell}");
}

#[test]
fn arrows_in_frames_one_after_the_other_stay_in_the_grid() {
    let mut desk = open(Sheet::Functions);
    for _ in 0..11 {
        // Held down: a press in each frame, nothing in between.
        let (key, modifiers) = (Key::ArrowDown, Modifiers::NONE);
        desk.harness.event(egui::Event::Key { key, physical_key: None, pressed: true, repeat: true, modifiers });
        desk.harness.step();
    }
    desk.key(Key::Num1);
    assert_eq!(score(&mut desk, "INF", "NAT"), Some(1));
}
