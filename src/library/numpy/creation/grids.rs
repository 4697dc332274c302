//! Coordinates of grids, and the indices of diagonals and triangles: `meshgrid`, `indices`, `ix_`, `vander`, `tril_indices`, ...

use crate::array::layout::packed_strides;
use crate::array::{Array, DType, Dims, Kind, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::{at, flag, given, method, np, put, slice};
use crate::object::array_like::{to_array, wrap};
use crate::object::dtype_like::to_optional_dtype;
use crate::object::shape_like::to_shape;
use crate::object::{Args, Bound, Entry, Host, Value, collect, optional_int, to_int, to_str};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.meshgrid", "meshgrid(*xi, copy=True, sparse=False, indexing='xy')", "Coordinate matrices from coordinate vectors.\n\n>>> np.meshgrid([0, 1], [5, 6])\n(array([[0, 1],\n       [0, 1]]), array([[5, 5],\n       [6, 6]]))", meshgrid),
    Entry::new("numpy.indices", "indices(dimensions, dtype=int, sparse=False)", "The indices of every element of a grid.", indices),
    Entry::new("numpy.ix_", "ix_(*args)", "An open mesh of index arrays from sequences.", ix_),
    Entry::new("numpy.vander", "vander(x, N=None, increasing=False)", "The Vandermonde matrix.\n\n>>> np.vander([1, 2, 3], 3)\narray([[1, 1, 1],\n       [4, 2, 1],\n       [9, 3, 1]])", vander),
    Entry::new("numpy.diag_indices", "diag_indices(n, ndim=2)", "Indices of the main diagonal.", diag_indices),
    Entry::new("numpy.diag_indices_from", "diag_indices_from(arr)", "Indices of the main diagonal of an array.", diag_indices_from),
    Entry::new("numpy.tril_indices", "tril_indices(n, k=0, m=None)", "Indices of a lower triangle.", tril_indices),
    Entry::new("numpy.triu_indices", "triu_indices(n, k=0, m=None)", "Indices of an upper triangle.", triu_indices),
    Entry::new("numpy.tril_indices_from", "tril_indices_from(arr, k=0)", "Indices of an array's lower triangle.", tril_indices_from),
    Entry::new("numpy.triu_indices_from", "triu_indices_from(arr, k=0)", "Indices of an array's upper triangle.", triu_indices_from),
    Entry::new("numpy.mask_indices", "mask_indices(n, mask_func, k=0)", "Indices of what a masking function leaves of a square matrix.", mask_indices),
    Entry::new("numpy.fill_diagonal", "fill_diagonal(a, val, wrap=False)", "Writes the main diagonal of an array.", fill_diagonal),
    Entry::new_c("numpy.unravel_index", "unravel_index(indices, shape, order='C')", "Coordinates of flat indices.\n\n>>> np.unravel_index(7, (2, 4))\n(np.int64(1), np.int64(3))", unravel_index),
    Entry::new_c("numpy.ravel_multi_index", "ravel_multi_index(multi_index, dims, mode='raise', order='C')", "Flat indices of coordinates.\n\n>>> np.ravel_multi_index((1, 3), (2, 4))\nnp.int64(7)", ravel_multi_index),
}

fn meshgrid(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let vectors = std::mem::take(&mut args.rest);
    let [copy, sparse, indexing] = args.take();
    let ndim = vectors.len();
    let cartesian = match indexing {
        None => true,
        Some(Value::Str(word)) if word.as_str() == "xy" => true,
        Some(Value::Str(word)) if word.as_str() == "ij" => false,
        Some(_) => return Err(Error::value("Valid values for `indexing` are 'xy' and 'ij'.")),
    };
    let (copy, sparse) = (flag(cx, copy, true)?, flag(cx, sparse, false)?);
    let mut grids = Vec::new();
    for (axis, vector) in vectors.iter().enumerate() {
        let axis = match axis {
            0 | 1 if cartesian && ndim > 1 => 1 - axis,
            axis => axis,
        };
        let mut shape = vec![1i64; ndim];
        shape[axis] = -1;
        grids.push(to_array(cx, vector)?.reshape(&shape, Order::C, None)?);
    }
    if !sparse {
        let shapes: Vec<&[usize]> = grids.iter().map(Array::shape).collect();
        let shape = crate::array::broadcast::broadcast_shapes(&shapes)?;
        grids = grids.iter().map(|grid| grid.broadcast_to(&shape)).collect::<Result<_>>()?;
    }
    let copied: Result<Vec<Value>> =
        grids.into_iter().map(|grid| Ok(Value::array(if copy { grid.copy(Order::C)? } else { grid }))).collect();
    Ok(Value::tuple(copied?))
}

