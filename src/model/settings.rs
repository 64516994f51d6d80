//! The numbers of the method that a project can change; the defaults are those of the method.
//!
//! Not the matrices: those are in `matrix` and `types`.

/// Weights of the four helping conditions; only their ratio matters.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Weights {
    /// Of T, the moment.
    pub moment: f64,
    /// Of M, the people.
    pub people: f64,
    /// Of G, the breadth of gain for the values.
    pub values: f64,
    /// Of U, the urgency.
    pub urgency: f64,
}

/// Where the classes begin, on K and C (0–100).
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Thresholds {
    /// K from which a koppelkans is strong.
    pub strong: f64,
    /// K from which it is promising.
    pub promising: f64,
    /// K from which it is to be explored.
    pub explore: f64,
    /// C from which a pair is a conflict.
    pub conflict: f64,
    /// C from which it needs attention.
    pub attention: f64,
}

/// Settings of the method.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Settings {
    /// D: how far apart two tasks can be and still be looked at, in m.
    pub distance_m: f64,
    /// A_min: the sliver guard, in m².
    pub min_overlap_m2: f64,
    /// Default search width of a line, m on each side.
    pub line_width_m: f64,
    /// Default radius of a point, m.
    pub point_radius_m: f64,
    /// Weights of T, M, G and U.
    pub weights: Weights,
    /// φ of the phases 1–6.
    pub phase_factors: [f64; 6],
    /// Class borders.
    pub thresholds: Thresholds,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            distance_m: 500.0,
            min_overlap_m2: 1000.0,
            line_width_m: 25.0,
            point_radius_m: 50.0,
            weights: Weights { moment: 1.0, people: 1.0, values: 1.0, urgency: 1.0 },
            phase_factors: [1.0, 1.0, 0.8, 0.5, 0.2, 0.4],
            thresholds: Thresholds { strong: 45.0, promising: 20.0, explore: 5.0, conflict: 50.0, attention: 20.0 },
        }
    }
}

impl Settings {
    /// All numbers by their name in settings files, such as `weights.moment` and `phase_factors.0`.
    pub fn named(&self) -> Vec<(String, f64)> {
        let (w, t) = (&self.weights, &self.thresholds);
        let mut all = vec![
            ("distance_m".to_owned(), self.distance_m),
            ("min_overlap_m2".to_owned(), self.min_overlap_m2),
            ("line_width_m".to_owned(), self.line_width_m),
            ("point_radius_m".to_owned(), self.point_radius_m),
            ("weights.moment".to_owned(), w.moment),
            ("weights.people".to_owned(), w.people),
            ("weights.values".to_owned(), w.values),
            ("weights.urgency".to_owned(), w.urgency),
            ("thresholds.strong".to_owned(), t.strong),
            ("thresholds.promising".to_owned(), t.promising),
            ("thresholds.explore".to_owned(), t.explore),
            ("thresholds.conflict".to_owned(), t.conflict),
            ("thresholds.attention".to_owned(), t.attention),
        ];
        all.extend(self.phase_factors.iter().enumerate().map(|(i, phi)| (format!("phase_factors.{i}"), *phi)));
        all
    }

    /// The first number that is outside what it can be, by name.
    pub fn out_of_range(&self) -> Option<&'static str> {
        let (w, t) = (&self.weights, &self.thresholds);
        let positive = |x: f64| x.is_finite() && x > 0.0;
        let not_negative = |x: f64| x.is_finite() && x >= 0.0;
        let checks = [
            ("distance_m", positive(self.distance_m)),
            ("min_overlap_m2", not_negative(self.min_overlap_m2)),
            ("line_width_m", positive(self.line_width_m)),
            ("point_radius_m", positive(self.point_radius_m)),
            ("weights", [w.moment, w.people, w.values, w.urgency].into_iter().all(not_negative)),
            ("weights", positive(w.moment + w.people + w.values + w.urgency)),
            ("phase_factors", self.phase_factors.iter().all(|phi| (0.0..=1.0).contains(phi))),
            ("thresholds", 0.0 <= t.explore && t.explore <= t.promising),
            ("thresholds", t.promising <= t.strong && t.strong <= 100.0),
            ("thresholds", 0.0 <= t.attention && t.attention <= t.conflict && t.conflict <= 100.0),
        ];
        checks.iter().find(|(_, fine)| !fine).map(|(name, _)| *name)
    }
}
