//! The four values: herkomst, gebruik, beleving, toekomst. Always four, never summed into one number.
//!
//! What is stored per value (intensity, effect) is for the caller to choose.

/// One of the four values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Worth {
    /// Herkomstwaarde: where it comes from.
    Heritage,
    /// Gebruikswaarde: what it is used for.
    Use,
    /// Belevingswaarde: how it is experienced.
    Experience,
    /// Toekomstwaarde: what it can be later.
    Future,
}

impl Worth {
    /// All four, in their fixed order H, G, B, T.
    pub const ALL: [Worth; 4] = [Worth::Heritage, Worth::Use, Worth::Experience, Worth::Future];

    /// Column name in files.
    pub fn column(self) -> &'static str {
        match self {
            Worth::Heritage => "herkomst",
            Worth::Use => "gebruik",
            Worth::Experience => "beleving",
            Worth::Future => "toekomst",
        }
    }

    /// The letter used beside the hatch.
    pub fn letter(self) -> char {
        match self {
            Worth::Heritage => 'H',
            Worth::Use => 'G',
            Worth::Experience => 'B',
            Worth::Future => 'T',
        }
    }

    /// Key of its name in the word files.
    pub fn key(self) -> &'static str {
        match self {
            Worth::Heritage => "worth-heritage",
            Worth::Use => "worth-use",
            Worth::Experience => "worth-experience",
            Worth::Future => "worth-future",
        }
    }
}

/// Something for each of the four values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct FourValues<T> {
    /// Herkomstwaarde.
    #[serde(rename = "herkomst")]
    pub heritage: T,
    /// Gebruikswaarde.
    #[serde(rename = "gebruik")]
    pub r#use: T,
    /// Belevingswaarde.
    #[serde(rename = "beleving")]
    pub experience: T,
    /// Toekomstwaarde.
    #[serde(rename = "toekomst")]
    pub future: T,
}

impl<T> FourValues<T> {
    /// From the four in order H, G, B, T.
    pub fn new(heritage: T, r#use: T, experience: T, future: T) -> Self {
        Self { heritage, r#use, experience, future }
    }

    /// Made by asking for each value.
    pub fn from_fn(mut make: impl FnMut(Worth) -> T) -> Self {
        Self {
            heritage: make(Worth::Heritage),
            r#use: make(Worth::Use),
            experience: make(Worth::Experience),
            future: make(Worth::Future),
        }
    }

    /// Each with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (Worth, &T)> {
        Worth::ALL.into_iter().map(|worth| (worth, &self[worth]))
    }
}

impl<T> std::ops::Index<Worth> for FourValues<T> {
    type Output = T;

    fn index(&self, worth: Worth) -> &T {
        match worth {
            Worth::Heritage => &self.heritage,
            Worth::Use => &self.r#use,
            Worth::Experience => &self.experience,
            Worth::Future => &self.future,
        }
    }
}

impl<T> std::ops::IndexMut<Worth> for FourValues<T> {
    fn index_mut(&mut self, worth: Worth) -> &mut T {
        match worth {
            Worth::Heritage => &mut self.heritage,
            Worth::Use => &mut self.r#use,
            Worth::Experience => &mut self.experience,
            Worth::Future => &mut self.future,
        }
    }
}
