//! The panel in which a picture is placed by hand: the picture, its points, and what to do now.
//!
//! The map beside it takes the other half of each point; what points make of the picture is for `app`.

mod pane;
mod points;

use std::sync::Arc;

use egui::{Align, Button, Layout as Flow, Ui, vec2};

use super::Queue;
use super::map::MapCanvas;
use super::theme::{size, token};
use super::widgets::text;
use crate::app::{Action, AppState, PicturePlacing, PlacingEvent};
use crate::geometry::placing::{PictureLie, Warp};
use crate::io::picture::Raster;
use crate::words::Message;

/// Height of the list of points with what belongs to it.
const FOOT: f32 = 276.0;

/// What is remembered while a picture is placed.
#[derive(Default)]
pub struct PlacingMemory {
    /// The picture it is about.
    raster: Option<Arc<Raster>>,
    /// The picture as a plane of its own.
    lie: Option<Arc<PictureLie>>,
    /// What of the picture is seen: its middle in pixels, and points on screen a pixel. None shows all of it.
    seen: Option<pane::Seen>,
    /// The point that is dragged, and how far its foot is from the pointer.
    dragged: Option<(usize, egui::Vec2)>,
    /// What is typed as a place.
    typed: String,
}

impl PlacingMemory {
    fn follow(&mut self, raster: &Arc<Raster>) {
        if self.raster.as_ref().is_some_and(|before| Arc::ptr_eq(before, raster)) {
            return;
        }
        let lie = Warp::of_affine([0.0, 1.0, 0.0, 0.0, 0.0, -1.0]).map(|warp| PictureLie::new(warp, raster.size));
        *self = Self { raster: Some(Arc::clone(raster)), lie: lie.map(Arc::new), ..Self::default() };
    }
}

/// Shows the panel.
pub fn show(
    ui: &mut Ui,
    state: &AppState,
    placing: &PicturePlacing,
    memory: &mut PlacingMemory,
    maps: &mut MapCanvas,
    queue: &mut Queue,
) {
    memory.follow(&placing.raster);
    let words = state.words();
    let title = Message::new("placing-title").text("name", placing.name.clone());
    ui.label(egui::RichText::new(words.say(&title)).text_style(egui::TextStyle::Heading));
    ui.add_space(2.0);
    let (now, number) = next_step(placing);
    ui.label(text::strong(words.say(&Message::new(now).text("n", number.to_string()))).color(token::ACCENT));
    ui.add_space(6.0);
    // Of one height, so that the picture does not move under the pointer.
    let foot = egui::Panel::bottom("placing-foot").frame(egui::Frame::new()).resizable(false).exact_size(FOOT);
    foot.show(ui, |ui| {
        ui.add_space(8.0);
        points::show(ui, state, placing, memory, queue);
        ui.with_layout(Flow::bottom_up(Align::Min), |ui| last_row(ui, state, placing, queue));
    });
    pane::show(ui, state, placing, memory, maps, queue);
}

/// What to do now, and with which point.
fn next_step(placing: &PicturePlacing) -> (&'static str, usize) {
    match (placing.waiting, placing.pairs.len()) {
        (Some(at), _) => ("placing-now-map", at + 1),
        (None, n @ (0 | 1)) => ("placing-now-picture", n + 1),
        (None, n) if placing.has_room() => ("placing-now-more", n + 1),
        (None, n) => ("placing-now-check", n),
    }
}

fn last_row(ui: &mut Ui, state: &AppState, placing: &PicturePlacing, queue: &mut Queue) {
    let words = state.words();
    let room = vec2(ui.available_width(), size::ROW + 4.0);
    ui.allocate_ui_with_layout(room, Flow::right_to_left(Align::Center), |ui| {
        let done = Button::new(text::strong(words.text("placing-done")).color(token::ON_ACCENT)).fill(token::ACCENT);
        let done = ui.add_enabled(placing.is_complete(), done.min_size(vec2(96.0, 32.0)));
        let why_not = match &placing.fit {
            Some(Err(fault)) => fault.message(),
            _ => Message::new("placing-too-few"),
        };
        if done.on_disabled_hover_text(words.say(&why_not)).clicked() {
            queue.push(Action::Placing(PlacingEvent::Done));
        }
        if ui.add(Button::new(words.text("ui-cancel")).min_size(vec2(80.0, 32.0))).clicked() {
            queue.push(Action::Placing(PlacingEvent::Cancel));
        }
        text::one_line(ui, text::note(words.text("placing-esc")));
    });
}
