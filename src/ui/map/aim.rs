//! Where both maps look: what was fitted last, what was asked, and where somebody moved them.
//!
//! Gestures that move them are in `gestures`; what is asked comes from `app`.

use egui::{Rect, Vec2, vec2};

use super::view::View;
use crate::app::{AppState, ViewTarget};
use crate::geometry::{Bounds, Point};

/// Middle and zoom before there is anything to show: the Netherlands.
const COUNTRY: View = View { center: Point { x: 155_000.0, y: 463_000.0 }, zoom: 2.6 };

/// The extent of the maps from frame to frame.
#[derive(Default)]
pub struct Aim {
    /// None until there is something to show.
    view: Option<View>,
    /// What was fitted into which room, for as long as nobody moved the maps: more room, such as that of the zaalstand,
    /// shows it larger, and the room it had before shows it as before.
    fitted: Option<(Bounds, Vec2)>,
    target_done: u64,
}

impl Aim {
    /// Where the maps look; None while nothing is shown.
    pub fn view(&self) -> Option<View> {
        self.view
    }

    /// Takes over that the maps were moved in this frame. Until there is something to show, or somebody moves them, the
    /// country is shown.
    pub fn moved(&mut self, before: View, after: View) {
        if before != after {
            self.fitted = None;
        }
        if self.view.is_some() || before != after {
            self.view = Some(after);
        }
    }

    /// Where the maps look, after what was asked of them.
    pub fn follow(&mut self, state: &AppState, map: Rect) -> View {
        if self.view.is_none() {
            self.fitted = state.project.bounds().map(|bounds| (bounds, map.size()));
            self.view = self.fitted.map(|(bounds, size)| View::fit(&bounds, size));
            if self.view.is_some() {
                self.target_done = state.view.target.map_or(0, |(number, _)| number);
            }
        }
        if let Some((bounds, size)) = &mut self.fitted
            && *size != map.size()
        {
            *size = map.size();
            self.view = Some(View::fit(bounds, map.size()));
        }
        let mut view = self.view.unwrap_or(COUNTRY);
        if let Some((number, target)) = state.view.target
            && number != self.target_done
        {
            self.target_done = number;
            match target {
                ViewTarget::Fit(bounds) => {
                    view = View::fit(&bounds, map.size());
                    self.fitted = Some((bounds, map.size()));
                }
                ViewTarget::Reveal(bounds) => {
                    let seen = view.bounds(map);
                    if !seen.contains(bounds.min) || !seen.contains(bounds.max) {
                        view = View::fit(&bounds, map.size());
                        self.fitted = Some((bounds, map.size()));
                    }
                }
                ViewTarget::Zoom(steps) => view.zoom_at(map, map.center(), steps),
                ViewTarget::Pan(right, down) => {
                    view.pan(-vec2(right as f32 * map.width(), down as f32 * map.height()));
                }
            }
            if matches!(target, ViewTarget::Zoom(_) | ViewTarget::Pan(..)) {
                self.fitted = None;
            }
            self.view = Some(view);
        }
        view
    }
}
