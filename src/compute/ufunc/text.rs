//! `add` and the comparisons over text and bytes. Item sizes are known at run time only, so these do not go through the type
//! loops: elements are padded with NUL, which comparisons and concatenation do not see.

use smallvec::SmallVec;

use super::execute::{Options, Outcome, call_shape};
use super::kind::Ufunc;
use super::operand::Input;
use super::resolve::check_output_cast;
use crate::array::layout::Offsets;
use crate::array::{Array, Bool, CastFlags, DType, Order};
use crate::compute::fpstatus::FpStatus;
use crate::error::Result;

/// Runs the call if it is one of two texts, or of two bytes; `None` otherwise.
pub fn call(ufunc: &'static Ufunc, inputs: &[Input<'_>], options: &Options<'_>) -> Option<Result<Outcome>> {
    let [a, b] = inputs else { return None };
    let (a, b) = (as_array(*a)?, as_array(*b)?);
    let result = match (a.dtype(), b.dtype()) {
        (DType::Str(x), DType::Str(y)) => DType::Str(x + y),
        (DType::Bytes(x), DType::Bytes(y)) => DType::Bytes(x + y),
        _ => return None,
    };
    let test: fn(std::cmp::Ordering) -> bool = match ufunc.name {
        "add" => return Some(run(ufunc, &a, &b, inputs, options, result, None)),
        "equal" => std::cmp::Ordering::is_eq,
        "not_equal" => std::cmp::Ordering::is_ne,
        "less" => std::cmp::Ordering::is_lt,
        "less_equal" => std::cmp::Ordering::is_le,
        "greater" => std::cmp::Ordering::is_gt,
        "greater_equal" => std::cmp::Ordering::is_ge,
        _ => return None,
    };
    Some(run(ufunc, &a, &b, inputs, options, DType::BOOL, Some(test)))
}

/// A comparison when `test` is given, else concatenation.
fn run(
    ufunc: &'static Ufunc,
    a: &Array,
    b: &Array,
    inputs: &[Input<'_>],
    options: &Options<'_>,
    dtype: DType,
    test: Option<fn(std::cmp::Ordering) -> bool>,
) -> Result<Outcome> {
    let shape = call_shape(inputs, options)?;
    let fresh = Array::zeros(dtype.clone(), &shape, Order::C)?;
    let wide = matches!(dtype, DType::Str(_)) || matches!(a.dtype(), DType::Str(_));
    let (x, y) = (super::execute::stretched_strides(a, &shape), super::execute::stretched_strides(b, &shape));
    let mask = options.mask.map(|mask| (mask, super::execute::stretched_strides(mask, &shape)));
    let mut flags = mask.as_ref().map(|(mask, strides)| (mask, Offsets::new(&shape, strides)));
    let steps = Offsets::new(&shape, &x).zip(Offsets::new(&shape, &y)).zip(fresh.offsets());
    for ((x, y), out) in steps {
        if let Some((mask, offsets)) = &mut flags {
            // SAFETY: an offset of a boolean element of the mask.
            let is_set = offsets.next().is_some_and(|at| unsafe { mask.data_ptr().offset(at).read() != 0 });
            if !is_set {
                continue;
            }
        }
        // SAFETY: the offsets are those of elements of the three arrays; no slice outlives the step and the output is new.
        unsafe {
            let x = std::slice::from_raw_parts(a.data_ptr().offset(x), a.itemsize());
            let y = std::slice::from_raw_parts(b.data_ptr().offset(y), b.itemsize());
            let out = fresh.data_ptr().offset(out);
            match test {
                Some(test) => (out as *mut Bool).write(Bool::from(test(compare(x, y, wide)))),
                None => {
                    let (x, y) = (content(x, wide), content(y, wide));
                    std::ptr::copy_nonoverlapping(x.as_ptr(), out, x.len());
                    std::ptr::copy_nonoverlapping(y.as_ptr(), out.add(x.len()), y.len());
                }
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

/// Order by code points, or by bytes. Padding is below every character, and the same as none.
fn compare(x: &[u8], y: &[u8], wide: bool) -> std::cmp::Ordering {
    let common = x.len().min(y.len());
    let differs = x[..common].iter().zip(&y[..common]).position(|(x, y)| x != y);
    let Some(place) = differs else {
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
