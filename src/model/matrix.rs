//! The function matrix: how one type of task acts on another, per direction, −3…+3.
//!
//! A missing cell is unknown, not neutral. Computing R from it is for `analysis`.

use std::collections::BTreeMap;

use super::TypeCode;

/// One direction of the function matrix.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct FunctionCell {
    /// −3 cancelling, −2 counteracting, −1 constraining, 0 neutral, +1 enabling, +2 reinforcing,
    /// +3 indivisible (Nilsson, Griggs & Visbeck 2016).
    pub score: i8,
    /// Why; empty for the starter values.
    pub reason: String,
    /// When it was decided, `YYYY-MM-DD`; empty when unknown.
    pub date: String,
    /// Who decided (a role); empty when unknown.
    pub who: String,
}

impl FunctionCell {
    /// A bare score without a reason.
    pub fn bare(score: i8) -> Self {
        Self { score, reason: String::new(), date: String::new(), who: String::new() }
    }
}

/// Who confirmed the matrices, and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmation {
    /// By whom (a role, such as `atelier 2`).
    pub who: String,
    /// When, `YYYY-MM-DD`; empty when unknown.
    pub date: String,
}

/// All cells, by (acting type, type acted upon).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FunctionMatrix {
    /// The cells.
    pub cells: BTreeMap<(TypeCode, TypeCode), FunctionCell>,
    /// Who confirmed it, together with the effects of the types; until then both are CONCEPT.
    pub confirmation: Option<Confirmation>,
}

impl FunctionMatrix {
    /// The cell for one direction.
    pub fn get(&self, from: &TypeCode, to: &TypeCode) -> Option<&FunctionCell> {
        self.cells.get(&(from.clone(), to.clone()))
    }

    /// Whether somebody confirmed it.
    pub fn is_confirmed(&self) -> bool {
        self.confirmation.is_some()
    }

    /// Sets both directions to the same cell.
    pub fn set_both(&mut self, a: &TypeCode, b: &TypeCode, cell: FunctionCell) {
        self.cells.insert((b.clone(), a.clone()), cell.clone());
        self.cells.insert((a.clone(), b.clone()), cell);
    }
}
