//! A style as QML: the file in which QGIS 3 keeps how a layer looks, what its fields are called and what may stand in
//! them.
//!
//! Which rules there are is for the files beside it; lengths are written in millimetres, so that paper is right too.

use super::super::tables::{Column, Form};
use super::xml::{element, text};
use super::{By, Look, Part, Rule, fields, labels};
use crate::render::palette::Rgba;
use crate::words::Words;

/// Millimetres of a screen point, at 96 of them an inch.
const MM: f64 = 25.4 / 96.0;
/// The version of QGIS whose form this is; newer ones read it.
pub const VERSION: &str = "3.22.0-Białowieża";

/// The whole document: a look for each kind of geometry there is.
pub fn document(looks: &[(Form, Look)], columns: &[Column], words: &Words) -> String {
    let labels: Vec<_> = looks.iter().flat_map(|(form, look)| look.labels.iter().map(|label| (*form, label))).collect();
    let mut inside = renderer(looks)
        + &labels::labeling(&labels)
        + &fields::configuration(columns, words)
        + &text("mapTip", looks.first().map_or("", |(_, look)| &look.tip));
    let attributes = [
        ("version", VERSION),
        ("styleCategories", "Symbology|Labeling|Fields|Forms|MapTips"),
        ("labelsEnabled", if labels.is_empty() { "0" } else { "1" }),
    ];
    // With a kind, QGIS refuses the style for layers of another kind.
    if let [(form, _)] = looks {
        inside += &text("layerGeometryType", geometry_type(*form));
    }
    format!("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n{}\n", element("qgis", &attributes, &inside))
}

fn geometry_type(form: Form) -> &'static str {
    match form {
        Form::Points => "0",
        Form::Lines => "1",
        Form::Areas => "2",
    }
}

fn renderer(looks: &[(Form, Look)]) -> String {
    let mut symbols = String::new();
    let mut count = 0;
    let all = looks.iter().flat_map(|(form, look)| look.rules.iter().map(|one| (*form, one)));
    let rules: String = all.map(|(form, one)| rule(one, form, &mut symbols, &mut count)).collect();
    // The levels draw all grounds first, then all hatches, then all lines.
    let attributes = [("type", "RuleRenderer"), ("symbollevels", "1"), ("enableorderby", "0"), ("forceraster", "0")];
    let rules = element("rules", &[("key", "{koppelkans}")], &rules);
    element("renderer-v2", &attributes, &(rules + &element("symbols", &[], &symbols)))
}

fn rule(rule: &Rule, form: Form, symbols: &mut String, count: &mut usize) -> String {
    let key = format!("{{koppelkans-{}-{}}}", symbols.len(), rule.label);
    let name = count.to_string();
    let expression = rule.test.as_ref().map(super::Test::expression).unwrap_or_default();
    let mut attributes = vec![("key", key.as_str()), ("label", rule.label.as_str())];
    if !expression.is_empty() {
        attributes.push(("filter", &expression));
    }
    if !rule.parts.is_empty() {
        attributes.push(("symbol", &name));
        *count += 1;
        *symbols += &symbol(&name, form, &rule.parts);
    }
    if !rule.shown {
        attributes.push(("checkstate", "0"));
    }
    let children: String = rule.children.iter().map(|child| self::rule(child, form, symbols, count)).collect();
    element("rule", &attributes, &children)
}

fn symbol(name: &str, form: Form, parts: &[Part]) -> String {
    let kind = match form {
        Form::Areas => "fill",
        Form::Lines => "line",
        Form::Points => "marker",
    };
    let layers: String = parts.iter().map(|part| layer(part, name)).collect();
    whole_symbol(kind, name, &layers)
}

fn whole_symbol(kind: &str, name: &str, layers: &str) -> String {
    let attributes = [("type", kind), ("name", name), ("alpha", "1"), ("clip_to_extent", "1"), ("force_rhr", "0")];
    element("symbol", &attributes, layers)
}

/// One layer of a symbol, in the pass its part belongs to.
fn layer(part: &Part, symbol: &str) -> String {
    match part {
        Part::Fill { color } => {
            let options = [("color", rgba(*color)), ("style", "solid".to_owned()), ("outline_style", "no".to_owned())];
            symbol_layer("SimpleFill", 0, &options, &By::default(), "")
        }
        Part::Hatch { color, angle_deg, spacing_px, width_px } => {
            let line = line_options(*color, *width_px, [0.0; 4]);
            let inner = symbol_layer("SimpleLine", 0, &line, &By::default(), "");
            let options = [
                ("angle", number(*angle_deg)),
                ("distance", mm(*spacing_px)),
                ("distance_unit", "MM".to_owned()),
                ("color", rgba(*color)),
                ("line_width", mm((*width_px).into())),
                ("line_width_unit", "MM".to_owned()),
                // All hatches of a map lie on the same lines, as on ours.
                ("coordinate_reference", "viewport".to_owned()),
            ];
            let inner = whole_symbol("line", &format!("@{symbol}@1"), &inner);
            symbol_layer("LinePatternFill", 1, &options, &By::default(), &inner)
        }
        Part::Line { color, width_px, dash_px, by } => {
            symbol_layer("SimpleLine", 2, &line_options(*color, *width_px, *dash_px), by, "")
        }
        Part::Disc { radius_px, fill, line, by } => {
            symbol_layer("SimpleMarker", 2, &marker("circle", *radius_px, *fill, *line), by, "")
        }
        Part::Quarter { radius_px, turn_deg, color, by } => {
            let mut options = marker("quarter_circle", *radius_px, Some(*color), None);
            options.push(("angle", number(*turn_deg)));
            symbol_layer("SimpleMarker", 3, &options, by, "")
        }
        Part::Arrow { size_px, color, by } => {
            let head =
                symbol_layer("SimpleMarker", 0, &marker("filled_arrowhead", *size_px, Some(*color), None), by, "");
            let inner = whole_symbol("marker", &format!("@{symbol}@1"), &head);
            let options = [("placement", "lastvertex"), ("placements", "LastVertex"), ("rotate", "1")];
            let options = options.map(|(name, value)| (name, value.to_owned()));
            symbol_layer("MarkerLine", 3, &options, &By::default(), &inner)
        }
    }
}

