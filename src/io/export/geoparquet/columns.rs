//! A group of rows as columns, as Parquet wants them: what stands in them, and which rows have nothing there.
//!
//! Texts and shapes stand behind one another in one block a column. What a column is called is for the schema.

use std::io::Write;

use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, Int64Type};
use parquet::errors::{ParquetError, Result};
use parquet::file::writer::SerializedRowGroupWriter;

use crate::io::columns::{Cell, ColumnType};
use crate::io::export::tables::Column;

/// West, south, east, north.
pub type Box4 = [f64; 4];
/// A shape as it is written, with its box.
pub type Place = Option<(Vec<u8>, Box4)>;

/// The box around both.
pub fn around(a: Option<Box4>, b: Option<Box4>) -> Option<Box4> {
    match (a, b) {
        (Some(a), Some(b)) => Some([a[0].min(b[0]), a[1].min(b[1]), a[2].max(b[2]), a[3].max(b[3])]),
        (a, b) => a.or(b),
    }
}

/// Rows that are written together.
pub struct Group {
    columns: Vec<Filled>,
    shapes: Filled,
    boxes: [Vec<f64>; 4],
}

/// One column. A level of 0 is a row with nothing in it.
struct Filled {
    levels: Vec<i16>,
    values: Values,
}

enum Values {
    /// Bytes behind one another, and where each value ends.
    Bytes(Vec<u8>, Vec<usize>),
    Whole(Vec<i64>),
    Real(Vec<f64>),
    Yes(Vec<bool>),
}

impl Group {
    /// A group without rows.
    pub fn of(columns: &[Column]) -> Self {
        let filled = |values| Filled { levels: Vec::new(), values };
        let bytes = || filled(Values::Bytes(Vec::new(), Vec::new()));
        let one = |column: &Column| match column.ty {
            ColumnType::Text => bytes(),
            ColumnType::Integer => filled(Values::Whole(Vec::new())),
            ColumnType::Real => filled(Values::Real(Vec::new())),
            ColumnType::Boolean => filled(Values::Yes(Vec::new())),
        };
        Self { columns: columns.iter().map(one).collect(), shapes: bytes(), boxes: <_>::default() }
    }

    /// Adds a row.
    pub fn push(&mut self, cells: Vec<Cell<'_>>, place: Place) {
        let mut cells = cells.into_iter();
        self.columns.iter_mut().for_each(|column| column.push(cells.next().unwrap_or_default()));
        self.shapes.push_bytes(place.as_ref().map(|(wkb, _)| wkb.as_slice()));
        if let Some((_, sides)) = place {
            self.boxes.iter_mut().zip(sides).for_each(|(all, side)| all.push(side));
        }
    }

    /// Writes the columns, then the shapes and the sides of their boxes.
    pub fn write<W: Write + Send>(self, mut group: SerializedRowGroupWriter<'_, W>) -> Result<()> {
        let Self { columns, shapes, boxes } = self;
        let levels = shapes.levels.clone();
        columns.into_iter().chain([shapes]).try_for_each(|column| column.write(&mut group))?;
        boxes.iter().try_for_each(|side| put::<DoubleType, W>(&mut group, side, &levels))?;
        group.close().map(drop)
    }
}

impl Filled {
    fn push(&mut self, cell: Cell<'_>) {
        match (&mut self.values, cell) {
            (Values::Bytes(..), cell) => return self.push_bytes(cell.as_text().as_deref().map(str::as_bytes)),
            (Values::Whole(all), Cell::Whole(whole)) => all.push(whole),
            (Values::Real(all), Cell::Real(real)) => all.push(real),
            (Values::Yes(all), Cell::Yes(yes)) => all.push(yes),
            _ => return self.levels.push(0),
        }
        self.levels.push(1);
    }

    fn push_bytes(&mut self, bytes: Option<&[u8]>) {
        self.levels.push(i16::from(bytes.is_some()));
        if let (Values::Bytes(all, ends), Some(bytes)) = (&mut self.values, bytes) {
            all.extend_from_slice(bytes);
            ends.push(all.len());
        }
    }

    fn write<W: Write + Send>(self, group: &mut SerializedRowGroupWriter<'_, W>) -> Result<()> {
        let levels = &self.levels;
        match self.values {
            Values::Bytes(all, ends) => {
                let all = ByteArray::from(all);
                let starts = std::iter::once(0).chain(ends.iter().copied());
                let values: Vec<ByteArray> = starts.zip(&ends).map(|(from, to)| all.slice(from, to - from)).collect();
                put::<ByteArrayType, W>(group, &values, levels)
            }
            Values::Whole(all) => put::<Int64Type, W>(group, &all, levels),
            Values::Real(all) => put::<DoubleType, W>(group, &all, levels),
            Values::Yes(all) => put::<BoolType, W>(group, &all, levels),
        }
    }
}

fn put<T: DataType, W: Write + Send>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    values: &[T::T],
    levels: &[i16],
) -> Result<()> {
    let fewer = || ParquetError::General("there are fewer columns than there should be".to_owned());
    let mut column = group.next_column()?.ok_or_else(fewer)?;
    column.typed::<T>().write_batch(values, Some(levels), None)?;
    column.close()
}
