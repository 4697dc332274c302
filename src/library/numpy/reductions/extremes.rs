//! Where the largest and smallest elements stand, and how far apart they are.

use super::{read_flag, read_out};
use crate::array::Array;
use crate::compute::extremes::arg_extreme;
use crate::error::{Error, Result};
use crate::library::numpy::quick;
use crate::object::array_like::{to_array, wrap};
use crate::object::{BinaryOp, Bound, Entry, Host, Value, assign_all, binary, optional_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.argmax", "argmax(a, axis=None, out=None, *, keepdims=<no value>)", "The position of the largest element along an axis.", argmax).quick(quick::argmax),
    Entry::new("numpy.argmin", "argmin(a, axis=None, out=None, *, keepdims=<no value>)", "The position of the smallest element along an axis.", argmin).quick(quick::argmin),
    Entry::new("numpy.ptp", "ptp(a, axis=None, out=None, keepdims=<no value>)", "The largest minus the smallest element over axes.", ptp),
}

crate::entries! { pub METHODS:
    Entry::new_c("numpy.ndarray.argmax", "argmax(self, axis=None, out=None, *, keepdims=False)", "The position of the largest element along an axis.", argmax).quick(quick::argmax),
    Entry::new_c("numpy.ndarray.argmin", "argmin(self, axis=None, out=None, *, keepdims=False)", "The position of the smallest element along an axis.", argmin).quick(quick::argmin),
}

fn argmax(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    position(cx, args, true)
}

fn argmin(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    position(cx, args, false)
}

fn position(cx: &mut dyn Host, args: &mut Bound, max: bool) -> Result<Value> {
    let [a, axis, out, keepdims] = args.take();
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let axis = optional_int(cx, axis.as_ref())?;
    let keepdims = read_flag(cx, &keepdims)?;
    let positions = match array.dtype().is_object() {
        true => object_position(cx, &array, axis, keepdims, max)?,
        false => arg_extreme(&array, axis, keepdims, max, cx.state().exec())?,
    };
    match read_out(&out)? {
        None => Ok(wrap(positions)),
        Some(target) if target.shape() != positions.shape() => {
            let name = if max { "argmax" } else { "argmin" };
            Err(Error::value(format!("output array does not match result of np.{name}.")))
        }
        Some(target) => {
            assign_all(cx, &target, &Value::array(positions))?;
            Ok(out.unwrap_or(Value::None))
        }
    }
}

/// The position among objects, compared by Python's `<` and `>`.
fn object_position(cx: &mut dyn Host, array: &Array, axis: Option<i64>, keepdims: bool, max: bool) -> Result<Array> {
    let (turned, axis) = match axis {
        None => (array.ravel(crate::array::Order::C)?, 0),
        Some(axis) => (array.moveaxis(&[axis], &[-1])?, axis),
    };
    let n = turned.shape().last().copied().unwrap_or(0);
    if n == 0 {
        let name = if max { "argmax" } else { "argmin" };
        return Err(Error::value(format!("attempt to get {name} of an empty sequence")));
    }
    let mut positions = Vec::new();
    let mut best = (Value::None, 0i64);
    for (i, offset) in turned.offsets().enumerate() {
        let item = crate::object::array_like::element_value(&turned, offset);
        let place = (i % n) as i64;
        let better = match place {
            0 => true,
            _ if max => crate::object::less(cx, &best.0, &item)?,
            _ => crate::object::less(cx, &item, &best.0)?,
        };
        if better {
            best = (item, place);
        }
        if place as usize == n - 1 {
            positions.push(best.1);
        }
    }
    let shape = &turned.shape()[..turned.ndim() - 1];
    let result = Array::from_slice(&positions, shape)?;
    if keepdims { result.expand_dims(&[axis]) } else { Ok(result) }
}

fn ptp(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, axis, out, keepdims] = args.take();
    let a = a.unwrap_or(Value::None);
    let extreme = |cx: &mut dyn Host, name: &str| {
        let arguments = super::Arguments {
            axis: Some(axis.clone().unwrap_or(Value::None)),
            keepdims: keepdims.clone(),
            ..super::Arguments::default()
        };
        super::reduce_value(cx, super::ufunc(name)?, &a, arguments, None)
    };
    let (high, low) = (extreme(cx, "maximum")?, extreme(cx, "minimum")?);
    let span = binary(cx, BinaryOp::Sub, &high, &low)?;
    match read_out(&out)? {
        None => Ok(span),
        Some(target) => {
            assign_all(cx, &target, &span)?;
            Ok(out.unwrap_or(Value::None))
        }
    }
}
