//! The background map in the whole program: opened from a file, remembered, missed, and drawn under both maps.

#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

mod desk;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk::Desk;
use koppelkans::app::{Action, App, LayerKey, NoticeKind, Places};
use koppelkans::geometry::projection::Crs;
use koppelkans::io::project_file;
use koppelkans::io::tiles::Grid;
use koppelkans::model::Project;
use koppelkans::progress::Progress;
use koppelkans::render::style::{Ground, Paint};
use koppelkans::ui::theme;
use koppelkans::words::Language;

fn program(folder: &Path) -> App {
    let path = folder.join("proef.gpkg");
    if !path.exists() {
        project_file::create(&path, &Project::new("Proef", Crs::RD_NEW), &Progress::default()).unwrap();
    }
    let mut app = App::start(Places::inside(folder), Some(path));
    app.settle();
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app
}

/// A small file with one empty vector tile.
fn tiles(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    let writer = pmtiles::PmTilesWriter::new(pmtiles::TileType::Mvt).metadata(r#"{"name":"Mijn kaart"}"#);
    let mut writer = writer.create(std::fs::File::create(&path).unwrap()).unwrap();
    writer.add_tile(pmtiles::TileCoord::new(0, 0, 0).unwrap(), &[0x1A, 0]).unwrap();
    writer.finalize().unwrap();
    path
}

fn said(app: &App) -> Vec<(NoticeKind, String)> {
    let state = app.state();
    state.notices.iter().map(|notice| (notice.kind, state.words().say(&notice.message))).collect()
}

#[test]
fn an_opened_background_is_there_the_next_time_too_until_it_is_put_away() {
    let folder = tempfile::tempdir().unwrap();
    let file = tiles(folder.path(), "kaart.pmtiles");
    let mut app = program(folder.path());
    assert_eq!(app.state().background.name(Language::Dutch), "Nederland");
    app.dispatch(Action::OpenBackground(file.clone()));
    app.settle();
    assert_eq!(app.state().background.name(Language::Dutch), "Mijn kaart", "{:?}", said(&app));
    drop(app);
    let mut app = program(folder.path());
    assert_eq!(app.state().background.path.as_deref(), Some(file.as_path()));
    app.dispatch(Action::BackgroundGrid(Grid::Rd));
    app.settle();
    assert_eq!(app.state().background.source.as_ref().unwrap().info().grid, Grid::Rd);
    app.dispatch(Action::OwnBackground);
    drop(app);
    assert_eq!(program(folder.path()).state().background.path, None);
}

#[test]
fn a_background_that_is_gone_is_told_once_and_the_own_one_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = tiles(folder.path(), "kaart.pmtiles");
    let mut app = program(folder.path());
    app.dispatch(Action::OpenBackground(file.clone()));
    app.settle();
    drop(app);
    std::fs::remove_file(&file).unwrap();
    let app = program(folder.path());
    let told: Vec<_> = said(&app).into_iter().filter(|(_, text)| text.contains("kaart.pmtiles")).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, NoticeKind::Attention);
    assert_eq!(app.state().background.name(Language::Dutch), "Nederland");
}

#[test]
fn a_file_that_is_no_map_leaves_the_background_as_it_was_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kapot.pmtiles");
    std::fs::write(&file, b"<html>inloggen</html>").unwrap();
    let mut app = program(folder.path());
    app.dispatch(Action::OpenBackground(file));
    app.settle();
    let told = said(&app);
    assert!(told.iter().any(|(kind, text)| *kind == NoticeKind::Problem && text.contains("kapot.pmtiles")), "{told:?}");
    assert_eq!(app.state().background.path, None);
    assert_eq!(app.state().preferences.background, None);
}

/// Whether the maps show a part of the background, after tiles have had time to come.
fn shows(desk: &mut Desk, ground: Ground) -> bool {
    let color = theme::paint(Paint::Ground(ground));
    for _ in 0..100 {
        desk.harness.run_steps(1);
        let is_it = |shape: &egui::Shape| match shape {
            egui::Shape::Mesh(mesh) => mesh.vertices.first().is_some_and(|vertex| vertex.color == color),
            _ => false,
        };
        if desk.harness.output().shapes.iter().any(|one| is_it(&one.shape)) {
            return true;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    false
}

#[test]
fn an_empty_project_has_land_and_water_under_its_maps_until_the_layer_is_off() {
    let mut desk = Desk::new();
    assert!(shows(&mut desk, Ground::Land) && shows(&mut desk, Ground::Water));
    assert!(desk.has("Nederland – wisselen"));
    desk.act(Action::ToggleLayer(LayerKey::Background));
    let color = theme::paint(Paint::Ground(Ground::Water));
    desk.harness.run_steps(2);
    let left = desk.harness.output().shapes.iter().any(|one| match &one.shape {
        egui::Shape::Mesh(mesh) => mesh.vertices.first().is_some_and(|vertex| vertex.color == color),
        _ => false,
    });
    assert!(!left);
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_dropped_file_with_tiles_becomes_the_background_and_opens_no_dialog() {
    let folder = tempfile::tempdir().unwrap();
    let file = tiles(folder.path(), "kaart.pmtiles");
    let mut desk = Desk::new();
    desk.harness.input_mut().dropped_files.push(Arc::new(Dropped(file.clone())));
    desk.settle();
    let state = desk.harness.state_mut().app().state();
    assert_eq!((state.dialog.clone(), state.background.path.clone()), (None, Some(file)));
}
