//! Syntax tree to register code, one [`Unit`] for each module, class and function.
//!
//! Temporaries form a stack: an expression may use any register from the current top, and gives them back when its value is
//! consumed. Calls rely on it, because a callee's window of registers begins at its arguments. Jump targets are labels while a unit is
//! being built, and become instruction numbers when it is finished.

mod assignment;
mod asynchronous;
mod call;
mod check;
mod class;
mod comprehension;
mod control;
mod display;
mod exception;
mod expression;
mod fold;
mod function;
mod import;
mod pattern;
mod statement;
mod unit;
mod variable;

use std::rc::Rc;

use super::code::{Code, CodeKind};
use super::scope::Scopes;
use super::source::Source;
use crate::object::Module;
use crate::syntax::{Span, SyntaxError, ast};

pub use expression::{binary_op, constant_value};
use unit::Unit;

type Outcome<T = ()> = Result<T, SyntaxError>;

/// What a text is compiled for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    Script,
    /// The value of every expression statement is echoed.
    Echo,
    /// Like a script; a last expression statement gives the code's value.
    Value,
}

/// Compiles a module whose globals are `globals`.
///
/// # Errors
/// The `SyntaxError`s that CPython raises after parsing.
pub fn compile(tree: &ast::Module, source: &Rc<Source>, globals: &Rc<Module>, mode: Mode) -> Outcome<Rc<Code>> {
    let scopes = Scopes::analyse(tree, source)?;
    let mut compiler =
        Compiler { scopes: &scopes, source, globals, units: Vec::new(), mode, settles: leaves_something(&source.text) };
    compiler.begin(CodeKind::Module, 0, "<module>", None);
    if scopes.all[0].annotates {
        compiler.emit(super::code::Op::SetupAnnotations, Span::default());
    }
    let (last, body) = match (mode, tree.body.split_last()) {
        (Mode::Value, Some((last, body))) => (Some(last), body),
        _ => (None, &tree.body[..]),
    };
    if mode != Mode::Value {
        compiler.module_doc(&tree.body)?;
    }
    compiler.body(body)?;
    match last.map(|last| (&last.kind, last)) {
        Some((ast::StmtKind::Expr(value), _)) => compiler.return_value(Some(value), value.span)?,
        Some((_, last)) => {
            compiler.statement(last)?;
            compiler.return_value(None, last.span)?;
        }
        None => compiler.return_value(None, Span::default())?,
    }
    compiler.finish()
}

/// The state of compiling one text.
struct Compiler<'a> {
    scopes: &'a Scopes,
    source: &'a Rc<Source>,
    globals: &'a Rc<Module>,
    /// The unit being built last; those around it before.
    units: Vec<Unit<'a>>,
    mode: Mode,
    /// Whether every statement ends by looking whether something is to be done for what it let go.
    settles: bool,
}

impl<'a> Compiler<'a> {
    fn error<T>(&self, message: impl Into<String>, span: Span) -> Outcome<T> {
        Err(self.source.syntax_error(message, span))
    }
}

/// Whether a text may let something go that still wants to run: a `__del__`, the blocks around a `yield`, a coroutine.
fn leaves_something(text: &str) -> bool {
    let has = |word: &str| text.contains(word);
    has("__del__") || has("async def") || (has("yield") && (has("finally") || has("with ") || has("except")))
}
