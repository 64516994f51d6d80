//! What joined cells cost in memory, on a sheet that has all but a few bytes of the text it may have.

use super::*;

/// Four rows with a number, and beside the first one text of ten bytes that is joined with the cells below.
fn sheet(room: usize) -> (Gathering, [Dimensions; 1]) {
    let mut gathering = Gathering { text_bytes: MOST_TEXT - 10 - room, ..Gathering::default() };
    for row in 0..4 {
        gathering.put((row, 0), DataRef::Float(1.0), false);
    }
    gathering.put((0, 1), DataRef::SharedString("tien bytes"), false);
    (gathering, [Dimensions { start: (0, 1), end: (3, 1) }])
}

#[test]
fn a_text_of_joined_cells_counts_for_each_row_that_it_fills() {
    let (gathering, merged) = sheet(30);
    let rows = gathering.finish(&merged).expect("there is room for three times the text").rows;
    assert!(rows.iter().all(|row| row.cells.get(1) == Some(&Cell::of_text("tien bytes"))), "{rows:?}");
    let (gathering, merged) = sheet(29);
    let error = gathering.finish(&merged).expect_err("there is room for two times the text");
    assert_eq!(error.message(), Message::new("excel-too-much-text"));
}

#[test]
fn a_text_of_joined_cells_is_not_written_again_once_there_is_too_much() {
    let (mut gathering, merged) = sheet(15);
    assert_eq!(gathering.spread(&merged), 1);
    let cells: usize = gathering.rows.values().map(Vec::len).sum();
    assert_eq!(cells, 6, "four numbers, the text, and the text once more");
}
