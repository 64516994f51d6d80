//! How the user looks at the project: which maps, which layers, how large. Nothing of this is an edit.
//!
//! Zoom and centre of the maps belong to the window; here is only where it is asked to go.

use std::collections::BTreeSet;

use crate::geometry::Bounds;
use crate::model::FeatureId;

/// Which of the two maps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapSide {
    /// Waardenkaart.
    Values,
    /// Opgavenkaart.
    Tasks,
}

/// Which maps are on screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Only the value map.
    Values,
    /// Only the task map.
    Tasks,
    /// Both, with the same extent.
    #[default]
    SideBySide,
}

/// How the list of koppelkansen is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// By K, then C, then the names (the order of the method).
    #[default]
    Chance,
    /// By K with 0 filled in for what is unknown: what is sure comes first.
    ChanceLow,
    /// By K with 1 filled in: what could become most comes first.
    ChanceHigh,
    /// By C first.
    Conflict,
    /// By the names.
    Name,
}

impl SortBy {
    /// All orders, as they are offered.
    pub const ALL: [SortBy; 5] =
        [SortBy::Chance, SortBy::ChanceLow, SortBy::ChanceHigh, SortBy::Conflict, SortBy::Name];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            SortBy::Chance => "ui-sort-chance",
            SortBy::ChanceLow => "ui-sort-chance-low",
            SortBy::ChanceHigh => "ui-sort-chance-high",
            SortBy::Conflict => "ui-sort-conflict",
            SortBy::Name => "ui-sort-name",
        }
    }
}

/// Which koppelkansen the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListFilter {
    /// All of them.
    #[default]
    All,
    /// Those on the shortlist.
    Shortlist,
    /// Those without a decision, or put off until later.
    Undecided,
    /// Those that were refused.
    Refused,
}

impl ListFilter {
    /// All filters, in the order in which they are offered.
    pub const ALL: [ListFilter; 4] =
        [ListFilter::All, ListFilter::Shortlist, ListFilter::Undecided, ListFilter::Refused];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            ListFilter::All => "filter-all",
            ListFilter::Shortlist => "filter-shortlist",
            ListFilter::Undecided => "filter-undecided",
            ListFilter::Refused => "filter-refused",
        }
    }
}

/// The part of the account of a koppelkans that is open; it stays open when another one is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AccountTab {
    /// Why: the sentence and every number.
    #[default]
    Why,
    /// The six gates.
    Check,
    /// What was decided.
    Decision,
}

impl AccountTab {
    /// All tabs, from left to right.
    pub const ALL: [AccountTab; 3] = [AccountTab::Why, AccountTab::Check, AccountTab::Decision];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            AccountTab::Why => "account-tab-why",
            AccountTab::Check => "account-tab-check",
            AccountTab::Decision => "account-tab-decision",
        }
    }
}

/// One entry of the layer list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LayerKey {
    /// The area's boundary.
    Area,
    /// The value features.
    Values,
    /// The task features.
    Tasks,
    /// The koppelkansen with their badges.
    Opportunities,
    /// Names on the map.
    Labels,
    /// How many tasks lie over each other, and how they get along; off until it is wanted.
    Stack,
    /// Links drawn by hand.
    Links,
    /// Land that will not change.
    Masks,
    /// The background map.
    Background,
    /// A reference layer.
    Reference(FeatureId),
    /// A picture under the maps.
    Picture(FeatureId),
}

/// A sheet of paper that lies over the maps until it is put away; the list beside them goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {
    /// The function matrix.
    Functions,
    /// The effect matrix with the task types.
    Effects,
    /// Weights, distance, thresholds and phase factors.
    Weights,
    /// Links by hand, interactions overruled, masks.
    ByHand,
    /// Every change of the method.
    MethodLog,
    /// Places with the same set of tasks.
    Zones,
    /// Tasks: inpassen, koppelen or integraal, in groups.
    Triage,
    /// What is missing most.
    Missing,
    /// Shortlist, gates and decisions of all koppelkansen.
    Decisions,
}

impl Sheet {
    /// The sheets about how it is computed.
    pub const METHOD: [Sheet; 5] = [Sheet::Functions, Sheet::Effects, Sheet::Weights, Sheet::ByHand, Sheet::MethodLog];
    /// The sheets about what came of it.
    pub const FINDINGS: [Sheet; 4] = [Sheet::Decisions, Sheet::Triage, Sheet::Zones, Sheet::Missing];

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            Sheet::Functions => "sheet-functions",
            Sheet::Effects => "sheet-effects",
            Sheet::Weights => "sheet-weights",
            Sheet::ByHand => "sheet-by-hand",
            Sheet::MethodLog => "sheet-method-log",
            Sheet::Zones => "sheet-zones",
            Sheet::Triage => "sheet-triage",
            Sheet::Missing => "sheet-missing",
            Sheet::Decisions => "sheet-decisions",
        }
    }
}

/// Where the maps are asked to go; the window takes it and goes there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ViewTarget {
    /// So that the whole box is seen.
    Fit(Bounds),
    /// So that the whole box is seen; nothing moves when it is.
    Reveal(Bounds),
    /// One step nearer or, when negative, further.
    Zoom(f64),
    /// Part of the screen's width and height to the right and down.
    Pan(f64, f64),
}

/// The view.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// Which maps.
    pub layout: Layout,
    /// Zaalstand: everything large, panels away.
    pub hall: bool,
    /// Layers that are switched off.
    pub hidden: BTreeSet<LayerKey>,
    /// Order of the list.
    pub sort: SortBy,
    /// What the list leaves out.
    pub filter: ListFilter,
    /// The open part of the account.
    pub account: AccountTab,
    /// Whether the left list of layers is open.
    pub layers_open: bool,
    /// The sheet that lies over the maps.
    pub sheet: Option<Sheet>,
    /// Whether the list of all steps is open.
    pub history_open: bool,
    /// Where to go next, with a number that rises with each request.
    pub target: Option<(u64, ViewTarget)>,
}

impl View {
    /// The view of a project that was just opened.
    pub fn at_first() -> Self {
        Self { layers_open: true, hidden: BTreeSet::from([LayerKey::Stack]), ..Self::default() }
    }

    /// Whether anything that is shown needs the zones.
    pub fn needs_zones(&self) -> bool {
        self.shows(LayerKey::Stack) || self.sheet == Some(Sheet::Zones)
    }

    /// Whether a layer is on.
    pub fn shows(&self, key: LayerKey) -> bool {
        !self.hidden.contains(&key)
    }

    /// Asks the maps to go somewhere.
    pub fn go(&mut self, target: ViewTarget) {
        let number = self.target.map_or(1, |(number, _)| number + 1);
        self.target = Some((number, target));
    }
}