fn indices(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [dimensions, dtype, sparse] = args.take();
    let dimensions = collect(cx, &dimensions.unwrap_or(Value::None))?;
    let shape = to_shape(cx, &Value::tuple(dimensions))?;
    let dtype = to_optional_dtype(cx, dtype.as_ref())?.unwrap_or(DType::INT);
    let sparse = flag(cx, sparse, false)?;
    let ndim = shape.len();
    let mut ramps = Vec::new();
    for (axis, &n) in shape.iter().enumerate() {
        let ramp = np!(cx, arange(n; dtype = dtype))?;
        let mut form = vec![1i64; ndim];
        form[axis] = n as i64;
        ramps.push(to_array(cx, &ramp)?.reshape(&form, Order::C, None)?);
    }
    if sparse {
        return Ok(Value::tuple(ramps.into_iter().map(Value::array).collect()));
    }
    let mut full: Dims = shape.clone();
    full.insert(0, ndim);
    let result = Value::array(Array::zeros(dtype, &full, Order::C)?);
    for (axis, ramp) in ramps.iter().enumerate() {
        put!(cx, result, axis, ramp)?;
    }
    Ok(result)
}

fn ix_(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let sequences = std::mem::take(&mut args.rest);
    let ndim = sequences.len();
    let mut out = Vec::new();
    for (axis, sequence) in sequences.iter().enumerate() {
        let mut array = to_array(cx, sequence)?;
        if array.size() == 0 && !matches!(sequence, Value::Array(_)) {
            array = crate::object::array_like::cast(cx, &array, &DType::INT)?;
        }
        if array.ndim() != 1 {
            return Err(Error::value("Cross index must be 1 dimensional"));
        }
        if array.dtype().kind() == Kind::Bool {
            let places = method!(cx, array, nonzero())?;
            let first = at!(cx, places, 0i64)?;
            array = to_array(cx, &first)?;
        }
        let mut shape = vec![1i64; ndim];
        shape[axis] = array.size() as i64;
        out.push(Value::array(array.reshape(&shape, Order::C, None)?));
    }
    Ok(Value::tuple(out))
}

fn vander(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [x, n, increasing] = args.take();
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    if x.ndim() != 1 {
        return Err(Error::value("x must be a one-dimensional array or sequence."));
    }
    let rows = x.size();
    let columns = match given(n) {
        None => rows as i64,
        Some(n) => to_int(cx, &n)?,
    };
    let columns = usize::try_from(columns).map_err(|_| Error::value("negative dimensions are not allowed"))?;
    let dtype = crate::array::promotion::promote_types(x.dtype(), &DType::INT)?;
    let result = Value::array(Array::zeros(dtype, &[rows, columns], Order::C)?);
    let view = match flag(cx, increasing, false)? {
        true => result.clone(),
        false => at!(cx, result, Value::tuple(vec![slice(None, None, None), slice(None, None, Some(-1))]))?,
    };
    let all = || slice(None, None, None);
    if columns > 0 {
        put!(cx, view, Value::tuple(vec![all(), Value::Int(0)]), 1i64)?;
    }
    if columns > 1 {
        let column = at!(cx, x, Value::tuple(vec![all(), Value::None]))?;
        let rest = at!(cx, view, Value::tuple(vec![all(), slice(Some(1), None, None)]))?;
        put!(cx, rest, Value::Ellipsis, column)?;
        np!(cx, cumprod(rest; out = rest, axis = 1i64))?;
    }
    Ok(result)
}

fn diag_indices(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [n, ndim] = args.take();
    let index = np!(cx, arange(n))?;
    let ndim = optional_int(cx, ndim.as_ref())?.unwrap_or(2).max(0);
    Ok(Value::tuple((0..ndim).map(|_| index.clone()).collect()))
}

