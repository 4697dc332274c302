//! Calling classes: built-in ones, exceptions, and those of scripts with `__new__` and `__init__`.

use std::rc::Rc;

use super::super::interpreter::Interpreter;
use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Builtin, Class, Dict, Exception, Function, Host, Object, Super, Value, get_attribute, is_instance,
    make_class, to_str, type_name, type_of,
};

/// What `object()` makes.
struct PlainObject;

impl Object for PlainObject {
    fn builtin(&self) -> Builtin {
        Builtin::Object
    }
}

impl Interpreter {
    /// `C(...)` for a built-in class.
    pub(super) fn construct(&mut self, class: Builtin, args: Args) -> Result<Value> {
        if let Builtin::Exception(kind) = class {
            if !args.keywords.is_empty() && kind != Kind::ImportError && kind != Kind::AttributeError {
                return Err(Error::type_error(format!("{}() takes no keyword arguments", class.name())));
            }
            return Ok(Value::Exception(Rc::new(new_exception(kind, None, args))));
        }
        match (class, &args.positional[..]) {
            (Builtin::Type, [value]) if args.keywords.is_empty() => return Ok(type_of(value)),
            (Builtin::Type, [name, bases, attributes]) => return self.class_from_parts(name, bases, attributes),
            (Builtin::Type, _) => return Err(Error::type_error("type() takes 1 or 3 arguments")),
            (Builtin::Super, [class, object]) => {
                let (class, object) = (class.clone(), object.clone());
                return Ok(Value::object(Super { class, object }));
            }
            _ => {}
        }
        if let Some(entry) = self.type_table(class).and_then(|table| table.construct) {
            let mut bound = entry.bind(args)?;
            return (entry.native)(self, &mut bound);
        }
        if class == Builtin::Object {
            return match args.positional.is_empty() && args.keywords.is_empty() {
                true => Ok(Value::object(PlainObject)),
                false => Err(Error::type_error("object() takes no arguments")),
            };
        }
        let module = match class.module() {
            "builtins" => String::new(),
            module => format!("{module}."),
        };
        Err(Error::type_error(format!("cannot create '{module}{}' instances", class.name())))
    }

    fn class_from_parts(&mut self, name: &Value, bases: &Value, attributes: &Value) -> Result<Value> {
        let name = to_str(name, "type.__new__() argument 1")?.to_string();
        let Value::Tuple(bases) = bases else {
            let kind = type_name(bases);
            return Err(Error::type_error(format!("type.__new__() argument 2 must be tuple, not {kind}")));
        };
        let Value::Dict(dict) = attributes else {
            let kind = type_name(attributes);
            return Err(Error::type_error(format!("type.__new__() argument 3 must be dict, not {kind}")));
        };
        let mut names = crate::object::Namespace::new();
        for (key, value) in dict.items() {
            names.define(to_str(&key, "attribute name")?, value);
        }
        let globals = self.frame().ok().and_then(|frame| frame.function().globals.get("__name__"));
        let module = match names.remove("__module__").or(globals) {
            Some(Value::Str(module)) => module.to_string(),
            _ => "__main__".to_string(),
        };
        make_class(self, &name, &module, bases.to_vec(), names, Vec::new())
    }

    /// The `__init__` that may run in the loop at once; `None` when making an instance takes more.
    #[inline(always)]
    pub(super) fn simple_init(&mut self, class: &Rc<Class>) -> Result<Option<Rc<Function>>> {
        let binding = class.planned(|| -> Result<_> {
            if class.builtin_base() != Builtin::Object || class.find("__new__").is_some() {
                return Ok(None);
            }
            self.refuse_abstract(class)?;
            Ok(class.find("__init__"))
        })?;
        Ok(binding.and_then(|binding| {
            class.at(binding, |init| match init {
                Value::Function(init) => Some(Rc::clone(init)),
                _ => None,
            })
        }))
    }

