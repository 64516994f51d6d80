//! Robustness: the twelve runs of the method, and in how many of them each pair keeps its class.
//!
//! Weights and the match only score again from the terms that are there; another distance is a whole analysis. What
//! it means in words is in `robustness_text`. It is no part of the analysis itself: whoever wants it asks for it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::score::{Helping, chance, conflict};
use super::{Analysis, ChanceClass, ConflictClass, Factor, Opportunity, PairClass, Trial, analyse, is_tension};
use crate::model::{PairKey, Project, Settings};
use crate::progress::{Cancelled, Progress};

/// The limits of R.
const MAX_MATCH: f64 = 3.0;

/// What one run gave a pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrialResult {
    /// Which run.
    pub trial: Trial,
    /// The class it gave.
    pub class: PairClass,
    /// K, with 0.5 filled in for what is unknown.
    pub chance: f64,
    /// C.
    pub conflict: f64,
}

/// How firm the class of one pair is.
#[derive(Clone, Debug, PartialEq)]
pub struct Stability {
    /// Its class in the analysis.
    pub class: PairClass,
    /// What each run gave, in the order of [`Trial::ALL`].
    pub results: Vec<TrialResult>,
}

impl Stability {
    /// In how many runs it keeps its class.
    pub fn kept(&self) -> usize {
        self.results.iter().filter(|result| result.class == self.class).count()
    }

    /// How many runs there were.
    pub fn runs(&self) -> usize {
        self.results.len()
    }

    /// The runs that give another class.
    pub fn flips(&self) -> impl Iterator<Item = &TrialResult> {
        self.results.iter().filter(|result| result.class != self.class)
    }
}

/// How firm the classes of an analysis are, by pair. Pairs that can't be judged yet have no class to keep.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Robustness {
    pairs: BTreeMap<PairKey, Stability>,
}

impl Robustness {
    /// How firm the class of a pair is; None when it has none.
    pub fn of(&self, pair: PairKey) -> Option<&Stability> {
        self.pairs.get(&pair)
    }
}

/// Does the runs for every judged pair of an analysis of this project.
///
/// # Errors
/// [`Cancelled`] when `progress` was told to stop; there is no partial result.
pub fn robustness(project: &Project, analysis: &Analysis, progress: &Progress) -> Result<Robustness, Cancelled> {
    let nearer = at_distance(project, Factor::Half, progress)?;
    let wider = at_distance(project, Factor::Double, progress)?;
    let mut pairs = BTreeMap::new();
    for one in &analysis.opportunities {
        let results = Trial::ALL.into_iter().map(|trial| match trial {
            Trial::Distance(Factor::Half) => Some(at_other_distance(trial, nearer.get(&one.pair))),
            Trial::Distance(Factor::Double) => Some(at_other_distance(trial, wider.get(&one.pair))),
            _ => scored_again(one, trial),
        });
        if let Some(results) = results.collect::<Option<Vec<_>>>().filter(|_| one.is_judged()) {
            pairs.insert(one.pair, Stability { class: one.class(), results });
        }
    }
    Ok(Robustness { pairs })
}

/// Class, K and C of a pair at another distance.
type Scores = (PairClass, f64, f64);

/// The scores of all pairs with another D.
fn at_distance(project: &Project, factor: Factor, progress: &Progress) -> Result<BTreeMap<PairKey, Scores>, Cancelled> {
    let mut other = project.clone();
    let distance_m = project.settings().distance_m * factor.value();
    other.settings = Arc::new(Settings { distance_m, ..project.settings().clone() });
    let analysis = analyse(&other, progress)?;
    let scores = |one: &std::sync::Arc<Opportunity>| Some((one.pair, (one.class(), one.chance?.middle, one.conflict?)));
    Ok(analysis.opportunities.iter().filter_map(scores).collect())
}

/// A pair that is too far apart at that distance is not listed: there P is 0, and so are K and C.
fn at_other_distance(trial: Trial, scores: Option<&Scores>) -> TrialResult {
    let (class, chance, conflict) = scores.copied().unwrap_or((PairClass::None, 0.0, 0.0));
    TrialResult { trial, class, chance, conflict }
}

/// The scores of a pair with other weights or another match, from the terms it has; None when it has no scores.
fn scored_again(one: &Opportunity, trial: Trial) -> Option<TrialResult> {
    let helping =
        Helping { moment: one.moment.score, people: one.people.score, gain: one.gain?, urgency: one.urgency.score };
    let r = match trial {
        Trial::MatchUp => one.interaction.moved(1)?,
        Trial::MatchDown => one.interaction.moved(-1)?,
        _ => one.interaction.score()?,
    };
    let k = chance(one.place.score, r, &helping, &trial.weights(one.weights)).middle;
    let c = conflict(one.place.score, r, one.harm?);
    let borders = &one.thresholds;
    let class = PairClass::of(ChanceClass::of(k, borders), ConflictClass::of(c, borders), is_tension(k, c, borders));
    Some(TrialResult { trial, class, chance: k, conflict: c })
}

