//! Boolean masks: selection without an index list, assignment, and `nonzero`.

use super::compaction::{PLACES, compact, count, pattern, truths};
use super::detached;
use super::fancy::copy_item;
use super::plan::mask_mismatch;
use crate::array::cast::{CastHost, cast};
use crate::array::cast_numeric::CastFlags;
use crate::array::isa::for_each_isa;
use crate::array::layout::Order;
use crate::array::view::Array;
use crate::error::{Error, Result};
use crate::limits::stop::Pace;

/// `x[mask]` for a mask of the array's own shape: the chosen elements in C order.
pub fn select(array: &Array, mask: &Array) -> Result<Array> {
    check_shape(array, mask)?;
    let count = count_true(mask);
    let target = Array::uninit(array.dtype().clone(), &[count], Order::C)?;
    let size = array.itemsize();
    if array.is_c_contiguous() && mask.is_c_contiguous() && !array.dtype().is_object() {
        // SAFETY: both are packed, and the target has room for exactly the chosen items.
        unsafe { compact(array.data_ptr(), mask.data_ptr(), target.data_ptr(), array.size(), size) };
        return Ok(target);
    }
    let mut place = target.data_ptr();
    for_each_chosen(array, mask, |item| {
        // SAFETY: one element of the target for each chosen item.
        unsafe {
            copy_item(array.dtype(), size, item, place);
            place = place.add(size);
        }
    });
    Ok(target)
}

/// `x[mask] = value` for a mask of the array's own shape.
///
/// Errors: `TypeError` for a value of two or more dimensions, `ValueError` for a count that differs.
pub fn assign(array: &Array, mask: &Array, value: &Array, host: &mut dyn CastHost) -> Result<CastFlags> {
    check_shape(array, mask)?;
    if value.ndim() > 1 {
        return Err(Error::type_error(format!(
            "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has {} dimensions",
            value.ndim()
        )));
    }
    let count = count_true(mask);
    if value.ndim() == 1 && value.size() != 1 && value.size() != count {
        return Err(Error::value(format!(
            "NumPy boolean array indexing assignment cannot assign {} input values to the {count} output values where the mask is true",
            value.size()
        )));
    }
    let mask = detached(mask, array)?;
    let (values, flags) = cast(value, array.dtype(), Order::C, host)?;
    if value.size() == 1 && array.is_c_contiguous() && mask.is_c_contiguous() && !array.dtype().is_object() {
        // SAFETY: packed items of one size, as many mask bytes, and one value elsewhere.
        let done = unsafe {
            let (to, bits, from) = (array.data_ptr(), mask.data_ptr() as *const u8, values.data_ptr() as *const u8);
            match array.itemsize() {
                1 => fill_packed::<u8>(to, bits, from, array.size()),
                2 => fill_packed::<u16>(to, bits, from, array.size()),
                4 => fill_packed::<u32>(to, bits, from, array.size()),
                8 => fill_packed::<u64>(to, bits, from, array.size()),
                _ => false,
            }
        };
        if done {
            return Ok(flags);
        }
    }
    if value.size() > 1 && array.is_c_contiguous() && mask.is_c_contiguous() && !array.dtype().is_object() {
        // SAFETY: packed items of one size, as many mask bytes, and as many values as there are true ones.
        let done = unsafe {
            let (to, bits, from) = (array.data_ptr(), mask.data_ptr() as *const u8, values.data_ptr() as *const u8);
            match array.itemsize() {
                4 => expand_packed::<u32>(to, bits, from, array.size(), count),
                8 => expand_packed::<u64>(to, bits, from, array.size(), count),
                16 => expand_packed::<u128>(to, bits, from, array.size(), count),
                _ => false,
            }
        };
        if done {
            return Ok(flags);
        }
    }
    let step = if value.size() == 1 { 0 } else { array.itemsize() };
    let mut source = values.data_ptr() as *const u8;
    for_each_chosen(array, &mask, |item| {
        // SAFETY: `values` is packed and has one element, or one for each chosen item.
        unsafe {
            copy_item(array.dtype(), array.itemsize(), source, item);
            source = source.add(step);
        }
    });
    Ok(flags)
}

/// The indices of true elements, one int64 vector per axis (`np.nonzero` of a boolean array; a 0-d mask has none).
pub fn nonzero(mask: &Array) -> Result<Vec<Array>> {
    let count = count_true(mask);
    let vectors = (0..mask.ndim())
        .map(|_| Array::uninit(crate::array::DType::INT, &[count], Order::C))
        .collect::<Result<Vec<_>>>()?;
    let outs: Vec<*mut i64> = vectors.iter().map(|vector| vector.data_ptr() as *mut i64).collect();
    let first = mask.data_ptr() as *const u8;
    if mask.is_c_contiguous() && !outs.is_empty() {
        // SAFETY: packed bytes, of which `count` are true, and a vector of that length for each axis.
        unsafe { nonzero_packed(first, mask.shape(), &outs) };
        return Ok(vectors);
    }
    let mut index = vec![0usize; mask.ndim()];
    let mut found = 0;
    for offset in mask.offsets() {
        // SAFETY: as above.
        unsafe {
            if first.offset(offset).read() != 0 {
                for (out, &i) in outs.iter().zip(&index) {
                    out.add(found).write(i as i64);
                }
                found += 1;
            }
        }
        for axis in (0..index.len()).rev() {
            index[axis] += 1;
            if index[axis] < mask.shape()[axis] {
                break;
            }
            index[axis] = 0;
        }
    }
    Ok(vectors)
}

