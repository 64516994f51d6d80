//! The table `koppelkansen`: what the analysis found, for whoever opens the file in QGIS.
//!
//! It is derived and never read back. It does not know the analysis, only the plain rows here.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use geo::MultiPolygon;
use rusqlite::{Connection, params};

use super::contents::{self, Ground};
use super::sql::{columns_of, has_columns, quoted};
use super::{code_rows, fid, gpb};
use crate::geometry::Bounds;
use crate::model::{Codes, FeatureId, FourValues, PairKey, Worth};

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
    /// Class of K alone, such as `kansrijk`; empty when it is not known.
    pub chance_class: String,
    /// How the two lie, such as `overlap`.
    pub contact: &'static str,
    /// A chance and a conflict at once.
    pub tension: bool,
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

impl OpportunityRow {
    fn pair(&self) -> PairKey {
        PairKey::new(self.a, self.b)
    }
}

/// Name of the table.
pub const TABLE: &str = "koppelkansen";

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
    // Behind the others, where files of before get them too.
    ("kansklasse", "TEXT"),
    ("raakvlak", "TEXT"),
    ("spanning", "BOOLEAN"),
];

/// Adds the columns that lack: the table is derived, so nothing is lost with them.
pub fn add_columns(connection: &Connection) -> rusqlite::Result<()> {
    // What somebody put in its place, or took away, is no reason why work could not be saved.
    if !has_columns(connection, TABLE, &[])? {
        return Ok(());
    }
    let there = columns_of(connection, TABLE)?;
    let lacks = |name: &str| !there.iter().any(|one| one.name.eq_ignore_ascii_case(name));
    for (name, kind) in COLUMNS.iter().filter(|(name, _)| lacks(name)) {
        connection.execute_batch(&format!("ALTER TABLE {TABLE} ADD COLUMN {} {kind}", quoted(name)))?;
    }
    Ok(())
}

/// Makes the rows, once they are wanted.
pub type MakeRows = Box<dyn FnOnce() -> Vec<Arc<OpportunityRow>> + Send>;

/// The koppelkansen and the codes that are to be written. The rows are made when their turn comes, on the thread that
/// writes, for sentences take time.
pub struct Found {
    /// All codes given so far.
    pub codes: Arc<Codes>,
    /// The rows in the order of the list.
    pub rows: LazyLock<Vec<Arc<OpportunityRow>>, MakeRows>,
}

impl std::fmt::Debug for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Found").finish_non_exhaustive()
    }
}

/// What a connection has written last, so that the next time only what differs is written.
#[derive(Debug, Default)]
pub struct Written {
    rows: BTreeMap<PairKey, (i64, Arc<OpportunityRow>)>,
    codes: Arc<Codes>,
    /// Changes when another program writes to the file: then nothing is known of it any more.
    version: i64,
}

/// Puts the rows in the place of all that were there, and writes the codes. Gives what is in the file then.
pub fn write(
    connection: &Connection,
    found: &Found,
    before: Option<&Written>,
    srs_id: i32,
) -> rusqlite::Result<Written> {
    let version = connection.query_row("PRAGMA data_version", [], |row| row.get(0))?;
    let before = before.filter(|before| before.version == version);
    code_rows::write(connection, &found.codes, before.map(|before| before.codes.as_ref()))?;
    let rows = match before {
        Some(before) => write_differences(connection, &found.rows, &before.rows, srs_id)?,
        None => write_all(connection, &found.rows, srs_id)?,
    };
    Ok(Written { rows, codes: Arc::clone(&found.codes), version })
}

type Rows = BTreeMap<PairKey, (i64, Arc<OpportunityRow>)>;

fn write_all(connection: &Connection, rows: &[Arc<OpportunityRow>], srs_id: i32) -> rusqlite::Result<Rows> {
    connection.execute("DELETE FROM koppelkansen", [])?;
    let mut written = Rows::new();
    for (i, row) in rows.iter().enumerate() {
        put(connection, INSERT, fid(i), row, srs_id)?;
        written.insert(row.pair(), (fid(i), Arc::clone(row)));
    }
    contents::touch(connection, "koppelkansen")?;
    Ok(written)
}

/// Rows that stayed the same are not touched; a pair keeps its row number.
fn write_differences(
    connection: &Connection,
    rows: &[Arc<OpportunityRow>],
    before: &Rows,
    srs_id: i32,
) -> rusqlite::Result<Rows> {
    let (mut written, mut ground) = (Rows::new(), Ground::default());
    let mut next = before.values().map(|(fid, _)| *fid).max().unwrap_or(0) + 1;
    for row in rows {
        let fid = match before.get(&row.pair()) {
            Some((fid, old)) => {
                if !Arc::ptr_eq(old, row) && old != row {
                    put(connection, UPDATE, *fid, row, srs_id)?;
                    ground.add(bounds_of(old), bounds_of(row));
                }
                *fid
            }
            None => {
                put(connection, INSERT, next, row, srs_id)?;
                ground.add(None, bounds_of(row));
                next += 1;
                next - 1
            }
        };
        written.insert(row.pair(), (fid, Arc::clone(row)));
    }
    let mut delete = connection.prepare_cached("DELETE FROM koppelkansen WHERE fid = ?1")?;
    for (fid, old) in before.iter().filter(|(pair, _)| !written.contains_key(pair)).map(|(_, row)| row) {
        delete.execute([fid])?;
        ground.add(bounds_of(old), None);
    }
    contents::follow(connection, "koppelkansen", &ground)?;
    Ok(written)
}

fn bounds_of(row: &OpportunityRow) -> Option<Bounds> {
    Bounds::of_points(row.place.iter().flat_map(|polygon| polygon.exterior().0.iter().copied()))
}

/// How a row is put in the table: as a new one, or over the one with its number.
const INSERT: fn(&[&str]) -> String = |names| {
    let marks: Vec<String> = (1..=names.len() + 2).map(|i| format!("?{i}")).collect();
    format!("INSERT INTO koppelkansen (fid, geom, {}) VALUES ({})", names.join(", "), marks.join(", "))
};
const UPDATE: fn(&[&str]) -> String = |names| {
    let columns: Vec<String> = names.iter().enumerate().map(|(i, name)| format!("{name} = ?{}", i + 3)).collect();
    format!("UPDATE koppelkansen SET geom = ?2, {} WHERE fid = ?1", columns.join(", "))
};

fn put(
    connection: &Connection,
    sql: fn(&[&str]) -> String,
    fid: i64,
    row: &OpportunityRow,
    srs_id: i32,
) -> rusqlite::Result<()> {
    let names: Vec<&str> = COLUMNS.iter().map(|(name, _)| *name).collect();
    let [h, g, b, t] = Worth::ALL.map(|worth| row.q[worth]);
    connection.prepare_cached(&sql(&names))?.execute(params![
        fid,
        gpb::encode_areas(&row.place, srs_id),
        row.code,
        row.a.to_string(),
        row.b.to_string(),
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
        row.sentence,
        Some(&row.chance_class).filter(|class| !class.is_empty()),
        row.contact,
        row.tension
    ])?;
    Ok(())
}
