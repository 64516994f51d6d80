//! Figures as a number, in the ways the Dutch and the English write them.
//!
//! What stands between two numbers is for `plain`.

/// How figures are written: what groups thousands, what stands before decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    thousands: Option<char>,
    decimal: char,
}

/// All ways, the plainest first.
pub const STYLES: [Style; 6] = [
    Style { thousands: None, decimal: '.' },
    Style { thousands: None, decimal: ',' },
    Style { thousands: Some('.'), decimal: ',' },
    Style { thousands: Some(','), decimal: '.' },
    Style { thousands: Some(' '), decimal: '.' },
    Style { thousands: Some(' '), decimal: ',' },
];

impl Style {
    /// The number, when the figures are one in this style.
    pub fn read(self, figures: &str) -> Option<f64> {
        let figures = figures.trim();
        let (sign, rest) = match figures.strip_prefix('-') {
            Some(rest) => (-1.0, rest.trim_start()),
            None => (1.0, figures.strip_prefix('+').unwrap_or(figures)),
        };
        let (whole, decimals) = match rest.split_once(self.decimal) {
            Some((whole, decimals)) if is_digits(decimals) => (whole, decimals),
            Some(_) => return None,
            None => (rest, ""),
        };
        let whole = self.without_groups(whole)?;
        format!("{whole}.{decimals}0").parse::<f64>().ok().map(|number| sign * number)
    }

    fn without_groups(self, whole: &str) -> Option<String> {
        if is_digits(whole) {
            return Some(whole.to_owned());
        }
        let mut groups = whole.split(self.thousands?);
        let first = groups.next()?;
        let fits =
            is_digits(first) && first.len() <= 3 && groups.clone().all(|group| is_digits(group) && group.len() == 3);
        fits.then(|| groups.fold(first.to_owned(), |all, group| all + group))
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.len() <= 18 && text.chars().all(|c| c.is_ascii_digit())
}

/// The signs between the figures, which tell whether two numbers are written alike.
pub fn signs(figures: &str) -> String {
    figures.trim().chars().filter(|c| matches!(c, '.' | ',' | ' ')).collect()
}
