//! Which export goes in which format: one table for the dialog and the command line.
//!
//! It writes nothing.

use super::{Format, What};

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct FormLine {
    /// The format.
    pub format: Format,
    /// Key of its name in the word files.
    pub key: &'static str,
    /// How its files end.
    pub extension: &'static str,
    /// Which exports it can be.
    pub holds: &'static [What],
    /// Whether the reference system can be chosen.
    pub any_crs: bool,
}

const MAPS: &[What] = &[What::Opportunities, What::Values, What::Tasks, What::Zones, What::Area];
const WITH_ALL: &[What] = &[What::HandOver, What::Opportunities, What::Values, What::Tasks, What::Zones, What::Area];
const LISTS: &[What] = &[What::Opportunities, What::Values, What::Tasks, What::Zones];

/// All formats, in the order in which they are offered.
pub const FORMS: &[FormLine] = &[
    FormLine { format: Format::GeoPackage, key: "out-geopackage", extension: "gpkg", holds: WITH_ALL, any_crs: false },
    FormLine { format: Format::GeoJson, key: "out-geojson", extension: "geojson", holds: MAPS, any_crs: true },
    FormLine { format: Format::Xlsx, key: "out-xlsx", extension: "xlsx", holds: LISTS, any_crs: false },
    FormLine { format: Format::Csv, key: "ui-csv", extension: "csv", holds: MAPS, any_crs: false },
    FormLine { format: Format::CsvPlain, key: "out-csv-plain", extension: "csv", holds: MAPS, any_crs: false },
    FormLine { format: Format::Kml, key: "out-kml", extension: "kml", holds: WITH_ALL, any_crs: false },
    FormLine { format: Format::FlatGeobuf, key: "out-flatgeobuf", extension: "fgb", holds: MAPS, any_crs: true },
    FormLine { format: Format::GeoParquet, key: "out-geoparquet", extension: "parquet", holds: MAPS, any_crs: true },
    FormLine { format: Format::Markdown, key: "out-markdown", extension: "md", holds: &[What::Method], any_crs: false },
];

impl Format {
    /// Its line in the table.
    pub fn line(self) -> &'static FormLine {
        // Every format has its line, which a test holds.
        FORMS.iter().find(|line| line.format == self).unwrap_or(&FORMS[0])
    }
}

impl What {
    /// Everything that can be exported, in the order in which it is offered.
    pub const ALL: [What; 7] =
        [What::HandOver, What::Opportunities, What::Tasks, What::Values, What::Zones, What::Area, What::Method];

    /// The formats it can be written in.
    pub fn formats(self) -> impl Iterator<Item = &'static FormLine> {
        FORMS.iter().filter(move |line| line.holds.contains(&self))
    }

    /// Key of what it is called.
    pub fn key(self) -> &'static str {
        match self {
            What::HandOver => "out-what-handover",
            What::Area => "area",
            What::Values => "map-values",
            What::Tasks => "map-tasks",
            What::Opportunities => "out-chances",
            What::Zones => "out-zones",
            What::Method => "ui-export-method",
        }
    }

    /// Key of what goes into the file.
    pub fn about_key(self) -> &'static str {
        match self {
            What::HandOver => "out-contains-handover",
            What::Area => "out-about-area",
            What::Values => "out-about-values",
            What::Tasks => "out-about-tasks",
            What::Opportunities => "out-about-chances",
            What::Zones => "out-about-zones",
            What::Method => "out-contains-method",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_has_its_line_and_every_export_a_format() {
        for line in FORMS {
            assert_eq!(line.format.line().key, line.key);
        }
        for what in What::ALL {
            assert!(what.formats().next().is_some(), "{what:?}");
        }
    }
}
