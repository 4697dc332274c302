//! What a name in a script can refer to.
//!
//! A [`Value`] is two words. Numbers are inline, everything shared is behind a reference count. Python's identity (`is`) is
//! pointer identity of the shared part. Kinds that appear in hot paths have a variant of their own; all other objects (iterators,
//! files, generators, flags, ...) implement [`Object`] and live behind [`ObjectRef`].

use std::rc::Rc;

use num_bigint::BigInt;
use num_complex::Complex;
use smallvec::SmallVec;

use super::class::{Class, Instance};
use super::dict::Dict;
use super::entry::Entry;
use super::exception::Exception;
use super::function::{BoundMethod, Function};
use super::list::List;
use super::module::Module;
use super::ndarray::ArrayObject;
use super::object::ObjectRef;
use super::set::Set;
use super::text::Text;
use super::types::Builtin;
use crate::array::{DType, Scalar};
use crate::compute::ufunc::Ufunc;

/// What a `tuple` holds: a few items stand in the object itself, as most tuples are pairs and triples.
pub type Items = SmallVec<[Value; 3]>;

/// Any Python object.
#[derive(Clone)]
pub enum Value {
    /// A NumPy scalar: `np.int64(2)`, `np.True_`, `np.float32(0.5)`.
    Scalar(Scalar),
    Ellipsis,
    NotImplemented,
    /// An `int` that does not fit in 64 bits.
    BigInt(Rc<BigInt>),
    Complex(Rc<Complex<f64>>),
    Str(Rc<Text>),
    Bytes(Rc<Vec<u8>>),
    Tuple(Rc<Items>),
    List(Rc<List>),
    Dict(Rc<Dict>),
    /// `set` and `frozenset`; the set itself knows which.
    Set(Rc<Set>),
    Range(Rc<Range>),
    Slice(Rc<Slice>),
    Array(Rc<ArrayObject>),
    DType(Rc<DType>),
    Ufunc(&'static Ufunc),
    /// A class made by a script.
    Class(Rc<Class>),
    /// An instance of a script's class.
    Instance(Rc<Instance>),
    Exception(Rc<Exception>),
    /// A `def` or `lambda`.
    Function(Rc<Function>),
    Method(Rc<BoundMethod>),
    Module(Rc<Module>),
    /// Everything else.
    Object(ObjectRef),
    // From here on nothing is counted or owned. The machine tells these apart from the rest by one comparison, so they stand last.
    /// A built-in class, such as `int`, `np.float64` or `ValueError`.
    Type(Builtin),
    /// A built-in function.
    Entry(&'static Entry),
    None,
    Bool(bool),
    Float(f64),
    /// An `int` that fits in 64 bits; always this form when it fits.
    Int(i64),
}

/// `range(start, stop, step)`; `step` is not zero. Bounds beyond 64 bits are refused when it is made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
}

/// A slice object: any values, `None` included.
#[derive(Clone)]
pub struct Slice {
    pub start: Value,
    pub stop: Value,
    pub step: Value,
}

impl Value {
    /// Whether it is neither counted nor owns anything, so that copying its bits copies it and nothing is left to drop.
    #[inline(always)]
    pub fn owns_nothing(&self) -> bool {
        use Value::{Bool, Entry, Float, Int, None, Type};
        matches!(self, Type(_) | Entry(_) | None | Bool(_) | Float(_) | Int(_))
    }
}

impl Range {
    /// Number of integers in the range.
    pub fn len(&self) -> usize {
        if self.step == 1
            && let Some(distance) = self.stop.checked_sub(self.start)
        {
            return distance.max(0) as usize;
        }
        let (low, high, step) = match self.step > 0 {
            true => (self.start as i128, self.stop as i128, self.step as i128),
            false => (self.stop as i128, self.start as i128, -(self.step as i128)),
        };
        if high <= low { 0 } else { ((high - low - 1) / step + 1) as usize }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The integer at a position that is less than `len`.
    pub fn get(&self, index: usize) -> i64 {
        // The item lies within 64 bits, whatever the product does on the way.
        self.start.wrapping_add((index as i64).wrapping_mul(self.step))
    }
}

impl Value {
    pub fn str(text: impl Into<Text>) -> Value {
        Value::Str(Rc::new(text.into()))
    }

