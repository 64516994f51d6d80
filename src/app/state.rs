//! Everything the window shows; read-only for everybody outside `app`.
//!
//! The window gets `&AppState` and sends actions; it never changes a field.

use std::path::PathBuf;
use std::sync::Arc;

use super::action::Dialog;
use super::asking::Asked;
use super::fetching::ServerOffer;
use super::jobs::JobView;
use super::linking::LinkEnds;
use super::notice::Notice;
use super::preferences::Preferences;
use super::selection::Selection;
use super::tools::ToolState;
use super::view::{SortBy, View};
use crate::analysis::{Analysis, Opportunity, Robustness, Zones};
use crate::edit::History;
use crate::geometry::Shape;
use crate::io::online::sources::Sources;
use crate::model::{Codes, FeatureId, PairKey, Project};
use crate::words::{Language, Message, Words, words};

/// The project's file and how saving goes.
#[derive(Clone, Debug, Default)]
pub struct FileState {
    /// The file; None while the project is only in memory.
    pub path: Option<PathBuf>,
    /// Why nothing can be changed; None when everything can.
    pub read_only: Option<Message>,
    /// Edits that are not on disk yet.
    pub pending: usize,
    /// What went wrong with saving, until it works again.
    pub problem: Option<Message>,
}

/// The state of the program.
#[derive(Clone)]
pub struct AppState {
    /// The project.
    pub project: Project,
    /// Rises with every change of the project.
    pub revision: u64,
    /// Undo and redo.
    pub history: History,
    /// The latest analysis, and the revision it belongs to.
    pub analysis: Option<(u64, Arc<Analysis>)>,
    /// The zones, when somebody wants to see them, and the revision they belong to.
    pub zones: Option<(u64, Arc<Zones>)>,
    /// How firm the classes are, and the revision it belongs to.
    pub robustness: Option<(u64, Arc<Robustness>)>,
    /// The codes given to koppelkansen so far; no edit and no undo takes one back.
    pub codes: Arc<Codes>,
    /// What is chosen.
    pub selection: Selection,
    /// The tool with its drawing.
    pub tool: ToolState,
    /// How the user looks at it.
    pub view: View,
    /// The file.
    pub file: FileState,
    /// Projects that were left and can't be saved.
    pub(super) unsaved: Vec<super::leaving::Unsaved>,
    /// Notices, the newest last.
    pub notices: Vec<Notice>,
    /// Running jobs.
    pub jobs: Vec<JobView>,
    /// The file that is looked at in the import dialog.
    pub look: Option<super::look::Look>,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The sources of layers, as they were when the dialog to fetch one was opened.
    pub sources: Arc<Sources>,
    /// The kept tiles of online maps, as they were when the dialog to choose a background was opened.
    pub kept_tiles: Option<Arc<super::online_background::KeptTiles>>,
    /// What is known of the server in that dialog.
    pub offer: ServerOffer,
    /// What is counted over all features, of the project as it is now.
    pub tally: super::Tally,
    /// The groups in which large reference layers are drawn, as far as they are made.
    pub layer_groups: Vec<Arc<crate::render::LayerGroups>>,
    /// What is remembered.
    pub preferences: Preferences,
    /// The language in use.
    pub language: Language,
    /// The parcel under the pointer while filling by parcel, with its land.
    pub parcel: Option<(super::tools::Parcel, Shape)>,
    /// Whether drawing is drawn to vertices and edges; Alt does the opposite.
    pub snapping: bool,
    /// Whether vertices that neighbours share move along.
    pub shared_vertices: bool,
    /// What the pointer is drawn to now.
    pub snap: Option<super::snapping::Snap>,
    /// Where the pointer was last, for the other map's cross and the status bar, in the plane.
    pub pointer: Option<super::tools::Pointer>,
    /// The picture of a photo that was made last.
    pub(super) photo: Option<super::photos::ShownPhoto>,
    /// The pictures under the maps, ready to show.
    pub(super) pictures: std::collections::BTreeMap<FeatureId, super::pictures::ShownPicture>,
    /// How much a picture covers while its slider moves.
    pub(super) tried_opacity: Option<(FeatureId, f64)>,
    /// The picture that is being placed by hand.
    pub picture_placing: Option<super::picture_placing::PicturePlacing>,
    /// Settings that are tried while a slider moves; not in the project.
    pub tried: Option<Arc<crate::model::Settings>>,
    /// What was drawn or pointed at and waits for its reason.
    pub asked: Option<Asked>,
    /// The row that is being put on the map.
    pub placing: Option<super::placing::Placing>,
    /// The background of the maps.
    pub background: super::background::Background,
    /// What is looked for and what was found.
    pub finding: super::finding::Finding,
    /// The place that was gone to.
    pub(super) marker: Option<super::finding::Marker>,
    /// The tasks of the link that is being drawn.
    pub link: LinkEnds,
    /// Features that were tagged in this run, the last one last.
    pub tagged: Vec<FeatureId>,
}

