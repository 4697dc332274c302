//! `x.flat`: the elements in C order as an iterator that can also be indexed and assigned. The iterators of `np.broadcast` are such
//! iterators over an array that is stretched to a common shape.

use std::cell::Cell;
use std::rc::Rc;

use crate::array::indexing::{self, Index, Selected};
use crate::array::{Array, Num, Order, cast_num};
use crate::error::{Error, Kind, Result};
use crate::object::array_like::{element_value, scalar_value, to_array, to_array_with, wrap};
use crate::object::astype::{ScriptCasts, report_cast};
use crate::object::element_like::store;
use crate::object::shape_like::shape_value;
use crate::object::{
    Args, ArrayObject, Bound, Builtin, Entry, Getter, Host, Object, TypeTable, Value, call_method, read_key, truth,
};

pub static TABLE: TypeTable = TypeTable {
    doc: "The elements of an array in C order, as an iterator.",
    construct: None,
    methods: &[METHODS],
    getters: GETTERS,
    statics: &[],
};

crate::entries! { METHODS:
    Entry::new_parsed("numpy.flatiter.__array__", "__array__(self, /, *args)", "The elements as an array of one axis.", array),
    Entry::new_parsed("numpy.flatiter.copy", "copy(self, /, *args, **kwargs)", "A copy of the elements, as an array of one axis.", copy),
}

static GETTERS: &[Getter] = &[
    Getter {
        name: "base",
        doc: "The array.",
        get: |_, x| own(x).map(|flat| Value::Array(flat.array.clone())),
        set: None,
    },
    Getter {
        name: "coords",
        doc: "The index of the element that comes next.",
        get: |_, x| own(x).map(|flat| shape_value(&flat.coordinates())),
        set: None,
    },
    Getter {
        name: "index",
        doc: "The position of the element that comes next.",
        get: |_, x| own(x).map(|flat| Value::from(flat.next.get())),
        set: None,
    },
];

fn own(value: &Value) -> Result<&FlatIter> {
    value.downcast().ok_or_else(|| Error::type_error("a flat iterator is required"))
}

fn receiver(args: &mut Bound) -> Result<Rc<ArrayObject>> {
    let [this] = args.take();
    own(&this.unwrap_or(Value::None)).map(|flat| flat.array.clone())
}

fn array(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    receiver(args)?.array().ravel(Order::C).map(Value::array)
}

fn copy(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    if !args.keywords.is_empty() {
        return Err(Error::type_error("flatiter.copy() takes no keyword arguments"));
    }
    let given = std::mem::take(&mut args.rest).len();
    if given > 0 {
        return Err(Error::type_error(format!("function takes exactly 0 arguments ({given} given)")));
    }
    let array = receiver(args)?;
    call_method(cx, &Value::Array(array), "flatten", Args::default())
}

/// The iterator behind `x.flat`.
pub struct FlatIter {
    array: Rc<ArrayObject>,
    /// The shape that `np.broadcast` stretches the array to.
    stretched: Option<Vec<usize>>,
    next: Cell<usize>,
}

impl FlatIter {
    pub fn new(array: Rc<ArrayObject>) -> FlatIter {
        FlatIter { array, stretched: None, next: Cell::new(0) }
    }

    /// Over an array that broadcasts to a shape.
    pub fn stretched(array: Rc<ArrayObject>, shape: &[usize]) -> FlatIter {
        FlatIter { array, stretched: Some(shape.to_vec()), next: Cell::new(0) }
    }

    /// The element that comes next, the first one again behind the last; whether there is one is for others to know.
    pub fn advance(&self) -> Result<Value> {
        let view = self.view()?;
        let i = self.next.get();
        self.next.set(i + 1);
        Ok(element_value(&view, offset_of(&view, i)))
    }

    /// The array that it is made of.
    pub fn base(&self) -> Rc<ArrayObject> {
        self.array.clone()
    }

    /// All elements of the array as one of a single axis: a view where they lie packed.
    pub fn line(&self) -> Result<Value> {
        let view = self.array.array();
        let line = view.ravel(Order::C)?;
        Ok(match line.shares_buffer(&view) {
            true => Value::Array(Rc::new(ArrayObject::view_as(line, &self.array, None))),
            false => Value::array(line),
        })
    }

    /// Back to the first element.
    pub fn rewind(&self) {
        self.next.set(0);
    }

