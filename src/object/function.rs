//! Functions made by scripts, bound methods, and the cells that closures share.

use std::any::{Any, TypeId};
use std::cell::RefCell;
use std::ptr::NonNull;
use std::rc::Rc;

use super::module::Module;
use super::namespace::Namespace;
use super::value::Value;

/// A `def` or `lambda`. What its code looks like is known to `eval` alone.
pub struct Function {
    pub name: RefCell<Rc<str>>,
    pub qualname: RefCell<Rc<str>>,
    pub doc: RefCell<Value>,
    pub code: FunctionCode,
    pub defaults: RefCell<Vec<Value>>,
    pub keyword_defaults: RefCell<Vec<(Rc<str>, Value)>>,
    pub closure: Vec<Cell>,
    pub globals: Rc<Module>,
    pub attributes: RefCell<Namespace>,
}

/// A function's code, of a type that only `eval` knows. Calls ask for it, so that the type is compared here, and not by a call
/// through a table.
pub struct FunctionCode {
    owner: Rc<dyn Any>,
    place: NonNull<()>,
    kind: TypeId,
}

impl FunctionCode {
    pub fn new<T: 'static>(code: Rc<T>) -> FunctionCode {
        FunctionCode { place: NonNull::from(&*code).cast(), kind: TypeId::of::<T>(), owner: code }
    }

    /// The code, if it is of this type.
    #[inline(always)]
    pub fn get<T: 'static>(&self) -> Option<&T> {
        // SAFETY: `place` is where `owner`, which is never replaced, keeps a value of the type that `kind` tells.
        (self.kind == TypeId::of::<T>()).then(|| unsafe { self.place.cast().as_ref() })
    }

    /// The code, of the type that it was made of.
    ///
    /// # Safety
    /// It was made of this type.
    #[inline(always)]
    pub unsafe fn get_unchecked<T: 'static>(&self) -> &T {
        debug_assert!(self.kind == TypeId::of::<T>());
        // SAFETY: as above, by the caller's promise.
        unsafe { self.place.cast().as_ref() }
    }

    /// A share in the code, if it is of this type.
    pub fn share<T: 'static>(&self) -> Option<Rc<T>> {
        self.owner.clone().downcast().ok()
    }
}

/// A variable shared between a function and those defined in it; empty until assigned.
#[derive(Clone, Default)]
pub struct Cell(Rc<RefCell<Option<Value>>>);

/// A callable with its first argument.
pub struct BoundMethod {
    pub receiver: Value,
    pub function: Value,
}

impl Cell {
    pub fn new(value: Option<Value>) -> Cell {
        Cell(Rc::new(RefCell::new(value)))
    }

    /// The same for all who share it.
    pub fn identity(&self) -> usize {
        Rc::as_ptr(&self.0) as *const u8 as usize
    }

    pub fn get(&self) -> Option<Value> {
        self.0.borrow().clone()
    }

    /// Reads the value where it is; nothing that `look` does may run a script's code.
    #[inline]
    pub fn look<T>(&self, look: impl FnOnce(&Value) -> T) -> Option<T> {
        self.0.borrow().as_ref().map(look)
    }

    /// Changes the value where it is, under the same condition; `None` when there is none.
    #[inline]
    pub fn change<T>(&self, change: impl FnOnce(&mut Value) -> T) -> Option<T> {
        self.0.borrow_mut().as_mut().map(change)
    }

    pub fn set(&self, value: Option<Value>) {
        let old = self.0.replace(value);
        drop(old);
    }
}
