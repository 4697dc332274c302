//! The decimal digits of a binary float, as NumPy's Dragon4 would choose them.
//!
//! Strategy: the shortest digits that read back (from `zmij`) answer nearly every request. A cutoff before their end is
//! decided by their own tail, unless that tail is exactly a half; then, and when more digits than the shortest are
//! asked for, the standard library's exact formatting (round half to even) decides. Big integers (`dragon4`) are left
//! with float16, whose shortest digits no crate gives, and with powers of two, where the margins are unequal.
//!
//! Every float16 and float32 is a float64 too, so all functions take an `f64` and the `Width` it came from.

use std::fmt::Write;

use half::f16;
use num_bigint::BigUint;
use smallvec::SmallVec;

use super::dragon4::{Binary, generate};

/// The floating type a value was stored in; it decides how many digits identify the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// float16
    Half,
    /// float32
    Single,
    /// float64
    Double,
}

impl Width {
    /// Number of decimal digits every value of this type holds faithfully (`np.finfo(dtype).precision`).
    pub fn precision(self) -> u32 {
        match self {
            Width::Half => 3,
            Width::Single => 6,
            Width::Double => 15,
        }
    }

    /// Digits up to which padding shortest digits with zeros equals rounding the exact value.
    fn faithful(self) -> i32 {
        match self {
            Width::Half => 2,
            Width::Single => 6,
            Width::Double => 15,
        }
    }

    /// Takes a positive finite value of this width apart.
    fn decompose(self, value: f64) -> Binary {
        let (bits, fraction_bits, bias) = match self {
            Width::Half => (u64::from(f16::from_f64(value).to_bits()), 10, 15),
            Width::Single => (u64::from((value as f32).to_bits()), 23, 127),
            Width::Double => (value.to_bits(), 52, 1023),
        };
        let fraction = bits & ((1 << fraction_bits) - 1);
        let biased = (bits >> fraction_bits) as i32;
        if biased == 0 {
            return Binary { mantissa: fraction, exponent: 1 - bias - fraction_bits, unequal_margins: false };
        }
        Binary {
            mantissa: fraction | (1 << fraction_bits),
            exponent: biased - bias - fraction_bits,
            unequal_margins: fraction == 0 && biased != 1,
        }
    }
}

/// The last digit that may, or must, be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cutoff {
    /// No cutoff.
    None,
    /// Counted from the first significant digit.
    Total(i32),
    /// Counted from the decimal point.
    Fraction(i32),
}

impl Cutoff {
    /// The power of ten of the last digit, for a value whose first digit has the power `above - 1`.
    pub(super) fn place(self, above: i32) -> Option<i32> {
        match self {
            Cutoff::None => None,
            Cutoff::Total(count) => Some(above.saturating_sub(count).max(-MAX_DIGITS)),
            Cutoff::Fraction(places) => Some(places.saturating_neg().max(-MAX_DIGITS)),
        }
    }
}

/// Decimal digits `d1 d2 d3 ...` of the value `d1.d2d3... * 10^exponent`, ASCII.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits {
    /// At least one ASCII digit; zeros at the end are digits that were asked for.
    pub bytes: SmallVec<[u8; 24]>,
    /// The power of ten of the first digit.
    pub exponent: i32,
}

impl Digits {
    /// The single digit 0.
    pub fn zero() -> Self {
        Digits { bytes: SmallVec::from_slice(b"0"), exponent: 0 }
    }

    /// The digits as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes).unwrap_or("0")
    }
}

/// The fewest digits that identify `value` (finite, sign ignored) among the floats of its width.
pub fn shortest(value: f64, width: Width) -> Digits {
    let value = value.abs();
    if value == 0.0 {
        return Digits::zero();
    }
    let mut buffer = zmij::Buffer::new();
    match width {
        Width::Double => scan(buffer.format_finite(value)),
        Width::Single => scan(buffer.format_finite(value as f32)),
        Width::Half => dragon4(value, width, true, Cutoff::None, Cutoff::None),
    }
}

/// Digits of `value` (finite, sign ignored) that identify it, no further than `max` and no less far than `min`.
pub fn unique(value: f64, width: Width, max: Cutoff, min: Cutoff) -> Digits {
    let value = value.abs();
    if value == 0.0 {
        return Digits::zero();
    }
    refine(value, width, shortest(value, width), max, min)
}

