//! Which part of the plane both maps show: one middle and one zoom for the two.
//!
//! It turns screen into world and back; gestures that change it are in `gestures`.

use egui::emath::TSTransform;
use egui::{Pos2, Rect, Vec2, pos2};

use super::projection::{M_PER_PX_AT_ZERO, m_per_px};
use crate::geometry::{Bounds, Point};

/// Smallest and largest zoom: from the whole country to 2 cm a screen point.
const ZOOMS: (f64, f64) = (1.0, 17.4);
/// Share of the map that a fitted box leaves free on each side.
const MARGIN: f64 = 0.06;

/// The extent of the maps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The middle of each map.
    pub center: Point,
    /// The zoom: each step halves the metres a screen point.
    pub zoom: f64,
}

impl View {
    /// The view in which a box fills a map of this size, with a margin.
    pub fn fit(bounds: &Bounds, size: Vec2) -> Self {
        let room = |points: f32| (f64::from(points) * (1.0 - 2.0 * MARGIN)).max(1.0);
        let needed = (bounds.width_m() / room(size.x)).max(bounds.height_m() / room(size.y)).max(0.05);
        Self { center: bounds.center(), zoom: (M_PER_PX_AT_ZERO / needed).log2().clamp(ZOOMS.0, ZOOMS.1) }
    }

    /// Metres a screen point.
    pub fn m_per_px(&self) -> f64 {
        m_per_px(self.zoom)
    }

    /// The position of the plane under a place on screen.
    pub fn world_from_screen(&self, map: Rect, screen: Pos2) -> Point {
        let off = screen - map.center();
        let size = self.m_per_px();
        Point { x: self.center.x + f64::from(off.x) * size, y: self.center.y - f64::from(off.y) * size }
    }

    /// Where on screen a position of the plane is.
    pub fn screen_from_world(&self, map: Rect, world: Point) -> Pos2 {
        let size = self.m_per_px();
        let (east, north) = ((world.x - self.center.x) / size, (world.y - self.center.y) / size);
        pos2((f64::from(map.center().x) + east) as f32, (f64::from(map.center().y) - north) as f32)
    }

    /// From metres right and down of an origin onto the screen.
    pub fn transform(&self, map: Rect, origin: Point) -> TSTransform {
        let translation = self.screen_from_world(map, origin).to_vec2();
        TSTransform { scaling: (1.0 / self.m_per_px()) as f32, translation }
    }

    /// The part of the plane a map shows.
    pub fn bounds(&self, map: Rect) -> Bounds {
        let (low, high) = (map.left_bottom(), map.right_top());
        Bounds { min: self.world_from_screen(map, low), max: self.world_from_screen(map, high) }
    }

    /// Moves the ground along with the pointer.
    pub fn pan(&mut self, drag: Vec2) {
        let size = self.m_per_px();
        self.center.x -= f64::from(drag.x) * size;
        self.center.y += f64::from(drag.y) * size;
    }

    /// Zooms by steps while the place under `fixed` stays there.
    pub fn zoom_at(&mut self, map: Rect, fixed: Pos2, steps: f64) {
        let before = self.world_from_screen(map, fixed);
        self.zoom = (self.zoom + steps).clamp(ZOOMS.0, ZOOMS.1);
        let after = self.world_from_screen(map, fixed);
        self.center.x += before.x - after.x;
        self.center.y += before.y - after.y;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    fn map() -> Rect {
        Rect::from_min_size(pos2(40.0, 60.0), vec2(900.0, 700.0))
    }

    fn area() -> Bounds {
        Bounds { min: Point { x: 208_000.0, y: 538_000.0 }, max: Point { x: 214_000.0, y: 542_000.0 } }
    }

    #[test]
    fn a_fitted_area_fills_the_map_and_stays_inside() {
        let view = View::fit(&area(), map().size());
        let shown = view.bounds(map());
        assert!(shown.contains(area().min) && shown.contains(area().max));
        assert!(area().width_m() / shown.width_m() > 0.85);
    }

    #[test]
    fn the_place_under_the_pointer_stays_when_zooming() {
        let mut view = View::fit(&area(), map().size());
        let pointer = pos2(123.0, 456.0);
        let before = view.world_from_screen(map(), pointer);
        for steps in [0.5, 3.25, -1.0, 4.0] {
            view.zoom_at(map(), pointer, steps);
            let after = view.world_from_screen(map(), pointer);
            assert!((after.x - before.x).abs() < 1e-6 && (after.y - before.y).abs() < 1e-6);
        }
    }

    #[test]
    fn screen_and_world_are_each_others_inverse_and_north_is_up() {
        let view = View::fit(&area(), map().size());
        let place = Point { x: 210_455.0, y: 540_812.0 };
        let back = view.world_from_screen(map(), view.screen_from_world(map(), place));
        assert!((back.x - place.x).abs() < 0.01 && (back.y - place.y).abs() < 0.01);
        let north = Point { x: place.x, y: place.y + 100.0 };
        assert!(view.screen_from_world(map(), north).y < view.screen_from_world(map(), place).y);
    }

    #[test]
    fn zoom_reaches_five_centimetres_a_point_and_stops() {
        let mut view = View::fit(&area(), map().size());
        view.zoom_at(map(), map().center(), 100.0);
        assert!(view.m_per_px() < 0.05 && view.m_per_px() > 0.01);
        view.zoom_at(map(), map().center(), -100.0);
        assert!(view.m_per_px() < 3440.0);
    }
}
