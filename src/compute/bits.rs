//! Eight truth values in a byte: `packbits` and `unpackbits` along an axis, bit 7 first or bit 0 first.

use crate::array::axes::Axes;
use crate::array::layout::normalize_axis;
use crate::array::{Array, DType, Num, Order, cast_num};
use crate::compute::isa::for_each_isa;
use crate::error::{Error, Result};
use crate::limits::stop::Pace;

/// Which end of a byte the first element takes: `bitorder=`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BitOrder {
    Big,
    Little,
}

impl BitOrder {
    /// Errors: `'order' must be either 'little' or 'big'`.
    pub fn parse(word: &str) -> Result<BitOrder> {
        match word.as_bytes() {
            [b'b', ..] if word == "big" => Ok(BitOrder::Big),
            [b'l', ..] if word == "little" => Ok(BitOrder::Little),
            [b'b' | b'l', ..] => Err(Error::value("'order' must be either 'little' or 'big'")),
            [] => Err(Error::value("'order' must begin with 'l' or 'b'")),
            _ => Err(Error::value("'order' must be either 'little' or 'big'")),
        }
    }

    fn shift(self, place: usize) -> usize {
        if self == BitOrder::Big { 7 - place } else { place }
    }
}

/// `np.packbits(x, axis)`: whatever is not zero counts as one; a last byte is filled with zeros. `None` flattens.
///
/// Errors: `TypeError` for anything but integers and booleans; `AxisError`.
pub fn pack(array: &Array, axis: Option<i64>, order: BitOrder) -> Result<Array> {
    let (lines, axis) = lines(array, axis)?;
    // Of one byte each, which need be no bits yet.
    let bits = match lines.itemsize() {
        1 if lines.num().is_some() => lines,
        _ => cast_num(&lines, Num::Bool)?.0,
    };
    let bits = bits.c_contiguous()?;
    // SAFETY: packed bytes, which nobody writes meanwhile.
    let values = unsafe { std::slice::from_raw_parts(bits.data_ptr(), bits.size()) };
    let n = bits.shape().last().copied().unwrap_or(0);
    let wide = n.div_ceil(8);
    let mut packed = vec![0; values.len() / n.max(1) * wide];
    let mut pace = Pace::default();
    for (line, packed) in values.chunks_exact(n.max(1)).zip(packed.chunks_exact_mut(wide.max(1))) {
        pace.step(n);
        let (whole, rest) = line.as_chunks::<8>();
        pack_eights(whole, packed, order == BitOrder::Big);
        if let (false, Some(last)) = (rest.is_empty(), packed.last_mut()) {
            let bit = |(place, &value): (usize, &u8)| u8::from(value != 0) << order.shift(place);
            *last = rest.iter().enumerate().map(bit).fold(0, |all, bit| all | bit);
        }
    }
    placed(&packed, bits.shape(), wide, axis)
}

for_each_isa! {
/// A byte for every eight: a factor gathers the lowest bits of their bytes in the highest byte of the product.
fn pack_eights(eights: &[[u8; 8]], packed: &mut [u8], big: bool) {
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let factor = if big { 0x8040_2010_0804_0201 } else { 0x0102_0408_1020_4080u64 };
    for (eight, packed) in eights.iter().zip(packed) {
        let word = u64::from_le_bytes(*eight);
        // The highest bit of every byte that is not zero.
        let bits = (((word & !HIGH) + !HIGH) | word) & HIGH;
        *packed = ((bits >> 7).wrapping_mul(factor) >> 56) as u8;
    }
}
}

/// `np.unpackbits(x, axis, count)`: `count` elements of each line, or all but `-count` of them.
///
/// Errors: `TypeError` for anything but bytes; `-count larger than number of elements`; `AxisError`.
pub fn unpack(array: &Array, axis: Option<i64>, count: Option<i64>, order: BitOrder) -> Result<Array> {
    let (lines, axis) = lines(array, axis)?;
    let bytes = lines.copy(Order::C)?;
    let n = bytes.shape().last().copied().unwrap_or(0);
    let all = n.saturating_mul(8);
    let wide = match count {
        None => all,
        Some(count) if count >= 0 => count as usize,
        Some(count) => usize::try_from(all as i128 + count as i128)
            .map_err(|_| Error::value("-count larger than number of elements"))?,
    };
    let line_count: usize = bytes.shape()[..bytes.ndim() - 1].iter().product();
    crate::limits::request(line_count.saturating_mul(wide))?;
    let values = bytes.to_vec::<u8>().unwrap_or_default();
    let mut unpacked = vec![0u8; line_count * wide];
    let mut pace = Pace::default();
    for (line, unpacked) in values.chunks_exact(n.max(1)).zip(unpacked.chunks_exact_mut(wide.max(1))) {
        pace.step(wide);
        let (whole, rest) = unpacked.as_chunks_mut::<8>();
        unpack_eights(line, whole, order == BitOrder::Big);
        if let Some(&byte) = line.get(whole.len()) {
            for (place, bit) in rest.iter_mut().enumerate() {
                *bit = byte >> order.shift(place) & 1;
            }
        }
    }
    placed(&unpacked, bytes.shape(), wide, axis)
}

for_each_isa! {
/// Eight bytes for each: a factor puts a copy of the byte under every byte of the product, each one bit further down.
fn unpack_eights(bytes: &[u8], eights: &mut [[u8; 8]], big: bool) {
    for (&byte, eight) in bytes.iter().zip(eights) {
        let byte = if big { byte } else { byte.reverse_bits() };
        let copies = u64::from(byte).wrapping_mul(0x8040_2010_0804_0201);
        *eight = (copies >> 7 & 0x0101_0101_0101_0101).to_le_bytes();
    }
}
}

/// The array with the axis in question last, and where that was.
fn lines(array: &Array, axis: Option<i64>) -> Result<(Array, usize)> {
    let array = array.atleast(1)?;
    let Some(axis) = axis else { return Ok((array.ravel(Order::C)?, 0)) };
    let axis = normalize_axis(axis, array.ndim())?;
    let order: Axes = (0..array.ndim()).filter(|&other| other != axis).chain([axis]).collect();
    Ok((array.permute(&order), axis))
}

/// Bytes of lines of `wide` elements as an array whose last axis goes back to its place.
fn placed(bytes: &[u8], shape: &[usize], wide: usize, axis: usize) -> Result<Array> {
    let mut shape = shape.to_vec();
    let last = shape.len() - 1;
    shape[last] = wide;
    let result = match bytes.is_empty() {
        true => Array::zeros(DType::Num(Num::U8), &shape, Order::C)?,
        false => Array::from_slice(bytes, &shape)?,
    };
    result.moveaxis(&[last as i64], &[axis as i64])?.copy(Order::C)
}
