//! The pairs as GeoJSON: the kansgebied with every term, the class and the sentence.

use geo::Geometry;

use super::more_terms::{flat, more};
use super::terms::{code, json_number, matrix_status, terms};
use super::{ExportError, Findings};
use crate::analysis::Opportunity;
use crate::geometry::projection::Crs;
use crate::io::geojson::write::GeoJsonWriter;
use crate::model::Properties;

/// One feature a pair, in the order of the analysis; a pair without ground has a null geometry.
pub fn analysis_geojson(findings: &Findings<'_>, crs: Crs) -> Result<String, ExportError> {
    let mut writer = GeoJsonWriter::new(findings.project.crs(), crs)?;
    for one in &findings.analysis.opportunities {
        let ground = (!one.ground.0.is_empty()).then(|| Geometry::MultiPolygon(one.ground.as_ref().clone()));
        let mut properties = main_properties(one, findings);
        for (name, value) in more(Some(one), findings) {
            properties.insert(name.to_owned(), flat(value));
        }
        writer.add(ground.as_ref(), properties)?;
    }
    Ok(writer.finish_with("koppelkansen", &[("matrix", matrix_status(findings.analysis))]))
}

/// The main terms of a pair with its names, class and sentence.
pub(super) fn main_properties(one: &Opportunity, findings: &Findings<'_>) -> Properties {
    let mut out = Properties::new();
    out.insert("code".to_owned(), code(one).into());
    for (key, side) in [("a", &one.a), ("b", &one.b)] {
        out.insert(key.to_owned(), side.name.clone().into());
        out.insert(format!("{key}_uuid"), side.id.to_string().into());
    }
    out.extend(terms(one).map(|(name, value)| (name.to_owned(), json_number(value))));
    out.insert("class".to_owned(), findings.words.text(one.class().key()).into());
    out.insert("sentence".to_owned(), findings.sentence(one).into());
    out
}
