//! Calls: pushing a frame for script functions, calling native code for the rest.

use std::mem::ManuallyDrop;
use std::rc::Rc;
use std::sync::atomic::Ordering;

use smallvec::SmallVec;

use super::super::code::*;
use super::super::frame::{Cells, CodeRef, Frame, Role, Window, no_code, recursion_error};
use super::super::interpreter::Interpreter;
use super::Exit;
use super::attribute::unbound;
use super::item::plain_method;
use super::register::Registers;
use super::words::{Words, clear, copy, put, take};
use crate::error::{Error, Result};
use crate::object::{
    Args, Bound, Builtin, Class, Entry, Function, Host, Instance, ObjectRef, Value, find_special, type_name,
};
use crate::object::{array_function, subclass};

impl Interpreter {
    /// A call with positional arguments above the callee. True when a frame was pushed, so that the loop goes on in it.
    pub(super) fn call_op(&mut self, w: Window, d: Reg, callee: Reg, count: usize) -> Result<bool> {
        let at = w.base + callee as usize;
        if self.fuses_call(w, callee, callee + 1, count)? {
            return Ok(false);
        }
        if let Some(Value::Entry(entry)) = self.stack[at] {
            if count == 1 && entry.path == "len" && self.push_length(at + 1, d)? {
                return Ok(true);
            }
            let value = self.call_entry(entry, at + 1, count)?;
            if self.state.finalizers.due.get() {
                self.settle()?;
            }
            put(&mut self.stack[w.base + d as usize], value);
            return Ok(false);
        }
        if let Some(Value::Ufunc(ufunc)) = self.stack[at] {
            let value = self.call_ufunc_op(ufunc, at + 1, count)?;
            self.put_array(w, d, value);
            return Ok(false);
        }
        match self.stack[at].take() {
            Some(Value::Function(function)) => self.enter_function(function, at + 1, count, d, w),
            Some(Value::Type(class)) => {
                if self.frames.len() + self.native_depth >= self.state.limits.recursion {
                    return Err(recursion_error(" while calling a Python object"));
                }
                self.native_depth += 1;
                let result = self.call_type(class, at + 1, count);
                self.native_depth -= 1;
                self.put(w, d, result?);
                Ok(false)
            }
            Some(Value::Class(class)) => {
                if let Some(init) = self.simple_init(&class)? {
                    return self.enter_init(init, class, at, count + 1, &[], d);
                }
                if let Some(new) = simple_new(&class) {
                    // What it makes is the result: there is no `__init__`.
                    self.stack[at] = Some(Value::Class(class));
                    return self.enter_function(new, at, count + 1, d, w);
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
                    Value::Entry(entry) => {
                        let value = self.call_entry(entry, at, count + 1)?;
                        self.put(w, d, value);
                        Ok(false)
                    }
                    other => {
                        let args = self.take_args(at, count + 1);
                        let value = self.call(other, args)?;
                        self.put(w, d, value);
                        Ok(false)
                    }
                }
            }
            Some(other) => {
                if let Value::Instance(instance) = &other {
                    let class = instance.class();
                    let function = class.special("__call__").and_then(|found| class.function_at(found));
                    if let Some(function) = function {
                        drop(class);
                        // The instance takes the callee's place, right below the arguments.
                        self.stack[at] = Some(other);
                        return self.enter_function(function, at, count + 1, d, w);
                    }
                    if let Some((function, fixed)) = crate::library::partial_parts(&class, instance) {
                        drop(class);
                        return self.call_partial(w, d, function, &fixed, at + 1, count);
                    }
                }
                let args = self.take_args(at + 1, count);
                let value = self.call(&other, args)?;
                self.put(w, d, value);
                Ok(false)
            }
            None => Err(Error::type_error("nothing to call")),
        }
    }

