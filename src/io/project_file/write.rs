//! From a change of the model to rows of the file; the caller holds the transaction.
//!
//! Only our own columns of a row are written. Columns, tables and rows of others stay as they are.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::contents::Ground;
use super::map_rows::{self, MapSql};
use super::read_rows::step;
use super::{
    ProjectFileError, area_rows, contents, dressing, judgement_rows, layer_rows, mapping_rows, mask_rows, own_tables,
    picture_rows, unplaced_rows,
};
use crate::model::{Change, Project, RowChange, TaskFeature, Unplaced, ValueFeature};
use crate::progress::Progress;

/// What has to be known of a file to write to it.
#[derive(Debug)]
pub struct Target {
    /// EPSG number of the project's plane.
    pub epsg: u32,
    /// How rows of the value map are written.
    pub values: MapSql,
    /// How rows of the task map are written.
    pub tasks: MapSql,
}

impl Target {
    /// Asks the file.
    pub fn of(connection: &Connection, epsg: u32) -> rusqlite::Result<Self> {
        Ok(Self {
            epsg,
            values: MapSql::of::<ValueFeature>(connection)?,
            tasks: MapSql::of::<TaskFeature>(connection)?,
        })
    }
}

/// Writes changes in their order and keeps the extents of the tables they touch.
pub fn changes<'a>(
    connection: &Connection,
    target: &Target,
    changes: impl IntoIterator<Item = &'a Change>,
    progress: &Progress,
) -> rusqlite::Result<()> {
    let mut touched: BTreeMap<&'static str, Ground> = BTreeMap::new();
    for change in changes {
        one(connection, target, change, touched.entry(table_of(change)).or_default(), progress)?;
    }
    // The colours of tasks follow the types, and a layer has a table of its own.
    let is_dressed_anew = ["koppelkans_typen", "koppelkans_lagen"].iter().any(|table| touched.contains_key(table));
    for (table, ground) in touched {
        match table {
            "gebied" | "maskers" => contents::touch(connection, table)?,
            "waarden" | "opgaven" => contents::follow(connection, table, &ground)?,
            _ => contents::touch_plain(connection, table)?,
        }
    }
    if is_dressed_anew { dressing::keep(connection) } else { Ok(()) }
}

/// The table a change is in.
fn table_of(change: &Change) -> &'static str {
    match change {
        Change::Name(_) => "koppelkans_meta",
        Change::Area(_) => "gebied",
        Change::Value(_) => "waarden",
        Change::Task(_) => "opgaven",
        Change::Layer(_) => "koppelkans_lagen",
        Change::Picture(_) => picture_rows::TABLE,
        Change::Types(_) => "koppelkans_typen",
        Change::Functions(_) => "koppelkans_functiematrix",
        Change::Settings(_) => "koppelkans_instellingen",
        Change::Links(_) => "koppelkans_koppelingen",
        Change::Overrides(_) => "koppelkans_afwijkingen",
        Change::Masks(_) => "maskers",
        Change::Mappings(_) => "koppelkans_importkeuzes",
        Change::Judgement(..) => "koppelkans_oordelen",
        Change::MethodLog(_) => "koppelkans_methodelog",
        Change::Photo(..) => "koppelkans_fotos",
        Change::Unplaced(_) => unplaced_rows::TABLE,
    }
}

fn one(
    connection: &Connection,
    target: &Target,
    change: &Change,
    ground: &mut Ground,
    progress: &Progress,
) -> rusqlite::Result<()> {
    let srs_id = super::srs_id(target.epsg);
    if matches!(change, Change::Value(_) | Change::Task(_)) {
        step(progress)?;
    }
    match change {
        Change::Name(name) => own_tables::write_meta(connection, "naam", name),
        Change::Area(area) => area_rows::write(connection, area.as_deref(), srs_id),
        Change::Value(row) => map_rows::write(connection, row, &target.values, srs_id, ground),
        Change::Task(row) => map_rows::write(connection, row, &target.tasks, srs_id, ground),
        Change::Layer(row) => layer_rows::write(connection, row, target.epsg, progress),
        Change::Picture(row) => picture_rows::write(connection, row),
        Change::Types(types) => own_tables::write_types(connection, types),
        Change::Functions(functions) => own_tables::write_functions(connection, functions),
        Change::Settings(settings) => own_tables::write_settings(connection, settings),
        Change::Links(links) => own_tables::write_links(connection, links),
        Change::Overrides(overrides) => own_tables::write_overrides(connection, overrides),
        Change::Mappings(mappings) => mapping_rows::write(connection, mappings),
        Change::Masks(masks) => mask_rows::write(connection, masks, srs_id),
        Change::Judgement(pair, judgement) => judgement_rows::write(connection, *pair, judgement.as_deref()),
        Change::MethodLog(log) => own_tables::write_method_log(connection, log),
        Change::Photo(name, photo) => own_tables::write_photo(connection, name, photo.as_deref()),
        Change::Unplaced(row) => unplaced_rows::write(connection, row),
    }
}

/// All of a project as changes of an empty one.
pub fn all_of(project: &Project) -> Vec<Change> {
    use std::sync::Arc;
    let mut all = vec![
        Change::Name(project.name.clone()),
        Change::Area(project.area.clone()),
        Change::Types(Arc::clone(&project.types)),
        Change::Functions(Arc::clone(&project.functions)),
        Change::Settings(Arc::clone(&project.settings)),
        Change::Links(Arc::clone(&project.links)),
        Change::Overrides(Arc::clone(&project.overrides)),
        Change::Masks(Arc::clone(&project.masks)),
        Change::Mappings(Arc::clone(&project.mappings)),
        Change::MethodLog(Arc::clone(&project.method_log)),
    ];
    let judgement = |(pair, one): (&_, &Arc<_>)| Change::Judgement(*pair, Some(Arc::clone(one)));
    all.extend(project.judgements.iter().map(judgement));
    all.extend(project.values.iter().map(|one| Change::Value(RowChange { id: one.id, row: Some(Arc::clone(one)) })));
    all.extend(project.tasks.iter().map(|one| Change::Task(RowChange { id: one.id, row: Some(Arc::clone(one)) })));
    all.extend(project.layers.iter().map(|one| Change::Layer(RowChange { id: one.id, row: Some(Arc::clone(one)) })));
    let unplaced = |one: &Arc<Unplaced>| Change::Unplaced(RowChange { id: one.id, row: Some(Arc::clone(one)) });
    all.extend(project.unplaced.iter().map(unplaced));
    all.extend(
        project.pictures.iter().map(|one| Change::Picture(RowChange { id: one.id, row: Some(Arc::clone(one)) })),
    );
    all.extend(project.photos.iter().map(|(name, photo)| Change::Photo(name.clone(), Some(Arc::clone(photo)))));
    all
}

/// Does something in one transaction: all of it is on the disk afterwards, or nothing.
pub fn in_transaction<T>(
    connection: &mut Connection,
    path: &std::path::Path,
    work: impl FnOnce(&Connection) -> rusqlite::Result<T>,
) -> Result<T, ProjectFileError> {
    let of_sqlite = |error| ProjectFileError::of_sqlite(&error, path);
    let transaction =
        connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(of_sqlite)?;
    let result = work(&transaction).map_err(of_sqlite)?;
    transaction.commit().map_err(of_sqlite)?;
    Ok(result)
}
