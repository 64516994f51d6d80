//! The sentence of a pair: what it is, where, why, for whom, and what is still open.
//!
//! Gates and robustness are not in it. Every word is in the word files; here they are put in order.

use super::{Arrow, Contact, FeatureRef, Interaction, Moment, Opportunity, PairClass, Place};
use crate::model::{FourValues, Worth};
use crate::words::{Message, Words, numbers};

/// Names of value features said in full; the rest is counted.
const NAMES_SAID: usize = 3;

impl Opportunity {
    /// The whole judgement in the words of a language.
    pub fn sentence(&self, words: &Words) -> String {
        let mut sentences = vec![self.head(words), self.body(words)];
        if self.is_judged() {
            sentences.extend(self.burden(words));
            sentences.extend(self.value_sentences(words));
        }
        if self.tension {
            sentences.push(words.text("sentence-tension"));
        }
        let open: Vec<String> = self.missing.iter().chain(&self.funding).map(|message| words.say(message)).collect();
        if !open.is_empty() {
            sentences.push(words.say(&Message::new("sentence-open").text("list", open.join(", "))));
        }
        sentences.join(" ")
    }

    /// Code, names, class and score.
    fn head(&self, words: &Words) -> String {
        let codes = self.codes().collect::<Vec<_>>().join("/");
        let message = if codes.is_empty() {
            Message::new("sentence-head-bare")
        } else {
            Message::new("sentence-head").text("codes", codes)
        };
        let message = self.b.name_in(self.a.name_in(message, "a"), "b");
        words.say(&message.text("verdict", self.verdict(words)))
    }

    fn verdict(&self, words: &Words) -> String {
        let class = self.class();
        let language = words.language();
        let (Some(chance), Some(conflict)) = (self.chance_text(language), self.conflict_text(language)) else {
            return words.text(class.key());
        };
        let verdict = |key: &str| Message::new(key).term("class", class.key());
        words.say(&match (class, self.range_text(language)) {
            (PairClass::Tension, _) => verdict("verdict-tension").text("chance", chance).text("conflict", conflict),
            (PairClass::Conflict | PairClass::Attention, _) => verdict("verdict-score").text("score", conflict),
            (_, Some(range)) => {
                verdict("verdict-range").text("range", range).text("unknown", self.unknown_terms(words))
            }
            (_, None) => verdict("verdict-score").text("score", chance),
        })
    }

    /// Which of T, M and U keep the score open.
    fn unknown_terms(&self, words: &Words) -> String {
        let terms = [
            (self.moment.score, "term-moment"),
            (self.people.score, "term-people"),
            (self.urgency.score, "term-urgency"),
        ];
        let unknown: Vec<String> =
            terms.iter().filter(|(score, _)| score.is_none()).map(|(_, key)| words.text(key)).collect();
        list(words, &unknown)
    }

    /// What the two have to do with one another: place, match, moment and people.
    fn body(&self, words: &Words) -> String {
        let mut clauses = place_clauses(&self.place, words);
        clauses.extend(interaction_clause(&self.interaction, words));
        if self.is_judged() {
            clauses.extend(moment_clause(&self.moment, words));
            clauses.extend(self.people_clause(words));
        }
        words.say(&Message::new("sentence-body").text("clauses", list(words, &clauses)))
    }

    fn people_clause(&self, words: &Words) -> Option<String> {
        let score = self.people.score?;
        let message = if self.people.shared.is_empty() {
            Message::new("people-none")
        } else {
            Message::new("people-shared").text("parties", list(words, &self.people.shared))
        };
        Some(words.say(&message.number("m", score, 2)))
    }

    /// Whose gain is whose burden.
    fn burden(&self, words: &Words) -> Option<String> {
        let Interaction::Matrix { forward, .. } = &self.interaction else { return None };
        let (gains, bears) = if *forward < 0 { (&self.a, &self.b) } else { (&self.b, &self.a) };
        let message = bears.name_in(gains.name_in(Message::new("sentence-burden"), "gains"), "bears");
        self.interaction.shifts_burden().then(|| words.say(&message))
    }

