//! Classes that scripts make, and their instances.
//!
//! A class that derives from a built-in one (`class Stack(list)`) gives its instances a native part: an instance then *has* a list,
//! and operations that the class does not override go to it. Subclasses of `ndarray` and of exceptions need no instance of this kind:
//! `ArrayObject` and `Exception` carry their class themselves.

use std::cell::{Ref, RefCell};
use std::rc::{Rc, Weak};

use super::namespace::Namespace;
use super::types::Builtin;
use super::value::Value;
use crate::array::{DType, Num};

/// A class made by a script.
pub struct Class {
    pub name: RefCell<Rc<str>>,
    pub qualname: RefCell<Rc<str>>,
    pub module: Rc<str>,
    /// `Value::Type` or `Value::Class`.
    pub bases: Vec<Value>,
    /// The method resolution order after the class itself (C3), ending in `object`.
    pub ancestors: Vec<Value>,
    pub attributes: RefCell<Namespace>,
    builtin_base: Builtin,
    /// The class of the class, when a script made it (it derives from `type`).
    metaclass: Option<Rc<Class>>,
    /// What instances may hold, when the class or an ancestor has `__slots__`.
    pub layout: Option<Layout>,
    /// Classes that derive from this one directly.
    pub derived: RefCell<Vec<Weak<Class>>>,
    /// Whether the class or an ancestor defined `__getattribute__` when it was made.
    hooks_attributes: bool,
}

/// What `__slots__` leaves to instances.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// Names of all slots, those of ancestors included.
    pub slots: Vec<Rc<str>>,
    /// Whether other attributes can be set as well.
    pub has_dict: bool,
}

/// An instance of a script's class.
pub struct Instance {
    class: RefCell<Rc<Class>>,
    pub attributes: RefCell<Namespace>,
    /// The native part, for classes derived from `list`, `dict`, `int`, ...
    pub native: RefCell<Option<Value>>,
}

impl Class {
    /// A class whose method resolution order the caller has computed.
    pub fn new(
        name: Rc<str>,
        module: Rc<str>,
        bases: Vec<Value>,
        ancestors: Vec<Value>,
        attributes: Namespace,
    ) -> Class {
        let builtin_base = ancestors
            .iter()
            .find_map(|class| match class {
                Value::Type(builtin) => Some(*builtin),
                _ => None,
            })
            .unwrap_or(Builtin::Object);
        let hooks_attributes = attributes.get("__getattribute__").is_some()
            || ancestors.iter().any(|class| matches!(class, Value::Class(class) if class.hooks_attributes));
        Class {
            hooks_attributes,
            qualname: RefCell::new(name.clone()),
            name: RefCell::new(name),
            module,
            bases,
            ancestors,
            attributes: RefCell::new(attributes),
            builtin_base,
            metaclass: None,
            layout: None,
            derived: RefCell::default(),
        }
    }

    /// The same class with a class of its own kind.
    pub fn with_metaclass(mut self, metaclass: Option<Rc<Class>>) -> Class {
        self.metaclass = metaclass;
        self
    }

    /// The class of the class, unless that is `type` itself.
    pub fn metaclass(&self) -> Option<&Rc<Class>> {
        self.metaclass.as_ref()
    }

    /// Whether instances have the slot.
    pub fn has_slot(&self, name: &str) -> bool {
        self.layout.as_ref().is_some_and(|layout| layout.slots.iter().any(|slot| &**slot == name))
    }

    /// Whether instances have no `__dict__`.
    pub fn is_closed(&self) -> bool {
        self.layout.as_ref().is_some_and(|layout| !layout.has_dict)
    }

    /// The first built-in class among the ancestors.
    pub fn builtin_base(&self) -> Builtin {
        self.builtin_base
    }

    /// Whether lookups on instances go through a script's `__getattribute__`.
    pub fn hooks_attributes(&self) -> bool {
        self.hooks_attributes
    }

    /// An attribute of the class or of a script's class among its ancestors. Built-in ancestors are asked by the caller.
    pub fn lookup(&self, name: &str) -> Option<Value> {
        if let Some(value) = self.attributes.borrow().get(name) {
            return Some(value.clone());
        }
        self.ancestors.iter().find_map(|class| match class {
            Value::Class(class) => class.attributes.borrow().get(name).cloned(),
            _ => None,
        })
    }

    /// Whether the class is `other` or derives from it (`other` is `Value::Type` or `Value::Class`).
    pub fn is_subclass(self: &Rc<Class>, other: &Value) -> bool {
        match other {
            Value::Class(other) if Rc::ptr_eq(self, other) => true,
            Value::Type(other) => self.ancestors.iter().any(|class| match class {
                Value::Type(class) => class.is_subclass(*other),
                _ => false,
            }),
            other => self.ancestors.iter().any(|class| class.is(other)),
        }
    }
}

