//! Objects of kinds that have no variant of their own in [`Value`]: iterators, files, generators, flags, random generators, ...
//!
//! A kind is a Rust type that implements [`Object`]; what it does not override answers with Python's usual error. Methods and
//! attributes that belong to the *class* are declared as a type table in `library`; `attribute` is for the rest.

use std::any::{Any, TypeId};
use std::rc::{Rc, Weak};

use super::host::{Args, Host};
use super::types::Builtin;
use super::value::Value;
use crate::array::{Array, Order};
use crate::error::{Error, Result};

/// A shared object of any such kind.
#[derive(Clone)]
pub struct ObjectRef(Rc<Box<dyn Object>>);

impl ObjectRef {
    /// What is counted.
    #[inline(always)]
    pub fn shared(&self) -> &Rc<Box<dyn Object>> {
        &self.0
    }
}

/// A shared object, known as long as something else keeps it.
pub struct WeakObject(Weak<Box<dyn Object>>);

impl WeakObject {
    pub fn upgrade(&self) -> Option<ObjectRef> {
        self.0.upgrade().map(ObjectRef)
    }
}

/// The behaviour of a kind of object. `this` is the object as a value, where an answer must refer to it.
pub trait Object: Any {
    /// Its built-in class. Kinds that are classes of library modules (`Counter`, `date`) use `Builtin::Object` and say their
    /// name in `type_name`.
    fn builtin(&self) -> Builtin;

    /// `type(x).__name__`.
    fn type_name(&self) -> &str {
        self.builtin().name()
    }

    /// `type(x)`, where it is not the built-in class.
    fn class(&self) -> Option<Value> {
        None
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(format!("<{} object at {:#x}>", self.type_name(), self as *const _ as *const u8 as usize))
    }

    fn str(&self, cx: &mut dyn Host) -> Result<String> {
        self.repr(cx)
    }