    /// Classes with abstract methods (`abc`) cannot be instantiated.
    fn refuse_abstract(&mut self, class: &Rc<Class>) -> Result<()> {
        let Some(names) = class.lookup("__abstractmethods__") else { return Ok(()) };
        let mut names: Vec<String> = crate::object::collect(self, &names)?
            .iter()
            .map(|name| to_str(name, "name").unwrap_or("").into())
            .collect();
        names.sort();
        if names.is_empty() {
            return Ok(());
        }
        let plural = if names.len() == 1 { "" } else { "s" };
        Err(Error::type_error(format!(
            "Can't instantiate abstract class {} with abstract method{plural} {}",
            class.name.borrow(),
            names.join(", ")
        )))
    }

    /// `C(...)` for a script's class.
    pub(super) fn instantiate(&mut self, class: &Rc<Class>, args: Args) -> Result<Value> {
        let init = class.lookup("__init__");
        let instance = match class.lookup("__new__") {
            Some(_) => {
                let new = get_attribute(self, &Value::Class(class.clone()), "__new__")?;
                let mut with_class = args.clone();
                with_class.positional.insert(0, Value::Class(class.clone()));
                let made = self.call(&new, with_class)?;
                if !is_instance(self, &made, &Value::Class(class.clone()))? {
                    return Ok(made);
                }
                made
            }
            None => self.new_instance(class, &args)?,
        };
        if let Some(init) = init {
            let mut args = args;
            args.positional.insert(0, instance.clone());
            let result = self.call(&init, args)?;
            if !result.is_none() {
                return Err(init_returned(&result));
            }
        }
        Ok(instance)
    }

    /// What `object.__new__`, or that of the built-in base, makes.
    fn new_instance(&mut self, class: &Rc<Class>, args: &Args) -> Result<Value> {
        self.refuse_abstract(class)?;
        crate::object::new_instance(self, class, args)
    }

    /// The exception that `raise value` raises.
    pub(in super::super) fn exception_of(&mut self, value: Value) -> Result<Rc<Exception>> {
        let made = match &value {
            Value::Exception(exception) => return Ok(exception.clone()),
            Value::Type(Builtin::Exception(_)) => self.call(&value, Args::default())?,
            Value::Class(class) if matches!(class.builtin_base(), Builtin::Exception(_)) => {
                self.call(&value, Args::default())?
            }
            _ => return Err(Error::type_error("exceptions must derive from BaseException")),
        };
        match made {
            Value::Exception(exception) => Ok(exception),
            other => Err(Error::type_error(format!(
                "calling {} should have returned an instance of BaseException, not {}",
                crate::object::class_name(&value),
                crate::object::class_name(&type_of(&other))
            ))),
        }
    }

    /// A dict of names and values.
    pub(in super::super) fn dict_of(&mut self, names: Vec<(Rc<str>, Value)>) -> Result<Value> {
        let dict = Dict::new();
        for (name, value) in names {
            dict.insert(self, Value::from(&*name), value)?;
        }
        Ok(Value::Dict(Rc::new(dict)))
    }
}

#[cold]
pub(super) fn init_returned(value: &Value) -> Error {
    Error::type_error(format!("__init__() should return None, not '{}'", type_name(value)))
}

/// An exception with its arguments; `OSError(2, ...)` becomes the class of its error number.
fn new_exception(kind: Kind, class: Option<Rc<Class>>, args: Args) -> Exception {
    let kind = match (kind, &args.positional[..]) {
        (Kind::OSError, [Value::Int(number), _, ..]) if class.is_none() => match number {
            2 => Kind::FileNotFoundError,
            17 => Kind::FileExistsError,
            20 => Kind::NotADirectoryError,
            21 => Kind::IsADirectoryError,
            1 | 13 => Kind::PermissionError,
            32 => Kind::BrokenPipeError,
            110 => Kind::TimeoutError,
            _ => kind,
        },
        _ => kind,
    };
    let exception = Exception::new(kind, class, args.positional.into_vec());
    for (name, value) in args.keywords {
        exception.attributes.borrow_mut().set(&name, value);
    }
    exception
}
