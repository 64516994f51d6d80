//! The table of a shapefile (`.dbf`): its columns and rows.
//!
//! What one cell means is for `dbf_value`, which letters its bytes are for `encoding`.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::dbf_value::{Cell, cell};
use super::encoding::{self, Decoder, Texts};
use crate::io::source::SourceError;
use crate::model::Properties;
use crate::words::Message;

const HEADER: usize = 32;
const FIELD: usize = 32;
const END_OF_FIELDS: u8 = 0x0D;

/// A table in memory.
pub struct Table<'a> {
    fields: Vec<Field>,
    records: &'a [u8],
    length: usize,
    rows: usize,
    decoder: Decoder,
}

/// A column.
struct Field {
    name: String,
    /// Its type, a letter.
    kind: u8,
    start: usize,
    length: usize,
}

/// A row.
pub enum Row {
    /// Marked as thrown away.
    Deleted,
    /// Its cells, and how many numbers were none.
    Properties(Properties, usize),
}

/// What was noticed in cells.
#[derive(Default)]
pub struct Noticed {
    /// Columns of types that are not read.
    columns: BTreeSet<String>,
    /// Numbers that are text.
    texts: usize,
}

impl Noticed {
    /// The same in the user's words.
    pub fn notes(self) -> impl Iterator<Item = Message> {
        let texts = (self.texts > 0).then(|| Message::new("dbf-no-numbers").count("n", self.texts));
        let names = self.columns.iter().cloned().collect::<Vec<_>>().join(", ");
        let columns = (!self.columns.is_empty())
            .then(|| Message::new("dbf-columns-not-read").count("n", self.columns.len()).text("names", names));
        texts.into_iter().chain(columns)
    }
}

impl<'a> Table<'a> {
    /// Reads the head of a table and finds out its encoding.
    pub fn open(bytes: &'a [u8], cpg: Option<&str>, notes: &mut Vec<Message>) -> Result<Self, SourceError> {
        let broken = || SourceError::broken("dbf-broken");
        let u16_at = |at: usize| bytes.get(at..)?.first_chunk::<2>().map(|two| usize::from(u16::from_le_bytes(*two)));
        let said =
            bytes.get(4..).and_then(|rest| rest.first_chunk::<4>()).map(|four| u32::from_le_bytes(*four) as usize);
        let (Some(said), Some(head), Some(length)) = (said, u16_at(8), u16_at(10)) else { return Err(broken()) };
        let driver = bytes.get(29).copied().unwrap_or_default();
        let records = bytes.get(head..).ok_or_else(broken)?;
        let raw = raw_fields(bytes.get(HEADER..head).ok_or_else(broken)?);
        let width: usize = 1 + raw.iter().map(|field| field.length).sum::<usize>();
        if raw.is_empty() || length == 0 || width > length {
            return Err(broken());
        }
        let rows = said.min(records.len() / length);
        if rows < said {
            notes.push(Message::new("dbf-cut-off").count("n", rows).count("said", said));
        }
        let mut table = Self { fields: Vec::new(), records, length, rows, decoder: Decoder::Web(encoding_rs::UTF_8) };
        let mut texts = Texts::default();
        for field in &raw {
            texts.look(field.name);
        }
        for record in records.chunks_exact(length).take(rows) {
            for field in raw.iter().filter(|field| field.kind == b'C') {
                texts.look(record.get(field.start..field.start + field.length).unwrap_or_default());
            }
        }
        let (decoder, note) = encoding::choose(cpg, driver, texts);
        notes.extend(note);
        table.decoder = decoder;
        table.fields = named(&raw, decoder);
        Ok(table)
    }

    /// How many rows it has, thrown away or not.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The row at this place, from 0.
    pub fn row(&self, at: usize, noticed: &mut Noticed) -> Option<Row> {
        if at >= self.rows {
            return None;
        }
        let record = self.records.get(at * self.length..(at + 1) * self.length)?;
        if record.first() == Some(&b'*') {
            return Some(Row::Deleted);
        }
        let mut properties = Properties::with_capacity(self.fields.len());
        let mut not_numbers = 0;
        for field in &self.fields {
            let bytes = record.get(field.start..field.start + field.length).unwrap_or_default();
            let json = match cell(field.kind, bytes, self.decoder) {
                Cell::Json(json) => json,
                Cell::NotFinite => {
                    not_numbers += 1;
                    Json::Null
                }
                Cell::NoNumber(text) => {
                    noticed.texts += 1;
                    Json::String(text)
                }
                Cell::NotRead => {
                    if !noticed.columns.contains(&field.name) {
                        noticed.columns.insert(field.name.clone());
                    }
                    continue;
                }
            };
            properties.insert(field.name.clone(), json);
        }
        Some(Row::Properties(properties, not_numbers))
    }
}

/// A column whose name is still bytes.
struct RawField<'a> {
    name: &'a [u8],
    kind: u8,
    start: usize,
    length: usize,
}

fn raw_fields(bytes: &[u8]) -> Vec<RawField<'_>> {
    let mut start = 1;
    let mut fields = Vec::new();
    for field in bytes.as_chunks::<FIELD>().0 {
        if field.first() == Some(&END_OF_FIELDS) {
            break;
        }
        let name = field.get(..11).unwrap_or_default();
        let name = name.split(|byte| *byte == 0).next().unwrap_or_default();
        let length = usize::from(field[16]);
        fields.push(RawField { name: name.trim_ascii(), kind: field[11].to_ascii_uppercase(), start, length });
        start += length;
    }
    fields
}

/// Columns with names of their own: of two that are called the same, the second gets a number.
fn named(raw: &[RawField], decoder: Decoder) -> Vec<Field> {
    let mut taken = BTreeSet::new();
    let mut fields = Vec::with_capacity(raw.len());
    for field in raw {
        let name = decoder.decode(field.name).into_owned();
        let mut own = name.clone();
        let mut number = 2;
        while !taken.insert(own.clone()) {
            own = format!("{name}_{number}");
            number += 1;
        }
        fields.push(Field { name: own, kind: field.kind, start: field.start, length: field.length });
    }
    fields
}
