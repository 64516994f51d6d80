//! How long a scale bar is: a round number of metres that fits.
//!
//! Saying the number is for `words`.

/// The longest of 1, 2, 5, 10, 20, 50 … metres that is at most `room_px` wide, with its width in screen points.
/// None when nothing fits or the scale is no number.
pub fn scale_bar(m_per_px: f64, room_px: f64) -> Option<(f64, f64)> {
    let most_m = m_per_px * room_px;
    if !(most_m.is_finite() && most_m > 0.0) {
        return None;
    }
    let power = 10.0_f64.powf(most_m.log10().floor());
    let steps = [10.0, 5.0, 2.0, 1.0].map(|step| step * power);
    // A hair of room, so that rounding of the logarithm does not skip a bar that fits exactly.
    let length_m = steps.into_iter().find(|step| *step <= most_m * (1.0 + 1e-9))?;
    Some((length_m, length_m / m_per_px))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_one_two_or_five_times_a_power_of_ten_and_fits() {
        for i in 0..200 {
            let m_per_px = 0.01 * 1.07_f64.powi(i);
            let (length_m, width_px) = scale_bar(m_per_px, 140.0).unwrap_or_default();
            assert!(width_px <= 140.001 && width_px > 55.0, "{m_per_px}: {width_px}");
            let lead = length_m / 10.0_f64.powf((length_m.log10() + 1e-9).floor());
            assert!([1.0, 2.0, 5.0].iter().any(|step| (lead - step).abs() < 1e-6), "{length_m}");
        }
    }

    #[test]
    fn a_bar_that_fits_exactly_is_taken() {
        assert_eq!(scale_bar(5.0, 100.0), Some((500.0, 100.0)));
        assert_eq!(scale_bar(f64::NAN, 100.0), None);
        assert_eq!(scale_bar(0.0, 100.0), None);
    }
}
