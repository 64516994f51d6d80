//! The kansgebied in small: its ground, both tasks and the value features behind the arrows.
//!
//! What is drawn is made in `render`; a click shows the place on both maps.

use egui::{CursorIcon, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::analysis::Opportunity;
use crate::app::{Action, AppState};
use crate::geometry::Bounds;
use crate::model::PairKey;
use crate::render::{Picture, close_up};
use crate::ui::map;
use crate::ui::theme::{size, token};
use crate::ui::widgets::text;
use crate::ui::{Memory, Queue};

/// Height of the picture.
const HEIGHT: f32 = 128.0;

/// A picture that was made, and what the plane was like then.
pub struct Kept {
    pair: PairKey,
    revision: u64,
    /// The picture and the part of the plane it shows; None when there is no land.
    made: Option<(Picture, Bounds)>,
}

/// Shows the picture.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, one: &Opportunity) {
    let kept = &mut memory.account.picture;
    if kept.as_ref().is_none_or(|kept| (kept.pair, kept.revision) != (one.pair, state.revision)) {
        *kept = Some(Kept { pair: one.pair, revision: state.revision, made: close_up(one, &state.project) });
    }
    let words = state.words();
    let Some((picture, bounds)) = kept.as_ref().and_then(|kept| kept.made.as_ref()) else {
        ui.label(text::note(words.text("account-no-ground")));
        return;
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    let name = words.text("account-picture");
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, ui.is_enabled(), &name));
    if ui.is_rect_visible(rect) {
        ui.painter().rect_filled(rect, f32::from(size::CORNER), token::TABLE);
        map::paint_picture(&ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())), picture, bounds, rect);
        let line = if response.hovered() || response.has_focus() { token::ACCENT } else { token::HAIRLINE };
        ui.painter().rect_stroke(rect, f32::from(size::CORNER), Stroke::new(1.0, line), StrokeKind::Inside);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.on_hover_text(words.text("account-picture-about")).clicked() {
        queue.push(Action::FitSelection);
    }
    ui.add_space(4.0);
}
