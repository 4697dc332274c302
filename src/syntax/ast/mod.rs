//! The abstract syntax tree: every statement and expression of Python 3.11. What is `async` is the plain node with a mark.
//!
//! Names and shapes are those of CPython's `ast` module, so that its documentation describes this tree too. Nodes with
//! several children keep them in one box (`ExprKind::BinOp(Box<BinOp>)`), which holds `Expr` at 40 bytes and costs one
//! allocation a node. Load/store contexts are not stored: they follow from where an expression stands.

mod expression;
mod pattern;
mod walk;

use std::rc::Rc;

use super::span::Span;

pub use expression::*;
pub use pattern::*;
pub use walk::{Node, path};

/// An identifier; equal names of one parse share their text.
pub type Name = Rc<str>;

/// A whole source text: `ast.Module`.
#[derive(Clone, Debug, PartialEq)]
pub struct Module {
    /// Statements in order.
    pub body: Vec<Stmt>,
}

/// A statement and where it stands. A decorated definition begins at its `def` or `class`.
#[derive(Clone, Debug, PartialEq)]
pub struct Stmt {
    /// What it is.
    pub kind: StmtKind,
    /// From its first to past its last token.
    pub span: Span,
}

/// The statements.
#[derive(Clone, Debug, PartialEq)]
pub enum StmtKind {
    /// `def`.
    FunctionDef(Box<FunctionDef>),
    /// `class`.
    ClassDef(Box<ClassDef>),
    /// `return`, with its value.
    Return(Option<Box<Expr>>),
    /// `del` and its targets.
    Delete(Vec<Expr>),
    /// `a = b = value`.
    Assign(Box<Assign>),
    /// `target op= value`.
    AugAssign(Box<AugAssign>),
    /// `target: annotation = value`.
    AnnAssign(Box<AnnAssign>),
    /// `for`.
    For(Box<For>),
    /// `while`.
    While(Box<While>),
    /// `if`; an `elif` is an `If` alone in `orelse`.
    If(Box<If>),
    /// `with`.
    With(Box<With>),
    /// `match`.
    Match(Box<Match>),
    /// `raise exc from cause`.
    Raise(Box<Raise>),
    /// `try`.
    Try(Box<Try>),
    /// `assert test, msg`.
    Assert(Box<Assert>),
    /// `import a.b as c, d`.
    Import(Vec<Alias>),
    /// `from module import names`.
    ImportFrom(Box<ImportFrom>),
    /// `global`.
    Global(Vec<Name>),
    /// `nonlocal`.
    Nonlocal(Vec<Name>),
    /// An expression standing alone.
    Expr(Box<Expr>),
    /// `pass`.
    Pass,
    /// `break`.
    Break,
    /// `continue`.
    Continue,
}

/// `def name(args) -> returns: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct FunctionDef {
    /// The function's name.
    pub name: Name,
    /// Its parameters.
    pub args: Arguments,
    /// Its statements, a docstring included.
    pub body: Vec<Stmt>,
    /// Decorators, outermost first.
    pub decorators: Vec<Expr>,
    /// The annotation after `->`.
    pub returns: Option<Expr>,
    /// Whether it is `async def` (CPython's `AsyncFunctionDef`).
    pub is_async: bool,
}

/// `class name(bases, keywords): body`.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassDef {
    /// The class's name.
    pub name: Name,
    /// Base classes; may hold `Starred`.
    pub bases: Vec<Expr>,
    /// Keyword arguments such as `metaclass=`.
    pub keywords: Vec<Keyword>,
    /// Its statements, a docstring included.
    pub body: Vec<Stmt>,
    /// Decorators, outermost first.
    pub decorators: Vec<Expr>,
}

/// `targets[0] = targets[1] = value`.
#[derive(Clone, Debug, PartialEq)]
pub struct Assign {
    /// Targets, leftmost first; more than one for `a = b = value`.
    pub targets: Vec<Expr>,
    /// The value.
    pub value: Expr,
}

/// `target op= value`.
#[derive(Clone, Debug, PartialEq)]
pub struct AugAssign {
    /// A name, attribute or subscript.
    pub target: Expr,
    /// The operator.
    pub op: Operator,
    /// The value.
    pub value: Expr,
}

