//! The triage of tasks: which can simply be fitted in, which ask to be combined, and which groups hang together.
//!
//! It counts the links that the analysis found and judges no pair again. A task that can't be judged yet is said to be
//! so: "simply fit in" would be a guess.

use std::collections::BTreeMap;

use super::footprints::task_ref;
use super::{Analysis, ChanceClass, FeatureRef};
use crate::model::{FeatureId, Form, PairKey, Project};

/// Links from which a task asks for one plan for the whole place.
const MANY_LINKS: usize = 3;
/// A group with more tasks than this may be too wide.
const MOST_TASKS: usize = 5;

/// What a task asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Approach {
    /// Three or more links, or part of a triangle: one plan for the whole place (*integraal gebiedsgericht*).
    Integral,
    /// One or two links (*koppelen*).
    Combine,
    /// No link: simply fit in (*inpassen*).
    FitIn,
    /// No link, but a pair of it can't be judged yet.
    Unjudged,
}

impl Approach {
    /// All, in the order they are shown.
    pub const ALL: [Approach; 4] = [Approach::Integral, Approach::Combine, Approach::FitIn, Approach::Unjudged];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            Approach::Integral => "approach-integral",
            Approach::Combine => "approach-combine",
            Approach::FitIn => "approach-fit-in",
            Approach::Unjudged => "approach-unjudged",
        }
    }

    /// Its name in files.
    pub fn file_word(self) -> &'static str {
        match self {
            Approach::Integral => "integraal",
            Approach::Combine => "koppelen",
            Approach::FitIn => "inpassen",
            Approach::Unjudged => "nog niet te beoordelen",
        }
    }
}

/// A link of a task: a pair that is at least promising.
#[derive(Clone, Debug, PartialEq)]
pub struct Partner {
    /// The other task.
    pub task: FeatureRef,
    /// Their pair.
    pub pair: PairKey,
    /// The code the pair is called by, such as `K3`.
    pub code: String,
    /// K of the pair.
    pub chance: f64,
}

/// One task with what it asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskTriage {
    /// The task.
    pub task: FeatureRef,
    /// What it asks for.
    pub approach: Approach,
    /// Whether it is part of a triangle: three tasks that are all linked.
    pub in_triangle: bool,
    /// Its links, the highest K first.
    pub partners: Vec<Partner>,
}

/// Tasks that hang together through links.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// `G1`, `G2` …: the largest first, then by the names of the tasks.
    pub code: String,
    /// Its tasks: the most links first, then by name.
    pub tasks: Vec<TaskTriage>,
}

impl Group {
    /// Whether it has so many tasks that its border may be too wide (*afbakening te ruim?*, KiM 2011).
    pub fn is_wide(&self) -> bool {
        self.tasks.len() > MOST_TASKS
    }
}

/// The triage of all tasks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Triage {
    /// Tasks that hang together.
    pub groups: Vec<Group>,
    /// Tasks without a link, in the order of the task map.
    pub alone: Vec<TaskTriage>,
}

/// Links are pairs with K of at least the threshold *promising*. Text notes are no tasks.
pub fn triage(project: &Project, analysis: &Analysis) -> Triage {
    let mut links: BTreeMap<FeatureId, Vec<Partner>> = BTreeMap::new();
    let mut open: Vec<FeatureId> = Vec::new();
    for one in &analysis.opportunities {
        match (one.chance_class, one.chance) {
            (Some(class), Some(chance)) if class >= ChanceClass::Promising => {
                for (task, other) in [(&one.a, &one.b), (&one.b, &one.a)] {
                    let code = one.chance_code.clone().unwrap_or_default();
                    let partner = Partner { task: other.clone(), pair: one.pair, code, chance: chance.middle };
                    links.entry(task.id).or_default().push(partner);
                }
            }
            (None, _) => open.extend([one.a.id, one.b.id]),
            _ => {}
        }
    }
    open.sort_unstable();
    let tasks = project.tasks().iter().filter(|task| task.form != Some(Form::Note));
    let all: Vec<TaskTriage> = tasks.map(|task| one_task(task_ref(task), &links, &open)).collect();
    let (linked, alone): (Vec<_>, Vec<_>) = all.into_iter().partition(|task| !task.partners.is_empty());
    Triage { groups: groups(linked, &links), alone }
}

fn one_task(task: FeatureRef, links: &BTreeMap<FeatureId, Vec<Partner>>, open: &[FeatureId]) -> TaskTriage {
    // The pairs come by K, so the partners do too.
    let partners = links.get(&task.id).cloned().unwrap_or_default();
    let in_triangle = partners.iter().enumerate().any(|(at, one)| {
        let its = links.get(&one.task.id);
        partners.iter().skip(at + 1).any(|other| its.is_some_and(|its| its.iter().any(|p| p.task.id == other.task.id)))
    });
    let approach = match partners.len() {
        0 if open.binary_search(&task.id).is_ok() => Approach::Unjudged,
        0 => Approach::FitIn,
        n if n >= MANY_LINKS || in_triangle => Approach::Integral,
        _ => Approach::Combine,
    };
    TaskTriage { task, approach, in_triangle, partners }
}

