//! Reference layers: data to look at and draw by, such as parcels; not part of either map.
//!
//! They are replaced as a whole, never edited feature by feature.

use std::sync::Arc;

use super::{FeatureId, Properties, Row};
use crate::geometry::Shape;

/// One feature of a reference layer.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceFeature {
    /// Where it is.
    pub shape: Shape,
    /// Its properties as they came.
    pub properties: Properties,
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
