//! Step 3, the moment: T from the years and phases of two tasks.
//!
//! Years are points on a line: 2027–2031 is four years long. An unknown period or phase is not guessed.

use super::{FeatureRef, Moment};
use crate::model::{Settings, TaskFeature};
use crate::words::Message;

/// Years after which a gap between two periods leaves nothing of t.
const GAP_YEARS: f64 = 5.0;

/// The years of a task, when both are known and in order.
pub(super) fn years_of(task: &TaskFeature) -> Option<(i32, i32)> {
    task.from_year.zip(task.to_year).filter(|(from, to)| from <= to)
}

/// T of a pair.
pub(super) fn moment(a: &TaskFeature, b: &TaskFeature, settings: &Settings) -> Moment {
    let phi = |task: &TaskFeature| {
        task.phase.and_then(|phase| settings.phase_factors.get(usize::from(phase.number()) - 1)).copied()
    };
    let (a_years, b_years) = (years_of(a), years_of(b));
    let periods = a_years.zip(b_years).map(|(one, other)| period_score(one, other));
    let phase = phi(a).zip(phi(b)).map(|(one, other)| one.min(other));
    let score = periods.zip(phase).map(|(t, phi)| t * phi);
    Moment { a_years, b_years, a_phase: a.phase, b_phase: b.phase, periods, phase, score }
}

/// t of two periods, in [0, 1].
pub(super) fn period_score(one: (i32, i32), other: (i32, i32)) -> f64 {
    let length = |(from, to): (i32, i32)| f64::from(to) - f64::from(from);
    let shared = f64::from(one.1.min(other.1)) - f64::from(one.0.max(other.0));
    let shorter = length(one).min(length(other));
    if shared < 0.0 {
        return 0.5 * (1.0 + shared / GAP_YEARS).max(0.0);
    }
    // A period without length that lies within the other is wholly shared.
    if shorter == 0.0 { 1.0 } else { 0.5 + 0.5 * shared / shorter }
}

/// What the moment of one task lacks.
pub(super) fn missing_moment(task: &TaskFeature, name: &FeatureRef) -> Vec<Message> {
    let period = years_of(task).is_none().then(|| Message::new("missing-period"));
    let phase = task.phase.is_none().then(|| Message::new("missing-phase"));
    period.into_iter().chain(phase).map(|message| name.name_in(message, "task")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_of_four_years_together() {
        assert_eq!(period_score((2027, 2031), (2028, 2034)), 0.875);
    }

    #[test]
    fn a_period_inside_another_is_wholly_shared() {
        assert_eq!(period_score((2027, 2035), (2029, 2031)), 1.0);
    }

    #[test]
    fn periods_that_meet_give_a_half_from_both_sides() {
        assert_eq!(period_score((2027, 2031), (2031, 2033)), 0.5);
    }

    #[test]
    fn each_year_of_gap_takes_a_tenth() {
        assert!((period_score((2026, 2027), (2028, 2034)) - 0.4).abs() < 1e-12);
        assert!((period_score((2031, 2034), (2026, 2027)) - 0.1).abs() < 1e-12);
        assert_eq!(period_score((2026, 2027), (2032, 2034)), 0.0);
        assert_eq!(period_score((2026, 2027), (2050, 2051)), 0.0);
    }

    #[test]
    fn a_single_year_inside_another_period_counts_in_full() {
        assert_eq!(period_score((2029, 2029), (2027, 2031)), 1.0);
        assert_eq!(period_score((2031, 2031), (2027, 2031)), 1.0);
        assert_eq!(period_score((2029, 2029), (2029, 2029)), 1.0);
        assert_eq!(period_score((2033, 2033), (2027, 2031)), 0.3);
    }
}
