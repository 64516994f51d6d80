//! Which koppelkansen the list shows, as a small word with a list behind it, and what is left after it.
//!
//! What a filter lets through is in `app`.

use egui::{Button, Popup, PopupKind, Ui, vec2};

use crate::analysis::{Opportunity, PairClass};
use crate::app::{Action, AppState, ListFilter};
use crate::ui::Queue;
use crate::ui::legend::capital;
use crate::ui::theme::token;
use crate::ui::widgets::{signs, text};
use crate::words::Message;

/// Shows the word with its list.
pub fn show(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let shown = words.text(state.view.filter.key());
    let on = state.view.filter != ListFilter::All;
    let label = if on {
        text::strong(shown).size(crate::ui::theme::size::NOTE).color(token::ACCENT)
    } else {
        text::note(shown)
    };
    ui.spacing_mut().button_padding = vec2(0.0, 0.0);
    // As low as the line it stands in.
    ui.spacing_mut().interact_size.y = 0.0;
    let response = ui.add(Button::new(label).frame(false).right_text("   "));
    let response = response.accessible_name(words.text("filter-about")).on_hover_text(words.text("filter-about"));
    let color = if on { token::ACCENT } else { token::INK_SOFT };
    signs::fold_sign(ui.painter(), response.rect.right_center() - vec2(6.0, 0.0), true, color);
    crate::ui::widgets::section::focus_ring(ui, response.rect, &response);
    Popup::menu(&response).kind(PopupKind::Popup).show(|ui| {
        for filter in ListFilter::ALL {
            let line = Button::selectable(state.view.filter == filter, words.text(filter.key()));
            if ui.add(line.min_size(vec2(150.0, 26.0))).clicked() {
                queue.push(Action::Filter(filter));
                ui.close();
            }
        }
    });
}

/// Without a filter how many of the classes that matter most, such as "3 sterk · 5 kansrijk · 2 conflict"; with one
/// how many it lets through.
pub fn summary(state: &AppState, all: &[&Opportunity]) -> String {
    if state.view.filter != ListFilter::All {
        let left = all.iter().filter(|one| state.lists(one.pair)).count();
        return state.words().say(&Message::new("filter-left").count("n", left).count("all", all.len()));
    }
    let classes = [PairClass::Strong, PairClass::Promising, PairClass::Tension, PairClass::Conflict];
    let counts = classes.iter().map(|class| (class, all.iter().filter(|one| one.class() == *class).count()));
    let said = counts.filter(|(_, n)| *n > 0).map(|(class, n)| format!("{n} {}", state.words().text(class.key())));
    said.collect::<Vec<_>>().join(" · ")
}

/// How many of every class, one a line; together they are all pairs.
pub fn counts(state: &AppState, all: &[&Opportunity]) -> String {
    let count = |class: PairClass| all.iter().filter(|one| one.class() == class).count();
    let lines = PairClass::ALL.into_iter().map(|class| (class, count(class))).filter(|(_, n)| *n > 0);
    lines.map(|(class, n)| format!("{n} {}", state.words().text(class.key()))).collect::<Vec<_>>().join("\n")
}

/// Shown when the filter lets nothing through: what it looks for, and the way back.
pub fn nothing_left(ui: &mut Ui, state: &AppState, queue: &mut Queue) {
    let words = state.words();
    let key = match state.view.filter {
        ListFilter::All => return,
        ListFilter::Shortlist => "filter-no-shortlist",
        ListFilter::Undecided => "filter-no-undecided",
        ListFilter::Refused => "filter-no-refused",
    };
    ui.add_space(8.0);
    ui.label(capital(&words.text(key)));
    ui.add_space(8.0);
    if ui.add(Button::new(words.text("filter-show-all"))).clicked() {
        queue.push(Action::Filter(ListFilter::All));
    }
}
