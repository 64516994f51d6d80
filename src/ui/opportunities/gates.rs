//! The tab "check": the six gates with an answer, a note and who answers, and the label that follows.
//!
//! Each answer is one edit, and so is a note when its field is left. Which label follows is for the analysis.

use egui::{Id, TextStyle, Ui, vec2};

use super::said;
use crate::app::AppState;
use crate::model::{Answer, Gate, GateAnswer, PairKey};
use crate::ui::legend::capital;
use crate::ui::theme::{size, token};
use crate::ui::widgets::{field, switch, text};
use crate::ui::{Memory, Queue};
use crate::words::Message;

/// Width of the switch of a gate.
const SWITCH: f32 = 150.0;
/// Width of the field for who answers.
const WHO: f32 = 96.0;
/// How far the fields stand to the right of the numbers.
const INDENT: f32 = 16.0;

/// Shows the tab.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, pair: PairKey) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let editable = state.file.read_only.is_none();
    ui.add_enabled_ui(editable, |ui| {
        for gate in Gate::ALL {
            row(ui, state, memory, queue, (pair, *gate));
        }
    });
    ui.label(text::note(state.words().text("judging-keys")));
    ui.add_space(8.0);
}

fn row(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, (pair, gate): (PairKey, Gate)) {
    let words = state.words();
    let given = state.judgement(pair).map(|said| said.gate(gate).clone()).unwrap_or_default();
    let id = switch_id(pair, gate);
    let top = ui.cursor().top();
    let wanted = memory.account.wanted.take_if(|wanted| *wanted == gate).is_some();
    let new = ui.horizontal(|ui| {
        ui.set_height(size::ROW);
        title(ui, state, gate);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let name = format!("{} {}", gate as u8 + 1, words.text(gate.key()));
            let said = [Answer::Yes, Answer::No, Answer::Unknown].map(|answer| words.text(answer.key()));
            let said = [said[0].as_str(), said[1].as_str(), said[2].as_str()];
            switch::answer(ui, id, &name, given.answer, said, SWITCH)
        })
        .inner
    });
    let (clicked, response) = new.inner;
    if let Some(answer) = clicked.filter(|_| ui.is_enabled()) {
        let label = answer_label(gate, answer);
        queue.push(said::put(state, pair, label, |said| said.gate_mut(gate).answer = answer));
        // So that what follows below it is seen too.
        memory.account.wanted = Some(gate);
    }
    fields(ui, state, memory, queue, (pair, gate, &given));
    if gate == Gate::Permit
        && let Some(way) = state.label(pair).way_round
    {
        ui.horizontal_top(|ui| {
            ui.add_space(INDENT);
            ui.add(egui::Label::new(text::note(words.say(&way)).color(token::INK)).wrap());
        });
    }
    if wanted && !ui.memory(|egui| egui.has_focus(id.with("note"))) {
        // Asking again would let the arrows go elsewhere for a frame.
        if !response.has_focus() {
            response.request_focus();
            ui.ctx().request_repaint();
        }
        let rect = egui::Rect::from_min_max(egui::pos2(response.rect.left(), top), ui.cursor().min);
        ui.scroll_to_rect_animation(rect, None, egui::style::ScrollAnimation::none());
    }
    ui.add_space(3.0);
    let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), 3.0), egui::Sense::hover());
    ui.painter().hline(line.x_range(), line.top(), egui::Stroke::new(1.0, token::HAIRLINE));
}

/// Number and name; the short one where the whole does not fit. The whole is read on hover.
fn title(ui: &mut Ui, state: &AppState, gate: Gate) {
    let words = state.words();
    let whole = words.text(gate.key());
    let room = ui.available_width() - SWITCH - INDENT - 8.0;
    let font = TextStyle::Body.resolve(ui.style());
    let width = ui.painter().layout_no_wrap(whole.clone(), font, token::INK).size().x;
    let (number, _) =
        ui.allocate_exact_size(vec2(INDENT - ui.spacing().item_spacing.x, size::ROW), egui::Sense::hover());
    let font = text::semibold(ui, TextStyle::Body);
    let ink = token::INK_SOFT;
    let sign = (gate as u8 + 1).to_string();
    ui.painter().text(number.left_center(), egui::Align2::LEFT_CENTER, sign, font, ink);
    let shown = if width <= room { whole.clone() } else { capital(&words.text(&short(gate))) };
    let about = words.text(&format!("{}-about", gate.key()));
    ui.label(shown).on_hover_text(format!("{whole}. {about}"));
}

fn fields(
    ui: &mut Ui,
    state: &AppState,
    memory: &mut Memory,
    queue: &mut Queue,
    (pair, gate, given): (PairKey, Gate, &GateAnswer),
) {
    let words = state.words();
    let id = switch_id(pair, gate);
    ui.horizontal(|ui| {
        ui.add_space(INDENT);
        let room = ui.available_width() - WHO - ui.spacing().item_spacing.x;
        let name = |key: &str| words.say(&Message::new(key).term("gate", short(gate)));
        let note_id = id.with("note");
        if memory.account.note.take_if(|wanted| *wanted == gate).is_some() {
            ui.memory_mut(|egui| egui.request_focus(note_id));
        }
        let was_typing = ui.memory(|egui| egui.has_focus(note_id));
        let hint = words.text("judging-note");
        if let Some(note) = field::line_with_hint(ui, note_id, &name("judging-note-at"), &given.note, &hint, room) {
            let label = Message::new("judging-edit-note").term("gate", short(gate));
            queue.push(said::put(state, pair, label, |said| said.gate_mut(gate).note = note));
        }
        // Enter brings the keyboard back to the switch, to go on with the next gate.
        if was_typing && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            memory.account.wanted = Some(gate);
            ui.ctx().request_repaint();
        }
        let hint = words.text("judging-who");
        if let Some(who) = field::line_with_hint(ui, id.with("who"), &name("judging-who-at"), &given.who, &hint, WHO) {
            let label = Message::new("judging-edit-who").term("gate", short(gate));
            queue.push(said::put(state, pair, label, |said| said.gate_mut(gate).who = who));
        }
    });
}

/// The id of the switch of a gate.
pub fn switch_id(pair: PairKey, gate: Gate) -> Id {
    Id::unique(("gate", pair, gate))
}

/// The label of the edit that answers at a gate, still without the pair.
pub fn answer_label(gate: Gate, answer: Answer) -> Message {
    Message::new("judging-edit-gate").term("gate", short(gate)).term("answer", answer.key())
}

/// Key of the short name of a gate.
fn short(gate: Gate) -> String {
    format!("{}-short", gate.key())
}
