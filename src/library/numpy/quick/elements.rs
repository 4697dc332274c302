//! Elements of small arrays: read one by one or all at once, set, found, chosen.

use super::{MOST, Registers, plain};
use crate::array::{Array, DType, Num, Order};
use crate::object::array_like::{python_value, to_nested_list};
use crate::object::{Value, array_element, bare};

/// `x.item()`, `x.item(1)`, `x.item(0, 2)`.
pub fn item(args: Registers) -> Option<Value> {
    let (this, given) = args.split_first()?;
    let object = plain(this)?;
    let found = match given {
        [] if object.view().size() == 1 && matches!(object.view().dtype(), DType::Num(_)) => {
            object.view().item_at(0).map(Value::Scalar)
        }
        [Some(Value::Int(i))] => array_element(object, &[*i]),
        [Some(Value::Int(i)), Some(Value::Int(j))] => array_element(object, &[*i, *j]),
        _ => None,
    };
    match found? {
        Value::Scalar(scalar) => Some(python_value(&scalar)),
        _ => None,
    }
}

pub fn tolist(args: Registers) -> Option<Value> {
    let [this] = args else { return None };
    let view = plain(this)?.view();
    matches!(view.dtype(), DType::Num(_)).then(|| to_nested_list(&view))
}

/// `x.fill(0)`.
pub fn fill(args: Registers) -> Option<Value> {
    let [this, Some(value)] = args else { return None };
    let view = plain(this)?.view();
    let word = match (view.num()?, value) {
        (Num::F64, Value::Float(x)) => bare(*x).to_bits(),
        (Num::F64, Value::Int(n)) => (*n as f64).to_bits(),
        (Num::I64, Value::Int(n)) => *n as u64,
        _ => return None,
    };
    if view.size() > MOST || !view.is_writeable() || !view.is_c_contiguous() {
        return None;
    }
    let start = view.data_ptr() as *mut u64;
    for place in 0..view.size() {
        // SAFETY: one of as many packed elements of eight bytes.
        unsafe { start.add(place).write_unaligned(word) };
    }
    Some(Value::None)
}

/// `x.nonzero()` and `np.where(x)` of a vector.
pub fn nonzero(args: Registers) -> Option<Value> {
    let [this] = args else { return None };
    let view = plain(this)?.view();
    let (&[n], &[step]) = (view.shape(), view.strides()) else { return None };
    if n > MOST {
        return None;
    }
    let from = |place: usize| view.data_ptr().wrapping_offset(place as isize * step);
    // SAFETY (of all): the vector's own elements.
    let counts: &dyn Fn(usize) -> bool = match view.num()? {
        Num::Bool => &|place| unsafe { from(place).read() != 0 },
        Num::I64 => &|place| unsafe { (from(place) as *const i64).read_unaligned() != 0 },
        Num::F64 => &|place| unsafe { (from(place) as *const f64).read_unaligned() != 0.0 },
        _ => return None,
    };
    let found: smallvec::SmallVec<[i64; 64]> =
        (0..n).filter(|&place| counts(place)).map(|place| place as i64).collect();
    Some(Value::tuple(vec![Value::array(Array::from_vec(&found).ok()?)]))
}

/// `np.where(mask, x, y)` of packed arrays of one shape, and of numbers; `np.where(mask)`.
pub fn choose(args: Registers) -> Option<Value> {
    let [mask, Some(x), Some(y)] = args else { return nonzero(args) };
    let mask = plain(mask)?.view();
    let n = mask.size();
    if mask.num() != Some(Num::Bool) || n == 0 || n > MOST || !mask.is_c_contiguous() || mask.ndim() == 0 {
        return None;
    }
    let natural = |value: &Value| match value {
        Value::Array(array) => array.view().num(),
        Value::Float(_) => Some(Num::F64),
        Value::Int(_) => Some(Num::I64),
        _ => None,
    };
    // A number adapts to the other, of which only floats hold both kinds.
    let num = match (natural(x)?, natural(y)?) {
        (a, b) if a == b => a,
        (Num::F64, Num::I64) if matches!(y, Value::Int(_)) => Num::F64,
        (Num::I64, Num::F64) if matches!(x, Value::Int(_)) => Num::F64,
        _ => return None,
    };
    let mut numbers = [0u64; 2];
    let [first, second] = &mut numbers;
    let side = |value: &Value, number: &mut u64| match value {
        Value::Array(array) if array.is_plain() => {
            let view = array.view();
            (view.shape() == mask.shape() && view.is_c_contiguous()).then(|| (view.data_ptr() as *const u64, 1))
        }
        Value::Float(value) if num == Num::F64 => {
            *number = bare(*value).to_bits();
            Some((number as *const u64, 0))
        }
        Value::Int(value) => {
            *number = if num == Num::F64 { (*value as f64).to_bits() } else { *value as u64 };
            Some((number as *const u64, 0))
        }
        _ => None,
    };
    if num != Num::F64 && num != Num::I64 || (mask.ndim() > 1 && mask.shape().contains(&1)) {
        return None;
    }
    let ((x, step_x), (y, step_y)) = (side(x, first)?, side(y, second)?);
    let result = Array::uninit(DType::Num(num), mask.shape(), Order::C).ok()?;
    let to = result.data_ptr() as *mut u64;
    for place in 0..n {
        // SAFETY: the place's element of the mask, of the result, and of both sides: arrays of its shape, or a number.
        unsafe {
            let chosen = match mask.data_ptr().add(place).read() != 0 {
                true => x.add(place * step_x),
                false => y.add(place * step_y),
            };
            to.add(place).write_unaligned(chosen.read_unaligned());
        }
    }
    Some(Value::array(result))
}
