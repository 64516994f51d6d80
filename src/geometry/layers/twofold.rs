//! Numbers of twice the digits: a sum of two floating-point numbers (Dekker 1971, Knuth).
//!
//! Used where a small area is the difference of large ones. Not for speed.

use std::ops::{Add, Div, Mul, Neg, Sub};

/// The unevaluated sum of a number and what it lacks, some 32 digits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Twofold {
    high: f64,
    low: f64,
}

fn exact_sum(a: f64, b: f64) -> Twofold {
    let high = a + b;
    let of_b = high - a;
    Twofold { high, low: (a - (high - of_b)) + (b - of_b) }
}

fn renewed(high: f64, low: f64) -> Twofold {
    let sum = high + low;
    Twofold { high: sum, low: low - (sum - high) }
}

fn halves(a: f64) -> (f64, f64) {
    let scaled = 134_217_729.0 * a;
    let high = scaled - (scaled - a);
    (high, a - high)
}

fn exact_product(a: f64, b: f64) -> Twofold {
    let high = a * b;
    let ((a_high, a_low), (b_high, b_low)) = (halves(a), halves(b));
    let low = ((a_high * b_high - high) + a_high * b_low + a_low * b_high) + a_low * b_low;
    Twofold { high, low }
}

impl Twofold {
    /// The exact difference of two numbers.
    pub fn difference(a: f64, b: f64) -> Self {
        exact_sum(a, -b)
    }

    /// The nearest ordinary number.
    pub fn nearest(self) -> f64 {
        self.high + self.low
    }
}

impl From<f64> for Twofold {
    fn from(high: f64) -> Self {
        Self { high, low: 0.0 }
    }
}

impl Add for Twofold {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        let (high, low) = (exact_sum(self.high, other.high), exact_sum(self.low, other.low));
        let first = renewed(high.high, high.low + low.high);
        renewed(first.high, first.low + low.low)
    }
}

impl Neg for Twofold {
    type Output = Self;
    fn neg(self) -> Self {
        Self { high: -self.high, low: -self.low }
    }
}

impl Sub for Twofold {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        self + -other
    }
}

impl Mul for Twofold {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        let product = exact_product(self.high, other.high);
        renewed(product.high, product.low + (self.high * other.low + self.low * other.high))
    }
}

impl Div for Twofold {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let first = Self::from(self.high / other.high);
        let rest = self - first * other;
        let second = Self::from(rest.high / other.high);
        let rest = rest - second * other;
        first + second + Self::from(rest.high / other.high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ordinary_numbers_lose_is_kept() {
        let third = Twofold::from(1.0) / Twofold::from(3.0);
        let nothing = third * Twofold::from(3.0) - Twofold::from(1.0);
        assert!(nothing.nearest().abs() < 1e-30, "{nothing:?}");
        let tiny = Twofold::from(1e16) + Twofold::from(1.0) - Twofold::from(1e16);
        assert_eq!(tiny.nearest(), 1.0);
        let difference = Twofold::difference(200_000.1, 1e-9);
        assert_eq!((difference - Twofold::from(200_000.1)).nearest(), -1e-9);
    }
}
