//! What the interpreter offers to the rooms below: calls, modules, output, warnings, interruption.

use std::any::Any;
use std::rc::Rc;
use std::sync::atomic::Ordering;

use smallvec::SmallVec;

use super::code::Code;
use super::code_object::{CodeObject, FrameObject};
use super::coroutine::Driven;
use super::frame::recursion_error;
use super::generator::GeneratorState;
use super::interpreter::Interpreter;
use crate::error::{Error, Kind, Result};
use crate::library::python::codecs;
use crate::object::{Args, Builtin, Function, Host, Place, State, Stream, TypeTable, Value};
use crate::surrogate;

impl Host for Interpreter {
    fn call(&mut self, callee: &Value, args: Args) -> Result<Value> {
        if self.enter().is_err() {
            return Err(recursion_error(" while calling a Python object"));
        }
        let result = self.call_value(callee, args);
        self.leave();
        result
    }

    fn apply(&mut self, callee: &Value, args: &[&Value]) -> Result<Value> {
        if let Value::Function(function) = callee {
            if self.enter().is_err() {
                return Err(recursion_error(" while calling a Python object"));
            }
            let result = self.invoke_with(function, args);
            self.leave();
            return result;
        }
        if let Value::Method(method) = callee
            && matches!(method.function, Value::Function(_))
        {
            let given: SmallVec<[&Value; 4]> = std::iter::once(&method.receiver).chain(args.iter().copied()).collect();
            return self.apply(&method.function, &given);
        }
        if let Some(value) = self.quick_call(callee, args) {
            return Ok(value);
        }
        self.call(callee, Args::new(args.iter().map(|&value| value.clone())))
    }

    fn resume(&mut self, generator: &Rc<dyn Any>) -> Result<Option<Value>> {
        match generator.clone().downcast::<GeneratorState>() {
            Ok(state) => self.next_of_generator(&state),
            Err(other) => match other.downcast::<Driven>() {
                Ok(driven) => self.next_of_step(&driven),
                Err(_) => Ok(None),
            },
        }
    }

    fn gather(&mut self, generator: &Rc<dyn Any>, items: &mut Vec<Value>, numbers: bool) -> Result<Option<Value>> {
        match generator.clone().downcast::<GeneratorState>() {
            Ok(state) => self.gather_from(&state, items, numbers),
            Err(_) => Host::resume(self, generator),
        }
    }

    fn code_object(&mut self, function: &Rc<Function>) -> Value {
        super::vm::code_of(function).map_or(Value::None, |code| Value::object(CodeObject(code)))
    }

    fn place_attribute(&mut self, place: &Place, name: &str) -> Option<Value> {
        let code = place.code.clone().downcast::<Code>().ok()?;
        let frame = FrameObject { code, at: place.at, locals: None };
        match name {
            "tb_lineno" => Some(frame.line()),
            "tb_lasti" => Some(Value::Int(2 * place.at as i64)),
            "tb_frame" => Some(Value::object(frame)),
            _ => None,
        }
    }

    fn drive(&mut self, generator: &Value, method: &str, args: &[Value]) -> Result<Value> {
        self.drive_generator(generator, method, args)
    }

    fn type_table(&self, class: Builtin) -> Option<&'static TypeTable> {
        crate::library::type_table(class)
    }

    fn import(&mut self, name: &str) -> Result<Value> {
        self.import_path(name)
    }

    fn state(&mut self) -> &mut State {
        &mut self.state
    }

    fn write(&mut self, stream: Stream, text: &str) -> Result<()> {
        let written = match stream {
            Stream::Out => {
                let bytes = codecs::check_utf8(text)?;
                self.console.out().write_all(bytes)
            }
            // What was printed before must appear before.
            Stream::Err => {
                let flushed = self.console.out().flush();
                let text = surrogate::escaped(text);
                flushed.and_then(|()| self.console.err().write_all(text.as_bytes()))
            }
        };
        written.map_err(|error| match error.kind() {
            std::io::ErrorKind::BrokenPipe => Error::new(Kind::BrokenPipeError, "[Errno 32] Broken pipe"),
            _ => Error::new(Kind::OSError, error.to_string()),
        })
    }

    fn flush(&mut self) -> Result<()> {
        self.write(Stream::Err, "")
    }

    fn read_line(&mut self) -> Result<Option<String>> {
        let flushed = self.console.out().flush();
        let line = flushed.and_then(|()| self.console.read_line());
        match line.map_err(|error| Error::new(Kind::OSError, error.to_string()))? {
            Some(line) if surrogate::any(&line) => Err(Error::not_implemented(surrogate::REFUSED)),
            line => Ok(line),
        }
    }

    fn warn(&mut self, category: Kind, message: &str) -> Result<()> {
        match self.trial {
            None => self.warn_at(category, message, 1),
            Some(_) => Ok(()),
        }
    }

    fn warn_instance(&mut self, warning: &Value, level: usize) -> Result<()> {
        match self.trial {
            None => self.warn_with(warning, level),
            Some(_) => Ok(()),
        }
    }

    fn checkpoint(&mut self) -> Result<()> {
        if self.trial.is_some_and(|end| std::time::Instant::now() > end) {
            return Err(Error::runtime("the trial takes too long"));
        }
        match self.interrupt.swap(false, Ordering::Relaxed) {
            true => Err(Error::new(Kind::KeyboardInterrupt, "")),
            false => Ok(()),
        }
    }

    fn enter(&mut self) -> Result<()> {
        if self.frames.len() + self.native_depth >= self.state.limits.recursion {
            return Err(recursion_error(""));
        }
        self.native_depth += 1;
        Ok(())
    }

    fn leave(&mut self) {
        self.native_depth = self.native_depth.saturating_sub(1);
    }
}
