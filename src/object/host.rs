//! The one way by which lower rooms call back up.
//!
//! `eval` implements [`Host`]. `object` and `library` receive it as `cx: &mut dyn Host` and never know what is behind it:
//! how a script's function is run, where output goes, which methods a class has, where a module comes from.

use std::any::Any;
use std::rc::Rc;

use smallvec::SmallVec;

use super::entry::TypeTable;
use super::exception::Place;
use super::function::Function;
use super::state::State;
use super::types::Builtin;
use super::value::Value;
use crate::error::{Kind, Result};

/// Arguments of a call, before they are bound to parameters.
#[derive(Clone, Default)]
pub struct Args {
    pub positional: SmallVec<[Value; 4]>,
    pub keywords: Vec<(Rc<str>, Value)>,
}

/// Where text goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stream {
    Out,
    Err,
}

/// What the interpreter offers to the rooms below it.
pub trait Host {
    /// Calls any callable value, a script's function included.
    fn call(&mut self, callee: &Value, args: Args) -> Result<Value>;

    /// The same with arguments by position that stay the caller's: what native loops call for each of their items.
    fn apply(&mut self, callee: &Value, args: &[&Value]) -> Result<Value>;

    /// The next value of a generator, of which only the evaluator knows what it is; `None` at the end.
    fn resume(&mut self, generator: &Rc<dyn Any>) -> Result<Option<Value>>;

    /// Appends what a generator yields to the room that `items` has left, as long as it is plain numbers if these are wanted; the next
    /// item is the result, or `None` at the end.
    fn gather(&mut self, generator: &Rc<dyn Any>, items: &mut Vec<Value>, numbers: bool) -> Result<Option<Value>>;

    /// `function.__code__`.
    fn code_object(&mut self, function: &Rc<Function>) -> Value;

    /// What a traceback says of a place: `tb_frame`, `tb_lineno` and `tb_lasti`.
    fn place_attribute(&mut self, place: &Place, name: &str) -> Option<Value>;

    /// `send`, `throw` and `close` of a generator or a coroutine.
    fn drive(&mut self, generator: &Value, method: &str, args: &[Value]) -> Result<Value>;

    /// What a built-in class declares: methods, attributes, construction.
    fn type_table(&self, class: Builtin) -> Option<&'static TypeTable>;

    /// The module of that name; `ModuleNotFoundError` when there is none.
    fn import(&mut self, name: &str) -> Result<Value>;

    /// Print options, error state, random state, limits of this session.
    fn state(&mut self) -> &mut State;

    /// Writes text as `print` does. A closed pipe is an error that ends the script quietly.
    fn write(&mut self, stream: Stream, text: &str) -> Result<()>;

    /// Shows what was printed so far.
    fn flush(&mut self) -> Result<()>;

    /// Reads a line from standard input, without its end; `None` at the end of input.
    fn read_line(&mut self) -> Result<Option<String>>;

    /// `warnings.warn`: printed, recorded or raised, as the session's filters say. `stacklevel` 1 is the running statement.
    fn warn(&mut self, category: Kind, message: &str) -> Result<()>;

    /// `warnings.warn` of a warning instance, whose category may be a script's class; `level` as `stacklevel`.
    fn warn_instance(&mut self, warning: &Value, level: usize) -> Result<()>;

    /// Asked now and then by long-running native code; `KeyboardInterrupt` when the user wants it to stop.
    fn checkpoint(&mut self) -> Result<()>;

    /// Counts one more native level around `Host::call`; `RecursionError` beyond the limit. Balanced by `leave`.
    fn enter(&mut self) -> Result<()>;

    fn leave(&mut self);
}

impl Args {
    pub fn new(positional: impl IntoIterator<Item = Value>) -> Args {
        Args { positional: positional.into_iter().collect(), keywords: Vec::new() }
    }

    pub fn with_keyword(mut self, name: &str, value: Value) -> Args {
        self.keywords.push((name.into(), value));
        self
    }
}
