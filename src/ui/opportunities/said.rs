//! From what people say of a pair to one action with a label, and back to words.
//!
//! It does not show anything.

use crate::app::{Action, AppState};
use crate::model::{Decision, Judgement, PairKey, Verdict};
use crate::ui::legend::capital;
use crate::words::{Message, Words, numbers};

/// The action that changes what is said of a pair, under a label that gets the name of the pair.
pub fn put(state: &AppState, pair: PairKey, label: Message, change: impl FnOnce(&mut Judgement)) -> Action {
    let mut judgement = state.judgement(pair).cloned().unwrap_or_else(|| Judgement::new(pair));
    change(&mut judgement);
    Action::PutJudgement(Box::new(judgement), label.message("pair", state.pair_name(pair)))
}

/// Who decided and when, such as "stuurgroep, 14-11-2025"; empty when neither is known.
pub fn date_and_who(decision: &Decision, words: &Words) -> String {
    let parts = [decision.who.trim().to_owned(), numbers::date(words.language(), &decision.date)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// A decision in a line: what, who, when and why.
pub fn decision_line(decision: &Decision, words: &Words) -> String {
    let by = date_and_who(decision, words);
    let head = verdict_word(decision.verdict, words);
    let head = if by.is_empty() { head } else { format!("{head} ({by})") };
    if decision.reason.trim().is_empty() { head } else { format!("{head}: {}", decision.reason.trim()) }
}

/// The word for a decision, with a capital.
pub fn verdict_word(verdict: Verdict, words: &Words) -> String {
    capital(&words.text(verdict.key()))
}