    /// An attribute of the instance; `None` when there is none, and the type table is asked.
    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, _name: &str) -> Result<Option<Value>> {
        Ok(None)
    }

    /// Sets (`Some`) or deletes (`None`) an attribute; false when there is none of this name.
    fn set_attribute(&self, _cx: &mut dyn Host, _name: &str, _value: Option<Value>) -> Result<bool> {
        Ok(false)
    }

    /// Names for `dir`.
    fn attribute_names(&self) -> Vec<String> {
        Vec::new()
    }

    fn call(&self, _cx: &mut dyn Host, _args: Args) -> Result<Value> {
        Err(Error::type_error(format!("'{}' object is not callable", self.type_name())))
    }

    /// What a call with arguments by position gives, where it runs no script's code; `None`, with nothing done, where `call` has to.
    fn quick_call(&self, _args: &mut [Option<Value>]) -> Option<Value> {
        None
    }

    fn is_callable(&self) -> bool {
        false
    }

    /// Whether it becomes a bound method when found in a class, as functions do.
    fn binds_as_method(&self) -> bool {
        false
    }

    /// `iter(x)`; `None` when it is not iterable.
    fn iter(&self, _cx: &mut dyn Host, _this: &Value) -> Result<Option<Value>> {
        Ok(None)
    }

    /// Whether `next` may be called.
    fn is_iterator(&self) -> bool {
        false
    }

    /// Whether `quick_next` answers.
    fn is_quick(&self) -> bool {
        false
    }

    /// The next item where finding it runs no script's code and says nothing; `None`, with nothing done, where `next` has to.
    fn quick_next(&self) -> Option<Option<Value>> {
        None
    }

    /// The items of the next tuple, each in its place, where it has as many and finding it runs no script's code; whether there was one.
    /// `None`, with nothing done, where it has to be asked for and taken apart.
    fn quick_spread(&self, _places: &mut [Option<Value>]) -> Option<bool> {
        None
    }

    /// The generator that it is, of which only the evaluator knows more.
    fn generator(&self) -> Option<Rc<dyn Any>> {
        None
    }

    /// The next item; `None` at the end.
    fn next(&self, _cx: &mut dyn Host) -> Result<Option<Value>> {
        Err(Error::type_error(format!("'{}' object is not an iterator", self.type_name())))
    }

    /// `len(x)` of what only the object itself counts.
    fn quick_len(&self) -> Option<usize> {
        None
    }

    /// `len(x)`; `None` when it has none.
    fn len(&self, _cx: &mut dyn Host) -> Result<Option<usize>> {
        Ok(None)
    }

    /// Whether `np.array` takes its items as elements (`x[i]` and `len(x)` both answer).
    fn is_sequence(&self) -> bool {
        false
    }

    /// `bool(x)`; by default its length, or true.
    fn truth(&self, cx: &mut dyn Host) -> Result<bool> {
        Ok(self.len(cx)?.is_none_or(|n| n > 0))
    }

    /// `x[index]` where there is such an item, which is found without a script's code.
    fn quick_item(&self, _index: i64) -> Option<Value> {
        None
    }

    /// `x[key]`; `None` when it is not subscriptable.
    fn get_item(&self, _cx: &mut dyn Host, _key: &Value) -> Result<Option<Value>> {
        Ok(None)
    }

    /// `x[key] = value` (`Some`) or `del x[key]` (`None`); false when that is not supported.
    fn set_item(&self, _cx: &mut dyn Host, _key: &Value, _value: Option<Value>) -> Result<bool> {
        Ok(false)
    }

    /// `item in x`; `None` when membership is found by iterating.
    fn contains(&self, _cx: &mut dyn Host, _item: &Value) -> Result<Option<bool>> {
        Ok(None)
    }

    /// `x == other`; `None` is NotImplemented.
    fn eq(&self, _cx: &mut dyn Host, _other: &Value) -> Result<Option<bool>> {
        Ok(None)
    }

    /// A binary operator with this object on one side (`reflected`: on the right), by its method's bare name (`add`, `lt`);
    /// `None` is NotImplemented.
    fn binary(&self, _cx: &mut dyn Host, _op: &str, _other: &Value, _reflected: bool) -> Result<Option<Value>> {
        Ok(None)
    }

    /// A unary operator by name (`neg`, `pos`, `invert`, `abs`); `None` when not supported.
    fn unary(&self, _cx: &mut dyn Host, _op: &str) -> Result<Option<Value>> {
        Ok(None)
    }

    /// `hash(x)`; `None` means by identity.
    fn hash(&self, _cx: &mut dyn Host) -> Result<Option<i64>> {
        Ok(None)
    }

    /// A view of the memory that it lends; `None` when it lends none.
    fn buffer(&self) -> Result<Option<Array>> {
        Ok(None)
    }

    /// The bytes of that memory, in C order.
    fn bytes(&self) -> Result<Option<Vec<u8>>> {
        match self.buffer()? {
            Some(array) => array.to_bytes(Order::C).map(Some),
            None => Ok(None),
        }
    }

    /// Whether `enter` and `exit` answer, so that a script can name `__enter__` and `__exit__`.
    fn is_context(&self) -> bool {
        false
    }

    /// `with x:`; `None` when it is no context manager. The value is that of `as`.
    fn enter(&self, _cx: &mut dyn Host, _this: &Value) -> Result<Option<Value>> {
        Ok(None)
    }

    /// The end of the `with` block; true swallows the exception.
    fn exit(&self, _cx: &mut dyn Host, _exception: Option<&Value>) -> Result<bool> {
        Ok(false)
    }
}

impl ObjectRef {
    pub fn new(object: impl Object) -> ObjectRef {
        ObjectRef(Rc::new(Box::new(object)))
    }

    /// The object as its Rust type.
    #[inline]
    pub fn downcast<T: Object>(&self) -> Option<&T> {
        let object = &**self.0 as &dyn Any;
        // SAFETY: it is of that type.
        same_type(object.type_id(), TypeId::of::<T>()).then(|| unsafe { &*(object as *const dyn Any as *const T) })
    }

    pub fn downgrade(&self) -> WeakObject {
        WeakObject(Rc::downgrade(&self.0))
    }

    pub fn is(&self, other: &ObjectRef) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }

    /// For `id`, and hashing by identity.
    pub fn address(&self) -> usize {
        Rc::as_ptr(&self.0) as *const u8 as usize
    }
}

/// Whether two types are the same, word by word: compared as a block right after a call has written it, one would be waited for.
#[inline(always)]
fn same_type(one: TypeId, other: TypeId) -> bool {
    // SAFETY: types are the same if their identities are the same bits, which are as many.
    let [one, other] = [one, other].map(|id| unsafe { std::mem::transmute::<TypeId, [u64; 2]>(id) });
    one[0] == other[0] && one[1] == other[1]
}

impl std::ops::Deref for ObjectRef {
    type Target = dyn Object;

    fn deref(&self) -> &dyn Object {
        &**self.0
    }
}

impl Value {
    pub fn object(object: impl Object) -> Value {
        Value::Object(ObjectRef::new(object))
    }

    /// The object behind a value, as its Rust type.
    pub fn downcast<T: Object>(&self) -> Option<&T> {
        match self {
            Value::Object(object) => object.downcast(),
            _ => None,
        }
    }
}
