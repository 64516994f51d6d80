//! Names on the maps: each with a light edge, none over another; values with their letters where there is room.
//!
//! Which names want a place is decided in `render::labels`.

use egui::text::{LayoutJob, TextFormat};
use egui::{FontFamily, FontId, Painter, Rect, Vec2, vec2};

use super::chrome::{bold, halo_galley};
use super::layers::Marks;
use super::view::View;
use crate::geometry::Bounds;
use crate::render::labels::{Anchor, Asked, Label, ScreenBox, Slope, place, wanted};
use crate::render::{MapKind, Scene};
use crate::ui::theme::{self, size, token};

/// Widest name of a task in screen points before it takes a second line.
const WRAP: f32 = 150.0;
/// Most letters of a name that stays on one line.
const LONGEST: usize = 34;
/// Room kept free around a name, both sides together.
const ROOM: f32 = 8.0;
/// How much wider than its feature a name on it may be.
const WIDEST: f64 = 1.5;
/// A name takes at most this share of the width of the value it lies on; a wider one stands beside it.
const SHARE: f32 = 0.5;
/// Between a feature and the name beside it, and between the handles of what is chosen and its name.
const BESIDE: f32 = 3.0;
const BESIDE_HANDLES: f32 = 12.0;
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
    let picked: Vec<_> = marks.picked().collect();
    let text_scale = f64::from(size::note(scale) / size::NOTE);
    let mut labels = wanted(scene, &Asked { view: &bounds, m_per_px: view.m_per_px(), text_scale, picked: &picked });
    labels.sort_by_key(|label| !marks.is_lit(label.id));
    let mut faint = painter.clone();
    faint.set_opacity(DIMMED);
    let galleys: Vec<_> = labels.iter().map(|label| painter.layout_job(job(label, scene.kind(), scale))).collect();
    let candidates: Vec<Vec<ScreenBox>> = labels
        .iter()
        .zip(&galleys)
        .map(|(label, galley)| {
            let mut places = places(label, scene.kind(), galley.size(), view, map, scale);
            places.retain(|one| is_inside(map, one));
            places
        })
        .collect();
    for ((galley, found), label) in galleys.into_iter().zip(place(&candidates, taken)).zip(&labels) {
        let painter = if marks.is_lit(label.id) { painter } else { &faint };
        if let Some(found) = found {
            // The galley is centred on its own zero.
            let middle = found.left + found.width / 2.0 - galley.rect.center().x;
            halo_galley(painter, egui::pos2(middle, found.top + ROOM / 4.0), galley);
        }
    }
}

fn is_inside(map: Rect, one: &ScreenBox) -> bool {
    one.left >= map.left()
        && one.top >= map.top()
        && one.left + one.width <= map.right()
        && one.top + one.height <= map.bottom()
}

/// Where a name may stand, best first.
fn places(label: &Label, kind: MapKind, text: Vec2, view: &View, map: Rect, scale: f32) -> Vec<ScreenBox> {
    let box_size = text + vec2(ROOM, ROOM / 2.0);
    let at = |p| view.screen_from_world(map, p);
    let around = |x: f32, y: f32| ScreenBox::around(x, y, box_size.x, box_size.y);
    let corner = |p| view.screen_from_world(map, p);
    let seen = Rect::from_two_pos(corner(label.bounds.min), corner(label.bounds.max)).intersect(map);
    // Below, above, right and left of where it reaches furthest there: an oblique shape is far from its box.
    let outside = |gap: f32| {
        let [south, north, east, west] = label.tips.map(corner);
        let off = box_size / 2.0 + Vec2::splat(gap);
        [
            around(south.x, south.y + off.y),
            around(north.x, north.y - off.y),
            around(east.x + off.x, east.y),
            around(west.x - off.x, west.y),
        ]
    };
    let clear_of_box = |gap: f32| {
        let (middle, grown) = (seen.center(), seen.expand2(box_size / 2.0 + Vec2::splat(gap)));
        [
            around(middle.x, grown.bottom()),
            around(middle.x, grown.top()),
            around(grown.right(), middle.y),
            around(grown.left(), middle.y),
        ]
    };
    if label.picked {
        // Beside it and its handles; where it fills the map, along its lower or upper edge.
        let inner = seen.shrink2(box_size / 2.0 + Vec2::splat(BESIDE));
        let edges = [around(seen.center().x, inner.bottom()), around(seen.center().x, inner.top())];
        return clear_of_box(BESIDE_HANDLES * size::signs(scale)).into_iter().chain(edges).collect();
    }
    match label.anchor {
        Anchor::Point(p) => {
            let (at, off) = (at(p), 11.0 * size::signs(scale));
            let (right, down) = (text.x / 2.0 + off, text.y / 2.0 + off);
            vec![
                around(at.x + right, at.y),
                around(at.x, at.y + down),
                around(at.x - right, at.y),
                around(at.x, at.y - down),
            ]
        }
        // A name much wider than its feature would seem to belong to its neighbours.
        Anchor::Line(..) | Anchor::Inside(..)
            if f64::from(text.x) > WIDEST * label.size_px && kind == MapKind::Tasks =>
        {
            Vec::new()
        }
        Anchor::Line(p, slope) => {
            let (at, right, down) = (at(p), box_size.x / 2.0 + BESIDE, box_size.y / 2.0 + BESIDE);
            // The two corners the line does not go through.
            let down_right = if slope == Slope::Up { down } else { -down };
            vec![
                around(at.x + right, at.y + down_right),
                around(at.x - right, at.y - down_right),
                around(at.x, at.y - 2.0 * down),
                around(at.x, at.y + 2.0 * down),
            ]
        }
        Anchor::Inside(p) => {
            let (at, step) = (at(p), text.y * 0.75);
            let inside = [0.0, -step, step, 2.0 * step].map(|dy| around(at.x, at.y + dy));
            let is_small = text.x > SHARE * seen.width() || text.y > SHARE * seen.height();
            if kind == MapKind::Tasks || !is_small {
                return inside.to_vec();
            }
            // The hatches of a small value are to be seen.
            let on_it = f64::from(text.x) <= label.size_px;
            outside(BESIDE).into_iter().chain(inside.into_iter().filter(|_| on_it)).collect()
        }
    }
}