impl AppState {
    /// How many features lie under the pointer. It looks at the boxes of all, so not for every frame.
    pub fn under_pointer(&self) -> usize {
        self.pointer.map_or(0, |pointer| super::pick::features_under(&self.project, &pointer).len())
    }

    /// The zones of the project as it is now, when they are known.
    pub fn zones_now(&self) -> Option<&Arc<Zones>> {
        self.zones.as_ref().filter(|(revision, _)| *revision == self.revision).map(|(_, zones)| zones)
    }

    /// A state with an empty project.
    pub fn new(project: Project, preferences: Preferences) -> Self {
        let language = preferences.language.unwrap_or_else(Language::of_system);
        Self {
            project,
            revision: 0,
            history: History::default(),
            analysis: None,
            zones: None,
            robustness: None,
            codes: Arc::default(),
            selection: Selection::default(),
            tool: ToolState::default(),
            view: View::at_first(),
            file: FileState::default(),
            unsaved: Vec::new(),
            notices: Vec::new(),
            jobs: Vec::new(),
            look: None,
            dialog: None,
            sources: Arc::default(),
            kept_tiles: None,
            offer: ServerOffer::Unasked,
            tally: super::Tally::default(),
            layer_groups: Vec::new(),
            preferences,
            language,
            parcel: None,
            snapping: true,
            shared_vertices: false,
            snap: None,
            pointer: None,
            photo: None,
            pictures: std::collections::BTreeMap::new(),
            tried_opacity: None,
            picture_placing: None,
            tried: None,
            asked: None,
            placing: None,
            background: super::background::Background::own(),
            finding: super::finding::Finding::default(),
            marker: None,
            link: LinkEnds::default(),
            tagged: Vec::new(),
        }
    }

    /// The words of the language in use.
    pub fn words(&self) -> &'static Words {
        words(self.language)
    }

    /// Whether the shown koppelkansen belong to the project as it is now.
    pub fn analysis_is_current(&self) -> bool {
        self.analysis.as_ref().is_some_and(|(revision, _)| *revision == self.revision)
    }

    /// The koppelkansen in the chosen order.
    pub fn opportunities(&self) -> Vec<&Opportunity> {
        let Some((_, analysis)) = &self.analysis else { return Vec::new() };
        let mut list: Vec<&Opportunity> = analysis.opportunities.iter().map(AsRef::as_ref).collect();
        match self.view.sort {
            SortBy::Chance => {}
            SortBy::ChanceLow => falling(&mut list, |one| one.chance.map(|chance| chance.low)),
            SortBy::ChanceHigh => falling(&mut list, |one| one.chance.map(|chance| chance.high)),
            SortBy::Conflict => falling(&mut list, |one| one.conflict),
            SortBy::Name => list.sort_by(|a, b| (&a.a.name, &a.b.name).cmp(&(&b.a.name, &b.b.name))),
        }
        list
    }

    /// The koppelkans of a pair.
    pub fn opportunity(&self, pair: PairKey) -> Option<&Opportunity> {
        self.analysis.as_ref().and_then(|(_, analysis)| analysis.of_pair(pair))
    }
}

/// The highest first; pairs without the score last. Equal ones stay in the order of the method.
fn falling(list: &mut [&Opportunity], score: impl Fn(&Opportunity) -> Option<f64>) {
    list.sort_by(|one, other| score(other).unwrap_or(-1.0).total_cmp(&score(one).unwrap_or(-1.0)));
}
