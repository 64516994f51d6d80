//! From the bytes of a file to rows of cells: what separates them and how letters are written is found out.
//!
//! What the cells mean is for `function` and `effect`.

use super::MatrixCsvError;

/// A row with its place in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The line of the file, from 1.
    pub line: u64,
    /// The cells, without spaces around them.
    pub cells: Vec<String>,
}

impl Line {
    /// A cell; empty when the row is shorter.
    pub fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }
}

/// The head and the rows that hold anything.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The first row that holds anything.
    pub head: Line,
    /// The rows below it.
    pub rows: Vec<Line>,
}

/// Reads a table. The cells are separated by what the first line has: a semicolon, else a tab, else a comma.
pub fn read(bytes: &[u8]) -> Result<Table, MatrixCsvError> {
    let text = text_of(bytes).replace("\r\n", "\n").replace('\r', "\n");
    let first = text.lines().find(|line| !line.trim().is_empty()).ok_or(MatrixCsvError::Empty)?;
    let separator = [b';', b'\t'].into_iter().find(|one| first.contains(char::from(*one))).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut at, mut line) = (0, 1);
    for record in reader.records() {
        let record = record.map_err(|error| MatrixCsvError::NotATable(error.to_string()))?;
        // The reader's own count is off after empty lines, which it takes to belong to what follows.
        let begins = record.position().map_or(at, |position| position.byte() as usize);
        let blank = text[begins..].bytes().take_while(|byte| *byte == b'\n').count();
        line += text[at..begins + blank].bytes().filter(|byte| *byte == b'\n').count() as u64;
        at = begins + blank;
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Line { line, cells });
        }
    }
    if rows.is_empty() {
        return Err(MatrixCsvError::Empty);
    }
    let head = rows.remove(0);
    Ok(Table { head, rows })
}

/// UTF-8 or UTF-16 by the mark at the start, UTF-8 when it is that, else Windows-1252.
fn text_of(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], of: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| of([pair[0], pair[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] | rest => match std::str::from_utf8(rest) {
            Ok(text) => text.to_owned(),
            Err(_) => rest.iter().map(|byte| windows_1252(*byte)).collect(),
        },
    }
}

/// The letters of Windows-1252 from 0x80 to 0x9F; the rest is as in Unicode. What has no letter stays a control sign.
const HIGH: [u32; 32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
];

fn windows_1252(byte: u8) -> char {
    let high = byte.checked_sub(0x80).and_then(|at| HIGH.get(usize::from(at)));
    high.and_then(|code| char::from_u32(*code)).unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn every_way_a_spreadsheet_writes_a_table_gives_the_same_rows() {
        let plain = "van;naar;reden\nWBG;NAT;één – twee\n";
        let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(plain.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let files: [Vec<u8>; 6] = [
            plain.into(),
            format!("\u{feff}{}", plain.replace('\n', "\r\n")).into(),
            plain.replace(';', ",").into(),
            plain.replace(';', "\t").into(),
            b"van;naar;reden\nWBG;NAT;\xe9\xe9n \x96 twee".to_vec(),
            wide,
        ];
        for file in files {
            let table = read(&file).unwrap();
            assert_eq!(table.head.cells, ["van", "naar", "reden"]);
            assert_eq!(table.rows, [Line { line: 2, cells: ["WBG", "NAT", "één – twee"].map(str::to_owned).to_vec() }]);
        }
    }

    #[test]
    fn a_row_knows_its_line_after_empty_lines_and_cells_of_several() {
        let table = read(b"\n\nvan;naar\r\n\r\n\r\nA;\"een\ntwee\"\n;\nB;C\n").unwrap();
        let lines: Vec<u64> = table.rows.iter().map(|row| row.line).collect();
        assert_eq!((table.head.line, lines), (3, vec![6, 9]));
    }

    #[test]
    fn a_file_without_a_single_cell_is_empty() {
        for bytes in [&b""[..], b"\xEF\xBB\xBF", b"\r\n\r\n", b";;;\n;;;\n"] {
            assert_eq!(read(bytes), Err(MatrixCsvError::Empty));
        }
    }
}