impl Instance {
    pub fn new(class: Rc<Class>, native: Option<Value>) -> Instance {
        Instance { class: RefCell::new(class), attributes: RefCell::default(), native: RefCell::new(native) }
    }

    pub fn class(&self) -> Ref<'_, Rc<Class>> {
        self.class.borrow()
    }

    pub fn set_class(&self, class: Rc<Class>) {
        *self.class.borrow_mut() = class;
    }
}

/// `type(value)`.
pub fn type_of(value: &Value) -> Value {
    match value {
        Value::Instance(instance) => Value::Class(instance.class().clone()),
        Value::Exception(exception) => match exception.class() {
            Some(class) => Value::Class(class.clone()),
            None => Value::Type(Builtin::Exception(exception.kind())),
        },
        Value::Array(array) => array.class.clone().map_or(Value::Type(Builtin::NdArray), Value::Class),
        Value::Object(object) => object.class().unwrap_or(Value::Type(object.builtin())),
        Value::Class(class) => class.metaclass().cloned().map_or(Value::Type(Builtin::Type), Value::Class),
        other => Value::Type(Builtin::of(other)),
    }
}

/// The name of a value's class as messages show it: `int`, `numpy.ndarray`, a script's `Stack`.
pub fn type_name(value: &Value) -> String {
    match value {
        Value::Object(object) => match object.builtin() {
            Builtin::Object => object.type_name().to_string(),
            builtin => builtin.qualified(),
        },
        Value::DType(dtype) => format!("numpy.dtypes.{}", dtype_class(dtype)),
        other => match type_of(other) {
            Value::Type(builtin) => builtin.qualified(),
            Value::Class(class) if is_c_class(&class) => format!("{}.{}", class.module, class.name.borrow()),
            class => class_name(&class),
        },
    }
}

/// Classes of the library that are written in C in CPython; messages show them with their modules.
fn is_c_class(class: &Class) -> bool {
    const CLASSES: &[(&str, &[&str])] = &[
        ("datetime", &["timedelta", "tzinfo", "timezone", "date", "time", "datetime"]),
        ("decimal", &["Decimal", "Context"]),
        ("collections", &["deque", "defaultdict", "OrderedDict"]),
        ("functools", &["partial"]),
        ("array", &["array"]),
        ("_io", &["StringIO", "BytesIO", "TextIOWrapper"]),
        ("time", &["struct_time"]),
        ("types", &["SimpleNamespace"]),
    ];
    let known = CLASSES.iter().find(|(module, _)| *module == &*class.module);
    known.is_some_and(|(_, names)| names.contains(&&**class.name.borrow()))
}

/// `class.__name__`.
pub fn class_name(class: &Value) -> String {
    match class {
        Value::Class(class) => class.name.borrow().to_string(),
        Value::Type(builtin) => builtin.name().to_string(),
        other => type_name(other),
    }
}

impl Builtin {
    /// The name with the module that the C source gives it: `int`, `numpy.ndarray`. Exceptions are plain.
    pub fn qualified(self) -> String {
        match (self, self.module()) {
            (Builtin::Exception(_), _) | (_, "builtins") => self.name().to_string(),
            (_, module) => format!("{module}.{}", self.name()),
        }
    }
}

/// The class of a dtype: `Float64DType`.
pub fn dtype_class(dtype: &DType) -> &'static str {
    match dtype {
        DType::Num(num) | DType::Swapped(num) => match num {
            Num::Bool => "BoolDType",
            Num::I8 => "Int8DType",
            Num::U8 => "UInt8DType",
            Num::I16 => "Int16DType",
            Num::U16 => "UInt16DType",
            Num::I32 => "Int32DType",
            Num::U32 => "UInt32DType",
            Num::I64 => "Int64DType",
            Num::U64 => "UInt64DType",
            Num::F16 => "Float16DType",
            Num::F32 => "Float32DType",
            Num::F64 => "Float64DType",
            Num::C64 => "Complex64DType",
            Num::C128 => "Complex128DType",
        },
        DType::Bytes(_) => "BytesDType",
        DType::Str(_) => "StrDType",
        DType::Datetime(_) => "DateTime64DType",
        DType::Timedelta(_) => "TimeDelta64DType",
        DType::Struct(_) | DType::Void(_) => "VoidDType",
        DType::Object(_) => "ObjectDType",
    }
}
