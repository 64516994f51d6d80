//! Tests of the groups: what is made again after a change, and what is left alone.

use std::cell::Cell;
use std::rc::Rc;

use super::*;
use crate::render::style::{Paint, Stroke};

#[derive(Clone)]
struct Dot {
    serial: u64,
    at: Point,
    thing: u32,
    version: u32,
    vertices: usize,
    is_sign: bool,
    drawn: Rc<Cell<usize>>,
}

impl Member for Dot {
    const GROUP: usize = 16;

    fn is_of(&self, before: &Self) -> bool {
        self.serial == before.serial && self.thing == before.thing
    }

    fn bounds(&self) -> Bounds {
        Bounds { min: self.at, max: Point { x: self.at.x + 1.0, y: self.at.y + 1.0 } }
    }

    fn size_m2(&self) -> f64 {
        1.0
    }

    fn vertex_count(&self) -> usize {
        self.vertices
    }

    fn is_sign(&self) -> bool {
        self.is_sign
    }

    fn draw(&self, picture: &mut Picture, _: Level) {
        self.drawn.set(self.drawn.get() + 1);
        picture.segment(self.at, self.at, Stroke::solid(Paint::ValueLine, 1.0));
    }
}

fn dots(drawn: &Rc<Cell<usize>>, count: u64) -> Vec<Dot> {
    let at = |i: u64| Point { x: (i * 7919 % 100) as f64 * 10.0, y: (i * 104_729 % 100) as f64 * 10.0 };
    (0..count)
        .map(|serial| Dot {
            serial,
            at: at(serial),
            thing: 0,
            version: 0,
            vertices: 2,
            is_sign: false,
            drawn: Rc::clone(drawn),
        })
        .collect()
}

fn everywhere() -> Bounds {
    Bounds { min: Point { x: -10.0, y: -10.0 }, max: Point { x: 2e3, y: 2e3 } }
}

/// A map with the rows it shows.
#[derive(Clone, Default)]
struct Map {
    rows: Vec<Dot>,
    chunks: Chunks<Dot>,
    wanted: Vec<WantedGroup<Dot>>,
}

impl Map {
    /// Follows rows as a scene does: by what differs.
    fn follow(&mut self, rows: &[Dot]) -> Vec<Bounds> {
        let before = std::mem::replace(&mut self.rows, rows.to_vec());
        let mut serials: Vec<u64> = before.iter().chain(rows).map(|dot| dot.serial).collect();
        serials.sort_unstable();
        serials.dedup();
        let changes = serials.into_iter().filter_map(|serial| {
            let of = |rows: &[Dot]| rows.iter().find(|dot| dot.serial == serial).cloned();
            let (was, is) = (of(&before), of(rows));
            let state = |dot: &Option<Dot>| dot.as_ref().map(|dot| (dot.thing, dot.version));
            (state(&was) != state(&is)).then_some((serial, is))
        });
        self.chunks.follow(changes)
    }

    fn visible(&mut self, view: &Bounds, budget: &mut Budget) -> Vec<Arc<Picture>> {
        self.wanted.clear();
        self.chunks.visible(view, Level::EXACT, budget, &mut self.wanted)
    }

    fn lines(&mut self, view: &Bounds) -> usize {
        self.visible(view, &mut Budget::unlimited()).iter().map(|picture| picture.lines.len()).sum()
    }

    fn draw_wanted(&mut self) {
        for wanted in std::mem::take(&mut self.wanted) {
            self.chunks.put(&wanted, &wanted.draw());
        }
    }
}

/// A map with so much in it that nothing of it is drawn between two frames.
fn large(drawn: &Rc<Cell<usize>>) -> (Map, Vec<Dot>) {
    let mut rows = dots(drawn, 500);
    rows.iter_mut().for_each(|dot| dot.vertices = 1_000);
    let mut map = Map::default();
    map.follow(&rows);
    (map, rows)
}

