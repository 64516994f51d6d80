//! The pairs as GeoJSON: the kansgebied with every term, the class and the sentence.

use geo::Geometry;

use super::ExportError;
use super::terms::{code, json_number, matrix_status, terms};
use crate::analysis::{Analysis, Opportunity};
use crate::geometry::projection::Crs;
use crate::io::geojson::write::GeoJsonWriter;
use crate::model::Properties;
use crate::words::Words;

/// One feature a pair, in the order of the analysis; a pair without ground has a null geometry.
pub fn analysis_geojson(analysis: &Analysis, plane: Crs, crs: Crs, words: &Words) -> Result<String, ExportError> {
    let mut writer = GeoJsonWriter::new(plane, crs)?;
    for one in &analysis.opportunities {
        let ground = (!one.ground.0.is_empty()).then(|| Geometry::MultiPolygon(one.ground.as_ref().clone()));
        writer.add(ground.as_ref(), pair_properties(one, words))?;
    }
    Ok(writer.finish_with("koppelkansen", &[("matrix", matrix_status(analysis))]))
}

/// Everything about a pair that fits in a flat row.
pub(super) fn pair_properties(one: &Opportunity, words: &Words) -> Properties {
    let mut out = Properties::new();
    out.insert("code".to_owned(), code(one).into());
    for (key, side) in [("a", &one.a), ("b", &one.b)] {
        out.insert(key.to_owned(), side.name.clone().into());
        out.insert(format!("{key}_uuid"), side.id.to_string().into());
    }
    out.extend(terms(one).map(|(name, value)| (name.to_owned(), json_number(value))));
    out.insert("class".to_owned(), words.text(one.class().key()).into());
    out.insert("sentence".to_owned(), one.sentence(words).into());
    out
}
