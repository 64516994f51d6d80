//! The zaalstand without a screen: what is written can be read at the back, and nothing of the maps goes unexplained.
//!
//! What the maps themselves show is tested beside them.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use egui::{Key, Modifiers, Rect, Shape, Vec2, pos2};
use egui_kittest::kittest::Queryable;
use koppelkans::app::tools::ToolKind;
use koppelkans::app::{Action, Dialog, Layout};
use koppelkans::geometry::{Bounds, Point};
use koppelkans::model::{PairKey, TaskKind};
use koppelkans::words::{Language, words};

/// A beamer and a laptop.
const SCREENS: [Vec2; 2] = [Vec2::new(1920.0, 1080.0), Vec2::new(1280.0, 720.0)];

/// The sample in the zaalstand.
fn hall(screen: Vec2) -> Desk {
    let mut desk = Desk::new();
    desk.act(Action::OpenSample);
    desk.act(Action::SetLanguage(Language::Dutch));
    desk.harness.set_size(screen);
    desk.settle();
    // What was told of the opening goes.
    while let Some(notice) = desk.state().notices.first().map(|notice| notice.number) {
        desk.act(Action::DismissNotice(notice));
    }
    desk.key(Key::F11);
    assert!(desk.state().view.hall && desk.state().project.tasks().len() > 20);
    desk
}

/// Every text that is painted, with its smallest size.
fn texts(desk: &Desk) -> Vec<(String, f32, Rect)> {
    fn walk(shape: &Shape, found: &mut Vec<(String, f32, Rect)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| walk(shape, found)),
            Shape::Text(text) if !text.galley.text().trim().is_empty() => {
                let sizes = text.galley.job.sections.iter().map(|section| section.format.font_id.size);
                let smallest = sizes.fold(f32::INFINITY, f32::min);
                found.push((text.galley.text().to_owned(), smallest, text.visual_bounding_rect()));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|clipped| walk(&clipped.shape, &mut found));
    found
}

fn assert_readable(desk: &Desk, when: &str, wanted: &str) {
    let texts = texts(desk);
    assert!(texts.iter().any(|(text, ..)| text.contains(wanted)), "{when}: {wanted} is not there: {texts:?}");
    for (text, size, _) in texts {
        assert!(size >= 28.0, "{when}: {text:?} is {size} px");
    }
}

fn pair(desk: &mut Desk, code: &str) -> PairKey {
    let state = desk.state();
    state.opportunities().iter().find(|one| one.codes().any(|own| own == code)).unwrap().pair
}

#[test]
fn nothing_on_a_beamer_is_written_smaller_than_28_px() {
    let mut desk = hall(SCREENS[0]);
    assert_readable(&desk, "all of it", "K1");
    let chosen = pair(&mut desk, "K1");
    desk.act(Action::ChooseOpportunity(chosen));
    assert_readable(&desk, "a koppelkans", "Ze overlappen");
    desk.act(Action::StepBack);
    let row = desk.state().project.values().iter().find(|row| row.name == "Kraaiheide").unwrap().as_ref().clone();
    desk.act(Action::Select(row.id));
    desk.act(Action::FitSelection);
    assert_readable(&desk, "a value nearby", "H2");
    desk.act(Action::Tool(ToolKind::Line));
    let map = desk.map("Waardenkaart");
    for step in [0.3, 0.5, 0.6] {
        desk.click_at(map.lerp_inside(Vec2::splat(step)), Modifiers::NONE);
    }
    desk.move_to(map.center());
    desk.settle();
    assert_readable(&desk, "a line being drawn", " m");
    desk.act(Action::StepBack);
    desk.act(Action::Undo);
    assert_readable(&desk, "a notice", "Opgavenkaart".to_uppercase().as_str());
    for (dialog, wanted) in [
        (Dialog::Import(None), "Coördinaten"),
        (Dialog::Fetch, "Adres"),
        (Dialog::Export, "GeoPackage (QGIS)"),
        (Dialog::New, "Naam"),
        (Dialog::Palette, "Kiezen"),
        (Dialog::About, "Koppelkans"),
    ] {
        desk.act(Action::OpenDialog(dialog));
        assert_readable(&desk, wanted, wanted);
        desk.act(Action::CloseDialog);
    }
}

#[test]
fn the_legend_has_all_that_is_on_the_maps_and_all_of_it_is_in_the_window() {
    for screen in SCREENS {
        let mut desk = hall(screen);
        let state = desk.state();
        let project = &state.project;
        let mut wanted: Vec<String> = ["H Herkomst", "G Gebruik", "B Beleving", "T Toekomst"].map(String::from).into();
        let has = |kind: Option<TaskKind>| project.tasks().iter().any(|task| task.kind == kind);
        let capital = |key: &str| {
            let word = words(Language::Dutch).text(key);
            word[..1].to_uppercase() + &word[1..]
        };
        wanted.extend(TaskKind::ALL.iter().filter(|kind| has(Some(**kind))).map(|kind| capital(kind.key())));
        let used = |code| project.tasks().iter().any(|task| task.type_code.as_ref() == Some(code));
        wanted.extend(project.types().iter().filter(|one| used(&one.code)).map(|one| one.name_nl.clone()));
        let found = state.opportunities();
        let with_badge = found.iter().filter(|one| one.codes().next().is_some());
        wanted.extend(with_badge.map(|one| capital(one.class().key())));
        wanted.extend([
            "Nog zonder type".to_owned(),
            "Gebied".to_owned(),
            project.layers().iter().next().unwrap().name.clone(),
        ]);
        wanted.sort();
        wanted.dedup();
        assert!(wanted.len() >= 4 + 4 + 12 + 5 + 3, "{wanted:?}");
        for name in wanted {
            let all: Vec<Rect> = desk.harness.query_all_by_label(&name).map(|one| one.rect()).collect();
            let inside =
                |rect: &&Rect| rect.right() < 0.25 * screen.x && rect.bottom() <= screen.y && rect.top() >= 0.0;
            assert!(all.iter().any(|rect| inside(&rect)), "{name} at {screen}: {all:?}");
        }
    }
}

