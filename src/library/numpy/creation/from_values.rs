//! Arrays from existing values: `array`, `asarray` and its relatives, `copy`, `frombuffer`, `fromiter`, `fromfunction`.

use std::rc::Rc;

use super::check_device_and_like;
use crate::array::{Array, DType, Order};
use crate::error::{Error, Result};
use crate::library::numpy::ndarray::FlatIter;
use crate::library::numpy::quick;
use crate::limits::MAX_DIMS;
use crate::object::array_like::{cast, to_array_with, to_array_within, view_value};
use crate::object::dtype_like::{to_dtype, to_optional_dtype};
use crate::object::element_like::store;
use crate::object::shape_like::to_order;
use crate::object::{Args, Bound, Entry, Host, Value, collect, iterate, optional_int, to_int, truth};

crate::entries! { pub ENTRIES:
    Entry::new_c(
        "numpy.array",
        "array(object, dtype=None, *, copy=True, order='K', subok=False, ndmin=0, ndmax=0, like=None)",
        "A new array from any array-like.\n\n>>> np.array([[1, 2], [3, 4]])\narray([[1, 2],\n       [3, 4]])",
        array,
    ).quick(quick::array),
    Entry::new_c(
        "numpy.asarray",
        "asarray(a, dtype=None, order=None, *, device=None, copy=None, like=None)",
        "An array from any array-like; an array that already fits is returned itself.",
        asarray,
    ).quick(quick::asarray),
    Entry::new_c(
        "numpy.asanyarray",
        "asanyarray(a, dtype=None, order=None, *, device=None, copy=None, like=None)",
        "As `asarray`, passing subclasses of ndarray through.",
        asarray,
    ).quick(quick::asarray),
    Entry::new_c(
        "numpy.ascontiguousarray",
        "ascontiguousarray(a, dtype=None, *, like=None)",
        "An array with at least one axis, packed in C order.",
        ascontiguousarray,
    ),
    Entry::new_c(
        "numpy.asfortranarray",
        "asfortranarray(a, dtype=None, *, like=None)",
        "An array packed in Fortran order.",
        asfortranarray,
    ),
    Entry::new(
        "numpy.asarray_chkfinite",
        "asarray_chkfinite(a, dtype=None, order=None)",
        "As `asarray`; nan and infinity are errors.",
        asarray_chkfinite,
    ),
    Entry::new("numpy.copy", "copy(a, order='K', subok=False)", "A copy of an array-like.", copy),
    Entry::new_parsed(
        "numpy.frombuffer",
        "frombuffer(buffer, dtype=None, count=-1, offset=0, *, like=None)",
        "Bytes read as elements of a dtype.",
        frombuffer,
    ),
    Entry::new_parsed(
        "numpy.fromiter",
        "fromiter(iter, dtype, count=-1, *, like=None)",
        "A one-dimensional array from an iterable.",
        fromiter,
    ),
    Entry::new(
        "numpy.fromfunction",
        "fromfunction(function, shape, *, dtype=None, like=None, **kwargs)",
        "What a function gives for the arrays of all coordinates.",
        fromfunction,
    ),
}

const NO_COPY: &str = "Unable to avoid copy while creating an array as requested.\nIf using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed (no behavior change in NumPy 1.x).\nFor more details, see https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword.";

