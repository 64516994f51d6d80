//! Tagging in the window: with keys alone, as the one before, several at once; and the list of steps to jump in.
//!
//! What the actions do to the project is tested without a window.

use egui::{Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use koppelkans::app::tools::ToolKind;
use koppelkans::app::{Action, MapSide};
use koppelkans::model::{FeatureId, Phase, TaskKind, TypeCode, ValueKind, Worth};

use super::Desk;

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

#[test]
fn a_name_being_typed_is_kept_when_the_keyboard_is_taken_away_between_two_frames() {
    let mut desk = Desk::new();
    desk.draw_square(MapSide::Tasks, 210_000.0, 540_000.0, 300.0);
    desk.key(Key::Enter);
    desk.letters("Berging");
    desk.harness.ctx.memory_mut(|memory| {
        let focused = memory.focused().unwrap();
        memory.surrender_focus(focused);
    });
    desk.settle();
    assert_eq!(desk.project().tasks().iter().next().unwrap().name, "Berging");
}
