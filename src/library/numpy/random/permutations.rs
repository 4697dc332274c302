//! `shuffle`, `permutation` and `permuted`: of lists, of anything with items, and of arrays along an axis.

use super::sampler::Sampler;
use crate::array::indexing::{TakeMode, take};
use crate::array::layout::normalize_axis;
use crate::array::{Array, DType, Order, Scalar};
use crate::compute::random::shuffle::{interval, permutation as permuted_indices, shuffle as shuffle_slice};
use crate::error::{Error, Kind, Result};
use crate::object::array_like::{cast, to_array};
use crate::object::astype::cast_onto;
use crate::object::{Bound, Builtin, Host, Value, class_name, get_item, length, set_item, to_int, type_of};
use crate::with_bits;

/// `Generator.shuffle(x, axis=0)`
pub fn shuffle(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [x, axis] = args.take();
    let axis = match axis {
        None => 0,
        Some(axis) => to_int(cx, &axis)?,
    };
    shuffle_value(cx, this, &x.unwrap_or(Value::None), axis)
}

/// `RandomState.shuffle(x)`
pub fn legacy_shuffle(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    shuffle_value(cx, this, &x.unwrap_or(Value::None), 0)
}

/// `Generator.permutation(x, axis=0)`
pub fn permutation(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [x, axis] = args.take();
    let x = x.unwrap_or(Value::None);
    if let Some(value) = shuffled_range(cx, this, &x)? {
        return Ok(value);
    }
    let axis = match axis {
        None => 0,
        Some(axis) => to_int(cx, &axis)?,
    };
    let array = to_array(cx, &x)?;
    let axis = normalize_axis(axis, array.ndim())?;
    reordered(this, &array, axis)
}

/// `RandomState.permutation(x)`
pub fn legacy_permutation(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [x] = args.take();
    let x = x.unwrap_or(Value::None);
    if let Some(value) = shuffled_range(cx, this, &x)? {
        return Ok(value);
    }
    let array = to_array(cx, &x)?;
    if array.ndim() == 0 {
        return Err(Error::index("x must be an integer or at least 1-dimensional"));
    }
    reordered(this, &array, 0)
}

/// `Generator.permuted(x, *, axis=None, out=None)`
pub fn permuted(cx: &mut dyn Host, this: &Sampler, args: &mut Bound) -> Result<Value> {
    let [x, axis, out] = args.take();
    let x = to_array(cx, &x.unwrap_or(Value::None))?;
    let (value, target) = match out.filter(|out| !out.is_none()) {
        None => {
            let copy = x.copy(Order::K)?;
            (Value::array(copy.clone()), copy)
        }
        Some(Value::Array(object)) => {
            let target = object.array();
            if !target.is_writeable() {
                return Err(Error::value("out is read-only"));
            }
            if target.shape() != x.shape() {
                return Err(Error::value("out must have the same shape as x"));
            }
            cast_onto(cx, &x, &target)?;
            (Value::Array(object), target)
        }
        Some(_) => return Err(Error::type_error("out must be a numpy array")),
    };
    let axis = match axis.filter(|axis| !axis.is_none()) {
        None => None,
        Some(axis) => Some(normalize_axis(to_int(cx, &axis)?, target.ndim())?),
    };
    match axis {
        Some(axis) => shuffle_lanes(this, &target, axis)?,
        None if target.ndim() == 0 => return Err(Error::type_error("len() of unsized object")),
        None if target.ndim() == 1 => shuffle_lanes(this, &target, 0)?,
        None => {
            // In the order of the memory when that is contiguous, else in C order.
            let fortran = target.is_f_contiguous() && !target.is_c_contiguous();
            let flat = target.ravel(if fortran { Order::F } else { Order::C })?;
            shuffle_lanes(this, &flat, 0)?;
            if !flat.shares_buffer(&target) {
                let shape: Vec<i64> = target.shape().iter().map(|&n| n as i64).collect();
                crate::array::transfer::copy_same_type(&flat.reshape(&shape, Order::C, None)?, &target);
            }
        }
    }
    Ok(value)
}