#[test]
fn a_change_of_one_member_draws_one_member() {
    let drawn = Rc::new(Cell::new(0));
    let mut rows = dots(&drawn, 500);
    let mut map = Map::default();
    assert_eq!(map.follow(&rows).len(), 500);
    assert_eq!(map.lines(&everywhere()), 500);
    assert_eq!(drawn.get(), 500);
    rows[250].version = 1;
    assert_eq!(map.follow(&rows).len(), 2);
    assert_eq!(map.lines(&everywhere()), 500);
    assert_eq!(drawn.get(), 501);
}

#[test]
fn an_unchanged_group_keeps_its_picture() {
    let drawn = Rc::new(Cell::new(0));
    let rows = dots(&drawn, 200);
    let mut map = Map::default();
    map.follow(&rows);
    let first = map.visible(&everywhere(), &mut Budget::unlimited());
    map.follow(&rows[1..]);
    let second = map.visible(&everywhere(), &mut Budget::unlimited());
    let kept = second.iter().filter(|one| first.iter().any(|before| Arc::ptr_eq(one, before))).count();
    assert_eq!(kept, first.len() - 1);
}

#[test]
fn members_can_go_and_come_back_anywhere_in_the_table() {
    let drawn = Rc::new(Cell::new(0));
    let rows = dots(&drawn, 100);
    let mut map = Map::default();
    for step in [0..100, 0..60, 30..100, 0..0, 99..100, 0..100, 10..12, 0..100] {
        map.follow(&rows[step.clone()]);
        assert_eq!(map.chunks.len(), step.len());
        assert_eq!(map.lines(&everywhere()), step.len());
        assert_eq!(map.chunks.touching(&everywhere()).count(), step.len());
    }
}

#[test]
fn groups_out_of_view_are_neither_drawn_nor_asked() {
    let drawn = Rc::new(Cell::new(0));
    let mut map = Map::default();
    map.follow(&dots(&drawn, 2_000));
    let corner = Bounds { min: Point { x: 0.0, y: 0.0 }, max: Point { x: 50.0, y: 50.0 } };
    map.lines(&corner);
    assert!(drawn.get() < 400, "{} of 2000 drawn", drawn.get());
}

#[test]
fn what_does_not_fit_the_budget_comes_a_frame_later() {
    let drawn = Rc::new(Cell::new(0));
    let mut map = Map::default();
    map.follow(&dots(&drawn, 100));
    let mut shown = 0;
    for _ in 0..200 {
        let mut budget = Budget::of(1);
        shown = map.visible(&everywhere(), &mut budget).iter().map(|p| p.lines.len()).sum();
        if !budget.is_unfinished() {
            break;
        }
    }
    assert_eq!(shown, 100);
}

#[test]
fn a_large_map_is_drawn_elsewhere_and_each_group_once() {
    let drawn = Rc::new(Cell::new(0));
    let (mut map, _) = large(&drawn);
    assert_eq!((map.lines(&everywhere()), drawn.get()), (0, 0));
    assert!(map.wanted.len() >= 500 / Dot::GROUP);
    map.wanted.truncate(2);
    let two: usize = map.wanted.iter().map(|group| group.entries.iter().flatten().count()).sum();
    map.draw_wanted();
    assert_eq!(map.lines(&everywhere()), two);
    map.draw_wanted();
    assert_eq!((map.lines(&everywhere()), drawn.get()), (500, 500));
    assert!(map.wanted.is_empty());
}

#[test]
fn in_a_large_map_what_somebody_draws_or_takes_away_is_seen_at_once() {
    let drawn = Rc::new(Cell::new(0));
    let (mut map, mut rows) = large(&drawn);
    map.lines(&everywhere());
    map.draw_wanted();
    let stroke = Dot { serial: 900, vertices: 50_000, ..rows[3].clone() };
    rows.push(stroke);
    map.follow(&rows);
    assert_eq!((map.lines(&everywhere()), drawn.get(), map.wanted.len()), (501, 501, 0));
    rows.remove(40);
    map.follow(&rows);
    assert_eq!((map.lines(&everywhere()), drawn.get(), map.wanted.len()), (500, 501, 0));
}

