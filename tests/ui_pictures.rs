//! Pictures to trace over in the window: dropped on it, placed with the mouse, and found in the list of layers.

#![allow(clippy::unwrap_used)]

mod desk;

use desk::Desk;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use koppelkans::app::Action;
use koppelkans::app::tools::ToolKind;
use koppelkans::geometry::Point;
use koppelkans::geometry::projection::Crs;
use koppelkans::model::Project;

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

fn desk() -> Desk {
    Desk::holding(Project::new("Proef", Crs::RD_NEW))
}

/// A map of 400 by 300 pixels without a word on where it lies.
fn scan(desk: &Desk) -> std::path::PathBuf {
    let path = desk._folder.path().join("kaart.png");
    image::RgbImage::from_fn(400, 300, |x, y| image::Rgb([(x / 2) as u8, (y / 2) as u8, 90])).save(&path).unwrap();
    path
}

fn let_go(desk: &mut Desk, path: std::path::PathBuf) {
    desk.harness.input_mut().dropped_files.push(std::sync::Arc::new(Dropped(path)));
    desk.settle();
    desk.settle();
}

#[test]
fn a_dropped_scan_is_placed_with_the_mouse_and_lies_in_the_list_of_layers() {
    let mut desk = desk();
    let path = scan(&desk);
    let_go(&mut desk, path);
    assert!(desk.has("Plaatsen: kaart") && !desk.has("Koppelkansen ("));
    let name = "De kaart die wordt geplaatst";
    for (across, down) in [(0.2, 0.3), (0.8, 0.3), (0.3, 0.8)] {
        let picture = desk.harness.get_by_label(name).rect();
        desk.click_at(picture.min + picture.size() * vec2(across, down), Modifiers::NONE);
        let map = desk.map("Opgavenkaart");
        desk.click_at(map.min + map.size() * vec2(across, down), Modifiers::NONE);
    }
    // The picture stayed where it was while points came.
    let state = desk.state();
    let placing = state.picture_placing.as_ref().unwrap();
    assert_eq!(placing.pairs.len(), 3);
    let across = placing.pairs[1].pixel.x - placing.pairs[0].pixel.x;
    let picture = desk.harness.get_by_label(name).rect();
    let scale = f64::from(0.6 * picture.width()) / across;
    let fits = (f64::from(picture.width()) / 400.0).min(f64::from(picture.height()) / 300.0) * 0.96;
    assert!((scale - fits).abs() < 0.02 * fits, "{scale} {fits}");
    assert!(placing.is_complete(), "{:?}", placing.fit);
    desk.click("Klaar");
    assert!(!desk.has("Plaatsen: kaart") && desk.has("Dekking van kaart"));
    assert_eq!(desk.project().pictures().len(), 1);
    desk.key(Key::Escape);
    desk.act(Action::Undo);
    desk.settle();
    assert!(!desk.has("Dekking van kaart"));
}

#[test]
fn a_picture_dropped_while_something_is_chosen_asks_what_it_is_for() {
    let mut desk = desk();
    desk.act(Action::Tool(ToolKind::Point));
    let map = desk.map("Waardenkaart");
    desk.click_at(map.center(), Modifiers::NONE);
    let feature = desk.state().selection.single().unwrap();
    let path = scan(&desk);
    let_go(&mut desk, path.clone());
    assert!(desk.has("Waar is dit beeld voor?"));
    desk.click("Foto bij het gekozene");
    desk.settle();
    assert_eq!(desk.project().photo_of(feature), "kaart.png");
    let_go(&mut desk, path);
    desk.click("Onderlegger");
    desk.settle();
    assert!(desk.has("Plaatsen: kaart"));
    desk.key(Key::Escape);
    desk.settle();
    assert!(!desk.has("Plaatsen: kaart"), "nothing was pointed at, so one step is all of it");
}

#[test]
fn a_place_can_be_typed() {
    let mut desk = desk();
    let path = scan(&desk);
    let_go(&mut desk, path);
    let picture = desk.harness.get_by_label("De kaart die wordt geplaatst").rect();
    desk.click_at(picture.center(), Modifiers::NONE);
    desk.type_into("Coördinaten van dit punt", "210455 540812");
    desk.settle();
    let pairs = desk.state().picture_placing.unwrap().pairs;
    assert_eq!(pairs[0].place, Some(Point { x: 210_455.0, y: 540_812.0 }));
    assert!(desk.has("x 210455, y 540812") || desk.has("Punt 1 weghalen"));
}
