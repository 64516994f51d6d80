//! The names of places of the background: which find room, and how they are set.
//!
//! Which matter at a scale is for `render::backdrop`.

use std::collections::HashSet;
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

/// Names that are set for the first time in one frame: setting type is slow beside all else that is drawn. The others
/// follow in the next frames, the most important first.
const NEW_A_FRAME: usize = 16;

/// The names that were set of late.
#[derive(Default)]
pub struct PlaceNames {
    before: HashSet<(String, u32)>,
    now: HashSet<(String, u32)>,
    left: usize,
}

impl PlaceNames {
    /// Begins a frame.
    pub fn begin_frame(&mut self) {
        self.before = std::mem::take(&mut self.now);
        self.left = NEW_A_FRAME;
    }

    /// The names of places in view on a map, where nothing else has taken the room.
    pub fn shapes(
        &mut self,
        painter: &Painter,
        (map, view): (Rect, &View),
        places: &[&NamedPlace],
        taken: &mut Vec<ScreenBox>,
        scale: f32,
    ) -> Shape {
        let mut shapes = Vec::new();
        for place in backdrop::names(places.iter().copied(), view.m_per_px() / f64::from(scale.max(1.0)), MOST_NAMES) {
            let font = font(place, scale);
            if !self.may_set(&place.name, &font) {
                painter.ctx().request_repaint();
                continue;
            }
            let galley = painter.layout_no_wrap(place.name.clone(), font, theme::place_name(place.kind));
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

    /// Whether a name may be set in this frame: the toolkit still has it from the one before, or there is room for more.
    fn may_set(&mut self, name: &str, font: &FontId) -> bool {
        let key = (name.to_owned(), font.size.to_bits());
        if !self.before.contains(&key) && !self.now.contains(&key) {
            if self.left == 0 {
                return false;
            }
            self.left -= 1;
        }
        self.now.insert(key);
        true
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_new_names_come_over_several_frames_and_those_that_were_there_stay() {
        let font = FontId::new(12.0, FontFamily::Proportional);
        let all: Vec<String> = (0..40).map(|i| format!("Plaats {i}")).collect();
        let mut names = PlaceNames::default();
        let mut frame = || {
            names.begin_frame();
            all.iter().filter(|name| names.may_set(name, &font)).count()
        };
        assert_eq!([frame(), frame(), frame(), frame()], [16, 32, 40, 40]);
    }
}
