//! Pictures to trace over through the whole program: taken in, placed by hand, shown, undone, and found again.

#![allow(clippy::unwrap_used)]

mod begun;

use std::path::{Path, PathBuf};

use begun::program;
use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, Dialog, LayerKey, Layout, MapSide, NoticeKind, Places, PlacingEvent};
use koppelkans::geometry::Point;
use koppelkans::geometry::projection::Crs;
use koppelkans::io::project_file;
use koppelkans::model::{Placement, Project};
use koppelkans::progress::Progress;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/formats/pictures").join(name)
}

/// A map of 400 by 300 pixels without a word on where it lies.
fn scan(folder: &Path, name: &str) -> PathBuf {
    let path = folder.join(name);
    image::RgbImage::from_fn(400, 300, |x, y| image::Rgb([(x / 2) as u8, (y / 2) as u8, 90])).save(&path).unwrap();
    path
}

fn add(app: &mut App, path: PathBuf) {
    app.dispatch(Action::AddPicture { path, crs: None });
    app.settle();
    app.settle();
}

fn said(app: &App) -> Vec<String> {
    begun::said(app).into_iter().map(|(_, text)| text).collect()
}

fn on_picture(app: &mut App, x: f64, y: f64) {
    app.dispatch(Action::Placing(PlacingEvent::Pixel(Point { x, y })));
}

fn on_map(app: &mut App, x: f64, y: f64) {
    let pointer = Pointer { map: MapSide::Tasks, at: Point { x, y }, pixel_m: 2.0, held: Held::default() };
    app.dispatch(Action::Pointer(ToolEvent::Click(pointer)));
}

#[test]
fn a_geotiff_lies_at_once_in_its_place_and_is_found_when_the_project_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    add(&mut app, fixture("rd-lzw-tiled.tif"));
    let row = app.state().project.pictures().iter().next().cloned().unwrap_or_else(|| panic!("{:?}", said(&app)));
    assert_eq!((row.name.as_str(), row.size), ("rd-lzw-tiled", [40, 30]));
    let shown = app.state().shown_picture(row.id).unwrap();
    let bounds = shown.lie.as_ref().unwrap().bounds().unwrap();
    assert_eq!((bounds.min, bounds.max), (Point { x: 210_000.0, y: 540_000.0 }, Point { x: 210_020.0, y: 540_015.0 }));
    assert!(shown.raster.as_ref().unwrap().is_ok());
    assert!(
        said(&app)[0].starts_with("Onderlegger geplaatst: rd-lzw-tiled.tif (0,50 m per beeldpunt"),
        "{:?}",
        said(&app)
    );
    let before = app.state().project.clone();
    drop(app);

    let mut app = App::start(Places::inside(folder.path()), Some(folder.path().join("proef.gpkg")));
    app.settle();
    assert!(app.state().project == before);
    let bytes = std::fs::read(fixture("rd-lzw-tiled.tif")).unwrap();
    assert_eq!(
        &app.state().project.photos()["rd-lzw-tiled.tif"][..],
        &bytes[..],
        "the file is in the project as it came"
    );
    // The pixels are made again from what the project holds.
    app.tick();
    app.settle();
    assert!(app.state().shown_picture(row.id).unwrap().raster.as_ref().unwrap().is_ok());
}

