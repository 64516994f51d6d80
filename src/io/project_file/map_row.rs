//! What the two maps have in common for the file: a table name, columns, a shape and properties.
//!
//! The columns themselves are in the column table of `io`.

use crate::geometry::Shape;
use crate::io::columns::{self, Column, ColumnWarning, PartiesAs};
use crate::model::{FeatureId, Properties, Row, TaskFeature, ValueFeature};

/// A feature of one of the two maps.
pub trait MapRow: Row + Sized {
    /// Its table.
    const TABLE: &'static str;
    /// Its columns, `uuid` included, in their order.
    const COLUMNS: &'static [Column];
    /// Where it is.
    fn shape(&self) -> &Shape;
    /// Its properties that have a column; empty ones are null.
    fn known(&self) -> Properties;
    /// Its other properties.
    fn extra(&self) -> &Properties;
    /// Its other properties, to be filled.
    fn extra_mut(&mut self) -> &mut Properties;
    /// A feature out of what its columns say, with a warning for each value that is not understood; such a
    /// value is kept among the other properties.
    fn from_known(id: FeatureId, serial: u64, shape: Shape, known: Properties) -> (Self, Vec<ColumnWarning>);
}

impl MapRow for ValueFeature {
    const TABLE: &'static str = "waarden";
    const COLUMNS: &'static [Column] = columns::VALUE_COLUMNS;

    fn shape(&self) -> &Shape {
        &self.shape
    }

    fn known(&self) -> Properties {
        columns::value_columns(self)
    }

    fn extra(&self) -> &Properties {
        &self.extra
    }

    fn extra_mut(&mut self) -> &mut Properties {
        &mut self.extra
    }

    fn from_known(id: FeatureId, serial: u64, shape: Shape, known: Properties) -> (Self, Vec<ColumnWarning>) {
        columns::value_from_properties(id, serial, shape, known)
    }
}

impl MapRow for TaskFeature {
    const TABLE: &'static str = "opgaven";
    const COLUMNS: &'static [Column] = columns::TASK_COLUMNS;

    fn shape(&self) -> &Shape {
        &self.shape
    }

    fn known(&self) -> Properties {
        columns::task_columns(self, PartiesAs::Text)
    }

    fn extra(&self) -> &Properties {
        &self.extra
    }

    fn extra_mut(&mut self) -> &mut Properties {
        &mut self.extra
    }

    fn from_known(id: FeatureId, serial: u64, shape: Shape, known: Properties) -> (Self, Vec<ColumnWarning>) {
        columns::task_from_properties(id, serial, shape, known)
    }
}
