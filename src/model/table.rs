//! Rows in a fixed order, found by identity; cheap to copy as a snapshot because rows are shared, in blocks.
//!
//! The order is that of the serial numbers, so putting a deleted row back puts it where it was. A change copies the block
//! it is in, when a snapshot has that too; so neither a snapshot nor a change costs more with more rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::FeatureId;
use super::block::{Block, OnMap};
use crate::geometry::Bounds;

/// Something a [`Table`] can hold.
pub trait Row {
    /// Its identity.
    fn id(&self) -> FeatureId;
    /// Its creation number within the table.
    fn serial(&self) -> u64;
}

/// How many serial numbers share a block.
const BLOCK: u64 = 512;

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
        self.blocks.get(&(serial / BLOCK)).and_then(|block| block.rows().get(&serial))
    }

    /// All rows in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> + ExactSizeIterator {
        Counted { rows: self.blocks.values().flat_map(|block| block.rows().values()), left: self.len }
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
        let last = self.blocks.last_key_value().and_then(|(_, block)| block.rows().last_key_value());
        last.map_or(1, |(serial, _)| serial + 1)
    }

    /// What differs from an earlier snapshot, in the order of the serial numbers: the row there was and the row there is.
    /// Blocks that both share cost a comparison, not one for each row.
    pub fn differences<'a>(&'a self, before: &'a Self) -> impl Iterator<Item = Difference<'a, T>> {
        let (mut old, mut new) = (before.blocks.iter().peekable(), self.blocks.iter().peekable());
        let pairs = std::iter::from_fn(move || {
            let number = match (old.peek(), new.peek()) {
                (None, None) => return None,
                (Some((number, _)), None) | (None, Some((number, _))) => **number,
                (Some((a, _)), Some((b, _))) => **a.min(b),
            };
            let old = old.next_if(|(at, _)| **at == number).map(|(_, block)| block);
            Some((old, new.next_if(|(at, _)| **at == number).map(|(_, block)| block)))
        });
        let changed = pairs.filter(|pair| !matches!(pair, (Some(a), Some(b)) if Arc::ptr_eq(a, b)));
        changed.flat_map(|(old, new)| {
            let row = |block: Option<&'a Arc<Block<T>>>, serial| block.and_then(|block| block.rows().get(&serial));
            let gone = old.into_iter().flat_map(|block| block.rows().keys()).filter(move |at| row(new, **at).is_none());
            let mut serials: Vec<u64> =
                new.into_iter().flat_map(|block| block.rows().keys()).chain(gone).copied().collect();
            serials.sort_unstable();
            let rows = serials.into_iter().map(move |serial| (row(old, serial), row(new, serial)));
            rows.filter(|rows| !matches!(rows, (Some(a), Some(b)) if Arc::ptr_eq(a, b)))
        })
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
        let block = self.blocks.entry(serial / BLOCK).or_default();
        let before = Arc::make_mut(block).rows_mut().insert(serial, row);
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
        let gone = Arc::make_mut(block).rows_mut().remove(&serial);
        if block.rows().is_empty() {
            self.blocks.remove(&(serial / BLOCK));
        }
        self.len -= usize::from(gone.is_some());
        gone
    }
}

impl<T: OnMap> Table<T> {
    /// The rows whose boxes touch `place`, in order. It goes through all boxes, which takes a hundred thousand of them less
    /// than a millisecond.
    pub fn touching(&self, place: &Bounds) -> impl Iterator<Item = &Arc<T>> {
        self.blocks.values().flat_map(move |block| block.touching(place))
    }
}

/// A row as it was and as it is; one of them can be missing.
pub type Difference<'a, T> = (Option<&'a Arc<T>>, Option<&'a Arc<T>>);

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
    use crate::geometry::Point;

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
    fn what_differs_from_a_snapshot_is_told_in_order_and_the_rest_is_not_looked_at() {
        let before = table((1..=3_000).filter(|serial| *serial != 700));
        let mut after = before.clone();
        assert_eq!(after.differences(&before).count(), 0);
        let line = |serial: u64| Line(u128::from(serial) << 70 | 5, serial);
        for serial in [4_000, 700, 2] {
            after.put(Arc::new(line(serial)));
        }
        for serial in [1, 1_800] {
            after.take(line(serial).id());
        }
        let told: Vec<_> = after.differences(&before).map(|(a, b)| (a.map(|row| row.1), b.map(|row| row.1))).collect();
        let expected =
            [(Some(1), None), (Some(2), Some(2)), (None, Some(700)), (Some(1_800), None), (None, Some(4_000))];
        assert_eq!(told, expected);
        assert_eq!(before.differences(&after).count(), 5);
        assert_eq!(Table::default().differences(&before).count(), 2_999);
    }

    impl OnMap for Line {
        /// A place that follows from its number.
        fn bounds(&self) -> Bounds {
            let at = Point { x: self.1 as f64, y: 0.0 };
            Bounds { min: at, max: at }
        }
    }

    #[test]
    fn what_lies_somewhere_is_found_before_and_after_a_change() {
        let mut table = table(1..=2_000);
        let place = |from: f64, to: f64| Bounds { min: Point { x: from, y: -1.0 }, max: Point { x: to, y: 1.0 } };
        let found = |table: &Table<Line>, place: Bounds| table.touching(&place).map(|row| row.1).collect::<Vec<_>>();
        assert_eq!(found(&table, place(510.5, 513.5)), [511, 512, 513]);
        let snapshot = table.clone();
        table.take(Line(u128::from(512_u64) << 70 | 5, 512).id());
        table.put(Arc::new(Line(u128::from(2_001_u64) << 70 | 5, 2_001)));
        assert_eq!(found(&table, place(510.5, 513.5)), [511, 513]);
        assert_eq!(found(&table, place(1_999.5, 3_000.0)), [2_000, 2_001]);
        assert_eq!(found(&snapshot, place(510.5, 3_000.0)).len(), 1_490);
        assert!(found(&table, place(-9.0, 0.5)).is_empty());
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
