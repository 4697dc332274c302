//! Classes that scripts make, and their instances.
//!
//! A class that derives from a built-in one (`class Stack(list)`) gives its instances a native part: an instance then *has* a list,
//! and operations that the class does not override go to it. Subclasses of `ndarray` and of exceptions need no instance of this kind:
//! `ArrayObject` and `Exception` carry their class themselves.

use std::cell::{Cell, Ref, RefCell};
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicU64, Ordering};

use super::finalizer::{Finalizers, Pending};
use super::function::Function;
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
    tag: Cell<u64>,
    /// Classes that have this one among their ancestors.
    heirs: RefCell<Vec<Weak<Class>>>,
    /// How many attributes its last instance had, and what making one takes, as found out under a tag.
    room: Cell<u32>,
    plan: Cell<(u64, Option<Binding>)>,
    /// Where names that operators ask for were found, by the address of the name.
    specials: RefCell<Vec<(&'static str, u64, Option<Binding>)>>,
    /// The class of the class, when a script made it (it derives from `type`).
    metaclass: Option<Rc<Class>>,
    /// What instances may hold, when the class or an ancestor has `__slots__`.
    pub layout: Option<Layout>,
    /// Classes that derive from this one directly.
    pub derived: RefCell<Vec<Weak<Class>>>,
    /// Where its instances go when nobody refers to them any more, if the class or an ancestor has a `__del__`.
    finalizers: RefCell<Option<Rc<Finalizers>>>,
    /// Whether the class or an ancestor defined `__getattribute__` when it was made.
    hooks_attributes: bool,
}

/// Where a lookup in a class ended: how many ancestors above the class, and in which slot.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Binding {
    depth: u32,
    slot: u32,
}

/// How many names of operators a class remembers before it begins anew.
const MOST_SPECIALS: usize = 16;

/// Tags are never given twice in a process, so that what was remembered under one is forgotten with it. They say nothing else.
static NEXT_TAG: AtomicU64 = AtomicU64::new(1);

