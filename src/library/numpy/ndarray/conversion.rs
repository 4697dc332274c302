//! Methods that convert, copy, read and write whole arrays; and the constructor.

use std::rc::Rc;

use super::flags::set_writeable;
use crate::array::{Array, Casting, DType, Dims, Order, Strides, astype as cast_as};
use crate::error::{Error, Result};
use crate::library::numpy::quick;
use crate::object::array_like::{element_value, to_nested_list, view_value};
use crate::object::astype::{ScriptCasts, cast_array, report_cast};
use crate::object::dtype_like::{sub_dtype, to_dtype, to_dtype_with_shape};
use crate::object::record::record_tuple;
use crate::object::shape_like::{to_astype_casting, to_ints, to_order, to_shape};
use crate::object::slot::{object_dtype, write_slot};
use crate::object::{
    Args, ArrayObject, Bound, Builtin, Entry, Host, Value, array_get_item, array_set_item, assign_all, get_attribute,
    optional_int, to_int, truth,
};

pub static CONSTRUCT: Entry = Entry::new_parsed(
    "numpy.ndarray",
    "ndarray(shape, dtype=float, buffer=None, offset=0, strides=None, order=None)",
    "A strided view of elements of one dtype; made by `np.array`, `np.zeros` and the like.",
    construct,
);

crate::entries! { pub METHODS:
    Entry::new_c(
        "numpy.ndarray.astype",
        "astype(self, dtype, order='K', casting='unsafe', subok=True, copy=True)",
        "A copy in another dtype.",
        astype,
    ).quick(quick::astype),
    Entry::new_c("numpy.ndarray.copy", "copy(self, order='C')", "A copy.", copy).quick(quick::copy),
    Entry::new_c("numpy.ndarray.__copy__", "__copy__(self)", "A copy, for `copy.copy`.", copy_protocol),
    Entry::new_c("numpy.ndarray.__deepcopy__", "__deepcopy__(self, memo, /)", "A copy, for `copy.deepcopy`.", deepcopy),
    Entry::new_c("numpy.ndarray.view", "view(self, dtype=None, type=None)", "The same memory read as another dtype or class.", view),
    Entry::new_c("numpy.ndarray.getfield", "getfield(self, dtype, offset=0)", "A part of every element as another dtype.", getfield),
    Entry::new_c("numpy.ndarray.item", "item(self, *args)", "One element as a Python value.", item).quick(quick::item),
    Entry::new_c("numpy.ndarray.tolist", "tolist(self)", "Nested lists of Python values.", tolist).quick(quick::tolist),
    Entry::new_c("numpy.ndarray.tobytes", "tobytes(self, order='C')", "The elements as raw bytes.", tobytes),
    Entry::new_c(
        "numpy.ndarray.tofile",
        "tofile(self, fid, /, sep='', format='%s')",
        "Writes the elements to a file: raw bytes, or text if there is a separator.",
        tofile,
    ),
    Entry::new_parsed("numpy.ndarray.fill", "fill(self, value)", "Writes one value to every element.", fill).quick(quick::fill),
    Entry::new_parsed("numpy.ndarray.byteswap", "byteswap(self, inplace=False)", "The bytes of every element reversed.", byteswap),
    Entry::new_parsed("numpy.ndarray.setflags", "setflags(self, write=None, align=None, uic=None)", "Sets the writeable flag.", setflags),
    Entry::new_c("numpy.ndarray.to_device", "to_device(self, device, /, *, stream=None)", "The array itself; there is one device.", to_device),
    Entry::new_c("numpy.ndarray.__array__", "__array__(self, dtype=None, /, *, copy=None)", "The array itself, or a cast copy.", dunder_array),
    Entry::new_c("numpy.ndarray.__getitem__", "__getitem__(self, key, /)", "`self[key]`.", getitem),
    Entry::new_c("numpy.ndarray.__setitem__", "__setitem__(self, key, value, /)", "`self[key] = value`.", setitem),
}

/// The array that a method was called on.
fn this(value: &Option<Value>) -> Result<&Rc<ArrayObject>> {
    match value {
        Some(Value::Array(array)) => Ok(array),
        _ => Err(Error::type_error("descriptor requires a 'numpy.ndarray' object")),
    }
}

