//! The `ndarray` object: a view, what it is a view of, and its class.
//!
//! Most operations read the view through [`ArrayObject::view`]. The object's geometry changes only where a script assigns `x.shape`,
//! `x.dtype`, `x.strides` or `x.flags.writeable`, or calls `x.resize`.

use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use super::class::Class;
use super::namespace::Namespace;
use super::value::Value;
use crate::array::Array;

/// An array as scripts see it.
pub struct ArrayObject {
    view: RefCell<Array>,
    /// `x.base`: the array, or other object, that owns the memory; or the view, of another class than its own owner, that this one was
    /// taken of.
    pub base: Option<Value>,
    class: RefCell<Option<Rc<Class>>>,
    /// Whether the class was told of the new array (`__array_finalize__`).
    finalized: Cell<bool>,
    /// What a script's subclass of `ndarray` sets on its instances.
    pub attributes: RefCell<Namespace>,
}

impl ArrayObject {
    /// A base-class array that owns its memory.
    pub fn new(array: Array) -> ArrayObject {
        ArrayObject {
            view: RefCell::new(array),
            base: None,
            class: RefCell::default(),
            finalized: Cell::default(),
            attributes: RefCell::default(),
        }
    }

    /// A view of `owner`'s memory, of its class; `base` is `owner`, or what `owner` is a view of.
    pub fn view_of(array: Array, owner: &Rc<ArrayObject>) -> ArrayObject {
        ArrayObject::view_as(array, owner, owner.class())
    }

    /// The same as one of another class. Views of views have one base as long as it is of their class.
    pub fn view_as(array: Array, owner: &Rc<ArrayObject>, class: Option<Rc<Class>>) -> ArrayObject {
        let base = match &owner.base {
            Some(base @ Value::Array(root)) if same_class(&root.class.borrow(), &class) => base.clone(),
            _ => Value::Array(owner.clone()),
        };
        ArrayObject {
            view: RefCell::new(array),
            base: Some(base),
            class: RefCell::new(class),
            finalized: Cell::default(),
            attributes: RefCell::default(),
        }
    }

    /// A script's subclass of `ndarray`.
    pub fn class(&self) -> Option<Rc<Class>> {
        self.class.borrow().clone()
    }

    /// Whether the class is `ndarray` itself.
    #[inline(always)]
    pub fn is_plain(&self) -> bool {
        self.class.borrow().is_none()
    }

    /// Whether the class has yet to be told of the array. It will have been after this.
    pub fn take_unfinalized(&self) -> bool {
        !self.is_plain() && !self.finalized.replace(true)
    }

    /// Makes it one of another class, as the assignment of `__class__` does.
    pub fn set_class(&self, class: Option<Rc<Class>>) {
        let old = std::mem::replace(&mut *self.class.borrow_mut(), class);
        drop(old);
    }

    /// The geometry, borrowed for a short read. Do not hold it across a call into the host.
    pub fn view(&self) -> Ref<'_, Array> {
        self.view.borrow()
    }

    /// The geometry where it lies, for readers that a guard would cost too much; `None` while it is being replaced.
    ///
    /// # Safety
    /// It is let go before anything may replace it.
    #[inline(always)]
    pub unsafe fn unguarded(&self) -> Option<&Array> {
        // SAFETY: the caller's promise.
        unsafe { self.view.try_borrow_unguarded().ok() }
    }

    /// A copy of the geometry (not of the elements).
    pub fn array(&self) -> Array {
        self.view.borrow().clone()
    }

    /// Whether nothing but its elements tells it from a new array that was packed in C order, so that it can become one.
    #[inline]
    pub(super) fn is_as_new(&mut self) -> bool {
        self.base.is_none()
            && self.class.get_mut().is_none()
            && self.attributes.get_mut().slot_count() == 0
            && self.view.get_mut().is_alone()
    }

    /// Replaces the geometry, for the attribute assignments that do so.
    pub fn replace(&self, array: Array) {
        *self.view.borrow_mut() = array;
    }
}

fn same_class(a: &Option<Rc<Class>>, b: &Option<Rc<Class>>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => Rc::ptr_eq(a, b),
        _ => false,
    }
}
