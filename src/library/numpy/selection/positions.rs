//! `take`, `put`, `choose` and the `_along_axis` pair: what positions select.

use super::conditions::into_out;
use crate::array::indexing::{self, TakeMode};
use crate::array::promotion::result_type;
use crate::array::{Array, DType, Num, Operand, Order};
use crate::compute::gather;
use crate::error::{Error, Result};
use crate::library::numpy::calls::operand;
use crate::library::numpy::quick;
use crate::object::array_like::{cast, to_array, to_array_with};
use crate::object::astype::{ScriptCasts, report_cast};
use crate::object::{Bound, Entry, Host, Value, collect, optional_int, to_int, type_name};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.take", "take(a, indices, axis=None, out=None, mode='raise')", "Elements at positions along an axis.", take).quick(quick::take),
    Entry::new("numpy.put", "put(a, ind, v, mode='raise')", "Writes values at flat positions.", put),
    Entry::new("numpy.choose", "choose(a, choices, out=None, mode='raise')", "For each element one of several arrays, chosen by number.", choose),
    Entry::new("numpy.take_along_axis", "take_along_axis(arr, indices, axis=-1)", "Elements at positions that differ along the other axes.", take_along_axis),
    Entry::new("numpy.put_along_axis", "put_along_axis(arr, indices, values, axis)", "Writes values at positions that differ along the other axes.", put_along_axis),
}

crate::entries! { pub METHODS:
    Entry::new_c("numpy.ndarray.take", "take(self, indices, axis=None, out=None, mode='raise')", "Elements at positions along an axis.", take).quick(quick::take),
    Entry::new_parsed("numpy.ndarray.put", "put(self, indices, values, mode='raise')", "Writes values at flat positions.", put),
    Entry::new_parsed("numpy.ndarray.choose", "choose(self, *choices, out=None, mode='raise')", "For each element one of several arrays, chosen by number.", choose_method),
}

fn take(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, indices, axis, out, mode] = args.take();
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let indices = positions(cx, &indices.unwrap_or(Value::None))?;
    let axis = optional_int(cx, axis.as_ref())?;
    let mode = read_mode(mode)?;
    let rows = match (mode, axis) {
        (TakeMode::Raise, Some(0)) => gather::rows(&array, &indices, cx.state().exec())?,
        (TakeMode::Raise, None) if array.is_c_contiguous() => {
            gather::rows(&array.ravel(Order::C)?, &indices, cx.state().exec())?
        }
        _ => None,
    };
    let result = match rows {
        Some(rows) => rows,
        None => indexing::take(&array, &indices, axis, mode)?,
    };
    into_out(cx, result, out)
}

fn put(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, indices, values, mode] = args.take();
    let array = match a {
        Some(Value::Array(array)) => array.array(),
        other => {
            let name = type_name(&other.unwrap_or(Value::None));
            return Err(Error::type_error(format!("argument 1 must be numpy.ndarray, not <class '{name}'>")));
        }
    };
    if !array.is_writeable() {
        return Err(Error::value("put: output array is read-only"));
    }
    let indices = positions(cx, &indices.unwrap_or(Value::None))?;
    let values = to_array_with(cx, &values.unwrap_or(Value::None), Some(array.dtype()))?;
    let flags = indexing::put(&array, &indices, &values, read_mode(mode)?, &mut ScriptCasts(cx))?;
    report_cast(cx, flags)?;
    Ok(Value::None)
}

fn choose(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, choices, out, mode] = args.take();
    chosen(cx, a, choices, out, mode)
}

/// The method takes the arrays one by one, or all in a sequence.
fn choose_method(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let mut rest = std::mem::take(&mut args.rest);
    let [a, out, mode] = args.take();
    let choices = if rest.len() == 1 { rest.remove(0) } else { Value::tuple(rest) };
    chosen(cx, a, Some(choices), out, mode)
}

fn chosen(
    cx: &mut dyn Host,
    a: Option<Value>,
    choices: Option<Value>,
    out: Option<Value>,
    mode: Option<Value>,
) -> Result<Value> {
    let selector = positions(cx, &a.unwrap_or(Value::None))?;
    let items = collect(cx, &choices.unwrap_or(Value::None))?;
    let arrays = items.iter().map(|item| to_array(cx, item)).collect::<Result<Vec<_>>>()?;
    let operands: Vec<Operand> = items.iter().zip(&arrays).map(|(item, array)| operand(item, array)).collect();
    let dtype = result_type(&operands)?;
    let arrays = arrays.iter().map(|array| cast(cx, array, &dtype)).collect::<Result<Vec<_>>>()?;
    let result = indexing::choose(&selector, &arrays, read_mode(mode)?)?;
    into_out(cx, result, out)
}

fn take_along_axis(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, indices, axis] = args.take();
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let indices = to_array(cx, &indices.unwrap_or(Value::None))?;
    let axis = match axis {
        None => Some(-1),
        Some(Value::None) => None,
        Some(axis) => Some(to_int(cx, &axis)?),
    };
    check_flat(&indices, axis.is_none())?;
    Ok(Value::array(indexing::take_along_axis(&array, &indices, axis)?))
}

fn put_along_axis(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, indices, values, axis] = args.take();
    let array = match a {
        Some(Value::Array(array)) => array.array(),
        _ => return Err(Error::type_error("put_along_axis needs an array to write to")),
    };
    let indices = to_array(cx, &indices.unwrap_or(Value::None))?;
    check_flat(&indices, axis.as_ref().is_none_or(Value::is_none))?;
    let (array, axis) = match axis {
        None | Some(Value::None) => {
            let flat = array.reshaped_view(&[array.size()], false);
            (flat.ok_or_else(|| Error::value("the array cannot be flattened without a copy"))?, 0)
        }
        Some(axis) => (array.clone(), to_int(cx, &axis)?),
    };
    let axis = crate::array::layout::normalize_axis(axis, array.ndim())?;
    let index = indexing::along_axis(&array, &indices, axis)?;
    let values = to_array_with(cx, &values.unwrap_or(Value::None), Some(array.dtype()))?;
    let flags = indexing::set(&array, &index, &values, &mut ScriptCasts(cx))?;
    report_cast(cx, flags)?;
    Ok(Value::None)
}

/// Indices into the flattened array are a vector.
fn check_flat(indices: &Array, flat: bool) -> Result<()> {
    match flat && indices.ndim() != 1 {
        true => Err(Error::value("when axis=None, `indices` must have a single dimension.")),
        false => Ok(()),
    }
}

/// Positions as 64-bit integers, cast from booleans and other integers.
fn positions(cx: &mut dyn Host, value: &Value) -> Result<Array> {
    let array = to_array(cx, value)?;
    match array.num() {
        Some(Num::I64) => Ok(array),
        Some(num) if num.is_integer() || num == Num::Bool || array.size() == 0 => cast(cx, &array, &DType::INT),
        _ => {
            let from = crate::array::dtype_repr(array.dtype());
            Err(Error::type_error(format!(
                "Cannot cast array data from {from} to dtype('int64') according to the rule 'safe'"
            )))
        }
    }
}

fn read_mode(mode: Option<Value>) -> Result<TakeMode> {
    match mode {
        None => Ok(TakeMode::Raise),
        Some(Value::Str(word)) => TakeMode::parse(&word),
        Some(other) => Err(Error::type_error(format!("clipmode must be str, not {}", type_name(&other)))),
    }
}
