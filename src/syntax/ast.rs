//! The abstract syntax tree: every statement and expression of Python 3.11, `async` excepted.
//!
//! Names and shapes are those of CPython's `ast` module, so that its documentation describes this tree too. Nodes with
//! several children keep them in one box (`ExprKind::BinOp(Box<BinOp>)`), which holds `Expr` at 40 bytes and costs one
//! allocation a node. Load/store contexts are not stored: they follow from where an expression stands.

use std::rc::Rc;

use num_bigint::BigInt;

use super::span::Span;

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

/// Parameters in CPython's shape. `defaults` belong to the last of `posonlyargs + args`;
/// `kw_defaults` has one entry for each of `kwonlyargs`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arguments {
    /// Parameters before `/`.
    pub posonlyargs: Vec<Arg>,
    /// Parameters that may be given by position or by name.
    pub args: Vec<Arg>,
    /// `*args`.
    pub vararg: Option<Box<Arg>>,
    /// Parameters after `*`.
    pub kwonlyargs: Vec<Arg>,
    /// Their defaults.
    pub kw_defaults: Vec<Option<Expr>>,
    /// `**kwargs`.
    pub kwarg: Option<Box<Arg>>,
    /// Defaults of the last positional parameters.
    pub defaults: Vec<Expr>,
}

/// One parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Arg {
    /// Its name.
    pub name: Name,
    /// Its annotation.
    pub annotation: Option<Box<Expr>>,
    /// Where it stands, the annotation included.
    pub span: Span,
}

/// `arg=value` in a call; `**value` when `arg` is absent.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// The parameter's name.
    pub arg: Option<Name>,
    /// The value.
    pub value: Expr,
    /// Where it stands.
    pub span: Span,
}

/// An expression and where it stands; enclosing parentheses do not belong to it, except those of tuples and generators.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// From its first to past its last token.
    pub span: Span,
}

/// The expressions.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// A literal; adjacent string literals are one constant.
    Constant(Constant),
    /// A name.
    Name(Name),
    /// `a and b and c`, `a or b`.
    BoolOp(BoolOperator, Vec<Expr>),
    /// `target := value`.
    NamedExpr(Box<NamedExpr>),
    /// `left op right`.
    BinOp(Box<BinOp>),
    /// `op operand`.
    UnaryOp(UnaryOperator, Box<Expr>),
    /// `lambda args: body`.
    Lambda(Box<Lambda>),
    /// `body if test else orelse`.
    IfExp(Box<IfExp>),
    /// `{key: value, **other}`.
    Dict(Vec<DictItem>),
    /// `{a, b}`.
    Set(Vec<Expr>),
    /// `[elt for ...]`.
    ListComp(Box<Comp>),
    /// `{elt for ...}`.
    SetComp(Box<Comp>),
    /// `(elt for ...)`.
    GeneratorExp(Box<Comp>),
    /// `{key: value for ...}`.
    DictComp(Box<DictComp>),
    /// `yield`, with its value.
    Yield(Option<Box<Expr>>),
    /// `yield from`.
    YieldFrom(Box<Expr>),
    /// `a < b <= c`.
    Compare(Box<Compare>),
    /// `func(args, keywords)`.
    Call(Box<Call>),
    /// `{value!conversion:spec}` inside an f-string; only within `JoinedStr`.
    FormattedValue(Box<FormattedValue>),
    /// An f-string: string constants and `FormattedValue`s in turn. The text of `{x=}` is part of the constant before it.
    JoinedStr(Vec<Expr>),
    /// `value.attr`.
    Attribute(Box<Attribute>),
    /// `value[index]`.
    Subscript(Box<Subscript>),
    /// `*value`.
    Starred(Box<Expr>),
    /// `[a, b]`.
    List(Vec<Expr>),
    /// `a, b`.
    Tuple(Vec<Expr>),
    /// `lower:upper:step`, only within a subscript.
    Slice(Box<Slice>),
}

/// A literal's value.
#[derive(Clone, Debug, PartialEq)]
pub enum Constant {
    /// `None`.
    None,
    /// `True`.
    True,
    /// `False`.
    False,
    /// `...`.
    Ellipsis,
    /// An integer that fits.
    Int(i64),
    /// An integer beyond `i64`.
    BigInt(Rc<BigInt>),
    /// A float.
    Float(f64),
    /// `2j`: the imaginary part.
    Imaginary(f64),
    /// A string, escapes resolved.
    Str(Rc<str>),
    /// Bytes, escapes resolved.
    Bytes(Rc<[u8]>),
}

/// `target := value`.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedExpr {
    /// A `Name`.
    pub target: Expr,
    /// The value.
    pub value: Expr,
}

/// `left op right`.
#[derive(Clone, Debug, PartialEq)]
pub struct BinOp {
    /// Left operand.
    pub left: Expr,
    /// The operator.
    pub op: Operator,
    /// Right operand.
    pub right: Expr,
}

/// `lambda args: body`.
#[derive(Clone, Debug, PartialEq)]
pub struct Lambda {
    /// The parameters, without annotations.
    pub args: Arguments,
    /// The value.
    pub body: Expr,
}

/// `body if test else orelse`.
#[derive(Clone, Debug, PartialEq)]
pub struct IfExp {
    /// The condition.
    pub test: Expr,
    /// The value when it holds.
    pub body: Expr,
    /// The value when it does not.
    pub orelse: Expr,
}

