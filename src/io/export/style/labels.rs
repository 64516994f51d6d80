//! Labels as QGIS keeps them: rules with a text format, what they stand on, and where they may stand.
//!
//! What they say is for the files beside it.

use super::super::tables::Form;
use super::qml::{data_defined, mm, number, rgba};
use super::xml::element;
use super::{Badge, Label, Test};
use crate::render::palette;

/// Size of a name in points of print: 12 screen points.
const SIZE_PT: &str = "9";
/// Width of the light edge around letters, in screen points.
const EDGE_PX: f64 = 3.0;

/// The element with all labels; none when there are none.
pub fn labeling(labels: &[(Form, &Label)]) -> String {
    if labels.is_empty() {
        return String::new();
    }
    let rule = |(at, (form, label)): (usize, &(Form, &Label))| {
        let key = format!("{{koppelkans-label-{at}}}");
        let filter = filter(label);
        let mut attributes = vec![("key", key.as_str()), ("description", label.column)];
        if !filter.is_empty() {
            attributes.push(("filter", &filter));
        }
        element("rule", &attributes, &settings(label, *form))
    };
    let rules: String = labels.iter().enumerate().map(rule).collect();
    let rules = element("rules", &[("key", "{koppelkans-labels}")], &rules);
    element("labeling", &[("type", "rule-based")], &rules)
}

/// Which rows a label is for; empty for all.
fn filter(label: &Label) -> String {
    let of_form = label.form.map(|form| Test::Has(form).expression());
    let own = Some(&label.filter).filter(|own| !own.is_empty()).cloned();
    match (of_form, own) {
        (Some(form), Some(own)) => format!("({form}) AND ({own})"),
        (one, other) => one.or(other).unwrap_or_default(),
    }
}

fn settings(label: &Label, form: Form) -> String {
    let style = text_style(label);
    let format = [
        ("multilineAlign", "1"),
        ("wrapChar", ""),
        ("autoWrapLength", if label.html { "0" } else { "24" }),
        ("useMaxLineLengthForAutoWrap", "1"),
        ("formatNumbers", "0"),
    ];
    let smallest = mm(label.smallest_px.into());
    let rendering = [
        ("drawLabels", "1"),
        ("displayAll", "0"),
        ("minFeatureSize", smallest.as_str()),
        ("obstacle", "1"),
        ("labelPerPart", "0"),
        ("fitInPolygonOnly", "0"),
        ("upsidedownLabels", "0"),
        ("zIndex", if label.badge.is_some() { "1" } else { "0" }),
    ];
    let computed = [
        ("Color", &label.color_by),
        ("Priority", &label.badge.as_ref().and_then(|badge| badge.first_by.clone())),
        ("ShapeFillColor", &label.badge.as_ref().and_then(|badge| badge.fill_by.clone())),
    ];
    let inside = style
        + &element("text-format", &format, "")
        + &placement(form, label.badge.is_some())
        + &element("rendering", &rendering, "")
        + &data_defined("dd_properties", &computed);
    element("settings", &[("calloutType", "simple")], &inside)
}

fn text_style(label: &Label) -> String {
    let color = rgba(label.color);
    let attributes = [
        ("fieldName", label.expression.as_str()),
        ("isExpression", "1"),
        ("fontFamily", "IBM Plex Sans"),
        ("namedStyle", if label.bold { "SemiBold" } else { "Regular" }),
        ("fontWeight", if label.bold { "63" } else { "50" }),
        ("fontSize", SIZE_PT),
        ("fontSizeUnit", "Point"),
        ("textColor", &color),
        ("textOpacity", "1"),
        ("multilineHeight", "1"),
        ("allowHtml", if label.html { "1" } else { "0" }),
    ];
    let families: String =
        ["Open Sans", "Noto Sans", "Arial"].iter().map(|name| element("family", &[("name", name)], "")).collect();
    let (size, sheet) = (mm(EDGE_PX / 2.0), rgba(palette::SHEET));
    let edge = [
        ("bufferDraw", if label.badge.is_some() { "0" } else { "1" }),
        ("bufferSize", size.as_str()),
        ("bufferSizeUnits", "MM"),
        ("bufferColor", &sheet),
        ("bufferOpacity", "1"),
        ("bufferJoinStyle", "128"),
        ("bufferNoFill", "1"),
    ];
    let inside = element("families", &[], &families)
        + &element("text-buffer", &edge, "")
        + &label.badge.as_ref().map(background).unwrap_or_default();
    element("text-style", &attributes, &inside)
}

fn background(badge: &Badge) -> String {
    let (fill, line) = (rgba(badge.fill), rgba(badge.line));
    let (x, y) = (mm(badge.margin_px.0.into()), mm(badge.margin_px.1.into()));
    let (radius, width) = (mm(badge.radius_px.into()), mm(1.6));
    let attributes = [
        ("shapeDraw", "1"),
        // A rectangle with a margin around the text.
        ("shapeType", "0"),
        ("shapeSizeType", "0"),
        ("shapeSizeX", &x),
        ("shapeSizeY", &y),
        ("shapeSizeUnit", "MM"),
        ("shapeRotationType", "0"),
        ("shapeRadiiX", &radius),
        ("shapeRadiiY", &radius),
        ("shapeRadiiUnit", "MM"),
        ("shapeFillColor", &fill),
        ("shapeBorderColor", &line),
        ("shapeBorderWidth", &width),
        ("shapeBorderWidthUnit", "MM"),
        ("shapeOpacity", "1"),
        ("shapeJoinStyle", "128"),
    ];
    element("background", &attributes, "")
}

/// On an area, beside a line, around a point; badges stand around their place, where none covers another.
fn placement(form: Form, is_badge: bool) -> String {
    let distance = number(11.0 * 25.4 / 96.0);
    let common = [("distUnits", "MM"), ("centroidInside", "1"), ("centroidWhole", "1"), ("priority", "5")];
    let own: &[(&str, &str)] = match form {
        Form::Areas if is_badge => &[
            ("placement", "6"),
            ("dist", "1"),
            ("predefinedPositionOrder", "TR,BL,TL,BR,R,L,T,B"),
            ("offsetType", "0"),
            ("geometryGenerator", "point_on_surface($geometry)"),
            ("geometryGeneratorEnabled", "1"),
            ("geometryGeneratorType", "PointGeometry"),
        ],
        Form::Areas => &[("placement", "4"), ("dist", "0")],
        Form::Lines => &[("placement", "4"), ("dist", "0")],
        Form::Points => &[
            ("placement", "6"),
            ("dist", &distance),
            ("predefinedPositionOrder", "R,B,L,T,TR,BR,TL,BL"),
            ("offsetType", "0"),
        ],
    };
    element("placement", &[own, &common].concat(), "")
}
