//! An import that was read while drawing went on: its new rows get serial numbers that are still free.
//!
//! Rows that were already in the project keep theirs.

use std::sync::Arc;

use crate::model::{Change, Edit, Project, Row, RowChange, Table};

/// The edit with serial numbers that fit the project as it is now.
pub(super) fn onto(project: &Project, mut edit: Edit) -> Edit {
    let mut next_value = project.values().next_serial();
    let mut next_task = project.tasks().next_serial();
    let mut next_layer = project.layers().next_serial();
    let mut next_unplaced = project.unplaced().next_serial();
    for change in &mut edit.changes {
        match change {
            Change::Value(row) => renumber(project.values(), row, &mut next_value, |row, serial| row.serial = serial),
            Change::Task(row) => renumber(project.tasks(), row, &mut next_task, |row, serial| row.serial = serial),
            Change::Layer(row) => renumber(project.layers(), row, &mut next_layer, |row, serial| row.serial = serial),
            Change::Unplaced(row) => {
                renumber(project.unplaced(), row, &mut next_unplaced, |row, serial| row.serial = serial);
            }
            _ => {}
        }
    }
    edit
}

fn renumber<T: Row + Clone>(table: &Table<T>, change: &mut RowChange<T>, next: &mut u64, set: impl Fn(&mut T, u64)) {
    let Some(row) = &mut change.row else { return };
    let serial = match table.get(row.id()) {
        Some(there) => there.serial(),
        None => {
            let serial = *next;
            *next += 1;
            serial
        }
    };
    if row.serial() != serial {
        set(Arc::make_mut(row), serial);
    }
}
