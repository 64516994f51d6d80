//! Pictures that lie under the maps, put on screen: pieces on the graphics card, bent over a grid of places.
//!
//! Where a picture lies is known by `geometry::placing`; which pixels there are, by `io::picture`.

use std::collections::HashMap;
use std::sync::Arc;

use egui::epaint::Vertex;
use egui::{ColorImage, Mesh, Painter, Pos2, Rect, Shape, TextureHandle, TextureOptions, pos2};

use crate::geometry::placing::PictureLie;
use crate::geometry::{Bounds, Point};
use crate::io::picture::{Level, Raster};
use crate::ui::theme::token;

/// Frames after which a piece that is no longer drawn is let go.
const KEPT_FRAMES: u64 = 240;
/// Longest side of a piece on the graphics card, in pixels.
const SIDE: usize = 1024;
/// Pieces that are put on the card in one frame: two or three milliseconds.
const PIECES_A_FRAME: usize = 2;

/// A picture, level and piece.
type Key = (usize, usize, usize);

struct OnCard {
    /// Holds the picture, so that its address stays its own.
    _raster: Arc<Raster>,
    texture: TextureHandle,
    last_frame: u64,
}

struct Grid {
    /// Holds how it lies, for the same reason.
    _lie: Arc<PictureLie>,
    /// Cells to each side, and the places of their corners; None where a corner has none.
    places: Option<(usize, Vec<Point>)>,
    last_frame: u64,
}

/// What of the pictures is on the graphics card, and where it lies.
#[derive(Default)]
pub struct Underlays {
    pieces: HashMap<Key, OnCard>,
    grids: HashMap<(usize, Key), Grid>,
    frame: u64,
    put: usize,
}

/// Where a picture comes on screen.
pub struct Onto<'a> {
    /// What of the screen is seen.
    pub clip: Rect,
    /// Where on screen a place of the plane is.
    pub screen: &'a dyn Fn(Point) -> Pos2,
    /// Points on screen of one pixel of the picture, in its middle.
    pub px_a_pixel: f64,
    /// How much it covers, 0 to 1.
    pub opacity: f32,
}

impl Underlays {
    /// Begins a frame.
    pub fn begin_frame(&mut self) {
        self.frame += 1;
        self.put = 0;
        let frame = self.frame;
        self.pieces.retain(|_, one| frame - one.last_frame < KEPT_FRAMES);
        self.grids.retain(|_, one| frame - one.last_frame < KEPT_FRAMES);
    }

    /// Paints a picture as far as it is seen. What is not yet on the graphics card is put there a few pieces a frame;
    /// until all of it is there a coarser level is shown.
    pub fn paint(&mut self, painter: &Painter, raster: &Arc<Raster>, lie: &Arc<PictureLie>, onto: &Onto<'_>) {
        let wanted = raster.level_for(onto.px_a_pixel * f64::from(painter.ctx().pixels_per_point()));
        // The coarsest level is quickly there, and is shown while the wanted one comes.
        let coarsest = raster.levels.len() - 1;
        let mut levels = vec![wanted];
        if coarsest != wanted && !self.is_ready(raster, lie, wanted, onto) {
            levels.insert(0, coarsest);
        }
        let mut shown = None;
        for at in levels {
            let (all_there, meshes) = self.meshes(painter, raster, lie, at, onto);
            if !all_there {
                painter.ctx().request_repaint();
            }
            if all_there || shown.is_none() {
                shown = Some(meshes);
            }
        }
        let clipped = painter.with_clip_rect(onto.clip.intersect(painter.clip_rect()));
        clipped.extend(shown.into_iter().flatten().map(Shape::mesh));
    }