    /// Calls a function with arguments that were fixed before, and those of the call behind them.
    fn call_partial(
        &mut self,
        w: Window,
        d: Reg,
        function: Value,
        fixed: &[Value],
        from: usize,
        count: usize,
    ) -> Result<bool> {
        let (base, all) = (self.free_base(), fixed.len() + count);
        self.make_room(base + all);
        for (place, value) in self.stack[base..].iter_mut().zip(fixed) {
            copy(place, value);
        }
        for i in 0..count {
            let value = take(&mut self.stack[from + i]);
            self.stack[base + fixed.len() + i] = value;
        }
        if let Value::Function(function) = function {
            return self.enter_function(function, base, all, d, w);
        }
        let args = self.take_args(base, all);
        let value = self.call(&function, args)?;
        self.put(w, d, value);
        Ok(false)
    }

    /// A call of what `LoadMethod` prepared: function and receiver, or a callable and nothing.
    pub(super) fn call_method_op(&mut self, w: Window, d: Reg, callee: Reg, count: usize) -> Result<bool> {
        let at = w.base + callee as usize;
        if self.stack[at + 1].is_none() {
            if self.fuses_call(w, callee, callee + 2, count)? {
                return Ok(false);
            }
            // The callee moves up to its arguments.
            self.stack[at + 1] = self.stack[at].take();
            return self.call_op(w, d, callee + 1, count);
        }
        if let Some(Value::Entry(entry)) = self.stack[at] {
            if let Some(quick) = entry.quick {
                let arguments = &mut self.stack[at + 1..at + 2 + count];
                if let Some(value) = quick(arguments) {
                    arguments.iter_mut().for_each(clear);
                    put(&mut self.stack[w.base + d as usize], value);
                    return Ok(false);
                }
            }
            let value = self.call_entry(entry, at + 1, count + 1)?;
            put(&mut self.stack[w.base + d as usize], value);
            return Ok(false);
        }
        match self.stack[at].take() {
            Some(Value::Function(function)) => self.enter_function(function, at + 1, count + 1, d, w),
            Some(other) => {
                let args = self.take_args(at + 1, count + 1);
                let value = self.call(&other, args)?;
                self.put(w, d, value);
                Ok(false)
            }
            None => Err(Error::type_error("nothing to call")),
        }
    }

    /// Whether the call is of an elementwise function with a large array, and was done together with what follows it.
    fn fuses_call(&mut self, w: Window, callee: Reg, first: Reg, count: usize) -> Result<bool> {
        let elementwise = match &self.stack[w.base + callee as usize] {
            Some(Value::Ufunc(_)) => true,
            Some(Value::Entry(entry)) => count == 3 && entry.path == "numpy.where",
            _ => false,
        };
        Ok(elementwise && (first..first + count as Reg).any(|r| self.is_large(w, r)) && self.fuse(w)?)
    }

    /// Pushes the frame of a script's `__len__` for `len` of its instance; false, with nothing done, for all else.
    fn push_length(&mut self, at: usize, d: Reg) -> Result<bool> {
        let Some(Value::Instance(instance)) = &self.stack[at] else { return Ok(false) };
        let class = instance.class().clone();
        let Some((function, code)) = plain_method(&class, class.special("__len__"), 1) else { return Ok(false) };
        self.push_simple(function, code, at, 1, d)?;
        if let Some(frame) = self.frames.last_mut() {
            frame.set_role(Role::Length);
        }
        Ok(true)
    }

    /// Pushes a function's frame over arguments that already stand in place, or makes its generator.
    pub(super) fn enter_function(
        &mut self,
        function: Rc<Function>,
        base: usize,
        count: usize,
        d: Reg,
        w: Window,
    ) -> Result<bool> {
        let code = CodeRef::of(&function).ok_or_else(no_code)?;
        let count = self.bind_registers(&function, &code, base, count, &[])?;
        if let Some(flavour) = code.suspends {
            self.clear_above(base, count, &code);
            let value = self.make_generator(function, &code, flavour, base)?;
            self.put(w, d, value);
            return Ok(false);
        }
        match code.cells.is_empty() {
            true => self.push_simple(function, code, base, count, d)?,
            false => self.push_function(function, &code, base, count, d, Role::Plain)?,
        }
        Ok(true)
    }

