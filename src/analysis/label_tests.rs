//! Hand-checked cases for every label and gate.
//!
//! The rule itself is written out in `label`.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::analysis::analyse;
use crate::analysis::fixtures::{full_task, project, rectangle};
use crate::model::{Decision, GateAnswer};
use crate::progress::Progress;
use crate::words::{Language, words};

/// Water storage and brook restoration on shared land, with another K and C filled in.
fn scored_as(k: f64, c: f64) -> Opportunity {
    let tasks = vec![
        full_task(1, "Waterberging", "WBG", rectangle([0.0, 0.0, 200.0, 200.0])),
        full_task(2, "Beekherstel", "WKW", rectangle([100.0, 0.0, 300.0, 200.0])),
    ];
    let found = analyse(&project(tasks, Vec::new()), &Progress::default()).unwrap();
    let mut one = std::sync::Arc::unwrap_or_clone(found.opportunities.into_iter().next().unwrap());
    one.chance = Some(Range { low: k, middle: k, high: k });
    one.conflict = Some(c);
    one.chance_class = Some(ChanceClass::of(k, &one.thresholds));
    one.conflict_class = Some(ConflictClass::of(c, &one.thresholds));
    one.tension = crate::analysis::is_tension(k, c, &one.thresholds);
    one
}

fn said(one: &Opportunity, answer: Answer) -> Judgement {
    let mut judgement = Judgement::new(one.pair);
    judgement.gates = std::array::from_fn(|_| GateAnswer { answer, ..GateAnswer::default() });
    judgement
}

fn decided(one: &Opportunity, verdict: Verdict, reason: &str) -> Judgement {
    let mut judgement = said(one, Answer::Yes);
    let decision = |verdict, reason: &str| Decision {
        verdict,
        who: "stuurgroep".to_owned(),
        date: "2026-02-12".to_owned(),
        reason: reason.to_owned(),
    };
    judgement.decisions = vec![decision(verdict, reason)];
    judgement
}

fn dutch(label: &Label) -> String {
    words(Language::Dutch).say(&label.reason)
}

#[test]
fn all_six_yes_on_a_promising_chance_is_direct_koppelen() {
    for k in [20.0, 44.0, 45.0, 72.0] {
        let one = scored_as(k, 0.0);
        assert_eq!(label(Some(&one), Some(&said(&one, Answer::Yes))).kind, LabelKind::Direct, "K = {k}");
    }
    let one = scored_as(72.0, 0.0);
    assert_eq!(dutch(&label(Some(&one), Some(&said(&one, Answer::Yes)))), "alle zes de vragen ja, en sterk (72)");
}

#[test]
fn all_six_yes_is_not_enough_for_a_chance_to_explore() {
    let one = scored_as(19.0, 0.0);
    let found = label(Some(&one), Some(&said(&one, Answer::Yes)));
    assert_eq!(found.kind, LabelKind::WorkOut);
    assert_eq!(dutch(&found), "alle zes de vragen ja, maar de kans is nog niet kansrijk (19)");
}

#[test]
fn one_gate_that_is_still_open_asks_to_work_it_out_and_is_named() {
    for gate in Gate::ALL {
        let one = scored_as(72.0, 0.0);
        let mut judgement = said(&one, Answer::Yes);
        judgement.gate_mut(*gate).answer = Answer::Unknown;
        let found = label(Some(&one), Some(&judgement));
        assert_eq!(found.kind, LabelKind::WorkOut, "{gate:?}");
        let name = words(Language::Dutch).text(&format!("{}-short", gate.key()));
        assert_eq!(dutch(&found), format!("nog open: {name}"));
    }
}

#[test]
fn without_any_answer_the_check_is_still_to_be_done() {
    let one = scored_as(72.0, 0.0);
    let empty = Judgement::new(one.pair);
    for found in [label(Some(&one), None), label(Some(&one), Some(&empty))] {
        assert_eq!((found.kind, dutch(&found)), (LabelKind::WorkOut, "nog niet getoetst".to_owned()));
    }
}

