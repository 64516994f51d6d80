//! Links drawn by hand on the task map: thin dashed curves with a small sign, and the line while one is drawn.
//!
//! A sign is a button that chooses the pair, and so is the line itself. Which tasks are linked is for `app`.

use egui::{Painter, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, vec2};

use super::hover;
use super::view::View;
use crate::app::tools::ToolKind;
use crate::app::{AppState, Asked};
use crate::geometry::Point;
use crate::model::{FeatureId, Link, LinkKind, LinkStrength, PairKey};
use crate::render::labels::ScreenBox;
use crate::render::links::{LinkMark, between, curve};
use crate::ui::legend::capital;
use crate::ui::theme::token;
use crate::words::Message;

/// Radius of the sign in screen points.
const SIGN: f32 = 8.0;
/// How near its line the pointer is on a link, in screen points.
const NEAR: f32 = 5.0;
/// How much is left of a link while something is chosen that it is not about.
const DIMMED: f32 = 0.35;

/// Shows the links in view; gives the pair of the one that was clicked, and whether the pointer is on one. While a
/// tool draws they take no clicks.
pub fn show(
    ui: &mut Ui,
    map: Rect,
    view: &View,
    marks: &[LinkMark],
    state: &AppState,
    (taken, scale): (&mut Vec<ScreenBox>, f32),
    sense: Sense,
) -> (Option<PairKey>, bool) {
    let painter = ui.painter().with_clip_rect(map);
    let mut faint = painter.clone();
    faint.set_opacity(DIMMED);
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|at| map.contains(*at));
    let (mut clicked, mut over) = (None, false);
    for (number, mark) in marks.iter().enumerate() {
        let points: Vec<Pos2> = mark.curve.iter().map(|p| view.screen_from_world(map, *p)).collect();
        if !Rect::from_points(&points).expand(SIGN).intersects(map) {
            continue;
        }
        let (chosen, lit) = light(state, mark.link.pair);
        let pen = if lit { &painter } else { &faint };
        let sign = middle(&points);
        let place = Rect::from_center_size(sign, Vec2::splat(2.0 * SIGN * scale));
        // The line answers where the pointer is, the sign always.
        let on_line = pointer.filter(|at| distance(&points, *at) <= NEAR);
        let near = on_line.map_or(place, |at| Rect::from_center_size(at, Vec2::splat(2.0 * NEAR)));
        let said = about(state, &mark.link);
        let id = ui.scope_id().with(("link", number));
        let sign_response = ui.interact(place, id, sense);
        sign_response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        let response = sign_response.union(ui.interact(near, id.with("line"), sense));
        let lively = response.hovered() || response.has_focus();
        line(pen, &points, &mark.link, chosen || lively, scale);
        paint_sign(pen, sign, chosen || lively, scale);
        taken.push(ScreenBox::around(sign.x, sign.y, 2.0 * SIGN * scale, 2.0 * SIGN * scale));
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(said);
        over |= response.hovered();
        if response.clicked() {
            clicked = Some(mark.link.pair);
        }
    }
    (clicked, over)
}

/// Whether it is the chosen pair, and whether it stays in the light.
fn light(state: &AppState, pair: PairKey) -> (bool, bool) {
    let (selection, (a, b)) = (&state.selection, pair.ids());
    match selection.opportunity() {
        Some(chosen) => (chosen == pair, chosen == pair),
        None => {
            let both = selection.contains(a) && selection.contains(b);
            (both, selection.is_empty() || selection.contains(a) || selection.contains(b))
        }
    }
}

/// What is read on hover: both names, the kind, how strong, and why.
pub fn about(state: &AppState, link: &Link) -> String {
    let words = state.words();
    let names = pair_names(state, link.pair);
    let strength = words.text(strength_key(link.strength));
    let kind = capital(&words.text(link.kind.key()));
    let what = if link.kind == LinkKind::Other { strength } else { format!("{kind} · {strength}") };
    let why = if link.reason.trim().is_empty() { words.text("link-without-reason") } else { link.reason.clone() };
    format!("{}\n{what}\n{why}", words.say(&names))
}

