//! Calls of ufuncs from registers: what small arrays need is done at once, all else goes the general way.

use std::rc::Rc;

use super::super::interpreter::Interpreter;
use crate::compute::ufunc::Ufunc;
use crate::error::Result;
use crate::object::{Host, Value, quick_output, quick_ufunc};

impl Interpreter {
    /// A ufunc with positional arguments only.
    pub(super) fn call_ufunc_op(&mut self, ufunc: &'static Ufunc, from: usize, count: usize) -> Result<Value> {
        let args = self.take_args(from, count);
        let quick = match &args.positional[..] {
            [a @ (Value::Array(_) | Value::Float(_) | Value::Scalar(_) | Value::Int(_) | Value::Complex(_))] => {
                quick_ufunc(self, ufunc, &[a])
            }
            [a, b] if ufunc.nin == 2 && (matches!(a, Value::Array(_)) || matches!(b, Value::Array(_))) => {
                quick_ufunc(self, ufunc, &[a, b])
            }
            [a, out] => quick_output(self, ufunc, &[a], out).map(|done| done.map(|()| out.clone())),
            [a, b, out] => quick_output(self, ufunc, &[a, b], out).map(|done| done.map(|()| out.clone())),
            _ => None,
        };
        match quick {
            Some(result) => {
                args.positional.into_iter().for_each(|value| self.state.spares.keep(value));
                result
            }
            None => self.call(&Value::Ufunc(ufunc), args),
        }
    }

    /// A ufunc with `out=` as its only keyword argument, whose value follows the others.
    pub(super) fn call_output_op(
        &mut self,
        ufunc: &'static Ufunc,
        name: &Rc<str>,
        from: usize,
        count: usize,
    ) -> Result<Value> {
        let mut args = self.take_args(from, count);
        let out = self.stack[from + count].take().unwrap_or(Value::None);
        let quick = match &args.positional[..] {
            [a] => quick_output(self, ufunc, &[a], &out),
            [a, b] => quick_output(self, ufunc, &[a, b], &out),
            _ => None,
        };
        match quick {
            Some(done) => done.map(|()| out),
            None => {
                args.keywords.push((name.clone(), out));
                self.call(&Value::Ufunc(ufunc), args)
            }
        }
    }
}
