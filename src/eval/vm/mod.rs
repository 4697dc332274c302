//! The machine: dispatch of instructions, calls, attribute access, unwinding.

mod arithmetic;
mod attribute;
mod big;
mod bind;
mod build;
mod call;
mod cell;
mod class_body;
mod construct;
mod dispatch;
mod enter;
mod finalize;
mod generate;
mod global;
mod holds;
mod import;
mod item;
mod iterate;
mod keywords;
mod leave;
mod matching;
mod operators;
mod perform;
mod register;
mod step;
mod ufunc;
mod unwind;
mod with;
mod words;

use std::rc::Rc;

pub(super) use call::code_of;
pub(super) use words::{carry, forget, put, take};

use super::code::Code;
use super::frame::{Frame, Role};
use super::interpreter::Interpreter;
use crate::error::Result;
use crate::limits::stop;
use crate::object::{Function, FunctionCode, Module, Value};

/// How a run of the machine ended.
pub enum Exit {
    Returned(Value),
    /// A generator's frame was suspended.
    Yielded(Value),
}

impl Interpreter {
    /// Runs the innermost frame until the frames are down to `depth` again.
    pub(super) fn run(&mut self, depth: usize) -> Result<Exit> {
        loop {
            match self.execute_stoppably(depth) {
                Ok(exit) => return Ok(exit),
                Err(error) => self.unwind(error, depth)?,
            }
        }
    }

    /// [`Interpreter::execute`], of which a kernel may be left in the middle when the user wants to stop.
    fn execute_stoppably(&mut self, depth: usize) -> Result<Exit> {
        let (native_depth, writing) = (self.native_depth, self.state.writing.len());
        // Whoever runs within a frame does so under the flag that was lent for the outermost one.
        let result = match depth {
            0 => stop::stoppable(&self.interrupt.clone(), || self.execute(depth)),
            _ => stop::stoppable_within(|| self.execute(depth)),
        };
        result.unwrap_or_else(|| {
            // What native levels would have taken back on their way out.
            self.native_depth = native_depth;
            self.state.writing.truncate(writing);
            Err(self.interrupted())
        })
    }

    /// Runs a module's code.
    pub(super) fn run_code(&mut self, code: &Rc<Code>, globals: &Rc<Module>) -> Result<Value> {
        let function = Rc::new(plain_function(code, globals, Vec::new()));
        let (base, depth) = (self.free_base(), self.frames.len());
        let cells = self.make_cells(code, base);
        let frame = Frame::new(function, base, 0, cells, Role::Plain)?;
        self.push_frame(frame, 0)?;
        self.run(depth).map(Exit::value)
    }
}

impl Exit {
    pub fn value(self) -> Value {
        match self {
            Exit::Returned(value) | Exit::Yielded(value) => value,
        }
    }
}

/// A function object for code without defaults.
pub(super) fn plain_function(code: &Rc<Code>, globals: &Rc<Module>, closure: Vec<crate::object::Cell>) -> Function {
    Function {
        name: code.name.clone().into(),
        qualname: code.qualname.clone().into(),
        doc: code.doc.clone().into(),
        code: FunctionCode::new(code.clone()),
        defaults: Default::default(),
        keyword_defaults: Default::default(),
        closure,
        globals: globals.clone(),
        attributes: Default::default(),
    }
}
