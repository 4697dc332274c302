//! What functions and methods of arrays that loops call most do with small plain arrays and plain numbers, as they stand in registers.
//! Each mirrors what its entry does with the same arguments; whatever could fail or be reported is answered by `None`, and left to
//! the entry.

use std::rc::Rc;

use smallvec::SmallVec;

use crate::array::{Array, DType, Order, Scalar};
use crate::compute::reduce::{first_extreme, whole};
use crate::object::array_like::view_value;
use crate::object::{ArrayObject, Value};

/// Arguments in registers.
type Registers<'a> = &'a mut [Option<Value>];

/// Larger arrays take longer than finding out how to make them.
const MOST: usize = 1024;

/// An array of no script's class.
fn plain(value: &Option<Value>) -> Option<&Rc<ArrayObject>> {
    match value {
        Some(Value::Array(array)) if array.is_plain() => Some(array),
        _ => None,
    }
}

/// Lengths given as integers, or as one tuple of them.
fn lengths(given: &[Option<Value>]) -> Option<SmallVec<[i64; 4]>> {
    let length = |value: &Value| match value {
        Value::Int(n) => Some(*n),
        _ => None,
    };
    match given {
        [Some(Value::Tuple(items))] => items.iter().map(length).collect(),
        given => given.iter().map(|value| length(value.as_ref()?)).collect(),
    }
}

/// `x.reshape(2, 3)`, `x.reshape((2, -1))`, `np.reshape(x, (2, 3))`, where a view can have the shape.
pub fn reshape(args: Registers) -> Option<Value> {
    let (this, given) = args.split_first()?;
    let object = plain(this)?;
    if given.is_empty() {
        return None;
    }
    let shape = lengths(given)?;
    let view = object.view();
    if view.size() == 0 || shape.len() > 8 || shape.iter().any(|&n| n < -1) {
        return None;
    }
    let reshaped = view.reshape(&shape, Order::C, Some(false)).ok()?;
    drop(view);
    Some(view_value(reshaped, object))
}

/// `np.reshape(x, n)` takes its shape as one argument.
pub fn reshape_function(args: Registers) -> Option<Value> {
    if args.len() == 2 { reshape(args) } else { None }
}

pub fn ravel(args: Registers) -> Option<Value> {
    let [this] = args else { return None };
    let object = plain(this)?;
    let view = object.view();
    if !view.is_c_contiguous() {
        return None;
    }
    let flat = view.ravel(Order::C).ok()?;
    drop(view);
    Some(view_value(flat, object))
}

pub fn copy(args: Registers) -> Option<Value> {
    let [this] = args else { return None };
    let view = plain(this)?.view();
    match view.dtype() {
        DType::Num(_) if view.size() <= MOST => view.copy(Order::C).ok().map(Value::array),
        _ => None,
    }
}

fn shape_of(args: &[Option<Value>]) -> Option<SmallVec<[usize; 4]>> {
    let [_] = args else { return None };
    let shape: SmallVec<[usize; 4]> = lengths(args)?.iter().map(|&n| usize::try_from(n).ok()).collect::<Option<_>>()?;
    let size = shape.iter().try_fold(1usize, |size, &n| size.checked_mul(n))?;
    (size <= MOST && shape.len() <= 8).then_some(shape)
}

/// `np.zeros(3)`, `np.empty((2, 2))`.
pub fn zeros(args: Registers) -> Option<Value> {
    Array::zeros(DType::FLOAT, &shape_of(args)?, Order::C).ok().map(Value::array)
}

pub fn ones(args: Registers) -> Option<Value> {
    let shape = shape_of(args)?;
    let ones: SmallVec<[f64; 16]> = SmallVec::from_elem(1.0, shape.iter().product());
    Array::from_slice(&ones, &shape).ok().map(Value::array)
}

/// `np.arange(n)`.
pub fn arange(args: Registers) -> Option<Value> {
    let [Some(Value::Int(stop @ 0..=64))] = args else { return None };
    let numbers: SmallVec<[i64; 64]> = (0..*stop).collect();
    Array::from_vec(&numbers).ok().map(Value::array)
}

/// `np.array([1.0, 2.0])`, `np.array([[1, 2], [3, 4]])`: only floats, or only integers.
pub fn array(args: Registers) -> Option<Value> {
    let [Some(Value::List(list))] = args else { return None };
    let items = list.items();
    let first = items.first()?;
    let (row, shape): (_, SmallVec<[usize; 2]>) = match first {
        Value::List(row) => (row.items().first()?.clone(), SmallVec::from_slice(&[items.len(), row.len()])),
        number => (number.clone(), SmallVec::from_slice(&[items.len()])),
    };
    if shape.iter().product::<usize>() > 64 {
        return None;
    }
    match row {
        Value::Float(_) => numbers(&items, &shape, |value| match value {
            Value::Float(x) => Some(*x),
            _ => None,
        }),
        Value::Int(_) => numbers(&items, &shape, |value| match value {
            Value::Int(x) => Some(*x),
            _ => None,
        }),
        _ => None,
    }
}

fn numbers<T: crate::array::Element>(
    items: &[Value],
    shape: &[usize],
    read: impl Fn(&Value) -> Option<T>,
) -> Option<Value> {
    let mut found: SmallVec<[T; 16]> = SmallVec::new();
    for item in items {
        match (item, shape) {
            (Value::List(row), &[_, length]) => {
                let row = row.items();
                if row.len() != length {
                    return None;
                }
                for item in row.iter() {
                    found.push(read(item)?);
                }
            }
            (item, [_]) => found.push(read(item)?),
            _ => return None,
        }
    }
    Array::from_slice(&found, shape).ok().map(Value::array)
}

fn folded(args: Registers, ufunc: &str) -> Option<Value> {
    let [this] = args else { return None };
    whole(ufunc, &plain(this)?.view()).map(Value::Scalar)
}

pub fn sum(args: Registers) -> Option<Value> {
    folded(args, "add")
}

pub fn prod(args: Registers) -> Option<Value> {
    folded(args, "multiply")
}

pub fn max(args: Registers) -> Option<Value> {
    folded(args, "maximum")
}

pub fn min(args: Registers) -> Option<Value> {
    folded(args, "minimum")
}

pub fn any(args: Registers) -> Option<Value> {
    folded(args, "logical_or")
}

pub fn all(args: Registers) -> Option<Value> {
    folded(args, "logical_and")
}

/// The sum of doubles over their number.
pub fn mean(args: Registers) -> Option<Value> {
    let [this] = args else { return None };
    let view = plain(this)?.view();
    match whole("add", &view)? {
        Scalar::F64(sum) => Some(Value::Scalar(Scalar::F64(sum / view.size() as f64))),
        _ => None,
    }
}

pub fn argmax(args: Registers) -> Option<Value> {
    position(args, true)
}

pub fn argmin(args: Registers) -> Option<Value> {
    position(args, false)
}

fn position(args: Registers, greatest: bool) -> Option<Value> {
    let [this] = args else { return None };
    let at = first_extreme(&plain(this)?.view(), greatest)?;
    i64::try_from(at).ok().map(|at| Value::Scalar(Scalar::I64(at)))
}
