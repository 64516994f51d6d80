//! A style as SLD 1.1 with Symbology Encoding, for GeoServer, MapServer and others.
//!
//! What only QGIS can compute (a badge, an intensity of a line) is left out; the rules are made for that.

use super::super::tables::Form;
use super::xml::{element, text};
use super::{Label, Look, Part, Rule, Test};
use crate::render::palette::{self, Rgba};

/// The whole document: a look for each kind of geometry there is.
pub fn document(looks: &[(Form, Look)], name: &str, title: &str) -> String {
    let all = looks.iter().flat_map(|(form, look)| look.rules.iter().map(|one| (*form, one)));
    let rules: String = all.map(|(form, one)| rule(one, &[], form)).collect();
    let labels = looks.iter().flat_map(|(_, look)| &look.labels).filter(|label| label.badge.is_none());
    let labels: String = labels.map(label).collect();
    let style = element("se:FeatureTypeStyle", &[], &(rules + &labels));
    let style = text("se:Name", title) + &style;
    let layer = text("se:Name", name) + &element("UserStyle", &[], &style);
    let attributes = [
        ("version", "1.1.0"),
        ("xmlns", "http://www.opengis.net/sld"),
        ("xmlns:se", "http://www.opengis.net/se"),
        ("xmlns:ogc", "http://www.opengis.net/ogc"),
        ("xmlns:xlink", "http://www.w3.org/1999/xlink"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
            "xsi:schemaLocation",
            "http://www.opengis.net/sld http://schemas.opengis.net/sld/1.1.0/StyledLayerDescriptor.xsd",
        ),
    ];
    let body = element("StyledLayerDescriptor", &attributes, &element("NamedLayer", &[], &layer));
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{body}\n")
}

fn rule(rule: &Rule, above: &[Test], form: Form) -> String {
    if !rule.shown {
        return String::new();
    }
    let tests: Vec<Test> = above.iter().chain(&rule.test).cloned().collect();
    let mut out = String::new();
    if !rule.parts.is_empty() {
        let filter = match tests.as_slice() {
            [] => String::new(),
            tests => element("ogc:Filter", &[], &Test::All(tests.to_vec()).filter()),
        };
        let parts: String = rule.parts.iter().map(|part| symbolizer(part, form)).collect();
        out = element("se:Rule", &[], &(text("se:Name", &rule.label) + &filter + &parts));
    }
    out + &rule.children.iter().map(|child| self::rule(child, &tests, form)).collect::<String>()
}

fn symbolizer(part: &Part, form: Form) -> String {
    match part {
        Part::Fill { color } => element("se:PolygonSymbolizer", &[], &fill(*color)),
        Part::Hatch { color, angle_deg, spacing_px, width_px } => {
            let mark = match *angle_deg {
                45.0 => "shape://slash",
                0.0 => "shape://horline",
                135.0 => "shape://backslash",
                90.0 => "shape://vertline",
                angle if angle < 90.0 => "shape://slash",
                _ => "shape://backslash",
            };
            let mark = text("se:WellKnownName", mark) + &stroke(*color, *width_px, [0.0; 4]);
            let graphic = element("se:Mark", &[], &mark) + &text("se:Size", &format!("{spacing_px}"));
            let graphic = element("se:GraphicFill", &[], &element("se:Graphic", &[], &graphic));
            element("se:PolygonSymbolizer", &[], &element("se:Fill", &[], &graphic))
        }
        Part::Line { color, width_px, dash_px, .. } => {
            let name = if form == Form::Areas { "se:PolygonSymbolizer" } else { "se:LineSymbolizer" };
            element(name, &[], &stroke(*color, *width_px, *dash_px))
        }
        Part::Disc { radius_px, fill: inside, line, .. } => {
            let line = line.map(|(color, width, dash)| stroke(color, width, dash)).unwrap_or_default();
            point("circle", 2.0 * radius_px, &(inside.map(fill).unwrap_or_default() + &line), None)
        }
        // A mark of which only a quarter is seen does not exist: a small square stands where the quarter is.
        Part::Quarter { radius_px, turn_deg, color, .. } => {
            let (x, y) = match *turn_deg as i64 {
                0 => (-1.0, -1.0),
                90 => (1.0, -1.0),
                180 => (1.0, 1.0),
                _ => (-1.0, 1.0),
            };
            let off = radius_px / 2.0;
            point("square", *radius_px, &fill(*color), Some((x * off, y * off)))
        }
        Part::Arrow { .. } => String::new(),
    }
}

fn point(mark: &str, size_px: f32, inside: &str, moved: Option<(f32, f32)>) -> String {
    let mark = element("se:Mark", &[], &(text("se:WellKnownName", mark) + inside));
    let moved = moved.map(|(x, y)| {
        let at = text("se:DisplacementX", &x.to_string()) + &text("se:DisplacementY", &(-y).to_string());
        element("se:Displacement", &[], &at)
    });
    let graphic = mark + &text("se:Size", &size_px.to_string()) + &moved.unwrap_or_default();
    element("se:PointSymbolizer", &[], &element("se:Graphic", &[], &graphic))
}

fn parameter(name: &str, value: &str) -> String {
    element("se:SvgParameter", &[("name", name)], value)
}

fn hex(color: Rgba) -> String {
    let [r, g, b, _] = color.0;
    format!("#{r:02x}{g:02x}{b:02x}")
}

fn opacity(name: &str, color: Rgba) -> String {
    match color.0[3] {
        255 => String::new(),
        alpha => parameter(name, &format!("{:.3}", f32::from(alpha) / 255.0)),
    }
}

fn fill(color: Rgba) -> String {
    element("se:Fill", &[], &(parameter("fill", &hex(color)) + &opacity("fill-opacity", color)))
}

fn stroke(color: Rgba, width_px: f32, dash_px: [f32; 4]) -> String {
    let mut inside = parameter("stroke", &hex(color)) + &opacity("stroke-opacity", color);
    inside += &parameter("stroke-width", &width_px.to_string());
    inside += &parameter("stroke-linejoin", "round");
    if dash_px.iter().sum::<f32>() > 0.0 {
        inside += &parameter("stroke-dasharray", &dash_px.map(|part| part.to_string()).join(" "));
    }
    element("se:Stroke", &[], &inside)
}

fn label(label: &Label) -> String {
    let font = parameter("font-family", "IBM Plex Sans")
        + &parameter("font-size", "12")
        + &parameter("font-weight", if label.bold { "bold" } else { "normal" });
    let halo = element("se:Halo", &[], &(text("se:Radius", "1.5") + &fill(palette::SHEET)));
    let inside = element("se:Label", &[], &text("ogc:PropertyName", label.column))
        + &element("se:Font", &[], &font)
        + &halo
        + &fill(label.color);
    let filter = label.form.map(|form| element("ogc:Filter", &[], &Test::Has(form).filter())).unwrap_or_default();
    element("se:Rule", &[], &(filter + &element("se:TextSymbolizer", &[], &inside)))
}
