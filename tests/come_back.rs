//! What is exported comes back: each map, written in a form that has shapes and loaded again, is as it was.
//!
//! What other programs make of the files is in `round_trips`.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use koppelkans::analysis::{Analysis, Live};
use koppelkans::geometry::Shape;
use koppelkans::io::export::{Findings, Format, What, export, write_geopackage};
use koppelkans::io::import::{Import, ImportAs, ImportOptions, import_file};
use koppelkans::io::project_file::look;
use koppelkans::model::{FeatureId, Project};
use koppelkans::progress::Progress;
use koppelkans::words::{Language, words};

struct Sample {
    project: Project,
    analysis: Arc<Analysis>,
}

fn sample() -> Sample {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/vledderwaard.gpkg");
    let looked = look(&file, &Progress::default()).unwrap();
    let analysis = Live::default().run(&looked.project, &looked.codes, &Progress::default()).unwrap();
    Sample { project: looked.project, analysis: Arc::new(analysis) }
}

impl Sample {
    /// A map as a file of a format.
    fn written(&self, what: What, format: Format, folder: &Path) -> std::path::PathBuf {
        let path = folder.join(format!("uit.{}", format.line().extension));
        let words = words(Language::Dutch);
        let (project, analysis) = (&self.project, &self.analysis);
        let findings = Findings { project, analysis, robustness: None, zones: None, words };
        if format == Format::GeoPackage {
            write_geopackage(&findings, what, &path, &Progress::default()).unwrap();
        } else {
            std::fs::write(&path, export(&findings, what, format, None).unwrap()).unwrap();
        }
        path
    }

    /// The area of each feature of a map in whole square metres, by its identity.
    fn areas(project: &Project, what: What) -> BTreeMap<FeatureId, i64> {
        let area = |shape: &Shape| shape.area_m2().round() as i64;
        match what {
            What::Values => project.values().iter().map(|row| (row.id, area(&row.shape))).collect(),
            _ => project.tasks().iter().map(|row| (row.id, area(&row.shape))).collect(),
        }
    }
}

/// Loads a file into an empty project, with the identities that are in it.
fn load(path: &Path, as_what: ImportAs, project: &Project) -> Import {
    let options = ImportOptions::default();
    let mut next = 0_u128;
    let mut new_id = || {
        next += 1;
        FeatureId(uuid::Uuid::from_u128(next))
    };
    import_file(path, as_what, &options, project, &mut new_id, &Progress::default()).unwrap()
}

#[test]
fn shapes_come_back_from_every_form_that_has_them() {
    let sample = sample();
    for (what, as_what) in [(What::Values, ImportAs::Values), (What::Tasks, ImportAs::Tasks)] {
        for format in [Format::GeoJson, Format::FlatGeobuf, Format::Kml] {
            let folder = tempfile::tempdir().unwrap();
            let path = sample.written(what, format, folder.path());
            let mut project = Project::new("leeg", sample.project.crs());
            let import = load(&path, as_what, &project);
            project.apply(&import.edit).unwrap();
            let (before, after) = (Sample::areas(&sample.project, what), Sample::areas(&project, what));
            assert_eq!(before.len(), after.len(), "{format:?}");
            // Longitude and latitude are written to the centimetre.
            let most = if format == Format::FlatGeobuf { 1 } else { 30 };
            for (id, area_m2) in before {
                let again = after.get(&id).copied().unwrap_or_default();
                assert!((again - area_m2).abs() <= most, "{format:?} {id:?}: {again} m2, not {area_m2}");
            }
        }
    }
}
