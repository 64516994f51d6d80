//! The keys of the koppelkansen: through the list, the star, and the six gates of the chosen one.
//!
//! They are taken before other keys, because a gate with the keyboard answers with letters that are tools elsewhere.

use egui::{Context, Event, Key, Modifiers, Popup};

use super::list;
use crate::app::{AccountTab, Action, AppState, Sheet};
use crate::model::{Answer, Gate};
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
    let has_account = state.selection.opportunity().is_some() && !state.view.hall;
    // On a sheet digits and letters can mean something else.
    if has_account && state.view.sheet.is_none_or(|sheet| sheet == Sheet::Decisions) {
        take_gate_number(ctx, memory, queue);
        take_answer(ctx, memory);
    }
}

/// A star is a sign on most keyboards, not a key: it is taken as it is typed.
fn take_star(ctx: &Context, memory: &Memory, queue: &mut Queue) {
    let stars = ctx.input(|input| input.events.iter().filter(|one| matches!(one, Event::Text(t) if t == "*")).count());
    if stars % 2 == 1 {
        queue.push(Action::ToggleShortlist(memory.list_row.map(|(pair, _)| pair)));
    }
}

fn take_gate_number(ctx: &Context, memory: &mut Memory, queue: &mut Queue) {
    for (key, gate) in GATES.into_iter().zip(Gate::ALL) {
        if pressed(ctx, key) {
            memory.account.wanted = Some(*gate);
            queue.push(Action::ShowAccount(AccountTab::Check));
        }
    }
}

/// While a switch has the keyboard: letters answer, up and down go to another gate, Enter to its note.
fn take_answer(ctx: &Context, memory: &mut Memory) {
    let Some((gate, switch)) = memory.account.gate else { return };
    if ctx.memory(|egui| egui.focused()) != Some(switch) {
        memory.account.gate = None;
        return;
    }
    for (key, answer) in ANSWERS {
        if pressed(ctx, key) {
            memory.account.answer = Some(answer);
        }
    }
    let steps = count(ctx, Key::ArrowDown) - count(ctx, Key::ArrowUp);
    if steps != 0 {
        let at = (gate as i32 + steps).clamp(0, Gate::ALL.len() as i32 - 1);
        memory.account.wanted = Gate::ALL.get(at as usize).copied();
    }
    memory.account.note = pressed(ctx, Key::Enter);
}

fn pressed(ctx: &Context, key: Key) -> bool {
    ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}

fn count(ctx: &Context, key: Key) -> i32 {
    ctx.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as i32
}
