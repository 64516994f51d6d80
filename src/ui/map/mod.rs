//! The two maps of the window: waardenkaart and opgavenkaart, one extent, one pointer.
//!
//! They show the state and hand over what the user does there; nothing of the project is computed here.

mod aim;
mod backdrop;
mod badges;
mod chrome;
mod cursor;
mod drawing;
mod frame;
mod gestures;
mod hover;
mod layers;
mod links;
mod names;
mod overlays;
mod pane;
mod pictures;
pub mod pins;
mod place_names;
mod pointer;
mod projection;
mod rasters;
mod scene_making;
mod sketch;
mod stack;
mod symbols;
mod underlays;
mod view;

use egui::{Rect, Ui, UiBuilder};

use crate::app::{Action, AppState, let_go};
pub use links::{paint_sign as paint_link_sign, pair_names, strength_key};

use crate::geometry::{Bounds, Point};
use crate::render::masks::Masks;
use crate::render::{Budget, Ground, MapKind, Scene};
use crate::ui::theme::{self, size, token};
use aim::Aim;
use backdrop::Backdrop;
pub use chrome::foot_height;
use drawing::Drawing;
use layers::Marks;
use pane::{Pane, map_rects, side};
use pictures::Pictures;
pub(super) use pictures::paint_picture;
use scene_making::SceneMaking;
pub use underlays::Onto;
use underlays::Underlays;

/// Vertices that may be made anew in one frame; most of the work is triangles.
const FRAME_BUDGET: usize = 6_000;

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
    drawing: Drawing,
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
            drawing: Drawing::default(),
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
        self.drawing.begin_frame(ui.ctx(), &mut self.ground, &mut self.scenes);
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
        self.drawing.end_frame(ui.ctx(), &mut self.ground, &mut self.scenes);
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
}

#[cfg(test)]
mod large_tests;
#[cfg(test)]
mod tests;