/// The connected groups with their codes.
fn groups(linked: Vec<TaskTriage>, links: &BTreeMap<FeatureId, Vec<Partner>>) -> Vec<Group> {
    let mut group_of: BTreeMap<FeatureId, usize> = BTreeMap::new();
    let mut found: Vec<Vec<TaskTriage>> = Vec::new();
    for task in linked {
        let group = *group_of.entry(task.task.id).or_insert(found.len());
        if group == found.len() {
            found.push(Vec::new());
            let mut next = vec![task.task.id];
            while let Some(id) = next.pop() {
                for partner in links.get(&id).into_iter().flatten() {
                    if group_of.insert(partner.task.id, group).is_none() {
                        next.push(partner.task.id);
                    }
                }
            }
        }
        if let Some(tasks) = found.get_mut(group) {
            tasks.push(task);
        }
    }
    let by_name = |task: &TaskTriage| (task.task.name.clone(), task.task.id);
    for tasks in &mut found {
        tasks.sort_by_cached_key(|task| (std::cmp::Reverse(task.partners.len()), by_name(task)));
    }
    found.sort_by_cached_key(|tasks| {
        let mut names: Vec<_> = tasks.iter().map(by_name).collect();
        names.sort();
        (std::cmp::Reverse(tasks.len()), names)
    });
    let coded = found.into_iter().enumerate();
    coded.map(|(at, tasks)| Group { code: format!("G{}", at + 1), tasks }).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::fixtures::{full_task, project, square};
    use crate::model::TaskFeature;
    use crate::progress::Progress;

    /// Tasks by name, type and where they begin along a line; each is 200 m wide and D is 500 m.
    fn triaged(tasks: &[(&str, &str, f64)]) -> Triage {
        let rows = tasks.iter().zip(1..).map(|((name, code, x), serial)| {
            let task = full_task(serial, name, code, square(*x, 0.0, 200.0));
            TaskFeature { type_code: task.type_code.filter(|code| !code.0.is_empty()), ..task }
        });
        let project = project(rows.collect(), vec![]);
        triage(&project, &analyse(&project, &Progress::default()).unwrap())
    }

    fn approaches(group: &Group) -> Vec<(&str, Approach)> {
        group.tasks.iter().map(|task| (task.task.name.as_str(), task.approach)).collect()
    }

    #[test]
    fn a_task_without_a_link_is_fitted_in() {
        let found = triaged(&[("A", "WBG", 0.0), ("B", "WBG", 5000.0)]);
        assert!(found.groups.is_empty());
        assert!(found.alone.iter().all(|task| task.approach == Approach::FitIn));
        assert_eq!(found.alone.len(), 2);
    }

    #[test]
    fn a_chain_is_combined_and_three_that_are_all_linked_are_one_plan() {
        // A and C lie 400 m apart: P = 0.1, too little for a link.
        let chain = triaged(&[("A", "WBG", 0.0), ("B", "WKW", 300.0), ("C", "WBG", 600.0)]);
        let group = chain.groups.first().unwrap();
        assert_eq!(
            approaches(group),
            [("B", Approach::Combine), ("A", Approach::Combine), ("C", Approach::Combine)],
            "the one with two links first"
        );
        let triangle = triaged(&[("A", "WBG", 0.0), ("B", "WKW", 50.0), ("C", "NAT", 100.0)]);
        let group = triangle.groups.first().unwrap();
        assert!(group.tasks.iter().all(|task| task.approach == Approach::Integral && task.in_triangle));
        assert!(group.tasks.iter().all(|task| task.partners.len() == 2), "two links are enough in a triangle");
    }

    #[test]
    fn three_links_without_a_triangle_are_one_plan_for_the_middle_only() {
        // B lies between the others, which lie too far from one another for a link.
        let row = |serial, name: &str, x: f64, y: f64| full_task(serial, name, "WBG", square(x, y, 200.0));
        let tasks =
            vec![row(1, "B", 0.0, 0.0), row(2, "L", -350.0, 0.0), row(3, "R", 350.0, 0.0), row(4, "T", 0.0, 350.0)];
        let project = project(tasks, vec![]);
        let found = triage(&project, &analyse(&project, &Progress::default()).unwrap());
        let group = found.groups.first().unwrap();
        assert_eq!(approaches(group)[0], ("B", Approach::Integral));
        assert!(!group.tasks[0].in_triangle);
        assert!(group.tasks[1..].iter().all(|task| task.approach == Approach::Combine));
    }

    #[test]
    fn groups_are_coded_by_size_and_then_by_name_and_warn_above_five() {
        let mut tasks = vec![("Z", "WBG", 0.0), ("Y", "WBG", 50.0), ("X", "WKW", 9000.0), ("A", "WKW", 9050.0)];
        let names = ["M1", "M2", "M3", "M4", "M5", "M6"];
        tasks.extend(names.iter().zip([20e3, 20.1e3, 20.2e3, 20.3e3, 20.4e3, 20.5e3]).map(|(n, x)| (*n, "NAT", x)));
        let found = triaged(&tasks);
        let groups: Vec<_> =
            found.groups.iter().map(|one| (one.code.as_str(), one.tasks.len(), one.is_wide())).collect();
        assert_eq!(groups, [("G1", 6, true), ("G2", 2, false), ("G3", 2, false)]);
        assert_eq!(found.groups[1].tasks[0].task.name, "A", "before the group of Y and Z");
        let five = triaged(&tasks[4..9]);
        assert_eq!((five.groups[0].tasks.len(), five.groups[0].is_wide()), (5, false));
    }

    #[test]
    fn a_task_that_cannot_be_judged_is_not_said_to_fit_in() {
        let found = triaged(&[("A", "", 0.0), ("B", "WBG", 50.0), ("C", "", 9000.0)]);
        let all: Vec<_> = found.alone.iter().map(|task| (task.task.name.as_str(), task.approach)).collect();
        assert_eq!(all, [("A", Approach::Unjudged), ("B", Approach::Unjudged), ("C", Approach::FitIn)]);
    }
}
