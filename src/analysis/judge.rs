//! One pair of tasks: all terms, scores and classes from what was measured.
//!
//! Order and codes come later, in `rank`; the formulas are in the files of the terms.

use std::collections::BTreeMap;

use super::footprints::task_ref;
use super::ground::{Ground, Intensity, ValueMap};
use super::interaction::interaction as interaction_of;
use super::moment::{missing_moment, moment};
use super::people::{parties_of, people, urgency};
use super::score::{Helping, chance, conflict};
use super::values::{gain, harm, value_terms};
use super::{ChanceClass, ConflictClass, Opportunity, Place, is_tension};
use crate::model::{Condition, FourValues, PairKey, PairOverride, Project, TaskFeature};
use crate::words::Message;

/// What judging a pair needs.
pub(super) struct Judge<'a> {
    pub project: &'a Project,
    pub overrides: &'a BTreeMap<PairKey, PairOverride>,
    pub values: &'a ValueMap,
}

impl Judge<'_> {
    /// Judges a pair, the first task of the map first. What lies in its kansgebied is taken from an earlier judgement
    /// of the same ground and the same value features, if there is one.
    pub fn judge(
        &self,
        (a, b): (&TaskFeature, &TaskFeature),
        place: Place,
        ground: &Ground,
        before: Option<&Opportunity>,
    ) -> Opportunity {
        let intensities =
            before.map_or_else(|| self.values.intensities(ground), |one| FourValues::from_fn(|w| known(one, w)));
        let (a_ref, b_ref) = (task_ref(a), task_ref(b));
        let (one, other) = ((a, &a_ref), (b, &b_ref));
        let pair = PairKey::new(a.id, b.id);
        let settings = self.project.settings();
        let (interaction, mut missing) = interaction_of(self.project, one, other, self.overrides.get(&pair));
        let moment = moment(a, b, settings);
        let people = people(a, b);
        let urgency = urgency(a, b);
        missing.extend(missing_terms(one, other, urgency.score.is_none()));
        let (values, without) = value_terms(self.project, one, other, intensities);
        if interaction.score().is_some() {
            // A pair that can't be judged at all is first helped by what makes it so.
            missing.extend(without);
        }
        let (gain, harm) = (gain(&values), harm(&values));
        let helping = Helping { moment: moment.score, people: people.score, gain, urgency: urgency.score };
        let p = place.score;
        let chance = interaction.score().map(|r| chance(p, r, &helping, &settings.weights));
        let conflict = interaction.score().map(|r| conflict(p, r, harm));
        let thresholds = &settings.thresholds;
        // Nothing at all is known of what such a pair does to the values; nought would be a judgement.
        let is_known = interaction.score().is_some() || values.iter().any(|(_, term)| term.score.is_some());
        Opportunity {
            pair,
            funding: funding(one, other),
            a: a_ref,
            b: b_ref,
            place,
            interaction,
            moment,
            people,
            values,
            gain: is_known.then_some(gain),
            urgency,
            support: is_known.then(|| helping.support(0.5, &settings.weights)),
            weights: settings.weights,
            harm: is_known.then_some(harm),
            thresholds: *thresholds,
            chance_class: chance.map(|k| ChanceClass::of(k.middle, thresholds)),
            conflict_class: conflict.map(|c| ConflictClass::of(c, thresholds)),
            tension: chance.zip(conflict).is_some_and(|(k, c)| is_tension(k.middle, c, thresholds)),
            chance,
            conflict,
            chance_code: None,
            conflict_code: None,
            missing,
            ground: std::sync::Arc::clone(&ground.land),
            ground_m2: ground.area_m2,
        }
    }
}

/// What was found in a kansgebied before.
fn known(before: &Opportunity, worth: crate::model::Worth) -> Intensity {
    let term = &before.values[worth];
    Intensity { mean: term.intensity, behind: term.behind.clone(), unjudged: term.unjudged.clone() }
}

/// What T, M and U lack, each naming the task.
fn missing_terms(
    one: (&TaskFeature, &super::FeatureRef),
    other: (&TaskFeature, &super::FeatureRef),
    lacks_urgency: bool,
) -> Vec<Message> {
    let moment = [one, other].into_iter().flat_map(|(task, name)| missing_moment(task, name));
    let parties = [one, other]
        .into_iter()
        .filter(|(task, _)| parties_of(task).is_empty())
        .map(|(_, name)| name.name_in(Message::new("missing-parties"), "task"));
    let urgency = lacks_urgency.then(|| other.1.name_in(one.1.name_in(Message::new("missing-urgency"), "a"), "b"));
    moment.chain(parties).chain(urgency).collect()
}

/// Money that is unknown or missing, when the data say so.
fn funding(
    (a, a_ref): (&TaskFeature, &super::FeatureRef),
    (b, b_ref): (&TaskFeature, &super::FeatureRef),
) -> Vec<Message> {
    let key_of = |task: &TaskFeature| match task.money {
        Some(Condition::Unknown) => Some("open-money-unknown"),
        Some(Condition::Missing) => Some("open-money-missing"),
        Some(Condition::Arranged | Condition::InSight) | None => None,
    };
    match (key_of(a), key_of(b)) {
        (Some(one), Some(other)) if one == other => vec![Message::new(format!("{one}-both"))],
        (one, other) => [(one, a_ref), (other, b_ref)]
            .into_iter()
            .filter_map(|(key, name)| key.map(|key| name.name_in(Message::new(key), "task")))
            .collect(),
    }
}
