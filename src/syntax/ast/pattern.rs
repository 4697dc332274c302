//! The patterns of `match`.

use super::super::span::Span;
use super::{Constant, Expr, Name};

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