/// `target: annotation = value`.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnAssign {
    /// A name, attribute or subscript.
    pub target: Expr,
    /// The annotation.
    pub annotation: Expr,
    /// The value, if one is given.
    pub value: Option<Expr>,
    /// True when the target is a name outside parentheses.
    pub simple: bool,
}

/// `for target in iter: body else: orelse`.
#[derive(Clone, Debug, PartialEq)]
pub struct For {
    /// What each item is assigned to.
    pub target: Expr,
    /// What is iterated.
    pub iter: Expr,
    /// The loop's body.
    pub body: Vec<Stmt>,
    /// Statements after `else:`.
    pub orelse: Vec<Stmt>,
    /// Whether it is `async for` (CPython's `AsyncFor`).
    pub is_async: bool,
}

/// `while test: body else: orelse`.
#[derive(Clone, Debug, PartialEq)]
pub struct While {
    /// The condition.
    pub test: Expr,
    /// The loop's body.
    pub body: Vec<Stmt>,
    /// Statements after `else:`.
    pub orelse: Vec<Stmt>,
}

/// `if test: body else: orelse`.
#[derive(Clone, Debug, PartialEq)]
pub struct If {
    /// The condition.
    pub test: Expr,
    /// Statements when it holds.
    pub body: Vec<Stmt>,
    /// Statements when it does not.
    pub orelse: Vec<Stmt>,
}

/// `with items: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct With {
    /// Context managers, left to right.
    pub items: Vec<WithItem>,
    /// The body.
    pub body: Vec<Stmt>,
    /// Whether it is `async with` (CPython's `AsyncWith`).
    pub is_async: bool,
}

/// `context as target` in a `with`.
#[derive(Clone, Debug, PartialEq)]
pub struct WithItem {
    /// The context manager.
    pub context: Expr,
    /// What its `__enter__` value is assigned to.
    pub target: Option<Expr>,
}

/// `match subject: cases`.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// The value matched.
    pub subject: Expr,
    /// The cases in order.
    pub cases: Vec<MatchCase>,
}

/// `case pattern if guard: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct MatchCase {
    /// The pattern.
    pub pattern: Pattern,
    /// The condition after `if`.
    pub guard: Option<Expr>,
    /// The statements.
    pub body: Vec<Stmt>,
}

/// `raise exc from cause`.
#[derive(Clone, Debug, PartialEq)]
pub struct Raise {
    /// The exception; absent when the current one is raised again.
    pub exc: Option<Expr>,
    /// The expression after `from`.
    pub cause: Option<Expr>,
}

/// `try: ... except: ... else: ... finally: ...`.
#[derive(Clone, Debug, PartialEq)]
pub struct Try {
    /// Statements after `try:`.
    pub body: Vec<Stmt>,
    /// `except` clauses in order.
    pub handlers: Vec<ExceptHandler>,
    /// Statements after `else:`.
    pub orelse: Vec<Stmt>,
    /// Statements after `finally:`.
    pub finalbody: Vec<Stmt>,
    /// True when the handlers are `except*` (CPython's `TryStar`).
    pub star: bool,
}

/// `except typ as name: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct ExceptHandler {
    /// The exception type, or a tuple of them; absent in a bare `except:`.
    pub typ: Option<Expr>,
    /// The name bound to the exception.
    pub name: Option<Name>,
    /// The statements.
    pub body: Vec<Stmt>,
    /// Where the clause stands.
    pub span: Span,
}

/// `assert test, msg`.
#[derive(Clone, Debug, PartialEq)]
pub struct Assert {
    /// The condition.
    pub test: Expr,
    /// The message.
    pub msg: Option<Expr>,
}

/// `name as asname` in an import. `name` is dotted, or `*`.
#[derive(Clone, Debug, PartialEq)]
pub struct Alias {
    /// What is imported.
    pub name: Name,
    /// The name it is bound to.
    pub asname: Option<Name>,
    /// Where it stands.
    pub span: Span,
}

/// `from ..module import names`.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportFrom {
    /// The dotted module; absent in `from . import x`.
    pub module: Option<Name>,
    /// What is imported from it.
    pub names: Vec<Alias>,
    /// Leading dots.
    pub level: u32,
}
