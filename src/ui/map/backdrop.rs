//! The background under both maps: its tiles, its names and whose data it is.
//!
//! Which tiles there are is for `app::tiles`; how they look for `render::backdrop` and the theme.

use std::sync::Arc;

use egui::{Color32, FontFamily, FontId, Galley, Painter, Pos2, Rect, Shape, Ui, vec2};
use walkers::{Map, MapMemory, Position};

use super::FeatureLayer;
use super::chrome::{bold, screen_box};
use super::pictures::{Half, Item, Pictures};
use super::projection::RdProjection;
use super::rasters::Rasters;
use super::view::View;
use crate::app::{Action, AppState, DrawnTile, LayerKey, TileContent, TileStore};
use crate::geometry::projection::Crs;
use crate::io::tiles::Placing;
use crate::model::backdrop::{NamedPlace, PlaceKind};
use crate::render::backdrop;
use crate::render::labels::ScreenBox;
use crate::ui::theme::{self, size, token};

/// Most names looked at in a frame.
const MOST_NAMES: usize = 70;
/// Room kept free around a name.
const ROOM: egui::Vec2 = vec2(26.0, 14.0);
/// Lines of a source that is good to so many metres are not drawn when a screen point is less than this part of it.
const LINES_UNTIL: f64 = 1.0 / 40.0;

/// The background of the maps.
#[derive(Default)]
pub struct Backdrop {
    store: Option<(u64, Crs, TileStore)>,
    rasters: Rasters,
    /// Tiles of the map that is being shown.
    tiles: Vec<Arc<DrawnTile>>,
}

impl Backdrop {
    /// Begins a frame: another source or another plane of the project begins anew.
    pub fn begin_frame(&mut self, ui: &Ui, state: &AppState, actions: &mut Vec<Action>) {
        self.rasters.begin_frame();
        let crs = state.project.crs();
        let wanted = (state.background.number, crs);
        if !state.view.shows(LayerKey::Background) {
            self.tiles.clear();
            return;
        }
        if self.store.as_ref().is_none_or(|(number, plane, _)| (*number, *plane) != wanted) {
            self.store = state.background.source.as_ref().and_then(|source| {
                let placing = Placing::new(source.info().grid, crs).ok()?;
                let ctx = ui.ctx().clone();
                Some((wanted.0, crs, TileStore::new(Arc::clone(source), placing, move || ctx.request_repaint())))
            });
        }
        if let Some((_, _, store)) = &mut self.store {
            if store.begin_frame() {
                ui.ctx().request_repaint();
            }
            actions.extend(store.take_problem().map(Action::BackgroundTrouble));
        }
    }

    /// Ends a frame.
    pub fn end_frame(&mut self) {
        if let Some((_, _, store)) = &mut self.store {
            store.end_frame();
        }
    }

    /// Paints the tiles in view of a map; what is painted later lies over them.
    pub fn paint(
        &mut self,
        ui: &mut Ui,
        state: &AppState,
        pictures: &mut Pictures,
        (map, view, gpu): (Rect, &View, bool),
    ) {
        self.tiles.clear();
        let Some((_, _, store)) = &mut self.store else { return };
        if !state.view.shows(LayerKey::Background) {
            return;
        }
        let info = store.source().info();
        let with_lines = view.m_per_px() >= info.accuracy_m * LINES_UNTIL;
        let ppp = f64::from(ui.ctx().pixels_per_point());
        let is_picture = info.kind == crate::io::tiles::TileKind::Picture;
        let m_per_px = if is_picture { view.m_per_px() / ppp } else { view.m_per_px() };
        self.tiles = store.visible(&view.bounds(map), m_per_px);
        let mut items = Vec::new();
        for tile in &self.tiles {
            match &tile.content {
                TileContent::Picture(raster) => {
                    self.rasters.paint(&ui.painter().with_clip_rect(map), raster, view, map, 1.0);
                }
                TileContent::Vector(picture, _) => items.push((tile.at.zoom, picture)),
            }
        }
        // All fills of a zoom before its lines: tiles lap over one another a little.
        let mut ordered = Vec::new();
        for group in items.chunk_by(|one, other| one.0 == other.0) {
            let halves = if with_lines { &[Half::Fills, Half::Lines][..] } else { &[Half::Fills] };
            for half in halves {
                let item = |(_, picture): &(u8, &Arc<crate::render::Picture>)| Item {
                    picture: Arc::clone(picture),
                    half: *half,
                };
                ordered.extend(group.iter().map(item).filter(Item::is_something));
            }
        }
        if ordered.is_empty() {
            return;
        }
        if !gpu {
            ui.painter().with_clip_rect(map).extend(pictures.shapes(&ordered, view, map));
            return;
        }
        // A map of its own below the other, so that photos can lie between them. It takes no clicks and no focus.
        let mut below = ui.new_child(egui::UiBuilder::new().max_rect(map).id_salt("backdrop").disabled());
        below.set_clip_rect(map.intersect(ui.clip_rect()));
        let position = Position::new(view.center.x, view.center.y);
        let mut memory = MapMemory::default();
        memory.center_at(position);
        let fits = memory.set_zoom(view.zoom);
        debug_assert!(fits.is_ok());
        let layer = FeatureLayer { pictures, items: &ordered, view, map, gpu };
        Map::new(None, &mut memory, position)
            .with_projection(&RdProjection)
            .zoom_gesture(false)
            .double_click_to_zoom(false)
            .panning(false)
            .drag_pan_buttons(egui::DragPanButtons::empty())
            .with_layer(layer, 1.0)
            .show(&mut below, |_, _, _, _| ());
    }

    /// The names of the map that was painted last, where nothing else has taken the room.
    pub fn names(&self, painter: &Painter, map: Rect, view: &View, taken: &mut Vec<ScreenBox>, scale: f32) -> Shape {
        let seen = view.bounds(map);
        let places = self.tiles.iter().filter_map(|tile| match &tile.content {
            TileContent::Vector(_, places) => Some(places.iter()),
            TileContent::Picture(_) => None,
        });
        let in_view = places.flatten().filter(|place| seen.contains(place.at));
        let mut shapes = Vec::new();
        for place in backdrop::names(in_view, view.m_per_px() / f64::from(scale.max(1.0)), MOST_NAMES) {
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
}

/// Whose data the background is, small in the lower right corner; the room it takes.
pub fn attribution(painter: &Painter, free: Rect, state: &AppState, scale: f32) -> Option<ScreenBox> {
    let text = state.background.attribution();
    if text.is_empty() || !state.view.shows(LayerKey::Background) {
        return None;
    }
    // In the zaalstand nothing is smaller than text: the back row can read it too, on two rows where it must.
    let in_hall = scale > 1.0;
    let height = if in_hall { size::note(scale) } else { size::NOTE * 0.86 };
    let font = FontId::new(height, FontFamily::Proportional);
    let mut job = egui::text::LayoutJob::simple(text, font, token::INK_SOFT, (free.width() * 0.6).max(80.0));
    job.wrap.max_rows = if in_hall { 2 } else { 1 };
    let galley = painter.layout_job(job);
    let place = free.right_bottom() - galley.size() - vec2(6.0, 4.0);
    let ground = Rect::from_min_size(place, galley.size()).expand2(vec2(4.0, 1.0));
    painter.rect_filled(ground, f32::from(size::CORNER), token::SHEET.gamma_multiply(0.72));
    painter.galley(place, galley, token::INK_SOFT);
    Some(screen_box(ground))
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
