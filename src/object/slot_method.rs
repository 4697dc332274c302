//! The special methods of built-in classes as functions that scripts can name: `list.__len__`, `super().__init__`, `(1).__add__`.
//!
//! Operators do not go through these; they exist so that a script can call or override them. Each works on the built-in part of
//! its receiver and never asks the receiver's own class again.

use super::array_text;
use super::attribute::{call_special, no_attribute, plain_lookup, store_attribute};
use super::compare::{compare_native, contains};
use super::entry::{Bound, Entry};
use super::hash::{hash, identity_hash};
use super::host::{Args, Host};
use super::inheritance::{native_part, new_instance, resolution_order};
use super::iterate::{iterator, next_item};
use super::object::Object;
use super::operator::{BinaryOp, CompareOp, UnaryOp, absolute, binary_native, divmod_native, inplace, unary};
use super::repr::{exception_str, format, repr, str};
use super::subscript::{delete_item, get_item, set_item};
use super::truth::{length, truth};
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

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

/// `type.mro`, to be bound to a class.
pub fn mro() -> &'static Entry {
    &MRO[0]
}

/// A method without arguments that always gives the same value.
pub fn constant_method(value: Value) -> Value {
    Value::object(Constant(value))
}

/// Which classes have which methods, by the bare name.
fn has(class: Builtin, name: &str) -> bool {
    use Builtin::*;
    let is = |classes: &[Builtin]| classes.iter().any(|&of| class.is_subclass(of));
    let number = is(&[Int, Float, Complex, NdArray, Number, NpBool]);
    let integral = is(&[Int, NdArray, Integer, NpBool]);
    let sequence = is(&[Str, Bytes, Tuple, List]);
    let container = sequence || is(&[Dict, Set, FrozenSet, Range, NdArray, DictKeys, DictItems]);
    match name {
        "init" | "new" | "repr" | "str" | "eq" | "ne" | "lt" | "le" | "gt" | "ge" | "hash" | "setattr" | "delattr"
        | "getattribute" | "format" | "init_subclass" => true,
        "len" => container || is(&[DictValues]),
        "iter" => container || is(&[DictValues]) || is_iterator(class),
        "contains" => container,
        "next" => is_iterator(class),
        "getitem" => sequence || is(&[Dict, Range, NdArray, Void]),
        "setitem" => is(&[List, Dict, NdArray, Void]),
        "delitem" => is(&[List, Dict]),
        "add" | "radd" => number || (sequence && name == "add"),
        "mul" | "rmul" => number || sequence,
        "mod" | "rmod" => number || is(&[Str]),
        "sub" | "rsub" => number || is(&[Set, FrozenSet]),
        "truediv" | "rtruediv" | "pow" | "rpow" => number,
        "neg" | "pos" | "abs" => number,
        "floordiv" | "rfloordiv" | "divmod" | "rdivmod" => number && !is(&[Complex]),
        "int" => number && !is(&[Complex]),
        "float" => number && !is(&[Complex]),
        "complex" => is(&[Complex, NdArray, Generic]),
        "bool" => number,
        "index" => integral,
        "lshift" | "rlshift" | "rshift" | "rrshift" | "invert" => integral,
        "and" | "rand" | "xor" | "rxor" => integral || is(&[Set, FrozenSet]),
        "or" | "ror" => integral || is(&[Set, FrozenSet, Dict]),
        "matmul" | "rmatmul" => is(&[NdArray]),
        "iadd" | "imul" => is(&[List, NdArray]),
        "isub" | "iand" | "ixor" => is(&[Set, NdArray]),
        "ior" => is(&[Set, Dict, NdArray]),
        "itruediv" | "ifloordiv" | "imod" | "ipow" | "ilshift" | "irshift" | "imatmul" => is(&[NdArray]),
        "call" => is(&[Function, BuiltinFunction, Method, Ufunc, Type]),
        _ => false,
    }
}