#[test]
fn a_scan_is_placed_with_three_points_as_one_step_that_undo_takes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    let path = scan(folder.path(), "oude kaart.png");
    add(&mut app, path);
    assert!(app.state().picture_placing.is_some() && app.state().view.layout == Layout::Tasks);
    let steps = app.state().history.depth();
    // 2 m a pixel, north up, from 200 000, 500 600.
    for (u, v) in [(20.0, 20.0), (380.0, 30.0), (40.0, 280.0)] {
        on_picture(&mut app, u, v);
        on_map(&mut app, 200_000.0 + 2.0 * u, 500_600.0 - 2.0 * v);
    }
    let placing = app.state().picture_placing.as_ref().unwrap();
    assert!(placing.is_complete() && placing.lie.is_some());
    assert!((0..3).all(|at| placing.residual_m(at).unwrap() < 1e-6));
    app.dispatch(Action::Placing(PlacingEvent::Done));
    let state = app.state();
    assert!(state.picture_placing.is_none() && state.view.layout == Layout::SideBySide);
    assert_eq!(state.history.depth(), steps + 1, "one step");
    let row = state.project.pictures().iter().next().unwrap();
    assert!(matches!(&row.placement, Placement::Points(points) if points.len() == 3));
    let at = row.lie(Crs::RD_NEW).unwrap().place(Point { x: 400.0, y: 300.0 }).unwrap();
    assert!((at.x - 200_800.0).abs() < 1e-6 && (at.y - 500_000.0).abs() < 1e-6);
    assert!(state.project.photos().contains_key("oude kaart.png"));

    let whole = state.project.clone();
    app.dispatch(Action::Undo);
    assert!(app.state().project.pictures().is_empty() && app.state().project.photos().is_empty());
    app.dispatch(Action::Redo);
    assert!(app.state().project == whole);
    app.settle();
    let on_disk = project_file::look(&folder.path().join("proef.gpkg"), &Progress::default());
    assert!(on_disk.is_err() || on_disk.unwrap().project == whole);
}

#[test]
fn points_can_be_typed_moved_taken_away_and_stepped_back_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    add(&mut app, scan(folder.path(), "kaart.png"));
    on_map(&mut app, 200_000.0, 500_000.0);
    assert!(said(&app).iter().any(|line| line.starts_with("Klik eerst links")), "{:?}", said(&app));
    on_picture(&mut app, 10.0, 10.0);
    app.dispatch(Action::Placing(PlacingEvent::Typed("hier".to_owned())));
    assert!(said(&app).iter().any(|line| line.starts_with("Typ twee getallen")), "{:?}", said(&app));
    app.dispatch(Action::Placing(PlacingEvent::Typed("200.000 500.000".to_owned())));
    on_picture(&mut app, 390.0, 290.0);
    // Clicked again on the picture: the point that waits moves.
    on_picture(&mut app, 380.0, 280.0);
    on_map(&mut app, 200_740.0, 499_460.0);
    let pairs = |app: &App| app.state().picture_placing.as_ref().unwrap().pairs.clone();
    assert_eq!(pairs(&app).len(), 2);
    assert_eq!(pairs(&app)[0].place, Some(Point { x: 200_000.0, y: 500_000.0 }));
    assert_eq!(pairs(&app)[1].pixel, Point { x: 380.0, y: 280.0 });
    app.dispatch(Action::Placing(PlacingEvent::Again(0)));
    assert!(!app.state().picture_placing.as_ref().unwrap().is_complete());
    on_map(&mut app, 200_005.0, 500_000.0);
    assert_eq!(pairs(&app)[0].place, Some(Point { x: 200_005.0, y: 500_000.0 }));
    app.dispatch(Action::StepBack);
    app.dispatch(Action::Undo);
    assert!(pairs(&app).is_empty());
    app.dispatch(Action::StepBack);
    assert!(app.state().picture_placing.is_none() && app.state().project.pictures().is_empty());
    assert_eq!(app.state().view.layout, Layout::SideBySide);
}

#[test]
fn points_that_are_swapped_cannot_be_kept_and_say_why() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    add(&mut app, scan(folder.path(), "kaart.png"));
    let swapped =
        [(20.0, 20.0, 200_700.0, 500_600.0), (380.0, 20.0, 200_000.0, 500_600.0), (20.0, 280.0, 200_000.0, 500_000.0)];
    for (u, v, x, y) in swapped {
        on_picture(&mut app, u, v);
        on_map(&mut app, x, y);
    }
    let placing = app.state().picture_placing.as_ref().unwrap();
    assert!(!placing.is_complete() && placing.lie.is_none());
    let why = placing.fit.as_ref().unwrap().as_ref().unwrap_err().message();
    assert!(app.state().words().say(&why).contains("spiegelbeeld"));
    app.dispatch(Action::Placing(PlacingEvent::Done));
    assert!(app.state().picture_placing.is_some() && app.state().project.pictures().is_empty());
    // One thing at a time.
    app.dispatch(Action::Tool(ToolKind::Polygon));
    assert_eq!(app.state().tool.kind(), ToolKind::Select);
}

