//! Reference layers: data to look at and draw by, such as parcels; not part of either map.
//!
//! They are replaced as a whole, never edited feature by feature.

use std::sync::Arc;

use super::{Attributes, FeatureId, Row};
use crate::geometry::Shape;

/// One feature of a reference layer.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceFeature {
    /// Where it is.
    pub shape: Shape,
    /// Its properties as they came.
    pub properties: Attributes,
}

/// Where and when a layer was fetched, for a layer that came over the internet; of a file that says itself that it is
/// not all there is, only that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Address it was fetched from.
    pub address: String,
    /// The day, `YYYY-MM-DD`; the caller says it, for the model knows no clock.
    pub fetched_on: String,
    /// What may be done with it, as its server or the list of sources says; may be empty.
    pub licence: String,
    /// Filled when there is more than what came.
    pub truncated: Option<Truncated>,
}

/// How much of a layer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Truncated {
    /// Features that came.
    pub got: u64,
    /// Features there are, when the server says so.
    pub of: Option<u64>,
}

/// A reference layer.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceLayer {
    /// Its identity.
    pub id: FeatureId,
    /// Creation number, gives the order.
    pub serial: u64,
    /// Its name.
    pub name: String,
    /// Where it comes from (file, date, licence).
    pub source: String,
    /// Where it was fetched; None for a layer from a file, unless that says that it is cut off.
    pub origin: Option<Origin>,
    /// Its features, shared between snapshots.
    pub features: Arc<Vec<ReferenceFeature>>,
}

impl Row for ReferenceLayer {
    fn id(&self) -> FeatureId {
        self.id
    }

    fn serial(&self) -> u64 {
        self.serial
    }
}

#[cfg(test)]
impl ReferenceLayer {
    /// A layer with these features, for tests.
    pub(crate) fn for_tests(features: Vec<ReferenceFeature>) -> Self {
        Self {
            id: FeatureId(uuid::Uuid::from_u128(1)),
            serial: 1,
            name: "percelen".to_owned(),
            source: String::new(),
            origin: None,
            features: Arc::new(features),
        }
    }
}
