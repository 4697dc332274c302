//! Walks over indices and elements: `ndindex` and `ndenumerate`.

use std::cell::{Cell, RefCell};

use super::along_axes::advance;
use crate::array::Array;
use crate::error::{Error, Result};
use crate::object::array_like::{element_value, to_array};
use crate::object::{Bound, Builtin, Entry, Host, Object, Value, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.ndindex", "ndindex(*shape)", "Iterates over the indices of a shape.\n\n>>> list(np.ndindex(1, 2))\n[(0, 0), (0, 1)]", ndindex),
    Entry::new("numpy.ndenumerate", "ndenumerate(arr)", "Iterates over indices and elements.\n\n>>> list(np.ndenumerate([5]))\n[((0,), np.int64(5))]", ndenumerate),
}

/// What a walk yields at each place.
enum Yield {
    Index,
    Enumerate(Array),
}

struct Walk {
    shape: Vec<usize>,
    /// The order in which axes turn, slowest first.
    axes: Vec<usize>,
    place: RefCell<Vec<usize>>,
    left: Cell<usize>,
    yields: Yield,
}

impl Walk {
    fn over(shape: &[usize], yields: Yield) -> Result<Walk> {
        let total = crate::array::layout::element_count(shape)
            .ok_or_else(|| Error::value("Maximum allowed dimension exceeded"))?;
        Ok(Walk {
            shape: shape.to_vec(),
            axes: (0..shape.len()).collect(),
            place: RefCell::new(vec![0; shape.len()]),
            left: Cell::new(total),
            yields,
        })
    }

    /// Moves on; the index that was current, in the order of the array's axes.
    fn step(&self) -> Option<Vec<usize>> {
        let left = self.left.get();
        if left == 0 {
            return None;
        }
        self.left.set(left - 1);
        let mut place = self.place.borrow_mut();
        let mut index = vec![0; place.len()];
        for (&axis, &k) in self.axes.iter().zip(place.iter()) {
            index[axis] = k;
        }
        let shape: Vec<usize> = self.axes.iter().map(|&axis| self.shape[axis]).collect();
        advance(&mut place, &shape);
        Some(index)
    }
}

fn index_value(index: &[usize]) -> Value {
    Value::tuple(index.iter().map(|&k| Value::from(k)).collect())
}

fn offset_of(array: &Array, index: &[usize]) -> isize {
    index.iter().zip(array.strides()).map(|(&k, &stride)| k as isize * stride).sum()
}

impl Object for Walk {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }

    fn type_name(&self) -> &str {
        match self.yields {
            Yield::Index => "ndindex",
            Yield::Enumerate(_) => "ndenumerate",
        }
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(format!("<numpy.{} object at {:#x}>", self.type_name(), self as *const _ as *const u8 as usize))
    }

    fn iter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, _cx: &mut dyn Host) -> Result<Option<Value>> {
        let Some(index) = self.step() else { return Ok(None) };
        Ok(Some(match &self.yields {
            Yield::Index => index_value(&index),
            Yield::Enumerate(array) => {
                let element = element_value(array, offset_of(array, &index));
                Value::tuple(vec![index_value(&index), element])
            }
        }))
    }
}

fn ndindex(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let mut parts = std::mem::take(&mut args.rest);
    if let [Value::Tuple(items)] = parts.as_slice() {
        parts = items.to_vec();
    }
    let mut shape = Vec::new();
    for part in &parts {
        let n = to_int(cx, part)?;
        shape.push(usize::try_from(n).map_err(|_| Error::value("negative dimensions are not allowed"))?);
    }
    Ok(Value::object(Walk::over(&shape, Yield::Index)?))
}

fn ndenumerate(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [a] = args.take();
    let array = to_array(cx, &a.unwrap_or(Value::None))?;
    let shape = array.shape().to_vec();
    Ok(Value::object(Walk::over(&shape, Yield::Enumerate(array))?))
}
