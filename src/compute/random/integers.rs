//! Bounded uniform integers of every dtype, as `Generator.integers` (Lemire) and `RandomState.randint` (masked
//! rejection) draw them.
//!
//! A range is an unsigned offset and a span, the inclusive distance to the largest value; signed dtypes wrap into it.
//! Spans of 32 bits use 32-bit words even for 64-bit dtypes. The 16-, 8- and 1-bit dtypes cut several values out of
//! one 32-bit word; what is left of it at the end of a fill is lost ([`Bounded`] lives for one call).

use super::BitGenerator;
use super::bit_generator::Variate;
use super::shuffle::mask;
use crate::compute::parallel::Exec;
use crate::error::{Error, Result};
use crate::limits::stop::Pace;

/// How values outside of the span are avoided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// Lemire's (2019) multiplication, of `Generator`.
    Lemire,
    /// Masked words are drawn until one fits, of `RandomState`.
    Masked,
}

/// An unsigned integer that bounded draws produce.
pub trait Word: Copy + PartialEq + PartialOrd {
    /// The dtype's bits, as the word that is cut into values.
    const BITS: u32;
    /// The largest value.
    const MAX: Self;
    /// Truncates.
    fn of(word: u64) -> Self;
    /// Widens.
    fn wide(self) -> u64;
    /// `self + other` modulo 2^BITS.
    fn plus(self, other: Self) -> Self;
}

macro_rules! words {
    ($($word:ty),*) => {$(
        impl Word for $word {
            const BITS: u32 = <$word>::BITS;
            const MAX: Self = <$word>::MAX;
            #[inline]
            fn of(word: u64) -> Self {
                word as $word
            }
            #[inline]
            fn wide(self) -> u64 {
                u64::from(self)
            }
            #[inline]
            fn plus(self, other: Self) -> Self {
                self.wrapping_add(other)
            }
        }
    )*};
}

words!(u8, u16, u32, u64);

/// Draws bounded integers of one dtype for the length of one call.
#[derive(Clone, Copy, Debug)]
pub struct Bounded {
    rejection: Rejection,
    buffer: u32,
    left: u32,
}

impl Bounded {
    /// A source with an empty buffer.
    pub fn new(rejection: Rejection) -> Self {
        Bounded { rejection, buffer: 0, left: 0 }
    }

    /// A value in `offset..=offset + span`, modulo the size of the word.
    #[inline]
    pub fn draw<W: Word, B: BitGenerator + ?Sized>(&mut self, bits: &mut B, offset: W, span: W) -> W {
        if span.wide() == 0 {
            return offset;
        }
        if span == W::MAX {
            return offset.plus(W::of(self.word::<W, B>(bits)));
        }
        if W::BITS == 64 && span.wide() > u64::from(u32::MAX) {
            return offset.plus(W::of(self.wide(bits, span.wide())));
        }
        if span.wide() == u64::from(u32::MAX) {
            // A 64-bit dtype over exactly 32 bits.
            return offset.plus(W::of(u64::from(bits.next_u32())));
        }
        let width = W::BITS.min(32);
        let value = match self.rejection {
            Rejection::Masked => {
                let mask = mask(span.wide());
                loop {
                    let value = self.cut(bits, width) & mask;
                    if value <= span.wide() {
                        break value;
                    }
                }
            }
            Rejection::Lemire => {
                let count = span.wide() + 1;
                let low = (1u64 << width) - 1;
                let mut product = self.cut(bits, width) * count;
                if product & low < count {
                    let threshold = (low - span.wide()) % count;
                    while product & low < threshold {
                        product = self.cut(bits, width) * count;
                    }
                }
                product >> width
            }
        };
        offset.plus(W::of(value))
    }