    /// Pushes the frame of `__init__` for a new instance, which takes the register at `base`, below the other arguments.
    pub(super) fn enter_init(
        &mut self,
        init: Rc<Function>,
        class: Rc<Class>,
        base: usize,
        count: usize,
        names: &[Rc<str>],
        d: Reg,
    ) -> Result<bool> {
        let instance = Rc::new(Instance::new(class, None));
        put(&mut self.stack[base], Value::Instance(Rc::clone(&instance)));
        let code = CodeRef::of(&init).ok_or_else(no_code)?;
        let count = self.bind_registers(&init, &code, base, count, names)?;
        if let Some(flavour) = code.suspends {
            let made = flavour.builtin().name();
            return Err(Error::type_error(format!("__init__() should return None, not '{made}'")));
        }
        match code.cells.is_empty() {
            true => self.push_simple(init, code, base, count, d)?,
            false => self.push_function(init, &code, base, count, d, Role::Plain)?,
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.instance = Some(instance);
        }
        Ok(true)
    }

    /// Pushes the frame of a call that needs no binding.
    #[inline(always)]
    pub(super) fn push_simple(
        &mut self,
        function: Rc<Function>,
        code: CodeRef,
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
        self.pc = 0;
        self.add_frame(function, code, (base, dst), 0, None);
        Ok(())
    }

    /// The same for a method and its arguments, the object first.
    pub(super) fn push_method<const N: usize>(
        &mut self,
        (function, code): (Rc<Function>, CodeRef),
        arguments: [Value; N],
        dst: Reg,
    ) -> Result<()> {
        let base = self.free_base();
        self.make_room(base + N);
        for (place, argument) in self.stack[base..].iter_mut().zip(arguments) {
            *place = Some(argument);
        }
        self.push_simple(function, code, base, N, dst)
    }

    pub(super) fn push_function(
        &mut self,
        function: Rc<Function>,
        code: &Code,
        base: usize,
        count: usize,
        dst: Reg,
        role: Role,
    ) -> Result<()> {
        let cells = if code.cells.is_empty() { Cells::new() } else { self.make_cells(code, base) };
        self.push_frame(Frame::new(function, base, dst, cells, role)?, count)
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
        if let Some(quick) = entry.quick {
            let arguments = &mut self.stack[from..from + count];
            if let Some(value) = quick(arguments) {
                arguments.iter_mut().for_each(clear);
                return Ok(value);
            }
        }
        if array_function::of_numpy(entry.path, self.stack[from..from + count].iter().flatten()) {
            let args = self.take_args(from, count);
            return self.call_numpy(entry, args);
        }
        let signature = entry.parsed();
        let slots = signature.slots;
        if count < signature.required || (count > slots && signature.rest.is_none()) {
            let mut bound = entry.bind(self.take_args(from, count))?;
            return (entry.native)(self, &mut bound);
        }
        let mut bound = Bound::with_room(signature.parameters.len());
        for (value, place) in bound.values.iter_mut().zip(&mut self.stack[from..from + count.min(slots)]) {
            std::mem::swap(value, place);
        }
        if count > slots {
            bound.rest.extend(self.stack[from + slots..from + count].iter_mut().filter_map(Option::take));
        }
        (entry.native)(self, &mut bound)
    }

    /// Calls a function of NumPy some of whose arguments are of a script's classes: they may answer themselves, or lend the result
    /// their class.
    #[cold]
    pub(super) fn call_numpy(&mut self, entry: &'static Entry, mut args: Args) -> Result<Value> {
        if let Some(answer) = array_function::override_result(self, entry, &args)? {
            return Ok(answer);
        }
        if let Some(answer) = crate::object::method_of_class::by_calls(self, entry, &args)? {
            return Ok(answer);
        }
        subclass::without_matrix(entry.path, &mut args)?;
        if let Some(answer) = crate::object::method_of_class::method_result(self, entry, &args)? {
            return Ok(answer);
        }
        if let Some(answer) = crate::object::method_of_class::by_ufuncs(self, entry, &args)? {
            return Ok(answer);
        }
        let plain = args.keywords.iter().any(|(name, value)| &**name == "subok" && matches!(value, Value::Bool(false)));
        let owner = subclass::owner_of(entry.path, args.positional.first()).filter(|_| !plain);
        let joined = subclass::joined_class(self, entry.name(), &args.positional)?;
        let lenders = subclass::lenders(entry, &args);
        let mut bound = entry.bind(args)?;
        let result = (entry.native)(self, &mut bound)?;
        if let Some(lenders) = lenders {
            return subclass::lent(self, entry.name(), &lenders, result);
        }
        if let (Some(class), Value::Array(array)) = (&joined, &result) {
            return subclass::of_class(self, array.array(), class, &Value::None);
        }
        match owner {
            Some(owner) => subclass::keep_class(self, entry.name(), &owner, result),
            None => Ok(result),
        }
    }

