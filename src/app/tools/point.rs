//! A point: one click.
//!
//! Its radius in the analysis is a property of the feature.

use super::{ToolEvent, ToolOutcome};
use crate::geometry::{Proof, Shape};

pub(super) fn handle(event: ToolEvent) -> ToolOutcome {
    match event {
        ToolEvent::Click(pointer) => {
            let proof = Shape::point(pointer.at).map(|shape| Proof { shape, repairs: Vec::new() });
            ToolOutcome::Drawn(pointer.map, proof)
        }
        _ => ToolOutcome::Nothing,
    }
}
