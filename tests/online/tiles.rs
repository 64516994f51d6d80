//! Tiles of an online map: kept where the source allows it, asked only when the network is turned on, and a server that
//! fails is left in peace.

use std::path::Path;
use std::time::Duration;

use koppelkans::io::online::http::{Http, Limits};
use koppelkans::io::online::sources::{Sources, TileSource};
use koppelkans::io::online::tiles::OnlineMap;
use koppelkans::io::online::{Transport, tile_network};
use koppelkans::io::tiles::{FetchedTile, Remote, TileAt, TileSource as _};
use koppelkans::progress::Progress;
use koppelkans::words::Language;

use crate::server::{Reply, Server};

/// A picture of one pixel.
pub fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(1, 1).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn png(headers: &str) -> Reply {
    Reply::Plain(200, format!("Content-Type: image/png\r\n{headers}"), picture())
}

fn source(server: &Server) -> TileSource {
    let first = Sources::built_in().tiles[0].clone();
    TileSource { url: format!("{}/{{z}}/{{x}}/{{y}}.png", server.address), ..first }
}

fn server() -> Server {
    Server::start(|path, _, _| match path {
        "/5/3/4.png" => png(""),
        "/5/1/1.png" => png("Cache-Control: private, no-store\r\n"),
        "/5/2/2.png" => Reply::Plain(200, String::new(), [&picture()[..20], b"kapot"].concat()),
        "/5/0/0.png" => Reply::Plain(200, "Content-Type: text/html\r\n".to_owned(), b"<html>Log in".to_vec()),
        "/5/0/1.png" => Reply::Plain(302, "Location: /5/3/4.png\r\n".to_owned(), Vec::new()),
        _ => Reply::Plain(404, String::new(), Vec::new()),
    })
}

fn map(source: TileSource, folder: &Path, network: Option<Box<dyn Transport>>) -> OnlineMap {
    OnlineMap::new(source, Language::Dutch, Some(folder), network).with_peace(Duration::from_millis(1))
}

const HERE: TileAt = TileAt { zoom: 5, x: 3, y: 4 };

fn tile(x: u32, y: u32) -> TileAt {
    TileAt { x, y, ..HERE }
}

fn fetch(map: &OnlineMap, at: TileAt) -> FetchedTile {
    map.remote().unwrap().fetch(at, &Progress::default())
}

#[test]
fn a_map_without_network_asks_nobody_and_shows_what_was_kept() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    let off = map(source(&server), folder.path(), None);
    assert!(off.remote().is_none() && off.tile(HERE).unwrap().is_none());
    assert!(server.asked().is_empty(), "nothing was turned on");
    let on = map(source(&server), folder.path(), tile_network());
    assert!(on.is_due(HERE) && on.tile(HERE).unwrap().is_none());
    assert_eq!(fetch(&on, HERE), FetchedTile::Tile(picture()));
    assert!(!on.is_due(HERE), "a young tile is not asked again");
    for map in [&on, &off] {
        assert_eq!(map.tile(HERE).unwrap().unwrap(), picture());
    }
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn what_may_not_be_kept_leaves_nothing_on_the_disk() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    let forbids = map(TileSource { may_keep: false, ..source(&server) }, folder.path(), tile_network());
    assert_eq!(fetch(&forbids, HERE), FetchedTile::Tile(picture()));
    assert!(forbids.is_due(HERE));
    let allows = map(source(&server), folder.path(), tile_network());
    assert_eq!(fetch(&allows, tile(1, 1)), FetchedTile::Tile(picture()), "the server itself says no-store");
    assert!(matches!(fetch(&allows, tile(2, 2)), FetchedTile::Tile(_)), "a picture that is broken");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn an_old_tile_is_asked_again_and_stays_when_the_server_is_gone() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    let old = TileSource { keep_days: 0, ..source(&server) };
    let on = map(old.clone(), folder.path(), tile_network());
    fetch(&on, HERE);
    assert!(on.is_due(HERE));
    drop(server);
    assert_eq!(fetch(&on, HERE), FetchedTile::Failed { answered: false });
    assert_eq!(on.tile(HERE).unwrap().unwrap(), picture());
    assert_eq!(on.trouble().unwrap().key, "online-unreachable");
}

