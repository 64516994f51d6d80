//! What is missing most: which unknown, once known, would take the most range out of the scores.
//!
//! It only counts what the pairs themselves lack. A range is K_high − K_low, in points of K; of a pair that can't be
//! judged at all it is everything K could still become at that place.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::footprints::task_ref;
use super::moment::years_of;
use super::people::{parties_of, urgency_of};
use super::score::{Helping, chance};
use super::values::effect_of;
use super::{Analysis, FeatureRef, Interaction, Opportunity};
use crate::model::{FeatureId, Project, TaskFeature, TypeCode, Worth};

/// What kind of thing is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Datum {
    /// The years of a task (T).
    Years,
    /// The phase of a task (T).
    Phase,
    /// The parties of a task (M).
    Parties,
    /// The urgency of a task (U).
    Urgency,
    /// The type of a task, or one that the project does not have (R).
    Type,
    /// A cell of the function matrix (R).
    Cell,
    /// The effect of a task on a value (Q); it opens no range, but gain or harm is not known.
    Effect,
    /// The judgement of a value feature (Q); as with the effect.
    Judgement,
}

impl Datum {
    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            Datum::Years => "datum-years",
            Datum::Phase => "datum-phase",
            Datum::Parties => "datum-parties",
            Datum::Urgency => "datum-urgency",
            Datum::Type => "datum-type",
            Datum::Cell => "datum-cell",
            Datum::Effect => "datum-effect",
            Datum::Judgement => "datum-judgement",
        }
    }

    /// Its name in files.
    pub fn file_word(self) -> &'static str {
        match self {
            Datum::Years => "van/tot",
            Datum::Phase => "fase",
            Datum::Parties => "partijen",
            Datum::Urgency => "urgentie",
            Datum::Type => "type",
            Datum::Cell => "functiematrix",
            Datum::Effect => "effect",
            Datum::Judgement => "oordeel",
        }
    }
}

/// Of what it is not known.
#[derive(Clone, Debug, PartialEq)]
pub enum Lacking {
    /// A task or a value feature.
    Feature(FeatureRef),
    /// The cell of one type on another.
    Cell(TypeCode, TypeCode),
}

/// One unknown with what it keeps open.
#[derive(Clone, Debug, PartialEq)]
pub struct MissingDatum {
    /// Of what.
    pub of: Lacking,
    /// What.
    pub datum: Datum,
    /// How many pairs it touches.
    pub pairs: usize,
    /// Range that goes when only this becomes known, in points of K over all those pairs.
    pub alone: f64,
    /// Range that goes once other unknowns are known too.
    pub together: f64,
    /// Its part of all range: `alone`, and of `together` an equal part with the other unknowns.
    pub share: f64,
}

/// Every unknown, the one that keeps most range open first; then by how many pairs it touches.
pub fn missing(project: &Project, analysis: &Analysis) -> Vec<MissingDatum> {
    let mut count = Count { project, found: BTreeMap::new() };
    for one in &analysis.opportunities {
        count.pair(one);
    }
    let mut all: Vec<MissingDatum> = count.found.into_values().collect();
    // The order before is by key: it decides between what is equal.
    all.sort_by(|one, other| {
        let by_range = other.share.total_cmp(&one.share);
        by_range.then(Reverse(one.pairs).cmp(&Reverse(other.pairs))).then_with(|| name(one).cmp(name(other)))
    });
    all
}

/// The name it is called by.
pub(super) fn name(one: &MissingDatum) -> &str {
    match &one.of {
        Lacking::Feature(feature) => &feature.name,
        Lacking::Cell(from, _) => &from.0,
    }
}

/// What makes two unknowns the same one.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Feature(FeatureId, Datum),
    Cell(TypeCode, TypeCode),
}

struct Count<'a> {
    project: &'a Project,
    found: BTreeMap<Key, MissingDatum>,
}

