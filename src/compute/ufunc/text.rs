//! `add` and the comparisons over text and bytes. Item sizes are known at run time only, so these do not go through the type
//! loops: elements are padded with NUL, which comparisons and concatenation do not see.

use std::cmp::Ordering;

use smallvec::SmallVec;

use super::execute::{Options, Outcome, call_shape};
use super::kind::Ufunc;
use super::operand::Input;
use super::resolve::check_output_cast;
use crate::array::layout::Offsets;
use crate::array::{Array, Bool, CastFlags, DType, Order};
use crate::compute::fpstatus::FpStatus;
use crate::error::Result;
use crate::limits::stop::Pace;

/// Runs the call if it is one of two texts, or of two bytes; `None` otherwise.
pub fn call(ufunc: &'static Ufunc, inputs: &[Input<'_>], options: &Options<'_>) -> Option<Result<Outcome>> {
    let [a, b] = inputs else { return None };
    let (a, b) = (as_array(*a)?, as_array(*b)?);
    let result = match (a.dtype(), b.dtype()) {
        (DType::Str(x), DType::Str(y)) => DType::Str(x + y),
        (DType::Bytes(x), DType::Bytes(y)) => DType::Bytes(x + y),
        _ => return None,
    };
    let wide = matches!(result, DType::Str(_));
    let compared = |test: fn(Ordering) -> bool| {
        Some(run(ufunc, &a, &b, inputs, options, DType::BOOL, |x, y, out| {
            // SAFETY: the place of a boolean.
            unsafe { (out as *mut Bool).write(Bool::from(test(compare(x, y, wide)))) }
        }))
    };
    let same = |wanted: bool| {
        Some(run(ufunc, &a, &b, inputs, options, DType::BOOL, |x, y, out| {
            // SAFETY: as above.
            unsafe { (out as *mut Bool).write(Bool::from(equal(x, y) == wanted)) }
        }))
    };
    match ufunc.name {
        "add" => Some(run(ufunc, &a, &b, inputs, options, result, |x, y, out| {
            let (x, y) = (content(x, wide), content(y, wide));
            // SAFETY: an element of the result has room for both.
            unsafe {
                std::ptr::copy_nonoverlapping(x.as_ptr(), out, x.len());
                std::ptr::copy_nonoverlapping(y.as_ptr(), out.add(x.len()), y.len());
            }
        })),
        "equal" => same(true),
        "not_equal" => same(false),
        "less" => compared(Ordering::is_lt),
        "less_equal" => compared(Ordering::is_le),
        "greater" => compared(Ordering::is_gt),
        "greater_equal" => compared(Ordering::is_ge),
        _ => None,
    }
}

