//! What is unknown of a pair, and what knowing it would do to K and its class.
//!
//! Each unknown term is filled in with its lowest and its highest while the others stay as they are; nothing is
//! guessed. Which unknown matters most for a whole project is not here.

use super::moment::missing_moment;
use super::people::parties_of;
use super::score::{Helping, chance};
use super::{ChanceClass, FeatureRef, Interaction, Opportunity, Range};
use crate::model::{FeatureId, Project, TaskFeature, TypeCode};
use crate::words::Message;

/// The highest R in the method: onlosmakelijk.
const HIGHEST_MATCH: f64 = 3.0;

/// A term that can be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// R: a type or a cell of the function matrix is missing.
    Match,
    /// T: a period or a phase is missing.
    Moment,
    /// M: one of the two has no parties.
    People,
    /// U: neither says how urgent it is.
    Urgency,
}

/// Something that can be filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Lack {
    /// At which task.
    pub task: FeatureId,
    /// What, naming the task.
    pub what: Message,
}

/// What K would be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// K; still a range when something else is unknown too.
    pub chance: Range,
    /// Its class, by the middle.
    pub class: ChanceClass,
}

/// One unknown term and what knowing it would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Knowing {
    /// Which term.
    pub unknown: Unknown,
    /// What has to be filled in for it; empty when only the function matrix lacks a cell.
    pub lacks: Vec<Lack>,
    /// With the lowest filled in: T, M or U = 0; R not above 0.
    pub low: Outcome,
    /// With the highest filled in: T, M or U = 1; the highest R the matrix allows.
    pub high: Outcome,
    /// The type that would give the highest R, when it is a type that is missing.
    pub best_type: Option<TypeCode>,
}

/// The unknown terms of a pair in the order of the method.
pub fn knowing(project: &Project, one: &Opportunity) -> Vec<Knowing> {
    let known = Helping {
        moment: one.moment.score,
        people: one.people.score,
        gain: one.gain.unwrap_or_default(),
        urgency: one.urgency.score,
    };
    let Some(r) = one.interaction.score() else { return vec![matching(project, one, &known)] };
    let with = |helping: Helping| outcome(one, r, &helping);
    let tasks = [&one.a, &one.b].map(|side| (project.tasks().get(side.id).map(AsRef::as_ref), side));
    let of_tasks = |lacks: fn(&TaskFeature, &FeatureRef) -> Vec<Message>| {
        let each = tasks.iter().filter_map(|(task, side)| task.map(|task| (side.id, lacks(task, side))));
        each.flat_map(|(task, all)| all.into_iter().map(move |what| Lack { task, what })).collect::<Vec<_>>()
    };
    let terms = [
        (
            Unknown::Moment,
            known.moment,
            [0.0, 1.0].map(|t| Helping { moment: Some(t), ..known }),
            of_tasks(missing_moment),
        ),
        (
            Unknown::People,
            known.people,
            [0.0, 1.0].map(|m| Helping { people: Some(m), ..known }),
            of_tasks(missing_people),
        ),
        (
            Unknown::Urgency,
            known.urgency,
            [0.0, 1.0].map(|u| Helping { urgency: Some(u), ..known }),
            of_tasks(missing_urgency),
        ),
    ];
    let open = terms.into_iter().filter(|(_, score, ..)| score.is_none());
    open.map(|(unknown, _, [low, high], lacks)| Knowing {
        unknown,
        lacks,
        low: with(low),
        high: with(high),
        best_type: None,
    })
    .collect()
}

fn outcome(one: &Opportunity, r: f64, helping: &Helping) -> Outcome {
    let chance = chance(one.place.score, r, helping, &one.weights);
    Outcome { chance, class: ChanceClass::of(chance.middle, &one.thresholds) }
}

/// What knowing R would do. Of values whose Q is unknown none gains in the low case and all in the high one.
fn matching(project: &Project, one: &Opportunity, known: &Helping) -> Knowing {
    let may_gain = one.values.iter().filter(|(_, term)| term.arrow().is_none_or(super::Arrow::is_gain)).count();
    let (r, best_type) = highest_match(project, one);
    let high = Helping { gain: may_gain as f64 / 4.0, ..*known };
    let lack = |side: &FeatureRef| {
        let task = project.tasks().get(side.id)?;
        let has = task.type_code.as_ref().is_some_and(|code| project.type_of(code).is_some());
        (!has).then(|| Lack { task: side.id, what: side.name_in(Message::new("missing-type"), "task") })
    };
    Knowing {
        unknown: Unknown::Match,
        lacks: [&one.a, &one.b].into_iter().filter_map(lack).collect(),
        low: outcome(one, 0.0, known),
        high: outcome(one, r.max(0.0), &high),
        best_type,
    }
}

