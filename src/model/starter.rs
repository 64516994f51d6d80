//! The twelve starter types with their matrices: CONCEPT, without a source, to be filled in by the atelier.
//!
//! They are only the beginning of a project's own data.

use super::{FourValues, FunctionCell, FunctionMatrix, TaskType, TypeCode};

type StarterRow = (&'static str, &'static str, &'static str, [i8; 4]);

/// Code, Dutch name, English name, effect on H, G, B, T.
const TYPES: [StarterRow; 12] = [
    ("NAT", "Natuurherstel", "Nature restoration", [1, 0, 2, 2]),
    ("EXT", "Extensivering", "Extensive farming", [1, -1, 1, 2]),
    ("LBW", "Landbouwstructuur", "Farm structure", [0, 2, -1, 0]),
    ("WBG", "Waterberging", "Water storage", [0, 1, 1, 2]),
    ("WKW", "Waterkwaliteit en beekherstel", "Water quality and brook restoration", [1, 0, 1, 2]),
    ("VNT", "Vernatting en bodemdaling", "Rewetting and soil subsidence", [1, -1, 0, 2]),
    ("GBD", "Groenblauwe dooradering", "Green-blue veining", [2, 0, 2, 1]),
    ("ERF", "Erfgoed", "Heritage", [2, 1, 2, 0]),
    ("REC", "Recreatie", "Recreation", [0, 2, 2, 0]),
    ("ENE", "Zon en wind", "Solar and wind", [-1, 1, -2, 2]),
    ("WON", "Wonen en dorpsrand", "Housing and village edge", [-1, 2, -1, 1]),
    ("INF", "Infrastructuur en waterveiligheid", "Infrastructure and flood safety", [-1, 2, -1, 1]),
];

/// The triangle above the diagonal, row by row; the same in both directions.
const INTERACTIONS: [&[i8]; 11] = [
    &[2, -2, 2, 3, 2, 3, 1, 1, -1, -2, -1],
    &[0, 2, 2, 2, 2, 1, 1, 1, 0, 0],
    &[-1, -1, -2, 1, 0, 1, 1, -1, 0],
    &[2, 2, 2, 1, 2, -1, -1, 2],
    &[1, 3, 1, 1, 0, -1, 1],
    &[1, 0, 1, 0, -2, -1],
    &[2, 2, 0, 1, 1],
    &[2, -2, 0, -1],
    &[-1, 1, 2],
    &[0, 2],
    &[1],
];

/// R of two tasks of the same type.
const SAME_TYPE: i8 = 2;

/// The starter types.
pub fn types() -> Vec<TaskType> {
    TYPES
        .iter()
        .map(|(code, name_nl, name_en, [h, g, b, t])| TaskType {
            code: TypeCode::new(code),
            name_nl: (*name_nl).to_owned(),
            name_en: (*name_en).to_owned(),
            effect: FourValues::new(*h, *g, *b, *t),
        })
        .collect()
}

/// The starter function matrix, not confirmed.
pub fn functions() -> FunctionMatrix {
    let mut matrix = FunctionMatrix::default();
    for (i, (code, ..)) in TYPES.iter().enumerate() {
        let code = TypeCode::new(code);
        matrix.set_both(&code, &code, FunctionCell::bare(SAME_TYPE));
        for (other, score) in TYPES.iter().skip(i + 1).zip(INTERACTIONS.get(i).copied().unwrap_or_default()) {
            matrix.set_both(&code, &TypeCode::new(other.0), FunctionCell::bare(*score));
        }
    }
    matrix
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_starter_types_has_a_score_in_both_directions() {
        let matrix = functions();
        assert_eq!(matrix.cells.len(), 144);
        let score = |a: &str, b: &str| matrix.get(&TypeCode::new(a), &TypeCode::new(b)).map(|cell| cell.score);
        assert_eq!(score("NAT", "GBD"), Some(3));
        assert_eq!(score("INF", "WON"), Some(1));
        assert_eq!(score("ENE", "ERF"), Some(-2));
        assert_eq!(score("VNT", "WON"), Some(-2));
        assert!(!matrix.is_confirmed());
    }
}