fn construct(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [shape, dtype, buffer, offset, strides, order] = args.take();
    let mut shape = to_shape(cx, &shape.unwrap_or(Value::None))?;
    let (dtype, inner) = to_dtype_with_shape(cx, &dtype.unwrap_or(Value::None))?;
    shape.extend(inner);
    let order = match order {
        None | Some(Value::None) => Order::C,
        Some(order) => to_order(&order)?,
    };
    let offset = optional_int(cx, offset.as_ref())?.unwrap_or(0);
    let offset = usize::try_from(offset).map_err(|_| Error::value("offset must be non-negative"))?;
    let strides = match strides {
        None | Some(Value::None) => None,
        Some(strides) => Some(to_ints(cx, &strides)?.iter().map(|&stride| stride as isize).collect()),
    };
    match buffer {
        None | Some(Value::None) if strides.is_none() && offset == 0 => {
            Ok(Value::array(Array::zeros(dtype, &shape, order)?))
        }
        Some(Value::Array(owner)) => {
            let view = owner.array();
            let view = over_memory(&view, dtype, offset, shape, strides, order)?;
            Ok(view_value(view, &owner))
        }
        None | Some(Value::None) => Err(Error::unsupported_argument("ndarray", "strides without a buffer")),
        Some(given) => {
            let Some(memory) = crate::object::buffer(&given)? else {
                let name = crate::object::type_name(&given);
                return Err(Error::type_error(format!("a bytes-like object is required, not '{name}'")));
            };
            if dtype.is_object() || memory.dtype().is_object() {
                return Err(Error::value("cannot construct object array over a buffer"));
            }
            let mut made = ArrayObject::new(over_memory(&memory, dtype, offset, shape, strides, order)?);
            made.base = Some(given);
            Ok(Value::Array(Rc::new(made)))
        }
    }
}

/// An array over memory that something else owns.
///
/// Errors: `TypeError` for memory that is too small, `ValueError` for strides that lead out of it.
fn over_memory(
    memory: &Array,
    dtype: DType,
    offset: usize,
    shape: Dims,
    strides: Option<Strides>,
    order: Order,
) -> Result<Array> {
    if strides.is_none() {
        let needed = crate::array::layout::element_count(&shape).and_then(|n| n.checked_mul(dtype.itemsize()));
        let left = memory.nbytes().checked_sub(offset);
        if needed.is_none_or(|needed| left.is_none_or(|left| needed > left)) {
            return Err(Error::type_error("buffer is too small for requested array"));
        }
    }
    let strides =
        strides.unwrap_or_else(|| crate::array::layout::packed_strides(&shape, dtype.itemsize(), order == Order::F));
    let array = memory.with_geometry(dtype, memory.offset() + offset, shape, strides)?;
    array.check_text()?;
    Ok(array)
}

fn astype(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, order, casting, subok, copy] = args.take();
    let owner = this(&a)?;
    let dtype = to_dtype(cx, &dtype.unwrap_or(Value::None))?;
    let order = match order {
        None | Some(Value::None) => Order::K,
        Some(order) => to_order(&order)?,
    };
    let casting = match casting {
        None => Casting::Unsafe,
        Some(casting) => to_astype_casting(&casting)?,
    };
    let copy = match copy {
        None => true,
        Some(copy) => truth(cx, &copy)?,
    };
    let array = owner.array();
    let dtype = match &dtype {
        DType::Datetime(_) | DType::Timedelta(_) => {
            crate::object::time_like::discovered_unit(cx, &Value::Array(owner.clone()), &dtype)?
        }
        _ => dtype,
    };
    let (result, flags) = cast_as(&array, &dtype, order, casting, copy, &mut ScriptCasts(cx))?;
    report_cast(cx, flags)?;
    let subok = match subok {
        None => true,
        Some(subok) => truth(cx, &subok)?,
    };
    if result.shares_buffer(&array) && (subok || owner.class().is_none()) {
        return Ok(Value::Array(owner.clone()));
    }
    match &owner.class() {
        None => Ok(Value::array(result)),
        Some(_) if !subok => Ok(Value::array(result)),
        Some(class) => crate::object::subclass::of_class(cx, result, class, &Value::Array(owner.clone())),
    }
}

fn copy(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, order] = args.take();
    let owner = this(&a)?;
    let order = match order {
        None | Some(Value::None) => Order::C,
        Some(order) => to_order(&order)?,
    };
    let result = crate::compute::copying::copy(&owner.array(), order, cx.state().exec())?;
    match &owner.class() {
        None => Ok(Value::array(result)),
        Some(class) => crate::object::subclass::of_class(cx, result, class, &Value::Array(owner.clone())),
    }
}

fn copy_protocol(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    Ok(Value::array(this(&a)?.array().copy(Order::K)?))
}

