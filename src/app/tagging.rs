//! Tags of several features at once, and the tags given last, offered to what has none yet.
//!
//! Which fields there are to change is for the window; here one change of them is one edit.

use super::program::App;
use super::state::AppState;
use crate::model::{Change, Edit, FeatureId, FourValues, RowChange, TaskFeature, ValueFeature, Worth};
use crate::words::Message;

/// How many tagged features are remembered; more than one, because the last one can be the chosen one itself, or gone.
const REMEMBERED: usize = 8;

/// A feature as it would be with the tags of an earlier one.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The row with its new tags.
    pub change: Change,
    /// What would be filled in, word by word.
    pub parts: Vec<Message>,
    /// Name of the feature the tags come from.
    pub like: String,
}

/// The tags that can be taken over by the chosen feature: those of the last one that was tagged on its map, where the
/// chosen one has nothing yet. Never a name, a story or years.
pub fn offer(state: &AppState) -> Option<Offer> {
    let id = state.selection.single()?;
    let project = &state.project;
    let earlier = state.tagged.iter().rev().filter(|one| **one != id);
    if let Some(row) = project.values().get(id).filter(|row| row.is_untagged()) {
        let mut tagged = earlier.filter_map(|one| project.values().get(*one));
        return tagged.find(|one| value_tags_differ(None, one)).and_then(|like| value_like(row, like));
    }
    let row = project.tasks().get(id).filter(|row| row.is_untagged())?;
    let mut tagged = earlier.filter_map(|one| project.tasks().get(*one));
    tagged.find(|one| task_tags_differ(None, one)).and_then(|like| task_like(row, like))
}

fn value_like(row: &ValueFeature, like: &ValueFeature) -> Option<Offer> {
    let (mut new, mut parts) = (row.clone(), Vec::new());
    if let (None, Some(kind)) = (row.kind, like.kind) {
        new.kind = Some(kind);
        parts.push(Message::new(kind.key()));
    }
    if row.intensity.iter().all(|(_, level)| level.is_none()) {
        new.intensity = like.intensity;
        parts.extend(levels(&FourValues::from_fn(|worth| like.intensity[worth].map(|level| level as i8)), false));
    }
    let change = Change::Value(RowChange::put(new));
    (!parts.is_empty()).then(|| Offer { change, parts, like: like.name.clone() })
}

fn task_like(row: &TaskFeature, like: &TaskFeature) -> Option<Offer> {
    let (mut new, mut parts) = (row.clone(), Vec::new());
    if let (None, Some(kind)) = (row.kind, like.kind) {
        new.kind = Some(kind);
        parts.push(Message::new(kind.key()));
    }
    if let (None, Some(code)) = (&row.type_code, &like.type_code) {
        new.type_code = Some(code.clone());
        parts.push(Message::new("tag-as-it-is").text("text", code.0.clone()));
    }
    if let (None, Some(phase)) = (row.phase, like.phase) {
        new.phase = Some(phase);
        parts.push(Message::new(phase.key()));
    }
    if row.parties.is_empty() && !like.parties.is_empty() {
        new.parties.clone_from(&like.parties);
        parts.push(Message::new("tag-as-it-is").text("text", like.parties.join(", ")));
    }
    if row.effect.iter().all(|(_, effect)| effect.is_none()) {
        new.effect = like.effect;
        parts.extend(levels(&like.effect, true));
    }
    let change = Change::Task(RowChange::put(new));
    (!parts.is_empty()).then(|| Offer { change, parts, like: like.name.clone() })
}

fn levels(all: &FourValues<Option<i8>>, signed: bool) -> Vec<Message> {
    let said = |level: i8| match level {
        1.. if signed => format!("+{level}"),
        0.. => level.to_string(),
        _ => format!("−{}", level.unsigned_abs()),
    };
    let given = Worth::ALL.into_iter().filter_map(|worth| Some((worth, all[worth]?)));
    given
        .map(|(worth, level)| Message::new("tag-level").term("worth", worth.key()).text("level", said(level)))
        .collect()
}

impl AppState {
    /// Remembers that a feature was tagged.
    pub(super) fn remember_tagged(&mut self, id: FeatureId) {
        self.tagged.retain(|one| *one != id);
        self.tagged.push(id);
        let surplus = self.tagged.len().saturating_sub(REMEMBERED);
        self.tagged.drain(..surplus);
    }
}

impl App {
    /// Gives the chosen feature the tags of the last one.
    pub(super) fn tag_as_before(&mut self) {
        let (Some(id), Some(offer)) = (self.state.selection.single(), offer(&self.state)) else { return };
        let label = Message::new("edit-tag-as-before");
        let label = match offer.like.as_str() {
            "" => label.term("name", "unnamed"),
            name => label.text("name", name),
        };
        if self.perform(Edit::new(label, vec![offer.change])) {
            self.state.remember_tagged(id);
        }
    }

    /// Puts several rows under one label; those that stay as they are take no part.
    pub(super) fn put_several(&mut self, values: Vec<ValueFeature>, tasks: Vec<TaskFeature>, label: Message) {
        let project = &self.state.project;
        let (mut changes, mut tagged) = (Vec::new(), Vec::new());
        for row in values {
            let Some(old) = project.values().get(row.id).filter(|old| ***old != row) else { continue };
            tagged.extend(value_tags_differ(Some(old), &row).then_some(row.id));
            changes.push(Change::Value(RowChange::put(row)));
        }
        for row in tasks {
            let Some(old) = project.tasks().get(row.id).filter(|old| ***old != row) else { continue };
            tagged.extend(task_tags_differ(Some(old), &row).then_some(row.id));
            changes.push(Change::Task(RowChange::put(row)));
        }
        if !changes.is_empty() && self.perform(Edit::new(label, changes)) {
            let surplus = tagged.len().saturating_sub(REMEMBERED);
            tagged.drain(..surplus);
            tagged.into_iter().for_each(|id| self.state.remember_tagged(id));
        }
    }
}

/// Whether tags were given or changed, not only a name or a text.
pub(super) fn value_tags_differ(old: Option<&ValueFeature>, new: &ValueFeature) -> bool {
    let none = ValueFeature::new(new.id, new.serial, new.shape.clone());
    let old = old.unwrap_or(&none);
    old.kind != new.kind || old.intensity != new.intensity
}

/// Whether tags were given or changed, not only a name or a text.
pub(super) fn task_tags_differ(old: Option<&TaskFeature>, new: &TaskFeature) -> bool {
    let none = TaskFeature::new(new.id, new.serial, new.shape.clone());
    let old = old.unwrap_or(&none);
    old.kind != new.kind
        || old.type_code != new.type_code
        || old.phase != new.phase
        || old.parties != new.parties
        || old.effect != new.effect
}
