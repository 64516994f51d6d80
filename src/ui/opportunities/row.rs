//! One row of the list: badge, class, label or decision, score, names, star, four arrows and the beginning of the
//! sentence; of a refused one the reason.
//!
//! It is painted as a whole; its accessible name says what is read.

use egui::{Align2, Pos2, Rect, RectAlign, Response, Sense, Stroke, TextStyle, Tooltip, Ui, WidgetInfo, pos2, vec2};

use super::mark::{Mark, STAR, paint_star, refusal, star};
use crate::analysis::{Opportunity, PairClass};
use crate::app::AppState;
use crate::model::{PairKey, Worth};
use crate::ui::Queue;
use crate::ui::about::about_class;
use crate::ui::legend::capital;
use crate::ui::theme::{self, size, token};
use crate::ui::widgets::{section, signs, text};
use crate::words::numbers;

/// Width of the letter and arrow of one value.
const ARROW_WIDTH: f32 = 38.0;

/// Room the note on what is unknown needs at least.
const UNKNOWN_ROOM: f32 = 90.0;

/// Height of a row with the text sizes of now.
pub fn height(ui: &Ui) -> f32 {
    8.0 + ui.text_style_height(&TextStyle::Body) * 2.0 + ui.text_style_height(&TextStyle::Small) * 2.0 + 8.0
}

/// Shows the row; a click chooses the pair, and a click on the star only puts it on the shortlist.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue, one: &Opportunity, rect: Rect) -> Response {
    let words = state.words();
    let class = one.class();
    let response = ui.interact(rect, ui.scope_id().with("row"), Sense::click());
    let chosen = state.selection.opportunity() == Some(one.pair);
    let mark = Mark::of(state, one.pair);
    let mut name =
        format!("{} {}: {} {}", code(one), names(one, state), words.text(class.key()), one.score_text(state.language));
    if let Some(mark) = &mark {
        name = format!("{name}, {}", words.text(mark.key()));
    }
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, name.trim()));
    let inner = rect.shrink2(vec2(8.0, 7.0));
    let star = star(ui, state, queue, one.pair, inner);
    let pointed = response.hovered() || star.hovered();
    ground(ui, rect, (chosen, pointed), &response);
    paint_star(ui, state, &star, one.pair, pointed || chosen || response.has_focus());
    let body = ui.text_style_height(&TextStyle::Body);
    let small = ui.text_style_height(&TextStyle::Small);
    let line = |y: f32, height: f32| Rect::from_min_size(pos2(inner.left(), y), vec2(inner.width(), height));
    first_line(ui, state, one, (class, mark), line(inner.top(), body));
    let second = line(inner.top() + body, body).with_max_x(inner.right() - STAR);
    let at = pos2(second.left(), second.top());
    text::paint_rows(ui, at, &names(one, state), TextStyle::Body, token::INK, second.width(), 1);
    let third = line(second.bottom() + 1.0, small * 2.0);
    arrows(ui, one, third.left_top(), small);
    let at = third.left_top() + vec2(ARROW_WIDTH * 2.0 + 12.0, 0.0);
    let said = refusal(state, one.pair).unwrap_or_else(|| body_of_sentence(&one.sentence(words)));
    text::paint_rows(ui, at, &said, TextStyle::Small, token::INK_SOFT, inner.right() - at.x, 2);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    // Beside the row: on it the text would hide the rows below.
    let mut tip = Tooltip::for_enabled(&response);
    tip.popup = tip.popup.align(RectAlign::LEFT_START).align_alternatives(&[RectAlign::BOTTOM]);
    tip.show(|ui| ui.label(about(one, state)));
    response
}