    /// A boolean in `offset..=offset | span`: a fair bit unless the span is empty.
    #[inline]
    pub fn draw_bool<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, offset: bool, span: bool) -> bool {
        if !span {
            return offset;
        }
        self.cut(bits, 1) & 1 == 1
    }

    /// An unbounded word of the dtype.
    #[inline]
    fn word<W: Word, B: BitGenerator + ?Sized>(&mut self, bits: &mut B) -> u64 {
        if W::BITS == 64 { bits.next_u64() } else { self.cut(bits, W::BITS) }
    }

    /// The next `width` bits of the buffered 32-bit word, lowest first.
    #[inline]
    fn cut<B: BitGenerator + ?Sized>(&mut self, bits: &mut B, width: u32) -> u64 {
        if width == 32 {
            return u64::from(bits.next_u32());
        }
        if self.left == 0 {
            self.buffer = bits.next_u32();
            self.left = 32 / width - 1;
        } else {
            self.buffer >>= width;
            self.left -= 1;
        }
        u64::from(self.buffer & ((1 << width) - 1))
    }

    /// Spans beyond 32 bits, from 64-bit words.
    #[inline]
    fn wide<B: BitGenerator + ?Sized>(&self, bits: &mut B, span: u64) -> u64 {
        match self.rejection {
            Rejection::Masked => {
                let mask = mask(span);
                loop {
                    let value = bits.next_u64() & mask;
                    if value <= span {
                        return value;
                    }
                }
            }
            Rejection::Lemire => {
                let count = span + 1;
                let mut product = u128::from(bits.next_u64()) * u128::from(count);
                if (product as u64) < count {
                    let threshold = (u64::MAX - span) % count;
                    while (product as u64) < threshold {
                        product = u128::from(bits.next_u64()) * u128::from(count);
                    }
                }
                (product >> 64) as u64
            }
        }
    }
}

/// Fills `out` with what `of` makes of values in `offset..=offset + span`, modulo the size of the word.
pub fn fill<W, T, B>(bits: &mut B, ranged: Ranged<W>, out: &mut [T], of: impl Fn(W) -> T + Sync, exec: Exec)
where
    W: Word + Send + Sync,
    T: Copy + Send,
    B: BitGenerator,
{
    if W::BITS >= 32 {
        return bits.fill_variates(out, &Made { ranged, of }, exec);
    }
    let mut bounded = Bounded::new(ranged.rejection);
    let mut pace = Pace::default();
    for value in out {
        *value = of(bounded.draw(bits, ranged.offset, ranged.span));
        pace.step(1);
    }
}

/// The values in `offset..=offset + span`, and how those outside are avoided.
#[derive(Clone, Copy, Debug)]
pub struct Ranged<W> {
    pub rejection: Rejection,
    pub offset: W,
    pub span: W,
}

/// What is made of values whose words are of 32 or 64 bits, so that nothing is kept from one draw to the next.
struct Made<W, F> {
    ranged: Ranged<W>,
    of: F,
}

impl<W: Word + Send + Sync, T: Copy + Send, F: Fn(W) -> T + Sync> Variate for Made<W, F>
where
    F: Fn(W) -> T,
{
    type Value = T;

    #[inline]
    fn draw<B: BitGenerator>(&self, bits: &mut B) -> T {
        let Ranged { rejection, offset, span } = self.ranged;
        (self.of)(Bounded::new(rejection).draw(bits, offset, span))
    }

    /// A span of less than 32 bits is drawn many at a time: never more words than values are missing, so that none is drawn too
    /// many, and each that is rejected is overwritten by the next.
    fn fill<B: BitGenerator>(&self, bits: &mut B, out: &mut [T]) {
        let Ranged { rejection, offset, span } = self.ranged;
        let span = span.wide();
        let mut pace = Pace::default();
        if span == 0 || span >= u64::from(u32::MAX) {
            for value in out {
                *value = self.draw(bits);
                pace.step(1);
            }
            return;
        }
        let (count, mask) = (span + 1, mask(span));
        let threshold = (1 << 32) % count;
        let mut words = [0; 256];
        let mut done = 0;
        while done < out.len() {
            let words = &mut words[..(out.len() - done).min(256)];
            bits.fill_u32(words);
            pace.step(words.len());
            for &word in &*words {
                let (value, good) = match rejection {
                    Rejection::Lemire => {
                        let product = u64::from(word) * count;
                        (product >> 32, u64::from(product as u32) >= threshold)
                    }
                    Rejection::Masked => (u64::from(word) & mask, u64::from(word) & mask <= span),
                };
                out[done] = (self.of)(offset.plus(W::of(value)));
                done += usize::from(good);
            }
        }
    }
}

