//! What small arrays come to: sums and extremes, products, comparisons.

use super::{MOST, Registers, absent, plain};
use crate::array::{Array, DType, Num, Order, Scalar};
use crate::compute::accumulate::accumulate_vector;
use crate::compute::fpstatus;
use crate::compute::parallel::Exec;
use crate::compute::product::gemm::multiply;
use crate::compute::product::{Strided, vector_dot};
use crate::compute::reduce::{along, extremes_along, first_extreme, whole};
use crate::object::Value;

/// `np.add.reduce(x)` along the first axis, `np.add.reduce(x, axis=1)`.
pub fn reduce(args: Registers) -> Option<Value> {
    let [Some(Value::Ufunc(ufunc)), this, given @ ..] = &*args else { return None };
    let view = plain(this)?.view();
    let axis = match given {
        [] | [None, ..] => Some(0),
        given => axis_of(&given[..1])?,
    };
    if !given.iter().skip(1).all(Option::is_none) {
        return None;
    }
    match axis {
        Some(0 | -1) if view.ndim() == 1 => whole(ufunc.name, &view).map(Value::Scalar),
        None => whole(ufunc.name, &view).map(Value::Scalar),
        Some(axis) => along(ufunc.name, &view, axis).map(Value::array),
    }
}

/// `np.add.accumulate(x)` of a vector.
pub fn accumulate(args: Registers) -> Option<Value> {
    match args {
        [Some(Value::Ufunc(ufunc)), this] | [Some(Value::Ufunc(ufunc)), this, Some(Value::Int(0 | -1))] => {
            accumulate_vector(ufunc, &plain(this)?.view()).map(Value::array)
        }
        _ => None,
    }
}

/// `np.matmul(x, y)`, `np.matmul(x, y, out=z)` of doubles.
pub fn matmul(args: Registers) -> Option<Value> {
    let (a, b, out) = match &*args {
        [a, b] => (a, b, None),
        [a, b, Some(out @ Value::Array(target))] if target.is_plain() => (a, b, Some((out, target.view()))),
        _ => return None,
    };
    let (a, b) = (plain(a)?.view(), plain(b)?.view());
    let array = matrix_product(&a, &b, |b| b.with_new_axes(&[1]).ok())?;
    let Some((out, target)) = out else { return Some(Value::array(array)) };
    let fits = target.num() == Some(Num::F64) && target.shape() == array.shape();
    if !fits || !target.is_writeable() || !target.is_c_contiguous() || !array.is_c_contiguous() {
        return None;
    }
    // SAFETY: packed elements, as many of one type, in two buffers.
    unsafe { std::ptr::copy_nonoverlapping(array.data_ptr(), target.data_ptr(), array.nbytes()) };
    Some(out.clone())
}

/// What follows an array that is reduced: nothing, an axis, or nothing but what was left out.
fn reduced(args: Registers, ufunc: &str) -> Option<Value> {
    let (this, given) = args.split_first()?;
    let view = plain(this)?.view();
    match axis_of(given)? {
        None => whole(ufunc, &view).map(Value::Scalar),
        Some(axis) => along(ufunc, &view, axis).map(Value::array),
    }
}

/// `axis=`, where it is an integer and nothing else is asked for.
fn axis_of(given: &[Option<Value>]) -> Option<Option<i64>> {
    let (axis, rest) = match given.split_first() {
        None => return Some(None),
        Some(split) => split,
    };
    match axis {
        _ if !rest.iter().all(absent) => None,
        Some(Value::Int(axis)) => Some(Some(*axis)),
        axis if absent(axis) => Some(None),
        _ => None,
    }
}

pub fn sum(args: Registers) -> Option<Value> {
    reduced(args, "add")
}

pub fn prod(args: Registers) -> Option<Value> {
    reduced(args, "multiply")
}

pub fn max(args: Registers) -> Option<Value> {
    reduced(args, "maximum")
}

pub fn min(args: Registers) -> Option<Value> {
    reduced(args, "minimum")
}

pub fn any(args: Registers) -> Option<Value> {
    reduced(args, "logical_or")
}

pub fn all(args: Registers) -> Option<Value> {
    reduced(args, "logical_and")
}

/// The sum of doubles over their number.
pub fn mean(args: Registers) -> Option<Value> {
    let (this, given) = args.split_first()?;
    let view = plain(this)?.view();
    if view.num() != Some(Num::F64) {
        return None;
    }
    match axis_of(given)? {
        None => match whole("add", &view)? {
            Scalar::F64(sum) => Some(Value::Scalar(Scalar::F64(sum / view.size() as f64))),
            _ => None,
        },
        Some(axis) => {
            let sums = along("add", &view, axis)?;
            let count = view.size() as f64 / sums.size() as f64;
            for place in sums.offsets() {
                let Some(Scalar::F64(sum)) = sums.item_at(place) else { return None };
                let mean = sum / count;
                // What is lost below the smallest numbers may have to be reported.
                if sum != 0.0 && !mean.is_normal() {
                    return None;
                }
                sums.set_item_at(place, &Scalar::F64(mean));
            }
            Some(Value::array(sums))
        }
    }
}

pub fn argmax(args: Registers) -> Option<Value> {
    position(args, true)
}

pub fn argmin(args: Registers) -> Option<Value> {
    position(args, false)
}