    /// What is walked over.
    fn view(&self) -> Result<Array> {
        match &self.stretched {
            Some(shape) => self.array.view().broadcast_to(shape),
            None => Ok(self.array.array()),
        }
    }

    /// The index of the next element, of which an array with fewer axes than are walked over tells the first ones.
    fn coordinates(&self) -> Vec<usize> {
        let view = self.array.view();
        let shape = self.stretched.as_deref().unwrap_or(view.shape());
        // Behind the last element the first axis of packed elements goes on, where others begin again.
        let runs_on = self.stretched.is_none() && view.is_c_contiguous();
        let (mut left, mut coordinates) = (self.next.get(), Vec::new());
        for (axis, &n) in shape.iter().enumerate().rev() {
            coordinates.push(if axis == 0 && runs_on { left } else { left.checked_rem(n).unwrap_or(0) });
            left = left.checked_div(n).unwrap_or(0);
        }
        coordinates.reverse();
        coordinates.truncate(view.ndim());
        coordinates
    }

    /// `x.flat = values`.
    pub fn assign_all(&self, cx: &mut dyn Host, value: &Value) -> Result<()> {
        let view = self.array.array();
        if !view.is_writeable() {
            return Err(Error::value("array is read-only"));
        }
        let positions: Vec<i64> = (0..view.size() as i64).collect();
        self.assign(cx, &view, &positions, value)
    }

    /// Positions in C order that a key selects, and whether it selects exactly one.
    ///
    /// Errors: `IndexError` for what NumPy's flat iterators do not take: new axes, lists of booleans, more than one index.
    fn positions(&self, cx: &mut dyn Host, view: &Array, key: &Value) -> Result<(Array, bool)> {
        const INVALID: &str =
            "only integers, slices (`:`), ellipsis (`...`) and integer or boolean arrays are valid indices";
        let size = view.size();
        let key = match key {
            Value::Tuple(items) if items.len() > 1 => {
                return Err(Error::index(format!(
                    "too many indices for flat iterator: flat iterator is 1-dimensional, but {} were indexed",
                    items.len()
                )));
            }
            Value::Tuple(items) if items.len() == 1 => items[0].clone(),
            other => other.clone(),
        };
        let key = match key {
            Value::Float(x) => {
                cx.warn(
                    Kind::DeprecationWarning,
                    "Invalid non-array indices for iterator objects are deprecated and will be removed in a future version. (Deprecated NumPy 2.4)",
                )?;
                Value::Int(x as i64)
            }
            Value::Bool(flag) => {
                cx.warn(
                    Kind::DeprecationWarning,
                    "Indexing flat iterators with a 0-dimensional boolean index is deprecated and may be removed in a future version. (Deprecated NumPy 2.4)",
                )?;
                if flag { Value::Int(0) } else { Value::list(Vec::new()) }
            }
            // An array of one truth stands for the first element, or for none.
            Value::Array(ref array) if array.view().ndim() == 0 && array.view().num() == Some(Num::Bool) => {
                match truth(cx, &key)? {
                    true => Value::Int(0),
                    false => Value::list(Vec::new()),
                }
            }
            Value::Array(ref array) if array.view().size() == 0 => Value::list(Vec::new()),
            Value::None | Value::Str(_) => return Err(Error::index(INVALID)),
            other => other,
        };
        let index = read_key(cx, &key)?;
        let within = |i: i64| match i.checked_add(size as i64) {
            Some(shifted) if i < size as i64 && shifted >= 0 => Ok(()),
            _ => Err(Error::index(format!("index {i} is out of bounds for size {size}"))),
        };
        match &index[..] {
            [Index::BoolArray(_)] if !matches!(key, Value::Array(_)) => {
                return Err(Error::index(
                    "boolean indices for iterators are not supported because of previous behavior that was confusing (valid boolean indices are expected to work in the future)",
                ));
            }
            [Index::NewAxis] => return Err(Error::index(INVALID)),
            [Index::Integer(i)] => within(*i)?,
            [Index::IntegerArray(places)] => {
                let (places, _) = cast_num(places, Num::I64)?;
                places.to_vec::<i64>().unwrap_or_default().into_iter().try_for_each(within)?;
            }
            _ => {}
        }
        let all: Vec<i64> = (0..size as i64).collect();
        Ok(match indexing::get(&Array::from_vec(&all)?, &index)? {
            Selected::Element(view) => (view, true),
            Selected::View(view) | Selected::Copy(view) => (view.copy(Order::C)?, false),
        })
    }

