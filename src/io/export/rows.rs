//! The koppelkansen as rows of the project file's layer `koppelkansen`.
//!
//! It only renames; the rows are derived data and never read back.

use crate::analysis::{Analysis, ConflictClass, Opportunity};
use crate::io::project_file::OpportunityRow;
use crate::model::FourValues;
use crate::words::{Language, Words, words};

/// A row for each pair of the analysis, in its order, with Dutch words as the layer has.
pub fn opportunity_rows(analysis: &Analysis) -> Vec<OpportunityRow> {
    let dutch = words(Language::Dutch);
    analysis.opportunities.iter().map(|one| row(one, dutch)).collect()
}

fn row(one: &Opportunity, dutch: &Words) -> OpportunityRow {
    let conflict = one.conflict_class.filter(|class| *class != ConflictClass::None);
    OpportunityRow {
        code: one.codes().collect::<Vec<_>>().join("/"),
        a: one.a.id,
        b: one.b.id,
        a_name: one.a.name.clone(),
        b_name: one.b.name.clone(),
        class: dutch.text(one.class().key()),
        conflict_class: conflict.map(|class| dutch.text(class.key())).unwrap_or_default(),
        k: one.chance.map(|range| range.middle),
        k_low: one.chance.map(|range| range.low),
        k_high: one.chance.map(|range| range.high),
        c: one.conflict,
        p: Some(one.place.score),
        r: one.interaction.score(),
        t: one.moment.score,
        m: one.people.score,
        g: one.gain,
        u: one.urgency.score,
        q: FourValues::from_fn(|worth| one.values[worth].score),
        sentence: one.sentence(dutch),
        place: std::sync::Arc::clone(&one.ground),
    }
}