#[test]
fn what_somebody_changes_is_seen_at_once_on_top_of_what_was_there_when_its_group_takes_longer() {
    let drawn = Rc::new(Cell::new(0));
    let (mut map, mut rows) = large(&drawn);
    map.lines(&everywhere());
    map.draw_wanted();
    // All changed, which is too much to be somebody's own: what was there stays.
    rows.iter_mut().for_each(|dot| dot.version = 1);
    map.follow(&rows);
    assert_eq!(map.lines(&everywhere()), 500);
    assert!(!map.wanted.is_empty());
    let before = drawn.get();
    rows[7].version = 2;
    map.follow(&rows);
    assert_eq!((map.lines(&everywhere()), drawn.get()), (501, before + 1));
    map.draw_wanted();
    assert_eq!(map.lines(&everywhere()), 500);
    assert!(map.wanted.is_empty());
}

#[test]
fn a_group_that_changed_while_it_was_drawn_is_wanted_again() {
    let drawn = Rc::new(Cell::new(0));
    let (mut map, mut rows) = large(&drawn);
    map.lines(&everywhere());
    let late = map.wanted.clone();
    rows.iter_mut().for_each(|dot| dot.version = 1);
    map.follow(&rows);
    late.iter().for_each(|wanted| map.chunks.put(wanted, &wanted.draw()));
    assert_eq!(map.lines(&everywhere()), 0);
    assert_eq!(map.wanted.len(), late.len());
}

#[test]
fn what_only_has_the_number_of_something_else_does_not_leave_that_on_screen() {
    let drawn = Rc::new(Cell::new(0));
    let (mut map, mut rows) = large(&drawn);
    map.lines(&everywhere());
    map.draw_wanted();
    assert_eq!(map.lines(&everywhere()), 500);
    rows.iter_mut().for_each(|dot| dot.thing = 1);
    map.follow(&rows);
    assert_eq!(map.lines(&everywhere()), 0);
    map.draw_wanted();
    assert_eq!(map.lines(&everywhere()), 500);
}

#[test]
fn a_copy_that_followed_a_large_change_takes_over_what_was_drawn_meanwhile() {
    let drawn = Rc::new(Cell::new(0));
    let (mut map, rows) = large(&drawn);
    let mut copy = map.clone();
    let more = dots(&drawn, 700);
    copy.follow(&[rows, more[500..].to_vec()].concat());
    map.lines(&everywhere());
    map.draw_wanted();
    copy.chunks.adopt(&map.chunks);
    copy.lines(&everywhere());
    copy.draw_wanted();
    assert_eq!((copy.lines(&everywhere()), drawn.get()), (700, 700));
}

#[test]
fn only_signs_and_what_is_large_enough_is_looked_at() {
    let drawn = Rc::new(Cell::new(0));
    let mut rows = dots(&drawn, 400);
    [7, 300].iter().for_each(|at: &usize| rows[*at].is_sign = true);
    let mut map = Map::default();
    map.follow(&rows);
    let found = |chunks: &Chunks<Dot>, side_m: f64| {
        let mut found: Vec<u64> = chunks.touching_large(&everywhere(), side_m).map(|dot| dot.serial).collect();
        found.sort_unstable();
        found
    };
    // Each is 1 m wide.
    assert_eq!(found(&map.chunks, 0.9).len(), 400);
    assert_eq!(found(&map.chunks, 1.1), [7, 300]);
    assert_eq!(map.chunks.signs(&everywhere()).count(), 2);
    assert_eq!(map.chunks.get(300).map(|dot| dot.serial), Some(300));
    assert!(map.chunks.get(400).is_none());
}
