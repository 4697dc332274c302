//! Calls: pushing a frame for script functions, calling native code for the rest.

use std::rc::Rc;
use std::sync::atomic::Ordering;

use smallvec::SmallVec;

use super::super::code::*;
use super::super::frame::{Cells, Frame, Role, Window, recursion_error};
use super::super::interpreter::Interpreter;
use super::Exit;
use super::register::clear;
use crate::error::{Error, Result};
use crate::object::{Args, Bound, Entry, Function, Host, ParameterKind, Value, find_special, type_name};

impl Interpreter {
    /// A call with positional arguments above the callee. True when a frame was pushed, so that the loop goes on in it.
    pub(super) fn call_op(&mut self, w: Window, d: Reg, callee: Reg, count: usize) -> Result<bool> {
        let at = w.base + callee as usize;
        match self.stack[at].take() {
            Some(Value::Function(function)) => self.enter_function(function, at + 1, count, d, w),
            Some(Value::Entry(entry)) => {
                let value = self.call_entry(entry, at + 1, count)?;
                self.put(w, d, value);
                Ok(false)
            }
            Some(Value::Class(class)) => {
                if let Some((function, instance)) = self.simple_instance(&class, count)? {
                    self.stack[at] = Some(instance.clone());
                    return self.enter_init(function, instance, at, count + 1, d, w);
                }
                let args = self.take_args(at + 1, count);
                let value = self.instantiate(&class, args)?;
                self.put(w, d, value);
                Ok(false)
            }
            Some(Value::Method(method)) => {
                // The receiver takes the callee's place, right below the arguments.
                self.stack[at] = Some(method.receiver.clone());
                match &method.function {
                    Value::Function(function) => self.enter_function(function.clone(), at, count + 1, d, w),
                    other => {
                        let args = self.take_args(at, count + 1);
                        let value = self.call(other, args)?;
                        self.put(w, d, value);
                        Ok(false)
                    }
                }
            }
            Some(other) => {
                let args = self.take_args(at + 1, count);
                let value = self.call(&other, args)?;
                self.put(w, d, value);
                Ok(false)
            }
            None => Err(Error::type_error("nothing to call")),
        }
    }

    /// A call of what `LoadMethod` prepared: function and receiver, or a callable and nothing.
    pub(super) fn call_method_op(&mut self, w: Window, d: Reg, callee: Reg, count: usize) -> Result<bool> {
        let at = w.base + callee as usize;
        if self.stack[at + 1].is_none() {
            // The callee moves up to its arguments.
            self.stack[at + 1] = self.stack[at].take();
            return self.call_op(w, d, callee + 1, count);
        }
        match self.stack[at].take() {
            Some(Value::Function(function)) => self.enter_function(function, at + 1, count + 1, d, w),
            Some(Value::Entry(entry)) => {
                let value = self.call_entry(entry, at + 1, count + 1)?;
                self.put(w, d, value);
                Ok(false)
            }
            Some(other) => {
                let args = self.take_args(at + 1, count + 1);
                let value = self.call(&other, args)?;
                self.put(w, d, value);
                Ok(false)
            }
            None => Err(Error::type_error("nothing to call")),
        }
    }

    /// Pushes a function's frame over arguments that already stand in place, or makes its generator.
    fn enter_function(&mut self, function: Rc<Function>, base: usize, count: usize, d: Reg, w: Window) -> Result<bool> {
        let code = code_of(&function)?;
        let p = &code.parameters;
        let count = if count == p.positional && p.keyword_only == 0 && !p.rest && !p.keywords {
            count
        } else {
            let args = self.take_args(base, count);
            self.bind(&function, &code, args, base)?
        };
        if code.generator {
            self.clear_above(base, count, &code);
            let value = self.make_generator(function, code, base);
            self.put(w, d, value);
            return Ok(false);
        }
        self.push_function(function, code, base, count, d, Role::Plain)?;
        Ok(true)
    }

    fn enter_init(
        &mut self,
        function: Rc<Function>,
        instance: Value,
        base: usize,
        count: usize,
        d: Reg,
        w: Window,
    ) -> Result<bool> {
        let code = code_of(&function)?;
        let p = &code.parameters;
        let count = if count == p.positional && p.keyword_only == 0 && !p.rest && !p.keywords {
            count
        } else {
            let args = self.take_args(base, count);
            self.bind(&function, &code, args, base)?
        };
        if code.generator {
            let _ = w;
            return Err(Error::type_error("__init__() should return None, not 'generator'"));
        }
        self.push_function(function, code, base, count, d, Role::Init(instance))?;
        Ok(true)
    }

    /// Pushes the frame of a call that needs no binding.
    #[inline(always)]
    pub(super) fn push_simple(
        &mut self,
        function: Rc<Function>,
        code: Rc<Code>,
        base: usize,
        count: usize,
        dst: Reg,
    ) -> Result<()> {
        let (end, locals) = (base + code.registers, code.locals.len());
        if self.frames.len() + self.native_depth >= self.state.limits.recursion {
            return Err(recursion_error(""));
        }
        if self.interrupt.load(Ordering::Relaxed) {
            return Err(self.interrupted());
        }
        if self.stack.len() < end {
            self.stack.resize_with(end * 2, || None);
        }
        for register in &mut self.stack[base + count..base + locals] {
            clear(register);
        }
        if let Some(caller) = self.frames.last_mut() {
            caller.pc = self.pc;
        }
        self.frames.push(Frame { function, code, base, pc: 0, dst, extra: None });
        Ok(())
    }

