//! Names on the maps: each with a light edge, none over another; values with their letters.
//!
//! Which names want a place is decided in `render::labels`.

use egui::text::{LayoutJob, TextFormat};
use egui::{FontFamily, FontId, Painter, Rect, vec2};

use super::chrome::{bold, halo_galley, plate_galley};
use super::layers::Marks;
use super::view::View;
use crate::geometry::Bounds;
use crate::render::labels::{Label, ScreenBox, place, wanted};
use crate::render::{MapKind, Scene};
use crate::ui::theme::{self, size, token};

/// Widest name in screen points before it takes a second line.
const WRAP: f32 = 150.0;

/// Room kept free around a name, both sides together.
const ROOM: f32 = 8.0;
/// How much wider than its feature a name may be.
const WIDEST: f64 = 1.5;
/// How much is left of a name that is out of the light.
const DIMMED: f32 = 0.35;

/// Paints the names that find room; those out of the light of the chosen koppelkans last and faintly.
pub fn show(
    painter: &Painter,
    map: Rect,
    view: &View,
    scene: &Scene,
    marks: &Marks,
    (taken, scale): (&mut Vec<ScreenBox>, f32),
) {
    let bounds: Bounds = view.bounds(map);
    let mut labels = wanted(scene, &bounds, view.m_per_px());
    labels.sort_by_key(|label| !marks.is_lit(label.id));
    let mut faint = painter.clone();
    faint.set_opacity(DIMMED);
    let galleys: Vec<_> = labels.iter().map(|label| painter.layout_job(job(label, scene.kind(), scale))).collect();
    let candidates: Vec<Vec<ScreenBox>> =
        labels.iter().zip(&galleys).map(|(label, galley)| places(label, galley.size(), view, map, scale)).collect();
    for ((galley, found), label) in galleys.into_iter().zip(place(&candidates, taken)).zip(&labels) {
        let painter = if marks.is_lit(label.id) { painter } else { &faint };
        if let Some(found) = found {
            // The galley is centred on its own zero.
            let middle = found.left + found.width / 2.0 - galley.rect.center().x;
            let at = egui::pos2(middle, found.top + ROOM / 4.0);
            match scene.kind() {
                MapKind::Values => plate_galley(painter, at, galley),
                MapKind::Tasks => halo_galley(painter, at, galley),
            }
        }
    }
}

fn places(label: &Label, text: egui::Vec2, view: &View, map: Rect, scale: f32) -> Vec<ScreenBox> {
    let at = view.screen_from_world(map, label.at);
    let around = |dx: f32, dy: f32| ScreenBox::around(at.x + dx, at.y + dy, text.x + ROOM, text.y + ROOM / 2.0);
    if label.beside {
        let (right, down) = (text.x / 2.0 + 11.0 * scale, text.y / 2.0 + 10.0 * scale);
        return vec![around(right, 0.0), around(0.0, down), around(-right, 0.0), around(0.0, -down)];
    }
    // A name much wider than its feature would seem to belong to its neighbours.
    if f64::from(text.x) > WIDEST * label.size_px {
        return Vec::new();
    }
    let step = text.y * 0.75;
    vec![around(0.0, 0.0), around(0.0, -step), around(0.0, step), around(0.0, 2.0 * step)]
}

fn job(label: &Label, kind: MapKind, scale: f32) -> LayoutJob {
    let mut job = LayoutJob { halign: egui::Align::Center, ..LayoutJob::default() };
    job.wrap.max_width = WRAP * scale;
    let font = match kind {
        MapKind::Values => FontId::new(size::NOTE * scale, FontFamily::Proportional),
        MapKind::Tasks => bold(size::NOTE * scale),
    };
    job.append(&label.text, 0.0, TextFormat::simple(font, token::INK));
    for (turn, (worth, intensity)) in label.letters.iter().enumerate() {
        let format = TextFormat::simple(bold(size::NOTE * scale), theme::worth(*worth));
        let before = if turn > 0 {
            "\u{2009} "
        } else if label.text.is_empty() {
            ""
        } else {
            "\n"
        };
        job.append(&format!("{before}{}{intensity}", worth.letter()), 0.0, format);
    }
    job
}

/// Room above the map's own frame that names keep clear of.
pub fn frame_room(map: Rect) -> [ScreenBox; 4] {
    let edge = 2.0;
    let side = |min: egui::Pos2, size: egui::Vec2| super::chrome::screen_box(Rect::from_min_size(min, size));
    [
        side(map.left_top() - vec2(edge, edge), vec2(map.width() + 2.0 * edge, edge)),
        side(map.left_bottom() - vec2(edge, 0.0), vec2(map.width() + 2.0 * edge, edge)),
        side(map.left_top() - vec2(edge, 0.0), vec2(edge, map.height())),
        side(map.right_top(), vec2(edge, map.height())),
    ]
}
