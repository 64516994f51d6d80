//! Pictures of the scene put on screen: kept on the graphics card, or as plain shapes where there is none.
//!
//! What is drawn and in which order is decided in `layers`; a picture is turned into drawables once, however
//! often it is drawn.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use egui::{Color32, Pos2, Rect, Shape, emath::TSTransform, pos2};
use walkers::{Canvas, Drawable, Drawables};

use super::view::View;
use crate::app::let_go;
use crate::geometry::Bounds;
use crate::render::{Local, Picture};
use crate::ui::theme;

/// Vertices that may be turned into drawables in one frame; the rest comes in the next ones.
const MADE_A_FRAME: usize = 30_000;
/// Frames after which a picture that is no longer drawn is let go; the map widget takes it off the card after as many.
const KEPT_FRAMES: u64 = 120;

/// Which half of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Half {
    /// The filled triangles.
    Fills,
    /// The lines.
    Lines,
}

/// One half of one picture, to be drawn.
#[derive(Clone, Debug)]
pub struct Item {
    /// The picture.
    pub picture: Arc<Picture>,
    /// Which half.
    pub half: Half,
}

impl Item {
    /// Whether there is anything in it.
    pub fn is_something(&self) -> bool {
        match self.half {
            Half::Fills => !self.picture.fills.is_empty(),
            Half::Lines => !self.picture.lines.is_empty(),
        }
    }

    /// How many vertices that half has, as a measure of work.
    fn vertex_count(&self) -> usize {
        match self.half {
            Half::Fills => self.picture.fills.iter().map(|fill| fill.positions.len()).sum(),
            Half::Lines => self.picture.lines.iter().map(|line| line.points.len()).sum(),
        }
    }
}

struct Ready {
    /// Also so that its address stays its own.
    picture: Arc<Picture>,
    drawables: Drawables,
    last_frame: u64,
}

/// What was already turned into drawables.
#[derive(Default)]
pub struct Pictures {
    ready: HashMap<(usize, bool), Ready>,
    /// What was drawn last around an origin: it stays while what is new there waits.
    last: HashMap<([u64; 2], bool), usize>,
    frame: u64,
    /// Vertices that may still be turned into drawables in this frame, and whether any had to wait.
    left: usize,
    waiting: bool,
    /// How much larger texts are than usual; lines follow it.
    scale: f32,
}

impl Pictures {
    /// Begins a frame; another scale of text makes everything anew.
    pub fn begin_frame(&mut self, scale: f32) {
        self.frame += 1;
        (self.left, self.waiting) = (MADE_A_FRAME, false);
        if self.scale != scale {
            self.scale = scale;
            let_go(std::mem::take(&mut self.ready));
            self.last.clear();
        }
        let frame = self.frame;
        let gone: Vec<_> = self.ready.extract_if(|_, one| frame - one.last_frame >= KEPT_FRAMES).collect();
        if !gone.is_empty() {
            let ready = &self.ready;
            self.last.retain(|(_, is_fill), picture| ready.contains_key(&(*picture, *is_fill)));
            let_go(gone);
        }
    }

    /// Whether something is not on screen yet: draw another frame.
    pub fn is_unfinished(&self) -> bool {
        self.waiting
    }

    /// Puts items on the canvas of the map widget, which draws them on the graphics card. What is new and more than fits in
    /// a frame waits for the next; until then what was there stays.
    pub fn draw_on_canvas(&mut self, canvas: &mut Canvas, items: &[Item], view: &View, map: Rect) {
        let address = |item: &Item| Arc::as_ptr(&item.picture) as usize;
        let here: HashSet<usize> = items.iter().map(address).collect();
        for item in items {
            let is_fill = item.half == Half::Fills;
            let key = (address(item), is_fill);
            let place = ([item.picture.origin.x.to_bits(), item.picture.origin.y.to_bits()], is_fill);
            let is_new = !self.ready.contains_key(&key);
            let drawn = if is_new && self.left == 0 {
                self.waiting = true;
                // What is drawn for itself is not drawn twice.
                self.last.get(&place).filter(|last| !here.contains(last)).map(|last| (*last, is_fill))
            } else {
                self.last.insert(place, key.0);
                Some(key)
            };
            let (frame, scale) = (self.frame, self.scale);
            if is_new && drawn == Some(key) {
                let drawables = Drawables::new(drawables(item, scale));
                self.ready.insert(key, Ready { picture: Arc::clone(&item.picture), drawables, last_frame: frame });
                // The last one may go over, so that a large one is drawn at all.
                self.left = self.left.saturating_sub(item.vertex_count().max(1));
            }
            let Some(ready) = drawn.and_then(|key| self.ready.get_mut(&key)) else { continue };
            // An address can have become that of another.
            if ready.picture.origin == item.picture.origin {
                ready.last_frame = frame;
                canvas.add_drawables(ready.drawables.clone().with_transform(view.transform(map, ready.picture.origin)));
            }
        }
    }

