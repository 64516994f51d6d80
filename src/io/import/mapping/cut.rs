//! Names of columns that a shapefile cut to ten letters: `zoekbreedt` is `zoekbreedte_m`.
//!
//! Which of several columns is meant is for the mapping.

/// So many letters a shapefile keeps of a name.
pub const KEPT: usize = 10;
/// So many are left in front of a number, where two names became the same.
pub const BEFORE_NUMBER: usize = 8;

/// How a name was cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cut {
    /// To its first letters.
    Short,
    /// And numbered, for another one was the same.
    Numbered,
}

/// How a name in a file can be a longer one that was cut; None where it can't.
pub fn of(name: &str, whole: &str) -> Option<Cut> {
    let letters = name.chars().count();
    if letters != KEPT || whole.chars().count() <= KEPT {
        return None;
    }
    let begins = |n: usize| same(name, n, whole);
    if begins(KEPT) {
        return Some(Cut::Short);
    }
    // As GDAL does: `zoekbree_1`, and `zoekbree10` from ten on.
    let mut end = name.chars().skip(BEFORE_NUMBER);
    let numbered = match (end.next(), end.next()) {
        (Some('_'), Some(digit)) => digit.is_ascii_digit(),
        (Some(first), Some(second)) => first.is_ascii_digit() && second.is_ascii_digit(),
        _ => false,
    };
    (numbered && begins(BEFORE_NUMBER)).then_some(Cut::Numbered)
}

/// Whether two names begin alike, whatever their capitals.
fn same(name: &str, n: usize, whole: &str) -> bool {
    let start = |text: &str| text.chars().take(n).flat_map(char::to_lowercase).collect::<String>();
    start(name) == start(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_ten_letters_can_be_a_longer_one_that_was_cut() {
        for (name, whole, expected) in [
            ("zoekbreedt", "zoekbreedte_m", Some(Cut::Short)),
            ("ZOEKBREEDT", "zoekbreedte_m", Some(Cut::Short)),
            ("zoekbree_1", "zoekbreedte_m", Some(Cut::Numbered)),
            ("zoekbree12", "zoekbreedte_m", Some(Cut::Numbered)),
            ("Tot en met", "Tot en met jaar", Some(Cut::Short)),
            ("zoekbreed", "zoekbreedte_m", None),
            ("zoekbreedte", "zoekbreedte_m", None),
            ("zoekbreuk1", "zoekbreedte_m", None),
            ("belangrijk", "belangrijk", None),
            ("naam_1", "naam", None),
        ] {
            assert_eq!(of(name, whole), expected, "{name} {whole}");
        }
    }
}
