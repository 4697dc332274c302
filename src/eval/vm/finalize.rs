//! What is done for objects that nobody refers to any more: `__del__` of instances, the end of suspended generators, the warning about
//! coroutines that were never awaited.
//!
//! It is done at the end of the statement that let them go, and when the session ends.

use std::collections::HashSet;

use super::super::generator::Generator;
use super::super::interpreter::Interpreter;
use crate::error::{Error, Result};
use crate::object::{Args, Host, Pending, Stream, Value, call_special, repr};

impl Interpreter {
    /// Does what is due. An error in it is reported, and forgotten.
    pub(super) fn settle(&mut self) -> Result<()> {
        while let Some(pending) = self.state.finalizers.clone().next() {
            match pending {
                Pending::Instance(instance) => self.finalize(&Value::Instance(instance))?,
                Pending::Suspended(generator) => self.abandon(&generator)?,
                Pending::Unawaited(name) => {
                    self.unawaited(&name)?;
                }
            }
        }
        Ok(())
    }

    fn finalize(&mut self, value: &Value) -> Result<()> {
        let Err(error) = call_special(self, value, "__del__", &[]) else { return Ok(()) };
        let method = match value {
            Value::Instance(instance) => instance.class().lookup("__del__").unwrap_or(Value::None),
            _ => Value::None,
        };
        self.ignored(&method, &error)
    }

    /// Ends a generator that was dropped in the middle.
    fn abandon(&mut self, value: &Value) -> Result<()> {
        let Some(generator) = value.downcast::<Generator>() else { return Ok(()) };
        let state = generator.state.clone();
        let hook = match state.asynchronous.closed.get() {
            true => None,
            false => state.asynchronous.finalizer.borrow().clone(),
        };
        let result = match hook {
            Some(hook) => {
                state.asynchronous.finalizer.take();
                self.call(&hook, Args::new([value.clone()])).map(drop)
            }
            None => {
                let result = self.close(&state);
                // One that goes on all the same is not asked again.
                state.finish();
                result
            }
        };
        match result {
            Ok(()) => Ok(()),
            Err(error) => self.ignored(value, &error),
        }
    }

    fn ignored(&mut self, of: &Value, error: &Error) -> Result<()> {
        let shown = repr(self, of)?;
        let report = self.traceback(&error.to_exception());
        self.write(Stream::Err, &format!("Exception ignored in: {shown}\n{report}"))
    }

    /// Does what is left for all that the names of `__main__` lead to; the names are still bound meanwhile.
    pub fn tear_down(&mut self) -> Result<()> {
        self.frames.clear();
        self.settle()?;
        let mut left: Vec<Value> = self.main.names.borrow().iter().map(|(_, value)| value.clone()).collect();
        let wanted =
            |value: &Value| value.downcast::<Generator>().is_some_and(|generator| generator.state.is_left_over());
        if !self.state.finalizers.used.get() && !left.iter().any(wanted) {
            return Ok(());
        }
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
                Value::Object(_) if wanted(&value) => {
                    self.end_left_over(&value)?;
                    continue;
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

    fn end_left_over(&mut self, value: &Value) -> Result<()> {
        let Some(generator) = value.downcast::<Generator>() else { return Ok(()) };
        let state = generator.state.clone();
        if state.has_begun() {
            return self.abandon(value);
        }
        let name = state.function.qualname.borrow().to_string();
        state.finish();
        self.unawaited(&name)
    }

    /// A warning that is made an error is only reported.
    fn unawaited(&mut self, name: &str) -> Result<()> {
        match self.warn_unawaited(name) {
            Ok(()) => Ok(()),
            Err(error) => {
                let report = self.traceback(&error.to_exception());
                self.write(Stream::Err, &format!("Exception ignored in: <coroutine object {name}>\n{report}"))
            }
        }
    }
}