impl Count<'_> {
    fn pair(&mut self, one: &Opportunity) {
        let tasks = self.project.tasks();
        // The koppelkansen may be of a moment ago, when a task was still there.
        let (Some(a), Some(b)) = (tasks.get(one.a.id), tasks.get(one.b.id)) else { return };
        let ends = [a.as_ref(), b.as_ref()];
        match one.interaction.score() {
            None => self.match_of(one, ends),
            Some(r) => self.terms(one, r, ends),
        }
        self.values(one, ends);
    }

    /// Without a match K can be anything from nought to that of an indivisible pair with all else in favour.
    fn match_of(&mut self, one: &Opportunity, ends: [&TaskFeature; 2]) {
        let helping =
            Helping { moment: one.moment.score, people: one.people.score, gain: 1.0, urgency: one.urgency.score };
        let width = chance(one.place.score, 3.0, &helping, &one.weights).high;
        let known = |task: &TaskFeature| task.type_code.clone().filter(|code| self.project.type_of(code).is_some());
        let lacking: Vec<_> = match ends.map(known) {
            [Some(from), Some(to)] => {
                let is_empty = |cell: &(TypeCode, TypeCode)| self.project.functions().get(&cell.0, &cell.1).is_none();
                let mut cells = vec![(from.clone(), to.clone()), (to, from)];
                cells.dedup();
                cells.retain(is_empty);
                cells.into_iter().map(|(from, to)| (Lacking::Cell(from, to), Datum::Cell)).collect()
            }
            codes => {
                let without = ends.iter().zip(codes).filter(|(_, code)| code.is_none());
                without.map(|(task, _)| (Lacking::Feature(task_ref(task)), Datum::Type)).collect()
            }
        };
        self.opens(lacking, width, false);
    }

    /// What T, M and U lack of a pair with a match.
    fn terms(&mut self, one: &Opportunity, r: f64, ends: [&TaskFeature; 2]) {
        let weights = one.weights;
        let sum = weights.moment + weights.people + weights.values + weights.urgency;
        let width = |weight: f64| 100.0 * one.place.score * r.max(0.0) / 3.0 * 0.5 * weight / sum;
        let of = |lacks: &dyn Fn(&TaskFeature) -> bool, datum| {
            let lacking = ends.into_iter().filter(|task| lacks(task));
            lacking.map(|task| (Lacking::Feature(task_ref(task)), datum)).collect::<Vec<_>>()
        };
        let mut moment = of(&|task| years_of(task).is_none(), Datum::Years);
        moment.extend(of(&|task| task.phase.is_none(), Datum::Phase));
        self.opens(moment, width(weights.moment), false);
        self.opens(of(&|task| parties_of(task).is_empty(), Datum::Parties), width(weights.people), false);
        if one.urgency.score.is_none() {
            // U is the higher of the two, so either of them is enough.
            self.opens(of(&|task| urgency_of(task).is_none(), Datum::Urgency), width(weights.urgency), true);
        }
    }

    /// Effects and judgements: they open no range, but keep gain or harm unknown.
    fn values(&mut self, one: &Opportunity, ends: [&TaskFeature; 2]) {
        // A task without a type is told as that.
        if matches!(one.interaction, Interaction::Unknown) {
            return;
        }
        for task in ends {
            if Worth::ALL.iter().any(|worth| effect_of(self.project, task, *worth).is_none()) {
                self.add(Lacking::Feature(task_ref(task)), Datum::Effect);
            }
        }
        let mut unjudged: Vec<&FeatureRef> = Vec::new();
        for (_, term) in one.values.iter().filter(|(_, term)| term.effect.is_some_and(|effect| effect != 0.0)) {
            let new: Vec<_> = term.unjudged.iter().filter(|one| !unjudged.iter().any(|two| two.id == one.id)).collect();
            unjudged.extend(new);
        }
        for feature in unjudged {
            self.add(Lacking::Feature(feature.clone()), Datum::Judgement);
        }
    }

    /// Unknowns that keep a range of one pair open together; or, when each is enough, apart.
    fn opens(&mut self, lacking: Vec<(Lacking, Datum)>, width: f64, each_is_enough: bool) {
        // What makes no difference to the score is not asked for.
        if width <= 0.0 {
            return;
        }
        let n = lacking.len();
        for (of, datum) in lacking {
            let unknown = self.add(of, datum);
            if n == 1 || each_is_enough {
                unknown.alone += width;
            } else {
                unknown.together += width;
            }
            unknown.share += width / n as f64;
        }
    }

    fn add(&mut self, of: Lacking, datum: Datum) -> &mut MissingDatum {
        let key = match &of {
            Lacking::Feature(feature) => Key::Feature(feature.id, datum),
            Lacking::Cell(from, to) => Key::Cell(from.clone(), to.clone()),
        };
        let new = MissingDatum { of, datum, pairs: 0, alone: 0.0, together: 0.0, share: 0.0 };
        let unknown = self.found.entry(key).or_insert(new);
        unknown.pairs += 1;
        unknown
    }
}
