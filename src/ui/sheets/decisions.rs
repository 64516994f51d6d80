//! Everything people said of pairs in one table: shortlist, gates, label and decision, also of pairs that are no
//! koppelkans any more.
//!
//! It only shows; a click on a row chooses the pair, and the account beside it is where things are said.

use egui::{Align2, Button, Pos2, Rect, Response, Sense, Stroke, TextStyle, Ui, WidgetInfo, pos2, vec2};

use crate::app::{AccountTab, Action, AppState};
use crate::model::{Judgement, PairKey, Verdict};
use crate::ui::legend::capital;
use crate::ui::opportunities::{badge, decision_line, names_of};
use crate::ui::theme::{self, size, token};
use crate::ui::widgets::{judged, section, text};
use crate::ui::{Memory, Queue};
use crate::words::Message;

/// Widths of the star, the code, K, the gates, and label with decision; the names get what is left.
const STAR: f32 = 28.0;
const CODE: f32 = 46.0;
const SCORE: f32 = 56.0;
const GATES: f32 = 102.0;
const LABEL: f32 = 118.0;
/// Between two columns.
const GAP: f32 = 10.0;
/// Least width of the names.
const NAMES: f32 = 150.0;
/// Lines the names and a reason get.
const NAME_ROWS: usize = 2;
const REASON_ROWS: usize = 3;

/// Shows the sheet.
pub fn show(ui: &mut Ui, state: &AppState, _memory: &mut Memory, queue: &mut Queue) {
    let pairs = sorted(state);
    if pairs.is_empty() {
        return empty(ui, state, queue);
    }
    let words = state.words();
    ui.horizontal(|ui| {
        ui.label(text::note(summary(state)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let copy = ui.add(Button::new(words.text("decisions-copy")));
            if copy.on_hover_text(words.text("decisions-copy-about")).clicked() {
                ui.ctx().copy_text(table(state, &pairs));
            }
        });
    });
    ui.add_space(4.0);
    let columns = Columns::of(ui);
    head(ui, state, &columns);
    for pair in pairs {
        if let Some(said) = state.judgement(pair)
            && row(ui, state, queue, &columns, said).clicked()
        {
            queue.push(Action::ChooseOpportunity(pair));
        }
    }
    ui.add_space(8.0);
}

/// What to do first, with the button there.
fn empty(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    ui.label(words.text("decisions-none"));
    ui.add_space(8.0);
    let first = state.opportunities().into_iter().find(|one| one.codes().next().is_some());
    if let Some(first) = first
        && ui.add(Button::new(words.text("decisions-check-first"))).clicked()
    {
        queue.push(Action::ChooseOpportunity(first.pair));
        queue.push(Action::ShowAccount(AccountTab::Check));
    }
}

/// The pairs something is said of, by code; those without one last, by their names.
fn sorted(state: &AppState) -> Vec<PairKey> {
    let mut pairs: Vec<PairKey> = state.project.judgements().keys().copied().collect();
    let key = |pair: &PairKey| {
        let one = state.opportunity(*pair);
        let code = one.and_then(|one| one.codes().next());
        let number = code.and_then(|code| code.get(1..)?.parse::<u32>().ok());
        // K before C.
        let is_conflict = code.is_some_and(|code| code.starts_with('C'));
        (code.is_none(), is_conflict, number, names_of(state, *pair))
    };
    pairs.sort_by_cached_key(key);
    pairs
}

/// How many of each, such as "8 paren · 2 overgenomen · 1 afgewezen".
fn summary(state: &AppState) -> String {
    let words = state.words();
    let all = state.project.judgements();
    let mut parts = vec![words.say(&Message::new("decisions-pairs").count("n", all.len()))];
    for verdict in Verdict::ALL {
        let n = all.values().filter(|said| said.decision().is_some_and(|last| last.verdict == *verdict)).count();
        if n > 0 {
            parts.push(format!("{n} {}", words.text(verdict.key())));
        }
    }
    let starred = all.values().filter(|said| said.shortlisted).count();
    if starred > 0 {
        parts.push(format!("{starred} {}", words.text("filter-shortlist").to_lowercase()));
    }
    parts.join(" · ")
}

