//! Special methods as found on a built-in class: `int.__add__` is a slot wrapper of `int`, `object.__new__` a function that makes.
//!
//! The special methods are written once for all classes (`slot_method`). What a class hands out says to whom it belongs, and refuses
//! receivers of other classes. Wrappers are kept by the session, so that `A.__init__ is object.__init__` holds.

use super::attribute::find_attribute;
use super::class::{class_name, type_name, type_of};
use super::entry::Entry;
use super::host::{Args, Host};
use super::inheritance::{derives, is_class};
use super::object::Object;
use super::slot_method;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// `<slot wrapper '__add__' of 'int' objects>`.
pub struct SlotWrapper {
    class: Builtin,
    entry: &'static Entry,
}

/// `C.__new__`.
struct Maker(Builtin);

/// What a class hands out under the name of a special method.
pub fn of_class(cx: &mut dyn Host, class: Builtin, entry: &'static Entry) -> Value {
    let name = entry.name();
    if name == "__init_subclass__" {
        return Value::Entry(entry);
    }
    let owner = owner(cx, class, name);
    let known = &mut cx.state().slot_wrappers;
    if let Some((_, _, value)) = known.iter().find(|(of, known, _)| *of == owner && *known == name) {
        return value.clone();
    }
    let value = match name {
        "__new__" => Value::object(Maker(owner)),
        _ => Value::object(SlotWrapper { class: owner, entry }),
    };
    cx.state().slot_wrappers.push((owner, name, value.clone()));
    value
}

/// The class, among a built-in class and its bases, whose method it is.
fn owner(cx: &mut dyn Host, class: Builtin, name: &str) -> Builtin {
    let mut at = class;
    while at != Builtin::Object {
        let inherits = match slot_method::find(at.parent(), name) {
            None => false,
            Some(_) => !defines(cx, at, name),
        };
        if !inherits {
            return at;
        }
        at = at.parent();
    }
    at
}

/// Whether a class has a method of its own although its base has one of that name too.
fn defines(cx: &mut dyn Host, class: Builtin, name: &str) -> bool {
    use Builtin::*;
    match name {
        "__eq__" | "__ne__" | "__lt__" | "__le__" | "__gt__" | "__ge__" => matches!(
            class,
            Int | Float
                | Complex
                | Str
                | Bytes
                | ByteArray
                | MemoryView
                | Tuple
                | List
                | Dict
                | Set
                | FrozenSet
                | Range
                | Slice
                | DictKeys
                | DictItems
                | MappingProxy
                | Method
                | Code
                | NdArray
                | DType
                | Generic
        ),
        "__hash__" => matches!(
            class,
            Int | Float
                | Complex
                | Str
                | Bytes
                | MemoryView
                | Tuple
                | FrozenSet
                | Range
                | Method
                | Code
                | Type
                | DType
                | Generic
        ),
        "__repr__" => matches!(
            class,
            Type | NoneType
                | EllipsisType
                | NotImplementedType
                | Int
                | Bool
                | Float
                | Complex
                | Str
                | Bytes
                | ByteArray
                | MemoryView
                | Tuple
                | List
                | Dict
                | Set
                | FrozenSet
                | Range
                | Slice
                | Function
                | BuiltinFunction
                | Method
                | Module
                | Generator
                | Super
                | DictKeys
                | DictValues
                | DictItems
                | MappingProxy
                | NdArray
                | DType
                | Ufunc
                | Generic
                | Exception(Kind::BaseException)
        ),
        "__str__" => matches!(
            class,
            Str | Bytes
                | ByteArray
                | NdArray
                | DType
                | Generic
                | Exception(
                    Kind::BaseException | Kind::KeyError | Kind::OSError | Kind::ImportError | Kind::SyntaxError
                )
        ),
        "__init__" => matches!(
            class,
            Type | List
                | Dict
                | Set
                | ByteArray
                | Property
                | StaticMethod
                | ClassMethod
                | Super
                | Module
                | Exception(_)
        ),
        "__new__" => {
            matches!(class, Exception(_) | Type) || cx.type_table(class).is_some_and(|t| t.construct.is_some())
        }
        "__getattribute__" => matches!(class, Type | Super | Module | Method),
        "__setattr__" | "__delattr__" => matches!(class, Type | Exception(Kind::BaseException)),
        "__format__" => matches!(class, Int | Float | Complex | Str | NdArray | Generic),
        "__bool__" | "__and__" | "__or__" | "__xor__" | "__rand__" | "__ror__" | "__rxor__" => class == Bool,
        _ => false,
    }
}

