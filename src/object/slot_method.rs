//! The special methods of built-in classes as functions that scripts can name: `list.__len__`, `super().__init__`, `(1).__add__`.
//!
//! Operators do not go through these; they exist so that a script can call or override them. Each works on the built-in part of
//! its receiver and never asks the receiver's own class again.

use super::entry::Entry;
use super::host::{Args, Host};
use super::inheritance::resolution_order;
use super::iterate::iterator;
use super::membership::contains;
use super::object::Object;
use super::operator::{BinaryOp, CompareOp, UnaryOp, absolute, divmod_native, unary};
use super::slot_behaviour::*;
use super::subscript::delete_item;
use super::truth::{length, truth};
use super::types::Builtin;
use super::value::Value;
use crate::error::Result;

/// The special method of that name that instances of a built-in class have.
pub fn find(class: Builtin, name: &str) -> Option<&'static Entry> {
    if !name.starts_with("__") {
        return None;
    }
    let entry = ENTRIES.iter().find(|entry| entry.name() == name)?;
    has(class, name.trim_matches('_')).then_some(entry)
}

/// Names of the special methods of a built-in class, for `dir`.
pub fn names(class: Builtin) -> impl Iterator<Item = &'static str> {
    ENTRIES.iter().map(Entry::name).filter(move |name| has(class, name.trim_matches('_')))
}

/// `__new__`, as it is for all classes.
pub fn new_entry() -> &'static Entry {
    const PLACE: usize = 1;
    &ENTRIES[PLACE]
}

/// What every class has because it is an instance of `type`: `mro`, `__subclasses__`.
pub fn of_type(name: &str) -> Option<&'static Entry> {
    OF_TYPE.iter().find(|entry| entry.name() == name)
}

/// A method without arguments that always gives the same value.
pub fn constant_method(value: Value) -> Value {
    Value::object(Constant(value))
}

/// Which classes have which methods, by the bare name.
fn has(class: Builtin, name: &str) -> bool {
    use Builtin::*;
    let is = |classes: &[Builtin]| classes.iter().any(|&of| class.is_subclass(of));
    let number = || is(&[Int, Float, Complex, NdArray, Number, NpBool]);
    let integral = || is(&[Int, NdArray, Integer, NpBool]);
    let sequence = || is(&[Str, Bytes, ByteArray, Tuple, List]);
    let ring = || is(&[Deque]);
    let container = || sequence() || ring() || is(&[Dict, Set, FrozenSet, Range, NdArray, DictKeys, DictItems]);
    match name {
        "init" | "new" | "repr" | "str" | "eq" | "ne" | "lt" | "le" | "gt" | "ge" | "hash" | "setattr" | "delattr"
        | "getattribute" | "format" | "init_subclass" | "dir" | "sizeof" | "subclasshook" => true,
        "len" => container() || is(&[MemoryView, DictValues, FlatIter, Void]),
        "iter" => container() || is(&[DictValues, MemoryView]) || is_iterator(class),
        "contains" => container(),
        "next" => is_iterator(class),
        "getitem" => sequence() || ring() || is(&[MemoryView, Dict, Range, NdArray, FlatIter, Void, Record]),
        "setitem" => ring() || is(&[ByteArray, MemoryView, List, Dict, NdArray, FlatIter, Void, Record]),
        "delitem" => ring() || is(&[ByteArray, MemoryView, List, Dict, FlatIter]),
        "add" | "radd" => number() || ((sequence() || ring()) && name == "add"),
        "mul" | "rmul" => number() || sequence() || ring(),
        "mod" | "rmod" => number() || is(&[Str, Bytes, ByteArray]),
        "sub" | "rsub" => number() || is(&[Set, FrozenSet]),
        "truediv" | "rtruediv" | "pow" | "rpow" => number(),
        "neg" | "pos" | "abs" => number(),
        "floordiv" | "rfloordiv" | "divmod" | "rdivmod" => number() && !is(&[Complex]),
        "int" => number() && !is(&[Complex]),
        "float" => number() && !is(&[Complex]),
        "complex" => is(&[Complex, NdArray, Generic]),
        "bool" => number() || is(&[NoneType]),
        "index" => integral(),
        "lshift" | "rlshift" | "rshift" | "rrshift" | "invert" => integral(),
        "and" | "rand" | "xor" | "rxor" => integral() || is(&[Set, FrozenSet]),
        "or" | "ror" => integral() || is(&[Set, FrozenSet, Dict]),
        "matmul" | "rmatmul" => is(&[NdArray]),
        "iadd" | "imul" => is(&[ByteArray, List, NdArray]),
        "isub" | "iand" | "ixor" => is(&[Set, NdArray]),
        "ior" => is(&[Set, Dict, NdArray]),
        "itruediv" | "ifloordiv" | "imod" | "ipow" | "ilshift" | "irshift" | "imatmul" => is(&[NdArray]),
        "call" => is(&[
            Function,
            BuiltinFunction,
            Method,
            MethodDescriptor,
            MethodWrapper,
            WrapperDescriptor,
            Ufunc,
            Type,
            StaticMethod,
        ]),
        "get" => is(&[
            Function,
            Method,
            MethodDescriptor,
            WrapperDescriptor,
            MemberDescriptor,
            Property,
            StaticMethod,
            ClassMethod,
        ]),
        "set" | "delete" => is(&[MemberDescriptor, Property]),
        _ => false,
    }
}

