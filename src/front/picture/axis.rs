//! Axes: a range of numbers on a number of dots, with ticks at round numbers (1, 2 or 5 times a power of ten).

/// A range that is never empty.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Axis {
    pub low: f64,
    pub high: f64,
}

impl Axis {
    /// The axis that shows all finite values; `None` when there are none.
    pub fn over(values: impl Iterator<Item = f64>) -> Option<Axis> {
        let finite = values.filter(|value| value.is_finite());
        let (low, high) = finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), value| (l.min(value), h.max(value)));
        if low > high {
            return None;
        }
        // A constant stands in the middle of a range that can be told from it.
        let spread = high - low;
        let least = low.abs().max(high.abs()) * 1e-12;
        Some(match spread > least {
            true => Axis { low, high },
            false => {
                let half = if low == 0.0 { 1.0 } else { low.abs() * 0.5 };
                Axis { low: (low - half).max(f64::MIN), high: (high + half).min(f64::MAX) }
            }
        })
    }

    /// Where a value lies, from 0 to 1 within the range.
    pub fn place(&self, value: f64) -> f64 {
        // Halves, so that the widest ranges do not overflow.
        (value / 2.0 - self.low / 2.0) / (self.high / 2.0 - self.low / 2.0)
    }

    /// Round numbers within the range, `most` of them at most, with their texts.
    pub fn ticks(&self, most: usize) -> Vec<(f64, String)> {
        let spread = self.high - self.low;
        if !spread.is_finite() || most < 2 {
            return vec![(self.low, number(self.low, self.low)), (self.high, number(self.high, self.high))];
        }
        let step = round_step(spread / most as f64);
        let first = (self.low / step).ceil() as i64;
        let last = (self.high / step).floor() as i64;
        (first..=last)
            .map(|i| {
                let value = i as f64 * step;
                (value, number(value, step))
            })
            .collect()
    }
}

/// The smallest of 1, 2, 5 times a power of ten that is not below `least`.
fn round_step(least: f64) -> f64 {
    let power = 10f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|m| m * power).find(|step| *step >= least * 0.999_999);
    step.unwrap_or(power * 10.0)
}

/// A tick's number with the digits that its step needs.
pub fn number(value: f64, step: f64) -> String {
    if value == 0.0 {
        return "0".into();
    }
    let (size, digits) = (value.abs().log10().floor(), -step.abs().log10().floor());
    if (-4.0..6.0).contains(&size) && digits <= 6.0 {
        return format!("{value:.*}", digits.max(0.0) as usize);
    }
    let places = (size + digits).clamp(0.0, 6.0) as usize;
    let text = format!("{value:.places$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let mantissa = if mantissa.contains('.') { mantissa.trim_end_matches('0').trim_end_matches('.') } else { mantissa };
    format!("{mantissa}e{exponent}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(low: f64, high: f64, most: usize) -> Vec<String> {
        Axis { low, high }.ticks(most).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn ticks_are_round() {
        assert_eq!(texts(0.0, 10.0, 5), ["0", "2", "4", "6", "8", "10"]);
        assert_eq!(texts(-1.0, 1.0, 4), ["-1.0", "-0.5", "0", "0.5", "1.0"]);
        assert_eq!(texts(0.0, 3e7, 3), ["0", "1e7", "2e7", "3e7"]);
        assert_eq!(texts(1e-9, 3e-9, 4), ["1e-9", "1.5e-9", "2e-9", "2.5e-9", "3e-9"]);
    }

    #[test]
    fn a_constant_and_extremes_have_a_range() {
        assert_eq!(Axis::over([2.0, 2.0].into_iter()), Some(Axis { low: 1.0, high: 3.0 }));
        assert_eq!(Axis::over([0.0, f64::NAN].into_iter()), Some(Axis { low: -1.0, high: 1.0 }));
        assert_eq!(Axis::over([f64::NAN, f64::INFINITY].into_iter()), None);
        let wide = Axis::over([f64::MIN, f64::MAX].into_iter()).expect("a range");
        assert_eq!([wide.place(f64::MIN), wide.place(0.0), wide.place(f64::MAX)], [0.0, 0.5, 1.0]);
        assert_eq!(wide.ticks(5).len(), 2);
    }
}
