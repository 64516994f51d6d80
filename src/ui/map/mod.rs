//! The two maps of the window: waardenkaart and opgavenkaart, one extent, one pointer.
//!
//! They show the state and hand over what the user does there; nothing of the project is computed here.

mod aim;
mod backdrop;
mod badges;
mod chrome;
mod cursor;
mod frame;
mod gestures;
mod hover;
mod large_layers;
mod layers;
mod links;
mod names;
mod pictures;
pub mod pins;
mod place_names;
mod projection;
mod rasters;
mod scene_making;
mod sketch;
mod stack;
mod symbols;
mod underlays;
mod view;

use egui::{CursorIcon, Rect, Response, Role, Ui, UiBuilder, WidgetInfo, pos2};
use walkers::{Canvas, Layer, Map, MapMemory, Position, Projector};

use crate::app::tools::{Figure, ToolKind};
use crate::app::{Action, AppState, LayerKey, Layout, MapSide, let_go};
pub use links::{paint_sign as paint_link_sign, pair_names, strength_key};

use crate::geometry::{Bounds, Point};
use crate::render::labels::ScreenBox;
use crate::render::masks::Masks;
use crate::render::{Budget, Ground, MapKind, Scene, hit};
use crate::ui::theme::{self, size, token};
use aim::Aim;
use backdrop::Backdrop;
pub use chrome::foot_height;
use large_layers::LargeLayers;
use layers::Marks;
pub(super) use pictures::paint_picture;
use pictures::{Item, Pictures};
use projection::RdProjection;
use scene_making::SceneMaking;
pub use underlays::Onto;
use underlays::Underlays;
use view::View;

/// Vertices that may be made anew in one frame; about four milliseconds of work, most of it triangles.
const FRAME_BUDGET: usize = 15_000;

/// Readies the map widget for a window; true when it can draw on the graphics card. Call once at the start.
pub fn install(cc: &eframe::CreationContext<'_>) -> bool {
    let state = cc.wgpu_render_state.as_ref();
    if state.is_some() {
        walkers::install_renderer(state);
    }
    state.is_some()
}

/// The maps, with everything that is kept between frames.
pub struct MapCanvas {
    gpu: bool,
    revision: Option<u64>,
    ground: Ground,
    large_layers: LargeLayers,
    masks: Masks,
    scenes: [Scene; 2],
    scene_making: SceneMaking,
    marks: Marks,
    pictures: Pictures,
    underlays: Underlays,
    backdrop: Backdrop,
    aim: Aim,
    /// What may still be made anew in this frame, on both maps together.
    budget: Budget,
    /// The maps on screen in this frame.
    shown: Vec<(MapKind, Rect)>,
    /// Where the pointer is, and on which map.
    hover: Option<(MapKind, Point)>,
    /// What lies over the maps.
    covered: Option<Rect>,
}

impl MapCanvas {
    /// Maps that draw on the graphics card ([`install`] said so), or with the shapes of the toolkit.
    pub fn new(gpu: bool) -> Self {
        Self {
            gpu,
            revision: None,
            ground: Ground::default(),
            large_layers: LargeLayers::default(),
            masks: Masks::default(),
            scenes: MapKind::ALL.map(Scene::new),
            scene_making: SceneMaking::default(),
            marks: Marks::default(),
            pictures: Pictures::default(),
            underlays: Underlays::default(),
            backdrop: Backdrop::default(),
            aim: Aim::default(),
            budget: Budget::of(FRAME_BUDGET),
            shown: Vec::new(),
            hover: None,
            covered: None,
        }
    }

    /// Shows the maps of the chosen layout in all room there is, and adds what the user asks to `actions`.
    pub fn show(&mut self, ui: &mut Ui, state: &AppState, actions: &mut Vec<Action>) {
        let changed = self.follow(ui.ctx(), state);
        let room = ui.available_rect_before_wrap();
        ui.allocate_rect(room, egui::Sense::hover());
        let maps = map_rects(room, state.view.layout);
        let Some((_, first)) = maps.first() else { return };
        self.shown.clone_from(&maps);
        let mut next = self.aim.follow(state, *first);
        let now = next;
        self.marks.follow(state, changed, now.m_per_px());
        let scale = theme::text_scale(ui.style());
        self.pictures.begin_frame(scale);
        self.underlays.begin_frame();
        self.large_layers.begin_frame(ui.ctx(), &mut self.ground);
        self.backdrop.begin_frame(ui, state, actions);
        self.scenes.iter_mut().for_each(|scene| scene.spread_hatches(f64::from(size::lines(scale))));
        let hover_before = self.hover.take();
        self.budget = Budget::of(FRAME_BUDGET);
        for (kind, rect) in &maps {
            let mut child = ui.new_child(UiBuilder::new().max_rect(*rect).id_salt(*kind));
            child.set_clip_rect(rect.intersect(ui.clip_rect()));
            let pane = Pane { kind: *kind, map: *rect, view: now, hover: hover_before };
            let response = self.show_map(&mut child, &pane, state, actions);
            gestures::handle(&child, &response, side(*kind), &mut next, state, actions);
        }
        self.backdrop.end_frame();
        self.large_layers.end_frame(ui.ctx(), &mut self.ground);
        if self.pictures.is_unfinished() {
            ui.ctx().request_repaint();
        }
        if let [(_, left), (_, right)] = maps.as_slice() {
            let middle = (left.max.x + right.min.x) / 2.0;
            ui.painter().vline(middle, room.y_range(), egui::Stroke::new(right.min.x - left.max.x, token::OUTLINE));
        }
        self.aim.moved(now, next);
        if next != now || self.hover != hover_before {
            ui.ctx().request_repaint();
        }
    }