fn is_iterator(class: Builtin) -> bool {
    use Builtin::*;
    matches!(
        class,
        Generator
            | CoroutineWrapper
            | AsyncGenASend
            | AsyncGenAThrow
            | AnextAwaitable
            | Enumerate
            | Zip
            | Map
            | Filter
            | Reversed
            | ListIterator
            | TupleIterator
            | StrIterator
            | BytesIterator
            | ByteArrayIterator
            | MemoryIterator
            | RangeIterator
            | LongRangeIterator
            | SetIterator
            | DictKeyIterator
            | DictValueIterator
            | DictItemIterator
            | CallableIterator
            | SequenceIterator
    )
}

crate::entries! {
    ENTRIES:
    Entry::new_c("__init__", "__init__(self, /, *args, **kwargs)", "Initializes the object.", init),
    Entry::new_c("__new__", "__new__(cls=None, /, *args, **kwargs)", "Makes an object of the class.", new),
    Entry::new_c("__init_subclass__", "__init_subclass__(*args, **kwargs)", "Called when the class is derived from.", init_subclass),
    Entry::new_c("__repr__", "__repr__(self, /)", "repr(self)", |cx, args| one(args).and_then(|own| plain_repr(cx, &own)).map(Value::from)),
    Entry::new_c("__str__", "__str__(self, /)", "str(self)", |cx, args| one(args).and_then(|own| plain_str(cx, &own)).map(Value::from)),
    Entry::new_c("__hash__", "__hash__(self, /)", "hash(self)", plain_hash),
    Entry::new_c("__format__", "__format__(self, spec, /)", "format(self, spec)", plain_format),
    Entry::new_c("__setattr__", "__setattr__(self, name, value, /)", "self.name = value", set_attribute),
    Entry::new_c("__delattr__", "__delattr__(self, name, /)", "del self.name", delete_attribute),
    Entry::new_c("__getattribute__", "__getattribute__(self, name, /)", "self.name", get_attribute),
    Entry::new_c("__eq__", "__eq__(self, value, /)", "self == value", |cx, args| comparison(cx, args, CompareOp::Eq)),
    Entry::new_c("__ne__", "__ne__(self, value, /)", "self != value", |cx, args| comparison(cx, args, CompareOp::Ne)),
    Entry::new_c("__lt__", "__lt__(self, value, /)", "self < value", |cx, args| comparison(cx, args, CompareOp::Lt)),
    Entry::new_c("__le__", "__le__(self, value, /)", "self <= value", |cx, args| comparison(cx, args, CompareOp::Le)),
    Entry::new_c("__gt__", "__gt__(self, value, /)", "self > value", |cx, args| comparison(cx, args, CompareOp::Gt)),
    Entry::new_c("__ge__", "__ge__(self, value, /)", "self >= value", |cx, args| comparison(cx, args, CompareOp::Ge)),
    Entry::new_c("__len__", "__len__(self, /)", "len(self)", |cx, args| one(args).and_then(|own| length(cx, &own)).map(Value::from)),
    Entry::new_c("__iter__", "__iter__(self, /)", "iter(self)", |cx, args| one(args).and_then(|own| iterator(cx, &own))),
    Entry::new_c("__next__", "__next__(self, /)", "next(self)", next),
    Entry::new_c("__contains__", "__contains__(self, item, /)", "item in self", |cx, args| two(args).and_then(|[own, item]| contains(cx, &own, &item)).map(Value::Bool)),
    Entry::new_c("__getitem__", "__getitem__(self, key, /)", "self[key]", plain_item),
    Entry::new_c("__setitem__", "__setitem__(self, key, value, /)", "self[key] = value", set_key),
    Entry::new_c("__delitem__", "__delitem__(self, key, /)", "del self[key]", |cx, args| two(args).and_then(|[own, key]| delete_item(cx, &own, &key)).map(|()| Value::None)),
    Entry::new_c("__add__", "__add__(self, value, /)", "The operator add with self on the left.", |cx, args| operation(cx, args, BinaryOp::Add, false)),
    Entry::new_c("__radd__", "__radd__(self, value, /)", "The operator add with self on the right.", |cx, args| operation(cx, args, BinaryOp::Add, true)),
    Entry::new_c("__iadd__", "__iadd__(self, value, /)", "The operator add, changing self.", |cx, args| change(cx, args, BinaryOp::Add)),
    Entry::new_c("__sub__", "__sub__(self, value, /)", "The operator sub with self on the left.", |cx, args| operation(cx, args, BinaryOp::Sub, false)),
    Entry::new_c("__rsub__", "__rsub__(self, value, /)", "The operator sub with self on the right.", |cx, args| operation(cx, args, BinaryOp::Sub, true)),
    Entry::new_c("__isub__", "__isub__(self, value, /)", "The operator sub, changing self.", |cx, args| change(cx, args, BinaryOp::Sub)),
    Entry::new_c("__mul__", "__mul__(self, value, /)", "The operator mul with self on the left.", |cx, args| operation(cx, args, BinaryOp::Mul, false)),
    Entry::new_c("__rmul__", "__rmul__(self, value, /)", "The operator mul with self on the right.", |cx, args| operation(cx, args, BinaryOp::Mul, true)),
    Entry::new_c("__imul__", "__imul__(self, value, /)", "The operator mul, changing self.", |cx, args| change(cx, args, BinaryOp::Mul)),
    Entry::new_c("__matmul__", "__matmul__(self, value, /)", "The operator matmul with self on the left.", |cx, args| operation(cx, args, BinaryOp::MatMul, false)),
    Entry::new_c("__rmatmul__", "__rmatmul__(self, value, /)", "The operator matmul with self on the right.", |cx, args| operation(cx, args, BinaryOp::MatMul, true)),
    Entry::new_c("__imatmul__", "__imatmul__(self, value, /)", "The operator matmul, changing self.", |cx, args| change(cx, args, BinaryOp::MatMul)),
    Entry::new_c("__truediv__", "__truediv__(self, value, /)", "The operator truediv with self on the left.", |cx, args| operation(cx, args, BinaryOp::TrueDiv, false)),
    Entry::new_c("__rtruediv__", "__rtruediv__(self, value, /)", "The operator truediv with self on the right.", |cx, args| operation(cx, args, BinaryOp::TrueDiv, true)),
    Entry::new_c("__itruediv__", "__itruediv__(self, value, /)", "The operator truediv, changing self.", |cx, args| change(cx, args, BinaryOp::TrueDiv)),
    Entry::new_c("__floordiv__", "__floordiv__(self, value, /)", "The operator floordiv with self on the left.", |cx, args| operation(cx, args, BinaryOp::FloorDiv, false)),
    Entry::new_c("__rfloordiv__", "__rfloordiv__(self, value, /)", "The operator floordiv with self on the right.", |cx, args| operation(cx, args, BinaryOp::FloorDiv, true)),
    Entry::new_c("__ifloordiv__", "__ifloordiv__(self, value, /)", "The operator floordiv, changing self.", |cx, args| change(cx, args, BinaryOp::FloorDiv)),
    Entry::new_c("__mod__", "__mod__(self, value, /)", "The operator mod with self on the left.", |cx, args| operation(cx, args, BinaryOp::Mod, false)),
    Entry::new_c("__rmod__", "__rmod__(self, value, /)", "The operator mod with self on the right.", |cx, args| operation(cx, args, BinaryOp::Mod, true)),
    Entry::new_c("__imod__", "__imod__(self, value, /)", "The operator mod, changing self.", |cx, args| change(cx, args, BinaryOp::Mod)),
    Entry::new_c("__lshift__", "__lshift__(self, value, /)", "The operator lshift with self on the left.", |cx, args| operation(cx, args, BinaryOp::LShift, false)),
    Entry::new_c("__rlshift__", "__rlshift__(self, value, /)", "The operator lshift with self on the right.", |cx, args| operation(cx, args, BinaryOp::LShift, true)),
    Entry::new_c("__ilshift__", "__ilshift__(self, value, /)", "The operator lshift, changing self.", |cx, args| change(cx, args, BinaryOp::LShift)),
    Entry::new_c("__rshift__", "__rshift__(self, value, /)", "The operator rshift with self on the left.", |cx, args| operation(cx, args, BinaryOp::RShift, false)),
    Entry::new_c("__rrshift__", "__rrshift__(self, value, /)", "The operator rshift with self on the right.", |cx, args| operation(cx, args, BinaryOp::RShift, true)),
    Entry::new_c("__irshift__", "__irshift__(self, value, /)", "The operator rshift, changing self.", |cx, args| change(cx, args, BinaryOp::RShift)),
    Entry::new_c("__and__", "__and__(self, value, /)", "The operator and with self on the left.", |cx, args| operation(cx, args, BinaryOp::BitAnd, false)),
    Entry::new_c("__rand__", "__rand__(self, value, /)", "The operator and with self on the right.", |cx, args| operation(cx, args, BinaryOp::BitAnd, true)),
    Entry::new_c("__iand__", "__iand__(self, value, /)", "The operator and, changing self.", |cx, args| change(cx, args, BinaryOp::BitAnd)),
    Entry::new_c("__or__", "__or__(self, value, /)", "The operator or with self on the left.", |cx, args| operation(cx, args, BinaryOp::BitOr, false)),
    Entry::new_c("__ror__", "__ror__(self, value, /)", "The operator or with self on the right.", |cx, args| operation(cx, args, BinaryOp::BitOr, true)),
    Entry::new_c("__ior__", "__ior__(self, value, /)", "The operator or, changing self.", |cx, args| change(cx, args, BinaryOp::BitOr)),
    Entry::new_c("__xor__", "__xor__(self, value, /)", "The operator xor with self on the left.", |cx, args| operation(cx, args, BinaryOp::BitXor, false)),
    Entry::new_c("__rxor__", "__rxor__(self, value, /)", "The operator xor with self on the right.", |cx, args| operation(cx, args, BinaryOp::BitXor, true)),
    Entry::new_c("__ixor__", "__ixor__(self, value, /)", "The operator xor, changing self.", |cx, args| change(cx, args, BinaryOp::BitXor)),
    Entry::new_c("__pow__", "__pow__(self, value, mod=None, /)", "pow(self, value, mod)", power),
    Entry::new_c("__rpow__", "__rpow__(self, value, mod=None, /)", "pow(value, self)", reflected_power),
    Entry::new_c("__ipow__", "__ipow__(self, value, /)", "The operator pow, changing self.", |cx, args| change(cx, args, BinaryOp::Pow)),
    Entry::new_c("__divmod__", "__divmod__(self, value, /)", "divmod(self, value)", |cx, args| two(args).and_then(|[a, b]| divmod_native(cx, &a, &b)).map(or_not_implemented)),
    Entry::new_c("__rdivmod__", "__rdivmod__(self, value, /)", "divmod(value, self)", |cx, args| two(args).and_then(|[a, b]| divmod_native(cx, &b, &a)).map(or_not_implemented)),
    Entry::new_c("__neg__", "__neg__(self, /)", "The unary operator neg.", |cx, args| one(args).and_then(|own| unary(cx, UnaryOp::Neg, &own))),
    Entry::new_c("__pos__", "__pos__(self, /)", "The unary operator pos.", |cx, args| one(args).and_then(|own| unary(cx, UnaryOp::Pos, &own))),
    Entry::new_c("__invert__", "__invert__(self, /)", "The unary operator invert.", |cx, args| one(args).and_then(|own| unary(cx, UnaryOp::Invert, &own))),
    Entry::new_c("__abs__", "__abs__(self, /)", "abs(self)", |cx, args| one(args).and_then(|own| absolute(cx, &own))),
    Entry::new_c("__bool__", "__bool__(self, /)", "bool(self)", |cx, args| one(args).and_then(|own| truth(cx, &own)).map(Value::Bool)),
    Entry::new_c("__int__", "__int__(self, /)", "int(self)", |cx, args| one(args).and_then(|own| super::number::int_of(cx, &own))),
    Entry::new_c("__index__", "__index__(self, /)", "operator.index(self)", |cx, args| one(args).and_then(|own| super::argument::to_index(cx, &own))),
    Entry::new_c("__float__", "__float__(self, /)", "float(self)", |cx, args| one(args).and_then(|own| super::number::float_of(cx, &own)).map(Value::Float)),
    Entry::new_c("__complex__", "__complex__(self, /)", "complex(self)", |cx, args| one(args).and_then(|own| super::number::complex_of(cx, &own)).map(Value::complex)),
    Entry::new_c("__dir__", "__dir__(self, /)", "The names of its attributes.", |cx, args| one_itself(args).and_then(|own| super::slot_wrapper::directory(cx, &own))),
    Entry::new_c("__sizeof__", "__sizeof__(self, /)", "How many bytes it takes in CPython.", |_, args| one(args).and_then(|own| super::sizes::size_of_value(&own)).map(|(bytes, _)| Value::from(bytes))),
    Entry::new_c("__subclasshook__", "__subclasshook__(*args)", "Asked by abstract classes; decides nothing.", |_, _| Ok(Value::NotImplemented)),
    Entry::new_c("__get__", "__get__(self, instance, owner=None, /)", "What the attribute is for an instance.", get),
    Entry::new_c("__set__", "__set__(self, instance, value, /)", "Sets the attribute of an instance.", set_through),
    Entry::new_c("__delete__", "__delete__(self, instance, /)", "Deletes the attribute of an instance.", delete_through),
    Entry::new_c("__call__", "__call__(self, /, *args, **kwargs)", "self(*args, **kwargs)", call),
}

