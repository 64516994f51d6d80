//! The formulas beside the sliders, each with the numbers of the chosen koppelkans filled in.
//!
//! It repeats what the analysis computed and computes nothing.

use egui::{Frame, Label, RichText, TextStyle, Ui};

use crate::analysis::{Contact, Opportunity};
use crate::app::AppState;
use crate::ui::theme::token;
use crate::ui::widgets::text;
use crate::words::Message;
use crate::words::numbers::number;

/// Formulas, each with its numbers below it when there are any.
pub fn show(ui: &mut Ui, state: &AppState, lines: &[(&str, Option<Message>)]) {
    let words = state.words();
    Frame::new().fill(token::HOVER).corner_radius(4).inner_margin(egui::Margin::symmetric(10, 6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 1.0;
        for (key, now) in lines {
            ui.add(Label::new(RichText::new(words.text(key)).text_style(TextStyle::Body)).wrap());
            if let Some(now) = now {
                ui.add(Label::new(text::note(words.say(now)).color(token::ACCENT)).wrap());
            }
        }
    });
}

/// A number with two decimals; a question mark for what is not known.
fn two(state: &AppState, value: Option<f64>) -> String {
    value.map_or_else(|| "?".to_owned(), |value| number(state.language, value, 2))
}

/// K and C.
pub fn score(state: &AppState, one: Option<&Opportunity>) -> [(&'static str, Option<Message>); 2] {
    let judged = one.and_then(|one| Some((one, one.interaction.score()?, one.chance?, one.conflict?)));
    let chance = judged.map(|(one, r, k, _)| {
        Message::new("formula-chance-now")
            .number_as("k", one.chance_shown(k.middle, 1))
            .number("p", one.place.score, 2)
            .number("r", r, 1)
            .text("f", two(state, one.support))
    });
    let conflict = judged.map(|(one, r, _, c)| {
        Message::new("formula-conflict-now")
            .number_as("c", one.conflict_shown(c, 1))
            .number("p", one.place.score, 2)
            .number("minus", -r, 1)
            .text("harm", two(state, one.harm))
    });
    [("formula-chance", chance), ("formula-conflict", conflict)]
}

/// F.
pub fn support(state: &AppState, one: Option<&Opportunity>) -> [(&'static str, Option<Message>); 1] {
    let now = one.map(|one| {
        let w = &one.weights;
        let open = [one.moment.score, one.people.score, one.urgency.score].contains(&None);
        let terms = [
            ("wt", "t", w.moment, one.moment.score),
            ("wm", "m", w.people, one.people.score),
            ("wg", "g", w.values, one.gain),
            ("wu", "u", w.urgency, one.urgency.score),
        ];
        let key = if open { "formula-support-open" } else { "formula-support-now" };
        let message = Message::new(key).text("f", two(state, one.support));
        let sum = terms.iter().map(|(_, _, weight, _)| weight).sum();
        let message = message.text("sum", plain(state, sum));
        terms.into_iter().fold(message, |message, (w, x, weight, term)| {
            message.text(w, plain(state, weight)).text(x, two(state, term))
        })
    });
    [("formula-support", now)]
}

/// A weight with at most one decimal.
fn plain(state: &AppState, value: f64) -> String {
    let decimals = usize::from((value - value.round()).abs() > 1e-9);
    number(state.language, value, decimals)
}

/// P, and the search distance.
pub fn place(one: Option<&Opportunity>) -> [(&'static str, Option<Message>); 2] {
    let now = |wanted: bool| {
        let place = &one?.place;
        let apart = place.contact == Contact::Apart;
        (apart == wanted).then(|| {
            let key = match place.contact {
                Contact::Overlap => "formula-overlap-now",
                Contact::Apart => "formula-apart-now",
                Contact::Sliver | Contact::Touching => "formula-touching-now",
            };
            let measured = Message::new(key).number("p", place.geometric, 2).area("overlap", place.overlap_m2);
            let measured = measured.area("smaller", place.smaller_m2).area("guard", place.guard_m2);
            measured.length("distance", place.distance_m).length("reach", place.reach_m)
        })
    };
    [("formula-overlap", now(false)), ("formula-apart", now(true))]
}

/// T.
pub fn moment(state: &AppState, one: Option<&Opportunity>) -> [(&'static str, Option<Message>); 1] {
    let now = one.map(|one| {
        let moment = &one.moment;
        let message = Message::new("formula-moment-now").text("t", two(state, moment.score));
        message.text("periods", two(state, moment.periods)).text("phase", two(state, moment.phase))
    });
    [("formula-moment", now)]
}
