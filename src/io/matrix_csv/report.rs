//! What reading a matrix file did, counted and named.
//!
//! It only holds and says.

use crate::words::Message;

/// How many line numbers a sentence names before it stops.
const LINES_NAMED: usize = 8;

/// How many findings are told one by one; the rest is counted.
const MOST_FINDINGS: usize = 200;

/// What a file did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MatrixReport {
    /// Cells (and names of types) of the file that could be used, also those the project had already.
    pub usable: usize,
    /// Cells that change.
    pub changed: usize,
    /// Names of types that change.
    pub named: usize,
    /// Codes of types that are new.
    pub added: Vec<String>,
    /// Cells of the matrix that are not in the file, or empty there.
    pub untouched: usize,
    /// What was not used or assumed, a line each.
    pub findings: Vec<Message>,
}

impl MatrixReport {
    /// Whether somebody should read it.
    pub fn needs_attention(&self) -> bool {
        !self.findings.is_empty()
    }

    /// How many things change: cells, names of types and new types.
    pub fn changes(&self) -> usize {
        self.changed + self.named + self.added.len()
    }

    /// The report, a line each: first what changed, then what stays, then what was not used.
    pub fn lines(&self) -> Vec<Message> {
        let mut lines = Vec::new();
        if self.changes() == 0 || self.changed > 0 {
            lines.push(Message::new("matrix-file-changed").count("n", self.changed).count("of", self.usable));
        }
        if self.named > 0 {
            lines.push(Message::new("matrix-file-named").count("n", self.named));
        }
        if !self.added.is_empty() {
            let added = Message::new("matrix-file-added").count("n", self.added.len());
            lines.push(added.text("codes", self.added.join(", ")));
        }
        if self.untouched > 0 {
            lines.push(Message::new("matrix-file-untouched").count("n", self.untouched));
        }
        lines.extend(self.findings.iter().take(MOST_FINDINGS).cloned());
        if let Some(rest) = self.findings.len().checked_sub(MOST_FINDINGS).filter(|rest| *rest > 0) {
            lines.push(Message::new("matrix-file-more").count("n", rest));
        }
        lines
    }

    /// Types of the project that the file does not name at all.
    pub(super) fn not_named(&mut self, codes: &[String]) {
        if !codes.is_empty() {
            let message = Message::new("matrix-file-types-missing").count("n", codes.len());
            self.findings.push(message.text("codes", codes.join(", ")));
        }
    }

    /// A code that is of no type, with the lines it stands on (0 is the head) and how many cells are left out for it.
    pub(super) fn unknown_code(&mut self, code: &str, lines: &[u64], cells: usize) {
        let said = Message::new("matrix-file-unknown-code").text("code", code).text("lines", lines_named(lines));
        self.findings.push(said.count("n", cells));
    }
}

fn lines_named(lines: &[u64]) -> String {
    let named: Vec<String> = lines.iter().take(LINES_NAMED).map(u64::to_string).collect();
    let more = if lines.len() > LINES_NAMED { " …" } else { "" };
    format!("{}{more}", named.join(", "))
}