fn is_iterator(class: Builtin) -> bool {
    use Builtin::*;
    matches!(
        class,
        Generator
            | Enumerate
            | Zip
            | Map
            | Filter
            | Reversed
            | ListIterator
            | TupleIterator
            | StrIterator
            | BytesIterator
            | RangeIterator
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
    Entry::new_c("__new__", "__new__(cls, /, *args, **kwargs)", "Makes an object of the class.", new),
    Entry::new_c("__init_subclass__", "__init_subclass__(*args)", "Called when the class is derived from.", |_, _| Ok(Value::None)),
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
    Entry::new_c("__call__", "__call__(self, /, *args, **kwargs)", "self(*args, **kwargs)", call),
}

crate::entries! {
    MRO:
    Entry::new_c("type.mro", "mro(self, /)", "The classes that attributes are looked up in, in order.", |_, args| {
        let [class] = args.take();
        Ok(Value::list(resolution_order(&class.unwrap_or(Value::None))))
    }),
}

/// The receiver's built-in part.
fn one(args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    Ok(own.map(plain).unwrap_or(Value::None))
}

fn two(args: &mut Bound) -> Result<[Value; 2]> {
    let [own, other] = args.take();
    Ok([own.map(plain).unwrap_or(Value::None), other.unwrap_or(Value::None)])
}

fn plain(value: Value) -> Value {
    native_part(&value).unwrap_or(value)
}

fn or_not_implemented(result: Option<Value>) -> Value {
    result.unwrap_or(Value::NotImplemented)
}

fn operation(cx: &mut dyn Host, args: &mut Bound, op: BinaryOp, reflected: bool) -> Result<Value> {
    let [own, other] = two(args)?;
    let other = plain(other);
    let (a, b) = if reflected { (&other, &own) } else { (&own, &other) };
    if let Some(result) = binary_native(cx, op, a, b)? {
        return Ok(result);
    }
    let is_sequence = matches!(own, Value::Str(_) | Value::Bytes(_) | Value::Tuple(_) | Value::List(_));
    match is_sequence {
        true => super::sequence::binary(cx, op, a, b).map(or_not_implemented),
        false => Ok(Value::NotImplemented),
    }
}

/// An in-place operator; the result is the receiver itself where that is what changed.
fn change(cx: &mut dyn Host, args: &mut Bound, op: BinaryOp) -> Result<Value> {
    let [own, other] = args.take();
    let (own, other) = (own.unwrap_or(Value::None), other.unwrap_or(Value::None));
    match &own {
        Value::Array(_) => super::array_operator::array_inplace(cx, op, &own, &other).map(or_not_implemented),
        _ => {
            let native = plain(own.clone());
            let result = inplace(cx, op, &native, &other)?;
            Ok(if result.is(&native) { own } else { result })
        }
    }
}

fn power(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, other, modulus] = args.take();
    let (own, other) = (plain(own.unwrap_or(Value::None)), plain(other.unwrap_or(Value::None)));
    match modulus {
        None | Some(Value::None) => binary_native(cx, BinaryOp::Pow, &own, &other).map(or_not_implemented),
        Some(modulus) => super::operator::power(cx, &own, &other, &modulus),
    }
}

fn reflected_power(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, other, _modulus] = args.take();
    let (own, other) = (plain(own.unwrap_or(Value::None)), plain(other.unwrap_or(Value::None)));
    binary_native(cx, BinaryOp::Pow, &other, &own).map(or_not_implemented)
}

fn comparison(cx: &mut dyn Host, args: &mut Bound, op: CompareOp) -> Result<Value> {
    let [own, other] = two(args)?;
    let other = plain(other);
    if matches!(own, Value::Instance(_)) {
        return Ok(match op {
            CompareOp::Eq if own.is(&other) => Value::Bool(true),
            CompareOp::Ne if own.is(&other) => Value::Bool(false),
            _ => Value::NotImplemented,
        });
    }
    compare_native(cx, op, &own, &other).map(or_not_implemented)
}

fn plain_item(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, key] = args.take();
    let (own, key) = (own.unwrap_or(Value::None), key.unwrap_or(Value::None));
    match (&own, native_part(&own)) {
        (Value::Array(array), _) => super::array_subscript::array_get_item(cx, array, &key),
        (_, Some(Value::Dict(dict))) => match dict.get(cx, &key)? {
            Some(item) => Ok(item),
            None => match call_special(cx, &own, "__missing__", std::slice::from_ref(&key))? {
                Some(item) => Ok(item),
                None => Err(super::subscript::key_error(cx, &key)),
            },
        },
        (own, native) => get_item(cx, native.as_ref().unwrap_or(own), &key),
    }
}

fn set_key(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, key, value] = args.take();
    let (own, key) = (plain(own.unwrap_or(Value::None)), key.unwrap_or(Value::None));
    let value = value.unwrap_or(Value::None);
    match &own {
        Value::Array(array) => super::array_subscript::array_set_item(cx, array, &key, &value)?,
        own => set_item(cx, own, &key, value)?,
    }
    Ok(Value::None)
}

/// The class's own text, not that of a script's `__repr__`.
fn plain_repr(cx: &mut dyn Host, own: &Value) -> Result<String> {
    match own {
        Value::Array(array) => {
            let class = array.class.as_ref().map_or("array".to_string(), |class| class.name.borrow().to_string());
            array_text::array_repr(cx, &array.array(), &class)
        }
        Value::Exception(exception) => {
            let name = super::class::class_name(&super::class::type_of(own));
            let args = repr(cx, &Value::tuple(exception.args.borrow().clone()))?;
            Ok(format!("{name}{}", args.replace(",)", ")")))
        }
        Value::Instance(instance) => {
            let class = instance.class().clone();
            let at = own.identity();
            Ok(format!("<{}.{} object at {at:#x}>", class.module, class.qualname.borrow()))
        }
        Value::Object(object) => object.repr(cx),
        own => repr(cx, own),
    }
}

/// `object.__str__`, which asks for the script's `__repr__`, or the text of the built-in part.
fn plain_str(cx: &mut dyn Host, own: &Value) -> Result<String> {
    match own {
        Value::Array(array) => array_text::array_str(cx, &array.array()),
        Value::Exception(exception) => exception_str(cx, exception),
        Value::Instance(_) => repr(cx, own),
        Value::Object(object) => object.str(cx),
        own => str(cx, own),
    }
}