#[test]
fn the_legend_has_nothing_of_a_map_that_is_not_shown() {
    let mut desk = hall(SCREENS[0]);
    desk.act(Action::Layout(Layout::Values));
    assert!(desk.has("H Herkomst") && !desk.has("Waterberging") && !desk.has("Verkennen"));
    desk.act(Action::Layout(Layout::Tasks));
    assert!(!desk.has("H Herkomst") && desk.has("Verkennen"));
    assert!(desk.harness.query_by_label("Waterberging").is_some());
}

/// Metres a screen point on a map, by the places the pointer has at two points of it.
fn m_per_px(desk: &mut Desk) -> f64 {
    let map = desk.map("Waardenkaart");
    let mut at = |step: f32| {
        desk.move_to(map.lerp_inside(Vec2::splat(step)));
        desk.state().pointer.unwrap().at
    };
    (at(0.6).x - at(0.4).x) / (0.2 * f64::from(map.width()))
}

#[test]
fn the_maps_are_fitted_to_the_zaalstand_and_back() {
    let mut desk = hall(SCREENS[0]);
    desk.key(Key::F11);
    let before = m_per_px(&mut desk);
    // Something in view is chosen in a list: that moves no map.
    let row = desk.state().project.values().iter().next().unwrap().id;
    desk.act(Action::SelectAndReveal(row));
    desk.key(Key::F11);
    let in_hall = m_per_px(&mut desk);
    assert!(in_hall < 0.9 * before, "{in_hall} of {before}");
    desk.key(Key::F11);
    assert!((m_per_px(&mut desk) - before).abs() < 1e-6 * before);
}

#[test]
fn the_maps_of_the_zaalstand_have_the_height_of_the_window_but_a_line() {
    for screen in SCREENS {
        let mut desk = hall(screen);
        for layout in [Layout::SideBySide, Layout::Tasks] {
            desk.act(Action::Layout(layout));
            let map = desk.map("Opgavenkaart");
            assert!(map.height() > 0.92 * screen.y, "{map:?} of {screen}");
            let maps = if layout == Layout::Tasks { 1.0 } else { 2.0 };
            assert!(maps * map.width() > 0.75 * screen.x, "{map:?} of {screen}");
        }
    }
}

/// Where the sentence of the chosen koppelkans stands.
fn sentence(desk: &Desk) -> Rect {
    let all = desk.harness.query_all_by_label_contains("Ze overlappen");
    all.map(|one| one.rect()).max_by(|a, b| a.width().total_cmp(&b.width())).unwrap()
}

#[test]
fn the_sentence_is_as_high_as_its_text_and_does_not_lie_over_the_place_it_is_about() {
    let mut desk = hall(SCREENS[0]);
    let chosen = pair(&mut desk, "K1");
    desk.act(Action::ChooseOpportunity(chosen));
    let at_foot = sentence(&desk);
    assert!(at_foot.top() > 800.0 && at_foot.bottom() < 1080.0 && at_foot.bottom() > 1040.0, "{at_foot:?}");
    // So that the place is at the foot of the maps.
    let state = desk.state();
    let ground = &state.opportunity(chosen).unwrap().ground;
    let place = Bounds::of_points(ground.iter().flat_map(|one| one.exterior().coords().copied())).unwrap();
    let high = Point { x: place.max.x, y: place.max.y + 8.0 * place.height_m() };
    desk.act(Action::FitBounds(Bounds { min: place.min, max: high }));
    let at_head = sentence(&desk);
    assert!(at_head.bottom() < 400.0, "{at_head:?}");
    let title = texts(&desk).into_iter().find(|(text, ..)| text == "OPGAVENKAART").unwrap().2;
    assert!(title.top() > at_head.bottom(), "the title gives way: {title:?}");
}

#[test]
fn a_dialog_in_the_zaalstand_is_as_wide_as_its_text_asks() {
    for (screen, least) in [(SCREENS[0], 1_000.0), (SCREENS[1], 700.0)] {
        let mut desk = hall(screen);
        desk.keys(Modifiers::COMMAND, Key::I);
        let field = desk.harness.get_by_label("Bestand").rect();
        let button = desk.harness.get_by_label("Inladen").rect();
        assert!(button.right() - field.left() > 0.7 * least, "{field:?} {button:?}");
        let window = Rect::from_min_max(pos2(0.0, 0.0), screen.to_pos2());
        assert!(window.contains_rect(field) && window.contains_rect(button));
    }
}
