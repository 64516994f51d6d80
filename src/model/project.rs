//! The project: everything that is saved.
//!
//! It changes only through `edit::apply`; a clone is a cheap snapshot.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{
    Area, FeatureId, FunctionMatrix, Judgement, Link, Mapping, Mask, MethodEntry, PairKey, PairOverride, PictureLayer,
    ReferenceLayer, Settings, Table, TaskFeature, TaskType, TypeCode, Unplaced, ValueFeature, starter,
};
use crate::geometry::{Bounds, projection::Crs};

/// One area process with both maps.
#[derive(Clone, Debug, PartialEq)]
pub struct Project {
    /// Its name.
    pub(crate) name: String,
    pub(crate) crs: Crs,
    pub(crate) area: Option<Arc<Area>>,
    pub(crate) values: Table<ValueFeature>,
    pub(crate) tasks: Table<TaskFeature>,
    pub(crate) layers: Table<ReferenceLayer>,
    pub(crate) pictures: Table<PictureLayer>,
    pub(crate) types: Arc<Vec<TaskType>>,
    pub(crate) functions: Arc<FunctionMatrix>,
    pub(crate) settings: Arc<Settings>,
    pub(crate) links: Arc<Vec<Link>>,
    pub(crate) overrides: Arc<Vec<PairOverride>>,
    pub(crate) masks: Arc<Vec<Mask>>,
    pub(crate) mappings: Arc<Vec<Mapping>>,
    pub(crate) judgements: Arc<BTreeMap<PairKey, Arc<Judgement>>>,
    pub(crate) method_log: Arc<Vec<MethodEntry>>,
    pub(crate) photos: Arc<BTreeMap<String, Photo>>,
    pub(crate) unplaced: Table<Unplaced>,
}

/// The bytes of a photo's file as they came, shared between snapshots.
pub type Photo = Arc<[u8]>;

impl Project {
    /// An empty project in a metric plane, with the starter types and matrices.
    pub fn new(name: impl Into<String>, crs: Crs) -> Self {
        Self {
            name: name.into(),
            crs,
            area: None,
            values: Table::default(),
            tasks: Table::default(),
            layers: Table::default(),
            pictures: Table::default(),
            types: Arc::new(starter::types()),
            functions: Arc::new(starter::functions()),
            settings: Arc::new(Settings::default()),
            links: Arc::default(),
            overrides: Arc::default(),
            masks: Arc::default(),
            mappings: Arc::default(),
            judgements: Arc::default(),
            method_log: Arc::default(),
            photos: Arc::default(),
            unplaced: Table::default(),
        }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The plane its coordinates are in.
    pub fn crs(&self) -> Crs {
        self.crs
    }

    /// The area, once there is one.
    pub fn area(&self) -> Option<&Arc<Area>> {
        self.area.as_ref()
    }

    /// The value map.
    pub fn values(&self) -> &Table<ValueFeature> {
        &self.values
    }

    /// The task map.
    pub fn tasks(&self) -> &Table<TaskFeature> {
        &self.tasks
    }

    /// The reference layers.
    pub fn layers(&self) -> &Table<ReferenceLayer> {
        &self.layers
    }

    /// The pictures under the maps, the lowest first.
    pub fn pictures(&self) -> &Table<PictureLayer> {
        &self.pictures
    }

    /// The task types with their effects.
    pub fn types(&self) -> &[TaskType] {
        &self.types
    }

    /// The type with a code.
    pub fn type_of(&self, code: &TypeCode) -> Option<&TaskType> {
        self.types.iter().find(|one| one.code == *code)
    }

    /// The function matrix.
    pub fn functions(&self) -> &FunctionMatrix {
        &self.functions
    }

    /// The settings of the method.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The links drawn by hand.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The interactions overruled by hand.
    pub fn overrides(&self) -> &[PairOverride] {
        &self.overrides
    }

    /// Land that will not change.
    pub fn masks(&self) -> &[Mask] {
        &self.masks
    }

    /// How columns of files were read, the latest first.
    pub fn mappings(&self) -> &[Mapping] {
        &self.mappings
    }

    /// What people said of pairs, also of pairs that are no koppelkans any more.
    pub fn judgements(&self) -> &BTreeMap<PairKey, Arc<Judgement>> {
        &self.judgements
    }

    /// What people said of one pair.
    pub fn judgement(&self, pair: PairKey) -> Option<&Arc<Judgement>> {
        self.judgements.get(&pair)
    }

    /// The changes of the method, oldest first.
    pub fn method_log(&self) -> &[MethodEntry] {
        &self.method_log
    }

    /// The photos that features and picture layers name, by file name.
    pub fn photos(&self) -> &BTreeMap<String, Photo> {
        &self.photos
    }

    /// Rows of lists that wait for a place on one of the maps.
    pub fn unplaced(&self) -> &Table<Unplaced> {
        &self.unplaced
    }

    /// The name of a feature's photo; empty when it has none or is not there.
    pub fn photo_of(&self, id: FeatureId) -> &str {
        let value = self.values.get(id).map(|row| row.photo.as_str());
        value.or_else(|| self.tasks.get(id).map(|row| row.photo.as_str())).unwrap_or_default()
    }

    /// The search width of a feature of either map in m; None follows the settings.
    pub fn search_width_m(&self, id: FeatureId) -> Option<f64> {
        match self.values.get(id) {
            Some(row) => row.search_width_m,
            None => self.tasks.get(id).and_then(|row| row.search_width_m),
        }
    }

    /// Whether a feature of either map has this identity.
    pub fn has_feature(&self, id: FeatureId) -> bool {
        self.values.get(id).is_some() || self.tasks.get(id).is_some()
    }

    /// The box around the area, or without one around both maps, the layers and the pictures.
    pub fn bounds(&self) -> Option<Bounds> {
        if let Some(area) = &self.area {
            return Some(area.boundary.bounds());
        }
        let values = self.values.iter().map(|row| row.shape.bounds());
        let tasks = self.tasks.iter().map(|row| row.shape.bounds());
        let layers = self.layers.iter().flat_map(|layer| layer.features.iter().map(|one| one.shape.bounds()));
        let all = values.chain(tasks).chain(layers).reduce(Bounds::union);
        let pictures = || self.pictures.iter().filter_map(|one| one.lie(self.crs).ok()?.bounds()).reduce(Bounds::union);
        all.or_else(pictures)
    }
}
