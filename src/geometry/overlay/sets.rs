//! Which things lie over one another, as numbers: a set that was met before keeps its number, and going over one
//! border more is looking up the next.
//!
//! Only `strips` uses it; what the things are it does not know.

use std::collections::BTreeMap;

/// The number of the set of nothing.
pub(super) const NOTHING: usize = 0;

/// Sets of things with the area found under each.
pub(super) struct Sets {
    things: usize,
    members: Vec<Vec<usize>>,
    numbers: BTreeMap<Vec<usize>, usize>,
    /// Of each set and each thing, the set with that thing in or out; 0 is not known yet, else one more than its
    /// number.
    next: Vec<usize>,
    areas: Vec<f64>,
}

impl Sets {
    /// Only the set of nothing, of so many things.
    pub fn new(things: usize) -> Self {
        let nothing = Vec::new();
        let numbers = BTreeMap::from([(nothing.clone(), NOTHING)]);
        Self { things, members: vec![nothing], numbers, next: vec![0; things], areas: vec![0.0] }
    }

    /// The set with one thing put in or, when it was in, taken out.
    pub fn toggled(&mut self, set: usize, thing: usize) -> usize {
        let at = set * self.things + thing;
        match self.next[at] {
            0 => {
                let number = self.find(set, thing);
                self.next[at] = number + 1;
                self.next[number * self.things + thing] = set + 1;
                number
            }
            known => known - 1,
        }
    }

    fn find(&mut self, set: usize, thing: usize) -> usize {
        let mut members = self.members[set].clone();
        match members.binary_search(&thing) {
            Ok(at) => drop(members.remove(at)),
            Err(at) => members.insert(at, thing),
        }
        if let Some(number) = self.numbers.get(&members) {
            return *number;
        }
        let number = self.members.len();
        self.numbers.insert(members.clone(), number);
        self.members.push(members);
        self.next.resize(self.next.len() + self.things, 0);
        self.areas.push(0.0);
        number
    }

    /// Counts area under a set.
    pub fn add(&mut self, set: usize, area: f64) {
        self.areas[set] += area;
    }

    /// All sets with their area, in the order in which they were met.
    pub fn areas(self) -> impl Iterator<Item = (Vec<usize>, f64)> {
        self.members.into_iter().zip(self.areas).filter(|(_, area)| *area > 0.0)
    }
}
