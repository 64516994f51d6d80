//! The ways in which a column of a file can be called what one of ours is, the surest first.
//!
//! What stands in the column is for `words`.

use super::columns::ColumnSample;
use super::synonyms::{self, plain};
use super::{columns_of, cut, own};
use crate::model::MapOfRow;

/// One way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called {
    /// As our own exports call it for people.
    Heading,
    /// Our name or that of our exports, cut to ten letters by a shapefile.
    OursCut,
    /// As others call it.
    Synonym,
    /// The same, cut to ten letters.
    SynonymCut,
}

impl Called {
    /// All of them, the surest first.
    pub const ALL: [Called; 4] = [Called::Heading, Called::OursCut, Called::Synonym, Called::SynonymCut];

    /// The column that is called one of ours in this way.
    pub fn find<'a>(self, map: MapOfRow, ours: &str, columns: &[&'a ColumnSample]) -> Option<&'a ColumnSample> {
        let mut all = columns.iter().copied();
        match self {
            Called::Heading => all.find(|column| own::is_heading(ours, &column.name)),
            // The synonyms of a column stand in the order in which they are likely.
            Called::Synonym => synonyms::of(map, ours)
                .iter()
                .find_map(|wanted| columns.iter().copied().find(|column| plain(&column.name) == *wanted)),
            Called::OursCut => only(map, ours, columns, |ours, name| {
                let cut = |whole: &str| cut::of(name, whole);
                own::headings(ours).filter_map(cut).chain(cut(ours)).min()
            }),
            Called::SynonymCut => only(map, ours, columns, |ours, name| {
                let begin = plain(name);
                let is_cut = name.chars().count() == cut::KEPT && begin.len() >= cut::BEFORE_NUMBER;
                let begins = |whole: &&str| whole.len() > begin.len() && whole.starts_with(&begin);
                (is_cut && synonyms::of(map, ours).iter().any(begins)).then_some(cut::Cut::Short)
            }),
        }
    }
}

/// The column that can be a cut name of one of ours and of no other; where several can, the one without a number.
fn only<'a>(
    map: MapOfRow,
    ours: &str,
    columns: &[&'a ColumnSample],
    cut: impl Fn(&str, &str) -> Option<cut::Cut>,
) -> Option<&'a ColumnSample> {
    let is_other =
        |name: &str| columns_of(map).iter().any(|other| other.name != ours && cut(other.name, name).is_some());
    let mut can: Vec<(cut::Cut, &ColumnSample)> = columns
        .iter()
        .filter(|column| !is_other(&column.name))
        .filter_map(|column| Some((cut(ours, &column.name)?, *column)))
        .collect();
    can.sort_by_key(|(cut, _)| *cut);
    match can.as_slice() {
        [(_, one)] => Some(one),
        [(first, one), (second, _), ..] if first != second => Some(one),
        _ => None,
    }
}
