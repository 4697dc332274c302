//! Where `yield` and `await` may stand, and what they make of the function around them: the rules of CPython's compiler.

use super::scope::{Scope, ScopeKind};
use super::scope_collect::{Collector, Outcome};
use crate::syntax::Span;
use crate::syntax::ast::{Expr, ExprKind};

impl Collector {
    fn scope(&self) -> &Scope {
        &self.scopes.all[self.at]
    }

    pub(super) fn yields(&mut self, e: &Expr) -> Outcome {
        let from = matches!(e.kind, ExprKind::YieldFrom(_));
        match self.scope().kind {
            ScopeKind::Function if from && self.scope().asynchronous => {
                self.error("'yield from' inside async function", e.span)
            }
            ScopeKind::Function | ScopeKind::Lambda => {
                self.here().generator = true;
                Ok(())
            }
            ScopeKind::Comprehension => {
                let what = self.scope().what;
                self.error(format!("'yield' inside {what} comprehension"), e.span)
            }
            ScopeKind::Generator => self.error("'yield' inside generator expression", e.span),
            _ if from => self.error("'yield from' outside function", e.span),
            _ => self.error("'yield' outside function", e.span),
        }
    }

    /// `await`, which makes a comprehension an asynchronous one.
    pub(super) fn awaits(&mut self, span: Span) -> Outcome {
        match self.scope().kind {
            ScopeKind::Module | ScopeKind::Class => self.error("'await' outside function", span),
            ScopeKind::Comprehension | ScopeKind::Generator => {
                self.here().asynchronous = true;
                Ok(())
            }
            _ if self.scope().asynchronous => Ok(()),
            _ => self.error("'await' outside async function", span),
        }
    }

    /// `async for` and `async with`.
    pub(super) fn asynchronous(&mut self, is_async: bool, word: &str, span: Span) -> Outcome {
        match !is_async || (self.scope().kind == ScopeKind::Function && self.scope().asynchronous) {
            true => Ok(()),
            false => self.error(format!("'async {word}' outside async function"), span),
        }
    }

    /// The end of a list, set or dict comprehension that awaits: what is around it has to wait too.
    pub(super) fn runs_asynchronously(&mut self, span: Span) -> Outcome {
        match self.scope().kind {
            ScopeKind::Comprehension | ScopeKind::Generator => {
                self.here().asynchronous = true;
                Ok(())
            }
            ScopeKind::Function if self.scope().asynchronous => Ok(()),
            _ => self.error("asynchronous comprehension outside of an asynchronous function", span),
        }
    }

    /// The end of a function.
    pub(super) fn returns_nothing(&mut self) -> Outcome {
        match self.scope().returns {
            Some(span) if self.scope().generator && self.scope().asynchronous => {
                self.error("'return' with value in async generator", span)
            }
            _ => Ok(()),
        }
    }
}