    /// `C(...)` for a built-in class.
    fn call_type(&mut self, class: Builtin, from: usize, count: usize) -> Result<Value> {
        if is_plain(class)
            && let Some(entry) = crate::library::type_table(class).and_then(|table| table.construct)
        {
            return self.call_entry(entry, from, count);
        }
        let args = self.take_args(from, count);
        self.construct(class, args)
    }

    /// A call whose arguments stand in a list and perhaps a dict after the callee. True when a frame was pushed.
    #[inline(never)]
    pub(super) fn call_spread_op(&mut self, w: Window, d: Reg, callee: Reg) -> Result<bool> {
        let at = w.base + callee as usize;
        let Some(function) = self.stack[at].take() else { return Err(Error::type_error("nothing to call")) };
        if let (Value::Function(function), Some(Value::List(list)), None) =
            (&function, &self.stack[at + 1], &self.stack[at + 2])
        {
            let items = std::mem::take(&mut *list.items_mut());
            clear(&mut self.stack[at + 1]);
            let (base, count) = (self.free_base(), items.len());
            self.make_room(base + count);
            for (place, item) in self.stack[base..].iter_mut().zip(items) {
                put(place, item);
            }
            return self.enter_function(Rc::clone(function), base, count, d, w);
        }
        let args = self.spread_args(w, callee + 1)?;
        let value = self.call(&function, args)?;
        self.put(w, d, value);
        Ok(false)
    }

    /// Calls a script's function from native code.
    pub(super) fn invoke(&mut self, function: &Rc<Function>, args: Args) -> Result<Value> {
        let code = CodeRef::of(function).ok_or_else(no_code)?;
        let base = self.free_base();
        let count = match args.keywords.is_empty() {
            true => {
                let given = args.positional.len();
                self.make_room(base + given);
                for (place, value) in self.stack[base..].iter_mut().zip(args.positional) {
                    put(place, value);
                }
                self.bind_registers(function, &code, base, given, &[])?
            }
            false => self.bind(function, &code, args, base)?,
        };
        self.run_bound(function, code, base, count)
    }

    /// The same with positional arguments that somebody else keeps.
    pub(in super::super) fn invoke_with(&mut self, function: &Rc<Function>, args: &[&Value]) -> Result<Value> {
        let code = CodeRef::of(function).ok_or_else(no_code)?;
        let base = self.free_base();
        self.make_room(base + args.len());
        for (place, &value) in self.stack[base..].iter_mut().zip(args) {
            copy(place, value);
        }
        let count = self.bind_registers(function, &code, base, args.len(), &[])?;
        self.run_bound(function, code, base, count)
    }

    /// Runs a function whose first registers are bound to its end.
    fn run_bound(&mut self, function: &Rc<Function>, code: CodeRef, base: usize, count: usize) -> Result<Value> {
        if let Some(flavour) = code.suspends {
            self.clear_above(base, count, &code);
            return self.make_generator(function.clone(), &code, flavour, base);
        }
        let depth = self.frames.len();
        match code.cells.is_empty() {
            true => self.push_simple(function.clone(), code, base, count, 0)?,
            false => self.push_function(function.clone(), &code, base, count, 0, Role::Plain)?,
        }
        self.run(depth).map(Exit::value)
    }

    /// The quick way of a built-in function or class, from native code.
    pub(in super::super) fn quick_call(&mut self, callee: &Value, args: &[&Value]) -> Option<Value> {
        let quick = match callee {
            Value::Entry(entry) => entry.quick?,
            Value::Type(class) => crate::library::type_table(*class)?.construct?.quick?,
            _ => return None,
        };
        let mut given: SmallVec<[Option<Value>; 4]> = args.iter().map(|&value| Some(value.clone())).collect();
        quick(&mut given)
    }

