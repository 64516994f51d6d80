//! The names of places of the background: which find room, and how they are set.
//!
//! Which matter at a scale is for `render::backdrop`.

use std::sync::Arc;

use egui::{Color32, FontFamily, FontId, Galley, Painter, Pos2, Rect, Shape, vec2};

use super::chrome::{bold, screen_box};
use super::view::View;
use crate::model::backdrop::{NamedPlace, PlaceKind};
use crate::render::backdrop;
use crate::render::labels::ScreenBox;
use crate::ui::theme::{self, size, token};

/// Most names looked at in a frame.
const MOST_NAMES: usize = 70;
/// Room kept free around a name.
const ROOM: egui::Vec2 = vec2(26.0, 14.0);

/// The names of places in view on a map, where nothing else has taken the room.
pub fn shapes(
    painter: &Painter,
    (map, view): (Rect, &View),
    places: &[&NamedPlace],
    taken: &mut Vec<ScreenBox>,
    scale: f32,
) -> Shape {
    let mut shapes = Vec::new();
    for place in backdrop::names(places.iter().copied(), view.m_per_px() / f64::from(scale.max(1.0)), MOST_NAMES) {
        let galley = painter.layout_no_wrap(place.name.clone(), font(place, scale), theme::place_name(place.kind));
        let middle = view.screen_from_world(map, place.at);
        let room = Rect::from_center_size(middle, galley.size() + ROOM * scale.sqrt());
        let spot = screen_box(room);
        if !map.contains_rect(Rect::from_center_size(middle, galley.size()))
            || taken.iter().any(|one| one.overlaps(&spot))
        {
            continue;
        }
        taken.push(spot);
        edged(&mut shapes, middle - galley.size() / 2.0, &galley, theme::place_name(place.kind));
    }
    Shape::Vec(shapes)
}

fn font(place: &NamedPlace, scale: f32) -> FontId {
    let note = size::note(scale);
    match place.kind {
        PlaceKind::City => bold(note * 1.12),
        PlaceKind::Region => bold(note),
        PlaceKind::Town => FontId::new(note * 1.06, FontFamily::Proportional),
        PlaceKind::Water | PlaceKind::Village => FontId::new(note, FontFamily::Proportional),
        PlaceKind::Hamlet => FontId::new(if scale > 1.0 { note } else { note * 0.92 }, FontFamily::Proportional),
    }
}

/// Text with a thin edge of paper.
fn edged(shapes: &mut Vec<Shape>, place: Pos2, galley: &Arc<Galley>, color: Color32) {
    let paper = token::TABLE.gamma_multiply(0.8);
    for off in [vec2(1.2, 0.0), vec2(-1.2, 0.0), vec2(0.0, 1.2), vec2(0.0, -1.2)] {
        shapes.push(Shape::galley_with_override_text_color(place + off, Arc::clone(galley), paper));
    }
    shapes.push(Shape::galley(place, Arc::clone(galley), color));
}
