//! The names that layers of vector tiles have in the usual schemas (OpenMapTiles, Protomaps, Shortbread and our own),
//! and what kind of things stand in them.
//!
//! What becomes of a single feature is for `mvt`.

/// What stands in a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Earth,
    Water,
    Waterway,
    /// What grows on the ground or what it is used for.
    Ground,
    Built,
    Building,
    Road,
    Border,
    Place,
    WaterName,
}

impl Kind {
    /// Whether names of places can stand in it; where they can't, nobody looks for them.
    pub const fn has_names(self) -> bool {
        matches!(self, Self::Place | Self::Water | Self::WaterName)
    }
}

/// The layers of which something can be made. This is the only place where their names are known.
pub const LAYERS: [(&str, Kind); 36] = [
    ("earth", Kind::Earth),
    ("water", Kind::Water),
    ("ocean", Kind::Water),
    ("water_polygons", Kind::Water),
    ("water_areas", Kind::Water),
    ("waterdeel", Kind::Water),
    ("waterway", Kind::Waterway),
    ("water_lines", Kind::Waterway),
    ("physical_line", Kind::Waterway),
    ("landcover", Kind::Ground),
    ("landuse", Kind::Ground),
    ("land", Kind::Ground),
    ("park", Kind::Ground),
    ("natural", Kind::Ground),
    ("terrein", Kind::Ground),
    ("sites", Kind::Ground),
    ("built_up", Kind::Built),
    ("urban", Kind::Built),
    ("urban_areas", Kind::Built),
    ("building", Kind::Building),
    ("buildings", Kind::Building),
    ("pand", Kind::Building),
    ("transportation", Kind::Road),
    ("roads", Kind::Road),
    ("streets", Kind::Road),
    ("road", Kind::Road),
    ("wegdeel", Kind::Road),
    ("boundary", Kind::Border),
    ("boundaries", Kind::Border),
    ("admin", Kind::Border),
    ("place", Kind::Place),
    ("places", Kind::Place),
    ("place_labels", Kind::Place),
    ("water_name", Kind::WaterName),
    ("water_polygons_labels", Kind::WaterName),
    ("physical_point", Kind::WaterName),
];

/// Layers that are known and left out.
const PASSED_BY: [&str; 12] = [
    "transportation_name",
    "street_labels",
    "poi",
    "pois",
    "housenumber",
    "addresses",
    "mountain_peak",
    "aeroway",
    "aerodrome_label",
    "globallandcover",
    "transit",
    "public_transport",
];

/// What stands in a layer of this name; None where nothing can be made of it.
pub fn kind_of(name: &str) -> Option<Kind> {
    LAYERS.iter().find(|(own, _)| *own == name).map(|(_, kind)| *kind)
}

/// Whether a layer of this name is known. Layers of texts alone count too.
pub fn is_known(name: &str) -> bool {
    kind_of(name).is_some() || PASSED_BY.contains(&name)
}