    /// The same as shapes of the toolkit, for where there is no such card.
    pub fn shapes(&self, items: &[Item], view: &View, map: Rect) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for item in items {
            let transform = view.transform(map, item.picture.origin);
            match item.half {
                Half::Fills => shapes.extend(fill_shapes(&item.picture, transform)),
                Half::Lines => line_shapes(&item.picture, transform, map, self.scale, &mut shapes),
            }
        }
        shapes
    }
}

/// Paints a small picture in a box so that the given part of the plane fills it; it is not kept.
pub fn paint_picture(painter: &egui::Painter, picture: &Picture, bounds: &Bounds, rect: Rect) {
    let transform = View::fit(bounds, rect.size()).transform(rect, picture.origin);
    painter.extend(fill_shapes(picture, transform));
    let mut lines = Vec::new();
    line_shapes(picture, transform, rect, 1.0, &mut lines);
    painter.extend(lines);
}

/// North is up in a picture, and down is positive on screen.
fn place([east, north]: Local) -> Pos2 {
    pos2(east, -north)
}

fn drawables(item: &Item, scale: f32) -> Vec<Drawable> {
    match item.half {
        Half::Fills => item.picture.fills.iter().map(fill_drawable).collect(),
        Half::Lines => {
            let line = |line: &crate::render::Line| walkers::Line {
                points: line.points.iter().map(|p| place(*p)).collect(),
                width: theme::pen_width(&line.stroke, scale),
                color: theme::pen_color(&line.stroke, scale),
                dasharray: if line.stroke.is_dashed() {
                    theme::dashes(&line.stroke, scale).to_vec()
                } else {
                    Vec::new()
                },
            };
            let lines: Vec<_> = item.picture.lines.iter().map(line).collect();
            if lines.is_empty() { Vec::new() } else { vec![Drawable::Lines(lines)] }
        }
    }
}

fn fill_drawable(fill: &crate::render::Fill) -> Drawable {
    let color = theme::paint(fill.paint);
    let vertex = |p: &Local| walkers::Vertex { position: place(*p), color };
    Drawable::Fill(walkers::Mesh {
        vertices: fill.positions.iter().map(vertex).collect(),
        indices: fill.triangles.clone(),
    })
}

fn fill_shapes(picture: &Picture, transform: TSTransform) -> impl Iterator<Item = Shape> {
    picture.fills.iter().map(move |fill| {
        let color = theme::paint(fill.paint);
        let mut mesh = egui::Mesh::default();
        for position in &fill.positions {
            mesh.colored_vertex(transform * place(*position), color);
        }
        mesh.indices.clone_from(&fill.triangles);
        Shape::mesh(mesh)
    })
}

fn line_shapes(picture: &Picture, transform: TSTransform, map: Rect, scale: f32, shapes: &mut Vec<Shape>) {
    for line in &picture.lines {
        let points: Vec<Pos2> = line.points.iter().map(|p| transform * place(*p)).collect();
        if !Rect::from_points(&points).expand(line.stroke.width_px).intersects(map) {
            continue;
        }
        let color: Color32 = theme::pen_color(&line.stroke, scale);
        let stroke = egui::Stroke::new(theme::pen_width(&line.stroke, scale), color);
        if line.stroke.is_dashed() {
            let [a, b, c, d] = theme::dashes(&line.stroke, scale);
            shapes.extend(Shape::dashed_line_with_offset(&points, stroke, &[a, c], &[b, d], 0.0));
        } else {
            shapes.push(Shape::line(points, stroke));
        }
    }
}
