//! Styles say what the drawing room says: angles, colours and lines, also for odd names.

#![allow(clippy::unwrap_used)]

use super::super::tables::Rows;
use super::*;
use crate::geometry::projection::Crs;
use crate::model::{Project, TypeCode, Worth};
use crate::render::hatch::angle_deg;
use crate::render::palette;
use crate::words::{Language, words};

fn table(kind: Kind, name: &str) -> Table<'static> {
    let (title, about) = (name.to_owned(), String::new());
    Table { kind, name: name.to_owned(), title, about, columns: Vec::new(), rows: Rows::none() }
}

#[test]
fn each_value_has_its_hatch_at_its_angle_in_its_colour_three_times_as_dense() {
    let style = style(&table(Kind::Values, "waarden"), &[Form::Areas], &[], words(Language::Dutch));
    for worth in Worth::ALL {
        let angle = format!("<Option name=\"angle\" type=\"QString\" value=\"{}\"/>", angle_deg(worth));
        let color = format!("name=\"color\" type=\"QString\" value=\"{}\"", qml::rgba(palette::worth(worth)));
        let hatches = style.qml.split("class=\"LinePatternFill\"").skip(1);
        let own: Vec<&str> = hatches.filter(|hatch| hatch.contains(&angle)).collect();
        assert_eq!(own.len(), 3, "{worth:?}");
        assert!(own.iter().all(|hatch| hatch.contains(&color)), "{worth:?}");
        let distance =
            |hatch: &&str| hatch.split("\"distance\" type=\"QString\" value=\"").nth(1).unwrap()[..4].to_owned();
        let mut distances: Vec<String> = own.iter().map(distance).collect();
        distances.dedup();
        assert_eq!(distances.len(), 3, "{worth:?}: {distances:?}");
    }
}

#[test]
fn a_type_with_an_odd_code_breaks_no_style() {
    let mut types = Project::new("p", Crs::RD_NEW).types().to_vec();
    types[0].code = TypeCode("O'B\"<&".to_owned());
    let style = style(&table(Kind::Tasks, "opgaven"), &[Form::Areas], &types, words(Language::Dutch));
    assert!(style.qml.contains("&quot;type&quot; IS 'O''B&quot;&lt;&amp;'"), "{}", style.qml);
    assert!(style.sld.contains("<ogc:Literal>O'B&quot;&lt;&amp;</ogc:Literal>"), "{}", style.sld);
}

#[test]
fn a_test_can_be_turned_round_where_nothing_is_filled_in() {
    let test = Test::All(vec![Test::Above("gebruik", 0), Test::Is("soort", "wens".to_owned()).not()]);
    assert_eq!(test.expression(), r#"(coalesce("gebruik", 0) > 0) AND (NOT ("soort" IS 'wens'))"#);
    assert!(test.filter().starts_with("<ogc:And><ogc:PropertyIsGreaterThan>"));
}
