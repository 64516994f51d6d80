//! The sliders of the method in the window without a screen: what moves while one slides, and what is kept.
//!
//! What the numbers do to a score is tested in `analysis`.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, vec2};
use egui_kittest::kittest::Queryable;
use koppelkans::app::{Action, AppState, MapSide, Sheet};
use koppelkans::model::{MethodPart, Phase, TypeCode};
use koppelkans::words::{Language, Message, words};

/// Two tasks that share ground, with the sheet of the sliders over the maps.
fn desk() -> Desk {
    let mut desk = Desk::new();
    for (x, code) in [(210_000.0, "WBG"), (210_150.0, "WKW")] {
        desk.draw_square(MapSide::Tasks, x, 540_000.0, 300.0);
        let project = desk.project();
        let mut row = (**project.tasks().iter().last().unwrap()).clone();
        (row.name, row.type_code, row.phase) = (code.to_owned(), Some(TypeCode::new(code)), Some(Phase::Exploring));
        (row.from_year, row.to_year, row.urgency) = (Some(2028), Some(2031), Some(3));
        row.parties = vec![code.to_owned()];
        desk.act(Action::PutTask(Box::new(row), Message::new("unnamed")));
    }
    desk.act(Action::ShowSheet(Some(Sheet::Weights)));
    desk
}

fn state(desk: &mut Desk) -> AppState {
    desk.harness.state_mut().app().state().clone()
}

/// K of the one pair.
fn k(desk: &mut Desk) -> f64 {
    state(desk).opportunities().first().unwrap().chance.unwrap().middle
}

fn pointer(desk: &mut Desk, at: Pos2, pressed: Option<bool>) {
    desk.harness.event(Event::PointerMoved(at));
    if let Some(pressed) = pressed {
        let modifiers = Modifiers::NONE;
        desk.harness.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
    }
    desk.settle();
}

/// Presses the handle of a slider and moves it to the right without letting go; gives where the pointer is.
fn slide(desk: &mut Desk, name: &str, points: f32) -> Pos2 {
    let rect = desk.harness.get_by_label(name).rect();
    let from = rect.center();
    pointer(desk, from, None);
    pointer(desk, from, Some(true));
    for part in 1..=6 {
        pointer(desk, from + vec2(points * part as f32 / 6.0, 0.0), None);
    }
    from + vec2(points, 0.0)
}

#[test]
fn the_list_follows_a_slider_and_letting_go_is_one_edit() {
    let mut desk = desk();
    let (steps, before) = (state(&mut desk).history.done(), k(&mut desk));
    let end = slide(&mut desk, "M partijen", 60.0);
    let tried = state(&mut desk);
    assert!(tried.tried.as_ref().unwrap().weights.people > 2.0);
    assert_eq!(tried.project.settings().weights.people, 1.0, "nothing is saved yet");
    assert_eq!(tried.history.done(), steps);
    assert!(k(&mut desk) < before, "they share no party, so a heavier weight of parties takes from K");
    pointer(&mut desk, end, Some(false));
    let kept = state(&mut desk);
    assert_eq!(kept.history.done(), steps + 1);
    assert_eq!(kept.tried, None);
    let people = kept.project.settings().weights.people;
    let said = words(Language::Dutch).say(kept.history.undo_label().unwrap());
    assert_eq!(said, format!("Gewicht partijen van 1 naar {}", people.to_string().replace('.', ",")));
    let entry = kept.project.method_log().last().unwrap().clone();
    assert_eq!((entry.part, entry.item.as_str()), (MethodPart::Setting, "weights.people"));
    desk.act(Action::Undo);
    assert_eq!(k(&mut desk), before);
}

#[test]
fn escape_drops_what_is_tried_and_letting_go_keeps_nothing() {
    let mut desk = desk();
    let (steps, before) = (state(&mut desk).history.done(), k(&mut desk));
    let end = slide(&mut desk, "M partijen", 60.0);
    desk.key(Key::Escape);
    let dropped = state(&mut desk);
    assert_eq!(dropped.tried, None);
    assert_eq!(dropped.view.sheet, Some(Sheet::Weights), "Esc goes one level back only");
    pointer(&mut desk, end + vec2(8.0, 0.0), None);
    pointer(&mut desk, end, Some(false));
    let after = state(&mut desk);
    assert_eq!((after.history.done(), after.project.settings().weights.people), (steps, 1.0));
    assert_eq!((after.tried, k(&mut desk)), (None, before));
}

