//! The zaalstand: the maps, a legend the back row can read, and the sentence of the chosen koppelkans.
//!
//! Everything else is away; F11 or Esc brings it back. What the legend has is in `legend`.

mod legend;

use egui::{Align, Align2, Area, Context, FontId, Frame, Id, Layout as Flow, Rect, TextStyle, Ui, pos2, vec2};

use super::map::MapCanvas;
use super::opportunities;
use super::theme::{size, token};
use super::widgets::text;
use crate::analysis::Opportunity;
use crate::app::AppState;
use crate::model::PairKey;
use crate::render::marks::ground_bounds;

pub use legend::show as legend;

/// Height of the window at which text is as large as it gets.
const FULL_HEIGHT: f32 = 1080.0;
/// Room around the sentence.
const MARGIN: f32 = 16.0;
/// Room above and below the line at the foot.
const LINE_MARGIN: f32 = 4.0;

/// How much larger text is in a window this high: on a laptop less than on a beamer, or it would leave no map.
pub fn text_scale(height: f32) -> f32 {
    let scale = size::HALL_SCALE * height / FULL_HEIGHT;
    (scale.clamp(1.4, size::HALL_SCALE) * 10.0).round() / 10.0
}

/// Where the sentence of a koppelkans stands: at the foot of the maps unless its place is there.
#[derive(Clone, Copy, Default)]
pub struct Strip {
    of: Option<PairKey>,
    at_head: bool,
}

/// A line at the foot that says what can be done; call before the maps. It is there also while the sentence lies over
/// it, so that choosing moves no map.
pub fn line(ui: &mut Ui, state: &AppState) {
    let frame =
        Frame::side_top_panel(ui.style()).inner_margin(egui::Margin::symmetric(MARGIN as i8, LINE_MARGIN as i8));
    let height = ui.text_style_height(&TextStyle::Body);
    egui::Panel::bottom("hall-line").frame(frame).resizable(false).exact_size(height + 2.0 * LINE_MARGIN).show(
        ui,
        |ui| {
            ui.with_layout(Flow::left_to_right(Align::Center), |ui| {
                text::one_line(ui, text::note(state.words().text("ui-hall-choose")));
            });
        },
    );
}

/// The room the sentence of the chosen koppelkans takes over the maps; None while none is chosen. Call before the
/// maps, so that they can keep their own words clear of it.
pub fn strip(ui: &Ui, state: &AppState, strip: &mut Strip, maps: &MapCanvas) -> Option<Rect> {
    let one = state.selection.opportunity().and_then(|pair| state.opportunity(pair));
    let Some(one) = one else {
        strip.of = None;
        return None;
    };
    let room = ui.available_rect_before_wrap();
    // Over the line at the foot, which lies below the maps.
    let foot = room.bottom() + ui.text_style_height(&TextStyle::Body) + 2.0 * LINE_MARGIN;
    let size = vec2(room.width(), height(ui, state, one, room.width()));
    let at_foot = Rect::from_min_max(pos2(room.left(), foot - size.y), pos2(room.right(), foot));
    let at_head = Rect::from_min_size(room.min, size);
    if strip.of != Some(one.pair) {
        *strip = Strip { of: Some(one.pair), at_head: false };
    }
    if let Some(place) = ground_bounds(one) {
        let is_free = |rect: Rect| !maps.is_under(rect, &place);
        // It goes to the other side only when that helps: moving the maps a little moves nothing else.
        if strip.at_head && !is_free(at_head) && is_free(at_foot) {
            strip.at_head = false;
        } else if !strip.at_head && !is_free(at_foot) && is_free(at_head) {
            strip.at_head = true;
        }
    }
    Some(if strip.at_head { at_head } else { at_foot })
}

/// Shows the sentence in the room that [`strip`] gave.
pub fn sentence(ctx: &Context, state: &AppState, rect: Rect) {
    let Some(one) = state.selection.opportunity().and_then(|pair| state.opportunity(pair)) else { return };
    let area = Area::new(Id::unique("hall-sentence")).fixed_pos(rect.min).pivot(Align2::LEFT_TOP).movable(false);
    area.order(egui::Order::Middle).show(ctx, |ui| {
        let frame =
            Frame::side_top_panel(ui.style()).fill(token::SHEET).stroke(egui::Stroke::new(1.0, token::HAIRLINE));
        frame.inner_margin(MARGIN).show(ui, |ui| {
            ui.set_min_size(rect.size() - vec2(2.0 * MARGIN + 2.0, 2.0 * MARGIN + 2.0));
            ui.set_max_width(rect.width() - 2.0 * MARGIN - 2.0);
            opportunities::show_plain(ui, state, one);
        });
    });
}

/// As high as heading and sentence are at this width.
fn height(ui: &Ui, state: &AppState, one: &Opportunity, width: f32) -> f32 {
    let font: FontId = TextStyle::Body.resolve(ui.style());
    let said = one.sentence(state.words());
    let lines = ui.painter().layout(said, font, token::INK, width - 2.0 * MARGIN - 2.0).size().y;
    opportunities::heading_height(ui) + ui.spacing().item_spacing.y + lines + 2.0 * MARGIN + 2.0
}
