//! PicturePlacing a picture by hand: a point on the picture, then the same place on the map, two to four times.
//!
//! Nothing of it is in the project until it is done; then it is one edit. How points place a picture is in `geometry`.

use std::sync::Arc;

use super::editing::new_id;
use super::finding::the_place;
use super::notice::NoticeKind;
use super::pictures::{FIRST_OPACITY, moved};
use super::program::App;
use super::tools::{ToolEvent, ToolKind};
use super::view::{Layout, ViewTarget};
use crate::geometry::placing::{ControlPoint, Fit, MOST_POINTS, PictureLie, PlacingFault, fit};
use crate::geometry::projection::Crs;
use crate::geometry::{Bounds, Point};
use crate::io::picture::Raster;
use crate::model::{FeatureId, Photo, PictureLayer, Placement};
use crate::words::Message;

/// What is seen around a place that was typed, in m.
const ROUND_A_PLACE_M: f64 = 250.0;

/// What the user does while placing a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum PlacingEvent {
    /// Points at a place on the picture, in its pixels.
    Pixel(Point),
    /// Moves a point on the picture.
    Move(usize, Point),
    /// Types where the point that waits lies: RD, or longitude and latitude.
    Typed(String),
    /// Wants to point out anew where a point lies on the map.
    Again(usize),
    /// Takes a point away.
    Remove(usize),
    /// Goes one step back.
    Back,
    /// Drops it all.
    Cancel,
    /// Is done.
    Done,
}

/// A point on the picture, and its place once it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// On the picture, in its pixels.
    pub pixel: Point,
    /// In the plane.
    pub place: Option<Point>,
}

/// A picture that is being placed.
#[derive(Clone)]
pub struct PicturePlacing {
    /// The picture of the project that is moved; None for a new one.
    pub layer: Option<FeatureId>,
    /// Its name.
    pub name: String,
    file_name: String,
    bytes: Photo,
    /// Its pixels.
    pub raster: Arc<Raster>,
    /// The points, numbered from 1 in this order.
    pub pairs: Vec<Pair>,
    /// Which point waits for its place on the map.
    pub waiting: Option<usize>,
    /// How the picture lies by the points that are complete, or why not; None while there are fewer than two.
    pub fit: Option<Result<Fit, PlacingFault>>,
    /// How it lies, for showing.
    pub lie: Option<Arc<PictureLie>>,
    /// Whether anything was changed.
    pub changed: bool,
    /// Which maps were shown before.
    pub(super) before: Layout,
}

impl PicturePlacing {
    /// A new picture.
    pub(super) fn of_file(name: String, file_name: String, bytes: Photo, raster: Arc<Raster>) -> Self {
        Self {
            layer: None,
            name,
            file_name,
            bytes,
            raster,
            pairs: Vec::new(),
            waiting: None,
            fit: None,
            lie: None,
            changed: false,
            before: Layout::default(),
        }
    }

    /// A picture of the project, with the points it lies by.
    pub(super) fn of_layer(row: &PictureLayer, plane: Crs, bytes: Photo, raster: Arc<Raster>) -> Self {
        let mut placing = Self::of_file(row.name.clone(), row.file.clone(), bytes, raster);
        placing.layer = Some(row.id);
        let pair = |one: ControlPoint| Pair { pixel: one.pixel, place: Some(one.place) };
        placing.pairs = row.points(plane).into_iter().map(pair).collect();
        placing.follow();
        placing
    }

    /// The points whose place is known.
    fn points(&self) -> Vec<ControlPoint> {
        let of = |pair: &Pair| pair.place.map(|place| ControlPoint { pixel: pair.pixel, place });
        self.pairs.iter().filter_map(of).collect()
    }

    /// What a complete point is off by, in m; None where that can't be said.
    pub fn residual_m(&self, at: usize) -> Option<f64> {
        self.pairs.get(at)?.place?;
        let before = self.pairs.iter().take(at).filter(|pair| pair.place.is_some()).count();
        match &self.fit {
            Some(Ok(fit)) if fit.residuals_m.len() > 2 => fit.residuals_m.get(before).copied(),
            _ => None,
        }
    }

    /// Whether it can be done.
    pub fn is_complete(&self) -> bool {
        self.waiting.is_none() && matches!(self.fit, Some(Ok(_)))
    }

    /// Whether another point may be added.
    pub fn has_room(&self) -> bool {
        self.pairs.len() < MOST_POINTS
    }

    fn follow(&mut self) {
        let points = self.points();
        self.fit = (points.len() >= 2).then(|| fit(&points, self.raster.size));
        let lie = |fit: &Fit| Arc::new(PictureLie::new(fit.warp.clone(), self.raster.size));
        self.lie = self.fit.as_ref().and_then(|fit| fit.as_ref().ok()).map(lie);
    }

    /// Points at a place on the picture; false when there are points enough.
    fn point(&mut self, pixel: Point) -> bool {
        let [right, down] = self.raster.size.map(f64::from);
        let pixel = Point { x: pixel.x.clamp(0.0, right), y: pixel.y.clamp(0.0, down) };
        if let Some(pair) = self.waiting.and_then(|at| self.pairs.get_mut(at)) {
            pair.pixel = pixel;
            return true;
        }
        if self.has_room() {
            self.waiting = Some(self.pairs.len());
            self.pairs.push(Pair { pixel, place: None });
            return true;
        }
        false
    }

