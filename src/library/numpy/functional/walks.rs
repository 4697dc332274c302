//! Walks over indices and elements: `ndindex`, `ndenumerate` and `broadcast`.

use std::cell::{Cell, RefCell};

use super::along_axes::advance;
use crate::array::Array;
use crate::error::{Error, Result};
use crate::object::array_like::{element_value, to_array};
use crate::object::shape_like::shape_value;
use crate::object::{Bound, Builtin, Entry, Host, Object, Value, to_int};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.ndindex", "ndindex(*shape)", "Iterates over the indices of a shape.\n\n>>> list(np.ndindex(1, 2))\n[(0, 0), (0, 1)]", ndindex),
    Entry::new("numpy.ndenumerate", "ndenumerate(arr)", "Iterates over indices and elements.\n\n>>> list(np.ndenumerate([5]))\n[((0,), np.int64(5))]", ndenumerate),
    Entry::new_c("numpy.broadcast", "broadcast(*args)", "An object that walks over arrays broadcast together.", broadcast),
}

/// What a walk yields at each place.
enum Yield {
    Index,
    Enumerate(Array),
    Broadcast(Vec<Array>),
}

struct Walk {
    shape: Vec<usize>,
    /// The order in which axes turn, slowest first.
    axes: Vec<usize>,
    place: RefCell<Vec<usize>>,
    left: Cell<usize>,
    yields: Yield,
    /// The index of the element yielded last.
    shown: RefCell<Vec<usize>>,
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
            shown: RefCell::new(vec![0; shape.len()]),
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
        *self.shown.borrow_mut() = index.clone();
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
        match self.yields {
            Yield::Broadcast(_) => Builtin::Broadcast,
            _ => Builtin::Object,
        }
    }

    fn type_name(&self) -> &str {
        match self.yields {
            Yield::Index => "ndindex",
            Yield::Enumerate(_) => "ndenumerate",
            Yield::Broadcast(_) => "broadcast",
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
            Yield::Broadcast(arrays) => {
                Value::tuple(arrays.iter().map(|array| element_value(array, offset_of(array, &index))).collect())
            }
        }))
    }

    fn len(&self, _cx: &mut dyn Host) -> Result<Option<usize>> {
        Ok(None)
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        let total: usize = self.shape.iter().product();
        Ok(match (&self.yields, name) {
            (Yield::Broadcast(_), "shape") => Some(shape_value(&self.shape)),
            (Yield::Broadcast(_), "nd" | "ndim") => Some(Value::from(self.shape.len())),
            (Yield::Broadcast(_), "size") => Some(Value::from(total)),
            (Yield::Broadcast(_), "index") => Some(Value::from(total - self.left.get())),
            (Yield::Broadcast(arrays), "numiter") => Some(Value::from(arrays.len())),
            _ => None,
        })
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

fn broadcast(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let values = std::mem::take(&mut args.rest);
    let arrays = values.iter().map(|value| to_array(cx, value)).collect::<Result<Vec<_>>>()?;
    let shapes: Vec<&[usize]> = arrays.iter().map(Array::shape).collect();
    let shape = crate::array::broadcast::broadcast_shapes(&shapes)?;
    let arrays = arrays.iter().map(|array| array.broadcast_to(&shape)).collect::<Result<Vec<_>>>()?;
    Ok(Value::object(Walk::over(&shape, Yield::Broadcast(arrays))?))
}
