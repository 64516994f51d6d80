//! What was drawn or pointed at and waits for its reason: a link between two tasks, or land that will not change.
//!
//! Filling it in is for the window; keeping it is one edit (`by_hand`).

use std::sync::Arc;

use super::program::App;
use crate::model::{Mask, PairKey, Project};

/// What waits for its reason. Nothing of it is in the project yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// A link between two tasks.
    Link {
        /// Which tasks.
        pair: PairKey,
        /// Its place in the list of links when it is there already and is to be changed.
        at: Option<usize>,
    },
    /// Land that will not change, new or to be changed.
    Mask(Arc<Mask>),
}

impl Asked {
    /// A link between two tasks: the one they have already, else a new one.
    pub fn link(project: &Project, pair: PairKey) -> Self {
        Asked::Link { pair, at: project.links().iter().position(|link| link.pair == pair) }
    }

    /// Whether it is about what is still there.
    fn is_possible(&self, project: &Project) -> bool {
        let Asked::Link { pair, .. } = self else { return true };
        let (a, b) = pair.ids();
        project.tasks().get(a).is_some() && project.tasks().get(b).is_some()
    }
}

impl App {
    /// Asks the reason of something, or no longer.
    pub(super) fn ask(&mut self, asked: Option<Asked>) {
        self.state.asked = asked.filter(|asked| asked.is_possible(&self.state.project));
    }

    /// Drops what was asked when what it is about went.
    pub(super) fn keep_asking(&mut self) {
        let asked = self.state.asked.take();
        self.ask(asked);
    }
}
