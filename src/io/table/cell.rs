//! One cell and one row of a list, as they stand in the file.

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, also where it looks like a number.
    Text(String),
    /// A number that the file itself calls one.
    Number(f64),
    /// Yes or no, as the file itself says.
    Bool(bool),
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawRow {
    /// Which one a spreadsheet shows, from 1, the header and empty rows counted.
    pub number: usize,
    /// Its cells in order.
    pub cells: Vec<Cell>,
}

impl Cell {
    /// A text as a cell; blanks alone are nothing.
    pub fn of_text(text: &str) -> Self {
        if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            Cell::Number(_) | Cell::Bool(_) => false,
        }
    }

    /// As a person reads it.
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.trim().to_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Bool(yes) => if *yes { "ja" } else { "nee" }.to_owned(),
        }
    }
}

impl RawRow {
    /// The cell in a column; empty where the row has ended.
    pub fn cell(&self, at: usize) -> &Cell {
        static NOTHING: Cell = Cell::Empty;
        self.cells.get(at).unwrap_or(&NOTHING)
    }

    /// How many cells hold something.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}
