//! Walks over indices and elements: `ndindex`, `ndenumerate`, `broadcast`, and the common forms of `nditer`.

use std::cell::{Cell, RefCell};

use super::along_axes::advance;
use crate::array::axes::sort_few;
use crate::array::{Array, DType, Order};
use crate::error::{Error, Result};
use crate::library::numpy::calls::given;
use crate::object::array_like::{element_value, to_array};
use crate::object::shape_like::{shape_value, to_order};
use crate::object::{ArrayObject, Bound, Builtin, Entry, Host, Object, Value, collect, to_int, to_str};

crate::entries! { pub ENTRIES:
    Entry::new("numpy.ndindex", "ndindex(*shape)", "Iterates over the indices of a shape.\n\n>>> list(np.ndindex(1, 2))\n[(0, 0), (0, 1)]", ndindex),
    Entry::new("numpy.ndenumerate", "ndenumerate(arr)", "Iterates over indices and elements.\n\n>>> list(np.ndenumerate([5]))\n[((0,), np.int64(5))]", ndenumerate),
    Entry::new_c("numpy.broadcast", "broadcast(*args)", "An object that walks over arrays broadcast together.", broadcast),
    Entry::new_c("numpy.nditer", "nditer(op, flags=None, op_flags=None, op_dtypes=None, order='K', casting='safe', op_axes=None, itershape=None, buffersize=0)", "Iterates over the elements of one or more arrays together.", nditer),
}

/// What a walk yields at each place.
enum Yield {
    Index,
    Enumerate(Array),
    Broadcast(Vec<Array>),
    /// `multi` operands come as a tuple, and `tracked` keeps the index for `multi_index`.
    Operands {
        arrays: Vec<Value>,
        multi: bool,
        names: Vec<String>,
    },
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
            Yield::Operands { .. } => Builtin::NdIter,
            _ => Builtin::Object,
        }
    }

    fn type_name(&self) -> &str {
        match self.yields {
            Yield::Index => "ndindex",
            Yield::Enumerate(_) => "ndenumerate",
            Yield::Broadcast(_) => "broadcast",
            Yield::Operands { .. } => "nditer",
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
            Yield::Operands { arrays, multi, .. } => {
                let mut parts = Vec::new();
                for operand in arrays {
                    parts.push(element_view(operand, &index)?);
                }
                match (*multi, parts.len()) {
                    (false, 1) => parts.remove(0),
                    _ => Value::tuple(parts),
                }
            }
        }))
    }

    fn len(&self, _cx: &mut dyn Host) -> Result<Option<usize>> {
        Ok(None)
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        let total: usize = self.shape.iter().product();
        Ok(match (&self.yields, name) {
            (Yield::Broadcast(_) | Yield::Operands { .. }, "shape") => Some(shape_value(&self.shape)),
            (Yield::Broadcast(_), "nd" | "ndim") | (Yield::Operands { .. }, "ndim") => {
                Some(Value::from(self.shape.len()))
            }
            (Yield::Broadcast(_), "size") => Some(Value::from(total)),
            (Yield::Operands { .. }, "itersize") => Some(Value::from(total)),
            (Yield::Broadcast(_), "index") => Some(Value::from(total - self.left.get())),
            (Yield::Broadcast(arrays), "numiter") => Some(Value::from(arrays.len())),
            (Yield::Operands { arrays, .. }, "nop") => Some(Value::from(arrays.len())),
            (Yield::Operands { arrays, .. }, "operands") => Some(Value::tuple(arrays.clone())),
            (Yield::Operands { names, .. }, "multi_index") if names.iter().any(|name| name == "multi_index") => {
                Some(index_value(&self.shown.borrow()))
            }
            (Yield::Operands { names, .. }, "index") => {
                let fortran = names.iter().any(|name| name == "f_index");
                let shown = self.shown.borrow();
                let strides = crate::array::layout::packed_strides(&self.shape, 1, fortran);
                Some(Value::Int(shown.iter().zip(&strides).map(|(&k, &stride)| k as i64 * stride as i64).sum()))
            }
            _ => None,
        })
    }

    fn is_context(&self) -> bool {
        true
    }

    fn enter(&self, _cx: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(matches!(self.yields, Yield::Operands { .. }).then(|| this.clone()))
    }
}