fn marker(
    shape: &str,
    radius_px: f32,
    fill: Option<Rgba>,
    line: Option<(Rgba, f32, [f32; 4])>,
) -> Vec<(&'static str, String)> {
    let clear = Rgba([0, 0, 0, 0]);
    let mut options = vec![
        ("name", shape.to_owned()),
        ("size", mm(2.0 * f64::from(radius_px))),
        ("size_unit", "MM".to_owned()),
        ("color", rgba(fill.unwrap_or(clear))),
    ];
    match line {
        Some((color, width_px, dash_px)) => {
            let style = if dash_px == [0.0; 4] {
                "solid"
            } else if dash_px[0] > 4.0 {
                "dash"
            } else {
                "dot"
            };
            options.push(("outline_color", rgba(color)));
            options.push(("outline_width", mm(width_px.into())));
            options.push(("outline_width_unit", "MM".to_owned()));
            options.push(("outline_style", style.to_owned()));
        }
        None => options.push(("outline_style", "no".to_owned())),
    }
    options
}

fn line_options(color: Rgba, width_px: f32, dash_px: [f32; 4]) -> Vec<(&'static str, String)> {
    let dashed = dash_px.iter().sum::<f32>() > 0.0;
    let dashes =
        if dashed { dash_px.map(|part| mm(part.into())).join(";") } else { format!("{};{}", mm(5.0), mm(2.0)) };
    vec![
        ("line_color", rgba(color)),
        ("line_width", mm(width_px.into())),
        ("line_width_unit", "MM".to_owned()),
        ("line_style", "solid".to_owned()),
        ("use_custom_dash", if dashed { "1" } else { "0" }.to_owned()),
        ("customdash", dashes),
        ("customdash_unit", "MM".to_owned()),
        ("dash_pattern_offset_unit", "MM".to_owned()),
        ("capstyle", "flat".to_owned()),
        ("joinstyle", "round".to_owned()),
    ]
}

fn symbol_layer(class: &str, pass: u8, options: &[(&str, String)], by: &By, inner: &str) -> String {
    let map: String = options.iter().map(|(name, value)| option(name, value)).collect();
    let pass = pass.to_string();
    let attributes = [("class", class), ("enabled", "1"), ("locked", "0"), ("pass", pass.as_str())];
    let computed = [
        ("outlineColor", &by.color),
        ("fillColor", &by.fill),
        ("outlineWidth", &by.width),
        ("size", &by.size),
        ("customDash", &by.dash),
        ("dashPatternOffset", &by.dash_offset),
    ];
    let map = element("Option", &[("type", "Map")], &map);
    element("layer", &attributes, &(map + &data_defined("data_defined_properties", &computed) + inner))
}

/// What is computed from columns.
pub fn data_defined(name: &str, computed: &[(&str, &Option<String>)]) -> String {
    let property = |(name, expression): &(&str, &Option<String>)| {
        let expression = expression.as_ref()?;
        let inside = element("Option", &[("name", "active"), ("type", "bool"), ("value", "true")], "")
            + &option("expression", expression)
            + &element("Option", &[("name", "type"), ("type", "int"), ("value", "3")], "");
        Some(element("Option", &[("name", name), ("type", "Map")], &inside))
    };
    let all: String = computed.iter().filter_map(property).collect();
    if all.is_empty() {
        return String::new();
    }
    let inside = option("name", "")
        + &element("Option", &[("name", "properties"), ("type", "Map")], &all)
        + &option("type", "collection");
    element(name, &[], &element("Option", &[("type", "Map")], &inside))
}

/// One named text of a map of options.
pub fn option(name: &str, value: &str) -> String {
    element("Option", &[("name", name), ("type", "QString"), ("value", value)], "")
}

/// A colour as QGIS writes it.
pub fn rgba(color: Rgba) -> String {
    color.0.map(|part| part.to_string()).join(",")
}

/// A length in screen points as millimetres.
pub fn mm(length_px: f64) -> String {
    number(length_px * MM)
}

/// A number with at most three decimals.
pub fn number(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A colour in an expression of QGIS.
pub fn color_text(color: Rgba) -> String {
    let [r, g, b, _] = color.0;
    format!("'#{r:02x}{g:02x}{b:02x}'")
}
