//! What files tell of a pair besides its main terms: everything the account is made of, and what people said of it.
//!
//! The names are stable (`docs/analyse-json.md`); words that a program reads do not depend on the language. The main
//! terms are in `terms`.

use serde_json::{Value, json};

use super::Findings;
use super::terms::json_number;
use crate::analysis::{
    ChanceClass, ConflictClass, Contact, FeatureRef, Interaction, LabelKind, Opportunity, PairClass, Stability, label,
};
use crate::model::{FourValues, Gate, Judgement, Worth};
use crate::words::{Language, Message, Words, words as dutch};

/// Names of the four values in columns, in order H, G, B, T.
macro_rules! of_values {
    ($prefix:literal) => {
        FourValues::new(
            concat!($prefix, "_herkomst"),
            concat!($prefix, "_gebruik"),
            concat!($prefix, "_beleving"),
            concat!($prefix, "_toekomst"),
        )
    };
}

/// One name with what stands under it; a list is an array.
type Named = (&'static str, Value);

/// Everything else about a pair, always the same names in the same order. Without a pair everything is null, for the
/// header of a table.
pub fn more(one: Option<&Opportunity>, findings: &Findings<'_>) -> Vec<Named> {
    let mut all = identity(one);
    all.extend(place(one));
    all.extend(interaction(one));
    all.extend(moment_and_people(one));
    all.extend(values(one));
    all.extend(scores(one));
    let said = |messages: &[Message]| messages.iter().map(|message| findings.words.say(message)).collect::<Vec<_>>();
    all.push(("missing", json!(one.map(|one| said(&one.missing)))));
    all.push(("funding", json!(one.map(|one| said(&one.funding)))));
    let judgement = one.and_then(|one| findings.project.judgement(one.pair)).map(AsRef::as_ref);
    all.extend(people_said(judgement));
    all.extend(advice(one, judgement, findings.words));
    if findings.robustness.is_some() {
        all.extend(robustness(one.and_then(|one| findings.stability(one))));
    }
    all
}

/// Whether the JSON has it in its object `values` already.
pub fn is_in_values(name: &str) -> bool {
    ["E_", "X_", "behind_", "unjudged_"].iter().any(|prefix| name.starts_with(prefix))
}

fn identity(one: Option<&Opportunity>) -> Vec<Named> {
    vec![
        ("code", json!(one.map(super::terms::code))),
        ("a_uuid", json!(one.map(|one| one.a.id.to_string()))),
        ("b_uuid", json!(one.map(|one| one.b.id.to_string()))),
        ("class_id", json!(one.map(|one| class_id(one.class())))),
    ]
}

fn place(one: Option<&Opportunity>) -> Vec<Named> {
    let place = one.map(|one| &one.place);
    let link = place.and_then(|place| place.link.as_ref());
    let contact = place.map(|place| match place.contact {
        Contact::Overlap => "overlap",
        Contact::Sliver => "sliver",
        Contact::Touching => "touching",
        Contact::Apart => "apart",
    });
    vec![
        ("contact", json!(contact)),
        ("smaller_ha", json_number(place.map(|place| place.smaller_m2 / 10_000.0))),
        ("guard_m2", json_number(place.map(|place| place.guard_m2))),
        ("D_m", json_number(place.map(|place| place.reach_m))),
        ("P_geo", json_number(place.map(|place| place.geometric))),
        ("L", json_number(link.map(|link| link.strength))),
        ("link_reason", json!(link.map(|link| &link.reason))),
    ]
}

fn interaction(one: Option<&Opportunity>) -> Vec<Named> {
    let (mut cells, mut by_hand, mut reason) = ((None, None), None, None);
    match one.map(|one| &one.interaction) {
        Some(Interaction::Matrix { forward, backward, reasons }) => {
            (cells, by_hand, reason) = ((Some(*forward), Some(*backward)), Some(false), Some(reasons.join("; ")));
        }
        Some(Interaction::ByHand { reason: why, .. }) => (by_hand, reason) = (Some(true), Some(why.clone())),
        Some(Interaction::Unknown) | None => {}
    }
    vec![
        ("r_ab", json!(cells.0)),
        ("r_ba", json!(cells.1)),
        ("R_by_hand", json!(by_hand)),
        ("R_reason", json!(reason)),
        ("burden_shift", json!(one.map(|one| one.interaction.shifts_burden()))),
    ]
}

fn moment_and_people(one: Option<&Opportunity>) -> Vec<Named> {
    let moment = one.map(|one| &one.moment);
    let (a_years, b_years) = (moment.and_then(|m| m.a_years), moment.and_then(|m| m.b_years));
    vec![
        ("a_from", json!(a_years.map(|years| years.0))),
        ("a_to", json!(a_years.map(|years| years.1))),
        ("b_from", json!(b_years.map(|years| years.0))),
        ("b_to", json!(b_years.map(|years| years.1))),
        ("a_phase", json!(moment.and_then(|m| m.a_phase).map(|phase| phase.number()))),
        ("b_phase", json!(moment.and_then(|m| m.b_phase).map(|phase| phase.number()))),
        ("t", json_number(moment.and_then(|m| m.periods))),
        ("phi", json_number(moment.and_then(|m| m.phase))),
        ("shared_parties", json!(one.map(|one| &one.people.shared))),
        ("fewest_parties", json!(one.map(|one| one.people.fewest))),
        ("a_urgency", json!(one.and_then(|one| one.urgency.a))),
        ("b_urgency", json!(one.and_then(|one| one.urgency.b))),
    ]
}

fn values(one: Option<&Opportunity>) -> Vec<Named> {
    let of = |names: FourValues<&'static str>, term: &dyn Fn(&Opportunity, Worth) -> Value| {
        Worth::ALL.map(|worth| (names[worth], one.map_or(Value::Null, |one| term(one, worth))))
    };
    let names = |features: &[FeatureRef]| json!(features.iter().map(FeatureRef::on_one_line).collect::<Vec<_>>());
    let mut all = of(of_values!("E"), &|one, worth| json_number(one.values[worth].effect)).to_vec();
    all.extend(of(of_values!("X"), &|one, worth| json_number(one.values[worth].intensity)));
    all.extend(of(of_values!("behind"), &|one, worth| names(&one.values[worth].behind)));
    all.extend(of(of_values!("unjudged"), &|one, worth| names(&one.values[worth].unjudged)));
    all
}

