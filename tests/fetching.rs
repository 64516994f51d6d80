//! Fetching a layer in the program without its window: what a server has, a layer as one edit, and what is told.
#![cfg(feature = "online")]
#![allow(clippy::unwrap_used)]

#[path = "online/makers.rs"]
#[allow(dead_code)]
mod makers;
#[path = "online/server.rs"]
#[allow(dead_code)]
mod server;

use std::sync::Arc;

use koppelkans::app::{Action, App, Dialog, NoticeKind, Places, ServerOffer};
use koppelkans::geometry::Shape;
use koppelkans::geometry::projection::Crs;
use koppelkans::io::import::ImportAs;
use koppelkans::io::online::sources::OWN_FILE;
use koppelkans::model::{Area, Change, Edit, Project};
use koppelkans::words::{Language, Message};
use makers::{feature, front, page, place, wanted};
use server::{Reply, Server};

fn program(folder: &tempfile::TempDir, with_area: bool) -> App {
    let mut project = Project::new("Proef", Crs::RD_NEW);
    if with_area {
        let (min, max) = (place().bounds.min, place().bounds.max);
        let rect = geo::Rect::new(geo::coord! {x: min.x, y: min.y}, geo::coord! {x: max.x, y: max.y});
        let boundary = Shape::prove(&rect.to_polygon().into()).unwrap().shape;
        let area = Area {
            name: "Proef".to_owned(),
            boundary,
            influence: None,
            source: String::new(),
            extra: Default::default(),
        };
        project.apply(&Edit::new(Message::new("x"), vec![Change::Area(Some(Arc::new(area)))])).unwrap();
    }
    let mut app = App::in_memory(Places::inside(folder.path()), project);
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.settle();
    app
}

fn squares() -> Server {
    Server::start(|path, base, _| match front(path, base) {
        Some(front) => Reply::Json(front),
        None => Reply::Json(page(&[feature(1), feature(2)], Some(2), None)),
    })
}

#[test]
fn a_fetched_layer_is_one_edit_that_can_be_undone_and_a_failure_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(&folder, true);
    let server = squares();
    let fetch = |collection: &str| Action::Fetch {
        wanted: wanted(&server.address, Some(collection)),
        import_as: ImportAs::Reference,
        layer: Some("Vlakjes".to_owned()),
    };
    app.dispatch(fetch("weg"));
    app.settle();
    let told = app.state().notices.last().unwrap();
    assert_eq!(told.kind, NoticeKind::Problem);
    assert!(app.state().words().say(&told.message).contains("vlakken, punten"), "{told:?}");
    app.dispatch(fetch("vlakken"));
    app.settle();
    let layers = app.state().project.layers();
    assert_eq!(layers.iter().next().map(|one| (one.name.as_str(), one.features.len())), Some(("Vlakjes", 2)));
    assert_eq!(app.state().notices.last().unwrap().kind, NoticeKind::Done);
    app.dispatch(Action::Undo);
    assert_eq!(app.state().project.layers().len(), 0);
}

#[test]
fn a_server_says_what_it_has_and_only_the_last_one_asked_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(&folder, true);
    let server = squares();
    app.dispatch(Action::OpenDialog(Dialog::Fetch));
    assert!(server.asked().is_empty(), "opening the dialog asks nothing");
    app.dispatch(Action::LookOnline("http://127.0.0.1:1/".to_owned(), None));
    app.dispatch(Action::LookOnline(server.address.clone(), None));
    app.settle();
    let ServerOffer::Has(address, offered) = &app.state().offer else { panic!("{:?}", app.state().offer) };
    assert_eq!((address, offered.collections.len()), (&server.address, 2));
    app.dispatch(Action::LookOnline("http://127.0.0.1:1/".to_owned(), None));
    app.settle();
    assert!(matches!(&app.state().offer, ServerOffer::Failed(_, why) if why.key == "online-unreachable"));
}

#[test]
fn an_empty_project_has_no_place_to_fetch_for_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(&folder, false);
    app.dispatch(Action::OpenDialog(Dialog::Fetch));
    assert_eq!(app.state().dialog, None);
    assert_eq!(app.state().notices.last().unwrap().message.key, "online-needs-place");
}

#[test]
fn the_user_s_own_list_is_read_when_the_dialog_opens_and_a_bad_one_is_told_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = program(&folder, true);
    let own = Places::inside(folder.path()).config.join(OWN_FILE);
    std::fs::create_dir_all(own.parent().unwrap()).unwrap();
    std::fs::write(&own, r#"{"layers": [{"id": "x", "title": {"nl": "X"}, "kind": "wfs", "url": "a.nl/wfs"}]}"#)
        .unwrap();
    app.dispatch(Action::OpenDialog(Dialog::Fetch));
    assert!(app.state().sources.layer("x").is_some() && app.state().sources.problems.is_empty());
    app.dispatch(Action::CloseDialog);
    std::fs::write(&own, "{").unwrap();
    app.dispatch(Action::OpenDialog(Dialog::Fetch));
    assert_eq!(app.state().sources.problems.len(), 1);
    assert!(app.state().sources.layers.len() > 10);
}