fn shuffle_value(cx: &mut dyn Host, this: &Sampler, x: &Value, axis: i64) -> Result<Value> {
    match x {
        Value::Array(object) => {
            let array = object.array();
            if array.ndim() == 0 {
                return Err(Error::type_error("len() of unsized object"));
            }
            if !array.is_writeable() {
                return Err(Error::value("array is read-only"));
            }
            let axis = normalize_axis(axis, array.ndim())?;
            // A class may hold more than elements, which its own subscripts move along.
            if !object.is_plain() && axis == 0 && array.size() > 0 {
                return shuffle_of_class(cx, this, x, array.shape()[0]).map(|()| Value::None);
            }
            if array.ndim() == 1 {
                shuffle_lanes(this, &array, 0)?;
            } else if array.size() > 0 {
                shuffle_rows(this, &array, axis)?;
            }
        }
        Value::List(list) if axis == 0 => this.with(|bits, _| shuffle_slice(bits, &mut list.items_mut()))?,
        other => shuffle_items(cx, this, other, axis)?,
    }
    Ok(Value::None)
}

/// An array of a script's class: parts are exchanged through its subscripts and an array of its own.
fn shuffle_of_class(cx: &mut dyn Host, this: &Sampler, x: &Value, items: usize) -> Result<()> {
    let first = get_item(cx, x, &Value::tuple(vec![Value::Int(0), Value::Ellipsis]))?;
    let buffer = crate::library::numpy::calls::call(cx, "empty_like", crate::object::Args::new([first]))?;
    for i in (1..items).rev() {
        let j = this.with(|bits, _| interval(bits, i as u64))? as usize;
        if i == j {
            continue;
        }
        let (i, j) = (Value::from(i), Value::from(j));
        let part = get_item(cx, x, &j)?;
        set_item(cx, &buffer, &Value::Ellipsis, part)?;
        let part = get_item(cx, x, &i)?;
        set_item(cx, x, &j, part)?;
        set_item(cx, x, &i, buffer.clone())?;
    }
    Ok(())
}

/// Anything else with items: read and assigned through the language.
fn shuffle_items(cx: &mut dyn Host, this: &Sampler, x: &Value, axis: i64) -> Result<()> {
    let items = length(cx, x)?;
    let sequence = matches!(
        Builtin::of(x),
        Builtin::List | Builtin::Tuple | Builtin::Str | Builtin::Bytes | Builtin::ByteArray | Builtin::Range
    );
    if !sequence {
        cx.warn(
            Kind::UserWarning,
            &format!(
                "you are shuffling a '{}' object which is not a subclass of 'Sequence'; `shuffle` is not guaranteed to \
                 behave correctly. E.g., non-numpy array/tensor objects with view semantics may contain duplicates \
                 after shuffling.",
                class_name(&type_of(x))
            ),
        )?;
    }
    if axis != 0 {
        return Err(Error::not_implemented("Axis argument is only supported on ndarray objects"));
    }
    for i in (1..items).rev() {
        let j = this.with(|bits, _| interval(bits, i as u64))? as usize;
        let (i, j) = (Value::from(i), Value::from(j));
        let (at_j, at_i) = (get_item(cx, x, &j)?, get_item(cx, x, &i)?);
        set_item(cx, x, &i, at_j)?;
        set_item(cx, x, &j, at_i)?;
    }
    Ok(())
}

/// `permutation(n)` for an integer; `None` for anything else.
fn shuffled_range(cx: &mut dyn Host, this: &Sampler, x: &Value) -> Result<Option<Value>> {
    let integer = match x {
        Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => true,
        Value::Scalar(scalar) => !matches!(scalar, Scalar::Bool(_)) && scalar.as_i128().is_some(),
        _ => false,
    };
    if !integer {
        return Ok(None);
    }
    let n = usize::try_from(to_int(cx, x)?).unwrap_or(0);
    crate::limits::request_array(n.checked_mul(8), &[n], "int64")?;
    let indices = this.with(|bits, _| permuted_indices(bits, n))?;
    let array = Array::from_vec(&indices)?;
    // The range that NumPy shuffles is of doubles when its end is a uint64.
    let array = match x {
        Value::Scalar(Scalar::U64(_)) => cast(cx, &array, &DType::FLOAT)?,
        _ => array,
    };
    Ok(Some(Value::array(array)))
}

