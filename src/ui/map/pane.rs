//! One of the two maps in a frame: background, pictures under it, features, what stands over them, and the pointer.
//!
//! What is drawn and in which order is in `layers`; what stands over it in `overlays`, the pointer in `pointer`.

use egui::{Rect, Response, Ui, pos2};
use walkers::{Canvas, Layer, Map, MapMemory, Position, Projector};

use super::MapCanvas;
use super::layers;
use super::pictures::{Item, Pictures};
use super::projection::RdProjection;
use super::underlays::Onto;
use super::view::View;
use crate::app::{Action, AppState, Layout, MapSide};
use crate::geometry::Point;
use crate::render::MapKind;
use crate::ui::theme::{self, token};

/// One of the maps in this frame.
pub(super) struct Pane {
    pub(super) kind: MapKind,
    pub(super) map: Rect,
    pub(super) view: View,
    /// Where the pointer was, and on which map.
    pub(super) hover: Option<(MapKind, Point)>,
}

/// Puts the pictures of a map on the canvas of the map widget.
pub(super) struct FeatureLayer<'a> {
    pub(super) pictures: &'a mut Pictures,
    pub(super) items: &'a [Item],
    pub(super) view: &'a View,
    pub(super) map: Rect,
    pub(super) gpu: bool,
}

impl Layer for FeatureLayer<'_> {
    fn draw(&mut self, canvas: &mut Canvas, _: &Projector<'_>) {
        if self.gpu {
            self.pictures.draw_on_canvas(canvas, self.items, self.view, self.map);
        }
    }
}

/// The room of each map in a layout, left to right.
pub(super) fn map_rects(room: Rect, layout: Layout) -> Vec<(MapKind, Rect)> {
    let middle = room.center().x.round();
    match layout {
        Layout::Values => vec![(MapKind::Values, room)],
        Layout::Tasks => vec![(MapKind::Tasks, room)],
        Layout::SideBySide => vec![
            (MapKind::Values, Rect::from_min_max(room.min, pos2(middle - 1.0, room.max.y))),
            (MapKind::Tasks, Rect::from_min_max(pos2(middle + 1.0, room.min.y), room.max)),
        ],
    }
}

pub(super) fn side(kind: MapKind) -> MapSide {
    match kind {
        MapKind::Values => MapSide::Values,
        MapKind::Tasks => MapSide::Tasks,
    }
}

impl MapCanvas {
    /// Shows a map.
    pub(super) fn show_map(
        &mut self,
        ui: &mut Ui,
        pane: &Pane,
        state: &AppState,
        actions: &mut Vec<Action>,
    ) -> Response {
        let Pane { kind, map, view, .. } = *pane;
        let bounds = view.bounds(map);
        let scene = &mut self.scenes[usize::from(kind == MapKind::Tasks)];
        let below = (&mut self.ground, &mut self.masks);
        let items = layers::items(scene, below, &self.marks, state, (&view, &bounds, &mut self.budget));
        if self.budget.is_unfinished() {
            ui.ctx().request_repaint();
        }
        ui.painter().rect_filled(map, 0.0, token::TABLE);
        self.backdrop.paint(ui, state, &mut self.pictures, (map, &view, self.gpu));
        // Below the features, but placed when it is known where our own names are.
        let background_names = ui.painter().with_clip_rect(map).add(egui::Shape::Noop);
        let items = self.show_underlays(ui, pane, state, items);
        let mut memory = MapMemory::default();
        memory.center_at(Position::new(view.center.x, view.center.y));
        // The view keeps its zoom within what the widget takes, so this cannot fail.
        let fits = memory.set_zoom(view.zoom);
        debug_assert!(fits.is_ok());
        let widget = Map::new(None, &mut memory, Position::new(view.center.x, view.center.y))
            .with_projection(&RdProjection)
            .zoom_gesture(false)
            .panning(false)
            .drag_pan_buttons(egui::DragPanButtons::empty());
        let shapes = if self.gpu { Vec::new() } else { self.pictures.shapes(&items, &view, map) };
        let layer = FeatureLayer { pictures: &mut self.pictures, items: &items, view: &view, map, gpu: self.gpu };
        let shown = widget.with_layer(layer, 1.0).show(ui, |ui, _, _, _| {
            ui.painter().with_clip_rect(map).extend(shapes);
        });
        let (over_badge, mut taken) = self.show_overlays(ui, pane, state, actions);
        let names = self.backdrop.names(ui.painter(), map, &view, &mut taken, theme::text_scale(ui.style()));
        ui.painter().with_clip_rect(map).set(background_names, names);
        self.finish_map(ui, shown.response, (kind, over_badge), &view, state)
    }

    /// Shows the pictures under the maps on the ground of the area; gives what is still to be drawn over them.
    fn show_underlays(&mut self, ui: &Ui, pane: &Pane, state: &AppState, mut items: Vec<Item>) -> Vec<Item> {
        let Pane { map, view, .. } = *pane;
        let shown = layers::underlays(state);
        if shown.is_empty() {
            return items;
        }
        let above = items.split_off(layers::ground_items(&items, &self.ground));
        let painter = ui.painter().with_clip_rect(map);
        painter.extend(self.pictures.shapes(&items, &view, map));
        let screen = |p: Point| view.screen_from_world(map, p);
        for (raster, lie, opacity) in shown {
            let px_a_pixel = lie.m_per_pixel() / view.m_per_px();
            let onto = Onto { clip: map, screen: &screen, px_a_pixel, opacity: opacity as f32 };
            self.underlays.paint(&painter, &raster, &lie, &onto);
        }
        above
    }
}
