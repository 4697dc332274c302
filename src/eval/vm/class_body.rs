//! `class` statements and zero-argument `super()`.

use std::cell::RefCell;
use std::rc::Rc;

use super::super::code::{Code, NO_REG, Reg};
use super::super::frame::{Frame, Role, Window};
use super::super::interpreter::Interpreter;
use super::call::code_of;
use crate::error::{Error, Result};
use crate::object::{
    Args, Builtin, ClassParts, Dict, Function, Host, Namespace, Super, Value, collect, derived_metaclass,
    get_attribute, get_item, make_class, native_part, set_item, type_name, type_of,
};

impl Interpreter {
    /// Runs a class body and makes the class: `__build_class__`. Body function, bases and keywords stand in three registers.
    pub(super) fn build_class(&mut self, w: Window, first: Reg) -> Result<Value> {
        let Value::Function(body) = self.operand(Window { locals: 0, ..w }, first)? else {
            return Err(Error::type_error("__build_class__: func must be a function"));
        };
        let Args { positional: bases, mut keywords } = self.spread_args(w, first + 1)?;
        let given = keywords.iter().position(|(name, _)| &**name == "metaclass").map(|at| keywords.remove(at).1);
        let original = Value::tuple(bases.to_vec());
        let bases = self.resolve_bases(bases.into_vec())?;
        let metaclass = match given {
            None | Some(Value::Type(Builtin::Type)) => derived_metaclass(None, &bases)?.map(Value::Class),
            Some(Value::Class(class)) if class.builtin_base() == Builtin::Type => {
                derived_metaclass(Some(class), &bases)?.map(Value::Class)
            }
            // Any callable can stand in for a metaclass.
            other => other,
        };
        let code = code_of(&body)?;
        let prepared = match &metaclass {
            Some(metaclass) => self.prepare(&code.name, &bases, metaclass, &keywords)?,
            None => None,
        };
        let names = Rc::new(RefCell::new(Namespace::new()));
        if let Some(prepared) = &prepared {
            for key in collect(self, prepared)? {
                if let Value::Str(name) = &key {
                    let value = get_item(self, prepared, &key)?;
                    names.borrow_mut().define(name, value);
                }
            }
        }
        let (base, depth) = (self.free_base(), self.frames.len());
        let cells = self.make_cells(&code, base);
        let class_cell = code.class_cell.and_then(|cell| cells.get(cell as usize).cloned());
        let observer = prepared.clone().filter(|prepared| {
            matches!(prepared, Value::Instance(instance) if instance.class().lookup("__setitem__").is_some())
        });
        let observed = observer.is_some();
        let frame = Frame::new(body.clone(), base, 0, cells, Role::Plain)?;
        self.push_frame(frame.with_names(names.clone()).with_prepared(observer), 0)?;
        self.run(depth)?;
        let mut attributes = std::mem::take(&mut *names.borrow_mut());
        if !original.is(&Value::tuple(bases.clone()))
            && let Value::Tuple(items) = &original
            && (items.len() != bases.len() || items.iter().zip(&bases).any(|(a, b)| !a.is(b)))
        {
            attributes.define("__orig_bases__", original);
        }
        let class = match metaclass {
            Some(metaclass) => {
                let namespace = match prepared {
                    Some(prepared) => prepared,
                    None => Value::Dict(Rc::new(Dict::new())),
                };
                for (name, value) in attributes.iter().filter(|(name, _)| !observed || &***name == "__orig_bases__") {
                    set_item(self, &namespace, &Value::str(&**name), value.clone())?;
                }
                let mut args = Args::new([Value::str(&*code.name), Value::tuple(bases), namespace]);
                args.keywords = keywords;
                self.call(&metaclass, args)?
            }
            None => {
                let module = match attributes.get("__module__") {
                    Some(Value::Str(name)) => name.as_str().into(),
                    _ => body.globals.name.clone(),
                };
                let name = code.name.clone();
                make_class(self, ClassParts { name, module, bases, attributes, keywords, metaclass: None })?
            }
        };
        if let (Some(cell), Value::Class(_)) = (class_cell, &class) {
            cell.set(Some(class.clone()));
        }
        Ok(class)
    }

