//! Which tiles are drawn for a view: those that are ready, and larger or smaller ones where they are not.
//!
//! It asks for what is missing; making it is for `work`.

use std::collections::HashSet;
use std::sync::Arc;

use super::work::Made;
use super::{DrawnTile, Far, TileStore};
use crate::geometry::Bounds;
use crate::io::tiles::{TileAt, TileKind};

impl TileStore {
    /// What to draw for a box of the plane, lowest first: tiles that are ready, and where they are not the larger ones
    /// they are a part of, or the smaller ones they consist of.
    pub fn visible(&mut self, view: &Bounds, m_per_px: f64) -> Vec<Arc<DrawnTile>> {
        let work = Arc::clone(&self.work);
        let info = work.source.info();
        let wish = work.placing.zoom_for(m_per_px, view.center()) - (f64::from(info.tile_px) / 256.0).log2();
        // Tiles of lines are made to be shown up to twice as large; pictures are sharpest at their own size.
        let wish = if info.kind == TileKind::Vector { wish.floor() } else { wish.round() };
        let zoom = wish.clamp(f64::from(info.zooms.0), f64::from(info.zooms.1)) as u8;
        let (mut below, mut on_top): (Vec<Arc<DrawnTile>>, Vec<Arc<DrawnTile>>) = (Vec::new(), Vec::new());
        let mut used = HashSet::new();
        let is_sparse = work.source.is_sparse();
        let cover = work.placing.cover(view, zoom);
        self.is_whole &= !cover.is_empty();
        for at in cover {
            if let Some(tile) = self.want(at, true) {
                on_top.push(tile);
                continue;
            }
            let larger = self.larger(at, info.zooms.0);
            let has_larger = larger.is_some();
            self.is_whole &= has_larger;
            below.extend(larger.filter(|tile| used.insert(tile.at)));
            let children = at.children().into_iter().filter(|child| child.zoom <= info.zooms.1);
            if is_sparse && self.is_missing(at) {
                on_top.extend(children.filter_map(|child| self.want(child, false)));
            } else if !has_larger && !self.is_absent(at) {
                on_top.extend(children.filter_map(|child| self.drawn(child)));
            }
        }
        below.sort_by_key(|tile| tile.at.zoom);
        below.extend(on_top);
        below
    }

    /// The nearest larger tile that can be drawn in the place of one that can't, from a lowest zoom on.
    fn larger(&mut self, at: TileAt, lowest: u8) -> Option<Arc<DrawnTile>> {
        // One that is not known yet is asked for only where those asked for are known not to be there; and it is fetched
        // only where the source itself has said so of all of them.
        let (mut missing, mut absent) = (self.is_missing(at), self.is_absent(at));
        let mut larger = at.parent();
        while let Some(up) = larger.filter(|up| up.zoom >= lowest) {
            let is_there = matches!(self.known.get(&up).map(|one| &one.made), Some(Made::Drawn(_)));
            if (is_there || missing)
                && let Some(tile) = self.want(up, absent)
            {
                return Some(tile);
            }
            missing &= self.is_missing(up);
            absent &= self.is_absent(up);
            larger = up.parent();
        }
        None
    }

    /// Whether a tile is known not to be at hand.
    fn is_missing(&self, at: TileAt) -> bool {
        matches!(self.known.get(&at).map(|one| &one.made), Some(Made::Missing | Made::Broken))
    }

    /// Whether a tile is known not to be anywhere.
    fn is_absent(&self, at: TileAt) -> bool {
        self.is_missing(at) && self.known.get(&at).is_some_and(|one| one.far == Far::Nothing)
    }

    /// A tile that can be drawn now; it counts as seen.
    pub(super) fn drawn(&mut self, at: TileAt) -> Option<Arc<DrawnTile>> {
        let known = self.known.get_mut(&at)?;
        known.last_frame = self.frame;
        match &known.made {
            Made::Drawn(tile) => Some(Arc::clone(tile)),
            Made::Missing | Made::Broken => None,
        }
    }

    /// A tile that is ready; one that is not known yet is asked for, and one that is not at hand is fetched.
    fn want(&mut self, at: TileAt, from_afar: bool) -> Option<Arc<DrawnTile>> {
        let Some(known) = self.known.get(&at) else {
            if !self.asked.contains(&at) {
                self.asked.push(at);
            }
            return None;
        };
        if from_afar && known.far == Far::Due && !self.asked_far.contains(&at) {
            self.asked_far.push(at);
        }
        self.drawn(at)
    }
}
