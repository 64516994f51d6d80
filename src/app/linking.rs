//! Linking two tasks by hand: which task the line begins on and ends on, and what is said when there is none.
//!
//! The line itself is the tool's (`tools::link`); why they belong together is asked afterwards (`asking`).

use super::asking::Asked;
use super::notice::NoticeKind;
use super::pick::features_under;
use super::program::App;
use super::tools::{Pointer, ToolEvent, ToolKind};
use super::view::MapSide;
use crate::model::{FeatureId, Form, PairKey, Project};
use crate::words::Message;

/// The tasks of a line that is being drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LinkEnds {
    /// Where it begins; None while nothing is drawn.
    pub from: Option<FeatureId>,
    /// What lies under the pointer: where it would begin or end.
    pub over: Option<FeatureId>,
}

impl App {
    /// Keeps which task lies under the pointer, while linking.
    pub(super) fn follow_link(&mut self, event: &ToolEvent) {
        let linking = self.state.tool.kind() == ToolKind::Link;
        let drawing = linking && self.state.tool.is_drawing();
        let from = self.state.link.from.filter(|_| drawing);
        let over = match event {
            _ if !linking => None,
            ToolEvent::Move(pointer) | ToolEvent::Press(pointer) | ToolEvent::Click(pointer) => {
                self.task_under(pointer, from)
            }
            _ => self.state.link.over,
        };
        self.state.link = LinkEnds { from, over };
    }

    /// The topmost task under the pointer that can be linked; what is chosen goes before what lies on it.
    fn task_under(&self, pointer: &Pointer, except: Option<FeatureId>) -> Option<FeatureId> {
        if pointer.map != MapSide::Tasks {
            return None;
        }
        let under = features_under(&self.state.project, pointer);
        let usable = |id: &FeatureId| Some(*id) != except && can_be_linked(&self.state.project, *id);
        let chosen = under.iter().find(|id| usable(id) && self.state.selection.contains(**id));
        chosen.or_else(|| under.iter().find(|id| usable(id))).copied()
    }

    /// The button went down with the link tool.
    pub(super) fn link_from(&mut self, pointer: Pointer) {
        match self.task_under(&pointer, None) {
            Some(from) => {
                self.state.link = LinkEnds { from: Some(from), over: None };
                self.state.tool.begin_link(pointer);
            }
            None if pointer.map == MapSide::Values => self.tell("link-on-task-map"),
            None => self.tell("link-begin-on-task"),
        }
    }

    /// A line from one place to another is finished.
    pub(super) fn linked(&mut self, begin: &Pointer, end: &Pointer) {
        let from = self.state.link.from.or_else(|| self.task_under(begin, None));
        self.state.link = LinkEnds::default();
        match from.zip(self.task_under(end, from)) {
            Some((from, to)) => self.ask(Some(Asked::link(&self.state.project, PairKey::new(from, to)))),
            None => self.tell("link-end-on-task"),
        }
    }

    /// Asks why the two chosen tasks belong together.
    pub(super) fn link_selected(&mut self) {
        if let Some(pair) = linkable(&self.state.project, self.state.selection.features()) {
            self.ask(Some(Asked::link(&self.state.project, pair)));
        }
    }

    /// Whether a reason is asked already; then it is said that it comes first.
    pub(super) fn asks_already(&mut self) -> bool {
        let asks = self.state.asked.is_some();
        if asks {
            self.tell("asked-first");
        }
        asks
    }

    fn tell(&mut self, key: &str) {
        self.notify(NoticeKind::Attention, Message::new(key), Vec::new());
    }
}

/// The pair of two chosen tasks; None when something else is chosen.
pub(super) fn linkable(project: &Project, chosen: &[FeatureId]) -> Option<PairKey> {
    match chosen {
        [a, b] if can_be_linked(project, *a) && can_be_linked(project, *b) => Some(PairKey::new(*a, *b)),
        _ => None,
    }
}

/// Text covers no ground and takes no part in koppelkansen.
fn can_be_linked(project: &Project, id: FeatureId) -> bool {
    project.tasks().get(id).is_some_and(|task| task.form != Some(Form::Note))
}