/// Calls `work` with the bytes of each pair of elements and the place of their result, which is zero; innermost axis by runs.
fn run(
    ufunc: &'static Ufunc,
    a: &Array,
    b: &Array,
    inputs: &[Input<'_>],
    options: &Options<'_>,
    dtype: DType,
    work: impl Fn(&[u8], &[u8], *mut u8),
) -> Result<Outcome> {
    let shape = call_shape(inputs, options)?;
    let fresh = Array::zeros(dtype.clone(), &shape, Order::C)?;
    let (x, y) = (super::execute::stretched_strides(a, &shape), super::execute::stretched_strides(b, &shape));
    let mask = options.mask.map(|mask| (mask, super::execute::stretched_strides(mask, &shape)));
    let (outer, n) = match shape.split_last() {
        Some((&n, outer)) => (outer, n),
        None => (&shape[..], 1),
    };
    let along = |strides: &[isize]| strides.get(outer.len()).copied().unwrap_or(0);
    let starts = |strides: &[isize]| -> Vec<isize> { Offsets::new(outer, &strides[..outer.len()]).collect() };
    let flags = mask.as_ref().map(|(mask, strides)| (mask.data_ptr(), starts(strides), along(strides)));
    let (size_x, size_y, out_strides) = (a.itemsize(), b.itemsize(), fresh.strides());
    let (step_x, step_y, step_out) = (along(&x), along(&y), along(out_strides));
    let mut pace = Pace::default();
    for (row, ((x, y), out)) in starts(&x).into_iter().zip(starts(&y)).zip(starts(out_strides)).enumerate() {
        for i in 0..n as isize {
            pace.step(1);
            // SAFETY: the offset of a boolean element of the mask.
            if flags.as_ref().is_some_and(|(mask, rows, step)| unsafe { mask.offset(rows[row] + i * step).read() == 0 })
            {
                continue;
            }
            // SAFETY: the offsets are those of elements of the three arrays; no slice outlives the step and the output is new.
            unsafe {
                let x = std::slice::from_raw_parts(a.data_ptr().offset(x + i * step_x), size_x);
                let y = std::slice::from_raw_parts(b.data_ptr().offset(y + i * step_y), size_y);
                work(x, y, fresh.data_ptr().offset(out + i * step_out));
            }
        }
    }
    let mut outputs = SmallVec::new();
    match options.out.first() {
        Some(Some(given)) => {
            check_output_cast(ufunc, &dtype, given.dtype(), options.casting)?;
            let (converted, _) = crate::array::cast(&fresh, given.dtype(), Order::C, &mut crate::array::NumericOnly)?;
            crate::array::transfer::copy_same_type(&converted, given);
            outputs.push(given.clone());
        }
        _ => outputs.push(fresh),
    }
    Ok(Outcome { outputs, status: FpStatus::NONE, cast: CastFlags::default() })
}

fn as_array(input: Input<'_>) -> Option<Array> {
    match input {
        Input::Array(array) => Some(array.clone()),
        Input::Scalar(scalar) => Array::from_scalar(scalar).ok(),
        _ => None,
    }
}

/// The element without its padding: whole characters for text.
fn content(item: &[u8], wide: bool) -> &[u8] {
    let used = item.iter().rposition(|&byte| byte != 0).map_or(0, |last| last + 1);
    &item[..if wide { used.div_ceil(4) * 4 } else { used }]
}

/// Whether two elements are the same but for padding.
fn equal(x: &[u8], y: &[u8]) -> bool {
    let common = x.len().min(y.len());
    let blank = |rest: &[u8]| rest.iter().all(|&byte| byte == 0);
    first_difference(&x[..common], &y[..common]).is_none() && blank(&x[common..]) && blank(&y[common..])
}

/// The first place at which bytes of two equally long elements differ. By words and without a call: elements are short.
#[inline(always)]
fn first_difference(x: &[u8], y: &[u8]) -> Option<usize> {
    let ((words, rest), (other_words, other_rest)) = (x.as_chunks::<8>(), y.as_chunks::<8>());
    for (i, (word, other)) in words.iter().zip(other_words).enumerate() {
        let difference = u64::from_le_bytes(*word) ^ u64::from_le_bytes(*other);
        if difference != 0 {
            return Some(8 * i + difference.trailing_zeros() as usize / 8);
        }
    }
    let place = rest.iter().zip(other_rest).position(|(x, y)| x != y);
    place.map(|place| 8 * words.len() + place)
}

/// Order by code points, or by bytes. Padding is below every character, and the same as none.
fn compare(x: &[u8], y: &[u8], wide: bool) -> Ordering {
    let common = x.len().min(y.len());
    let Some(place) = first_difference(&x[..common], &y[..common]) else {
        let rest = |text: &[u8]| text[common..].iter().any(|&byte| byte != 0);
        return rest(x).cmp(&rest(y));
    };
    if !wide {
        return x[place].cmp(&y[place]);
    }
    let unit = place / 4 * 4;
    let point = |text: &[u8]| {
        let mut bytes = [0; 4];
        bytes.copy_from_slice(&text[unit..unit + 4]);
        u32::from_ne_bytes(bytes)
    };
    point(x).cmp(&point(y))
}