impl super::Interaction {
    /// R when each direction is so much higher, within −3…+3; None when it is not known.
    fn moved(&self, by: i8) -> Option<f64> {
        let moved = |score: i8| (f64::from(score) + f64::from(by)).clamp(-MAX_MATCH, MAX_MATCH);
        match self {
            super::Interaction::Matrix { forward, backward, .. } => Some((moved(*forward) + moved(*backward)) / 2.0),
            super::Interaction::ByHand { score, .. } => Some(moved(*score)),
            super::Interaction::Unknown => None,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::analysis::fixtures::{changed, full_task, id, project, square};
    use crate::model::{Change, PairOverride, TaskFeature};

    /// Two tasks that share half of the smaller, with everything known.
    fn overlapping() -> [TaskFeature; 2] {
        let a = full_task(1, "Berging", "WBG", square(0.0, 0.0, 200.0));
        [a, full_task(2, "Beek", "WKW", square(100.0, 0.0, 200.0))]
    }

    fn by_hand(project: Project, score: i8) -> Project {
        let pair = PairKey::new(id(1), id(2));
        let one = PairOverride { pair, score, reason: "x".into(), date: String::new(), who: String::new() };
        changed(project, vec![Change::Overrides(Arc::new(vec![one]))])
    }

    fn stability(project: &Project) -> (Opportunity, Stability) {
        let analysis = analyse(project, &Progress::default()).unwrap();
        let found = robustness(project, &analysis, &Progress::default()).unwrap();
        let one = analysis.opportunities.first().unwrap();
        (one.as_ref().clone(), found.of(one.pair).unwrap().clone())
    }

    fn result(stability: &Stability, trial: Trial) -> TrialResult {
        *stability.results.iter().find(|result| result.trial == trial).unwrap()
    }

    #[test]
    fn there_are_twelve_runs_and_each_is_another() {
        let mut words: Vec<_> = Trial::ALL.iter().map(|trial| trial.file_word()).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), 12);
        assert_eq!(stability(&project(overlapping().to_vec(), vec![])).1.runs(), 12);
    }

    #[test]
    fn each_run_gives_what_an_analysis_with_those_settings_gives() {
        let [mut a, b] = overlapping();
        a.parties.clear();
        let project = project(vec![a, b], vec![]);
        let (_, found) = stability(&project);
        for trial in Trial::ALL {
            let settings = match trial {
                Trial::MatchUp | Trial::MatchDown => continue,
                Trial::Distance(factor) => {
                    let distance_m = project.settings().distance_m * factor.value();
                    Settings { distance_m, ..project.settings().clone() }
                }
                _ => Settings { weights: trial.weights(project.settings().weights), ..project.settings().clone() },
            };
            let other = changed(project.clone(), vec![Change::Settings(Arc::new(settings))]);
            let one = analyse(&other, &Progress::default()).unwrap().opportunities.remove(0);
            let run = result(&found, trial);
            assert_eq!((run.class, run.chance), (one.class(), one.chance.unwrap().middle), "{trial:?}");
            assert_eq!(run.conflict, one.conflict.unwrap(), "{trial:?}");
        }
    }

    #[test]
    fn the_cell_moves_in_both_directions_and_stops_at_three() {
        for (score, expected) in [(3, [2.0, 3.0]), (1, [0.0, 2.0]), (-3, [-3.0, -2.0])] {
            let (one, found) = stability(&by_hand(project(overlapping().to_vec(), vec![]), score));
            let p = one.place.score;
            for (trial, r) in [Trial::MatchDown, Trial::MatchUp].into_iter().zip(expected) {
                let run = result(&found, trial);
                let least = 100.0 * p * f64::max(-r, 0.0) / 3.0;
                assert!((run.conflict - least).abs() < 1e-9, "{score} {trial:?}");
                assert_eq!(run.chance > 0.0, r > 0.0, "{score} {trial:?}");
            }
        }
        let mixed = super::super::Interaction::Matrix { forward: 3, backward: -1, reasons: vec![] };
        assert_eq!((mixed.moved(1), mixed.moved(-1)), (Some(1.5), Some(0.0)));
    }

    #[test]
    fn what_flips_a_class_is_named_with_its_class_and_score() {
        // P = 0.75, R = +2, F = 1 would be K = 50; a match 1 lower halves it.
        let (one, found) = stability(&project(overlapping().to_vec(), vec![]));
        let flips: Vec<_> = found.flips().map(|flip| (flip.trial, flip.class)).collect();
        assert_eq!(found.kept() + flips.len(), 12);
        assert!(flips.contains(&(Trial::MatchDown, PairClass::Promising)), "{flips:?} from {:?}", one.chance);
    }

    #[test]
    fn a_pair_out_of_reach_at_half_the_distance_is_no_chance_there() {
        let far = full_task(2, "Beek", "WKW", square(500.0, 0.0, 200.0));
        let [a, _] = overlapping();
        let (one, found) = stability(&project(vec![a, far], vec![]));
        assert_eq!(one.place.distance_m, 300.0);
        let nearer = result(&found, Trial::Distance(Factor::Half));
        assert_eq!((nearer.class, nearer.chance, nearer.conflict), (PairClass::None, 0.0, 0.0));
        assert!(result(&found, Trial::Distance(Factor::Double)).chance > one.chance.unwrap().middle);
    }

    #[test]
    fn a_pair_that_cannot_be_judged_has_no_class_to_keep() {
        let [mut a, b] = overlapping();
        a.type_code = None;
        let project = project(vec![a, b], vec![]);
        let analysis = analyse(&project, &Progress::default()).unwrap();
        let found = robustness(&project, &analysis, &Progress::default()).unwrap();
        assert_eq!(found, Robustness::default());
    }

    #[test]
    fn runs_that_are_stopped_give_nothing() {
        let project = project(overlapping().to_vec(), vec![]);
        let analysis = analyse(&project, &Progress::default()).unwrap();
        let progress = Progress::default();
        progress.cancel();
        assert_eq!(robustness(&project, &analysis, &progress), Err(Cancelled));
    }
}