fn fresh_tag() -> u64 {
    NEXT_TAG.fetch_add(1, Ordering::Relaxed)
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
    /// Whether `__del__` was called.
    finalized: Cell<bool>,
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
        let mut builtins = ancestors.iter().filter_map(|class| match class {
            Value::Type(builtin) => Some(*builtin),
            _ => None,
        });
        let kinds = builtins.clone().filter_map(|builtin| match builtin {
            Builtin::Exception(kind) => Some(kind),
            _ => None,
        });
        let builtin_base = match super::exception_members::best_base(kinds) {
            Some(kind) => Builtin::Exception(kind),
            None => builtins.next().unwrap_or(Builtin::Object),
        };
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
            tag: Cell::new(fresh_tag()),
            heirs: RefCell::default(),
            room: Cell::new(0),
            plan: Cell::new((0, None)),
            specials: RefCell::default(),
            metaclass: None,
            layout: None,
            derived: RefCell::default(),
            finalizers: RefCell::default(),
        }
    }

    /// Stands for the names that the class and its ancestors have, and for what is bound to them where that matters to a lookup:
    /// as long as the tag is the same, so is the outcome of `find`.
    #[inline(always)]
    pub fn tag(&self) -> u64 {
        self.tag.get()
    }

    /// Tells the ancestors that a change of theirs is one of this class.
    pub fn register(self: &Rc<Class>) {
        for ancestor in &self.ancestors {
            if let Value::Class(ancestor) = ancestor {
                let mut heirs = ancestor.heirs.borrow_mut();
                if heirs.len() == heirs.capacity() {
                    heirs.retain(|heir| heir.strong_count() > 0);
                }
                heirs.push(Rc::downgrade(self));
            }
        }
    }

    /// Lets instances have their `__del__` called, if there is one.
    pub fn finalize_with(&self, finalizers: &Rc<Finalizers>) {
        if self.lookup("__del__").is_some() {
            finalizers.used.set(true);
            *self.finalizers.borrow_mut() = Some(finalizers.clone());
        }
    }

    /// To be called after every change of `attributes`.
    pub fn changed(&self) {
        self.tag.set(fresh_tag());
        for heir in self.heirs.borrow().iter() {
            if let Some(heir) = heir.upgrade() {
                heir.tag.set(fresh_tag());
            }
        }
    }

    /// Where an attribute of the class or of a script's class among its ancestors is bound.
    pub fn find(&self, name: &str) -> Option<Binding> {
        let bound = |attributes: &RefCell<Namespace>| {
            let attributes = attributes.borrow();
            attributes.find_slot(name).filter(|&slot| attributes.slot_value(slot).is_some())
        };
        if let Some(slot) = bound(&self.attributes) {
            return Some(Binding { depth: 0, slot });
        }
        self.ancestors.iter().enumerate().find_map(|(i, class)| match class {
            Value::Class(class) => bound(&class.attributes).map(|slot| Binding { depth: i as u32 + 1, slot }),
            _ => None,
        })
    }

    /// As [`Class::find`], for the names of operators and their like: what was found is remembered for as long as the tag is the same.
    pub fn special(&self, name: &'static str) -> Option<Binding> {
        let tag = self.tag.get();
        let mut known = self.specials.borrow_mut();
        for (at, since, binding) in known.iter() {
            if std::ptr::eq(*at, name) && *since == tag {
                return *binding;
            }
        }
        if known.len() == MOST_SPECIALS {
            known.clear();
        }
        let binding = self.find(name);
        known.push((name, tag, binding));
        binding
    }

    /// The value that `find` found, handed to `look` without a copy.
    #[inline(always)]
    pub fn at<T>(&self, found: Binding, look: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let owner = match found.depth {
            0 => self,
            depth => match self.ancestors.get(depth as usize - 1) {
                Some(Value::Class(class)) => class,
                _ => return None,
            },
        };
        look(owner.attributes.borrow().slot_value(found.slot)?)
    }

    /// The same if it is a function of a script.
    #[inline(always)]
    pub fn function_at(&self, found: Binding) -> Option<Rc<Function>> {
        self.at(found, |value| match value {
            Value::Function(function) => Some(Rc::clone(function)),
            _ => None,
        })
    }

    /// What `plan` answers for the class as it is now, asked once for each tag. It finds the `__init__` of classes whose instances
    /// need nothing else.
    #[inline(always)]
    pub fn planned<E>(&self, plan: impl FnOnce() -> Result<Option<Binding>, E>) -> Result<Option<Binding>, E> {
        let (tag, known) = self.plan.get();
        if tag == self.tag.get() {
            return Ok(known);
        }
        let found = plan()?;
        self.plan.set((self.tag.get(), found));
        Ok(found)
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
        let mut attributes = Namespace::new();
        attributes.reserve(class.room.get() as usize);
        Instance {
            class: RefCell::new(class),
            attributes: RefCell::new(attributes),
            native: RefCell::new(native),
            finalized: Cell::new(false),
        }
    }

    /// The tag of its class.
    #[inline(always)]
    pub fn class_tag(&self) -> u64 {
        self.class.borrow().tag()
    }

    /// Binds a new attribute of its own, and lets the next instance of the class have room for it.
    pub fn attach(&self, slot: u32, name: &Rc<str>, value: Value) -> (u32, Option<Value>) {
        let mut attributes = self.attributes.borrow_mut();
        let (slot, old) = attributes.set_hinted(slot, name, value);
        let class = self.class.borrow();
        let count = attributes.slot_count().min(64) as u32;
        if count > class.room.get() {
            class.room.set(count);
        }
        (slot, old)
    }

    pub fn class(&self) -> Ref<'_, Rc<Class>> {
        self.class.borrow()
    }

    /// Whether its `__del__` is still to be called; from now on it is not.
    pub fn take_finalizer(&self) -> bool {
        self.class.borrow().finalizers.borrow().is_some() && !self.finalized.replace(true)
    }

    pub fn set_class(&self, class: Rc<Class>) {
        *self.class.borrow_mut() = class;
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        let class = self.class.get_mut();
        let finalizers = match class.finalizers.try_borrow() {
            Ok(finalizers) if !self.finalized.get() => finalizers.clone(),
            _ => None,
        };
        if let Some(finalizers) = finalizers {
            let revived = Instance {
                class: RefCell::new(class.clone()),
                attributes: RefCell::new(std::mem::take(self.attributes.get_mut())),
                native: RefCell::new(self.native.get_mut().take()),
                finalized: Cell::new(true),
            };
            finalizers.push(Pending::Instance(Rc::new(revived)));
        }
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
        Value::Array(array) => array.class().map_or(Value::Type(Builtin::NdArray), Value::Class),
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
        DType::Struct(_) | DType::Sub(_) | DType::Void(_) => "VoidDType",
        DType::Object(_) => "ObjectDType",
    }
}
