//! The account behind a score: each term with its numbers and its formula, so that a planner can check it by hand.
//!
//! It repeats what was computed and computes nothing new.

use super::{Contact, Interaction, Moment, Opportunity, Place, ValueTerm};
use crate::model::{FourValues, Worth};
use crate::words::Message;

/// The lines of the account, in the order of the method.
pub fn explain(opportunity: &Opportunity) -> Vec<Message> {
    let mut lines = place_lines(&opportunity.place);
    lines.extend(interaction_lines(opportunity));
    lines.push(moment_line(&opportunity.moment));
    lines.push(people_line(opportunity));
    lines.push(Message::new("account-ground").area("area", opportunity.ground_m2));
    lines.extend(value_lines(&opportunity.values));
    lines.push(urgency_line(opportunity));
    lines.extend(score_lines(opportunity));
    lines.extend(
        opportunity
            .missing
            .iter()
            .chain(&opportunity.funding)
            .map(|what| Message::new("account-missing").message("what", what.clone())),
    );
    lines
}

fn number(message: Message, name: &'static str, value: Option<f64>) -> Message {
    match value {
        Some(value) => message.number(name, value, 2),
        None => message.term(name, "account-unknown"),
    }
}

fn whole(message: Message, name: &'static str, value: Option<u8>) -> Message {
    match value {
        Some(value) => message.text(name, value.to_string()),
        None => message.term(name, "account-unknown"),
    }
}

fn place_lines(place: &Place) -> Vec<Message> {
    let message = match place.contact {
        Contact::Overlap => Message::new("account-place-overlap"),
        Contact::Sliver => Message::new("account-place-sliver").area("guard", place.guard_m2),
        Contact::Touching => Message::new("account-place-touching"),
        Contact::Apart => Message::new("account-place-apart"),
    };
    let measured = message
        .number("p", place.geometric, 2)
        .area("overlap", place.overlap_m2)
        .area("smaller", place.smaller_m2)
        .length("distance", place.distance_m)
        .length("reach", place.reach_m);
    let link = place.link.as_ref().map(|link| {
        Message::new("account-link").number("l", link.strength, 1).text("reason", link.reason.as_str()).number(
            "p",
            place.score,
            2,
        )
    });
    std::iter::once(measured).chain(link).collect()
}

fn interaction_lines(opportunity: &Opportunity) -> Vec<Message> {
    let interaction = &opportunity.interaction;
    let named = |key: &str| {
        let message = Message::new(key).number("r", interaction.score().unwrap_or_default(), 1);
        opportunity.b.name_in(opportunity.a.name_in(message, "a"), "b")
    };
    let mut lines = match interaction {
        Interaction::Unknown => vec![Message::new("account-match-unknown")],
        Interaction::ByHand { reason, .. } => vec![named("account-match-by-hand").text("reason", reason.as_str())],
        Interaction::Matrix { forward, backward, reasons } => {
            let line = named("account-match").number("forward", f64::from(*forward), 0).number(
                "backward",
                f64::from(*backward),
                0,
            );
            let reasons = reasons.iter().map(|reason| Message::new("account-reason").text("reason", reason.as_str()));
            std::iter::once(line).chain(reasons).collect()
        }
    };
    if interaction.shifts_burden() {
        lines.push(named("account-burden"));
    }
    lines
}

fn moment_line(moment: &Moment) -> Message {
    let years = |message: Message, name, years: Option<(i32, i32)>| match years {
        Some((from, to)) => message.text(name, format!("{from}-{to}")),
        None => message.term(name, "account-unknown"),
    };
    let message = Message::new("account-moment");
    let message = years(years(message, "ours", moment.a_years), "theirs", moment.b_years);
    let message = number(number(message, "periods", moment.periods), "phase", moment.phase);
    number(message, "t", moment.score)
}

fn people_line(opportunity: &Opportunity) -> Message {
    let people = &opportunity.people;
    let message = match people.score {
        Some(_) => Message::new("account-people").count("shared", people.shared.len()).count("fewest", people.fewest),
        None => Message::new("account-people-unknown"),
    };
    number(message, "m", people.score)
}

fn value_lines(values: &FourValues<ValueTerm>) -> Vec<Message> {
    Worth::ALL
        .into_iter()
        .flat_map(|worth| {
            let term = &values[worth];
            let message = match term.effect {
                Some(effect) if effect < 0.0 => Message::new("account-value-harm"),
                _ => Message::new("account-value-gain"),
            };
            let message = message.term("worth", worth.key()).text("arrow", term.arrow().map_or("?", |a| a.symbol()));
            let message = number(number(message, "e", term.effect), "x", term.intensity);
            let line = number(message, "q", term.score);
            std::iter::once(line).chain(left_out(term, worth)).collect::<Vec<_>>()
        })
        .collect()
}

/// Which ground is left out of X, when some is.
fn left_out(term: &ValueTerm, worth: Worth) -> Option<Message> {
    let first = term.unjudged.first()?;
    let message = Message::new("account-left-out").term("worth", worth.key()).count("n", term.unjudged.len());
    Some(first.name_in(message, "value"))
}

fn urgency_line(opportunity: &Opportunity) -> Message {
    let urgency = &opportunity.urgency;
    let message = whole(whole(Message::new("account-urgency"), "ours", urgency.a), "theirs", urgency.b);
    number(message, "u", urgency.score)
}

fn score_lines(opportunity: &Opportunity) -> Vec<Message> {
    let weights = &opportunity.weights;
    let terms = [opportunity.moment.score, opportunity.people.score, opportunity.urgency.score];
    let open = opportunity.support.is_some() && terms.contains(&None);
    let gain = number(Message::new("account-gain"), "g", opportunity.gain);
    let support = Message::new(if open { "account-support-open" } else { "account-support" });
    let support = number(support, "f", opportunity.support)
        .number("moment", weights.moment, 2)
        .number("people", weights.people, 2)
        .number("gain", weights.values, 2)
        .number("urgency", weights.urgency, 2);
    let mut lines = vec![gain, support];
    if let (Some(chance), Some(conflict), Some(r)) =
        (opportunity.chance, opportunity.conflict, opportunity.interaction.score())
    {
        let line = |key: &str| Message::new(key).number("p", opportunity.place.score, 2).number("r", r, 1);
        lines.push(
            number(line("account-chance"), "f", opportunity.support)
                .number_as("k", opportunity.chance_shown(chance.middle, 1)),
        );
        if chance.is_open() {
            let (low, high) = (opportunity.chance_shown(chance.low, 1), opportunity.chance_shown(chance.high, 1));
            lines.push(Message::new("account-range").number_as("low", low).number_as("high", high));
        }
        lines.push(
            number(line("account-conflict"), "harm", opportunity.harm)
                .number_as("c", opportunity.conflict_shown(conflict, 1)),
        );
    } else {
        lines.push(Message::new("account-not-judged"));
    }
    lines
}
