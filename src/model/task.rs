//! A feature of the opgavenkaart: what must or may be done here.
//!
//! It does not know how it is drawn, stored or scored.

use super::value::file_words;
use super::{FeatureId, Form, FourValues, OnMap, Properties, Row, TypeCode};
use crate::geometry::{Bounds, Shape};

file_words! {
    /// How firm it is (`soort`).
    TaskKind {
        /// A task set by policy.
        Task = "opgave", "task-kind-task";
        /// A project that is running.
        RunningProject = "lopend project", "task-kind-project";
        /// An initiative from the area.
        Initiative = "initiatief", "task-kind-initiative";
        /// A wish.
        Wish = "wens", "task-kind-wish";
    }
}

file_words! {
    /// Whether money, capacity or mandate is there.
    Condition {
        /// Arranged.
        Arranged = "geregeld", "condition-arranged";
        /// In sight.
        InSight = "zicht op", "condition-in-sight";
        /// Missing.
        Missing = "ontbreekt", "condition-missing";
        /// Asked and not known.
        Unknown = "onbekend", "condition-unknown";
    }
}

file_words! {
    /// Whether policy allows it (`beleid`).
    PolicyFit {
        /// It fits.
        Fits = "past", "policy-fits";
        /// It chafes.
        Chafes = "wringt", "policy-chafes";
        /// It does not fit.
        DoesNotFit = "past niet", "policy-not";
    }
}

file_words! {
    /// In which of the six phases it is (`fase`, 1–6).
    Phase {
        /// 1 Voorbereiden.
        Preparing = "1", "phase-1";
        /// 2 Verkennen.
        Exploring = "2", "phase-2";
        /// 3 Visie vormen.
        Vision = "3", "phase-3";
        /// 4 Uitwerken.
        Elaborating = "4", "phase-4";
        /// 5 Realiseren.
        Realising = "5", "phase-5";
        /// 6 Beheren en evalueren.
        Managing = "6", "phase-6";
    }
}

impl Phase {
    /// The phase with a number from 1 to 6.
    pub fn from_number(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|n| Self::ALL.get(n.checked_sub(1)?)).copied()
    }

    /// Its number, 1 to 6.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// A feature of the task map. Empty text means not filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskFeature {
    /// Its identity.
    pub id: FeatureId,
    /// Creation number, unique in this map; gives the order and is the row number in files.
    pub serial: u64,
    /// Where it is.
    pub shape: Shape,
    /// Code of the user, such as `WS-12`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Task, running project, initiative or wish.
    pub kind: Option<TaskKind>,
    /// Which type of the project; may be a code the project does not have (told, not dropped).
    pub type_code: Option<TypeCode>,
    /// Its phase.
    pub phase: Option<Phase>,
    /// First year.
    pub from_year: Option<i32>,
    /// Last year.
    pub to_year: Option<i32>,
    /// Urgency 0–3; None is unknown.
    pub urgency: Option<u8>,
    /// Parties involved; empty is unknown.
    pub parties: Vec<String>,
    /// Money.
    pub money: Option<Condition>,
    /// Capacity.
    pub capacity: Option<Condition>,
    /// Mandate.
    pub mandate: Option<Condition>,
    /// Effect −2…+2 on each of the four values; None is the type's default.
    pub effect: FourValues<Option<i8>>,
    /// Metres each side of a line, radius of a point; None is the project's default.
    pub search_width_m: Option<f64>,
    /// Whether policy allows it.
    pub policy: Option<PolicyFit>,
    /// Which group's tracing paper (`vel`).
    pub sheet: String,
    /// Which variant of the task map.
    pub variant: String,
    /// The story behind it.
    pub story: String,
    /// Arrow or note; None is a plain shape.
    pub form: Option<Form>,
    /// File name of a photo.
    pub photo: String,
    /// Where the data comes from.
    pub source: String,
    /// Properties this program does not know.
    pub extra: Properties,
}

impl TaskFeature {
    /// A feature that has a place and nothing else yet.
    pub fn new(id: FeatureId, serial: u64, shape: Shape) -> Self {
        Self {
            id,
            serial,
            shape,
            code: String::new(),
            name: String::new(),
            kind: None,
            type_code: None,
            phase: None,
            from_year: None,
            to_year: None,
            urgency: None,
            parties: Vec::new(),
            money: None,
            capacity: None,
            mandate: None,
            effect: FourValues::default(),
            search_width_m: None,
            policy: None,
            sheet: String::new(),
            variant: String::new(),
            story: String::new(),
            form: None,
            photo: String::new(),
            source: String::new(),
            extra: Properties::new(),
        }
    }

    /// Whether it still lacks a name, a kind or a type ("nog te duiden").
    pub fn is_untagged(&self) -> bool {
        let is_note = self.form == Some(Form::Note);
        self.name.is_empty() || !is_note && (self.kind.is_none() || self.type_code.is_none())
    }
}

impl OnMap for TaskFeature {
    fn bounds(&self) -> Bounds {
        self.shape.bounds()
    }
}

impl Row for TaskFeature {
    fn id(&self) -> FeatureId {
        self.id
    }

    fn serial(&self) -> u64 {
        self.serial
    }
}
