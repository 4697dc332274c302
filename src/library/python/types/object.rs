//! `object`, `type`, and the built-in descriptors: `property`, `staticmethod`, `classmethod`, `super`.
//!
//! The interpreter itself answers calls of `object` and `type`.

use std::rc::Rc;

use super::receiver;
use crate::error::{Error, Result};
use crate::object::{
    Args, Bound, BoundMethod, ClassMethod, Entry, Getter, Host, Module, Property, StaticMethod, Super, TypeTable,
    Value, call_method, derives, find_attribute, format, get_attribute, is_callable, is_class, script_class, to_index,
    truth, type_name, type_of,
};

pub static TABLE: TypeTable = TypeTable {
    doc: "The class from which all others derive.",
    construct: None,
    methods: &[METHODS],
    ..TypeTable::EMPTY
};

pub static TYPE_TABLE: TypeTable = TypeTable { doc: "The class of a value, or a new class.", ..TypeTable::EMPTY };

pub static PROPERTY_TABLE: TypeTable = TypeTable {
    doc: "An attribute that functions read and write.",
    construct: Some(&PROPERTY),
    methods: &[PROPERTY_METHODS],
    getters: PROPERTY_GETTERS,
    statics: &[],
};

pub static STATIC_METHOD_TABLE: TypeTable = TypeTable {
    doc: "A function in a class that receives no instance.",
    construct: Some(&STATIC_METHOD),
    getters: STATIC_METHOD_GETTERS,
    ..TypeTable::EMPTY
};

pub static CLASS_METHOD_TABLE: TypeTable = TypeTable {
    doc: "A function in a class that receives the class.",
    construct: Some(&CLASS_METHOD),
    getters: CLASS_METHOD_GETTERS,
    ..TypeTable::EMPTY
};

pub static METHOD_TABLE: TypeTable =
    TypeTable { doc: "A function with the object it is called for.", construct: Some(&METHOD), ..TypeTable::EMPTY };

pub static MODULE_TABLE: TypeTable =
    TypeTable { doc: "A namespace with a name.", construct: Some(&MODULE), ..TypeTable::EMPTY };

static METHOD: Entry = Entry::new_unpacked(
    "method",
    "method(function, instance, /)",
    "A function with the object it is called for.",
    construct_method,
);
static MODULE: Entry = Entry::new_c("module", "module(name, doc=None)", "A namespace with a name.", construct_module);

pub static SUPER_TABLE: TypeTable =
    TypeTable { doc: "Attributes as the next class in order has them.", construct: Some(&SUPER), ..TypeTable::EMPTY };

static PROPERTY: Entry = Entry::new_c(
    "property",
    "property(fget=None, fset=None, fdel=None, doc=None)",
    "An attribute that functions read and write.",
    construct_property,
);
static STATIC_METHOD: Entry = Entry::new_c(
    "staticmethod",
    "staticmethod(function, /)",
    "A function in a class that receives no instance.",
    construct_static_method,
);
static CLASS_METHOD: Entry = Entry::new_c(
    "classmethod",
    "classmethod(function, /)",
    "A function in a class that receives the class.",
    construct_class_method,
);
static SUPER: Entry = Entry::new_c(
    "super",
    "super(type=None, object_or_type=None, /)",
    "Attributes as the next class in order has them.",
    construct_super,
);

crate::entries! { METHODS:
    Entry::new_c("object.__reduce__", "__reduce__(self, /)", "What makes an object like it, and of what.", reduce),
    Entry::new_c("object.__reduce_ex__", "__reduce_ex__(self, protocol, /)", "The same after one of the protocols.", reduce_after),
    Entry::new_c("object.__getstate__", "__getstate__(self, /)", "What it holds beside its class.", state),
    Entry::new_c("object.__format__", "__format__(self, format_spec, /)", "The value as text after a format specification.", format_method),
}

crate::entries! { PROPERTY_METHODS:
    Entry::new_c("property.getter", "getter(self, function, /)", "The property with another reader.", getter),
    Entry::new_c("property.setter", "setter(self, function, /)", "The property with another writer.", setter),
    Entry::new_c("property.deleter", "deleter(self, function, /)", "The property with another deleter.", deleter),
}

static PROPERTY_GETTERS: &[Getter] = &[
    Getter { name: "fget", doc: "The reader.", get: |_, x| property(x).map(|p| p.get.clone()), set: None },
    Getter { name: "fset", doc: "The writer.", get: |_, x| property(x).map(|p| p.set.clone()), set: None },
    Getter { name: "fdel", doc: "The deleter.", get: |_, x| property(x).map(|p| p.delete.clone()), set: None },
    Getter { name: "__doc__", doc: "The documentation.", get: |_, x| property(x).map(|p| p.doc.clone()), set: None },
];

/// What a wrapper of a function tells of it.
macro_rules! of_wrapped {
    ($wrapped:ident) => {
        &[
            Getter { name: "__func__", doc: "The function.", get: |_, x| Ok($wrapped(x)), set: None },
            Getter { name: "__wrapped__", doc: "The function.", get: |_, x| Ok($wrapped(x)), set: None },
            Getter {
                name: "__name__",
                doc: "Its name.",
                get: |cx, x| get_attribute(cx, &$wrapped(x), "__name__"),
                set: None,
            },
            Getter {
                name: "__qualname__",
                doc: "Its name with the class.",
                get: |cx, x| get_attribute(cx, &$wrapped(x), "__qualname__"),
                set: None,
            },
            Getter {
                name: "__module__",
                doc: "Where it is from.",
                get: |cx, x| get_attribute(cx, &$wrapped(x), "__module__"),
                set: None,
            },
            Getter {
                name: "__doc__",
                doc: "The documentation.",
                get: |cx, x| get_attribute(cx, &$wrapped(x), "__doc__"),
                set: None,
            },
            Getter {
                name: "__annotations__",
                doc: "The annotations.",
                get: |cx, x| get_attribute(cx, &$wrapped(x), "__annotations__"),
                set: None,
            },
            Getter {
                name: "__isabstractmethod__",
                doc: "Whether subclasses must define it.",
                get: |cx, x| {
                    let flag = find_attribute(cx, &$wrapped(x), "__isabstractmethod__")?;
                    flag.map_or(Ok(Value::Bool(false)), |flag| truth(cx, &flag).map(Value::Bool))
                },
                set: None,
            },
        ]
    };
}

