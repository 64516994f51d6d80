//! Going to another project, or out of the program, while something is still to be written or can't be.
//!
//! How the writer tries again is tested beside it.

#![allow(clippy::unwrap_used)]

use std::path::{Path, PathBuf};

use koppelkans::app::tools::{Held, Pointer, ToolEvent, ToolKind};
use koppelkans::app::{Action, App, MapSide, NoticeKind, Places};
use koppelkans::geometry::Point;
use koppelkans::words::Language;

const AREA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/worked-example/gebied.geojson");

fn start(folder: &Path) -> App {
    let mut app = App::start(Places::inside(folder), None);
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.settle();
    app
}

fn new_project(app: &mut App, path: PathBuf, name: &str) -> PathBuf {
    let (area_file, area_layer) = (AREA.into(), None);
    app.dispatch(Action::NewProject { path: path.clone(), area_file, area_layer, name: name.to_owned() });
    app.settle();
    assert_eq!(app.state().project.name(), name, "{:?}", told(app));
    path
}

fn told(app: &App) -> Vec<String> {
    app.state().notices.iter().map(|notice| app.state().words().say(&notice.message)).collect()
}

fn draw(app: &mut App, count: usize) {
    for at in 0..count {
        app.dispatch(Action::Tool(ToolKind::Polygon));
        for (x, y) in [(0.0, 0.0), (40.0, 0.0), (40.0, 40.0)] {
            let at = Point { x: 210_000.0 + 50.0 * at as f64 + x, y: 540_000.0 + y };
            let pointer = Pointer { map: MapSide::Tasks, at, pixel_m: 1.0, held: Held::default() };
            app.dispatch(Action::Pointer(ToolEvent::Click(pointer)));
        }
        app.dispatch(Action::Pointer(ToolEvent::Finish));
    }
}

/// Opens a project and waits until it is there, not until everything is on disk.
fn open(app: &mut App, path: &Path) {
    app.dispatch(Action::OpenProject(path.to_owned()));
    while app.state().file.path.as_deref() != Some(path) && !app.state().jobs.is_empty() {
        app.tick();
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    assert_eq!(app.state().file.path.as_deref(), Some(path), "{:?}", told(app));
}

#[test]
fn what_was_drawn_just_before_another_project_is_opened_is_there_when_one_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = start(folder.path());
    let one = new_project(&mut app, folder.path().join("een.gpkg"), "Een");
    let two = new_project(&mut app, folder.path().join("twee.gpkg"), "Twee");
    open(&mut app, &one);
    for count in [30, 60] {
        draw(&mut app, 30);
        open(&mut app, &two);
        open(&mut app, &one);
        assert_eq!(app.state().project.tasks().len(), count);
        assert_eq!(app.state().file.read_only, None, "the file is let go before it is opened again");
    }
    app.settle();
    assert!(app.state().would_be_lost().is_empty());
}

#[test]
fn a_project_that_can_not_be_saved_when_it_is_left_is_told_and_saved_as_soon_as_it_can() {
    let folder = tempfile::tempdir().unwrap();
    let stick = folder.path().join("stick");
    std::fs::create_dir(&stick).unwrap();
    let mut app = start(folder.path());
    let two = new_project(&mut app, folder.path().join("twee.gpkg"), "Twee");
    let one = new_project(&mut app, stick.join("een.gpkg"), "Een");
    let away = folder.path().join("stick-eruit");
    std::fs::rename(&stick, &away).unwrap();
    draw(&mut app, 1);
    open(&mut app, &two);
    app.settle();
    let problem = |app: &App| app.state().notices.iter().any(|notice| notice.kind == NoticeKind::Problem);
    assert!(problem(&app) && told(&app).iter().any(|line| line.starts_with("Van ‘Een’ is niet alles opgeslagen.")));
    assert_eq!(app.state().would_be_lost().len(), 1);
    // It is not opened as it was before what was drawn, and the other one stays.
    app.dispatch(Action::OpenProject(one.clone()));
    app.settle();
    assert_eq!(app.state().file.path.as_deref(), Some(two.as_path()));

    std::fs::rename(&away, &stick).unwrap();
    while !app.state().would_be_lost().is_empty() {
        app.tick();
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    assert!(!problem(&app) && told(&app).contains(&"Van ‘Een’ is nu ook alles opgeslagen.".to_owned()));
    open(&mut app, &one);
    assert_eq!(app.state().project.tasks().len(), 1);
    assert_eq!(app.state().file.read_only, None);
}

#[test]
fn the_open_project_would_be_lost_too_while_it_can_not_be_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = start(folder.path());
    let one = new_project(&mut app, folder.path().join("een.gpkg"), "Een");
    assert!(app.state().would_be_lost().is_empty());
    let away = folder.path().join("weg.gpkg");
    std::fs::rename(&one, &away).unwrap();
    draw(&mut app, 1);
    app.settle();
    let lost = app.state().would_be_lost();
    assert!(app.state().words().say(&lost[0]).starts_with("Van ‘Een’ is niet alles opgeslagen."), "{lost:?}");
    // A copy has all of it, so the file that can't be written is given up.
    app.dispatch(Action::SaveCopy(folder.path().join("kopie.gpkg")));
    app.settle();
    assert!(app.state().would_be_lost().is_empty(), "{:?}", told(&app));
}
