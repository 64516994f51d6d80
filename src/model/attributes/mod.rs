//! The properties of a feature in as few bytes as they need: a layer can have a million of them.
//!
//! Their names stand once for all features that have the same ones in the same order; the values stand in one block,
//! in that order. Nothing is changed here: who wants other values takes the properties out and packs them again.

mod packing;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use serde_json::Value;

use super::Properties;
use packing::{put, take, taken};

/// The properties of a feature, packed. Equal when they have the same names in the same order with the same values.
#[derive(Clone, Default)]
pub struct Attributes {
    /// None where there are none.
    names: Option<Arc<Names>>,
    /// The values: a byte that says of which kind, then what that kind needs.
    values: Box<[u8]>,
}

#[derive(PartialEq, Eq)]
struct Names(Box<[Box<str>]>);

/// Lists of names that were met already, so that features with the same ones share them.
#[derive(Clone, Default)]
pub struct NameLists {
    /// The latest at the end.
    lists: Vec<Arc<Names>>,
    /// Where values are packed, so that what is kept of them takes just its size.
    block: Vec<u8>,
}

/// So many different lists of names are looked through; in a file with more, features share less.
const MOST_LISTS: usize = 32;

impl NameLists {
    /// With a list of names that are expected.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self { lists: vec![Arc::new(Names(names.into_iter().map(Into::into).collect()))], block: Vec::new() }
    }

    /// Packs properties.
    pub fn pack(&mut self, properties: &Properties) -> Attributes {
        if properties.is_empty() {
            return Attributes::default();
        }
        self.block.clear();
        properties.values().for_each(|value| put(value, &mut self.block));
        Attributes { names: Some(self.list_of(properties)), values: self.block.as_slice().into() }
    }

    fn list_of(&mut self, properties: &Properties) -> Arc<Names> {
        let same = |list: &&Arc<Names>| {
            list.0.len() == properties.len()
                && list.0.iter().zip(properties.keys()).all(|(one, other)| **one == **other)
        };
        if let Some(list) = self.lists.iter().rev().find(same) {
            return Arc::clone(list);
        }
        let list = Arc::new(Names(properties.keys().map(|name| name.as_str().into()).collect()));
        if self.lists.len() == MOST_LISTS {
            self.lists.remove(0);
        }
        self.lists.push(Arc::clone(&list));
        list
    }
}

impl Attributes {
    /// The names in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().flat_map(|list| list.0.iter()).map(|name| &**name)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_none()
    }

    /// Names and values in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, Value)> {
        let mut rest = &*self.values;
        self.names().map(move |name| (name, take(&mut rest)))
    }

    /// The value with this name.
    pub fn get(&self, name: &str) -> Option<Value> {
        let at = self.names().position(|one| one == name)?;
        let mut rest = &*self.values;
        (0..at).for_each(|_| drop(taken(&mut rest)));
        Some(take(&mut rest))
    }

    /// The properties themselves.
    pub fn to_properties(&self) -> Properties {
        self.iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

impl From<&Properties> for Attributes {
    fn from(properties: &Properties) -> Self {
        NameLists::default().pack(properties)
    }
}

impl From<Properties> for Attributes {
    fn from(properties: Properties) -> Self {
        Self::from(&properties)
    }
}

impl PartialEq for Attributes {
    fn eq(&self, other: &Self) -> bool {
        self.values == other.values && self.names == other.names
    }
}

impl std::fmt::Debug for Attributes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl std::fmt::Debug for NameLists {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.lists.iter().map(|list| &list.0)).finish()
    }
}
