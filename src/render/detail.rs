//! How much detail a zoom needs, and how much may be drawn anew within one frame.
//!
//! Detail is in a few fixed levels, so that what was made for one zoom is used again for its neighbours.

/// How many levels of detail there are.
pub const LEVELS: usize = 5;

/// Vertices closer together than this are joined, per level, in m.
const TOLERANCE_M: [f64; LEVELS] = [0.0, 2.0, 8.0, 32.0, 128.0];

/// A level of detail; the first has every vertex.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(usize);

impl Level {
    /// Every vertex.
    pub const EXACT: Level = Level(0);

    /// The coarsest level of which the difference is less than a screen point.
    pub fn for_zoom(m_per_px: f64) -> Self {
        Self(TOLERANCE_M.iter().rposition(|tolerance| *tolerance <= 0.8 * m_per_px).unwrap_or(0))
    }

    /// All levels, the finest first.
    pub fn all() -> impl Iterator<Item = Level> {
        (0..LEVELS).map(Level)
    }

    /// Its place among the levels.
    pub fn index(self) -> usize {
        self.0
    }

    /// Vertices closer together than this are joined, in m; 0 keeps all.
    pub fn tolerance_m(self) -> f64 {
        TOLERANCE_M[self.0]
    }
}

/// Work that may still be done in this frame, counted in vertices; what does not fit waits for the next frame.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    left: usize,
    unfinished: bool,
}

impl Budget {
    /// Room for a number of vertices.
    pub fn of(vertices: usize) -> Self {
        Self { left: vertices, unfinished: false }
    }

    /// No limit, for a page that is made in one go.
    pub fn unlimited() -> Self {
        Self::of(usize::MAX)
    }

    /// Asks to begin work; the last piece may go over the limit, so that a large one is done at all.
    pub fn may_begin(&mut self) -> bool {
        self.unfinished |= self.left == 0;
        self.left > 0
    }

    /// Counts work as done.
    pub fn spend(&mut self, vertices: usize) {
        self.left = self.left.saturating_sub(vertices.max(1));
    }

    /// Whether something had to wait: draw another frame.
    pub fn is_unfinished(&self) -> bool {
        self.unfinished
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tolerance_stays_below_a_screen_point() {
        for m_per_px in [0.05, 0.5, 2.0, 3.0, 11.0, 50.0, 500.0] {
            assert!(Level::for_zoom(m_per_px).tolerance_m() <= m_per_px);
        }
        assert_eq!(Level::for_zoom(0.05), Level::EXACT);
        assert_eq!(Level::for_zoom(1000.0).index(), LEVELS - 1);
    }

    #[test]
    fn work_beyond_the_budget_waits_and_says_so() {
        let mut budget = Budget::of(10);
        assert!(budget.may_begin());
        budget.spend(25);
        assert!(!budget.is_unfinished());
        assert!(!budget.may_begin());
        assert!(budget.is_unfinished());
    }
}
