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

fn name(one: &MissingDatum) -> &str {
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::analysis::fixtures::{changed, full_task, project, square, value};
    use crate::model::Change;
    use crate::progress::Progress;

    fn overlapping() -> [TaskFeature; 2] {
        let a = full_task(1, "Berging", "WBG", square(0.0, 0.0, 200.0));
        [a, full_task(2, "Beek", "WKW", square(100.0, 0.0, 200.0))]
    }

    fn found(project: &Project) -> Vec<(String, Datum, usize, f64, f64)> {
        let analysis = analyse(project, &Progress::default()).unwrap();
        let row = |one: MissingDatum| (name(&one).to_owned(), one.datum, one.pairs, one.alone, one.together);
        missing(project, &analysis).into_iter().map(row).collect()
    }

    /// K_high − K_low of all pairs.
    fn all_range(project: &Project) -> f64 {
        let analysis = analyse(project, &Progress::default()).unwrap();
        analysis.opportunities.iter().filter_map(|one| one.chance).map(|k| k.high - k.low).sum()
    }

    #[test]
    fn where_all_is_known_nothing_is_missing() {
        assert_eq!(found(&project(overlapping().to_vec(), vec![])), []);
    }

    #[test]
    fn what_alone_opens_a_range_takes_all_of_it_away() {
        let [a, mut b] = overlapping();
        b.parties.clear();
        let project = project(vec![a, b], vec![]);
        // P = 0.75, R = 2, M a quarter of F.
        let width = 100.0 * 0.75 * 2.0 / 3.0 * 0.5 / 4.0;
        let rows = found(&project);
        let [(name, Datum::Parties, 1, alone, together)] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!((name.as_str(), *together), ("Beek", 0.0));
        assert!((alone - width).abs() < 1e-9 && (all_range(&project) - width).abs() < 1e-9);
    }

    #[test]
    fn years_and_phase_of_one_moment_go_together_and_share_its_range() {
        let [mut a, mut b] = overlapping();
        a.to_year = None;
        b.phase = None;
        let project = project(vec![a, b], vec![]);
        let rows = found(&project);
        let said: Vec<_> = rows.iter().map(|row| (row.0.as_str(), row.1, row.3 > 0.0, row.4 > 0.0)).collect();
        assert_eq!(said, [("Beek", Datum::Phase, false, true), ("Berging", Datum::Years, false, true)]);
        let analysis = analyse(&project, &Progress::default()).unwrap();
        let shares: f64 = missing(&project, &analysis).iter().map(|one| one.share).sum();
        assert!((shares - all_range(&project)).abs() < 1e-9);
    }

    #[test]
    fn the_urgency_of_either_is_enough() {
        let [mut a, mut b] = overlapping();
        (a.urgency, b.urgency) = (None, None);
        let rows = found(&project(vec![a, b], vec![]));
        assert!(rows.iter().all(|row| row.1 == Datum::Urgency && row.3 > 0.0 && row.4 == 0.0) && rows.len() == 2);
    }

    #[test]
    fn a_type_weighs_most_for_it_keeps_everything_open() {
        let [mut a, mut b] = overlapping();
        a.type_code = None;
        b.parties.clear();
        let mut c = full_task(3, "Plas", "WBG", square(0.0, 0.0, 200.0));
        c.type_code = None;
        let rows = found(&project(vec![a, b, c], vec![]));
        assert_eq!((rows[0].1, rows[1].1), (Datum::Type, Datum::Type), "{rows:?}");
        assert_eq!(rows[0].2, 2, "each touches the pair with the beek and the one between them");
        assert!(rows[0].3 > 0.0 && rows[0].4 > 0.0);
    }

    #[test]
    fn an_empty_cell_of_the_matrix_is_asked_for_itself() {
        let project = project(overlapping().to_vec(), vec![]);
        let mut matrix = project.functions().clone();
        matrix.cells.remove(&(TypeCode::new("WKW"), TypeCode::new("WBG")));
        let project = changed(project, vec![Change::Functions(std::sync::Arc::new(matrix))]);
        let rows = found(&project);
        assert_eq!(rows.iter().map(|row| (row.0.as_str(), row.1)).collect::<Vec<_>>(), [("WKW", Datum::Cell)]);
    }

    #[test]
    fn a_value_nobody_judged_is_named_though_it_opens_no_range() {
        let rows = found(&project(overlapping().to_vec(), vec![value(1, "Houtwal", square(0.0, 0.0, 300.0))]));
        assert_eq!(rows, [("Houtwal".to_owned(), Datum::Judgement, 1, 0.0, 0.0)]);
    }
}