#[test]
fn how_much_a_picture_covers_is_one_step_however_its_slider_moved() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    add(&mut app, fixture("world.png"));
    let id = app.state().project.pictures().iter().next().unwrap().id;
    let steps = app.state().history.depth();
    for to in [0.7, 0.5, 0.3] {
        app.dispatch(Action::PictureOpacity(id, to, false));
        let row = app.state().project.pictures().get(id).unwrap();
        assert_eq!(app.state().opacity_of(row), to);
    }
    assert_eq!(app.state().history.depth(), steps);
    app.dispatch(Action::PictureOpacity(id, 0.3, true));
    assert_eq!(app.state().history.depth(), steps + 1);
    assert_eq!(app.state().project.pictures().get(id).unwrap().opacity, 0.3);
    // The pixels are those that were there: nothing is unpacked again.
    app.tick();
    assert!(app.state().shown_picture(id).unwrap().raster.is_some());
}

#[test]
fn pictures_change_places_as_one_step_and_lie_so_when_the_project_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    add(&mut app, fixture("rd-lzw-tiled.tif"));
    std::fs::copy(fixture("rd-lzw-tiled.tif"), folder.path().join("boven.tif")).unwrap();
    add(&mut app, folder.path().join("boven.tif"));
    let order = |app: &App| app.state().project.pictures().iter().map(|row| row.name.clone()).collect::<Vec<_>>();
    assert_eq!(order(&app), ["rd-lzw-tiled", "boven"], "{:?}", said(&app));
    let low = app.state().project.pictures().iter().next().unwrap().id;
    let why_not =
        |app: &App, up| koppelkans::app::disabled(&Action::MovePicture(low, up), app.state()).map(|why| why.key);
    assert_eq!(why_not(&app, false).as_deref(), Some("disabled-picture-below"));
    let steps = app.state().history.depth();
    app.dispatch(Action::MovePicture(low, true));
    app.settle();
    assert_eq!(order(&app), ["boven", "rd-lzw-tiled"]);
    assert_eq!(why_not(&app, true).as_deref(), Some("disabled-picture-on-top"));
    assert_eq!(app.state().history.depth(), steps + 1, "one step");
    assert!(app.state().shown_picture(low).unwrap().raster.is_some(), "its pixels are not unpacked again");
    app.dispatch(Action::Undo);
    assert_eq!(order(&app), ["rd-lzw-tiled", "boven"]);
    app.dispatch(Action::Redo);
    app.settle();
    let before = app.state().project.clone();
    drop(app);
    let mut app = App::start(Places::inside(folder.path()), Some(folder.path().join("proef.gpkg")));
    app.settle();
    assert_eq!(order(&app), ["boven", "rd-lzw-tiled"]);
    assert!(app.state().project == before);
}

#[test]
fn a_picture_goes_with_its_bytes_unless_a_feature_has_the_same_photo() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    add(&mut app, fixture("world.png"));
    let id = app.state().project.pictures().iter().next().unwrap().id;
    app.dispatch(Action::Tool(ToolKind::Point));
    on_map(&mut app, 200_000.0, 530_000.0);
    let feature = app.state().selection.single().unwrap();
    app.dispatch(Action::AttachPhoto(fixture("world.png")));
    app.settle();
    assert_eq!(app.state().project.photos().len(), 1, "the same file is kept once");
    app.dispatch(Action::Delete(vec![feature]));
    assert_eq!(app.state().project.photos().len(), 1, "the picture still names it");
    app.dispatch(Action::Undo);
    app.dispatch(Action::RemovePicture(id));
    assert_eq!(app.state().project.photos().len(), 1, "the feature still names it");
    app.dispatch(Action::Undo);
    app.dispatch(Action::Delete(vec![feature]));
    app.dispatch(Action::RemovePicture(id));
    assert!(app.state().project.photos().is_empty());
    app.dispatch(Action::Undo);
    assert!(app.state().project.pictures().get(id).is_some() && app.state().project.photos().len() == 1);
    app.tick();
    app.settle();
    assert!(app.state().shown_picture(id).unwrap().raster.as_ref().unwrap().is_ok(), "shown again");
}

