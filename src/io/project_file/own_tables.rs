//! Our own tables beside the maps: the name and the like, settings, types, function matrix, links, overrides, photos.
//!
//! Writing only; `own_read` reads them back with all the doubt a file deserves.

use rusqlite::{Connection, params};

use super::schema::SCHEMA_VERSION;
use super::{fid, judgement_rows, mapping_rows, picture_rows, unplaced_rows};
use crate::model::{FunctionMatrix, Link, MethodEntry, PairOverride, Settings, TaskType, Worth};

/// Name, description and columns of each own table.
pub const OWN_TABLES: &[(&str, &str, &str)] = &[
    (
        "koppelkans_meta",
        "Koppelkans: naam en versie",
        "fid INTEGER PRIMARY KEY NOT NULL, sleutel TEXT NOT NULL UNIQUE, waarde TEXT",
    ),
    (
        "koppelkans_instellingen",
        "Koppelkans: instellingen van de methode",
        "fid INTEGER PRIMARY KEY NOT NULL, naam TEXT NOT NULL UNIQUE, waarde REAL",
    ),
    (
        "koppelkans_typen",
        "Koppelkans: typen opgaven met hun effect op de vier waarden",
        "fid INTEGER PRIMARY KEY NOT NULL, code TEXT, naam_nl TEXT, naam_en TEXT, \
         herkomst INTEGER, gebruik INTEGER, beleving INTEGER, toekomst INTEGER",
    ),
    (
        "koppelkans_functiematrix",
        "Koppelkans: hoe het ene type op het andere werkt, -3 tot +3",
        "fid INTEGER PRIMARY KEY NOT NULL, van TEXT, naar TEXT, score INTEGER, reden TEXT, datum TEXT, wie TEXT",
    ),
    (
        "koppelkans_koppelingen",
        "Koppelkans: verbanden die met de hand zijn gelegd",
        "fid INTEGER PRIMARY KEY NOT NULL, a TEXT, b TEXT, sterkte REAL, reden TEXT, soort TEXT",
    ),
    (
        "koppelkans_afwijkingen",
        "Koppelkans: paren waarvoor de matrix met de hand is vervangen",
        "fid INTEGER PRIMARY KEY NOT NULL, a TEXT, b TEXT, score INTEGER, reden TEXT, datum TEXT, wie TEXT",
    ),
    judgement_rows::TABLES[0],
    judgement_rows::TABLES[1],
    judgement_rows::TABLES[2],
    (
        "koppelkans_methodelog",
        "Koppelkans: wat er aan de methode is veranderd, voor de methodebijlage",
        "fid INTEGER PRIMARY KEY NOT NULL, datum TEXT, wie TEXT, onderdeel TEXT, wat TEXT, was TEXT, wordt TEXT, \
         reden TEXT",
    ),
    mapping_rows::TABLE,
    (
        "koppelkans_lagen",
        "Koppelkans: de referentielagen",
        "fid INTEGER PRIMARY KEY NOT NULL, uuid TEXT, naam TEXT, bron TEXT, tabel TEXT, kolommen TEXT, \
         adres TEXT, opgehaald_op TEXT, licentie TEXT, afgekapt_op INTEGER, afgekapt_van INTEGER",
    ),
    (
        "koppelkans_fotos",
        "Koppelkans: foto's bij waarden en opgaven en onderleggers, als bestand",
        "fid INTEGER PRIMARY KEY NOT NULL, naam TEXT NOT NULL UNIQUE, bestand BLOB",
    ),
    (
        unplaced_rows::TABLE,
        "Nog te plaatsen: rijen uit lijsten die wachten op een plek op de kaart",
        unplaced_rows::SQL_COLUMNS,
    ),
    (
        picture_rows::TABLE,
        "Koppelkans: foto's en kaarten als onderlegger; het bestand staat in koppelkans_fotos",
        picture_rows::COLUMNS,
    ),
    (
        super::code_rows::TABLE,
        "Koppelkans: de codes van koppelkansen, eens gegeven blijft gegeven",
        "fid INTEGER PRIMARY KEY NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, k INTEGER, c INTEGER, UNIQUE (a, b)",
    ),
];

/// Tables that came with version 2 or 3.
pub const LATER_TABLES: &[&str] = &[
    "maskers",
    "koppelkans_oordelen",
    "koppelkans_toetsen",
    "koppelkans_besluiten",
    "koppelkans_methodelog",
    mapping_rows::NAME,
    picture_rows::TABLE,
    unplaced_rows::TABLE,
];

/// Columns that came later than their table, for files of before: table, column and type.
pub const LATER_COLUMNS: &[(&str, &str, &str)] = &[
    ("koppelkans_koppelingen", "soort", "TEXT"),
    ("koppelkans_afwijkingen", "datum", "TEXT"),
    ("koppelkans_afwijkingen", "wie", "TEXT"),
    // With version 3: where a layer was fetched.
    ("koppelkans_lagen", "adres", "TEXT"),
    ("koppelkans_lagen", "opgehaald_op", "TEXT"),
    ("koppelkans_lagen", "licentie", "TEXT"),
    ("koppelkans_lagen", "afgekapt_op", "INTEGER"),
    ("koppelkans_lagen", "afgekapt_van", "INTEGER"),
];

/// Writes one value of the table `koppelkans_meta`.
pub fn write_meta(connection: &Connection, key: &str, value: &str) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO koppelkans_meta (sleutel, waarde) VALUES (?1, ?2) \
             ON CONFLICT (sleutel) DO UPDATE SET waarde = excluded.waarde",
        )?
        .execute([key, value])?;
    Ok(())
}