/// The digits `unique` gives, for a caller who has the shortest digits of the (positive) value already.
pub fn refine(value: f64, width: Width, digits: Digits, max: Cutoff, min: Cutoff) -> Digits {
    if value == 0.0 || (max == Cutoff::None && min == Cutoff::None) {
        return digits;
    }
    let above = digits.exponent + 1;
    let end = above - digits.bytes.len() as i32;
    let last = max.place(above).unwrap_or(i32::MIN);
    let required = min.place(above).unwrap_or(i32::MAX).max(last);
    if last > end {
        return cut(value, digits, last);
    }
    if required >= end || is_exact(value, &digits) {
        return digits;
    }
    let binary = width.decompose(value);
    let normal = binary.mantissa.leading_zeros() == width.decompose(1.0).mantissa.leading_zeros();
    if normal && above - required <= width.faithful() {
        return digits;
    }
    // "1" may stand for 0.99..., whose first digit has another place: only exact arithmetic counts from the right one.
    if digits.bytes.as_slice() == b"1" || binary.unequal_margins {
        return dragon4(value, width, true, max, min);
    }
    // The digits that tell the value from other float64s are the exact ones for longer.
    exact_to(value, shortest(value, Width::Double), required).unwrap_or_else(|| round_at(value, required, above))
}

/// The digits as Dragon4 leaves them, with the zeros at the end that the functions above drop or keep as it costs least:
/// those that were generated one by one stand, those implied by an exact value or a carry do not.
pub fn dragon4(value: f64, width: Width, unique: bool, max: Cutoff, min: Cutoff) -> Digits {
    let value = value.abs();
    if value == 0.0 {
        return Digits::zero();
    }
    let binary = width.decompose(value);
    // A float16 is at least 2^-24, so that 17 digits are all there are and 128 bits hold every intermediate value.
    match width {
        Width::Half => generate::<u128>(binary, unique, max, min),
        _ => generate::<BigUint>(binary, unique, max, min),
    }
}

/// The exact value of `value` (sign ignored) in units of `10^-places`, rounded half to even; `None` where that takes more than a few
/// operations.
pub fn fixed_point(value: f64, places: usize) -> Option<u64> {
    const LARGEST: f64 = (1u64 << 52) as f64;
    let value = value.abs();
    let scale = (places <= 22).then(|| POWERS[places])?;
    let high = value * scale;
    if high >= LARGEST || !high.is_finite() {
        return None;
    }
    // `high + low` is the product, and `whole + rest` is `high`, exactly. Only where the rest is a half does `low` decide.
    let low = value.mul_add(scale, -high);
    let whole = high.round_ties_even();
    let rest = high - whole;
    let whole = whole as u64;
    Some(match rest {
        0.5 if low > 0.0 => whole + 1,
        -0.5 if low < 0.0 => whole - 1,
        _ => whole,
    })
}

/// Powers of ten that are doubles.
static POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// Digits of the exact value of `value` (finite, sign ignored), rounded half to even at `max`.
pub fn exact(value: f64, max: Cutoff) -> Digits {
    let value = value.abs();
    if value == 0.0 {
        return Digits::zero();
    }
    let digits = shortest(value, Width::Double);
    let last = max.place(digits.exponent + 1).unwrap_or(-MAX_DIGITS);
    if let Some(digits) = exact_to(value, digits, last) {
        return digits;
    }
    match max {
        Cutoff::Total(count) => scientific(value, count),
        Cutoff::Fraction(places) => fractional(value, places),
        Cutoff::None => fractional(value, MAX_DIGITS),
    }
}

/// Adds one unit in the last place; the nines that carry are dropped. True if the first digit's place moved up.
pub(super) fn increment(bytes: &mut SmallVec<[u8; 24]>) -> bool {
    while let Some(digit) = bytes.pop() {
        if digit != b'9' {
            bytes.push(digit + 1);
            return false;
        }
    }
    bytes.push(b'1');
    true
}

/// Whether the digits are an integer's own, all of them (true only if that is cheap to see).
fn is_exact(value: f64, digits: &Digits) -> bool {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    if value >= LARGEST || value != value.trunc() {
        return false;
    }
    let mut integer = digits.bytes.iter().fold(0u64, |sum, digit| sum * 10 + u64::from(digit - b'0'));
    for _ in digits.bytes.len() as i32..=digits.exponent {
        integer *= 10;
    }
    integer == value as u64
}