#[test]
fn a_burst_of_arrow_keys_is_one_edit_after_a_pause() {
    let mut desk = desk();
    let steps = state(&mut desk).history.done();
    desk.harness.get_by_label("D zoekafstand").focus();
    desk.harness.run_steps(2);
    for _ in 0..5 {
        // A step of the desk is a quarter of a second.
        desk.harness.key_press(Key::ArrowRight);
        desk.harness.run_steps(1);
    }
    let tried = state(&mut desk);
    assert_eq!(tried.tried.unwrap().distance_m, 550.0);
    assert_eq!(tried.history.done(), steps);
    desk.harness.run_steps(8);
    let kept = state(&mut desk);
    assert_eq!((kept.history.done(), kept.project.settings().distance_m), (steps + 1, 550.0));
    let said = words(Language::Dutch).say(kept.history.undo_label().unwrap());
    assert_eq!(said, "zoekafstand van 500 m naar 550 m");
}

#[test]
fn what_keys_gave_is_kept_when_the_sheet_goes_before_the_pause_is_over() {
    let mut desk = desk();
    desk.harness.get_by_label("D zoekafstand").focus();
    desk.harness.run_steps(2);
    desk.harness.key_press(Key::ArrowRight);
    desk.harness.run_steps(2);
    desk.act(Action::ShowSheet(None));
    let kept = state(&mut desk);
    assert_eq!((kept.project.settings().distance_m, kept.tried), (510.0, None));
}

#[test]
fn borders_do_not_cross_and_weights_are_never_all_nought() {
    let mut desk = desk();
    let steps = state(&mut desk).history.done();
    desk.harness.get_by_label("K ≥ kansrijk (getal)").click();
    desk.harness.run_steps(2);
    desk.keys(Modifiers::COMMAND, Key::A);
    desk.letters("60");
    desk.key(Key::Enter);
    assert!(desk.has("verkennen ≤ kansrijk ≤ sterk"));
    assert_eq!(state(&mut desk).history.done(), steps);
    for (name, typed) in [("T moment (getal)", "0"), ("M partijen (getal)", "0"), ("G winst (getal)", "0")] {
        desk.harness.get_by_label(name).click();
        desk.harness.run_steps(2);
        desk.keys(Modifiers::COMMAND, Key::A);
        desk.letters(typed);
        desk.key(Key::Enter);
    }
    assert_eq!(state(&mut desk).history.done(), steps + 3);
    assert!(desk.has("Alleen urgentie telt nu mee in F"));
    let end = slide(&mut desk, "U urgentie", -300.0);
    assert!(desk.has("Niet alle vier de gewichten kunnen 0 zijn"));
    pointer(&mut desk, end, Some(false));
    assert_eq!(state(&mut desk).project.settings().weights.urgency, 0.1);
}

#[test]
fn a_group_goes_back_to_its_defaults_in_one_edit() {
    let mut desk = desk();
    for (name, typed) in [("D zoekafstand (getal)", "1.250"), ("zoekbreedte lijn (getal)", "12,5")] {
        desk.harness.get_by_label(name).click();
        desk.harness.run_steps(2);
        desk.keys(Modifiers::COMMAND, Key::A);
        desk.letters(typed);
        desk.key(Key::Enter);
    }
    let settings = state(&mut desk).project.settings().clone();
    assert_eq!((settings.distance_m, settings.line_width_m), (1250.0, 12.5));
    let steps = state(&mut desk).history.done();
    desk.click("terug naar standaard: Plaats P: afstand en zoekbreedte");
    let back = state(&mut desk);
    assert_eq!(back.history.done(), steps + 1);
    assert_eq!(*back.project.settings(), koppelkans::model::Settings::default());
}
