//! New arrays from lengths, lists and other arrays.

use smallvec::SmallVec;

use super::{MOST, Registers, absent, lengths, plain};
use crate::array::cast_numeric::{CastFlags, CastLoop};
use crate::array::{Array, Bool, DType, Dims, Element, Num, Order};
use crate::object::dtype_like::numeric_type;
use crate::object::{Value, bare};

/// Numbers that are read from lists, or counted, at most.
const FEW: usize = 64;

pub fn copy(args: Registers) -> Option<Value> {
    let [this] = args else { return None };
    let view = plain(this)?.view();
    match view.dtype() {
        DType::Num(_) if view.size() <= MOST => view.copy(Order::C).ok().map(Value::array),
        _ => None,
    }
}

/// A shape and a numeric type, which is float64 unless told otherwise.
fn extent_of(args: &[Option<Value>]) -> Option<(SmallVec<[usize; 4]>, Num)> {
    let (shape, num) = match args {
        [_] => (args, Num::F64),
        [_, dtype] if absent(dtype) => (&args[..1], Num::F64),
        [_, Some(dtype)] => (&args[..1], numeric_type(dtype)?),
        _ => return None,
    };
    let (mut extent, mut size) = (SmallVec::new(), 1usize);
    for n in lengths(shape)? {
        let n = usize::try_from(n).ok()?;
        size = size.checked_mul(n)?;
        extent.push(n);
    }
    (size <= MOST && extent.len() <= 8).then_some((extent, num))
}

/// `np.zeros(3)`, `np.empty((2, 2), dtype=int)`.
pub fn zeros(args: Registers) -> Option<Value> {
    let (shape, num) = extent_of(args)?;
    Array::zeros(DType::Num(num), &shape, Order::C).ok().map(Value::array)
}

pub fn ones(args: Registers) -> Option<Value> {
    let (shape, num) = extent_of(args)?;
    let size = shape.iter().product();
    let made = match num {
        Num::F64 => Array::from_slice(&SmallVec::<[f64; 16]>::from_elem(1.0, size), &shape),
        Num::I64 => Array::from_slice(&SmallVec::<[i64; 16]>::from_elem(1, size), &shape),
        Num::F32 => Array::from_slice(&SmallVec::<[f32; 16]>::from_elem(1.0, size), &shape),
        Num::Bool => Array::from_slice(&SmallVec::<[Bool; 16]>::from_elem(Bool::TRUE, size), &shape),
        _ => return None,
    };
    made.ok().map(Value::array)
}

/// `np.arange(n)`, `np.arange(start, stop, step)`, `np.arange(n, dtype=float)`.
pub fn arange(args: Registers) -> Option<Value> {
    const FAR: f64 = (1u64 << 31) as f64;
    let given = |place: usize| args.get(place).and_then(Option::as_ref).filter(|value| !value.is_none());
    let mut natural = Num::I64;
    // Whole numbers, of floats too: sums and products of these are exact.
    let mut integer = |place: usize| match given(place) {
        None => Some(None),
        Some(Value::Int(n)) if n.unsigned_abs() < FAR as u64 => Some(Some(*n)),
        Some(Value::Float(x)) if x.abs() < FAR && x.fract() == 0.0 && (*x != 0.0 || x.is_sign_positive()) => {
            natural = Num::F64;
            Some(Some(*x as i64))
        }
        Some(_) => None,
    };
    let (start, stop, step) = match (integer(0)?, integer(1)?, integer(2)?) {
        (Some(stop), None, step) => (0, stop, step.unwrap_or(1)),
        (Some(start), Some(stop), step) => (start, stop, step.unwrap_or(1)),
        _ => return None,
    };
    if step == 0 || args.len() > 4 {
        return None;
    }
    let count = (stop - start + step - step.signum()) / step;
    if count > FEW as i64 {
        return None;
    }
    let numbers = (0..count).map(|i| start + i * step);
    let made = match given(3).map_or(Some(natural), numeric_type)? {
        Num::I64 => Array::from_vec(&numbers.collect::<SmallVec<[i64; FEW]>>()),
        Num::F64 => Array::from_vec(&numbers.map(|n| n as f64).collect::<SmallVec<[f64; FEW]>>()),
        _ => return None,
    };
    made.ok().map(Value::array)
}

