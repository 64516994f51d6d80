//! Some hundreds of rows of a table, with their boxes beside each other once somebody looked where they are.
//!
//! Rows lie all over the memory: asking each for its box takes twenty times as long as going through these.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use crate::geometry::Bounds;

/// A row that lies somewhere on a map.
pub trait OnMap {
    /// The box around it.
    fn bounds(&self) -> Bounds;
}

/// Rows by their serial numbers.
pub(super) struct Block<T> {
    rows: BTreeMap<u64, Arc<T>>,
    boxes: OnceLock<Vec<(Bounds, u64)>>,
}

impl<T> Default for Block<T> {
    fn default() -> Self {
        Self { rows: BTreeMap::new(), boxes: OnceLock::new() }
    }
}

impl<T> Clone for Block<T> {
    /// Without the boxes: it is copied to be changed.
    fn clone(&self) -> Self {
        Self { rows: self.rows.clone(), boxes: OnceLock::new() }
    }
}

/// Boxes follow from the rows, so they are neither shown nor compared.
impl<T: fmt::Debug> fmt::Debug for Block<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rows.fmt(formatter)
    }
}

impl<T: PartialEq> PartialEq for Block<T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl<T> Block<T> {
    /// The rows.
    pub(super) fn rows(&self) -> &BTreeMap<u64, Arc<T>> {
        &self.rows
    }

    /// The rows, to be changed.
    pub(super) fn rows_mut(&mut self) -> &mut BTreeMap<u64, Arc<T>> {
        self.boxes = OnceLock::new();
        &mut self.rows
    }
}

impl<T: OnMap> Block<T> {
    /// The rows whose boxes touch `place`.
    pub(super) fn touching(&self, place: &Bounds) -> impl Iterator<Item = &Arc<T>> {
        let all = || self.rows.iter().map(|(serial, row)| (row.bounds(), *serial)).collect();
        let near = self.boxes.get_or_init(all).iter().filter(move |(bounds, _)| bounds.touches(place));
        near.filter_map(move |(_, serial)| self.rows.get(serial))
    }
}