    /// Says where the point that waits lies; false when none waits.
    fn put(&mut self, place: Point) -> bool {
        let Some(pair) = self.waiting.take().and_then(|at| self.pairs.get_mut(at)) else { return false };
        pair.place = Some(place);
        true
    }

    fn remove(&mut self, at: usize) {
        if at < self.pairs.len() {
            self.pairs.remove(at);
        }
        self.waiting = self.pairs.iter().position(|pair| pair.place.is_none());
    }

    /// One step back; false when there is none.
    fn back(&mut self) -> bool {
        match self.waiting.take() {
            Some(at) if self.pairs.get(at).is_some_and(|pair| pair.place.is_none()) => self.remove(at),
            Some(_) => {}
            // Points that were there before are not taken one by one.
            None if self.layer.is_some() || self.pairs.is_empty() => return false,
            None => {
                self.pairs.pop();
            }
        }
        true
    }
}

impl App {
    /// Begins to place a picture; both maps make room for it.
    pub(super) fn begin_placing(&mut self, mut placing: PicturePlacing) {
        self.end_drawing();
        self.state.tool.set_kind(ToolKind::Select);
        (self.state.dialog, self.state.snap, self.state.parcel) = (None, None, None);
        let view = &mut self.state.view;
        (view.hall, view.sheet, view.history_open) = (false, None, false);
        placing.before = self.state.picture_placing.as_ref().map_or(view.layout, |before| before.before);
        if view.layout == Layout::SideBySide {
            view.layout = Layout::Tasks;
        }
        if let Some(bounds) = placing.lie.as_ref().and_then(|lie| lie.bounds()) {
            view.go(ViewTarget::Fit(bounds));
        }
        self.state.picture_placing = Some(placing);
    }

    fn end_placing(&mut self) {
        if let Some(placing) = self.state.picture_placing.take() {
            self.state.view.layout = placing.before;
        }
    }

    /// Does what the user does while placing.
    pub(super) fn placing(&mut self, event: PlacingEvent) {
        let Some(placing) = &mut self.state.picture_placing else { return };
        match event {
            PlacingEvent::Pixel(pixel) => {
                if !placing.point(pixel) {
                    let enough = Message::new("placing-too-many");
                    return self.notify(NoticeKind::Attention, enough, Vec::new());
                }
            }
            PlacingEvent::Move(at, pixel) => {
                if let Some(pair) = placing.pairs.get_mut(at) {
                    pair.pixel = pixel;
                }
            }
            PlacingEvent::Typed(text) => match the_place(&text, self.state.project.crs()) {
                Ok(place) => {
                    placing.put(place);
                    let around = Bounds { min: place, max: place }.grown(ROUND_A_PLACE_M);
                    self.state.view.go(ViewTarget::Reveal(around));
                }
                Err(why) => return self.notify(NoticeKind::Attention, why, Vec::new()),
            },
            PlacingEvent::Again(at) => placing.waiting = Some(at).filter(|at| *at < placing.pairs.len()),
            PlacingEvent::Remove(at) => placing.remove(at),
            PlacingEvent::Back => {
                if !placing.back() {
                    return self.end_placing();
                }
            }
            PlacingEvent::Cancel => return self.end_placing(),
            PlacingEvent::Done => return self.picture_placed(),
        }
        if let Some(placing) = &mut self.state.picture_placing {
            placing.changed = true;
            placing.follow();
        }
        self.state.notices.retain(|notice| !notice.passing);
    }

    /// A click on a map while a picture is placed.
    pub(super) fn placing_pointer(&mut self, event: &ToolEvent) {
        if let ToolEvent::Move(pointer) | ToolEvent::Press(pointer) | ToolEvent::Click(pointer) = event {
            self.state.pointer = Some(*pointer);
        }
        let (ToolEvent::Click(pointer), Some(placing)) = (event, &mut self.state.picture_placing) else { return };
        if placing.put(pointer.at) {
            placing.changed = true;
            placing.follow();
            self.state.notices.retain(|notice| !notice.passing);
        } else {
            let key = if placing.has_room() { "placing-picture-first" } else { "placing-enough" };
            self.notify(NoticeKind::Attention, Message::new(key), Vec::new());
        }
    }

    fn picture_placed(&mut self) {
        let Some(placing) = self.state.picture_placing.as_ref().filter(|placing| placing.is_complete()).cloned() else {
            return self.notify(NoticeKind::Attention, Message::new("placing-too-few"), Vec::new());
        };
        let placement = Placement::Points(placing.points());
        let row = placing.layer.and_then(|id| self.state.project.pictures().get(id)).cloned();
        let done = match row {
            Some(_) if !placing.changed => true,
            Some(row) => self.perform(moved(&row, placement)),
            None => {
                let row = PictureLayer {
                    id: new_id(),
                    serial: self.state.project.pictures().next_serial(),
                    name: placing.name.clone(),
                    file: String::new(),
                    size: placing.raster.size,
                    opacity: FIRST_OPACITY,
                    placement,
                };
                self.put_new_picture(row, (&placing.file_name, &placing.bytes), &placing.raster)
            }
        };
        if done {
            self.end_placing();
            let message = Message::new("picture-placed").text("name", placing.name);
            self.notify(NoticeKind::Done, message, Vec::new());
        }
    }
}
