//! Calling `__del__` of instances that nobody refers to any more.
//!
//! They are called at the end of the statement that let them go, and when the session ends.

use std::collections::HashSet;

use super::super::interpreter::Interpreter;
use crate::error::Result;
use crate::object::{Host, Stream, Value, call_special, repr};

impl Interpreter {
    /// Calls what is due. An error in a `__del__` is reported, and forgotten.
    pub(super) fn settle(&mut self) -> Result<()> {
        if !self.state.finalizers.used.get() {
            return Ok(());
        }
        while let Some(instance) = self.state.finalizers.clone().next() {
            self.finalize(&Value::Instance(instance))?;
        }
        Ok(())
    }

    fn finalize(&mut self, value: &Value) -> Result<()> {
        let Err(error) = call_special(self, value, "__del__", &[]) else { return Ok(()) };
        let method = match value {
            Value::Instance(instance) => instance.class().lookup("__del__").unwrap_or(Value::None),
            _ => Value::None,
        };
        let shown = repr(self, &method)?;
        let report = self.traceback(&error.to_exception());
        self.write(Stream::Err, &format!("Exception ignored in: {shown}\n{report}"))
    }

    /// Calls the `__del__` of all that the names of `__main__` lead to; the names are still bound meanwhile.
    pub fn tear_down(&mut self) -> Result<()> {
        if !self.state.finalizers.used.get() {
            return Ok(());
        }
        self.frames.clear();
        self.settle()?;
        let mut left: Vec<Value> = self.main.names.borrow().iter().map(|(_, value)| value.clone()).collect();
        left.reverse();
        let mut seen = HashSet::new();
        while let Some(value) = left.pop() {
            let mut within: Vec<Value> = match &value {
                Value::List(items) => items.to_vec(),
                Value::Tuple(items) => items.to_vec(),
                Value::Dict(dict) => dict.items().into_iter().map(|(_, value)| value).collect(),
                Value::Instance(instance) => {
                    instance.attributes.borrow().iter().map(|(_, value)| value.clone()).collect()
                }
                _ => continue,
            };
            if !seen.insert(value.identity()) {
                continue;
            }
            if matches!(&value, Value::Instance(instance) if instance.take_finalizer()) {
                self.finalize(&value)?;
            }
            within.reverse();
            left.extend(within);
        }
        self.settle()
    }
}
