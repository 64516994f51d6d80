//! Which rows a rule is about, as an expression of QGIS and as a filter of the OGC.
//!
//! It compares columns with fixed values, and looks what kind of geometry a row has; nothing more.

use super::super::tables::Form;
use super::xml::{element, text};

/// A test of the columns of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Test {
    /// The column has this text.
    Is(&'static str, String),
    /// The column has this number.
    Equals(&'static str, i64),
    /// The column is true.
    Holds(&'static str),
    /// The number in the column is above this.
    Above(&'static str, i64),
    /// The number in the column is below this.
    Below(&'static str, i64),
    /// There is nothing in the column.
    Missing(&'static str),
    /// The row has this kind of geometry.
    Has(Form),
    /// The test does not hold, also where it can't be told.
    Not(Box<Test>),
    /// All of them hold.
    All(Vec<Test>),
    /// One of them holds.
    Any(Vec<Test>),
}

/// A name as QGIS quotes it.
pub fn column(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A text as QGIS quotes it.
pub fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "''"))
}

impl Test {
    pub fn not(self) -> Self {
        Test::Not(Box::new(self))
    }

    /// The test as an expression of QGIS; never null, so that it can be turned round.
    pub fn expression(&self) -> String {
        let joined = |tests: &[Test], word: &str| {
            tests.iter().map(|test| format!("({})", test.expression())).collect::<Vec<_>>().join(word)
        };
        match self {
            Test::Is(name, value) => format!("{} IS {}", column(name), quoted(value)),
            Test::Equals(name, value) => format!("{} IS {value}", column(name)),
            Test::Holds(name) => format!("coalesce({}, false)", column(name)),
            Test::Above(name, value) => format!("coalesce({}, {value}) > {value}", column(name)),
            Test::Below(name, value) => format!("coalesce({}, {value}) < {value}", column(name)),
            Test::Missing(name) => format!("{} IS NULL", column(name)),
            Test::Has(form) => format!("geometry_type($geometry) IS '{}'", of_qgis(*form)),
            Test::Not(test) => format!("NOT ({})", test.expression()),
            Test::All(tests) => joined(tests, " AND "),
            Test::Any(tests) => joined(tests, " OR "),
        }
    }

    /// The test as the inside of an `ogc:Filter`.
    pub fn filter(&self) -> String {
        let name_of = |name: &str| text("ogc:PropertyName", name);
        let compare = |operator: &str, name: &str, value: &str| {
            element(operator, &[], &(name_of(name) + &text("ogc:Literal", value)))
        };
        let joined = |tests: &[Test], operator: &str| match tests {
            [one] => one.filter(),
            _ => element(operator, &[], &tests.iter().map(Test::filter).collect::<String>()),
        };
        match self {
            Test::Is(name, value) => compare("ogc:PropertyIsEqualTo", name, value),
            Test::Equals(name, value) => compare("ogc:PropertyIsEqualTo", name, &value.to_string()),
            Test::Holds(name) => compare("ogc:PropertyIsEqualTo", name, "true"),
            Test::Above(name, value) => compare("ogc:PropertyIsGreaterThan", name, &value.to_string()),
            Test::Below(name, value) => compare("ogc:PropertyIsLessThan", name, &value.to_string()),
            Test::Missing(name) => element("ogc:PropertyIsNull", &[], &name_of(name)),
            Test::Has(form) => {
                // Not in the standard, but GeoServer and its kin know it, and others have no way to ask.
                let geometry = element("ogc:Function", &[("name", "dimension")], &name_of("geom"));
                element("ogc:PropertyIsEqualTo", &[], &(geometry + &text("ogc:Literal", dimension(*form))))
            }
            Test::Not(test) => element("ogc:Not", &[], &test.filter()),
            Test::All(tests) => joined(tests, "ogc:And"),
            Test::Any(tests) => joined(tests, "ogc:Or"),
        }
    }
}

/// What QGIS calls a kind of geometry in an expression, whatever its language.
fn of_qgis(form: Form) -> &'static str {
    match form {
        Form::Areas => "Polygon",
        Form::Lines => "Line",
        Form::Points => "Point",
    }
}

fn dimension(form: Form) -> &'static str {
    match form {
        Form::Areas => "2",
        Form::Lines => "1",
        Form::Points => "0",
    }
}
