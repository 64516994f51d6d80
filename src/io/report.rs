//! What an import did, counted and named: imported, updated, skipped, repaired, and what could not be read.
//!
//! It only holds and says; deciding is for `import`.

use crate::geometry::{Point, Repair};
use crate::io::columns::ColumnWarning;
use crate::words::Message;

/// One feature that was not used.
#[derive(Clone, Debug, PartialEq)]
pub struct Skipped {
    /// Which one in the file, from 1.
    pub row: usize,
    /// Its name; may be empty.
    pub name: String,
    /// Why.
    pub why: Message,
}

/// One feature that was repaired.
#[derive(Clone, Debug, PartialEq)]
pub struct RepairNote {
    /// Which one in the file, from 1.
    pub row: usize,
    /// Its name; may be empty.
    pub name: String,
    /// What was repaired, one by one.
    pub repairs: Vec<Repair>,
    /// Area in m² before.
    pub area_before_m2: f64,
    /// Area in m² after.
    pub area_after_m2: f64,
    /// Where the first fault is, in the project's plane.
    pub at: Point,
}

/// One value of one feature that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct RowWarning {
    /// Which one in the file, from 1.
    pub row: usize,
    /// Its name; may be empty.
    pub name: String,
    /// What is wrong.
    pub warning: ColumnWarning,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ImportReport {
    /// Name of the file.
    pub file: String,
    /// Features in the file.
    pub rows_read: usize,
    /// Features that are new in the project.
    pub imported: usize,
    /// Features that were in the project already and were changed.
    pub updated: usize,
    /// Features that were in the project already, just so.
    pub unchanged: usize,
    /// Features that were not used.
    pub skipped: Vec<Skipped>,
    /// Features that were repaired; they are among the imported and updated.
    pub repaired: Vec<RepairNote>,
    /// What was decided for the file as a whole: reference system, accuracy, heights, doubles.
    pub notes: Vec<Message>,
    /// Rows of a list that wait for a place.
    pub waiting: usize,
    /// Whether rows were found that the project has already, just so.
    pub all_known: bool,
    /// Values that could not be read.
    pub warnings: Vec<RowWarning>,
    /// Whether a note tells of something the file does not say itself: a guessed reference system, a new identity.
    pub assumed: bool,
}

/// How many row numbers a line names before it stops.
const ROWS_NAMED: usize = 8;

/// How many lines about single features are told; the rest is counted.
const MOST_DETAILS: usize = 200;

impl ImportReport {
    /// Whether somebody should read it: something was skipped, repaired or not understood.
    pub fn needs_attention(&self) -> bool {
        self.assumed || !self.skipped.is_empty() || !self.repaired.is_empty() || !self.warnings.is_empty()
    }

    /// The report, a line each: first the counts, then what was decided, then feature by feature.
    pub fn lines(&self) -> Vec<Message> {
        let mut lines = vec![
            Message::new("report-imported")
                .count("n", self.imported)
                .count("rows", self.rows_read)
                .text("file", &self.file),
        ];
        if self.updated > 0 {
            lines.push(Message::new("report-updated").count("n", self.updated));
        }
        if self.unchanged > 0 {
            lines.push(Message::new("report-unchanged").count("n", self.unchanged));
        }
        lines.extend(self.findings());
        lines
    }

    /// What was found in the file, without how much of it was imported: counts, decisions, feature by feature.
    pub fn findings(&self) -> Vec<Message> {
        let mut lines = Vec::new();
        for (key, n) in [
            ("report-skipped", self.skipped.len()),
            ("report-repaired", self.repaired.len()),
            ("report-warnings", self.warnings.len()),
        ] {
            if n > 0 {
                lines.push(Message::new(key).count("n", n));
            }
        }
        lines.extend(self.notes.iter().cloned());
        let mut details = self.details();
        let more = details.len().saturating_sub(MOST_DETAILS);
        details.truncate(MOST_DETAILS);
        lines.extend(details);
        if more > 0 {
            lines.push(Message::new("report-more").count("n", more));
        }
        lines
    }

    /// Feature by feature: skipped, repaired, not understood.
    fn details(&self) -> Vec<Message> {
        let skipped = self.skipped.iter().map(|one| {
            Message::new("report-skipped-row")
                .message("row", row_message(one.row, &one.name))
                .message("why", one.why.clone())
        });
        skipped.chain(self.repaired.iter().flat_map(RepairNote::lines)).chain(self.warning_lines()).collect()
    }

    /// The same value in the same column, in one line with its rows.
    fn warning_lines(&self) -> Vec<Message> {
        let mut groups: Vec<(&ColumnWarning, Vec<&RowWarning>)> = Vec::new();
        for one in &self.warnings {
            match groups.iter_mut().find(|(warning, _)| **warning == one.warning) {
                Some((_, rows)) => rows.push(one),
                None => groups.push((&one.warning, vec![one])),
            }
        }
        let line = |(warning, rows): (&ColumnWarning, Vec<&RowWarning>)| match rows.as_slice() {
            [one] => Message::new("report-warning-row")
                .message("row", row_message(one.row, &one.name))
                .message("what", warning.message()),
            many => {
                let rows: Vec<usize> = many.iter().map(|one| one.row).collect();
                Message::new("report-warning-rows")
                    .message("what", warning.message())
                    .count("n", many.len())
                    .text("rows", row_list(&rows))
            }
        };
        groups.into_iter().map(line).collect()
    }
}

impl RepairNote {
    /// One line for the feature, and one for each kind of fault.
    fn lines(&self) -> Vec<Message> {
        let whole = Message::new("report-repaired-row")
            .message("row", row_message(self.row, &self.name))
            .count("n", self.repairs.len())
            .message("change", area_change(self.area_before_m2, self.area_after_m2))
            .number("x", self.at.x, 0)
            .number("y", self.at.y, 0);
        let mut kinds: Vec<_> = self.repairs.iter().map(|repair| repair.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let each = kinds.into_iter().filter_map(|kind| {
            let mut of_kind = self.repairs.iter().filter(|repair| repair.kind == kind);
            let (first, more) = (of_kind.next()?, of_kind.count());
            let message = Message::new("report-repair").message("what", first.message());
            Some(if more == 0 {
                message
            } else {
                Message::new("report-repair-more").message("what", first.message()).count("n", more)
            })
        });
        std::iter::once(whole).chain(each).collect()
    }
}

/// How an area changed; whole square metres are what a reader can tell apart.
fn area_change(before_m2: f64, after_m2: f64) -> Message {
    let change_m2 = after_m2 - before_m2;
    if change_m2.abs() < 0.5 {
        Message::new("report-area-same").area("after", after_m2)
    } else {
        let key = if change_m2 > 0.0 { "report-area-more" } else { "report-area-less" };
        Message::new(key).number("m2", change_m2.abs(), 0).area("before", before_m2).area("after", after_m2)
    }
}

/// Numbers of rows, as many as a line can hold.
pub(super) fn row_list(rows: &[usize]) -> String {
    let mut named: Vec<String> = rows.iter().take(ROWS_NAMED).map(ToString::to_string).collect();
    if rows.len() > ROWS_NAMED {
        named.push("…".to_owned());
    }
    named.join(", ")
}

/// Which feature: its row, and its name when it has one.
pub(super) fn row_message(row: usize, name: &str) -> Message {
    let row = row.to_string();
    if name.is_empty() {
        Message::new("report-row").text("row", row)
    } else {
        Message::new("report-row-named").text("row", row).text("name", name)
    }
}