    /// Whether all pieces of a level that are seen are on the card.
    fn is_ready(&mut self, raster: &Arc<Raster>, lie: &Arc<PictureLie>, at: usize, onto: &Onto<'_>) -> bool {
        let Some(level) = raster.levels.get(at) else { return false };
        (0..count(level)).all(|piece| {
            let key = (Arc::as_ptr(raster) as usize, at, piece);
            self.pieces.contains_key(&key) || !self.is_seen(raster, lie, level, key, onto)
        })
    }

    fn is_seen(
        &mut self,
        raster: &Arc<Raster>,
        lie: &Arc<PictureLie>,
        level: &Level,
        key: Key,
        onto: &Onto<'_>,
    ) -> bool {
        let grid = self.grid(raster, lie, level, key);
        let Some((_, places)) = &grid.places else { return false };
        let corners: Vec<Pos2> = places.iter().map(|p| (onto.screen)(*p)).collect();
        Rect::from_points(&corners).intersects(onto.clip)
    }

    /// The pieces of a level that are seen, and whether all of those are on the card.
    fn meshes(
        &mut self,
        painter: &Painter,
        raster: &Arc<Raster>,
        lie: &Arc<PictureLie>,
        at: usize,
        onto: &Onto<'_>,
    ) -> (bool, Vec<Mesh>) {
        let Some(level) = raster.levels.get(at) else { return (true, Vec::new()) };
        let (mut meshes, mut all_there) = (Vec::new(), true);
        for piece in 0..count(level) {
            let key = (Arc::as_ptr(raster) as usize, at, piece);
            if !self.is_seen(raster, lie, level, key, onto) {
                continue;
            }
            if !self.pieces.contains_key(&key) {
                if self.put >= PIECES_A_FRAME {
                    all_there = false;
                    continue;
                }
                self.put += 1;
                let options = TextureOptions::LINEAR;
                let texture = painter.ctx().load_texture("underlay", image_of(level, piece), options);
                let on_card = OnCard { _raster: Arc::clone(raster), texture, last_frame: self.frame };
                self.pieces.insert(key, on_card);
            }
            let frame = self.frame;
            let texture = self.pieces.get_mut(&key).map(|one| {
                one.last_frame = frame;
                one.texture.id()
            });
            let grid = self.grid(raster, lie, level, key);
            if let (Some(texture), Some((cells, places))) = (texture, &grid.places) {
                meshes.push(mesh(texture, (*cells, places.as_slice()), (level, piece), onto));
            }
        }
        (all_there, meshes)
    }

    fn grid(&mut self, raster: &Arc<Raster>, lie: &Arc<PictureLie>, level: &Level, key: Key) -> &Grid {
        let frame = self.frame;
        let grid = self.grids.entry((Arc::as_ptr(lie) as usize, key)).or_insert_with(|| {
            let (inner, _) = place(level, key.2);
            // From pixels of the level to those of the picture.
            let scale: [f64; 2] = std::array::from_fn(|i| f64::from(raster.size[i]) / level.size[i] as f64);
            let at = |x: usize, y: usize| Point { x: x as f64 * scale[0], y: y as f64 * scale[1] };
            let part = Bounds { min: at(inner[0], inner[1]), max: at(inner[2], inner[3]) };
            Grid { _lie: Arc::clone(lie), places: lie.grid(part), last_frame: frame }
        });
        grid.last_frame = frame;
        grid
    }
}

fn across(level: &Level) -> [usize; 2] {
    level.size.map(|side| side.div_ceil(SIDE))
}

fn count(level: &Level) -> usize {
    let [columns, rows] = across(level);
    columns * rows
}

/// Which pixels of a level a piece shows, and which it has: one more to each side, so that no seam is seen.
fn place(level: &Level, piece: usize) -> ([usize; 4], [usize; 4]) {
    let [columns, _] = across(level);
    let (left, top) = (piece % columns * SIDE, piece / columns * SIDE);
    let [width, height] = level.size;
    let (right, bottom) = ((left + SIDE).min(width), (top + SIDE).min(height));
    let held = [left.saturating_sub(1), top.saturating_sub(1), (right + 1).min(width), (bottom + 1).min(height)];
    ([left, top, right, bottom], held)
}

