//! `class` statements and zero-argument `super()`.

use std::cell::RefCell;
use std::rc::Rc;

use super::super::code::{Code, NO_REG, Reg};
use super::super::frame::{Frame, Role, Window};
use super::super::interpreter::Interpreter;
use super::call::code_of;
use crate::error::{Error, Result};
use crate::object::{Args, Builtin, Function, Host, Namespace, Value, make_class, type_of};

impl Interpreter {
    /// Runs a class body and makes the class: `__build_class__`. Body function, bases and keywords stand in three registers.
    pub(super) fn build_class(&mut self, w: Window, first: Reg) -> Result<Value> {
        let Value::Function(body) = self.operand(Window { locals: 0, ..w }, first)? else {
            return Err(Error::type_error("__build_class__: func must be a function"));
        };
        let Args { positional: bases, mut keywords } = self.spread_args(w, first + 1)?;
        if let Some(index) = keywords.iter().position(|(name, _)| &**name == "metaclass") {
            let (_, metaclass) = keywords.remove(index);
            // `abc.ABCMeta` only marks what `abc` checks; `type` is what classes have anyway.
            let harmless = match &metaclass {
                Value::Type(Builtin::Type) => true,
                other => crate::object::class_name(other) == "ABCMeta",
            };
            if !harmless {
                return Err(Error::not_implemented("class: the argument 'metaclass' is not available in newaxis yet"));
            }
        }
        let bases = self.resolve_bases(bases.into_vec())?;
        let code = code_of(&body)?;
        let names = Rc::new(RefCell::new(Namespace::new()));
        let (base, depth) = (self.free_base(), self.frames.len());
        let cells = self.make_cells(&code, base);
        let class_cell = code.class_cell.and_then(|cell| cells.get(cell as usize).cloned());
        let frame = Frame::new(body.clone(), base, 0, cells, Role::Plain)?.with_names(names.clone());
        self.push_frame(frame, 0)?;
        self.run(depth)?;
        let attributes = std::mem::take(&mut *names.borrow_mut());
        let module = match attributes.get("__module__") {
            Some(Value::Str(name)) => name.to_string(),
            _ => body.globals.name.to_string(),
        };
        let class = make_class(self, &code.name, &module, bases, attributes, keywords)?;
        if let Some(cell) = class_cell {
            cell.set(Some(class.clone()));
        }
        Ok(class)
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
            Value::Class(own) => own.is_subclass(&class),
            other => match type_of(other) {
                Value::Class(own) => own.is_subclass(&class),
                _ => false,
            },
        };
        if !holds {
            return Err(Error::type_error("super(type, obj): obj must be an instance or subtype of type"));
        }
        self.call(&callee, Args::new([class, first]))
    }
}