/// Where each column begins, from the left of the table.
struct Columns {
    width: f32,
    names: f32,
    score: f32,
    gates: f32,
    label: f32,
}

impl Columns {
    fn of(ui: &Ui) -> Self {
        let fixed = STAR + CODE + SCORE + GATES + LABEL + 5.0 * GAP;
        let room = (ui.available_width() - size::SCROLL_ROOM - fixed).max(NAMES);
        let names = STAR + CODE + GAP;
        let score = names + room + GAP;
        let gates = score + SCORE + GAP;
        Self { width: fixed + room, names, score, gates, label: gates + GATES + GAP }
    }

    fn names_width(&self) -> f32 {
        self.score - self.names - GAP
    }

    /// What is said of the decision stands below the names, K and the gates.
    fn reason_width(&self) -> f32 {
        self.label - self.names - GAP
    }
}

fn head(ui: &mut Ui, state: &AppState, columns: &Columns) {
    let words = state.words();
    let (rect, _) = ui.allocate_exact_size(vec2(columns.width, 22.0), Sense::hover());
    let font = TextStyle::Small.resolve(ui.style());
    let y = rect.center().y;
    let put = |x: f32, align: Align2, said: &str| {
        ui.painter().text(pos2(rect.left() + x, y), align, said, font.clone(), token::INK_SOFT);
    };
    put(columns.names, Align2::LEFT_CENTER, &words.text("decisions-pair"));
    put(columns.score + SCORE, Align2::RIGHT_CENTER, &words.text("decisions-score"));
    for i in 0..6u8 {
        let x = columns.gates + GATES / 6.0 * (f32::from(i) + 0.5);
        put(x, Align2::CENTER_CENTER, &(i + 1).to_string());
    }
    put(columns.label, Align2::LEFT_CENTER, &words.text("decisions-label"));
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, token::HAIRLINE));
}

fn row(ui: &mut Ui, state: &AppState, queue: &mut Queue, columns: &Columns, said: &Judgement) -> Response {
    let words = state.words();
    let one = state.opportunity(said.pair);
    let names = names_of(state, said.pair);
    let body = ui.text_style_height(&TextStyle::Body);
    let set = |words: &str, style: TextStyle, color, width, rows| {
        let font = style.resolve(ui.style());
        ui.fonts_mut(|fonts| fonts.layout_job(text::job(words, font, color, width, rows)))
    };
    let title = set(&names, TextStyle::Body, token::INK, columns.names_width(), NAME_ROWS);
    let reason = said.decision().map(|last| decision_line(last, words));
    let note =
        reason.map(|reason| set(&reason, TextStyle::Small, token::INK_SOFT, columns.reason_width(), REASON_ROWS));
    let below = note.as_ref().map_or(0.0, |note| note.size().y);
    let height = 12.0 + (title.size().y + below).max(2.0 * body);
    let (rect, _) = ui.allocate_exact_size(vec2(columns.width, height), Sense::hover());
    let response = ui.interact(rect, egui::Id::unique(("decisions-row", said.pair)), Sense::click());
    let label = state.label(said.pair);
    let chosen = state.selection.opportunity() == Some(said.pair);
    response.widget_info(|| {
        let label = words.text(label.kind.key());
        WidgetInfo::selected(egui::Role::Button, true, chosen, format!("{names}: {label}"))
    });
    ground(ui, rect, chosen, &response);
    let first = rect.top() + 6.0 + body / 2.0;
    let at = |x: f32| pos2(rect.left() + x, first);
    star(ui, state, queue, said, at(STAR / 2.0 - 3.0));
    let mut left = at(STAR).x;
    for code in one.iter().flat_map(|one| one.codes()).take(1) {
        left = badge(ui, pos2(left, first), code);
    }
    debug_assert!(left <= at(columns.names).x + CODE);
    let place = at(columns.names) - vec2(0.0, body / 2.0);
    if let Some(note) = note {
        ui.painter().galley(place + vec2(0.0, title.size().y), note, token::INK_SOFT);
    }
    ui.painter().galley(place, title, token::INK);
    let font = TextStyle::Body.resolve(ui.style());
    let score = one.map_or_else(|| "–".to_owned(), |one| one.chance_text(state.language).unwrap_or("?".to_owned()));
    ui.painter().text(at(columns.score + SCORE), Align2::RIGHT_CENTER, score, font, token::INK);
    let gates = Rect::from_min_size(at(columns.gates) - vec2(0.0, 8.0), vec2(GATES, 16.0));
    judged::gates_sign(ui, gates, Some(said));
    labels(ui, state, said, (label.kind, at(columns.label), body));
    let mut about = vec![names, format!("{}: {}", capital(&words.text(label.kind.key())), words.say(&label.reason))];
    about.extend(said.decisions.iter().rev().map(|decision| decision_line(decision, words)));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(about.join("\n"))
}

