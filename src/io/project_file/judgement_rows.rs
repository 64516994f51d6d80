//! What people said of pairs, in three tables: on the shortlist or not, the gates, and the decisions in their order.
//!
//! A pair is written as a whole, the others are left alone. Labels and classes are not stored: those follow.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::{Connection, Row, params};

use super::own_read::{pair, rows, text};
use super::sql::has_table;
use crate::model::{Answer, Decision, Gate, GateAnswer, Judgement, PairKey, Verdict};
use crate::words::Message;

/// The tables: name, description and columns.
pub const TABLES: [(&str, &str, &str); 3] = [
    (
        "koppelkans_oordelen",
        "Koppelkans: paren waarover iets gezegd is",
        "fid INTEGER PRIMARY KEY NOT NULL, a TEXT, b TEXT, a_naam TEXT, b_naam TEXT, voorkeur INTEGER",
    ),
    (
        "koppelkans_toetsen",
        "Koppelkans: antwoorden bij de zes poorten",
        "fid INTEGER PRIMARY KEY NOT NULL, a TEXT, b TEXT, poort TEXT, antwoord TEXT, toelichting TEXT, wie TEXT",
    ),
    (
        "koppelkans_besluiten",
        "Koppelkans: besluiten over paren, oudste eerst",
        "fid INTEGER PRIMARY KEY NOT NULL, a TEXT, b TEXT, besluit TEXT, wie TEXT, datum TEXT, reden TEXT",
    ),
];

/// Puts what is said of one pair in the place of what was there; None takes it away.
pub fn write(connection: &Connection, pair: PairKey, judgement: Option<&Judgement>) -> rusqlite::Result<()> {
    let (a, b) = pair.ids();
    let (a, b) = (a.to_string(), b.to_string());
    for (table, ..) in TABLES {
        connection.prepare_cached(&format!("DELETE FROM {table} WHERE a = ?1 AND b = ?2"))?.execute([&a, &b])?;
    }
    let Some(judgement) = judgement else { return Ok(()) };
    connection
        .prepare_cached("INSERT INTO koppelkans_oordelen (a, b, a_naam, b_naam, voorkeur) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![a, b, judgement.names.0, judgement.names.1, judgement.shortlisted])?;
    let mut gates = connection.prepare_cached(
        "INSERT INTO koppelkans_toetsen (a, b, poort, antwoord, toelichting, wie) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for gate in Gate::ALL.iter().filter(|gate| *judgement.gate(**gate) != GateAnswer::default()) {
        let one = judgement.gate(*gate);
        gates.execute(params![a, b, gate.file_word(), one.answer.file_word(), one.note, one.who])?;
    }
    let mut decisions = connection.prepare_cached(
        "INSERT INTO koppelkans_besluiten (a, b, besluit, wie, datum, reden) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for one in &judgement.decisions {
        decisions.execute(params![a, b, one.verdict.file_word(), one.who, one.date, one.reason])?;
    }
    Ok(())
}

/// Reads what is said of all pairs; a gate or decision of a pair without a row of its own counts too.
pub fn read(connection: &Connection, notes: &mut Vec<Message>) -> rusqlite::Result<BTreeMap<PairKey, Arc<Judgement>>> {
    let mut all: BTreeMap<PairKey, Judgement> = BTreeMap::new();
    let [judgements, gates, decisions] = TABLES.map(|(table, ..)| table);
    if has_table(connection, judgements)? {
        let columns = "a, b, a_naam, b_naam, voorkeur";
        for (pair, names, shortlisted) in rows(connection, judgements, columns, notes, |row| {
            let shortlisted = row.get::<_, Option<bool>>(4).ok()?.unwrap_or_default();
            Some((pair(row)?, (text(row, 2), text(row, 3)), shortlisted))
        })? {
            let one = of(&mut all, pair);
            one.names = names;
            one.shortlisted = shortlisted;
        }
    }
    if has_table(connection, gates)? {
        let columns = "a, b, poort, antwoord, toelichting, wie";
        for (pair, gate, answer) in rows(connection, gates, columns, notes, gate_row)? {
            *of(&mut all, pair).gate_mut(gate) = answer;
        }
    }
    if has_table(connection, decisions)? {
        let columns = "a, b, besluit, wie, datum, reden";
        for (pair, decision) in rows(connection, decisions, columns, notes, decision_row)? {
            of(&mut all, pair).decisions.push(decision);
        }
    }
    Ok(all.into_iter().map(|(pair, one)| (pair, Arc::new(one))).collect())
}

fn of(all: &mut BTreeMap<PairKey, Judgement>, pair: PairKey) -> &mut Judgement {
    all.entry(pair).or_insert_with(|| Judgement::new(pair))
}

fn gate_row(row: &Row<'_>) -> Option<(PairKey, Gate, GateAnswer)> {
    let answer = GateAnswer { answer: Answer::from_file_word(&text(row, 3))?, note: text(row, 4), who: text(row, 5) };
    Some((pair(row)?, Gate::from_file_word(&text(row, 2))?, answer))
}

fn decision_row(row: &Row<'_>) -> Option<(PairKey, Decision)> {
    let verdict = Verdict::from_file_word(&text(row, 2))?;
    Some((pair(row)?, Decision { verdict, who: text(row, 3), date: text(row, 4), reason: text(row, 5) }))
}