fn diag_indices_from(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    if array.ndim() < 2 {
        return Err(Error::value("input array must be at least 2-d"));
    }
    if array.shape().windows(2).any(|pair| pair[0] != pair[1]) {
        return Err(Error::value("All dimensions of input must be of equal length"));
    }
    let index = np!(cx, arange(array.shape()[0]))?;
    Ok(Value::tuple(vec![index; array.ndim()]))
}

fn tril_indices(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [n, k, m] = args.take();
    triangle_indices(cx, n, k.unwrap_or(Value::Int(0)), m, true)
}

fn triu_indices(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [n, k, m] = args.take();
    triangle_indices(cx, n, k.unwrap_or(Value::Int(0)), m, false)
}

fn triangle_indices(cx: &mut dyn Host, n: Option<Value>, k: Value, m: Option<Value>, lower: bool) -> Result<Value> {
    let k = to_int(cx, &k)?;
    let mask = match lower {
        true => np!(cx, tri(n, m; k = k, dtype = Value::Type(crate::object::Builtin::Bool)))?,
        false => {
            let below = np!(cx, tri(n, m; k = k.saturating_sub(1), dtype = Value::Type(crate::object::Builtin::Bool)))?;
            np!(cx, logical_not(below))?
        }
    };
    np!(cx, nonzero(mask))
}

fn tril_indices_from(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, k] = args.take();
    indices_from(cx, a, k, true)
}

fn triu_indices_from(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, k] = args.take();
    indices_from(cx, a, k, false)
}

fn indices_from(cx: &mut dyn Host, a: Option<Value>, k: Option<Value>, lower: bool) -> Result<Value> {
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let [rows, columns] = *array.shape() else { return Err(Error::value("input array must be 2-d")) };
    triangle_indices(cx, Some(Value::from(rows)), k.unwrap_or(Value::Int(0)), Some(Value::from(columns)), lower)
}

fn mask_indices(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [n, mask, k] = args.take();
    let matrix = np!(cx, ones(vec![n.clone().unwrap_or(Value::None), n.unwrap_or(Value::None)]; dtype = DType::INT))?;
    let masked = cx.call(&mask.unwrap_or(Value::None), Args::new([matrix, k.unwrap_or(Value::Int(0))]))?;
    let kept = np!(cx, not_equal(masked, 0i64))?;
    np!(cx, nonzero(kept))
}

fn fill_diagonal(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, value, wrapped] = args.take();
    let target = a.unwrap_or(Value::None);
    let Value::Array(object) = &target else {
        let name = crate::object::type_name(&target);
        return Err(Error::attribute(format!("'{name}' object has no attribute 'ndim'")));
    };
    let array = object.array();
    if array.ndim() < 2 {
        return Err(Error::value("array must be at least 2-d"));
    }
    let mut end = None;
    let step = if array.ndim() == 2 {
        let columns = array.shape()[1] as i64;
        if !flag(cx, wrapped, false)? {
            end = Some(columns * columns);
        }
        columns + 1
    } else {
        if array.shape().windows(2).any(|pair| pair[0] != pair[1]) {
            return Err(Error::value("All dimensions of input must be of equal length"));
        }
        let n = array.shape()[0] as i64;
        1 + (1..array.ndim() as u32).map(|power| n.saturating_pow(power)).sum::<i64>()
    };
    let flat = crate::object::get_attribute(cx, &target, "flat")?;
    put!(cx, flat, slice(None, end, Some(step)), value)?;
    Ok(Value::None)
}

