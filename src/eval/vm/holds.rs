//! Truth of containers and instances, and slices of sequences, found in the registers.

use std::mem::ManuallyDrop;

use super::super::code::Reg;
use super::register::Registers;
use super::words::Words;
use crate::object::{Instance, Slice, Value, quick_slice};

impl Registers {
    /// The truth of what tells it without a script's code; `None`, with nothing done, for all else. The register is emptied if it is a
    /// temporary.
    #[inline(always)]
    pub fn truth_of(self, r: Reg, locals: usize) -> Option<bool> {
        match self.truth(r) {
            None => self.holds(r, locals),
            known => known,
        }
    }

    /// The same of containers and instances.
    #[inline(never)]
    pub fn holds(self, r: Reg, locals: usize) -> Option<bool> {
        let holds = match self.get(r).as_ref()? {
            Value::Instance(instance) => instance_holds(instance)?,
            value => container_holds(value)?,
        };
        self.release(r, locals);
        Some(holds)
    }

    /// `d = a[start:stop:step]` with the bounds in three registers; false, with nothing done, where that is for the general path.
    #[inline(never)]
    pub fn slice(self, d: Reg, a: Reg, first: Reg, locals: usize) -> bool {
        let Some(source) = self.get(a) else { return false };
        let (Some(start), Some(stop), Some(step)) = (self.bound(first), self.bound(first + 1), self.bound(first + 2))
        else {
            return false;
        };
        self.replace_operand(d, &ManuallyDrop::new(quick_slice(source, start, stop, step)), a, locals)
    }

    /// The same with a slice that is there already, such as one of constants.
    pub fn slice_with(self, d: Reg, a: Reg, k: Reg, slice: &Slice, locals: usize) -> bool {
        let plain = |bound: &Value| match bound {
            Value::None => Some(None),
            Value::Int(bound) => Some(Some(*bound)),
            _ => None,
        };
        let (Some(start), Some(stop), Some(step)) = (plain(&slice.start), plain(&slice.stop), plain(&slice.step))
        else {
            return false;
        };
        let made = ManuallyDrop::new(self.get(a).as_ref().and_then(|source| quick_slice(source, start, stop, step)));
        let Some(value) = &*made else { return false };
        let words = Words::fresh(value);
        self.release(a, locals);
        self.release(k, locals);
        self.put_words(d, words);
        true
    }

    /// A bound of a slice, which an integer is or nothing.
    #[inline(always)]
    fn bound(self, r: Reg) -> Option<Option<i64>> {
        match self.int(r) {
            None if self.is_none(r) => Some(None),
            None => None,
            number => Some(number),
        }
    }
}

fn container_holds(value: &Value) -> Option<bool> {
    Some(match value {
        Value::List(list) => !list.is_empty(),
        Value::Str(text) => !text.is_empty(),
        Value::Tuple(items) => !items.is_empty(),
        Value::Dict(dict) => !dict.is_empty(),
        Value::Set(set) => !set.is_empty(),
        Value::Object(object) => object.quick_len()? != 0,
        _ => return None,
    })
}

/// An instance is true if its class does not say how that is found, nor how long it is.
fn instance_holds(instance: &Instance) -> Option<bool> {
    let class = instance.class();
    if class.special("__bool__").is_some() || class.special("__len__").is_some() {
        return None;
    }
    match &*instance.native.borrow() {
        None => Some(true),
        Some(native) => container_holds(native),
    }
}
