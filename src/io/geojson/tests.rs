//! Tests of reading GeoJSON.
