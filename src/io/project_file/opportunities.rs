//! The table `koppelkansen`: what the analysis found, for whoever opens the file in QGIS.
//!
//! It is derived: written as a whole, never read back. It does not know the analysis, only the plain rows here.

use std::sync::Arc;

use geo::MultiPolygon;
use rusqlite::{Connection, params};

use super::{contents, fid, gpb};
use crate::model::{FeatureId, FourValues, Worth};

/// One koppelkans as the file shows it; terms that could not be computed are None.
#[derive(Clone, Debug, PartialEq)]
pub struct OpportunityRow {
    /// Its badge, such as `K12`.
    pub code: String,
    /// The two tasks.
    pub a: FeatureId,
    /// The two tasks.
    pub b: FeatureId,
    /// Name of the first task.
    pub a_name: String,
    /// Name of the second task.
    pub b_name: String,
    /// Class of the chance, such as `sterk`.
    pub class: String,
    /// Class of the conflict, such as `aandacht`; empty when there is none.
    pub conflict_class: String,
    /// Chance K, 0–100.
    pub k: Option<f64>,
    /// Lower end of K where data is missing.
    pub k_low: Option<f64>,
    /// Upper end of K where data is missing.
    pub k_high: Option<f64>,
    /// Conflict C, 0–100.
    pub c: Option<f64>,
    /// Place P, 0–1.
    pub p: Option<f64>,
    /// Match R, −3…+3.
    pub r: Option<f64>,
    /// Moment T, 0–1.
    pub t: Option<f64>,
    /// People M, 0–1.
    pub m: Option<f64>,
    /// Breadth of gain G, 0–1.
    pub g: Option<f64>,
    /// Urgency U, 0–1.
    pub u: Option<f64>,
    /// Gain or harm Q for each of the four values, −1…+1.
    pub q: FourValues<Option<f64>>,
    /// The Dutch sentence.
    pub sentence: String,
    /// Where: the kansgebied; may be empty.
    pub place: Arc<MultiPolygon<f64>>,
}

/// Columns after `fid` and `geom`.
pub const COLUMNS: &[(&str, &str)] = &[
    ("code", "TEXT"),
    ("a", "TEXT"),
    ("b", "TEXT"),
    ("a_naam", "TEXT"),
    ("b_naam", "TEXT"),
    ("klasse", "TEXT"),
    ("conflictklasse", "TEXT"),
    ("k", "REAL"),
    ("k_laag", "REAL"),
    ("k_hoog", "REAL"),
    ("c", "REAL"),
    ("p", "REAL"),
    ("r", "REAL"),
    ("t", "REAL"),
    ("m", "REAL"),
    ("g", "REAL"),
    ("u", "REAL"),
    ("q_herkomst", "REAL"),
    ("q_gebruik", "REAL"),
    ("q_beleving", "REAL"),
    ("q_toekomst", "REAL"),
    ("zin", "TEXT"),
];

/// Puts these rows in the place of all that were there.
pub fn write(connection: &Connection, rows: &[OpportunityRow], srs_id: i32) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM koppelkansen", [])?;
    let names: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
    let marks: Vec<String> = (1..=names.len() + 2).map(|i| format!("?{i}")).collect();
    let mut statement = connection.prepare_cached(&format!(
        "INSERT INTO koppelkansen (fid, geom, {}) VALUES ({})",
        names.join(", "),
        marks.join(", ")
    ))?;
    for (i, row) in rows.iter().enumerate() {
        let [h, g, b, t] = Worth::ALL.map(|worth| row.q[worth]);
        let (one, other) = (row.a.to_string(), row.b.to_string());
        statement.execute(params![
            fid(i),
            gpb::encode_areas(&row.place, srs_id),
            row.code,
            one,
            other,
            row.a_name,
            row.b_name,
            row.class,
            row.conflict_class,
            row.k,
            row.k_low,
            row.k_high,
            row.c,
            row.p,
            row.r,
            row.t,
            row.m,
            row.g,
            row.u,
            h,
            g,
            b,
            t,
            row.sentence
        ])?;
    }
    contents::touch(connection, "koppelkansen")
}
