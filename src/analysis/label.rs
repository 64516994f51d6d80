//! Step 4 of the method: the label of a pair, from its scores, the six gates and the decision in force.
//!
//! The rule, of which the first line that fits counts:
//!
//! 1. the decision in force is *afgewezen* → **niet koppelen**, with the reason that was given;
//! 2. the analysis no longer finds the pair (P = 0, or a task is gone) → **niet koppelen**;
//! 3. K is below the border of *verkennen* → **niet koppelen**, and C is told when it has a class;
//! 4. *nee* at any gate, or C of at least *aandacht* (so conflict and tension too) → **bespreken**; *nee* at 1 (core
//!    aim) or 3 (permit) is told as what blocks *direct koppelen*, and 3 offers *uitdaagrecht* and *omwisselbesluit*;
//! 5. R is not known, so there is no K → **uitwerken**: first find out what is missing;
//! 6. *ja* at all six and K at least *kansrijk* → **direct koppelen**;
//! 7. anything else → **uitwerken**, with the gates that are open or the K that is too low.
//!
//! The class of K is that of the middle of its range, as everywhere. *Overgenomen* and *later* change no label: the
//! decision stands beside it. A label never changes a number.

use super::{ChanceClass, ConflictClass, Opportunity, Range};
use crate::model::{Answer, Gate, Judgement, Verdict};
use crate::words::Message;

/// What is advised for a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelKind {
    /// Direct koppelen: nothing stands in the way.
    Direct,
    /// Uitwerken: something is still open.
    WorkOut,
    /// Bespreken: something stands in the way that people have to talk about.
    Discuss,
    /// Niet koppelen.
    Not,
}

impl LabelKind {
    /// All of them, from the most to the least that can be done.
    pub const ALL: [LabelKind; 4] = [LabelKind::Direct, LabelKind::WorkOut, LabelKind::Discuss, LabelKind::Not];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            LabelKind::Direct => "label-direct",
            LabelKind::WorkOut => "label-work-out",
            LabelKind::Discuss => "label-discuss",
            LabelKind::Not => "label-not",
        }
    }

    /// The sign beside the word, so that a label never depends on a colour.
    pub fn symbol(self) -> &'static str {
        match self {
            LabelKind::Direct => "▶",
            LabelKind::WorkOut => "▷",
            LabelKind::Discuss => "↔",
            LabelKind::Not => "■",
        }
    }
}

/// The label of a pair and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// What is advised.
    pub kind: LabelKind,
    /// Why.
    pub reason: Message,
    /// What can still be tried when the permit stands in the way.
    pub way_round: Option<Message>,
}

impl Label {
    fn new(kind: LabelKind, reason: Message) -> Self {
        Self { kind, reason, way_round: None }
    }
}

/// Whether *nee* at this gate blocks *direct koppelen* whatever else is said.
pub fn blocks_direct(gate: Gate) -> bool {
    matches!(gate, Gate::CoreAim | Gate::Permit)
}

/// The label of a pair; `one` is None when the analysis does not find the pair.
pub fn label(one: Option<&Opportunity>, judgement: Option<&Judgement>) -> Label {
    if let Some(refused) = judgement.and_then(Judgement::decision).filter(|last| last.verdict == Verdict::Refused) {
        let reason = refused.reason.trim();
        let bare = Message::new("label-refused-bare");
        let said = if reason.is_empty() { bare } else { Message::new("label-refused").text("reason", reason) };
        return Label::new(LabelKind::Not, said);
    }
    let Some(one) = one else { return Label::new(LabelKind::Not, Message::new("label-gone")) };
    if one.chance_class == Some(ChanceClass::None) {
        return Label::new(LabelKind::Not, too_low(one));
    }
    let said_no = answered(judgement, Answer::No);
    if let Some(reason) = in_the_way(one, &said_no) {
        let way_round = said_no.contains(&Gate::Permit).then(|| Message::new("label-way-round"));
        return Label { way_round, ..Label::new(LabelKind::Discuss, reason) };
    }
    let (Some(class), Some(chance)) = (one.chance_class, one.chance) else {
        let why = one.missing.first().cloned().unwrap_or_else(|| Message::new("class-unjudged"));
        return Label::new(LabelKind::WorkOut, Message::new("label-unjudged").message("why", why));
    };
    let open = answered(judgement, Answer::Unknown);
    match list(&open) {
        None if class >= ChanceClass::Promising => {
            let said = scored(Message::new("label-all-yes"), one, chance).term("class", class.key());
            Label::new(LabelKind::Direct, said)
        }
        None => Label::new(LabelKind::WorkOut, scored(Message::new("label-only-explore"), one, chance)),
        Some(_) if open.len() == Gate::ALL.len() => Label::new(LabelKind::WorkOut, Message::new("label-untested")),
        Some(gates) => Label::new(LabelKind::WorkOut, Message::new("label-open").message("gates", gates)),
    }
}

/// The gates with an answer, in their order; without a judgement all are unknown.
fn answered(judgement: Option<&Judgement>, answer: Answer) -> Vec<Gate> {
    let given = |gate: Gate| judgement.map_or(Answer::Unknown, |said| said.gate(gate).answer);
    Gate::ALL.iter().copied().filter(|gate| given(*gate) == answer).collect()
}

/// Why a pair without a chance is not to be combined.
fn too_low(one: &Opportunity) -> Message {
    let low = Message::new("label-no-chance").number_as("border", border(one.thresholds.explore));
    let low = scored(low, one, one.chance.unwrap_or(Range { low: 0.0, middle: 0.0, high: 0.0 }));
    match conflict(one) {
        Some(conflict) => Message::new("label-two").message("one", low).message("other", conflict),
        None => low,
    }
}

/// What has to be talked about: the class of C, and the gates where the answer is no.
fn in_the_way(one: &Opportunity, said_no: &[Gate]) -> Option<Message> {
    let key = if said_no.iter().copied().any(blocks_direct) { "label-blocked" } else { "label-says-no" };
    let gates = list(said_no).map(|gates| Message::new(key).message("gates", gates));
    match (conflict(one), gates) {
        (Some(one), Some(other)) => Some(Message::new("label-two").message("one", one).message("other", other)),
        (one, other) => one.or(other),
    }
}

/// The class of C with its number, when it has one.
fn conflict(one: &Opportunity) -> Option<Message> {
    let class = one.conflict_class.filter(|class| *class != ConflictClass::None)?;
    let key = if one.tension { "class-tension" } else { class.key() };
    let said = Message::new("label-conflict").term("class", key);
    Some(said.number_as("c", one.conflict_shown(one.conflict?, 0)))
}

fn scored(message: Message, one: &Opportunity, chance: Range) -> Message {
    message.number_as("k", one.chance_shown(chance.middle, 0))
}

/// A border as it was set: whole ones without a decimal.
fn border(border: f64) -> (f64, usize) {
    (border, usize::from(border.fract() != 0.0))
}

/// The short names of gates behind one another; None without any.
fn list(gates: &[Gate]) -> Option<Message> {
    let names = gates.iter().map(|gate| Message::new(format!("{}-short", gate.key())));
    names.reduce(|head, next| Message::new("label-list").message("head", head).message("next", next))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
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
        let mut one = found.opportunities.into_iter().next().unwrap();
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
}
