//! The properties of a feature of a file: open while somebody works on them, packed while many wait.

use std::borrow::Cow;

use serde_json::Value;

use crate::model::{Attributes, NameLists, Properties};

/// The properties of a feature of a file.
#[derive(Clone, Default)]
pub struct FileProperties {
    /// As they are, once somebody wanted to change them or where they were never packed.
    open: Option<Box<Properties>>,
    /// In few bytes; empty where they are open.
    packed: Attributes,
}

impl FileProperties {
    /// To look at and change; unpacks them.
    pub fn open(&mut self) -> &mut Properties {
        self.open.get_or_insert_with(|| Box::new(std::mem::take(&mut self.packed).to_properties()))
    }

    /// Takes them out; nothing is left.
    pub fn take(&mut self) -> Properties {
        match self.open.take() {
            Some(open) => *open,
            None => std::mem::take(&mut self.packed).to_properties(),
        }
    }

    /// The same, packed.
    pub fn packed(self, lists: &mut NameLists) -> Attributes {
        self.open.map_or(self.packed, |open| lists.pack(&open))
    }

    /// Names and values in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Cow<'_, Value>)> {
        let open = self.open.iter().flat_map(|open| open.iter());
        let open = open.map(|(name, value)| (name.as_str(), Cow::Borrowed(value)));
        open.chain(self.packed.iter().map(|(name, value)| (name, Cow::Owned(value))))
    }

    /// The names in their order.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.open.iter().flat_map(|open| open.keys()).map(String::as_str).chain(self.packed.names())
    }

    /// The value with this name.
    pub fn get(&self, name: &str) -> Option<Cow<'_, Value>> {
        match &self.open {
            Some(open) => open.get(name).map(Cow::Borrowed),
            None => self.packed.get(name).map(Cow::Owned),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.packed.is_empty() && self.open.as_ref().is_none_or(|open| open.is_empty())
    }

    /// A copy of them as they are.
    pub fn to_properties(&self) -> Properties {
        self.open.as_ref().map_or_else(|| self.packed.to_properties(), |open| (**open).clone())
    }
}

impl From<Properties> for FileProperties {
    fn from(properties: Properties) -> Self {
        Self { open: (!properties.is_empty()).then(|| Box::new(properties)), packed: Attributes::default() }
    }
}

impl From<Attributes> for FileProperties {
    fn from(packed: Attributes) -> Self {
        Self { open: None, packed }
    }
}

impl std::fmt::Debug for FileProperties {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl PartialEq for FileProperties {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}
