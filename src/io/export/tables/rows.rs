//! The rows of a table, each made when it is asked for: all of them at once would take more room than the project.
//!
//! A row may be asked for as often as one likes and in any order, and is the same each time.

use super::{Form, Land, Row};
use crate::io::columns::Cell;

type Make<'a, T> = Box<dyn Fn(usize) -> T + Send + Sync + 'a>;

/// The rows of a table.
pub struct Rows<'a> {
    count: usize,
    land: Make<'a, Land<'a>>,
    cells: Make<'a, Vec<Cell<'a>>>,
}

impl<'a> Rows<'a> {
    /// A row for each of these, in their order: where it is, and a cell for each column.
    pub fn of<T: Send + Sync + 'a>(
        all: Vec<T>,
        land: impl Fn(&T) -> Land<'a> + Send + Sync + 'a,
        cells: impl Fn(&T) -> Vec<Cell<'a>> + Send + Sync + 'a,
    ) -> Self {
        let all = std::sync::Arc::new(all);
        let same = std::sync::Arc::clone(&all);
        Self {
            count: all.len(),
            land: Box::new(move |at| all.get(at).map_or(Land::None, &land)),
            cells: Box::new(move |at| same.get(at).map(&cells).unwrap_or_default()),
        }
    }

    /// No rows.
    pub fn none() -> Self {
        Self { count: 0, land: Box::new(|_| Land::None), cells: Box::new(|_| Vec::new()) }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// A row, from 0.
    pub fn row(&self, at: usize) -> Row<'a> {
        Row { cells: (self.cells)(at), land: self.land(at) }
    }

    /// Where a row is.
    pub fn land(&self, at: usize) -> Land<'a> {
        (self.land)(at)
    }

    /// Where they are, in their order.
    pub fn lands(&self) -> impl Iterator<Item = Land<'a>> {
        (0..self.count).map(|at| self.land(at))
    }

    /// All of them in their order, one at a time.
    pub fn iter(&self) -> impl Iterator<Item = Row<'a>> {
        (0..self.count).map(|at| self.row(at))
    }

    /// Which kinds of geometry they have.
    pub fn forms(&self) -> Vec<Form> {
        let mut found = [false; Form::ALL.len()];
        for land in self.lands() {
            for (form, found) in Form::ALL.iter().zip(&mut found) {
                *found = *found || land.has(*form);
            }
            if found.iter().all(|found| *found) {
                break;
            }
        }
        Form::ALL.into_iter().zip(found).filter(|(_, found)| *found).map(|(form, _)| form).collect()
    }
}

impl std::fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} rows", self.count)
    }
}
