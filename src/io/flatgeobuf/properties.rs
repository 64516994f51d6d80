//! The cells of a FlatGeobuf feature: a row of column numbers, each with its value.

use flatgeobuf::{Column as HeadColumn, ColumnType, Header};
use serde_json::{Number, Value as Json};

use super::Noticed;
use crate::model::Properties;

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    name: String,
    kind: ColumnType,
}

/// The columns of a file.
pub fn columns(header: &Header<'_>) -> Vec<Column> {
    header.columns().map(|columns| columns_of(columns.iter())).unwrap_or_default()
}

/// Columns as they are written.
pub fn columns_of<'a>(columns: impl Iterator<Item = HeadColumn<'a>>) -> Vec<Column> {
    columns.map(|column| Column { name: column.name().to_owned(), kind: column.type_() }).collect()
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (first, rest) = self.rest.split_first_chunk::<N>()?;
        self.rest = rest;
        Some(*first)
    }

    /// Bytes with their number before them.
    fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = u32::from_le_bytes(self.take()?) as usize;
        let (bytes, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(bytes)
    }
}

/// The properties of a feature; None when the bytes are no row of cells. Columns it leaves out are empty.
pub fn read(cells: &[u8], columns: &[Column], noticed: &mut Noticed, not_numbers: &mut usize) -> Option<Properties> {
    let mut properties = Properties::with_capacity(columns.len());
    for column in columns.iter().filter(|column| column.kind != ColumnType::Binary) {
        properties.insert(column.name.clone(), Json::Null);
    }
    let mut reader = Reader { rest: cells };
    // One byte too many at the end is a known fault of a writer.
    while reader.rest.len() > 1 {
        let column = columns.get(usize::from(u16::from_le_bytes(reader.take()?)))?;
        let mut real = |number: f64| {
            Number::from_f64(number).map_or_else(
                || {
                    *not_numbers += 1;
                    Json::Null
                },
                Json::Number,
            )
        };
        let value = match column.kind {
            ColumnType::Byte => Json::from(i8::from_le_bytes(reader.take()?)),
            ColumnType::UByte => Json::from(u8::from_le_bytes(reader.take()?)),
            ColumnType::Bool => Json::Bool(reader.take::<1>()? != [0]),
            ColumnType::Short => Json::from(i16::from_le_bytes(reader.take()?)),
            ColumnType::UShort => Json::from(u16::from_le_bytes(reader.take()?)),
            ColumnType::Int => Json::from(i32::from_le_bytes(reader.take()?)),
            ColumnType::UInt => Json::from(u32::from_le_bytes(reader.take()?)),
            ColumnType::Long => Json::from(i64::from_le_bytes(reader.take()?)),
            ColumnType::ULong => Json::from(u64::from_le_bytes(reader.take()?)),
            ColumnType::Float => real(float(f32::from_le_bytes(reader.take()?))),
            ColumnType::Double => real(f64::from_le_bytes(reader.take()?)),
            ColumnType::String | ColumnType::DateTime => Json::String(text(reader.bytes()?, noticed)),
            ColumnType::Json => {
                let text = text(reader.bytes()?, noticed);
                serde_json::from_str(&text).unwrap_or(Json::String(text))
            }
            ColumnType::Binary => {
                reader.bytes()?;
                noticed.bytes += 1;
                continue;
            }
            _ => return None,
        };
        properties.insert(column.name.clone(), value);
    }
    Some(properties)
}

/// The number a short one was written for: 0.1 stays 0.1.
fn float(short: f32) -> f64 {
    short.to_string().parse().unwrap_or_else(|_| f64::from(short))
}

fn text(bytes: &[u8], noticed: &mut Noticed) -> String {
    let text = String::from_utf8_lossy(bytes);
    noticed.texts += usize::from(std::str::from_utf8(bytes).is_err());
    text.into_owned()
}
