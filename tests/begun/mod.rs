//! How the tests of the whole program begin: an empty project of its own in a folder, in Dutch; and what was told since.

use std::path::Path;

use koppelkans::app::{Action, App, NoticeKind, Places};
use koppelkans::geometry::projection::Crs;
use koppelkans::io::project_file;
use koppelkans::model::Project;
use koppelkans::progress::Progress;
use koppelkans::words::Language;

/// The program with the project `proef.gpkg` in the folder, which is made where it is not there yet.
pub fn program(folder: &Path) -> App {
    let path = folder.join("proef.gpkg");
    if !path.exists() {
        project_file::create(&path, &Project::new("Proef", Crs::RD_NEW), &Progress::default()).unwrap();
    }
    let mut app = App::start(Places::inside(folder), Some(path));
    app.settle();
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app
}

/// What was told, and how serious it is.
pub fn said(app: &App) -> Vec<(NoticeKind, String)> {
    let state = app.state();
    state.notices.iter().map(|notice| (notice.kind, state.words().say(&notice.message))).collect()
}
