//! Packed copies of large arrays, divided among threads along the outermost axis of the copy.

use super::parallel::{Exec, part, pieces};
use crate::array::transfer::{Copying, may_overlap};
use crate::array::{Array, Order};
use crate::error::Result;

/// The least bytes that are worth a thread.
const SHARE: usize = 1 << 19;

/// Into how many parts so many bytes are divided.
pub fn parts(bytes: usize, exec: Exec) -> usize {
    exec.pieces_of(bytes, SHARE)
}

/// `x.copy(order)`.
pub fn copy(array: &Array, order: Order, exec: Exec) -> Result<Array> {
    let threads = parts(array.nbytes(), exec);
    if threads == 1 {
        return array.copy(order);
    }
    let copy = match order {
        Order::K => array.uninit_like(array.dtype().clone())?,
        Order::A if array.is_f_contiguous() && !array.is_c_contiguous() => {
            Array::uninit(array.dtype().clone(), array.shape(), Order::F)?
        }
        Order::A => Array::uninit(array.dtype().clone(), array.shape(), Order::C)?,
        order => Array::uninit(array.dtype().clone(), array.shape(), order)?,
    };
    fill(array, &copy, exec);
    Ok(copy)
}

/// Bytes of places that stay in a second-level cache.
const STRIP: usize = 1 << 17;

/// Copies elements between arrays of one shape and dtype each; the targets are places of one array, and overlap neither each other nor
/// a source. Where they lie between each other, all are filled strip by strip, so that memory is written once.
pub fn fill_all(parts: &[(Array, Array)], exec: Exec) {
    let bytes = parts.iter().map(|(source, _)| source.nbytes()).sum::<usize>();
    let between = parts.len() > 1 && bytes > STRIP && parts.iter().all(|(_, target)| !target.is_c_contiguous());
    let copies: Option<Vec<Copying>> =
        between.then(|| parts.iter().map(|(source, target)| Copying::new(source, target)).collect()).flatten();
    let Some(copies) = copies else {
        return parts.iter().for_each(|(source, target)| fill(source, target, exec));
    };
    let strips = bytes.div_ceil(STRIP);
    let threads = self::parts(bytes, exec);
    pieces(threads, |piece| {
        for strip in part(strips, threads, piece) {
            for copying in &copies {
                // SAFETY: the arrays outlive the call and share no memory; each part is copied once.
                unsafe { copying.run(strip, strips) };
            }
        }
    });
}

/// Copies elements between arrays of one shape and dtype.
pub fn fill(source: &Array, target: &Array, exec: Exec) {
    let threads = parts(source.nbytes(), exec);
    let divided = if threads > 1 && !may_overlap(source, target) { Copying::new(source, target) } else { None };
    match divided {
        Some(copying) => {
            // SAFETY: both arrays outlive the call and share no memory; each piece is copied once.
            pieces(threads, |piece| unsafe { copying.run(piece, threads) });
        }
        None => crate::array::transfer::copy_same_type(source, target),
    }
}
