//! Everything a user can ask, as data.
//!
//! What an action does is in `app`; its name, shortcut and why it is disabled are in `commands`.

use std::path::PathBuf;

use super::asking::Asked;
use super::finding::FoundPlace;
use super::picture_placing::PlacingEvent;
use super::shaping::ShapeCommand;
use super::tools::{ToolEvent, ToolKind};
use super::view::{AccountTab, LayerKey, Layout, ListFilter, Sheet, SortBy};
use crate::geometry::{Bounds, projection::Crs};
pub use crate::io::export::{Format as ExportFormat, What as ExportWhat};
use crate::io::import::{ImportAs, ImportOptions};
pub use crate::io::matrix_csv::Matrix;
use crate::io::online::{Kind, Wanted};
use crate::model::{Change, FeatureId, Judgement, PairKey, Settings, TaskFeature, ValueFeature};
use crate::words::{Language, Message};

/// A dialog that stands over the maps; its contents are the window's.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// Import a file, perhaps one that was dropped on the window.
    Import(Option<PathBuf>),
    /// Fetch a layer from the internet.
    Fetch,
    /// Open a project.
    Open,
    /// Begin a project with an area file.
    New,
    /// Begin a project with the area in a file that is known, one of its layers.
    NewFrom {
        /// The file.
        file: PathBuf,
        /// Its layers.
        layers: Vec<String>,
    },
    /// Export a map or the koppelkansen.
    Export,
    /// Take in a CSV file with one of the matrices.
    ImportMatrix(Matrix),
    /// Write one of the matrices to a CSV file.
    ExportMatrix(Matrix),
    /// Keep a copy of the project under another name.
    SaveCopy,
    /// The window was asked to close while something can't be saved.
    Unsaved,
    /// Choose the background: the own one, a file with map tiles, or an online map.
    Background,
    /// Choose a photo for the chosen feature.
    AttachPhoto,
    /// Choose a picture to lie under the maps; with what went wrong when its system is asked.
    AddPicture {
        /// The file, when it is known.
        path: Option<PathBuf>,
        /// Why its system is asked.
        problem: Option<Message>,
    },
    /// A picture was dropped while a feature is chosen: a photo of it, or something to trace over.
    DroppedPicture(PathBuf),
    /// The chosen feature's photo, large.
    Photo,
    /// Details of a notice.
    Details(u64),
    /// What the analysis found odd in the data.
    Remarks,
    /// Find a place by name or coordinates.
    Find,
    /// Find any action by its name.
    Palette,
    /// What the program is, its data and licences.
    About,
}