fn deepcopy(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, memo] = args.take();
    let copy = this(&a)?.array().copy(Order::K)?;
    if copy.dtype().is_object() {
        let module = cx.import("copy")?;
        let deepcopy = crate::object::get_attribute(cx, &module, "deepcopy")?;
        for offset in copy.offsets() {
            let item = crate::object::slot::read_slot(&copy, offset);
            let item = cx.call(&deepcopy, Args::new([item, memo.clone().unwrap_or(Value::None)]))?;
            write_slot(&copy, offset, item);
        }
    }
    Ok(Value::array(copy))
}

fn view(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, class] = args.take();
    let owner = this(&a)?;
    let (dtype, class) = match (dtype, class) {
        (Some(Value::Class(class)), None) => (None, Some(Value::Class(class))),
        (Some(Value::Type(Builtin::NdArray)), None) => (None, Some(Value::Type(Builtin::NdArray))),
        other => other,
    };
    let dtype = dtype.filter(|dtype| !dtype.is_none());
    let is_plain = match &class {
        Some(Value::Type(_)) => true,
        Some(Value::Class(_)) => false,
        _ => owner.is_plain(),
    };
    let array = match &dtype {
        Some(dtype) if is_plain => {
            let (dtype, inner) = to_dtype_with_shape(cx, dtype)?;
            view_of(&owner.array(), dtype, &inner)?
        }
        _ => owner.array(),
    };
    let class = match class {
        None | Some(Value::None) => owner.class(),
        Some(Value::Type(Builtin::NdArray)) => None,
        Some(Value::Class(class)) if class.builtin_base() == Builtin::NdArray => Some(class),
        Some(_) => return Err(Error::value("Type must be a sub-type of ndarray type")),
    };
    let object = ArrayObject::view_as(array, owner, class);
    let value = Value::Array(Rc::new(object));
    crate::object::subclass::finalize(cx, &value, &Value::Array(owner.clone()))?;
    // The class is told of the view first, and of its new dtype by the assignment of the attribute.
    if let Some(dtype) = dtype.filter(|_| !is_plain) {
        let dtype = sub_dtype(to_dtype_with_shape(cx, &dtype)?);
        crate::object::set_attribute(cx, &value, "dtype", Value::dtype(dtype))?;
    }
    Ok(value)
}

/// The same memory as another dtype, whose sub-array adds its axes.
pub fn view_of(array: &Array, dtype: DType, inner: &[usize]) -> Result<Array> {
    if inner.is_empty() {
        return array.view_as(&dtype);
    }
    let whole = array.view_as(&DType::Void(dtype.itemsize() * inner.iter().product::<usize>()))?;
    let mut shape: crate::array::Dims = whole.shape().into();
    let mut strides: crate::array::Strides = whole.strides().into();
    shape.extend(inner.iter().copied());
    strides.extend(crate::array::layout::packed_strides(inner, dtype.itemsize(), false));
    whole.with_geometry(dtype, whole.offset(), shape, strides)
}

fn getfield(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, offset] = args.take();
    let owner = this(&a)?;
    let described = to_dtype_with_shape(cx, &dtype.unwrap_or(Value::None))?;
    let offset = optional_int(cx, offset.as_ref())?.unwrap_or(0);
    let view = super::protocols::field_view(owner, described, offset)?;
    Ok(view_value(view, owner))
}

fn item(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let rest = std::mem::take(&mut args.rest);
    let [a] = args.take();
    let owner = this(&a)?;
    let array = owner.array();
    let given: Vec<Value> = match rest.as_slice() {
        [Value::Tuple(items)] => items.to_vec(),
        other => other.to_vec(),
    };
    let offset = match given.as_slice() {
        [] if array.size() == 1 => 0,
        [] => return Err(Error::value("can only convert an array of size 1 to a Python scalar")),
        [one] if array.ndim() != 1 => {
            let (i, n) = (to_int(cx, one)?, array.size() as i64);
            let place = if i < 0 { i + n } else { i };
            if place < 0 || place >= n {
                return Err(Error::index(format!("index {i} is out of bounds for size {n}")));
            }
            array.offsets().nth(place as usize).unwrap_or(0)
        }
        many if many.len() == array.ndim() => {
            let index = many.iter().map(|i| to_int(cx, i)).collect::<Result<Vec<_>>>()?;
            array.element_offset(&index)?
        }
        _ => return Err(Error::value("incorrect number of indices for array")),
    };
    Ok(match element_value(&array, offset) {
        // An object is what was stored.
        object if array.dtype().is_object() => object,
        Value::Scalar(crate::array::Scalar::Void(record)) => record_tuple(&record),
        Value::Scalar(scalar) => crate::object::time_like::python_item(cx, &scalar)?,
        object => object,
    })
}