fn position(args: Registers, greatest: bool) -> Option<Value> {
    // What follows the axis is either an output or given by keyword alone.
    let (this, axis) = match args {
        [this] => (this, None),
        [this, axis] => (this, axis_of(std::slice::from_ref(axis))?),
        _ => return None,
    };
    let view = plain(this)?.view();
    match axis {
        Some(axis) if view.ndim() == 2 => extremes_along(&view, axis, greatest).map(Value::array),
        None | Some(0 | -1) if view.ndim() == 1 => {
            let at = first_extreme(&view, greatest)?;
            i64::try_from(at).ok().map(|at| Value::Scalar(Scalar::I64(at)))
        }
        _ => None,
    }
}

/// `np.dot(x, y)` of vectors of doubles.
pub fn dot(args: Registers) -> Option<Value> {
    let [a, b] = args else { return None };
    let (a, b) = (plain(a)?.view(), plain(b)?.view());
    match (a.shape(), b.shape()) {
        ([n], [m]) if n == m => product(&a, &b, *n).map(|x| Value::Scalar(Scalar::F64(x))),
        ([_, _], &[k]) => matrix_product(&a, &b, |b| b.reshape(&[k as i64, 1], Order::C, None).ok()).map(Value::array),
        ([_, _], [_, _]) => matrix_product(&a, &b, |_| None).map(Value::array),
        _ => None,
    }
}

/// `np.inner(x, y)` and `np.vdot(x, y)` of vectors of doubles.
pub fn inner(args: Registers) -> Option<Value> {
    match args {
        [a, b] if plain(a)?.view().ndim() == 1 && plain(b)?.view().ndim() == 1 => dot(args),
        _ => None,
    }
}

/// The product of a matrix and a vector, or of two matrices, which `dot` and `matmul` have in common save for what makes a vector a
/// column.
fn matrix_product(a: &Array, b: &Array, as_column: impl FnOnce(&Array) -> Option<Array>) -> Option<Array> {
    let (&[m, k], &[l, ref columns @ ..]) = (a.shape(), b.shape()) else { return None };
    let n = columns.first().copied().unwrap_or(1);
    if k != l || columns.len() > 1 || m * n * k == 0 || m * k > MOST || k * n > MOST || m * n > MOST {
        return None;
    }
    if a.num() != Some(Num::F64) || b.num() != Some(Num::F64) {
        return None;
    }
    let result = Array::uninit(DType::FLOAT, &[m, n], Order::C).ok()?;
    let column;
    let right = match columns {
        [] => {
            column = as_column(b)?;
            &column
        }
        _ => b,
    };
    let (work, status) = fpstatus::measure(|| multiply(Exec::SEQUENTIAL, Num::F64, a, right, &result, 0));
    work.ok()?;
    if !status.is_empty() {
        return None;
    }
    match columns {
        [] => result.reshape(&[m as i64], Order::C, Some(false)).ok(),
        _ => Some(result),
    }
}

/// The product of vectors; the one of large ones is worth threads, and of what is not finite or too small something may be to report.
fn product(a: &Array, b: &Array, n: usize) -> Option<f64> {
    if n == 0 || n > MOST || a.num() != Some(Num::F64) || b.num() != Some(Num::F64) {
        return None;
    }
    let mut sum = 0f64;
    let (p, q) = (Strided::of(a), Strided::of(b));
    let out = &raw mut sum as *mut u8;
    let (_, status) = fpstatus::measure(|| vector_dot(Exec::SEQUENTIAL, Num::F64, n, p, q, false, out));
    (status.is_empty() && sum.is_finite()).then_some(sum)
}

/// `np.linalg.norm(x)` of doubles.
pub fn norm(args: Registers) -> Option<Value> {
    let [this] = args else { return None };
    let view = plain(this)?.view();
    let flat = match view.ndim() {
        1 => product(&view, &view, view.size()),
        2 if view.is_c_contiguous() => {
            let flat = view.ravel(Order::C).ok()?;
            product(&flat, &flat, flat.size())
        }
        _ => None,
    };
    flat.map(|square| Value::Scalar(Scalar::F64(square.sqrt())))
}

/// `np.array_equal(x, y)` of packed arrays of one type.
pub fn array_equal(args: Registers) -> Option<Value> {
    let [a, b] = args else { return None };
    let (a, b) = (plain(a)?.view(), plain(b)?.view());
    let (DType::Num(num), DType::Num(other)) = (a.dtype(), b.dtype()) else { return None };
    if num != other || a.size() > MOST || !a.is_c_contiguous() || !b.is_c_contiguous() {
        return None;
    }
    if a.shape() != b.shape() {
        return Some(Value::Bool(false));
    }
    let (n, p, q) = (a.size(), a.data_ptr(), b.data_ptr());
    // SAFETY (of all): so many packed elements of the type.
    let equal = match num {
        Num::F64 => (0..n).all(|i| unsafe { double(p, i) == double(q, i) }),
        num if num.is_integer() => {
            let bytes = n * num.itemsize();
            unsafe { std::slice::from_raw_parts(p, bytes) == std::slice::from_raw_parts(q, bytes) }
        }
        _ => return None,
    };
    Some(Value::Bool(equal))
}

/// # Safety
/// There is such an element.
unsafe fn double(from: *const u8, place: usize) -> f64 {
    // SAFETY: the caller's.
    unsafe { (from as *const f64).add(place).read_unaligned() }
}
