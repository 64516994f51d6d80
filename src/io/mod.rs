//! Bytes to model and back: one file per format, the project file, exporters.
//!
//! This room knows no window and nothing of how results are computed.

pub mod columns;