fn tolist(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let array = this(&a)?.array();
    // Times become what Python has for them, which a cast to objects knows.
    let array = match array.dtype() {
        DType::Datetime(_) | DType::Timedelta(_) => cast_array(cx, &array, &object_dtype(), Order::C)?,
        _ => array,
    };
    Ok(to_nested_list(&array))
}

fn tobytes(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, order] = args.take();
    let order = match order {
        None | Some(Value::None) => Order::C,
        Some(order) => to_order(&order)?,
    };
    let array = this(&a)?.array();
    if array.dtype().is_object() {
        return Err(Error::not_implemented("tobytes of an object array is not available in newaxis yet"));
    }
    array.to_bytes(order).map(Value::bytes)
}

/// The writing is Python text beside the reading, `numpy.fromfile`.
fn tofile(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, file, separator, format] = args.take().map(|value| value.unwrap_or(Value::None));
    let module = cx.import("numpy.lib._binary_io")?;
    let write = get_attribute(cx, &module, "_tofile")?;
    cx.call(&write, Args::new([a, file, separator, format]))
}

fn fill(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, value] = args.take();
    let array = this(&a)?.array();
    crate::array::indexing::check_writeable(&array)?;
    let value = value.unwrap_or(Value::None);
    match array.dtype().is_object() {
        // The object itself, whatever it holds.
        true => array.offsets().for_each(|offset| write_slot(&array, offset, value.clone())),
        false => assign_all(cx, &array, &value)?,
    }
    Ok(Value::None)
}

fn byteswap(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, inplace] = args.take();
    let owner = this(&a)?;
    let in_place = match inplace {
        None => false,
        Some(inplace) => truth(cx, &inplace)?,
    };
    match in_place {
        true => {
            owner.view().byteswap_in_place();
            Ok(Value::Array(owner.clone()))
        }
        false => Ok(Value::array(owner.view().byteswap()?)),
    }
}

fn setflags(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, write, align, uic] = args.take();
    let owner = this(&a)?;
    if uic.is_some_and(|uic| !matches!(uic, Value::None | Value::Bool(false))) {
        return Err(Error::value("cannot set WRITEBACKIFCOPY flag to True"));
    }
    if let Some(align) = align.filter(|align| !align.is_none())
        && truth(cx, &align)?
        && !owner.view().is_aligned()
    {
        return Err(Error::value("cannot set aligned flag of mis-aligned array to True"));
    }
    if let Some(write) = write.filter(|write| !write.is_none()) {
        let write = truth(cx, &write)?;
        set_writeable(owner, write)?;
    }
    Ok(Value::None)
}

fn to_device(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, device, stream] = args.take();
    if stream.is_some_and(|stream| !stream.is_none()) {
        return Err(Error::value("The stream argument in to_device() is not supported"));
    }
    match device {
        Some(Value::Str(name)) if name.as_str() == "cpu" => Ok(Value::Array(this(&a)?.clone())),
        Some(Value::Str(name)) => {
            Err(Error::value(format!("Unsupported device: {}. Only 'cpu' is accepted.", name.as_str())))
        }
        _ => Err(Error::value("Unsupported device. Only 'cpu' is accepted.")),
    }
}

fn dunder_array(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, copy] = args.take();
    let owner = this(&a)?;
    let array = owner.array();
    let wanted = match dtype {
        None | Some(Value::None) => array.dtype().clone(),
        Some(dtype) => to_dtype(cx, &dtype)?,
    };
    let copies = match copy {
        None | Some(Value::None) => false,
        Some(copy) => truth(cx, &copy)?,
    };
    if !copies && wanted == *array.dtype() {
        if owner.is_plain() {
            return Ok(Value::Array(owner.clone()));
        }
        // Of a subclass it is a view of the base class.
        return Ok(Value::Array(Rc::new(ArrayObject::view_as(array, owner, None))));
    }
    let (result, flags) = cast_as(&array, &wanted, Order::K, Casting::Unsafe, true, &mut ScriptCasts(cx))?;
    report_cast(cx, flags)?;
    Ok(Value::array(result))
}

fn getitem(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, key] = args.take();
    array_get_item(cx, this(&a)?, &key.unwrap_or(Value::None))
}

fn setitem(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, key, value] = args.take();
    array_set_item(cx, this(&a)?, &key.unwrap_or(Value::None), &value.unwrap_or(Value::None))?;
    Ok(Value::None)
}
