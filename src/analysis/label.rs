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
#[path = "label_tests.rs"]
mod tests;
