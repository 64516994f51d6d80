//! Which row is taken for the header.

use super::header::find;
use super::*;

fn rows(texts: &[&[&str]]) -> Vec<RawRow> {
    let row = |(at, texts): (usize, &&[&str])| RawRow {
        number: at + 1,
        cells: texts.iter().map(|text| Cell::of_text(text)).collect(),
    };
    texts.iter().enumerate().map(row).collect()
}

#[test]
fn names_above_numbers_are_a_header_and_numbers_above_numbers_are_not() {
    assert_eq!(find(rows(&[&["dijk", "bedrag"], &["A", "12"], &["B", "13"]])).names, ["dijk", "bedrag"]);
    assert_eq!(find(rows(&[&["A", "12"], &["B", "13"]])).names, ["kolom 1", "kolom 2"]);
    assert_eq!(find(rows(&[&["plaats", "soort"], &["Vledder", "brug"]])).names, ["plaats", "soort"]);
}

#[test]
fn a_row_that_names_groups_of_columns_is_a_title_above_them() {
    let header = find(rows(&[
        &["Project", "", "Plek", "", "Planning"],
        &["naam", "type", "x", "y", "fase"],
        &["Dijk", "NAT", "210455", "540100", "2"],
    ]));
    assert_eq!((header.names.join(" "), header.rows.len(), header.notes.len()), ("naam type x y fase".into(), 1, 1));
    // A row of the list is none, whatever words stand in it.
    let header = find(rows(&[&["naam", "soort", "x"], &["naam", "code", "12"]]));
    assert_eq!((header.names.join(" "), header.rows.len()), ("naam soort x".into(), 1));
}

#[test]
fn a_list_of_one_column_has_a_header_too() {
    let header = find(rows(&[&["naam"], &["Dijk"], &["Brug"]]));
    assert_eq!((header.names.as_slice(), header.rows.len()), (["naam".to_owned()].as_slice(), 2));
}

#[test]
fn a_row_is_called_by_the_column_that_looks_most_like_a_name() {
    let of = |names: &[&str]| name_column(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
    assert_eq!(of(&["nr", "Projectnaam", "fase"]), Some(1));
    assert_eq!(of(&["Project", "Omschrijving"]), Some(0));
    assert_eq!(of(&["naam", "project"]), None, "naam is found by everybody");
}
