//! The parts of a large map that are drawn elsewhere, between one frame and a later one.
//!
//! Which are missing is for `scene`; on which thread they are drawn for `app`.

use super::feature::Feature;
use super::group_drawing::{DrawnGroup, WantedGroup};
use super::hatch_tiles::{DrawnTile, WantedTile};

/// What a map misses that is too much to be drawn between two frames.
#[derive(Clone, Debug)]
pub enum WantedPart {
    /// A group of its features.
    Group(WantedGroup<Feature>),
    /// A tile of its hatches.
    Hatches(WantedTile),
}

/// What was wanted, as it was drawn.
#[derive(Clone, Debug)]
pub enum DrawnPart {
    /// A group of features.
    Group(DrawnGroup),
    /// A tile of hatches.
    Hatches(DrawnTile),
}

impl WantedPart {
    /// Draws it. That takes some milliseconds, so not between two frames.
    pub fn draw(&self) -> DrawnPart {
        match self {
            WantedPart::Group(group) => DrawnPart::Group(group.draw()),
            WantedPart::Hatches(tile) => DrawnPart::Hatches(tile.draw()),
        }
    }

    /// Nothing in its place, for what can't be drawn.
    pub fn nothing(&self) -> DrawnPart {
        match self {
            WantedPart::Group(group) => DrawnPart::Group(group.nothing()),
            WantedPart::Hatches(_) => DrawnPart::Hatches(DrawnTile::default()),
        }
    }

    /// Whether it is the same as another.
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (WantedPart::Group(a), WantedPart::Group(b)) => a.is_same(b),
            (WantedPart::Hatches(a), WantedPart::Hatches(b)) => a.is_same(b),
            _ => false,
        }
    }
}

impl DrawnPart {
    /// How many vertices it has, as a measure of work.
    pub fn vertex_count(&self) -> usize {
        match self {
            DrawnPart::Group(group) => group.picture.vertex_count(),
            DrawnPart::Hatches(tile) => tile.picture.as_ref().map_or(0, |picture| picture.vertex_count()),
        }
    }
}
