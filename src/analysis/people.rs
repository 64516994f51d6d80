//! Step 3, the people and the urgency: M from shared parties, U from the most urgent of the two.
//!
//! Parties are the same when their names are, apart from capitals and spaces; nothing else is read into a name.

use super::{People, Urgency};
use crate::model::TaskFeature;

/// Highest urgency of a task.
pub(super) const MAX_URGENCY: u8 = 3;

/// M of a pair; unknown when either task has no parties.
pub(super) fn people(a: &TaskFeature, b: &TaskFeature) -> People {
    let (ours, theirs) = (parties_of(a), parties_of(b));
    let fewest = ours.len().min(theirs.len());
    let is_shared = |(key, _): &&(String, String)| theirs.iter().any(|(other, _)| other == key);
    let shared: Vec<String> = ours.iter().filter(is_shared).map(|(_, name)| name.clone()).collect();
    let score = (fewest > 0).then(|| shared.len() as f64 / fewest as f64);
    People { shared, fewest, score }
}

/// The parties of a task without repeats, each with the form it is compared by.
pub(super) fn parties_of(task: &TaskFeature) -> Vec<(String, String)> {
    let mut parties: Vec<(String, String)> = Vec::new();
    for name in &task.parties {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let key = name.to_lowercase();
        if !key.is_empty() && parties.iter().all(|(other, _)| *other != key) {
            parties.push((key, name));
        }
    }
    parties
}

/// The urgency of a task, if it is one of the scale.
pub(super) fn urgency_of(task: &TaskFeature) -> Option<u8> {
    task.urgency.filter(|urgency| *urgency <= MAX_URGENCY)
}

/// U of a pair; unknown only when neither task says how urgent it is.
pub(super) fn urgency(a: &TaskFeature, b: &TaskFeature) -> Urgency {
    let (a, b) = (urgency_of(a), urgency_of(b));
    let score = a.max(b).map(|highest| f64::from(highest) / f64::from(MAX_URGENCY));
    Urgency { a, b, score }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::analysis::fixtures::task;

    fn with(parties: &[&str]) -> TaskFeature {
        TaskFeature { parties: parties.iter().map(|p| (*p).to_owned()).collect(), ..task(1, "A") }
    }

    #[test]
    fn all_parties_of_the_smaller_list_shared_is_one() {
        let found = people(&with(&["waterschap", "provincie"]), &with(&["Provincie", "gemeente", " waterschap "]));
        assert_eq!((found.score, found.fewest), (Some(1.0), 2));
        assert_eq!(found.shared, ["waterschap", "provincie"]);
    }

    #[test]
    fn a_party_named_twice_counts_once() {
        let found = people(&with(&["gemeente", "Gemeente", "provincie"]), &with(&["gemeente", "LTO", "TBO"]));
        assert_eq!(found.score, Some(0.5));
    }

    #[test]
    fn no_parties_on_either_side_is_unknown_and_none_shared_is_zero() {
        assert_eq!(people(&with(&[]), &with(&["gemeente"])).score, None);
        assert_eq!(people(&with(&["  "]), &with(&["gemeente"])).score, None);
        assert_eq!(people(&with(&["provincie"]), &with(&["gemeente"])).score, Some(0.0));
    }

    #[test]
    fn urgency_is_the_highest_known() {
        let with = |urgency| TaskFeature { urgency, ..task(1, "A") };
        assert_eq!(urgency(&with(Some(1)), &with(Some(2))).score, Some(2.0 / 3.0));
        assert_eq!(urgency(&with(None), &with(Some(3))).score, Some(1.0));
        assert_eq!(urgency(&with(None), &with(Some(0))).score, Some(0.0));
        assert_eq!(urgency(&with(None), &with(None)).score, None);
        assert_eq!(urgency(&with(Some(9)), &with(None)).score, None);
    }
}