fn scores(one: Option<&Opportunity>) -> Vec<Named> {
    let weights = one.map(|one| one.weights);
    let borders = one.map(|one| one.thresholds);
    let chance = one.and_then(|one| one.chance_class).map(|class| match class {
        ChanceClass::Strong => "strong",
        ChanceClass::Promising => "promising",
        ChanceClass::Explore => "explore",
        ChanceClass::None => "none",
    });
    let conflict = one.and_then(|one| one.conflict_class).map(|class| match class {
        ConflictClass::Conflict => "conflict",
        ConflictClass::Attention => "attention",
        ConflictClass::None => "none",
    });
    vec![
        ("F", json_number(one.and_then(|one| one.support))),
        ("harm", json_number(one.and_then(|one| one.harm))),
        ("weight_T", json_number(weights.map(|w| w.moment))),
        ("weight_M", json_number(weights.map(|w| w.people))),
        ("weight_G", json_number(weights.map(|w| w.values))),
        ("weight_U", json_number(weights.map(|w| w.urgency))),
        ("threshold_strong", json_number(borders.map(|t| t.strong))),
        ("threshold_promising", json_number(borders.map(|t| t.promising))),
        ("threshold_explore", json_number(borders.map(|t| t.explore))),
        ("threshold_conflict", json_number(borders.map(|t| t.conflict))),
        ("threshold_attention", json_number(borders.map(|t| t.attention))),
        ("chance_class", json!(chance)),
        ("conflict_class", json!(conflict)),
        ("tension", json!(one.map(|one| one.tension))),
        ("ground_m2", json_number(one.map(|one| one.ground_m2))),
    ]
}

/// The six gates, the shortlist and the decision in force; null while nobody said anything of the pair.
fn people_said(judgement: Option<&Judgement>) -> Vec<Named> {
    let gate = |gate: Gate| json!(judgement.map(|judgement| judgement.gate(gate).answer.file_word()));
    let decision = judgement.and_then(Judgement::decision);
    vec![
        ("gate_kerndoel", gate(Gate::CoreAim)),
        ("gate_tijdpad", gate(Gate::TimePath)),
        ("gate_vergunning", gate(Gate::Permit)),
        ("gate_draagvlak", gate(Gate::Support)),
        ("gate_financiering", gate(Gate::Funding)),
        ("gate_risico", gate(Gate::Risk)),
        ("shortlisted", json!(judgement.map(|judgement| judgement.shortlisted))),
        ("decision", json!(decision.map(|decision| decision.verdict.file_word()))),
        ("decision_who", json!(decision.map(|decision| &decision.who))),
        ("decision_date", json!(decision.map(|decision| &decision.date))),
        ("decision_reason", json!(decision.map(|decision| &decision.reason))),
    ]
}

/// What is advised, in the word that all files have for it, and why in words for people.
fn advice(one: Option<&Opportunity>, judgement: Option<&Judgement>, words: &Words) -> Vec<Named> {
    let label = one.map(|one| label(Some(one), judgement));
    vec![
        ("label", json!(label.as_ref().map(|label| label_word(label.kind)))),
        ("label_reason", json!(label.as_ref().map(|label| words.say(&label.reason)))),
    ]
}

/// The word for a label in files, which is Dutch as their columns are.
pub fn label_word(kind: LabelKind) -> String {
    dutch(Language::Dutch).text(kind.key())
}

/// In how many runs the class stays, and what the others give.
fn robustness(stability: Option<&Stability>) -> Vec<Named> {
    let flips = stability.map(|stability| {
        let flip = |flip: &crate::analysis::TrialResult| {
            json!({
                "run": flip.trial.file_word(),
                "class_id": class_id(flip.class),
                "K": json_number(Some(flip.chance)),
                "C": json_number(Some(flip.conflict)),
            })
        };
        stability.flips().map(flip).collect::<Vec<_>>()
    });
    vec![
        ("stable_runs", json!(stability.map(Stability::kept))),
        ("runs", json!(stability.map(Stability::runs))),
        ("flips", json!(flips)),
    ]
}

/// The class in a word that is the same in every language.
pub fn class_id(class: PairClass) -> &'static str {
    match class {
        PairClass::Unjudged => "unjudged",
        PairClass::None => "none",
        PairClass::Explore => "explore",
        PairClass::Promising => "promising",
        PairClass::Strong => "strong",
        PairClass::Attention => "attention",
        PairClass::Conflict => "conflict",
        PairClass::Tension => "tension",
    }
}

/// A value as one text for a flat row: the entries of a list with `; ` between them.
pub fn flat(value: Value) -> Value {
    let Value::Array(entries) = value else { return value };
    let text = |entry: &Value| match entry {
        Value::Object(flip) => {
            let of = |name: &str| flip.get(name).map(ToString::to_string).unwrap_or_default().replace('"', "");
            format!("{}: {} (K {}, C {})", of("run"), of("class_id"), of("K"), of("C"))
        }
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    entries.iter().map(text).collect::<Vec<_>>().join("; ").into()
}