    /// Gains and harms by name, with the value features behind them.
    fn value_sentences(&self, words: &Words) -> Vec<String> {
        let chosen = |wanted: fn(Arrow) -> bool| -> Vec<Worth> {
            Worth::ALL.into_iter().filter(|worth| self.values[*worth].arrow().is_some_and(wanted)).collect()
        };
        let (gains, harms) = (chosen(Arrow::is_gain), chosen(Arrow::is_harm));
        let mut sentences = Vec::new();
        for (worths, key) in [(gains, "sentence-gain"), (harms, "sentence-harm")] {
            if !worths.is_empty() {
                let separator = words.text(&format!("{key}-separator"));
                let groups = self.groups(&worths, words).join(&separator);
                sentences.push(words.say(&Message::new(key).text("list", groups)));
            }
        }
        if sentences.is_empty() {
            let known = self.values.iter().any(|(_, term)| term.score.is_some());
            sentences.push(words.text(if known { "sentence-no-difference" } else { "sentence-values-unknown" }));
        }
        sentences
    }

    /// Values with the same features behind them are said together.
    fn groups(&self, worths: &[Worth], words: &Words) -> Vec<String> {
        let mut groups: Vec<(Vec<Worth>, &[FeatureRef], bool)> = Vec::new();
        for worth in worths {
            let term = &self.values[*worth];
            let is_new = term.behind.is_empty() && term.unjudged.is_empty();
            match groups.iter_mut().find(|(_, behind, new)| *behind == term.behind.as_slice() && *new == is_new) {
                Some((together, ..)) => together.push(*worth),
                None => groups.push((vec![*worth], &term.behind, is_new)),
            }
        }
        groups
            .into_iter()
            .map(|(together, behind, is_new)| {
                let said = worth_list(&together, words);
                let message = match (behind.is_empty(), is_new) {
                    (false, _) => Message::new("group-behind").text("names", names(behind, words)),
                    (true, true) => Message::new("group-new"),
                    (true, false) => return said,
                };
                words.say(&message.text("worths", said))
            })
            .collect()
    }
}

fn place_clauses(place: &Place, words: &Words) -> Vec<String> {
    let clause = words.say(&match place.contact {
        // Less than half a metre, or half a square metre, would be said as 0.
        Contact::Sliver if place.overlap_m2 < 0.5 => Message::new("place-touching"),
        Contact::Apart if place.distance_m < 0.5 => Message::new("place-touching"),
        Contact::Overlap => Message::new("place-overlap").area("area", place.overlap_m2),
        Contact::Sliver => Message::new("place-sliver").area("area", place.overlap_m2),
        Contact::Touching => Message::new("place-touching"),
        Contact::Apart => Message::new("place-apart").length("distance", place.distance_m),
    });
    let scored = |message: Message| words.say(&message.number("p", place.score, 2));
    match place.link.as_ref().filter(|link| link.strength > place.geometric) {
        None => vec![scored(Message::new("place-scored").text("clause", clause))],
        Some(link) if link.reason.trim().is_empty() => vec![clause, scored(Message::new("place-link-bare"))],
        Some(link) => vec![clause, scored(Message::new("place-link").text("reason", link.reason.trim()))],
    }
}