/// Writes what a new project file says about itself.
pub fn write_identity(connection: &Connection, project_uuid: &str, epsg: u32) -> rusqlite::Result<()> {
    write_meta(connection, "schema_version", &SCHEMA_VERSION.to_string())?;
    write_meta(connection, "project_uuid", project_uuid)?;
    write_meta(connection, "crs", &format!("EPSG:{epsg}"))?;
    write_meta(connection, "app_version", env!("CARGO_PKG_VERSION"))
}

/// Writes the settings, one row a number; rows it does not know stay.
pub fn write_settings(connection: &Connection, settings: &Settings) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO koppelkans_instellingen (naam, waarde) VALUES (?1, ?2) \
         ON CONFLICT (naam) DO UPDATE SET waarde = excluded.waarde",
    )?;
    let tree = serde_json::to_value(settings).unwrap_or_default();
    for (name, value) in leaves(&tree) {
        statement.execute(params![name, super::cell::plain(value)])?;
    }
    Ok(())
}

/// The single values of a JSON tree with their path, such as `weights.moment` and `phase_factors.0`.
pub fn leaves(tree: &serde_json::Value) -> Vec<(String, &serde_json::Value)> {
    use serde_json::Value;
    let below = |key: &str, value| {
        leaves(value)
            .into_iter()
            .map(move |(path, leaf)| (if path.is_empty() { key.to_owned() } else { format!("{key}.{path}") }, leaf))
            .collect::<Vec<_>>()
    };
    match tree {
        Value::Object(map) => map.iter().flat_map(|(key, value)| below(key, value)).collect(),
        Value::Array(items) => items.iter().enumerate().flat_map(|(i, value)| below(&i.to_string(), value)).collect(),
        leaf => vec![(String::new(), leaf)],
    }
}

/// Writes the types and their effects in their order.
pub fn write_types(connection: &Connection, types: &[TaskType]) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM koppelkans_typen", [])?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO koppelkans_typen (fid, code, naam_nl, naam_en, herkomst, gebruik, beleving, toekomst) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (i, one) in types.iter().enumerate() {
        let e = |worth: Worth| one.effect[worth];
        let [h, g, b, t] = Worth::ALL.map(e);
        statement.execute(params![fid(i), one.code.0, one.name_nl, one.name_en, h, g, b, t])?;
    }
    Ok(())
}

/// Writes the function matrix.
pub fn write_functions(connection: &Connection, functions: &FunctionMatrix) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM koppelkans_functiematrix", [])?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO koppelkans_functiematrix (fid, van, naar, score, reden, datum, wie) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for (i, ((from, to), cell)) in functions.cells.iter().enumerate() {
        statement.execute(params![fid(i), from.0, to.0, cell.score, cell.reason, cell.date, cell.who])?;
    }
    let (who, date) = functions.confirmation.as_ref().map_or(("", ""), |one| (&one.who, &one.date));
    write_meta(connection, "functiematrix_vastgesteld", if functions.is_confirmed() { "ja" } else { "nee" })?;
    write_meta(connection, "functiematrix_vastgesteld_door", who)?;
    write_meta(connection, "functiematrix_vastgesteld_op", date)
}

/// Writes the links drawn by hand.
pub fn write_links(connection: &Connection, links: &[Link]) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM koppelkans_koppelingen", [])?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO koppelkans_koppelingen (fid, a, b, sterkte, reden, soort) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for (i, link) in links.iter().enumerate() {
        let (a, b) = link.pair.ids();
        let (strength, kind) = (link.strength.value(), link.kind.file_word());
        statement.execute(params![fid(i), a.to_string(), b.to_string(), strength, link.reason, kind])?;
    }
    Ok(())
}

/// Writes the interactions overruled by hand.
pub fn write_overrides(connection: &Connection, overrides: &[PairOverride]) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM koppelkans_afwijkingen", [])?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO koppelkans_afwijkingen (fid, a, b, score, reden, datum, wie) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for (i, one) in overrides.iter().enumerate() {
        let (a, b) = one.pair.ids();
        let said = params![fid(i), a.to_string(), b.to_string(), one.score, one.reason, one.date, one.who];
        statement.execute(said)?;
    }
    Ok(())
}

/// Writes the log of the method.
pub fn write_method_log(connection: &Connection, log: &[MethodEntry]) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM koppelkans_methodelog", [])?;
    let mut statement = connection.prepare_cached(
        "INSERT INTO koppelkans_methodelog (fid, datum, wie, onderdeel, wat, was, wordt, reden) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (i, one) in log.iter().enumerate() {
        let part = one.part.file_word();
        statement.execute(params![fid(i), one.date, one.who, part, one.item, one.before, one.after, one.reason])?;
    }
    Ok(())
}

/// Writes a photo under its name, or takes it out.
pub fn write_photo(connection: &Connection, name: &str, photo: Option<&[u8]>) -> rusqlite::Result<()> {
    match photo {
        Some(bytes) => connection.execute(
            "INSERT INTO koppelkans_fotos (naam, bestand) VALUES (?1, ?2) \
             ON CONFLICT (naam) DO UPDATE SET bestand = excluded.bestand",
            params![name, bytes],
        )?,
        None => connection.execute("DELETE FROM koppelkans_fotos WHERE naam = ?1", [name])?,
    };
    Ok(())
}