fn array(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [object, dtype, copy, order, subok, ndmin, ndmax, like] = args.take();
    check_device_and_like("array", None, like)?;
    let object = object.unwrap_or(Value::None);
    let most = match optional_int(cx, ndmax.as_ref())?.map(usize::try_from) {
        None => MAX_DIMS,
        Some(Ok(most)) if most <= MAX_DIMS => most,
        Some(_) => return Err(Error::value(format!("ndmax must be in the range [0, NPY_MAXDIMS ({MAX_DIMS})] "))),
    };
    let ndmin = optional_int(cx, ndmin.as_ref())?.unwrap_or(0);
    let ndmin = usize::try_from(ndmin).unwrap_or(0);
    if ndmin > most {
        return Err(Error::value(format!("ndmin must be <= ndmax ({most})")));
    }
    let order = match order {
        None | Some(Value::None) => Order::K,
        Some(order) => to_order(&order)?,
    };
    let copy = match copy {
        None => Some(true),
        Some(copy) => copy_choice(cx, &copy)?,
    };
    let keep_class = match subok {
        Some(subok) => truth(cx, &subok)?,
        None => false,
    };
    let object = if is_characters(dtype.as_ref()) { characters(&object) } else { object };
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    // A limited depth concerns values that are nested; an array has the axes that it has.
    let made = match (&object, copy) {
        (Value::Array(_), _) | (_, Some(false)) => make(cx, &object, dtype, order, copy, keep_class)?,
        _ if most == MAX_DIMS => make(cx, &object, dtype, order, copy, keep_class)?,
        _ => {
            let array = Value::array(to_array_within(cx, &object, dtype.as_ref(), most)?);
            make(cx, &array, None, order, None, keep_class)?
        }
    };
    let Value::Array(result) = &made else { return Ok(made) };
    if ndmin <= result.view().ndim() {
        return Ok(made);
    }
    let view = result.array();
    let mut shape: crate::array::Dims = std::iter::repeat_n(1, ndmin - view.ndim()).collect();
    let mut strides: crate::array::Strides = std::iter::repeat_n(0, ndmin - view.ndim()).collect();
    shape.extend_from_slice(view.shape());
    strides.extend_from_slice(view.strides());
    let view = view.with_geometry(view.dtype().clone(), view.offset(), shape, strides)?;
    match result.is_plain() {
        true => Ok(Value::array(view)),
        false => {
            let value = view_value(view, result);
            crate::object::subclass::finalize(cx, &value, &made)?;
            Ok(value)
        }
    }
}

fn asarray(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, order, device, copy, like] = args.take();
    check_device_and_like("asarray", device, like)?;
    let order = match order {
        None | Some(Value::None) => Order::K,
        Some(order) => to_order(&order)?,
    };
    let copy = match copy {
        None => None,
        Some(copy) => copy_choice(cx, &copy)?,
    };
    let a = a.unwrap_or(Value::None);
    let a = if is_characters(dtype.as_ref()) { characters(&a) } else { a };
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    make(cx, &a, dtype, order, copy, false)
}

/// Whether the dtype is `c`: single bytes, of which text is a sequence.
fn is_characters(dtype: Option<&Value>) -> bool {
    matches!(dtype, Some(Value::Str(text)) if matches!(text.as_str(), "c" | "|c"))
}

/// The value with its texts as lists of their characters.
fn characters(value: &Value) -> Value {
    match value {
        Value::Str(text) => Value::list(text.chars().map(|c| Value::from(c.to_string().as_str())).collect()),
        // Its items are numbers.
        Value::Bytes(bytes) => Value::list(bytes.iter().map(|&byte| Value::Int(byte.into())).collect()),
        Value::List(items) => {
            let items = items.to_vec();
            Value::list(items.iter().map(characters).collect())
        }
        Value::Tuple(items) => Value::list(items.iter().map(characters).collect()),
        other => other.clone(),
    }
}

/// `copy=`: true, false, or `None` for where it is needed.
fn copy_choice(cx: &mut dyn Host, copy: &Value) -> Result<Option<bool>> {
    match copy {
        Value::None => Ok(None),
        Value::Str(_) => Err(Error::value("strings are not allowed for 'copy' keyword. Use True/False/None instead.")),
        copy => truth(cx, copy).map(Some),
    }
}