crate::entries! {
    OF_TYPE:
    Entry::new_c("type.mro", "mro(self, /)", "The classes that attributes are looked up in, in order.", |_, args| {
        let [class] = args.take();
        Ok(Value::list(resolution_order(&class.unwrap_or(Value::None))))
    }),
    Entry::new_c("type.__subclasses__", "__subclasses__(self, /)", "The classes that derive from this one directly.", |_, args| {
        let [class] = args.take();
        if let Some(Value::Type(class)) = class {
            return Ok(Value::list(super::inheritance::builtin_heirs(class)));
        }
        let Some(Value::Class(class)) = class else { return Ok(Value::list(Vec::new())) };
        let derived = class.derived.borrow().iter().filter_map(|class| class.upgrade()).map(Value::Class).collect();
        Ok(Value::list(derived))
    }),
    Entry::new_c("type.__prepare__", "__prepare__(self, /, *args, **kwargs)", "The namespace that a class body runs in.", |_, _| {
        Ok(Value::Dict(std::rc::Rc::default()))
    }),
    Entry::new_c("type.__instancecheck__", "__instancecheck__(self, instance, /)", "Whether an object is an instance of the class.", |_, args| {
        let [class, value] = args.take().map(|value| value.unwrap_or(Value::None));
        Ok(Value::Bool(super::inheritance::derives(&super::class::type_of(&value), &class)))
    }),
    Entry::new_c("type.__subclasscheck__", "__subclasscheck__(self, subclass, /)", "Whether a class derives from the class.", |_, args| {
        let [class, of] = args.take().map(|value| value.unwrap_or(Value::None));
        Ok(Value::Bool(super::inheritance::derives(&of, &class)))
    }),
}