#[test]
fn points_of_a_placed_picture_can_be_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    add(&mut app, fixture("rd-deflate.tif"));
    let id = app.state().project.pictures().iter().next().unwrap().id;
    app.dispatch(Action::PlacePicture(id));
    // Four points near the corners of where its file put it.
    let pairs = app.state().picture_placing.as_ref().unwrap().pairs.clone();
    assert_eq!(pairs.len(), 4);
    app.dispatch(Action::Placing(PlacingEvent::Remove(3)));
    app.dispatch(Action::Placing(PlacingEvent::Again(2)));
    let place = pairs[2].place.unwrap();
    on_map(&mut app, place.x + 5.0, place.y);
    app.dispatch(Action::Placing(PlacingEvent::Done));
    let row = app.state().project.pictures().get(id).unwrap();
    assert!(matches!(&row.placement, Placement::Points(points) if points.len() == 3));
    app.dispatch(Action::Undo);
    assert!(matches!(app.state().project.pictures().get(id).unwrap().placement, Placement::Affine { .. }));
}

#[test]
fn an_unknown_system_is_asked_and_the_answer_used() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    let path = folder.path().join("kaart.png");
    std::fs::copy(fixture("world.png"), &path).unwrap();
    std::fs::write(folder.path().join("kaart.pgw"), "0.5\n0\n0\n-0.5\n312000.25\n5857014.75").unwrap();
    add(&mut app, path.clone());
    match &app.state().dialog {
        Some(Dialog::AddPicture { path: Some(asked), problem: Some(_) }) => assert_eq!(*asked, path),
        other => panic!("{other:?} {:?}", said(&app)),
    }
    app.dispatch(Action::AddPicture { path, crs: Crs::parse("25832").ok() });
    app.settle();
    assert_eq!(app.state().project.pictures().len(), 1, "{:?}", said(&app));
}

#[test]
fn what_cannot_be_read_is_told_and_several_files_are_read_one_after_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    add(&mut app, fixture("rd-zstd.tif"));
    assert!(app.state().notices.iter().any(|one| one.kind == NoticeKind::Problem));
    assert!(said(&app)[0].contains("ZSTD"), "{:?}", said(&app));
    for name in ["rd-deflate.tif", "world.png", "rd-palette.tif"] {
        app.dispatch(Action::AddPicture { path: fixture(name), crs: None });
    }
    for _ in 0..6 {
        app.settle();
    }
    let names: Vec<_> = app.state().project.pictures().iter().map(|row| row.name.clone()).collect();
    assert_eq!(names, ["rd-deflate", "world", "rd-palette"]);
    let id = app.state().project.pictures().iter().next().unwrap().id;
    app.dispatch(Action::ToggleLayer(LayerKey::Picture(id)));
    assert!(!app.state().view.shows(LayerKey::Picture(id)));
}

#[test]
fn a_project_of_before_there_were_pictures_opens_without_a_word_and_takes_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("oud.gpkg");
    project_file::create(&path, &Project::new("Oud", Crs::RD_NEW), &Progress::default()).unwrap();
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection
        .execute_batch(
            "DROP TABLE koppelkans_onderleggers; DELETE FROM gpkg_contents WHERE table_name = 'koppelkans_onderleggers'; \
             UPDATE koppelkans_meta SET waarde = '2' WHERE sleutel = 'schema_version';",
        )
        .unwrap();
    drop(connection);
    let mut app = App::start(Places::inside(folder.path()), Some(path.clone()));
    app.settle();
    assert!(app.state().notices.is_empty(), "{:?}", said(&app));
    add(&mut app, fixture("world.jpg"));
    let before = app.state().project.clone();
    drop(app);
    let again = project_file::look(&path, &Progress::default()).unwrap();
    assert!(again.project == before && again.notes.is_empty() && before.pictures().len() == 1);
}
