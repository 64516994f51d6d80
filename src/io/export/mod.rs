//! From the project and its analysis to what others read.
//!
//! Exporters may read results of the analysis; they compute nothing themselves.

mod rows;

pub use rows::opportunity_rows;