fn job(label: &Label, kind: MapKind, scale: f32) -> LayoutJob {
    let mut job = LayoutJob { halign: egui::Align::Center, ..LayoutJob::default() };
    let text_size = size::note(scale);
    let (font, text) = match kind {
        // One line: two would hide twice as much of the hatches. Thin letters do for who sits at the desk.
        MapKind::Values if scale > 1.0 => (bold(text_size), shortened(&label.text)),
        MapKind::Values => (FontId::new(text_size, FontFamily::Proportional), shortened(&label.text)),
        MapKind::Tasks => (bold(text_size), label.text.clone()),
    };
    if kind == MapKind::Tasks {
        job.wrap.max_width = WRAP * text_size / size::NOTE;
    }
    job.append(&text, 0.0, TextFormat::simple(font, token::INK));
    for (turn, (worth, intensity)) in label.letters.iter().enumerate() {
        let format = TextFormat::simple(bold(text_size), theme::worth(*worth));
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

fn shortened(name: &str) -> String {
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name.to_owned(),
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::Point;
    use crate::model::FeatureId;

    fn map() -> Rect {
        Rect::from_min_size(egui::pos2(0.0, 0.0), vec2(600.0, 600.0))
    }

    /// A square value of this many screen points around the middle of the map.
    fn label(side_px: f64, picked: bool) -> (Label, View) {
        let view = View { center: Point { x: 0.0, y: 0.0 }, zoom: 10.0 };
        let half = side_px / 2.0 * view.m_per_px();
        let at = |x: f64, y: f64| Point { x: x * half, y: y * half };
        let label = Label {
            id: FeatureId(uuid::Uuid::from_u128(1)),
            text: "Oude vaart".to_owned(),
            letters: Vec::new(),
            anchor: Anchor::Inside(at(0.0, 0.0)),
            bounds: Bounds { min: at(-1.0, -1.0), max: at(1.0, 1.0) },
            tips: [at(0.0, -1.0), at(0.0, 1.0), at(1.0, 0.0), at(-1.0, 0.0)],
            size_px: side_px,
            picked,
        };
        (label, view)
    }

    fn first(side_px: f64, picked: bool) -> (ScreenBox, ScreenBox) {
        let (label, view) = label(side_px, picked);
        let side = side_px as f32;
        let places = places(&label, MapKind::Values, vec2(80.0, 16.0), &view, map(), 1.0);
        (places[0], ScreenBox::around(300.0, 300.0, side, side))
    }

    #[test]
    fn a_small_value_has_its_name_beside_it_and_a_large_one_on_it() {
        let (name, value) = first(100.0, false);
        assert!(!name.overlaps(&value));
        let (name, value) = first(400.0, false);
        assert!(name.overlaps(&value));
    }

    #[test]
    fn the_name_of_what_is_chosen_does_not_lie_on_it() {
        for side_px in [20.0, 100.0, 400.0] {
            let (name, value) = first(side_px, true);
            assert!(!name.overlaps(&value), "{side_px}");
            assert!(is_inside(map(), &name));
        }
    }

    #[test]
    fn the_name_of_what_is_chosen_and_fills_the_map_stands_at_its_edge() {
        let (label, view) = label(900.0, true);
        let mut places = places(&label, MapKind::Values, vec2(80.0, 16.0), &view, map(), 1.0);
        places.retain(|one| is_inside(map(), one));
        assert!(places.first().is_some_and(|one| one.top > 560.0), "{places:?}");
    }

    #[test]
    fn a_name_beside_a_line_keeps_off_the_line() {
        let (mut label, view) = label(400.0, false);
        for (slope, end) in [(Slope::Up, -1.0), (Slope::Down, 1.0)] {
            label.anchor = Anchor::Line(Point { x: 0.0, y: 0.0 }, slope);
            let name = places(&label, MapKind::Values, vec2(80.0, 16.0), &view, map(), 1.0)[0];
            let on_line = (0..=200).map(|step| step as f32 - 100.0).map(|x| (300.0 + x, 300.0 + end * x));
            let mut under = on_line.filter(|(x, y)| name.overlaps(&ScreenBox::around(*x, *y, 0.1, 0.1)));
            assert_eq!(under.next(), None, "{slope:?}");
        }
    }
}
