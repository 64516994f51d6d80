//! The form of the pointer on a map: what it would take hold of, or what the tool in hand does.
//!
//! What lies under the pointer is said by `app`.

use egui::CursorIcon;

use crate::app::tools::{Handle, ToolKind};
use crate::app::{AppState, MapSide, grip_under, handle_under};
use crate::geometry::Point;

/// The form of the pointer; None where the map's own rule holds.
pub fn of(state: &AppState, side: MapSide, m_per_px: f64, at: Point) -> Option<CursorIcon> {
    let held = state.tool.is_stroke();
    match state.tool.kind() {
        ToolKind::Select => match handle_under(state, side, m_per_px, at)? {
            Handle::Move => Some(CursorIcon::Move),
            Handle::Turn => Some(CursorIcon::Alias),
            Handle::Scale => Some(CursorIcon::ResizeNwSe),
        },
        ToolKind::Vertices if held => Some(CursorIcon::Grabbing),
        ToolKind::Vertices => Some(match grip_under(state, side, m_per_px, at) {
            Some(_) => CursorIcon::Grab,
            None => CursorIcon::Crosshair,
        }),
        // The circle of the brush is the pointer.
        ToolKind::Brush | ToolKind::Eraser => Some(CursorIcon::None),
        ToolKind::Fill => Some(CursorIcon::Cell),
        ToolKind::Note => Some(CursorIcon::Text),
        ToolKind::Delete => Some(CursorIcon::NotAllowed),
        _ => None,
    }
}
