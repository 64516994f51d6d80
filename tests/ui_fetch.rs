//! The dialog to fetch a layer, without a screen: a source fills the fields, a server says what it has, a layer comes.
#![cfg(all(feature = "gui", feature = "online"))]
#![allow(clippy::unwrap_used)]

mod desk;
#[path = "online/makers.rs"]
#[allow(dead_code)]
mod makers;
#[path = "online/server.rs"]
#[allow(dead_code)]
mod server;

use std::sync::Arc;

use desk::Desk;
use egui_kittest::kittest::{NodeT, Queryable};
use koppelkans::app::{Action, Dialog};
use koppelkans::geometry::Shape;
use koppelkans::geometry::projection::Crs;
use koppelkans::model::{Area, Change, Edit, Project};
use koppelkans::words::Message;
use makers::{feature, front, page, place};
use server::{Reply, Server};

fn desk() -> Desk {
    let (min, max) = (place().bounds.min, place().bounds.max);
    let rect = geo::Rect::new(geo::coord! {x: min.x, y: min.y}, geo::coord! {x: max.x, y: max.y});
    let boundary = Shape::prove(&rect.to_polygon().into()).unwrap().shape;
    let (name, source, extra) = ("Proef".to_owned(), String::new(), Default::default());
    let area = Area { name, boundary, influence: None, source, extra };
    let mut project = Project::new("Proef", Crs::RD_NEW);
    project.apply(&Edit::new(Message::new("x"), vec![Change::Area(Some(Arc::new(area)))])).unwrap();
    Desk::holding(project)
}

fn value(desk: &Desk, label: &str) -> String {
    desk.harness.get_by_label(label).accesskit_node().value().unwrap_or_default()
}

#[test]
fn a_source_of_the_list_fills_the_fields_and_nothing_is_asked_yet() {
    let mut desk = desk();
    desk.act(Action::OpenDialog(Dialog::Fetch));
    desk.harness.check_accessibility();
    assert!(desk.harness.get_by_label("Ophalen").accesskit_node().is_disabled());
    desk.harness.get_by_label("Zoek een bron").type_text("kadas");
    desk.settle();
    desk.click("Kadastrale kaart: percelen");
    assert!(value(&desk, "Adres").starts_with("https://api.pdok.nl/kadaster/"));
    assert_eq!(value(&desk, "Laag op de server"), "perceel");
    assert!(!desk.harness.get_by_label("Ophalen").accesskit_node().is_disabled());
    assert!(desk.has("adres nog niet nagezien"));
}

#[test]
fn a_server_says_what_it_has_and_the_chosen_layer_comes_with_its_source() {
    let server = Server::start(|path, base, _| match front(path, base) {
        Some(front) => Reply::Json(front),
        None => Reply::Json(page(&[feature(1), feature(2)], Some(23_456), None)),
    });
    let mut desk = desk();
    desk.act(Action::OpenDialog(Dialog::Fetch));
    let type_into = |desk: &mut Desk, label: &str, words: &str| {
        desk.harness.get_by_label(label).focus();
        desk.settle();
        desk.harness.get_by_label(label).type_text(words);
        desk.settle();
    };
    type_into(&mut desk, "Adres", &server.address);
    assert!(server.asked().is_empty(), "typing asks nothing");
    desk.click("Vraag wat er is");
    assert!(desk.has("De server heeft 2 lagen"));
    type_into(&mut desk, "Laag op de server", "vlakken");
    assert!(desk.has("CC0 (https://cc.nl/0)"), "the licence of that layer");
    desk.click("Ophalen");
    let project = desk.project();
    let layer = project.layers().iter().next().unwrap();
    assert_eq!((layer.name.as_str(), layer.features.len()), ("Vlakken", 2));
    assert!(desk.has("! Vlakken"), "the list of layers shows that it is cut off");
    assert!(desk.has("afgekapt: 2 van 23.456"), "and so does the report");
}