/// One thing a user asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Begin a project file with the area of a file, and open it.
    NewProject {
        /// The project file to make.
        path: PathBuf,
        /// The file with the area.
        area_file: PathBuf,
        /// Which of its layers, where it has several.
        area_layer: Option<String>,
        /// Its name; empty uses the name of the project file.
        name: String,
    },
    /// Open a project file.
    OpenProject(PathBuf),
    /// Open the sample.
    OpenSample,
    /// Write the project to another file and go on there.
    SaveCopy(PathBuf),
    /// Read a file to look at it before it is imported.
    LookAt(Box<super::look::LookAt>),
    /// Import a file.
    Import {
        /// The file.
        path: PathBuf,
        /// As what.
        import_as: ImportAs,
        /// Reference system, layer name.
        options: ImportOptions,
    },
    /// Ask a server which layers it has.
    LookOnline(String, Option<Kind>),
    /// Fetch a layer from the internet.
    Fetch {
        /// What, and from where.
        wanted: Wanted,
        /// As what.
        import_as: ImportAs,
        /// Its name; None takes that of the source.
        layer: Option<String>,
    },
    /// Export to a file.
    Export {
        /// What.
        what: ExportWhat,
        /// How.
        format: ExportFormat,
        /// In which system; None is lon/lat.
        crs: Option<Crs>,
        /// To which file.
        path: PathBuf,
    },
    /// Take in a CSV file with one of the matrices.
    ImportMatrix(PathBuf, Matrix),
    /// Write one of the matrices to a CSV file.
    ExportMatrix(PathBuf, Matrix),
    /// Take a photo into the project and give it to the chosen feature.
    AttachPhoto(PathBuf),
    /// Take a picture into the project, to lie under the maps.
    AddPicture {
        /// The file.
        path: PathBuf,
        /// The system it is in, when the user says so.
        crs: Option<Crs>,
    },
    /// Do something while a picture is placed by hand.
    Placing(PlacingEvent),
    /// Place a picture of the project by hand.
    PlacePicture(FeatureId),
    /// How much a picture covers, 0 to 1; true when its slider is let go.
    PictureOpacity(FeatureId, f64, bool),
    /// Take a picture away.
    RemovePicture(FeatureId),
    /// Lay a picture one higher (true) or lower among the pictures.
    MovePicture(FeatureId, bool),
    /// See where a picture lies.
    FitPicture(FeatureId),
    /// Use a file with map tiles as background.
    OpenBackground(PathBuf),
    /// Go back to the background of the program.
    OwnBackground,
    /// Take the tiles of the background to lie in a grid, whatever their file says.
    BackgroundGrid(crate::io::tiles::Grid),
    /// Use an online map as background; true agrees that its server is asked, false shows what was kept.
    OnlineBackground(String, bool),
    /// Ask the server of the background nothing more.
    BackgroundOffline,
    /// Throw the kept tiles of online maps away.
    EmptyKeptTiles,
    /// Tell that a tile of the background can't be drawn.
    BackgroundTrouble(Message),
    /// Undo the last edit.
    Undo,
    /// Do the last undone edit again.
    Redo,
    /// Undo or redo until so many steps are done.
    JumpTo(usize),
    /// Open or close the list of all steps.
    ToggleHistory,
    /// Change or add a value feature, under a label.
    PutValue(Box<ValueFeature>, Message),
    /// Change or add a task feature, under a label.
    PutTask(Box<TaskFeature>, Message),
    /// Change several features of either map at once, under one label.
    PutSeveral(Vec<ValueFeature>, Vec<TaskFeature>, Message),
    /// Give the chosen feature the tags of the last one that was tagged.
    TagAsBefore,
    /// Change the method (types, matrices, settings, links, overruled interactions, masks), under a label.
    PutMethod(Vec<Change>, Message),
    /// See what other settings would give, while a slider moves; None ends it. Nothing is saved.
    TrySettings(Option<Box<Settings>>),
    /// Say something of a pair: gates, shortlist, decision; under a label.
    PutJudgement(Box<Judgement>, Message),
    /// Ask the reason of a link or a mask; None drops it.
    Ask(Option<Asked>),
    /// Ask why the two chosen tasks belong together.
    LinkSelected,
    /// Ask why the land of what is chosen will not change.
    MaskSelected,
    /// Ask why the land of the polygons of a reference layer will not change.
    MaskLayer(FeatureId),
    /// Put a pair on the shortlist or take it off; None is the chosen koppelkans.
    ToggleShortlist(Option<PairKey>),
    /// Open a part of the account of the chosen koppelkans.
    ShowAccount(AccountTab),
    /// See how firm the koppelkansen are: the runs of the method.
    CheckRobustness,
    /// Lay a sheet over the maps; None puts it away.
    ShowSheet(Option<Sheet>),
    /// Put a row that has no place on its map with the next click or drawing; None takes the next one that waits.
    PlaceRow(Option<FeatureId>),
    /// Put a row on its map with the shape of what is chosen.
    PlaceAsChosen(FeatureId),
    /// Take rows that wait for a place off the list.
    DropRows(Vec<FeatureId>),
    /// Delete features.
    Delete(Vec<FeatureId>),
    /// Delete what is chosen.
    DeleteSelected,
    /// Give the project another name.
    RenameProject(String),
    /// Take a tool.
    Tool(ToolKind),
    /// Keep what is chosen, to be pasted.
    Copy,
    /// Put what was copied around the pointer.
    Paste,
    /// Put a copy of what is chosen beside it.
    Duplicate,
    /// Choose the next feature under the pointer.
    ChooseNext,
    /// Move vertices that neighbours share along, or not.
    ToggleSharedVertices,
    /// Change the shapes of what is chosen.
    Shape(ShapeCommand),
    /// Draw to vertices and edges, or not.
    ToggleSnapping,
    /// Make the brush so many steps wider, or narrower when negative.
    BrushWidth(i32),
    /// The pointer or keyboard on a map.
    Pointer(ToolEvent),
    /// Choose a feature.
    Select(FeatureId),
    /// Add a feature to what is chosen or take it out.
    ToggleSelect(FeatureId),
    /// Choose a feature, and go there when it is out of view.
    SelectAndReveal(FeatureId),
    /// Choose a koppelkans.
    ChooseOpportunity(PairKey),
    /// One level back: drop the drawing, close the dialog, choose nothing, leave the zaalstand.
    StepBack,
    /// Show other maps.
    Layout(Layout),
    /// Zaalstand on or off.
    ToggleHall,
    /// Switch a layer on or off.
    ToggleLayer(LayerKey),
    /// Open or close the list of layers.
    ToggleLayerList,
    /// Order the koppelkansen.
    Sort(SortBy),
    /// Leave some of the koppelkansen out of the list.
    Filter(ListFilter),
    /// See the whole area.
    FitArea,
    /// See what is chosen.
    FitSelection,
    /// Look for a place by name or coordinates.
    Find(String),
    /// Go to what was found.
    GoTo(Box<FoundPlace>),
    /// Take the mark of the place that was gone to away.
    DropMarker,
    /// See this box.
    FitBounds(Bounds),
    /// Nearer (positive) or further, in zoom steps.
    Zoom(f64),
    /// Move by a part of the map's width and height.
    Pan(f64, f64),
    /// Read everything in another language.
    SetLanguage(Language),
    /// Open a dialog.
    OpenDialog(Dialog),
    /// Close the dialog.
    CloseDialog,
    /// Stop the work that is going on.
    CancelJobs,
    /// Put a notice away.
    DismissNotice(u64),
    /// Put the first-start lines away.
    DismissHints,
}
