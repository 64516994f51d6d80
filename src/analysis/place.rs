//! Step 1: the place. How much land two tasks share, or how far apart they lie, as P.
//!
//! A link drawn by hand can only raise P; it never changes what is measured.

use geo::MultiPolygon;

use super::footprints::Land;
use super::{Contact, LinkTerm, Place};
use crate::geometry::{layers, overlay};
use crate::model::Settings;

/// What is measured of two footprints.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measures {
    /// a, in m².
    overlap_m2: f64,
    /// m, in m².
    smaller_m2: f64,
    /// d, in m.
    distance_m: f64,
}

/// Measures two footprints. Also gives the land they share, where their boxes meet.
pub(super) fn measure(a: &Land, b: &Land) -> (Measures, Option<MultiPolygon<f64>>) {
    let shared = a.bounds.touches(&b.bounds).then(|| layers::shared_land(&a.ground, &b.ground));
    let overlap_m2 = shared.as_ref().map_or(0.0, overlay::area_m2);
    // Less comes from the decimals of coordinates: then they touch.
    let (overlap_m2, shared) = if overlap_m2 < layers::LEAST_M2 {
        (0.0, shared.map(|_| MultiPolygon::new(Vec::new())))
    } else {
        (overlap_m2, shared)
    };
    let distance_m = if overlap_m2 > 0.0 { 0.0 } else { layers::distance_m(&a.ground, &b.ground) };
    let smaller_m2 = a.area_m2.min(b.area_m2);
    (Measures { overlap_m2: overlap_m2.min(smaller_m2), smaller_m2, distance_m }, shared)
}

/// P of what was measured.
pub(super) fn place(measures: &Measures, link: Option<LinkTerm>, settings: &Settings) -> Place {
    score(measures.overlap_m2, measures.smaller_m2, measures.distance_m, link, settings)
}

/// P from the measures: a and m in m², d in m.
///
/// Land counts as shared from `min(A_min, m/2)`. With A_min = 0 some land must still be shared, or footprints
/// far apart would count as overlapping.
fn score(overlap_m2: f64, smaller_m2: f64, distance_m: f64, link: Option<LinkTerm>, settings: &Settings) -> Place {
    let guard_m2 = settings.min_overlap_m2.min(smaller_m2 / 2.0);
    let contact = if overlap_m2 > 0.0 && overlap_m2 >= guard_m2 {
        Contact::Overlap
    } else if overlap_m2 > 0.0 {
        Contact::Sliver
    } else if distance_m <= 0.0 {
        Contact::Touching
    } else {
        Contact::Apart
    };
    let geometric = match contact {
        Contact::Overlap => 0.5 + 0.5 * (overlap_m2 / smaller_m2).min(1.0),
        Contact::Sliver | Contact::Touching => 0.5,
        Contact::Apart => 0.5 * (1.0 - distance_m / settings.distance_m).max(0.0),
    };
    let score = link.as_ref().map_or(geometric, |link| geometric.max(link.strength));
    Place {
        overlap_m2,
        smaller_m2,
        distance_m,
        reach_m: settings.distance_m,
        guard_m2,
        contact,
        geometric,
        link,
        score,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn p(overlap_m2: f64, smaller_m2: f64, distance_m: f64) -> f64 {
        score(overlap_m2, smaller_m2, distance_m, None, &Settings::default()).score
    }

    #[test]
    fn a_task_wholly_inside_another_counts_in_full() {
        assert_eq!(p(120_000.0, 120_000.0, 0.0), 1.0);
    }

    #[test]
    fn half_of_the_smaller_task_gives_three_quarters() {
        assert_eq!(p(60_000.0, 120_000.0, 0.0), 0.75);
    }

    #[test]
    fn touching_gives_a_half_from_both_sides() {
        assert_eq!(p(0.0, 120_000.0, 0.0), 0.5);
        assert!((p(0.0, 120_000.0, 1e-9) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn nearness_falls_to_nothing_at_the_distance_of_the_settings() {
        assert_eq!(p(0.0, 1.0, 75.0), 0.425);
        assert_eq!(p(0.0, 1.0, 500.0), 0.0);
        assert_eq!(p(0.0, 1.0, 900.0), 0.0);
    }

    #[test]
    fn a_sliver_below_the_guard_is_reported_but_counts_as_touching() {
        let sliver = score(999.0, 120_000.0, 0.0, None, &Settings::default());
        assert_eq!((sliver.contact, sliver.overlap_m2, sliver.score), (Contact::Sliver, 999.0, 0.5));
        let overlap = score(1000.0, 120_000.0, 0.0, None, &Settings::default());
        assert_eq!(overlap.contact, Contact::Overlap);
        assert!((overlap.score - (0.5 + 0.5 / 120.0)).abs() < 1e-12);
    }

    #[test]
    fn half_of_a_small_task_passes_the_guard() {
        assert_eq!(p(400.0, 800.0, 0.0), 0.75);
        assert_eq!(p(399.0, 800.0, 0.0), 0.5);
    }

    #[test]
    fn without_a_guard_tasks_far_apart_still_do_not_overlap() {
        let settings = Settings { min_overlap_m2: 0.0, ..Settings::default() };
        assert_eq!(score(0.0, 1e4, 250.0, None, &settings).score, 0.25);
    }

    #[test]
    fn a_link_by_hand_only_raises_the_place() {
        let linked = |overlap, distance, strength| {
            let link = LinkTerm { strength, reason: "zelfde peilgebied".to_owned() };
            score(overlap, 120_000.0, distance, Some(link), &Settings::default()).score
        };
        assert_eq!(linked(0.0, 4000.0, 0.5), 0.5);
        assert_eq!(linked(0.0, 4000.0, 1.0), 1.0);
        assert_eq!(linked(60_000.0, 0.0, 0.5), 0.75);
    }
}