#[test]
fn no_at_any_gate_is_to_be_discussed_and_only_the_permit_offers_a_way_round() {
    for gate in Gate::ALL {
        let one = scored_as(72.0, 0.0);
        let mut judgement = said(&one, Answer::Yes);
        judgement.gate_mut(*gate).answer = Answer::No;
        let found = label(Some(&one), Some(&judgement));
        assert_eq!(found.kind, LabelKind::Discuss, "{gate:?}");
        assert_eq!(found.way_round.is_some(), *gate == Gate::Permit, "{gate:?}");
        let blocks = [Gate::CoreAim, Gate::Permit].contains(gate);
        assert_eq!(dutch(&found).contains("direct koppelen kan niet"), blocks, "{}", dutch(&found));
    }
}

#[test]
fn several_times_no_are_told_together() {
    let one = scored_as(72.0, 25.0);
    let mut judgement = said(&one, Answer::Unknown);
    judgement.gate_mut(Gate::Permit).answer = Answer::No;
    judgement.gate_mut(Gate::Funding).answer = Answer::No;
    assert_eq!(
        dutch(&label(Some(&one), Some(&judgement))),
        "spanning (C 25); nee bij vergunning, geld: direct koppelen kan niet"
    );
}

#[test]
fn tension_conflict_and_attention_are_to_be_discussed_even_with_all_six_yes() {
    for (k, c) in [(72.0, 20.0), (6.0, 20.0), (72.0, 80.0), (5.0, 25.0)] {
        let one = scored_as(k, c);
        assert_eq!(label(Some(&one), Some(&said(&one, Answer::Yes))).kind, LabelKind::Discuss, "K {k}, C {c}");
    }
    let one = scored_as(72.0, 19.0);
    assert_eq!(label(Some(&one), Some(&said(&one, Answer::Yes))).kind, LabelKind::Direct);
}

#[test]
fn without_a_chance_nothing_is_combined_whatever_the_gates_say() {
    let one = scored_as(4.0, 0.0);
    let found = label(Some(&one), Some(&said(&one, Answer::Yes)));
    assert_eq!(found.kind, LabelKind::Not);
    assert_eq!(dutch(&found), "K 4 ligt onder 5: er is te weinig dat de opgaven bindt");
    let conflict = scored_as(0.0, 66.7);
    assert_eq!(
        dutch(&label(Some(&conflict), None)),
        "K 0 ligt onder 5: er is te weinig dat de opgaven bindt; conflict (C 67)"
    );
}

#[test]
fn a_refused_chance_is_not_combined_and_keeps_its_reason() {
    let one = scored_as(72.0, 0.0);
    let refused = decided(&one, Verdict::Refused, "De dijk gaat voor.");
    for found in [label(Some(&one), Some(&refused)), label(None, Some(&refused))] {
        assert_eq!(found.kind, LabelKind::Not);
        assert_eq!(dutch(&found), "afgewezen: De dijk gaat voor.");
    }
    let mut again = refused;
    again.decisions.push(Decision { verdict: Verdict::Adopted, ..again.decisions[0].clone() });
    assert_eq!(label(Some(&one), Some(&again)).kind, LabelKind::Direct, "the last decision is in force");
}

#[test]
fn adopted_and_later_change_no_label() {
    for verdict in [Verdict::Adopted, Verdict::Later] {
        let (one, low) = (scored_as(72.0, 0.0), scored_as(3.0, 0.0));
        assert_eq!(label(Some(&one), Some(&decided(&one, verdict, ""))).kind, LabelKind::Direct);
        assert_eq!(label(Some(&low), Some(&decided(&low, verdict, ""))).kind, LabelKind::Not);
    }
}

#[test]
fn a_pair_that_cannot_be_judged_is_worked_out_unless_a_gate_says_no() {
    let mut one = scored_as(72.0, 0.0);
    (one.chance, one.conflict, one.chance_class, one.conflict_class) = (None, None, None, None);
    one.missing = vec![Message::new("missing-type").text("task", "Beekherstel")];
    let found = label(Some(&one), Some(&said(&one, Answer::Yes)));
    assert_eq!(found.kind, LabelKind::WorkOut);
    assert_eq!(dutch(&found), "nog niet te beoordelen: type van Beekherstel onbekend");
    assert_eq!(label(Some(&one), Some(&said(&one, Answer::No))).kind, LabelKind::Discuss);
}

#[test]
fn a_pair_the_analysis_does_not_find_is_not_combined() {
    let one = scored_as(72.0, 0.0);
    let found = label(None, Some(&said(&one, Answer::Yes)));
    assert_eq!(found.kind, LabelKind::Not);
    assert!(dutch(&found).starts_with("geen koppelkans meer"), "{}", dutch(&found));
}