fn interaction_clause(interaction: &Interaction, words: &Words) -> Option<String> {
    let signed = |value: f64, decimals| numbers::signed(words.language(), value, decimals);
    let reasoned = |number: String, key: &str, reason: &str| {
        if reason.trim().is_empty() {
            number
        } else {
            words.say(&Message::new(key).text("number", number).text("reason", reason))
        }
    };
    let message = match interaction {
        Interaction::Unknown => return None,
        Interaction::ByHand { score, reason } => Message::new(interaction_key(*score))
            .text("detail", reasoned(signed(f64::from(*score), 0), "detail-by-hand", reason)),
        Interaction::Matrix { forward, backward, reasons } if forward == backward => {
            let number = signed(f64::from(*forward), 0);
            Message::new(interaction_key(*forward))
                .text("detail", reasoned(number, "detail-reason", &reasons.join("; ")))
        }
        Interaction::Matrix { forward, backward, reasons } => {
            let r = interaction.score().unwrap_or_default();
            let message = Message::new("interaction-mixed")
                .text("forward", signed(f64::from(*forward), 0))
                .text("backward", signed(f64::from(*backward), 0));
            let number = signed(r, if r.fract() == 0.0 { 0 } else { 1 });
            message.text("detail", reasoned(number, "detail-reason", &reasons.join("; ")))
        }
    };
    Some(words.say(&message))
}

/// Key of the clause for an interaction from −3 to +3.
pub(super) fn interaction_key(score: i8) -> &'static str {
    match score {
        i8::MIN..=-3 => "interaction-cancelling",
        -2 => "interaction-counteracting",
        -1 => "interaction-constraining",
        0 => "interaction-neutral",
        1 => "interaction-enabling",
        2 => "interaction-reinforcing",
        3..=i8::MAX => "interaction-indivisible",
    }
}

fn moment_clause(moment: &Moment, words: &Words) -> Option<String> {
    let (a_years, b_years, score) = (moment.a_years?, moment.b_years?, moment.score?);
    let (a_phase, b_phase) = (moment.a_phase?, moment.b_phase?);
    let (from, to) = (a_years.0.max(b_years.0), a_years.1.min(b_years.1));
    let is_together = from < to || moment.periods == Some(1.0);
    let message = if is_together {
        let years = if from == to { from.to_string() } else { format!("{from}-{to}") };
        let phase = |number: u8| format!("in-phase-{number}");
        let message = if a_phase == b_phase {
            Message::new(if from == to { "moment-year-same" } else { "moment-years-same" })
        } else {
            Message::new(if from == to { "moment-year-mixed" } else { "moment-years-mixed" })
                .term("other", phase(b_phase.number()))
        };
        message.term("phase", phase(a_phase.number())).text("years", years)
    } else if from == to {
        Message::new("moment-meet").text("year", from.to_string())
    } else {
        Message::new("moment-gap").count("years", from.abs_diff(to) as usize)
    };
    Some(words.say(&message.number("t", score, 2)))
}

fn worth_list(worths: &[Worth], words: &Words) -> String {
    if worths.len() == Worth::ALL.len() {
        return words.text("all-four-values");
    }
    let said: Vec<String> = worths.iter().map(|worth| words.text(worth.key())).collect();
    list(words, &said)
}

fn names(features: &[FeatureRef], words: &Words) -> String {
    let said = |feature: &FeatureRef| {
        if feature.name.is_empty() { words.text("unnamed") } else { feature.on_one_line() }
    };
    let mut names: Vec<String> = features.iter().take(NAMES_SAID).map(said).collect();
    let more = features.len().saturating_sub(NAMES_SAID);
    if more > 0 {
        names.push(words.say(&Message::new("and-more").count("n", more)));
    }
    list(words, &names)
}

/// `a`, `a en b`, `a, b en c`.
fn list(words: &Words, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => {
            words.say(&Message::new("list-last").text("head", head.join(", ")).text("last", last.as_str()))
        }
    }
}

/// The four arrows in order H, G, B, T; `?` where Q is unknown.
impl FourValues<super::ValueTerm> {
    /// The arrows as signs, such as `▲ ▬ ▼ ?`.
    pub fn arrows(&self) -> String {
        let signs: Vec<&str> = self.iter().map(|(_, term)| term.arrow().map_or("?", Arrow::symbol)).collect();
        signs.join(" ")
    }
}
