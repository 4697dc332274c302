//! Calls of ufuncs from registers: what small arrays need is done at once, all else goes the general way.

use std::rc::Rc;

use super::super::interpreter::Interpreter;
use super::words::{clear, take};
use crate::compute::ufunc::Ufunc;
use crate::error::Result;
use crate::object::ufunc_call::report;
use crate::object::{Host, Value, of_number, quick_keywords, quick_output, quick_pair, quick_ufunc};

impl Interpreter {
    /// A ufunc with positional arguments only.
    pub(super) fn call_ufunc_op(&mut self, ufunc: &'static Ufunc, from: usize, count: usize) -> Result<Value> {
        if count == 1
            && let Some(value) = &self.stack[from]
            && let Some((result, status)) = of_number(ufunc, value)
        {
            clear(&mut self.stack[from]);
            if !status.is_empty() {
                report(self, status, ufunc.name)?;
            }
            return Ok(Value::Scalar(result));
        }
        let args = self.take_args(from, count);
        match self.quick_positional(ufunc, &args.positional) {
            Some(result) => {
                args.positional.into_iter().for_each(|value| self.state.spares.keep(value));
                result
            }
            None => self.call(&Value::Ufunc(ufunc), args),
        }
    }

    /// What can be done at once with arguments by position.
    pub(super) fn quick_positional(&mut self, ufunc: &'static Ufunc, given: &[Value]) -> Option<Result<Value>> {
        match given {
            [a @ (Value::Array(_) | Value::Float(_) | Value::Scalar(_) | Value::Int(_) | Value::Complex(_))] => {
                quick_ufunc(self, ufunc, &[a])
            }
            [a, b] if ufunc.nin == 2 && (matches!(a, Value::Array(_)) || matches!(b, Value::Array(_))) => {
                quick_ufunc(self, ufunc, &[a, b])
            }
            [a, b] if ufunc.nin == 2 => quick_pair(self, ufunc, a, b),
            [a, out] => quick_output(self, ufunc, &[a], out).map(|done| done.map(|()| out.clone())),
            [a, b, out] => quick_output(self, ufunc, &[a, b], out).map(|done| done.map(|()| out.clone())),
            _ => None,
        }
    }

    /// A ufunc with keyword arguments, of which `out=`, `where=` and `dtype=` are done at once; `None`, with nothing done, for all else.
    pub(super) fn call_ufunc_keywords(
        &mut self,
        ufunc: &'static Ufunc,
        from: usize,
        count: usize,
        names: &[Rc<str>],
    ) -> Option<Result<Value>> {
        let (inputs, values) = self.stack[from..from + count + names.len()].split_at(count);
        let done = quick_keywords(ufunc, inputs, names, values)?;
        for register in &mut self.stack[from..from + count + names.len()] {
            if let Some(value) = take(register) {
                self.state.spares.keep(value);
            }
        }
        Some(done.and_then(|(value, status)| report(self, status, ufunc.name).map(|()| value)))
    }
}
