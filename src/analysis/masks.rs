//! Step 0, masks: land that will not change is taken from the land of every task and value feature.
//!
//! The features themselves keep their shapes; what is lost is told for each task.

use std::sync::Arc;

use geo::{MultiPolygon, Polygon};

use super::FeatureRef;
use crate::geometry::index::BoxIndex;
use crate::geometry::{Bounds, layers, overlay};
use crate::model::{Mask, Project};
use crate::words::Message;

/// Losing less than this is not worth telling, in m²: neighbours share a border that is never drawn quite the same.
const TOLD_M2: f64 = 1.0;

/// The land of all masks together, in parts that are found by their boxes.
#[derive(Default)]
pub(super) struct Masked {
    masks: Arc<Vec<Mask>>,
    parts: Vec<Polygon<f64>>,
    index: Option<BoxIndex>,
}

/// What masks take from the land of one feature.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Loss {
    /// Its land without masks, in m²; 0 where no mask comes.
    pub whole_m2: f64,
    /// What is left of it, in m².
    pub left_m2: f64,
}

impl Masked {
    /// The masks of a project.
    pub fn of(project: &Project) -> Self {
        let masks = Arc::clone(&project.masks);
        let parts = overlay::union_all(masks.iter().map(|mask| mask.shape.areas())).0;
        let bounds = |(at, part): (usize, &Polygon<f64>)| {
            Bounds::of_points(part.exterior().0.iter().copied()).map(|bounds| (at, bounds))
        };
        let index = (!parts.is_empty()).then(|| BoxIndex::build(parts.iter().enumerate().filter_map(bounds)));
        Self { masks, parts, index }
    }

    /// Whether a project masks the same land.
    pub fn is_that_of(&self, project: &Project) -> bool {
        let same = || {
            let lands = |masks: &Arc<Vec<Mask>>| masks.iter().map(|mask| mask.shape.clone()).collect::<Vec<_>>();
            lands(&self.masks) == lands(&project.masks)
        };
        Arc::ptr_eq(&self.masks, &project.masks) || same()
    }

    /// The land that can change, and what was lost; all of it, unaltered, where no mask comes.
    pub fn taken_from(&self, ground: MultiPolygon<f64>) -> (MultiPolygon<f64>, Loss) {
        let near = self.near(&ground);
        if near.0.is_empty() || !layers::overlap(&ground, &near) {
            return (ground, Loss::default());
        }
        let left = overlay::difference(&ground, &near);
        let loss = Loss { whole_m2: overlay::area_m2(&ground), left_m2: overlay::area_m2(&left) };
        (left, loss)
    }

    /// The parts whose boxes touch some land.
    fn near(&self, ground: &MultiPolygon<f64>) -> MultiPolygon<f64> {
        let bounds = Bounds::of_points(ground.iter().flat_map(|part| part.exterior().0.iter().copied()));
        let found = self.index.as_ref().zip(bounds).map(|(index, bounds)| index.touching(&bounds)).unwrap_or_default();
        MultiPolygon::new(found.into_iter().filter_map(|at| self.parts.get(at).cloned()).collect())
    }
}

impl Loss {
    /// Whether masks leave nothing.
    pub fn is_all(&self) -> bool {
        self.whole_m2 > 0.0 && self.left_m2 <= 0.0
    }

