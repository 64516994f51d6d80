//! A background map from the internet in the whole program: off until the user turns it on, kept, missed, put away; with
//! a server on this machine.
#![cfg(all(feature = "gui", feature = "online"))]
#![allow(clippy::unwrap_used)]

mod desk;
#[path = "online/server.rs"]
#[allow(dead_code)]
mod server;

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use desk::Desk;
use egui_kittest::kittest::Queryable;
use koppelkans::app::{Action, App, Dialog, LayerKey, NoticeKind, Places};
use koppelkans::geometry::projection::Crs;
use koppelkans::io::project_file;
use koppelkans::model::{Change, Edit, FeatureId, Origin, Project, ReferenceLayer, RowChange};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, Message};
use server::{Reply, Server};

fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(64, 64).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A server that has every tile.
fn server() -> Server {
    Server::start(|_, _, _| Reply::Plain(200, "Content-Type: image/png\r\n".to_owned(), picture()))
}

/// Puts a map of this server in the user's own list of sources.
fn list(folder: &Path, address: &str) {
    let places = Places::inside(folder);
    std::fs::create_dir_all(&places.config).unwrap();
    let text = format!(
        r#"{{"tiles": [{{"id": "proef", "title": {{"nl": "Proefkaart", "en": "Trial map"}}, "publisher": "Proef",
            "url": "{address}/{{z}}/{{x}}/{{y}}.png", "crs": "EPSG:3857", "tile_size": 64, "max_zoom": 12,
            "licence": "CC0", "attribution": "© Proef", "may_keep": true, "keep_days": 30}}]}}"#
    );
    std::fs::write(places.config.join("sources.json"), text).unwrap();
}

/// The window of a user whose files are in a folder, on a project that lies there.
fn desk(folder: &Path, project: &Project) -> Desk {
    let path = folder.join("proef.gpkg");
    if !path.exists() {
        project_file::create(&path, project, &Progress::default()).unwrap();
    }
    let mut app = App::start(Places::inside(folder), Some(path));
    app.settle();
    app.dispatch(Action::SetLanguage(Language::Dutch));
    app.dispatch(Action::DismissHints);
    Desk::on(app, tempfile::tempdir().unwrap())
}

fn empty_desk(folder: &Path) -> Desk {
    desk(folder, &Project::new("Proef", Crs::RD_NEW))
}

/// How many pictures the maps show, after frames enough for threads to be done.
fn pictures(desk: &mut Desk, enough: impl Fn(usize) -> bool) -> usize {
    let mut shown = 0;
    for _ in 0..150 {
        desk.harness.run_steps(1);
        let is_picture = |shape: &egui::Shape| match shape {
            egui::Shape::Mesh(mesh) => mesh.texture_id != egui::TextureId::default(),
            _ => false,
        };
        shown = desk.harness.output().shapes.iter().filter(|one| is_picture(&one.shape)).count();
        if enough(shown) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    shown
}

fn turn_on(desk: &mut Desk) {
    desk.act(Action::OnlineBackground("proef".to_owned(), true));
    assert!(pictures(desk, |shown| shown >= 8) >= 8);
}

/// How much a server was asked, once what was under way has come.
fn calm(server: &Server) -> usize {
    let mut before = server.asked().len();
    loop {
        std::thread::sleep(std::time::Duration::from_millis(200));
        let now = server.asked().len();
        if now == before {
            return now;
        }
        before = now;
    }
}

#[test]
fn nothing_is_asked_before_the_button_that_names_the_server_is_pressed() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    list(folder.path(), &server.address);
    let mut desk = empty_desk(folder.path());
    desk.act(Action::OpenDialog(Dialog::Background));
    desk.harness.check_accessibility();
    desk.click("Proefkaart (Web Mercator)");
    let host = server.address.trim_start_matches("http://");
    assert!(desk.has(&format!("elke kaarttegel die u bekijkt aan {host}")) && desk.has("© Proef"));
    assert_eq!(pictures(&mut desk, |shown| shown > 0), 0);
    assert!(server.asked().is_empty());
    desk.click(&format!("Aanzetten en vragen aan {host}"));
    assert!(pictures(&mut desk, |shown| shown >= 8) >= 8);
    assert!(desk.has(&format!("van internet: {host}")), "the list of layers says so");
    assert!(!server.asked().is_empty());
}

