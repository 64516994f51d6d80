//! Badges of koppelkansen on the map: round for a chance, an octagon for a conflict, each with its code.
//!
//! A badge is a button that chooses its koppelkans. Where it stands beside its place, a thin line leads there.

use egui::{Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::chrome::bold;
use super::view::View;
use crate::app::{AppState, Selection};
use crate::model::PairKey;
use crate::render::labels::{ScreenBox, place};
use crate::render::marks::{Badge, BadgeForm, Weight};
use crate::ui::opportunities;
use crate::ui::theme::{size, token};

/// Least height of a badge in screen points.
const HEIGHT: f32 = 22.0;

/// A chosen place smaller than this many badges has its badge beside it.
const SMALL: f64 = 2.2;

/// How much is left of a badge while something is chosen that it is not about.
const DIMMED: f32 = 0.4;

/// Shows the badges in view that find room; gives the pair of the one that was clicked, and whether the pointer is on
/// one. While a tool draws they take no clicks: what is drawn goes under them.
pub fn show(
    ui: &mut Ui,
    map: Rect,
    view: &View,
    badges: &[&Badge],
    state: &AppState,
    (taken, scale): (&mut Vec<ScreenBox>, f32),
    sense: Sense,
) -> (Option<PairKey>, bool) {
    let chosen = state.selection.opportunity();
    let painter = ui.painter().with_clip_rect(map);
    let shown = view.bounds(map);
    let mut near: Vec<&Badge> = badges.iter().copied().filter(|badge| shown.contains(badge.at)).collect();
    near.sort_by_key(|badge| Some(badge.pair) != chosen);
    let sizes: Vec<Vec2> = near.iter().map(|badge| badge_size(&painter, badge, scale)).collect();
    let anchors: Vec<Pos2> = near.iter().map(|badge| view.screen_from_world(map, badge.at)).collect();
    let candidate = |i: usize| {
        let (badge, size) = (near[i], sizes[i]);
        let place_px = badge.bounds.width_m().max(badge.bounds.height_m()) / view.m_per_px();
        if Some(badge.pair) == chosen && place_px < SMALL * f64::from(size.x) {
            // On a small place it would hide what was chosen.
            let mut around = places(anchors[i], size, 3);
            around.rotate_left(1);
            around
        } else if badge.weight == Weight::Strong || Some(badge.pair) == chosen {
            places(anchors[i], size, 3)
        } else if badge.weight == Weight::Middle {
            places(anchors[i], size, 1)
        } else if place_px > 2.0 * f64::from(size.x) {
            places(anchors[i], size, 0)
        } else {
            Vec::new()
        }
    };
    let candidates: Vec<Vec<ScreenBox>> = (0..near.len()).map(candidate).collect();
    let placed = place(&candidates, taken);
    let mut faint = painter.clone();
    faint.set_opacity(DIMMED);
    let (mut clicked, mut over) = (None, false);
    for (i, badge) in near.iter().enumerate().rev() {
        let Some(found) = placed[i] else { continue };
        let painter = if is_lit(badge.pair, &state.selection) { &painter } else { &faint };
        let rect = Rect::from_min_size(egui::pos2(found.left, found.top), vec2(found.width, found.height)).shrink(2.0);
        lead(painter, anchors[i], rect, scale);
        let response = ui.interact(rect, ui.scope_id().with(("badge", &badge.code)), sense);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &badge.code));
        paint(painter, rect, badge, Some(badge.pair) == chosen, &response, scale);
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_ui(|ui| {
            if let Some(one) = state.opportunity(badge.pair) {
                ui.label(opportunities::about(one, state));
            }
        });
        over |= response.hovered();
        if response.clicked() {
            clicked = Some(badge.pair);
        }
    }
    (clicked, over)
}

/// Whether a badge stays in the light: everything does while nothing is chosen, else what is about the choice.
fn is_lit(pair: PairKey, selection: &Selection) -> bool {
    let (a, b) = pair.ids();
    match selection.opportunity() {
        Some(chosen) => chosen == pair,
        None => selection.is_empty() || selection.contains(a) || selection.contains(b),
    }
}