/// A copy with the items along an axis in random order.
fn reordered(this: &Sampler, array: &Array, axis: usize) -> Result<Value> {
    if array.ndim() == 1 {
        let copy = array.copy(Order::K)?;
        shuffle_lanes(this, &copy, 0)?;
        return Ok(Value::array(copy));
    }
    let indices = this.with(|bits, _| permuted_indices(bits, array.shape()[axis]))?;
    take(array, &Array::from_vec(&indices)?, Some(axis as i64), TakeMode::Raise).map(Value::array)
}

/// Shuffles each lane along an axis on its own, lanes in C order.
fn shuffle_lanes(this: &Sampler, array: &Array, axis: usize) -> Result<()> {
    let length = array.shape()[axis];
    let lanes = lanes_of(array, axis);
    if array.strides()[axis] == array.itemsize() as isize {
        match array.itemsize() {
            1 => return shuffle_packed::<u8>(this, array, &lanes, length),
            4 => return shuffle_packed::<[u8; 4]>(this, array, &lanes, length),
            8 => return shuffle_packed::<[u8; 8]>(this, array, &lanes, length),
            16 => return shuffle_packed::<[u8; 16]>(this, array, &lanes, length),
            _ => {}
        }
    }
    this.with(|bits, _| {
        for lane in lanes.offsets() {
            for i in (1..length).rev() {
                let j = interval(bits, i as u64) as usize;
                exchange(array, lane, axis, i, j);
            }
        }
    })
}

/// Shuffles lanes whose items lie side by side, each of as many bytes as T.
fn shuffle_packed<T>(this: &Sampler, array: &Array, lanes: &Array, length: usize) -> Result<()> {
    this.with(|bits, _| {
        for lane in lanes.offsets() {
            // SAFETY: the items of one lane, which nobody else looks at meanwhile; slots of objects are moved whole.
            let items =
                unsafe { std::slice::from_raw_parts_mut(array.data_ptr().wrapping_offset(lane) as *mut T, length) };
            with_bits!(&mut *bits, bits => shuffle_slice(bits, items));
        }
    })
}

/// Shuffles the sub-arrays along an axis as wholes.
fn shuffle_rows(this: &Sampler, array: &Array, axis: usize) -> Result<()> {
    let lanes = lanes_of(array, axis);
    this.with(|bits, _| {
        for i in (1..array.shape()[axis]).rev() {
            let j = interval(bits, i as u64) as usize;
            for lane in lanes.offsets() {
                exchange(array, lane, axis, i, j);
            }
        }
    })
}

/// The first item of every lane along an axis.
fn lanes_of(array: &Array, axis: usize) -> Array {
    crate::array::join::axis_range(array, axis, 0, array.shape()[axis].min(1))
}

/// Exchanges items `i` and `j` of a lane that starts at byte offset `lane`.
fn exchange(array: &Array, lane: isize, axis: usize, i: usize, j: usize) {
    if i == j {
        return;
    }
    let (stride, size) = (array.strides()[axis], array.itemsize());
    let at = |index: usize| array.data_ptr().wrapping_offset(lane + index as isize * stride);
    // SAFETY: both are elements of this array, `size` bytes each, and different ones, so they do not overlap; slots of object
    // arrays are moved whole and stay initialised. Elements of an array whose own elements overlap are exchanged by copies.
    unsafe {
        if at(i).addr().abs_diff(at(j).addr()) >= size {
            std::ptr::swap_nonoverlapping(at(i), at(j), size);
        } else {
            let kept = std::slice::from_raw_parts(at(i), size).to_vec();
            std::ptr::copy(at(j), at(i), size);
            std::ptr::copy(kept.as_ptr(), at(j), size);
        }
    }
}
