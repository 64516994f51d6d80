//! Tiles of a background map: kept where the source allows it, and asked only when the network is turned on.

use koppelkans::io::online::sources::{Sources, TileSource};
use koppelkans::io::online::tiles::{TileKey, TileStore};
use koppelkans::progress::Progress;

use crate::makers::Quick;
use crate::server::{Reply, Server};

const PICTURE: &[u8] = &[0x89, b'P', b'N', b'G', 1, 2, 3];

fn source(server: &Server, may_keep: bool) -> TileSource {
    let first = Sources::built_in().tiles[0].clone();
    TileSource { url: format!("{}/{{z}}/{{x}}/{{y}}.png", server.address), may_keep, ..first }
}

fn server() -> Server {
    Server::start(|path, _, _| match path {
        "/5/3/4.png" => Reply::Plain(200, "Content-Type: image/png\r\n".to_owned(), PICTURE.to_vec()),
        "/5/0/0.png" => Reply::Plain(200, "Content-Type: text/html\r\n".to_owned(), b"<html>".to_vec()),
        _ => Reply::Plain(404, String::new(), Vec::new()),
    })
}

const HERE: TileKey = TileKey { z: 5, x: 3, y: 4 };

#[test]
fn a_tile_is_asked_only_when_the_network_is_on_and_is_there_without_it_afterwards() {
    let (server, folder, quick, progress) = (server(), tempfile::tempdir().unwrap(), Quick::new(), Progress::default());
    let store = TileStore::new(source(&server, true), Some(folder.path()));
    assert_eq!(store.tile(HERE, None, &progress).unwrap(), None);
    assert!(server.asked().is_empty(), "nothing was turned on");
    let tile = store.tile(HERE, Some(&quick), &progress).unwrap().unwrap();
    assert_eq!((tile.bytes.as_slice(), tile.kept), (PICTURE, false));
    for network in [None, Some(&quick as &dyn koppelkans::io::online::Transport)] {
        let again = store.tile(HERE, network, &progress).unwrap().unwrap();
        assert_eq!((again.bytes.as_slice(), again.kept), (PICTURE, true));
    }
    assert_eq!(server.asked().len(), 1, "a young tile is not asked again");
}

#[test]
fn a_source_that_forbids_keeping_leaves_nothing_on_the_disk() {
    let (server, folder, quick, progress) = (server(), tempfile::tempdir().unwrap(), Quick::new(), Progress::default());
    let store = TileStore::new(source(&server, false), Some(folder.path()));
    assert!(store.tile(HERE, Some(&quick), &progress).unwrap().is_some());
    assert_eq!(store.tile(HERE, None, &progress).unwrap(), None);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn an_old_tile_is_asked_again_and_kept_when_the_server_fails() {
    let (server, folder, quick, progress) = (server(), tempfile::tempdir().unwrap(), Quick::new(), Progress::default());
    let store = TileStore::new(TileSource { keep_days: 0, ..source(&server, true) }, Some(folder.path()));
    store.tile(HERE, Some(&quick), &progress).unwrap().unwrap();
    store.tile(HERE, Some(&quick), &progress).unwrap().unwrap();
    assert_eq!(server.asked().len(), 2);
    drop(server);
    let gone = Server::start(|_, _, _| Reply::Plain(500, String::new(), Vec::new()));
    let store = TileStore::new(TileSource { keep_days: 0, ..source(&gone, true) }, Some(folder.path()));
    assert!(store.tile(HERE, Some(&quick), &progress).unwrap().unwrap().kept);
}

#[test]
fn beyond_the_levels_nothing_is_asked_and_what_is_no_picture_is_no_tile() {
    let (server, quick, progress) = (server(), Quick::new(), Progress::default());
    let store = TileStore::new(source(&server, true), None);
    assert_eq!(store.tile(TileKey { z: 24, ..HERE }, Some(&quick), &progress).unwrap(), None);
    assert!(server.asked().is_empty());
    assert_eq!(store.tile(TileKey { x: 9, ..HERE }, Some(&quick), &progress).unwrap(), None, "the sea");
    assert!(store.tile(TileKey { z: 5, x: 0, y: 0 }, Some(&quick), &progress).is_err());
}