/// Shows the row of a refused pair that is no koppelkans any more: its names and the reason.
pub fn gone(ui: &mut Ui, state: &AppState, pair: PairKey, rect: Rect) -> Response {
    let words = state.words();
    let response = ui.interact(rect, ui.scope_id().with("row"), Sense::click());
    let chosen = state.selection.opportunity() == Some(pair);
    let (names, class) = (names_of(state, pair), capital(&words.text("ui-gone")));
    let said = refusal(state, pair).unwrap_or_default();
    response
        .widget_info(|| WidgetInfo::selected(egui::Role::Button, true, chosen, format!("{names}: {class}, {said}")));
    ground(ui, rect, (chosen, response.hovered()), &response);
    let inner = rect.shrink2(vec2(8.0, 7.0));
    let body = ui.text_style_height(&TextStyle::Body);
    let font = text::semibold(ui, TextStyle::Body);
    let at = pos2(inner.left(), inner.top() + body / 2.0);
    let word = ui.painter().text(at, Align2::LEFT_CENTER, class, font, token::INK_SOFT);
    if let Some(mark) = Mark::of(state, pair) {
        mark.paint(ui, state, pos2(word.right() + 10.0, at.y), inner.right());
    }
    let at = inner.min + vec2(0.0, body);
    text::paint_rows(ui, at, &names, TextStyle::Body, token::INK, inner.width(), 1);
    let at = at + vec2(0.0, body + 1.0);
    text::paint_rows(ui, at, &said, TextStyle::Small, token::INK_SOFT, inner.width(), 2);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(said)
}

fn ground(ui: &Ui, rect: Rect, (chosen, pointed): (bool, bool), response: &Response) {
    let painter = ui.painter();
    let box_ = rect.shrink2(vec2(0.0, 1.0));
    if chosen {
        painter.rect_filled(box_, f32::from(size::CORNER), token::ACCENT_GROUND);
        let bar = Rect::from_min_max(box_.min, pos2(box_.left() + 3.0, box_.bottom()));
        painter.rect_filled(bar, 1.0, token::ACCENT);
    } else if pointed {
        painter.rect_filled(box_, f32::from(size::CORNER), token::HOVER);
    }
    painter.hline(rect.shrink2(vec2(8.0, 0.0)).x_range(), rect.bottom() - 0.5, Stroke::new(1.0, token::HAIRLINE));
    section::focus_ring(ui, box_, response);
}

fn first_line(ui: &Ui, state: &AppState, one: &Opportunity, (class, mark): (PairClass, Option<Mark>), rect: Rect) {
    let mut x = rect.left();
    for code in one.codes() {
        x = badge(ui, pos2(x, rect.center().y), code) + 6.0;
    }
    let side = rect.height().min(18.0);
    signs::class_sign(ui, Rect::from_center_size(pos2(x + side / 2.0, rect.center().y), vec2(side, side)), class);
    x += side + 6.0;
    let font = text::semibold(ui, TextStyle::Body);
    let color = theme::class_color(class);
    let word = ui.painter().text(
        pos2(x, rect.center().y),
        Align2::LEFT_CENTER,
        capital(&state.words().text(class.key())),
        font.clone(),
        color,
    );
    let score =
        ui.painter().text(rect.right_center(), Align2::RIGHT_CENTER, one.score_text(state.language), font, token::INK);
    let mut word = word.right();
    if let Some(mark) = mark {
        word = mark.paint(ui, state, pos2(word + 10.0, rect.center().y), score.left() - 8.0);
    }
    let open = unknowns(one, state);
    if !open.is_empty() && one.is_judged() {
        let right = score.left() - 8.0;
        let left = word + 8.0;
        // Too little room for even one of them: the range itself says that something is unknown.
        if right - left < UNKNOWN_ROOM {
            return;
        }
        let small = ui.text_style_height(&TextStyle::Small);
        let font = TextStyle::Small.resolve(ui.style());
        let galley = ui.fonts_mut(|fonts| fonts.layout_job(text::job(&open, font, token::INK_SOFT, right - left, 1)));
        let at = pos2(right - galley.size().x, rect.center().y - small / 2.0 + 1.0);
        ui.painter().galley(at, galley, token::INK_SOFT);
    }
}

