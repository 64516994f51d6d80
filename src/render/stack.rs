//! The stack map: how many tasks lie over each other in a place, and how they get along, from the zones.
//!
//! Lightness says how many, hue how they get along, and a text says both, so that it can be read without colours. It
//! counts nothing itself.

use geo::{InteriorPoint, LineString, MultiLineString, MultiPolygon};

use super::picture::Picture;
use super::style::{Fit, Paint, Stroke};
use crate::analysis::{Zone, Zones};
use crate::geometry::{Bounds, Point, overlay};

/// Mean R from which tasks help one another and, with a minus sign, hinder one another.
const FIT_FROM: f64 = 0.25;
/// More tasks than this look the same.
const MOST: usize = 4;

/// What is written in a place where tasks lie over each other.
#[derive(Clone, Debug, PartialEq)]
pub struct StackLabel {
    /// Where: inside the largest part of the place.
    pub at: Point,
    /// The box around that part.
    pub bounds: Bounds,
    /// How many tasks.
    pub count: usize,
    /// Their mean R; None when it is not known.
    pub mean_r: Option<f64>,
}

/// How the tasks of a zone get along; a single task gets along with itself.
pub fn fit_of(zone: &Zone) -> Fit {
    match zone.mean_r {
        _ if zone.tasks.len() < 2 => Fit::Alone,
        None => Fit::Unknown,
        Some(r) if r >= FIT_FROM => Fit::With,
        Some(r) if r <= -FIT_FROM => Fit::Against,
        Some(_) => Fit::Neutral,
    }
}

/// The paint of a zone.
pub fn paint_of(zone: &Zone) -> Paint {
    Paint::Stack(zone.tasks.len().min(MOST) as u8, fit_of(zone))
}

/// The places with their borders; None without tasks.
pub fn picture(zones: &Zones, tolerance_m: f64) -> Option<Picture> {
    let around = zones.zones.iter().map(|zone| zone.bounds).reduce(Bounds::union)?;
    let mut picture = Picture::new(around.center());
    for zone in zones.zones.iter().filter(|zone| !zone.is_sliver()) {
        picture.fill(&zone.land, paint_of(zone), tolerance_m);
    }
    let lines = zones.borders.iter().map(|[a, b]| LineString::new(vec![*a, *b])).collect();
    picture.draw_lines(&MultiLineString::new(lines), &[Stroke::solid(Paint::StackLine, 1.2)], tolerance_m);
    Some(picture)
}

/// What is written on the map, the places with most tasks first.
pub fn labels(zones: &Zones) -> Vec<StackLabel> {
    let several = zones.zones.iter().filter(|zone| zone.tasks.len() > 1 && !zone.is_sliver());
    several.filter_map(label).collect()
}

fn label(zone: &Zone) -> Option<StackLabel> {
    // Joined over the tiles, or the text would stand in half a place.
    let whole = overlay::union_all([zone.land.as_ref()]);
    let area = |one: &&geo::Polygon<f64>| overlay::area_m2(&MultiPolygon::new(vec![(*one).clone()]));
    let largest = whole.iter().max_by(|a, b| area(a).total_cmp(&area(b)))?;
    let at = largest.interior_point()?;
    let bounds = Bounds::of_points(largest.exterior().0.iter().copied())?;
    Some(StackLabel { at: at.0, bounds, count: zone.tasks.len(), mean_r: zone.mean_r })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::Arc;

    use super::*;
    use crate::analysis::Live;
    use crate::geometry::Shape;
    use crate::geometry::projection::Crs;
    use crate::model::{Change, Edit, FeatureId, Project, RowChange, TaskFeature, TypeCode};
    use crate::progress::Progress;
    use crate::words::Message;

    fn zones(tasks: &[(&str, f64)]) -> Zones {
        let mut project = Project::new("P", Crs::RD_NEW);
        for (serial, (code, x)) in (1..).zip(tasks) {
            let corner = |dx: f64, dy: f64| Point { x: 210_000.0 + x + dx, y: 540_000.0 + dy };
            let ring = [corner(0.0, 0.0), corner(100.0, 0.0), corner(100.0, 100.0), corner(0.0, 100.0)];
            let shape = Shape::polygon(&ring).unwrap().shape;
            let row = TaskFeature::new(FeatureId(uuid::Uuid::from_u64_pair(1, serial)), serial, shape);
            let row = TaskFeature { type_code: Some(TypeCode::new(code)), ..row };
            project.apply(&Edit::new(Message::new("x"), vec![Change::Task(RowChange::put(row))])).unwrap();
        }
        let mut live = Live::default();
        live.run(&project, &Arc::default(), &Progress::default()).unwrap();
        live.zones(&Progress::default()).unwrap()
    }

    #[test]
    fn places_are_painted_by_how_many_tasks_and_how_they_get_along() {
        let of = |tasks: &[(&str, f64)]| paint_of(&zones(tasks).zones[0]);
        assert_eq!(of(&[("WBG", 0.0), ("WKW", 50.0)]), Paint::Stack(2, Fit::With));
        assert_eq!(of(&[("ENE", 0.0), ("ERF", 50.0)]), Paint::Stack(2, Fit::Against));
        assert_eq!(of(&[("ENE", 0.0), ("WON", 50.0)]), Paint::Stack(2, Fit::Neutral));
        assert_eq!(of(&[("ENE", 0.0), ("zzz", 50.0)]), Paint::Stack(2, Fit::Unknown));
        assert_eq!(of(&[("ENE", 0.0)]), Paint::Stack(1, Fit::Alone));
        let many: Vec<(&str, f64)> = (0..7).map(|i| ("NAT", f64::from(i) * 5.0)).collect();
        assert_eq!(of(&many), Paint::Stack(4, Fit::With));
    }

    #[test]
    fn the_text_stands_inside_its_place() {
        let found = zones(&[("WBG", 0.0), ("WKW", 50.0)]);
        let [label] = labels(&found).try_into().unwrap();
        assert_eq!((label.count, label.mean_r), (2, Some(2.0)));
        assert!(label.at.x > 210_050.0 && label.at.x < 210_100.0);
        assert!(picture(&found, 0.0).is_some() && picture(&zones(&[]), 0.0).is_none());
    }
}
