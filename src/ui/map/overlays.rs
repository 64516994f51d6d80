//! What stands over the features of a map: symbols, title, scale, badges, links, names, and what is being drawn.
//!
//! Each has a file of its own; here is the order in which they get room.

use egui::Ui;

use super::pane::{Pane, side};
use super::{MapCanvas, badges, chrome, frame, links, names, pins, sketch, stack, symbols};
use crate::app::tools::{Figure, ToolKind};
use crate::app::{Action, AppState, LayerKey};
use crate::render::MapKind;
use crate::render::labels::ScreenBox;
use crate::ui::theme::{self, size};

impl MapCanvas {
    /// Shows what stands over the features; true when the pointer is on a badge, and the room that is taken.
    pub(super) fn show_overlays(
        &self,
        ui: &mut Ui,
        pane: &Pane,
        state: &AppState,
        actions: &mut Vec<Action>,
    ) -> (bool, Vec<ScreenBox>) {
        let Pane { kind, map, hover, .. } = *pane;
        let view = &pane.view;
        let scale = theme::text_scale(ui.style());
        let free = self.free_of(map);
        let scene = &self.scenes[usize::from(kind == MapKind::Tasks)];
        let painter = ui.painter().with_clip_rect(map);
        let mut taken: Vec<ScreenBox> = names::frame_room(free).to_vec();
        let shown = state.view.shows(if kind == MapKind::Values { LayerKey::Values } else { LayerKey::Tasks });
        if shown {
            taken.extend(symbols::show(&painter, map, view, scene, &self.marks, scale));
        }
        taken.push(chrome::title(&painter, free, &state.words().text(kind.key()), scale));
        taken.push(chrome::scale_and_north(&painter, free, view, state.words(), scale));
        taken.extend(self.covered.map(chrome::screen_box));
        if self.shown.last().is_some_and(|(last, _)| *last == kind) {
            taken.extend(self.backdrop.attribution(&painter, free, state, scale));
        }
        let chosen = state.selection.opportunity();
        // While a picture is placed a click anywhere points at that place.
        let placing = state.picture_placing.is_some();
        let mut over_badge = shown && !placing && self.show_links(ui, pane, state, actions, &mut taken);
        if state.view.shows(LayerKey::Opportunities) && !placing {
            let wanted = self.marks.badges.iter();
            // On the value map only the chosen one: there it says where to look, not what there is.
            // With the stack map on they make way for its texts.
            let all = kind == MapKind::Tasks && !state.view.shows(LayerKey::Stack);
            let badges: Vec<_> = wanted.filter(|one| all || Some(one.pair) == chosen).collect();
            let sense = if state.tool.kind().drags() { egui::Sense::empty() } else { egui::Sense::click() };
            let room = (&mut taken, scale);
            let (clicked, over) = badges::show(ui, map, view, &badges, state, room, sense);
            over_badge |= over;
            actions.extend(clicked.map(Action::ChooseOpportunity));
        }
        if kind == MapKind::Tasks && state.view.shows(LayerKey::Stack) {
            let room = (&mut taken, scale);
            stack::show(&painter, map, view, &self.marks.stack_labels, state.language, room);
        }
        if shown && state.view.shows(LayerKey::Labels) {
            names::show(&painter, map, view, scene, &self.marks, (&mut taken, scale));
        }
        if let (ToolKind::Fill, Some((_, shape)), Some(_)) = (state.tool.kind(), &state.parcel, hover) {
            sketch::parcel(&painter, map, view, shape, scale);
        }
        let here = hover.filter(|(over, _)| *over == kind).map(|(_, at)| at);
        frame::show(&painter, map, view, state, (side(kind), here), scale);
        if let Some(snap) = state.snap.filter(|snap| snap.map == side(kind)) {
            sketch::snap(&painter, map, view, &snap, scale);
        }
        if state.tool.preview_map() == Some(side(kind))
            && let Some(preview) = state.preview()
        {
            sketch::show(&painter, map, view, &preview, state.words(), scale);
        }
        if kind == MapKind::Tasks {
            let drawn = state.tool.preview().filter(|preview| preview.figure == Figure::Link);
            links::draft(&painter, map, view, state, drawn.as_ref().map(|one| one.points.as_slice()), scale);
        }
        if let Some((_, at)) = hover.filter(|(over, _)| *over == kind && state.tool.kind().has_width()) {
            sketch::brush(&painter, map, view, at, (state.tool.brush_width_m(), scale));
        }
        if let Some(marker) = state.marker() {
            chrome::mark(&painter, map, view, marker.at, scale);
        }
        if let Some(placing) = &state.picture_placing {
            pins::show(&painter, map, view, placing);
        }
        if let Some((_, at)) = hover.filter(|(over, _)| *over != kind) {
            chrome::cross(&painter, map, view, at, scale);
        }
        (over_badge, taken)
    }

    /// Shows the links drawn by hand, on the task map; true when the pointer is on one.
    fn show_links(
        &self,
        ui: &mut Ui,
        pane: &Pane,
        state: &AppState,
        actions: &mut Vec<Action>,
        taken: &mut Vec<ScreenBox>,
    ) -> bool {
        if pane.kind != MapKind::Tasks || !state.view.shows(LayerKey::Links) {
            return false;
        }
        let scale: f32 = if state.view.hall { size::HALL_SCALE } else { 1.0 };
        let sense = if state.tool.kind().drags() { egui::Sense::empty() } else { egui::Sense::click() };
        let room = (taken, scale.sqrt());
        let (clicked, over) = links::show(ui, pane.map, &pane.view, &self.marks.links, state, room, sense);
        actions.extend(clicked.map(Action::ChooseOpportunity));
        over
    }
}