    /// The pictures under the maps that are on the graphics card.
    pub(super) fn underlays(&mut self) -> &mut Underlays {
        &mut self.underlays
    }

    /// Tells what will lie over the maps in this frame: title, scale, names and badges keep clear of it.
    pub fn cover(&mut self, rect: Option<Rect>) {
        self.covered = rect;
    }

    /// Whether a place of the plane is under a part of the window on one of the maps, as they were last shown.
    pub fn is_under(&self, rect: Rect, place: &Bounds) -> bool {
        let Some(view) = self.aim.view() else { return false };
        self.shown.iter().any(|(_, map)| {
            let corners = [place.min, place.max].map(|p| view.screen_from_world(*map, p));
            Rect::from_points(&corners).intersect(*map).intersects(rect)
        })
    }

    /// The upper or lower part of a map that nothing lies over.
    fn free_of(&self, map: Rect) -> Rect {
        match self.covered.filter(|rect| rect.intersects(map)) {
            Some(rect) if rect.center().y > map.center().y => map.with_max_y(rect.top()),
            Some(rect) => map.with_min_y(rect.bottom()),
            None => map,
        }
    }

    /// Metres a screen point now, for the status bar; None while nothing is shown.
    pub fn m_per_px(&self) -> Option<f64> {
        self.aim.view().map(|view| view.m_per_px())
    }

    /// Where on screen a position of the plane is on one of the maps; None while that map is not shown.
    pub fn screen_from_world(&self, kind: MapKind, at: Point) -> Option<egui::Pos2> {
        let (_, map) = self.shown.iter().find(|(shown, _)| *shown == kind)?;
        Some(self.aim.view()?.screen_from_world(*map, at))
    }

    /// Takes over what changed in the project; true when something did.
    fn follow(&mut self, ctx: &egui::Context, state: &AppState) -> bool {
        let changed = self.revision != Some(state.revision);
        if let Some(gone) = self.ground.follow(&state.project, &state.layer_groups) {
            let_go(gone);
        }
        if changed {
            self.revision = Some(state.revision);
            self.masks.follow(&state.project);
        }
        self.scene_making.follow(ctx, &mut self.scenes, &state.project, changed);
        changed
    }

    fn show_map(&mut self, ui: &mut Ui, pane: &Pane, state: &AppState, actions: &mut Vec<Action>) -> Response {
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

    /// Shows what stands over the features; true when the pointer is on a badge, and the room that is taken.
    fn show_overlays(
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

    /// Name, cursor, focus and hover of a map.
    fn finish_map(
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

/// One of the maps in this frame.
struct Pane {
    kind: MapKind,
    map: Rect,
    view: View,
    /// Where the pointer was, and on which map.
    hover: Option<(MapKind, Point)>,
}

/// Puts the pictures of a map on the canvas of the map widget.
struct FeatureLayer<'a> {
    pictures: &'a mut Pictures,
    items: &'a [Item],
    view: &'a View,
    map: Rect,
    gpu: bool,
}

impl Layer for FeatureLayer<'_> {
    fn draw(&mut self, canvas: &mut Canvas, _: &Projector<'_>) {
        if self.gpu {
            self.pictures.draw_on_canvas(canvas, self.items, self.view, self.map);
        }
    }
}

/// The room of each map in a layout, left to right.
fn map_rects(room: Rect, layout: Layout) -> Vec<(MapKind, Rect)> {
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

fn side(kind: MapKind) -> MapSide {
    match kind {
        MapKind::Values => MapSide::Values,
        MapKind::Tasks => MapSide::Tasks,
    }
}

#[cfg(test)]
mod tests;