    pub fn bytes(bytes: Vec<u8>) -> Value {
        Value::Bytes(Rc::new(bytes))
    }

    #[inline(never)]
    pub fn tuple(items: Vec<Value>) -> Value {
        Value::Tuple(Rc::new(Items::from_vec(items)))
    }

    /// A tuple of two items, each of which is moved into its place alone: most tuples that loops make are such.
    #[inline(never)]
    pub fn pair(first: Value, second: Value) -> Value {
        let mut pair: Rc<Items> = Rc::default();
        if let Some(items) = Rc::get_mut(&mut pair) {
            items.push(first);
            items.push(second);
        }
        Value::Tuple(pair)
    }

    /// A tuple of what an iterator gives.
    #[inline]
    pub fn tuple_from(items: impl IntoIterator<Item = Value>) -> Value {
        Value::Tuple(Rc::new(items.into_iter().collect()))
    }

    #[inline(never)]
    pub fn list(items: Vec<Value>) -> Value {
        Value::List(Rc::new(List::new(items)))
    }

    #[inline(never)]
    pub fn complex(value: Complex<f64>) -> Value {
        Value::Complex(Rc::new(value))
    }

    /// An `int` in its canonical form.
    pub fn int(value: impl Into<BigInt>) -> Value {
        let value = value.into();
        match i64::try_from(&value) {
            Ok(small) => Value::Int(small),
            Err(_) => Value::BigInt(Rc::new(value)),
        }
    }

    /// A base-class `ndarray` that owns its geometry. Not inlined: a hundred functions end in it.
    #[inline(never)]
    pub fn array(array: crate::array::Array) -> Value {
        Value::Array(Rc::new(ArrayObject::new(array)))
    }

    #[inline(never)]
    pub fn dtype(dtype: DType) -> Value {
        Value::DType(Rc::new(dtype))
    }

    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }

    /// `id(x)`: the address of what is shared; small values that have none are numbered by their contents.
    pub fn identity(&self) -> usize {
        fn address<T: ?Sized>(shared: &Rc<T>) -> usize {
            Rc::as_ptr(shared) as *const u8 as usize
        }
        match self {
            Value::None => 0x10,
            Value::Ellipsis => 0x20,
            Value::NotImplemented => 0x30,
            Value::Bool(flag) => 0x40 + 0x10 * *flag as usize,
            Value::Int(n) => (*n as usize).wrapping_mul(32).wrapping_add(0x1000),
            Value::Float(x) => x.to_bits() as usize | 1,
            Value::Scalar(scalar) => scalar.as_f64().map_or(0x60, |x| x.to_bits() as usize | 2),
            Value::BigInt(shared) => address(shared),
            Value::Complex(shared) => address(shared),
            Value::Str(shared) => address(shared),
            Value::Bytes(shared) => address(shared),
            Value::Tuple(shared) => address(shared),
            Value::List(shared) => address(shared),
            Value::Dict(shared) => address(shared),
            Value::Set(shared) => address(shared),
            Value::Range(shared) => address(shared),
            Value::Slice(shared) => address(shared),
            Value::Array(shared) => address(shared),
            Value::DType(shared) => address(shared),
            Value::Ufunc(ufunc) => *ufunc as *const Ufunc as usize,
            Value::Type(class) => class.name().as_ptr() as usize,
            Value::Class(shared) => address(shared),
            Value::Instance(shared) => address(shared),
            Value::Exception(shared) => address(shared),
            Value::Entry(entry) => *entry as *const Entry as usize,
            Value::Function(shared) => address(shared),
            Value::Method(shared) => address(shared),
            Value::Module(shared) => address(shared),
            Value::Object(object) => object.address(),
        }
    }

