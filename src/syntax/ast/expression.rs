//! Expressions, their operators, and the parameters and arguments of functions.

use std::rc::Rc;

use num_bigint::BigInt;

use super::super::span::Span;
use super::Name;

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
    /// `await`.
    Await(Box<Expr>),
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
    /// Whether it is `async for`.
    pub is_async: bool,
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