    /// The namespace that a metaclass's `__prepare__` gives for a class body; `None` when it has none of its own.
    fn prepare(
        &mut self,
        name: &Rc<str>,
        bases: &[Value],
        metaclass: &Value,
        keywords: &[(Rc<str>, Value)],
    ) -> Result<Option<Value>> {
        let Value::Class(class) = metaclass else { return Ok(None) };
        if class.lookup("__prepare__").is_none() {
            return Ok(None);
        }
        let prepare = get_attribute(self, metaclass, "__prepare__")?;
        let mut args = Args::new([Value::str(&**name), Value::tuple(bases.to_vec())]);
        args.keywords = keywords.to_vec();
        let namespace = self.call(&prepare, args)?;
        match native_part(&namespace).as_ref().unwrap_or(&namespace) {
            Value::Dict(_) => Ok(Some(namespace)),
            other => {
                let (owner, kind) = (class.name.borrow().clone(), type_name(other));
                Err(Error::type_error(format!("{owner}.__prepare__() must return a mapping, not {kind}")))
            }
        }
    }

    /// Bases that are no classes may stand for some (`__mro_entries__`), as `typing.Generic[T]` does.
    fn resolve_bases(&mut self, bases: Vec<Value>) -> Result<Vec<Value>> {
        let mut resolved = Vec::new();
        for base in bases {
            match &base {
                Value::Type(_) | Value::Class(_) => resolved.push(base),
                other => match crate::object::find_attribute(self, other, "__mro_entries__")? {
                    Some(entries) => {
                        let entries = self.call(&entries, Args::new([Value::tuple(vec![base.clone()])]))?;
                        resolved.extend(crate::object::collect(self, &entries)?);
                    }
                    None => {
                        // CPython takes the class of the base for the metaclass and calls it with the three parts of a class.
                        let class = type_of(other);
                        let parts = [Value::str(""), Value::tuple(Vec::new()), Value::Dict(Rc::new(Dict::new()))];
                        self.call(&class, Args::new(parts))?;
                        let name = crate::object::type_name(other);
                        return Err(Error::type_error(format!("bases must be types, not '{name}' objects")));
                    }
                },
            }
        }
        Ok(resolved)
    }

    pub(super) fn call_super(
        &mut self,
        w: Window,
        callee: Reg,
        free: u16,
        code: &Code,
        function: &Rc<Function>,
    ) -> Result<Value> {
        let callee = self.operand(Window { locals: 0, ..w }, callee)?;
        if !matches!(callee, Value::Type(Builtin::Super)) {
            return self.call(&callee, Args::default());
        }
        if code.parameters.positional == 0 && !code.parameters.rest {
            return Err(Error::runtime("super(): no arguments"));
        }
        let in_cell = code.cells.iter().position(|(_, parameter)| *parameter == Some(0));
        let first = match in_cell {
            Some(cell) => self.frame()?.cells()[cell].get(),
            None => self.stack[w.base].clone(),
        };
        let Some(first) = first else { return Err(Error::runtime("super(): arg[0] deleted")) };
        if free == NO_REG {
            return Err(Error::runtime("super(): __class__ cell not found"));
        }
        let Some(class) = function.closure.get(free as usize).and_then(|cell| cell.get()) else {
            return Err(Error::runtime("super(): empty __class__ cell"));
        };
        let holds = match &first {
            Value::Class(own) if own.is_subclass(&class) => true,
            other => match type_of(other) {
                Value::Class(own) => own.is_subclass(&class),
                _ => false,
            },
        };
        if !holds {
            return Err(Error::type_error("super(type, obj): obj must be an instance or subtype of type"));
        }
        Ok(Value::object(Super { class, object: first }))
    }
}
