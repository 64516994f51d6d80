//! Photos through the whole program: taken into the project, shown, shared, taken out, undone and found again.

#![allow(clippy::unwrap_used)]

mod begun;

use std::path::{Path, PathBuf};

use begun::{program, said};
use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, MapSide, NoticeKind, Places};
use koppelkans::geometry::Point;
use koppelkans::io::project_file;
use koppelkans::model::FeatureId;
use koppelkans::progress::Progress;

fn point(app: &mut App, map: MapSide, x: f64) -> FeatureId {
    app.dispatch(Action::Tool(ToolKind::Point));
    let at = Point { x, y: 530_000.0 };
    app.dispatch(Action::Pointer(ToolEvent::Click(Pointer { map, at, pixel_m: 2.0, held: Held::default() })));
    app.state().selection.single().unwrap()
}

/// A picture file of this many pixels a side.
fn png(folder: &Path, name: &str, side: u32) -> PathBuf {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    image::RgbImage::from_pixel(side, side, image::Rgb([120, 90, 60])).save(&path).unwrap();
    path
}

fn attach(app: &mut App, to: FeatureId, path: &Path) {
    app.dispatch(Action::Select(to));
    app.dispatch(Action::AttachPhoto(path.to_owned()));
    app.settle();
}

#[test]
fn a_photo_is_kept_in_the_project_and_found_when_it_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    let id = point(&mut app, MapSide::Values, 200_000.0);
    let file = png(folder.path(), "molen.png", 64);
    let bytes = std::fs::read(&file).unwrap();
    attach(&mut app, id, &file);
    assert_eq!(app.state().project.photo_of(id), "molen.png", "{:?}", said(&app));
    let label = app.state().history.undo_label().map(|label| app.state().words().say(label));
    assert_eq!(label.as_deref(), Some("Foto bij (zonder naam): molen.png"));
    assert_eq!(app.state().picture().unwrap().picture.as_ref().unwrap().size, [64, 64]);
    let before = app.state().project.clone();
    drop(app);

    // The original may go: what counts is in the project.
    std::fs::remove_file(&file).unwrap();
    let mut app = App::start(Places::inside(folder.path()), Some(folder.path().join("proef.gpkg")));
    app.settle();
    assert!(app.state().project == before);
    assert_eq!(&app.state().project.photos()["molen.png"][..], &bytes[..]);
    app.dispatch(Action::Select(id));
    app.settle();
    app.settle();
    assert_eq!(app.state().picture().unwrap().picture.as_ref().unwrap().size, [64, 64]);
}

#[test]
fn a_photo_goes_with_the_last_feature_that_names_it_and_undo_brings_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    let (a, b) = (point(&mut app, MapSide::Values, 200_000.0), point(&mut app, MapSide::Tasks, 200_500.0));
    let file = png(folder.path(), "brug.png", 20);
    attach(&mut app, a, &file);
    attach(&mut app, b, &file);
    assert_eq!(app.state().project.photos().len(), 1, "the same file is kept once");
    let whole = app.state().project.clone();

    app.dispatch(Action::Delete(vec![a]));
    assert_eq!(app.state().project.photos().len(), 1, "the other one still names it");
    app.dispatch(Action::Delete(vec![b]));
    assert!(app.state().project.photos().is_empty());
    app.settle();
    let on_disk = |folder: &Path| {
        let copy = folder.join("kopie.gpkg");
        std::fs::copy(folder.join("proef.gpkg"), &copy).unwrap();
        project_file::look(&copy, &Progress::default()).unwrap().project
    };
    assert!(on_disk(folder.path()).photos().is_empty());
    app.dispatch(Action::Undo);
    app.dispatch(Action::Undo);
    app.settle();
    assert!(app.state().project == whole);
    assert!(on_disk(folder.path()) == whole);
}

#[test]
fn another_photo_of_the_same_name_does_not_take_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    let (a, b) = (point(&mut app, MapSide::Values, 200_000.0), point(&mut app, MapSide::Values, 200_500.0));
    attach(&mut app, a, &png(folder.path(), "een/IMG_1.png", 20));
    attach(&mut app, b, &png(folder.path(), "twee/IMG_1.png", 30));
    assert_eq!(app.state().project.photo_of(a), "IMG_1.png");
    assert_eq!(app.state().project.photo_of(b), "IMG_1 (2).png");
    // Another photo for the first: its old one goes, in the same step.
    attach(&mut app, a, &png(folder.path(), "nieuw.png", 10));
    let names: Vec<&String> = app.state().project.photos().keys().collect();
    assert_eq!(names, ["IMG_1 (2).png", "nieuw.png"]);
    app.dispatch(Action::Undo);
    assert_eq!(app.state().project.photo_of(a), "IMG_1.png");
    assert!(app.state().project.photos().contains_key("IMG_1.png"));
}

#[test]
fn what_is_no_photo_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(folder.path());
    let id = point(&mut app, MapSide::Values, 200_000.0);
    let before = app.state().project.clone();
    let heic = folder.path().join("IMG_2.heic");
    std::fs::write(&heic, b"\0\0\0\x18ftypheic").unwrap();
    for (path, reason) in [(heic, "geen JPEG of PNG"), (folder.path().join("weg.jpg"), "geen bestand")] {
        attach(&mut app, id, &path);
        let (kind, line) = said(&app).pop().unwrap();
        assert_eq!(kind, NoticeKind::Problem);
        assert!(line.contains(reason) && line.contains("is niet toegevoegd"), "{line}");
    }
    assert!(app.state().project == before);

    app.dispatch(Action::Tool(ToolKind::Select));
    app.dispatch(Action::StepBack);
    assert!(app.state().selection.is_empty());
    app.dispatch(Action::AttachPhoto(png(folder.path(), "a.png", 4)));
    assert!(said(&app).pop().unwrap().1.contains("Kies eerst één object"));
}
