//! Where an error began: the failing instruction's place in the source, and the names its frame had.
//!
//! Nothing is kept unless [`Interpreter::set_explaining`] asked for it, so scripts pay nothing. Then the innermost frame of a script
//! leaves its locals on the exception while it is unwound: values are shared, not copied. The tree is parsed again from the source
//! only when somebody asks for the [`Failure`].

use std::rc::Rc;

use super::code::{Code, CodeKind, Op};
use super::interpreter::Interpreter;
use super::source::Source;
use crate::error::{Error, Kind};
use crate::object::{Exception, Module, Value};
use crate::syntax::{Span, ast, parse_module};

/// What is kept on an exception.
struct Scene {
    source: Rc<Source>,
    span: Span,
    locals: Vec<(Rc<str>, Value)>,
    globals: Rc<Module>,
}

/// An uncaught error with the place and the names it began with.
pub struct Failure {
    pub kind: Kind,
    pub message: String,
    /// The text in which it failed.
    pub text: Rc<str>,
    /// The failing part of the text.
    pub span: Span,
    pub tree: ast::Module,
    /// Names of the failing frame, where they are not global.
    pub locals: Vec<(Rc<str>, Value)>,
    pub globals: Rc<Module>,
}

impl Interpreter {
    /// Whether errors keep what an explanation needs.
    pub fn set_explaining(&mut self, explaining: bool) {
        self.explaining = explaining;
    }

    /// Where an error began, if that was kept.
    pub fn failure(&mut self, error: &Error) -> Option<Failure> {
        let exception = error.to_exception();
        let scene = exception.scene.borrow().clone()?.downcast::<Scene>().ok()?;
        let only = match &exception.args.borrow()[..] {
            [Value::Str(text)] => Some(text.to_string()),
            _ => None,
        };
        let message = match only {
            Some(text) => text,
            None => crate::object::exception_str(self, &exception).unwrap_or_default(),
        };
        let tree = parse_module(&scene.source.text).ok()?;
        Some(Failure {
            kind: exception.kind(),
            message,
            text: scene.source.text.clone(),
            span: scene.span,
            tree,
            locals: scene.locals.clone(),
            globals: scene.globals.clone(),
        })
    }

    /// Keeps the names of the innermost frame that runs a script's own code.
    #[cold]
    pub(super) fn keep_scene(&self, exception: &Rc<Exception>) {
        let frames = self.frames.iter().enumerate().rev();
        let own = |code: &Code| !code.source.name.starts_with(crate::library::SOURCE_PREFIX);
        let Some((i, frame)) = frames.into_iter().find(|(_, frame)| own(&frame.code)) else { return };
        let pc = if i + 1 == self.frames.len() { self.pc } else { frame.pc };
        let code = &frame.code;
        // What a script raises itself needs no explanation, and its frame may hold the exception.
        if matches!(code.ops.get(pc), Some(Op::Raise(_) | Op::RaiseFrom(..) | Op::RaiseAgain | Op::Reraise(_))) {
            return;
        }
        let mut locals: Vec<(Rc<str>, Value)> = Vec::new();
        if let Some(names) = frame.names() {
            locals.extend(names.borrow().iter().map(|(name, value)| (name.clone(), value.clone())));
        }
        // The locals of a module are those of its comprehensions.
        let registers = &self.stack[frame.base..frame.base + code.locals.len()];
        let named = code.locals.iter().zip(registers);
        locals.extend(named.filter_map(|(name, value)| Some((name.clone(), value.clone()?))));
        if code.kind != CodeKind::Module {
            let cells = code.cells.iter().zip(frame.cells());
            locals.extend(cells.filter_map(|((name, _), cell)| Some((name.clone(), cell.get()?))));
            let free = code.free.iter().zip(&frame.function().closure);
            locals.extend(free.filter_map(|(name, cell)| Some((name.clone(), cell.get()?))));
        }
        let scene = Scene {
            source: code.source.clone(),
            span: code.spans.get(pc).copied().unwrap_or_default(),
            locals,
            globals: frame.function().globals.clone(),
        };
        *exception.scene.borrow_mut() = Some(Rc::new(scene));
    }
}
