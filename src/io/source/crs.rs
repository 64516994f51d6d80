//! Which reference system the numbers of a file are in.
//!
//! What the user says goes first, then what the file says, then the numbers. Numbers that contradict what is
//! said, or that look swapped, are never silently put right: that is an error with a proposal.

use crate::geometry::projection::{Crs, looks_like_lon_lat, looks_like_rd};
use crate::geometry::{Bounds, Point};
use crate::words::Message;

/// What a file says about its reference system: a GeoJSON in its `crs` member, a shapefile in its `.prj`, a
/// GeoPackage in its tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaidCrs {
    /// Nothing.
    Absent,
    /// That nothing can be assumed (a `crs` of `null`, an undefined system).
    Null,
    /// A system this program knows.
    Known(Crs),
    /// Something else, as written.
    Unknown(String),
}

/// In which boxes the features of a file lie.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Numbers {
    features: usize,
    lon_lat: usize,
    rd: usize,
    dutch_lon_lat: usize,
    swapped_lon_lat: usize,
    swapped_rd: usize,
    bounds: Option<Bounds>,
}

/// From which share of the features on numbers are taken to say something.
const MOST: f64 = 0.9;

impl Numbers {
    /// Counts the features of a file by the boxes around them.
    pub fn of(boxes: impl Iterator<Item = Bounds>) -> Self {
        let mut numbers = Numbers::default();
        for bounds in boxes {
            let swapped = Bounds { min: flip(bounds.min), max: flip(bounds.max) };
            numbers.features += 1;
            numbers.lon_lat += usize::from(looks_like_lon_lat(&bounds));
            numbers.rd += usize::from(looks_like_rd(&bounds));
            numbers.dutch_lon_lat += usize::from(is_dutch_lon_lat(&bounds));
            numbers.swapped_lon_lat += usize::from(is_dutch_lon_lat(&swapped));
            numbers.swapped_rd += usize::from(looks_like_rd(&swapped) && !looks_like_rd(&bounds));
            numbers.bounds = Some(numbers.bounds.map_or(bounds, |all| all.union(bounds)));
        }
        numbers
    }

    /// The box around all features, in the file's own numbers.
    pub fn bounds(&self) -> Option<Bounds> {
        self.bounds
    }

    /// Whether at least half of the features lie in the Netherlands, in degrees.
    pub fn are_dutch_degrees(&self) -> bool {
        self.share(self.dutch_lon_lat) >= 0.5
    }

    fn share(&self, count: usize) -> f64 {
        if self.features == 0 { 0.0 } else { count as f64 / self.features as f64 }
    }

    /// Whether most features are Dutch only with their two numbers the other way round.
    fn swapped(&self) -> Option<Crs> {
        if self.share(self.swapped_lon_lat) >= MOST {
            Some(Crs::LON_LAT)
        } else if self.share(self.swapped_rd) >= MOST {
            Some(Crs::RD_NEW)
        } else {
            None
        }
    }
}

fn flip(p: Point) -> Point {
    Point { x: p.y, y: p.x }
}

/// The European Netherlands with a margin, in degrees.
fn is_dutch_lon_lat(bounds: &Bounds) -> bool {
    bounds.min.x >= 2.5 && bounds.max.x <= 8.0 && bounds.min.y >= 50.0 && bounds.max.y <= 54.5
}

/// Why a system was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CrsReason {
    /// The user said so.
    Asked,
    /// The file says so.
    Member,
    /// The numbers lie in the box of RD New and are no degrees.
    LooksLikeRd,
    /// The numbers can be degrees, and nothing says what they are.
    LooksLikeLonLat,
    /// The format is in longitude and latitude unless something says otherwise.
    Standard,
}

/// The system of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrsChoice {
    /// Which.
    pub crs: Crs,
    /// Why.
    pub reason: CrsReason,
}

impl CrsChoice {
    /// Whether the numbers alone say so.
    pub fn is_guessed(&self) -> bool {
        matches!(self.reason, CrsReason::LooksLikeRd | CrsReason::LooksLikeLonLat)
    }

    /// What was chosen and why, in the user's words.
    pub fn message(&self) -> Message {
        let key = match self.reason {
            CrsReason::Asked => "crs-asked",
            CrsReason::Member => "crs-member",
            CrsReason::LooksLikeRd => "crs-looks-like-rd",
            CrsReason::LooksLikeLonLat => "crs-looks-like-lon-lat",
            CrsReason::Standard => "crs-standard",
        };
        Message::new(key).text("crs", self.crs.to_string()).text("name", self.crs.name())
    }
}

