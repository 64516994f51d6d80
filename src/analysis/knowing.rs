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
#[path = "knowing_tests.rs"]
mod tests;