#[test]
fn the_choice_is_remembered_and_without_the_server_kept_tiles_are_there_with_one_quiet_line() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    list(folder.path(), &server.address);
    turn_on(&mut empty_desk(folder.path()));
    drop(server);
    let mut desk = empty_desk(folder.path());
    assert!(pictures(&mut desk, |shown| shown >= 8) >= 8, "kept tiles");
    // Elsewhere nothing was kept.
    desk.act(Action::Zoom(3.0));
    for _ in 0..150 {
        pictures(&mut desk, |_| true);
        if desk.has("geen tegels van") {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(desk.has("Achtergrond: geen tegels van 127.0.0.1"));
    assert_eq!(desk.harness.query_all_by_label_contains("geen tegels van").count(), 1);
    assert!(desk.harness.state_mut().app().state().notices.iter().all(|one| one.kind == NoticeKind::Done));
    assert!(pictures(&mut desk, |shown| shown > 0) > 0, "the larger ones stay");
}

#[test]
fn a_project_of_somebody_else_never_makes_the_program_ask_a_server() {
    let (server, theirs) = (server(), tempfile::tempdir().unwrap());
    list(theirs.path(), &server.address);
    // They have the map on, and a layer that came from the same server.
    let mut project = Project::new("Van een ander", Crs::RD_NEW);
    let origin = Origin { address: format!("{}/5/3/4.png", server.address), ..Origin::default() };
    let layer = ReferenceLayer {
        id: FeatureId(uuid::Uuid::from_u128(7)),
        serial: 1,
        name: "laag".to_owned(),
        source: server.address.clone(),
        origin: Some(origin),
        features: Arc::default(),
    };
    project.apply(&Edit::new(Message::new("x"), vec![Change::Layer(RowChange::put(layer))])).unwrap();
    turn_on(&mut desk(theirs.path(), &project));
    let asked = calm(&server);
    // I have the same list, and get their project.
    let mine = tempfile::tempdir().unwrap();
    list(mine.path(), &server.address);
    std::fs::copy(theirs.path().join("proef.gpkg"), mine.path().join("proef.gpkg")).unwrap();
    let mut desk = empty_desk(mine.path());
    assert_eq!(desk.project().name(), "Van een ander");
    assert_eq!(pictures(&mut desk, |shown| shown > 0), 0);
    assert_eq!(calm(&server), asked);
}

#[test]
fn a_source_that_moved_to_another_server_is_told_and_not_asked() {
    let (server, other, folder) = (server(), self::server(), tempfile::tempdir().unwrap());
    list(folder.path(), &server.address);
    turn_on(&mut empty_desk(folder.path()));
    list(folder.path(), &other.address);
    let before = calm(&server);
    for run in 0..2 {
        let mut desk = empty_desk(folder.path());
        pictures(&mut desk, |shown| shown > 0);
        assert_eq!(desk.has("komt volgens de lijst met bronnen nu van"), run == 0, "told once");
        assert!(desk.has("alleen bewaarde tegels"));
    }
    assert!(other.asked().is_empty() && calm(&server) == before);
}

#[test]
fn tiles_are_put_away_and_nothing_is_asked_once_the_internet_is_off_again() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    list(folder.path(), &server.address);
    let mut desk = empty_desk(folder.path());
    turn_on(&mut desk);
    desk.act(Action::BackgroundOffline);
    let before = calm(&server);
    desk.act(Action::Zoom(2.0));
    assert!(pictures(&mut desk, |shown| shown > 0) > 0);
    desk.act(Action::OpenDialog(Dialog::Background));
    assert!(desk.has("Alleen bewaarde tegels") && !desk.has("Bewaard van alle kaarten van internet: 0,0 MB"));
    desk.click("Wissen");
    assert!(desk.has("Bewaard van alle kaarten van internet: 0,0 MB"));
    assert!(!desk.has("Alleen bewaarde tegels"), "there are none any more");
    desk.act(Action::CloseDialog);
    assert_eq!(pictures(&mut desk, |shown| shown == 0), 0, "nothing is left");
    assert_eq!(calm(&server), before);
    desk.act(Action::OwnBackground);
    drop(desk);
    assert!(empty_desk(folder.path()).harness.state_mut().app().state().background.is_own());
}

#[test]
fn nothing_more_is_asked_also_when_the_list_no_longer_has_the_map_that_is_turned_off() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    list(folder.path(), &server.address);
    let mut desk = empty_desk(folder.path());
    turn_on(&mut desk);
    std::fs::write(Places::inside(folder.path()).config.join("sources.json"), r#"{"tiles": []}"#).unwrap();
    desk.act(Action::OpenDialog(Dialog::Background));
    desk.act(Action::CloseDialog);
    desk.act(Action::BackgroundOffline);
    let before = calm(&server);
    assert!(desk.harness.state_mut().app().state().background.is_own());
    assert!(desk.has("staat niet meer in de lijst met bronnen"));
    desk.act(Action::Zoom(2.0));
    assert_eq!(calm(&server), before);
}

#[test]
fn a_slow_server_is_asked_few_things_at_once_and_holds_nothing_up() {
    let (now, most) = (Arc::new(Mutex::new((0_usize, 0_usize))), Arc::new(AtomicBool::new(false)));
    let (counted, open) = (Arc::clone(&now), Arc::clone(&most));
    let server = Server::start(move |_, _, _| {
        {
            let mut now = counted.lock().unwrap();
            now.0 += 1;
            now.1 = now.1.max(now.0);
        }
        while !open.load(Ordering::Relaxed) {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        counted.lock().unwrap().0 -= 1;
        Reply::Plain(200, "Content-Type: image/png\r\n".to_owned(), picture())
    });
    let folder = tempfile::tempdir().unwrap();
    list(folder.path(), &server.address);
    let mut desk = empty_desk(folder.path());
    desk.act(Action::OnlineBackground("proef".to_owned(), true));
    for _ in 0..500 {
        desk.harness.run_steps(1);
        if server.asked().len() == 4 {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    desk.harness.run_steps(20);
    assert_eq!(calm(&server), 4, "four at once, and no more while they last");
    assert_eq!(pictures(&mut desk, |_| true), 0);
    assert!(desk.harness.state_mut().app().state().view.shows(LayerKey::Background));
    most.store(true, Ordering::Relaxed);
    assert!(pictures(&mut desk, |shown| shown >= 8) >= 8);
    assert!(now.lock().unwrap().1 <= 4);
}