/// The array for a value: `copy` true always copies, `None` only where needed, false never.
fn make(
    cx: &mut dyn Host,
    object: &Value,
    dtype: Option<DType>,
    order: Order,
    copy: Option<bool>,
    keep_class: bool,
) -> Result<Value> {
    // Memory that an object lends is seen through a view whose base is the object.
    if let Value::Object(lender) = object
        && let Some(view) = lender.buffer()?
    {
        let mut seen = crate::object::ArrayObject::new(view);
        seen.base = Some(match crate::object::MemoryView::of(object)? {
            Some(memory) if object.downcast::<crate::object::MemoryView>().is_none() => Value::object(memory),
            _ => object.clone(),
        });
        return make(cx, &Value::Array(Rc::new(seen)), dtype, order, copy, keep_class);
    }
    if let Some(flat) = object.downcast::<FlatIter>() {
        let line = flat.line()?;
        return make(cx, &line, dtype, order, copy, keep_class);
    }
    let Value::Array(source) = object else {
        if copy == Some(false) {
            return Err(Error::value(NO_COPY));
        }
        let mut array = to_array_with(cx, object, dtype.as_ref())?;
        if order == Order::F || (copy == Some(true) && matches!(object, Value::Scalar(crate::array::Scalar::Void(_)))) {
            array = array.copy(order)?;
        }
        return Ok(Value::array(array));
    };
    let view = source.array();
    let same_type = dtype.as_ref().is_none_or(|dtype| dtype == view.dtype());
    let same_order = match order {
        Order::K => true,
        Order::C => view.is_c_contiguous(),
        Order::F => view.is_f_contiguous(),
        Order::A => view.is_c_contiguous() || view.is_f_contiguous(),
    };
    let plain = source.is_plain() || keep_class;
    if copy != Some(true) && same_type && same_order {
        if plain {
            return Ok(object.clone());
        }
        return Ok(Value::Array(Rc::new(crate::object::ArrayObject::view_as(view, source, None))));
    }
    if copy == Some(false) {
        return Err(Error::value(NO_COPY));
    }
    let made = match &dtype {
        Some(dtype) if !same_type => {
            let made = cast(cx, &view, dtype)?;
            if matches!(order, Order::C | Order::F) { made.copy(order)? } else { made }
        }
        _ => view.copy(order)?,
    };
    match source.class().filter(|_| keep_class) {
        Some(class) => crate::object::subclass::of_class(cx, made, &class, object),
        None => Ok(Value::array(made)),
    }
}

fn ascontiguousarray(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, like] = args.take();
    check_device_and_like("ascontiguousarray", None, like)?;
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    let made = make(cx, &a.unwrap_or(Value::None), dtype, Order::C, None, false)?;
    match &made {
        Value::Array(array) if array.view().ndim() == 0 => {
            let view = array.array();
            let shape = crate::array::Dims::from_slice(&[1]);
            let strides = crate::array::Strides::from_slice(&[view.itemsize() as isize]);
            Ok(Value::array(view.with_geometry(view.dtype().clone(), view.offset(), shape, strides)?))
        }
        _ => Ok(made),
    }
}

fn asfortranarray(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, like] = args.take();
    check_device_and_like("asfortranarray", None, like)?;
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    make(cx, &a.unwrap_or(Value::None), dtype, Order::F, None, false)
}

fn asarray_chkfinite(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, dtype, order] = args.take();
    let order = match order {
        None | Some(Value::None) => Order::K,
        Some(order) => to_order(&order)?,
    };
    let dtype = to_optional_dtype(cx, dtype.as_ref())?;
    let made = make(cx, &a.unwrap_or(Value::None), dtype, order, None, false)?;
    if let Value::Array(array) = &made {
        let array = array.view();
        let finite = |offset| match array.item_at(offset).and_then(|scalar| scalar.as_complex()) {
            Some(z) => z.re.is_finite() && z.im.is_finite(),
            None => true,
        };
        if array.num().is_some_and(|num| num.is_inexact()) && !array.offsets().all(finite) {
            return Err(Error::value("array must not contain infs or NaNs"));
        }
    }
    Ok(made)
}

fn copy(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a, order, subok] = args.take();
    let order = match order {
        None | Some(Value::None) => Order::K,
        Some(order) => to_order(&order)?,
    };
    let keep_class = match subok {
        Some(subok) => truth(cx, &subok)?,
        None => false,
    };
    make(cx, &a.unwrap_or(Value::None), None, order, Some(true), keep_class)
}

