//! The chosen koppelkans: class, score and label, and below them why, the check and the decision as three tabs.
//!
//! The same tab stays when another koppelkans is chosen. A pair that is no koppelkans any more keeps what was said
//! of it.

use egui::{Align, Button, Layout as Flow, RichText, ScrollArea, Sense, TextStyle, Ui, WidgetInfo, vec2};

use super::{decision, gates, row, why};
use crate::analysis::Opportunity;
use crate::app::{AccountTab, Action, AppState};
use crate::model::{Answer, Judgement, PairKey};
use crate::ui::about::about_class;
use crate::ui::legend::capital;
use crate::ui::theme::{self, size, token};
use crate::ui::widgets::{judged, section, signs, swatch, text};
use crate::ui::{Memory, Queue};
use crate::words::Message;

/// Whether there is anything to show of a pair: the analysis found it, or something was said of it.
pub fn can_show(state: &AppState, pair: PairKey) -> bool {
    state.opportunity(pair).is_some() || state.judgement(pair).is_some()
}

/// Shows the chosen koppelkans.
pub fn show(ui: &mut Ui, state: &AppState, memory: &mut Memory, queue: &mut Queue, pair: PairKey) {
    let one = state.opportunity(pair);
    match one {
        Some(one) => heading(ui, state, one),
        None => gone(ui, state, pair),
    }
    ui.horizontal(|ui| {
        ui.set_height(24.0);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            star(ui, state, queue, pair);
            ui.with_layout(Flow::left_to_right(Align::Center), |ui| label_line(ui, state, pair));
        });
    });
    tabs(ui, state, queue, pair);
    let tab = state.view.account;
    // Another pair begins at its top, and another tab stands where it was left.
    let area = ScrollArea::vertical().auto_shrink([false, false]).id_salt(("chance", pair, tab));
    area.show(ui, |ui| {
        ui.set_max_width(ui.available_width() - size::SCROLL_ROOM);
        match (tab, one) {
            (AccountTab::Why, Some(one)) => why::show(ui, state, memory, queue, one),
            (AccountTab::Why, None) => why::gone(ui, state, queue, pair),
            (AccountTab::Check, _) => gates::show(ui, state, memory, queue, pair),
            (AccountTab::Decision, _) => decision::show(ui, state, memory, queue, pair),
        }
    });
}

/// Shows only badge, class, label and sentence, for the zaalstand.
pub fn plain(ui: &mut Ui, state: &AppState, one: &Opportunity) {
    heading_with(ui, state, one, |ui| {
        if state.judgement(one.pair).is_some() {
            ui.add_space(16.0);
            said_in_hall(ui, state, one.pair);
        }
    });
    ui.label(state.sentence(one));
}

/// Label and decision beside the class, large and without reasons.
fn said_in_hall(ui: &mut Ui, state: &AppState, pair: PairKey) {
    let words = state.words();
    let side = ui.text_style_height(&TextStyle::Body);
    let decided = state.judgement(pair).and_then(Judgement::decision);
    let rect = swatch::space(ui, vec2(side, side));
    let (word, color) = match decided {
        Some(last) => {
            judged::verdict_sign(ui.painter(), rect.shrink(2.0), last.verdict);
            (words.text(last.verdict.key()), theme::verdict_color(last.verdict))
        }
        None => {
            let label = state.label(pair);
            judged::label_sign(ui.painter(), rect.shrink(2.0), label.kind);
            (words.text(label.kind.key()), theme::label_color(label.kind))
        }
    };
    ui.label(RichText::new(capital(&word)).color(color));
}

/// Height of the line with badge, class and score.
pub fn heading_height(ui: &Ui) -> f32 {
    size::ROW.max(ui.text_style_height(&TextStyle::Heading) + 4.0)
}

fn heading(ui: &mut Ui, state: &AppState, one: &Opportunity) {
    heading_with(ui, state, one, |_| {});
}

