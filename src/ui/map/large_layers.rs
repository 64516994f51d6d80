//! Reference layers too large to be drawn between two frames: what the maps miss of them is asked for, and taken over.
//!
//! Making the pictures is for `app::LayerDrawing`, on a thread of its own.

use egui::Context;

use crate::app::LayerDrawing;
use crate::render::Ground;

/// The pictures of large layers that are on their way.
#[derive(Default)]
pub struct LargeLayers {
    drawing: Option<LayerDrawing>,
    asks: bool,
}

impl LargeLayers {
    /// Begins a frame: takes over what is ready.
    pub fn begin_frame(&mut self, ctx: &Context, ground: &mut Ground) {
        let Some(drawing) = &self.drawing else { return };
        let (made, more) = drawing.take();
        made.into_iter().for_each(|(wanted, picture)| ground.put(&wanted, picture));
        if more {
            ctx.request_repaint();
        }
    }

    /// Ends a frame: asks for what was missing in it.
    pub fn end_frame(&mut self, ctx: &Context, ground: &mut Ground) {
        let wanted = ground.take_wanted();
        // What is out of view is no longer wanted either.
        if !wanted.is_empty() || self.asks {
            self.asks = !wanted.is_empty();
            let ctx = ctx.clone();
            self.drawing.get_or_insert_with(|| LayerDrawing::new(move || ctx.request_repaint())).ask(wanted);
        }
    }
}