fn frombuffer(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [buffer, dtype, count, offset, like] = args.take();
    check_device_and_like("frombuffer", None, like)?;
    let given = buffer.unwrap_or(Value::None);
    let view = match crate::object::buffer(&given)? {
        Some(view) if view.dtype().is_object() => {
            return Err(Error::value("cannot create an OBJECT array from memory buffer"));
        }
        Some(view) if !view.is_c_contiguous() => return Err(Error::value("ndarray is not C-contiguous")),
        Some(view) => view,
        None => {
            let name = crate::object::type_name(&given);
            return Err(Error::type_error(format!("a bytes-like object is required, not '{name}'")));
        }
    };
    let len = view.nbytes();
    let dtype = to_optional_dtype(cx, dtype.as_ref())?.unwrap_or(DType::FLOAT);
    let size = dtype.itemsize();
    if size == 0 || dtype.is_object() {
        return Err(Error::value("cannot create an OBJECT array from memory buffer"));
    }
    let offset = usize::try_from(optional_int(cx, offset.as_ref())?.unwrap_or(0)).ok().filter(|&n| n <= len);
    let Some(offset) = offset else {
        return Err(Error::value(format!("offset must be non-negative and no greater than buffer length ({len})")));
    };
    let left = len - offset;
    let count = match optional_int(cx, count.as_ref())?.unwrap_or(-1) {
        n if n < 0 && !left.is_multiple_of(size) => {
            return Err(Error::value("buffer size must be a multiple of element size"));
        }
        n if n < 0 => left / size,
        n if (n as usize).checked_mul(size).is_none_or(|bytes| bytes > left) => {
            return Err(Error::value("buffer is smaller than requested size"));
        }
        n => n as usize,
    };
    // A view of the memory that was lent: what changes there is seen here.
    let array = view.with_geometry(
        dtype,
        view.offset() + offset,
        [count].as_slice().into(),
        [size as isize].as_slice().into(),
    )?;
    array.check_text()?;
    let mut made = crate::object::ArrayObject::new(array);
    made.base = Some(match (&given, crate::object::MemoryView::of(&given)) {
        (Value::Object(_), Ok(Some(memory))) if given.downcast::<crate::object::MemoryView>().is_none() => {
            Value::object(memory)
        }
        _ => given,
    });
    Ok(Value::Array(Rc::new(made)))
}

fn fromiter(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [items, dtype, count, like] = args.take();
    check_device_and_like("fromiter", None, like)?;
    let dtype = to_dtype(cx, &dtype.unwrap_or(Value::None))?;
    let count = optional_int(cx, count.as_ref())?.unwrap_or(-1);
    let mut values = Vec::new();
    let mut items = iterate(cx, &items.unwrap_or(Value::None))?;
    while count < 0 || values.len() < count as usize {
        let Some(value) = items.next(cx)? else { break };
        values.push(value);
    }
    if count >= 0 && values.len() < count as usize {
        return Err(Error::value(format!(
            "iterator too short: Expected {count} but iterator had only {} items.",
            values.len()
        )));
    }
    let array = Array::zeros(dtype, &[values.len()], Order::C)?;
    for (offset, value) in array.offsets().zip(&values) {
        store(cx, &array, offset, value)?;
    }
    Ok(Value::array(array))
}

fn fromfunction(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let keywords = std::mem::take(&mut args.keywords);
    let [function, shape, dtype, like] = args.take();
    check_device_and_like("fromfunction", None, like)?;
    let dtype = to_optional_dtype(cx, dtype.as_ref())?.unwrap_or(DType::FLOAT);
    let shape = shape.unwrap_or(Value::None);
    let lengths = collect(cx, &shape)?;
    let mut dims = Vec::new();
    for length in &lengths {
        dims.push(
            usize::try_from(to_int(cx, length)?).map_err(|_| Error::value("negative dimensions are not allowed"))?,
        );
    }
    let mut coordinates = Vec::new();
    for (axis, &n) in dims.iter().enumerate() {
        let line: Vec<i64> = (0..n as i64).collect();
        let line = cast(cx, &Array::from_vec(&line)?, &dtype)?;
        let mut column = vec![1usize; dims.len()];
        column[axis] = n;
        let mut strides = vec![0isize; dims.len()];
        strides[axis] = line.strides()[0];
        let line = line.with_geometry(dtype.clone(), line.offset(), column.into(), strides.into())?;
        let full = line.stretched(&dims).ok_or_else(|| Error::value("maximum supported dimension exceeded"))?;
        coordinates.push(Value::array(full.copy(Order::C)?));
    }
    let mut call = Args::new(coordinates);
    call.keywords = keywords;
    cx.call(&function.unwrap_or(Value::None), call)
}
