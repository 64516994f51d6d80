//! The background under both maps: its tiles and whose data it is.
//!
//! Names are set in `place_names`. Which tiles there are is for `app::tiles`; how they look for `render::backdrop` and the theme.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};

use egui::{FontFamily, FontId, Painter, Rect, Shape, Ui, vec2};
use walkers::{Map, MapMemory, Position};

use super::chrome::screen_box;
use super::pane::FeatureLayer;
use super::pictures::{Half, Item, Pictures};
use super::place_names::PlaceNames;
use super::projection::RdProjection;
use super::rasters::Rasters;
use super::view::View;
use crate::app::{Action, AppState, DrawnTile, LayerKey, TileContent, TileStore};
use crate::geometry::projection::Crs;
use crate::io::tiles::{TileKind, TileSource, own_source};
use crate::model::backdrop::NamedPlace;
use crate::render::labels::ScreenBox;
use crate::ui::theme::{size, token};

/// Lines of a source that is good to so many metres are not drawn when a screen point is less than this part of it.
const LINES_UNTIL: f64 = 1.0 / 40.0;

/// The background of the maps.
#[derive(Default)]
pub struct Backdrop {
    /// Whose tiles these are: the number of the source, and the plane.
    of: Option<(u64, Crs)>,
    store: Begun,
    /// The own background, while another map lies over it.
    own: Begun,
    rasters: Rasters,
    names: PlaceNames,
    /// Tiles of the map that is being shown.
    tiles: Vec<Arc<DrawnTile>>,
    /// Those of the own background below them, where they leave something bare.
    own_tiles: Vec<Arc<DrawnTile>>,
}

/// The tiles of a source, which are there soon after they were begun.
#[derive(Default)]
enum Begun {
    #[default]
    Nothing,
    Soon(Receiver<Option<TileStore>>),
    Now(TileStore),
}

impl Begun {
    fn with(ui: &Ui, source: Option<&Arc<dyn TileSource>>, crs: Crs) -> Self {
        let Some(source) = source else { return Self::Nothing };
        let ctx = ui.ctx().clone();
        Self::Soon(TileStore::begin(Arc::clone(source), crs, move || ctx.request_repaint()))
    }

    /// Begins a frame.
    fn begin_frame(&mut self, ui: &Ui) {
        if let Self::Soon(soon) = self {
            match soon.try_recv() {
                Ok(store) => *self = store.map_or(Self::Nothing, Self::Now),
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => *self = Self::Nothing,
            }
        }
        if self.now().is_some_and(TileStore::begin_frame) {
            ui.ctx().request_repaint();
        }
    }

    fn now(&mut self) -> Option<&mut TileStore> {
        if let Self::Now(store) = self { Some(store) } else { None }
    }
}

impl Backdrop {
    /// Begins a frame: another source or another plane of the project begins anew.
    pub fn begin_frame(&mut self, ui: &Ui, state: &AppState, actions: &mut Vec<Action>) {
        self.rasters.begin_frame();
        self.names.begin_frame();
        if !state.view.shows(LayerKey::Background) {
            self.tiles.clear();
            self.own_tiles.clear();
            return;
        }
        let wanted = (state.background.number, state.project.crs());
        if self.of != Some(wanted) {
            self.of = Some(wanted);
            self.store = Begun::with(ui, state.background.source.as_ref(), wanted.1);
            // Below every other map lies the own one: what did not come yet, or what it does not have, is never blank.
            let own = if state.background.is_own() { None } else { own_source().ok() };
            self.own = Begun::with(ui, own.as_ref(), wanted.1);
        }
        self.store.begin_frame(ui);
        self.own.begin_frame(ui);
        let problem = self.store.now().and_then(TileStore::take_problem);
        actions.extend(problem.map(Action::BackgroundTrouble));
    }