/// An object and a numeric type, if one is asked for; `None` where there is more, or another type.
fn typed(args: &[Option<Value>]) -> Option<(&Value, Option<Num>)> {
    match args {
        [Some(object)] => Some((object, None)),
        [Some(object), dtype] if absent(dtype) => Some((object, None)),
        [Some(object), Some(dtype)] => Some((object, Some(numeric_type(dtype)?))),
        _ => None,
    }
}

/// `np.array([1.0, 2.0])`, `np.array([[1, 2], [3, 4]], dtype=float)`, `np.array(x)`.
pub fn array(args: Registers) -> Option<Value> {
    let (object, num) = typed(args)?;
    match object {
        Value::Array(array) if array.is_plain() => as_type(&array.view(), num),
        Value::Float(_) | Value::Int(_) | Value::Bool(_) => {
            let row = listed(std::slice::from_ref(object), num)?;
            row.reshape(&[], Order::C, Some(false)).ok()
        }
        object => within(object, |items| match items.first()? {
            Value::Array(_) if num.is_none() => stacked(items),
            _ => listed(items, num),
        })?,
    }
    .map(Value::array)
}

/// `np.asarray(x)`, which is `x` itself where it has the type already.
pub fn asarray(args: Registers) -> Option<Value> {
    let (object, num) = typed(args)?;
    match object {
        Value::Array(array) if array.is_plain() && (num.is_none() || array.view().num() == num) => Some(object.clone()),
        _ => array(args),
    }
}

/// `x.astype(float)`, `x.astype(int, copy=False)`.
pub fn astype(args: Registers) -> Option<Value> {
    let (this, dtype) = match args {
        [this, Some(dtype)] | [this, Some(dtype), None, None, None, Some(Value::Bool(true))] => (this, dtype),
        [this, Some(dtype), None, None, None, Some(Value::Bool(false))] => {
            if plain(this)?.view().num() == Some(numeric_type(dtype)?) {
                return this.clone();
            }
            (this, dtype)
        }
        _ => return None,
    };
    as_type(&plain(this)?.view(), Some(numeric_type(dtype)?)).map(Value::array)
}

/// `np.zeros_like(x)`, `np.empty_like(x, dtype=int)` of packed arrays.
pub fn zeros_like(args: Registers) -> Option<Value> {
    let (object, num) = typed(args)?;
    let Value::Array(array) = object else { return None };
    let view = array.view();
    if !array.is_plain() || view.size() > MOST || !view.is_c_contiguous() {
        return None;
    }
    let num = num.or(view.num())?;
    view.num()?;
    Array::zeros(DType::Num(num), view.shape(), Order::C).ok().map(Value::array)
}

/// Packed arrays of one type and shape as the rows of a new one.
fn stacked(items: &[Value]) -> Option<Array> {
    let Some(Value::Array(first)) = items.first() else { return None };
    let first = first.view();
    let (num, bytes) = (first.num()?, first.nbytes());
    let mut shape = Dims::from_slice(&[items.len()]);
    shape.extend_from_slice(first.shape());
    // Axes of length one may have any stride, and those without elements have none.
    if bytes == 0 || first.ndim() == 0 || bytes * items.len() > 16 * MOST || first.shape().contains(&1) {
        return None;
    }
    let result = Array::uninit(DType::Num(num), &shape, Order::C).ok()?;
    for (place, item) in items.iter().enumerate() {
        let Value::Array(array) = item else { return None };
        let row = array.view();
        if !array.is_plain() || row.num() != Some(num) || row.shape() != first.shape() || !row.is_c_contiguous() {
            return None;
        }
        // SAFETY: as many packed bytes as the first has, and the place of so many rows in the result.
        unsafe { std::ptr::copy_nonoverlapping(row.data_ptr(), result.data_ptr().add(place * bytes), bytes) };
    }
    Some(result)
}

