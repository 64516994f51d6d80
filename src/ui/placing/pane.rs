//! The picture that is being placed, to look at, zoom, move and point in.
//!
//! Positions on screen become pixels of the picture here.

use egui::{CursorIcon, Pos2, Rect, Sense, StrokeKind, Ui, Vec2, vec2};

use super::PlacingMemory;
use crate::app::{Action, AppState, PicturePlacing, PlacingEvent};
use crate::geometry::Point;
use crate::ui::Queue;
use crate::ui::map::{MapCanvas, Onto, pins};
use crate::ui::theme::token;

/// Points of scrolling that make the picture twice as large.
const SCROLL_A_STEP: f32 = 120.0;
/// Points on screen a pixel, at most.
const LARGEST: f64 = 24.0;

/// What of the picture is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seen {
    /// The pixel in the middle.
    middle: Point,
    /// Points on screen a pixel.
    scale: f64,
}

impl Seen {
    /// So that all of a picture is seen.
    fn all(size: [u32; 2], room: Rect) -> Self {
        let [w, h] = size.map(f64::from);
        let scale = (f64::from(room.width()) / w).min(f64::from(room.height()) / h) * 0.96;
        Self { middle: Point { x: w / 2.0, y: h / 2.0 }, scale }
    }

    fn screen(&self, room: Rect, pixel: Point) -> Pos2 {
        let off = |at: f64, middle: f64| ((at - middle) * self.scale) as f32;
        room.center() + vec2(off(pixel.x, self.middle.x), off(pixel.y, self.middle.y))
    }

    fn pixel(&self, room: Rect, screen: Pos2) -> Point {
        let off = screen - room.center();
        Point { x: self.middle.x + f64::from(off.x) / self.scale, y: self.middle.y + f64::from(off.y) / self.scale }
    }

    /// Zooms by steps while the pixel under `fixed` stays there.
    fn zoom(&mut self, room: Rect, fixed: Pos2, steps: f64, least: f64) {
        let before = self.pixel(room, fixed);
        self.scale = (self.scale * steps.exp2()).clamp(least, LARGEST.max(least));
        let after = self.pixel(room, fixed);
        self.middle = Point { x: self.middle.x + before.x - after.x, y: self.middle.y + before.y - after.y };
    }

    fn pan(&mut self, drag: Vec2) {
        self.middle.x -= f64::from(drag.x) / self.scale;
        self.middle.y -= f64::from(drag.y) / self.scale;
    }
}

/// Shows the picture with its pins.
pub fn show(
    ui: &mut Ui,
    state: &AppState,
    placing: &PicturePlacing,
    memory: &mut PlacingMemory,
    maps: &mut MapCanvas,
    queue: &mut Queue,
) {
    let room = ui.available_rect_before_wrap();
    let response = ui.allocate_rect(room, Sense::click_and_drag());
    let name = state.words().text("placing-picture");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Canvas, true, &name));
    if room.width() < 8.0 || room.height() < 8.0 {
        return;
    }
    let all = Seen::all(placing.raster.size, room);
    let mut seen = memory.seen.unwrap_or(all);
    let painter = ui.painter().with_clip_rect(room.intersect(ui.clip_rect()));
    painter.rect_filled(room, 0.0, token::TABLE);
    if let Some(lie) = memory.lie.clone() {
        // In the plane of the picture up is up, so down is negative.
        let screen = |p: Point| seen.screen(room, Point { x: p.x, y: -p.y });
        let onto = Onto { clip: room, screen: &screen, px_a_pixel: seen.scale, opacity: 1.0 };
        maps.underlays().paint(&painter, &placing.raster, &lie, &onto);
    }
    painter.rect_stroke(room, 0.0, egui::Stroke::new(1.0, token::HAIRLINE), StrokeKind::Inside);
    for (i, pair) in placing.pairs.iter().enumerate() {
        pins::pin(&painter, seen.screen(room, pair.pixel), i + 1, placing.waiting == Some(i));
    }
    let before = seen;
    gestures(ui, &response, placing, memory, (&mut seen, room, all.scale * 0.5), queue);
    if seen != before {
        memory.seen = Some(seen);
        ui.ctx().request_repaint();
    }
}

fn gestures(
    ui: &Ui,
    response: &egui::Response,
    placing: &PicturePlacing,
    memory: &mut PlacingMemory,
    (seen, room, least): (&mut Seen, Rect, f64),
    queue: &mut Queue,
) {
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let under = |at: Pos2| placing.pairs.iter().rposition(|pair| pins::is_on(seen.screen(room, pair.pixel), at));
    let hovered = pointer.filter(|_| response.contains_pointer()).and_then(under);
    if response.drag_started_by(egui::PointerButton::Primary) {
        let begun = ui.input(|input| input.pointer.press_origin());
        memory.dragged = begun.and_then(|begun| {
            let at = under(begun)?;
            Some((at, seen.screen(room, placing.pairs.get(at)?.pixel) - begun))
        });
    }
    if let (Some((at, off)), Some(pointer)) = (memory.dragged, pointer) {
        if response.drag_delta() != Vec2::ZERO || response.drag_started() {
            queue.push(Action::Placing(PlacingEvent::Move(at, seen.pixel(room, pointer + off))));
        }
    } else if response.dragged() {
        seen.pan(response.drag_delta());
    }
    if response.drag_stopped() {
        memory.dragged = None;
    }
    if response.contains_pointer() {
        let (scroll, pinch) = ui.input(|input| (input.smooth_scroll_delta(), input.zoom_delta()));
        let steps = if pinch != 1.0 { pinch.log2() } else { scroll.y / SCROLL_A_STEP };
        if let Some(at) = pointer.filter(|_| steps != 0.0) {
            seen.zoom(room, at, f64::from(steps), least);
            ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
        }
    }
    if response.clicked()
        && hovered.is_none()
        && let Some(at) = response.interact_pointer_pos()
    {
        queue.push(Action::Placing(PlacingEvent::Pixel(seen.pixel(room, at))));
    }
    if response.contains_pointer() {
        ui.ctx().set_cursor_icon(match (memory.dragged, hovered) {
            (Some(_), _) => CursorIcon::Grabbing,
            (None, Some(_)) => CursorIcon::Grab,
            _ if response.dragged() => CursorIcon::Grabbing,
            _ => CursorIcon::Crosshair,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn the_pixel_under_the_pointer_stays_when_zooming_and_all_is_seen_at_first() {
        let room = Rect::from_min_size(pos2(50.0, 80.0), vec2(600.0, 400.0));
        let mut seen = Seen::all([4000, 3000], room);
        assert!(room.contains(seen.screen(room, Point { x: 0.0, y: 0.0 })));
        assert!(room.contains(seen.screen(room, Point { x: 4000.0, y: 3000.0 })));
        let at = pos2(200.0, 300.0);
        let before = seen.pixel(room, at);
        seen.zoom(room, at, 2.5, 0.01);
        seen.zoom(room, at, -0.3, 0.01);
        let after = seen.pixel(room, at);
        assert!((before.x - after.x).abs() < 1e-6 && (before.y - after.y).abs() < 1e-6);
        let back = seen.pixel(room, seen.screen(room, Point { x: 123.0, y: 456.0 }));
        assert!((back.x - 123.0).abs() < 0.1 && (back.y - 456.0).abs() < 0.1);
    }
}