fn ground(ui: &Ui, rect: Rect, chosen: bool, response: &Response) {
    let fill = match (chosen, response.hovered()) {
        (true, _) => Some(token::ACCENT_GROUND),
        (false, true) => Some(token::HOVER),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), f32::from(size::CORNER), fill);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, token::HAIRLINE));
    section::focus_ring(ui, rect, response);
}

/// The label, and below it the decision.
fn labels(ui: &Ui, state: &AppState, said: &Judgement, (label, at, line): (crate::analysis::LabelKind, Pos2, f32)) {
    let words = state.words();
    let font = TextStyle::Body.resolve(ui.style());
    let sign = |at: Pos2| Rect::from_min_size(at - vec2(0.0, 7.0), vec2(14.0, 14.0));
    let word = |at: Pos2, word: String, color| {
        ui.painter().text(at + vec2(20.0, 0.0), Align2::LEFT_CENTER, capital(&word), font.clone(), color);
    };
    judged::label_sign(ui.painter(), sign(at), label);
    word(at, words.text(label.key()), theme::label_color(label));
    if let Some(last) = said.decision() {
        let below = at + vec2(0.0, line);
        judged::verdict_sign(ui.painter(), sign(below), last.verdict);
        word(below, words.text(last.verdict.key()), theme::verdict_color(last.verdict));
    }
}

fn star(ui: &Ui, state: &AppState, queue: &mut Queue, said: &Judgement, center: Pos2) {
    let sense = if state.file.read_only.is_none() { Sense::CLICK } else { Sense::HOVER };
    let rect = Rect::from_center_size(center, vec2(STAR, STAR));
    let response = ui.interact(rect, egui::Id::unique(("decisions-star", said.pair)), sense);
    let words = state.words();
    let name = format!("{}: {}", words.text("judging-shortlist"), names_of(state, said.pair));
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, said.shortlisted, &name));
    let color = if said.shortlisted || response.hovered() { token::ACCENT } else { token::OUTLINE };
    judged::star(ui.painter(), center, 7.0, said.shortlisted, color);
    if response.on_hover_text(words.text("judging-shortlist")).clicked() {
        queue.push(Action::ToggleShortlist(Some(said.pair)));
    }
}

/// The table as text with tabs, to paste in a spreadsheet.
fn table(state: &AppState, pairs: &[PairKey]) -> String {
    let words = state.words();
    let plain = |text: &str| text.replace(['\t', '\n', '\r'], " ");
    let mut rows = vec![words.text("decisions-columns").replace(';', "\t")];
    for said in pairs.iter().filter_map(|pair| state.judgement(*pair)) {
        let one = state.opportunity(said.pair);
        let label = state.label(said.pair);
        let star = if said.shortlisted { "*" } else { "" };
        let code = one.map(|one| one.codes().collect::<Vec<_>>().join("/")).unwrap_or_default();
        let score = one.and_then(|one| one.chance_text(state.language)).unwrap_or_default();
        let mut cells = vec![star.to_owned(), code, names_of(state, said.pair), score];
        cells.extend(said.gates.iter().map(|gate| words.text(gate.answer.key())));
        cells.extend([words.text(label.kind.key()), words.say(&label.reason)]);
        match said.decision() {
            Some(last) => cells.extend([
                words.text(last.verdict.key()),
                last.who.clone(),
                crate::words::numbers::date(state.language, &last.date),
                last.reason.clone(),
            ]),
            None => cells.extend(std::iter::repeat_n(String::new(), 4)),
        }
        rows.push(cells.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join("\t"));
    }
    rows.join("\n")
}
