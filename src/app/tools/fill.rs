//! Fill by parcel: a stroke over a reference layer takes every parcel it touches.
//!
//! Finding the parcels is for `parcels`; this only keeps which stretch was drawn and what was found.

use geo::MultiPolygon;

use super::draft::Draft;
use super::{Pointer, ToolEvent, ToolOutcome, ToolState};
use crate::geometry::Point;
use crate::model::FeatureId;

/// A feature of a reference layer, by its place in the layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Parcel {
    /// The layer.
    pub layer: FeatureId,
    /// The place of the feature in it.
    pub row: usize,
}

/// A finished stroke over parcels.
#[derive(Clone, Debug)]
pub struct Filling {
    /// Where and how it began.
    pub begin: Pointer,
    /// The parcels, each once, in the order they were touched.
    pub parcels: Vec<Parcel>,
    /// Whether they are taken away.
    pub erases: bool,
}

impl ToolState {
    /// Handles an event of the fill tool.
    pub(super) fn fill(&mut self, event: ToolEvent) -> ToolOutcome {
        match event {
            ToolEvent::Press(pointer) => {
                self.forget_parcels();
                self.draft.press(pointer);
                ToolOutcome::Touch(pointer.at, pointer.at)
            }
            ToolEvent::Move(pointer) if self.draft.is_stroke => {
                let from = self.draft.points.last().copied().unwrap_or(pointer.at);
                self.draft.points.push(pointer.at);
                ToolOutcome::Touch(from, pointer.at)
            }
            ToolEvent::Click(pointer) | ToolEvent::Release(pointer) if self.draft.is_stroke => {
                let from = self.draft.points.last().copied().unwrap_or(pointer.at);
                ToolOutcome::TouchAndEnd(from, pointer.at)
            }
            _ => ToolOutcome::Nothing,
        }
    }

    /// Adds parcels with their land to the stroke; those it has already are left out.
    pub(in crate::app) fn add_parcels<'a>(&mut self, found: impl Iterator<Item = (Parcel, &'a MultiPolygon<f64>)>) {
        for (parcel, land) in found {
            if !self.parcels.contains(&parcel) {
                self.parcels.push(parcel);
                self.parcel_land.0.extend(land.0.iter().cloned());
            }
        }
    }

    /// Ends the stroke.
    pub(in crate::app) fn end_fill(&mut self) -> Option<Filling> {
        let begin = self.draft.begin?;
        let (parcels, erases) = (std::mem::take(&mut self.parcels), self.erases());
        self.forget_parcels();
        self.draft = Draft::default();
        Some(Filling { begin, parcels, erases })
    }

    pub(super) fn forget_parcels(&mut self) {
        self.parcels.clear();
        self.parcel_land = MultiPolygon::new(Vec::new());
    }

    /// The layer the stroke is on; None before its first parcel.
    pub(in crate::app) fn parcel_layer(&self) -> Option<FeatureId> {
        self.parcels.first().map(|parcel| parcel.layer)
    }

    /// How many parcels the stroke has so far.
    pub fn parcel_count(&self) -> usize {
        self.parcels.len()
    }

    /// Where and how the stroke that is going on began.
    pub fn stroke_begin(&self) -> Option<Pointer> {
        self.draft.begin
    }

    /// Where a stroke of this tool is now; None when none is going on.
    pub fn stroke_at(&self) -> Option<Point> {
        if self.draft.is_stroke { self.draft.points.last().copied() } else { None }
    }
}