/// A copy of a packed array, of another type if one is asked for.
fn as_type(view: &Array, num: Option<Num>) -> Option<Array> {
    let own = view.num()?;
    // Axes of length one may have any stride, which a copy keeps or not.
    let (n, odd) = (view.size(), view.ndim() != 1 && view.shape().contains(&1));
    if n == 0 || n > MOST || odd || !view.is_c_contiguous() {
        return None;
    }
    let num = num.unwrap_or(own);
    if num == own {
        return view.copy(Order::C).ok();
    }
    let (result, mut flags) = (view.packed_like(num).ok()?, CastFlags::default());
    let (from, to) = (own.itemsize() as isize, num.itemsize() as isize);
    // SAFETY: as many packed elements of either type.
    unsafe { CastLoop::new(own, num).run(view.data_ptr(), from, result.data_ptr(), to, n, &mut flags) };
    (!flags.any()).then_some(result)
}

/// The items of a list or a tuple.
fn within<R>(value: &Value, read: impl FnOnce(&[Value]) -> R) -> Option<R> {
    match value {
        Value::List(list) => Some(read(&list.items())),
        Value::Tuple(items) => Some(read(items)),
        _ => None,
    }
}

/// Numbers of Python, in one row or in several of one length, as an array: truth values only among themselves.
fn listed(items: &[Value], num: Option<Num>) -> Option<Array> {
    let first = items.first()?;
    let shape: SmallVec<[usize; 2]> = match within(first, <[Value]>::len) {
        Some(length) => SmallVec::from_slice(&[items.len(), length]),
        None => SmallVec::from_slice(&[items.len()]),
    };
    if shape.iter().product::<usize>() > FEW {
        return None;
    }
    let mut kinds = Kinds::default();
    each(items, &shape, &mut |value| kinds.see(value))?;
    let natural = match kinds {
        Kinds { float: true, truth: false, .. } => Num::F64,
        Kinds { int: true, truth: false, .. } => Num::I64,
        Kinds { truth: true, int: false, float: false } => Num::Bool,
        _ => return None,
    };
    match (natural, num.unwrap_or(natural)) {
        (Num::Bool, Num::Bool) => numbers(items, &shape, |value| match value {
            Value::Bool(x) => Some(if *x { Bool::TRUE } else { Bool::FALSE }),
            _ => None,
        }),
        (Num::I64, Num::I64) => numbers(items, &shape, |value| match value {
            Value::Int(x) => Some(*x),
            _ => None,
        }),
        (Num::I64 | Num::F64, Num::F64) => numbers(items, &shape, double),
        // What is beyond the narrow type is reported.
        (Num::I64 | Num::F64, Num::F32) => {
            numbers(items, &shape, |value| double(value).map(|x| x as f32).filter(|x| x.is_finite()))
        }
        _ => None,
    }
}

fn double(value: &Value) -> Option<f64> {
    match value {
        Value::Float(x) => Some(bare(*x)),
        Value::Int(x) => Some(*x as f64),
        _ => None,
    }
}

/// What kinds of numbers there are.
#[derive(Default)]
struct Kinds {
    truth: bool,
    int: bool,
    float: bool,
}

impl Kinds {
    fn see(&mut self, value: &Value) -> Option<()> {
        match value {
            Value::Float(_) => self.float = true,
            Value::Int(_) => self.int = true,
            Value::Bool(_) => self.truth = true,
            _ => return None,
        }
        Some(())
    }
}

/// Shows every number of one row, or of several rows of the length that the shape says.
fn each(items: &[Value], shape: &[usize], show: &mut impl FnMut(&Value) -> Option<()>) -> Option<()> {
    let &[_, length] = shape else { return items.iter().try_for_each(show) };
    for row in items {
        within(row, |row| (row.len() == length).then(|| row.iter().try_for_each(&mut *show)).flatten())??;
    }
    Some(())
}

fn numbers<T: Element>(items: &[Value], shape: &[usize], read: impl Fn(&Value) -> Option<T>) -> Option<Array> {
    let mut found: SmallVec<[T; FEW]> = SmallVec::new();
    each(items, shape, &mut |value| {
        found.push(read(value)?);
        Some(())
    })?;
    Array::from_slice(&found, shape).ok()
}