/// A 0-d view of one element, through which loops may write.
fn element_view(operand: &Value, index: &[usize]) -> Result<Value> {
    let Value::Array(owner) = operand else { return Ok(operand.clone()) };
    let array = owner.array();
    let lead = index.len() - array.ndim();
    let offset = offset_of(&array, &index[lead..]);
    let at = (array.offset() as isize + offset) as usize;
    let view = array.with_geometry(array.dtype().clone(), at, Default::default(), Default::default())?;
    Ok(Value::Array(std::rc::Rc::new(ArrayObject::view_of(view, owner))))
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

fn nditer(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [op, flags, op_flags, op_dtypes, order, _casting, op_axes, itershape, _buffersize] = args.take();
    for (name, value) in [("op_axes", &op_axes), ("itershape", &itershape)] {
        if value.as_ref().is_some_and(|value| !value.is_none()) {
            return Err(Error::unsupported_argument("nditer", name));
        }
    }
    let op = op.unwrap_or(Value::None);
    let multi = matches!(op, Value::List(_) | Value::Tuple(_));
    let values = if multi { collect(cx, &op)? } else { vec![op] };
    let mut names = Vec::new();
    if let Some(flags) = given(flags) {
        for flag in collect(cx, &flags)? {
            let name = to_str(&flag, "flag")?.to_string();
            match name.as_str() {
                "multi_index" | "c_index" | "f_index" | "refs_ok" | "zerosize_ok" | "buffered" | "common_dtype"
                | "copy_if_overlap" => names.push(name),
                "external_loop" | "reduce_ok" | "delay_bufalloc" | "grow_inner" | "ranged" => {
                    return Err(Error::unsupported_argument("nditer", &name));
                }
                _ => return Err(Error::value(format!("Unexpected iterator global flag \"{name}\""))),
            }
        }
    }
    let mut writes = vec![false; values.len()];
    if let Some(flags) = given(op_flags) {
        let listed = collect(cx, &flags)?;
        let nested = listed.iter().any(|item| matches!(item, Value::List(_) | Value::Tuple(_)));
        for (k, write) in writes.iter_mut().enumerate() {
            let words = match nested {
                true => listed.get(k).map(|item| collect(cx, item)).transpose()?.unwrap_or_default(),
                false => listed.clone(),
            };
            for word in &words {
                let word = to_str(word, "flag")?;
                *write |= matches!(word, "readwrite" | "writeonly");
            }
        }
    }
    let dtypes: Vec<Option<DType>> = match given(op_dtypes) {
        None => vec![None; values.len()],
        Some(dtypes) => {
            let listed = match &dtypes {
                Value::List(_) | Value::Tuple(_) => collect(cx, &dtypes)?,
                one => vec![one.clone(); values.len()],
            };
            let mut read = Vec::new();
            for dtype in &listed {
                read.push(crate::object::dtype_like::to_optional_dtype(cx, Some(dtype))?);
            }
            read
        }
    };
    let mut arrays = Vec::new();
    for (k, value) in values.iter().enumerate() {
        if value.is_none() {
            return Err(Error::unsupported_argument("nditer", "op with None, an operand to allocate"));
        }
        let mut array = to_array(cx, value)?;
        if let Some(Some(dtype)) = dtypes.get(k)
            && dtype != array.dtype()
        {
            if writes[k] {
                return Err(Error::unsupported_argument("nditer", "op_dtypes of an operand that is written"));
            }
            if !names.iter().any(|name| name == "buffered") {
                return Err(Error::type_error(format!(
                    "Iterator operand {k} required copying or buffering, but neither copying nor buffering was enabled"
                )));
            }
            array = crate::object::array_like::cast(cx, &array, dtype)?;
        }
        arrays.push(array);
    }
    let shapes: Vec<&[usize]> = arrays.iter().map(Array::shape).collect();
    let shape = crate::array::broadcast::broadcast_operands(&shapes)?;
    let order = to_order(&order.unwrap_or(Value::None))?;
    let first = arrays[0].clone();
    let mut operands = Vec::new();
    for (k, array) in arrays.iter().enumerate() {
        let mut view = match array.stretched(&shape) {
            Some(view) => view,
            None => return Err(crate::array::broadcast::input_error(array.shape(), &shape)),
        };
        view.set_writeable(writes[k] && array.is_writeable());
        operands.push(Value::array(view));
    }
    let mut walk = Walk::over(&shape, Yield::Operands { arrays: operands, multi, names })?;
    // By default elements come in the order in which they lie in memory.
    match order {
        Order::F => walk.axes.reverse(),
        Order::K | Order::A if first.shape() == shape.as_slice() => {
            sort_few(&mut walk.axes, |axis| std::cmp::Reverse(first.strides()[axis].unsigned_abs()));
        }
        _ => {}
    }
    Ok(Value::object(walk))
}