    fn push_function(
        &mut self,
        function: Rc<Function>,
        code: Rc<Code>,
        base: usize,
        count: usize,
        dst: Reg,
        role: Role,
    ) -> Result<()> {
        let cells = if code.cells.is_empty() { Cells::new() } else { self.make_cells(&code, base) };
        self.push_frame(Frame::new(function, code, base, dst, cells, role), count)
    }

    /// Locals that are no arguments begin unbound.
    fn clear_above(&mut self, base: usize, count: usize, code: &Code) {
        let end = base + code.registers;
        if self.stack.len() < end {
            self.stack.resize_with(end * 2, || None);
        }
        for register in &mut self.stack[base + count..end] {
            *register = None;
        }
    }

    pub(super) fn take_args(&mut self, from: usize, count: usize) -> Args {
        let positional = self.stack[from..from + count].iter_mut().filter_map(Option::take).collect();
        Args { positional, keywords: Vec::new() }
    }

    /// Calls a native function with positional arguments from registers.
    fn call_entry(&mut self, entry: &'static Entry, from: usize, count: usize) -> Result<Value> {
        let signature = entry.parsed();
        let parameters = &signature.parameters;
        let plain = count <= parameters.len()
            && parameters[..count].iter().all(|p| p.kind != ParameterKind::KeywordOnly)
            && parameters[count..].iter().all(|p| p.default.is_some());
        let mut bound = if plain {
            let mut values: SmallVec<[Option<Value>; 8]> =
                self.stack[from..from + count].iter_mut().map(Option::take).collect();
            values.resize(parameters.len(), None);
            Bound { values, ..Bound::default() }
        } else {
            entry.bind(self.take_args(from, count))?
        };
        (entry.native)(self, &mut bound)
    }

    pub(super) fn call_keywords_op(
        &mut self,
        w: Window,
        d: Reg,
        callee: Reg,
        call: &KeywordCall,
        method: bool,
    ) -> Result<()> {
        let at = w.base + callee as usize;
        let function = self.stack[at].take();
        let receiver = if method { self.stack[at + 1].take() } else { None };
        let first = at + 1 + method as usize;
        let mut args = self.take_args(first, call.positional as usize);
        if let Some(receiver) = receiver {
            args.positional.insert(0, receiver);
        }
        let values = &mut self.stack[first + call.positional as usize..];
        args.keywords =
            call.names.iter().zip(values).filter_map(|(name, value)| Some((name.clone(), value.take()?))).collect();
        let Some(function) = function else { return Err(Error::type_error("nothing to call")) };
        let value = self.call(&function, args)?;
        self.put(w, d, value);
        Ok(())
    }

    /// Calls a script's function from native code.
    pub(super) fn invoke(&mut self, function: &Rc<Function>, args: Args) -> Result<Value> {
        let code = code_of(function)?;
        let base = self.free_base();
        let count = self.bind(function, &code, args, base)?;
        if code.generator {
            self.clear_above(base, count, &code);
            return Ok(self.make_generator(function.clone(), code, base));
        }
        let depth = self.frames.len();
        self.push_function(function.clone(), code, base, count, 0, Role::Plain)?;
        self.run(depth).map(Exit::value)
    }

    /// Calls any value.
    pub(in super::super) fn call_value(&mut self, callee: &Value, mut args: Args) -> Result<Value> {
        match callee {
            Value::Function(function) => self.invoke(function, args),
            Value::Entry(entry) => {
                let mut bound = entry.bind(args)?;
                (entry.native)(self, &mut bound)
            }
            Value::Method(method) => {
                args.positional.insert(0, method.receiver.clone());
                self.call(&method.function, args)
            }
            Value::Type(builtin) => self.construct(*builtin, args),
            Value::Class(class) => self.instantiate(class, args),
            Value::Ufunc(ufunc) => crate::object::ufunc_call::call_ufunc(self, ufunc, args),
            Value::Object(object) => {
                if let Some(result) = self.call_generator_part(callee, &args) {
                    return result;
                }
                if let Some(intrinsic) = callee.downcast::<super::super::intrinsic::Intrinsic>() {
                    return self.call_intrinsic(intrinsic.name, args);
                }
                object.call(self, args)
            }
            other => match find_special(self, other, "__call__") {
                Some(method) => self.call(&method, args),
                None => Err(Error::type_error(format!("'{}' object is not callable", type_name(other)))),
            },
        }
    }
}

/// The code of a function that can be entered with so many positional arguments without binding them.
#[inline(always)]
pub(super) fn simple_code(function: &Rc<Function>, count: usize) -> Option<Rc<Code>> {
    let code = function.code.clone().downcast::<Code>().ok()?;
    (code.simple && code.parameters.positional == count).then_some(code)
}

/// The compiled code of a function.
pub(in super::super) fn code_of(function: &Rc<Function>) -> Result<Rc<Code>> {
    function.code.clone().downcast::<Code>().map_err(|_| Error::type_error("this function has no code"))
}
