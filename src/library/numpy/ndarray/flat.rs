//! `x.flat`: the elements in C order as an iterator that can also be indexed and assigned.

use std::cell::Cell;
use std::rc::Rc;

use crate::array::indexing::{self, Index, Selected};
use crate::array::{Array, Order};
use crate::error::{Error, Result};
use crate::object::array_like::{element_value, scalar_value, to_array, to_array_with, wrap};
use crate::object::astype::{ScriptCasts, report_cast};
use crate::object::shape_like::shape_value;
use crate::object::{ArrayObject, Builtin, Host, Object, Value, read_key};

/// The iterator behind `x.flat`.
pub struct FlatIter {
    array: Rc<ArrayObject>,
    next: Cell<usize>,
}

impl FlatIter {
    pub fn new(array: Rc<ArrayObject>) -> FlatIter {
        FlatIter { array, next: Cell::new(0) }
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
    fn positions(&self, cx: &mut dyn Host, view: &Array, key: &Value) -> Result<(Array, bool)> {
        let all: Vec<i64> = (0..view.size() as i64).collect();
        let all = Array::from_vec(&all)?;
        let index = match read_key(cx, key) {
            Ok(index) => index,
            Err(_) => return Err(Error::index("unsupported iterator index")),
        };
        if index.len() > 1 || index.iter().any(|item| matches!(item, Index::NewAxis)) {
            return Err(Error::index("unsupported iterator index"));
        }
        Ok(match indexing::get(&all, &index)? {
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

    fn attribute(&self, _: &mut dyn Host, _: &Value, name: &str) -> Result<Option<Value>> {
        let view = self.array.view();
        Ok(Some(match name {
            "base" => Value::Array(self.array.clone()),
            "index" => Value::from(self.next.get()),
            "coords" => {
                let (mut left, mut coordinates) = (self.next.get(), Vec::new());
                for &n in view.shape().iter().rev() {
                    coordinates.push(left.checked_rem(n).unwrap_or(0));
                    left = left.checked_div(n).unwrap_or(0);
                }
                coordinates.reverse();
                shape_value(&coordinates)
            }
            _ => return Ok(None),
        }))
    }

    fn iter(&self, _: &mut dyn Host, this: &Value) -> Result<Option<Value>> {
        Ok(Some(this.clone()))
    }

    fn is_iterator(&self) -> bool {
        true
    }

    fn next(&self, _: &mut dyn Host) -> Result<Option<Value>> {
        let view = self.array.view();
        let i = self.next.get();
        if i >= view.size() {
            return Ok(None);
        }
        self.next.set(i + 1);
        Ok(Some(element_value(&view, offset_of(&view, i))))
    }

    fn len(&self, _: &mut dyn Host) -> Result<Option<usize>> {
        Ok(Some(self.array.view().size()))
    }

    fn is_sequence(&self) -> bool {
        true
    }

    fn get_item(&self, cx: &mut dyn Host, key: &Value) -> Result<Option<Value>> {
        let view = self.array.array();
        let (positions, single) = self.positions(cx, &view, key)?;
        let taken = indexing::take(&view.ravel(Order::C)?, &positions, None, indexing::TakeMode::Raise)?;
        Ok(Some(if single { scalar_value(&taken) } else { Value::array(taken) }))
    }

    fn set_item(&self, cx: &mut dyn Host, key: &Value, value: Option<Value>) -> Result<bool> {
        let Some(value) = value else { return Ok(false) };
        let view = self.array.array();
        let (positions, _) = self.positions(cx, &view, key)?;
        let positions = positions.to_vec::<i64>().unwrap_or_default();
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
