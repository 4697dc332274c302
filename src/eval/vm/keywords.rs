//! Calls with keyword arguments, whose values stand in registers after the positional ones.

use std::rc::Rc;

use super::super::code::{KeywordCall, Reg};
use super::super::frame::{CodeRef, Role, Window, no_code};
use super::super::interpreter::Interpreter;
use super::call::is_plain;
use super::words::{clear, put, take};
use crate::error::{Error, Result};
use crate::object::{Args, Bound, Builtin, Dict, Entry, Host, Value, array_function};

/// Keyword arguments of a call that are arranged in registers at most.
const MOST: usize = 6;

impl Interpreter {
    /// A call with keyword arguments, whose values follow the positional ones. True when a frame was pushed.
    pub(super) fn call_keywords_op(
        &mut self,
        w: Window,
        d: Reg,
        callee: Reg,
        call: &KeywordCall,
        method: bool,
    ) -> Result<bool> {
        let at = w.base + callee as usize;
        let receiver = method && self.stack[at + 1].is_some();
        let first = at + 1 + (method && !receiver) as usize;
        let positional = call.positional as usize + receiver as usize;
        let Some(function) = self.stack[at].take() else { return Err(Error::type_error("nothing to call")) };
        if let Value::Function(function) = &function {
            let code = CodeRef::of(function).ok_or_else(no_code)?;
            if code.suspends.is_none() {
                let count = self.bind_registers(function, &code, first, positional, &call.names)?;
                match code.cells.is_empty() {
                    true => self.push_simple(function.clone(), code, first, count, d)?,
                    false => self.push_function(function.clone(), &code, first, count, d, Role::Plain)?,
                }
                return Ok(true);
            }
        }
        if let Value::Class(class) = &function
            && !receiver
            && let Some(init) = self.simple_init(class)?
        {
            // The instance goes where the callee was, right below the arguments.
            return self.enter_init(init, class.clone(), first - 1, positional + 1, &call.names, d);
        }
        match &function {
            Value::Entry(entry) => {
                if let Some(given) = self.arrange(entry, first, positional, &call.names) {
                    let value = self.call_arranged(entry, first, given)?;
                    if self.state.finalizers.due.get() {
                        self.settle()?;
                    }
                    put(&mut self.stack[w.base + d as usize], value);
                    return Ok(false);
                }
            }
            Value::Type(Builtin::Dict) if positional == 0 && !receiver => {
                let values = self.stack[first..].iter_mut().map(|value| take(value).unwrap_or(Value::None));
                let dict = Dict::from_names(call.names.iter().map(|name| &**name).zip(values));
                put(&mut self.stack[w.base + d as usize], Value::Dict(Rc::new(dict)));
                return Ok(false);
            }
            Value::Type(class) if is_plain(*class) && !receiver => {
                let entry = crate::library::type_table(*class).and_then(|table| table.construct);
                if let Some(entry) = entry
                    && let Some(given) = self.arrange(entry, first, positional, &call.names)
                {
                    self.enter()?;
                    let value = self.call_arranged(entry, first, given);
                    self.leave();
                    put(&mut self.stack[w.base + d as usize], value?);
                    return Ok(false);
                }
            }
            Value::Ufunc(ufunc) => {
                if let Some(value) = self.call_ufunc_keywords(ufunc, first, positional, &call.names) {
                    self.put_array(w, d, value?);
                    return Ok(false);
                }
            }
            _ => {}
        }
        let args = self.take_keyword_args(first, positional, &call.names);
        let value = self.call(&function, args)?;
        if self.state.finalizers.due.get() {
            self.settle()?;
        }
        self.put(w, d, value);
        Ok(false)
    }

    /// Moves the arguments of a built-in function to the places of its parameters, which registers above the call have room for; returns
    /// how many places that takes. `None`, with nothing done, for calls that are wrong, have arguments of a script's classes for NumPy, or
    /// give more than there are names for.
    fn arrange(&mut self, entry: &'static Entry, from: usize, positional: usize, names: &[Rc<str>]) -> Option<usize> {
        let signature = entry.parsed();
        let given = &self.stack[from..from + positional + names.len()];
        if positional > signature.slots
            || names.len() > MOST
            || array_function::of_numpy(entry.path, given.iter().flatten())
        {
            return None;
        }
        let mut places = [0; MOST];
        let mut filled = (1u64 << positional) - 1;
        for (name, place) in names.iter().zip(&mut places) {
            *place = signature.place_of(name)?;
            if filled >> *place & 1 != 0 {
                return None;
            }
            filled |= 1 << *place;
        }
        if signature.needed & !filled != 0 {
            return None;
        }
        let count = (u64::BITS - filled.leading_zeros()) as usize;
        self.make_room(from + count);
        let registers = &mut self.stack[from..from + count.max(positional + names.len())];
        let mut values = [const { None }; MOST];
        for (value, register) in values.iter_mut().zip(&mut registers[positional..positional + names.len()]) {
            *value = take(register);
        }
        // Between them may be left what an earlier call had there.
        registers[positional..].iter_mut().for_each(clear);
        for (value, place) in values.into_iter().flatten().zip(places) {
            put(&mut registers[place], value);
        }
        Some(count)
    }

    /// Calls a built-in function whose arguments stand in the places of its parameters.
    fn call_arranged(&mut self, entry: &'static Entry, from: usize, count: usize) -> Result<Value> {
        let signature = entry.parsed();
        let registers = &mut self.stack[from..from + count];
        // What `*args` would collect has no parameter, so that others would stand in its place.
        if let Some(quick) = entry.quick.filter(|_| signature.rest.is_none())
            && let Some(value) = quick(registers)
        {
            registers.iter_mut().for_each(clear);
            return Ok(value);
        }
        let mut bound = Bound::with_room(signature.parameters.len());
        for (value, register) in bound.values.iter_mut().zip(registers) {
            std::mem::swap(value, register);
        }
        (entry.native)(self, &mut bound)
    }

    pub(super) fn take_keyword_args(&mut self, first: usize, positional: usize, names: &[Rc<str>]) -> Args {
        let mut args = self.take_args(first, positional);
        let values = &mut self.stack[first + positional..];
        args.keywords =
            names.iter().zip(values).filter_map(|(name, value)| Some((name.clone(), value.take()?))).collect();
        args
    }
}
