//! Name, focus, cursor and hover of a map.
//!
//! What the user does there is in `gestures`.

use egui::{CursorIcon, Response, Role, Ui, WidgetInfo};

use super::pane::side;
use super::view::View;
use super::{MapCanvas, cursor, hover};
use crate::app::{AppState, LayerKey};
use crate::render::{MapKind, hit};
use crate::ui::theme::token;

impl MapCanvas {
    /// Name, cursor, focus and hover of a map.
    pub(super) fn finish_map(
        &mut self,
        ui: &Ui,
        map: Response,
        (kind, over_badge): (MapKind, bool),
        view: &View,
        state: &AppState,
    ) -> Response {
        let name = state.words().text(kind.key());
        map.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
        if map.has_focus() {
            let filter = egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(map.id, filter));
            let frame = egui::Stroke::new(2.0, token::ACCENT);
            ui.painter().rect_stroke(map.rect, 0.0, frame, egui::StrokeKind::Inside);
        }
        let Some(screen) = map.hover_pos() else { return map };
        let at = view.world_from_screen(map.rect, screen);
        self.hover = Some((kind, at));
        let taken = cursor::of(state, side(kind), view.m_per_px(), at);
        if state.tool.kind().drags() || state.picture_placing.as_ref().is_some_and(|placing| placing.waiting.is_some())
        {
            return map.on_hover_cursor(taken.unwrap_or(CursorIcon::Crosshair));
        }
        let scene = &self.scenes[usize::from(kind == MapKind::Tasks)];
        let own = if kind == MapKind::Values { LayerKey::Values } else { LayerKey::Tasks };
        let mut under = hit::features_at(scene, at, hit::TOLERANCE_PX * view.m_per_px());
        under.retain(|_| state.view.shows(own));
        if !over_badge {
            hover::show(ui, &map, view, state, (&under, at));
        }
        match taken {
            Some(icon) => map.on_hover_cursor(icon),
            None if under.is_empty() || map.dragged() => map,
            None => map.on_hover_cursor(CursorIcon::PointingHand),
        }
    }
}
