//! Small arrays that nobody refers to any more, kept for the next results of their shape.
//!
//! A loop over small arrays makes one array after another of the same shape, and lets the last one go each time. What it lets go
//! is all that the next one needs.

use std::rc::Rc;

use super::ndarray::ArrayObject;
use super::value::Value;

/// How many are kept: an expression lets one go while its next operator makes another.
const PLACES: usize = 2;

/// Arrays without an owner.
#[derive(Default)]
pub struct Spares([Option<Rc<ArrayObject>>; PLACES]);

impl Spares {
    /// Keeps a value that is let go, if it is an array that nobody else knows, with elements of its own; drops it otherwise.
    #[inline]
    pub fn keep(&mut self, value: Value) {
        if let Value::Array(mut array) = value
            && Rc::get_mut(&mut array).is_some_and(ArrayObject::is_as_new)
        {
            let [first, second] = &mut self.0;
            let place = if first.is_none() { first } else { second };
            *place = Some(array);
        }
    }

    /// An array of this shape, packed in C order, of any numeric type. Whoever takes it overwrites all elements.
    #[inline]
    pub fn take(&mut self, shape: &[usize]) -> Option<Rc<ArrayObject>> {
        self.0.iter_mut().find_map(|place| match place {
            Some(array) if array.view().shape() == shape => place.take(),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::array::Array;

    fn array(values: &[f64]) -> Value {
        Value::array(Array::from_vec(values).expect("it is small"))
    }

    #[test]
    fn what_others_hold_is_not_kept() {
        let mut spares = Spares::default();
        let held = array(&[1.0, 2.0]);
        spares.keep(held.clone());
        assert!(spares.take(&[2]).is_none());
        spares.keep(held);
        assert!(spares.take(&[3]).is_none());
        assert!(spares.take(&[2]).is_some());
        assert!(spares.take(&[2]).is_none());
    }

    #[test]
    fn what_a_view_shows_is_not_kept() {
        let mut spares = Spares::default();
        let owner = array(&[1.0, 2.0]);
        let Value::Array(object) = &owner else { return };
        let view = object.array();
        spares.keep(owner);
        assert!(spares.take(&[2]).is_none());
        drop(view);
    }
}
