//! `numpy.lib.array_utils`: axis numbers counted from the front, and the ends of an array's memory.

use std::rc::Rc;

use crate::error::{Error, Kind, Result};
use crate::object::array_like::to_array;
use crate::object::{Bound, Entry, Host, Value, collect, optional_int, to_int, to_str, truth};

crate::entries! { pub ENTRIES:
    Entry::new_c(
        "numpy.lib.array_utils.normalize_axis_index",
        "normalize_axis_index(axis, ndim, msg_prefix=None)",
        "An axis number counted from the front; AxisError outside of the axes.\n\n>>> np.lib.array_utils.normalize_axis_index(-1, ndim=3)\n2",
        index,
    ),
    Entry::new(
        "numpy.lib.array_utils.normalize_axis_tuple",
        "normalize_axis_tuple(axis, ndim, argname=None, allow_duplicate=False)",
        "Axis numbers as a tuple, counted from the front.\n\n>>> np.lib.array_utils.normalize_axis_tuple((0, -1), 3)\n(0, 2)",
        tuple,
    ),
    Entry::new(
        "numpy.lib.array_utils.byte_bounds",
        "byte_bounds(a)",
        "The addresses of the first byte of an array and of the one after its last.",
        byte_bounds,
    ),
}

/// One axis number, counted from the front.
fn normalized(axis: i64, ndim: i64, prefix: Option<&str>) -> Result<i64> {
    if axis < -ndim || axis >= ndim {
        let message = format!("axis {axis} is out of bounds for array of dimension {ndim}");
        let message = prefix.map_or(message.clone(), |prefix| format!("{prefix}: {message}"));
        return Err(Error::new(Kind::AxisError, message));
    }
    Ok(if axis < 0 { axis + ndim } else { axis })
}

fn index(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [axis, ndim, prefix] = args.take();
    let axis = to_int(cx, &axis.unwrap_or(Value::None))?;
    let ndim = to_int(cx, &ndim.unwrap_or(Value::None))?;
    let prefix = match &prefix {
        None | Some(Value::None) => None,
        Some(prefix) => Some(to_str(prefix, "msg_prefix")?.to_string()),
    };
    normalized(axis, ndim, prefix.as_deref()).map(Value::Int)
}

fn tuple(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [axis, ndim, argname, allow_duplicate] = args.take();
    let ndim = to_int(cx, &ndim.unwrap_or(Value::None))?;
    let argname = match &argname {
        None | Some(Value::None) => None,
        Some(argname) => Some(to_str(argname, "argname")?.to_string()),
    };
    let allow_duplicate = match allow_duplicate {
        Some(allowed) => truth(cx, &allowed)?,
        None => false,
    };
    let axis = axis.unwrap_or(Value::None);
    let given = match &axis {
        Value::Tuple(_) | Value::List(_) => collect(cx, &axis)?,
        other => match optional_int(cx, Some(other)) {
            Ok(Some(number)) => vec![Value::Int(number)],
            _ => collect(cx, other)?,
        },
    };
    let mut axes = Vec::with_capacity(given.len());
    for axis in &given {
        let axis = to_int(cx, axis)?;
        axes.push(normalized(axis, ndim, argname.as_deref())?);
    }
    let repeated = axes.iter().enumerate().any(|(i, axis)| axes[..i].contains(axis));
    if repeated && !allow_duplicate {
        return Err(Error::value(match argname {
            Some(argname) => format!("repeated axis in `{argname}` argument"),
            None => "repeated axis".into(),
        }));
    }
    Ok(Value::Tuple(Rc::new(axes.into_iter().map(Value::Int).collect())))
}

fn byte_bounds(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let (mut low, mut high) = (array.data_ptr() as usize as i64, array.data_ptr() as usize as i64);
    for (&length, &stride) in array.shape().iter().zip(array.strides()) {
        let reach = (length.saturating_sub(1) as i64) * stride as i64;
        if reach < 0 { low += reach } else { high += reach }
    }
    Ok(Value::tuple(vec![Value::Int(low), Value::Int(high + array.itemsize() as i64)]))
}
