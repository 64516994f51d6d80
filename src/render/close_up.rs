//! The kansgebied of one pair in small: the value features behind it, both tasks with their search width, its edge.
//!
//! How large it is shown and in which colours is for the window.

use super::marks::{outline, tolerance_m};
use super::{Feature, Picture, feature_of};
use crate::analysis::Opportunity;
use crate::geometry::Bounds;
use crate::model::{FeatureId, Project};
use crate::render::style::{Paint, Stroke};

/// Part of its own size that is seen around a kansgebied.
const AROUND: f64 = 0.45;
/// Screen points along the longest side, for how coarse lines may be.
const SIDE_PX: f64 = 300.0;

/// The picture, and the part of the plane it is meant to show; None when the pair has no land.
pub fn close_up(one: &Opportunity, project: &Project) -> Option<(Picture, Bounds)> {
    let corners = one.ground.iter().flat_map(|polygon| polygon.exterior().coords().copied());
    let ground = Bounds::of_points(corners)?;
    let longest_m = ground.width_m().max(ground.height_m());
    let bounds = ground.grown(AROUND * longest_m);
    let tolerance_m = tolerance_m(longest_m * (1.0 + 2.0 * AROUND) / SIDE_PX);
    let mut picture = Picture::new(bounds.center());
    for feature in [one.a.id, one.b.id].into_iter().filter_map(|id| feature_of(project, id)) {
        draw_task(&mut picture, &feature, project, tolerance_m);
    }
    let mut drawn: Vec<FeatureId> = Vec::new();
    for side in one.values.iter().flat_map(|(_, term)| &term.behind) {
        if !drawn.contains(&side.id)
            && let Some(feature) = feature_of(project, side.id)
        {
            drawn.push(side.id);
            feature.draw_edge_on(&mut picture, tolerance_m);
        }
    }
    outline(&mut picture, one, 3.0, tolerance_m);
    Some((picture, bounds))
}

/// A task in its own looks; lines and points also with the land they search.
fn draw_task(picture: &mut Picture, feature: &Feature, project: &Project, tolerance_m: f64) {
    let (shape, settings) = (feature.shape(), project.settings());
    if !shape.lines().0.is_empty() || !shape.points().0.is_empty() {
        let usual_m = if shape.lines().0.is_empty() { settings.point_radius_m } else { settings.line_width_m };
        let band = shape.footprint(feature.search_width_m().unwrap_or(usual_m));
        picture.fill(&band, Paint::BandFill, tolerance_m);
        picture.outline(&band, &[Stroke::dashed(Paint::SelectedLine, 1.0, [4.0, 4.0, 4.0, 4.0])], tolerance_m);
    }
    feature.draw_on(picture, tolerance_m);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::geometry::Shape;
    use crate::geometry::projection::Crs;
    use crate::model::{Change, Edit, RowChange, TaskFeature, TypeCode};
    use crate::progress::Progress;
    use crate::words::Message;

    fn task(serial: u64, from: f64, to: f64) -> Change {
        let land = geo::Rect::new((210_000.0 + from, 540_000.0), (210_000.0 + to, 540_200.0)).to_polygon();
        let shape = Shape::prove(&land.into()).unwrap().shape;
        let mut row = TaskFeature::new(FeatureId(uuid::Uuid::from_u64_pair(0, serial)), serial, shape);
        row.type_code = Some(TypeCode::new("WBG"));
        Change::Task(RowChange::put(row))
    }

    #[test]
    fn it_shows_the_whole_kansgebied_with_some_land_around_it() {
        let mut project = Project::new("test", Crs::RD_NEW);
        project.apply(&Edit::new(Message::new("test"), vec![task(1, 0.0, 200.0), task(2, 100.0, 300.0)])).unwrap();
        let found = analyse(&project, &Progress::default()).unwrap();
        let (picture, bounds) = close_up(&found.opportunities[0], &project).unwrap();
        // The shared land is 100 by 200 m.
        assert_eq!((bounds.width_m().round(), bounds.height_m().round()), (280.0, 380.0));
        assert!(!picture.fills.is_empty() && !picture.lines.is_empty());
    }

    #[test]
    fn a_pair_without_land_has_no_picture() {
        let mut project = Project::new("test", Crs::RD_NEW);
        project.apply(&Edit::new(Message::new("test"), vec![task(1, 0.0, 200.0), task(2, 100.0, 300.0)])).unwrap();
        let one = analyse(&project, &Progress::default()).unwrap().opportunities.remove(0);
        let mut one = std::sync::Arc::unwrap_or_clone(one);
        one.ground = std::sync::Arc::new(geo::MultiPolygon::new(Vec::new()));
        assert!(close_up(&one, &project).is_none());
    }
}
