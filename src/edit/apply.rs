//! The one function in which a project changes.
//!
//! All or nothing: an edit that can't be applied leaves the project as it was.

use std::sync::Arc;

use crate::model::{Change, Edit, FeatureId, PictureLayer, Project, Row, RowChange, Settings, Table, TaskType};
use crate::words::Message;

/// Why an edit can't be applied; the project is unchanged.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum EditError {
    /// A row that is to be deleted is not there.
    #[error("feature {0} is not in the project")]
    NoSuchRow(FeatureId),
    /// A new row takes the place of another one.
    #[error("feature {0} clashes with another one")]
    Clash(FeatureId),
    /// A number of the method is outside what it can be.
    #[error("setting `{0}` is out of range")]
    SettingOutOfRange(&'static str),
    /// Two task types have one code, or a code is empty.
    #[error("task type code `{0}` is empty or used twice")]
    TypeCode(String),
    /// A matrix cell is outside −3…+3 (function) or −2…+2 (effect).
    #[error("matrix cell {0} is out of range")]
    CellOutOfRange(String),
}

impl EditError {
    /// The error in the user's words.
    pub fn message(&self) -> Message {
        match self {
            EditError::NoSuchRow(id) => Message::new("edit-error-no-such-row").text("id", id.to_string()),
            EditError::Clash(id) => Message::new("edit-error-clash").text("id", id.to_string()),
            EditError::SettingOutOfRange(name) => Message::new("edit-error-setting").text("name", *name),
            EditError::TypeCode(code) => Message::new("edit-error-type-code").text("code", code.clone()),
            EditError::CellOutOfRange(cell) => Message::new("edit-error-cell").text("cell", cell.clone()),
        }
    }
}

impl Project {
    /// Applies an edit and gives back the edit that undoes it, under the same label.
    pub fn apply(&mut self, edit: &Edit) -> Result<Edit, EditError> {
        let mut undo: Vec<Change> = Vec::with_capacity(edit.changes.len());
        for change in &edit.changes {
            match self.apply_change(change) {
                Ok(inverse) => undo.push(inverse),
                Err(error) => {
                    for inverse in undo.iter().rev() {
                        // Going back to a state that was there cannot fail.
                        let done = self.apply_change(inverse);
                        debug_assert!(done.is_ok());
                    }
                    return Err(error);
                }
            }
        }
        undo.reverse();
        Ok(Edit { label: edit.label.clone(), changes: undo })
    }

    fn apply_change(&mut self, change: &Change) -> Result<Change, EditError> {
        Ok(match change {
            Change::Name(name) => Change::Name(std::mem::replace(&mut self.name, name.clone())),
            Change::Area(area) => Change::Area(std::mem::replace(&mut self.area, area.clone())),
            Change::Value(row) => Change::Value(apply_row(&mut self.values, row)?),
            Change::Task(row) => Change::Task(apply_row(&mut self.tasks, row)?),
            Change::Layer(row) => Change::Layer(apply_row(&mut self.layers, row)?),
            Change::Picture(row) => {
                check_picture(row)?;
                Change::Picture(apply_row(&mut self.pictures, row)?)
            }
            Change::Types(types) => {
                check_types(types)?;
                Change::Types(std::mem::replace(&mut self.types, Arc::clone(types)))
            }
            Change::Functions(functions) => {
                if let Some(((from, to), _)) = functions.cells.iter().find(|(_, cell)| !(-3..=3).contains(&cell.score))
                {
                    return Err(EditError::CellOutOfRange(format!("{from} → {to}")));
                }
                Change::Functions(std::mem::replace(&mut self.functions, Arc::clone(functions)))
            }
            Change::Settings(settings) => {
                check_settings(settings)?;
                Change::Settings(std::mem::replace(&mut self.settings, Arc::clone(settings)))
            }
            Change::Links(links) => Change::Links(std::mem::replace(&mut self.links, Arc::clone(links))),
            Change::Overrides(overrides) => {
                if let Some(one) = overrides.iter().find(|one| !(-3..=3).contains(&one.score)) {
                    let (a, b) = one.pair.ids();
                    return Err(EditError::CellOutOfRange(format!("{a} × {b}")));
                }
                Change::Overrides(std::mem::replace(&mut self.overrides, Arc::clone(overrides)))
            }
            Change::Mappings(mappings) => Change::Mappings(std::mem::replace(&mut self.mappings, Arc::clone(mappings))),
            Change::Masks(masks) => Change::Masks(std::mem::replace(&mut self.masks, Arc::clone(masks))),
            Change::Judgement(pair, judgement) => {
                let all = Arc::make_mut(&mut self.judgements);
                let before = match judgement {
                    Some(judgement) if judgement.pair != *pair => return Err(EditError::Clash(pair.ids().0)),
                    Some(judgement) => all.insert(*pair, Arc::clone(judgement)),
                    None => all.remove(pair),
                };
                Change::Judgement(*pair, before)
            }
            Change::MethodLog(log) => Change::MethodLog(std::mem::replace(&mut self.method_log, Arc::clone(log))),
            Change::Photo(name, photo) => {
                let photos = Arc::make_mut(&mut self.photos);
                let before = match photo {
                    Some(photo) => photos.insert(name.clone(), Arc::clone(photo)),
                    None => photos.remove(name),
                };
                Change::Photo(name.clone(), before)
            }
            Change::Unplaced(row) => Change::Unplaced(apply_row(&mut self.unplaced, row)?),
        })
    }
}

fn apply_row<T: Row>(table: &mut Table<T>, change: &RowChange<T>) -> Result<RowChange<T>, EditError> {
    let before = match &change.row {
        Some(row) if row.id() != change.id || !table.accepts(row) => return Err(EditError::Clash(change.id)),
        Some(row) => table.put(Arc::clone(row)),
        None => Some(table.take(change.id).ok_or(EditError::NoSuchRow(change.id))?),
    };
    Ok(RowChange { id: change.id, row: before })
}

fn check_picture(change: &RowChange<PictureLayer>) -> Result<(), EditError> {
    match &change.row {
        Some(row) if !(0.0..=1.0).contains(&row.opacity) => Err(EditError::SettingOutOfRange("opacity")),
        _ => Ok(()),
    }
}

fn check_types(types: &[TaskType]) -> Result<(), EditError> {
    for (i, one) in types.iter().enumerate() {
        if one.code.0.is_empty() || types.iter().take(i).any(|earlier| earlier.code == one.code) {
            return Err(EditError::TypeCode(one.code.0.clone()));
        }
        if let Some((worth, _)) = one.effect.iter().find(|(_, e)| !(-2..=2).contains(*e)) {
            return Err(EditError::CellOutOfRange(format!("{} {}", one.code, worth.column())));
        }
    }
    Ok(())
}

fn check_settings(settings: &Settings) -> Result<(), EditError> {
    match settings.out_of_range() {
        Some(name) => Err(EditError::SettingOutOfRange(name)),
        None => Ok(()),
    }
}
