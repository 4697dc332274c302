//! Views of plain arrays: other shapes, other orders of the axes.

use super::{Registers, absent, lengths, plain};
use crate::array::{Array, Order};
use crate::object::Value;
use crate::object::array_like::view_value;

/// `x.reshape(2, 3)`, `x.reshape((2, -1))`, `np.reshape(x, (2, 3))`, where a view can have the shape.
pub fn reshape(args: Registers) -> Option<Value> {
    let (this, given) = args.split_first()?;
    let object = plain(this)?;
    if given.is_empty() {
        return None;
    }
    let given = match given {
        [Some(Value::Tuple(items))] => Lengths::of(items.iter().map(Some)),
        given => Lengths::of(given.iter().map(Option::as_ref)),
    }?;
    let view = object.view();
    let size = view.size();
    if size == 0 || given.unknown.is_some() && !size.is_multiple_of(given.product) {
        return None;
    }
    let reshaped = match given.resolved(size) {
        // One with an unknown length gets new strides even if it is the same.
        shape if given.unknown.is_none() || view.shape() != &shape[..given.count] => {
            view.packed_view(&shape[..given.count])
        }
        _ => None,
    };
    let reshaped = match reshaped {
        Some(reshaped) => reshaped,
        None => view.reshape(&given.lengths[..given.count], Order::C, Some(false)).ok()?,
    };
    drop(view);
    Some(view_value(reshaped, object))
}

/// A few lengths of which one may be unknown.
struct Lengths {
    lengths: [i64; 4],
    count: usize,
    unknown: Option<usize>,
    /// Of the known ones.
    product: usize,
}

impl Lengths {
    fn of<'a>(values: impl Iterator<Item = Option<&'a Value>>) -> Option<Lengths> {
        let mut read = Lengths { lengths: [0; 4], count: 0, unknown: None, product: 1 };
        for value in values {
            let Some(Value::Int(n @ -1..=0xffff_ffff)) = value else { return None };
            *read.lengths.get_mut(read.count)? = *n;
            match *n {
                -1 if read.unknown.is_some() => return None,
                -1 => read.unknown = Some(read.count),
                // Without elements there is nothing to find an unknown length by.
                0 => return None,
                n => read.product = read.product.checked_mul(n as usize)?,
            }
            read.count += 1;
        }
        Some(read)
    }

    /// The lengths for so many elements.
    fn resolved(&self, size: usize) -> [usize; 4] {
        let mut shape = self.lengths.map(|n| n as usize);
        if let Some(place) = self.unknown {
            shape[place] = size / self.product;
        }
        shape
    }
}

/// `np.reshape(x, n)` takes its shape as one argument.
pub fn reshape_function(args: Registers) -> Option<Value> {
    if args.len() == 2 { reshape(args) } else { None }
}

pub fn ravel(args: Registers) -> Option<Value> {
    let [this] = args else { return None };
    let object = plain(this)?;
    let view = object.view();
    let flat = view.flat_view()?;
    drop(view);
    Some(view_value(flat, object))
}

/// `x.transpose(1, 0)`, `x.transpose((1, 0))`, `np.transpose(x, (1, 0))`.
pub fn transpose(args: Registers) -> Option<Value> {
    let (this, given) = args.split_first()?;
    let axes = lengths(given)?;
    viewed(this, |view| match given {
        [] => Some(view.transpose()),
        _ => view.transpose_axes(&axes).ok(),
    })
}

/// The function takes the axes as one argument.
pub fn transpose_function(args: Registers) -> Option<Value> {
    match args {
        [_] | [_, Some(Value::Tuple(_))] => transpose(args),
        _ => None,
    }
}

pub fn swapaxes(args: Registers) -> Option<Value> {
    let [this, Some(Value::Int(a)), Some(Value::Int(b))] = args else { return None };
    viewed(this, |view| view.swapaxes(*a, *b).ok())
}

/// `np.squeeze(x)`, `x.squeeze(0)`.
pub fn squeeze(args: Registers) -> Option<Value> {
    let (this, given) = args.split_first()?;
    match given {
        [] => viewed(this, |view| view.squeeze(None).ok()),
        [axis] if absent(axis) => viewed(this, |view| view.squeeze(None).ok()),
        [axis] => {
            let axes = lengths(std::slice::from_ref(axis))?;
            viewed(this, |view| view.squeeze(Some(&axes)).ok())
        }
        _ => None,
    }
}

/// `x.diagonal()`.
pub fn diagonal(args: Registers) -> Option<Value> {
    let [this] = args else { return None };
    viewed(this, |view| view.diagonal(0, 0, 1).ok())
}

/// What an array looks like another way.
fn viewed(this: &Option<Value>, look: impl FnOnce(&Array) -> Option<Array>) -> Option<Value> {
    let object = plain(this)?;
    let seen = look(&object.view())?;
    Some(view_value(seen, object))
}
