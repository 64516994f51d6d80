//! Links and masks drawn with the pointer, in the window without a screen: what comes in the project, the history and
//! the koppelkansen.
//!
//! What they do to a score is tested in `analysis`.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use desk::hand::path;
use egui::{Event, Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::Queryable;

use koppelkans::app::tools::ToolKind;
use koppelkans::app::{Action, LayerKey, MapSide, Sheet};
use koppelkans::geometry::Point;
use koppelkans::model::{LinkKind, LinkStrength, MethodPart, TypeCode};
use koppelkans::words::Message;

/// Two tasks 900 m apart: further than the search distance, so they have no koppelkans of their own.
fn desk() -> Desk {
    let mut desk = Desk::near();
    for (x, name, code) in [(210_300.0, "Waterberging", "WBG"), (211_400.0, "Beekherstel", "WKW")] {
        desk.draw_square(MapSide::Tasks, x, 540_900.0, 200.0);
        let project = desk.project();
        let mut row = (**project.tasks().iter().last().unwrap()).clone();
        (row.name, row.type_code) = (name.to_owned(), Some(TypeCode::new(code)));
        desk.act(Action::PutTask(Box::new(row), Message::new("unnamed")));
    }
    desk.key(Key::Escape);
    desk
}

/// Where on the task map a place of the plane is.
fn on_tasks(desk: &mut Desk, x: f64, y: f64) -> Pos2 {
    let map = desk.map("Opgavenkaart");
    desk.screen_of(map, Point { x, y })
}

fn ends(desk: &mut Desk) -> (Pos2, Pos2) {
    (on_tasks(desk, 210_400.0, 541_000.0), on_tasks(desk, 211_500.0, 541_000.0))
}

#[test]
fn a_line_from_task_to_task_asks_why_and_then_is_one_edit_with_a_koppelkans() {
    let mut desk = desk();
    assert!(desk.state().opportunities().is_empty());
    let steps = desk.state().history.done();
    let (from, to) = ends(&mut desk);
    desk.key(Key::W);
    assert_eq!(desk.state().tool.kind(), ToolKind::Link);
    desk.stroke(&path(from, to));
    assert_eq!(desk.state().history.done(), steps, "nothing is kept without a reason");
    assert!(desk.has("Nieuw verband") && desk.has("Waterberging × Beekherstel"));
    desk.key(Key::Enter);
    assert_eq!(desk.state().history.done(), steps);
    desk.click("Boven- en benedenstrooms");
    desk.click("Vol (1)");
    desk.harness.get_by_label("Reden").focus();
    desk.harness.run_steps(2);
    desk.letters("de beek voedt de berging");
    desk.key(Key::Enter);
    let state = desk.state();
    assert_eq!((state.history.done(), state.asked.is_none()), (steps + 1, true));
    let link = &state.project.links()[0];
    assert_eq!((link.kind, link.strength), (LinkKind::Upstream, LinkStrength::Full));
    assert_eq!(link.reason, "de beek voedt de berging");
    assert_eq!(state.project.method_log().last().unwrap().part, MethodPart::Link);
    assert_eq!(desk.last_step(), "Verband Waterberging × Beekherstel: boven- en benedenstrooms");
    let opportunities = state.opportunities();
    assert_eq!(opportunities[0].place.score, 1.0);
    desk.act(Action::Undo);
    assert!(desk.state().project.links().is_empty() && desk.state().opportunities().is_empty());
}

#[test]
fn two_clicks_make_a_link_too_and_the_line_follows_the_pointer_between_them() {
    let mut desk = desk();
    let (from, to) = ends(&mut desk);
    desk.key(Key::W);
    desk.click_at(from, Modifiers::NONE);
    desk.move_to(to);
    let state = desk.state();
    assert!(state.tool.is_drawing() && state.link.from.is_some() && state.link.over.is_some());
    assert_ne!(state.link.from, state.link.over);
    desk.click_at(to, Modifiers::NONE);
    assert!(desk.has("Nieuw verband"));
    desk.letters("één eigenaar");
    desk.key(Key::Escape);
    let state = desk.state();
    assert!(state.asked.is_none() && state.project.links().is_empty(), "Esc drops the card");
    assert_eq!(state.tool.kind(), ToolKind::Link, "and goes one level back only");
}

#[test]
fn a_line_that_ends_nowhere_or_on_the_other_map_makes_no_link_and_says_so() {
    let mut desk = desk();
    let (from, to) = ends(&mut desk);
    desk.key(Key::W);
    desk.stroke(&path(from, from + vec2(0.0, 120.0)));
    assert!(desk.has("er is geen verband gelegd"));
    desk.stroke(&path(to + vec2(0.0, 120.0), to));
    assert!(desk.has("Begin op een opgave"));
    let values = desk.map("Waardenkaart").center();
    desk.stroke(&path(values, values + vec2(50.0, 0.0)));
    assert!(desk.has("teken op de opgavenkaart"));
    assert!(desk.state().asked.is_none() && !desk.state().tool.is_drawing());
}

#[test]
fn drawing_over_a_link_changes_it_and_its_sign_chooses_the_pair() {
    let mut desk = desk();
    let (from, to) = ends(&mut desk);
    for reason in ["eerst", " en later"] {
        desk.key(Key::W);
        desk.stroke(&path(to, from));
        desk.letters(reason);
        desk.key(Key::Enter);
        desk.key(Key::V);
    }
    let project = desk.project();
    assert_eq!(project.links().len(), 1);
    assert_eq!(project.links()[0].reason, "eerst en later");
    assert_eq!(desk.last_step(), "Verband gewijzigd Waterberging × Beekherstel: anders");
    // Resting on the line tells the same as the sign, which is looked for here.
    desk.move_to(from + vec2(0.0, 200.0));
    let sign = desk.harness.get_by_label_contains("Half (0,5)").rect().center();
    desk.click_at(sign, Modifiers::NONE);
    assert_eq!(desk.state().selection.opportunity(), Some(project.links()[0].pair));
    desk.act(Action::ToggleLayer(LayerKey::Links));
    assert!(!desk.has("Half (0,5)"), "its layer is off");
}

#[test]
fn two_chosen_tasks_are_linked_from_their_panel() {
    let mut desk = desk();
    let ids: Vec<_> = desk.project().tasks().iter().map(|task| task.id).collect();
    desk.act(Action::LinkSelected);
    assert!(desk.has("Kies eerst twee opgaven"));
    desk.act(Action::Select(ids[0]));
    desk.act(Action::ToggleSelect(ids[1]));
    desk.click("Verband leggen tussen de twee gekozen opgaven…");
    desk.letters("zelfde boer");
    desk.key(Key::Enter);
    assert_eq!(desk.project().links().len(), 1);
    desk.act(Action::Delete(vec![ids[0]]));
    assert_eq!(desk.project().links().len(), 1, "a link outlives its task, so that undo brings it back whole");
}

#[test]
fn a_drawn_mask_asks_why_and_takes_the_land_from_the_task() {
    let mut desk = desk();
    let steps = desk.state().history.done();
    desk.keys(Modifiers::SHIFT, Key::M);
    assert_eq!(desk.state().tool.kind(), ToolKind::Mask);
    // Around the left half of the first task and a strip beside it.
    for (x, y) in [(210_200.0, 540_800.0), (210_400.0, 540_800.0), (210_400.0, 541_200.0), (210_200.0, 541_200.0)] {
        let at = on_tasks(&mut desk, x, y);
        desk.click_at(at, Modifiers::ALT);
    }
    desk.key(Key::Enter);
    assert!(desk.has("Masker van 8,"));
    desk.letters("begraafplaats");
    desk.key(Key::Enter);
    let state = desk.state();
    assert_eq!((state.history.done(), state.project.masks().len()), (steps + 1, 1));
    assert!((state.project.masks()[0].shape.area_m2() - 80_000.0).abs() < 800.0);
    assert!(desk.last_step().starts_with("Masker van 8,"));
    let (_, analysis) = state.analysis.as_ref().unwrap();
    let told: Vec<_> = analysis.warnings.iter().filter(|one| one.key == "analysis-warning-masked").collect();
    assert_eq!(told.len(), 1, "{:?}", analysis.warnings);
    desk.act(Action::Undo);
    assert!(desk.state().analysis.unwrap().1.warnings.iter().all(|one| one.key != "analysis-warning-masked"));
}

#[test]
fn a_chosen_area_becomes_a_mask_and_its_task_has_no_koppelkansen_left() {
    let mut desk = desk();
    let (from, to) = ends(&mut desk);
    desk.key(Key::W);
    desk.stroke(&path(from, to));
    desk.letters("zelfde peilvak");
    desk.key(Key::Enter);
    assert_eq!(desk.state().opportunities().len(), 1);
    desk.key(Key::V);
    let first = desk.project().tasks().iter().next().unwrap().id;
    desk.act(Action::Select(first));
    desk.act(Action::MaskSelected);
    desk.letters("kerk");
    desk.key(Key::Enter);
    let state = desk.state();
    assert!(state.opportunities().is_empty());
    assert_eq!(state.project.tasks().len(), 2, "the task itself stays");
    let (_, analysis) = state.analysis.as_ref().unwrap();
    assert!(analysis.warnings.iter().any(|one| one.key == "analysis-warning-masked-all"));
}

#[test]
fn the_first_key_after_the_card_is_a_shortcut_again() {
    let mut desk = desk();
    let (from, to) = ends(&mut desk);
    desk.key(Key::W);
    desk.stroke(&path(from, to));
    desk.letters("zelfde peilvak");
    desk.harness.key_down(Key::Enter);
    desk.harness.run_steps(1);
    desk.harness.key_down(Key::V);
    desk.harness.run_steps(1);
    assert_eq!(desk.state().project.links().len(), 1);
    assert_eq!(desk.state().tool.kind(), ToolKind::Select);
}

#[test]
fn letters_on_the_card_are_no_shortcuts_and_a_new_line_waits_for_the_card() {
    let mut desk = desk();
    let (from, to) = ends(&mut desk);
    desk.key(Key::W);
    desk.stroke(&path(from, to));
    desk.harness.event(Event::Text("v".to_owned()));
    desk.key(Key::V);
    assert_eq!(desk.state().tool.kind(), ToolKind::Link);
    // Left of the card.
    let far = from - vec2(16.0, 0.0);
    desk.stroke(&path(far, to));
    let notices = desk.state().notices;
    assert!(desk.has("Geef eerst de reden op het kaartje"), "{notices:?}");
    assert!(desk.state().asked.is_some());
}

/// Two tasks that share ground, so that they are a koppelkans.
fn together() -> Desk {
    let mut desk = Desk::near();
    for (x, name, code) in [(210_300.0, "Waterberging", "WBG"), (210_400.0, "Beekherstel", "WKW")] {
        desk.draw_square(MapSide::Tasks, x, 540_900.0, 200.0);
        let project = desk.project();
        let mut row = (**project.tasks().iter().last().unwrap()).clone();
        (row.name, row.type_code) = (name.to_owned(), Some(TypeCode::new(code)));
        desk.act(Action::PutTask(Box::new(row), Message::new("unnamed")));
    }
    let pair = desk.state().opportunities()[0].pair;
    desk.act(Action::ChooseOpportunity(pair));
    desk
}

/// Presses a button that may lie out of view in the account.
fn press(desk: &mut Desk, label: &str) {
    desk.harness.get_by_label(label).click_accesskit();
    desk.settle();
}

#[test]
fn the_match_of_one_pair_is_overruled_with_a_reason_changed_and_given_back() {
    let mut desk = together();
    let by_matrix = desk.state().opportunities()[0].interaction.score().unwrap();
    let steps = desk.state().history.done();
    press(&mut desk, "Match afwijkend geven…");
    desk.letters("het gemaal staat ertussen");
    desk.key(Key::Enter);
    assert_eq!(desk.state().history.done(), steps, "R was not chosen");
    press(&mut desk, "−2");
    desk.harness.get_by_label("Wie zegt dit").focus();
    desk.harness.run_steps(2);
    desk.letters("atelier 2");
    desk.key(Key::Enter);
    let state = desk.state();
    assert_eq!(state.history.done(), steps + 1);
    let one = &state.project.overrides()[0];
    assert_eq!((one.score, one.who.as_str(), one.reason.as_str()), (-2, "atelier 2", "het gemaal staat ertussen"));
    assert_eq!(one.date, koppelkans::app::today());
    assert_eq!(state.opportunities()[0].interaction.score(), Some(-2.0));
    assert_eq!(desk.last_step(), "Match met de hand Waterberging × Beekherstel: −2");
    press(&mut desk, "Afwijkende match wijzigen…");
    press(&mut desk, "+3");
    press(&mut desk, "Bewaren");
    assert_eq!(desk.project().overrides().len(), 1);
    assert_eq!(desk.project().overrides()[0].score, 3);
    press(&mut desk, "Weer volgens de matrix");
    let state = desk.state();
    assert!(state.project.overrides().is_empty());
    assert_eq!(state.opportunities()[0].interaction.score(), Some(by_matrix));
    desk.act(Action::Undo);
    assert_eq!(desk.project().overrides()[0].score, 3);
}

#[test]
fn the_sheet_lists_what_was_said_by_hand_shows_changes_and_removes_it() {
    let mut desk = desk();
    desk.act(Action::ShowSheet(Some(Sheet::ByHand)));
    assert!(desk.has("Nog geen verbanden") && desk.has("Nog geen afwijkingen") && desk.has("Nog geen maskers"));
    desk.click("Verband tekenen");
    assert_eq!((desk.state().view.sheet, desk.state().tool.kind()), (None, ToolKind::Link));
    let (from, to) = ends(&mut desk);
    desk.stroke(&path(from, to));
    desk.letters("zelfde peilvak");
    desk.key(Key::Enter);
    let first = desk.project().tasks().iter().next().unwrap().id;
    desk.act(Action::Select(first));
    desk.act(Action::MaskSelected);
    desk.letters("kerk");
    desk.key(Key::Enter);
    desk.act(Action::ShowSheet(Some(Sheet::ByHand)));
    desk.click("Wijzigen…: kerk");
    desk.letters(" en hof");
    desk.key(Key::Enter);
    assert_eq!(desk.project().masks()[0].reason, "kerk en hof");
    assert_eq!(desk.last_step(), "Masker gewijzigd: kerk en hof");
    desk.click("Weghalen: kerk en hof");
    assert!(desk.project().masks().is_empty());
    desk.click("Toon: Waterberging × Beekherstel");
    assert_eq!(desk.state().selection.opportunity(), Some(desk.project().links()[0].pair));
    desk.act(Action::Delete(vec![first]));
    let remove = desk.harness.get_by_label_contains("Weghalen: Beekherstel × (opgave die er niet meer is)");
    remove.click();
    desk.settle();
    assert!(desk.project().links().is_empty());
    assert!(desk.last_step().starts_with("Verband weggehaald"));
    desk.act(Action::Undo);
    assert_eq!(desk.project().links().len(), 1);
}