/// `__enter__` and `__exit__` of objects that can be entered.
pub fn of_context(object: &super::object::ObjectRef, name: &str) -> Option<&'static Entry> {
    let entry = OF_CONTEXT.iter().find(|entry| entry.name() == name)?;
    object.is_context().then_some(entry)
}

crate::entries! {
    OF_CONTEXT:
    Entry::new_c("__enter__", "__enter__(self, /)", "Begins the block.", |cx, args| {
        let [own] = args.take();
        match &own {
            Some(this @ Value::Object(object)) => Ok(object.enter(cx, this)?.unwrap_or(Value::None)),
            _ => Ok(Value::None),
        }
    }),
    Entry::new_c("__exit__", "__exit__(self, type=None, value=None, traceback=None, /)", "Ends the block; true swallows the exception.", |cx, args| {
        let [own, _class, exception, _traceback] = args.take();
        match &own {
            Some(Value::Object(object)) => {
                let exception = exception.filter(|exception| !exception.is_none());
                object.exit(cx, exception.as_ref()).map(Value::Bool)
            }
            _ => Ok(Value::Bool(false)),
        }
    }),
}

/// See [`constant_method`].
struct Constant(Value);

impl Object for Constant {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, _cx: &mut dyn Host, _args: Args) -> Result<Value> {
        Ok(self.0.clone())
    }
}
