//! Eight truth values in a byte: `packbits` and `unpackbits` along an axis, bit 7 first or bit 0 first.

use crate::array::axes::Axes;
use crate::array::layout::normalize_axis;
use crate::array::{Array, Bool, DType, Num, Order, cast_num};
use crate::error::{Error, Result};
use crate::limits::stop::{Pace, each};

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
    let bits = cast_num(&lines, Num::Bool)?.0.copy(Order::C)?;
    let n = bits.shape().last().copied().unwrap_or(0);
    let values = bits.to_vec::<Bool>().unwrap_or_default();
    let wide = n.div_ceil(8);
    let mut packed = Vec::with_capacity(values.len().div_ceil(8));
    let mut pace = Pace::default();
    for line in values.chunks(n.max(1)) {
        for eight in line.chunks(8) {
            pace.step(8);
            let byte = |(place, bit): (usize, &Bool)| (bit.get() as u8) << order.shift(place);
            packed.push(eight.iter().enumerate().map(byte).fold(0, |all, bit| all | bit));
        }
    }
    placed(&packed, bits.shape(), wide, axis)
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
    let mut unpacked = Vec::with_capacity(line_count * wide);
    for line in 0..line_count {
        let line = &values[line * n..(line + 1) * n];
        unpacked.extend(each(0..wide).map(|i| line.get(i / 8).map_or(0, |byte| byte >> order.shift(i % 8) & 1)));
    }
    placed(&unpacked, bytes.shape(), wide, axis)
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