/// Shortens shortest digits so that the last one has the power of ten `last`, rounding by the exact value.
fn cut(value: f64, mut digits: Digits, last: i32) -> Digits {
    let keep = digits.exponent + 1 - last;
    if keep <= 0 {
        // The whole value lies behind the cutoff: it rounds to one digit at that place, 0 or 1.
        let rounds_up = keep == 0
            && match compare_to_half(&digits.bytes) {
                std::cmp::Ordering::Less => false,
                std::cmp::Ordering::Greater => true,
                std::cmp::Ordering::Equal => fractional(value, -last).bytes.as_slice() != b"0",
            };
        return Digits { bytes: SmallVec::from_slice(if rounds_up { b"1" } else { b"0" }), exponent: last };
    }
    let keep = keep as usize;
    let up = match compare_to_half(&digits.bytes[keep..]) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => {
            // The tail reads as a half; whether the value itself lies above or below only further digits tell, those
            // that tell it from other float64s first.
            let wide = shortest(value, Width::Double);
            if wide.bytes.len() > digits.bytes.len() && wide.exponent == digits.exponent {
                return cut(value, wide, last);
            }
            let text = format!("{value:.*e}", keep - 1);
            text.bytes().filter(u8::is_ascii_digit).nth(keep - 1) != Some(digits.bytes[keep - 1])
        }
    };
    digits.bytes.truncate(keep);
    if up {
        digits.exponent += i32::from(increment(&mut digits.bytes));
    }
    digits
}

/// Where a tail of digits (no zeros at its end) lies with respect to half a unit of the digit before it.
fn compare_to_half(tail: &[u8]) -> std::cmp::Ordering {
    match tail {
        [] => std::cmp::Ordering::Less,
        [b'5'] => std::cmp::Ordering::Equal,
        [first, ..] if *first >= b'5' => std::cmp::Ordering::Greater,
        _ => std::cmp::Ordering::Less,
    }
}

/// Exact digits down to the power of ten `last`, where the shortest float64 digits of the value settle them.
fn exact_to(value: f64, digits: Digits, last: i32) -> Option<Digits> {
    let above = digits.exponent + 1;
    let end = above - digits.bytes.len() as i32;
    if last > end {
        return Some(cut(value, digits, last));
    }
    let faithful = value >= f64::MIN_POSITIVE && above - last <= Width::Double.faithful();
    (faithful || is_exact(value, &digits)).then_some(digits)
}

/// Exact digits down to the power of ten `last`.
fn round_at(value: f64, last: i32, above: i32) -> Digits {
    let count = above - last;
    if count > 0 { scientific(value, count) } else { fractional(value, -last) }
}

fn scientific(value: f64, count: i32) -> Digits {
    let mut text = String::new();
    // Infallible: writing to memory.
    let _ = write!(text, "{value:.*e}", count.clamp(1, MAX_DIGITS) as usize - 1);
    scan(&text)
}

fn fractional(value: f64, places: i32) -> Digits {
    if places < 0 {
        // Places before the point are asked for by no caller but rounding of whole values behind a cutoff.
        return Digits { bytes: SmallVec::from_slice(b"0"), exponent: -places };
    }
    let places = places.min(MAX_DIGITS);
    let mut text = String::new();
    let _ = write!(text, "{value:.*}", places as usize);
    let digits = scan(&text);
    if digits.bytes.as_slice() == b"0" { Digits { exponent: -places, ..digits } } else { digits }
}

/// No float64 has more digits than this on either side of the point; NumPy's own buffer ends there.
const MAX_DIGITS: i32 = 16_384;

/// Reads the digits out of a number's text: leading zeros and all signs of layout are dropped, and so are the zeros at
/// the end.
fn scan(text: &str) -> Digits {
    let text = text.as_bytes();
    let point = text.iter().position(|&byte| byte == b'.' || byte == b'e').unwrap_or(text.len());
    let (whole, rest) = text.split_at(point);
    // An exponent has at most five characters.
    let tail = rest.len().saturating_sub(6);
    let (fraction, scientific) = match rest[tail..].iter().position(|&byte| byte == b'e') {
        Some(at) => (&rest[..tail + at], read_exponent(&rest[tail + at + 1..])),
        None => (rest, 0),
    };
    let fraction = fraction.strip_prefix(b".").unwrap_or(fraction);
    let used = fraction.iter().rposition(|&byte| byte != b'0').map_or(0, |last| last + 1);
    let fraction = &fraction[..used];
    if whole != b"0" {
        let mut bytes: SmallVec<[u8; 24]> = SmallVec::from_slice(whole);
        bytes.extend_from_slice(fraction);
        if fraction.is_empty() {
            bytes.truncate(whole.iter().rposition(|&byte| byte != b'0').map_or(1, |last| last + 1));
        }
        return Digits { bytes, exponent: point as i32 - 1 + scientific };
    }
    let Some(leading) = fraction.iter().position(|&byte| byte != b'0') else {
        return Digits::zero();
    };
    Digits { bytes: SmallVec::from_slice(&fraction[leading..]), exponent: -1 - leading as i32 + scientific }
}

fn read_exponent(text: &[u8]) -> i32 {
    let digits = text.iter().filter(|byte| byte.is_ascii_digit());
    let size = digits.fold(0, |sum, byte| sum * 10 + i32::from(byte - b'0'));
    if text.first() == Some(&b'-') { -size } else { size }
}
