//! What is drawn over the maps because it was chosen or found: selected features, and places of koppelkansen.
//!
//! Badges are given as places with a code; their form on screen is for the window.

use geo::{InteriorPoint as _, MultiPolygon, Polygon};

use super::feature::Feature;
use super::picture::Picture;
use super::style::{self, Paint, Stroke};
use crate::analysis::{Analysis, ChanceClass, ConflictClass, Contact, Opportunity};
use crate::geometry::{Bounds, Point};
use crate::model::{Form, PairKey, Settings};

/// How far the veil reaches beyond the kansgebied, in m: further than a screen shows at a zoom of use.
const VEIL_M: f64 = 150_000.0;

/// How coarse marks may be at a zoom, in m: just under a screen point, in powers of two so that it seldom changes.
/// Wide lines through many near vertices would look torn.
pub fn tolerance_m(m_per_px: f64) -> f64 {
    if m_per_px < 0.05 { 0.0 } else { m_per_px.log2().floor().exp2() }
}

/// Which form a badge has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadgeForm {
    /// A chance: round.
    Chance,
    /// A conflict or a point of attention: an octagon.
    Conflict,
}

/// How much a badge asks to be seen; those that ask most come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// A strong chance or a conflict.
    Strong,
    /// A promising chance, or a tension.
    Middle,
    /// A chance to explore, or a point of attention: seen where its own place has room.
    Light,
}

/// A badge such as `K12`.
#[derive(Clone, Debug, PartialEq)]
pub struct Badge {
    /// Which pair it stands for.
    pub pair: PairKey,
    /// What it says.
    pub code: String,
    /// Its form.
    pub form: BadgeForm,
    /// How much it asks to be seen.
    pub weight: Weight,
    /// The place it belongs to, in the plane.
    pub at: Point,
    /// The box of the kansgebied.
    pub bounds: Bounds,
}

/// Selected features: the search width of lines and points as a faint band, and an outline with a light edge.
pub fn selection(features: &[Feature], settings: &Settings, tolerance_m: f64) -> Option<Picture> {
    let mut picture = Picture::new(middle_of(features)?);
    let strokes = [Stroke::solid(Paint::Halo, 7.0), Stroke::solid(Paint::SelectedLine, 3.0)];
    for feature in features {
        let shape = feature.shape();
        // A note is text: it has no land around it.
        let has_width = feature.form() != Some(Form::Note);
        if has_width && !(shape.lines().0.is_empty() && shape.points().0.is_empty()) {
            let usual_m = if shape.lines().0.is_empty() { settings.point_radius_m } else { settings.line_width_m };
            let band = shape.footprint(feature.search_width_m().unwrap_or(usual_m));
            picture.fill(&band, Paint::BandFill, tolerance_m);
            picture.outline(&band, &[Stroke::dashed(Paint::SelectedLine, 1.0, [4.0, 4.0, 4.0, 4.0])], tolerance_m);
        }
        picture.outline(shape.areas(), &strokes, tolerance_m);
        picture.draw_lines(shape.lines(), &strokes, tolerance_m);
    }
    Some(picture)
}

/// Outlines of features in their own looks on a light edge, to be drawn above the veil.
pub fn lit(features: &[Feature], tolerance_m: f64) -> Option<Picture> {
    let mut picture = Picture::new(middle_of(features)?);
    for feature in features {
        feature.draw_edge_on(&mut picture, tolerance_m);
    }
    Some(picture)
}

/// Outlines of the kansgebieden worth showing unasked: strong chances, conflicts and tensions, and promising
/// chances on shared ground. Dashed where the two tasks share no ground, because such an edge is only a neighbourhood.
pub fn chance_outlines(analysis: &Analysis, tolerance_m: f64) -> Option<Picture> {
    let shown: Vec<&Opportunity> =
        analysis.opportunities.iter().map(AsRef::as_ref).filter(|one| is_outlined(one)).collect();
    let bounds = shown.iter().filter_map(|one| ground_bounds(one)).reduce(Bounds::union)?;
    let mut picture = Picture::new(bounds.center());
    for one in shown.iter().rev() {
        outline(&mut picture, one, 1.6, tolerance_m);
    }
    Some(picture)
}

/// The place of the chosen koppelkans: a veil over everything else, and its outline.
pub fn chosen_chance(one: &Opportunity, tolerance_m: f64) -> Option<Picture> {
    let bounds = ground_bounds(one)?;
    let mut picture = Picture::new(bounds.center());
    picture.fill(&veil(&one.ground, &bounds), Paint::Veil, tolerance_m);
    outline(&mut picture, one, 3.0, tolerance_m);
    Some(picture)
}

/// A wide square with the ground cut out; holes of the ground are covered too.
fn veil(ground: &MultiPolygon<f64>, bounds: &Bounds) -> MultiPolygon<f64> {
    let wide = bounds.grown(VEIL_M);
    let square = geo::Rect::new(wide.min, wide.max).to_polygon().into_inner().0;
    let holes = ground.iter().map(|polygon| polygon.exterior().clone()).collect();
    let inner = ground.iter().flat_map(|polygon| polygon.interiors().iter().cloned());
    let covers = inner.map(|ring| Polygon::new(ring, Vec::new()));
    std::iter::once(Polygon::new(square, holes)).chain(covers).collect()
}