fn plain_hash(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let own = one(args)?;
    Ok(Value::Int(match &own {
        Value::Instance(_) | Value::Exception(_) => identity_hash(&own),
        own => hash(cx, own)?,
    }))
}

fn plain_format(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, spec] = args.take();
    let (own, spec) = (own.unwrap_or(Value::None), spec.unwrap_or(Value::None));
    let Value::Str(spec) = &spec else {
        let kind = super::class::type_name(&spec);
        return Err(Error::type_error(format!("__format__() argument must be str, not {kind}")));
    };
    match native_part(&own) {
        Some(native) => format(cx, &native, spec).map(Value::from),
        None if spec.is_empty() => str(cx, &own).map(Value::from),
        None => match own {
            Value::Instance(_) | Value::Exception(_) => {
                let kind = super::class::type_name(&own);
                Err(Error::type_error(format!("unsupported format string passed to {kind}.__format__")))
            }
            own => format(cx, &own, spec).map(Value::from),
        },
    }
}

/// `__init__` of built-in classes: containers are filled, exceptions take their arguments, others take none.
fn init(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    let own = own.unwrap_or(Value::None);
    let rest = std::mem::take(&mut args.rest);
    let keywords = std::mem::take(&mut args.keywords);
    match (&own, native_part(&own)) {
        (Value::Exception(exception), _) => {
            *exception.args.borrow_mut() = rest;
            for (name, value) in keywords {
                exception.attributes.borrow_mut().set(&name, value);
            }
        }
        (Value::List(list), _) => {
            let items = fill(cx, Builtin::List, rest, keywords)?;
            if let Value::List(items) = items {
                let old = std::mem::replace(&mut *list.items_mut(), items.to_vec());
                drop(old);
            }
        }
        (Value::Dict(dict), _) => {
            let items = fill(cx, Builtin::Dict, rest, keywords)?;
            super::sequence::update_dict(cx, dict, &items)?;
        }
        (Value::Set(set), _) if !set.is_frozen() => {
            let items = fill(cx, Builtin::Set, rest, keywords)?;
            set.clear();
            set.update(cx, &items)?;
        }
        (_, Some(native @ (Value::List(_) | Value::Dict(_) | Value::Set(_)))) => {
            let mut again = Bound { values: smallvec::smallvec![Some(native)], rest, keywords };
            return init(cx, &mut again);
        }
        (Value::Instance(instance), None) if !(rest.is_empty() && keywords.is_empty()) => {
            let class = instance.class().clone();
            // Arguments that `__new__` took are not for `object.__init__`.
            if class.lookup("__new__").is_none() || class.lookup("__init__").is_some() {
                return Err(Error::type_error(
                    "object.__init__() takes exactly one argument (the instance to initialize)",
                ));
            }
        }
        _ => {}
    }
    Ok(Value::None)
}

fn fill(
    cx: &mut dyn Host,
    class: Builtin,
    rest: Vec<Value>,
    keywords: Vec<(std::rc::Rc<str>, Value)>,
) -> Result<Value> {
    let mut args = Args::new(rest);
    args.keywords = keywords;
    cx.call(&Value::Type(class), args)
}

fn new(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class] = args.take();
    let mut call = Args::new(std::mem::take(&mut args.rest));
    call.keywords = std::mem::take(&mut args.keywords);
    match class {
        Some(Value::Class(class)) => new_instance(cx, &class, &call),
        Some(class @ Value::Type(_)) => cx.call(&class, call),
        other => {
            let kind = super::class::type_name(&other.unwrap_or(Value::None));
            Err(Error::type_error(format!("object.__new__(X): X is not a type object ({kind})")))
        }
    }
}

fn set_attribute(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, name, value] = args.take();
    let (own, name) = (own.unwrap_or(Value::None), attribute_name(name)?);
    store_attribute(cx, &own, &name, value).map(|()| Value::None)
}

fn delete_attribute(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, name] = args.take();
    let (own, name) = (own.unwrap_or(Value::None), attribute_name(name)?);
    store_attribute(cx, &own, &name, None).map(|()| Value::None)
}

fn get_attribute(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own, name] = args.take();
    let (own, name) = (own.unwrap_or(Value::None), attribute_name(name)?);
    match plain_lookup(cx, &own, &name)? {
        Some(found) => Ok(found.into_value()),
        None => Err(no_attribute(&own, &name)),
    }
}

fn attribute_name(name: Option<Value>) -> Result<String> {
    match name {
        Some(Value::Str(name)) => Ok(name.as_str().to_string()),
        other => {
            let kind = super::class::type_name(&other.unwrap_or(Value::None));
            Err(Error::type_error(format!("attribute name must be string, not '{kind}'")))
        }
    }
}

fn next(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let own = one(args)?;
    match next_item(cx, &own)? {
        Some(item) => Ok(item),
        None => Err(Error::new(Kind::StopIteration, "")),
    }
}

fn call(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [own] = args.take();
    let mut call = Args::new(std::mem::take(&mut args.rest));
    call.keywords = std::mem::take(&mut args.keywords);
    cx.call(&own.unwrap_or(Value::None), call)
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
