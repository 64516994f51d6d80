//! What the two maps have in common for the file: a table name, columns, a shape and properties.
//!
//! The columns themselves are in the column table of `io`.

use crate::geometry::Shape;
use crate::model::{FeatureId, Properties, Row, TaskFeature, ValueFeature};
use crate::words::Message;

/// A feature of one of the two maps.
pub trait MapRow: Row + Sized {
    /// Its table.
    const TABLE: &'static str;
    /// Its columns, `uuid` included, in their order.
    fn columns() -> impl Iterator<Item = &'static str>;
    /// Where it is.
    fn shape(&self) -> &Shape;
    /// Its properties that have a column, without those that are empty.
    fn known_properties(&self) -> Properties;
    /// Its other properties.
    fn extra(&self) -> &Properties;
    /// Its other properties, to be filled.
    fn extra_mut(&mut self) -> &mut Properties;
    /// A feature out of what its columns say, with a warning for each value that is not understood; such a
    /// value is kept among the other properties.
    fn from_known(id: FeatureId, serial: u64, shape: Shape, known: Properties) -> (Self, Vec<Message>);
}

impl MapRow for ValueFeature {
    const TABLE: &'static str = "waarden";
    fn columns() -> impl Iterator<Item = &'static str> { ["uuid", "naam"].into_iter() }
    fn shape(&self) -> &Shape { &self.shape }
    fn known_properties(&self) -> Properties { let mut p = Properties::new(); p.insert("naam".into(), self.name.clone().into()); p }
    fn extra(&self) -> &Properties { &self.extra }
    fn extra_mut(&mut self) -> &mut Properties { &mut self.extra }
    fn from_known(id: FeatureId, serial: u64, shape: Shape, known: Properties) -> (Self, Vec<Message>) {
        let mut one = ValueFeature::new(id, serial, shape);
        one.name = known.get("naam").and_then(|n| n.as_str()).unwrap_or_default().to_owned();
        (one, vec![])
    }
}
impl MapRow for TaskFeature {
    const TABLE: &'static str = "opgaven";
    fn columns() -> impl Iterator<Item = &'static str> { ["uuid", "naam"].into_iter() }
    fn shape(&self) -> &Shape { &self.shape }
    fn known_properties(&self) -> Properties { let mut p = Properties::new(); p.insert("naam".into(), self.name.clone().into()); p }
    fn extra(&self) -> &Properties { &self.extra }
    fn extra_mut(&mut self) -> &mut Properties { &mut self.extra }
    fn from_known(id: FeatureId, serial: u64, shape: Shape, known: Properties) -> (Self, Vec<Message>) {
        let mut one = TaskFeature::new(id, serial, shape);
        one.name = known.get("naam").and_then(|n| n.as_str()).unwrap_or_default().to_owned();
        (one, vec![])
    }
}
