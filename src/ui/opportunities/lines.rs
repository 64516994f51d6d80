//! The lines of the list in their order: koppelkansen, then those that can't be judged, without a class, and refused.
//!
//! It paints nothing.

use egui::Ui;

use super::mark::refusal;
use crate::analysis::Opportunity;
use crate::app::AppState;
use crate::model::PairKey;
use crate::ui::theme::size;
use crate::ui::widgets::section;

/// One line of the list.
pub enum Line<'a> {
    /// A heading: what it is remembered by, the key of its words, how many lines, and whether it is open at first.
    Heading(&'static str, &'static str, usize, bool),
    /// A pair.
    Pair(&'a Opportunity),
    /// A pair that was refused and is no koppelkans any more.
    Gone(PairKey),
}

impl Line<'_> {
    /// How high it is, when a row is this high.
    pub fn height(&self, row: f32) -> f32 {
        match self {
            Line::Heading(..) => size::ROW + 8.0,
            Line::Pair(_) | Line::Gone(_) => row,
        }
    }

    /// Which pair it is; None for a heading.
    pub fn pair(&self) -> Option<PairKey> {
        match self {
            Line::Heading(..) => None,
            Line::Pair(one) => Some(one.pair),
            Line::Gone(pair) => Some(*pair),
        }
    }
}

/// The lines the filter lets through, with those of folded sections left out.
pub fn lines<'a>(ui: &Ui, state: &AppState, all: &[&'a Opportunity]) -> Vec<Line<'a>> {
    let (mut list, mut unjudged, mut classless, mut refused) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for one in all.iter().filter(|one| state.lists(one.pair)) {
        let section = match one {
            _ if refusal(state, one.pair).is_some() => &mut refused,
            _ if one.codes().next().is_some() => &mut list,
            _ if !one.is_judged() => &mut unjudged,
            _ => &mut classless,
        };
        section.push(Line::Pair(one));
    }
    refused.extend(gone(state).map(Line::Gone));
    let sections = [
        ("unjudged", "ui-unjudged", unjudged, true),
        ("classless", "ui-classless", classless, false),
        ("refused", "filter-refused", refused, true),
    ];
    for (salt, key, pairs, open_at_first) in sections.into_iter().filter(|(_, _, pairs, _)| !pairs.is_empty()) {
        list.push(Line::Heading(salt, key, pairs.len(), open_at_first));
        if section::is_open(ui, salt, open_at_first) {
            list.extend(pairs);
        }
    }
    list
}

/// Pairs that were refused and that the analysis does not find any more; a refused one is never hidden.
fn gone(state: &AppState) -> impl Iterator<Item = PairKey> {
    let said = state.project.judgements().keys().copied().filter(|_| state.analysis.is_some());
    let refused = said.filter(|pair| state.lists(*pair) && refusal(state, *pair).is_some());
    refused.filter(|pair| state.opportunity(*pair).is_none())
}
