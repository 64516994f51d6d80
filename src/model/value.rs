//! A feature of the waardenkaart: what is here and what it is worth.
//!
//! It does not know how it is drawn or stored.

use super::{FeatureId, Form, FourValues, OnMap, Properties, Row};
use crate::geometry::{Bounds, Shape};

/// Makes an enum whose variants have a word in files and a key in the word files.
macro_rules! file_words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $file:literal, $key:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// All of them in their order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word in files (Dutch).
            pub fn file_word(self) -> &'static str {
                match self { $($name::$variant => $file,)+ }
            }

            /// Key of its name in the word files.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => $key,)+ }
            }

            /// Reads the word in files; capitals and surrounding spaces don't matter.
            pub fn from_file_word(text: &str) -> Option<Self> {
                let text = text.trim().to_lowercase();
                Self::ALL.iter().copied().find(|one| one.file_word() == text)
            }
        }
    };
}
pub(crate) use file_words;

file_words! {
    /// What kind of value it is (`soort`).
    ValueKind {
        /// Plants, animals, water, soil.
        Ecological = "ecologisch", "value-kind-ecological";
        /// What people made and remember.
        CulturalHistorical = "cultuurhistorisch", "value-kind-cultural";
        /// What people live from.
        Economic = "economisch", "value-kind-economic";
        /// How the land looks and holds together.
        Landscape = "landschappelijk", "value-kind-landscape";
    }
}

file_words! {
    /// What should happen with it (`actie`).
    ValueAction {
        /// Keep.
        Keep = "behouden", "action-keep";
        /// Strengthen.
        Strengthen = "versterken", "action-strengthen";
        /// Develop.
        Develop = "ontwikkelen", "action-develop";
    }
}

file_words! {
    /// Who says so (`stem`).
    Voice {
        /// Somebody who lives there.
        Resident = "bewoner", "voice-resident";
        /// Somebody who earns a living there.
        Entrepreneur = "ondernemer", "voice-entrepreneur";
        /// Somebody who studied it.
        Expert = "expert", "voice-expert";
        /// A government.
        Government = "overheid", "voice-government";
        /// Nature itself, through a spokesperson.
        Nature = "natuur", "voice-nature";
    }
}

file_words! {
    /// When it is worth this (`periode`).
    Period {
        /// As it is today.
        Now = "nu", "period-now";
        /// As it can become.
        Later = "later", "period-later";
    }
}

/// A feature of the value map. Empty text means not filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueFeature {
    /// Its identity.
    pub id: FeatureId,
    /// Creation number, unique in this map; gives the order and is the row number in files.
    pub serial: u64,
    /// Where it is.
    pub shape: Shape,
    /// Its name.
    pub name: String,
    /// What kind of value.
    pub kind: Option<ValueKind>,
    /// Intensity 0–3 of each of the four values; None is not judged yet.
    pub intensity: FourValues<Option<u8>>,
    /// What should happen with it.
    pub action: Option<ValueAction>,
    /// Marked as important.
    pub important: Option<bool>,
    /// Marked as vulnerable.
    pub vulnerable: Option<bool>,
    /// Who says so.
    pub voice: Option<Voice>,
    /// Now or later.
    pub period: Option<Period>,
    /// Which group's tracing paper (`vel`).
    pub sheet: String,
    /// The story behind it.
    pub story: String,
    /// Arrow or note; None is a plain shape.
    pub form: Option<Form>,
    /// File name of a photo.
    pub photo: String,
    /// Where the data comes from.
    pub source: String,
    /// Metres each side of a line, radius of a point; None is the project's default.
    pub search_width_m: Option<f64>,
    /// Properties this program does not know.
    pub extra: Properties,
}

impl ValueFeature {
    /// A feature that has a place and nothing else yet.
    pub fn new(id: FeatureId, serial: u64, shape: Shape) -> Self {
        Self {
            id,
            serial,
            shape,
            name: String::new(),
            kind: None,
            intensity: FourValues::default(),
            action: None,
            important: None,
            vulnerable: None,
            voice: None,
            period: None,
            sheet: String::new(),
            story: String::new(),
            form: None,
            photo: String::new(),
            source: String::new(),
            search_width_m: None,
            extra: Properties::new(),
        }
    }

    /// Whether it still lacks a name, a kind or all four intensities ("nog te duiden").
    pub fn is_untagged(&self) -> bool {
        let is_note = self.form == Some(Form::Note);
        self.name.is_empty() || !is_note && (self.kind.is_none() || self.intensity.iter().all(|(_, i)| i.is_none()))
    }
}

impl OnMap for ValueFeature {
    fn bounds(&self) -> Bounds {
        self.shape.bounds()
    }
}

impl Row for ValueFeature {
    fn id(&self) -> FeatureId {
        self.id
    }

    fn serial(&self) -> u64 {
        self.serial
    }
}