impl SlotWrapper {
    /// Whether CPython has a method beside the slot, under the same name.
    fn is_method(&self) -> bool {
        matches!(
            (self.class, self.entry.name()),
            (_, "__format__" | "__dir__" | "__sizeof__")
                | (Builtin::List | Builtin::Dict, "__getitem__")
                | (Builtin::Dict | Builtin::Set | Builtin::FrozenSet, "__contains__")
        )
    }
}

impl Object for SlotWrapper {
    fn builtin(&self) -> Builtin {
        if self.is_method() { Builtin::MethodDescriptor } else { Builtin::WrapperDescriptor }
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        let what = if self.is_method() { "method" } else { "slot wrapper" };
        Ok(format!("<{what} '{}' of '{}' objects>", self.entry.name(), self.class.qualified()))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "__name__" => Some(Value::str(self.entry.name())),
            "__qualname__" => Some(Value::from(format!("{}.{}", self.class.name(), self.entry.name()))),
            "__doc__" => Some(Value::str(self.entry.doc)),
            "__objclass__" => Some(Value::Type(self.class)),
            _ => None,
        })
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn binds_as_method(&self) -> bool {
        true
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        let (name, class) = (self.entry.name(), self.class.qualified());
        let Some(receiver) = args.positional.first() else {
            return Err(Error::type_error(match self.is_method() {
                true => format!("unbound method {class}.{name}() needs an argument"),
                false => format!("descriptor '{name}' of '{class}' object needs an argument"),
            }));
        };
        if !derives(&type_of(receiver), &Value::Type(self.class)) {
            let kind = type_name(receiver);
            return Err(Error::type_error(match self.is_method() {
                true => format!("descriptor '{name}' for '{class}' objects doesn't apply to a '{kind}' object"),
                false => format!("descriptor '{name}' requires a '{class}' object but received a '{kind}'"),
            }));
        }
        let mut bound = self.entry.bind(args)?;
        (self.entry.native)(cx, &mut bound)
    }
}

impl Object for Maker {
    fn builtin(&self) -> Builtin {
        Builtin::BuiltinFunction
    }

    fn repr(&self, _cx: &mut dyn Host) -> Result<String> {
        Ok(format!("<built-in method __new__ of type object at {:#x}>", Value::Type(self.0).identity()))
    }

    fn attribute(&self, _cx: &mut dyn Host, _this: &Value, name: &str) -> Result<Option<Value>> {
        Ok(match name {
            "__name__" => Some(Value::str("__new__")),
            "__qualname__" => Some(Value::from(format!("{}.__new__", self.0.name()))),
            "__self__" => Some(Value::Type(self.0)),
            _ => None,
        })
    }

    fn is_callable(&self) -> bool {
        true
    }

    fn call(&self, cx: &mut dyn Host, args: Args) -> Result<Value> {
        let own = self.0.name();
        let Some(class) = args.positional.first() else {
            return Err(Error::type_error(format!("{own}.__new__(): not enough arguments")));
        };
        if !is_class(class) {
            let kind = type_name(class);
            return Err(Error::type_error(format!("{own}.__new__(X): X is not a type object ({kind})")));
        }
        let wanted = class_name(class);
        if !derives(class, &Value::Type(self.0)) {
            return Err(Error::type_error(format!("{own}.__new__({wanted}): {wanted} is not a subtype of {own}")));
        }
        let base = match class {
            Value::Type(builtin) => *builtin,
            Value::Class(class) => class.builtin_base(),
            _ => self.0,
        };
        let maker = owner(cx, base, "__new__");
        let of_exceptions = matches!((maker, self.0), (Builtin::Exception(_), Builtin::Exception(_)));
        if maker != self.0 && !of_exceptions {
            let safe = maker.name();
            return Err(Error::type_error(format!("{own}.__new__({wanted}) is not safe, use {safe}.__new__()")));
        }
        // Mutable containers are made empty; their `__init__` fills them.
        if let Value::Type(builtin @ (Builtin::List | Builtin::Dict | Builtin::Set | Builtin::ByteArray)) = class {
            return cx.call(&Value::Type(*builtin), Args::default());
        }
        let new = slot_method::new_entry();
        let mut bound = new.bind(args)?;
        (new.native)(cx, &mut bound)
    }
}

/// Whether a function of the table of special methods, bound to a receiver, is what CPython calls a method-wrapper.
pub fn is_wrapper(entry: &Entry) -> bool {
    entry.path.starts_with("__") && !matches!(entry.path, "__format__" | "__init_subclass__" | "__dir__" | "__sizeof__")
}

/// `dir(object)`.
pub fn directory(cx: &mut dyn Host, object: &Value) -> Result<Value> {
    let builtins = cx.import("builtins")?;
    match find_attribute(cx, &builtins, "dir")? {
        Some(dir) => cx.call(&dir, Args::new([object.clone()])),
        None => Ok(Value::list(Vec::new())),
    }
}
