//! Tests of the project file as a whole.
