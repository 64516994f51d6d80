//! Reference layers and maps too large to be drawn between two frames: what is missed of them is asked for, and taken over.
//!
//! Making the pictures is for `app::LayerDrawing`, on a thread of its own.

use egui::Context;

use crate::app::{Drawn, LayerDrawing, Wanted};
use crate::render::{Ground, MapKind, Scene};

/// The pictures that are on their way.
#[derive(Default)]
pub struct Drawing {
    drawing: Option<LayerDrawing>,
    asks: bool,
}

impl Drawing {
    /// Begins a frame: takes over what is ready.
    pub fn begin_frame(&mut self, ctx: &Context, ground: &mut Ground, scenes: &mut [Scene; 2]) {
        let Some(drawing) = &self.drawing else { return };
        let (made, more) = drawing.take();
        for drawn in made {
            match drawn {
                Drawn::Layer(wanted, picture) => ground.put(&wanted, picture),
                Drawn::Part(kind, wanted, part) => scenes[usize::from(kind == MapKind::Tasks)].put(&wanted, part),
            }
        }
        if more {
            ctx.request_repaint();
        }
    }

    /// Ends a frame: asks for what was missing in it, the features of the maps first.
    pub fn end_frame(&mut self, ctx: &Context, ground: &mut Ground, scenes: &mut [Scene; 2]) {
        let mut wanted: Vec<Wanted> = Vec::new();
        for scene in scenes {
            let kind = scene.kind();
            wanted.extend(scene.take_wanted().into_iter().map(|part| Wanted::Part(kind, part)));
        }
        wanted.extend(ground.take_wanted().into_iter().map(Wanted::Layer));
        // What is out of view is no longer wanted either.
        if !wanted.is_empty() || self.asks {
            self.asks = !wanted.is_empty();
            let ctx = ctx.clone();
            self.drawing.get_or_insert_with(|| LayerDrawing::new(move || ctx.request_repaint())).ask(wanted);
        }
    }

    /// Whether anything was missing in the last frame.
    #[cfg(test)]
    pub fn is_missing(&self) -> bool {
        self.asks
    }
}