/// The highest R that is possible: with a missing cell +3 for that direction; with one missing type the best of the
/// types of the project; else +3.
fn highest_match(project: &Project, one: &Opportunity) -> (f64, Option<TypeCode>) {
    debug_assert_eq!(one.interaction, Interaction::Unknown);
    let code_of = |side: &FeatureRef| {
        let code = project.tasks().get(side.id)?.type_code.as_ref()?;
        project.type_of(code).map(|known| &known.code)
    };
    let cell = |from: &TypeCode, to: &TypeCode| {
        project.functions().get(from, to).map_or(HIGHEST_MATCH, |cell| f64::from(cell.score))
    };
    let both = |a: &TypeCode, b: &TypeCode| (cell(a, b) + cell(b, a)) / 2.0;
    match (code_of(&one.a), code_of(&one.b)) {
        (Some(a), Some(b)) => (both(a, b), None),
        (None, None) => (HIGHEST_MATCH, None),
        (Some(known), None) | (None, Some(known)) => {
            // The first of equals, so that the order of the types decides.
            let all = project.types().iter().map(|other| (both(known, &other.code), &other.code));
            let best = all.reduce(|best, next| if next.0 > best.0 { next } else { best });
            best.map_or((HIGHEST_MATCH, None), |(r, code)| (r, Some(code.clone())))
        }
    }
}

fn missing_people(task: &TaskFeature, name: &FeatureRef) -> Vec<Message> {
    let none = parties_of(task).is_empty();
    none.then(|| name.name_in(Message::new("missing-parties"), "task")).into_iter().collect()
}

fn missing_urgency(_: &TaskFeature, name: &FeatureRef) -> Vec<Message> {
    vec![name.name_in(Message::new("missing-urgency-of"), "task")]
}

impl Knowing {
    /// What knowing it would do, in a sentence.
    pub fn line(&self, one: &Opportunity) -> Message {
        let message = Message::new(match self.unknown {
            _ if self.low.chance == self.high.chance => "knowing-no-difference",
            Unknown::Match => "knowing-match",
            Unknown::Moment => "knowing-moment",
            Unknown::People => "knowing-people",
            Unknown::Urgency => "knowing-urgency",
        });
        let term = match self.unknown {
            Unknown::Match => "term-match",
            Unknown::Moment => "term-moment",
            Unknown::People => "term-people",
            Unknown::Urgency => "term-urgency",
        };
        let best = match &self.best_type {
            Some(code) => Message::new("knowing-best-type").text("type", code.0.as_str()),
            None => Message::new("knowing-best"),
        };
        let class = if self.low.class == self.high.class {
            Message::new("knowing-stays").term("class", self.low.class.key())
        } else {
            Message::new("knowing-turns").term("low", self.low.class.key()).term("high", self.high.class.key())
        };
        let message = message.term("term", term).message("best", best).message("class", class);
        message.message("low", ends(one, self.low.chance)).message("high", ends(one, self.high.chance))
    }
}

