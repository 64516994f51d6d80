//! What a project is: its area, the value map, the task map, layers, types, matrices and settings.
//!
//! This room reads no files and no clock, starts no threads and uses no randomness. It changes only through
//! `edit`.

mod area;
mod attributes;
pub mod backdrop;
mod block;
mod change;
mod codes;
mod form;
mod four;
mod id;
mod judgement;
mod layer;
mod mapping;
mod mask;
mod matrix;
mod method_log;
mod pairs;
mod picture_layer;
mod project;
mod settings;
mod starter;
mod table;
mod task;
mod types;
mod unplaced;
mod value;

pub use area::Area;
pub use attributes::{Attributes, NameLists};
pub use block::OnMap;
pub use change::{Change, Edit, RowChange};
pub use codes::{Codes, PairCodes};
pub use form::Form;
pub use four::{FourValues, Worth};
pub use id::FeatureId;
pub use judgement::{Answer, Decision, Gate, GateAnswer, Judgement, Verdict};
pub use layer::{Origin, ReferenceFeature, ReferenceLayer, Truncated};
pub use mapping::{ColumnMapping, Mapping, WordMapping};
pub use mask::Mask;
pub use matrix::{Confirmation, FunctionCell, FunctionMatrix};
pub use method_log::{MethodEntry, MethodPart};
pub use pairs::{Link, LinkKind, LinkStrength, PairKey, PairOverride};
pub use picture_layer::{NowhereError, PictureLayer, Placement};
pub use project::{Photo, Project};
pub use settings::{Settings, Thresholds, Weights};
pub use table::{Difference, Row, Table};
pub use task::{Condition, Phase, PolicyFit, TaskFeature, TaskKind};
pub use types::{CodeFault, TaskType, TypeCode};
pub use unplaced::{MapOfRow, NAME_COLUMN, Unplaced};
pub use value::{Period, ValueAction, ValueFeature, ValueKind, Voice};

/// Properties of a feature this program does not know; kept as they came, in their order.
pub type Properties = serde_json::Map<String, serde_json::Value>;
