//! Rows in a fixed order, found by identity; cheap to copy as a snapshot because rows are shared.
//!
//! The order is that of the serial numbers, so putting a deleted row back puts it where it was.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::FeatureId;

/// Something a [`Table`] can hold.
pub trait Row {
    /// Its identity.
    fn id(&self) -> FeatureId;
    /// Its creation number within the table.
    fn serial(&self) -> u64;
}

/// Rows by identity, in the order of their serial numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<T> {
    rows: BTreeMap<u64, Arc<T>>,
    serials: BTreeMap<FeatureId, u64>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: BTreeMap::new(), serials: BTreeMap::new() }
    }
}

impl<T: Row> Table<T> {
    /// The row with this identity.
    pub fn get(&self, id: FeatureId) -> Option<&Arc<T>> {
        self.serials.get(&id).and_then(|serial| self.rows.get(serial))
    }

    /// All rows in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> + ExactSizeIterator {
        self.rows.values()
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The serial number for the next new row.
    pub fn next_serial(&self) -> u64 {
        self.rows.last_key_value().map_or(1, |(serial, _)| serial + 1)
    }

    /// Whether the row could be put: its serial is free or its own.
    pub(crate) fn accepts(&self, row: &T) -> bool {
        self.rows.get(&row.serial()).is_none_or(|there| there.id() == row.id())
            && self.serials.get(&row.id()).is_none_or(|serial| *serial == row.serial())
    }

    /// Puts a row, giving back the one it replaces. Call only for a row the table accepts.
    pub(crate) fn put(&mut self, row: Arc<T>) -> Option<Arc<T>> {
        debug_assert!(self.accepts(&row));
        self.serials.insert(row.id(), row.serial());
        self.rows.insert(row.serial(), row)
    }

    /// Takes a row out.
    pub(crate) fn take(&mut self, id: FeatureId) -> Option<Arc<T>> {
        self.serials.remove(&id).and_then(|serial| self.rows.remove(&serial))
    }
}
