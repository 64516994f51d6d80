//! What people say of a pair: gates, shortlist and decisions. Each thing said is one edit.
//!
//! Which label follows is for `analysis`; who may decide is for people.

use std::sync::Arc;

use super::program::App;
use super::state::AppState;
use super::view::ListFilter;
use crate::analysis::{Label, label};
use crate::model::{Change, Edit, Judgement, PairKey, Project, Verdict};
use crate::words::Message;

impl AppState {
    /// What people said of a pair.
    pub fn judgement(&self, pair: PairKey) -> Option<&Judgement> {
        self.project.judgement(pair).map(AsRef::as_ref)
    }

    /// The label of a pair as things stand.
    pub fn label(&self, pair: PairKey) -> Label {
        label(self.opportunity(pair), self.judgement(pair))
    }

    /// What it is called in the history and in the fields: its code, else both names.
    pub fn pair_name(&self, pair: PairKey) -> Message {
        let one = self.opportunity(pair);
        if let Some(code) = one.and_then(|one| one.codes().next()) {
            return Message::new("judging-pair-code").text("code", code);
        }
        let (a, b) = self.pair_names(pair);
        let named = |message: Message, arg, name: String| {
            if name.is_empty() { message.term(arg, "unnamed") } else { message.text(arg, name) }
        };
        named(named(Message::new("judging-pair-names"), "a", a), "b", b)
    }

    /// The names of its tasks, also of those that are gone.
    pub fn pair_names(&self, pair: PairKey) -> (String, String) {
        if let Some(one) = self.opportunity(pair) {
            return (one.a.name.clone(), one.b.name.clone());
        }
        let (now, kept) = (names(&self.project, pair), self.judgement(pair).map(|said| said.names.clone()));
        let (a, b) = kept.unwrap_or_default();
        (now.0.unwrap_or(a), now.1.unwrap_or(b))
    }

    /// Whether the list shows a pair.
    pub fn lists(&self, pair: PairKey) -> bool {
        let said = self.judgement(pair);
        let verdict = said.and_then(Judgement::decision).map(|last| last.verdict);
        match self.view.filter {
            ListFilter::All => true,
            ListFilter::Shortlist => said.is_some_and(|said| said.shortlisted),
            // What was put off still has to be decided.
            ListFilter::Undecided => matches!(verdict, None | Some(Verdict::Later)),
            ListFilter::Refused => verdict == Some(Verdict::Refused),
        }
    }
}

impl App {
    /// Writes what is said of a pair; when nothing is said any more, it goes.
    pub(super) fn put_judgement(&mut self, mut judgement: Judgement, label: Message) {
        let pair = judgement.pair;
        let (a, b) = names(&self.state.project, pair);
        // The name of a task that is gone stays as it was.
        judgement.names = (a.unwrap_or(judgement.names.0), b.unwrap_or(judgement.names.1));
        let before = self.state.judgement(pair).map_or(0, |said| said.decisions.len());
        let decided = judgement.decisions.get(before..).and_then(<[_]>::last).map(|new| new.who.trim().to_owned());
        let said = (!judgement.is_empty()).then(|| Arc::new(judgement));
        let done = self.perform(Edit::new(label, vec![Change::Judgement(pair, said)]));
        if let Some(who) = decided.filter(|who| done && !who.is_empty()) {
            self.remember(|preferences| preferences.decides = who);
        }
    }

    /// Puts a pair on the shortlist, or takes it off; None is the chosen one.
    pub(super) fn toggle_shortlist(&mut self, pair: Option<PairKey>) {
        let Some(pair) = pair.or(self.state.selection.opportunity()) else { return };
        let mut judgement = self.state.judgement(pair).cloned().unwrap_or_else(|| Judgement::new(pair));
        judgement.shortlisted = !judgement.shortlisted;
        let key = if judgement.shortlisted { "judging-edit-starred" } else { "judging-edit-unstarred" };
        let label = Message::new(key).message("pair", self.state.pair_name(pair));
        self.put_judgement(judgement, label);
    }
}

fn names(project: &Project, pair: PairKey) -> (Option<String>, Option<String>) {
    let name = |id| project.tasks().get(id).map(|task| task.name.clone());
    let (a, b) = pair.ids();
    (name(a), name(b))
}