/// Both names with a cross between them, in the order of the task map, as the koppelkansen have them.
pub fn pair_names(state: &AppState, pair: PairKey) -> Message {
    let (a, b) = pair.ids();
    let serial = |id| state.project.tasks().get(id).map_or(u64::MAX, |task| task.serial);
    let (a, b) = if serial(a) <= serial(b) { (a, b) } else { (b, a) };
    Message::new("pair-names").text("a", task_name(state, a)).text("b", task_name(state, b))
}

/// Key of how strong a link is.
pub fn strength_key(strength: LinkStrength) -> &'static str {
    match strength {
        LinkStrength::Half => "link-half",
        LinkStrength::Full => "link-full",
    }
}

/// The name of a task, or its code; the words for one without either, or for one that is gone.
fn task_name(state: &AppState, id: FeatureId) -> String {
    let words = state.words();
    match state.project.tasks().get(id) {
        None => words.text("task-gone"),
        Some(task) if !task.name.is_empty() => task.name.clone(),
        Some(task) if !task.code.is_empty() => task.code.clone(),
        Some(_) => words.text("unnamed"),
    }
}

/// The link that is being drawn, or waits for its reason: the line, and the tasks at both ends lit up.
pub fn draft(painter: &Painter, map: Rect, view: &View, state: &AppState, drawn: Option<&[Point]>, scale: f32) {
    let tasks = state.project.tasks();
    let linking = state.tool.kind() == ToolKind::Link && state.asked.is_none();
    for id in [state.link.from, state.link.over].into_iter().flatten().filter(|_| linking) {
        if let Some(task) = tasks.get(id) {
            hover::outline(painter, map, view, &task.shape, Stroke::new(3.0, token::ACCENT));
        }
    }
    let line = match (&state.asked, drawn) {
        (_, Some([from, .., to])) => Some(curve(*from, *to, 0)),
        (Some(Asked::Link { pair, at: None }), _) => between(&state.project, *pair, 0),
        _ => None,
    };
    let Some(line) = line else { return };
    let points: Vec<Pos2> = line.iter().map(|p| view.screen_from_world(map, *p)).collect();
    painter.line(points.clone(), Stroke::new(5.0 * scale, token::SHEET));
    painter.extend(Shape::dashed_line(&points, Stroke::new(2.2 * scale, token::ACCENT), 7.0, 4.0));
    for end in [points.first(), points.last()].into_iter().flatten() {
        painter.circle(*end, 4.0 * scale, token::SHEET, Stroke::new(2.0, token::ACCENT));
    }
}

fn line(painter: &Painter, points: &[Pos2], link: &Link, strong: bool, scale: f32) {
    let width = match link.strength {
        LinkStrength::Half => 1.3,
        LinkStrength::Full => 2.0,
    };
    let ink = if strong { token::ACCENT } else { token::INK };
    painter.line(points.to_vec(), Stroke::new((width + 2.6) * scale, token::SHEET));
    painter.extend(Shape::dashed_line(points, Stroke::new(width * scale, ink), 7.0, 5.0));
    for end in [points.first(), points.last()].into_iter().flatten() {
        painter.circle(*end, 2.6 * scale, ink, Stroke::new(1.0, token::SHEET));
    }
}

/// Two links of a chain.
pub fn paint_sign(painter: &Painter, at: Pos2, strong: bool, scale: f32) {
    let (ground, ink) = if strong { (token::ACCENT, token::ON_ACCENT) } else { (token::SHEET, token::INK) };
    painter.circle(at, SIGN * scale, ground, Stroke::new(1.3, if strong { token::SHEET } else { token::INK }));
    for side in [-1.0, 1.0] {
        painter.circle_stroke(at + vec2(side * 1.9, 0.0) * scale, 2.9 * scale, Stroke::new(1.2, ink));
    }
}

fn middle(points: &[Pos2]) -> Pos2 {
    points.get(points.len() / 2).copied().unwrap_or_default()
}

/// From a place to a line, in screen points.
fn distance(points: &[Pos2], at: Pos2) -> f32 {
    let to_piece = |a: Pos2, b: Pos2| {
        let along = b - a;
        let part =
            if along.length_sq() > 0.0 { ((at - a).dot(along) / along.length_sq()).clamp(0.0, 1.0) } else { 0.0 };
        (a + part * along).distance(at)
    };
    points.windows(2).map(|pair| to_piece(pair[0], pair[1])).fold(f32::INFINITY, f32::min)
}
