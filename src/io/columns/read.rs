//! Taking columns out of properties, so that what nobody took is left in its order.
//!
//! Which columns there are is for `values` and `tasks`.

use serde_json::Value;

use super::parse::shown;
use super::{ColumnFault, ColumnWarning};
use crate::model::Properties;

/// Reads columns by name from the properties of one feature.
pub struct ColumnReader {
    properties: Properties,
    used: Vec<bool>,
    warnings: Vec<ColumnWarning>,
}

impl ColumnReader {
    pub fn new(properties: Properties) -> Self {
        Self { used: vec![false; properties.len()], properties, warnings: Vec::new() }
    }

    /// Reads one column; a value that can't be read is warned of and left among the other properties. The name
    /// as it should be goes before one with other capitals.
    pub fn read<T: Default>(&mut self, column: &str, parse: impl Fn(&Value) -> Result<T, ColumnFault>) -> T {
        let exact = self.properties.keys().position(|name| name == column);
        let Some(at) = exact.or_else(|| self.properties.keys().position(|name| name.eq_ignore_ascii_case(column)))
        else {
            return T::default();
        };
        let Some((name, value)) = self.properties.iter().nth(at) else { return T::default() };
        match parse(value) {
            Ok(read) => {
                if let Some(used) = self.used.get_mut(at) {
                    *used = true;
                }
                read
            }
            Err(fault) => {
                self.warnings.push(ColumnWarning { column: name.clone(), value: shown(value), fault });
                T::default()
            }
        }
    }

    /// What was not read, in order, and what was warned of.
    pub fn finish(self) -> (Properties, Vec<ColumnWarning>) {
        let left = self.properties.into_iter().zip(self.used).filter(|(_, used)| !used).map(|(pair, _)| pair);
        (left.collect(), self.warnings)
    }
}
