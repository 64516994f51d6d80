//! The keys of the koppelkansen: through the list, the star, and the six gates of the chosen one.
//!
//! They are taken before other keys, because a gate with the keyboard answers with letters that are tools elsewhere.

use egui::{Context, Event, Key, Modifiers, Popup};

use super::{gates, list};
use crate::app::{AccountTab, Action, AppState, Sheet};
use crate::model::{Answer, Gate, Judgement, PairKey};
use crate::ui::{Memory, Queue};

const GATES: [Key; 6] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];

/// The letters of the answers, in both languages whatever is read: ja, yes, nee, no, onbekend, unknown.
const ANSWERS: [(Key, Answer); 5] = [
    (Key::J, Answer::Yes),
    (Key::Y, Answer::Yes),
    (Key::N, Answer::No),
    (Key::O, Answer::Unknown),
    (Key::U, Answer::Unknown),
];

/// Takes the keys of this frame; to be called before other keys are taken.
pub fn take_keys(ctx: &Context, state: &AppState, memory: &mut Memory, queue: &mut Queue) {
    list::take_keys(ctx, memory);
    let busy = memory.typing || state.dialog.is_some() || Popup::is_any_open(ctx);
    if busy {
        return;
    }
    take_star(ctx, memory, queue);
    let account = state.selection.opportunity().filter(|_| !state.view.hall && !memory.chosen_folded);
    // On a sheet digits and letters can mean something else.
    if let Some(pair) = account.filter(|_| state.view.sheet.is_none_or(|sheet| sheet == Sheet::Decisions)) {
        take_gates(ctx, state, memory, queue, pair);
    }
}

/// A star is a sign on most keyboards, not a key: it is taken as it is typed.
fn take_star(ctx: &Context, memory: &Memory, queue: &mut Queue) {
    let stars = ctx.input(|input| input.events.iter().filter(|one| matches!(one, Event::Text(t) if t == "*")).count());
    if stars % 2 == 1 {
        queue.push(Action::ToggleShortlist(memory.list_row.map(|(pair, _)| pair)));
    }
}

/// Digits choose a gate. While one has the keyboard, or is about to have it, letters answer, up and down go to another
/// and Enter goes to its note. The keys are taken in the order in which they came, however many in one frame.
fn take_gates(ctx: &Context, state: &AppState, memory: &mut Memory, queue: &mut Queue, pair: PairKey) {
    let focused = ctx.memory(|egui| egui.focused());
    let has_focus = Gate::ALL.iter().copied().find(|gate| focused == Some(gates::switch_id(pair, *gate)));
    let mut gate = memory.account.wanted.or(has_focus);
    let mut said = state.judgement(pair).cloned().unwrap_or_else(|| Judgement::new(pair));
    let mut note = None;
    let mut take = |key: Key| {
        if let Some(at) = GATES.iter().position(|digit| *digit == key) {
            gate = Gate::ALL.get(at).copied();
            queue.push(Action::ShowAccount(AccountTab::Check));
            return true;
        }
        let Some(now) = gate else { return false };
        let answer = ANSWERS.iter().find(|(letter, _)| *letter == key).map(|(_, answer)| *answer);
        match (answer, key) {
            (Some(answer), _) => {
                if said.gate(now).answer != answer {
                    said.gate_mut(now).answer = answer;
                    let label = gates::answer_label(now, answer).message("pair", state.pair_name(pair));
                    queue.push(Action::PutJudgement(Box::new(said.clone()), label));
                }
            }
            (None, Key::ArrowDown) => gate = Gate::ALL.get(now as usize + 1).copied().or(gate),
            (None, Key::ArrowUp) => gate = Gate::ALL.get((now as usize).saturating_sub(1)).copied(),
            (None, Key::Enter) => note = Some(now),
            (None, _) => return false,
        }
        true
    };
    let taken = ctx.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } if *modifiers == Modifiers::NONE => !take(*key),
            _ => true,
        });
        before != input.events.len()
    });
    if taken {
        memory.account.wanted = gate;
        memory.account.note = note;
    }
}
