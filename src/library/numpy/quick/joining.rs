//! Arrays put together, and picked apart by positions.

use smallvec::SmallVec;

use super::{MOST, Registers, absent, plain};
use crate::array::layout::normalize_axis;
use crate::array::{Array, DType, Dims, Order};
use crate::object::{Value, few_rows};

/// Arrays of one type joined here at most.
const FEW: usize = 8;

/// `np.concatenate((x, y))`, `np.concatenate([x, y], axis=1)` of packed arrays of one type.
pub fn concatenate(args: Registers) -> Option<Value> {
    let (items, axis) = match args {
        [items] => (items, 0),
        [items, Some(Value::Int(axis))] => (items, *axis),
        _ => return None,
    };
    match items {
        Some(Value::List(list)) => joined(&list.items(), axis),
        Some(Value::Tuple(items)) => joined(items, axis),
        _ => None,
    }
    .map(Value::array)
}

fn joined(items: &[Value], axis: i64) -> Option<Array> {
    let mut objects = SmallVec::<[_; FEW]>::new();
    for item in items {
        match item {
            Value::Array(array) if array.is_plain() && objects.len() < FEW => objects.push(array.view()),
            _ => return None,
        }
    }
    let first = objects.first()?;
    let DType::Num(num) = *first.dtype() else { return None };
    let axis = normalize_axis(axis, first.ndim()).ok()?;
    let mut shape = Dims::from_slice(first.shape());
    shape[axis] = 0;
    for array in &objects {
        if array.num() != Some(num) || array.ndim() != shape.len() || !array.is_c_contiguous() || array.size() == 0 {
            return None;
        }
        for (place, (own, &n)) in shape.iter_mut().zip(array.shape()).enumerate() {
            if place == axis {
                *own += n;
            } else if *own != n {
                return None;
            }
        }
    }
    // Axes of length one may have any stride, which would show in the order of the result's.
    if shape.iter().product::<usize>() > MOST
        || objects.iter().any(|array| array.ndim() > 1 && array.shape().contains(&1))
    {
        return None;
    }
    let result = Array::uninit(DType::Num(num), &shape, Order::C).ok()?;
    let mut to = result.data_ptr();
    let times: usize = shape[..axis].iter().product();
    for time in 0..times {
        for array in &objects {
            let bytes = array.nbytes() / times;
            // SAFETY: a share of the array's packed elements, and the place of as many in the result, which has room for all shares.
            unsafe {
                std::ptr::copy_nonoverlapping(array.data_ptr().add(time * bytes), to, bytes);
                to = to.add(bytes);
            }
        }
    }
    Some(result)
}

/// `x.take(i)` of a packed array with a vector of positions, `x.take(i, axis=0)`.
pub fn take(args: Registers) -> Option<Value> {
    let [this, positions, given @ ..] = args else { return None };
    let (view, positions) = (plain(this)?.view(), plain(positions)?.view());
    match given {
        [Some(Value::Int(0))] => few_rows(&view, &positions),
        [] => taken(&view, &positions),
        [axis] if absent(axis) => taken(&view, &positions),
        _ => None,
    }
    .map(Value::array)
}

/// Elements as they follow each other, whatever the shape.
fn taken(view: &Array, positions: &Array) -> Option<Array> {
    match view.ndim() {
        1 => few_rows(view, positions),
        _ if view.is_c_contiguous() => few_rows(&view.flat_view()?, positions),
        _ => None,
    }
}