fn badge_size(painter: &Painter, badge: &Badge, scale: f32) -> Vec2 {
    let text = painter.layout_no_wrap(badge.code.clone(), bold(size::note(scale)), token::INK).size();
    let height = (HEIGHT * size::signs(scale)).max(text.y + 2.0);
    vec2((text.x + 12.0 * size::signs(scale)).max(height), height) + Vec2::splat(4.0)
}

/// On its place, or around it in rings.
fn places(at: Pos2, size: Vec2, rings: usize) -> Vec<ScreenBox> {
    let around = |dx: f32, dy: f32| ScreenBox::around(at.x + dx, at.y + dy, size.x, size.y);
    let mut list = vec![around(0.0, 0.0)];
    for ring in 1..=rings {
        let (x, y) = (size.x * ring as f32, size.y * ring as f32);
        list.extend(
            [(x, 0.0), (-x, 0.0), (0.0, -y), (0.0, y), (x, -y), (-x, -y), (x, y), (-x, y)]
                .map(|(dx, dy)| around(dx, dy)),
        );
    }
    list
}

fn lead(painter: &Painter, at: Pos2, rect: Rect, scale: f32) {
    if rect.contains(at) {
        return;
    }
    let pen = size::line(1.2, scale);
    painter.line_segment([at, rect.center()], Stroke::new(pen + 1.8, token::SHEET));
    painter.line_segment([at, rect.center()], Stroke::new(pen, token::INK));
    painter.circle(at, 2.5 * size::signs(scale), token::INK, Stroke::new(1.0, token::SHEET));
}

fn paint(painter: &Painter, rect: Rect, badge: &Badge, chosen: bool, response: &Response, scale: f32) {
    let dark = match (chosen, badge.form) {
        (true, BadgeForm::Chance) => token::ACCENT,
        (false, BadgeForm::Chance) => token::INK,
        // A conflict stays a conflict when it is chosen; the ring says that it is.
        (_, BadgeForm::Conflict) => token::ALERT,
    };
    let (ground, text) =
        if badge.weight == Weight::Strong || chosen { (dark, token::ON_ACCENT) } else { (token::SHEET, dark) };
    let rect = if response.hovered() || response.has_focus() { rect.expand(1.5) } else { rect };
    let corners = match badge.form {
        BadgeForm::Chance => round(rect),
        BadgeForm::Conflict => octagon(rect),
    };
    let (pen, signs) = (size::line(1.6, scale), size::signs(scale));
    if chosen {
        painter.add(Shape::closed_line(corners.clone(), Stroke::new(11.0 * signs, token::SHEET)));
        painter.add(Shape::closed_line(corners.clone(), Stroke::new(9.0 * signs, token::ACCENT)));
    }
    painter.add(Shape::closed_line(corners.clone(), Stroke::new(pen + 3.4, token::SHEET)));
    painter.add(Shape::convex_polygon(corners, ground, Stroke::new(pen, dark)));
    painter.text(rect.center(), egui::Align2::CENTER_CENTER, &badge.code, bold(size::note(scale)), text);
}

fn round(rect: Rect) -> Vec<Pos2> {
    let radius = rect.height() / 2.0;
    let (left, right) = (rect.left_center() + vec2(radius, 0.0), rect.right_center() - vec2(radius, 0.0));
    let on = |middle: Pos2, turn: f32| middle + radius * vec2(turn.sin(), -turn.cos());
    let steps = (0..=12).map(|i| i as f32 / 12.0 * std::f32::consts::PI);
    let half = steps.clone().map(|turn| on(right, turn));
    half.chain(steps.map(|turn| on(left, turn + std::f32::consts::PI))).collect()
}

fn octagon(rect: Rect) -> Vec<Pos2> {
    let cut = rect.height() * 0.3;
    let (min, max) = (rect.min, rect.max);
    let at = egui::pos2;
    vec![
        at(min.x + cut, min.y),
        at(max.x - cut, min.y),
        at(max.x, min.y + cut),
        at(max.x, max.y - cut),
        at(max.x - cut, max.y),
        at(min.x + cut, max.y),
        at(min.x, max.y - cut),
        at(min.x, min.y + cut),
    ]
}