    /// Ends a frame.
    pub fn end_frame(&mut self) {
        for begun in [&mut self.store, &mut self.own] {
            if let Some(store) = begun.now() {
                store.end_frame();
            }
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
        self.own_tiles.clear();
        if !state.view.shows(LayerKey::Background) {
            return;
        }
        let mut items = Vec::new();
        let mut is_whole = false;
        if let Some(store) = self.store.now() {
            let is_picture = store.source().info().kind == TileKind::Picture;
            let ppp = f64::from(ui.ctx().pixels_per_point());
            let m_per_px = if is_picture { view.m_per_px() / ppp } else { view.m_per_px() };
            self.tiles = store.visible(&view.bounds(map), m_per_px);
            is_whole = store.is_whole();
            items.extend(items_of(&self.tiles, store, view));
        }
        if let Some(own) = self.own.now().filter(|_| !is_whole) {
            self.own_tiles = own.visible(&view.bounds(map), view.m_per_px());
            // Below the others: a tile of lines brings its own ground.
            items.splice(..0, items_of(&self.own_tiles, own, view));
        }
        if !items.is_empty() {
            paint_items(ui, pictures, &items, (map, view, gpu));
        }
        let painter = ui.painter().with_clip_rect(map);
        for tile in &self.tiles {
            if let TileContent::Picture(raster) = &tile.content {
                self.rasters.paint(&painter, raster, view, map, 1.0);
            }
        }
    }

    /// The names of the map that was painted last, where nothing else has taken the room. A picture has its own.
    pub fn names(
        &mut self,
        painter: &Painter,
        map: Rect,
        view: &View,
        taken: &mut Vec<ScreenBox>,
        scale: f32,
    ) -> Shape {
        let seen = view.bounds(map);
        let mut places = Vec::new();
        let mut covered = Vec::new();
        for tile in &self.tiles {
            match &tile.content {
                TileContent::Vector(_, named) => places.extend(named.iter().filter(|place| seen.contains(place.at))),
                TileContent::Picture(raster) => covered.push(raster.bounds),
            }
        }
        // Where another map lies over it, the own one has no names.
        let over = self.store.now();
        let lies_over = self.tiles.iter().filter_map(|tile| over.as_ref()?.bounds(tile.at)).collect::<Vec<_>>();
        for tile in &self.own_tiles {
            if let TileContent::Vector(_, named) = &tile.content {
                let is_bare = |place: &&NamedPlace| !lies_over.iter().any(|bounds| bounds.contains(place.at));
                places.extend(named.iter().filter(|place| seen.contains(place.at)).filter(is_bare));
            }
        }
        places.retain(|place| !covered.iter().any(|bounds| bounds.contains(place.at)));
        self.names.shapes(painter, (map, view), &places, taken, scale)
    }

    /// Whose data the background is, small in the lower right corner; the room it takes.
    pub fn attribution(&self, painter: &Painter, free: Rect, state: &AppState, scale: f32) -> Option<ScreenBox> {
        let mut text = state.background.attribution();
        if !self.own_tiles.is_empty()
            && let Begun::Now(store) = &self.own
        {
            let own = &store.source().info().attribution;
            text = if text.is_empty() { own.clone() } else { format!("{text} · {own}") };
        }
        if text.is_empty() || !state.view.shows(LayerKey::Background) {
            return None;
        }
        // In the zaalstand nothing is smaller than text: the back row can read it too, on two rows where it must.
        let in_hall = scale > 1.0;
        let height = if in_hall { size::note(scale) } else { size::NOTE * 0.86 };
        let font = FontId::new(height, FontFamily::Proportional);
        let mut job = egui::text::LayoutJob::simple(text, font, token::INK_SOFT, (free.width() * 0.6).max(80.0));
        job.wrap.max_rows = if !self.own_tiles.is_empty() { 3 } else { 1 + usize::from(in_hall) };
        let galley = painter.layout_job(job);
        let place = free.right_bottom() - galley.size() - vec2(6.0, 4.0);
        let ground = Rect::from_min_size(place, galley.size()).expand2(vec2(4.0, 1.0));
        painter.rect_filled(ground, f32::from(size::CORNER), token::SHEET.gamma_multiply(0.72));
        painter.galley(place, galley, token::INK_SOFT);
        Some(screen_box(ground))
    }
}

/// What is drawn of tiles with lines and areas. All fills of a zoom come before its lines: tiles lap over one another a
/// little.
fn items_of(tiles: &[Arc<DrawnTile>], store: &TileStore, view: &View) -> Vec<Item> {
    let with_lines = view.m_per_px() >= store.source().info().accuracy_m * LINES_UNTIL;
    let halves = if with_lines { &[Half::Fills, Half::Lines][..] } else { &[Half::Fills] };
    let mut items = Vec::new();
    for group in tiles.chunk_by(|one, other| one.at.zoom == other.at.zoom) {
        for half in halves {
            let item = |tile: &Arc<DrawnTile>| match &tile.content {
                TileContent::Vector(picture, _) => Some(Item { picture: Arc::clone(picture), half: *half }),
                TileContent::Picture(_) => None,
            };
            items.extend(group.iter().filter_map(item).filter(Item::is_something));
        }
    }
    items
}

fn paint_items(ui: &mut Ui, pictures: &mut Pictures, items: &[Item], (map, view, gpu): (Rect, &View, bool)) {
    if !gpu {
        ui.painter().with_clip_rect(map).extend(pictures.shapes(items, view, map));
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
    let layer = FeatureLayer { pictures, items, view, map, gpu };
    Map::new(None, &mut memory, position)
        .with_projection(&RdProjection)
        .zoom_gesture(false)
        .double_click_to_zoom(false)
        .panning(false)
        .drag_pan_buttons(egui::DragPanButtons::empty())
        .with_layer(layer, 1.0)
        .show(&mut below, |_, _, _, _| ());
}
