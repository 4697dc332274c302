//! Calling classes: built-in ones, exceptions, and those of scripts with `__new__` and `__init__`.

use std::rc::Rc;

use super::super::interpreter::Interpreter;
use crate::error::{Error, Kind, Result};
use crate::object::{
    Args, Builtin, Class, Dict, Exception, Function, Host, Object, Value, class_from_arguments, derived_metaclass,
    exception_members, find_special, type_name, type_of,
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
        if let Builtin::Exception(Kind::AxisError) = class {
            return axis_error(self, args).map(|exception| Value::Exception(Rc::new(exception)));
        }
        if let Builtin::Exception(kind) = class {
            let exception = Rc::new(Exception::new(by_arguments(kind, &args.positional), None, Vec::new()));
            exception_members::initialize(self, &exception, args.positional.into_vec(), args.keywords)?;
            return Ok(Value::Exception(exception));
        }
        match (class, &args.positional[..]) {
            (Builtin::Type, [value]) if args.keywords.is_empty() => return Ok(type_of(value)),
            (Builtin::Type, [_, bases, _]) => {
                // The metaclass of a base makes the class, as it would for a `class` statement.
                let bases = match bases {
                    Value::Tuple(bases) => bases.to_vec(),
                    _ => Vec::new(),
                };
                if let Some(metaclass) = derived_metaclass(None, &bases)?
                    && (metaclass.lookup("__new__").is_some() || metaclass.lookup("__init__").is_some())
                {
                    return crate::object::instantiate(self, &metaclass, args);
                }
                let module = self.running_module();
                return class_from_arguments(self, None, module, &args);
            }
            (Builtin::Type, _) => return Err(Error::type_error("type() takes 1 or 3 arguments")),
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

    /// The name of the module whose code is running.
    pub(super) fn running_module(&self) -> Option<Value> {
        self.frame().ok().and_then(|frame| frame.function().globals.get("__name__"))
    }

    /// The `__init__` that may run in the loop at once; `None` when making an instance takes more.
    #[inline(always)]
    pub(super) fn simple_init(&mut self, class: &Rc<Class>) -> Result<Option<Rc<Function>>> {
        let binding = class.planned(|| -> Result<_> {
            if class.builtin_base() != Builtin::Object || class.metaclass().is_some() || class.find("__new__").is_some()
            {
                return Ok(None);
            }
            Ok(class.find("__init__"))
        })?;
        Ok(binding.and_then(|binding| {
            class.at(binding, |init| match init {
                Value::Function(init) => Some(Rc::clone(init)),
                _ => None,
            })
        }))
    }

    /// `C(...)` for a script's class: its metaclass may answer.
    pub(super) fn instantiate(&mut self, class: &Rc<Class>, args: Args) -> Result<Value> {
        if class.metaclass().is_some()
            && let Some(call) = find_special(self, &Value::Class(class.clone()), "__call__")
        {
            return self.call(&call, args);
        }
        crate::object::instantiate(self, class, args)
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

/// The class of `OSError(number, ...)` and of `BaseExceptionGroup(message, exceptions)`, which depends on the arguments.
fn by_arguments(kind: Kind, args: &[Value]) -> Kind {
    match (kind, args) {
        (Kind::BaseExceptionGroup, args) => crate::object::exception_group::kind_of_group(args),
        (Kind::OSError, [Value::Int(number), _] | [Value::Int(number), _, _] | [Value::Int(number), _, _, _])
        | (Kind::OSError, [Value::Int(number), _, _, _, _]) => match number {
            1 | 13 => Kind::PermissionError,
            2 => Kind::FileNotFoundError,
            3 => Kind::ProcessLookupError,
            4 => Kind::InterruptedError,
            10 => Kind::ChildProcessError,
            11 | 114 | 115 => Kind::BlockingIOError,
            17 => Kind::FileExistsError,
            20 => Kind::NotADirectoryError,
            21 => Kind::IsADirectoryError,
            32 | 108 => Kind::BrokenPipeError,
            103 => Kind::ConnectionAbortedError,
            104 => Kind::ConnectionResetError,
            110 => Kind::TimeoutError,
            111 => Kind::ConnectionRefusedError,
            _ => kind,
        },
        _ => kind,
    }
}

/// `AxisError(axis, ndim=None, msg_prefix=None)`: a message, or the numbers that one is made of.
fn axis_error(host: &mut dyn Host, args: Args) -> Result<Exception> {
    const NAMES: [&str; 3] = ["axis", "ndim", "msg_prefix"];
    let mut given: [Option<Value>; 3] = Default::default();
    let positional: Vec<Value> = args.positional.iter().cloned().collect();
    let is_positional = args.keywords.is_empty();
    for (place, value) in given.iter_mut().zip(args.positional) {
        *place = Some(value);
    }
    for (name, value) in args.keywords {
        match NAMES.iter().position(|known| *known == &*name) {
            Some(place) => given[place] = Some(value),
            None => {
                return Err(Error::type_error(format!(
                    "AxisError.__init__() got an unexpected keyword argument '{name}'"
                )));
            }
        }
    }
    let [Some(axis), ndim, prefix] = given else {
        return Err(Error::type_error("AxisError.__init__() missing 1 required positional argument: 'axis'"));
    };
    let (ndim, prefix) = (ndim.unwrap_or(Value::None), prefix.unwrap_or(Value::None));
    if ndim.is_none() && prefix.is_none() {
        return Ok(Exception::new(Kind::AxisError, None, vec![axis]));
    }
    if is_positional && !ndim.is_none() {
        // The text is made of the arguments when it is asked for.
        return Ok(Exception::new(Kind::AxisError, None, positional));
    }
    let mut message = format!(
        "axis {} is out of bounds for array of dimension {}",
        crate::object::str(host, &axis)?,
        crate::object::str(host, &ndim)?
    );
    if !prefix.is_none() {
        message = format!("{}: {message}", crate::object::str(host, &prefix)?);
    }
    let exception = Exception::new(Kind::AxisError, None, vec![Value::from(message)]);
    exception.attributes.borrow_mut().define("axis", axis);
    exception.attributes.borrow_mut().define("ndim", ndim);
    Ok(exception)
}