#[test]
fn the_sea_and_what_lies_beyond_the_levels_is_no_fault() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    let on = map(source(&server), folder.path(), tile_network());
    assert!(!on.is_due(TileAt { zoom: 24, ..HERE }));
    assert_eq!(fetch(&on, tile(9, 9)), FetchedTile::NotThere);
    assert!(on.trouble().is_none() && on.wait().is_zero());
}

#[test]
fn the_page_of_a_wifi_network_is_no_tile_and_the_server_is_left_in_peace() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    let on = OnlineMap::new(source(&server), Language::Dutch, Some(folder.path()), tile_network());
    assert_eq!(on.at_once(), 4);
    assert_eq!(fetch(&on, tile(0, 0)), FetchedTile::Failed { answered: true });
    assert_eq!(on.trouble().unwrap().key, "online-web-page");
    assert!(on.wait() > Duration::from_secs(3) && on.at_once() == 1, "one tile asks whether it works again");
    // After the peace, here a short one, it does.
    let on = map(source(&server), folder.path(), tile_network()).with_peace(Duration::from_millis(20));
    assert_eq!(fetch(&on, tile(0, 0)), FetchedTile::Failed { answered: true });
    while !on.wait().is_zero() {
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(on.at_once(), 1);
    assert_eq!(fetch(&on, HERE), FetchedTile::Tile(picture()));
    assert!(on.trouble().is_none() && on.wait().is_zero() && on.at_once() == 4);
}

#[test]
fn a_tile_is_never_taken_from_another_address_than_the_one_that_was_agreed_to() {
    let (server, folder) = (server(), tempfile::tempdir().unwrap());
    let on = map(source(&server), folder.path(), tile_network());
    assert_eq!(fetch(&on, tile(0, 1)), FetchedTile::Failed { answered: false });
    assert_eq!(on.trouble().unwrap().key, "online-redirect");
    assert_eq!(server.asked(), ["/5/0/1.png"]);
}

#[test]
fn peace_grows_with_each_failure_and_a_server_that_asks_for_more_gets_it() {
    let server = Server::start(|_, _, before| match before {
        0 | 1 => Reply::Plain(500, String::new(), Vec::new()),
        _ => Reply::Plain(429, "Retry-After: 600\r\n".to_owned(), Vec::new()),
    });
    let folder = tempfile::tempdir().unwrap();
    let on = map(source(&server), folder.path(), tile_network()).with_peace(Duration::from_millis(300));
    fetch(&on, HERE);
    let first = on.wait();
    assert!(first <= Duration::from_millis(300));
    std::thread::sleep(first);
    fetch(&on, HERE);
    let second = on.wait();
    assert!(second > Duration::from_millis(300), "{second:?}");
    std::thread::sleep(second);
    fetch(&on, HERE);
    assert!(on.wait() > Duration::from_secs(590));
}

#[test]
fn a_server_that_says_nothing_is_given_up_and_a_tile_nobody_wants_is_stopped_at_once() {
    let server = Server::start(|_, _, _| Reply::Silence);
    let folder = tempfile::tempdir().unwrap();
    let limits = Limits { silence: Duration::from_millis(200), ..Limits::default() };
    let on = map(source(&server), folder.path(), Some(Box::new(Http::with(limits))));
    assert_eq!(fetch(&on, HERE), FetchedTile::Failed { answered: false });
    assert_eq!(on.trouble().unwrap().key, "online-timed-out");
    let patient = map(source(&server), folder.path(), Some(Box::new(Http::default())));
    let progress = Progress::default();
    progress.cancel();
    assert_eq!(patient.fetch(HERE, &progress), FetchedTile::Stopped);
    assert!(patient.trouble().is_none());
}
