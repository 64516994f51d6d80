//! The koppelkansen as a table: what a colleague wants to know of each, in the columns of the project file and some more.
//!
//! All terms behind the scores are in the CSV and JSON; here are those that say something without the method at hand.

use serde_json::{Value, json};

use super::columns::ours;
use super::{Column, Kind, Land, Rows, Table};
use crate::analysis::{ChanceClass, ConflictClass, Contact, LabelKind, Opportunity, PairClass, label};
use crate::io::columns::Cell;
use crate::io::columns::ColumnType::{self, Real, Text};
use crate::io::export::Findings;
use crate::io::export::more_terms::label_word;
use crate::io::export::terms::{code, rounded};
use crate::io::project_file::OPPORTUNITY_COLUMNS;
use crate::model::{Judgement, Verdict, Worth};
use crate::words::{Language, Words, words};

/// The columns after one another; the names of the project file where it has them.
const COLUMNS: [(&str, ColumnType); 34] = [
    ("code", Text),
    ("a_naam", Text),
    ("b_naam", Text),
    ("klasse", Text),
    ("kansklasse", Text),
    ("conflictklasse", Text),
    ("k", Real),
    ("k_laag", Real),
    ("k_hoog", Real),
    ("c", Real),
    ("zin", Text),
    ("label", Text),
    ("besluit", Text),
    ("besluit_wie", Text),
    ("besluit_datum", Text),
    ("besluit_reden", Text),
    ("ontbreekt", Text),
    ("raakvlak", Text),
    ("kansgebied_ha", Real),
    ("overlap_ha", Real),
    ("afstand_m", Real),
    ("p", Real),
    ("r", Real),
    ("t", Real),
    ("m", Real),
    ("g", Real),
    ("u", Real),
    ("q_herkomst", Real),
    ("q_gebruik", Real),
    ("q_beleving", Real),
    ("q_toekomst", Real),
    ("a", Text),
    ("b", Text),
    ("spanning", ColumnType::Boolean),
];

/// How two tasks lie to one another, in the words of the file.
const CONTACTS: [(Contact, &str, &str); 4] = [
    (Contact::Overlap, "overlap", "out-contact-overlap"),
    (Contact::Sliver, "snipper", "out-contact-sliver"),
    (Contact::Touching, "rakend", "out-contact-touching"),
    (Contact::Apart, "los", "out-contact-apart"),
];

/// How two tasks lie, in the word of files.
pub fn contact_word(contact: Contact) -> &'static str {
    CONTACTS.iter().find(|(one, ..)| *one == contact).map_or("", |(_, word, _)| word)
}

/// Words of ours as they stand in the file, which is Dutch as its columns are, with the word people read.
fn dutch(keys: impl IntoIterator<Item = &'static str>, read: &Words) -> Vec<(Value, String)> {
    keys.into_iter().map(|key| (word(key), read.text(key))).collect()
}

fn word(key: &str) -> Value {
    json!(words(Language::Dutch).text(key))
}

fn choices(column: &str, read: &Words) -> Vec<(Value, String)> {
    use {ChanceClass as Chance, ConflictClass as Conflict};
    match column {
        "klasse" => dutch(PairClass::ALL.map(PairClass::key), read),
        "kansklasse" => {
            dutch([Chance::Strong, Chance::Promising, Chance::Explore, Chance::None].map(Chance::key), read)
        }
        "conflictklasse" => dutch([Conflict::Conflict, Conflict::Attention].map(Conflict::key), read),
        "label" => dutch(LabelKind::ALL.map(LabelKind::key), read),
        "besluit" => Verdict::ALL.iter().map(|one| (json!(one.file_word()), read.text(one.key()))).collect(),
        "raakvlak" => CONTACTS.iter().map(|(_, word, key)| (json!(word), read.text(key))).collect(),
        _ => Vec::new(),
    }
}

fn all_columns(words: &Words) -> impl Iterator<Item = Column> {
    COLUMNS.iter().map(|(name, ty)| Column { choices: choices(name, words), ..ours(name, *ty, words) })
}

/// The columns that the project file has of them, in its order.
pub fn columns(words: &Words) -> Vec<Column> {
    let all: Vec<Column> = all_columns(words).collect();
    OPPORTUNITY_COLUMNS.iter().filter_map(|(name, _)| all.iter().find(|one| one.name == *name).cloned()).collect()
}

pub fn opportunities<'a>(findings: &Findings<'a>) -> Table<'a> {
    let words = findings.words;
    let columns = all_columns(words).collect();
    let all: Vec<&'a Opportunity> = findings.analysis.opportunities.iter().map(AsRef::as_ref).collect();
    let findings = *findings;
    let rows = Rows::of(all, |one| Land::Areas(&one.ground), move |one| cells(one, &findings));
    let (title, about) = (words.text("out-chances"), words.text("out-about-chances"));
    Table { kind: Kind::Opportunities, name: "koppelkansen".to_owned(), title, about, columns, rows }
}

fn cells<'a>(one: &'a Opportunity, findings: &Findings<'a>) -> Vec<Cell<'a>> {
    let read = findings.words;
    let judgement = findings.project.judgement(one.pair).map(AsRef::as_ref);
    let decision = judgement.and_then(Judgement::decision);
    let word = |key: &str| Cell::made(words(Language::Dutch).text(key));
    let number = |value: Option<f64>| Cell::real(value.map(rounded));
    let missing: Vec<String> = one.missing.iter().map(|message| read.say(message)).collect();
    let mut cells = vec![
        Cell::made(code(one)),
        Cell::text(&one.a.name),
        Cell::text(&one.b.name),
        word(one.class().key()),
        one.chance_class.map_or(Cell::Empty, |class| word(class.key())),
        one.conflict_class.filter(|class| *class != ConflictClass::None).map_or(Cell::Empty, |class| word(class.key())),
        number(one.chance.map(|range| range.middle)),
        number(one.chance.map(|range| range.low)),
        number(one.chance.map(|range| range.high)),
        number(one.conflict),
        Cell::Text(findings.sentence(one).into()),
        Cell::Text(label_word(label(Some(one), judgement).kind).into()),
        Cell::word(decision.map(|decision| decision.verdict.file_word())),
        decision.map_or(Cell::Empty, |decision| Cell::text(&decision.who)),
        decision.map_or(Cell::Empty, |decision| Cell::text(&decision.date)),
        decision.map_or(Cell::Empty, |decision| Cell::text(&decision.reason)),
        Cell::made(missing.join("; ")),
        Cell::word(Some(contact_word(one.place.contact))),
        number(Some(one.ground_m2 / 10_000.0)),
        number(Some(one.place.overlap_m2 / 10_000.0)),
        number(Some(one.place.distance_m)),
        number(Some(one.place.score)),
        number(one.interaction.score()),
        number(one.moment.score),
        number(one.people.score),
        number(one.gain),
        number(one.urgency.score),
    ];
    cells.extend(Worth::ALL.map(|worth| number(one.values[worth].score)));
    cells.extend([one.a.id, one.b.id].map(|id| Cell::made(id.to_string())));
    cells.push(Cell::Yes(one.tension));
    cells
}