/// Bytes whose places are found at a time.
const BLOCK: usize = 512;

for_each_isa! {
/// Writes the places of true bytes, counted from `first`, and says how many they are.
fn true_places(eights: &[[u8; 8]], first: i64, places: &mut [i64; BLOCK + 8]) -> usize {
    let mut found = 0;
    for (part, &eight) in eights.iter().enumerate() {
        let truths = truths(eight);
        if truths == 0 {
            continue;
        }
        let at = first + 8 * part as i64;
        let slots = &mut places[found..found + 8];
        for (slot, &place) in slots.iter_mut().zip(&PLACES[pattern(truths)]) {
            *slot = at + place as i64;
        }
        found += count(truths);
    }
    found
}
}

/// The places of true bytes: along the last axis without branches, in blocks; the other indices are the same for a whole run.
///
/// # Safety
/// Packed bytes of the shape, and room in each vector for as many indices as there are true ones.
unsafe fn nonzero_packed(first: *const u8, shape: &[usize], outs: &[*mut i64]) {
    let Some((&n, outer)) = shape.split_last() else { return };
    let rows: usize = outer.iter().product();
    // Eight places are written at a time, of which the last may not count.
    let mut block = [0i64; BLOCK + 8];
    let (mut done, mut pace) = (0, Pace::default());
    for row in 0..rows {
        // SAFETY: the row's bytes.
        let bits = unsafe { std::slice::from_raw_parts(first.add(row * n), n) };
        for (k, bits) in bits.chunks(BLOCK).enumerate() {
            pace.step(bits.len());
            let (eights, rest) = bits.as_chunks::<8>();
            let mut found = true_places(eights, (k * BLOCK) as i64, &mut block);
            for (i, &bit) in rest.iter().enumerate() {
                block[found] = (k * BLOCK + eights.len() * 8 + i) as i64;
                found += (bit != 0) as usize;
            }
            let mut rest = row;
            for (axis, out) in outs.iter().enumerate().rev() {
                // SAFETY: the true bytes of all blocks are as many as the vectors have room for.
                unsafe {
                    let out = std::slice::from_raw_parts_mut(out.add(done), found);
                    if axis == outer.len() {
                        out.copy_from_slice(&block[..found]);
                    } else {
                        out.fill((rest % outer[axis]) as i64);
                        rest /= outer[axis];
                    }
                }
            }
            done += found;
        }
    }
}

/// One value at all true places, without branches. Always answers true.
///
/// # Safety
/// `n` items of T are writable and `n` mask bytes readable; `from` is an item elsewhere.
unsafe fn fill_packed<T: Copy>(to: *mut u8, bits: *const u8, from: *const u8, n: usize) -> bool {
    // SAFETY: the caller's.
    unsafe {
        let value = (from as *const T).read_unaligned();
        let to = to as *mut T;
        for i in 0..n {
            let old = to.add(i).read_unaligned();
            to.add(i).write_unaligned(if bits.add(i).read() != 0 { value } else { old });
        }
    }
    true
}

/// Values in order at the true places, without branches. Always answers true.
///
/// # Safety
/// `n` items of T are writable and `n` mask bytes readable, `count` of them true; as many items, at least one, lie at `from`.
unsafe fn expand_packed<T: Copy>(to: *mut u8, bits: *const u8, from: *const u8, n: usize, count: usize) -> bool {
    let (to, from) = (to as *mut T, from as *const T);
    let mut next = 0;
    for i in 0..n {
        // SAFETY: the caller's; past the last value the last one is read again.
        unsafe {
            let (old, value) = (to.add(i).read_unaligned(), from.add(next.min(count - 1)).read_unaligned());
            let bit = bits.add(i).read() != 0;
            to.add(i).write_unaligned(if bit { value } else { old });
            next += bit as usize;
        }
    }
    true
}

/// Number of true elements of a boolean array.
pub fn count_true(mask: &Array) -> usize {
    let first = mask.data_ptr() as *const u8;
    if mask.is_c_contiguous() || mask.is_f_contiguous() {
        // SAFETY: packed bytes of the mask.
        return count_bytes(unsafe { std::slice::from_raw_parts(first, mask.size()) });
    }
    // SAFETY: offsets of elements.
    mask.offsets().filter(|&offset| unsafe { first.offset(offset).read() } != 0).count()
}

/// Number of true bytes.
pub fn count_bytes(bytes: &[u8]) -> usize {
    bytes.chunks(255).map(|chunk| chunk.iter().map(|&b| (b != 0) as u8).sum::<u8>() as usize).sum()
}

fn check_shape(array: &Array, mask: &Array) -> Result<()> {
    match array.shape().iter().zip(mask.shape()).position(|(a, b)| a != b) {
        Some(axis) => Err(mask_mismatch(axis, array.shape()[axis], mask.shape()[axis])),
        None => Ok(()),
    }
}

fn for_each_chosen(array: &Array, mask: &Array, mut visit: impl FnMut(*mut u8)) {
    let bits = mask.data_ptr() as *const u8;
    let first = array.data_ptr();
    if array.is_c_contiguous() && mask.is_c_contiguous() {
        let size = array.itemsize();
        for i in 0..array.size() {
            // SAFETY: packed elements.
            unsafe {
                if bits.add(i).read() != 0 {
                    visit(first.add(i * size));
                }
            }
        }
        return;
    }
    for (offset, bit) in array.offsets().zip(mask.offsets()) {
        // SAFETY: offsets of elements.
        unsafe {
            if bits.offset(bit).read() != 0 {
                visit(first.offset(offset));
            }
        }
    }
}
