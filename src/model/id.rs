//! Which feature: an identity that stays the same through every change and every file.
//!
//! Making new identities is for `app` and `io`; this room has no randomness.

/// A feature's identity (`uuid` in files).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct FeatureId(pub uuid::Uuid);

impl std::fmt::Display for FeatureId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for FeatureId {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        uuid::Uuid::try_parse(text.trim()).map(FeatureId)
    }
}