    fn assign(&self, cx: &mut dyn Host, view: &Array, positions: &[i64], value: &Value) -> Result<()> {
        if !view.is_writeable() {
            return Err(Error::value("underlying array is read-only"));
        }
        let values = to_array_with(cx, value, Some(view.dtype()))?;
        if values.size() == 0 {
            return match positions.is_empty() {
                true => Ok(()),
                false => Err(Error::value("Error setting single item of array.")),
            };
        }
        let values = values.ravel(Order::C)?;
        let indices = Array::from_vec(positions)?;
        let flags = indexing::put(view, &indices, &values, indexing::TakeMode::Raise, &mut ScriptCasts(cx))?;
        report_cast(cx, flags)
    }
}

impl Object for FlatIter {
    fn builtin(&self) -> Builtin {
        Builtin::FlatIter
    }

    fn hash(&self, _: &mut dyn Host) -> Result<Option<i64>> {
        Err(Error::type_error("unhashable type: 'numpy.flatiter'"))
    }

    fn set_attribute(&self, _: &mut dyn Host, name: &str, _: Option<Value>) -> Result<bool> {
        match name {
            "base" => Err(Error::attribute("readonly attribute")),
            "coords" | "index" => {
                Err(Error::attribute(format!("attribute '{name}' of 'numpy.flatiter' objects is not writable")))
            }
            _ => Ok(false),
        }
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, _: &mut dyn Host) -> Result<Option<Value>> {
        match self.next.get() < self.view()?.size() {
            true => self.advance().map(Some),
            false => Ok(None),
        }
    }

    fn len(&self, _: &mut dyn Host) -> Result<Option<usize>> {
        Ok(Some(self.view()?.size()))
    }

    fn is_sequence(&self) -> bool {
        true
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        let view = self.view()?;
        let (positions, single) = self.positions(cx, &view, key)?;
        let taken = indexing::take(&view.ravel(Order::C)?, &positions, None, indexing::TakeMode::Raise)?;
        Ok(Some(if single { scalar_value(&taken) } else { Value::array(taken) }))
    }

    fn set_item(&self, cx: &mut dyn Host, key: &Value, value: Option<Value>) -> Result<bool> {
        let Some(value) = value else { return Err(Error::type_error("Cannot delete iterator elements")) };
        let view = self.view()?;
        let without_axes = match key {
            Value::Tuple(items) => match items.as_slice() {
                [] => true,
                [only] => matches!(only, Value::Ellipsis),
                _ => false,
            },
            _ => false,
        };
        if without_axes {
            return Err(Error::index("Assigning to a flat iterator with a 0-D index is not supported"));
        }
        let (positions, single) = self.positions(cx, &view, key)?;
        let positions = positions.to_vec::<i64>().unwrap_or_default();
        if let (true, &[place]) = (single, &positions[..]) {
            if !view.is_writeable() {
                return Err(Error::value("underlying array is read-only"));
            }
            return match store(cx, &view, offset_of(&view, place as usize), &value) {
                Ok(()) => Ok(true),
                Err(_) => Err(Error::value("Error setting single item of array.")),
            };
        }
        self.assign(cx, &view, &positions, &value)?;
        Ok(true)
    }

    fn binary(&self, cx: &mut dyn Host, op: &str, other: &Value, reflected: bool) -> Result<Option<Value>> {
        if reflected || !matches!(op, "eq" | "ne" | "lt" | "le" | "gt" | "ge") {
            return Ok(None);
        }
        let name = match op {
            "eq" => "equal",
            "ne" => "not_equal",
            "lt" => "less",
            "le" => "less_equal",
            "gt" => "greater",
            _ => "greater_equal",
        };
        let flat = self.array.array().flatten(Order::C)?;
        let other = to_array(cx, other)?;
        match crate::compute::ufunc::find(name) {
            Some(ufunc) => crate::object::ufunc_call::apply(cx, ufunc, &[Value::array(flat), wrap(other)]).map(Some),
            None => Ok(None),
        }
    }
}

/// The byte offset of an element by its position in C order.
fn offset_of(view: &Array, position: usize) -> isize {
    let (mut left, mut offset) = (position, 0isize);
    for (&n, &stride) in view.shape().iter().zip(view.strides()).rev() {
        offset += left.checked_rem(n).unwrap_or(0) as isize * stride;
        left = left.checked_div(n).unwrap_or(0);
    }
    offset
}