    /// Python's `is`.
    pub fn is(&self, other: &Value) -> bool {
        match (self, other) {
            (Value::None, Value::None)
            | (Value::Ellipsis, Value::Ellipsis)
            | (Value::NotImplemented, Value::NotImplemented) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            // CPython shares the integers from -5 to 256; equal constants of one line are shared too, so equality serves.
            (Value::Int(a), Value::Int(b)) => a == b,
            (Value::Scalar(a), Value::Scalar(b)) => same_scalar(a, b),
            (Value::BigInt(a), Value::BigInt(b)) => Rc::ptr_eq(a, b),
            (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
            (Value::Complex(a), Value::Complex(b)) => Rc::ptr_eq(a, b),
            // CPython interns names and constants; short equal text is mostly the same object there.
            (Value::Str(a), Value::Str(b)) => Rc::ptr_eq(a, b) || (a.len() <= 20 && ***a == ***b),
            (Value::Bytes(a), Value::Bytes(b)) => Rc::ptr_eq(a, b),
            (Value::Tuple(a), Value::Tuple(b)) => Rc::ptr_eq(a, b) || (a.is_empty() && b.is_empty()),
            (Value::List(a), Value::List(b)) => Rc::ptr_eq(a, b),
            (Value::Dict(a), Value::Dict(b)) => Rc::ptr_eq(a, b),
            (Value::Set(a), Value::Set(b)) => Rc::ptr_eq(a, b),
            (Value::Range(a), Value::Range(b)) => Rc::ptr_eq(a, b),
            (Value::Slice(a), Value::Slice(b)) => Rc::ptr_eq(a, b),
            (Value::Array(a), Value::Array(b)) => Rc::ptr_eq(a, b),
            // Built-in dtypes are singletons in NumPy.
            (Value::DType(a), Value::DType(b)) => Rc::ptr_eq(a, b) || (matches!(**a, DType::Num(_)) && a == b),
            (Value::Ufunc(a), Value::Ufunc(b)) => std::ptr::eq(*a, *b),
            (Value::Type(a), Value::Type(b)) => a == b,
            (Value::Class(a), Value::Class(b)) => Rc::ptr_eq(a, b),
            (Value::Instance(a), Value::Instance(b)) => Rc::ptr_eq(a, b),
            (Value::Exception(a), Value::Exception(b)) => Rc::ptr_eq(a, b),
            (Value::Entry(a), Value::Entry(b)) => std::ptr::eq(*a, *b),
            (Value::Function(a), Value::Function(b)) => Rc::ptr_eq(a, b),
            (Value::Method(a), Value::Method(b)) => Rc::ptr_eq(a, b),
            (Value::Module(a), Value::Module(b)) => Rc::ptr_eq(a, b),
            (Value::Object(a), Value::Object(b)) => a.is(b),
            _ => false,
        }
    }
}

/// Scalars are stored in place, so that those of the same type and bits stand for the same object.
fn same_scalar(a: &Scalar, b: &Scalar) -> bool {
    match (a, b) {
        (Scalar::Str(a), Scalar::Str(b)) => Rc::ptr_eq(a, b),
        (Scalar::Bytes(a), Scalar::Bytes(b)) => Rc::ptr_eq(a, b),
        (Scalar::Datetime(a), Scalar::Datetime(b)) | (Scalar::Timedelta(a), Scalar::Timedelta(b)) => a == b,
        (Scalar::Void(a), Scalar::Void(b)) => a == b,
        _ => match (a.num(), b.num()) {
            (Some(x), Some(y)) if x == y => match (a.as_i128(), b.as_i128()) {
                (Some(a), Some(b)) => a == b,
                _ => a
                    .as_complex()
                    .zip(b.as_complex())
                    .is_some_and(|(a, b)| (a.re.to_bits(), a.im.to_bits()) == (b.re.to_bits(), b.im.to_bits())),
            },
            _ => false,
        },
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Value {
        Value::Bool(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Value {
        Value::Int(value)
    }
}

impl From<usize> for Value {
    fn from(value: usize) -> Value {
        i64::try_from(value).map_or_else(|_| Value::int(value), Value::Int)
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Value {
        Value::Float(value)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Value {
        Value::str(value)
    }
}

impl From<String> for Value {
    fn from(value: String) -> Value {
        Value::str(value)
    }
}

impl From<Scalar> for Value {
    fn from(value: Scalar) -> Value {
        Value::Scalar(value)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_value_is_two_words() {
        assert_eq!(size_of::<super::Value>(), 16);
    }
}