/// `key: value` of a dict display; `**value` when `key` is absent.
#[derive(Clone, Debug, PartialEq)]
pub struct DictItem {
    /// The key.
    pub key: Option<Expr>,
    /// The value.
    pub value: Expr,
}

/// A list, set or generator comprehension.
#[derive(Clone, Debug, PartialEq)]
pub struct Comp {
    /// The element.
    pub elt: Expr,
    /// `for` clauses, outermost first.
    pub generators: Vec<Comprehension>,
}

/// `{key: value for ...}`.
#[derive(Clone, Debug, PartialEq)]
pub struct DictComp {
    /// The key.
    pub key: Expr,
    /// The value.
    pub value: Expr,
    /// `for` clauses, outermost first.
    pub generators: Vec<Comprehension>,
}

/// `for target in iter if ... if ...`.
#[derive(Clone, Debug, PartialEq)]
pub struct Comprehension {
    /// What each item is assigned to.
    pub target: Expr,
    /// What is iterated.
    pub iter: Expr,
    /// Conditions.
    pub ifs: Vec<Expr>,
}

/// `left ops[0] comparators[0] ops[1] ...`.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// The leftmost operand.
    pub left: Expr,
    /// The comparisons and their right operands, left to right; never empty.
    pub rest: Vec<(CmpOperator, Expr)>,
}

/// `func(args, keywords)`.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// What is called.
    pub func: Expr,
    /// Positional arguments; may hold `Starred`.
    pub args: Vec<Expr>,
    /// Keyword arguments and `**` unpackings.
    pub keywords: Vec<Keyword>,
}

/// `{value!conversion:format_spec}` of an f-string.
#[derive(Clone, Debug, PartialEq)]
pub struct FormattedValue {
    /// The expression.
    pub value: Expr,
    /// What is applied before formatting. `{x=}` without a conversion or a specification has `Repr`.
    pub conversion: Conversion,
    /// A `JoinedStr`.
    pub format_spec: Option<Expr>,
}

/// `!s`, `!r`, `!a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conversion {
    /// No conversion.
    None,
    /// `!s`.
    Str,
    /// `!r`.
    Repr,
    /// `!a`.
    Ascii,
}

/// `value.attr`.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// The object.
    pub value: Expr,
    /// The attribute's name.
    pub attr: Name,
}

/// `value[index]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Subscript {
    /// The object.
    pub value: Expr,
    /// What is between the brackets: a `Slice`, a `Tuple` that may hold slices, or any expression (`ast`'s `slice`).
    pub index: Expr,
}

/// `lower:upper:step`.
#[derive(Clone, Debug, PartialEq)]
pub struct Slice {
    /// Before the first colon.
    pub lower: Option<Expr>,
    /// After the first colon.
    pub upper: Option<Expr>,
    /// After the second colon.
    pub step: Option<Expr>,
}

/// Binary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Sub,
    /// `*`
    Mult,
    /// `@`
    MatMult,
    /// `/`
    Div,
    /// `%`
    Mod,
    /// `**`
    Pow,
    /// `<<`
    LShift,
    /// `>>`
    RShift,
    /// `|`
    BitOr,
    /// `^`
    BitXor,
    /// `&`
    BitAnd,
    /// `//`
    FloorDiv,
}

/// Unary operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnaryOperator {
    /// `~`
    Invert,
    /// `not`
    Not,
    /// `+`
    UAdd,
    /// `-`
    USub,
}

/// `and` and `or`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoolOperator {
    /// `and`
    And,
    /// `or`
    Or,
}

/// Comparison operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CmpOperator {
    /// `==`
    Eq,
    /// `!=`
    NotEq,
    /// `<`
    Lt,
    /// `<=`
    LtE,
    /// `>`
    Gt,
    /// `>=`
    GtE,
    /// `is`
    Is,
    /// `is not`
    IsNot,
    /// `in`
    In,
    /// `not in`
    NotIn,
}

/// A pattern of a `case`, and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// What it is.
    pub kind: PatternKind,
    /// From its first to past its last token.
    pub span: Span,
}

/// The patterns.
#[derive(Clone, Debug, PartialEq)]
pub enum PatternKind {
    /// A literal or a dotted name, compared with `==`.
    Value(Box<Expr>),
    /// `None`, `True` or `False`, compared with `is`.
    Singleton(Constant),
    /// `[a, b]`, `(a, b)`, `a, b`.
    Sequence(Vec<Pattern>),
    /// `{key: pattern, **rest}`.
    Mapping(Box<MappingPattern>),
    /// `cls(patterns, kwd=pattern)`.
    Class(Box<ClassPattern>),
    /// `*name`, or `*_` without a name.
    Star(Option<Name>),
    /// `pattern as name`; a bare name has no pattern, and the wildcard `_` has neither.
    As(Option<Box<Pattern>>, Option<Name>),
    /// `a | b`.
    Or(Vec<Pattern>),
}

/// `{keys[0]: patterns[0], **rest}`.
#[derive(Clone, Debug, PartialEq)]
pub struct MappingPattern {
    /// The keys.
    pub keys: Vec<Expr>,
    /// One pattern a key.
    pub patterns: Vec<Pattern>,
    /// The name after `**`.
    pub rest: Option<Name>,
}

/// `cls(patterns, kwd_attrs[0]=kwd_patterns[0])`.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassPattern {
    /// The class.
    pub cls: Expr,
    /// Positional patterns.
    pub patterns: Vec<Pattern>,
    /// Attributes matched by name.
    pub kwd_attrs: Vec<Name>,
    /// One pattern an attribute.
    pub kwd_patterns: Vec<Pattern>,
}