fn heading_with(ui: &mut Ui, state: &AppState, one: &Opportunity, beside: impl FnOnce(&mut Ui)) {
    let words = state.words();
    let class = one.class();
    ui.horizontal(|ui| {
        ui.set_height(heading_height(ui));
        for code in one.codes() {
            let font = text::semibold(ui, TextStyle::Small);
            let width = ui.painter().layout_no_wrap(code.to_owned(), font, token::INK).size().x + 12.0;
            let rect = swatch::space(ui, vec2(width.max(30.0), ui.available_height()));
            row::badge(ui, rect.left_center(), code);
        }
        let side = ui.text_style_height(&TextStyle::Body);
        let rect = swatch::space(ui, vec2(side, side));
        signs::class_sign(ui, rect, class);
        let word = RichText::new(capital(&words.text(class.key()))).color(theme::class_color(class));
        let said = word.text_style(TextStyle::Heading);
        ui.label(said).on_hover_text(about_class(state, class));
        beside(ui);
        ui.with_layout(Flow::right_to_left(Align::Center), |ui| {
            let score = one.score_text(state.language);
            // Two codes and two scores must not make the panel wider.
            let font = TextStyle::Heading.resolve(ui.style());
            let width = ui.painter().layout_no_wrap(score.clone(), font, token::INK).size().x;
            let fits = width <= ui.available_width();
            let score = if fits { RichText::new(score).text_style(TextStyle::Heading) } else { text::strong(score) };
            ui.add(egui::Label::new(score).truncate()).on_hover_text(words.text("ui-about-chance"));
        });
    });
}

/// The names instead of class and score.
fn gone(ui: &mut Ui, state: &AppState, pair: PairKey) {
    ui.horizontal(|ui| {
        ui.set_height(size::ROW);
        text::one_line(ui, text::strong(row::names_of(state, pair)));
    });
}

/// The label with its reason on one line; the whole reason is read on hover.
fn label_line(ui: &mut Ui, state: &AppState, pair: PairKey) {
    let words = state.words();
    let label = state.label(pair);
    let rect = swatch::space(ui, vec2(16.0, 16.0));
    judged::label_sign(ui.painter(), rect, label.kind);
    let word = capital(&words.text(label.kind.key()));
    let about = words.text(about_label(label.kind));
    ui.label(text::strong(word).color(theme::label_color(label.kind))).on_hover_text(about);
    text::one_line(ui, text::note(words.say(&label.reason)));
}

/// Key of the sentence that explains a label.
fn about_label(label: crate::analysis::LabelKind) -> &'static str {
    use crate::analysis::LabelKind;
    match label {
        LabelKind::Direct => "label-about-direct",
        LabelKind::WorkOut => "label-about-work-out",
        LabelKind::Discuss => "label-about-discuss",
        LabelKind::Not => "label-about-not",
    }
}

/// The star of the shortlist as a button.
fn star(ui: &mut Ui, state: &AppState, queue: &mut Queue, pair: PairKey) {
    let words = state.words();
    let filled = state.judgement(pair).is_some_and(|said| said.shortlisted);
    let sense = if state.file.read_only.is_none() { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(26.0, 24.0), sense);
    let name = words.text("judging-shortlist");
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), filled, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, f32::from(size::CORNER), token::HOVER);
    }
    let color = if filled { token::ACCENT } else { token::OUTLINE };
    judged::star(ui.painter(), rect.center(), 8.0, filled, color);
    section::focus_ring(ui, rect, &response);
    let about = words.text(if filled { "judging-shortlist-on" } else { "judging-shortlist-off" });
    if response.on_hover_text(about).clicked() {
        queue.push(Action::ToggleShortlist(Some(pair)));
    }
}

fn tabs(ui: &mut Ui, state: &AppState, queue: &mut Queue, pair: PairKey) {
    let words = state.words();
    let said = state.judgement(pair);
    let answered = said.map_or(0, |said| said.gates.iter().filter(|gate| gate.answer != Answer::Unknown).count());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let width = ((ui.available_width() - 8.0) / 3.0).floor();
        for tab in AccountTab::ALL {
            let name = match tab {
                AccountTab::Check => words.say(&Message::new("account-tab-check-count").count("n", answered)),
                _ => words.text(tab.key()),
            };
            let chosen = state.view.account == tab;
            let label = if chosen { text::strong(name) } else { RichText::new(name) };
            let shown = Button::selectable(chosen, label).min_size(vec2(width, 26.0));
            let response = crate::ui::command::button(ui, state, queue, Action::ShowAccount(tab), shown);
            let decided = said.and_then(Judgement::decision);
            if let (AccountTab::Decision, Some(last)) = (tab, decided) {
                let at = response.rect.right_center() - vec2(16.0, 0.0);
                let rect = egui::Rect::from_center_size(at, vec2(14.0, 14.0));
                judged::verdict_sign(ui.painter(), rect, last.verdict);
            }
        }
    });
    section::hairline(ui);
}