/// Paints a code on a pill (chance) or a cut-off box (conflict); returns its right edge.
pub fn badge(ui: &Ui, left: Pos2, code: &str) -> f32 {
    let font = text::semibold(ui, TextStyle::Small);
    let galley = ui.painter().layout_no_wrap(code.to_owned(), font, token::ON_ACCENT);
    let pill = Rect::from_min_size(
        pos2(left.x, left.y - galley.size().y / 2.0 - 1.0),
        vec2((galley.size().x + 12.0).max(30.0), galley.size().y + 2.0),
    );
    let conflict = code.starts_with('C');
    let ground = if conflict { theme::class_color(PairClass::Conflict) } else { theme::badge(false).0 };
    if conflict {
        let cut = pill.height() * 0.3;
        let corner = |x: f32, y: f32, dx: f32, dy: f32| [pos2(x + dx, y), pos2(x, y + dy)];
        let mut points = Vec::with_capacity(8);
        let [a, b] = corner(pill.left(), pill.top(), cut, cut);
        points.extend([b, a]);
        let [a, b] = corner(pill.right(), pill.top(), -cut, cut);
        points.extend([a, b]);
        let [a, b] = corner(pill.right(), pill.bottom(), -cut, -cut);
        points.extend([b, a]);
        let [a, b] = corner(pill.left(), pill.bottom(), cut, -cut);
        points.extend([a, b]);
        ui.painter().add(egui::Shape::convex_polygon(points, ground, Stroke::NONE));
    } else {
        ui.painter().rect_filled(pill, pill.height() / 2.0, ground);
    }
    ui.painter().galley(pill.center() - galley.size() / 2.0, galley, token::ON_ACCENT);
    pill.right()
}

/// The four arrows with their letters, two on a line.
fn arrows(ui: &Ui, one: &Opportunity, at: Pos2, line: f32) {
    let font = text::semibold(ui, TextStyle::Small);
    for (i, worth) in Worth::ALL.into_iter().enumerate() {
        let corner = at + vec2((i % 2) as f32 * ARROW_WIDTH, (i / 2) as f32 * line);
        let color = theme::worth(worth);
        ui.painter().text(corner, Align2::LEFT_TOP, worth.letter(), font.clone(), color);
        let sign = Rect::from_min_size(corner + vec2(11.0, 0.0), vec2(22.0, line));
        signs::arrow_sign(ui, sign, one.values[worth].arrow());
    }
}

/// What is read on hover: what it is called, what its class and score mean, and what happens to the four values.
pub fn about(one: &Opportunity, state: &AppState) -> String {
    let words = state.words();
    let class = one.class();
    let title = format!("{} {}", code(one), names(one, state));
    let mut lines = vec![
        title.trim().to_owned(),
        format!("{} {}", capital(&words.text(class.key())), one.score_text(state.language)),
        about_class(state, class),
    ];
    let open = unknowns(one, state);
    if !open.is_empty() && one.is_judged() {
        lines.push(capital(&open));
    }
    for worth in Worth::ALL {
        let term = &one.values[worth];
        let arrow = words.text(term.arrow().map_or("ui-unknown", |arrow| arrow.key()));
        let q = term.score.map(|q| format!(" ({})", numbers::signed(state.language, q, 2))).unwrap_or_default();
        lines.push(format!("{} {}: {arrow}{q}", worth.letter(), capital(&words.text(worth.key()))));
    }
    lines.join("\n")
}

/// The code it is called by; empty when it has no class.
pub fn code(one: &Opportunity) -> String {
    one.codes().collect::<Vec<_>>().join(" ")
}

/// Both names with a cross between them.
pub fn names(one: &Opportunity, state: &AppState) -> String {
    format!("{} × {}", name_of(state, &one.a.name), name_of(state, &one.b.name))
}

/// Both names of a pair, also when it is no koppelkans any more.
pub fn names_of(state: &AppState, pair: PairKey) -> String {
    let (a, b) = state.pair_names(pair);
    format!("{} × {}", name_of(state, &a), name_of(state, &b))
}

/// A name, or the word for what has none.
pub fn name_of(state: &AppState, name: &str) -> String {
    if name.is_empty() { state.words().text("unnamed") } else { name.to_owned() }
}

/// What is unknown, in a word or two; empty when the score is no range.
pub fn unknowns(one: &Opportunity, state: &AppState) -> String {
    let words = state.words();
    let open = [
        (one.moment.score.is_none(), "ui-moment-unknown"),
        (one.people.score.is_none(), "ui-people-unknown"),
        (one.urgency.score.is_none(), "ui-urgency-unknown"),
    ];
    let all: Vec<String> = open.iter().filter(|(yes, _)| *yes).map(|(_, key)| words.text(key)).collect();
    all.join(", ")
}

/// The sentence without its first part, which repeats code, names and class.
fn body_of_sentence(sentence: &str) -> String {
    match sentence.split_once("). ").or_else(|| sentence.split_once(". ")) {
        Some((_, rest)) if !rest.is_empty() => rest.to_owned(),
        _ => sentence.to_owned(),
    }
}
