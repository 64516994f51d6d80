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

    /// Puts a cell, or empties it with None. What was confirmed is no longer so when that changes anything.
    pub fn put(&mut self, from: &TypeCode, to: &TypeCode, cell: Option<FunctionCell>) {
        let key = (from.clone(), to.clone());
        let (before, is) = match cell {
            Some(cell) => (self.cells.insert(key, cell.clone()), Some(cell)),
            None => (self.cells.remove(&key), None),
        };
        if before != is {
            self.confirmation = None;
        }
    }

    /// The same cells as CONCEPT; None when they are that already.
    pub fn as_concept(&self) -> Option<Self> {
        self.is_confirmed().then(|| Self { cells: self.cells.clone(), confirmation: None })
    }

    /// Whether the two directions have other scores, or only one of them is known.
    pub fn is_one_sided(&self, from: &TypeCode, to: &TypeCode) -> bool {
        self.get(from, to).map(|cell| cell.score) != self.get(to, from).map(|cell| cell.score)
    }

    /// *Afwenteling*: one gains and the other bears the burden, because the two directions have opposite signs.
    pub fn shifts_burden(&self, from: &TypeCode, to: &TypeCode) -> bool {
        let sign = |a, b| self.get(a, b).map_or(0, |cell| cell.score.signum());
        sign(from, to) * sign(to, from) < 0
    }

    /// Sets both directions to the same cell.
    pub fn set_both(&mut self, a: &TypeCode, b: &TypeCode, cell: FunctionCell) {
        self.cells.insert((b.clone(), a.clone()), cell.clone());
        self.cells.insert((a.clone(), b.clone()), cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> TypeCode {
        TypeCode::new(text)
    }

    #[test]
    fn opposite_signs_shift_the_burden_and_other_scores_are_one_sided() {
        let mut matrix = FunctionMatrix::default();
        let (a, b) = (code("A"), code("B"));
        assert!(!matrix.is_one_sided(&a, &b), "unknown in both directions is the same in both");
        matrix.put(&a, &b, Some(FunctionCell::bare(2)));
        assert!(matrix.is_one_sided(&a, &b) && !matrix.shifts_burden(&a, &b));
        matrix.put(&b, &a, Some(FunctionCell::bare(-1)));
        assert!(matrix.is_one_sided(&b, &a) && matrix.shifts_burden(&a, &b) && matrix.shifts_burden(&b, &a));
        matrix.put(&b, &a, Some(FunctionCell::bare(0)));
        assert!(matrix.is_one_sided(&a, &b) && !matrix.shifts_burden(&a, &b));
    }

    #[test]
    fn only_a_cell_that_changes_takes_the_confirmation_away() {
        let (a, b) = (code("A"), code("B"));
        let mut matrix = FunctionMatrix::default();
        matrix.put(&a, &b, Some(FunctionCell::bare(2)));
        matrix.confirmation = Some(Confirmation::default());
        matrix.put(&a, &b, Some(FunctionCell::bare(2)));
        matrix.put(&b, &a, None);
        assert!(matrix.is_confirmed());
        matrix.put(&a, &b, Some(FunctionCell { reason: "atelier".to_owned(), ..FunctionCell::bare(2) }));
        assert!(!matrix.is_confirmed());
    }
}