/// A K as `31`, or as `31–38` while something else is unknown.
fn ends(one: &Opportunity, chance: Range) -> Message {
    let (low, high) = (one.chance_shown(chance.low, 0), one.chance_shown(chance.high, 0));
    if chance.is_open() && (low.0.round() != high.0.round() || low.1 != high.1) {
        Message::new("knowing-between").number_as("low", low).number_as("high", high)
    } else {
        Message::new("knowing-exact").number_as("k", one.chance_shown(chance.middle, 0))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::fixtures::{full_task, id, project, rectangle};
    use crate::progress::Progress;
    use crate::words::{Language, words};

    /// Water storage and brook restoration sharing half of the smaller: P = 0.75, R = 2; without values G follows from the types alone.
    fn tasks() -> [TaskFeature; 2] {
        [
            full_task(1, "Waterberging", "WBG", rectangle([0.0, 0.0, 200.0, 200.0])),
            full_task(2, "Beekherstel", "WKW", rectangle([100.0, 0.0, 300.0, 200.0])),
        ]
    }

    fn found(tasks: [TaskFeature; 2]) -> (Project, Opportunity) {
        let project = project(tasks.to_vec(), Vec::new());
        let one = analyse(&project, &Progress::default()).unwrap().opportunities.remove(0);
        (project, one)
    }

    fn dutch(knowing: &Knowing, one: &Opportunity) -> String {
        words(Language::Dutch).say(&knowing.line(one))
    }

    fn near(found: f64, expected: f64) -> bool {
        (found - expected).abs() < 1e-6
    }

    #[test]
    fn a_pair_of_which_all_is_known_has_nothing_to_find_out() {
        let (project, one) = found(tasks());
        assert_eq!(knowing(&project, &one), Vec::new());
    }

    #[test]
    fn unknown_parties_end_where_the_range_ends() {
        let mut tasks = tasks();
        tasks[1].parties.clear();
        let (project, one) = found(tasks);
        let all = knowing(&project, &one);
        assert_eq!(all.iter().map(|one| one.unknown).collect::<Vec<_>>(), [Unknown::People]);
        let range = one.chance.unwrap();
        // Nothing else is unknown, so each end is exact.
        assert_eq!((all[0].low.chance.low, all[0].low.chance.high), (range.low, range.low));
        assert_eq!((all[0].high.chance.low, all[0].high.chance.high), (range.high, range.high));
        // T = 1, U = 2/3.
        let by_hand = |m: f64| 75.0 * 2.0 / 3.0 * (0.5 + 0.5 * (1.0 + m + one.gain.unwrap() + 2.0 / 3.0) / 4.0);
        assert!(near(range.low, by_hand(0.0)) && near(range.high, by_hand(1.0)));
        assert_eq!(all[0].lacks.len(), 1);
        assert_eq!(all[0].lacks[0].task, id(2));
        assert_eq!(
            dutch(&all[0], &one),
            "Partijen: K wordt 42 als ze er geen delen en 48 als alle partijen meedoen; kansrijk of sterk."
        );
    }

    #[test]
    fn with_two_unknowns_each_leaves_the_other_open() {
        let mut tasks = tasks();
        tasks[0].phase = None;
        tasks[1].from_year = None;
        for task in &mut tasks {
            task.urgency = None;
        }
        let (project, one) = found(tasks);
        let all = knowing(&project, &one);
        assert_eq!(all.iter().map(|one| one.unknown).collect::<Vec<_>>(), [Unknown::Moment, Unknown::Urgency]);
        assert_eq!(all[0].lacks.iter().map(|lack| lack.task).collect::<Vec<_>>(), [id(1), id(2)], "phase, then years");
        assert_eq!(all[1].lacks.len(), 2, "either of the two is enough");
        let range = one.chance.unwrap();
        assert!(all[0].low.chance.is_open() && near(all[0].low.chance.low, range.low));
        assert!(near(all[0].high.chance.high, range.high));
        assert!(all[0].low.chance.high < range.high);
    }

    #[test]
    fn what_does_not_matter_is_told_so() {
        let mut tasks = tasks();
        tasks[1].parties.clear();
        tasks[1].type_code = Some(TypeCode::new("WON"));
        let (project, one) = found(tasks);
        assert!(one.interaction.score().unwrap() <= 0.0, "no match, no chance");
        let all = knowing(&project, &one);
        assert_eq!(dutch(&all[0], &one), "Onbekend, maar van geen belang voor K: partijen (K blijft 0).");
    }

    #[test]
    fn a_missing_type_reaches_from_nothing_to_the_type_that_fits_best() {
        let mut tasks = tasks();
        tasks[1].type_code = None;
        let (project, one) = found(tasks);
        let all = knowing(&project, &one);
        assert_eq!(all.len(), 1, "without a match nothing else is asked");
        let [first] = all.as_slice() else { panic!("{all:?}") };
        assert_eq!((first.low.chance.low, first.low.class), (0.0, ChanceClass::None));
        // Several types give +2 with water storage; the first of them in the order of the types is named.
        assert_eq!(first.best_type, Some(TypeCode::new("NAT")));
        // T = M = 1, U = 2/3, G at most 1.
        assert!(near(first.high.chance.high, 75.0 * 2.0 / 3.0 * (0.5 + 0.5 * (3.0 + 2.0 / 3.0) / 4.0)));
        assert_eq!(first.lacks.iter().map(|lack| lack.task).collect::<Vec<_>>(), [id(2)]);
    }

    #[test]
    fn a_missing_cell_counts_as_the_highest_in_that_direction_only() {
        use crate::analysis::fixtures::changed;
        let project = project(tasks().to_vec(), Vec::new());
        let mut matrix = project.functions().clone();
        matrix.cells.remove(&(TypeCode::new("WKW"), TypeCode::new("WBG")));
        let project = changed(project, vec![crate::model::Change::Functions(std::sync::Arc::new(matrix))]);
        let one = analyse(&project, &Progress::default()).unwrap().opportunities.remove(0);
        let all = knowing(&project, &one);
        assert!(all[0].lacks.is_empty() && all[0].best_type.is_none());
        // One way +2 as it stands, the other +3: R = 2.5; G is known here.
        let f = (1.0 + 1.0 + one.gain.unwrap() + 2.0 / 3.0) / 4.0;
        assert!(near(all[0].high.chance.middle, 75.0 * 2.5 / 3.0 * (0.5 + 0.5 * f)));
    }
}