fn static_function(x: &Value) -> Value {
    x.downcast::<StaticMethod>().map_or(Value::None, |method| method.0.clone())
}

fn class_function(x: &Value) -> Value {
    x.downcast::<ClassMethod>().map_or(Value::None, |method| method.0.clone())
}

static STATIC_METHOD_GETTERS: &[Getter] = of_wrapped!(static_function);
static CLASS_METHOD_GETTERS: &[Getter] = of_wrapped!(class_function);

fn construct_property(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [get, set, delete, doc] = args.take().map(|value| value.unwrap_or(Value::None));
    let doc = match (&doc, &get) {
        (Value::None, Value::Function(function)) => function.doc.borrow().clone(),
        _ => doc,
    };
    Ok(Value::object(Property::new(get, set, delete, doc)))
}

fn property(value: &Value) -> Result<&Property> {
    value.downcast::<Property>().ok_or_else(|| receiver::foreign(value, "property", "fget"))
}

fn getter(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, function] = args.take().map(|value| value.unwrap_or(Value::None));
    let old = property(&this)?;
    Ok(Value::object(Property::new(function, old.set.clone(), old.delete.clone(), old.doc.clone())))
}

fn setter(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, function] = args.take().map(|value| value.unwrap_or(Value::None));
    let old = property(&this)?;
    Ok(Value::object(Property::new(old.get.clone(), function, old.delete.clone(), old.doc.clone())))
}

fn deleter(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, function] = args.take().map(|value| value.unwrap_or(Value::None));
    let old = property(&this)?;
    Ok(Value::object(Property::new(old.get.clone(), old.set.clone(), function, old.doc.clone())))
}

fn construct_static_method(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function] = args.take();
    Ok(Value::object(StaticMethod(function.unwrap_or(Value::None))))
}

fn construct_method(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function, receiver] = args.take().map(|value| value.unwrap_or(Value::None));
    if !is_callable(&function) {
        return Err(Error::type_error("first argument must be callable"));
    }
    if receiver.is_none() {
        return Err(Error::type_error("instance must not be None"));
    }
    Ok(Value::Method(Rc::new(BoundMethod { receiver, function })))
}

fn construct_module(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [name, doc] = args.take().map(|value| value.unwrap_or(Value::None));
    let Value::Str(text) = &name else {
        let kind = type_name(&name);
        return Err(Error::type_error(format!("module() argument 'name' must be str, not {kind}")));
    };
    let module = Module::new(text);
    module.set("__name__", name.clone());
    module.set("__doc__", doc);
    for absent in ["__package__", "__loader__", "__spec__"] {
        module.set(absent, Value::None);
    }
    Ok(Value::Module(Rc::new(module)))
}

fn construct_class_method(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [function] = args.take();
    Ok(Value::object(ClassMethod(function.unwrap_or(Value::None))))
}

/// `super(class, object)`. The form without arguments is expanded by the compiler, which knows class and instance.
fn construct_super(_: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [class, object] = args.take();
    match (class, object) {
        (None, _) => Err(Error::runtime("super(): no arguments")),
        (Some(class @ (Value::Type(_) | Value::Class(_))), object) => {
            let fits =
                |object: &Value| derives(&type_of(object), &class) || (is_class(object) && derives(object, &class));
            if object.as_ref().is_some_and(|object| !object.is_none() && !fits(object)) {
                return Err(Error::type_error("super(type, obj): obj must be an instance or subtype of type"));
            }
            Ok(Value::object(Super { class, object: object.unwrap_or(Value::None) }))
        }
        (Some(other), _) => {
            Err(Error::type_error(format!("super() argument 1 must be a type, not {}", type_name(&other))))
        }
    }
}

fn format_method(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, spec] = args.take().map(|value| value.unwrap_or(Value::None));
    match spec {
        Value::Str(spec) => format(cx, &this, &spec).map(Value::from),
        other => Err(Error::type_error(format!("__format__() argument must be str, not {}", type_name(&other)))),
    }
}

/// Calls what the module of the protocol has for it.
fn of_protocol(cx: &mut dyn Host, name: &str, args: Vec<Value>) -> Result<Value> {
    let module = cx.import("copyreg")?;
    let function = get_attribute(cx, &module, name)?;
    cx.call(&function, Args::new(args))
}

fn reduce(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take().map(|value| value.unwrap_or(Value::None));
    of_protocol(cx, "_reduce", vec![this, Value::Int(0)])
}

fn reduce_after(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this, protocol] = args.take().map(|value| value.unwrap_or(Value::None));
    if let Some(class) = script_class(&this)
        && class.lookup("__reduce__").is_some()
    {
        return call_method(cx, &this, "__reduce__", Args::default());
    }
    let protocol = to_index(cx, &protocol)?;
    of_protocol(cx, "_reduce", vec![this, protocol])
}

fn state(cx: &mut dyn Host, args: &mut Bound) -> Result<Value> {
    let [this] = args.take().map(|value| value.unwrap_or(Value::None));
    of_protocol(cx, "_getstate", vec![this])
}