    /// What is told of a task; None when it is not worth telling.
    pub fn told(&self, task: &FeatureRef) -> Option<Message> {
        if self.is_all() {
            return Some(task.name_in(Message::new("analysis-warning-masked-all"), "name").area("area", self.whole_m2));
        }
        let lost_m2 = self.whole_m2 - self.left_m2;
        let told = || task.name_in(Message::new("analysis-warning-masked"), "name").area("area", lost_m2);
        (lost_m2 >= TOLD_M2).then(|| told().area("left", self.left_m2))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::Arc;

    use crate::analysis::fixtures::{changed, full_task, id, judged_value, project, rectangle, shape, square};
    use crate::analysis::{Analysis, analyse};
    use crate::model::{Change, Mask, Project};
    use crate::progress::Progress;

    fn masked(project: Project, lands: Vec<geo::MultiPolygon<f64>>) -> Analysis {
        let mask = |(number, land)| Mask { id: id(9000 + number), shape: shape(land), reason: "kerk".to_owned() };
        let masks = (0_u64..).zip(lands).map(mask).collect();
        analyse(&changed(project, vec![Change::Masks(Arc::new(masks))]), &Progress::default()).unwrap()
    }

    /// Two tasks of 100 × 100 m that share 50 × 100 m.
    fn two() -> Project {
        let tasks = vec![
            full_task(1, "Waterberging", "WBG", square(0.0, 0.0, 100.0)),
            full_task(2, "Beekherstel", "WKW", square(50.0, 0.0, 100.0)),
        ];
        project(tasks, vec![judged_value(1, "Es", square(0.0, 0.0, 200.0), [3, 0, 0, 0])])
    }

    fn said(analysis: &Analysis) -> Vec<&str> {
        analysis.warnings.iter().map(|one| one.key.as_str()).collect()
    }

    #[test]
    fn masked_land_counts_for_neither_task_and_the_hectares_are_told() {
        // A strip of 30 m in the shared land.
        let found = masked(two(), vec![rectangle([60.0, 0.0, 90.0, 100.0])]);
        let place = &found.opportunities[0].place;
        assert!((place.overlap_m2 - 2000.0).abs() < 0.01 && (place.smaller_m2 - 7000.0).abs() < 0.01);
        assert_eq!(said(&found), ["analysis-warning-masked", "analysis-warning-masked"]);
        let text = crate::words::words(crate::words::Language::Dutch).say(&found.warnings[0]);
        assert!(text.contains("Waterberging") && text.contains("0,3 ha"), "{text}");
    }

    #[test]
    fn a_task_wholly_in_masked_land_is_told_and_has_no_pairs() {
        let found = masked(
            two(),
            vec![square(-10.0, -10.0, 60.0), rectangle([-10.0, 40.0, 120.0, 110.0]), square(40.0, -10.0, 80.0)],
        );
        assert!(found.opportunities.is_empty());
        assert_eq!(said(&found), ["analysis-warning-masked-all", "analysis-warning-masked"]);
    }

    #[test]
    fn masked_land_takes_its_values_along() {
        let free = masked(two(), Vec::new());
        assert_eq!(said(&free), [] as [&str; 0]);
        let harmed =
            |found: &Analysis| found.opportunities[0].values.iter().map(|(_, one)| one.intensity).collect::<Vec<_>>();
        assert_eq!(harmed(&free)[0], Some(1.0));
        // All of the value but none of the shared land that is left.
        let tasks = vec![
            full_task(1, "Waterberging", "WBG", square(0.0, 0.0, 100.0)),
            full_task(2, "Beekherstel", "WKW", square(0.0, 0.0, 100.0)),
        ];
        let half = project(tasks, vec![judged_value(1, "Es", rectangle([0.0, 0.0, 50.0, 100.0]), [3, 0, 0, 0])]);
        assert_eq!(harmed(&masked(half.clone(), Vec::new()))[0], Some(0.5));
        assert_eq!(harmed(&masked(half, vec![rectangle([0.0, 0.0, 50.0, 100.0])]))[0], Some(0.0));
    }

    #[test]
    fn overlapping_masks_take_land_once_and_masks_elsewhere_change_nothing() {
        let strip = || rectangle([60.0, 0.0, 90.0, 100.0]);
        let once = masked(two(), vec![strip()]);
        assert_eq!(masked(two(), vec![strip(), strip()]), once);
        let elsewhere = masked(two(), vec![square(5000.0, 5000.0, 100.0)]);
        assert_eq!(elsewhere, masked(two(), Vec::new()));
    }
}
