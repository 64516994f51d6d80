//! Tests of styles.
