//! Tests of the groups: what is made again after a change, and what is left alone.

use std::cell::Cell;
use std::rc::Rc;

use super::*;
use crate::render::style::{Paint, Stroke};

#[derive(Clone)]
struct Dot {
    serial: u64,
    at: Point,
    version: u32,
    drawn: Rc<Cell<usize>>,
}

impl Member for Dot {
    const GROUP: usize = 16;

    fn serial(&self) -> u64 {
        self.serial
    }

    fn is_same(&self, other: &Self) -> bool {
        self.serial == other.serial && self.version == other.version
    }

    fn bounds(&self) -> Bounds {
        Bounds { min: self.at, max: Point { x: self.at.x + 1.0, y: self.at.y + 1.0 } }
    }

    fn size_m2(&self) -> f64 {
        1.0
    }

    fn vertex_count(&self) -> usize {
        2
    }

    fn draw(&self, picture: &mut Picture, _: Level) {
        self.drawn.set(self.drawn.get() + 1);
        picture.segment(self.at, self.at, Stroke::solid(Paint::ValueLine, 1.0));
    }
}

fn dots(drawn: &Rc<Cell<usize>>, count: u64) -> Vec<Dot> {
    let at = |i: u64| Point { x: (i * 7919 % 100) as f64 * 10.0, y: (i * 104_729 % 100) as f64 * 10.0 };
    (0..count).map(|serial| Dot { serial, at: at(serial), version: 0, drawn: Rc::clone(drawn) }).collect()
}

fn everywhere() -> Bounds {
    Bounds { min: Point { x: -10.0, y: -10.0 }, max: Point { x: 2e3, y: 2e3 } }
}

fn lines(chunks: &mut Chunks<Dot>, view: &Bounds) -> usize {
    let pictures = chunks.visible(view, Level::EXACT, &mut Budget::unlimited());
    pictures.iter().map(|picture| picture.lines.len()).sum()
}

#[test]
fn a_change_of_one_member_draws_one_member() {
    let drawn = Rc::new(Cell::new(0));
    let mut rows = dots(&drawn, 500);
    let mut chunks = Chunks::default();
    assert_eq!(chunks.follow(rows.iter().cloned()).len(), 500);
    assert_eq!(lines(&mut chunks, &everywhere()), 500);
    assert_eq!(drawn.get(), 500);
    rows[250].version = 1;
    let touched = chunks.follow(rows.iter().cloned());
    assert_eq!(touched.len(), 2);
    assert_eq!(lines(&mut chunks, &everywhere()), 500);
    assert_eq!(drawn.get(), 501);
}

#[test]
fn an_unchanged_group_keeps_its_picture() {
    let drawn = Rc::new(Cell::new(0));
    let rows = dots(&drawn, 200);
    let mut chunks = Chunks::default();
    chunks.follow(rows.iter().cloned());
    let first = chunks.visible(&everywhere(), Level::EXACT, &mut Budget::unlimited());
    chunks.follow(rows.iter().skip(1).cloned());
    let second = chunks.visible(&everywhere(), Level::EXACT, &mut Budget::unlimited());
    let kept = second.iter().filter(|one| first.iter().any(|before| Arc::ptr_eq(one, before))).count();
    assert_eq!(kept, first.len() - 1);
}

#[test]
fn members_can_go_and_come_back_anywhere_in_the_table() {
    let drawn = Rc::new(Cell::new(0));
    let rows = dots(&drawn, 100);
    let mut chunks = Chunks::default();
    for step in [0..100, 0..60, 30..100, 0..0, 99..100, 0..100] {
        chunks.follow(rows[step.clone()].iter().cloned());
        assert_eq!(chunks.len(), step.len());
        assert_eq!(lines(&mut chunks, &everywhere()), step.len());
        assert_eq!(chunks.touching(&everywhere()).count(), step.len());
    }
}

#[test]
fn groups_out_of_view_are_neither_drawn_nor_asked() {
    let drawn = Rc::new(Cell::new(0));
    let mut chunks = Chunks::default();
    chunks.follow(dots(&drawn, 2_000).into_iter());
    let corner = Bounds { min: Point { x: 0.0, y: 0.0 }, max: Point { x: 50.0, y: 50.0 } };
    lines(&mut chunks, &corner);
    assert!(drawn.get() < 400, "{} of 2000 drawn", drawn.get());
}

#[test]
fn what_does_not_fit_the_budget_comes_a_frame_later() {
    let drawn = Rc::new(Cell::new(0));
    let mut chunks = Chunks::default();
    chunks.follow(dots(&drawn, 100).into_iter());
    let mut shown = 0;
    for _ in 0..200 {
        let mut budget = Budget::of(1);
        shown = chunks.visible(&everywhere(), Level::EXACT, &mut budget).iter().map(|p| p.lines.len()).sum();
        if !budget.is_unfinished() {
            break;
        }
    }
    assert_eq!(shown, 100);
}