    /// Calls any value.
    pub(in super::super) fn call_value(&mut self, callee: &Value, mut args: Args) -> Result<Value> {
        match callee {
            Value::Function(function) => self.invoke(function, args),
            Value::Entry(entry) => {
                let given = args.positional.iter().chain(args.keywords.iter().map(|(_, value)| value));
                if array_function::of_numpy(entry.path, given) {
                    return self.call_numpy(entry, args);
                }
                let mut bound = entry.bind(args)?;
                if let Some(quick) = entry.quick.filter(|_| entry.parsed().rest.is_none()) {
                    let given = bound.values.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
                    if let Some(value) = quick(&mut bound.values[..given]) {
                        return Ok(value);
                    }
                }
                (entry.native)(self, &mut bound)
            }
            Value::Method(method) => {
                args.positional.insert(0, method.receiver.clone());
                self.call(&method.function, args)
            }
            Value::Type(builtin) => self.construct(*builtin, args),
            Value::Class(class) => self.instantiate(class, args),
            Value::Ufunc(ufunc) => {
                if args.keywords.is_empty()
                    && let Some(result) = self.quick_positional(ufunc, &args.positional)
                {
                    return result;
                }
                crate::object::ufunc_call::call_ufunc(self, ufunc, args)
            }
            Value::Object(object) => {
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

impl Registers {
    /// Calls a built-in function or class by its quick way, if it has one for these arguments; false, with nothing done, if not.
    #[inline(never)]
    pub fn quick_call(self, d: Reg, callee: Reg, first: Reg, count: usize) -> bool {
        let arguments = self.arguments(first, count);
        let quick = match self.get(callee) {
            Some(Value::Entry(entry)) => entry.quick,
            Some(Value::Type(class)) if is_plain(*class) => {
                let entry = crate::library::type_table(*class).and_then(|table| table.construct);
                entry.and_then(|entry| entry.quick)
            }
            Some(Value::Object(object)) => return self.quick_object(d, object, first, count),
            _ => None,
        };
        let Some(quick) = quick else { return false };
        self.replace_arguments(d, &ManuallyDrop::new(quick(arguments)), first, count)
    }

    /// The same of an object that can be called, such as a function that remembers its results.
    #[inline(never)]
    fn quick_object(self, d: Reg, object: &ObjectRef, first: Reg, count: usize) -> bool {
        self.replace_arguments(d, &ManuallyDrop::new(object.quick_call(self.arguments(first, count))), first, count)
    }

    /// Moves what a quick way has made into a register, and empties those of its arguments; false, with nothing done, if it made nothing.
    #[inline(always)]
    fn replace_arguments(self, d: Reg, made: &ManuallyDrop<Option<Value>>, first: Reg, count: usize) -> bool {
        let Some(value) = &**made else { return false };
        let words = Words::fresh(value);
        for argument in first..first + count as Reg {
            self.clear(argument);
        }
        self.put_words(d, words);
        true
    }
}

/// Whether calling the class is only calling its constructor.
pub(super) fn is_plain(class: Builtin) -> bool {
    !matches!(class, Builtin::Exception(_) | Builtin::Type | Builtin::Super)
}

/// The `__new__` of a class of tuples that adds nothing else to making one, as named tuples are.
fn simple_new(class: &Class) -> Option<Rc<Function>> {
    if class.builtin_base() != Builtin::Tuple || class.metaclass().is_some() || class.find("__init__").is_some() {
        return None;
    }
    class.at(class.find("__new__")?, |new| match unbound(new)? {
        Value::Function(new) => Some(new.clone()),
        _ => None,
    })
}

/// The code of a function that can be entered with so many positional arguments without binding them.
#[inline(always)]
pub(in super::super) fn simple_code(function: &Function, count: usize) -> Option<CodeRef> {
    let code = CodeRef::of(function)?;
    (code.simple == count).then_some(code)
}

/// The compiled code of a function.
pub(in super::super) fn code_of(function: &Rc<Function>) -> Result<Rc<Code>> {
    function.code.share().ok_or_else(no_code)
}
