//! Looking for a place in the window: typed, chosen with the keys, gone to, copied and put away.
//!
//! What is a coordinate and which name fits is tested in `geometry::typed` and `app::finding`.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use koppelkans::app::{Dialog, MapSide};
use koppelkans::geometry::Point;

const FIELD: &str = "Zoek plaats of coördinaat…";

/// A desk with the field open and something typed in it.
fn looking_for(desk: &mut Desk, text: &str) {
    desk.keys(Modifiers::COMMAND, Key::F);
    assert_eq!(desk.state().dialog, Some(Dialog::Find));
    desk.harness.get_by_label(FIELD).type_text(text);
    desk.settle();
}

/// Whether something with these words in its name is shown.
fn sees(desk: &Desk, words: &str) -> bool {
    desk.harness.query_all_by_label_contains(words).next().is_some()
}

fn copied(desk: &Desk) -> Option<String> {
    desk.harness.output().platform_output.commands.iter().find_map(|command| match command {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn coordinates_are_typed_gone_to_copied_and_put_away() {
    let mut desk = Desk::new();
    looking_for(&mut desk, "210455 540812");
    assert!(sees(&desk, "RD 210\u{202f}455 · 540\u{202f}812"));
    desk.key(Key::Enter);
    let state = desk.state();
    assert_eq!(state.dialog, None);
    assert_eq!(state.marker().unwrap().at, Point { x: 210_455.0, y: 540_812.0 });
    assert!(sees(&desk, "Hier is het"));
    desk.harness.get_by_label("Kopieer RD 210\u{202f}455 · 540\u{202f}812").click();
    desk.harness.step();
    let text = (0..3).find_map(|_| {
        let found = copied(&desk);
        desk.harness.step();
        found
    });
    assert_eq!(text.as_deref(), Some("210455.00, 540812.00"));
    desk.key(Key::Escape);
    assert!(desk.state().marker().is_none() && !sees(&desk, "Hier is het"));
}

#[test]
fn a_name_is_found_without_capitals_and_chosen_with_the_arrows() {
    let mut desk = Desk::new();
    for (name, x) in [("Brug bij de Aa", 210_000.0), ("Brug over de Beek", 211_000.0)] {
        desk.draw_square(MapSide::Tasks, x, 540_000.0, 100.0);
        desk.type_into("Naam", name);
        desk.key(Key::Escape);
    }
    looking_for(&mut desk, "brug");
    assert!(sees(&desk, "Brug bij de Aa") && sees(&desk, "Brug over de Beek"));
    desk.key(Key::ArrowDown);
    desk.key(Key::Enter);
    let state = desk.state();
    let chosen = state.selection.single().unwrap();
    assert_eq!(state.project.tasks().get(chosen).unwrap().name, "Brug over de Beek");
    assert_eq!(state.dialog, None);
}

#[test]
fn what_can_be_two_places_shows_both_and_what_is_nowhere_says_so() {
    let mut desk = Desk::new();
    looking_for(&mut desk, "290500 295500");
    assert!(sees(&desk, "op meer manieren") && sees(&desk, "290\u{202f}500 · 295\u{202f}500"));
    assert!(sees(&desk, "295\u{202f}500 · 290\u{202f}500"));
    desk.key(Key::Escape);
    looking_for(&mut desk, "nergens te vinden");
    assert!(sees(&desk, "Niets gevonden"));
    desk.key(Key::Enter);
    assert_eq!(desk.state().dialog, Some(Dialog::Find), "there is nothing to go to");
}