/// A uniform integer in `0..=max` by Lemire's method, as `Generator.choice` draws its indices.
#[inline]
pub fn below_or_equal<B: BitGenerator + ?Sized>(bits: &mut B, max: u64) -> u64 {
    Bounded::new(Rejection::Lemire).draw(bits, 0u64, max)
}

/// Fills `out` with random bytes from 32-bit words, the lowest byte first. No bytes at all still draw one word.
pub fn bytes<B: BitGenerator + ?Sized>(bits: &mut B, out: &mut [u8]) {
    if out.is_empty() {
        bits.next_u32();
    }
    for chunk in out.chunks_mut(4) {
        chunk.copy_from_slice(&bits.next_u32().to_le_bytes()[..chunk.len()]);
    }
}

/// The smallest and largest integer of a dtype, as [`integer_range`] wants them.
pub fn dtype_limits(dtype: &str) -> Option<(i128, i128)> {
    Some(match dtype {
        "bool" => (0, 1),
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "int64" => (i64::MIN.into(), i64::MAX.into()),
        "uint8" => (0, u8::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "uint64" => (0, u64::MAX.into()),
        _ => return None,
    })
}

/// Checks the bounds of one call with scalar bounds and gives offset and span.
///
/// `low` is inclusive, `high` inclusive only if `closed`; integers beyond 128 bits may be clamped to them. The offset is
/// `low` modulo 2⁶⁴.
///
/// # Errors
/// NumPy's `ValueError` for bounds outside of the dtype or an empty range.
pub fn integer_range(low: i128, high: i128, closed: bool, dtype: &str) -> Result<(u64, u64)> {
    let (least, most) =
        dtype_limits(dtype).ok_or_else(|| Error::type_error(format!("Unsupported dtype {dtype} for integers")))?;
    let last = if closed { high } else { high.saturating_sub(1) };
    if low < least {
        return Err(Error::value(format!("low is out of bounds for {dtype}")));
    }
    if last > most {
        return Err(Error::value(format!("high is out of bounds for {dtype}")));
    }
    if low > last {
        return Err(empty_range(closed, low == 0));
    }
    Ok((low as u64, (last - low) as u64))
}

/// The same for arrays of bounds, already broadcast against each other: all lows are checked first, then all highs,
/// then the pairs. An element's offset and span follow from [`integer_range`].
///
/// # Errors
/// As [`integer_range`].
pub fn check_integer_ranges(
    pairs: impl Iterator<Item = (i128, i128)> + Clone,
    closed: bool,
    dtype: &str,
) -> Result<()> {
    let (least, most) =
        dtype_limits(dtype).ok_or_else(|| Error::type_error(format!("Unsupported dtype {dtype} for integers")))?;
    let last = |high: i128| if closed { high } else { high.saturating_sub(1) };
    if pairs.clone().any(|(low, _)| low < least || (low > most && most - least > u32::MAX.into())) {
        return Err(Error::value(format!("low is out of bounds for {dtype}")));
    }
    if pairs.clone().any(|(_, high)| last(high) > most) {
        return Err(Error::value(format!("high is out of bounds for {dtype}")));
    }
    if pairs.clone().any(|(low, high)| low > last(high)) {
        return Err(empty_range(closed, pairs.clone().all(|(low, _)| low == 0)));
    }
    Ok(())
}

fn empty_range(closed: bool, from_zero: bool) -> Error {
    Error::value(match (closed, from_zero) {
        (true, true) => "high < 0",
        (false, true) => "high <= 0",
        (true, false) => "low > high",
        (false, false) => "low >= high",
    })
}
