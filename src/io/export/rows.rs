//! The koppelkansen as rows of the project file's layer `koppelkansen`.
//!
//! It only renames; the rows are derived data and never read back.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::tables::contact_word;
use crate::analysis::{Analysis, ConflictClass, Opportunity};
use crate::io::project_file::OpportunityRow;
use crate::model::{FourValues, PairKey};
use crate::words::{Language, Words, words};

/// The rows of the analyses so far: a pair that stayed the same keeps its row, for its sentence takes time.
#[derive(Debug, Default)]
pub struct OpportunityRows {
    known: BTreeMap<PairKey, (Arc<Opportunity>, Arc<OpportunityRow>)>,
}

impl OpportunityRows {
    /// A row for each pair of the analysis, in its order, with Dutch words as the layer has.
    pub fn of(&mut self, analysis: &Analysis) -> Vec<Arc<OpportunityRow>> {
        let dutch = words(Language::Dutch);
        let before = std::mem::take(&mut self.known);
        let mut rows = Vec::with_capacity(analysis.opportunities.len());
        for one in &analysis.opportunities {
            let known = before.get(&one.pair).filter(|(same, _)| Arc::ptr_eq(same, one)).map(|(_, row)| row);
            let row = known.map_or_else(|| Arc::new(row(one, dutch)), Arc::clone);
            rows.push(Arc::clone(&row));
            self.known.insert(one.pair, (Arc::clone(one), row));
        }
        rows
    }
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
        chance_class: one.chance_class.map(|class| dutch.text(class.key())).unwrap_or_default(),
        contact: contact_word(one.place.contact),
        tension: one.tension,
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
        place: Arc::clone(&one.ground),
    }
}