fn unravel_index(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [indices, shape, order] = args.take();
    let shape = to_shape(cx, &shape.unwrap_or(Value::None))?;
    let fortran = is_fortran(order)?;
    let flat = integer_indices(cx, &indices.unwrap_or(Value::None))?;
    if shape.is_empty() && flat.ndim() > 0 {
        return Err(Error::value("multiple indices are not supported for 0d arrays"));
    }
    let size =
        crate::array::layout::element_count(&shape).filter(|&size| isize::try_from(size).is_ok()).ok_or_else(|| {
            Error::value(
                "dimensions are too large; arrays and shapes with a total size greater than 'intp' are not supported.",
            )
        })?;
    let values = flat.to_vec::<i64>().unwrap_or_default();
    if let Some(bad) = values.iter().find(|&&value| value < 0 || value as usize >= size) {
        return Err(Error::value(format!("index {bad} is out of bounds for array with size {size}")));
    }
    let strides = packed_strides(&shape, 1, fortran);
    let mut parts = Vec::new();
    for (&n, &stride) in shape.iter().zip(&strides) {
        let column: Vec<i64> = values.iter().map(|&value| value / (stride as i64).max(1) % (n as i64).max(1)).collect();
        parts.push(wrap(Array::from_slice(&column, flat.shape())?));
    }
    Ok(Value::tuple(parts))
}

fn ravel_multi_index(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [index, dims, mode, order] = args.take();
    let shape = to_shape(cx, &dims.unwrap_or(Value::None))?;
    let fortran = is_fortran(order)?;
    let parts = collect(cx, &index.unwrap_or(Value::None))?;
    if parts.len() != shape.len() {
        return Err(Error::value(format!("parameter multi_index must be a sequence of length {}", shape.len())));
    }
    let modes = match given(mode) {
        None => vec!["raise".to_string(); shape.len()],
        Some(Value::Str(word)) => vec![word.to_string(); shape.len()],
        Some(words) => {
            let words = collect(cx, &words)?;
            words.iter().map(|word| to_str(word, "clipmode").map(str::to_string)).collect::<Result<Vec<_>>>()?
        }
    };
    if modes.len() != shape.len() {
        return Err(Error::value(format!("need a single mode or a tuple of length {}", shape.len())));
    }
    if crate::array::layout::element_count(&shape).is_none() {
        return Err(Error::value("invalid dims: array size defined by dims is larger than the maximum possible size."));
    }
    let arrays = parts.iter().map(|part| integer_indices(cx, part)).collect::<Result<Vec<_>>>()?;
    let shapes: Vec<&[usize]> = arrays.iter().map(Array::shape).collect();
    let common = crate::array::broadcast::broadcast_operands(&shapes)?;
    let count = common.iter().product();
    let mut flat = vec![0i64; count];
    let strides = packed_strides(&shape, 1, fortran);
    for (((array, &n), &stride), mode) in arrays.iter().zip(&shape).zip(&strides).zip(&modes) {
        let n = n as i64;
        let values = array.broadcast_to(&common)?.to_vec::<i64>().unwrap_or_default();
        for (total, value) in flat.iter_mut().zip(values) {
            let value = match mode.as_str() {
                "wrap" if n > 0 => value.rem_euclid(n),
                "clip" => value.clamp(0, (n - 1).max(0)),
                "raise" if (0..n).contains(&value) => value,
                "raise" | "wrap" => return Err(Error::value("invalid entry in coordinates array")),
                other => {
                    return Err(Error::value(format!(
                        "clipmode must be one of 'clip', 'raise', or 'wrap' (got '{other}')"
                    )));
                }
            };
            *total = total.wrapping_add(value.wrapping_mul(stride as i64));
        }
    }
    Ok(wrap(Array::from_slice(&flat, &common)?))
}

fn is_fortran(order: Option<Value>) -> Result<bool> {
    match order {
        None => Ok(false),
        Some(Value::Str(word)) if word.as_str() == "C" => Ok(false),
        Some(Value::Str(word)) if word.as_str() == "F" => Ok(true),
        Some(_) => Err(Error::value("only 'C' or 'F' order is permitted")),
    }
}

fn integer_indices(cx: &mut dyn Host, value: &Value) -> Result<Array> {
    let array = to_array(cx, value)?;
    match array.dtype().kind() {
        Kind::Signed | Kind::Unsigned | Kind::Bool => crate::object::array_like::cast(cx, &array, &DType::INT),
        _ if array.size() == 0 && matches!(value, Value::List(_) | Value::Tuple(_)) => Err(Error::type_error(
            "indices must be integral: the provided empty sequence was inferred as float. Wrap it with 'np.array(indices, dtype=np.intp)'",
        )),
        _ => Err(Error::type_error("only int indices permitted")),
    }
}
