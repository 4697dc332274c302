//! Copies that repeat, shift or select: `repeat`, `tile`, `roll`, `tril`, `triu`, `diag`.

use super::{array_of, optional_ints};
use crate::array::layout::normalize_axis;
use crate::array::{Array, DType, Order, arrange};
use crate::error::{Error, Result};
use crate::object::array_like::{cast, to_array};
use crate::object::shape_like::to_ints;
use crate::object::{Bound, Entry, Host, Value, optional_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.repeat", "repeat(a, repeats, axis=None)", "Each element repeated.\n\n>>> np.repeat([1, 2], 2)\narray([1, 1, 2, 2])", repeat),
    Entry::new("numpy.tile", "tile(A, reps)", "The whole array repeated along each axis.", tile),
    Entry::new("numpy.roll", "roll(a, shift, axis=None)", "Elements shifted cyclically along axes.", roll),
    Entry::new("numpy.tril", "tril(m, k=0)", "The lower triangle; zeros above it.", tril),
    Entry::new("numpy.triu", "triu(m, k=0)", "The upper triangle; zeros below it.", triu),
    Entry::new("numpy.diag", "diag(v, k=0)", "A diagonal as a view, or a matrix with a given diagonal.", diag),
    Entry::new("numpy.diagflat", "diagflat(v, k=0)", "A matrix with the flattened input on a diagonal.", diagflat),
}

crate::entries! { pub METHODS:
    Entry::new_parsed("numpy.ndarray.repeat", "repeat(self, repeats, axis=None)", "Each element repeated.", repeat),
}

fn repeat(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, repeats, axis] = args.take();
    let array = array_of(cx, &a)?;
    let counts = array_of(cx, &repeats)?;
    let counts = match counts.num() {
        Some(num) if num.is_integer() || num == crate::array::Num::Bool => cast(cx, &counts, &DType::INT)?,
        _ => {
            let from = crate::array::dtype_repr(counts.dtype());
            return Err(Error::type_error(format!(
                "Cannot cast array data from {from} to dtype('int64') according to the rule 'safe'"
            )));
        }
    };
    if counts.ndim() > 1 {
        return Err(Error::value("object too deep for desired array"));
    }
    let counts = counts.to_vec::<i64>().unwrap_or_default();
    let axis = optional_int(cx, axis.as_ref())?;
    Ok(Value::array(arrange::repeat(&array, &counts, axis)?))
}

fn tile(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, reps] = args.take();
    let array = array_of(cx, &a)?;
    let reps = to_ints(cx, &reps.unwrap_or(Value::None))?;
    Ok(Value::array(arrange::tile(&array, &reps)?))
}

fn roll(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, shift, axis] = args.take();
    let array = array_of(cx, &a)?;
    let shifts = to_ints(cx, &shift.unwrap_or(Value::None))?;
    let Some(axes) = optional_ints(cx, &axis)? else {
        let total = shifts.iter().fold(0i64, |sum, &shift| sum.wrapping_add(shift));
        return Ok(Value::array(arrange::roll_flat(&array, total)?));
    };
    let axes = axes.iter().map(|&axis| normalize_axis(axis, array.ndim())).collect::<Result<Vec<_>>>()?;
    let pairs: Vec<(i64, usize)> = match (shifts.len(), axes.len()) {
        (s, a) if s == a => shifts.iter().copied().zip(axes).collect(),
        (1, _) => axes.into_iter().map(|axis| (shifts[0], axis)).collect(),
        (_, 1) => shifts.iter().map(|&shift| (shift, axes[0])).collect(),
        (s, a) => {
            return Err(Error::value(format!(
                "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape ({s},) and arg 1 with shape ({a},)."
            )));
        }
    };
    Ok(Value::array(arrange::roll(&array, &pairs)?))
}

fn tril(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    triangle(cx, args, true)
}

fn triu(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    triangle(cx, args, false)
}

fn triangle(cx: &mut dyn Host, args: &mut Bound, lower: bool) -> Result<Value> {
    let [a, k] = args.take();
    let array = array_of(cx, &a)?;
    let k = optional_int(cx, k.as_ref())?.unwrap_or(0);
    Ok(Value::array(arrange::triangle(&array, k, lower)?))
}

fn diag(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, k] = args.take();
    let array = array_of(cx, &a)?;
    let k = optional_int(cx, k.as_ref())?.unwrap_or(0);
    match array.ndim() {
        1 => Ok(Value::array(with_diagonal(&array, k)?)),
        2 => Ok(super::view_or_new(&a, array.diagonal(k, 0, 1)?)),
        _ => Err(Error::value("Input must be 1- or 2-d.")),
    }
}

fn diagflat(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, k] = args.take();
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let k = optional_int(cx, k.as_ref())?.unwrap_or(0);
    Ok(Value::array(with_diagonal(&array.ravel(Order::C)?, k)?))
}

/// A square matrix whose `k`-th diagonal is the vector.
fn with_diagonal(vector: &Array, k: i64) -> Result<Array> {
    let reach = usize::try_from(k.unsigned_abs()).ok().and_then(|reach| reach.checked_add(vector.size()));
    let n = reach.ok_or_else(|| Error::value("Maximum allowed dimension exceeded"))?;
    let matrix = Array::zeros(vector.dtype().clone(), &[n, n], Order::C)?;
    let mut target = matrix.diagonal(k, 0, 1)?;
    target.set_writeable(true);
    crate::array::transfer::copy_same_type(vector, &target);
    Ok(matrix)
}
