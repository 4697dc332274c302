//! The machine: dispatch of instructions, calls, attribute access, unwinding.

mod attribute;
mod bind;
mod build;
mod call;
mod class_body;
mod construct;
mod dispatch;
mod import;
mod item;
mod iterate;
mod matching;
mod operators;
mod register;
mod step;
mod unwind;
mod with;

use std::rc::Rc;

use super::code::Code;
use super::frame::{Frame, Role};
use super::interpreter::Interpreter;
use crate::error::Result;
use crate::object::{Function, Module, Value};

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
            match self.execute(depth) {
                Ok(exit) => return Ok(exit),
                Err(error) => self.unwind(error, depth)?,
            }
        }
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
        code: code.clone(),
        defaults: Default::default(),
        keyword_defaults: Default::default(),
        closure,
        globals: globals.clone(),
        attributes: Default::default(),
    }
}
