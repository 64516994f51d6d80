//! How a server is left in peace, with answers that a test gives.
#![allow(clippy::unwrap_used)]

use std::collections::VecDeque;

use super::*;
use crate::io::online::sources::Sources;
use crate::io::online::transport::Asked;
use crate::progress::Cancelled;

/// A network that gives these answers in turn, and has questions open that nobody waits for.
struct Given {
    answers: Mutex<VecDeque<Answer>>,
    left_over: usize,
}

impl Transport for Given {
    fn get(&self, _: &Url, _: &str, _: &Progress) -> Result<Asked, Cancelled> {
        Ok(Ok(self.answers.lock().unwrap().pop_front().unwrap()))
    }

    fn open(&self) -> usize {
        self.left_over
    }
}

const TILE: TileAt = TileAt { zoom: 9, x: 1, y: 3 };

fn map(answers: impl IntoIterator<Item = Answer>, left_over: usize) -> OnlineMap {
    let answers = Mutex::new(answers.into_iter().collect());
    let source = Sources::built_in().tiles[0].clone();
    OnlineMap::new(source, Language::Dutch, None, Some(Box::new(Given { answers, left_over })))
}

fn status(status: u16, retry_after_s: Option<u64>) -> Answer {
    Answer { status, retry_after: retry_after_s.map(Duration::from_secs), ..Answer::default() }
}

fn fetch(map: &OnlineMap) -> FetchedTile {
    map.fetch(TILE, &Progress::default())
}

#[test]
fn a_good_answer_does_not_end_the_peace_that_another_one_asked_for() {
    let map = map([status(429, Some(120)), status(204, None)], 0);
    assert!(matches!(fetch(&map), FetchedTile::Failed { .. }));
    // It was under way when the other one came.
    assert!(matches!(fetch(&map), FetchedTile::NotThere));
    assert!(map.wait() > Duration::from_secs(100), "{:?}", map.wait());
    assert_eq!(map.at_once(), 1);
}

#[test]
fn what_a_server_asks_for_counts_also_when_it_is_left_in_peace_already() {
    let map = map([status(500, None), status(429, Some(120)), status(503, Some(1))], 0);
    fetch(&map);
    assert!(map.wait() <= FIRST_PEACE);
    fetch(&map);
    assert!(map.wait() > Duration::from_secs(100), "{:?}", map.wait());
    fetch(&map);
    assert!(map.wait() > Duration::from_secs(100), "a shorter one takes nothing off");
}

#[test]
fn questions_that_nobody_waits_for_any_more_count_as_asked() {
    assert_eq!(map([], 0).at_once(), AT_ONCE);
    assert_eq!(map([], 3).at_once(), 1);
    assert_eq!(map([], 9).at_once(), 0);
}