fn image_of(level: &Level, piece: usize) -> ColorImage {
    let (_, [left, top, right, bottom]) = place(level, piece);
    let row = |y: usize| &level.rgba[(y * level.size[0] + left) * 4..(y * level.size[0] + right) * 4];
    let bytes: Vec<u8> = (top..bottom).flat_map(row).copied().collect();
    ColorImage::from_rgba_premultiplied([right - left, bottom - top], &bytes)
}

fn mesh(
    texture: egui::TextureId,
    (cells, places): (usize, &[Point]),
    (level, piece): (&Level, usize),
    onto: &Onto<'_>,
) -> Mesh {
    let (inner, held) = place(level, piece);
    let color = token::seen_through(onto.opacity);
    let part = |i: usize, axis: usize| {
        let along = inner[axis] as f32 + (inner[axis + 2] - inner[axis]) as f32 * i as f32 / cells as f32;
        (along - held[axis] as f32) / (held[axis + 2] - held[axis]) as f32
    };
    let mut mesh = Mesh::with_texture(texture);
    for (i, at) in places.iter().enumerate() {
        let uv = pos2(part(i % (cells + 1), 0), part(i / (cells + 1), 1));
        mesh.vertices.push(Vertex { pos: (onto.screen)(*at), uv, color });
    }
    let number = |row: usize, column: usize| (row * (cells + 1) + column) as u32;
    for row in 0..cells {
        for column in 0..cells {
            let [a, b] = [number(row, column), number(row, column + 1)];
            let [c, d] = [number(row + 1, column), number(row + 1, column + 1)];
            mesh.add_triangle(a, b, c);
            mesh.add_triangle(b, d, c);
        }
    }
    mesh
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::geometry::placing::Warp;

    fn level(width: usize, height: usize) -> Level {
        Level { size: [width, height], rgba: vec![255; width * height * 4] }
    }

    #[test]
    fn pieces_cover_a_level_without_a_gap_and_hold_one_pixel_more() {
        let level = level(2050, 1500);
        assert_eq!(count(&level), 6);
        let area: usize = (0..6).map(|piece| place(&level, piece).0).map(|[a, b, c, d]| (c - a) * (d - b)).sum();
        assert_eq!(area, 2050 * 1500);
        assert_eq!(place(&level, 4), ([1024, 1024, 2048, 1500], [1023, 1023, 2049, 1500]));
        let image = image_of(&level, 5);
        assert_eq!(image.size, [3, 477]);
    }

    #[test]
    fn a_picture_comes_where_it_lies_and_what_is_out_of_sight_is_not_put_on_the_card() {
        let raster = Arc::new(Raster::new([2000, 1000], level(2000, 1000)));
        let warp = Warp::of_affine([100.0, 1.0, 0.0, 900.0, 0.0, -1.0]).unwrap();
        let lie = Arc::new(PictureLie::new(warp, raster.size));
        let mut underlays = Underlays::default();
        let mut seen = Rect::NOTHING;
        let ctx = egui::Context::default();
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            underlays.begin_frame();
            let screen = |p: Point| pos2(p.x as f32, 1000.0 - p.y as f32);
            let clip = Rect::from_min_max(pos2(0.0, 0.0), pos2(500.0, 500.0));
            let onto = Onto { clip, screen: &screen, px_a_pixel: 1.0, opacity: 0.5 };
            let (there, meshes) = underlays.meshes(ui.painter(), &raster, &lie, 0, &onto);
            assert!(there);
            assert_eq!(meshes.len(), 1);
            seen = meshes[0].calc_bounds();
        });
        output.textures_delta.clear();
        assert_eq!(seen, Rect::from_min_max(pos2(100.0, 100.0), pos2(1124.0, 1100.0)));
        assert_eq!(underlays.pieces.len(), 1);
    }
}
