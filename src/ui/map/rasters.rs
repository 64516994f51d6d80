//! Pictures that lie in the plane put on a map: background tiles and georeferenced photos, bent to fit.
//!
//! Where their pixels lie is known by `render::raster`; files are read and decoded elsewhere.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Color32, ColorImage, Context, Mesh, Painter, Rect, Shape, TextureHandle, TextureOptions, pos2};

use super::view::View;
use crate::render::raster::{Raster, RasterPart};
use crate::ui::theme;

/// Frames after which a picture that is no longer drawn is let go.
const KEPT_FRAMES: u64 = 240;
/// Pixels put on the graphics card in one frame, about two milliseconds of work; what is more waits for the next.
const PIXELS_A_FRAME: u32 = 1 << 20;

struct Ready {
    /// Holds the picture, so that its address stays its own.
    _raster: Arc<Raster>,
    /// A texture for each part that was put on the graphics card.
    textures: Vec<Option<TextureHandle>>,
    last_frame: u64,
}

/// The pictures that are on the graphics card.
#[derive(Default)]
pub struct Rasters {
    ready: HashMap<usize, Ready>,
    frame: u64,
    put: u32,
}

impl Rasters {
    /// Begins a frame.
    pub fn begin_frame(&mut self) {
        self.frame += 1;
        self.put = 0;
        let frame = self.frame;
        self.ready.retain(|_, one| frame - one.last_frame < KEPT_FRAMES);
    }

    /// Paints a picture where it lies, as far as it is in view; `opacity` runs from 0 to 1. It is put on the graphics
    /// card when it is seen first; a large one takes a few frames. It works with every way of drawing the window has.
    pub fn paint(&mut self, painter: &Painter, raster: &Arc<Raster>, view: &View, map: Rect, opacity: f32) {
        if !view.bounds(map).touches(&raster.bounds) {
            return;
        }
        let key = Arc::as_ptr(raster) as usize;
        let frame = self.frame;
        let ready = self.ready.entry(key).or_insert_with(|| Ready {
            _raster: Arc::clone(raster),
            textures: vec![None; raster.parts.len()],
            last_frame: frame,
        });
        ready.last_frame = frame;
        let tint = theme::tint(opacity);
        for (part, texture) in raster.parts.iter().zip(&mut ready.textures) {
            if !view.bounds(map).touches(&part.net.bounds()) {
                continue;
            }
            if texture.is_none() {
                let pixels = part.size[0].saturating_mul(part.size[1]);
                if self.put > 0 && self.put.saturating_add(pixels) > PIXELS_A_FRAME {
                    painter.ctx().request_repaint();
                    continue;
                }
                self.put = self.put.saturating_add(pixels);
                *texture = Some(upload(painter.ctx(), part));
            }
            if let Some(texture) = texture {
                painter.add(Shape::mesh(mesh(part, texture, view, map, tint)));
            }
        }
    }
}

fn upload(ctx: &Context, part: &RasterPart) -> TextureHandle {
    let size = part.size.map(|side| side as usize);
    ctx.load_texture("raster", ColorImage::from_rgba_unmultiplied(size, &part.rgba), TextureOptions::LINEAR)
}

fn mesh(part: &RasterPart, texture: &TextureHandle, view: &View, map: Rect, tint: Color32) -> Mesh {
    let (knots, triangles) = part.net.mesh();
    let mut mesh = Mesh::with_texture(texture.id());
    mesh.vertices.extend(knots.iter().map(|(place, [u, v])| egui::epaint::Vertex {
        pos: view.screen_from_world(map, *place),
        uv: pos2(*u, *v),
        color: tint,
    }));
    mesh.indices = triangles;
    mesh
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::geometry::Point;
    use crate::render::raster::Net;

    #[test]
    fn a_picture_is_painted_where_it_lies_and_not_when_it_is_out_of_view() {
        let at = |x: f64, y: f64| Point { x, y };
        let net = Net::new(1, 1, vec![at(0.0, 100.0), at(100.0, 100.0), at(0.0, 0.0), at(100.0, 0.0)]).unwrap();
        let raster = Arc::new(Raster::new((2, 2), vec![128; 16], net).unwrap());
        let map = Rect::from_min_max(pos2(0.0, 0.0), pos2(400.0, 400.0));
        let painted = |center: Point| {
            let view = View { center, zoom: 12.0 };
            let mut meshes = Vec::new();
            let ctx = Context::default();
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let mut rasters = Rasters::default();
                rasters.begin_frame();
                rasters.paint(ui.painter(), &raster, &view, map, 1.0);
                ui.ctx().graphics(|layers| {
                    let list = layers.get(ui.layer_id()).into_iter().flat_map(|list| list.all_entries());
                    meshes.extend(list.filter_map(|one| match &one.shape {
                        Shape::Mesh(mesh) => Some(mesh.calc_bounds()),
                        _ => None,
                    }));
                });
            });
            output.textures_delta.clear();
            (view, meshes)
        };
        let (view, meshes) = painted(at(50.0, 50.0));
        assert_eq!(meshes.len(), 1);
        let expected = Rect::from_two_pos(
            view.screen_from_world(map, at(0.0, 100.0)),
            view.screen_from_world(map, at(100.0, 0.0)),
        );
        assert!((meshes[0].min - expected.min).length() < 0.01 && (meshes[0].max - expected.max).length() < 0.01);
        assert!(painted(at(90_000.0, 0.0)).1.is_empty());
    }
}