/// Why no system can be chosen.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum CrsError {
    /// The `crs` member names a system this program does not know.
    #[error("unknown reference system {0}")]
    UnknownMember(String),
    /// The numbers can't be in the system that is said.
    #[error("the numbers are not in {said} but look like {looks}")]
    Contradiction {
        /// What the user or the file says.
        said: Crs,
        /// What the numbers look like.
        looks: Crs,
    },
    /// The numbers look swapped.
    #[error("the axes look swapped")]
    Swapped {
        /// What they look like the other way round.
        looks: Crs,
        /// Whether the user asked for swapping, which then was one too many.
        already: bool,
    },
    /// Nothing is said and the numbers fit nothing.
    #[error("the numbers fit no reference system")]
    NoIdea {
        /// The box around all numbers.
        bounds: Bounds,
    },
}

impl CrsError {
    /// Whether it helps to be told the system of the file.
    pub fn is_answered_by_a_system(&self) -> bool {
        !matches!(self, CrsError::Swapped { .. })
    }

    /// Whether it helps to swap the numbers.
    pub fn is_answered_by_swapping(&self) -> bool {
        matches!(self, CrsError::Swapped { already: false, .. })
    }

    /// The error in the user's words, with what to do.
    pub fn message(&self) -> Message {
        match self {
            CrsError::UnknownMember(name) => Message::new("crs-unknown").text("name", name),
            CrsError::Contradiction { said, looks } => {
                Message::new("crs-contradiction").text("said", said.to_string()).text("looks", looks.to_string())
            }
            CrsError::Swapped { looks, already } => {
                let key = if *already { "crs-swapped-too-often" } else { "crs-swapped" };
                Message::new(key).term("order", if looks.is_degrees() { "crs-order-degrees" } else { "crs-order-rd" })
            }
            CrsError::NoIdea { bounds } => Message::new("crs-no-idea")
                .number("x1", bounds.min.x, 2)
                .number("x2", bounds.max.x, 2)
                .number("y1", bounds.min.y, 2)
                .number("y2", bounds.max.y, 2),
        }
    }
}

/// What is known about a file when its system is chosen.
#[derive(Clone, Copy, Debug)]
pub struct CrsQuestion<'a> {
    /// What the user says.
    pub asked: Option<Crs>,
    /// What the file says.
    pub said: &'a SaidCrs,
    /// What its format prescribes where the file says nothing.
    pub standard: Option<Crs>,
    /// Whether the numbers were swapped already at the user's request.
    pub swapping: bool,
    /// Whether the project lies in the Netherlands, where swapped numbers are nothing else.
    pub dutch: bool,
}

/// Chooses the system.
pub fn choose(question: &CrsQuestion, numbers: &Numbers) -> Result<CrsChoice, CrsError> {
    let CrsQuestion { asked, said: member, standard, swapping, dutch } = *question;
    if let Some(looks) = numbers.swapped().filter(|_| dutch) {
        return Err(CrsError::Swapped { looks, already: swapping });
    }
    let said = match (asked, member) {
        (Some(crs), _) => Some(CrsChoice { crs, reason: CrsReason::Asked }),
        (None, SaidCrs::Known(crs)) => Some(CrsChoice { crs: *crs, reason: CrsReason::Member }),
        (None, SaidCrs::Unknown(name)) => return Err(CrsError::UnknownMember(name.clone())),
        (None, SaidCrs::Absent | SaidCrs::Null) => None,
    };
    let is_lon_lat = numbers.share(numbers.lon_lat) >= MOST;
    let is_rd = numbers.share(numbers.rd) >= MOST;
    match (said, numbers.bounds) {
        (Some(choice), _) if choice.crs.is_degrees() && is_rd => {
            Err(CrsError::Contradiction { said: choice.crs, looks: Crs::RD_NEW })
        }
        (Some(choice), _) if choice.crs == Crs::RD_NEW && is_lon_lat => {
            Err(CrsError::Contradiction { said: choice.crs, looks: Crs::LON_LAT })
        }
        (Some(choice), _) => Ok(choice),
        (None, _) if is_rd => Ok(CrsChoice { crs: Crs::RD_NEW, reason: CrsReason::LooksLikeRd }),
        (None, Some(bounds)) if numbers.lon_lat == 0 || (standard.is_none() && !is_lon_lat) => {
            Err(CrsError::NoIdea { bounds })
        }
        (None, _) => Ok(match standard {
            Some(crs) => CrsChoice { crs, reason: CrsReason::Standard },
            None => CrsChoice { crs: Crs::LON_LAT, reason: CrsReason::LooksLikeLonLat },
        }),
    }
}