/// The badges of an analysis, in the order of their ranks: who comes first is placed first.
pub fn badges(analysis: &Analysis) -> Vec<Badge> {
    let mut all = Vec::new();
    for one in &analysis.opportunities {
        let (Some(bounds), Some(at)) = (ground_bounds(one), one.ground.interior_point()) else { continue };
        let mut badge = |code: &Option<String>, form, weight| {
            let code = code.iter().cloned();
            all.extend(code.map(|code| Badge { pair: one.pair, code, form, weight, at: at.0, bounds }));
        };
        let weight = |is_strong, is_middle| match (is_strong, is_middle || one.tension) {
            (true, _) => Weight::Strong,
            (false, true) => Weight::Middle,
            (false, false) => Weight::Light,
        };
        let (chance, conflict) = (one.chance_class, one.conflict_class);
        let is_strong = chance == Some(ChanceClass::Strong);
        badge(&one.chance_code, BadgeForm::Chance, weight(is_strong, chance == Some(ChanceClass::Promising)));
        badge(&one.conflict_code, BadgeForm::Conflict, weight(conflict == Some(ConflictClass::Conflict), false));
    }
    // Stable, so that among equals the rank decides.
    all.sort_by_key(|badge| badge.weight);
    all
}

fn is_outlined(one: &Opportunity) -> bool {
    let shares_ground = one.place.contact == Contact::Overlap;
    one.chance_class == Some(ChanceClass::Strong)
        || one.conflict_class == Some(ConflictClass::Conflict)
        || one.tension
        || (shares_ground && one.chance_class == Some(ChanceClass::Promising))
}

/// The edge of a kansgebied; dashed where it is only a neighbourhood.
pub(super) fn outline(picture: &mut Picture, one: &Opportunity, width_px: f32, tolerance_m: f64) {
    let line = match one.place.contact {
        Contact::Overlap => Stroke::solid(Paint::ChanceLine, width_px),
        _ => Stroke::dashed(Paint::ChanceLine, width_px, [7.0, 5.0, 7.0, 5.0]),
    };
    let halo = Stroke::solid(Paint::Halo, style::widest_px(&[line]) + 3.4);
    picture.outline(&one.ground, &[halo, line], tolerance_m);
}

/// The box of a kansgebied; None when it has no land.
pub fn ground_bounds(one: &Opportunity) -> Option<Bounds> {
    Bounds::of_points(one.ground.iter().flat_map(|polygon| polygon.exterior().coords().copied()))
}

fn middle_of(features: &[Feature]) -> Option<Point> {
    let boxes = features.iter().map(|feature| feature.shape().bounds());
    boxes.reduce(Bounds::union).map(|bounds| bounds.center())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::geometry::Shape;

    fn square(from: f64, to: f64) -> Shape {
        let at = |x, y| Point { x: 200_000.0 + x, y: 500_000.0 + y };
        Shape::polygon(&[at(from, from), at(to, from), at(to, to), at(from, to)]).unwrap().shape
    }

    #[test]
    fn the_veil_covers_everything_but_the_kansgebied() {
        use geo::Contains as _;
        let ground = square(0.0, 100.0);
        let veil = veil(ground.areas(), &ground.bounds());
        let covers = |x: f64, y: f64| veil.contains(&geo::Point::new(200_000.0 + x, 500_000.0 + y));
        assert!(!covers(50.0, 50.0));
        assert!(covers(150.0, 50.0) && covers(-60_000.0, 60_000.0));
    }

    #[test]
    fn marks_are_never_coarser_than_a_screen_point() {
        for m_per_px in [0.02, 0.05, 0.3, 1.0, 1.9, 9.0, 700.0] {
            let tolerance_m = tolerance_m(m_per_px);
            assert!(tolerance_m <= m_per_px, "{m_per_px}: {tolerance_m}");
        }
    }

    #[test]
    fn a_chosen_line_shows_its_search_width_and_a_chosen_area_does_not() {
        use crate::model::{FeatureId, TaskFeature};
        use crate::render::style::TypeTint;
        let at = |x| Point { x: 200_000.0 + x, y: 500_000.0 };
        let line = Shape::line(&[at(0.0), at(500.0)]).unwrap().shape;
        let id = FeatureId(uuid::Uuid::from_u128(1));
        let picture = |shape: Shape| {
            let feature = Feature::Task(TaskFeature::new(id, 1, shape).into(), TypeTint::None);
            selection(&[feature], &Settings::default(), 0.0).unwrap()
        };
        assert_eq!(picture(line).fills.len(), 1);
        assert_eq!(picture(square(0.0, 10.0)).fills.len(), 0);
        assert!(selection(&[], &Settings::default(), 0.0).is_none());
    }
}
