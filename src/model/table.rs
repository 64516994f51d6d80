//! Rows in a fixed order, found by identity; cheap to copy as a snapshot because rows are shared, in blocks.
//!
//! The order is that of the serial numbers, so putting a deleted row back puts it where it was. A change copies the block
//! it is in, when a snapshot has that too; so neither a snapshot nor a change costs more with more rows.

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

/// How many serial numbers share a block.
const BLOCK: u64 = 512;

type Block<T> = BTreeMap<u64, Arc<T>>;
type Part = BTreeMap<FeatureId, u64>;

/// Rows by identity, in the order of their serial numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<T> {
    /// None of them empty.
    blocks: BTreeMap<u64, Arc<Block<T>>>,
    /// None of them empty.
    serials: BTreeMap<u64, Arc<Part>>,
    len: usize,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { blocks: BTreeMap::new(), serials: BTreeMap::new(), len: 0 }
    }
}

/// Which of 4096 parts an identity is in: all of its bits count, for some have only low ones.
fn part_of(id: FeatureId) -> u64 {
    let (high, low) = id.0.as_u64_pair();
    (high ^ low).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 52
}

impl<T: Row> Table<T> {
    /// The row with this identity.
    pub fn get(&self, id: FeatureId) -> Option<&Arc<T>> {
        self.serial_of(id).and_then(|serial| self.at(serial))
    }

    fn serial_of(&self, id: FeatureId) -> Option<u64> {
        self.serials.get(&part_of(id)).and_then(|part| part.get(&id)).copied()
    }

    fn at(&self, serial: u64) -> Option<&Arc<T>> {
        self.blocks.get(&(serial / BLOCK)).and_then(|block| block.get(&serial))
    }

    /// All rows in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> + ExactSizeIterator {
        Counted { rows: self.blocks.values().flat_map(|block| block.values()), left: self.len }
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The serial number for the next new row.
    pub fn next_serial(&self) -> u64 {
        let last = self.blocks.last_key_value().and_then(|(_, block)| block.last_key_value());
        last.map_or(1, |(serial, _)| serial + 1)
    }

    /// Whether the row could be put: its serial is free or its own.
    pub(crate) fn accepts(&self, row: &T) -> bool {
        self.at(row.serial()).is_none_or(|there| there.id() == row.id())
            && self.serial_of(row.id()).is_none_or(|serial| serial == row.serial())
    }

    /// Puts a row, giving back the one it replaces. Call only for a row the table accepts.
    pub(crate) fn put(&mut self, row: Arc<T>) -> Option<Arc<T>> {
        debug_assert!(self.accepts(&row));
        let (id, serial) = (row.id(), row.serial());
        Arc::make_mut(self.serials.entry(part_of(id)).or_default()).insert(id, serial);
        let block = self.blocks.entry(serial / BLOCK).or_insert_with(|| Arc::new(Block::new()));
        let before = Arc::make_mut(block).insert(serial, row);
        self.len += usize::from(before.is_none());
        before
    }

    /// Takes a row out.
    pub(crate) fn take(&mut self, id: FeatureId) -> Option<Arc<T>> {
        let serial = self.serial_of(id)?;
        let part = self.serials.get_mut(&part_of(id))?;
        Arc::make_mut(part).remove(&id);
        if part.is_empty() {
            self.serials.remove(&part_of(id));
        }
        let block = self.blocks.get_mut(&(serial / BLOCK))?;
        let gone = Arc::make_mut(block).remove(&serial);
        if block.is_empty() {
            self.blocks.remove(&(serial / BLOCK));
        }
        self.len -= usize::from(gone.is_some());
        gone
    }
}

/// Rows of which it is known how many come.
struct Counted<I> {
    rows: I,
    left: usize,
}

impl<I: Iterator> Iterator for Counted<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        let next = self.rows.next();
        self.left -= usize::from(next.is_some());
        next
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<I: DoubleEndedIterator> DoubleEndedIterator for Counted<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let next = self.rows.next_back();
        self.left -= usize::from(next.is_some());
        next
    }
}

impl<I: Iterator> ExactSizeIterator for Counted<I> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Debug, PartialEq)]
    struct Line(u128, u64);

    impl Row for Line {
        fn id(&self) -> FeatureId {
            FeatureId(uuid::Uuid::from_u128(self.0))
        }

        fn serial(&self) -> u64 {
            self.1
        }
    }

    fn table(serials: impl Iterator<Item = u64>) -> Table<Line> {
        let mut table = Table::default();
        for serial in serials {
            assert_eq!(table.put(Arc::new(Line(u128::from(serial) << 70 | 5, serial))), None);
        }
        table
    }

    fn order(table: &Table<Line>) -> Vec<u64> {
        table.iter().map(|row| row.1).collect()
    }

    #[test]
    fn rows_come_in_the_order_of_their_serial_numbers_from_both_ends() {
        let table = table((1..=2_000).rev());
        assert_eq!((table.len(), table.next_serial()), (2_000, 2_001));
        assert!(order(&table).into_iter().eq(1..=2_000));
        let mut rows = table.iter();
        assert_eq!(
            (rows.len(), rows.next_back().map(|row| row.1), rows.next().map(|row| row.1)),
            (2_000, Some(2_000), Some(1))
        );
        assert_eq!(rows.len(), 1_998);
    }

    #[test]
    fn a_row_that_was_taken_out_comes_back_where_it_was_and_then_all_is_the_same() {
        let before = table(1..=1_300);
        let mut table = before.clone();
        for serial in [1, 600, 1_300] {
            let id = Line(u128::from(serial) << 70 | 5, serial).id();
            let gone = table.take(id);
            assert!(gone.is_some() && table.get(id).is_none() && table.len() == 1_299);
            assert_ne!(table, before);
            gone.into_iter().for_each(|row| drop(table.put(row)));
            assert_eq!(table, before);
        }
        assert_eq!(table.take(Line(9, 9).id()), None);
    }

    #[test]
    fn a_snapshot_stays_as_it_was_and_shares_all_that_did_not_change() {
        let mut table = table(1..=5_000);
        let snapshot = table.clone();
        table.put(Arc::new(Line(u128::from(700_u64) << 70 | 5, 700)));
        assert_eq!(snapshot.len(), 5_000);
        let shared = table.blocks.values().zip(snapshot.blocks.values()).filter(|(a, b)| Arc::ptr_eq(a, b)).count();
        assert_eq!(shared, table.blocks.len() - 1);
        let mut emptied = snapshot.clone();
        snapshot.iter().for_each(|row| drop(emptied.take(row.id())));
        assert!(emptied.is_empty() && emptied == Table::default() && emptied.next_serial() == 1);
        assert!(order(&snapshot).into_iter().eq(1..=5_000));
    }

    #[test]
    fn identities_are_spread_whichever_of_their_bits_differ() {
        for shift in [0, 12, 40, 64, 100, 116] {
            let parts: std::collections::BTreeSet<u64> =
                (0..2_000_u128).map(|i| part_of(FeatureId(uuid::Uuid::from_u128(i << shift)))).collect();
            assert!(parts.len() > 400, "{shift}: {}", parts.len());
        }
    }
}
